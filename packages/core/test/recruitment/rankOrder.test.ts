import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import * as RankOrder from "../../src/recruitment/rankOrder.ts"

type Bound = RankOrder.Bound

const floor = (people: number): Bound => ({ kind: "atLeast", people })
const cap = (people: number): Bound => ({ kind: "atMost", people })

const taken = (fates: ReadonlyArray<RankOrder.Fate>) =>
  fates.flatMap((fate, person) => (fate === "taken" ? [person] : []))

/** Whether some people, as places in the rank order, keep the bounds. */
const keep = (bounds: ReadonlyArray<Bound>, people: ReadonlyArray<RankOrder.Kind>, some: ReadonlyArray<number>) =>
  bounds.every((bound, index) => {
    const counted = some.filter((person) => RankOrder.counts(people[person] ?? 0, index)).length
    return bound.kind === "atLeast" ? counted >= bound.people : counted <= bound.people
  })

/** The first choice in rank order that keeps the bounds and leaves the first `held` in, found by trying them all. */
const firstOfAll = (
  bounds: ReadonlyArray<Bound>,
  places: number,
  people: ReadonlyArray<RankOrder.Kind>,
  held = 0
): ReadonlyArray<number> | undefined => {
  for (let choice = 2 ** people.length - 1; choice >= 0; choice--) {
    const some = people.flatMap((_, person) => ((choice >> (people.length - 1 - person)) & 1 ? [person] : []))
    const isOpen = some.length <= places && people.slice(0, held).every((_, person) => some.includes(person))
    if (isOpen && keep(bounds, people, some)) return some
  }
  return undefined
}

const few = (most: number) => Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: most }))
const bounds = Schema.Array(Schema.Struct({ kind: Schema.Literals(["atLeast", "atMost"]), people: few(3) })).check(
  Schema.isMaxLength(4)
)
const people = Schema.Array(few(15)).check(Schema.isMaxLength(9))

describe("people in rank order", () => {
  it("are the first, where no bound stands in the way", () => {
    assert.deepStrictEqual(RankOrder.take([], 2, [0, 0, 0]), ["taken", "taken", undefined])
    assert.deepStrictEqual(RankOrder.take([floor(1), cap(2)], 2, [3, 0, 1]), ["taken", "taken", undefined])
  })

  it("make room for the best of a group, and no more than it needs", () => {
    assert.deepStrictEqual(RankOrder.take([floor(1)], 2, [0, 0, 0, 1, 1]), ["taken", [0], [0], "taken", undefined])
    assert.deepStrictEqual(RankOrder.take([floor(2)], 2, [0, 1, 0, 1]), [[0], "taken", [0], "taken"])
  })

  it("stay under a cap, with places left open where nobody else is there", () => {
    assert.deepStrictEqual(RankOrder.take([cap(1)], 2, [1, 1, 1, 0]), ["taken", [0], [0], "taken"])
    assert.deepStrictEqual(RankOrder.take([cap(1)], 3, [1, 1]), ["taken", [0]])
  })

  it("serve two groups with one place where both could not be met otherwise", () => {
    const both = [floor(1), floor(1)]
    assert.deepStrictEqual(RankOrder.take(both, 1, [1, 2, 3]), [[1], [0], "taken"])
    assert.isFalse(RankOrder.canKeep(both, 1, [1, 2]))
    assert.isTrue(RankOrder.canKeep(both, 2, [1, 2]))
  })

  it.prop(
    "are the first choice of all that keep the bounds, whenever one does",
    [bounds, few(6), people],
    ([bounds, places, people]) => {
      const first = firstOfAll(bounds, places, people)
      assert.strictEqual(RankOrder.canKeep(bounds, places, people), first !== undefined)
      if (first !== undefined) assert.deepStrictEqual(taken(RankOrder.take(bounds, places, people)), first)
    },
    { arbitrary: { runs: 1500 } }
  )

  it.prop(
    "are the first choice among those with whom some have their places already",
    [bounds, few(6), people, few(3)],
    ([bounds, places, people, few]) => {
      const held = Math.min(few, places, people.length)
      const first = firstOfAll(bounds, places, people, held)
      if (first !== undefined) {
        assert.isTrue(RankOrder.canKeep(bounds, places, people, held))
        assert.deepStrictEqual(taken(RankOrder.take(bounds, places, people, held)), first)
      }
    },
    { arbitrary: { runs: 1500 } }
  )

  it("stay where they have their places, over a cap too", () => {
    assert.deepStrictEqual(RankOrder.take([cap(1)], 3, [1, 1, 1, 0], 2), ["taken", "taken", [0], "taken"])
    assert.isTrue(RankOrder.canKeep([cap(1), floor(1)], 3, [1, 1, 2], 2))
    assert.isFalse(RankOrder.canKeep([floor(2)], 3, [0, 0, 1, 1], 2))
  })

  it("are found in time for a province: 40,000 people, 4 bounds that cross each other", () => {
    const many = Array.from({ length: 40_000 }, (_, person) => (person * 7919) % 16)
    const asked = [floor(1900), floor(1700), cap(2500), floor(1500)]
    const chosen = taken(RankOrder.take(asked, 4000, many))
    assert.strictEqual(chosen.length, 4000)
    assert.isTrue(keep(asked, many, chosen))
  })
})
