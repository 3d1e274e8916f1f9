/** Words and codes of the standard tables, as rosters write them. */
import * as Grade from "@cunguan/core/evaluation/Grade"
import * as Education from "@cunguan/core/people/Education"
import * as Ethnicity from "@cunguan/core/people/Ethnicity"
import type * as Official from "@cunguan/core/people/Official"
import * as Outcome from "@cunguan/core/people/Outcome"
import * as Sex from "@cunguan/core/people/Sex"
import * as Organ from "@cunguan/core/succession/Organ"
import * as Result from "effect/Result"
import { type DateText, readText } from "./DateText.ts"
import { withoutDates } from "./period.ts"
import { compact, parts, plain } from "./plain.ts"

const sexes: ReadonlyMap<string, Sex.Sex> = new Map<string, Sex.Sex>([
  ...Sex.terms.flatMap(
    ({ code, zh }): ReadonlyArray<[string, Sex.Sex]> => [
      [code, code],
      [zh, code]
    ]
  ),
  ["男", "1"],
  ["女", "2"],
  ["未知", "0"],
  ["未说明", "9"]
])

/** Reads 男, 男性 or `1`. */
export const readSex = (text: string): Sex.Sex | undefined => sexes.get(compact(text))

const ethnicities: ReadonlyMap<string, Ethnicity.Ethnicity> = new Map<string, Ethnicity.Ethnicity>(
  Ethnicity.terms.flatMap(
    ({ code, zh }): ReadonlyArray<[string, Ethnicity.Ethnicity]> => [
      [code, code],
      [zh, code],
      [zh.replace(/族$/u, ""), code]
    ]
  )
)

/** Reads 汉, 汉族 or `01`; a code that was a number has lost its zero. */
export const readEthnicity = (text: string): Ethnicity.Ethnicity | undefined => {
  const bare = compact(text)
  return ethnicities.get(/^\d$/u.test(bare) ? `0${bare}` : bare)
}

/** Education and degree as one cell gives them. */
export interface Schooling {
  readonly educationCode?: Education.EducationCode
  readonly degreeCode?: "2" | "3" | "4"
}

const educations: ReadonlyArray<readonly [RegExp, Education.EducationCode]> = [
  [/^博士(?:研究生)?(?:毕业)?$/u, "11"],
  [/^硕士(?:研究生)?(?:毕业)?$/u, "14"],
  [/^研究生班(?:毕业)?$/u, "17"],
  [/^(?:研究生|研究生毕业|研究生教育)$/u, "10"],
  [/^(?:大学|本科|大学本科|全日制本科|全日制大学|本科毕业|大学本科毕业|大学毕业)$/u, "21"],
  [/^(?:大学普通班|大普)$/u, "28"],
  [/^(?:大专|专科|大学专科|高职|大专毕业|专科毕业|大学专科毕业|高职高专)$/u, "31"],
  [/^(?:中专|中等专科|中专毕业)$/u, "41"],
  [/^(?:职高|职业高中)$/u, "44"],
  [/^(?:技校|技工学校)$/u, "47"],
  [/^(?:高中|普通高中|高中毕业)$/u, "61"],
  [/^(?:初中|初中毕业)$/u, "71"],
  [/^(?:小学|小学毕业)$/u, "81"]
]

const degrees: ReadonlyArray<readonly [RegExp, "2" | "3" | "4"]> = [
  [/^[\p{Script=Han}]{0,6}博士(?:学位)?$/u, "2"],
  [/^[\p{Script=Han}]{0,6}硕士(?:学位)?$/u, "3"],
  [/^[\p{Script=Han}]{0,6}学士(?:学位)?$/u, "4"]
]

const codesOfEducation = new Map<string, Education.EducationCode>(
  Education.terms.flatMap(
    ({ code, zh }): ReadonlyArray<[string, Education.EducationCode]> => [
      [code, code],
      [zh, code]
    ]
  )
)

