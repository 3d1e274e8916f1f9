import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Policies from "../../src/policy/Policies.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import * as Vetting from "../../src/recruitment/Vetting.ts"
import {
  bookOf,
  document,
  failing,
  nationally,
  ofTown,
  outcomeOf,
  policies,
  provisionsOf,
  town,
  words,
  wordsOf
} from "./exampleTown.ts"

describe("Vetting", () => {
  it("is covered from 2008-04-10 on, with nothing said of who vets", () => {
    const outcome = (on: string) => outcomeOf(nationally(Vetting.point, { vetters: 1 }, on))
    assert.deepStrictEqual(["2008-04-09", "2008-04-10"].map(outcome), ["NotCovered", "granted"])
    for (const { source, statement } of Vetting.point.provisions) {
      assert.deepStrictEqual([statement._tag, source._tag], ["None", "Assumed"])
    }
  })

  it("is done by so many vetters, the number included", () => {
    const judge = (vetters: number) => Vetting.judge({ vettersAtLeast: 2 }, { vetters })
    assert.deepStrictEqual(
      [1, 2, 3].map((vetters) => judge(vetters).outcome),
      ["refused", "granted", "granted"]
    )
    assert.deepStrictEqual(wordsOf(judge(1).finding, "recruitment.vetting/vetters"), [
      "考察人员不少于 2 人（含）",
      "at least 2 vetter(s), included"
    ])
    assert.deepStrictEqual(words(judge(1).finding.message), ["考察人员符合规定", "those who vetted are as required"])
  })

  it("is done by nobody with a tie for which one stands aside; an undeclared one is asked for", () => {
    const judge = (...ties: ReadonlyArray<Vetting.Tie>) =>
      Vetting.judge({ recusedFor: ["kin"] }, { vetters: 1, ties }).outcome
    assert.deepStrictEqual(
      [judge(), judge("sameUnit"), judge("kin"), judge("sameUnit", "kin")],
      ["granted", "granted", "refused", "refused"]
    )
    const { finding, outcome } = Vetting.judge({ recusedFor: ["kin", "sameUnit"], vettersAtLeast: 1 }, { vetters: 1 })
    assert.deepStrictEqual([outcome, finding.needs], ["undetermined", ["ties"]])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.vetting/ties"), [
      "考察人员与被考察人没有应当回避的关系：亲属关系、同一单位或同一院校",
      "no vetter is tied to the applicant by kinship, the same unit or school"
    ])
    assert.strictEqual(Vetting.judge({}, { vetters: 1 }).outcome, "granted")
    const few = Vetting.judge({ recusedFor: ["kin"], vettersAtLeast: 2 }, { vetters: 1 })
    assert.strictEqual(few.outcome, "refused", "no declaration could change it")
  })

  it("names the provisions of the town", () => {
    const book = bookOf(
      ...ofTown,
      provide(Vetting.point, town, { field: "vettersAtLeast", value: 2, from: "2009-01-01", citation: document }),
      provide(Vetting.point, town, { field: "recusedFor", value: ["kin"], from: "2009-01-01", citation: document })
    )
    const judged = Policies.judge(policies("2010-06-20", book), Vetting.point, { vetters: 1, ties: ["kin"] })
    const { finding } = Result.getOrThrow(judged)
    assert.deepStrictEqual(failing(finding), ["recruitment.vetting/vetters", "recruitment.vetting/ties"])
    assert.deepStrictEqual(provisionsOf(finding), [
      "330282121/recruitment.vetting.vettersAtLeast/2009-01-01",
      "330282121/recruitment.vetting.recusedFor/2009-01-01"
    ])
  })
})
