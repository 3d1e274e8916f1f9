/**
 * A rule book asked at one place, on one day, in one scope: what a decider judges with.
 *
 * A judgement made here names, beside each parameter it used, the provision that the value came from.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Jurisdiction from "../places/Jurisdiction.ts"
import * as Criterion from "./Criterion.ts"
import * as Judgement from "./Judgement.ts"
import type { Scope } from "./Override.ts"
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
  scope: Scope = {}
): Policies => ({ book, jurisdiction, on, scope })

/**
 * The same policies in a narrower scope.
 *
 * @category constructors
 * @since 0.1.0
 */
export const within = (policies: Policies, scope: Scope): Policies => ({
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
export const resolve = <Parameters, Facts, Outcome extends Explained>(
  policies: Policies,
  point: PolicyPoint<Parameters, Facts, Outcome>
): Result.Result<Resolved<Parameters>, NotCovered> => {
  const values: { [field: string]: unknown } = {}
  const provisions: { [field: string]: ReadonlyArray<Provision.Provision> } = {}
  for (const field of Object.keys(point.fields)) {
    const found = RuleBook.winners(policies.book, point.id, field, policies)
    if (found.length === 0) return Result.fail(notCovered(policies, point, field))
    provisions[field] = found
    const given = found.flatMap(({ statement }) => (statement._tag === "Value" ? [statement.value] : []))
    if (given.length === 1) values[field] = given[0]
    // Only a field that levels add to has several: all their conditions hold together.
    else if (given.length > 1) values[field] = Criterion.all(given.reverse() as ReadonlyArray<Criterion.Criterion>)
  }
  return Result.succeed({ values: values as Parameters, provisions })
}

/**
 * Judges with a point's own function and the values in force, and names the provision beside each parameter.
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = <Parameters, Facts, Outcome extends Explained>(
  policies: Policies,
  point: PolicyPoint<Parameters, Facts, Outcome>,
  facts: Facts
): Result.Result<Outcome, NotCovered> =>
  Result.map(resolve(policies, point), ({ provisions, values }) => {
    const outcome = point.judge(values, facts)
    const finding = Judgement.mapParameters(outcome.finding, (use) => {
      const source = use.point === undefined || use.point === point.id ? provisions[use.field]?.[0] : undefined
      return { ...use, point: use.point ?? point.id, ...(source === undefined ? {} : { provision: Provision.id(source) }) }
    })
    return { ...outcome, finding }
  })

const notCovered = (policies: Policies, point: AnyPolicyPoint, field: string): NotCovered =>
  new NotCovered({
    point: point.id,
    field,
    jurisdiction: Jurisdiction.key(policies.jurisdiction),
    on: policies.on,
    covered: (policies.book.byField.get(`${point.id}.${field}`) ?? [])
      .filter((provision) => Jurisdiction.contains(provision.jurisdiction, policies.jurisdiction))
      .map((provision) => `from ${provision.from}${provision.until === undefined ? "" : ` until ${provision.until}`}`)
  })
