import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Schema from "effect/Schema"
import * as Policies from "../../src/policy/Policies.ts"
import { provide, valueText } from "../../src/policy/PolicyPoint.ts"
import * as Rounding from "../../src/policy/Rounding.ts"
import * as Position from "../../src/recruitment/Position.ts"
import * as Quota from "../../src/recruitment/Quota.ts"
import { composeResult } from "../../src/rules.ts"
import {
  bookOf,
  day,
  document,
  failing,
  nationally,
  ofTown,
  policies,
  provisionsOf,
  town,
  words,
  wordsOf
} from "./exampleTown.ts"

type Row = Quota.Facts["positions"][number]

const row = (id: string, posts: number, applicants: number, more: Partial<Row> = {}): Row => ({
  position: Position.PositionId.make(id),
  posts,
  applicants,
  ...more
})

const inClass = (postClass: string) =>
  ({ op: "isOneOf", operand: { op: "fact", path: "postClass" }, set: [postClass] }) as const
const inTownship = (township: string) =>
  ({ op: "isOneOf", operand: { op: "fact", path: "township" }, set: [township] }) as const

const opening = {
  op: "openingRatio",
  id: "opening",
  repeat: "once",
  applicantsPerPost: "1.5",
  otherwise: { cut: "floor" }
} as const satisfies Quota.Operation
const flow = { op: "flow", id: "flow", repeat: "once", applicantsPerPost: 2 } as const satisfies Quota.Operation

const settle = (operations: ReadonlyArray<Quota.Operation>, ...positions: ReadonlyArray<Row>) =>
  Quota.judge({ operations }, { positions, pending: 0 })

const postsOf = ({ posts }: Quota.Outcome) => posts.map((one) => one.posts)
const said = ({ finding }: Quota.Outcome, id: string) =>
  finding.findings
    .filter(({ criterion }) => criterion === `recruitment.quota/${id}`)
    .map(({ message }) => words(message))

