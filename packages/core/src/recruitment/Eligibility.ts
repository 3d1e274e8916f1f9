/**
 * Who may be taken on as a village official: age, education, how one studied, and standing.
 *
 * The age limit includes its number (以下 includes): who is 30 on the day counted is not too old. Where a birth-date
 * cut-off is laid down it takes the place of the age, and the day itself passes. 组通字〔2008〕18号 lays down the
 * national conditions from 2008-04-10 on.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Education from "../people/Education.ts"
import * as Criterion from "../policy/Criterion.ts"
import * as FactTable from "../policy/FactTable.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import * as Applicant from "./Applicant.ts"
import { messages } from "./messages.ts"

/**
 * The parameters of eligibility.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** Age in completed years on the day counted, included. */
  readonly ageAtMost: number
  /** First birth date that passes, included; where given it takes the place of `ageAtMost`. */
  readonly bornOnOrAfter?: CalendarDate.CalendarDate
  /** Lowest rank of education, included. */
  readonly educationAtLeast: Education.EducationRank
  /** Whether education must have been full-time. */
  readonly fullTime: boolean
  /** What an applicant must be or have been, such as a Party member. */
  readonly standing: Criterion.Criterion
  /** Conditions of a place besides these, such as residence. */
  readonly conditions?: Criterion.Criterion
}

const circular2008 = {
  title: "关于选聘高校毕业生到村任职工作的意见（试行）",
  documentNumber: "组通字〔2008〕18号",
  date: "2008-04-10"
} as const

const inForce = { from: "2008-04-10", citation: circular2008 } as const

/**
 * The facts that the criteria of this rule read: those of the applicant, and the day on which age is counted.
 *
 * @category tables
 * @since 0.1.0
 */
export const table = FactTable.make({
  ...Applicant.table.fields,
  countedOn: FactTable.date({ zh: "年龄计算日", en: "the day counted" }, { absent: "notSupplied" })
})

/**
 * The facts of one applicant; each may be left out, and is then asked for where it could decide.
 *
 * @category models
 * @since 0.1.0
 */
export type Facts = FactTable.Facts<typeof table>

const byAge: Criterion.Criterion = {
  op: "isAtMost",
  id: "age",
  left: { op: "ageOn", birth: { op: "fact", path: "birthDate" }, on: { op: "fact", path: "countedOn" } },
  right: { op: "parameter", name: "ageAtMost" }
}

const byBirthDate: Criterion.Criterion = {
  op: "isAtLeast",
  id: "birthDate",
  left: { op: "fact", path: "birthDate" },
  right: { op: "parameter", name: "bornOnOrAfter" }
}

const byEducation: Criterion.Criterion = {
  op: "isAtLeast",
  id: "education",
  left: { op: "fact", path: "education" },
  right: { op: "parameter", name: "educationAtLeast" }
}

const byMode: Criterion.Criterion = { op: "isTrue", id: "fullTime", operand: { op: "fact", path: "fullTime" } }

const parameterTypes = {
  ageAtMost: { kind: "number", unit: { zh: "周岁", en: "years" } },
  bornOnOrAfter: { kind: "date" },
  educationAtLeast: table.fields.education
} as const

const attributed = (finding: Judgement.Finding, field: keyof Parameters): Judgement.Finding => ({
  ...finding,
  parameters: [{ field }, ...finding.parameters]
})

