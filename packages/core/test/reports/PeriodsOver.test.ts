import { assert, describe, it } from "@effect/vitest"
import * as OfficeState from "../../src/office/OfficeState.ts"
import type * as Retention from "../../src/people/Retention.ts"
import * as PeriodsOver from "../../src/reports/PeriodsOver.ts"
import { type Act, after, day, recorded } from "../recruitment/exampleTown.ts"

const opening: Act = {
  type: "people/RecordOpeningBalance",
  on: "2010-01-01",
  basis: recorded,
  officials: ["p-1", "p-2", "p-3"].map((official) => ({ official, cohort: 2008, appointedOn: "2008-08-01" }))
}

const departure = (official: string, on: string): Act => ({
  ...{ type: "people/RecordDeparture", on, official, outcome: "unknown" }
})

const over = (state: OfficeState.OfficeState, on: string, parameters: Retention.Parameters = { officialYears: 10 }) =>
  PeriodsOver.periodsOver(state, day(on), parameters).map(({ person, since }) => `${person} ${since}`)

describe("those whose periods are over", () => {
  const state = after(OfficeState.empty, opening, departure("p-1", "2012-07-01"), departure("p-2", "2011-03-01"))

  it("are listed from the first day on, the longest over first; nobody in post is among them", () => {
    assert.deepStrictEqual(over(state, "2021-02-28"), [])
    assert.deepStrictEqual(over(state, "2021-03-01"), ["p-2 2021-03-01"])
    assert.deepStrictEqual(over(state, "2022-06-30"), ["p-2 2021-03-01"])
    assert.deepStrictEqual(over(state, "2022-07-01"), ["p-2 2021-03-01", "p-1 2022-07-01"])
  })

  it("are those for whom a period is laid down", () => {
    assert.deepStrictEqual(over(state, "2026-01-01", {}), [])
    assert.deepStrictEqual(over(state, "2026-01-01", { mentorYears: 1 }), [])
  })

  it("are not those of whom another record is open", () => {
    const mentor: Act = {
      type: "training/PairMentor",
      on: "2013-05-01",
      official: "p-3",
      mentor: "p-2",
      from: "2013-05-01"
    }
    const paired = after(state, mentor)
    assert.deepStrictEqual(over(paired, "2026-01-01", { officialYears: 10, mentorYears: 1 }), ["p-1 2022-07-01"])
    assert.deepStrictEqual(over(paired, "2026-01-01"), ["p-2 2021-03-01", "p-1 2022-07-01"])
  })

  it("are not those who were forgotten", () => {
    const forgotten = after(state, { type: "people/ForgetPerson", on: "2021-03-01", person: "p-2" })
    assert.deepStrictEqual(over(forgotten, "2026-01-01"), ["p-1 2022-07-01"])
  })
})
