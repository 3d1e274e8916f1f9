/**
 * The annual grade by the cadre information table ZB18: four ranked grades in two vocabularies, and three values that
 * are no grade.
 *
 * Civil servants are 称职 (competent) where staff of public institutions are 合格 (qualified); the rank is one. "Not graded",
 * "not evaluated" and "other" are values of their own: they are neither missing nor below incompetent.
 *
 * @since 0.1.0
 */
import * as Order from "effect/Order"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Language, Text } from "../policy/Message.ts"

/**
 * The grades that have a rank, from the lowest to the highest.
 *
 * @category models
 * @since 0.1.0
 */
export const ranks = ["incompetent", "basicallyCompetent", "competent", "excellent"] as const

/**
 * A grade that has a rank.
 *
 * @category models
 * @since 0.1.0
 */
export type RankedGrade = (typeof ranks)[number]

/**
 * The outcome of a year: a ranked grade, or one of the three values outside the rank.
 *
 * @category models
 * @since 0.1.0
 */
export type Grade = RankedGrade | "notGraded" | "notEvaluated" | "other"

/**
 * Schema of {@link RankedGrade}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const RankedGrade: Schema.Codec<RankedGrade> = Schema.Literals(ranks)

/**
 * Every outcome of a year: the ranks from the lowest to the highest, then the values outside them.
 *
 * @category tables
 * @since 0.1.0
 */
export const grades: ReadonlyArray<Grade> = [...ranks, "notGraded", "notEvaluated", "other"]

/**
 * Schema of {@link Grade}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Grade: Schema.Codec<Grade> = Schema.Literals(grades)

/**
 * Which words a place uses: those for civil servants (优秀, 称职, 基本称职, 不称职) or those for public institutions (优秀,
 * 合格, 基本合格, 不合格).
 *
 * @category models
 * @since 0.1.0
 */
export type Vocabulary = "civilService" | "publicInstitution"

/**
 * Schema of {@link Vocabulary}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Vocabulary: Schema.Codec<Vocabulary> = Schema.Literals(["civilService", "publicInstitution"])

interface Words {
  readonly code: string
  readonly text: Text
}

const same = (code: string, zh: string, en: string): { readonly [Key in Vocabulary]: Words } => {
  const words = { code, text: { zh, en } }
  return { civilService: words, publicInstitution: words }
}

const table: { readonly [Key in Grade]: { readonly [Key in Vocabulary]: Words } } = {
  excellent: same("1", "优秀", "excellent"),
  competent: {
    civilService: { code: "2", text: { zh: "称职", en: "competent" } },
    publicInstitution: { code: "2B", text: { zh: "合格", en: "qualified" } }
  },
  basicallyCompetent: {
    civilService: { code: "3", text: { zh: "基本称职", en: "basically competent" } },
    publicInstitution: { code: "3B", text: { zh: "基本合格", en: "basically qualified" } }
  },
  incompetent: {
    civilService: { code: "4", text: { zh: "不称职", en: "incompetent" } },
    publicInstitution: { code: "4B", text: { zh: "不合格", en: "unqualified" } }
  },
  notGraded: same("5", "不定等次", "not graded"),
  notEvaluated: same("6", "未考核", "not evaluated"),
  other: same("7", "其他", "other")
}

/**
 * The words of a grade in a vocabulary.
 *
 * @example
 * ```ts
 * import * as Grade from "@cunguan/core/evaluation/Grade"
 *
 * Grade.text("competent", "civilService").zh // => "称职"
 * Grade.text("competent", "publicInstitution").zh // => "合格"
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const text = (grade: Grade, vocabulary: Vocabulary): Text => table[grade][vocabulary].text

/**
 * The code of a grade in ZB18: `1` to `7`, with `2B`, `3B` and `4B` for the words of public institutions.
 *
 * @category rendering
 * @since 0.1.0
 */
export const code = (grade: Grade, vocabulary: Vocabulary): string => table[grade][vocabulary].code

/**
 * A word or code that is no annual grade.
 *
 * @category errors
 * @since 0.1.0
 */
export class UnknownGrade extends Schema.TaggedError<UnknownGrade>()("UnknownGrade", {}) {
  override get message() {
    return "This is not an annual grade, because it is neither a word of the two vocabularies (优秀, 称职 or 合格, 基本称职 or 基本合格, 不称职 or 不合格, 不定等次, 未考核, 其他) nor a code of ZB18. Correct the word, or give the value as other (其他)."
  }
}

/** What each word of a kind (Chinese, English, code) means. */
const index = (pick: (words: Words) => string): ReadonlyMap<string, Grade> =>
  new Map(
    (Object.keys(table) as Array<Grade>).flatMap((grade) =>
      Object.values(table[grade]).map((words): [string, Grade] => [pick(words), grade])
    )
  )

const byWord: { readonly [Key in Language]: ReadonlyMap<string, Grade> } = {
  zh: index((words) => words.text.zh),
  en: index((words) => words.text.en)
}

const codes = index((words) => words.code)

/**
 * Reads a word of either vocabulary in one language.
 *
 * @example
 * ```ts
 * import * as Grade from "@cunguan/core/evaluation/Grade"
 * import * as Result from "effect/Result"
 *
 * Grade.parse("基本合格", "zh") // => Result.succeed("basicallyCompetent")
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const parse = (word: string, language: Language = "zh"): Result.Result<Grade, UnknownGrade> =>
  Result.fromNullishOr(byWord[language].get(word), () => new UnknownGrade())

/**
 * Reads a code of ZB18.
 *
 * @category constructors
 * @since 0.1.0
 */
export const fromCode = (zb18: string): Result.Result<Grade, UnknownGrade> =>
  Result.fromNullishOr(codes.get(zb18), () => new UnknownGrade())

/**
 * Whether a grade has a rank.
 *
 * @category ordering
 * @since 0.1.0
 */
export const isRanked = (grade: Grade): grade is RankedGrade => (ranks as ReadonlyArray<Grade>).includes(grade)

/**
 * Ranked grades, the lowest first.
 *
 * @category ordering
 * @since 0.1.0
 */
export const RankOrder: Order.Order<RankedGrade> = Order.mapInput(Order.Number, (grade: RankedGrade) =>
  ranks.indexOf(grade)
)

/**
 * Whether a grade reaches another; the same grade does. `undefined` where the grade has no rank, which a rule must
 * treat as not known and never as failed.
 *
 * @example
 * ```ts
 * import * as Grade from "@cunguan/core/evaluation/Grade"
 *
 * Grade.isAtLeast("competent", "competent") // => true
 * Grade.isAtLeast("notGraded", "competent") // => undefined
 * ```
 *
 * @category ordering
 * @since 0.1.0
 */
export const isAtLeast = (grade: Grade, least: RankedGrade): boolean | undefined =>
  isRanked(grade) ? RankOrder(grade, least) >= 0 : undefined
