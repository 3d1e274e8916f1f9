import { assert, describe, it } from "@effect/vitest"
import * as OfficeState from "../../src/office/OfficeState.ts"
import * as Policies from "../../src/policy/Policies.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import * as Rounding from "../../src/policy/Rounding.ts"
import * as CompositionReport from "../../src/reports/CompositionReport.ts"
import * as DueDates from "../../src/reports/DueDates.ts"
import * as SeatReport from "../../src/reports/SeatReport.ts"
import * as TownReport from "../../src/reports/TownReport.ts"
import * as TrainingReport from "../../src/reports/TrainingReport.ts"
import * as Composition from "../../src/succession/Composition.ts"
import * as Hours from "../../src/training/Hours.ts"
import { type Act, after, bookOf, day, document, recorded, town } from "../recruitment/exampleTown.ts"

const laidDown = { from: "2009-01-01", citation: document } as const

const book = bookOf(
  provide(Hours.point, town, { field: "hoursAtLeast", value: 40, ...laidDown }),
  provide(Hours.point, town, { field: "shareRounding", value: Rounding.make(0, "halfUp"), ...laidDown }),
  provide(Composition.point, town, { field: "ageAtLeast", value: 25, ...laidDown }),
  provide(Composition.point, town, { field: "ageAtMost", value: 35, ...laidDown }),
  provide(Composition.point, town, { field: "educationAtLeast", value: "diploma", ...laidDown }),
  provide(Composition.point, town, { field: "cadresAtLeast", value: 1, ...laidDown }),
  provide(Composition.point, town, { field: "officialsCount", value: false, ...laidDown })
)
const policies = Policies.at(book, town, day("2010-01-01"))

const village = (id: string): Act => ({
  type: "places/RegisterVillage",
  on: "2009-01-01",
  ...{ village: id, name: `${id}村`, kind: "villagersCommittee" }
})

const official = (id: string, at: string) => ({
  official: id,
  cohort: 2008,
  appointedOn: "2008-08-01",
  village: at,
  title: "assistantToDirector" as const,
  agreement: { from: "2008-08-01", until: "2011-08-01", parties: ["town"] },
  personal: { name: `某${id}`, birthDate: "1983-06-01", education: "bachelor" as const }
})

const opening: Act = {
  type: "people/RecordOpeningBalance",
  on: "2010-01-01",
  basis: recorded,
  officials: [official("p-1", "v-1"), official("p-2", "v-2"), official("p-3", "v-2")]
}

const seat = (person: string, at: string, organ: "party" | "committee" | "cooperative"): Act => ({
  type: "succession/RecordSeat",
  on: "2010-02-01",
  basis: recorded,
  ...{ person, village: at, organ, post: "member", until: "2011-02-01" }
})

const seated = after(
  OfficeState.empty,
  ...["v-1", "v-2", "v-3"].map(village),
  opening,
  {
    type: "succession/RegisterCadre",
    on: "2010-01-15",
    ...{ cadre: "c-1", village: "v-2" },
    personal: { name: "某干部", birthDate: "1960-01-01", education: "primary" }
  },
  seat("p-1", "v-1", "party"),
  seat("p-1", "v-1", "cooperative"),
  seat("c-1", "v-2", "committee")
)

describe("the report on seats", () => {
  it("counts the seats of officials by organ, people and seats apart, from the day they are taken", () => {
    assert.deepStrictEqual<unknown>(SeatReport.make(seated, day("2010-01-31")), {
      ...{ party: 0, committee: 0, cooperative: 0, holders: 0, crossPosted: [], jointPosts: [] }
    })
    assert.deepStrictEqual<unknown>(SeatReport.make(seated, day("2010-02-01")), {
      ...{ party: 1, committee: 0, cooperative: 1, holders: 1, crossPosted: ["p-1"], jointPosts: [] }
    })
  })

  it("leaves out who left the programme, by the one act of leaving", () => {
    const left = after(seated, {
      type: "people/RecordDeparture",
      on: "2010-06-01",
      official: "p-1",
      outcome: "otherWork"
    })
    assert.strictEqual(SeatReport.make(left, day("2010-05-31")).holders, 1)
    assert.strictEqual(SeatReport.make(left, day("2010-06-01")).holders, 0)
  })
})

