import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as Grading from "../../src/evaluation/Grading.ts"
import * as Bound from "../../src/policy/Bound.ts"
import * as Policies from "../../src/policy/Policies.ts"
import { nationally } from "../recruitment/exampleTown.ts"
import { policies, provisionsOf, words } from "./exampleAppraisal.ts"

const parameters: Grading.Parameters = {
  excellent: Bound.atLeast(90),
  competent: Bound.atLeast(70),
  basicallyCompetent: Bound.atLeast(60),
  vocabulary: "civilService"
}
const grades = (given: Grading.Parameters, ...totals: ReadonlyArray<string>) =>
  totals.map((total) => {
    const judged = Grading.judge(given, { total })
    return judged._tag === "Value" ? judged.value : judged._tag
  })

describe("Grading", () => {
  it("has no national bounds", () => {
    const judged = nationally(Grading.point, { total: "90" }, "2010-12-10")
    assert.isTrue(Result.isFailure(judged) && judged.failure.field === "excellent")
    assert.strictEqual(Grading.point.provisions.length, 0)
  })

  it("gives the highest grade whose bound is reached, the bound included", () => {
    assert.deepStrictEqual(grades(parameters, "100", "90", "89.99", "70.00", "69.999", "60", "59.99", "0"), [
      "excellent",
      "excellent",
      "competent",
      "competent",
      "basicallyCompetent",
      "basicallyCompetent",
      "incompetent",
      "incompetent"
    ])
  })

  it("leaves the number out of a bound that says so", () => {
    const above = {
      ...parameters,
      excellent: Bound.above(90),
      competent: Bound.above("70"),
      basicallyCompetent: Bound.above(60)
    }
    assert.deepStrictEqual(grades(above, "90.01", "90.00", "70.01", "70", "60.01", "60"), [
      "excellent",
      "competent",
      "competent",
      "basicallyCompetent",
      "basicallyCompetent",
      "incompetent"
    ])
  })

  it("says the bounds in the words of the place, and not which was reached", () => {
    const of = (total: string, vocabulary: "civilService" | "publicInstitution") =>
      Grading.judge({ ...parameters, vocabulary }, { total }).finding
    assert.deepStrictEqual(words(of("95", "civilService").message), [
      "等次：90分以上（含）为优秀、70分以上（含）为称职、60分以上（含）为基本称职；其余为不称职",
      "grades: excellent: at least 90 points, competent: at least 70 points, basically competent: at least 60 points; else incompetent"
    ])
    assert.deepStrictEqual(words(of("95", "publicInstitution").message)?.[0].includes("合格"), true)
    assert.deepStrictEqual(of("95", "civilService"), of("10", "civilService"), "a verdict tells nobody's grade")
  })

  it("names the town's provisions", () => {
    const judged = Policies.judge(policies("2011-01-20"), Grading.point, { total: "90" })
    assert.deepStrictEqual(
      provisionsOf(Result.getOrThrow(judged).finding),
      ["excellent", "competent", "basicallyCompetent", "vocabulary"].map(
        (field) => `330282121/evaluation.grading.${field}/2009-01-01`
      )
    )
  })

  it("takes lower bounds alone", () => {
    const isBound = Schema.is(Grading.point.fields.excellent.schema)
    const bounds = [Bound.atLeast(90), Bound.above(90), Bound.atMost(90), Bound.below(90)]
    assert.deepStrictEqual(bounds.map(isBound), [true, true, false, false])
  })
})
