/**
 * The reserve pool (后备干部): whoever enters an open selection, passes its steps in order and is admitted within its
 * places stays in the pool for so many months.
 *
 * Both the opening and the closing day of a selection are included, and so are the places. The conditions of entry are a
 * criterion over age, education and political status, with age counted on the closing day. The founding document names a
 * town opinion document and prints none of its figures; no national text read lays them down, so a place gives them.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import type * as WorkingDays from "../calendar/WorkingDays.ts"
import * as Education from "../people/Education.ts"
import * as PoliticalStatus from "../people/PoliticalStatus.ts"
import * as Criterion from "../policy/Criterion.ts"
import * as FactTable from "../policy/FactTable.ts"
import * as Judgement from "../policy/Judgement.ts"
import type { Text } from "../policy/Message.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import * as Steps from "../policy/Steps.ts"
import { messages } from "./messages.ts"

/**
 * The steps of a selection that are known here; a place may add steps of other names. The first and the last are acts of
 * their own: the entry and the admission.
 *
 * @category tables
 * @since 0.1.0
 */
export const steps = {
  application: { zh: "报名", en: "application" },
  qualificationReview: { zh: "资格审查", en: "qualification review" },
  writtenTest: { zh: "笔试", en: "written test" },
  interview: { zh: "面试", en: "interview" },
  vetting: { zh: "考察", en: "vetting" },
  publicNotice: { zh: "公示", en: "public notice" },
  admission: { zh: "入库", en: "admission" }
} as const satisfies { readonly [step: string]: Text }

/**
 * The words of a step; one that is not known here is shown by its id.
 *
 * @category rendering
 * @since 0.1.0
 */
export const stepText = (step: string): Text | string =>
  Object.hasOwn(steps, step) ? steps[step as keyof typeof steps] : step

/**
 * A procedure of the steps named, in their order.
 *
 * @example
 * ```ts
 * import * as ReservePool from "@cunguan/core/succession/ReservePool"
 *
 * ReservePool.procedure("application", "vetting", "admission").map((step) => step.title.zh) // => ["报名", "考察", "入库"]
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const procedure = (...names: ReadonlyArray<keyof typeof steps>): Steps.Procedure =>
  names.map((id) => ({ id, title: steps[id] }))

/**
 * The facts of somebody who enters a selection, which conditions and guards read.
 *
 * @category tables
 * @since 0.1.0
 */
export const table = FactTable.make({
  birthDate: FactTable.date({ zh: "出生日期", en: "date of birth" }, { absent: "notSupplied" }),
  education: FactTable.ranked({ zh: "学历", en: "education" }, Education.ranks, Education.rankText, {
    absent: "notSupplied",
    changeable: true
  }),
  politicalStatus: FactTable.oneOf(
    { zh: "政治面貌", en: "political status" },
    PoliticalStatus.terms.map(({ code }) => code),
    PoliticalStatus.term,
    { absent: "notSupplied", changeable: true }
  ),
  countedOn: FactTable.date({ zh: "年龄计算日", en: "the day counted" }, { absent: "notSupplied" })
})

/**
 * What is known of somebody who enters.
 *
 * @category models
 * @since 0.1.0
 */
export type Candidate = FactTable.Facts<typeof table>

/**
 * The parameters of the pool.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** The steps in their order, from `application` to `admission`. */
  readonly steps: Steps.Procedure
  /** Who may enter; absent where anybody who serves in a village may. */
  readonly conditions?: Criterion.Criterion
  /** Places of one selection, included. */
  readonly placesAtMost?: number
  /** Months for which somebody stays in the pool; absent where nobody leaves it by time. */
  readonly months?: number
}

