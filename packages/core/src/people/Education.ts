/**
 * Education by GB/T 4658-2006, mapped to the one ordered rank that degrees are mapped to as well.
 *
 * A rank is what completed education or a degree proves; whoever finished without completing (结业) or left (肄业) has not
 * attained it. Full-time and in-service education stay apart, because announcements ask for one of them. The ranks are
 * in `EducationRank.ts`, and can be had from here.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Text } from "../policy/Message.ts"
import * as Degree from "./Degree.ts"
import { type EducationRank, isAtLeast } from "./EducationRank.ts"

export * from "./EducationRank.ts"

/**
 * How education ended: completed (毕业), finished without completing (结业), left (肄业); or the code names only the
 * stage and does not say.
 *
 * @category models
 * @since 0.1.0
 */
export type Standing = "completed" | "finished" | "left" | "notStated"

const table = [
  { code: "10", standing: "notStated", zh: "研究生教育", en: "postgraduate education" },
  { code: "11", standing: "completed", proves: "doctor", zh: "博士研究生毕业", en: "doctoral programme, completed" },
  { code: "12", standing: "finished", zh: "博士研究生结业", en: "doctoral programme, finished without completing" },
  { code: "13", standing: "left", zh: "博士研究生肄业", en: "doctoral programme, left" },
  { code: "14", standing: "completed", proves: "master", zh: "硕士研究生毕业", en: "master's programme, completed" },
  { code: "15", standing: "finished", zh: "硕士研究生结业", en: "master's programme, finished without completing" },
  { code: "16", standing: "left", zh: "硕士研究生肄业", en: "master's programme, left" },
  // A postgraduate class stands above the bachelor and gives no master's degree.
  { code: "17", standing: "completed", proves: "bachelor", zh: "研究生班毕业", en: "postgraduate class, completed" },
  { code: "18", standing: "finished", zh: "研究生班结业", en: "postgraduate class, finished without completing" },
  { code: "19", standing: "left", zh: "研究生班肄业", en: "postgraduate class, left" },
  { code: "20", standing: "notStated", zh: "大学本科教育", en: "bachelor's education" },
  { code: "21", standing: "completed", proves: "bachelor", zh: "大学本科毕业", en: "bachelor's programme, completed" },
  { code: "22", standing: "finished", zh: "大学本科结业", en: "bachelor's programme, finished without completing" },
  { code: "23", standing: "left", zh: "大学本科肄业", en: "bachelor's programme, left" },
  // Intakes of 1970 to 1976: paid as diploma, and by the notice of 6 March 1993 neither bachelor nor diploma was named.
  {
    code: "28",
    standing: "completed",
    proves: "diploma",
    zh: "大学普通班毕业",
    en: "general university class, completed"
  },
  { code: "30", standing: "notStated", zh: "大学专科教育", en: "diploma education" },
  { code: "31", standing: "completed", proves: "diploma", zh: "大学专科毕业", en: "diploma programme, completed" },
  { code: "32", standing: "finished", zh: "大学专科结业", en: "diploma programme, finished without completing" },
  { code: "33", standing: "left", zh: "大学专科肄业", en: "diploma programme, left" },
  { code: "40", standing: "notStated", zh: "中等职业教育", en: "secondary vocational education" },
  {
    code: "41",
    standing: "completed",
    proves: "seniorSecondary",
    zh: "中等专科毕业",
    en: "secondary specialised school, completed"
  },
  {
    code: "42",
    standing: "finished",
    zh: "中等专科结业",
    en: "secondary specialised school, finished without completing"
  },
  { code: "43", standing: "left", zh: "中等专科肄业", en: "secondary specialised school, left" },
  {
    code: "44",
    standing: "completed",
    proves: "seniorSecondary",
    zh: "职业高中毕业",
    en: "vocational high school, completed"
  },
  { code: "45", standing: "finished", zh: "职业高中结业", en: "vocational high school, finished without completing" },
  { code: "46", standing: "left", zh: "职业高中肄业", en: "vocational high school, left" },
  {
    code: "47",
    standing: "completed",
    proves: "seniorSecondary",
    zh: "技工学校毕业",
    en: "skilled workers' school, completed"
  },
  { code: "48", standing: "finished", zh: "技工学校结业", en: "skilled workers' school, finished without completing" },
  { code: "49", standing: "left", zh: "技工学校肄业", en: "skilled workers' school, left" },
  { code: "60", standing: "notStated", zh: "普通高级中学教育", en: "senior high school education" },
  {
    code: "61",
    standing: "completed",
    proves: "seniorSecondary",
    zh: "普通高中毕业",
    en: "senior high school, completed"
  },
  { code: "62", standing: "finished", zh: "普通高中结业", en: "senior high school, finished without completing" },
  { code: "63", standing: "left", zh: "普通高中肄业", en: "senior high school, left" },
  { code: "70", standing: "notStated", zh: "初级中学教育", en: "junior high school education" },
  { code: "71", standing: "completed", proves: "juniorHigh", zh: "初中毕业", en: "junior high school, completed" },
  { code: "73", standing: "left", zh: "初中肄业", en: "junior high school, left" },
  { code: "80", standing: "notStated", zh: "小学教育", en: "primary school education" },
  { code: "81", standing: "completed", proves: "primary", zh: "小学毕业", en: "primary school, completed" },
  { code: "83", standing: "left", zh: "小学肄业", en: "primary school, left" },
  { code: "90", standing: "notStated", zh: "其他", en: "other" }
] as const

