/**
 * Who may be taken on as a village official: age, education, degree, how one studied, and standing.
 *
 * Every bound includes its number (以上 and 以下 include): who is 30 on the day counted is not too old. Where a birth-date
 * cut-off is laid down it takes the place of the age, and the day itself passes. Whoever belongs to a group with a limit
 * of its own, such as the masters or the graduates of this year, passes by that limit as well. 组通字〔2008〕18号 lays
 * down the national conditions from 2008-04-10 on.
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
  /** Limits of groups, by each of which its members pass as well; their order does not matter. */
  readonly otherAges?: ReadonlyArray<OtherAge>
  /** Age in completed years on the day counted, included; absent where there is no lower bound. */
  readonly ageAtLeast?: number
  /** The day on which age is counted, in the place of the one that the facts name. */
  readonly countedOn?: CalendarDate.CalendarDate
  /** Lowest rank of education, included. */
  readonly educationAtLeast: Education.EducationRank
  /** Lowest degree, included; absent where no degree is asked for beside the education. */
  readonly degreeAtLeast?: Applicant.Degree
  /**
   * Whether the education must have been full-time. Where it need not, education earned in service counts as well, and
   * how one studied is not asked.
   */
  readonly fullTime: boolean
  /** What an applicant must be or have been, such as a Party member. */
  readonly standing: Criterion.Criterion
  /** What stands in the place of the standing, such as an award; absent where nothing does. */
  readonly alternatives?: Criterion.Criterion
  /** Conditions of a place besides these, such as residence. */
  readonly conditions?: Criterion.Criterion
}

/**
 * The age limit of a group: who belongs to it, and either an age or a birth-date cut-off, both included.
 *
 * @category models
 * @since 0.1.0
 */
export type OtherAge = { readonly when: Criterion.Criterion } & (
  | { readonly ageAtMost: number; readonly bornOnOrAfter?: never }
  | { readonly bornOnOrAfter: CalendarDate.CalendarDate; readonly ageAtMost?: never }
)

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

const parameterTypes = {
  ageAtMost: { kind: "number", unit: { zh: "周岁", en: "years" } },
  ageAtLeast: { kind: "number", unit: { zh: "周岁", en: "years" } },
  bornOnOrAfter: { kind: "date" },
  countedOn: { kind: "date" },
  educationAtLeast: table.fields.education,
  degreeAtLeast: table.fields.degree
} as const

const { fact, parameter } = Criterion.of(table, parameterTypes)
const { any, ageOn, all, isAtLeast, isAtMost, isTrue, named } = Criterion

/** A place may state the day on which age is counted; else it is a fact, such as the closing day of a drive. */
const ageIn = ({ countedOn }: Parameters) =>
  ageOn(fact("birthDate"), countedOn === undefined ? fact("countedOn") : parameter("countedOn"))

const byBirthDate = (cutOff: Criterion.OperandOf<"date">) => isAtLeast(fact("birthDate"), cutOff)

/** The limit for everybody, beside which a group passes by its own. */
const youngEnough = (parameters: Parameters, groups: ReadonlyArray<OtherAge>): Criterion.Criterion => {
  const age = ageIn(parameters)
  const general =
    parameters.bornOnOrAfter === undefined
      ? named("age", isAtMost(age, parameter("ageAtMost")))
      : named("birthDate", byBirthDate(parameter("bornOnOrAfter")))
  if (groups.length === 0) return general
  // What is judged of a group bears the path of its data.
  const ofGroups = groups.map(({ ageAtMost, bornOnOrAfter, when }, place) => {
    const path = `otherAges.${place}`
    const limit =
      bornOnOrAfter === undefined
        ? named(`${path}.ageAtMost`, isAtMost(age, ageAtMost))
        : named(`${path}.bornOnOrAfter`, byBirthDate(bornOnOrAfter))
    return named(path, all([{ id: `${path}.when`, ...when }, limit]))
  })
  return named("ages", any([general, ...ofGroups]))
}

const oldEnough = (parameters: Parameters) => named("ageAtLeast", isAtLeast(ageIn(parameters), parameter("ageAtLeast")))

