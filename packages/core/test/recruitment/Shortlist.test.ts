import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import type * as Judgement from "../../src/policy/Judgement.ts"
import * as PolicyPoint from "../../src/policy/PolicyPoint.ts"
import * as Shortlist from "../../src/recruitment/Shortlist.ts"
import { nationally, person, words } from "./exampleTown.ts"

const rule: Shortlist.ListRule = {
  ...{ step: "interview", candidates: 3, posts: 1, rounding: "ceiling", atEdge: "none" }
}

/** Candidates of the marks given, in rank order; equal marks share a rank. */
const candidates = (...totals: ReadonlyArray<string>): ReadonlyArray<Shortlist.Candidate> =>
  totals.map((total, index) => ({ applicant: person(`p-${index + 1}`), total, rank: totals.indexOf(total) + 1 }))

const cut = (
  changed: Partial<Shortlist.ListRule>,
  facts: Partial<Shortlist.Facts> & Pick<Shortlist.Facts, "candidates">
) => Shortlist.judge({ lists: [{ ...rule, ...changed }] }, { step: "interview", posts: 1, ...facts })

const valueOf = (judged: Judgement.Judgement<Shortlist.Cut>) => (judged._tag === "Value" ? judged.value : judged._tag)

describe("Shortlist", () => {
  it("calls so many for each post, and no more", () => {
    const four = candidates("80", "70", "60", "50")
    assert.deepStrictEqual(valueOf(cut({}, { candidates: four })), { called: 3, qualified: 4 })
    assert.deepStrictEqual(valueOf(cut({}, { candidates: four.slice(0, 3) })), { called: 3, qualified: 3 })
    assert.deepStrictEqual(valueOf(cut({}, { candidates: four.slice(0, 2) })), { called: 2, qualified: 2 })
    assert.deepStrictEqual(valueOf(cut({}, { candidates: [] })), { called: 0, qualified: 0 })
    assert.deepStrictEqual(valueOf(cut({ candidates: 4 }, { candidates: four })), { called: 4, qualified: 4 })
  })

  it("rounds the number of candidates as it says: three posts at 3:2 are four or five", () => {
    const six = candidates("80", "75", "70", "65", "60", "55")
    const ratio = { candidates: 3, posts: 2 }
    assert.deepStrictEqual(valueOf(cut({ ...ratio, rounding: "ceiling" }, { posts: 3, candidates: six })), {
      ...{ called: 5, qualified: 6 }
    })
    assert.deepStrictEqual(valueOf(cut({ ...ratio, rounding: "floor" }, { posts: 3, candidates: six })), {
      ...{ called: 4, qualified: 6 }
    })
  })

  it("calls nobody to a position without posts", () => {
    assert.deepStrictEqual(valueOf(cut({ atEdge: "all" }, { posts: 0, candidates: candidates("80") })), {
      ...{ called: 0, qualified: 1 }
    })
  })

  it("calls all of those who are equal at the edge, or none, by their marks and not by their ranks", () => {
    const tied = candidates("80", "70", "65", "65.0", "60").map((one, index) => ({ ...one, rank: index + 1 }))
    assert.deepStrictEqual(valueOf(cut({ atEdge: "all" }, { candidates: tied })), { called: 4, qualified: 5 })
    assert.deepStrictEqual(valueOf(cut({ atEdge: "none" }, { candidates: tied })), { called: 2, qualified: 5 })
    const beyond = candidates("80", "70", "65", "60", "60")
    assert.deepStrictEqual(valueOf(cut({ atEdge: "all" }, { candidates: beyond })), { called: 3, qualified: 5 })
    assert.deepStrictEqual(valueOf(cut({ atEdge: "none" }, { candidates: beyond })), { called: 3, qualified: 5 })
  })

  it("lets the rank decide at the edge, and asks for it where two share one", () => {
    const apart = candidates("80", "70", "65", "65").map((one, index) => ({ ...one, rank: index + 1 }))
    assert.deepStrictEqual(valueOf(cut({ atEdge: "byRank" }, { candidates: apart })), { called: 3, qualified: 4 })
    const shared = cut({ atEdge: "byRank" }, { candidates: candidates("80", "70", "65", "65") })
    assert.strictEqual(shared._tag, "Undetermined")
    assert.deepStrictEqual(shared.finding.needs, ["ranking.ties"])
    assert.deepStrictEqual(words(shared.finding.message), [
      "第 3 名之后的人选名次分明，不并列",
      "nobody shares a rank where the 3 place(s) end"
    ])
  })

  it("calls nobody below the line; the line itself passes", () => {
    const near = candidates("80", "60.00", "59.99")
    assert.deepStrictEqual(valueOf(cut({ lineAtLeast: "60" }, { candidates: near })), { called: 2, qualified: 2 })
    assert.deepStrictEqual(valueOf(cut({ lineAtLeast: "59.99" }, { candidates: near })), { called: 3, qualified: 3 })
    assert.deepStrictEqual(valueOf(cut({ lineAtLeast: "80.01" }, { candidates: near })), { called: 0, qualified: 0 })
  })

  it("counts those ranked apart toward the number, or has them beside it", () => {
    const four = candidates("80", "70", "60", "50")
    const with2 = { candidates: four, apart: 2 }
    assert.deepStrictEqual(valueOf(cut({ apart: "count" }, with2)), { called: 1, qualified: 4 })
    assert.deepStrictEqual(valueOf(cut({ apart: "beside" }, with2)), { called: 3, qualified: 4 })
    assert.deepStrictEqual(valueOf(cut({}, with2)), { called: 3, qualified: 4 })
    assert.deepStrictEqual(valueOf(cut({ apart: "count" }, { candidates: four, apart: 5 })), {
      called: 0,
      qualified: 4
    })
  })

  it("shows the arithmetic in both languages, and its rule", () => {
    const { finding } = cut({ lineAtLeast: "60" }, { posts: 2, candidates: candidates("80", "70", "50"), apart: 1 })
    assert.deepStrictEqual(words(finding.message), [
      "2 个名额，按 3:1 为 6 人（向上取整）；排名 3 人，其中低于合格线 1 人，另有单列 1 人；末位同分者均不入围：入围 2 人",
      "2 post(s) at 3:1 make 6 (rounded up); of 3 ranked 1 are below the line, and 1 are ranked apart; none of those who are equal at the edge is called: 2 are called"
    ])
    assert.deepStrictEqual(finding.parameters, [{ field: "lists" }])
  })

  it("does not apply to a step without a rule, nationally to none", () => {
    const vetting = { step: "vetting", posts: 1, candidates: candidates("80") }
    assert.strictEqual(Shortlist.judge({ lists: [rule] }, vetting)._tag, "NotApplicable")
    const judged = nationally(Shortlist.point, { ...vetting, step: "interview" }, "2008-04-10")
    assert.strictEqual(Result.isSuccess(judged) && judged.success._tag, "NotApplicable")
    assert.isTrue(Result.isFailure(nationally(Shortlist.point, vetting, "2008-04-09")))
  })

  it("takes one rule for each step, and says the rules in words", () => {
    const schema = Shortlist.point.fields.lists.schema
    const accepts = Schema.is(schema)
    assert.isTrue(accepts([rule, { ...rule, step: "vetting" }]))
    assert.isFalse(accepts([rule, { ...rule, candidates: 5 }]))
    assert.isFalse(accepts([]))
    assert.isFalse(accepts([{ ...rule, candidates: 0 }]))
    const text = PolicyPoint.valueText(Shortlist.point.fields.lists, [rule, { ...rule, lineAtLeast: "60" }])
    assert.deepStrictEqual(
      (text as ReadonlyArray<never>).map((one) => words(one)?.[1]),
      [
        "“interview”: 3 for each 1 post(s) (rounded up), none of those who are equal at the edge is called",
        "“interview”: 3 for each 1 post(s) (rounded up), from 60 on, included, none of those who are equal at the edge is called"
      ]
    )
  })
})