/**
 * A code of GB/T 4658-2006. The last digit alone does not mean completion: 28 and 17 are completed, 71 has no 72.
 *
 * @category models
 * @since 0.1.0
 */
export type EducationCode = (typeof table)[number]["code"]

/**
 * Schema of {@link EducationCode}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const EducationCode: Schema.Codec<EducationCode> = Schema.Literals(table.map((term) => term.code))

/**
 * A code with its words, how the education ended, and the rank that it proves, if any.
 *
 * @category models
 * @since 0.1.0
 */
export interface Term extends Text {
  readonly code: EducationCode
  readonly standing: Standing
  readonly proves?: EducationRank
}

/**
 * The whole table of GB/T 4658-2006 in its order.
 *
 * @category tables
 * @since 0.1.0
 */
export const terms: ReadonlyArray<Term> = table

const byCode = new Map<string, Term>(terms.map((term) => [term.code, term]))

/**
 * The entry of a code.
 *
 * @category tables
 * @since 0.1.0
 */
export const term = (code: EducationCode): Term => byCode.get(code) as Term

/**
 * A code that its standard does not have.
 *
 * @category errors
 * @since 0.1.0
 */
export class UnknownEducationCode extends Schema.TaggedError<UnknownEducationCode>()("UnknownEducationCode", {
  standard: Schema.Literals(["GB/T 4658-2006", "GB/T 6864-2003"])
}) {
  override get message() {
    const what = this.standard === "GB/T 4658-2006" ? "education" : "degree"
    return `The ${what} cannot be ranked, because its code is not one of ${this.standard}. Look the code up in the standard; older files may use another table and must be converted first.`
  }
}

/**
 * The rank that an education code and a degree code prove together, the higher of the two; `undefined` where they prove
 * none: not completed, only the stage stated, honorary, or neither given.
 *
 * @example
 * ```ts
 * import * as Education from "@cunguan/core/people/Education"
 * import * as Result from "effect/Result"
 *
 * Education.rankOf({ educationCode: "21" }) // => Result.succeed("bachelor")
 * Education.rankOf({ educationCode: "23" }) // => Result.succeed(undefined)
 * Education.rankOf({ educationCode: "21", degreeCode: "1" }) // => Result.succeed("bachelor")
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const rankOf = (codes: {
  readonly educationCode?: string
  readonly degreeCode?: string
}): Result.Result<EducationRank | undefined, UnknownEducationCode> => {
  const { educationCode, degreeCode } = codes
  const education = educationCode === undefined ? undefined : byCode.get(educationCode)
  if (educationCode !== undefined && education === undefined) {
    return Result.fail(new UnknownEducationCode({ standard: "GB/T 4658-2006" }))
  }
  const degree = degreeCode === undefined ? undefined : Degree.find(degreeCode)
  if (degreeCode !== undefined && degree === undefined) {
    return Result.fail(new UnknownEducationCode({ standard: "GB/T 6864-2003" }))
  }
  return Result.succeed(higher(education?.proves, degree?.proves))
}

const higher = (rank: EducationRank | undefined, other: EducationRank | undefined): EducationRank | undefined =>
  rank === undefined ? other : other === undefined ? rank : isAtLeast(rank, other) ? rank : other

/**
 * How one studied: full-time (全日制) or in service (在职).
 *
 * @category models
 * @since 0.1.0
 */
export type Mode = "fullTime" | "inService"

/**
 * Schema of {@link Mode}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Mode: Schema.Codec<Mode> = Schema.Literals(["fullTime", "inService"])

/**
 * Schema of one entry of a person's education.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Education = Schema.Struct({
  mode: Mode,
  educationCode: Schema.optionalKey(EducationCode),
  degreeCode: Schema.optionalKey(Degree.DegreeCode),
  school: Schema.optionalKey(Schema.NonEmptyString),
  major: Schema.optionalKey(Schema.NonEmptyString)
}).annotate({ identifier: "Education" })

/**
 * The type of {@link Education}.
 *
 * @category models
 * @since 0.1.0
 */
export interface Education extends Schema.Schema.Type<typeof Education> {}

/**
 * The highest rank that a person's entries of one mode prove; `undefined` where they prove none. The other mode is not
 * looked at: a diploma earned in service is no full-time diploma.
 *
 * @category operations
 * @since 0.1.0
 */
export const highest = (entries: ReadonlyArray<Education>, mode: Mode): EducationRank | undefined =>
  entries
    .filter((entry) => entry.mode === mode)
    .map((entry) => Result.getOrUndefined(rankOf(entry)))
    .reduce<EducationRank | undefined>(higher, undefined)
