/**
 * The first of two reviews: whether an application states what a place asks for, before anybody judges what it states.
 *
 * Whoever left something out is asked for it once, and has so many calendar or working days to add it: the day on which
 * one is asked is not counted, the last day is. After that day an application that still lacks something is refused. No
 * national text of the programme has this review, so a place that puts it among its steps gives all of its values.
 *
 * @since 0.1.0
 */
import type * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import * as WorkingDays from "../calendar/WorkingDays.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as NoticePeriod from "../policy/NoticePeriod.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import * as Applicant from "./Applicant.ts"
import { messages } from "./messages.ts"

/**
 * The name of a fact of an applicant, such as `birthDate`.
 *
 * @category models
 * @since 0.1.0
 */
export type FactName = keyof typeof Applicant.table.fields

const factNames = Object.keys(Applicant.table.fields) as ReadonlyArray<FactName>

/**
 * The parameters of the information review.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** The facts that an application states; also one whose absence means that there is none is then to be stated. */
  readonly required: ReadonlyArray<FactName>
  /** Days in which what is missing may be added, included. */
  readonly papersWithinDays: number
  /** Whether these are calendar or working days. */
  readonly dayKind: NoticePeriod.DayKind
}

/**
 * What the review is judged by: what the applicant states, the day of the review, and the last day of the window where
 * something was asked for.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly applicant: Applicant.Facts
  readonly on: CalendarDate.CalendarDate
  readonly until?: CalendarDate.CalendarDate
}

/**
 * The facts that an applicant does not state, in the order in which the place names them.
 *
 * @category operations
 * @since 0.1.0
 */
export const missing = (parameters: Parameters, applicant: Applicant.Facts): ReadonlyArray<FactName> =>
  parameters.required.filter((name) => applicant[name] === undefined)

/**
 * The last day on which papers that are asked for on a day may be added; it fails where the working days cannot be counted.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as InformationReview from "@cunguan/core/recruitment/InformationReview"
 *
 * const parameters = { required: ["degree"], papersWithinDays: 3, dayKind: "calendar" } as const
 *
 * InformationReview.lastDay(parameters, CalendarDate.make("2010-05-12"), []) // => Result.succeed("2010-05-15")
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const lastDay = (
  { dayKind, papersWithinDays }: Parameters,
  askedOn: CalendarDate.CalendarDate,
  calendars: ReadonlyArray<WorkingDays.YearCalendar>
): Result.Result<CalendarDate.CalendarDate, WorkingDays.CalendarNotCovered> =>
  WorkingDays.deadline(askedOn, { days: papersWithinDays, kind: dayKind }, calendars, { rollsOverHolidays: false })

/**
 * Judges one application: complete, or undetermined until the last day, or refused after it.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as InformationReview from "@cunguan/core/recruitment/InformationReview"
 *
 * const day = CalendarDate.make
 * const parameters = { required: ["education", "degree"], papersWithinDays: 3, dayKind: "calendar" } as const
 * const facts = { applicant: { education: "bachelor" }, on: day("2010-05-15"), until: day("2010-05-15") } as const
 *
 * InformationReview.judge(parameters, facts).finding.needs // => ["degree"]
 * InformationReview.judge(parameters, { ...facts, on: day("2010-05-16") }).outcome // => "refused"
 * InformationReview.judge(parameters, { ...facts, applicant: { education: "bachelor", degree: "none" } }).outcome
 * // => "granted"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Verdict => {
  const { applicant, on, until } = facts
  const lacking = new Set(missing(parameters, applicant))
  const stated = parameters.required.map((name) =>
    Judgement.leaf({
      criterion: `${point.id}/${name}`,
      operator: "isKnown",
      holds: lacking.has(name) ? "unknown" : "yes",
      message: messages.make("recruitment.factStated", wordsOf(name)),
      facts: [name],
      parameters: [{ field: "required" }],
      needs: lacking.has(name) ? [name] : []
    })
  )
  const late =
    lacking.size > 0 && until !== undefined && until < on
      ? [
          Judgement.leaf({
            criterion: `${point.id}/papersInTime`,
            operator: "atMost",
            holds: false,
            message: messages.make("recruitment.papersInTime", { day: until }),
            facts: ["on", "until"],
            parameters: [
              { field: "papersWithinDays", value: parameters.papersWithinDays },
              { field: "dayKind", value: parameters.dayKind }
            ]
          })
        ]
      : []
  return Judgement.verdict(
    Judgement.all(point.id, messages.make("recruitment.informationComplete"), [...stated, ...late])
  )
}

/** A fact with what proves it. */
const wordsOf = (name: FactName) => {
  const { title } = Applicant.table.fields[name]
  const [papers = title] = Applicant.papersFor([name])
  return { fact: title, papers }
}

/**
 * The policy point `recruitment.informationReview`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Verdict
>({
  id: "recruitment.informationReview",
  title: { zh: "信息审核", en: "information review" },
  fields: {
    required: PolicyPoint.field(
      Schema.Array(Schema.Literals(factNames)).check(Schema.isMinLength(1), Schema.isUnique()),
      {
        title: { zh: "须写明的事实", en: "facts to be stated" },
        text: (names) => names.map((name) => wordsOf(name).fact),
        override: Override.supersetOf
      }
    ),
    papersWithinDays: PolicyPoint.field(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 60 })), {
      title: { zh: "补充材料的天数（含）", en: "days for missing papers (included)" },
      unit: { zh: "天", en: "days" },
      override: Override.open
    }),
    dayKind: NoticePeriod.dayKind
  },
  judge
})
