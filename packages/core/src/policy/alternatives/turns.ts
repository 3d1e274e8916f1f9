/**
 * Where a test turns as one of its variables grows, while the others have given values.
 *
 * @since 0.1.0
 */

import { firstDay, firstWhere } from "../../internal/days.ts"
import type { FactValue } from "../FactRow.ts"
import { valueOf } from "./possible.ts"
import { type Term, type Test, type Values, variablesOf } from "./Tree.ts"

/** The values at which a variable turns a test: values that it names, and for a day the first days of pieces. */
export const turnsOf = (
  test: Test,
  variable: number,
  isDay: boolean,
  values: Values
): ReadonlyArray<number | string> => {
  switch (test.tag) {
    case "known":
    case "quantify":
      return []
    case "within":
      return around(test.value, variable, test.low, test.high)
    case "member":
      return test.set.flatMap((value) => turnsAt(test.value, value, variable, isDay, values))
    case "compare":
    case "same": {
      const [left, right] = [reads(test.left, variable), reads(test.right, variable)]
      if (left && right) return []
      const [term, other] = left ? [test.left, test.right] : [test.right, test.left]
      return turnsAt(term, valueOf(other, values), variable, isDay, values)
    }
  }
}

/** Whether a variable stands on both sides of a comparison as more than itself, so that its turns are not found. */
export const isIrregular = (test: Test, variable: number): boolean =>
  test.tag === "compare" &&
  reads(test.left, variable) &&
  reads(test.right, variable) &&
  (test.left.tag === "days" || test.right.tag === "days")

const reads = (term: Term, variable: number) => variablesOf(term).includes(variable)

const around = (term: Term, variable: number, low: number, high: number) =>
  reads(term, variable) ? [low, high + 1] : []

/** Where a term comes to a value and where it leaves it. */
export const turnsAt = (
  term: Term,
  value: FactValue,
  variable: number,
  isDay: boolean,
  values: Values
): ReadonlyArray<number | string> => {
  if (value === undefined || value === null || typeof value === "object") return []
  if (term.tag === "variable") return isDay ? [Number(value), Number(value) + 1] : [value]
  if (term.tag === "constant" || (reads(term.from, variable) && reads(term.to, variable))) return []
  const number = (day: number) => valueOf(term, (other) => (other === variable ? day : values(other)))
  if (number(firstDay) === undefined) return []
  // Days and completed months and years grow with the second day and shrink with the first.
  const grows = reads(term.to, variable)
  const difference = (day: number) => (Number(number(day)) - Number(value)) * (grows ? 1 : -1)
  return [firstWhere((day) => difference(day) >= 0), firstWhere((day) => difference(day) > 0)]
}
