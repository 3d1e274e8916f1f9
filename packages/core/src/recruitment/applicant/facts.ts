/**
 * The facts that an applicant states and proves, and what is sealed of a person.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Education from "../../people/Education.ts"
import * as IdentityNumber from "../../people/IdentityNumber.ts"
import * as Person from "../../people/Person.ts"
import * as PoliticalStatus from "../../people/PoliticalStatus.ts"
import * as Sex from "../../people/Sex.ts"
import * as Decimal from "../../policy/Decimal.ts"
import * as FactTable from "../../policy/FactTable.ts"
import type { Text } from "../../policy/Message.ts"
import * as Expected from "../../text/Expected.ts"

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
