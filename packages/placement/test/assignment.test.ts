import * as Person from "@cunguan/core/people/Person"
import * as Village from "@cunguan/core/places/Village"
import * as Assignment from "@cunguan/core/recruitment/Assignment"
import * as AssignmentProblem from "@cunguan/core/recruitment/AssignmentProblem"
import * as AssignmentSolution from "@cunguan/core/recruitment/AssignmentSolution"
import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { munkres } from "../src/index.ts"

const parameters: Assignment.Parameters = {
  wishCosts: [0, 1, 2],
  notWishedCost: 5,
  otherMajorCost: 2,
  distanceCosts: { township: 0, county: 0, elsewhere: 0 }
}

const open = { holds: "yes", needs: [] } as const
const closed = { holds: "no", needs: [] } as const
const officials = Array.from({ length: 12 }, (_, index) => Person.makeId(`p-${index + 1}`))
const villages = Array.from({ length: 6 }, (_, index) => Village.makeId(`v-${index + 1}`))
const wishOf = (official: number, rank: number) => villages[(official * 5 + rank * 2) % 4] ?? villages[0]

/** Twelve officials for six villages of two or three places, many of whom wish for the same; a third of the pairs is closed. */
const facts = (order: {
  readonly officials: ReadonlyArray<number>
  readonly villages: ReadonlyArray<number>
}): Omit<Assignment.Facts, "pairs"> => ({
  officials: order.officials.map((of) => ({
    official: officials[of] ?? Person.makeId("nobody"),
    wishes: [...new Set([0, 1, 2].flatMap((rank) => wishOf(of, rank) ?? []))],
    major: of % 2 === 0 ? "law" : "agronomy"
  })),
  villages: order.villages.map((at) => ({
    village: villages[at] ?? Village.makeId("nowhere"),
    places: at % 2 === 0 ? 2 : 3,
    majors: at < 3 ? ["law"] : []
  })),
  open: order.officials.map((of) => order.villages.map((at) => ((of + at) % 3 === 0 ? closed : open)))
})

const straight = { officials: officials.map((_, index) => index), villages: villages.map((_, index) => index) }
const solved = (order: typeof straight) =>
  Result.getOrThrow(AssignmentSolution.solve(AssignmentProblem.problem(parameters, facts(order)), munkres))

describe("an assignment by munkres", () => {
  it("is granted by core, with several officials in a village", () => {
    const pairs = solved(straight)
    assert.strictEqual(Assignment.judge(parameters, { ...facts(straight), pairs }).outcome, "granted")
    assert.isBelow(new Set(pairs.map(({ village }) => village)).size, pairs.length)
  })

  it("is the same whatever the order in which officials and villages are named, also among equals", () => {
    const expected = solved(straight)
    for (let turn = 1; turn < 12; turn++) {
      const turned = {
        officials: straight.officials.map((_, index) => (index * 5 + turn) % 12),
        villages: straight.villages.map((_, index) => (index * 5 + turn) % 6)
      }
      assert.deepStrictEqual(solved(turned), expected)
    }
  })

  it("names the officials who have too few places between them, and places the others", () => {
    const few = { ...straight, villages: [0, 1, 2, 3] }
    const found = AssignmentSolution.solve(AssignmentProblem.problem(parameters, facts(few)), munkres)
    if (Result.isSuccess(found) || found.failure._tag !== "NotEverybodyPlaced") return assert.fail("was complete")
    const { partial, villages: tight } = found.failure
    const places = (village: Village.VillageId) => (villages.indexOf(village) % 2 === 0 ? 2 : 3)
    assert.strictEqual(partial.length, 10)
    assert.isAbove(
      found.failure.officials.length,
      tight.reduce((sum, village) => sum + places(village), 0)
    )
  })

  it("places everybody where nobody wished for anything, the first by the ids where the others are as good", () => {
    const indifferent = facts(straight)
    const nobody = { ...indifferent, officials: indifferent.officials.map((one) => ({ ...one, wishes: [] })) }
    const found = Result.getOrThrow(AssignmentSolution.solve(AssignmentProblem.problem(parameters, nobody), munkres))
    assert.lengthOf(found, 12)
    assert.strictEqual(Assignment.judge(parameters, { ...nobody, pairs: found }).outcome, "granted")
  })

  it("names the one to whom every village is closed, and places all others", () => {
    const { open: all, ...others } = facts(straight)
    const barred = { ...others, open: all.map((row, of) => (of === 4 ? row.map(() => closed) : row)) }
    const found = AssignmentSolution.solve(AssignmentProblem.problem(parameters, barred), munkres)
    if (Result.isSuccess(found) || found.failure._tag !== "NotEverybodyPlaced") return assert.fail("was complete")
    const { officials: left, partial, villages: none } = found.failure
    assert.deepStrictEqual<unknown>([left, none, partial.length], [["p-5"], [], 11])
  })
})
