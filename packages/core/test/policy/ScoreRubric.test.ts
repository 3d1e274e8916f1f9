import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Criterion from "../../src/policy/Criterion.ts"
import * as FactTable from "../../src/policy/FactTable.ts"
import * as Message from "../../src/policy/Message.ts"
import * as Rounding from "../../src/policy/Rounding.ts"
import * as Score from "../../src/policy/Score.ts"

const supplied = { absent: "notSupplied" } as const
const table = FactTable.make({
  missed: FactTable.number({ zh: "缺课次数", en: "sessions missed" }, supplied),
  praised: FactTable.boolean({ zh: "受到表扬", en: "praised" }, supplied),
  years: FactTable.list(
    { zh: "各年度考核", en: "annual appraisals" },
    FactTable.make({
      year: FactTable.number({ zh: "年度", en: "year" }, supplied),
      mark: FactTable.decimal({ zh: "分数", en: "mark" }, supplied)
    }),
    supplied
  )
})
const { fact } = Criterion.of(table)

const education = {
  item: "education",
  title: { zh: "远程教育", en: "distance education" },
  full: 15,
  deductions: [{ points: "0.5", times: fact("missed") }],
  additions: [{ points: 1, when: Criterion.isTrue(fact("praised")) }],
  atLeast: 0,
  atMost: 15
} satisfies Score.RubricItem
const rubric = Score.rubric([education, { item: "office", full: 10 }])

const outcome = (score: Score.Score, facts: object) => {
  const judgement = Score.evaluate(score, { table, facts })
  return judgement._tag === "Value" ? judgement.value : judgement._tag === "Undetermined" ? judgement.needs : "none"
}
const codes = (score: Score.Score) => Score.check(score, { table }).map(({ code, path }) => `${code} ${path}`)

describe("rubric", () => {
  it("takes points off for each event, adds those for a condition, and keeps an item within its bounds", () => {
    assert.strictEqual(outcome(rubric, { missed: 0, praised: false }), "25")
    assert.strictEqual(outcome(rubric, { missed: 3, praised: false }), "23.5")
    assert.strictEqual(outcome(rubric, { missed: 3, praised: true }), "24.5")
    // Never above its full marks, never below 0, and never out of another item.
    assert.strictEqual(outcome(rubric, { missed: 0, praised: true }), "25")
    assert.strictEqual(outcome(rubric, { missed: 29, praised: false }), "10.5")
    assert.strictEqual(outcome(rubric, { missed: 30, praised: false }), "10")
    assert.strictEqual(outcome(rubric, { missed: 31, praised: false }), "10")
  })

  it("is unknown only where what is missing could still change it", () => {
    assert.deepStrictEqual(outcome(rubric, { praised: false }), ["missed"])
    assert.deepStrictEqual(outcome(rubric, { missed: 3 }), ["praised"])
    // Two more points off than the one that may be added: the item is at its floor either way.
    assert.strictEqual(outcome(rubric, { missed: 32 }), "10")
    assert.deepStrictEqual(outcome(rubric, { missed: 31 }), ["praised"])
  })

  it("points to the facts of each item, and says what it asks", () => {
    const { finding } = Score.evaluate(rubric, { table, facts: { missed: 3, praised: false }, point: "test" })
    assert.deepStrictEqual(
      finding.findings.map(({ criterion, facts, findings }) => [criterion, facts, findings.map((one) => one.facts)]),
      [
        ["test/items.0", ["missed"], [["praised"]]],
        ["test/items.1", [], []]
      ]
    )
    const words = (language: Message.Language) =>
      Message.render(Score.text(rubric, { table }), language, Score.messages.table)
    assert.strictEqual(
      words("en"),
      "rubric (distance education, full marks 15: 0.5 off for each of sessions missed, 1 more for (praised: yes), kept from 0 to 15, office, full marks 10: )"
    )
    assert.include(words("zh"), "缺课次数每项扣 0.5 分")
  })

  it("takes no count that is none", () => {
    for (const missed of [-1, 1.5]) {
      const failed = Result.getOrThrow(Result.flip(Result.try(() => outcome(rubric, { missed, praised: true }))))
      assert.include(String(failed), "policy/malformedFact")
    }
  })

  it("refuses points of 0, an item twice, and bounds that nothing meets", () => {
    assert.deepStrictEqual(codes(rubric), [])
    const { atMost, ...open } = education
    assert.deepStrictEqual(codes(Score.rubric([open, open])), ["policy/duplicateId items.1.item"])
    assert.deepStrictEqual(codes(Score.rubric([{ ...education, atLeast: 16 }])), ["policy/outOfRange items.0.atLeast"])
    assert.deepStrictEqual(codes(Score.rubric([{ ...education, atLeast: 15 }])), [])
    const free = Score.rubric([{ ...education, deductions: [{ points: 0, times: fact("missed") }] }])
    assert.deepStrictEqual(codes(free), ["policy/outOfRange items.0.deductions.0.points"])
    const both = { op: "rubric", items: [{ item: "x", full: 1, deductions: [{ points: 1, when: {}, times: 1 }] }] }
    assert.isTrue(Result.isFailure(Score.decode(both, { table })))
    assert.isTrue(Result.isSuccess(Score.decode(JSON.parse(JSON.stringify(rubric)), { table })))
  })
})

