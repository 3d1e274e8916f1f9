/**
 * The invented history of Zhouxiang Town from 2002 to 2010, as commands in the order of their days.
 *
 * Its totals are those of the town's own account: 66 recruited, 35 in post, and 18, 7 and 3 who left for the civil
 * service, a public institution and an own business; that leaves 3 of whom nobody knows. Everything else is invented.
 */
import type { Act, Sheet } from "./acts.ts"
import { evaluation } from "./evaluation.ts"
import { recruitment } from "./recruitment.ts"
import { succession } from "./succession.ts"
import { training } from "./training.ts"

/** Every act in the order of the days; acts of one day in the order in which they are written above. */
export const history = (): ReadonlyArray<Act> => {
  const sheet: Sheet = []
  const careers = recruitment(sheet)
  training(sheet, careers)
  evaluation(sheet, careers)
  succession(sheet, careers)
  return sheet
    .map((command, place) => ({ command, place }))
    .sort((left, right) =>
      left.command.on < right.command.on ? -1 : left.command.on > right.command.on ? 1 : left.place - right.place
    )
    .map(({ command }) => command)
}
