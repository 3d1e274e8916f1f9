/**
 * The form to which every operator of the criterion language lowers, and from which the fast faces are made: closures,
 * JavaScript, SQL.
 *
 * It has few kinds of nodes, and no names, words or types: parameters are values, days are day numbers, members of closed
 * and ranked lists are their places. A face that handles these nodes handles every operator.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type { Relation } from "../criterion/relation.ts"
import type { Truth } from "../Judgement.ts"

/**
 * A truth as a number: what the fast faces return.
 *
 * @category models
 * @since 0.1.0
 */
export type TruthCode = 0 | 1 | 2 | 3

/**
 * The truths by their codes: 0 no, 1 yes, 2 unknown, 3 not applicable.
 *
 * @category tables
 * @since 0.1.0
 */
export const truths = ["no", "yes", "unknown", "notApplicable"] as const satisfies ReadonlyArray<Truth>

/** A fact by its name in a row: `list` is the path of the list that one is inside of. */
export interface FactPlan {
  readonly tag: "fact"
  readonly list: string
  readonly name: string
  readonly path: string
  readonly kind: "number" | "decimal" | "date" | "boolean" | "text" | "oneOf" | "ranked" | "list"
  /** Whether it can be unknown; a fact whose absence means "there is none" never is. */
  readonly canBeUnknown: boolean
}

/** A whole number made from two days. */
export interface DaysPlan {
  readonly tag: "days"
  readonly unit: "ageOn" | "yearsBetween" | "monthsBetween" | "daysBetween"
  readonly from: ValuePlan
  readonly to: ValuePlan
}

/** What a condition compares. */
export type ValuePlan = { readonly tag: "constant"; readonly value: number | string } | FactPlan | DaysPlan

/** A condition on the entries of a list. */
export interface QuantifyPlan {
  readonly tag: "quantify"
  readonly list: FactPlan
  readonly where: Plan
  readonly met: "some" | "every" | { readonly relation: Relation; readonly number: ValuePlan }
}

/**
 * What a condition comes to.
 *
 * - `compare`: two numbers, in the order of numbers
 * - `within`: a number from `low` to `high`, both included; what a comparison of days or ages with a constant comes to
 * - `same`: two texts or two members of a closed list; "there is none" (`null`, or a place below 0) is the same as nothing
 * - `member`: a value of a set
 * - `known`: a fact that was supplied
 * - `threshold`: `all`, or at least so many, of those that apply
 * - `quantify`: `some`, `every`, or how many entries of a list meet a condition
 */
export type Plan =
  | { readonly tag: "compare"; readonly relation: Relation; readonly left: ValuePlan; readonly right: ValuePlan }
  | { readonly tag: "within"; readonly value: ValuePlan; readonly low: number; readonly high: number }
  | { readonly tag: "same"; readonly left: ValuePlan; readonly right: ValuePlan }
  | { readonly tag: "member"; readonly value: ValuePlan; readonly set: ReadonlyArray<number | string> }
  | { readonly tag: "known"; readonly fact: FactPlan }
  | { readonly tag: "threshold"; readonly least: number | "all"; readonly of: ReadonlyArray<Plan> }
  | { readonly tag: "not"; readonly of: Plan }
  | { readonly tag: "when"; readonly guard: Plan; readonly then: Plan }
  | QuantifyPlan

/**
 * Something that a fast face cannot express; the interpreter with its trace still can.
 *
 * @category errors
 * @since 0.1.0
 */
export class NotExpressible extends Schema.TaggedError<NotExpressible>()("NotExpressible", {
  face: Schema.String,
  path: Schema.String,
  reason: Schema.String
}) {
  override get message() {
    const where = this.path === "" ? "The expression" : `The expression at "${this.path}"`
    return `${where} cannot be turned into ${this.face}, because ${this.reason}. Use Criterion.evaluate for it.`
  }
}

/** The facts that a value reads. */
export const factsOf = (value: ValuePlan): ReadonlyArray<FactPlan> => {
  if (value.tag === "fact") return [value]
  return value.tag === "days" ? [...factsOf(value.from), ...factsOf(value.to)] : []
}

/** The facts that a condition without conditions below it reads, each once, in the order in which its finding names them. */
export const leafFacts = (plan: Plan): ReadonlyArray<FactPlan> => {
  switch (plan.tag) {
    case "compare":
    case "same":
      return unique([...factsOf(plan.left), ...factsOf(plan.right)])
    case "within":
    case "member":
      return unique(factsOf(plan.value))
    default:
      return []
  }
}

/** Facts, each once. */
export const unique = (facts: ReadonlyArray<FactPlan>): ReadonlyArray<FactPlan> =>
  facts.filter(({ path }, at) => facts.findIndex((other) => other.path === path) === at)

/** The outcomes that a plan can have. */
export interface Outcomes {
  readonly unknown: boolean
  readonly notApplicable: boolean
}

const certain: Outcomes = { unknown: false, notApplicable: false }
const values = (...all: ReadonlyArray<ValuePlan>): Outcomes => ({
  unknown: all.some((value) => factsOf(value).some(({ canBeUnknown }) => canBeUnknown)),
  notApplicable: false
})

/** Which outcomes besides yes and no are possible, so that faces leave out what never happens. */
export const outcomes = (plan: Plan): Outcomes => {
  switch (plan.tag) {
    case "compare":
    case "same":
      return values(plan.left, plan.right)
    case "within":
    case "member":
      return values(plan.value)
    case "known":
      return certain
    case "not":
      return outcomes(plan.of)
    case "threshold": {
      const below = plan.of.map(outcomes)
      return {
        unknown: below.some(({ unknown }) => unknown),
        notApplicable: below.every(({ notApplicable }) => notApplicable)
      }
    }
    case "when":
      return { unknown: outcomes(plan.guard).unknown || outcomes(plan.then).unknown, notApplicable: true }
    case "quantify": {
      const where = outcomes(plan.where)
      const number = typeof plan.met === "string" ? certain : values(plan.met.number)
      return {
        unknown: plan.list.canBeUnknown || where.unknown || number.unknown,
        notApplicable: where.notApplicable
      }
    }
  }
}

/** What judging a row costs, in comparisons, by a rough guess; it decides nothing but the order. */
const cost = (plan: Plan): number => {
  switch (plan.tag) {
    case "compare":
    case "same":
      return costOf(plan.left) + costOf(plan.right)
    case "within":
      return costOf(plan.value)
    case "member":
      return costOf(plan.value) + Math.min(plan.set.length, 10)
    case "known":
      return 1
    case "not":
      return cost(plan.of)
    case "threshold":
      return plan.of.reduce((sum, below) => sum + cost(below), 0)
    case "when":
      return cost(plan.guard) + cost(plan.then)
    case "quantify":
      return 10 * cost(plan.where)
  }
}

const costOf = (value: ValuePlan): number => (value.tag === "fact" ? 1 : value.tag === "days" ? 50 : 0)

/** Conditions of which one may decide, in the order to judge them in. No truth depends on it, since judging never fails. */
export const cheapFirst = (of: ReadonlyArray<Plan>): ReadonlyArray<Plan> =>
  of.toSorted((left, right) => cost(left) - cost(right))
