/** The invented people of the town: the same for the same year and place in its list. */
import { inventedName, inventedNumber } from "@cunguan/testing/people"
import { pick, randomFrom } from "@cunguan/testing/random"

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

/** Invents the applicant of a place in the list of a year: 22 to 26 years old, with what most applicants have. */
export const invent = (year: number, place: number): InventedPerson => {
  const random = randomFrom(year * 1000 + place)
  const birthDate = `${year - 22 - Math.floor(random() * 4)}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`
  return {
    id: `p-${year}-${two(place)}`,
    name: inventedName(random),
    identityNumber: inventedNumber(birthDate, place),
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
export const inventName = (number: number): string => inventedName(randomFrom(number * 104_729))
