import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as Education from "../../src/people/Education.ts"

const rank = (educationCode?: string, degreeCode?: string) =>
  Result.getOrThrow(
    Education.rankOf({
      ...(educationCode === undefined ? {} : { educationCode }),
      ...(degreeCode === undefined ? {} : { degreeCode })
    })
  )

describe("Education", () => {
  it("proves a rank by completed education of every stage", () => {
    const proved = Education.terms.flatMap(({ code, proves }) => (proves === undefined ? [] : [[code, proves]]))
    assert.deepStrictEqual(proved, [
      ["11", "doctor"],
      ["14", "master"],
      ["17", "bachelor"],
      ["21", "bachelor"],
      ["28", "diploma"],
      ["31", "diploma"],
      ["41", "seniorSecondary"],
      ["44", "seniorSecondary"],
      ["47", "seniorSecondary"],
      ["61", "seniorSecondary"],
      ["71", "juniorHigh"],
      ["81", "primary"]
    ])
  })

  it("proves none where education was not completed or only the stage is stated", () => {
    for (const code of [
      "10",
      "12",
      "13",
      "15",
      "16",
      "18",
      "19",
      "20",
      "22",
      "23",
      "30",
      "32",
      "33",
      "42",
      "63",
      "90"
    ]) {
      assert.strictEqual(rank(code), undefined, code)
    }
    assert.strictEqual(rank(), undefined)
  })

  it("does not read completion off the last digit: 14 and 17 are completed, 13 is left and 28 is completed", () => {
    const standing = (code: Education.EducationCode) => Education.term(code).standing
    assert.deepStrictEqual((["11", "14", "17", "28", "44", "47"] as const).map(standing), Array(6).fill("completed"))
    assert.deepStrictEqual((["12", "15", "18", "22", "45", "48"] as const).map(standing), Array(6).fill("finished"))
    assert.deepStrictEqual((["13", "16", "19", "23", "46", "73", "83"] as const).map(standing), Array(7).fill("left"))
    for (const { zh, standing } of Education.terms) {
      const word = { completed: /毕业$/u, finished: /结业$/u, left: /肄业$/u, notStated: /(教育|其他)$/u }[standing]
      assert.match(zh, word)
    }
  })

  it("takes the degree where it is higher, and none from an honorary doctorate", () => {
    assert.strictEqual(rank("22", "4"), "bachelor")
    assert.strictEqual(rank("21", "3"), "master")
    assert.strictEqual(rank("11", "3"), "doctor")
    assert.strictEqual(rank(undefined, "2"), "doctor")
    assert.strictEqual(rank(undefined, "403"), "bachelor")
    assert.strictEqual(rank("21", "1"), "bachelor")
    assert.strictEqual(rank(undefined, "1"), undefined)
  })

  it("returns an error for codes that the standards do not have", () => {
    for (const educationCode of ["", "00", "24", "72", "82", "91", "2"]) {
      const error = Result.getOrThrow(Result.flip(Education.rankOf({ educationCode })))
      assert.strictEqual(error.standard, "GB/T 4658-2006", educationCode)
    }
    for (const degreeCode of ["", "0", "5", "101", "40", "4011"]) {
      const error = Result.getOrThrow(Result.flip(Education.rankOf({ educationCode: "21", degreeCode })))
      assert.strictEqual(error.standard, "GB/T 6864-2003", degreeCode)
      assert.include(error.message, "degree")
    }
  })

  it("includes the rank itself in diploma or above", () => {
    const reached = Education.ranks.filter((candidate) => Education.isAtLeast(candidate, "diploma"))
    assert.deepStrictEqual(reached, ["diploma", "bachelor", "master", "doctor"])
    assert.isBelow(Education.compareRank("primary", "juniorHigh"), 0)
    assert.strictEqual(Education.compareRank("master", "master"), 0)
    for (const each of Education.ranks) assert.isNotEmpty(Education.rankText(each).zh)
  })

  it("keeps full-time and in-service education apart", () => {
    const decode = Schema.decodeUnknownSync(Schema.Array(Education.Education))
    const entries = decode([
      { mode: "fullTime", educationCode: "31" },
      { mode: "inService", educationCode: "21", degreeCode: "4" },
      { mode: "fullTime", educationCode: "23" }
    ])
    assert.strictEqual(Education.highest(entries, "fullTime"), "diploma")
    assert.strictEqual(Education.highest(entries, "inService"), "bachelor")
    assert.strictEqual(Education.highest([], "fullTime"), undefined)
    assert.throws(() => decode([{ mode: "partTime" }]))
    assert.throws(() => decode([{ mode: "fullTime", degreeCode: "5" }]))
  })
})
