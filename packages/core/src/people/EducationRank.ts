/**
 * The one ordered rank that education and degrees are mapped to, from primary school to the doctor.
 *
 * Bounds are inclusive: "diploma or above" includes the diploma.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type { Text } from "../policy/Message.ts"

/**
 * The ranks from the lowest to the highest. Senior high school and secondary vocational school are one rank: both are
 * upper secondary education of equal standing (Vocational Education Law of 2022, article 3), and the code tells them
 * apart where an announcement does.
 *
 * @category models
 * @since 0.1.0
 */
export const ranks = ["primary", "juniorHigh", "seniorSecondary", "diploma", "bachelor", "master", "doctor"] as const

/**
 * One of the seven ranks.
 *
 * @category models
 * @since 0.1.0
 */
export type EducationRank = (typeof ranks)[number]

/**
 * Schema of {@link EducationRank}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const EducationRank: Schema.Codec<EducationRank> = Schema.Literals(ranks)

const rankWords: { readonly [Key in EducationRank]: Text } = {
  primary: { zh: "小学", en: "primary school" },
  juniorHigh: { zh: "初中", en: "junior high school" },
  seniorSecondary: { zh: "高中（含中专）", en: "senior high or secondary vocational school" },
  diploma: { zh: "大学专科", en: "college diploma" },
  bachelor: { zh: "大学本科", en: "bachelor" },
  master: { zh: "硕士研究生", en: "master" },
  doctor: { zh: "博士研究生", en: "doctor" }
}

/**
 * The words of a rank.
 *
 * @category rendering
 * @since 0.1.0
 */
export const rankText = (rank: EducationRank): Text => rankWords[rank]

/**
 * Compares two ranks: negative where the first is lower, 0 where they are the same, positive where it is higher.
 *
 * @category ordering
 * @since 0.1.0
 */
export const compareRank = (rank: EducationRank, other: EducationRank): number =>
  ranks.indexOf(rank) - ranks.indexOf(other)

/**
 * Whether a rank reaches another; the same rank does.
 *
 * @example
 * ```ts
 * import * as Education from "@cunguan/core/people/Education"
 *
 * Education.isAtLeast("diploma", "diploma") // => true
 * Education.isAtLeast("seniorSecondary", "diploma") // => false
 * ```
 *
 * @category ordering
 * @since 0.1.0
 */
export const isAtLeast = (rank: EducationRank, least: EducationRank): boolean => compareRank(rank, least) >= 0
