/**
 * A yearly appraisal: who is in it, and who of them is graded.
 *
 * In it are the officials in post on the last day of its period, `until`. Whoever has been in post for at least so many
 * months of the period, the number included, is graded; whoever has less is "not graded" (不定等次, code 5 of ZB18), which
 * is a value and no gap. Months are counted from the later of the appointment and the first day of the period to the end
 * of its last day. No national text read names the number, so a place gives it.
 *
 * There is one appraisal a year in an office, and this is no parameter: whatever reads a year's grade, two incompetent
 * years in a row above all, asks for one answer, and a second cycle of the year would give the record two.
 *
 * @since 0.1.0
 */
import type * as HashMap from "effect/HashMap"
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import type * as Person from "../people/Person.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Override from "../policy/Override.ts"
import type * as Policies from "../policy/Policies.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import * as Expected from "../text/Expected.ts"
import type * as Components from "./Components.ts"
import type * as Counts from "./Counts.ts"
import { messages } from "./messages.ts"

/**
 * The parameters of a cycle.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** Months of the period in post, included, from which an official is graded. */
  readonly monthsInPostAtLeast: number
}

/**
 * The period, both days included, and the days of one official: the appointment, and the first day no longer in post.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly from: CalendarDate.CalendarDate
  readonly until: CalendarDate.CalendarDate
  readonly appointedOn: CalendarDate.CalendarDate
  readonly departedOn?: CalendarDate.CalendarDate
}

/**
 * How an official stands in an appraisal.
 *
 * @category models
 * @since 0.1.0
 */
export type Standing = "graded" | "notGraded"

/**
 * How an official stands in a cycle; the rule does not apply to whoever is not in post on the last day.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as Cycle from "@cunguan/core/evaluation/Cycle"
 *
 * const day = CalendarDate.make
 * const of2010 = { from: day("2010-01-01"), until: day("2010-12-31") }
 * const standing = (appointedOn: string) => {
 *   const judged = Cycle.judge({ monthsInPostAtLeast: 6 }, { ...of2010, appointedOn: day(appointedOn) })
 *   return judged._tag === "Value" ? judged.value : judged._tag
 * }
 *
 * standing("2010-07-01") // => "graded"
 * standing("2010-07-02") // => "notGraded"
 * standing("2011-01-01") // => "NotApplicable"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Judgement<Standing> => {
  const { appointedOn, departedOn, from, until } = facts
  const least = parameters.monthsInPostAtLeast
  const isIn = appointedOn <= until && (departedOn === undefined || until < departedOn)
  if (!isIn) {
    return Judgement.notApplicable(
      Judgement.leaf({
        criterion: `${point.id}/inPost`,
        holds: "notApplicable",
        message: messages.make("evaluation.inPostOnLastDay", { until }),
        facts: ["appointedOn", "departedOn"]
      })
    )
  }
  const months = CalendarDate.monthsBetween(CalendarDate.max(appointedOn, from), CalendarDate.addDays(until, 1))
  const isGraded = months >= least
  return Judgement.value(
    isGraded ? "graded" : "notGraded",
    Judgement.leaf({
      criterion: `${point.id}/monthsInPost`,
      operator: "atLeast",
      holds: isGraded,
      message: messages.make("evaluation.monthsInPost", { least }),
      facts: ["from", "until", "appointedOn"],
      parameters: [{ field: "monthsInPostAtLeast", value: least }]
    })
  )
}

/**
 * The policy point `evaluation.cycle`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Judgement<Standing>> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Judgement<Standing>
>({
  id: "evaluation.cycle",
  title: { zh: "年度考核范围", en: "cycle" },
  fields: {
    monthsInPostAtLeast: PolicyPoint.field(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 12 })), {
      title: { zh: "参加评定等次的在任月数下限（含）", en: "months in post at least, to be graded (included)" },
      unit: { zh: "个月", en: "months" },
      override: Override.open
    })
  },
  judge
})

/**
 * The id of a cycle: lower-case letters, digits and hyphens.
 *
 * @category models
 * @since 0.1.0
 */
export const CycleId = Schema.String.check(Schema.isPattern(/^[a-z0-9][a-z0-9-]{0,63}$/u, Expected.id)).pipe(
  Schema.brand("CycleId")
)

/**
 * @category models
 * @since 0.1.0
 */
export type CycleId = typeof CycleId.Type

/**
 * The year that a grade is for.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Year = Schema.Int.check(Schema.isBetween({ minimum: 1990, maximum: 2199 }))

/**
 * A mark as it became known on a day.
 *
 * @category models
 * @since 0.1.0
 */
export interface Known {
  readonly on: CalendarDate.CalendarDate
  readonly mark: string
}

/**
 * The marks of one official by component, in the order in which they were recorded: a later one corrects those before.
 *
 * @category models
 * @since 0.1.0
 */
export type Marks = { readonly [Name in Components.Component]?: ReadonlyArray<Known> }

/**
 * What a cycle came to, as far as it names nobody: how many have which grade, how many of them are graded, and the
 * places in "excellent", where a cap was in force.
 *
 * @category models
 * @since 0.1.0
 */
export interface Conclusion {
  readonly on: CalendarDate.CalendarDate
  readonly counts: Counts.Counts
  readonly graded: number
  readonly places: number | undefined
}

/**
 * A cycle as the journal tells it. `governedBy` is the day whose rules it follows, from its opening to its conclusion.
 *
 * @category models
 * @since 0.1.0
 */
export interface Cycle {
  readonly id: CycleId
  readonly year: number
  readonly from: CalendarDate.CalendarDate
  readonly until: CalendarDate.CalendarDate
  readonly openedOn: CalendarDate.CalendarDate
  readonly governedBy: CalendarDate.CalendarDate
  readonly marks: HashMap.HashMap<Person.PersonId, Marks>
  readonly conclusion: Conclusion | undefined
}

/**
 * Whether a cycle is open on a day: from its opening on, and no longer on the day of its conclusion.
 *
 * @category selectors
 * @since 0.1.0
 */
export const isOpenOn = (cycle: Cycle, day: CalendarDate.CalendarDate): boolean =>
  cycle.openedOn <= day && (cycle.conclusion === undefined || day < cycle.conclusion.on)

/**
 * The policies of a cycle: the rules of the day that it pinned when it was opened, so that nobody is appraised by weights
 * that changed in between.
 *
 * @category selectors
 * @since 0.1.0
 */
export const policiesOf = (cycle: Cycle, policies: Policies.Policies): Policies.Policies => ({
  ...policies,
  on: cycle.governedBy
})
