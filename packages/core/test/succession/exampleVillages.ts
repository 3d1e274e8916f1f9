/** Three invented villages for the tests of succession: what their town lays down, and who serves in them. */
import * as OfficeState from "../../src/office/OfficeState.ts"
import * as Criterion from "../../src/policy/Criterion.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import type * as Provision from "../../src/policy/Provision.ts"
import * as Appointment from "../../src/succession/Appointment.ts"
import type * as Composition from "../../src/succession/Composition.ts"
import type * as Organ from "../../src/succession/Organ.ts"
import * as ReservePool from "../../src/succession/ReservePool.ts"
import * as Seat from "../../src/succession/Seat.ts"
import {
  type Act,
  bookOf,
  decide,
  document,
  eventsOf,
  ofTown,
  receipt,
  recorded,
  refusal,
  town,
  verdictOf
} from "../recruitment/exampleTown.ts"

const source = { from: "2009-01-01", citation: document } as const

const { fact: candidate } = Criterion.of(ReservePool.table)

export const conditions = Criterion.all([
  Criterion.named("age", Criterion.isAtMost(Criterion.ageOn(candidate("birthDate"), candidate("countedOn")), 35)),
  Criterion.named("education", Criterion.isAtLeast(candidate("education"), "diploma"))
])

/** About 30, with a diploma. */
export const aboutThirty: Composition.Parameters = {
  ageAtLeast: 25,
  ageAtMost: 35,
  educationAtLeast: "diploma",
  cadresAtLeast: 1,
  officialsCount: false
}

/** What the town lays down from 2009 on; for the Party's seats three years and at most three members. */
export const ofVillages: ReadonlyArray<Provision.Provision> = [
  provide(Seat.point, town, { field: "termYears", value: 3, scope: { organ: "party" }, ...source }),
  provide(Seat.point, town, { field: "membersAtLeast", none: true, scope: { organ: "party" }, ...source }),
  provide(Seat.point, town, { field: "membersAtMost", value: 3, scope: { organ: "party" }, ...source }),
  provide(ReservePool.point, town, {
    field: "steps",
    value: ReservePool.procedure("application", "interview", "vetting", "admission"),
    ...source
  }),
  provide(ReservePool.point, town, { field: "conditions", value: conditions, ...source }),
  provide(ReservePool.point, town, { field: "placesAtMost", value: 2, ...source }),
  provide(ReservePool.point, town, { field: "months", value: 24, ...source }),
  provide(Appointment.point, town, { field: "daysAtLeast", value: 7, ...source }),
  provide(Appointment.point, town, { field: "dayKind", value: "calendar", ...source }),
  provide(Appointment.point, town, { field: "approval", value: [{ levels: ["townPartyCommittee"] }], ...source }),
  provide(Appointment.point, town, { field: "trialMonths", value: 6, ...source })
]

export const book = bookOf(...ofTown, ...ofVillages)

export const decided = (state: OfficeState.OfficeState, act: Act) => decide(state, act, book)
export const came = (state: OfficeState.OfficeState, act: Act) => receipt(state, act, book)
export const refused = (state: OfficeState.OfficeState, act: Act) => refusal(state, act, book)
export const judged = (state: OfficeState.OfficeState, act: Act) => verdictOf(state, act, book)

/** The first draft of an act that can stand. */
export const drafted = (state: OfficeState.OfficeState, act: Act): unknown => {
  const decision = decided(state, act)
  return decision._tag === "Decided" ? decision.events[0]?.data : decision.code
}

export const village = (id: string, kind: "villagersCommittee" | "residentsCommittee" = "villagersCommittee") =>
  ({ type: "places/RegisterVillage", on: "2009-01-05", village: id, name: "示例村", kind }) as const satisfies Act