const byEducation = named("education", isAtLeast(fact("education"), parameter("educationAtLeast")))

/** Where the way of studying is not asked, what was earned in service counts beside what was earned full-time. */
const byEitherWay = named(
  "educationOfEitherWay",
  any([byEducation, named("inServiceEducation", isAtLeast(fact("inServiceEducation"), parameter("educationAtLeast")))])
)

const byMode = named("fullTime", isTrue(fact("fullTime")))

const byDegree = named("degree", isAtLeast(fact("degree"), parameter("degreeAtLeast")))

const byStanding = ({ standing }: Parameters): Criterion.Criterion => ({ id: "standing", ...standing })

const byAlternatives = (parameters: Parameters, alternatives: Criterion.Criterion): Criterion.Criterion =>
  named("standings", any([byStanding(parameters), { id: "alternatives", ...alternatives }]))

const attributed = (finding: Judgement.Finding, ...fields: ReadonlyArray<keyof Parameters>): Judgement.Finding => ({
  ...finding,
  parameters: [...fields.map((field) => ({ field })), ...finding.parameters]
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
  const { ageAtLeast, alternatives, conditions, degreeAtLeast, fullTime, otherAges = [] } = parameters
  // A group that does not apply has no members; beside a limit that holds it would be neutral.
  const groups = otherAges.filter(({ when }) => evaluate(when).holds !== "notApplicable")
  const young = evaluate(youngEnough(parameters, groups))
  const findings = [
    groups.length === 0 ? young : attributed(young, "otherAges"),
    ...(ageAtLeast === undefined ? [] : [evaluate(oldEnough(parameters))]),
    ...(fullTime
      ? [evaluate(byEducation), attributed(evaluate(byMode), "fullTime")]
      : [attributed(evaluate(byEitherWay), "fullTime")]),
    ...(degreeAtLeast === undefined ? [] : [evaluate(byDegree)]),
    alternatives === undefined
      ? attributed(evaluate(byStanding(parameters)), "standing")
      : attributed(evaluate(byAlternatives(parameters, alternatives)), "standing", "alternatives"),
    ...(conditions === undefined ? [] : [attributed(evaluate({ id: "conditions", ...conditions }), "conditions")])
  ]
  return Judgement.verdict(told(Judgement.all(point.id, messages.make("recruitment.eligible"), findings)))
}

/** The same conditions as one criterion. A group that does not apply has no members, so that its limit takes nobody in. */
const criterionOf = (parameters: Parameters): Criterion.Criterion => {
  const { ageAtLeast, alternatives, conditions, degreeAtLeast, fullTime, otherAges = [] } = parameters
  const groups = otherAges.map((group) => ({ ...group, when: any([group.when, isTrue(false)]) }))
  return all([
    youngEnough(parameters, groups),
    ...(ageAtLeast === undefined ? [] : [oldEnough(parameters)]),
    ...(fullTime ? [byEducation, byMode] : [byEitherWay]),
    ...(degreeAtLeast === undefined ? [] : [byDegree]),
    alternatives === undefined ? byStanding(parameters) : byAlternatives(parameters, alternatives),
    ...(conditions === undefined ? [] : [conditions])
  ])
}

/** An undetermined review says which papers settle it. */
const told = (finding: Judgement.Finding): Judgement.Finding => {
  const papers = Applicant.papersFor(finding.needs)
  return papers.length === 0 ? finding : { ...finding, message: messages.make("recruitment.eligibleBy", { papers }) }
}

/** Facts as a form hands them in: one that was left blank is as good as absent. */
type Asked = { readonly [Name in keyof Facts]?: Facts[Name] | undefined }

const age = Schema.Int.check(Schema.isBetween({ minimum: 18, maximum: 60 }))

/** A condition that reads facts which the table has, as values that it admits: a slip is told when the book is composed. */
const overTable = Criterion.over(
  { table, parameterTypes },
  { zh: "只读取报名者事实的条件", en: "a condition that reads facts of an applicant" }
)

const OtherAge: Schema.Codec<OtherAge, unknown> = Schema.Union([
  Schema.Struct({ when: overTable, ageAtMost: age }),
  Schema.Struct({ when: overTable, bornOnOrAfter: CalendarDate.CalendarDate })
])

const textOfGroup = ({ ageAtMost, bornOnOrAfter, when }: OtherAge) => {
  const group = Criterion.text(when, { table })
  return bornOnOrAfter === undefined
    ? messages.make("recruitment.otherAge", { group, most: ageAtMost })
    : messages.make("recruitment.otherBirthDate", { group, day: CalendarDate.text(bornOnOrAfter) })
}

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
    ageAtMost: PolicyPoint.field(age, {
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
    otherAges: PolicyPoint.field(Schema.Array(OtherAge).check(Schema.isMinLength(1)), {
      title: { zh: "部分人员的年龄限制", en: "age limits of groups" },
      text: (groups) => groups.map(textOfGroup),
      override: Override.open,
      optional: true
    }),
    ageAtLeast: PolicyPoint.field(age, {
      title: { zh: "年龄下限（含）", en: "age at least (included)" },
      unit: { zh: "周岁", en: "completed years" },
      override: Override.open,
      optional: true
    }),
    countedOn: PolicyPoint.field(CalendarDate.CalendarDate, {
      title: { zh: "年龄计算日", en: "day on which age is counted" },
      text: CalendarDate.text,
      override: Override.open,
      optional: true
    }),
    educationAtLeast: PolicyPoint.field(Education.EducationRank, {
      title: { zh: "学历下限（含）", en: "education at least (included)" },
      text: Education.rankText,
      override: Override.open
    }),
    degreeAtLeast: PolicyPoint.field(Applicant.Degree, {
      title: { zh: "学位下限（含）", en: "degree at least (included)" },
      text: Applicant.degreeText,
      override: Override.open,
      optional: true
    }),
    fullTime: PolicyPoint.field(Schema.Boolean, {
      title: { zh: "须为全日制", en: "full-time education required" },
      override: Override.open
    }),
    standing: PolicyPoint.field(overTable, {
      title: { zh: "政治面貌或经历", en: "standing" },
      text: (criterion) => Criterion.text(criterion, { table }),
      override: Override.addedTo
    }),
    alternatives: PolicyPoint.field(overTable, {
      title: { zh: "可替代政治面貌或经历的条件", en: "what stands in for the standing" },
      text: (criterion) => Criterion.text(criterion, { table }),
      override: Override.open,
      optional: true
    }),
    conditions: PolicyPoint.field(overTable, {
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
    {
      field: "otherAges",
      none: true,
      from: "2008-04-10",
      assumption: {
        zh: "所见全国性文件没有按学历或应届、往届分别规定年龄；由各地自行规定。",
        en: "No national text read has an age of its own for a degree, or for graduates of this or earlier years; places settle it."
      }
    },
    {
      field: "ageAtLeast",
      none: true,
      from: "2008-04-10",
      assumption: {
        zh: "全国性文件没有规定年龄下限。",
        en: "The national text names no lower bound of the age."
      }
    },
    {
      field: "countedOn",
      none: true,
      from: "2008-04-10",
      assumption: {
        zh: "全国性文件没有规定以哪一天计算年龄；公告未写明的，以报名截止日计算。",
        en: "The national text does not say on which day age is counted; where no announcement does, it is the closing day."
      }
    },
    { field: "educationAtLeast", value: "diploma", ...inForce },
    {
      field: "degreeAtLeast",
      none: true,
      from: "2008-04-10",
      assumption: {
        zh: "全国性文件只规定学历，没有规定学位。",
        en: "The national text names an education and no degree."
      }
    },
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
      field: "alternatives",
      none: true,
      from: "2008-04-10",
      assumption: {
        zh: "全国性文件没有规定奖励等可以替代党员或学生干部的条件；由各地自行规定。",
        en: "The national text lets nothing, such as an award, stand in for Party membership or student cadres; places settle it."
      }
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
  judge,
  criterion: (parameters) => ({ criterion: criterionOf(parameters), table, parameters, parameterTypes })
})