/**
 * What is judged: the selection as it is opened, somebody who enters it, a step that is taken, or an admission. Only what
 * is given is judged.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly opening?: {
    readonly on: CalendarDate.CalendarDate
    readonly opensOn: CalendarDate.CalendarDate
    readonly closesOn: CalendarDate.CalendarDate
    readonly places: number
  }
  readonly entry?: {
    readonly on: CalendarDate.CalendarDate
    readonly opensOn: CalendarDate.CalendarDate
    readonly closesOn: CalendarDate.CalendarDate
  }
  readonly step?: {
    readonly step: string
    readonly on: CalendarDate.CalendarDate
    readonly taken: ReadonlyArray<Steps.Taken>
    readonly role?: string
    readonly calendars?: ReadonlyArray<WorkingDays.YearCalendar>
  }
  readonly admission?: { readonly admitted: number; readonly places: number }
  readonly candidate?: Candidate
}

/**
 * Judges an act of a selection.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as ReservePool from "@cunguan/core/succession/ReservePool"
 *
 * const day = CalendarDate.make
 * const parameters = { steps: ReservePool.procedure("application", "vetting", "admission") }
 * const enter = (on: string) =>
 *   ReservePool.judge(parameters, {
 *     entry: { on: day(on), opensOn: day("2010-03-01"), closesOn: day("2010-03-15") }
 *   }).outcome
 *
 * enter("2010-03-15") // => "granted"
 * enter("2010-03-16") // => "refused"
 * ReservePool.judge(parameters, { admission: { admitted: 3, places: 3 } }).outcome // => "refused"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Verdict => {
  const { admission, candidate = {}, entry, opening, step } = facts
  const findings: Array<Judgement.Finding> = []
  if (opening !== undefined) {
    findings.push(
      Judgement.leaf({
        criterion: `${point.id}/datesInOrder`,
        holds: opening.on <= opening.opensOn && opening.opensOn <= opening.closesOn,
        message: messages.make("succession.datesInOrder"),
        facts: ["opening.on", "opening.opensOn", "opening.closesOn"]
      })
    )
    const most = parameters.placesAtMost
    if (most !== undefined) {
      findings.push(
        Judgement.leaf({
          criterion: `${point.id}/places`,
          operator: "atMost",
          holds: opening.places <= most,
          message: messages.make("succession.placesAtMost", { most }),
          facts: ["opening.places"],
          parameters: [{ field: "placesAtMost", value: most }]
        })
      )
    }
  }
  const context = { table, facts: candidate, point: point.id }
  if (entry !== undefined) {
    findings.push(
      Judgement.leaf({
        criterion: `${point.id}/open`,
        holds: entry.opensOn <= entry.on && entry.on <= entry.closesOn,
        message: messages.make("succession.open", { opens: entry.opensOn, closes: entry.closesOn }),
        facts: ["entry.on"]
      })
    )
    if (parameters.conditions !== undefined) {
      const met = Criterion.evaluate({ id: "conditions", ...parameters.conditions }, context)
      findings.push({ ...met, parameters: [{ field: "conditions" }, ...met.parameters] })
    }
  }
  if (step !== undefined) {
    const { calendars = [], taken, ...act } = step
    const due = Steps.judge(parameters.steps, taken, act, { guards: context, calendars }).finding
    findings.push({ ...due, criterion: `${point.id}/step`, parameters: [{ field: "steps" }] })
  }
  if (admission !== undefined) {
    findings.push(
      Judgement.leaf({
        criterion: `${point.id}/withinPlaces`,
        operator: "atMost",
        holds: admission.admitted + 1 <= admission.places,
        message: messages.make("succession.withinPlaces", { places: admission.places }),
        facts: ["admission.admitted", "admission.places"]
      })
    )
  }
  return Judgement.verdict(Judgement.all(point.id, messages.make("succession.select"), findings))
}

const conditionWords = { zh: "以报名人情况为内容的条件", en: "a condition over the facts of a candidate" }

const overTable = Criterion.over({ table }, conditionWords)

const positive = Schema.Int.check(Schema.isGreaterThan(0))

/**
 * The policy point `succession.reservePool`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Verdict
>({
  id: "succession.reservePool",
  title: { zh: "后备干部", en: "reserve pool" },
  fields: {
    steps: PolicyPoint.field(Steps.procedureOver({ table }, conditionWords), {
      title: { zh: "步骤及先后", en: "steps in their order" },
      override: Override.open
    }),
    conditions: PolicyPoint.field(overTable, {
      title: { zh: "报名条件", en: "conditions of entry" },
      text: (criterion) => Criterion.text(criterion, { table }),
      override: Override.addedTo,
      optional: true
    }),
    placesAtMost: PolicyPoint.field(positive, {
      title: { zh: "每次选拔名额上限（含）", en: "places of a selection at most (included)" },
      unit: { zh: "人", en: "people" },
      override: Override.open,
      optional: true
    }),
    months: PolicyPoint.field(positive, {
      title: { zh: "在库期限", en: "months in the pool" },
      unit: { zh: "个月", en: "months" },
      override: Override.open,
      optional: true
    })
  },
  judge
})
