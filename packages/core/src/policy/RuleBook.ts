/**
 * All provisions of a place, composed and checked: which value holds for a field, where, when and in which scope.
 *
 * Composition does not depend on order. Of the provisions that apply, the one with the narrower scope wins, then the one
 * of the lower level. Where neither says which of two holds, one says that it `overrides` the other; without that they
 * are a conflict, and both are named when the book is built. A look-up on a day that no provision covers is an error,
 * never the last value.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as InputIssues from "./InputIssues.ts"
import type { AnyPolicyPoint } from "./PolicyPoint.ts"
import type * as Provision from "./Provision.ts"
import * as Problem from "./RuleBookProblem.ts"
import { Content } from "./ruleBook/content.ts"
import { gaps } from "./ruleBook/coverage.ts"
import { departures } from "./ruleBook/departures.ts"
import { edgeProblems } from "./ruleBook/edges.ts"
import { index, type RuleBook } from "./ruleBook/lookUp.ts"
import { missingParameters } from "./ruleBook/parameters.ts"
import { readProvision } from "./ruleBook/provisionCheck.ts"

export { content, digest, language } from "./ruleBook/content.ts"
export { type ProvisionWarning, warnings } from "./ruleBook/expressions.ts"
export { assumptions, provision, type Query, type RuleBook, reaching, winners } from "./ruleBook/lookUp.ts"

/**
 * Where provisions come from: the national text in core, or a plugin.
 *
 * @category models
 * @since 0.1.0
 */
export interface Origin {
  readonly id: string
  readonly version: string
  readonly provisions: ReadonlyArray<unknown>
}

/**
 * The version under which a book names the national provisions: that of the release of core that they come with.
 *
 * @category constants
 * @since 0.1.0
 */
export const nationalVersion = "0.1.0"

/**
 * The provisions that the points themselves carry, as the origin `national`.
 *
 * @category constructors
 * @since 0.1.0
 */
export const national = (points: ReadonlyArray<AnyPolicyPoint>, version: string = nationalVersion): Origin => ({
  id: "national",
  version,
  provisions: points.flatMap((point) => point.provisions)
})

/**
 * Builds a book, or says everything that is wrong with it: malformed provisions, provisions without a source, unknown
 * points and fields, values that a higher level does not permit, conflicts, days that stay uncovered, and conditions that
 * read a parameter of which the place says that there is none. Coverage is looked at once every provision can be read.
 *
 * @example
 * ```ts
 * import * as Drive from "@cunguan/core/recruitment/Drive"
 * import * as RuleBook from "@cunguan/core/policy/RuleBook"
 * import * as Result from "effect/Result"
 *
 * const points = [Drive.point]
 * const book = RuleBook.compose({ points, origins: [RuleBook.national(points, "0.1.0")] })
 *
 * Result.isSuccess(book) // => true
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const compose = (options: {
  readonly points: ReadonlyArray<AnyPolicyPoint>
  readonly origins: ReadonlyArray<Origin>
}): Result.Result<RuleBook, Problem.RuleBookInvalid> => {
  const problems: Array<Problem.Problem> = []
  const points = new Map<string, AnyPolicyPoint>()
  for (const point of options.points) {
    const other = points.get(point.id)
    if (other !== undefined && other !== point) problems.push(new Problem.PointAmbiguous({ point: point.id }))
    points.set(point.id, point)
  }
  const origins = [...options.origins].sort(
    (left, right) => compareText(left.id, right.id) || compareText(left.version, right.version)
  )
  const provisions: Array<Provision.Provision> = []
  const originOf = new Map<Provision.Provision, string>()
  for (const origin of origins) {
    const read = readAll(points, origin.id, origin.provisions, problems)
    for (const provision of read) originOf.set(provision, origin.id)
    provisions.push(...read)
  }
  const readable = problems.length === 0
  const named = origins.map(({ id, version }) => ({ id, version }))
  const book = index(points, named, provisions)
  problems.push(...departures(book, book.provisions, (provision) => originOf.get(provision)))
  problems.push(...edgeProblems(book, book.provisions))
  if (readable) problems.push(...gaps(book, book.provisions), ...missingParameters(book, book.provisions))
  return result(book, problems)
}

/**
 * The same book with the provisions of an announcement added, checked like all others: also whether the announcement
 * leaves a part of a rule without a value in its place and scope. The book keeps its origins.
 *
 * @category constructors
 * @since 0.1.0
 */
export const extend = (
  book: RuleBook,
  origin: string,
  added: ReadonlyArray<unknown>
): Result.Result<RuleBook, Problem.RuleBookInvalid> => {
  if (added.length === 0) return Result.succeed(book)
  const problems: Array<Problem.Problem> = []
  const provisions = readAll(book.points, origin, added, problems)
  const readable = problems.length === 0
  const extended = index(book.points, book.origins, [...book.provisions, ...provisions])
  const isNew = new Set(provisions)
  problems.push(...departures(extended, provisions, (provision) => (isNew.has(provision) ? origin : undefined)))
  problems.push(...edgeProblems(extended, provisions))
  if (readable) problems.push(...gaps(extended, provisions), ...missingParameters(extended, provisions))
  return result(extended, problems)
}

const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

const readAll = (
  points: RuleBook["points"],
  origin: string,
  candidates: ReadonlyArray<unknown>,
  problems: Array<Problem.Problem>
): ReadonlyArray<Provision.Provision> =>
  candidates.flatMap((candidate) => {
    const read = readProvision(points, origin, candidate)
    if (Result.isSuccess(read)) return [read.success]
    problems.push(read.failure)
    return []
  })

const result = (book: RuleBook, problems: ReadonlyArray<Problem.Problem>) =>
  problems.length === 0 ? Result.succeed(book) : Result.fail(new Problem.RuleBookInvalid({ problems }))

/**
 * Reads a book back from its text, for instance to explain a decision with the rules of its day.
 *
 * @category encoding
 * @since 0.1.0
 */
export const fromContent = (
  points: ReadonlyArray<AnyPolicyPoint>,
  text: string
): Result.Result<RuleBook, Problem.RuleBookInvalid> => {
  const decoded = Schema.decodeUnknownResult(Content)(text)
  if (Result.isFailure(decoded)) {
    const detail = [...InputIssues.places(decoded.failure)]
    const problem = new Problem.ProvisionMalformed({ origin: "journal", provision: "(book)", detail })
    return Result.fail(new Problem.RuleBookInvalid({ problems: [problem] }))
  }
  const { origins, provisions } = decoded.success
  return Result.map(compose({ points, origins: [{ id: "journal", version: "0", provisions }] }), (book) => ({
    ...book,
    origins
  }))
}
