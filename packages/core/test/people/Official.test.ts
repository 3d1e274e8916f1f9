import { assert, describe, it } from "@effect/vitest"
import { Schema } from "effect"
import type * as OfficeState from "../../src/office/OfficeState.ts"
import * as Official from "../../src/people/Official.ts"
import * as Village from "../../src/places/Village.ts"
import { after, announced, appointed, day, person, placement, recorded, signature } from "../recruitment/exampleTown.ts"

const officialOf = ({ officials }: OfficeState.OfficeState, id = "p-1"): Official.Official => {
  const official = Official.find(officials, person(id))
  assert.isDefined(official)
  return official as Official.Official
}

const departure = (on: string) => ({ type: "people/RecordDeparture", on, official: "p-1", outcome: "unknown" }) as const

const opening = (officials: ReadonlyArray<object>) =>
  ({ type: "people/RecordOpeningBalance", on: "2010-01-01", basis: recorded, officials }) as never

const village = Village.makeId

const moved = (official: string, into: string, on: string) =>
  ({ ...placement(official, into, on), title: "assistantToDirector", basis: recorded }) as const

describe("Official", () => {
  it("is in post from the day of appointment, and no longer on the day of departure", () => {
    const official = officialOf(after(appointed, departure("2012-02-29")))
    const inPost = (on: string) => Official.isInPost(official, day(on))
    assert.deepStrictEqual(["2010-07-08", "2010-07-09", "2012-02-28", "2012-02-29", "2012-03-01"].map(inPost), [
      false,
      true,
      true,
      false,
      false
    ])
    const left = (on: string) => Official.hasLeft(official, day(on))
    assert.deepStrictEqual(["2012-02-28", "2012-02-29", "2012-03-01"].map(left), [false, true, true])
    assert.isFalse(Official.hasLeft(officialOf(appointed), day("2030-01-01")))
  })

  it("is placed from the day of the placement until the next one or the departure", () => {
    const state = after(
      appointed,
      placement("p-1", "v-01", "2010-08-01"),
      placement("p-1", "v-02", "2011-08-01"),
      departure("2012-05-01")
    )
    const official = officialOf(state)
    const at = (on: string) => Official.placementOn(official, day(on))?.village
    assert.deepStrictEqual(
      ["2010-07-31", "2010-08-01", "2011-07-31", "2011-08-01", "2012-04-30", "2012-05-01"].map(at),
      [undefined, "v-01", "v-01", "v-02", "v-02", undefined].map((id) => (id === undefined ? undefined : village(id)))
    )
    const ids = (id: string, on: string) =>
      Official.inVillageOn(state.officials, village(id), day(on)).map((one) => one.id)
    assert.deepStrictEqual(ids("v-01", "2011-07-31"), [person("p-1")])
    assert.deepStrictEqual(ids("v-01", "2011-08-01"), [])
    assert.deepStrictEqual(ids("v-02", "2012-05-01"), [])
    assert.deepStrictEqual(ids("v-99", "2011-08-01"), [])
  })

  it("has placements in the order of their days, however late they are entered; of one day the later entry holds", () => {
    const state = after(
      appointed,
      placement("p-1", "v-02", "2011-08-01"),
      placement("p-1", "v-01", "2010-08-01"),
      placement("p-1", "v-02", "2010-08-01")
    )
    assert.deepStrictEqual(
      officialOf(state).placements.map(({ from, village }) => [from, village]),
      [
        ["2010-08-01", "v-01"],
        ["2010-08-01", "v-02"],
        ["2011-08-01", "v-02"]
      ]
    )
    assert.strictEqual(Official.placementOn(officialOf(state), day("2010-09-01"))?.village, "v-02")
  })

  it("has the agreement in force from its first day, and no longer on its end", () => {
    const official = officialOf(after(appointed, signature("p-1", "2010-08-01", "2013-08-01")))
    const inForce = (on: string) => Official.agreementOn(official, day(on))?.until
    assert.deepStrictEqual(["2010-07-31", "2010-08-01", "2013-07-31", "2013-08-01"].map(inForce), [
      undefined,
      "2013-08-01",
      "2013-08-01",
      undefined
    ])
  })

  it("counts the most that are in a village while one more is there", () => {
    const others = after(
      announced,
      opening([
        { official: "p-5", cohort: 2008, appointedOn: "2008-08-01", village: "v-01" },
        { official: "p-6", cohort: 2008, appointedOn: "2008-08-01", village: "v-02" },
        { official: "p-7", cohort: 2008, appointedOn: "2008-08-01" }
      ]),
      moved("p-6", "v-01", "2011-01-01"),
      moved("p-5", "v-02", "2012-01-01")
    )
    const newcomer = officialOf(others, "p-7")
    const most = (from: string, changed: Partial<Official.Official> = {}) =>
      Official.mostBeside(others.officials, { ...newcomer, ...changed }, village("v-01"), day(from))
    assert.deepStrictEqual(
      ["2010-01-01", "2011-01-01", "2011-12-31", "2012-01-01"].map((on) => most(on)),
      [2, 2, 2, 1]
    )
    const departs = (on: string) => most("2010-01-01", { departure: { on: day(on), outcome: "unknown" } })
    assert.deepStrictEqual(["2011-01-01", "2011-01-02"].map(departs), [1, 2], "gone on the day the other comes")
    const moves = { placements: [{ from: day("2010-12-31"), village: village("v-02"), title: undefined }] }
    assert.strictEqual(most("2010-01-01", moves), 1)
    const self = Official.mostBeside(others.officials, officialOf(others, "p-5"), village("v-01"), day("2010-01-01"))
    assert.strictEqual(self, 1, "the one to be placed is not counted, and the other comes later")
  })

  it("knows the day of the last act, which is not a day that was agreed for later", () => {
    assert.strictEqual(Official.lastKnownDay(officialOf(appointed)), "2010-07-09")
    assert.strictEqual(Official.lastKnownDay(officialOf(after(appointed, signature("p-1")))), "2010-07-20", "signed")
    const placed = after(appointed, placement("p-1", "v-01", "2011-08-01"), placement("p-1", "v-02", "2010-08-01"))
    assert.strictEqual(Official.lastKnownDay(officialOf(placed)), "2011-08-01")
    assert.strictEqual(Official.lastKnownDay(officialOf(after(placed, departure("2012-05-01")))), "2012-05-01")
    const opened = after(announced, opening([{ official: "p-1", cohort: 2005, appointedOn: "2005-08-01" }]))
    assert.strictEqual(Official.lastKnownDay(officialOf(opened)), "2010-01-01", "the day of the balance")
  })

  it("comes out of an opening balance as it stood on its day", () => {
    const state = after(announced, {
      type: "people/RecordOpeningBalance",
      on: "2010-01-01",
      basis: recorded,
      officials: [
        {
          official: "p-2",
          cohort: 2005,
          appointedOn: "2005-08-01",
          village: "v-01",
          title: "assistantToDirector",
          agreement: { from: "2008-08-01", until: "2010-08-01", parties: ["town"] },
          personal: { name: "某乙" }
        },
        { official: "p-1", cohort: 2006, appointedOn: "2006-08-01" }
      ],
      earlier: [{ cohort: 2002, outcome: "civilService", people: 3 }]
    })
    const { agreements, placements, personal } = officialOf(state, "p-2")
    assert.deepStrictEqual([agreements.length, personal], [1, { name: "某乙" }])
    assert.deepStrictEqual(placements, [
      { from: day("2005-08-01"), village: village("v-01"), title: "assistantToDirector" }
    ])
    assert.deepStrictEqual(officialOf(state).placements, [])
    assert.deepStrictEqual(state.officials.earlier, [
      { cohort: 2002, outcome: "civilService", people: 3, by: day("2010-01-01") }
    ])
    assert.deepStrictEqual(
      Official.all(state.officials).map(({ id }) => id),
      [person("p-1"), person("p-2")]
    )
  })

  it("has the latest outcome that is known, and none while in post", () => {
    const corrected = after(appointed, departure("2012-05-01"), {
      type: "people/CorrectOutcome",
      on: "2013-01-01",
      official: "p-1",
      outcome: "civilService"
    })
    assert.deepStrictEqual(officialOf(corrected).departure, {
      on: day("2012-05-01"),
      outcome: "civilService",
      learnt: [{ on: day("2013-01-01"), outcome: "civilService" }]
    })
    assert.isUndefined(officialOf(appointed).departure)
  })

  it("has titles in both languages, and a cohort from 1990 to 2199", () => {
    assert.deepStrictEqual(Official.titleText("assistantToSecretary"), {
      zh: "村党组织书记助理",
      en: "assistant to the village Party secretary"
    })
    assert.strictEqual(Official.titleText("assistantToDirector").zh, "村委会主任助理")
    const isCohort = Schema.is(Official.Cohort)
    assert.deepStrictEqual([1989, 1990, 2199, 2200, 2010.5].map(isCohort), [false, true, true, false, false])
  })
})
