import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Composition from "../../src/succession/Composition.ts"
import { day, failing, nationally, words } from "../recruitment/exampleTown.ts"
import { aboutThirty } from "./exampleVillages.ts"

const cadre = (birthDate: string, education: "seniorSecondary" | "diploma" | "bachelor" = "diploma") => ({
  birthDate: day(birthDate),
  education
})

const judge = (cadres: Composition.Facts["cadres"], on = "2011-06-01", parameters = aboutThirty) =>
  Composition.judge(parameters, { ...(cadres === undefined ? {} : { cadres }), countedOn: day(on) })

describe("Composition", () => {
  it("has no national value: a place says what about 30 means", () => {
    const judged = nationally(Composition.point, { cadres: [], countedOn: day("2011-06-01") }, "2011-06-01")
    assert.isTrue(Result.isFailure(judged) && judged.failure.field === "ageAtLeast")
  })

  it("counts ages from 25 to 35, both included", () => {
    const outcomes = ["1986-06-02", "1986-06-01", "1975-06-02", "1975-06-01"].map(
      (birthDate) => judge([cadre(birthDate)]).outcome
    )
    assert.deepStrictEqual(outcomes, ["refused", "granted", "granted", "refused"])
    assert.strictEqual(judge([cadre("1975-06-01")], "2011-05-31").outcome, "granted", "the day before the birthday")
  })

  it("counts education from the diploma on, included", () => {
    const outcomes = (["seniorSecondary", "diploma", "bachelor"] as const).map(
      (education) => judge([cadre("1980-01-01", education)]).outcome
    )
    assert.deepStrictEqual(outcomes, ["refused", "granted", "granted"])
    assert.deepStrictEqual(failing(judge([cadre("1980-01-01", "seniorSecondary")]).finding), [
      "succession.composition/education@cadres.0"
    ])
  })

  it("asks one person for both age and education", () => {
    const split = [cadre("1980-01-01", "seniorSecondary"), cadre("1950-01-01", "bachelor")]
    assert.strictEqual(judge(split).outcome, "refused")
    assert.strictEqual(judge([...split, cadre("1980-01-01")]).outcome, "granted")
  })

  it("asks for as many as are laid down", () => {
    const two = { ...aboutThirty, cadresAtLeast: 2 }
    assert.strictEqual(judge([cadre("1980-01-01")], "2011-06-01", two).outcome, "refused")
    assert.strictEqual(judge([cadre("1980-01-01"), cadre("1981-01-01")], "2011-06-01", two).outcome, "granted")
  })

  it("fails without cadres", () => {
    assert.strictEqual(judge([]).outcome, "refused")
  })

  it("is undetermined where a missing fact could decide, and asks for it and no other", () => {
    const unknown = judge([{ education: "diploma" }, cadre("1950-01-01")])
    assert.strictEqual(unknown.outcome, "undetermined")
    assert.deepStrictEqual(unknown.finding.needs, ["cadres.0.birthDate"])
    assert.strictEqual(judge([{ education: "seniorSecondary" }]).outcome, "refused", "no age could help")
    assert.strictEqual(judge([{}, cadre("1980-01-01")]).outcome, "granted", "another one is enough")
    assert.strictEqual(judge(undefined).outcome, "undetermined")
  })

  it("says what it asks in both languages", () => {
    const [enough] = judge([]).finding.findings
    assert.deepStrictEqual(words(judge([]).finding.message), [
      "班子结构符合要求",
      "the composition of the team is as required"
    ])
    assert.deepStrictEqual(words(enough?.message), [
      "年龄和学历均符合要求的干部达到规定人数",
      "as many cadres as required are of the age and education asked for"
    ])
  })
})
