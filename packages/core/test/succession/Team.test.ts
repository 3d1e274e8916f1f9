import { assert, describe, it } from "@effect/vitest"
import type * as OfficeState from "../../src/office/OfficeState.ts"
import * as Policies from "../../src/policy/Policies.ts"
import * as Team from "../../src/succession/Team.ts"
import { day, town, words } from "../recruitment/exampleTown.ts"
import {
  aboutThirty,
  admitted,
  after,
  book,
  cadre,
  departed,
  elected,
  selection,
  served,
  throughVetting,
  village
} from "./exampleVillages.ts"

const failing = (state: OfficeState.OfficeState, on: string, parameters = aboutThirty) =>
  Team.failingVillages(state, day(on), parameters).map(({ village: id, verdict }) => `${id} ${verdict.outcome}`)

/** p-2, born 1975-06-01, has a seat in v-02; p-3, of whom nothing is known, in v-03; c-1, too old, in v-01. */
const seated = after(
  served,
  elected("c-1", "party", "secretary"),
  elected("p-2", "committee", "member", { village: "v-02" }),
  elected("p-3", "committee", "member", { village: "v-03" })
)

const fillers = (state: OfficeState.OfficeState, where: string, on: string, parameters = aboutThirty) =>
  Team.couldFill(state, where as never, day(on), parameters)

describe("the composition of every village", () => {
  it("is looked at on a day: those that fail, and those of which too little is known", () => {
    assert.deepStrictEqual(failing(seated, "2011-01-01"), ["v-01 refused", "v-03 undetermined"])
    const [first, second] = Team.failingVillages(seated, day("2011-01-01"), aboutThirty)
    assert.deepStrictEqual<unknown>([first?.members, first?.missing], [["c-1"], []])
    assert.deepStrictEqual<unknown>([second?.members, second?.missing], [["p-3"], ["p-3"]])
    assert.deepStrictEqual(second?.verdict.finding.needs, ["cadres.0.birthDate", "cadres.0.education"])
  })

  it("is looked at on a later day: people grow older, terms end", () => {
    assert.deepStrictEqual(failing(seated, "2011-05-31"), ["v-01 refused", "v-03 undetermined"])
    assert.deepStrictEqual(failing(seated, "2011-06-01"), ["v-01 refused", "v-02 refused", "v-03 undetermined"])
    const young = after(seated, elected("p-1", "party", "member"))
    assert.deepStrictEqual(failing(young, "2013-05-09"), ["v-02 refused", "v-03 undetermined"])
    assert.deepStrictEqual(failing(young, "2013-05-10"), ["v-01 refused", "v-02 refused", "v-03 refused"])
  })

  it("counts a seat in the three organs; the supervision committee is no part of the team", () => {
    const seat = (organ: "cooperative" | "supervision") => after(served, elected("p-1", organ, "member"))
    assert.notInclude(failing(seat("cooperative"), "2011-01-01"), "v-01 refused")
    assert.include(failing(seat("supervision"), "2011-01-01"), "v-01 refused")
  })

  it("counts officials without a seat only where the rule says so", () => {
    const counted = { ...aboutThirty, officialsCount: true }
    assert.deepStrictEqual(failing(served, "2011-01-01"), ["v-01 refused", "v-02 refused", "v-03 refused"])
    assert.deepStrictEqual(failing(served, "2011-01-01", counted), ["v-03 refused"])
    const gone = after(served, departed("p-2", "2011-01-01", "civilService"))
    assert.deepStrictEqual(failing(gone, "2010-12-31", counted), ["v-03 refused"])
    assert.deepStrictEqual(failing(gone, "2011-01-01", counted), ["v-02 refused", "v-03 refused"])
  })

  it("is looked at for a village that was entered late, too", () => {
    const later = after(served, { ...village("v-04"), on: "2011-02-01" })
    assert.include(failing(later, "2011-01-31"), "v-04 refused")
  })

  it("counts somebody with two seats once", () => {
    const two = after(served, elected("p-1", "party", "member"), elected("p-1", "committee", "member"))
    assert.deepStrictEqual<unknown>(Team.members(two, "v-01" as never, day("2011-01-01"), aboutThirty), ["p-1"])
    assert.include(failing(two, "2011-01-01", { ...aboutThirty, cadresAtLeast: 2 }), "v-01 refused")
  })
})

