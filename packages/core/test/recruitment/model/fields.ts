/** Commands of recruitment that take more than a line to fill in. */
import { HashMap } from "effect"
import * as CalendarDate from "../../../src/calendar/CalendarDate.ts"
import type * as OfficeState from "../../../src/office/OfficeState.ts"
import type { CommandInput } from "../../../src/office/registry.ts"
import * as Official from "../../../src/people/Official.ts"
import type { Draws } from "../../random.ts"
import { drives, factsOf, people, positions, rules, villages } from "./county.ts"

/** A command but for who sends it, and when. */
export type Fields = { readonly type: CommandInput["type"] } & { readonly [field: string]: unknown }

export const announcement = (random: Draws, on: CalendarDate.CalendarDate): Fields => {
  const divided = random.chance(0.8)
  return {
    type: "recruitment/AnnounceDrive",
    ...{ drive: random.one(drives), cohort: CalendarDate.year(on), opensOn: CalendarDate.addDays(on, 2) },
    closesOn: CalendarDate.addDays(on, random.one([1, 15, 20, 25])),
    posts: divided ? random.one([4, 4, 4, 5]) : 2,
    ...(divided ? { positions } : {})
  }
}

/** An application, mostly for a position that the drive has. */
export const apply = (
  random: Draws,
  drive: { readonly id: string; readonly positions: ReadonlyArray<{ readonly id: string }> },
  applicant: string = random.one(people)
): Fields => {
  const facts = factsOf(applicant)
  const position = random.one(random.chance(0.95) ? drive.positions : positions)?.id
  return {
    type: "recruitment/SubmitApplication",
    ...{ drive: drive.id, applicant, details: { name: `某${applicant}`, contact: "13900000001" } },
    facts: random.one([facts, facts, facts, facts, { ...facts, fullTime: false }, { birthDate: "1986-03-01" }]),
    ...(position === undefined ? {} : { position }),
    ...(random.chance(0.75) ? {} : { channel: random.one(["openTest", "villageTrial", "x"]) })
  }
}

export const term = (from: CalendarDate.CalendarDate, months = 36) => ({
  ...{ from, until: CalendarDate.addMonths(from, months), parties: ["countyDepartments"] }
})

const marks = ["58", "60", "66.5", "72.5", "72.50", "79", "88"] as const

export const mark = (random: Draws): string => random.one(marks)

/** The marks of judges: mostly enough of them, who mostly have no tie. */
export const panel = (random: Draws): { readonly marks: ReadonlyArray<object> } => ({
  marks: Array.from({ length: random.one([2, 3, 3, 4, 4, 5]) }, (_, number) => ({
    ...{ judge: `judge-${random.chance(0.97) ? number : 0}`, mark: mark(random) },
    ...random.one([{ ties: [] }, { ties: [] }, { ties: [] }, { ties: [] }, { ties: ["sameUnit"] }, {}])
  }))
})

export const vetting = (random: Draws, passed: boolean) => ({
  ...{ vetters: random.one([1, 2, 2, 2, 3]), passed, ...(passed ? {} : { grounds: "notPassed" }) },
  ...random.one([{ ties: [] }, { ties: [] }, { ties: [] }, { ties: ["kin"] }, {}])
})

type Wished = ReadonlyArray<{ readonly official: string; readonly wishes: ReadonlyArray<string> }>
type Pairs = ReadonlyArray<{ readonly official: string; readonly village: string }>

/** What a village costs somebody. */
export const costOf = (wishes: ReadonlyArray<string>, village: string): number =>
  rules.wishCosts[wishes.indexOf(village)] ?? rules.notWishedCost

/** Everybody to a village of their own, in all ways that there are. */
export const waysOf = ([one, ...others]: Wished, free: ReadonlyArray<string>): ReadonlyArray<Pairs> =>
  one === undefined
    ? [[]]
    : free.flatMap((village) =>
        waysOf(
          others,
          free.filter((other) => other !== village)
        ).map((pairs) => [{ official: one.official, village }, ...pairs])
      )

/** The sum of what pairs cost. */
export const sumOf = (officials: Wished, pairs: Pairs): number =>
  pairs.reduce((sum, { official, village }) => {
    const wishes = officials.find((one) => one.official === official)?.wishes ?? []
    return sum + costOf(wishes, village)
  }, 0)

/** Officials without a village to villages without an official, mostly in one of the cheapest ways. */
export const assignment = (state: OfficeState.OfficeState, random: Draws, on: CalendarDate.CalendarDate): Fields => {
  const registered = villages.filter((id) => [...HashMap.keys(state.places.villages)].some((one) => one === id))
  const inPost = Official.all(state.officials).filter((one) => Official.isInPost(one, on))
  const taken = new Set<string>(inPost.flatMap(({ placements }) => placements.map(({ village }) => village)))
  const free = registered.filter((id) => !taken.has(id))
  const waiting = inPost.filter(({ placements }) => placements.length === 0).map(({ id }) => id)
  const officials = waiting.slice(0, Math.max(1, free.length)).map((official, number) => ({
    official,
    wishes: number === 0 ? random.one([villages, villages.toReversed()]) : [random.one(villages)]
  }))
  const ways = waysOf(officials, free).toSorted((one, other) => sumOf(officials, one) - sumOf(officials, other))
  const pairs = random.chance(0.8) ? ways[0] : random.one(ways.length === 0 ? [undefined] : ways)
  const fallback = { official: random.one(people), village: random.one(villages) }
  return {
    type: "recruitment/AssignPlacements",
    officials: officials.length === 0 ? [{ official: fallback.official, wishes: [] }] : officials,
    villages: (free.length === 0 ? [fallback.village] : free).map((village) => ({ village, places: 1, majors: [] })),
    pairs: pairs === undefined || pairs.length === 0 ? [fallback] : pairs
  }
}
