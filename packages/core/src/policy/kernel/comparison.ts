/**
 * How a comparison lowers: by numbers, as a set of texts or members, or, where days or ages are compared with a constant,
 * as the days from one to another on which the comparison holds.
 *
 * @since 0.1.0
 */
import * as CalendarDate from "../../calendar/CalendarDate.ts"
import { firstWhere } from "../../internal/days.ts"
import { holds, mirrored, type Relation } from "../criterion/relation.ts"
import type { ValueType } from "../ValueType.ts"
import type { DaysPlan, Plan, ValuePlan } from "./Plan.ts"

/** The plan of a comparison of two values of a type. */
export const planComparison = (
  relation: Relation,
  { left, right }: { readonly left: ValuePlan; readonly right: ValuePlan },
  type: ValueType
): Plan => {
  if (type.kind === "text" || type.kind === "oneOf") {
    if (right.tag === "constant") return { tag: "member", value: left, set: [right.value] }
    return left.tag === "constant" ? { tag: "member", value: right, set: [left.value] } : { tag: "same", left, right }
  }
  if (left.tag === "days" && right.tag === "constant") {
    return daysAgainst(relation, left, Number(right.value)) ?? { tag: "compare", relation, left, right }
  }
  if (right.tag === "days" && left.tag === "constant") {
    const days = daysAgainst(mirrored[relation], right, Number(left.value))
    return days ?? { tag: "compare", relation, left, right }
  }
  return { tag: "compare", relation, left, right }
}

/** What each unit comes to, between two day numbers. */
export const daysOf: { readonly [Unit in DaysPlan["unit"]]: (from: number, to: number) => number } = {
  ageOn: (from, to) => CalendarDate.ageOn(CalendarDate.fromDayNumber(from), CalendarDate.fromDayNumber(to)),
  yearsBetween: (from, to) =>
    CalendarDate.yearsBetween(CalendarDate.fromDayNumber(from), CalendarDate.fromDayNumber(to)),
  monthsBetween: (from, to) =>
    CalendarDate.monthsBetween(CalendarDate.fromDayNumber(from), CalendarDate.fromDayNumber(to)),
  daysBetween: (from, to) => to - from
}

/**
 * Days and completed months and years grow with the second day and shrink with the first, so a comparison with a number
 * holds from one day to another; the two are found by halving, with the definition itself.
 */
const daysAgainst = (relation: Relation, { from, to, unit }: DaysPlan, number: number): Plan | undefined => {
  const compute = daysOf[unit]
  if (from.tag === "constant" && to.tag !== "constant") {
    return within(to, relation, true, (day) => compute(Number(from.value), day) - number)
  }
  return to.tag === "constant" && from.tag !== "constant"
    ? within(from, relation, false, (day) => compute(day, Number(to.value)) - number)
    : undefined
}

const within = (value: ValuePlan, relation: Relation, grows: boolean, difference: (day: number) => number): Plan => {
  if (relation === "equals") {
    const [least, most] = [span("isAtLeast", grows, difference), span("isAtMost", grows, difference)]
    return { tag: "within", value, low: Math.max(least.low, most.low), high: Math.min(least.high, most.high) }
  }
  return { tag: "within", value, ...span(relation, grows, difference) }
}

/** The days on which one of the four relations with an order holds: up to a day, or from a day on. */
const span = (relation: Exclude<Relation, "equals">, grows: boolean, difference: (day: number) => number) => {
  const isFromOn = (relation === "isAtLeast" || relation === "isAbove") === grows
  const isMet = (day: number) => holds[relation](difference(day))
  const turn = firstWhere((day) => isMet(day) === isFromOn)
  return isFromOn ? { low: turn, high: Infinity } : { low: -Infinity, high: turn - 1 }
}