describe("who could fill a team", () => {
  it("are officials in post without a seat who meet it: those of the village first, with reasons", () => {
    assert.deepStrictEqual<unknown>(
      fillers(served, "v-02", "2011-01-01").map(({ inPool, official, placedHere }) => [official, placedHere, inPool]),
      [
        ["p-2", true, false],
        ["p-1", false, false]
      ]
    )
    assert.deepStrictEqual(
      fillers(served, "v-02", "2011-01-01").map(({ reasons }) => reasons.map(words)),
      [
        [
          ["在该村任职", "is placed in this village"],
          ["2011年1月1日当日 35 周岁", "is 35 on 1 January 2011"],
          ["学历为大学专科", "has the education of college diploma"]
        ],
        [
          ["2011年1月1日当日 26 周岁", "is 26 on 1 January 2011"],
          ["学历为大学本科", "has the education of bachelor"]
        ]
      ]
    )
  })

  it("are not those who are too old, unknown, gone, or seated elsewhere on the day", () => {
    const of = (state: OfficeState.OfficeState, on: string) =>
      fillers(state, "v-01", on).map(({ official }) => official)
    assert.deepStrictEqual<unknown>(of(served, "2011-05-31"), ["p-1", "p-2"])
    assert.deepStrictEqual<unknown>(of(served, "2011-06-01"), ["p-1"])
    assert.deepStrictEqual<unknown>(of(seated, "2011-05-31"), ["p-1"])
    const gone = after(served, departed("p-1", "2011-03-01", "villageOrganisation"))
    assert.deepStrictEqual<unknown>(of(gone, "2011-02-28"), ["p-1", "p-2"])
    assert.deepStrictEqual<unknown>(of(gone, "2011-03-01"), ["p-2"])
  })

  it("put reserve cadres before the others", () => {
    const state = after(served, selection, ...throughVetting("p-2"), admitted("p-2"))
    const found = fillers(state, "v-03", "2011-01-01")
    assert.deepStrictEqual<unknown>(
      found.map(({ official }) => official),
      ["p-2", "p-1"]
    )
    assert.deepStrictEqual(words(found[0]?.reasons[0]), ["是后备干部", "is in the reserve pool"])
    assert.deepStrictEqual<unknown>(
      fillers(state, "v-01", "2011-01-01").map(({ official }) => official),
      ["p-1", "p-2"],
      "those of the village come first all the same"
    )
    const two = { ...aboutThirty, cadresAtLeast: 2 }
    assert.strictEqual(fillers(state, "v-03", "2011-01-01", two).length, 2, "each is looked at alone")
  })
})

describe("the size of organs", () => {
  const policies = Policies.at(book, town, day("2011-01-01"))
  const out = (state: OfficeState.OfficeState, on: string) =>
    Team.organsOutOfBounds(state, day(on), policies).map((one) => `${one.village} ${one.organ} ${one.members}`)

  it("is looked at by the law of the village's committee, on the day", () => {
    const members = ["c-2", "c-3"].flatMap((id) => [cadre(id), elected(id, "committee", "member")])
    const three = after(served, elected("c-1", "committee", "director"), ...members)
    assert.deepStrictEqual(out(three, "2011-01-01"), [])
    assert.deepStrictEqual(out(three, "2010-05-09"), [], "no seat recorded: nothing is known")
    const two = after(three, elected("p-1", "committee", "member", { until: "2011-05-10" }))
    assert.deepStrictEqual(out(after(two), "2013-05-09"), [])
    const left = after(served, elected("c-1", "committee", "director"), ...members.slice(0, 2))
    assert.deepStrictEqual(out(left, "2011-01-01"), ["v-01 committee 2"])
    const community = after(
      served,
      ...["c-2", "c-3", "c-4"].flatMap((id) => [cadre(id), elected(id, "committee", "member", { village: "v-03" })]),
      elected("c-1", "committee", "director", { village: "v-03" })
    )
    assert.deepStrictEqual(out(community, "2011-01-01"), ["v-03 committee 4"])
  })

  it("leaves out seats off the quota, and organs without a rule", () => {
    const extra = after(
      served,
      elected("c-1", "committee", "director"),
      elected("p-1", "committee", "deputyDirector"),
      elected("p-2", "committee", "member", { offQuota: true }),
      elected("c-1", "cooperative", "chair")
    )
    assert.deepStrictEqual(out(extra, "2011-01-01"), ["v-01 committee 2"])
  })
})
