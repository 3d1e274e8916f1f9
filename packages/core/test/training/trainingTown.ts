/** The town of the tests with its training: what it lays down, and officials in post in three villages. */
import { assert } from "@effect/vitest"
import * as OfficeState from "../../src/office/OfficeState.ts"
import type * as Judgement from "../../src/policy/Judgement.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import type * as Provision from "../../src/policy/Provision.ts"
import * as Rounding from "../../src/policy/Rounding.ts"
import * as Activities from "../../src/training/Activities.ts"
import * as Course from "../../src/training/Course.ts"
import * as Exchange from "../../src/training/Exchange.ts"
import * as Hours from "../../src/training/Hours.ts"
import * as Mentoring from "../../src/training/Mentoring.ts"
import * as Plan from "../../src/training/Plan.ts"
import * as Secondment from "../../src/training/Secondment.ts"
import * as SittingIn from "../../src/training/SittingIn.ts"
import * as Tasks from "../../src/training/Tasks.ts"
import {
  type Act,
  after,
  bookOf,
  document,
  eventsOf,
  ofTown,
  receipt,
  recorded,
  refusal,
  town,
  verdictOf,
  village
} from "../recruitment/exampleTown.ts"

const told = { from: "2010-01-01", citation: document } as const

export const term = (id: string, zh: string, en = id) => ({ id, title: { zh, en } })

export const themes = [term("law", "法规"), term("finance", "财务")]
export const kinds = [term("forum", "论坛"), term("course", "集训")]
export const hostKinds = [term("department", "部门"), term("keyProject", "重点工程", "key project")]

/** What the town lays down for training from 2010 on. */
export const ofTraining: ReadonlyArray<Provision.Provision> = [
  provide(Plan.point, town, { field: "themes", value: themes, ...told }),
  provide(Course.point, town, { field: "kinds", value: kinds, ...told }),
  provide(Hours.point, town, { field: "hoursAtLeast", value: 40, ...told }),
  provide(Hours.point, town, { field: "shareRounding", value: Rounding.make(0, "halfUp"), ...told }),
  provide(Mentoring.point, town, { field: "mentorsAtMost", value: 1, ...told }),
  provide(Mentoring.point, town, { field: "officialsOfMentorAtMost", value: 2, ...told }),
  provide(Secondment.point, town, { field: "batchesOfYearAtMost", value: 2, ...told }),
  provide(Secondment.point, town, { field: "peopleAtLeast", value: 2, ...told }),
  provide(Secondment.point, town, { field: "peopleAtMost", value: 3, ...told }),
  provide(Secondment.point, town, { field: "hostKinds", value: hostKinds, ...told }),
  provide(Exchange.point, town, { field: "monthsAtMost", value: 3, ...told }),
  provide(Tasks.point, town, { field: "kinds", value: [term("urgent", "急"), term("hard", "难")], ...told }),
  provide(Tasks.point, town, { field: "openAtMost", value: 2, ...told }),
  provide(SittingIn.point, town, {
    field: "organs",
    value: [term("party", "党组织"), term("committee", "村委会")],
    ...told
  }),
  provide(Activities.point, town, { field: "kinds", value: [term("sports", "体育")], ...told }),
  provide(Activities.point, town, { field: "coOrganisers", value: [term("youthLeague", "团委")], ...told })
]

export const book = bookOf(...ofTown, ...ofTraining)

/** Six officials in post since August 2008, two in each of three villages, but p-6 since July 2010 and in none. */
export const inPost = after(OfficeState.empty, village("v-01"), village("v-02"), village("v-03"), {
  type: "people/RecordOpeningBalance",
  on: "2010-07-01",
  basis: recorded,
  officials: [
    ...["p-1", "p-2", "p-3", "p-4", "p-5"].map((official, index) => ({
      official,
      cohort: 2008,
      appointedOn: "2008-08-01",
      village: `v-0${Math.floor(index / 2) + 1}`
    })),
    { official: "p-6", cohort: 2010, appointedOn: "2010-07-01" }
  ]
})

/** The state after acts that are kept under the town's book. */
export const done = (state: OfficeState.OfficeState, ...acts: ReadonlyArray<Act>): OfficeState.OfficeState =>
  acts.reduce((before, act) => eventsOf(before, act, book).reduce(OfficeState.evolve, before), state)

export const came = (state: OfficeState.OfficeState, act: Act) => receipt(state, act, book)
export const refused = (state: OfficeState.OfficeState, act: Act) => refusal(state, act, book)
export const findingOf = (state: OfficeState.OfficeState, act: Act): Judgement.Finding =>
  verdictOf(state, act, book).finding
export const dataOf = (state: OfficeState.OfficeState, act: Act): unknown => {
  const events = eventsOf(state, act, book)
  assert.strictEqual(events.length, 1)
  return events[0]?.data
}

export const departure = (official: string, on: string) =>
  ({ type: "people/RecordDeparture", on, official, outcome: "unknown" }) as const satisfies Act

export const sessions = [
  { session: "s-law", kind: "course", theme: "law", hours: 16 },
  { session: "s-finance", kind: "forum", theme: "finance", hours: 4 }
] as const

export const plan = { type: "training/AdoptPlan", on: "2011-01-10", year: 2011, sessions } as const satisfies Act

export const held = (...attendees: ReadonlyArray<string>) =>
  ({ type: "training/HoldSession", on: "2011-03-01", ...sessions[0], attendees }) as const satisfies Act

export const pairing = (official: string, mentor: string, on = "2011-02-01") =>
  ({ type: "training/PairMentor", on, official, mentor, name: "某导师" }) as const satisfies Act

export const host = { id: "office", title: "党政办公室", kind: "department" } as const

export const batch = (id: string, officials: ReadonlyArray<string>, on = "2011-03-01", until = "2011-06-01") =>
  ({
    type: "training/SendBatch",
    on,
    batch: id,
    year: 2011,
    members: officials.map((official) => ({ official, host })),
    until
  }) as const satisfies Act

export const recall = (official: string, on: string, from = "b-1") =>
  ({ type: "training/RecallSecondee", on, batch: from, official }) as const satisfies Act

export const exchange = (official: string, into = "v-02", on = "2011-03-01", until = "2011-06-01") =>
  ({ type: "training/StartExchange", on, official, village: into, until }) as const satisfies Act

export const task = (id: string, official = "p-1", on = "2011-03-01") =>
  ({ type: "training/AssignTask", on, task: id, official, kind: "urgent", title: "调解纠纷" }) as const satisfies Act

export const sitting = (meeting: string, ...officials: ReadonlyArray<string>) =>
  ({ type: "training/SitIn", on: "2011-03-01", meeting, organ: "party", officials }) as const satisfies Act

export const activity = (id: string, ...participants: ReadonlyArray<string>) =>
  ({
    type: "training/HoldActivity",
    on: "2011-05-04",
    activity: id,
    kind: "sports",
    coOrganisers: ["youthLeague"],
    participants
  }) as const satisfies Act
