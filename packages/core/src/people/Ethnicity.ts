/**
 * The 56 ethnic groups of China by GB/T 3304-1991: a two-digit code, the Chinese name and the standard's romanised name.
 *
 * Codes run from `01` to `56` inclusive; the standard has none for "other" or "unknown", so absent is a missing value.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type { Text } from "../policy/Message.ts"

const table = [
  { code: "01", zh: "汉族", en: "Han" },
  { code: "02", zh: "蒙古族", en: "Mongol" },
  { code: "03", zh: "回族", en: "Hui" },
  { code: "04", zh: "藏族", en: "Zang" },
  { code: "05", zh: "维吾尔族", en: "Uygur" },
  { code: "06", zh: "苗族", en: "Miao" },
  { code: "07", zh: "彝族", en: "Yi" },
  { code: "08", zh: "壮族", en: "Zhuang" },
  { code: "09", zh: "布依族", en: "Buyei" },
  { code: "10", zh: "朝鲜族", en: "Chosen" },
  { code: "11", zh: "满族", en: "Man" },
  { code: "12", zh: "侗族", en: "Dong" },
  { code: "13", zh: "瑶族", en: "Yao" },
  { code: "14", zh: "白族", en: "Bai" },
  { code: "15", zh: "土家族", en: "Tujia" },
  { code: "16", zh: "哈尼族", en: "Hani" },
  { code: "17", zh: "哈萨克族", en: "Kazak" },
  { code: "18", zh: "傣族", en: "Dai" },
  { code: "19", zh: "黎族", en: "Li" },
  { code: "20", zh: "傈僳族", en: "Lisu" },
  { code: "21", zh: "佤族", en: "Va" },
  { code: "22", zh: "畲族", en: "She" },
  { code: "23", zh: "高山族", en: "Gaoshan" },
  { code: "24", zh: "拉祜族", en: "Lahu" },
  { code: "25", zh: "水族", en: "Sui" },
  { code: "26", zh: "东乡族", en: "Dongxiang" },
  { code: "27", zh: "纳西族", en: "Naxi" },
  { code: "28", zh: "景颇族", en: "Jingpo" },
  { code: "29", zh: "柯尔克孜族", en: "Kirgiz" },
  { code: "30", zh: "土族", en: "Tu" },
  { code: "31", zh: "达斡尔族", en: "Daur" },
  { code: "32", zh: "仫佬族", en: "Mulao" },
  { code: "33", zh: "羌族", en: "Qiang" },
  { code: "34", zh: "布朗族", en: "Blang" },
  { code: "35", zh: "撒拉族", en: "Salar" },
  { code: "36", zh: "毛南族", en: "Maonan" },
  { code: "37", zh: "仡佬族", en: "Gelao" },
  { code: "38", zh: "锡伯族", en: "Xibe" },
  { code: "39", zh: "阿昌族", en: "Achang" },
  { code: "40", zh: "普米族", en: "Pumi" },
  { code: "41", zh: "塔吉克族", en: "Tajik" },
  { code: "42", zh: "怒族", en: "Nu" },
  { code: "43", zh: "乌孜别克族", en: "Uzbek" },
  { code: "44", zh: "俄罗斯族", en: "Russ" },
  { code: "45", zh: "鄂温克族", en: "Ewenki" },
  { code: "46", zh: "德昂族", en: "Deang" },
  { code: "47", zh: "保安族", en: "Bonan" },
  { code: "48", zh: "裕固族", en: "Yugur" },
  { code: "49", zh: "京族", en: "Gin" },
  { code: "50", zh: "塔塔尔族", en: "Tatar" },
  { code: "51", zh: "独龙族", en: "Derung" },
  { code: "52", zh: "鄂伦春族", en: "Oroqen" },
  { code: "53", zh: "赫哲族", en: "Hezhen" },
  { code: "54", zh: "门巴族", en: "Monba" },
  { code: "55", zh: "珞巴族", en: "Lhoba" },
  { code: "56", zh: "基诺族", en: "Jino" }
] as const

/**
 * A code of GB/T 3304-1991, `01` to `56`.
 *
 * @category models
 * @since 0.1.0
 */
export type Ethnicity = (typeof table)[number]["code"]

/**
 * Schema of {@link Ethnicity}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Ethnicity: Schema.Codec<Ethnicity> = Schema.Literals(table.map((term) => term.code))

/**
 * A code with its names.
 *
 * @category models
 * @since 0.1.0
 */
export interface Term extends Text {
  readonly code: Ethnicity
}

/**
 * The whole table in the order of the standard.
 *
 * @category tables
 * @since 0.1.0
 */
export const terms: ReadonlyArray<Term> = table

const byCode = new Map<Ethnicity, Term>(table.map((term) => [term.code, term]))

/**
 * The names of a code.
 *
 * @example
 * ```ts
 * import * as Ethnicity from "@cunguan/core/people/Ethnicity"
 *
 * Ethnicity.term("22").zh // => "畲族"
 * ```
 *
 * @category tables
 * @since 0.1.0
 */
export const term = (code: Ethnicity): Term => byCode.get(code) as Term
