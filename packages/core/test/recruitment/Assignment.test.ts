import { assert, describe, it } from "@effect/vitest"
import * as Village from "../../src/places/Village.ts"
import * as Assignment from "../../src/recruitment/Assignment.ts"
import type { Candidate, Opening } from "../../src/recruitment/AssignmentCost.ts"
import * as AssignmentProblem from "../../src/recruitment/AssignmentProblem.ts"
import { failing, nationally, outcomeOf, person, wordsOf } from "./exampleTown.ts"

const [p1, p2, p3] = [person("p-1"), person("p-2"), person("p-3")]
const [v1, v2, v3] = [Village.makeId("v-1"), Village.makeId("v-2"), Village.makeId("v-3")]

const parameters: Assignment.Parameters = {
  wishCosts: [0, 1, 3],
  notWishedCost: 10,
  otherMajorCost: 4,
  distanceCosts: { township: 0, county: 2, elsewhere: 5 }
}

const home = { homeTownship: "330282121", homeCounty: "330282", township: "330282121", county: "330282" }
const { county, homeCounty, homeTownship, township } = home

const of = (official: typeof p1, ...wishes: ReadonlyArray<typeof v1>): Candidate => ({
  official,
  wishes,
  homeTownship,
  homeCounty
})
const at = (village: typeof v1, places = 1, ...majors: ReadonlyArray<string>): Opening => ({
  village,
  places,
  majors,
  township,
  county
})

const open = { holds: "yes", needs: [] } as const
const closed = { holds: "no", needs: [] } as const
const unknown = { holds: "unknown", needs: ["homeVillage"] } as const

/** Two of three villages are wished for by all three officials. */
const facts: Assignment.Facts = {
  officials: [of(p1, v1, v2), of(p2, v1, v2), of(p3, v1)],
  villages: [at(v1), at(v2), at(v3)],
  open: [
    [open, open, open],
    [open, open, open],
    [open, open, open]
  ],
  pairs: []
}

const pairs = (...villages: ReadonlyArray<typeof v1>): ReadonlyArray<AssignmentProblem.Placed> =>
  villages.flatMap((village, index) => {
    const official = [p1, p2, p3][index]
    return official === undefined ? [] : [{ official, village }]
  })

const judge = (changed: Partial<Assignment.Facts>, by = parameters) => Assignment.judge(by, { ...facts, ...changed })