/**
 * Judges one applicant.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as Eligibility from "@cunguan/core/recruitment/Eligibility"
 *
 * const parameters: Eligibility.Parameters = {
 *   ageAtMost: 30,
 *   educationAtLeast: "diploma",
 *   fullTime: true,
 *   standing: { op: "isOneOf", operand: { op: "fact", path: "politicalStatus" }, set: ["01", "02"] }
 * }
 * const facts = {
 *   birthDate: CalendarDate.make("1980-02-29"),
 *   countedOn: CalendarDate.make("2011-02-28"),
 *   education: "bachelor",
 *   fullTime: true,
 *   politicalStatus: "01"
 * } as const
 *
 * Eligibility.judge(parameters, facts).outcome // => "granted"
 * Eligibility.judge(parameters, { ...facts, countedOn: CalendarDate.make("2011-03-01") }).outcome // => "refused"
 * Eligibility.judge(parameters, { ...facts, education: undefined }).outcome // => "undetermined"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Asked): Judgement.Verdict => {
  const context = { table, facts, parameters, parameterTypes, point: point.id }
  const evaluate = (criterion: Criterion.Criterion) => Criterion.evaluate(criterion, context)
  const findings = [
    evaluate(parameters.bornOnOrAfter === undefined ? byAge : byBirthDate),
    evaluate(byEducation),
    ...(parameters.fullTime ? [attributed(evaluate(byMode), "fullTime")] : []),
    attributed(evaluate({ id: "standing", ...parameters.standing }), "standing"),
    ...(parameters.conditions === undefined
      ? []
      : [attributed(evaluate({ id: "conditions", ...parameters.conditions }), "conditions")])
  ]
  return Judgement.verdict(Judgement.all(point.id, messages.make("recruitment.eligible"), findings))
}

/** Facts as a form hands them in: one that was left blank is as good as absent. */
type Asked = { readonly [Name in keyof Facts]?: Facts[Name] | undefined }

/**
 * The policy point `recruitment.eligibility`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Asked, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Asked,
  Judgement.Verdict
>({
  id: "recruitment.eligibility",
  title: { zh: "选聘资格", en: "eligibility" },
  fields: {
    ageAtMost: PolicyPoint.field(Schema.Int.check(Schema.isBetween({ minimum: 18, maximum: 60 })), {
      title: { zh: "年龄上限（含）", en: "age at most (included)" },
      unit: { zh: "周岁", en: "completed years" },
      override: Override.open
    }),
    bornOnOrAfter: PolicyPoint.field(CalendarDate.CalendarDate, {
      title: { zh: "出生日期不早于（含）", en: "born on or after (included)" },
      text: CalendarDate.text,
      override: Override.open,
      optional: true
    }),
    educationAtLeast: PolicyPoint.field(Education.EducationRank, {
      title: { zh: "学历下限（含）", en: "education at least (included)" },
      text: Education.rankText,
      override: Override.open
    }),
    fullTime: PolicyPoint.field(Schema.Boolean, {
      title: { zh: "须为全日制", en: "full-time education required" },
      override: Override.open
    }),
    standing: PolicyPoint.field(Criterion.Criterion, {
      title: { zh: "政治面貌或经历", en: "standing" },
      text: (criterion) => Criterion.text(criterion, { table }),
      override: Override.addedTo
    }),
    conditions: PolicyPoint.field(Criterion.Criterion, {
      title: { zh: "其他条件", en: "further conditions" },
      text: (criterion) => Criterion.text(criterion, { table }),
      override: Override.open,
      optional: true
    })
  },
  provisions: [
    { field: "ageAtMost", value: 30, ...inForce },
    {
      field: "bornOnOrAfter",
      none: true,
      from: "2008-04-10",
      assumption: {
        zh: "全国性文件只规定年龄，没有规定出生日期；各地公告自行规定截止日。",
        en: "The national text names an age and no birth date; announcements settle it by a cut-off of their own."
      }
    },
    { field: "educationAtLeast", value: "diploma", ...inForce },
    { field: "fullTime", value: true, ...inForce },
    {
      field: "standing",
      value: {
        op: "any",
        of: [
          {
            op: "isOneOf",
            id: "partyMember",
            operand: { op: "fact", path: "politicalStatus" },
            set: ["01", "02"]
          },
          { op: "isTrue", id: "studentCadre", operand: { op: "fact", path: "studentCadre" } }
        ]
      },
      ...inForce
    },
    {
      field: "conditions",
      none: true,
      from: "2008-04-10",
      assumption: {
        zh: "其他条件由招聘地自行规定，全国性文件未作规定。",
        en: "The national text leaves further conditions to the places that recruit."
      }
    }
  ],
  judge
})
