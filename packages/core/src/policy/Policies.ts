/**
 * A rule book asked at one place, on one day, in one scope: what a decider judges with.
 *
 * A judgement made here names, beside each parameter it used, the provision that the value came from.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Period from "../calendar/Period.ts"
import * as Jurisdiction from "../places/Jurisdiction.ts"
import * as Criterion from "./Criterion.ts"
import * as Judgement from "./Judgement.ts"
import * as Override from "./Override.ts"
import type { AnyPolicyPoint, Explained, PolicyPoint } from "./PolicyPoint.ts"
import * as Provision from "./Provision.ts"
import * as RuleBook from "./RuleBook.ts"
import { NotCovered } from "./RuleBookProblem.ts"

/**
 * A book with the place, day and scope it is asked for.
 *
 * @category models
 * @since 0.1.0
 */
export interface Policies extends RuleBook.Query {
  readonly book: RuleBook.RuleBook
}

/**
 * Asks a book at a place on a day.
 *
 * @category constructors
 * @since 0.1.0
 */
export const at = (
  book: RuleBook.RuleBook,
  jurisdiction: Jurisdiction.Jurisdiction,
  on: CalendarDate.CalendarDate,
  scope: Override.Scope = {}
): Policies => ({ book, jurisdiction, on, scope })

/**
 * The same policies in a narrower scope.
 *
 * @category constructors
 * @since 0.1.0
 */
export const within = (policies: Policies, scope: Override.Scope): Policies => ({
  ...policies,
  scope: { ...policies.scope, ...scope }
})

/**
 * The values of a point, and for each field the provisions that gave it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Resolved<Parameters> {
  readonly values: Parameters
  readonly provisions: { readonly [field: string]: ReadonlyArray<Provision.Provision> }
}

/**
 * Looks up every field of a point, or says which one no provision covers.
 *
 * @category look-ups
 * @since 0.1.0
 */
export const resolve: {
  <Parameters, Facts, Outcome extends Explained>(
    policies: Policies,
    point: PolicyPoint<Parameters, Facts, Outcome>
  ): Result.Result<Resolved<Parameters>, NotCovered>
  (policies: Policies, point: AnyPolicyPoint): Result.Result<Resolved<unknown>, NotCovered>
} = <Parameters>(policies: Policies, point: AnyPolicyPoint): Result.Result<Resolved<Parameters>, NotCovered> => {
  const values: { [field: string]: unknown } = {}
  const provisions: { [field: string]: ReadonlyArray<Provision.Provision> } = {}
  for (const field of Object.keys(point.fields)) {
    const found = RuleBook.winners(policies.book, point.id, field, policies)
    if (found.length === 0) return Result.fail(notCovered(policies, point, field))
    provisions[field] = found
    const given = found.flatMap(({ statement }) => (statement._tag === "Value" ? [statement.value] : []))
    if (given.length === 1) values[field] = given[0]
    // Only a field that levels add to has several: all their conditions hold together, the highest level's first.
    else if (given.length > 1) values[field] = Criterion.all(given.reverse() as ReadonlyArray<Criterion.Criterion>)
  }
  return Result.succeed({ values: values as Parameters, provisions })
}

/**
 * Judges with a point's own function and the values in force, and names the provision beside each parameter. Where
 * several levels have added conditions, each of their provisions is named, the highest level's first.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as Jurisdiction from "@cunguan/core/places/Jurisdiction"
 * import * as Policies from "@cunguan/core/policy/Policies"
 * import * as RuleBook from "@cunguan/core/policy/RuleBook"
 * import * as Drive from "@cunguan/core/recruitment/Drive"
 * import * as Result from "effect/Result"
 *
 * const day = CalendarDate.make
 * const origins = [RuleBook.national([Drive.point], "0.1.0")]
 * const book = Result.getOrThrow(RuleBook.compose({ points: [Drive.point], origins }))
 * const policies = Policies.at(book, Jurisdiction.make("330282"), day("2010-05-01"))
 * const facts = { earlierDrives: 1, announcedOn: day("2010-05-01"), opensOn: day("2010-05-04"), closesOn: day("2010-05-10") }
 *
 * Result.map(Policies.judge(policies, Drive.point, facts), ({ outcome }) => outcome) // => Result.succeed("refused")
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = <Parameters, Facts, Outcome extends Explained>(
  policies: Policies,
  point: PolicyPoint<Parameters, Facts, Outcome>,
  facts: Facts
): Result.Result<Outcome, NotCovered> => Result.map(judging(policies, point), (judge) => judge(facts))

/**
 * The same as {@link judge} for many: the values are looked up once.
 *
 * @category judging
 * @since 0.1.0
 */
export const judging = <Parameters, Facts, Outcome extends Explained>(
  policies: Policies,
  point: PolicyPoint<Parameters, Facts, Outcome>
): Result.Result<(facts: Facts) => Outcome, NotCovered> =>
  Result.map(resolve(policies, point), ({ provisions, values }) => (facts) => {
    const outcome = point.judge(values, facts)
    const finding = Judgement.mapParameters(outcome.finding, (use) => {
      const named = { ...use, point: use.point ?? point.id }
      if (named.point !== point.id || use.provision !== undefined) return named
      const found = Object.hasOwn(provisions, use.field) ? (provisions[use.field] ?? []) : []
      return found.length === 0
        ? named
        : found.map((source) => ({ ...named, provision: Provision.id(source) })).reverse()
    })
    return { ...outcome, finding }
  })

const notCovered = (policies: Policies, point: AnyPolicyPoint, field: string): NotCovered => {
  const scope = Override.scopeText(policies.scope)
  return new NotCovered({
    point: point.id,
    field,
    jurisdiction: Jurisdiction.key(policies.jurisdiction),
    on: policies.on,
    ...(scope === "" ? {} : { scope }),
    covered: coveredDays(policies, point.id, field)
  })
}

/** The days on which a look-up finds something, for whoever has to close the gap. */
const coveredDays = (policies: Policies, point: string, field: string): ReadonlyArray<string> => {
  const provisions = RuleBook.reaching(policies.book, point, field, policies.jurisdiction)
  const changes = new Set(provisions.flatMap(({ from, until }) => (until === undefined ? [from] : [from, until])))
  const days = [...changes].sort()
  const covered = days.flatMap((on, position): ReadonlyArray<Period.Period> => {
    const next = days[position + 1]
    if (RuleBook.winners(policies.book, point, field, { ...policies, on }).length === 0) return []
    return [next === undefined ? { from: on } : { from: on, until: next }]
  })
  return Period.coverage(covered).map(({ from, until }) =>
    until === undefined ? `from ${from}` : `from ${from} until ${until}`
  )
}
