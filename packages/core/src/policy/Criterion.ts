/**
 * Conditions over declared facts, as plain data: built in TypeScript, or decoded from a file.
 *
 * Logic is strong Kleene with a fourth truth, `notApplicable`, that comes from `when` alone and is neutral. Comparisons
 * are strict: with a missing fact they are unknown and name it. Total and acyclic: no recursion, no code of users. The
 * interpreter is the definition; its trace is the finding that explains the outcome.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type * as Schema from "effect/Schema"
import { check } from "./criterion/check.ts"
import * as Grammar from "./criterion/grammar.ts"
import type * as Node from "./criterion/Node.ts"
import type { Environment } from "./criterion/Operator.ts"
import { PolicyInvalid } from "./criterion/Problem.ts"
import * as Shape from "./criterion/shape.ts"
import type { Text } from "./Message.ts"

export * from "./criterion/builders.ts"
export { check, cost } from "./criterion/check.ts"
export { evaluate, text } from "./criterion/evaluate.ts"
export { version } from "./criterion/grammar.ts"
export { type JsonSchema, jsonSchema } from "./criterion/jsonSchema.ts"
export { lint } from "./criterion/lint.ts"
export { messages } from "./criterion/messages.ts"
export type { Named, Operand } from "./criterion/Node.ts"
export type { Context, Environment, ParameterTypes } from "./criterion/Operator.ts"
export type * from "./criterion/operandTypes.ts"
export { PolicyError, PolicyInvalid, Problem } from "./criterion/Problem.ts"
export { operators } from "./criterion/registry.ts"
export { Warning } from "./criterion/Warning.ts"

/**
 * A condition over declared facts.
 *
 * @category models
 * @since 0.1.0
 */
export type Criterion = Node.Criterion

/**
 * Schema of {@link Criterion}. Unknown operators and unknown, missing or malformed fields fail, each at its place; types
 * are checked by {@link check} or {@link decode}, which know the facts.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Criterion: Schema.Codec<Criterion> = Shape.codec<Criterion>(Grammar.criterion)

/**
 * Schema of a criterion that is read against declared facts and parameters: one with a problem fails, in words of one's
 * own. A field with it lets a book tell what is doubtful about its values, and which parameters they read.
 *
 * @category schemas
 * @since 0.1.0
 */
export const over = (environment: Environment, words: Text): Schema.Codec<Criterion> =>
  Shape.checked(Criterion, { language: "criterion", environment }, (node) => check(node, environment), words)

/**
 * Reads data as a criterion and checks it against its facts and parameters; the failure lists every problem with a code,
 * a place and, for a slip of the pen, what was meant.
 *
 * @example
 * ```ts
 * import * as Criterion from "@cunguan/core/policy/Criterion"
 * import * as FactTable from "@cunguan/core/policy/FactTable"
 * import * as Message from "@cunguan/core/policy/Message"
 * import * as Result from "effect/Result"
 *
 * const table = FactTable.make({
 *   birthDate: FactTable.date({ zh: "出生日期", en: "date of birth" }, { absent: "notSupplied" })
 * })
 * const { fact } = Criterion.of(table)
 * const young = Criterion.isAtMost(Criterion.ageOn(fact("birthDate"), "2009-06-30"), Criterion.parameter("oldest"))
 * const context = { table, parameters: { oldest: 25 }, point: "recruitment.eligibility" }
 *
 * Criterion.evaluate(young, { ...context, facts: { birthDate: "1984-07-01" } }).holds // => "yes"
 * Criterion.evaluate(young, { ...context, facts: { birthDate: "1983-06-30" } }).holds // => "no"
 * Criterion.evaluate(young, { ...context, facts: {} }).needs // => ["birthDate"]
 * Message.render(Criterion.text(young, context), "en", Criterion.messages.table)
 * // => "age on 30 June 2009 (date of birth) is at most 25 years"
 *
 * const wrong = Criterion.decode({ op: "isTrue", operand: { op: "fact", path: "birthdate" } }, { table })
 * Result.isFailure(wrong) && wrong.failure.problems.map(({ code, path }) => `${code} at ${path}`)
 * // => ["policy/unknownFact at operand"]
 * ```
 *
 * @category decoding
 * @since 0.1.0
 */
export const decode = (data: unknown, environment: Environment): Result.Result<Criterion, PolicyInvalid> => {
  const malformed = Shape.problems(Grammar.criterion, data)
  const problems = malformed.length > 0 ? malformed : check(data as Criterion, environment)
  return problems.length > 0 ? Result.fail(new PolicyInvalid({ problems })) : Result.succeed(data as Criterion)
}
