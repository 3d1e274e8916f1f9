/**
 * Conditions on values in SQL: where they are met, and where they are not met although all facts are known. Neither is made
 * by negating the other, so that what is unknown falls into neither.
 *
 * @since 0.1.0
 */
import { firstDay, lastDay } from "../../../internal/days.ts"
import { holds, mirrored, type Relation } from "../../criterion/relation.ts"
import type { Test } from "../javascript.ts"
import type { FactPlan, ValuePlan } from "../Plan.ts"
import { isAbsent, isPresent, type Source, unlessBlank, type Writing } from "./columns.ts"
import { always, and, type Bound, type Condition, type Fragment, joined, never, or, test } from "./condition.ts"
import { bound, dayOf, expression, kindOf, supplied } from "./values.ts"

/** The conditions for yes and for no. */
export interface Sides {
  readonly yes: Condition
  readonly no: Condition
}

const signs: { readonly [R in Relation]: readonly [yes: string, no: string] } = {
  equals: ["=", "<>"],
  isBelow: ["<", ">="],
  isAtMost: ["<=", ">"],
  isAtLeast: [">=", "<"],
  isAbove: [">", "<="]
}

const certain = (isMet: boolean): Sides => (isMet ? { yes: always, no: never } : { yes: never, no: always })

/** What absent means where it is not unknown: the value that says "there is none" meets the condition, or it does not. */
const orAbsent = (source: Source, { canBeUnknown }: FactPlan, meets: boolean, { no, yes }: Sides): Sides => {
  if (canBeUnknown) return { yes, no }
  const absent = isAbsent(source)
  return meets ? { yes: or(yes, absent), no } : { yes, no: or(no, absent) }
}

/** The two sides of a condition on values. */
export const sidesOf = (plan: Test, writing: Writing): Sides => {
  switch (plan.tag) {
    case "compare":
      return compare(plan.relation, plan.left, plan.right, writing)
    case "same":
      return same(plan.left, plan.right, writing)
    case "within":
      return within(plan.value, plan.low, plan.high, writing)
    case "member":
      return member(plan.value, plan.set, writing)
  }
}

const compare = (relation: Relation, left: ValuePlan, right: ValuePlan, writing: Writing): Sides => {
  if (left.tag === "constant" && right.tag === "constant") {
    return certain(holds[relation](Number(left.value) - Number(right.value)))
  }
  if (left.tag === "constant") return compare(mirrored[relation], right, left, writing)
  if (left.tag === "fact" && right.tag === "constant") {
    return withConstant(relation, left, Number(right.value), writing)
  }
  const kind = kindOf(left, right)
  const [one, other] = [expression(left, writing, kind), expression(right, writing, kind)]
  const [yes, no] = signs[relation].map((sign) => test`${one} ${[sign]} ${other}`) as [Condition, Condition]
  return { yes, no }
}

const withConstant = (relation: Relation, fact: FactPlan, constant: number, writing: Writing): Sides => {
  const source = writing.source(fact)
  const isMet = (value: number) => holds[relation](value - constant)
  if (fact.kind === "boolean") {
    const { isFalse, isTrue } = writing.dialect
    const of = (meeting: boolean) =>
      or(isMet(1) === meeting ? isTrue(source.column) : never, isMet(0) === meeting ? isFalse(source.column) : never)
    return orAbsent(source, fact, isMet(0), { yes: of(true), no: of(false) })
  }
  if (fact.kind === "ranked") {
    const ranks = writing.members(fact).map((_, rank) => rank)
    const among = (meeting: boolean) =>
      isIn(
        source,
        ranks.filter((rank) => isMet(rank) === meeting).map((rank) => bound(rank, "ranked", writing.members(fact)))
      )
    return orAbsent(source, fact, isMet(-1), { yes: among(true), no: among(false) })
  }
  const value = bound(constant, fact.kind, [])
  const [yes, no] = signs[relation].map((sign) => {
    const condition = test`${source.column} ${[sign]} ${value}`
    // An empty text is less than every day, and other than each.
    return sign === "=" || sign.startsWith(">") ? condition : unlessBlank(source, condition)
  }) as [Condition, Condition]
  return orAbsent(source, fact, isMet(0), { yes, no })
}

