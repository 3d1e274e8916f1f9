import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Jurisdiction from "../../src/places/Jurisdiction.ts"
import * as Policies from "../../src/policy/Policies.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import { composeResult, national } from "../../src/rules.ts"
import * as Seat from "../../src/succession/Seat.ts"
import { day, document, failing, outcomeOf, provisionsOf, town, wordsOf } from "../recruitment/exampleTown.ts"

const term = (from: string, until: string) => ({ from: day(from), until: day(until), members: 1 })

const judge = (on: string, organ: string, facts: Seat.Facts) =>
  Policies.judge(Policies.at(national, Jurisdiction.make("330282"), day(on), { organ }), Seat.point, facts)

const years = (on: string, organ: string) => {
  const found = Policies.resolve(Policies.at(national, Jurisdiction.nation, day(on), { organ }), Seat.point)
  return Result.isSuccess(found) ? found.success.values : found.failure._tag
}

describe("Seat", () => {
  it("has the term of the committees' two laws, by their dated versions", () => {
    const ofVillagers = (termYears: number) => ({ termYears, membersAtLeast: 3, membersAtMost: 7 })
    const ofResidents = (termYears: number) => ({ termYears, membersAtLeast: 5, membersAtMost: 9 })
    assert.strictEqual(years("1998-11-03", "villagersCommittee"), "NotCovered")
    assert.strictEqual(years("1989-12-31", "residentsCommittee"), "NotCovered")
    for (const on of ["1998-11-04", "2010-10-27", "2010-10-28", "2018-12-28"]) {
      assert.deepStrictEqual(years(on, "villagersCommittee"), ofVillagers(3), on)
      assert.deepStrictEqual(years(on, "residentsCommittee"), ofResidents(3), on)
    }
    for (const on of ["2018-12-29", "2025-12-31", "2026-01-01"]) {
      assert.deepStrictEqual(years(on, "villagersCommittee"), ofVillagers(5), on)
      assert.deepStrictEqual(years(on, "residentsCommittee"), ofResidents(5), on)
    }
  })

  it("has no national value for the other organs", () => {
    for (const organ of ["party", "cooperative", "supervision"]) {
      assert.strictEqual(years("2026-01-01", organ), "NotCovered", organ)
    }
  })

  it("cites the article of the version in force, or says that it is assumed", () => {
    const cited = (on: string, organ: string) =>
      provisionsOf(Result.getOrThrow(judge(on, organ, { ...term(on, on), members: 9, complete: true })).finding)
        .map((id) => national.byId.get(id)?.source)
        .map((source) => (source?._tag === "Cited" ? source.citation.article : "assumed"))
    assert.deepStrictEqual(cited("2010-10-27", "villagersCommittee"), ["assumed", "assumed", "assumed"])
    assert.deepStrictEqual(cited("2010-10-28", "villagersCommittee"), ["assumed", "第六条", "第六条"])
    assert.deepStrictEqual(cited("2018-12-29", "villagersCommittee"), ["第十一条", "第六条", "第六条"])
    assert.deepStrictEqual(cited("2025-12-31", "villagersCommittee"), ["第十一条", "第六条", "第六条"])
    assert.deepStrictEqual(cited("2026-01-01", "villagersCommittee"), ["第十四条", "第八条", "第八条"])
    assert.deepStrictEqual(cited("2018-12-28", "residentsCommittee"), ["assumed", "第七条", "第七条"])
    assert.deepStrictEqual(cited("2025-12-31", "residentsCommittee"), ["第八条", "第七条", "第七条"])
    assert.deepStrictEqual(cited("2026-01-01", "residentsCommittee"), ["第十四条", "第八条", "第八条"])
  })

  it("is held for the term and not a day longer; the rest of a term may be shorter", () => {
    const outcome = (from: string, until: string) => outcomeOf(judge(from, "villagersCommittee", term(from, until)))
    assert.strictEqual(outcome("2018-12-28", "2021-12-28"), "granted")
    assert.strictEqual(outcome("2018-12-28", "2021-12-29"), "refused")
    assert.strictEqual(outcome("2018-12-29", "2023-12-29"), "granted")
    assert.strictEqual(outcome("2018-12-29", "2023-12-30"), "refused")
    assert.strictEqual(outcome("2018-12-29", "2019-01-01"), "granted")
    assert.strictEqual(outcome("2020-02-29", "2025-02-28"), "granted", "the term of a leap day ends on 28 February")
    assert.strictEqual(outcome("2020-02-29", "2025-03-01"), "refused")
    const { finding } = Seat.judge({ termYears: 3 }, term("2010-05-10", "2013-05-11"))
    assert.deepStrictEqual(wordsOf(finding, "succession.seat/term"), [
      "任期不超过 3 年（含）",
      "the term is at most 3 year(s), included"
    ])
  })

  it("asks for the end of a term that is bounded, and for nothing where none is", () => {
    const open = Seat.judge({ termYears: 3 }, { from: day("2010-05-10"), members: 1 })
    assert.deepStrictEqual([open.outcome, open.finding.needs], ["undetermined", ["until"]])
    assert.strictEqual(Seat.judge({}, { from: day("2010-05-10"), members: 99 }).outcome, "granted")
  })

  it("is one of at most seven, and an organ that is complete has at least three", () => {
    const judged = (members: number, complete: boolean) =>
      Result.getOrThrow(judge("2020-11-20", "villagersCommittee", { members, complete }))
    assert.deepStrictEqual(
      [2, 3, 7, 8].map((members) => judged(members, true).outcome),
      ["refused", "granted", "granted", "refused"]
    )
    assert.deepStrictEqual(
      [1, 7, 8].map((members) => judged(members, false).outcome),
      ["granted", "granted", "refused"],
      "an organ that is being filled has fewer"
    )
    assert.deepStrictEqual(failing(judged(2, true).finding), ["succession.seat/fewestMembers"])
    assert.deepStrictEqual(wordsOf(judged(2, true).finding, "succession.seat/fewestMembers"), [
      "成员不少于 3 人（含；不占职数的不计）",
      "at least 3 member(s), included; those off the quota are not counted"
    ])
    assert.deepStrictEqual(wordsOf(judged(8, true).finding, "succession.seat/mostMembers"), [
      "成员不超过 7 人（含；不占职数的不计）",
      "no more than 7 member(s), included; those off the quota are not counted"
    ])
  })

  it("is locked: no place changes what the law says of a committee, and the refusal names the article", () => {
    const changed = (field: "membersAtLeast" | "membersAtMost" | "termYears", value: number, from: string) =>
      composeResult([
        {
          id: "town",
          version: "1",
          provisions: [
            provide(Seat.point, town, {
              field,
              value,
              scope: { organ: "villagersCommittee" },
              from,
              citation: document
            })
          ]
        }
      ])
    for (const [field, article] of [
      ["membersAtLeast", "第八条"],
      ["membersAtMost", "第八条"],
      ["termYears", "第十四条"]
    ] as const) {
      const book = changed(field, 4, "2026-01-01")
      assert.isTrue(Result.isFailure(book), field)
      const [problem, ...others] = Result.isFailure(book) ? book.failure.problems : []
      assert.strictEqual(others.length, 0)
      assert.include(problem, { _tag: "OverrideNotPermitted", rule: "locked" })
      assert.include(problem?.message, article)
    }
  })
})
