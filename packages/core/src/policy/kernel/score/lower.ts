/**
 * Lowers a score to its plan: each operator says how, this walks.
 *
 * @since 0.1.0
 */
import { type Environment, join } from "../../criterion/Operator.ts"
import type { Score } from "../../score/Node.ts"
import { type Below, type Planning, tooManyDigits } from "../../score/Operator.ts"
import { isOperator, operatorOf } from "../../score/registry.ts"
import { lowerAt } from "../lower.ts"
import { type NumberPlan, raise, type ScorePlan } from "./Plan.ts"

/**
 * The plan of a score with the parameters of an environment. It throws `PolicyError` where the two do not fit, which a
 * score that passed its check does not meet.
 */
export const lower = (node: Score, environment: Environment): ScorePlan => {
  const plan = at(node, { environment, path: "", lists: [] })
  return plan.tag === "bands" ? plan : checked(plan, "")
}

type Place = Omit<Planning, "criterion" | "score">

const at = (node: Score, place: Place): ScorePlan => {
  if (!isOperator(node.op)) {
    const message = "There is no such operator. Decode a score before it is compiled."
    return raise({ code: "policy/unknownOperator", path: place.path, message })
  }
  const inside = (path: string, list: string | undefined): Place => ({
    environment: place.environment,
    path: join(place.path, path),
    lists: list === undefined ? place.lists : [...place.lists, list]
  })
  return operatorOf(node).plan(node, {
    ...place,
    score: ({ list, node: below, path }: Below) => number(below, inside(path, list)),
    criterion: ({ list, node: below, path }) => lowerAt(below, inside(path, list))
  })
}

const number = (node: Score, place: Place): NumberPlan => {
  const plan = at(node, place)
  if (plan.tag !== "bands") return checked(plan, place.path)
  const message = "A word cannot be computed with. Let bands stand at the top alone."
  return raise({ code: "policy/unlikeTypes", path: place.path, message })
}

/** What is written or read has few digits enough. */
const checked = (of: NumberPlan, path: string): NumberPlan =>
  of.tag === "exact" || of.tag === "mark"
    ? of
    : { tag: "checked", of, problem: { code: "policy/outOfRange", path, message: tooManyDigits } }