const isIn = ({ column }: Source, values: ReadonlyArray<Bound>): Condition => {
  const [only] = values
  if (only === undefined) return never
  return values.length === 1 ? test`${column} = ${only}` : test`${column} IN (${list(values)})`
}

const isNotIn = (source: Source, values: ReadonlyArray<Bound>): Condition => {
  const [only] = values
  if (only === undefined) return isPresent(source)
  const others =
    values.length === 1 ? test`${source.column} <> ${only}` : test`${source.column} NOT IN (${list(values)})`
  return unlessBlank(source, others)
}

const list = (values: ReadonlyArray<Bound>): Fragment =>
  joined(
    values.map((value) => [value]),
    ", "
  )

/** What is not there is the same as nothing, also as another that is not there. */
const same = (left: ValuePlan, right: ValuePlan, writing: Writing): Sides => {
  const facts = [left, right].filter((value): value is FactPlan => value.tag === "fact")
  const [one, other] = facts.map((fact) => writing.source(fact)) as [Source, Source]
  const equal = test`${one.column} = ${other.column}`
  const unequal = test`${one.column} <> ${other.column}`
  const none = facts.filter(({ canBeUnknown }) => !canBeUnknown).map((fact) => isAbsent(writing.source(fact)))
  return { yes: unlessBlank(one, equal), no: and(supplied(facts, writing), or(unequal, ...none)) }
}

/** The days from one to another; a day that the calendar does not have is beyond all that it has. */
const within = (value: ValuePlan, low: number, high: number, writing: Writing): Sides => {
  if (value.tag !== "fact")
    return certain(value.tag === "constant" && Number(value.value) >= low && Number(value.value) <= high)
  const source = writing.source(value)
  const { column } = source
  if (low > lastDay || high < firstDay || low > high) return { yes: never, no: isPresent(source) }
  const isOpen = { low: low <= firstDay, high: high >= lastDay }
  const yes = [
    ...(isOpen.low ? [] : [test`${column} >= ${dayOf(low)}`]),
    ...(isOpen.high ? [] : [test`${column} <= ${dayOf(high)}`])
  ]
  const no = [
    ...(isOpen.low ? [] : [unlessBlank(source, test`${column} < ${dayOf(low)}`)]),
    ...(isOpen.high ? [] : [test`${column} > ${dayOf(high)}`])
  ]
  if (yes.length === 0) return { yes: isPresent(source), no: never }
  return { yes: isOpen.low ? unlessBlank(source, and(...yes)) : and(...yes), no: or(...no) }
}

const member = (value: ValuePlan, set: ReadonlyArray<number | string>, writing: Writing): Sides => {
  if (value.tag === "constant") return certain(set.includes(value.value))
  if (value.tag === "days") {
    const [column, numbers] = [expression(value, writing, "number"), set.map((one) => bound(one, "number", []))]
    if (numbers.length === 0) return { yes: never, no: supplied([value], writing) }
    return { yes: test`${column} IN (${list(numbers)})`, no: test`${column} NOT IN (${list(numbers)})` }
  }
  if (value.kind === "boolean") {
    const sides = set.map((one) => withConstant("equals", value, Number(one), writing))
    return { yes: or(...sides.map(({ yes }) => yes)), no: and(...sides.map(({ no }) => no)) }
  }
  const source = writing.source(value)
  const values = set.map((one) => bound(one, value.kind, writing.members(value)))
  const none = value.kind === "number" || value.kind === "decimal" ? set.includes(0) : false
  return orAbsent(source, value, none, { yes: isIn(source, values), no: isNotIn(source, values) })
}
