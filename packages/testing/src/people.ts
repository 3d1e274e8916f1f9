/**
 * Invented people: names that are put together at random, and ID numbers with a region code that no authority ever had (99
 * is no province), so that none can belong to anybody.
 *
 * @since 0.1.0
 */
import * as IdentityNumber from "@cunguan/core/people/IdentityNumber"
import * as Result from "effect/Result"
import { pick } from "./random.ts"

const surnames = ["云", "柏", "江", "苗", "岑", "骆", "宓", "蓝", "舒", "柯", "童", "莫"] as const
const first = ["晓", "子", "文", "若", "思", "一", "雨", "清", "景", "亦", "书", "明"] as const
const second = ["禾", "川", "澜", "宁", "野", "舟", "衡", "穗", "岚", "棠", "朗", "筠"] as const

/**
 * An invented name.
 *
 * @example
 * ```ts
 * import { inventedName } from "@cunguan/testing/people"
 *
 * inventedName(() => 0) // => "云晓禾"
 * ```
 *
 * @category inventing
 * @since 0.1.0
 */
export const inventedName = (random: () => number): string =>
  pick(surnames, random()) + pick(first, random()) + pick(second, random())

/**
 * The ID number of a date of birth and an order of at most three digits, odd for men and even for women.
 *
 * @category inventing
 * @since 0.1.0
 */
export const inventedNumber = (birthDate: string, order: number): string => {
  const first17 = `999999${birthDate.replaceAll("-", "")}${String(order).padStart(3, "0")}`
  return first17 + Result.getOrThrow(IdentityNumber.checkDigit(first17))
}
