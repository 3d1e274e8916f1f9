/**
 * Who applies in a drive: the facts that are stated and proved, and how far the application has come.
 *
 * Stage and outcome are kept apart: an application that ended keeps the steps it took, and the step at which it ended.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import type * as Event from "../journal/Event.ts"
import type { Forgotten } from "../journal/Seal.ts"
import * as Education from "../people/Education.ts"
import * as Person from "../people/Person.ts"
import * as PoliticalStatus from "../people/PoliticalStatus.ts"
import * as Decimal from "../policy/Decimal.ts"
import * as FactTable from "../policy/FactTable.ts"
import type * as Steps from "../policy/Steps.ts"

const politicalStatuses = PoliticalStatus.terms.map((term) => term.code)

/**
 * The facts of an applicant with their words, and what an absent one means.
 *
 * @category tables
 * @since 0.1.0
 */
export const table = FactTable.make({
  birthDate: FactTable.date(
    { zh: "出生日期", en: "date of birth" },
    { absent: "notSupplied", papers: { zh: "居民身份证", en: "resident identity card" } }
  ),
  education: FactTable.ranked({ zh: "学历", en: "education" }, Education.ranks, Education.rankText, {
    absent: "notSupplied",
    papers: { zh: "毕业证书", en: "graduation certificate" },
    changeable: true
  }),
  fullTime: FactTable.boolean(
    { zh: "全日制学历", en: "full-time education" },
    { absent: "notSupplied", papers: { zh: "毕业证书", en: "graduation certificate" } }
  ),
  politicalStatus: FactTable.oneOf(
    { zh: "政治面貌", en: "political status" },
    politicalStatuses,
    (code) => PoliticalStatus.term(code),
    {
      absent: "notSupplied",
      papers: { zh: "党组织关系证明", en: "statement of the Party or League organisation" },
      changeable: true
    }
  ),
  studentCadre: FactTable.boolean(
    { zh: "优秀学生干部或团干部", en: "outstanding student or League cadre" },
    { absent: "none", papers: { zh: "学校证明", en: "statement of the school" } }
  ),
  residence: FactTable.text(
    { zh: "户籍所在地区划代码", en: "division code of the registered residence" },
    { absent: "notSupplied", papers: { zh: "户口簿", en: "household register" }, changeable: true }
  )
})

/**
 * The facts of an applicant; each may be left out.
 *
 * @category models
 * @since 0.1.0
 */
export type Facts = FactTable.Facts<typeof table>

/**
 * Schema of {@link Facts}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Facts: Schema.Codec<Facts, FactTable.Input<typeof table>> = FactTable.schema(table)

/**
 * The personal part of an application: who it is, and the facts stated.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Personal = Schema.Struct({ details: Schema.optionalKey(Person.PersonalDetails), facts: Facts })

/**
 * @category models
 * @since 0.1.0
 */
export type Personal = typeof Personal.Type

/**
 * Marks by step, as exact decimals.
 *
 * @category models
 * @since 0.1.0
 */
export type Marks = { readonly [step: string]: string }

/**
 * Schema of one mark.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Mark = Decimal.DecimalText

/**
 * Where an application ended: the step, the day, and the event that says why.
 *
 * @category models
 * @since 0.1.0
 */
export interface Ended {
  readonly step: string
  readonly on: CalendarDate.CalendarDate
  readonly event: Event.EventId
}

/**
 * An application as its drive tells it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Application {
  readonly applicant: Person.PersonId
  readonly channel: string | undefined
  readonly personal: Personal | Forgotten
  readonly taken: ReadonlyArray<Steps.Taken>
  readonly marks: Marks
  readonly ended: Ended | undefined
  readonly appointedOn: CalendarDate.CalendarDate | undefined
}

/**
 * A place in the ranking: equal totals share a rank, and the next rank counts them all.
 *
 * @category models
 * @since 0.1.0
 */
export interface Ranked {
  readonly applicant: Person.PersonId
  readonly total: string
  readonly rank: number
}

/**
 * Schema of {@link Ranked}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Ranked = Schema.Struct({
  applicant: Person.PersonId,
  total: Decimal.DecimalText,
  rank: Schema.Int.check(Schema.isGreaterThan(0))
})

/**
 * Whether an application still stands: it has neither ended nor led to an appointment.
 *
 * @category selectors
 * @since 0.1.0
 */
export const stands = (application: Application): boolean =>
  application.ended === undefined && application.appointedOn === undefined

/**
 * Whether an application has taken a step.
 *
 * @category selectors
 * @since 0.1.0
 */
export const hasTaken = (application: Application, step: string): boolean =>
  application.taken.some((taken) => taken.step === step)
