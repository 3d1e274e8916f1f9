import { assert, describe, it } from "@effect/vitest"
import * as Village from "../../src/places/Village.ts"
import * as Assignment from "../../src/recruitment/Assignment.ts"
import type { Candidate, Opening } from "../../src/recruitment/AssignmentCost.ts"
import * as AssignmentReasons from "../../src/recruitment/AssignmentReasons.ts"
import { person, words } from "./exampleTown.ts"

const [p1, p2, p3] = [person("p-1"), person("p-2"), person("p-3")]
const [v1, v2, v3, v4] = [Village.makeId("v-1"), Village.makeId("v-2"), Village.makeId("v-3"), Village.makeId("v-4")]

const parameters: Assignment.Parameters = {
  wishCosts: [0, 1, 3],
  notWishedCost: 10,
  otherMajorCost: 4,
  distanceCosts: { township: 0, county: 2, elsewhere: 5 }
}

const of = (official: typeof p1, ...wishes: ReadonlyArray<typeof v1>): Candidate => ({
  ...{ official, wishes, homeTownship: "330282121", homeCounty: "330282" }
})
const at = (village: typeof v1, places = 1, ...majors: ReadonlyArray<string>): Opening => ({
  ...{ village, places, majors, township: "330282121", county: "330282" }
})

const open = { holds: "yes", needs: [] } as const
const closed = { holds: "no", needs: [] } as const

describe("the reasons of an assignment", () => {
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
      "p-1 到 v-2：第3志愿、专业对口、在本乡镇，代价 3；在前的志愿：v-4没有名额、v-1安排了 p-3",
      "p-1 to v-2: wish number 3, of a major that is needed, in the home township; cost 3; wishes before it: v-4 has no place, v-1 goes to p-3"
    ])
    assert.deepStrictEqual(words(reasons[1]?.message), [
      "p-2 到 v-2：第2志愿、在本乡镇，代价 1；在前的志愿：v-3按规定不能安排",
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

  it("say to the officials why, and name nobody else", () => {
    const told = AssignmentReasons.explain(parameters, asked).map((reason) =>
      words(AssignmentReasons.forOfficial(reason, (village) => `${village}村`))
    )
    assert.deepStrictEqual(told[0], [
      "安排到v-2村：第3志愿、专业对口、在本乡镇；在前的志愿：v-4村没有名额、v-1村的名额安排了另外 1 人",
      "assigned to v-2村: wish number 3, of a major that is needed, in the home township; wishes before it: v-4村 has no place, the places of v-1村 went to 1 other(s)"
    ])
    assert.deepStrictEqual(told[1]?.[0], "安排到v-2村：第2志愿、在本乡镇；在前的志愿：v-3村按规定不能安排")
    assert.deepStrictEqual(told[2], [
      "安排到v-1村：第1志愿、在本乡镇",
      "assigned to v-1村: wish number 1, in the home township"
    ])
    assert.notMatch(JSON.stringify(told), /p-\d/u)
  })

  it("say of somebody who wished for nothing what it costs, and of nobody's wishes that they are not known", () => {
    const nothing = { ...asked, officials: [of(p1), { ...of(p2), wishes: undefined }, of(p3, v1)] }
    const reasons = AssignmentReasons.explain(parameters, nothing)
    assert.deepStrictEqual(
      reasons.map(({ cost, missed }) => [cost.wish, cost.sum, missed.length]),
      [
        ["none", 10, 0],
        [undefined, 0, 0],
        [1, 0, 0]
      ]
    )
    assert.deepStrictEqual(reasons[1]?.cost.needs, ["officials.p-2.wishes", "officials.p-2.major"])
  })
})
