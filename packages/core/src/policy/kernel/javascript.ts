/**
 * JavaScript for values and conditions on them, which rows and columns share: they differ in how a fact is read, and in
 * how comparisons are joined.
 *
 * What is written holds no text of an expression: facts are read by names that are letters and digits, and constants other
 * than numbers are handed in beside the code.
 *
 * @since 0.1.0
 */
import type { Relation } from "../criterion/relation.ts"
import { daysOf } from "./comparison.ts"
import type { FactPlan, Plan, ValuePlan } from "./Plan.ts"

/** How a fact is read: the expression of its value, and that of whether it is unknown, given the value. */
export interface Access {
  readonly value: (fact: FactPlan, row: string, hand: Hand) => string
  readonly isUnknown: (fact: FactPlan, value: string) => string
  /** How the value that says unknown compares: with nothing, or as the lowest number. */
  readonly unknownIs: (fact: FactPlan) => "incomparable" | "lowest"
  /** Whether two values that are the same say that there is none. */
  readonly isNone: (value: string) => string
  /** Joins comparisons that must all hold: by jumps, or by bits. */
  readonly all: (comparisons: ReadonlyArray<string>) => string
  /** A value is one of a set. */
  readonly isMember: (value: ValuePlan, text: string, set: ReadonlyArray<number | string>, hand: Hand) => string
}

/** Hands a value in beside the code, and gives the name by which the code reads it. */
export type Hand = (value: unknown) => string

/** Code being written: names that are free, and what is handed in. */
export interface Writing {
  readonly access: Access
  readonly hand: Hand
  readonly free: (prefix: string) => string
  /** The variables that hold the rows of the lists one is inside of, by the paths of the lists. */
  readonly rows: ReadonlyMap<string, string>
}

/** Code, and the values that it is to be run with. */
export interface Written {
  readonly code: string
  readonly handed: ReadonlyArray<unknown>
}

const signs: { readonly [R in Relation]: string } = {
  equals: "===",
  isBelow: "<",
  isAtMost: "<=",
  isAtLeast: ">=",
  isAbove: ">"
}

/** Begins to write. The row at hand is named `row`, values handed in `h0` on. */
export const begin = (access: Access): Writing & { readonly handed: ReadonlyArray<unknown> } => {
  const handed: Array<unknown> = []
  let names = 0
  return {
    access,
    handed,
    hand: (value) => `h${handed.push(value) - 1}`,
    free: (prefix) => `${prefix}${names++}`,
    rows: new Map([["", "row"]])
  }
}

/** Makes a function of what was written; `undefined` where code must not be generated. */
export const build = ({ code, handed }: Written, parameters: string, end = ""): unknown => {
  const names = handed.map((_, place) => `h${place}`).join(",")
  try {
    return new Function("handed", `"use strict";const [${names}]=handed;return (${parameters})=>{${code}${end}}`)(
      handed
    )
  } catch (error) {
    // A content security policy forbids generated code by this error; any other is a fault of the emitter.
    if (error instanceof EvalError) return undefined
    throw error
  }
}

const boundsOf = (value: string, low: number, high: number): ReadonlyArray<string> => [
  ...(low === -Infinity ? [] : [`${value}>=${low}`]),
  ...(high === Infinity ? [] : [`${value}<=${high}`])
]

/** A condition on values. */
export type Test = Extract<Plan, { tag: "compare" | "member" | "same" | "within" }>

/**
 * What must be declared for a condition, when it is unknown (nothing where it never is), and the condition itself.
 *
 * `failsUnknown`: the condition is false by itself where its fact is unknown, so that what is unknown need be looked for
 * only where the condition is false.
 */
export interface WrittenTest {
  readonly locals: string
  readonly unknown: string
  readonly condition: string
  readonly failsUnknown: boolean
}

const valuesOf = (plan: Test): ReadonlyArray<ValuePlan> =>
  plan.tag === "compare" || plan.tag === "same" ? [plan.left, plan.right] : [plan.value]

/** Writes a condition on values. */
export const testOf = (plan: Test, writing: Writing): WrittenTest => {
  const reads = valuesOf(plan).map((value) => read(value, writing))
  return {
    locals: reads.map(({ locals }) => locals).join(""),
    unknown: reads.flatMap(({ unknown }) => unknown).join("||"),
    condition: conditionOf(
      plan,
      reads.map(({ value }) => value),
      writing
    ),
    failsUnknown: failsUnknown(plan, writing.access)
  }
}

const conditionOf = (plan: Test, [one = "", other = ""]: ReadonlyArray<string>, writing: Writing): string => {
  switch (plan.tag) {
    case "compare":
      return writing.access.all([`${one}${signs[plan.relation]}${other}`])
    case "same":
      return writing.access.all([`${one}===${other}`, `!(${writing.access.isNone(one)})`])
    case "within":
      return writing.access.all(boundsOf(one, plan.low, plan.high))
    case "member":
      return writing.access.isMember(plan.value, one, plan.set, writing.hand)
  }
}

const failsUnknown = (plan: Test, { unknownIs }: Access): boolean => {
  const values = valuesOf(plan)
  if (values.some(({ tag }) => tag === "days")) return false
  const open = values.filter((value): value is FactPlan => value.tag === "fact" && value.canBeUnknown)
  // Two unknown facts are the same, though neither is less than the other.
  if (open.length > 1 && (plan.tag === "same" || (plan.tag === "compare" && plan.relation === "equals"))) return false
  if (open.every((fact) => unknownIs(fact) === "incomparable")) return true
  if (open.length > 1) return false
  if (plan.tag === "within") return plan.low > -Infinity
  if (plan.tag !== "compare" || plan.relation === "equals") return true
  const asksForMore = plan.relation === "isAtLeast" || plan.relation === "isAbove"
  return asksForMore === (open[0] === plan.left)
}

/** What must be declared to read a value, when it is unknown, and its expression. */
export interface ReadValue {
  readonly locals: string
  readonly unknown: ReadonlyArray<string>
  readonly value: string
}

export const read = (value: ValuePlan, writing: Writing): ReadValue => {
  if (value.tag === "constant") {
    const { value: constant } = value
    return { locals: "", unknown: [], value: typeof constant === "number" ? number(constant) : writing.hand(constant) }
  }
  if (value.tag === "fact") {
    const name = writing.free("v")
    const locals = `const ${name}=${writing.access.value(value, writing.rows.get(value.list) ?? "row", writing.hand)};`
    return { locals, unknown: value.canBeUnknown ? [writing.access.isUnknown(value, name)] : [], value: name }
  }
  const [from, to] = [read(value.from, writing), read(value.to, writing)]
  const unknown = [...from.unknown, ...to.unknown]
  const between = `${writing.hand(daysOf[value.unit])}(${from.value},${to.value})`
  // Where conditions are no jumps, what is unknown is read all the same, and is no day.
  const guarded = unknown.length === 0 ? between : `(${unknown.join("||")}?0:${between})`
  return { locals: from.locals + to.locals, unknown, value: guarded }
}

/** A negative number stands in brackets, so that it never follows another minus. */
export const number = (value: number): string => (value < 0 ? `(${value})` : String(value))
