import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Village from "../../src/places/Village.ts"
import * as Assignment from "../../src/recruitment/Assignment.ts"
import * as AssignmentProblem from "../../src/recruitment/AssignmentProblem.ts"
import * as AssignmentReasons from "../../src/recruitment/AssignmentReasons.ts"
import * as Solver from "../../src/recruitment/Solver.ts"
import { failing, nationally, outcomeOf, person, words, wordsOf } from "./exampleTown.ts"

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

const of = (official: typeof p1, ...wishes: ReadonlyArray<typeof v1>): AssignmentProblem.Candidate => ({
  official,
  wishes,
  homeTownship,
  homeCounty
})
const at = (village: typeof v1, places = 1, ...majors: ReadonlyArray<string>): AssignmentProblem.Opening => ({
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

  it("adds the wish, the major and the distance of home", () => {
    const cost = (candidate: Partial<AssignmentProblem.Candidate>, ...majors: ReadonlyArray<string>) =>
      AssignmentProblem.costOf(parameters, { ...of(p1, v1, v2, v3), ...candidate }, at(v2, 1, ...majors)).sum
    assert.strictEqual(cost({}), 1)
    assert.strictEqual(cost({ wishes: [v2] }), 0)
    assert.strictEqual(cost({ wishes: [v1] }), 10)
    assert.strictEqual(cost({ wishes: [v1, v3, p1 as never, v2] }), 10, "a fourth wish has no cost of its own")
    assert.strictEqual(cost({ major: "law" }, "agronomy", "law"), 1)
    assert.strictEqual(cost({ major: "law" }, "agronomy"), 5)
    assert.strictEqual(cost({ major: "law" }), 1, "where no major is needed, none is another")
    assert.strictEqual(cost({ homeTownship: "330282122" }), 3)
    assert.strictEqual(cost({ homeTownship: "330283101", homeCounty: "330283" }), 6)
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
      [of.rows, of.columns],
      [
        [p1, p2, p3],
        [v1, v1, v2, v3]
      ]
    )
    assert.deepStrictEqual(of.costs[2], [0, 0, 10, 10])
  })

  it("names the officials and villages where a solver finds too few places", () => {
    const failed: Solver.Solver = {
      solve: () => Result.fail(new Solver.NoCompleteAssignment({ partial: [[1, 2]], rows: [0, 2], columns: [0, 1] }))
    }
    const problem = AssignmentProblem.problem(parameters, { ...facts, villages: [at(v1, 2), at(v2)] })
    const solved = AssignmentProblem.solve(problem, failed)
    if (Result.isSuccess(solved) || solved.failure._tag !== "NotEverybodyPlaced") return assert.fail("was solved")
    const { message, officials, partial, villages } = solved.failure
    assert.deepStrictEqual([officials, villages, partial], [[p1, p3], [v1], [{ official: p2, village: v2 }]])
    assert.strictEqual(
      message,
      "Not everybody can be placed, because for 2 official(s) (p-1, p-3) only these are open: v-1. Open more places to them, leave somebody out, or take the partial assignment."
    )
    const inexact: Solver.Solver = { solve: () => Result.fail(new Solver.CostsNotExact()) }
    assert.deepStrictEqual(AssignmentProblem.solve(problem, inexact), Result.fail(new Solver.CostsNotExact()))
  })
})

describe("the reasons of an assignment", () => {
  const v4 = Village.makeId("v-4")
  const asked: Assignment.Facts = {
    officials: [{ ...of(p1, v4, v1, v2), major: "law" }, of(p2, v3, v2), of(p3, v1, v2)],
    villages: [at(v1), at(v2, 2, "law"), at(v3)],
    open: [
      [open, open, open],
      [open, open, closed],
      [open, open, open]
    ],
    pairs: [
      { official: p1, village: v2 },
      { official: p2, village: v2 },
      { official: p3, village: v1 }
    ]
  }

  it("say what was given and why not what was wished for more", () => {
    const reasons = AssignmentReasons.explain(parameters, asked)
    assert.deepStrictEqual(
      reasons.map(({ cost, missed, official }) => [official, cost.wish, cost.sum, missed]),
      [
        [
          p1,
          3,
          3,
          [
            { village: v4, why: "noPlace", to: [] },
            { village: v1, why: "given", to: [p3] }
          ]
        ],
        [p2, 2, 1, [{ village: v3, why: "closed", to: [] }]],
        [p3, 1, 0, []]
      ]
    )
    assert.deepStrictEqual(words(reasons[0]?.message), [
      "p-1 到 v-2：第3志愿、专业对口、在本乡镇，代价 3；在前的志愿：v-4 没有名额、v-1 安排了 p-3",
      "p-1 to v-2: wish number 3, of a major that is needed, in the home township; cost 3; wishes before it: v-4 has no place, v-1 goes to p-3"
    ])
    assert.deepStrictEqual(words(reasons[1]?.message), [
      "p-2 到 v-2：第2志愿、在本乡镇，代价 1；在前的志愿：v-3 按规定不能安排",
      "p-2 to v-2: wish number 2, in the home township; cost 1; wishes before it: v-3 is closed by the conditions of placement"
    ])
    assert.deepStrictEqual(words(reasons[2]?.message), [
      "p-3 到 v-1：第1志愿、在本乡镇，代价 0",
      "p-3 to v-1: wish number 1, in the home township; cost 0"
    ])
  })

  it("say of a village with a place left that it would have cost no less", () => {
    const elsewhere = { ...asked, pairs: [{ official: p3, village: v2 }] }
    const [reason] = AssignmentReasons.explain(parameters, elsewhere)
    assert.deepStrictEqual(reason?.missed, [{ village: v1, why: "noCheaper", to: [] }])
    assert.include(words(reason?.message)?.[1], "v-1 has a place left, and would have cost no less")
  })

  it("are not told of a pair that was not asked for, and never stand in the verdict", () => {
    const strange = { ...asked, pairs: [{ official: person("p-9"), village: v1 }] }
    assert.deepStrictEqual(AssignmentReasons.explain(parameters, strange), [])
    const { finding } = Assignment.judge(parameters, asked)
    assert.notMatch(JSON.stringify(finding), /wish number|志愿、|home township|agronomy|law/u)
  })
})