describe("each, over some entries alone", () => {
  const term = Score.mean(
    Score.each("years", Score.component("annual", fact("years.mark")), {
      where: Criterion.isAtLeast(fact("years.year"), 2010)
    }),
    Rounding.make(2, "halfUp")
  )
  const of = (...years: ReadonlyArray<object>) => outcome(term, { years })

  it("takes in the entries that meet the condition", () => {
    assert.deepStrictEqual(codes(term), [])
    assert.strictEqual(
      of({ year: 2009, mark: "60" }, { year: 2010, mark: "80" }, { year: 2011, mark: "85.5" }),
      "82.75"
    )
  })

  it("is unknown where it is unknown whether an entry counts, and where none does", () => {
    assert.deepStrictEqual(of({ mark: "60" }, { year: 2010, mark: "80" }), ["years.0.year"])
    assert.deepStrictEqual(of({ year: 2009, mark: "60" }), ["years"])
    assert.deepStrictEqual(of({ year: 2010 }), ["years.0.mark"])
    // A mark that does not count is not asked for.
    assert.strictEqual(of({ year: 2009 }, { year: 2010, mark: "80" }), "80.00")
  })

  it("says which entries it takes, and refuses a condition on facts that are none", () => {
    assert.strictEqual(
      Message.render(Score.text(term, { table }), "en", Score.messages.table),
      "mean of (mark of each entry of annual appraisals that meets (year is at least 2010)), rounded half up to 2 decimal places"
    )
    const wrong = Score.sum(
      Score.each("years", Score.component("annual", fact("years.mark")), {
        where: Criterion.isTrue(Criterion.fact("years.yeer"))
      })
    )
    assert.deepStrictEqual(codes(wrong), ["policy/unknownFact of.where.operand"])
  })
})

describe("the version of an expression", () => {
  it("may be stated at the top, and another one is not read", () => {
    assert.deepStrictEqual([Criterion.version, Score.version], [1, 1])
    const criterion = { op: "isTrue", operand: { op: "fact", path: "praised" } }
    const read = (data: unknown) => Criterion.decode(data, { table })
    assert.deepStrictEqual(Result.getOrThrow(read({ v: 1, ...criterion })), { v: 1, ...criterion } as never)
    const told = (decoded: Result.Result<unknown, Criterion.PolicyInvalid>) =>
      Result.isFailure(decoded) ? decoded.failure.problems.map(({ code, path }) => `${code} ${path}`) : []
    assert.deepStrictEqual(told(read({ v: 2, ...criterion })), ["policy/unknownVersion v"])
    assert.deepStrictEqual(told(read({ v: "1", ...criterion })), ["policy/unknownVersion v"])
    assert.deepStrictEqual(told(read({ op: "not", of: { v: 1, ...criterion } })), ["policy/unknownField of.v"])
    assert.deepStrictEqual(told(Score.decode({ v: 2, ...rubric }, { table })), ["policy/unknownVersion v"])
    assert.deepStrictEqual(told(Score.decode({ v: 1, ...rubric }, { table })), [])
  })
})
