/**
 * The interpreter of scores, which is their definition, and their words.
 *
 * @since 0.1.0
 */
import * as Criterion from "../criterion/evaluate.ts"
import { type Context, type Environment, join, type Scope } from "../criterion/Operator.ts"
import * as Decimal from "../Decimal.ts"
import * as Judgement from "../Judgement.ts"
import type { Message } from "../Message.ts"
import { messages } from "./messages.ts"
import type { Score } from "./Node.ts"
import { fail, type Judges, type Scored, tooManyDigits, type Value } from "./Operator.ts"
import { isOperator, operatorOf } from "./registry.ts"

/**
 * What a score computes, in full: its label, or the words of its operators.
 *
 * @category rendering
 * @since 0.1.0
 */
export const text = (node: Score, environment: Environment): Message => worded(node, environment, false)

const worded = (node: Score, environment: Environment, brief: boolean): Message =>
  node.label === undefined
    ? operatorOf(node).words(
        node,
        environment,
        {
          score: (below) => text(below, environment),
          criterion: (below) => Criterion.text(below, environment)
        },
        brief
      )
    : messages.make("score.label", { label: node.label })

const truths = { Amount: "yes", Word: "yes", Unknown: "unknown", NotApplicable: "notApplicable" } as const

/** The interpreter; `record` is told every value with the id of its finding. */
const interpreter = (record: (id: string, value: string) => void): Judges => {
  const judges: Judges = {
    criterion: Criterion.judge,
    score: (node, path, scope): Scored => {
      const inside = { ...scope, path: join(scope.path, path) }
      if (!isOperator(node.op)) {
        return fail(
          inside,
          "policy/unknownOperator",
          "There is no such operator. Decode a score before it is evaluated."
        )
      }
      const {
        facts = [],
        findings = [],
        message,
        parameters = [],
        value
      } = operatorOf(node).evaluate(node, inside, judges)
      const unnamed = inside.path === "" && scope.context.point === undefined ? node.op : inside.path
      const finding: Judgement.Finding = {
        criterion: Criterion.findingId(node.id ?? unnamed, inside),
        operator: node.op,
        holds: truths[value._tag],
        message: node.label === undefined && message !== undefined ? message : worded(node, scope.context, true),
        facts,
        parameters,
        needs: value._tag === "Unknown" ? value.needs : [],
        findings
      }
      const written = write(value, inside)
      if (written !== undefined) record(finding.criterion, written)
      return { value, finding }
    }
  }
  return judges
}

/** A value as text; numbers outgrow a decimal text only where nothing rounds them. */
const write = (value: Value, scope: Scope): string | undefined => {
  if (value._tag === "Word") return value.word
  if (value._tag !== "Amount") return undefined
  const written = Decimal.text(value.amount.exact, value.amount.places)
  return Decimal.parse(written) === undefined ? fail(scope, "policy/outOfRange", tooManyDigits) : written
}

/**
 * Evaluates a score over facts: a decimal text, or the word of a band, with the whole trace.
 *
 * The finding names every part and what it needs, and holds no numbers made from facts, so that it can be kept after the
 * facts are forgotten; {@link values} gives those while the facts are at hand. A missing mark makes the score
 * undetermined. Throws `PolicyError` where a score says "error", and for facts or parameters that their schema
 * rejects.
 *
 * @category evaluation
 * @since 0.1.0
 */
export const evaluate = (node: Score, context: Context): Judgement.Judgement<string> => {
  const { finding, value } = interpreter(() => {}).score(node, "", Criterion.root(context))
  const written = write(value, Criterion.root(context))
  if (written !== undefined) return Judgement.value(written, finding)
  return value._tag === "Unknown" ? Judgement.undetermined(finding) : Judgement.notApplicable(finding)
}

/**
 * The value of every part of a score by the id of its finding, for showing how a result came about.
 *
 * They are made from facts, so they are as personal as these, and are never kept with the finding.
 *
 * @category evaluation
 * @since 0.1.0
 */
export const values = (node: Score, context: Context): ReadonlyMap<string, string> => {
  const recorded = new Map<string, string>()
  interpreter((id, value) => recorded.set(id, value)).score(node, "", Criterion.root(context))
  return recorded
}
