/**
 * What can be wrong with a criterion or a score, each under a permanent code, with the place in the data.
 *
 * A place is written with dots, `of.0.left`, and is empty for the whole. Nothing here repeats a value of the data, except
 * the names that a rule's author chose.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { nearest } from "../../internal/nearest.ts"

/**
 * The permanent codes.
 *
 * @category models
 * @since 0.1.0
 */
export const codes = [
  "policy/malformed",
  "policy/unknownOperator",
  "policy/unknownVersion",
  "policy/unknownField",
  "policy/missingField",
  "policy/emptyList",
  "policy/tooLarge",
  "policy/circle",
  "policy/unknownFact",
  "policy/outsideList",
  "policy/notAList",
  "policy/unknownParameter",
  "policy/unlikeTypes",
  "policy/unlikeUnits",
  "policy/notOrdered",
  "policy/outOfRange",
  "policy/duplicateId",
  "policy/weightsDoNotAddUp",
  "policy/roundingRequired",
  "policy/cannotBeLeftOut",
  "policy/notApplicable",
  "policy/malformedFact",
  "policy/tooPrecise",
  "policy/malformedParameter"
] as const

/**
 * One of the {@link codes}.
 *
 * @category models
 * @since 0.1.0
 */
export type Code = (typeof codes)[number]

/**
 * Schema of {@link Problem}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Problem = Schema.Struct({ code: Schema.Literals(codes), path: Schema.String, message: Schema.String })

/**
 * One thing wrong, with its place and what to do about it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Problem extends Schema.Schema.Type<typeof Problem> {}

const report = (problems: ReadonlyArray<Problem>): string =>
  problems.map(({ code, message, path }) => `- ${code} at "${path}": ${message}`).join("\n")

/**
 * A criterion or score that cannot be used, with everything that is wrong with it.
 *
 * @category errors
 * @since 0.1.0
 */
export class PolicyInvalid extends Schema.TaggedError<PolicyInvalid>()("PolicyInvalid", {
  problems: Schema.Array(Problem)
}) {
  override get message() {
    return `The expression cannot be used; ${this.problems.length} problem(s), to be corrected in its text:\n${report(this.problems)}`
  }
}

/**
 * A judgement that could not be made because the expression, the parameters and the facts do not fit each other. It is
 * no outcome: an expression that passed its check meets it only with facts or parameters that their schema rejects, or
 * where a score says itself that something is an error, such as a component that does not apply.
 *
 * @category errors
 * @since 0.1.0
 */
export class PolicyError extends Schema.TaggedError<PolicyError>()("PolicyError", { problem: Problem }) {
  override get message() {
    return `The judgement could not be made:\n${report([this.problem])}`
  }
}

/**
 * The end of a message that names the candidate closest to a word, or nothing where none is close.
 *
 * @category rendering
 * @since 0.1.0
 */
export const didYouMean = (word: string, candidates: Iterable<string>): string => {
  const meant = nearest(word, candidates)
  return meant === undefined ? "" : ` Did you mean "${meant}"?`
}
