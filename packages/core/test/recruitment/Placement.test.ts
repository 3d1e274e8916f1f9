import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Jurisdiction from "../../src/places/Jurisdiction.ts"
import * as Criterion from "../../src/policy/Criterion.ts"
import type * as FactTable from "../../src/policy/FactTable.ts"
import * as Policies from "../../src/policy/Policies.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import * as Placement from "../../src/recruitment/Placement.ts"
import { composeResult } from "../../src/rules.ts"
import {
  bookOf,
  document,
  failing,
  nationally,
  outcomeOf,
  policies,
  provisionsOf,
  town,
  wordsOf
} from "./exampleTown.ts"

describe("Placement", () => {
  it("is not limited nationally from 2008-04-10 on, and not covered on the day before", () => {
    const outcome = (on: string) => outcomeOf(nationally(Placement.point, { officialsInVillage: 99 }, on))
    assert.deepStrictEqual(["2008-04-09", "2008-04-10", "2008-04-11"].map(outcome), [
      "NotCovered",
      "granted",
      "granted"
    ])
    const [provision] = Placement.point.provisions
    assert.deepStrictEqual([provision?.statement._tag, provision?.source._tag], ["None", "Assumed"])
  })

  it("counts the official who is to be placed, the bound included", () => {
    const outcome = (officialsInVillage: number) =>
      Placement.judge({ officialsInVillageAtMost: 2 }, { officialsInVillage }).outcome
    assert.deepStrictEqual([0, 1, 2].map(outcome), ["granted", "granted", "refused"])
  })

  it("names the criterion, the words and the town's provision of a refusal", () => {
    const judged = Policies.judge(policies("2010-08-01"), Placement.point, { officialsInVillage: 1 })
    const { finding } = Result.getOrThrow(judged)
    assert.deepStrictEqual(failing(finding), ["recruitment.placement/officialsInVillage"])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.placement/officialsInVillage"), [
      "该村在任村官不超过 1 人（含本人）",
      "no more than 1 official(s) in the village, this one included"
    ])
    assert.deepStrictEqual(provisionsOf(finding), [
      "330282121/recruitment.placement.officialsInVillageAtMost/2009-01-01"
    ])
  })

  const { fact } = Criterion.of(Placement.table)
  const anhui = Criterion.all([
    { id: "homeCounty", ...Criterion.equals(fact("homeCounty"), fact("county")) },
    { id: "ownFamily", ...Criterion.not(Criterion.equals(fact("homeVillage"), fact("village"))) }
  ])
  const stated = { homeVillage: "v-07", homeCounty: "341226", village: "v-01", county: "341226" }
  const judge = (changed: FactTable.Facts<typeof Placement.table>) =>
    Placement.judge({ conditions: anhui }, { officialsInVillage: 0, ...stated, ...changed })

  it("is in the home county and not in the own family's village where a place says so", () => {
    assert.strictEqual(judge({}).outcome, "granted")
    assert.deepStrictEqual(failing(judge({ village: "v-07" }).finding), ["recruitment.placement/ownFamily"])
    assert.deepStrictEqual(failing(judge({ county: "341225" }).finding), ["recruitment.placement/homeCounty"])
  })

  it("asks for the papers that a condition needs, and not for those that could not decide it", () => {
    const without = (...names: ReadonlyArray<keyof typeof stated>) => {
      const known = Object.fromEntries(Object.entries(stated).filter(([name]) => !names.includes(name as never)))
      return Placement.judge({ conditions: anhui }, { officialsInVillage: 0, ...known })
    }
    assert.deepStrictEqual(
      [without("homeVillage"), without("homeCounty", "homeVillage")].map(({ finding, outcome }) => [
        outcome,
        ...finding.needs
      ]),
      [
        ["undetermined", "homeVillage"],
        ["undetermined", "homeCounty", "homeVillage"]
      ]
    )
    const elsewhere = { officialsInVillage: 0, homeCounty: "341225", county: "341226", village: "v-01" }
    assert.strictEqual(Placement.judge({ conditions: anhui }, elsewhere).outcome, "refused")
    assert.deepStrictEqual(Placement.table.fields.homeVillage.papers, { zh: "户口簿", en: "household register" })
  })

  it("lets a town add conditions to those of its county, and drop none", () => {
    const county = Jurisdiction.make("330282")
    const own = { from: "2010-01-01", citation: document } as const
    const ban = Criterion.not(Criterion.equals(fact("homeVillage"), fact("village")))
    const given = provide(Placement.point, county, { field: "conditions", value: ban, ...own })
    const book = bookOf(
      given,
      provide(Placement.point, town, {
        field: "conditions",
        value: Criterion.equals(fact("homeTownship"), fact("township")),
        ...own
      })
    )
    const judged = Policies.judge(policies("2010-08-01", book), Placement.point, {
      ...{ officialsInVillage: 0, homeVillage: "v-01", village: "v-01", homeTownship: "330282121" },
      township: "330282121"
    })
    assert.deepStrictEqual(provisionsOf(Result.getOrThrow(judged).finding), [
      "nation/recruitment.placement.conditions/2008-04-10",
      "330282/recruitment.placement.conditions/2010-01-01",
      "330282121/recruitment.placement.conditions/2010-01-01"
    ])
    assert.strictEqual(Result.getOrThrow(judged).outcome, "refused")
    const dropped = [given, provide(Placement.point, town, { field: "conditions", none: true, ...own })]
    assert.isTrue(Result.isFailure(composeResult([{ id: "example", version: "0.1.0", provisions: dropped }])))
  })
})
