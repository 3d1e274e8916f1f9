/**
 * What if: everybody of a population judged by two rules for one question, and who comes out otherwise, by the conditions
 * that did it.
 *
 * The two are two books, or one book at two places or on two days. People are taken one after the other and nothing is kept
 * of them but counts and a few ids. Where a rule is a criterion, the truth alone is judged first, and the finding tree is
 * made only for those who change.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as AsCriterion from "./AsCriterion.ts"
import { PolicyError } from "./Criterion.ts"
import { type Turned, turnedIn } from "./comparison/turned.ts"
import type { Finding, Truth } from "./Judgement.ts"
import * as Policies from "./Policies.ts"
import type { Explained, PolicyPoint } from "./PolicyPoint.ts"
import type { NotCovered } from "./RuleBookProblem.ts"

export type { Turned } from "./comparison/turned.ts"

/**
 * Somebody of a population.
 *
 * @category models
 * @since 0.1.0
 */
export interface Subject<Facts> {
  readonly id: string
  readonly facts: Facts
}

/**
 * People who change in the same way by the same conditions: how many, and the ids of the first of them.
 *
 * @category models
 * @since 0.1.0
 */
export interface Group {
  readonly before: Truth
  readonly after: Truth
  readonly turned: ReadonlyArray<Turned>
  readonly people: number
  readonly ids: ReadonlyArray<string>
}

/**
 * How many came from each truth to each, who changed, and whose facts could not be judged. The counts of `transitions`
 * and those of `failed` add up to `people`; the groups add up to those who changed.
 *
 * @category models
 * @since 0.1.0
 */
export interface Comparison {
  readonly point: string
  readonly people: number
  readonly transitions: ReadonlyArray<{ readonly before: Truth; readonly after: Truth; readonly people: number }>
  readonly groups: ReadonlyArray<Group>
  readonly failed: { readonly people: number; readonly ids: ReadonlyArray<string> }
}

/**
 * So many ids are kept of each group; after so many people the progress is told, and what it returns is waited for: a timer
 * there gives way to other work. Whoever's facts cannot be read is counted, or ends the comparison.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options {
  readonly idsAtMost?: number
  readonly progressEvery?: number
  readonly onProgress?: (progress: { readonly people: number; readonly changed: number }) => void | Promise<void>
  readonly onUnreadable?: "count" | "stop"
  /** Looked at between two people: an `AbortSignal` will do. What was judged until then is the result. */
  readonly signal?: { readonly aborted: boolean }
}

interface Counting {
  readonly before: Truth
  readonly after: Truth
  readonly turned: ReadonlyArray<Turned>
  readonly conditions: string
  readonly ids: Array<string>
  people: number
}

const groupOf = ({ conditions: _, ids, ...group }: Counting): Group => ({ ...group, ids: [...ids] })

/**
 * A comparison under way, for a population that comes in parts.
 *
 * @category models
 * @since 0.1.0
 */
export interface Comparing<Facts> {
  /** Judges somebody by both, and says whether the facts could be read. */
  readonly add: (subject: Subject<Facts>) => boolean
  readonly result: () => Comparison
  readonly progress: () => { readonly people: number; readonly changed: number }
}

/**
 * Begins a comparison; fails where a field of the point is not covered by one of the two.
 *
 * @category comparing
 * @since 0.1.0
 */
export const begin = <Parameters, Facts, Outcome extends Explained>(
  point: PolicyPoint<Parameters, Facts, Outcome>,
  before: Policies.Policies,
  after: Policies.Policies,
  { idsAtMost = 10 }: Pick<Options, "idsAtMost"> = {}
): Result.Result<Comparing<Facts>, NotCovered> =>
  Result.gen(function* () {
    const [first, second] = [yield* judges(point, before), yield* judges(point, after)]
    const transitions = new Map<string, { readonly before: Truth; readonly after: Truth; people: number }>()
    const groups = new Map<string, Counting>()
    const failed: Array<string> = []
    let [people, changed, unjudged] = [0, 0, 0]
    const count = (from: Truth, to: Truth) => {
      const key = `${from} ${to}`
      const known = transitions.get(key) ?? { before: from, after: to, people: 0 }
      known.people++
      transitions.set(key, known)
    }
    const group = (id: string, one: Finding, other: Finding) => {
      const turned = turnedIn(one, other)
      const conditions = JSON.stringify(turned.map(({ after, before, criterion }) => [criterion, before, after]))
      const key = `${one.holds} ${other.holds} ${conditions}`
      const known = groups.get(key) ?? { before: one.holds, after: other.holds, turned, conditions, ids: [], people: 0 }
      known.people++
      if (known.ids.length < idsAtMost) known.ids.push(id)
      groups.set(key, known)
    }
    return {
      add: ({ facts, id }) => {
        people++
        try {
          const [from, to] = [first.truth(facts), second.truth(facts)]
          if (from !== to) group(id, first.finding(facts), second.finding(facts))
          count(from, to)
          if (from !== to) changed++
          return true
        } catch (error) {
          // Facts that no rule can read are counted and named; any other fault is not theirs.
          if (!(error instanceof PolicyError)) throw error
          unjudged++
          if (failed.length < idsAtMost) failed.push(id)
          return false
        }
      },
      progress: () => ({ people, changed }),
      result: () => ({
        point: point.id,
        people,
        transitions: [...transitions.values()].sort(inOrder).map((transition) => ({ ...transition })),
        groups: [...groups.values()]
          .sort((left, right) => inOrder(left, right) || byConditions(left, right))
          .map(groupOf),
        failed: { people: unjudged, ids: [...failed] }
      })
    }
  })

