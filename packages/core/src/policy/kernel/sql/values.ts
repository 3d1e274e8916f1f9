/**
 * Values in SQL: facts, constants and numbers made from two days, each with what must be supplied for it to be known.
 *
 * @since 0.1.0
 */
import * as CalendarDate from "../../../calendar/CalendarDate.ts"
import type { DaysPlan, FactPlan, ValuePlan } from "../Plan.ts"
import { factsOf } from "../Plan.ts"
import { isPresent, type Writing, withoutBlanks } from "./columns.ts"
import { and, type Bound, type Condition, date, type Fragment, number, sql, text } from "./condition.ts"

/** What is compared: its kind decides how constants beside it are written. */
export type Kind = FactPlan["kind"]

/** The kind of a value, where a fact tells it; a number made from days is a number. */
export const kindOf = (...values: ReadonlyArray<ValuePlan>): Kind => {
  for (const value of values) {
    if (value.tag === "fact") return value.kind
    if (value.tag === "days") return "number"
  }
  return "number"
}

/** A day of a day number as SQL binds it. */
export const dayOf = (day: number): Bound => date(CalendarDate.fromDayNumber(day))

/** A constant beside a fact of a kind, bound. Members are their texts. */
export const bound = (value: number | string, kind: Kind, members: ReadonlyArray<string>): Bound => {
  if (typeof value === "string") return text(value)
  if (kind === "date") return dayOf(value)
  return kind === "oneOf" || kind === "ranked" ? text(members[value] ?? "") : number(value)
}

/** All facts that a value reads and that can be unknown are supplied. */
export const supplied = (values: ReadonlyArray<ValuePlan>, writing: Writing): Condition =>
  and(
    ...values
      .flatMap(factsOf)
      .filter(({ canBeUnknown }) => canBeUnknown)
      .map((fact) => isPresent(writing.source(fact)))
  )

/**
 * A value as a number, a day or a rank that compares as the plan says. What means that there is none is filled in; what is
 * unknown is NULL.
 */
export const expression = (value: ValuePlan, writing: Writing, kind: Kind): Fragment => {
  if (value.tag === "constant")
    return kind === "ranked" ? [number(Number(value.value))] : [bound(value.value, kind, [])]
  if (value.tag === "days") return days(value, writing)
  const { column } = writing.source(value)
  const known = withoutBlanks(writing.source(value))
  switch (value.kind) {
    case "ranked": {
      const ranks = writing.members(value).map((member, rank) => sql`WHEN ${text(member)} THEN ${rank} `)
      return sql`CASE ${column} ${ranks.flat()}${[value.canBeUnknown ? "END" : "ELSE -1 END"]}`
    }
    case "boolean": {
      const { isFalse, isTrue } = writing.dialect
      return value.canBeUnknown
        ? ["CASE WHEN ", isTrue(column), " THEN 1 WHEN ", isFalse(column), " THEN 0 END"]
        : ["CASE WHEN ", isTrue(column), " THEN 1 ELSE 0 END"]
    }
    case "number":
    case "decimal":
      return value.canBeUnknown ? known : sql`COALESCE(${known}, 0)`
    default:
      return known
  }
}

const days = ({ from, to, unit }: DaysPlan, writing: Writing): Fragment => {
  const { dialect } = writing
  const [first, second] = [expression(from, writing, "date"), expression(to, writing, "date")]
  const years = sql`${dialect.year(second)} - ${dialect.year(first)}`
  // The months that are completed: one less where the day of the month is not reached, unless the month ends before it.
  const months = sql`((${years}) * 12 + ${dialect.month(second)} - ${dialect.month(first)} - ${[
    "CASE WHEN ",
    ...sql`${dialect.dayOfMonth(first)} > ${dialect.dayOfMonth(second)} AND NOT (${[dialect.isLastOfMonth(second)]})`,
    " THEN 1 ELSE 0 END"
  ]})`
  switch (unit) {
    case "daysBetween":
      return dialect.daysBetween(first, second)
    case "monthsBetween":
      return months
    case "yearsBetween":
      return dialect.dozens(months)
    case "ageOn":
      return sql`(${years} - CASE WHEN ${dialect.monthAndDay(second)} < ${dialect.monthAndDay(first)} THEN 1 ELSE 0 END)`
  }
}