describe("the report on village teams", () => {
  const on = (of: string, state = seated) => CompositionReport.make(state, day(of), policies)

  it("names the village that fails, and who could fill the gap: those placed there first", () => {
    const report = on("2010-03-01")
    assert.deepStrictEqual(
      report?.failing.map(({ couldFill, name, outcome }) => [name, outcome, couldFill.map(({ official }) => official)]),
      [["v-2村", "refused", ["p-2", "p-3"]]]
    )
    assert.strictEqual(report?.failing[0]?.couldFill[0]?.placedHere, true)
  })

  it("counts the villages without a team apart, today and when the terms are over", () => {
    assert.strictEqual(on("2010-03-01")?.withoutTeam, 1)
    assert.deepStrictEqual([on("2011-01-31")?.withoutTeam, on("2011-02-01")?.withoutTeam], [1, 3])
  })

  it("is met once somebody who fits takes a seat, and looks at people as old as they are then", () => {
    const filled = after(seated, seat("p-2", "v-2", "committee"))
    assert.deepStrictEqual(on("2010-03-01", filled)?.failing, [])
  })

  it("is left out where no rule covers the day", () => {
    assert.isUndefined(on("2008-12-31"))
  })
})

describe("the report on training", () => {
  const session = (id: string, attendees: ReadonlyArray<string>): Act => ({
    type: "training/HoldSession",
    on: "2010-03-01",
    basis: recorded,
    ...{ session: id, kind: "forum", theme: "farmSkills", hours: 40, attendees }
  })
  const batch: Act = {
    type: "training/SendBatch",
    on: "2010-04-01",
    basis: recorded,
    ...{ batch: "b-1", year: 2010, until: "2010-07-01" },
    members: [
      { official: "p-1", host: { id: "office", title: "办公室", kind: "department" } },
      { official: "p-2", host: { id: "office", title: "办公室", kind: "department" } }
    ]
  }
  const trained = after(seated, session("s-1", ["p-1", "p-2"]), batch)
  const on = (of: string) => TrainingReport.make(trained, day(of), policies)

  it("names who still has hours to attend, from the day of the session on", () => {
    const behind = (of: string) => on(of).behind?.map(({ behind, official }) => [official, behind])
    assert.deepStrictEqual<unknown>(behind("2010-02-28"), [
      ["p-1", 40],
      ["p-2", 40],
      ["p-3", 40]
    ])
    assert.deepStrictEqual<unknown>(behind("2010-03-01"), [["p-3", 40]])
    assert.isUndefined(on("2008-12-31").behind)
  })

  it("says who is away with a host, on the days of the batch alone, and who ever was", () => {
    const away = (of: string) => on(of).away.map(({ official }) => official)
    assert.deepStrictEqual<unknown>(away("2010-03-31"), [])
    assert.deepStrictEqual<unknown>(away("2010-04-01"), ["p-1", "p-2"])
    assert.deepStrictEqual<unknown>(away("2010-07-01"), [])
    assert.deepStrictEqual<unknown>(on("2010-07-01").secondedPeople, ["p-1", "p-2"])
    assert.deepStrictEqual(
      on("2010-07-01").batches.map(({ people }) => people),
      [2]
    )
  })

  it("dues: secondments, seats and agreements within the span, its last day included", () => {
    const dues = (of: string, months: number) =>
      DueDates.dues(trained, day(of), months).map(({ kind, official, until }) => `${kind} ${official} ${until}`)
    assert.deepStrictEqual(dues("2010-04-01", 2), [])
    assert.deepStrictEqual(dues("2010-04-01", 3), ["secondment p-1 2010-07-01", "secondment p-2 2010-07-01"])
    assert.deepStrictEqual(dues("2010-08-01", 6), ["seat p-1 2011-02-01", "seat p-1 2011-02-01"])
    assert.strictEqual(dues("2010-08-01", 12).filter((due) => due.startsWith("agreement")).length, 3)
  })
})

describe("the report of a town on its areas", () => {
  it("has the grades of the last year that has any by the day", () => {
    const graded = after(seated, {
      type: "evaluation/RecordGrades",
      on: "2010-01-20",
      basis: recorded,
      year: 2009,
      grades: [
        { official: "p-1", grade: "excellent" },
        { official: "p-2", grade: "competent" }
      ]
    })
    assert.isUndefined(TownReport.make(graded, policies, day("2010-01-19")).grades)
    const { grades } = TownReport.make(graded, policies, day("2010-01-20"))
    assert.deepStrictEqual([grades?.year, grades?.counts.excellent, grades?.counts.competent], [2009, 1, 1])
  })
})
