import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as PoliticalStatus from "../../src/people/PoliticalStatus.ts"
import * as Title from "../../src/recruitment/Title.ts"
import { nationally, words } from "./exampleTown.ts"

const judge = (politicalStatus: PoliticalStatus.PoliticalStatus | undefined, on = "2008-04-10") =>
  nationally(Title.point, politicalStatus === undefined ? {} : { politicalStatus }, on)

describe("Title", () => {
  it("is not covered before 2008-04-10, and an assumption from that day on", () => {
    const tag = (on: string) => {
      const judged = judge("01", on)
      return Result.isSuccess(judged) ? judged.success._tag : judged.failure._tag
    }
    assert.deepStrictEqual(["2008-04-09", "2008-04-10", "2008-04-11"].map(tag), ["NotCovered", "Value", "Value"])
    assert.deepStrictEqual(
      Title.point.provisions.map(({ source }) => source._tag),
      ["Assumed", "Assumed", "Assumed", "Assumed"]
    )
  })

  it("makes a full member assistant to the secretary, and everybody else assistant to the director", () => {
    for (const { code } of PoliticalStatus.terms) {
      const judged = Result.getOrThrow(judge(code))
      const expected = code === "01" ? "assistantToSecretary" : "assistantToDirector"
      assert.strictEqual(judged._tag === "Value" ? judged.value : judged._tag, expected, code)
    }
  })

  it("says from which provision the title follows, in both languages", () => {
    const { finding } = Result.getOrThrow(judge("01"))
    assert.deepStrictEqual(
      [finding.criterion, finding.holds, finding.facts],
      ["recruitment.title", "yes", ["politicalStatus"]]
    )
    assert.deepStrictEqual(words(finding.message), [
      "按政治面貌确定职务：村党组织书记助理",
      "the title follows from Party membership: assistant to the village Party secretary"
    ])
    const provisions = (status: "01" | "02") =>
      Result.getOrThrow(judge(status)).finding.parameters.map(({ provision }) => provision)
    assert.deepStrictEqual(provisions("01"), ["nation/recruitment.title.fullMember/2008-04-10"])
    assert.deepStrictEqual(provisions("02"), ["nation/recruitment.title.others/2008-04-10"])
  })

  it("is undetermined where the political status is not known, and asks for it", () => {
    const judged = Result.getOrThrow(judge(undefined))
    assert.deepStrictEqual(judged._tag === "Undetermined" && judged.needs, ["politicalStatus"])
    assert.deepStrictEqual(words(judged.finding.message), ["政治面貌已知", "the political status is known"])
  })

  const parameters: Title.Parameters = {
    fullMember: "assistantToSecretary",
    others: "assistantToDirector",
    leagueMember: "leagueDeputySecretary",
    byPostClass: [{ postClass: "youthWork", title: "leagueSecretary" }]
  }
  const chosen = (facts: Title.Facts, changed: Partial<Title.Parameters> = {}) => {
    const judged = Title.judge({ ...parameters, ...changed }, facts)
    return judged._tag === "Value" ? judged.value : judged._tag
  }

  it("of a League member is the place's own where it chooses one, and of nobody else", () => {
    assert.deepStrictEqual(
      (["01", "02", "03", "13"] as const).map((politicalStatus) => chosen({ politicalStatus })),
      ["assistantToSecretary", "assistantToDirector", "leagueDeputySecretary", "assistantToDirector"]
    )
    const { leagueMember: _, ...without } = parameters
    const judged = Title.judge(without, { politicalStatus: "03" })
    assert.strictEqual(judged._tag === "Value" && judged.value, "assistantToDirector")
  })

  it("follows from the post applied for where the place says so, before the political status", () => {
    assert.strictEqual(chosen({ politicalStatus: "01", postClass: "youthWork" }), "leagueSecretary")
    assert.strictEqual(chosen({ postClass: "youthWork" }), "leagueSecretary", "no status is asked for")
    assert.strictEqual(chosen({ politicalStatus: "01", postClass: "farming" }), "assistantToSecretary")
    assert.strictEqual(chosen({ postClass: "farming" }), "Undetermined")
    const { finding } = Title.judge(parameters, { postClass: "youthWork" })
    assert.deepStrictEqual(
      [finding.facts, finding.parameters],
      [["postClass"], [{ field: "byPostClass", value: "leagueSecretary" }]]
    )
    assert.deepStrictEqual(words(finding.message), [
      "按所报岗位确定职务：村团组织书记",
      "the title follows from the post applied for: secretary of the village League organisation"
    ])
  })

  it("of a class of posts is one, and said in words", () => {
    const { schema, text } = Title.point.fields.byPostClass
    const row = { postClass: "youthWork", title: "leagueSecretary" } as const
    const accepts = Schema.is(schema)
    assert.deepStrictEqual([[row], [row, row], [{ ...row, postClass: "青年" }]].map(accepts), [true, false, false])
    assert.deepStrictEqual(text?.([row]), [
      { zh: "youthWork：村团组织书记", en: "youthWork: secretary of the village League organisation" }
    ])
  })
})
