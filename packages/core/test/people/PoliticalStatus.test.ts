import { assert, describe, it } from "@effect/vitest"
import { Schema } from "effect"
import * as PoliticalStatus from "../../src/people/PoliticalStatus.ts"

describe("PoliticalStatus", () => {
  it("has the codes 01 to 13 and takes no other", () => {
    assert.deepStrictEqual(
      PoliticalStatus.terms.map(({ code }) => code),
      Array.from({ length: 13 }, (_, index) =>
        String(index + 1).padStart(2, "0")
      ) as Array<PoliticalStatus.PoliticalStatus>
    )
    assert.deepStrictEqual(["00", "01", "13", "14"].filter(Schema.is(PoliticalStatus.PoliticalStatus)), ["01", "13"])
  })

  it("tells full, probationary and League members from all others", () => {
    assert.deepStrictEqual(
      PoliticalStatus.terms.map(({ code }) => PoliticalStatus.group(code)),
      ["fullMember", "probationaryMember", "leagueMember", ...Array.from({ length: 10 }, () => "other" as const)]
    )
    for (const { group } of PoliticalStatus.terms) assert.isTrue(Schema.is(PoliticalStatus.Group)(group))
  })

  it("names the democratic parties in the order of the standard", () => {
    assert.strictEqual(PoliticalStatus.term("04").zh, "中国国民党革命委员会会员")
    assert.strictEqual(PoliticalStatus.term("06").zh, "中国民主建国会会员")
    assert.strictEqual(PoliticalStatus.term("07").zh, "中国民主促进会会员")
    assert.strictEqual(PoliticalStatus.term("10").zh, "九三学社社员")
    assert.strictEqual(PoliticalStatus.term("12").zh, "无党派民主人士")
  })
})
