import { assert, describe, it } from "@effect/vitest"
import * as Facts from "../../src/succession/facts.ts"
import * as Selectors from "../../src/succession/selectors.ts"
import { day, person } from "../recruitment/exampleTown.ts"
import { admitted, after, cadre, departed, elected, selection, served, throughVetting } from "./exampleVillages.ts"

const on = day("2011-01-01")

/** Five seats, three people: p-1 in all three organs of v-01, p-2 and c-1 in one each. */
const seated = after(
  served,
  elected("p-1", "party", "secretary"),
  elected("p-1", "committee", "director"),
  elected("p-1", "cooperative", "chair"),
  elected("p-2", "committee", "member", { village: "v-02" }),
  elected("c-1", "party", "member")
)

const inWords = (seats: ReturnType<typeof Selectors.seatsOn>) =>
  seats.map(({ organ, person: who, post, village }) => `${village} ${organ} ${post} ${who}`)

describe("selectors", () => {
  it("list the seats of a day by village, organ and post", () => {
    assert.deepStrictEqual(inWords(Selectors.seatsOn(seated.succession, on)), [
      "v-01 party secretary p-1",
      "v-01 party member c-1",
      "v-01 committee director p-1",
      "v-01 cooperative chair p-1",
      "v-02 committee member p-2"
    ])
    assert.deepStrictEqual(Selectors.seatsOn(seated.succession, day("2010-05-09")), [])
    assert.strictEqual(Selectors.seatsOn(seated.succession, day("2010-05-10")).length, 5)
    const inVillage = inWords(Selectors.seatsIn(seated.succession, "v-02" as never, on))
    assert.deepStrictEqual(inVillage, ["v-02 committee member p-2"])
  })

  it("count seats by organ, of officials and of all", () => {
    assert.deepStrictEqual(Selectors.seatCounts(seated, on), {
      party: { officials: 1, all: 2 },
      committee: { officials: 2, all: 2 },
      cooperative: { officials: 1, all: 1 },
      supervision: { officials: 0, all: 0 }
    })
  })

  it("count people and seats apart", () => {
    assert.deepStrictEqual(Selectors.seatHolders(seated, on), {
      people: { officials: 2, all: 3 },
      seats: { officials: 4, all: 5 }
    })
    const before = Selectors.seatHolders(seated, day("2010-05-09"))
    assert.deepStrictEqual(before, { people: { officials: 0, all: 0 }, seats: { officials: 0, all: 0 } })
  })

  it("count who stayed in the village among all, and no longer among the officials", () => {
    const stayed = after(seated, departed("p-1", "2011-01-01", "villageOrganisation"))
    assert.deepStrictEqual(Selectors.seatHolders(stayed, day("2010-12-31")).people, { officials: 2, all: 3 })
    assert.deepStrictEqual(Selectors.seatHolders(stayed, on), {
      people: { officials: 1, all: 3 },
      seats: { officials: 1, all: 5 }
    })
    const gone = after(seated, departed("p-1", "2011-01-01", "civilService"))
    assert.deepStrictEqual(Selectors.seatHolders(gone, on).people, { officials: 1, all: 2 })
  })

  it("name who is cross-posted, and since when", () => {
    const named = (when: string) =>
      Selectors.crossPosted(seated, day(when)).map(({ person: who, seats }) => [who, seats.length])
    assert.deepStrictEqual<unknown>(named("2010-05-10"), [["p-1", 3]])
    assert.deepStrictEqual(named("2010-05-09"), [])
    assert.deepStrictEqual<unknown>(named("2013-05-09"), [["p-1", 3]])
    assert.deepStrictEqual(named("2013-05-10"), [], "the terms of two are over, that of the third is open")
    const two = after(served, elected("c-1", "committee", "member"), elected("c-1", "supervision", "member"))
    assert.deepStrictEqual(
      Selectors.crossPosted(two, on).map(({ isOfficial }) => isOfficial),
      [false]
    )
  })

  it("name who is secretary and director of one village", () => {
    assert.deepStrictEqual<unknown>(
      Selectors.jointPosts(seated, on).map(({ person: who }) => who),
      ["p-1"]
    )
    const apart = after(
      served,
      elected("p-1", "party", "secretary"),
      elected("p-1", "committee", "director", { village: "v-02" }),
      elected("c-1", "party", "member"),
      elected("c-1", "supervision", "director")
    )
    assert.deepStrictEqual(Selectors.jointPosts(apart, on), [])
    assert.strictEqual(Selectors.crossPosted(apart, on).length, 2)
  })

  it("list the pool of a day by person", () => {
    const state = after(
      served,
      cadre("c-0"),
      { ...selection, places: 2 },
      ...throughVetting("p-2"),
      ...throughVetting("p-1"),
      admitted("p-2"),
      admitted("p-1", "2010-05-01")
    )
    const named = (when: string) => Selectors.poolOn(state.succession, day(when)).map(({ person: who }) => who)
    assert.deepStrictEqual<unknown>(named("2010-04-30"), ["p-2"])
    assert.deepStrictEqual<unknown>(named("2010-05-01"), ["p-1", "p-2"])
    assert.deepStrictEqual<unknown>(named("2012-04-10"), ["p-1"])
  })
})

describe("facts", () => {
  it("say whether somebody holds a seat in an organ on a day", () => {
    const holds = (organ: "committee" | "supervision", when: string) =>
      Facts.holdsSeat(seated.succession, person("p-1"), organ, day(when))
    assert.deepStrictEqual(
      [holds("committee", "2010-05-09"), holds("committee", "2010-05-10"), holds("supervision", "2010-05-10")],
      [false, true, false]
    )
    assert.isFalse(Facts.holdsSeat(seated.succession, person("x-1"), "committee", on))
    assert.strictEqual(Facts.seatsOf(seated.succession, person("p-1"), on).length, 3)
    assert.isFalse(Facts.isInPool(seated.succession, person("p-1"), on))
  })
})
