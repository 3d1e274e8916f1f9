/**
 * Day numbers of the proleptic Gregorian calendar: days since 1970-01-01, by integer arithmetic alone.
 *
 * Inside, years start in March, so that the leap day is the last day of a year and a cycle of 400 years has 146,097 days.
 */

const daysPerCycle = 146_097

/** Days from 0000-03-01 to 1970-01-01. */
const daysToEpoch = 719_468

/** The remainder that is never negative. */
export const modulo = (value: number, divisor: number): number => ((value % divisor) + divisor) % divisor

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31

export const dayNumber = (year: number, month: number, day: number): number => {
  const shiftedYear = month <= 2 ? year - 1 : year
  const cycle = Math.floor(shiftedYear / 400)
  const yearOfCycle = shiftedYear - cycle * 400
  const dayOfYear = Math.floor((153 * modulo(month - 3, 12) + 2) / 5) + day - 1
  const dayOfCycle = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear
  return cycle * daysPerCycle + dayOfCycle - daysToEpoch
}

export const parts = (number: number): readonly [year: number, month: number, day: number] => {
  const shifted = number + daysToEpoch
  const cycle = Math.floor(shifted / daysPerCycle)
  const dayOfCycle = shifted - cycle * daysPerCycle
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36_524) - Math.floor(dayOfCycle / 146_096)) /
      365
  )
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0)
  return [year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1]
}
