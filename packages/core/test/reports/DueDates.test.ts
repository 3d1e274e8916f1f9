import { assert, describe, it } from "@effect/vitest"
import * as OfficeState from "../../src/office/OfficeState.ts"
import * as DueDates from "../../src/reports/DueDates.ts"
import { type Act, after, day, recorded } from "../recruitment/exampleTown.ts"

const opening = (...officials: ReadonlyArray<readonly [string, string | undefined]>) =>
  ({
    type: "people/RecordOpeningBalance",
    on: "2010-01-01",
    basis: recorded,
    officials: officials.map(([official, until]) => ({
      official,
      cohort: 2008,
      appointedOn: "2008-08-01",
      ...(until === undefined ? {} : { agreement: { from: "2008-08-01", until, parties: ["town"] } })
    }))
  }) as const satisfies Act

const renewal = (official: string, from: string, until: string) =>
  ({
    type: "recruitment/SignAgreement",
    on: "2010-06-01",
    official,
    from,
    until,
    parties: ["town"],
    basis: recorded
  }) as const satisfies Act

const ending = (state: OfficeState.OfficeState, on: string, months = 12) =>
  DueDates.endingAgreements(state.officials, day(on), months).map(({ official, until }) => [official, until])

describe("agreements that end", () => {
  const state = after(OfficeState.empty, opening(["p-1", "2012-02-29"], ["p-2", "2011-08-01"], ["p-3", undefined]))

  it("within a year are listed, the last day of the year included, the earliest first", () => {
    assert.deepStrictEqual(ending(state, "2011-02-27"), [["p-2", "2011-08-01"]])
    assert.deepStrictEqual(ending(state, "2011-02-28"), [["p-2", "2011-08-01"]], "a year on is 2012-02-28")
    assert.deepStrictEqual(ending(state, "2011-03-01"), [
      ["p-2", "2011-08-01"],
      ["p-1", "2012-02-29"]
    ])
    assert.deepStrictEqual(ending(state, "2010-07-31"), [])
    assert.deepStrictEqual(ending(state, "2010-08-01"), [["p-2", "2011-08-01"]])
  })

  it("are listed until the day before their end", () => {
    assert.deepStrictEqual(ending(state, "2012-02-28"), [["p-1", "2012-02-29"]])
    assert.deepStrictEqual(ending(state, "2012-02-29"), [])
  })

  it("are those of officials in post", () => {
    const departed = after(state, {
      type: "people/RecordDeparture",
      on: "2011-05-01",
      official: "p-2",
      outcome: "unknown"
    })
    assert.deepStrictEqual(ending(departed, "2011-04-30", 6), [["p-2", "2011-08-01"]])
    assert.deepStrictEqual(ending(departed, "2011-05-01", 6), [])
  })

  it("and are followed without a gap end with the last of them", () => {
    const renewed = after(state, renewal("p-2", "2011-08-01", "2011-12-01"))
    assert.deepStrictEqual(ending(renewed, "2010-12-01"), [["p-2", "2011-12-01"]])
    assert.deepStrictEqual(ending(renewed, "2010-11-30"), [], "a year on is the day before its end")
    const twice = after(renewed, renewal("p-2", "2011-12-01", "2014-12-01"))
    assert.deepStrictEqual(ending(twice, "2010-12-01"), [])
    assert.deepStrictEqual(ending(twice, "2013-12-01"), [["p-2", "2014-12-01"]])
  })

  it("and are followed a day later end all the same", () => {
    const gap = after(state, renewal("p-2", "2011-08-02", "2014-08-02"))
    assert.deepStrictEqual(ending(gap, "2011-01-01"), [["p-2", "2011-08-01"]])
  })
})

describe("trials that end", () => {
  it("are listed until the day before they are over, within the span, its last day included", () => {
    const state = after(OfficeState.empty, opening(["p-1", undefined], ["p-2", "2011-08-01"]), {
      ...renewal("p-1", "2010-06-01", "2012-06-01"),
      trialUntil: "2010-09-01"
    })
    const trials = (on: string, months = 1) =>
      DueDates.dues(state, day(on), months)
        .filter(({ kind }) => kind === "trial")
        .map(({ official, until }) => `${official} ${until}`)
    assert.deepStrictEqual(trials("2010-07-31"), [])
    assert.deepStrictEqual(trials("2010-08-01"), ["p-1 2010-09-01"])
    assert.deepStrictEqual(trials("2010-08-31"), ["p-1 2010-09-01"])
    assert.deepStrictEqual(trials("2010-09-01"), [])
    assert.deepStrictEqual(trials("2010-05-31", 12), [], "not begun")
    const left = after(state, { type: "people/RecordDeparture", on: "2010-08-15", official: "p-1", outcome: "unknown" })
    assert.deepStrictEqual(DueDates.endingTrials(left.officials, day("2010-08-14"), 1).length, 1)
    assert.deepStrictEqual(DueDates.endingTrials(left.officials, day("2010-08-15"), 1), [])
  })
})

describe("agreements that change", () => {
  it("end on the day to which they were extended, and a void one ends nowhere", () => {
    const state = after(OfficeState.empty, opening(["p-1", "2011-08-01"]))
    const extended = after(state, {
      ...{ type: "recruitment/ExtendAgreement", on: "2011-07-01", official: "p-1", until: "2011-12-01" },
      basis: recorded
    })
    assert.deepStrictEqual(ending(extended, "2011-07-01"), [["p-1", "2011-12-01"]])
    const corrected = after(state, {
      ...{ type: "recruitment/CorrectAgreement", on: "2011-07-01", official: "p-1", from: "2008-08-01" },
      basis: recorded
    })
    assert.deepStrictEqual(ending(corrected, "2011-07-01"), [])
    assert.deepStrictEqual(DueDates.withoutAgreement(corrected.officials, day("2011-07-01")).map(String), ["p-1"])
  })
})

describe("officials without an agreement", () => {
  it("are those in post on days that no agreement covers", () => {
    const state = after(OfficeState.empty, opening(["p-1", "2011-08-01"], ["p-2", undefined]))
    const without = (on: string) => DueDates.withoutAgreement(state.officials, day(on))
    assert.deepStrictEqual<ReadonlyArray<ReadonlyArray<string>>>(
      ["2008-07-31", "2008-08-01", "2011-07-31", "2011-08-01"].map(without),
      [[], ["p-2"], ["p-2"], ["p-1", "p-2"]]
    )
  })
})
