import { assert, describe, it } from "@effect/vitest"
import * as AsCriterion from "../../src/policy/AsCriterion.ts"
import * as Criterion from "../../src/policy/Criterion.ts"
import type * as Judgement from "../../src/policy/Judgement.ts"
import type * as Message from "../../src/policy/Message.ts"
import * as PolicyPoint from "../../src/policy/PolicyPoint.ts"
import * as Placement from "../../src/recruitment/Placement.ts"
import { points } from "../../src/rules.ts"
import * as Composition from "../../src/succession/Composition.ts"
import { draws } from "../random.ts"
import { day } from "./examplePoint.ts"

const { below, chance, one } = draws(20_080_410)

/** Each fact is there or missing. */
const some = <Facts extends object>(facts: Facts): Partial<Facts> =>
  Object.fromEntries(Object.entries(facts).filter(() => chance(0.8))) as Partial<Facts>

const birthDays = ["1975-06-01", "1976-05-31", "1986-06-01", "1986-06-02"].map((date) => day(date))

const ofComposition = () => ({
  parameters: {
    ...{ ageAtLeast: one([18, 25]), ageAtMost: one([34, 35]), educationAtLeast: one(["diploma", "bachelor"]) },
    ...{ cadresAtLeast: 1 + below(2), officialsCount: false }
  } as const,
  facts: some({
    countedOn: day("2011-06-01"),
    cadres: Array.from({ length: below(4) }, () =>
      some({ birthDate: one(birthDays), education: one(["seniorSecondary", "diploma", "bachelor"]) })
    )
  })
})

const { fact } = Criterion.of(Placement.table)
const elsewhere = Criterion.not(Criterion.equals(fact("homeVillage"), fact("village")))
const ofCounty = Criterion.when(
  Criterion.equals(fact("county"), "330282"),
  Criterion.equals(fact("homeCounty"), fact("county"))
)

const ofPlacement = () => ({
  parameters: {
    ...(chance(0.7) ? { officialsInVillageAtMost: 1 + below(2) } : {}),
    ...(chance(0.7) ? { conditions: one([elsewhere, ofCounty, Criterion.all([elsewhere, ofCounty])]) } : {})
  },
  facts: {
    officialsInVillage: below(3),
    ...some({ homeVillage: one(["v-1", "v-2"]), village: one(["v-1", "v-2"]) }),
    ...some({ county: one(["330282", "330281"]), homeCounty: one(["330282", "330281"]) })
  }
})

const truths = <Parameters, Facts, Outcome extends PolicyPoint.Explained>(
  point: PolicyPoint.PolicyPoint<Parameters, Facts, Outcome>,
  drawn: () => { readonly parameters: Parameters; readonly facts: Facts }
) => {
  const seen = new Set<Judgement.Truth>()
  for (let round = 0; round < 2_000; round++) {
    const { facts, parameters } = drawn()
    const { holds } = point.judge(parameters, facts).finding
    assert.strictEqual(AsCriterion.compile(point, parameters)?.(facts), holds, JSON.stringify({ parameters, facts }))
    seen.add(holds)
  }
  return [...seen].sort()
}

describe("a rule that is said as a criterion", () => {
  it("comes to the truth of its finding, whatever the parameters and facts", () => {
    assert.deepStrictEqual(truths(Composition.point, ofComposition), ["no", "unknown", "yes"])
    assert.deepStrictEqual(truths(Placement.point, ofPlacement), ["no", "notApplicable", "unknown", "yes"])
  })

  it("is one of those that are compared with their findings here or in the test of comparisons", () => {
    assert.deepStrictEqual(
      points.filter(({ criterion }) => criterion !== undefined).map(({ id }) => id),
      ["recruitment.eligibility", "recruitment.placement", "succession.composition"]
    )
  })

  it("is not compiled where it is none", () => {
    const title: Message.Text = { zh: "无", en: "none" }
    const { judge } = Composition.point
    const point = PolicyPoint.make({ id: "test.none", title, fields: Composition.point.fields, judge })
    assert.isUndefined(AsCriterion.compile(point, ofComposition().parameters))
  })
})
