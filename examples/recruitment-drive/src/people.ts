/** Invented applicants: the same for the same place in the list. */
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import { inventedName, inventedNumber } from "@cunguan/testing/people"
import { pick, randomFrom } from "@cunguan/testing/random"
import type { Village } from "./county.ts"

const majors = ["农学", "汉语言文学", "会计学", "计算机科学与技术", "法学", "园艺", "电子商务", "社会工作"] as const
const schools = ["甲农业大学", "乙师范学院", "丙理工大学", "丁财经学院", "戊大学"] as const

/** An invented applicant with what the forms ask for, and how good they are. */
export interface Applicant {
  readonly id: string
  readonly details: { readonly name: string; readonly identityNumber: string; readonly sex: "1" | "2" }
  readonly facts: {
    readonly birthDate: string
    readonly education: "diploma" | "bachelor" | "master"
    readonly degree?: "bachelor" | "master"
    readonly fullTime: boolean
    readonly politicalStatus: "01" | "02" | "03"
    readonly studentCadre: boolean
    readonly award: boolean
    readonly sex: "1" | "2"
    readonly freshGraduate: boolean
    readonly major: string
    readonly school: string
    readonly homeVillage: string
    readonly residence: string
    readonly villageMonths: number
  }
  /** From 0 up to 1: what their marks turn around. */
  readonly ability: number
}

const firstBirthDay = CalendarDate.make("1995-07-01")
const birthDays = 1460

const homeIn = ({ id, township }: Village) => ({ homeVillage: id, residence: township })

/** Invents the applicant of a place in the list, at home in one of the villages. */
export const invent = (place: number, villages: readonly [Village, ...ReadonlyArray<Village>]): Applicant => {
  const random = randomFrom(place * 7919 + 20)
  const birthDate = CalendarDate.addDays(firstBirthDay, place % birthDays)
  const sex = pick(["1", "2"] as const, random())
  // Odd for men and even for women, as in every ID number.
  const order = 2 * Math.floor(place / birthDays) + (sex === "1" ? 1 : 2)
  const education = pick(["bachelor", "bachelor", "bachelor", "bachelor", "diploma", "master"] as const, random())
  return {
    id: `p-${String(place + 1).padStart(5, "0")}`,
    details: {
      name: inventedName(random),
      identityNumber: inventedNumber(birthDate, order),
      sex
    },
    facts: {
      birthDate,
      education,
      ...(education === "diploma" ? {} : { degree: education }),
      fullTime: random() < 0.97,
      politicalStatus: pick(["01", "02", "03"] as const, random()),
      studentCadre: random() < 0.8,
      award: random() < 0.2,
      sex,
      freshGraduate: random() < 0.6,
      major: pick(majors, random()),
      school: pick(schools, random()),
      ...homeIn(pick(villages, random())),
      villageMonths: random() < 0.1 ? 12 : 0
    },
    ability: random()
  }
}