describe("Assignment", () => {
  it("has no national value: a place says what wishes, majors and distances cost", () => {
    const outcome = outcomeOf(nationally(Assignment.point, { ...facts, pairs: pairs(v1, v2, v3) }, "2010-08-01"))
    assert.strictEqual(outcome, "NotCovered")
  })

  it("grants what costs the least, and nothing that costs one more", () => {
    // 0 + 1 + 10; whoever of the first two has the second wish, the sum is the same.
    assert.strictEqual(judge({ pairs: pairs(v1, v2, v3) }).outcome, "granted")
    assert.strictEqual(judge({ pairs: pairs(v2, v1, v3) }).outcome, "granted")
    const { finding, outcome } = judge({ pairs: pairs(v3, v2, v1) })
    assert.strictEqual(outcome, "granted", "10 + 1 + 0")
    assert.deepStrictEqual(failing(finding), [])
    const worse = judge({ pairs: pairs(v2, v3, v1), villages: [at(v1), at(v2), at(v3, 1, "agronomy")] })
    assert.strictEqual(worse.outcome, "undetermined", "the major is not known")
    const wasted = judge({ pairs: pairs(v2, v3, v1), officials: [of(p1, v2), of(p2, v1), of(p3, v3)] })
    assert.deepStrictEqual([wasted.outcome, ...failing(wasted.finding)], ["refused", "recruitment.assignment/cheapest"])
    assert.deepStrictEqual(wordsOf(wasted.finding, "recruitment.assignment/cheapest"), [
      "总代价最小，没有代价更小的安排",
      "the sum of the costs is the least: no other assignment costs less"
    ])
  })

  it("asks for the majors and residences that costs are made of, and only for those", () => {
    const { homeCounty: _, homeTownship: __, ...homeless } = of(p2, v1)
    const asked = { officials: [of(p1, v1), homeless, of(p3, v3)], villages: [at(v1, 1, "law"), at(v2), at(v3)] }
    const { finding, outcome } = judge({ ...asked, pairs: pairs(v1, v2, v3) })
    assert.strictEqual(outcome, "undetermined")
    assert.deepStrictEqual(finding.needs, [
      "officials.p-1.major",
      "officials.p-2.major",
      "officials.p-2.residence",
      "officials.p-3.major"
    ])
    const barred = [[closed, open, open], facts.open[1] ?? [], [closed, open, open]]
    const { finding: fewer } = judge({ ...asked, open: barred, pairs: pairs(v2, v1, v3) })
    assert.deepStrictEqual(
      fewer.needs,
      ["officials.p-2.major", "officials.p-2.residence"],
      "a village that is closed to somebody asks for nothing"
    )
    const same = { ...parameters, otherMajorCost: 0, distanceCosts: { township: 1, county: 1, elsewhere: 1 } }
    assert.strictEqual(judge({ ...asked, pairs: pairs(v1, v2, v3) }, same).outcome, "granted")
  })

  it("leaves nobody out and fills no village above its places", () => {
    for (const [wrong, ids] of [
      [pairs(v1, v2), "p-3"],
      [[...pairs(v1, v2, v3), { official: p1, village: v3 }], "p-1, v-3"],
      [pairs(v1, v1, v3), "v-1"],
      [pairs(v1, v2, Village.makeId("v-9")), "p-3 → v-9"]
    ] as const) {
      const { finding, outcome } = judge({ pairs: wrong })
      assert.strictEqual(outcome, "refused")
      assert.include(failing(finding), "recruitment.assignment/places")
      const [, english] = wordsOf(finding, "recruitment.assignment/places") ?? []
      assert.strictEqual(english, `everybody has one village, and no village more than it has places (not so: ${ids})`)
    }
    const two = judge({ villages: [at(v1, 2), at(v2), at(v3)], pairs: pairs(v1, v2, v1) })
    assert.strictEqual(two.outcome, "granted", "two in a village of two places: 0 + 1 + 0")
    const three = judge({ villages: [at(v1, 3), at(v2), at(v3)], pairs: pairs(v1, v2, v1) })
    assert.strictEqual(three.outcome, "refused", "0 + 0 + 0 was possible")
  })

  it("gives nobody a village that is closed, and asks where a village might be open and cost less", () => {
    const barred = [[closed, open, open], facts.open[1] ?? [], facts.open[2] ?? []]
    const refused = judge({ open: barred, pairs: pairs(v1, v2, v3) })
    assert.deepStrictEqual([refused.outcome, ...failing(refused.finding)], ["refused", "recruitment.assignment/open"])
    assert.deepStrictEqual(wordsOf(refused.finding, "recruitment.assignment/open"), [
      "各人都可以安排到所定的村（不符或尚不能确定的有：p-1 → v-1）",
      "every village is open to whoever goes there (not so, or not known: p-1 → v-1)"
    ])
    assert.strictEqual(judge({ open: barred, pairs: pairs(v2, v1, v3) }).outcome, "granted")
    // The first might have the first wish, and the sum would be less.
    const perhaps = [
      [unknown, open, open],
      [closed, open, open],
      [closed, open, open]
    ]
    const asked = judge({ open: perhaps, pairs: pairs(v3, v2, v3), villages: [at(v1), at(v2), at(v3, 2)] })
    assert.strictEqual(asked.outcome, "undetermined")
    assert.deepStrictEqual(asked.finding.needs, ["officials.p-1.homeVillage"])
    const known = judge({ open: perhaps, pairs: pairs(v1, v2, v3) })
    assert.deepStrictEqual([known.outcome, known.finding.needs], ["undetermined", ["officials.p-1.homeVillage"]])
  })

  it("makes the same problem whatever the order in which officials and villages are named", () => {
    const turned = {
      officials: facts.officials.toReversed(),
      villages: facts.villages.toReversed(),
      open: [
        [open, open, open],
        [open, open, open],
        [open, open, closed]
      ]
    }
    const straight = {
      ...facts,
      open: [
        [closed, open, open],
        [open, open, open],
        [open, open, open]
      ]
    }
    assert.deepStrictEqual(
      AssignmentProblem.problem(parameters, turned),
      AssignmentProblem.problem(parameters, straight)
    )
    const of = AssignmentProblem.problem(parameters, { ...facts, villages: [at(v1, 2), at(v2), at(v3)] })
    assert.deepStrictEqual(
      [of.officials, of.villages, of.places],
      [
        [p1, p2, p3],
        [v1, v2, v3],
        [2, 1, 1]
      ]
    )
    assert.deepStrictEqual(of.costs[2], [0, 10, 10])
  })
})
