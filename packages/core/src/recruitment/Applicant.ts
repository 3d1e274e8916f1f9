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
import { type Forgotten, isForgotten } from "../journal/Seal.ts"
import * as Education from "../people/Education.ts"
import * as IdentityNumber from "../people/IdentityNumber.ts"
import * as Person from "../people/Person.ts"
import * as PoliticalStatus from "../people/PoliticalStatus.ts"
import * as Sex from "../people/Sex.ts"
import * as Decimal from "../policy/Decimal.ts"
import * as FactTable from "../policy/FactTable.ts"
import type { Text } from "../policy/Message.ts"
import type * as Steps from "../policy/Steps.ts"
import * as Expected from "../text/Expected.ts"
import type * as PhysicalExamination from "./PhysicalExamination.ts"
import * as Position from "./Position.ts"

const sexes = Sex.terms.map((term) => term.code)

/** Degrees from the lowest to the highest; an honorary one (GB/T 6864, code 1) is none of them. */
const degrees = ["bachelor", "master", "doctor"] as const

/**
 * A degree, as a rule may ask for it.
 *
 * @category models
 * @since 0.1.0
 */
export type Degree = (typeof degrees)[number]

/**
 * Schema of {@link Degree}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Degree: Schema.Codec<Degree> = Schema.Literals(degrees)

const degreeWords: { readonly [Key in "none" | Degree]: Text } = {
  none: { zh: "无学位", en: "no degree" },
  bachelor: { zh: "学士", en: "bachelor's degree" },
  master: { zh: "硕士", en: "master's degree" },
  doctor: { zh: "博士", en: "doctorate" }
}

/**
 * The words of a degree.
 *
 * @category rendering
 * @since 0.1.0
 */
