import { assert, describe, it } from "@effect/vitest"
import * as OfficeState from "../../src/office/OfficeState.ts"
import * as Person from "../../src/people/Person.ts"
import * as CohortReport from "../../src/reports/CohortReport.ts"
import { type Act, after, day, recorded } from "../recruitment/exampleTown.ts"

const opening = {
  type: "people/RecordOpeningBalance",
  on: "2010-01-01",
  basis: recorded,
  officials: [
    { official: "p-1", cohort: 2008, appointedOn: "2008-08-01" },
    { official: "p-2", cohort: 2009, appointedOn: "2009-08-01" },
    { official: "p-3", cohort: 2008, appointedOn: "2009-02-01" }
  ],
  earlier: [
    { cohort: 2002, outcome: "civilService", people: 2 },
    { cohort: 2002, outcome: "unknown", people: 1 }
  ]
} as const satisfies Act

const departure = (official: string, on: string, outcome: "civilService" | "unknown") =>
  ({ type: "people/RecordDeparture", on, official, outcome }) as const satisfies Act

const opened = after(OfficeState.empty, opening)
const report = (state: OfficeState.OfficeState, on: string) => CohortReport.make(state.officials, day(on))

const figures = (state: OfficeState.OfficeState, on: string) => {
  const { difference, total } = report(state, on)
  return [total.recruited, total.inPost, total.outcomes.civilService, total.outcomes.unknown, difference]
}

describe("CohortReport", () => {
  it("counts the cohorts in order, and all of them together", () => {
    const { asOf, cohorts, total } = report(opened, "2010-01-01")
    assert.strictEqual(asOf, "2010-01-01")
    assert.deepStrictEqual(
      cohorts.map(({ cohort, inPost, recruited }) => [cohort, recruited, inPost]),
      [
        [2002, 3, 0],
        [2008, 2, 2],
        [2009, 1, 1]
      ]
    )
    assert.deepStrictEqual([total.recruited, total.inPost, CohortReport.left(total)], [6, 3, 3])
    assert.deepStrictEqual(total.outcomes, {
      civilService: 2,
      publicInstitution: 0,
      ownBusiness: 0,
      villageOrganisation: 0,
      otherWork: 0,
      furtherStudy: 0,
      unknown: 1
    })
  })

  it("names those who left for nobody knows what, from the day they left on", () => {
    const left = after(opened, departure("p-2", "2010-03-01", "unknown"))
    assert.deepStrictEqual(report(left, "2010-02-28").withoutOutcome, [])
    assert.deepStrictEqual(report(left, "2010-03-01").withoutOutcome, [Person.makeId("p-2")])
    const known = after(opened, departure("p-2", "2010-03-01", "civilService"))
    assert.deepStrictEqual(report(known, "2010-03-01").withoutOutcome, [])
  })

  it("counts an official from the day of appointment on, the day itself included", () => {
    assert.deepStrictEqual(
      ["2008-07-31", "2008-08-01", "2009-08-01"].map((on) => figures(opened, on)[0]),
      [0, 1, 3]
    )
  })

  it("counts those who had come and left before the journal from the day of the opening balance on", () => {
    assert.deepStrictEqual(
      ["2009-12-31", "2010-01-01", "2010-01-02"].map((on) => figures(opened, on)),
      [
        [3, 3, 0, 0, 0],
        [6, 3, 2, 1, 0],
        [6, 3, 2, 1, 0]
      ]
    )
  })

  it("moves an official from post to outcome on the day of departure", () => {
    const state = after(opened, departure("p-1", "2012-02-29", "civilService"))
    assert.deepStrictEqual(
      ["2012-02-28", "2012-02-29", "2012-03-01"].map((on) => figures(state, on)),
      [
        [6, 3, 2, 1, 0],
        [6, 2, 3, 1, 0],
        [6, 2, 3, 1, 0]
      ]
    )
  })

  it("follows the events: with one changed, the figures move", () => {
    const unknown = after(opened, departure("p-1", "2012-02-29", "unknown"))
    assert.deepStrictEqual(figures(unknown, "2012-12-31"), [6, 2, 2, 2, 0])
    const corrected = after(unknown, {
      type: "people/CorrectOutcome",
      on: "2012-06-01",
      official: "p-1",
      outcome: "civilService"
    })
    assert.deepStrictEqual(figures(corrected, "2012-12-31"), [6, 2, 3, 1, 0])
  })

  it("of an office without officials is empty, and adds up", () => {
    assert.deepStrictEqual(report(OfficeState.empty, "2010-01-01").cohorts, [])
    assert.deepStrictEqual(figures(OfficeState.empty, "2010-01-01"), [0, 0, 0, 0, 0])
  })
})
