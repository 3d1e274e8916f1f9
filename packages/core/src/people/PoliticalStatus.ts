/**
 * Political status by GB/T 4762-1984 (`01` to `13`), and the four groups that the programme's rules tell apart.
 *
 * Full members vote and stand in a Party branch and become assistant to the Party secretary; probationary members do
 * neither. The eight democratic parties, people without a party and citizens at large are one group here.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type { Text } from "../policy/Message.ts"

/**
 * What the programme's rules ask about: full member, probationary member, League member, or none of them.
 *
 * @category models
 * @since 0.1.0
 */
export type Group = "fullMember" | "probationaryMember" | "leagueMember" | "other"

/**
 * Schema of {@link Group}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Group: Schema.Codec<Group> = Schema.Literals(["fullMember", "probationaryMember", "leagueMember", "other"])

const table = [
  { code: "01", group: "fullMember", zh: "中国共产党党员", en: "member of the Communist Party of China" },
  {
    code: "02",
    group: "probationaryMember",
    zh: "中国共产党预备党员",
    en: "probationary member of the Communist Party of China"
  },
  {
    code: "03",
    group: "leagueMember",
    zh: "中国共产主义青年团团员",
    en: "member of the Communist Youth League of China"
  },
  {
    code: "04",
    group: "other",
    zh: "中国国民党革命委员会会员",
    en: "member of the Revolutionary Committee of the Chinese Kuomintang"
  },
  { code: "05", group: "other", zh: "中国民主同盟盟员", en: "member of the China Democratic League" },
  {
    code: "06",
    group: "other",
    zh: "中国民主建国会会员",
    en: "member of the China National Democratic Construction Association"
  },
  {
    code: "07",
    group: "other",
    zh: "中国民主促进会会员",
    en: "member of the China Association for Promoting Democracy"
  },
  {
    code: "08",
    group: "other",
    zh: "中国农工民主党党员",
    en: "member of the Chinese Peasants' and Workers' Democratic Party"
  },
  { code: "09", group: "other", zh: "中国致公党党员", en: "member of the China Zhi Gong Party" },
  { code: "10", group: "other", zh: "九三学社社员", en: "member of the Jiusan Society" },
  {
    code: "11",
    group: "other",
    zh: "台湾民主自治同盟盟员",
    en: "member of the Taiwan Democratic Self-Government League"
  },
  { code: "12", group: "other", zh: "无党派民主人士", en: "public figure without party affiliation" },
  { code: "13", group: "other", zh: "群众", en: "citizen without party affiliation" }
] as const

/**
 * A code of GB/T 4762-1984, `01` to `13`.
 *
 * @category models
 * @since 0.1.0
 */
export type PoliticalStatus = (typeof table)[number]["code"]

/**
 * Schema of {@link PoliticalStatus}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const PoliticalStatus: Schema.Codec<PoliticalStatus> = Schema.Literals(table.map((term) => term.code))

/**
 * A code with its group and its words in both languages.
 *
 * @category models
 * @since 0.1.0
 */
export interface Term extends Text {
  readonly code: PoliticalStatus
  readonly group: Group
}

/**
 * The whole table in the order of the standard.
 *
 * @category tables
 * @since 0.1.0
 */
export const terms: ReadonlyArray<Term> = table

const byCode = new Map<PoliticalStatus, Term>(table.map((term) => [term.code, term]))

/**
 * The words and the group of a code.
 *
 * @category tables
 * @since 0.1.0
 */
export const term = (code: PoliticalStatus): Term => byCode.get(code) as Term

/**
 * The group of a code.
 *
 * @example
 * ```ts
 * import * as PoliticalStatus from "@cunguan/core/people/PoliticalStatus"
 *
 * PoliticalStatus.group("02") // => "probationaryMember"
 * ```
 *
 * @category tables
 * @since 0.1.0
 */
export const group = (code: PoliticalStatus): Group => term(code).group