describe("Quota", () => {
  it("has no national rule from 2008-04-10 on: posts stand as announced; the day before is not covered", () => {
    const judged = (on: string) => nationally(Quota.point, { positions: [row("a", 3, 0)], pending: 9 }, on)
    assert.isTrue(Result.isFailure(judged("2008-04-09")))
    const { outcome, posts } = Result.getOrThrow(judged("2008-04-10"))
    assert.deepStrictEqual([outcome, posts[0]?.posts], ["granted", 3])
    assert.deepStrictEqual(
      Quota.point.provisions.map(({ statement, source }) => [statement._tag, source._tag]),
      Array.from({ length: 3 }, () => ["None", "Assumed"])
    )
  })

  it("cuts posts by the opening ratio, the ratio itself being enough (Chongqing 1:1.5)", () => {
    const of = (applicants: number) => postsOf(settle([opening], row("a", 10, applicants)))[0]
    assert.deepStrictEqual([16, 15, 14, 13, 12, 2, 1, 0].map(of), [10, 10, 9, 8, 8, 1, 0, 0])
    assert.deepStrictEqual(said(settle([opening], row("a", 10, 13)), "opening"), [
      [
        "每个岗位名额不少于 1.5 人（含）：a：10 → 8（13 ÷ 1.5，向下取整，余 1）",
        "at least 1.5 applicant(s) for each post, included: a: 10 → 8 (13 ÷ 1.5, rounded down, remainder 1)"
      ]
    ])
    assert.deepStrictEqual(said(settle([opening], row("a", 10, 15)), "opening"), [
      ["每个岗位名额不少于 1.5 人（含）：无变动", "at least 1.5 applicant(s) for each post, included: no change"]
    ])
    assert.deepStrictEqual(said(settle([opening], row("a", 10, 13)), "posts"), [
      [
        "公告 10 人，核定 8 人，空出 2 人，关闭岗位 0 个",
        "10 post(s) announced, 8 stand, 2 are free; 0 position(s) closed"
      ]
    ])
  })

  it("rounds the cut as the place says, and never above the announcement", () => {
    const by = (cut: Rounding.Mode, applicants = 13) =>
      postsOf(settle([{ ...opening, otherwise: { cut } }], row("a", 10, applicants)))[0]
    assert.deepStrictEqual(
      (["floor", "ceiling", "halfUp"] as const).map((mode) => by(mode)),
      [8, 9, 9]
    )
    assert.strictEqual(by("ceiling", 14), 10)
    const upwards = settle([{ ...opening, otherwise: { cut: "ceiling" } }], row("a", 10, 13))
    assert.include(said(upwards, "opening")[0]?.[1], "remainder -0.5")
  })

  it("closes a position below the ratio where the place does not cut, and leaves others alone", () => {
    const close = { ...opening, otherwise: "close", of: inClass("assistant") } as const
    const assistant = { postClass: "assistant" }
    const settled = settle([close], row("a", 4, 5, assistant), row("b", 4, 6, assistant), row("c", 4, 0))
    assert.deepStrictEqual(postsOf(settled), [0, 4, 4])
    assert.deepStrictEqual(said(settled, "opening")[0]?.[0], "每个岗位名额不少于 1.5 人（含）：a：4 → 0（5 人）")
  })

  it("closes what has too few applicants or posts, both numbers being enough", () => {
    const floor = { op: "floor", id: "floor", repeat: "once", applicantsAtLeast: 3, postsAtLeast: 2 } as const
    const settled = settle([floor], row("a", 2, 3), row("b", 2, 2), row("c", 1, 9), row("d", 3, 3))
    assert.deepStrictEqual(postsOf(settled), [2, 0, 0, 3])
    assert.deepStrictEqual(said(settled, "floor"), [
      [
        "报考不少于 3 人（含）、名额不少于 2 人（含）：b：2 → 0（2 人）、c：1 → 0（9 人）",
        "at least 3 applicant(s) and 2 post(s), included: b: 2 → 0 (2 applicant(s)), c: 1 → 0 (9 applicant(s))"
      ]
    ])
  })

  it("lets free posts flow to whoever has most applicants for a post, as long as they suffice", () => {
    const settled = settle([opening, flow], row("a", 10, 6), row("b", 2, 9), row("c", 2, 7), row("d", 1, 1))
    // a: 6 ÷ 1.5 = 4, so 6 are free; d: 1 ÷ 1.5 = 0, so 1 more. b takes 2 (9 ≥ 2 × 4), c takes 1 (7 ≥ 2 × 3).
    assert.deepStrictEqual(postsOf(settled), [4, 4, 3, 0])
    assert.deepStrictEqual(said(settled, "flow"), [
      [
        "空出 7 人，向每名额不少于 2 人（含）的岗位流转 3 人，剩余 4 人：b：2 → 4（9 人）、c：2 → 3（7 人）",
        "of 7 free post(s), 3 flow to positions with at least 2 applicant(s) for a post (included), and 4 remain: b: 2 → 4 (9 applicant(s)), c: 2 → 3 (7 applicant(s))"
      ]
    ])
    const few = settle([opening, flow], row("a", 3, 3), row("b", 1, 5), row("c", 1, 5))
    assert.deepStrictEqual(postsOf(few), [2, 2, 1], "of equals the first by id, until nothing is free")
  })

  it("lets posts flow between classes, channels and townships only as a place says", () => {
    const township = (code: string) => ({ township: code }) as Partial<Row>
    const positions = [
      row("a", 4, 3, township("330282121")),
      row("b", 1, 9, township("330282121")),
      row("c", 1, 99, township("330282122"))
    ]
    const within = { ...flow, from: inTownship("330282121"), to: inTownship("330282121") }
    assert.deepStrictEqual(postsOf(settle([opening, within], ...positions)), [2, 3, 1])
    assert.deepStrictEqual(
      postsOf(settle([opening, { ...flow, from: inTownship("330282122") }], ...positions)),
      [2, 1, 1]
    )
    assert.deepStrictEqual(postsOf(settle([opening, flow], ...positions)), [2, 1, 3])
  })

  it("keeps a class to its share of all posts, as announced or as they stand", () => {
    const ratio = (
      denominator: "announced" | "standing",
      repeat: "once" | "untilStable" = "once"
    ): Quota.Operation => ({
      op: "classRatio",
      id: "ratio",
      repeat,
      of: inClass("secretary"),
      denominator,
      bound: { atMost: { share: "50", rounding: "floor" } }
    })
    const secretary = { postClass: "secretary" }
    const positions = [row("a", 4, 8, secretary), row("b", 3, 9, secretary), row("c", 3, 9)]
    const once = settle([ratio("announced")], ...positions)
    assert.deepStrictEqual(postsOf(once), [2, 3, 3], "10 posts, of which 5: where fewest apply for a post")
    assert.deepStrictEqual(said(once, "ratio"), [
      [
        "“岗位类别属于（secretary）”不超过 10 人的 50%（向下取整），即 5 人（含）；7 → 5：a：4 → 2（8 人）",
        "“class of posts is one of (secretary)” has at most 50 % of 10 post(s) (rounded down), which is 5 (included); 7 → 5: a: 4 → 2 (8 applicant(s))"
      ]
    ])
    assert.deepStrictEqual(postsOf(settle([ratio("standing")], ...positions)), [2, 3, 3])
    const stable = settle([ratio("standing", "untilStable")], ...positions)
    assert.deepStrictEqual(postsOf(stable), [1, 2, 3], "8 posts, of which 4; 7, of which 3")
    assert.strictEqual(said(stable, "ratio").length, 3)
  })

  it("moves posts to a class that lacks them, and is refused where they cannot be found", () => {
    const atLeast = (share: string): Quota.Operation => ({
      op: "classRatio",
      id: "ratio",
      repeat: "untilStable",
      of: inClass("women"),
      denominator: "announced",
      bound: { atLeast: { share, rounding: "ceiling" }, applicantsPerPost: 2 }
    })
    const positions = [row("a", 4, 4), row("b", 4, 20), row("w", 2, 9, { postClass: "women" })]
    const met = settle([atLeast("35")], ...positions)
    assert.deepStrictEqual([met.outcome, ...postsOf(met)], ["granted", 2, 4, 4])
    const lacking = settle([atLeast("50")], ...positions)
    assert.deepStrictEqual([lacking.outcome, ...postsOf(lacking)], ["refused", 2, 4, 4], "9 applicants are not 2 for 5")
    assert.deepStrictEqual(failing(lacking.finding), ["recruitment.quota/ratio"])
    const single = settle([atLeast("100")], row("a", 1, 1), row("w", 1, 9, { postClass: "women" }))
    assert.deepStrictEqual([single.outcome, ...postsOf(single)], ["refused", 1, 1], "the last post of a position stays")
    assert.include(said(lacking, "ratio").at(-1)?.[1], "which is 5 (included); 4 → 4: no change")
  })

  it("counts those who passed a step, and waits for those who have no result", () => {
    const judge = (pending: number) =>
      Quota.judge({ countedAfter: "qualificationReview" }, { positions: [row("a", 1, 1)], pending })
    assert.deepStrictEqual([judge(0).outcome, judge(1).outcome], ["granted", "undetermined"])
    assert.deepStrictEqual(judge(1).finding.needs, ["qualificationReview"])
    assert.deepStrictEqual(wordsOf(judge(1).finding, "recruitment.quota/counted"), [
      "按通过“资格审查”的人数计算，尚有 1 人没有结果",
      "those who passed “qualification review” count, and 1 have no result yet"
    ])
  })

  it("is one position in a drive that is not divided", () => {
    const settled = settle([opening], { posts: 10, applicants: 13 })
    assert.deepStrictEqual(settled.posts, [{ posts: 8 }])
    assert.include(said(settled, "opening")[0]?.[0], "全部岗位：10 → 8")
  })

  it("reads operations with an id each, a ratio above 0 and conditions over a position", () => {
    const problems = (...operations: ReadonlyArray<object>) => {
      const draft = { field: "operations", value: operations as never, from: "2009-01-01", citation: document } as const
      const composed = composeResult([{ id: "e", version: "0.1.0", provisions: [provide(Quota.point, town, draft)] }])
      return Result.isSuccess(composed) ? "read" : "refused"
    }
    assert.strictEqual(problems(opening, flow), "read")
    assert.strictEqual(problems(opening, { ...flow, id: "opening" }), "refused")
    assert.strictEqual(problems({ ...opening, applicantsPerPost: 0 }), "refused")
    assert.strictEqual(problems({ ...opening, of: { op: "isTrue", operand: { op: "fact", path: "sex" } } }), "refused")
    assert.strictEqual(problems({ ...opening, op: "halve" }), "refused")
    assert.strictEqual(problems({ ...flow, repeat: "forever" }), "refused")
  })

  it("says its operations in words", () => {
    const text = valueText(Quota.point.fields.operations, [opening, flow])
    assert.deepStrictEqual(Array.isArray(text) && text.map((one) => words(one)?.[0]), [
      "“全部岗位”每名额不足 1.5 人的，名额核减（向下取整）",
      "“全部岗位”空出的名额流转到“全部岗位”每名额不少于 2 人（含）的岗位"
    ])
  })

  it("names the town's provision", () => {
    const given = { field: "operations", value: [opening], from: "2009-01-01", citation: document } as const
    const book = bookOf(...ofTown, provide(Quota.point, town, given))
    const facts = { positions: [row("a", 10, 13)], pending: 0 }
    const { finding } = Result.getOrThrow(Policies.judge(policies("2010-06-01", book), Quota.point, facts))
    assert.deepStrictEqual(provisionsOf(finding), ["330282121/recruitment.quota.operations/2009-01-01"])
  })

  const small = (most: number) => Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: most }))
  const anyRow = Schema.Struct({ posts: small(6), applicants: small(20), postClass: Schema.Literals(["x", "y"]) })
  const anyRows = Schema.Array(anyRow).check(Schema.isMaxLength(7))
  const repeat = Schema.Literals(["once", "untilStable"])
  const share = Schema.Struct({ share: small(100), rounding: Schema.Literals(Rounding.modes) })
  const ofX = inClass("x")
  const anyOperation = Schema.Union([
    Schema.Struct({ op: Schema.Literal("openingRatio"), repeat, cut: Schema.Literals(Rounding.modes) }),
    Schema.Struct({ op: Schema.Literal("floor"), repeat, applicants: small(5) }),
    Schema.Struct({ op: Schema.Literal("flow"), repeat }),
    Schema.Struct({ op: Schema.Literal("classRatio"), repeat, atLeast: Schema.Boolean, share })
  ])
  const operationOf = (drawn: typeof anyOperation.Type, index: number): Quota.Operation => {
    const { repeat } = drawn
    const id = `o${index}`
    switch (drawn.op) {
      case "openingRatio":
        return { ...opening, id, repeat, otherwise: { cut: drawn.cut } }
      case "floor":
        return { op: "floor", id, repeat, applicantsAtLeast: drawn.applicants + 1 }
      case "flow":
        return { ...flow, id, repeat, applicantsPerPost: "1.5" }
      case "classRatio": {
        const bound = drawn.atLeast ? { atLeast: drawn.share, applicantsPerPost: 1 } : { atMost: drawn.share }
        return { op: "classRatio", id, repeat, of: ofX, denominator: "standing", bound }
      }
    }
  }

  it.prop(
    "never makes a post, sets free what it cuts, and does not depend on the order of the positions",
    [anyRows, Schema.Array(anyOperation).check(Schema.isMaxLength(5))],
    ([drawn, operations]) => {
      const positions = drawn.map(({ applicants, postClass, posts }, index) =>
        row(`p-${index}`, posts, applicants, { postClass })
      )
      const asked = operations.map(operationOf)
      const announced = positions.reduce((sum, { posts }) => sum + posts, 0)
      const settled = settle(asked, ...positions)
      const total = postsOf(settled).reduce((sum, posts) => sum + posts, 0)
      assert.isAtMost(total, announced)
      assert.isTrue(postsOf(settled).every((posts) => posts >= 0))
      const last = settled.finding.findings.at(-1)?.message.arguments
      assert.deepStrictEqual([last?.["posts"], last?.["free"]], [total, announced - total])
      assert.deepStrictEqual(settle(asked, ...positions.toReversed()), settled)
    },
    { arbitrary: { runs: 400 } }
  )

  it.prop("flows what was cut and no more", [anyRows], ([drawn]) => {
    const positions = drawn.map(({ applicants, posts }, index) => row(`p-${index}`, posts, applicants))
    const sum = (outcome: Quota.Outcome) => postsOf(outcome).reduce((total, posts) => total + posts, 0)
    const cut = settle([opening], ...positions)
    const flowed = settle([opening, { ...flow, applicantsPerPost: "1.5" }], ...positions)
    const given = flowed.finding.findings.find(({ operator }) => operator === "flow")?.message.arguments["given"]
    assert.strictEqual(sum(flowed), sum(cut) + Number(given))
    for (const [index, { posts }] of flowed.posts.entries()) {
      assert.isAtLeast((positions[index]?.applicants ?? 0) * 2, posts * 3, "enough applicants for every post")
    }
  })
})

describe("a transfer", () => {
  const judge = (changed: Partial<Quota.Transfer>) =>
    Quota.judgeTransfer(
      { transferDays: 3 },
      { on: day("2010-05-20"), until: day("2010-05-20"), postsLeft: 0, postsThere: 1, ...changed }
    )

  it("is made in time, from a closed position to an open one", () => {
    assert.strictEqual(judge({}).outcome, "granted")
    assert.deepStrictEqual(failing(judge({ on: day("2010-05-21") }).finding), ["recruitment.quota/transferDays"])
    assert.deepStrictEqual(failing(judge({ postsLeft: 1 }).finding), ["recruitment.quota/transferFrom"])
    assert.deepStrictEqual(failing(judge({ postsThere: 0 }).finding), ["recruitment.quota/transferTo"])
    assert.deepStrictEqual(wordsOf(judge({}).finding, "recruitment.quota/transferDays"), [
      "调剂不晚于 2010-05-20（含当日）",
      "a transfer is made by 2010-05-20, that day included"
    ])
  })
})
