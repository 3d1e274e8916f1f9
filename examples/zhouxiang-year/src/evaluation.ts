/** The yearly appraisals of 2008 and 2009, each concluded in the January after. */

import { randomFrom } from "@cunguan/testing/random"
import { act, type Sheet } from "./acts.ts"
import { type Career, isThere } from "./recruitment.ts"

const components = ["assembly", "village", "town"] as const

const markOf = (year: number, place: number, component: number): string => {
  const random = randomFrom(year * 31 + place * 7 + component)
  return (72 + Math.floor(random() * 54) / 2).toFixed(1)
}

/** Writes down the appraisals. */
export const evaluation = (sheet: Sheet, careers: ReadonlyArray<Career>): void => {
  for (const year of [2008, 2009]) {
    const cycle = `cycle-${year}`
    const opened = `${year + 1}-01-05`
    sheet.push({
      type: "evaluation/OpenCycle",
      ...act(`open:${cycle}`, opened),
      ...{ cycle, year, from: `${year}-01-01`, until: `${year}-12-31` }
    })
    const appraised = careers.filter((career) => isThere(career, `${year}-12-31`) && career.cohort < year)
    appraised.forEach(({ official }, place) => {
      components.forEach((component, index) => {
        sheet.push({
          type: "evaluation/RecordComponent",
          ...act(`mark:${cycle}:${official}:${component}`, `${year + 1}-01-1${index}`),
          ...{ cycle, official, component, mark: markOf(year, place, index) }
        })
      })
    })
    sheet.push({ type: "evaluation/ConcludeCycle", ...act(`conclude:${cycle}`, `${year + 1}-01-25`), cycle })
  }
}