export const degreeText = (degree: Degree): Text => degreeWords[degree]

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
  inServiceEducation: FactTable.ranked(
    { zh: "在职学历", en: "education earned in service" },
    Education.ranks,
    Education.rankText,
    { absent: "none", papers: { zh: "在职学历的毕业证书", en: "graduation certificate of the study in service" } }
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
  award: FactTable.boolean(
    { zh: "获得过省级以上奖励或优秀毕业生称号", en: "an award, or the title of an outstanding graduate" },
    { absent: "none", papers: { zh: "获奖证书", en: "certificate of the award" } }
  ),
  sex: FactTable.oneOf({ zh: "性别", en: "sex" }, sexes, (code) => Sex.term(code), {
    absent: "notSupplied",
    papers: { zh: "居民身份证", en: "resident identity card" }
  }),
  // Whoever has no degree says so: an application that leaves the degree out is asked for it.
  degree: FactTable.ranked({ zh: "学位", en: "degree" }, ["none", ...degrees], degreeWords, {
    absent: "notSupplied",
    papers: { zh: "学位证书", en: "certificate of the degree" },
    changeable: true
  }),
  freshGraduate: FactTable.boolean(
    { zh: "应届毕业生", en: "graduate of this year" },
    {
      absent: "notSupplied",
      papers: { zh: "毕业证书或学校证明", en: "graduation certificate, or a statement of the school" }
    }
  ),
  major: FactTable.text(
    { zh: "所学专业", en: "major" },
    { absent: "notSupplied", papers: { zh: "毕业证书", en: "graduation certificate" } }
  ),
  school: FactTable.text(
    { zh: "毕业院校", en: "school" },
    { absent: "notSupplied", papers: { zh: "毕业证书", en: "graduation certificate" } }
  ),
  homeVillage: FactTable.text(
    { zh: "本人家庭所在村编号", en: "id of the village of the own family" },
    { absent: "notSupplied", papers: { zh: "户口簿", en: "household register" } }
  ),
  villageMonths: FactTable.number(
    { zh: "在村工作或见习的时间", en: "time worked or on trial in a village" },
    {
      absent: "none",
      unit: { zh: "个月", en: "months" },
      papers: { zh: "村级组织证明", en: "statement of the village" },
      changeable: true
    }
  ),
  residence: FactTable.text(
    { zh: "户籍所在县（市、区）代码", en: "county code of the registered residence" },
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
 * The papers that prove the facts of these paths, each once; a path that is no fact of an applicant is proved by none.
 *
 * @example
 * ```ts
 * import * as Applicant from "@cunguan/core/recruitment/Applicant"
 *
 * Applicant.papersFor(["education", "fullTime", "birthDate"]).map(({ en }) => en)
 * // => ["graduation certificate", "resident identity card"]
 * ```
 *
 * @category selectors
 * @since 0.1.0
 */
export const papersFor = (paths: ReadonlyArray<string>): ReadonlyArray<Text> => {
  const papers = paths.flatMap((path) => FactTable.find(table, path)?.fact.papers ?? [])
  return [...new Map(papers.map((paper) => [paper.en, paper])).values()]
}

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
 * The personal part of an application as it is handed in, with one home for the date of birth: the facts. Where the facts
 * do not state it, it is taken from the details or from the ID number. Where these contradict each other none is chosen:
 * the facts are left without it, what was stated stays in the details, and {@link contradictsBirthDate} holds until the
 * right date is added as a fact.
 *
 * @category constructors
 * @since 0.1.0
 */
export const handedIn = (details: Person.PersonalDetails, facts: Facts): Personal => {
  const { birthDate: stated, ...others } = facts
  const { birthDate = stated, identityNumber } = details
  const inNumber = identityNumber === undefined ? undefined : IdentityNumber.birthDate(identityNumber)
  const dates = new Set([stated, birthDate, inNumber].filter((date) => date !== undefined))
  const [only] = dates
  if (only === undefined) return { details, facts }
  return dates.size === 1
    ? { details, facts: { ...others, birthDate: only } }
    : { details: { ...details, ...(birthDate === undefined ? {} : { birthDate }) }, facts: others }
}

/**
 * Whether dates of birth were handed in that contradict each other, and the right one was not added since.
 *
 * @category predicates
 * @since 0.1.0
 */
export const contradictsBirthDate = ({ details, facts }: Personal): boolean =>
  facts.birthDate === undefined && (details?.birthDate !== undefined || details?.identityNumber !== undefined)

/**
 * Marks by step, as exact decimals.
 *
 * @category models
 * @since 0.1.0
 */
export type Marks = { readonly [step: string]: string }

/**
 * Schema of one mark; no mark is below 0.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Mark = Decimal.DecimalText.check(
  Schema.makeFilter(
    (text: string) => !text.startsWith("-"),
    Expected.words({ zh: "不低于0分的成绩", en: "a mark of 0 or more" })
  )
)

/**
 * What is kept of an applicant until the person is forgotten: what was handed in, and the marks.
 *
 * @category models
 * @since 0.1.0
 */
export interface Kept extends Personal {
  readonly marks: Marks
}

/**
 * Schema of the code of a reason for which somebody left a drive; those that this library knows are {@link reasons}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Reason = Position.Name

/**
 * The reasons for which an applicant leaves a drive, in words; a place may use others of its own.
 *
 * @category tables
 * @since 0.1.0
 */
export const reasons = {
  ineligible: { zh: "不符合资格条件", en: "not eligible" },
  missingPapers: { zh: "逾期未补齐材料", en: "papers missing after the window" },
  absent: { zh: "缺考或未到场", en: "absent" },
  notPassed: { zh: "未通过", en: "not passed" },
  belowLine: { zh: "未达到合格分数线", en: "below the line" },
  notCalled: { zh: "未进入下一环节名单", en: "not called to the next step" },
  withdrawn: { zh: "本人放弃", en: "withdrawn by the applicant" },
  objectionUpheld: { zh: "公示异议成立", en: "an objection was upheld" },
  positionClosed: { zh: "所报岗位取消", en: "the position was closed" },
  driveCancelled: { zh: "选聘批次取消", en: "the drive was cancelled" },
  driveConcluded: { zh: "选聘结束时未被聘用", en: "not appointed when the drive was concluded" }
} as const satisfies { readonly [reason: string]: Text }

/**
 * Where an application ended: the step, the day, the coded reason where one is given, and the event that says why with
 * its verdict. A withdrawal has the last step that was taken.
 *
 * @category models
 * @since 0.1.0
 */
export interface Ended {
  readonly step: string
  readonly on: CalendarDate.CalendarDate
  readonly reason: string | undefined
  readonly event: Event.EventId
}

/**
 * Papers that an applicant was asked for: which facts were missing, since when, and the last day of the window.
 *
 * @category models
 * @since 0.1.0
 */
export interface Asked {
  readonly missing: ReadonlyArray<string>
  readonly on: CalendarDate.CalendarDate
  readonly until: CalendarDate.CalendarDate
}

/**
 * An application as its drive tells it.
 *
 * - `asked`: papers that the information review asked for
 * - `ended`: where the applicant left the drive; whoever was appointed leaves by a departure and not here
 * - `failed`: steps after the appointment, such as the induction, that were not passed
 * - `physical`: the physical examination that was not passed last, where a re-examination could follow
 *
 * @category models
 * @since 0.1.0
 */
export interface Application {
  readonly applicant: Person.PersonId
  readonly channel: string | undefined
  readonly position: Position.PositionId | undefined
  readonly personal: Kept | Forgotten
  readonly taken: ReadonlyArray<Steps.Taken>
  readonly asked: Asked | undefined
  readonly failed: ReadonlyArray<Steps.Taken>
  readonly ended: Ended | undefined
  readonly appointedOn: CalendarDate.CalendarDate | undefined
  readonly physical?: PhysicalExamination.Failed
}

/**
 * Schema of a place in the ranking: those who are equal share a rank, and the next rank counts them all.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Rank = Schema.Struct({ applicant: Person.PersonId, rank: Schema.Int.check(Schema.isGreaterThan(0)) })

/**
 * Schema of what is personal about a place in the ranking.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Total = Schema.Struct({ total: Decimal.DecimalText })

/**
 * A place in the ranking, with the total until the person is forgotten: the position in which it is, and the list of those
 * who are ranked apart there, if it is on one.
 *
 * @category models
 * @since 0.1.0
 */
export interface Ranked {
  readonly applicant: Person.PersonId
  readonly position: Position.PositionId | undefined
  readonly list: string | undefined
  readonly rank: number
  readonly personal: typeof Total.Type | Forgotten
}

/**
 * Whether an application still stands: it has neither ended nor led to an appointment.
 *
 * @category selectors
 * @since 0.1.0
 */
export const stands = (application: Application): boolean =>
  application.ended === undefined && application.appointedOn === undefined

/**
 * The marks of an application; none of a forgotten applicant.
 *
 * @category selectors
 * @since 0.1.0
 */
export const marksOf = ({ personal }: Application): Marks => (isForgotten(personal) ? {} : personal.marks)

/**
 * Whether an application has taken a step.
 *
 * @category selectors
 * @since 0.1.0
 */
export const hasTaken = (application: Application, step: string): boolean =>
  application.taken.some((taken) => taken.step === step)

/**
 * How a step of an application was entered: on which day, and whether it was passed. `undefined` where it was neither
 * passed nor failed.
 *
 * @category selectors
 * @since 0.1.0
 */
export const entryOf = (
  { ended, failed, taken }: Application,
  step: string
): { readonly on: CalendarDate.CalendarDate; readonly passed: boolean } | undefined => {
  const passed = taken.find((one) => one.step === step)
  if (passed !== undefined) return { on: passed.on, passed: true }
  const notPassed = failed.find((one) => one.step === step) ?? (ended?.step === step ? ended : undefined)
  return notPassed === undefined ? undefined : { on: notPassed.on, passed: false }
}

/**
 * What came of an application after a step that was passed: the steps taken later, and the ending after them.
 *
 * @category selectors
 * @since 0.1.0
 */
export const followers = ({ ended, taken }: Application, step: string): ReadonlyArray<Steps.Taken> => {
  const place = taken.findIndex((one) => one.step === step)
  return place < 0 ? [] : [...taken.slice(place + 1), ...(ended === undefined ? [] : [ended])]
}

/**
 * Whether a step of an application was entered after its appointment, as the induction is.
 *
 * @category predicates
 * @since 0.1.0
 */
export const followsAppointment = ({ failed, taken }: Application, step: string): boolean => {
  const appointment = taken.findIndex((one) => one.step === "appointment")
  const later = appointment < 0 ? [] : taken.slice(appointment + 1)
  return [...failed, ...later].some((one) => one.step === step)
}
