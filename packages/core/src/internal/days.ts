/** The day numbers of the calendar, and the search among them for the day on which something turns. */
import * as Gregorian from "./gregorian.ts"

export const firstDay = Gregorian.dayNumber(1, 1, 1)
export const lastDay = Gregorian.dayNumber(9999, 12, 31)

/** The first day from which on something is so, found by halving; the day after the last where it never is. */
export const firstWhere = (is: (day: number) => boolean): number => {
  let [low, high] = [firstDay, lastDay + 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (is(middle)) high = middle
    else low = middle + 1
  }
  return low
}