/** Reads 大学, 本科／学士, 研究生（硕士）, or a code; `undefined` where a part of it is not known. */
export const readSchooling = (text: string): Schooling | undefined => {
  let educationCode: Education.EducationCode | undefined
  let degreeCode: Schooling["degreeCode"]
  for (const part of plain(text).split(/[\s/、,，;；()（）]+/u)) {
    if (part === "" || /^[无—-]+$/u.test(part)) continue
    const education = codesOfEducation.get(part) ?? educations.find(([pattern]) => pattern.test(part))?.[1]
    const degree = degrees.find(([pattern]) => pattern.test(part))?.[1]
    if (education === undefined && degree === undefined) return undefined
    if (education !== undefined && educationCode === undefined) educationCode = education
    else if (degree !== undefined) degreeCode ??= degree
    else return undefined
  }
  // A postgraduate with the degree is one of that level.
  const told =
    educationCode === "10" && degreeCode !== undefined
      ? ({ "2": "11", "3": "14", "4": "10" } as const)[degreeCode]
      : educationCode
  if (told === undefined && degreeCode === undefined) return undefined
  return {
    ...(told === undefined ? {} : { educationCode: told }),
    ...(degreeCode === undefined ? {} : { degreeCode })
  }
}

/** A school, and what was studied there. */
export interface SchoolText {
  readonly school: string
  readonly major?: string
}

/** Reads 浙江大学农学专业: the school ends with the last word for one. */
export const readSchool = (text: string): SchoolText | undefined => {
  const bare = plain(text)
  const match = /^(.*(?:大学|学院|学校|党校|分校))(?:[ ,，、;；/-]*)(.*)$/u.exec(bare)
  if (match === null) return bare === "" ? undefined : { school: bare }
  const school = (match[1] ?? "").replace(/ /gu, "")
  const major = (match[2] ?? "")
    .replace(/^[(（](.*)[)）]$/u, "$1")
    .replace(/专业$/u, "")
    .replace(/ /gu, "")
  return major === "" ? { school } : { school, major }
}

const outcomes: ReadonlyArray<readonly [RegExp, Outcome.Outcome | "inPost"]> = [
  [/^(?:在岗|在任|在职|在聘|留任|在村|现任)$/u, "inPost"],
  [/公务员|选调生/u, "civilService"],
  [/事业(?:单位|编制|编)?/u, "publicInstitution"],
  [/创业/u, "ownBusiness"],
  [/留村|村干部|进(?:入)?(?:村)?班子/u, "villageOrganisation"],
  [/读研|考研|深造|继续学习|攻读|升学/u, "furtherStudy"],
  [/企业|另行择业|自主择业|其他|国企|银行|考入国有/u, "otherWork"],
  [/不明|不详|未知/u, "unknown"]
]

/** Reads 考取公务员（2011.09）: the outcome, and the day of leaving where it stands there too. */
export const readOutcome = (
  text: string
): { readonly outcome: Outcome.Outcome | "inPost"; readonly on?: DateText } | undefined => {
  const dated = withoutDates(text)
  if (dated === undefined || dated.dates.length > 1) return undefined
  const exact = Outcome.outcomes.find((outcome) => Outcome.titles[outcome].zh === dated.words)
  const outcome = exact ?? outcomes.find(([pattern]) => pattern.test(dated.words))?.[1]
  if (outcome === undefined) return undefined
  return dated.dates[0] === undefined ? { outcome } : { outcome, on: dated.dates[0] }
}

/** Reads 村党组织书记助理, 主任助理 and what else the two titles are called, within longer words too. */
export const readTitle = (text: string): Official.Title | undefined => {
  const bare = compact(text)
  if (/书记助理/u.test(bare)) return "assistantToSecretary"
  return /主任助理/u.test(bare) ? "assistantToDirector" : undefined
}

/** A post in an organ of a village, and since when. */
export interface SeatText {
  readonly organ: Organ.Organ
  readonly post: Organ.Post
  readonly from?: DateText
}

const organs: ReadonlyArray<readonly [RegExp, Organ.Organ]> = [
  [/监督委员会|监委会|监会/u, "supervision"],
  [/合作社|社管会/u, "cooperative"],
  [/党|支部|支委|总支|^书记$|^副书记$/u, "party"],
  [/[村居](?:民)?委|委会|^(?:村|社区)?(?:副)?主任$|\(居\)/u, "committee"]
]