interface Judges<Facts> {
  readonly truth: (facts: Facts) => Truth
  readonly finding: (facts: Facts) => Finding
}

const judges = <Parameters, Facts, Outcome extends Explained>(
  point: PolicyPoint<Parameters, Facts, Outcome>,
  policies: Policies.Policies
): Result.Result<Judges<Facts>, NotCovered> =>
  Result.gen(function* () {
    const { values } = yield* Policies.resolve(policies, point)
    const judge = yield* Policies.judging(policies, point)
    return {
      truth: AsCriterion.compile(point, values) ?? ((facts) => point.judge(values, facts).finding.holds),
      finding: (facts) => judge(facts).finding
    }
  })

const order: ReadonlyArray<Truth> = ["yes", "no", "unknown", "notApplicable"]

const inOrder = (
  left: { readonly before: Truth; readonly after: Truth },
  right: { readonly before: Truth; readonly after: Truth }
): number =>
  order.indexOf(left.before) - order.indexOf(right.before) || order.indexOf(left.after) - order.indexOf(right.after)

/** The largest first; of equal ones by their conditions and how these turn, so that the order of people does not matter. */
const byConditions = (left: Counting, right: Counting): number =>
  right.people - left.people || (left.conditions < right.conditions ? -1 : left.conditions > right.conditions ? 1 : 0)

/**
 * Judges a population by two rules.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as Jurisdiction from "@cunguan/core/places/Jurisdiction"
 * import * as Comparison from "@cunguan/core/policy/Comparison"
 * import * as Policies from "@cunguan/core/policy/Policies"
 * import { provide } from "@cunguan/core/policy/PolicyPoint"
 * import * as RuleBook from "@cunguan/core/policy/RuleBook"
 * import * as Eligibility from "@cunguan/core/recruitment/Eligibility"
 * import { national } from "@cunguan/core/rules"
 * import * as Result from "effect/Result"
 *
 * const town = Jurisdiction.make("330282121")
 * const on = CalendarDate.make("2010-05-10")
 * const source = { from: "2010-01-01", citation: { title: "示例公告", date: "2010-01-01" } } as const
 * const lower = provide(Eligibility.point, town, { field: "ageAtMost", value: 28, ...source })
 * const stricter = Result.getOrThrow(RuleBook.extend(national, "what-if", [lower]))
 * const people = ["1981-05-10", "1981-05-11", "1990-01-01"].map((birthDate, at) => ({
 *   id: `p-${at}`,
 *   facts: {
 *     birthDate: CalendarDate.make(birthDate),
 *     countedOn: on,
 *     education: "bachelor",
 *     fullTime: true,
 *     politicalStatus: "01"
 *   } as const
 * }))
 *
 * const compared = await Comparison.compare(
 *   Eligibility.point,
 *   { before: Policies.at(national, town, on), after: Policies.at(stricter, town, on) },
 *   people
 * )
 * const { groups } = Result.getOrThrow(compared)
 * groups.map(({ after, before, ids, turned }) => [before, after, ids, turned.map(({ criterion }) => criterion)])
 * // => [["yes", "no", ["p-0"], ["recruitment.eligibility/age"]]]
 * ```
 *
 * @category comparing
 * @since 0.1.0
 */
export const compare = async <Parameters, Facts, Outcome extends Explained>(
  point: PolicyPoint<Parameters, Facts, Outcome>,
  rules: { readonly before: Policies.Policies; readonly after: Policies.Policies },
  population: Iterable<Subject<Facts>> | AsyncIterable<Subject<Facts>>,
  options: Options = {}
): Promise<Result.Result<Comparison, NotCovered>> => {
  const begun = begin(point, rules.before, rules.after, options)
  if (Result.isFailure(begun)) return Result.fail(begun.failure)
  const { onProgress, onUnreadable = "count", progressEvery = 10_000, signal } = options
  const { add, progress, result } = begun.success
  let [seen, told] = [0, -1]
  const see = (subject: Subject<Facts>): boolean => {
    if (signal?.aborted === true) return false
    seen++
    return add(subject) || onUnreadable === "count"
  }
  const tell = () => {
    told = seen
    return onProgress?.(progress())
  }
  // Waiting for what is at hand already would cost more than to judge it.
  if (Symbol.iterator in population) {
    for (const subject of population) {
      if (!see(subject)) break
      if (seen % progressEvery === 0) await tell()
    }
  } else {
    for await (const subject of population) {
      if (!see(subject)) break
      if (seen % progressEvery === 0) await tell()
    }
  }
  if (told !== seen) await tell()
  return Result.succeed(result())
}
