/**
 * Scores made of marks, votes and conditions, as plain data: built in TypeScript, or decoded from a file.
 *
 * All numbers are exact decimals. Every division says its rounding, and what holds where it cannot be made. A missing mark
 * makes a score undetermined and is asked for; it is never a silent 0. The interpreter is the definition; its trace is
 * the finding that explains the outcome.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Expected from "../text/Expected.ts"
import type { Environment } from "./criterion/Operator.ts"
import { PolicyInvalid } from "./criterion/Problem.ts"
import * as Shape from "./criterion/shape.ts"
import type { Text } from "./Message.ts"
import { check } from "./score/check.ts"
import type * as Node from "./score/Node.ts"
import { grammar } from "./score/registry.ts"

export { named } from "./criterion/builders.ts"
export type { JsonSchema } from "./criterion/jsonSchema.ts"
export type { Context, Environment } from "./criterion/Operator.ts"
export { PolicyError, PolicyInvalid, Problem } from "./criterion/Problem.ts"
export { Warning } from "./criterion/Warning.ts"
export type { Ballot, BallotGrade } from "./score/ballot.ts"
export type { Band, Bands, Word } from "./score/bands.ts"
export type { Bonus, Group, Row } from "./score/bonus.ts"
export * from "./score/builders.ts"
export { check, cost } from "./score/check.ts"
export type { Component } from "./score/component.ts"
export { evaluate, text, values } from "./score/evaluate.ts"
export { jsonSchema } from "./score/jsonSchema.ts"
export type { Bounds, Clamp, Round } from "./score/limits.ts"
export { lint } from "./score/lint.ts"
export type { Mean, TrimmedMean } from "./score/means.ts"
export { messages } from "./score/messages.ts"
export type { Otherwise } from "./score/Operator.ts"
export type { Ratio } from "./score/ratio.ts"
export { operators, version } from "./score/registry.ts"
export type { Rubric, RubricItem, RubricRow } from "./score/rubric.ts"
export type { Each, Series } from "./score/series.ts"
export type { Sum, Term, WeightedSum } from "./score/sums.ts"

/**
 * A number, or at the top a word, made from marks, votes and conditions.
 *
 * @category models
 * @since 0.1.0
 */
export type Score = Node.Score

/**
 * Schema of {@link Score}. Unknown operators and unknown, missing or malformed fields fail, each at its place; types are
 * checked by {@link check} or {@link decode}, which know the facts.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Score: Schema.Codec<Score> = Shape.codec<Score>(grammar)

/**
 * Schema of a score that is read against declared facts and parameters: one with a problem fails, in words of one's own.
 * With `number`, so does one that comes to a word. A field with it lets a book tell what is doubtful about its values.
 *
 * @category schemas
 * @since 0.1.0
 */
export const over = (
  environment: Environment,
  words: Text,
  options: { readonly number?: boolean } = {}
): Schema.Codec<Score> => {
  const over = Shape.checked(Score, { language: "score", environment }, (node) => check(node, environment), words)
  return options.number === true
    ? over.check(Schema.makeFilter((node: Score) => node.op !== "bands", Expected.words(words)))
    : over
}

/**
 * Reads data as a score and checks it against its facts and parameters; the failure lists every problem with a code, a
 * place and, for a slip of the pen, what was meant.
 *
 * @example
 * ```ts
 * import * as Criterion from "@cunguan/core/policy/Criterion"
 * import * as FactTable from "@cunguan/core/policy/FactTable"
 * import * as Rounding from "@cunguan/core/policy/Rounding"
 * import * as Score from "@cunguan/core/policy/Score"
 *
 * // The annual evaluation of Chongqing: village assembly 60 %, township 40 %, spoiled votes out of the denominator.
 * const votes = (zh: string, en: string) => FactTable.number({ zh, en }, { absent: "notSupplied" })
 * const table = FactTable.make({
 *   excellent: votes("优秀票", "votes for excellent"),
 *   competent: votes("称职票", "votes for competent"),
 *   basic: votes("基本称职票", "votes for basically competent"),
 *   incompetent: votes("不称职票", "votes for incompetent"),
 *   spoiled: votes("废票", "spoiled votes"),
 *   township: FactTable.decimal({ zh: "乡镇评分", en: "the township's mark" }, { absent: "notSupplied" })
 * })
 * const { fact } = Criterion.of(table)
 * const rounding = Rounding.make(2, "halfUp")
 * const assembly = Score.ballot({
 *   id: "assembly",
 *   grades: [
 *     { grade: "excellent", value: 100, votes: fact("excellent") },
 *     { grade: "competent", value: 80, votes: fact("competent") },
 *     { grade: "basic", value: 60, votes: fact("basic") },
 *     { grade: "incompetent", value: 0, votes: fact("incompetent") }
 *   ],
 *   others: [fact("spoiled")],
 *   denominator: "valid",
 *   whenNoVotes: "error",
 *   rounding
 * })
 * const score = Score.weightedSum(
 *   100,
 *   [
 *     { weight: 60, score: assembly },
 *     { weight: 40, score: Score.component("township", fact("township")) }
 *   ],
 *   { id: "total", rounding }
 * )
 * const facts = { excellent: 20, competent: 8, basic: 2, incompetent: 0, spoiled: 1, township: "85.00" }
 *
 * Score.check(score, { table }) // => []
 * const judgement = Score.evaluate(score, { table, facts })
 * judgement._tag === "Value" && judgement.value // => "89.20"
 * Score.values(score, { table, facts }).get("assembly") // => "92.00"
 *
 * const early = Score.evaluate(score, { table, facts: { ...facts, township: undefined } })
 * early._tag === "Undetermined" && early.needs // => ["township"]
 * ```
 *
 * @category decoding
 * @since 0.1.0
 */
export const decode = (data: unknown, environment: Environment): Result.Result<Score, PolicyInvalid> => {
  const malformed = Shape.problems(grammar, data)
  const problems = malformed.length > 0 ? malformed : check(data as Score, environment)
  return problems.length > 0 ? Result.fail(new PolicyInvalid({ problems })) : Result.succeed(data as Score)
}