const postWords: ReadonlyArray<readonly [RegExp, Organ.Post]> = [
  [/副书记$/u, "deputySecretary"],
  [/书记$/u, "secretary"],
  [/副主任$/u, "deputyDirector"],
  [/主任$/u, "director"],
  [/副(?:社长|董事长|理事长)$/u, "deputyChair"],
  [/(?:社长|董事长|理事长)$/u, "chair"],
  [/(?:委员|支委|社管会成员|委员会成员)$/u, "member"]
]

/** Reads 村委会委员（2011.03）；村党支部副书记（2013.12）; `undefined` where a part of it is no post of an organ. */
export const readSeats = (text: string): ReadonlyArray<SeatText> | undefined => {
  const seats: Array<SeatText> = []
  for (const part of parts(text)) {
    const dated = withoutDates(part)
    if (dated === undefined || dated.dates.length > 1) return undefined
    const organ = organs.find(([pattern]) => pattern.test(dated.words))?.[1]
    const post = postWords.find(([pattern]) => pattern.test(dated.words))?.[1]
    if (organ === undefined || post === undefined || !Organ.hasPost(organ, post)) return undefined
    seats.push(dated.dates[0] === undefined ? { organ, post } : { organ, post, from: dated.dates[0] })
  }
  return seats
}

/** The grade of a year. */
export interface GradeText {
  readonly year: number
  readonly grade: Grade.Grade
}

/** Reads a word or a code of a grade. */
export const readGrade = (text: string): Grade.Grade | undefined => {
  const bare = compact(text).toUpperCase()
  return Result.getOrUndefined(Result.orElse(Grade.parse(bare), () => Grade.fromCode(bare)))
}

/** Reads 2010年优秀；2011年称职, or one grade in a column whose heading names the year. */
export const readGrades = (
  text: string,
  year: number | undefined
): ReadonlyArray<GradeText> | "yearMissing" | undefined => {
  const grades: Array<GradeText> = []
  for (const part of parts(text)) {
    const match = /^((?:19|20)\d{2})年?(?:度)?(?:考核)?[:：]?(.*)$/u.exec(compact(part).replace(/[()（）]/gu, ""))
    const grade = readGrade(match?.[2] ?? part)
    if (grade === undefined) return undefined
    const of = match?.[1] === undefined ? year : Number(match[1])
    if (of === undefined) return "yearMissing"
    grades.push({ year: of, grade })
  }
  return grades
}

/** Somebody or something with the days that stand beside it. */
export interface Spelled {
  readonly words: string
  readonly from?: DateText
  readonly until?: DateText
}

/** Reads 岑山（2010.08）、陆远: names with the day from which, and to which. */
export const readSpells = (text: string): ReadonlyArray<Spelled> | undefined => {
  const spells: Array<Spelled> = []
  for (const part of parts(text)) {
    const dated = withoutDates(part)
    if (dated === undefined || dated.words === "" || dated.dates.length > 2) return undefined
    const [from, until] = dated.dates
    spells.push({
      words: dated.words,
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until })
    })
  }
  return spells
}

/** Reads 2008, 2008年, 2008年第一批: the intake year, and the batch where one is named. */
export const readCohort = (text: string): { readonly cohort: number; readonly batch?: string } | undefined => {
  const bare = compact(text)
  const match = /^((?:19|20)\d{2})(?:年度?|届|级)?(.*)$/u.exec(bare)
  const date = readText(bare)
  // The month of a drive, where the year alone was asked for.
  if (Result.isSuccess(date) && date.success.date.precision === "month") return { cohort: date.success.date.year }
  if (match === null) return undefined
  const batch = (match[2] ?? "").replace(/^[-.、,，]+|(?:选聘)$/gu, "")
  if (/^\d/u.test(batch)) return undefined
  return batch === "" ? { cohort: Number(match[1]) } : { cohort: Number(match[1]), batch }
}