/** Officials in post since 2008-08-01: p-1 and p-2 placed in v-01 and v-02, p-3 of whom nothing is known. */
export const opening = {
  type: "people/RecordOpeningBalance",
  on: "2009-02-01",
  basis: recorded,
  officials: [
    {
      official: "p-1",
      cohort: 2008,
      appointedOn: "2008-08-01",
      village: "v-01",
      personal: { name: "某甲", birthDate: "1984-06-01", education: "bachelor", politicalStatus: "01" }
    },
    {
      official: "p-2",
      cohort: 2008,
      appointedOn: "2008-08-01",
      village: "v-02",
      personal: { name: "某乙", birthDate: "1975-06-01", education: "diploma", politicalStatus: "02" }
    },
    { official: "p-3", cohort: 2008, appointedOn: "2008-08-01", village: "v-01" }
  ]
} as const satisfies Act

export const cadre = (id = "c-1", into = "v-01") =>
  ({
    type: "succession/RegisterCadre",
    on: "2009-03-01",
    cadre: id,
    village: into,
    personal: { name: "某丙", birthDate: "1960-02-03", education: "seniorSecondary", politicalStatus: "01" }
  }) as const satisfies Act

export const elected = (
  person: string,
  organ: Organ.Organ,
  post: Organ.Post,
  changed: {
    readonly on?: string
    readonly village?: string
    readonly until?: string
    readonly offQuota?: boolean
  } = {}
) =>
  ({
    type: "succession/RecordSeat",
    on: "2010-05-10",
    village: "v-01",
    person,
    organ,
    post,
    basis: recorded,
    ...changed
  }) as const satisfies Act

export const vacated = (person: string, organ: Organ.Organ, on: string) =>
  ({
    type: "succession/VacateSeat",
    on,
    village: "v-01",
    person,
    organ,
    basis: recorded
  }) as const satisfies Act

export const departed = (official: string, on: string, outcome: "civilService" | "villageOrganisation" | "unknown") =>
  ({ type: "people/RecordDeparture", on, official, outcome }) as const satisfies Act

export const corrected = (official: string, on: string, outcome: "civilService" | "villageOrganisation") =>
  ({ type: "people/CorrectOutcome", on, official, outcome }) as const satisfies Act

export const selection = {
  type: "succession/OpenSelection",
  on: "2010-02-25",
  selection: "s-2010",
  opensOn: "2010-03-01",
  closesOn: "2010-03-15",
  places: 1
} as const satisfies Act

export const entered = (person: string, on = "2010-03-05") =>
  ({ type: "succession/EnterSelection", on, selection: "s-2010", person }) as const satisfies Act

export const stepped = (person: string, step: string, on: string, passed = true) =>
  ({
    type: "succession/RecordSelectionStep",
    on,
    selection: "s-2010",
    person,
    step,
    passed
  }) as const satisfies Act

export const admitted = (person: string, on = "2010-04-10") =>
  ({ type: "succession/AdmitToPool", on, selection: "s-2010", person }) as const satisfies Act

/** From the entry to the vetting. */
export const throughVetting = (person: string): ReadonlyArray<Act> => [
  entered(person),
  stepped(person, "interview", "2010-03-20"),
  stepped(person, "vetting", "2010-04-01")
]

export const notice = (person: string, post: Organ.Post = "deputySecretary", organ: Organ.Organ = "party") =>
  ({
    type: "succession/PublishAppointment",
    on: "2010-07-01",
    village: "v-01",
    person,
    organ,
    post,
    until: "2010-07-08"
  }) as const satisfies Act

export const appointed = (person: string, on = "2010-07-09", post: Organ.Post = "deputySecretary") =>
  ({
    type: "succession/AppointToPost",
    on,
    village: "v-01",
    person,
    organ: "party",
    post,
    consents: [{ role: "townPartyCommittee", on: "2010-07-09" }]
  }) as const satisfies Act

export const after = (state: OfficeState.OfficeState, ...acts: ReadonlyArray<Act>): OfficeState.OfficeState =>
  acts.reduce((before, act) => eventsOf(before, act, book).reduce(OfficeState.evolve, before), state)

/** Two villages and a community, three officials, and a cadre. */
export const served = after(
  OfficeState.empty,
  village("v-01"),
  village("v-02"),
  village("v-03", "residentsCommittee"),
  opening,
  cadre()
)
