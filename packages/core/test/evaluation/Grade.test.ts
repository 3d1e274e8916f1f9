import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as Grade from "../../src/evaluation/Grade.ts"

describe("Grade", () => {
  it("reads the words of both vocabularies as one rank", () => {
    const words: ReadonlyArray<readonly [string, Grade.Grade]> = [
      ["优秀", "excellent"],
      ["称职", "competent"],
      ["合格", "competent"],
      ["基本称职", "basicallyCompetent"],
      ["基本合格", "basicallyCompetent"],
      ["不称职", "incompetent"],
      ["不合格", "incompetent"],
      ["不定等次", "notGraded"],
      ["未考核", "notEvaluated"],
      ["其他", "other"]
    ]
    for (const [word, grade] of words) assert.deepStrictEqual(Grade.parse(word), Result.succeed(grade), word)
    assert.deepStrictEqual(Grade.parse("qualified", "en"), Result.succeed("competent" as const))
    assert.deepStrictEqual(Grade.parse("competent", "en"), Result.succeed("competent" as const))
  })

  it("reads the codes of ZB18 with those of public institutions", () => {
    const codes: ReadonlyArray<readonly [string, Grade.Grade]> = [
      ["1", "excellent"],
      ["2", "competent"],
      ["2B", "competent"],
      ["3", "basicallyCompetent"],
      ["3B", "basicallyCompetent"],
      ["4", "incompetent"],
      ["4B", "incompetent"],
      ["5", "notGraded"],
      ["6", "notEvaluated"],
      ["7", "other"]
    ]
    for (const [code, grade] of codes) assert.deepStrictEqual(Grade.fromCode(code), Result.succeed(grade), code)
  })

  it("writes back in either vocabulary what it read", () => {
    for (const vocabulary of ["civilService", "publicInstitution"] as const) {
      for (const grade of [...Grade.ranks, "notGraded", "notEvaluated", "other"] as const) {
        assert.isTrue(Schema.is(Grade.Grade)(grade))
        assert.deepStrictEqual(Grade.parse(Grade.text(grade, vocabulary).zh, "zh"), Result.succeed(grade))
        assert.deepStrictEqual(Grade.parse(Grade.text(grade, vocabulary).en, "en"), Result.succeed(grade))
        assert.deepStrictEqual(Grade.fromCode(Grade.code(grade, vocabulary)), Result.succeed(grade))
      }
    }
    assert.strictEqual(Grade.code("incompetent", "publicInstitution"), "4B")
    assert.strictEqual(Grade.text("excellent", "publicInstitution").zh, "优秀")
  })

  it("returns an error for other words and codes", () => {
    for (const word of ["", "良好", "合格 ", "1"]) assert.isTrue(Result.isFailure(Grade.parse(word)), word)
    for (const code of ["", "0", "1B", "8", "优秀"]) assert.isTrue(Result.isFailure(Grade.fromCode(code)), code)
    assert.include(Result.getOrThrow(Result.flip(Grade.parse("良好"))).message, "称职")
  })

  it("ranks incompetent, basically competent, competent, excellent", () => {
    const shuffled: Array<Grade.RankedGrade> = ["competent", "incompetent", "excellent", "basicallyCompetent"]
    assert.deepStrictEqual(shuffled.toSorted(Grade.RankOrder), [...Grade.ranks])
    assert.deepStrictEqual(
      Grade.ranks.map((grade) => Grade.isAtLeast(grade, "competent")),
      [false, false, true, true]
    )
  })

  it("leaves not graded, not evaluated and other outside the rank", () => {
    for (const grade of ["notGraded", "notEvaluated", "other"] as const) {
      assert.isFalse(Grade.isRanked(grade))
      assert.strictEqual(Grade.isAtLeast(grade, "incompetent"), undefined)
      assert.isFalse(Schema.is(Grade.RankedGrade)(grade))
    }
    assert.isTrue(Grade.isRanked("incompetent"))
  })
})
