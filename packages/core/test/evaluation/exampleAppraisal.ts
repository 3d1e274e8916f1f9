/** An invented town that appraises five officials for 2010, and a sixth who came too late to be graded. */

import * as Ballot from "../../src/evaluation/Ballot.ts"
import * as Components from "../../src/evaluation/Components.ts"
import * as Cycle from "../../src/evaluation/Cycle.ts"
import * as Grading from "../../src/evaluation/Grading.ts"
import * as OfficeState from "../../src/office/OfficeState.ts"
import * as Bound from "../../src/policy/Bound.ts"
import * as Criterion from "../../src/policy/Criterion.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import type * as Provision from "../../src/policy/Provision.ts"
import * as Rounding from "../../src/policy/Rounding.ts"
import * as Score from "../../src/policy/Score.ts"
import * as Town from "../recruitment/exampleTown.ts"

export type Act = Town.Act
export const { day, excepted, failing, person, provisionsOf, recorded, town, words, wordsOf } = Town

const laidDown = { from: "2009-01-01", citation: Town.document } as const
const { fact: mark } = Criterion.of(Components.table)
const twoPlaces = Rounding.make(2, "halfUp")

/** Assembly 40, village 30, town 30. */
export const total = Score.weightedSum(
  100,
  [
    { weight: 40, score: Score.component("assembly", mark("assembly")) },
    { weight: 30, score: Score.component("village", mark("village")) },
    { weight: 30, score: Score.component("town", mark("town")) }
  ],
  { rounding: twoPlaces }
)

/** What the town lays down from 2009 on; the cap is the nation's. */
export const ofTown: ReadonlyArray<Provision.Provision> = [
  provide(Cycle.point, town, { field: "monthsInPostAtLeast", value: 6, ...laidDown }),
  provide(Components.point, town, { field: "total", value: total, ...laidDown }),
  provide(Ballot.point, town, { field: "excellent", value: 100, ...laidDown }),
  provide(Ballot.point, town, { field: "competent", value: 80, ...laidDown }),
  provide(Ballot.point, town, { field: "basic", value: 60, ...laidDown }),
  provide(Ballot.point, town, { field: "incompetent", value: 0, ...laidDown }),
  provide(Ballot.point, town, { field: "denominator", value: "valid", ...laidDown }),
  provide(Ballot.point, town, { field: "rounding", value: twoPlaces, ...laidDown }),
  provide(Grading.point, town, { field: "excellent", value: Bound.atLeast(90), ...laidDown }),
  provide(Grading.point, town, { field: "competent", value: Bound.atLeast(70), ...laidDown }),
  provide(Grading.point, town, { field: "basicallyCompetent", value: Bound.atLeast(60), ...laidDown }),
  provide(Grading.point, town, { field: "vocabulary", value: "civilService", ...laidDown })
]

export const book = Town.bookOf(...ofTown)
export const bookOf = Town.bookOf

export const refusal = (state: OfficeState.OfficeState, act: Act, using = book) => Town.refusal(state, act, using)
export const receipt = (state: OfficeState.OfficeState, act: Act, using = book) => Town.receipt(state, act, using)
export const verdictOf = (state: OfficeState.OfficeState, act: Act, using = book) => Town.verdictOf(state, act, using)
export const eventsOf = (state: OfficeState.OfficeState, act: Act, using = book) => Town.eventsOf(state, act, using)
export const after = (state: OfficeState.OfficeState, ...acts: ReadonlyArray<Act>) =>
  acts.reduce((before, act) => eventsOf(before, act).reduce(OfficeState.evolve, before), state)
export const policies = (on: string, using = book) => Town.policies(on, using)

const days = {
  "p-1": "2008-08-01",
  "p-2": "2008-08-01",
  "p-3": "2008-08-01",
  "p-4": "2008-08-01",
  "p-5": "2010-07-01",
  "p-6": "2010-07-02"
} as const

export const graded = ["p-1", "p-2", "p-3", "p-4", "p-5"] as const

export const opening = {
  type: "people/RecordOpeningBalance",
  on: "2010-12-01",
  basis: recorded,
  officials: Object.entries(days).map(([official, appointedOn]) => ({
    official,
    cohort: Number(appointedOn.slice(0, 4)),
    appointedOn,
    personal: { name: "某甲" }
  }))
} as const satisfies Act

export const cycleId = Cycle.CycleId.make("y-2010")

export const cycle = {
  type: "evaluation/OpenCycle",
  on: "2010-12-10",
  cycle: "y-2010",
  year: 2010,
  from: "2010-01-01",
  until: "2010-12-31"
} as const satisfies Act

export const component = (official: string, component: Components.Component, mark: string, on = "2011-01-05") =>
  ({ type: "evaluation/RecordComponent", on, cycle: "y-2010", official, component, mark }) as const satisfies Act

export const ballot = (official: string, votes: Partial<Ballot.Votes> = {}, on = "2011-01-05") =>
  ({
    type: "evaluation/RecordBallot",
    on,
    cycle: "y-2010",
    official,
    ...{ excellent: 0, competent: 0, basic: 0, incompetent: 0, spoiled: 0 },
    ...votes
  }) as const satisfies Act

/** All three marks alike, so that they are the total too. */
export const marks = (official: string, mark: string, on?: string): ReadonlyArray<Act> =>
  (["assembly", "village", "town"] as const).map((name) => component(official, name, mark, on))

export const conclusion = {
  type: "evaluation/ConcludeCycle",
  on: "2011-01-20",
  cycle: "y-2010"
} as const satisfies Act

export const departure = (official: string, on: string) =>
  ({ type: "people/RecordDeparture", on, official, outcome: "civilService" }) as const satisfies Act

export const forgetting = (who: string, on = "2011-02-01") =>
  ({ type: "people/ForgetPerson", on, person: who }) as const satisfies Act

export const correction = (official: string, grade: "competent" | "incompetent" | "excellent", on = "2011-03-01") =>
  ({ type: "evaluation/CorrectGrade", on, cycle: "y-2010", official, grade, basis: excepted }) as const satisfies Act

export const grades = (year: number, given: { readonly [official: string]: string }, on = "2010-12-02") =>
  ({
    type: "evaluation/RecordGrades",
    on,
    year,
    grades: Object.entries(given).map(([official, grade]) => ({ official, grade })),
    basis: recorded
  }) as unknown as Extract<Act, { readonly type: "evaluation/RecordGrades" }>

/** Six officials in post. */
export const inPost = after(OfficeState.empty, opening)

/** The same with the cycle of 2010 open. */
export const opened = after(inPost, cycle)

/** The same with the marks of everybody who is to be graded: two reach the bound of excellent, one place is there. */
export const marked = after(
  opened,
  ...marks("p-1", "95"),
  ...marks("p-2", "92.5"),
  ...marks("p-3", "80"),
  ...marks("p-4", "65"),
  ...marks("p-5", "59.99")
)

/** The same, concluded. */
export const concluded = after(marked, conclusion)
