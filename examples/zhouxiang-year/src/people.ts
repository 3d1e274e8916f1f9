/**
 * Invented people. Names are combined at random from a fixed seed; ID numbers have a region code that no authority ever
 * had (99 is no province), so none can belong to anybody.
 */
import * as IdentityNumber from "@cunguan/core/people/IdentityNumber"
import * as Result from "effect/Result"

/** A generator of numbers from 0 up to 1 that gives the same row for the same seed. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** One of a list, by a number from 0 up to 1. */
export const pick = <A>(list: readonly [A, ...ReadonlyArray<A>], at: number): A =>
  list[Math.floor(at * list.length)] ?? list[0]

const surnames = ["云", "柏", "江", "苗", "岑", "骆", "宓", "蓝", "舒", "柯", "童", "莫"] as const
const first = ["晓", "子", "文", "若", "思", "一", "雨", "清", "景", "亦", "书", "明"] as const
const second = ["禾", "川", "澜", "宁", "野", "舟", "衡", "穗", "岚", "棠", "朗", "筠"] as const

/** An invented person who applies. */
export interface InventedPerson {
  readonly id: string
  readonly name: string
  readonly identityNumber: string
  readonly birthDate: string
  readonly education: "seniorSecondary" | "diploma" | "bachelor" | "master"
  readonly fullTime: boolean
  readonly politicalStatus: "01" | "02" | "03"
  readonly studentCadre: boolean
}

const two = (number: number) => String(number).padStart(2, "0")

/** The ID number of a date of birth and a place in the list. */
export const numberOf = (birthDate: string, place: number): string => {
  const first17 = `999999${birthDate.replaceAll("-", "")}${String(place).padStart(3, "0")}`
  return first17 + Result.getOrThrow(IdentityNumber.checkDigit(first17))
}

/** Invents the applicant of a place in the list of a year: 22 to 26 years old, with what most applicants have. */
export const invent = (year: number, place: number): InventedPerson => {
  const random = randomFrom(year * 1000 + place)
  const birthDate = `${year - 22 - Math.floor(random() * 4)}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`
  return {
    id: `p-${year}-${two(place)}`,
    name: pick(surnames, random()) + pick(first, random()) + pick(second, random()),
    identityNumber: numberOf(birthDate, place),
    birthDate,
    education: pick(["bachelor", "bachelor", "bachelor", "diploma", "master"] as const, random()),
    fullTime: true,
    politicalStatus: pick(["01", "02", "03"] as const, random()),
    studentCadre: true
  }
}

/** The invented person of an id. */
export const personOf = (id: string): InventedPerson => {
  const [, year, place] = id.split("-")
  return invent(Number(year), Number(place))
}

/** A name for somebody who is no applicant, such as a mentor or a village cadre, by a number. */
export const inventName = (number: number): string => {
  const random = randomFrom(number * 104_729)
  return pick(surnames, random()) + pick(first, random()) + pick(second, random())
}
