/**
 * Findings that recur: outside of lists, the truths of a few conditions, and which of their facts are missing, settle the
 * whole finding of what combines them. It is made for the first row of its kind, and is the same object for all others.
 *
 * @since 0.1.0
 */
import type { FactRow } from "../FactRow.ts"
import type { Finding } from "../Judgement.ts"
import { type FactPlan, leafFacts, type Plan } from "./Plan.ts"

/** Judges plans and puts their truths into one number, two bits for each. */
export type Codes = (plans: ReadonlyArray<Plan>) => (row: FactRow) => number

/** So many truths make 1,024 kinds of rows at most. */
const mostTruths = 5

/** Tells rows apart as far as the finding of a plan does; `undefined` where every row may have another one. */
export const kindOf = (plan: Plan, codes: Codes): ((row: FactRow) => number) | undefined => {
  const telling = tellingOf(plan)
  return telling === undefined || telling.length > mostTruths ? undefined : codes(telling)
}

/** A trace that makes the finding of each kind of rows once. */
export const recurring = (kind: (row: FactRow) => number, trace: (row: FactRow) => Finding) => {
  const known: Array<Finding | undefined> = []
  return (row: FactRow): Finding => {
    const code = kind(row)
    const finding = known[code] ?? trace(row)
    known[code] = finding
    return finding
  }
}

/** The plans whose truths settle a finding; `undefined` where entries of a list are told of. */
const tellingOf = (plan: Plan): ReadonlyArray<Plan> | undefined => {
  switch (plan.tag) {
    case "threshold":
      return joined(plan.of)
    case "not":
      return tellingOf(plan.of)
    case "when":
      return joined([plan.guard, plan.then])
    case "quantify":
      return undefined
    default: {
      // Of several facts it is not plain which one is missing.
      const open = leafFacts(plan).filter(({ canBeUnknown }) => canBeUnknown)
      return open.length > 1 ? [plan, ...open.map((fact: FactPlan): Plan => ({ tag: "known", fact }))] : [plan]
    }
  }
}

const joined = (plans: ReadonlyArray<Plan>): ReadonlyArray<Plan> | undefined => {
  const all = plans.map(tellingOf)
  return all.every((one) => one !== undefined) ? all.flat() : undefined
}
