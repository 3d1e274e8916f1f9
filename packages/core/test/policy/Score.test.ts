import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as Bound from "../../src/policy/Bound.ts"
import * as Criterion from "../../src/policy/Criterion.ts"
import * as FactTable from "../../src/policy/FactTable.ts"
import * as Message from "../../src/policy/Message.ts"
import * as Rounding from "../../src/policy/Rounding.ts"
import * as Score from "../../src/policy/Score.ts"

const supplied = { absent: "notSupplied" } as const
const words = (name: string) => ({ zh: `${name}项`, en: name })
const number = (name: string) => FactTable.number(words(name), supplied)
const decimal = (name: string) => FactTable.decimal(words(name), supplied)
const boolean = (name: string) => FactTable.boolean(words(name), supplied)

const table = FactTable.make({
  excellent: number("excellent"),
  competent: number("competent"),
  basic: number("basic"),
  incompetent: number("incompetent"),
  spoiled: number("spoiled"),
  township: decimal("township"),
  written: decimal("written"),
  interview: decimal("interview"),
  exempt: boolean("exempt"),
  member: boolean("member"),
  honoured: boolean("honoured"),
  panel: FactTable.list(
    words("panel"),
    FactTable.make({ mark: decimal("mark"), present: boolean("present") }),
    supplied
  )
})
const { fact } = Criterion.of(table)
const two = Rounding.make(2, "halfUp")

const outcome = (score: Score.Score, facts: object, parameters: object = {}) => {
  const judgement = Score.evaluate(score, { table, facts, parameters, point: "evaluation.total" })
  switch (judgement._tag) {
    case "Value":
      return judgement.value
    case "Undetermined":
      return judgement.needs
    case "NotApplicable":
      return "notApplicable"
  }
}
const check = (score: Score.Score) =>
  Score.check(score, { table, parameterTypes: {} }).map(({ code, path }) => `${code} ${path}`)
const failure = (score: Score.Score, facts: object) => {
  const error = Result.getOrThrow(Result.flip(Result.try(() => outcome(score, facts))))
  return error instanceof Score.PolicyError ? error.problem.code : error
}

const written = Score.component("written", fact("written"))
const interview = Score.component("interview", fact("interview"))
const mark = (value: Criterion.OperandOf<"number">, id = "mark") => Score.component(id, value)
const unless = (whenNotApplicable: "renormalise" | "error" | { readonly replaceBy: string }) =>
  Score.component("written", fact("written"), {
    applies: Criterion.not(Criterion.isTrue(fact("exempt"))),
    whenNotApplicable
  })
const left = unless("renormalise")

const box = (denominator: "valid" | "cast", whenNoVotes: "error" | { readonly replaceBy: number } = "error") =>
  Score.ballot({
    id: "assembly",
    grades: [
      { grade: "excellent", title: { zh: "优秀", en: "excellent" }, value: 100, votes: fact("excellent") },
      { grade: "competent", title: { zh: "称职", en: "competent" }, value: 80, votes: fact("competent") },
      { grade: "basic", title: { zh: "基本称职", en: "basically competent" }, value: 60, votes: fact("basic") },
      { grade: "incompetent", title: { zh: "不称职", en: "incompetent" }, value: 0, votes: fact("incompetent") }
    ],
    others: [fact("spoiled")],
    denominator,
    whenNoVotes,
    rounding: two
  })
const votes = { excellent: 20, competent: 8, basic: 2, incompetent: 0, spoiled: 1 }

describe("Score: the annual measures of Chongqing", () => {
  const total = Score.weightedSum(
    100,
    [
      { weight: 60, score: box("valid") },
      { weight: 40, score: Score.component("township", fact("township")) }
    ],
    { id: "total", rounding: two }
  )

  it("come out: 92.00 from the box, 89.20 with the township's 85.00", () => {
    const context = { table, facts: { ...votes, township: "85.00" } }
    assert.deepStrictEqual(Score.check(total, { table }), [])
    assert.strictEqual(outcome(box("valid"), votes), "92.00")
    assert.strictEqual(outcome(total, context.facts), "89.20")
    assert.deepStrictEqual(
      [...Score.values(total, context)],
      [
        ["assembly", "92.00"],
        ["township", "85"],
        ["total", "89.20"]
      ]
    )
  })

  it("do not come out without a mark: it is asked for and never 0", () => {
    assert.deepStrictEqual(outcome(total, votes), ["township"])
    assert.deepStrictEqual(outcome(total, { ...votes, incompetent: undefined, township: "85" }), ["incompetent"])
  })

  it("say in both languages how they are made", () => {
    const say = (language: "zh" | "en") => Message.render(Score.text(total, { table }), language, Score.messages.table)
    assert.strictEqual(
      say("en"),
      "weighted sum ((average of the votes (excellent 100, competent 80, basically competent 60, incompetent 0; out of the valid votes, without spoiled ones and abstentions), rounded half up to 2 decimal places) × 60, (township) × 40; weights out of 100), rounded half up to 2 decimal places"
    )
    assert.strictEqual(
      say("zh"),
      "加权合计（（测评票平均分（优秀 100 分、称职 80 分、基本称职 60 分、不称职 0 分；分母为有效票，不含弃权票和废票），四舍五入保留 2 位小数）×60、（township项）×40；权重合计 100），四舍五入保留 2 位小数"
    )
  })

  it("are explained by findings that hold no mark and no vote", () => {
    const { finding } = Score.evaluate(total, {
      table,
      facts: { ...votes, excellent: 4321, township: "85.43" },
      point: "evaluation.total"
    })
    assert.strictEqual(finding.criterion, "evaluation.total/total")
    assert.deepStrictEqual(
      finding.findings.map(({ criterion, operator }) => [criterion, operator]),
      [
        ["evaluation.total/assembly", "ballot"],
        ["evaluation.total/township", "component"]
      ]
    )
    assert.deepStrictEqual(finding.findings[0]?.facts, ["excellent", "competent", "basic", "incompetent"])
    for (const text of ["4321", "85.43"]) assert.notInclude(JSON.stringify(finding), text)
  })
})

describe("Score.ballot", () => {
  it("counts spoiled votes with 0 where the denominator is all cast", () => {
    assert.strictEqual(outcome(box("cast"), votes), "89.03")
    assert.deepStrictEqual(outcome(box("cast"), { ...votes, spoiled: undefined }), ["spoiled"])
    assert.strictEqual(outcome(box("valid"), { ...votes, spoiled: undefined }), "92.00")
  })

  it("says what holds without votes", () => {
    const empty = { excellent: 0, competent: 0, basic: 0, incompetent: 0, spoiled: 3 }
    assert.strictEqual(failure(box("valid"), empty), "policy/outOfRange")
    assert.strictEqual(outcome(box("valid", { replaceBy: 60 }), empty), "60")
    assert.strictEqual(outcome(box("cast"), empty), "0.00")
  })

  it("takes whole numbers of votes alone", () => {
    for (const excellent of [1.5, -1, 2 ** 53])
      assert.strictEqual(failure(box("valid"), { ...votes, excellent }), "policy/malformedFact")
  })

  it("is checked: grades once, others for all cast, votes that are numbers", () => {
    const { others: _, ...without } = box("cast")
    assert.deepStrictEqual(check(without), ["policy/missingField others"])
    assert.deepStrictEqual(check({ ...without, denominator: "valid" }), [])
    const [first] = without.grades
    assert.deepStrictEqual(
      check({ ...box("valid"), grades: first === undefined ? [] : [first, { ...first, votes: fact("exempt") }] }),
      ["policy/unlikeTypes grades.1.votes", "policy/duplicateId grades.1.grade"]
    )
  })
})

describe("Score.component", () => {
  it("reads facts, parameters and values exactly", () => {
    assert.strictEqual(outcome(written, { written: "71.10" }), "71.1")
    assert.strictEqual(outcome(mark(0.1), {}), "0.1")
    assert.strictEqual(outcome(Score.component("base", Criterion.parameter("base")), {}, { base: "2.50" }), "2.5")
    assert.deepStrictEqual(outcome(written, {}), ["written"])
  })

  it("says what becomes of it where it does not apply", () => {
    const truth = (facts: object) => Score.evaluate(left, { table, facts }).finding.holds
    assert.deepStrictEqual(
      [truth({ exempt: true }), truth({}), truth({ exempt: false, written: "0" })],
      ["notApplicable", "unknown", "yes"]
    )
    assert.strictEqual(outcome(left, { exempt: true, written: "70" }), "notApplicable")
    assert.strictEqual(outcome(left, { exempt: false, written: "70" }), "70")
    assert.strictEqual(outcome(unless({ replaceBy: "60" }), { exempt: true }), "60")
    assert.strictEqual(failure(unless("error"), { exempt: true }), "policy/notApplicable")
    assert.deepStrictEqual(outcome(left, { written: "70" }), ["exempt"])
    assert.deepStrictEqual(outcome(left, { exempt: false }), ["written"])
  })

  it("is checked: a policy with a condition, and a condition with a policy", () => {
    const applies = Criterion.isTrue(fact("exempt"))
    assert.deepStrictEqual(check(Score.component("a", 1, { applies })), ["policy/missingField whenNotApplicable"])
    assert.deepStrictEqual(check(Score.component("a", 1, { whenNotApplicable: "error" })), [
      "policy/missingField applies"
    ])
    assert.deepStrictEqual(check(Score.component("a", Criterion.fact("exempt"))), ["policy/unlikeTypes value"])
    assert.deepStrictEqual(check(Score.component("a", "high" as Criterion.Operand)), ["policy/unlikeTypes value"])
    assert.deepStrictEqual(
      check(
        Score.component("a", 1, { applies: Criterion.isTrue(Criterion.fact("exmpt")), whenNotApplicable: "error" })
      ),
      ["policy/unknownFact applies.operand"]
    )
  })
})

describe("Score.weightedSum and sum", () => {
  const of = (score: Score.Score, options: { readonly rounding?: Rounding.Rounding } = { rounding: two }) =>
    Score.weightedSum(
      10,
      [
        { weight: 6, score },
        { weight: "3.0", score: interview },
        { weight: 1, score: mark(100) }
      ],
      options
    )

  it("weigh exactly, to any power of ten without a rounding", () => {
    assert.strictEqual(outcome(of(written), { written: "70.5", interview: "80" }), "76.30")
    assert.strictEqual(outcome(of(written, {}), { written: "70.55", interview: "80.01" }), "76.333")
    const shares = Score.weightedSum(1, [
      { weight: "0.1", score: mark("0.1", "a") },
      { weight: 0.9, score: mark("0.2", "b") }
    ])
    assert.strictEqual(outcome(shares, {}), "0.19")
  })

  it("leave out what does not apply and scale the other weights up", () => {
    const facts = { exempt: true, interview: "80" }
    assert.strictEqual(outcome(of(left), facts), "85.00")
    const { finding } = Score.evaluate(of(left), { table, facts })
    assert.strictEqual(
      Message.render(finding.message, "en", Score.messages.table),
      "weighted sum of the following; left out as not applicable: written; the other weights 3, 1 taken out of 4"
    )
    assert.strictEqual(
      outcome(Score.weightedSum(1, [{ weight: 1, score: left }], { rounding: two }), { exempt: true }),
      "notApplicable"
    )
    assert.strictEqual(failure(of(left, {}), { exempt: true, interview: "1" }), "policy/roundingRequired")
  })

  it("nest, and are unknown with any part, asking for all that is missing", () => {
    const nested = Score.weightedSum(100, [
      { weight: 50, score: of(written) },
      { weight: 50, score: mark(50, "half") }
    ])
    assert.strictEqual(outcome(nested, { written: "70.5", interview: "80" }), "63.15")
    assert.deepStrictEqual(outcome(nested, {}), ["written", "interview"])
  })

  it("are checked: weights that add up, above 0, and a rounding where one divides", () => {
    const terms = [
      { weight: 60, score: written },
      { weight: 30, score: interview }
    ]
    assert.deepStrictEqual(check(Score.weightedSum(100, terms)), ["policy/weightsDoNotAddUp total"])
    assert.deepStrictEqual(check(Score.weightedSum(90, terms)), ["policy/roundingRequired rounding"])
    assert.deepStrictEqual(check(Score.weightedSum(90, terms, { rounding: two })), [])
    assert.deepStrictEqual(check(of(left, {})), ["policy/roundingRequired rounding"])
    assert.deepStrictEqual(
      check(
        Score.weightedSum(100, [
          { weight: 100, score: written },
          { weight: 0, score: interview }
        ])
      ),
      ["policy/outOfRange terms.1.weight"]
    )
    assert.deepStrictEqual(
      check(
        Score.weightedSum(
          "0.3",
          [
            { weight: 0.1, score: written },
            { weight: 0.2, score: interview }
          ],
          { rounding: two }
        )
      ),
      []
    )
    assert.deepStrictEqual(
      check(
        Score.weightedSum(
          2,
          [
            { weight: 1, score: written },
            { weight: 1, score: written }
          ],
          { rounding: two }
        )
      ),
      ["policy/duplicateId terms.1.score.id"]
    )
  })

  it("a sum adds everything, keeps the places of its parts, and leaves nothing out", () => {
    const sum = Score.sum([Score.round(written, two), interview])
    assert.strictEqual(outcome(sum, { written: "70", interview: "0.5" }), "70.50")
    assert.deepStrictEqual(outcome(sum, { interview: "1" }), ["written"])
    assert.deepStrictEqual(check(Score.sum([left, interview])), ["policy/cannotBeLeftOut of.0"])
    assert.strictEqual(
      failure(Score.sum([left, interview]), { exempt: true, interview: "1" }),
      "policy/cannotBeLeftOut"
    )
    const marks = Score.sum(Score.each("panel", Score.component("mark", fact("panel.mark"))))
    assert.strictEqual(outcome(marks, { panel: [{ mark: "1.1" }, { mark: "2.2" }] }), "3.3")
    assert.strictEqual(outcome(marks, { panel: [] }), "0")
    assert.deepStrictEqual(outcome(marks, {}), ["panel"])
    assert.deepStrictEqual(check(Score.sum(Score.each("panle", mark(1)))), ["policy/unknownFact of.list"])
  })
})

describe("Score.mean and trimmedMean", () => {
  const each = Score.each("panel", Score.component("mark", fact("panel.mark")))
  const present = Score.each(
    "panel",
    Score.component("mark", fact("panel.mark"), {
      applies: Criterion.isTrue(fact("panel.present")),
      whenNotApplicable: "renormalise"
    })
  )
  const panel = (...marks: ReadonlyArray<string>) => ({ panel: marks.map((mark) => ({ mark, present: true })) })

  it("average and round", () => {
    assert.strictEqual(outcome(Score.mean([mark(1, "a"), mark(2, "b"), mark(2, "c")], two), {}), "1.67")
    assert.strictEqual(outcome(Score.mean(each, Rounding.make(1, "down")), panel("90", "91", "91")), "90.6")
    assert.strictEqual(outcome(Score.mean([left, mark(2)], two), { exempt: true }), "2.00")
    assert.strictEqual(outcome(Score.mean([left], two), { exempt: true }), "notApplicable")
  })

  it("drop the lowest and highest", () => {
    const trimmed = Score.trimmedMean(each, { lowest: 1, highest: 2 }, two)
    assert.strictEqual(outcome(trimmed, panel("99", "9", "80", "100", "70")), "75.00")
    assert.strictEqual(
      outcome(Score.trimmedMean([mark(1, "a"), mark(5, "b"), mark(9, "c")], { lowest: 1, highest: 1 }, two), {}),
      "5.00"
    )
    assert.strictEqual(outcome(Score.trimmedMean(each, { lowest: 0, highest: 0 }, two), panel("1", "2")), "1.50")
  })

  it("are unknown with too few marks, and name the entry whose mark is missing", () => {
    assert.deepStrictEqual(outcome(Score.mean(each, two), { panel: [] }), ["panel"])
    assert.deepStrictEqual(outcome(Score.mean(each, two), {}), ["panel"])
    assert.deepStrictEqual(outcome(Score.trimmedMean(each, { lowest: 1, highest: 1 }, two), panel("1", "2")), ["panel"])
    assert.deepStrictEqual(outcome(Score.mean(each, two), { panel: [{ mark: "1" }, {}] }), ["panel.1.mark"])
  })

  it("leave out entries to which the mark does not apply", () => {
    const facts = { panel: [{ mark: "90", present: true }, { present: false }, { mark: "80", present: true }] }
    assert.strictEqual(outcome(Score.mean(present, two), facts), "85.00")
    assert.strictEqual(outcome(Score.mean(present, two), { panel: [{ present: false }] }), "notApplicable")
  })

  it("are checked: marks inside their list, enough of them, none left out of a fixed panel", () => {
    assert.deepStrictEqual(check(Score.mean(each, two)), [])
    assert.deepStrictEqual(check(Score.mean([Score.component("mark", fact("panel.mark"))], two)), [
      "policy/outsideList of.0.value"
    ])
    assert.deepStrictEqual(check(Score.mean(present, two)), [])
    assert.deepStrictEqual(check(Score.trimmedMean([mark(1, "a"), mark(2, "b")], { lowest: 1, highest: 1 }, two)), [
      "policy/outOfRange of"
    ])
    assert.deepStrictEqual(check(Score.trimmedMean([left, mark(2), mark(3, "b")], { lowest: 1, highest: 1 }, two)), [
      "policy/cannotBeLeftOut of.0"
    ])
    assert.deepStrictEqual(check(Score.mean(Score.each("written", mark(1)), two)), ["policy/notAList of.list"])
  })
})

describe("Score.ratio, clamp and round", () => {
  const ratio = (whenZero: "error" | { readonly replaceBy: number }) =>
    Score.ratio(written, interview, { whenZero, rounding: Rounding.make(3, "halfUp") })

  it("divide, and say what holds for the divisor 0", () => {
    assert.strictEqual(outcome(ratio("error"), { written: "2", interview: "3" }), "0.667")
    assert.strictEqual(outcome(ratio("error"), { written: "-2", interview: "3" }), "-0.667")
    assert.strictEqual(failure(ratio("error"), { written: "2", interview: "0.0" }), "policy/outOfRange")
    assert.strictEqual(outcome(ratio({ replaceBy: 1 }), { written: "2", interview: "0" }), "1")
    assert.deepStrictEqual(outcome(ratio({ replaceBy: 1 }), { interview: "0" }), ["written"])
    assert.deepStrictEqual(check(Score.ratio(left, interview, { whenZero: "error", rounding: two })), [
      "policy/cannotBeLeftOut dividend"
    ])
  })

  it("keep within both bounds, each included", () => {
    const clamped = Score.clamp(written, { atLeast: 0, atMost: "100" })
    assert.deepStrictEqual(
      ["-0.01", "0", "50", "100", "100.01"].map((written) => outcome(clamped, { written })),
      ["0", "0", "50", "100", "100"]
    )
    assert.strictEqual(outcome(Score.clamp(written, { atLeast: 0 }), { written: "101" }), "101")
    assert.strictEqual(outcome(Score.clamp(written, { atMost: 100 }), { written: "-1" }), "-1")
    assert.strictEqual(outcome(Score.clamp(left, { atMost: 100 }), { exempt: true }), "notApplicable")
    assert.deepStrictEqual(check(Score.clamp(written, {})), ["policy/missingField atLeast"])
    assert.deepStrictEqual(check(Score.clamp(written, { atLeast: 2, atMost: "1.9" })), ["policy/outOfRange atLeast"])
    assert.deepStrictEqual(check(Score.clamp(written, { atLeast: 2, atMost: "2.0" })), [])
  })

  it("round by the mode given", () => {
    assert.strictEqual(outcome(Score.round(written, Rounding.make(0, "halfEven")), { written: "2.5" }), "2")
    assert.strictEqual(outcome(Score.round(written, Rounding.make(0, "floor")), { written: "-2.5" }), "-3")
    assert.strictEqual(outcome(Score.round(written, two), { written: "1.005" }), "1.01")
  })

  it("refuse a result of too many digits instead of cutting it", () => {
    const small = Score.weightedSum(1, [
      { weight: "0.000000000001", score: mark("0.1", "a") },
      { weight: "0.999999999999", score: mark(0, "b") }
    ])
    assert.strictEqual(failure(small, {}), "policy/outOfRange")
    assert.strictEqual(outcome(Score.round(mark("0.000000000001"), two), {}), "0.00")
  })
})

describe("Score.bands", () => {
  const grade = Score.bands(
    written,
    [
      { within: Bound.atLeast(90), value: "excellent", title: { zh: "优秀", en: "excellent" } },
      { within: Bound.above("75"), value: "competent" },
      { within: Bound.atLeast(60), value: "basic" }
    ],
    { value: "incompetent" }
  )

  it("give the word of the first band that holds", () => {
    assert.deepStrictEqual(
      ["90.00", "89.99", "75.01", "75", "60", "59.99"].map((written) => outcome(grade, { written })),
      ["excellent", "competent", "competent", "basic", "basic", "incompetent"]
    )
    assert.deepStrictEqual(outcome(grade, {}), ["written"])
  })

  it("are checked: every band can be reached, and none stands below another score", () => {
    assert.deepStrictEqual(check(grade), [])
    const shadowed = [
      { within: Bound.atLeast(60), value: "basic" },
      { within: Bound.above(60), value: "competent" }
    ]
    assert.deepStrictEqual(check(Score.bands(written, shadowed, { value: "x" })), ["policy/outOfRange bands.1"])
    const point = [
      { within: Bound.above(60), value: "a" },
      { within: Bound.atLeast(60), value: "b" },
      { within: Bound.below(60), value: "c" }
    ]
    assert.deepStrictEqual(check(Score.bands(written, point, { value: "x" })), [])
    const between = [
      { within: Bound.atLeast(60), value: "a" },
      { within: Bound.atLeast("59.9"), value: "b" }
    ]
    assert.deepStrictEqual(check(Score.bands(written, between, { value: "x" })), [])
    assert.deepStrictEqual(check(Score.round(grade, two)), ["policy/unlikeTypes of"])
    assert.strictEqual(failure(Score.round(grade, two), { written: "70" }), "policy/unlikeTypes")
  })

  it("say their bounds", () => {
    const say = (language: "zh" | "en") => Message.render(Score.text(grade, { table }), language, Score.messages.table)
    assert.strictEqual(
      say("en"),
      "written: excellent for at least 90, competent for more than 75, basic for at least 60, else incompetent"
    )
    assert.strictEqual(
      say("zh"),
      "written项：90以上（含）为优秀、超过75为competent、60以上（含）为basic，其余为incompetent"
    )
  })
})

describe("Score.bonus", () => {
  const member = Criterion.isTrue(fact("member"))
  const honoured = Criterion.isTrue(fact("honoured"))
  const exempt = Criterion.isTrue(fact("exempt"))
  const bonus = (combine: "highest" | "sum", caps: { readonly group?: number; readonly cap?: number } = {}) =>
    Score.bonus(
      [
        {
          combine,
          ...(caps.group === undefined ? {} : { cap: caps.group }),
          rows: [
            { when: member, points: "2.5" },
            { when: honoured, points: 5 }
          ]
        },
        { combine: "sum", rows: [{ when: exempt, points: 1 }] }
      ],
      caps.cap === undefined ? {} : { cap: caps.cap }
    )
  const facts = { member: true, honoured: true, exempt: true }

  it("takes the highest or the sum of a group, up to its cap, and adds the groups up to theirs", () => {
    assert.strictEqual(outcome(bonus("highest"), facts), "6")
    assert.strictEqual(outcome(bonus("sum"), facts), "8.5")
    assert.strictEqual(outcome(bonus("sum", { group: 7 }), facts), "8")
    assert.strictEqual(outcome(bonus("sum", { cap: 3 }), facts), "3")
    assert.strictEqual(outcome(bonus("highest"), { member: true, honoured: false, exempt: false }), "2.5")
    assert.strictEqual(outcome(bonus("highest"), { member: false, honoured: false, exempt: false }), "0")
  })

  it("asks only for what can still change it", () => {
    assert.deepStrictEqual(outcome(bonus("highest"), { member: true, exempt: false }), ["honoured"])
    assert.strictEqual(outcome(bonus("highest"), { honoured: true, exempt: false }), "5")
    assert.deepStrictEqual(outcome(bonus("sum"), { honoured: true, exempt: false }), ["member"])
    assert.strictEqual(outcome(bonus("sum", { group: 5 }), { honoured: true, exempt: false }), "5")
    assert.strictEqual(outcome(bonus("sum", { cap: 2 }), { honoured: true }), "2")
    assert.deepStrictEqual(outcome(bonus("sum"), {}), ["member", "honoured", "exempt"])
  })

  it("does not count a row that does not apply", () => {
    const row = Score.bonus([{ combine: "sum", rows: [{ when: Criterion.when(member, honoured), points: 1 }] }])
    assert.strictEqual(outcome(row, { member: false }), "0")
  })

  it("shows each row in its findings", () => {
    const { finding } = Score.evaluate(bonus("highest"), { table, facts, point: "p" })
    assert.deepStrictEqual(
      finding.findings.map(({ criterion, holds, operator }) => [criterion, operator, holds]),
      [
        ["p/groups.0", "highest", "yes"],
        ["p/groups.1", "sum", "yes"]
      ]
    )
    assert.deepStrictEqual(
      finding.findings[0]?.findings.map(({ criterion }) => criterion),
      ["p/groups.0.rows.0.when", "p/groups.0.rows.1.when"]
    )
  })

  it("is checked: points above 0, and its conditions", () => {
    const rows = [{ when: Criterion.isTrue(Criterion.fact("membr")), points: 0 }]
    assert.deepStrictEqual(check(Score.bonus([{ combine: "sum", cap: -1, rows }], { cap: 0 })), [
      "policy/outOfRange cap",
      "policy/outOfRange groups.0.cap",
      "policy/outOfRange groups.0.rows.0.points",
      "policy/unknownFact groups.0.rows.0.when.operand"
    ])
  })

  it("says its groups, rows and caps", () => {
    const message = Score.text(bonus("highest", { group: 4, cap: 5 }), { table })
    assert.strictEqual(
      Message.render(message, "en", Score.messages.table),
      "bonus (the highest of: 2.5 for (member: yes), 5 for (honoured: yes), at most 4, the sum of: 1 for (exempt: yes)), at most 5"
    )
  })
})

describe("Score decoding", () => {
  const problems = (data: unknown) => {
    const decoded = Score.decode(data, { table })
    return Result.isFailure(decoded) ? decoded.failure.problems : []
  }
  const places = (data: unknown) => problems(data).map(({ code, path }) => `${code} ${path}`)
  const component = { op: "component", id: "a", value: 1 }

  it("returns every kind of score as it stands", () => {
    const scores: ReadonlyArray<Score.Score> = [
      Score.named(
        "top",
        Score.bands(Score.clamp(box("cast"), { atLeast: 0 }), [{ within: Bound.atLeast(60), value: "pass" }], {
          value: "fail"
        })
      ),
      Score.weightedSum(
        100,
        [
          { weight: 60, score: left },
          { weight: 40, score: Score.round(interview, two) }
        ],
        { rounding: two }
      ),
      Score.sum([
        mark(1),
        Score.bonus([{ combine: "highest", cap: 5, rows: [{ when: Criterion.isTrue(fact("member")), points: "2.5" }] }])
      ]),
      Score.mean(Score.each("panel", Score.component("mark", fact("panel.mark"))), two),
      Score.trimmedMean([mark(1, "a"), mark(2, "b"), mark(3, "c")], { lowest: 1, highest: 1 }, two),
      Score.ratio(written, interview, { whenZero: { replaceBy: "1" }, rounding: two })
    ]
    for (const score of scores) {
      const data: unknown = JSON.parse(JSON.stringify(score))
      assert.deepStrictEqual(Score.decode(data, { table }), Result.succeed(score))
      assert.deepStrictEqual(Schema.decodeUnknownSync(Score.Score)(data), score)
    }
  })

  it("names what is unknown, missing or malformed, with its place", () => {
    assert.deepStrictEqual(places(90), ["policy/malformed "])
    assert.deepStrictEqual(places({ op: "wightedSum" }), ["policy/unknownOperator op"])
    assert.include(problems({ op: "wightedSum" })[0]?.message ?? "", 'Did you mean "weightedSum"?')
    assert.deepStrictEqual(places({ op: "component", value: 1 }), ["policy/missingField id"])
    assert.deepStrictEqual(places({ ...component, weight: 1 }), ["policy/unknownField weight"])
    assert.deepStrictEqual(places({ op: "sum", of: [] }), ["policy/emptyList of"])
    assert.deepStrictEqual(places({ op: "sum", of: [component, { op: "isTrue" }] }), ["policy/unknownOperator of.1.op"])
    assert.deepStrictEqual(places({ op: "mean", of: [component] }), ["policy/missingField rounding"])
    assert.deepStrictEqual(places({ op: "round", of: component, rounding: { places: 2, mode: "nearest" } }), [
      "policy/malformed rounding"
    ])
    assert.deepStrictEqual(places({ op: "weightedSum", total: 1, terms: [{ weight: 1, score: { op: "mark" } }] }), [
      "policy/unknownOperator terms.0.score.op"
    ])
    assert.deepStrictEqual(places({ op: "weightedSum", total: 1, terms: [{ weight: "1e3", score: component }] }), [
      "policy/malformed terms"
    ])
    assert.deepStrictEqual(places({ ...component, applies: { op: "isTru" }, whenNotApplicable: "error" }), [
      "policy/unknownOperator applies.op"
    ])
    assert.deepStrictEqual(places({ ...component, value: { op: "fact", path: "writen" } }), [
      "policy/unknownFact value"
    ])
    assert.deepStrictEqual(
      places({
        op: "bonus",
        groups: [{ combine: "sum", rows: [{ when: { op: "isTrue", operand: { op: "fact" } }, points: 1 }] }]
      }),
      ["policy/missingField groups.0.rows.0.when.operand.path"]
    )
    assert.deepStrictEqual(
      places({ op: "mean", of: { op: "each", list: "panel", score: { op: "mark" } }, rounding: two }),
      ["policy/unknownOperator of.score.op"]
    )
  })

  it("refuses sums of unlike units, however deep they stand, and knows nothing of units that are not declared", () => {
    const unit = (zh: string, en: string) => FactTable.decimal({ zh, en }, { ...supplied, unit: { zh, en } })
    const units = FactTable.make({
      points: unit("分", "points"),
      marks: unit("分", "marks"),
      people: unit("人", "people"),
      plain: decimal("plain"),
      panel: FactTable.list(words("panel"), FactTable.make({ people: unit("人", "people") }), supplied)
    })
    const of = (score: Score.Score) => Score.check(score, { table: units }).map(({ code, path }) => `${code} ${path}`)
    const part = (name: string) => Score.component(name, Criterion.fact(name))
    const [points, marks, people, plain] = ["points", "marks", "people", "plain"].map(part)
    const each = Score.each("panel", Score.component("each", Criterion.fact("panel.people")))
    assert.isDefined(points)
    assert.isDefined(people)
    assert.isDefined(marks)
    assert.isDefined(plain)
    if (points === undefined || people === undefined || marks === undefined || plain === undefined) return
    assert.deepStrictEqual(of(Score.sum([points, marks, plain, mark(3)])), [])
    assert.deepStrictEqual(of(Score.sum([plain, points, people])), ["policy/unlikeUnits of.2"])
    assert.deepStrictEqual(of(Score.mean([points, Score.round(people, two)], two)), ["policy/unlikeUnits of.1"])
    assert.deepStrictEqual(of(Score.trimmedMean([points, people, marks], { lowest: 1, highest: 1 }, two)), [
      "policy/unlikeUnits of.1"
    ])
    const terms = [
      { weight: 1, score: Score.clamp(points, { atLeast: 0 }) },
      { weight: 1, score: Score.mean(each, two) }
    ]
    assert.deepStrictEqual(of(Score.weightedSum(2, terms, { rounding: two })), ["policy/unlikeUnits terms.1.score"])
    assert.deepStrictEqual(
      of(Score.sum([points, Score.ratio(people, mark(2), { whenZero: "error", rounding: two })])),
      []
    )
    const ballot = Score.ballot({
      grades: [{ grade: "yes", value: 1, votes: Criterion.fact("people") }],
      others: [Criterion.fact("points")],
      denominator: "cast",
      whenNoVotes: "error",
      rounding: two
    })
    assert.deepStrictEqual(of(ballot), ["policy/unlikeUnits others.0"])
  })

  it("bounds the cost by the lists", () => {
    assert.strictEqual(Score.cost(Score.mean(Score.each("panel", mark(1)), two), { table }), 101)
    assert.strictEqual(Score.cost(left, { table }), 3)
    const votes = FactTable.list(words("votes"), FactTable.make({ valid: boolean("valid") }), {
      ...supplied,
      atMost: 20
    })
    const panels = FactTable.list(words("panels"), FactTable.make({ mark: decimal("mark"), votes }), {
      ...supplied,
      atMost: 50
    })
    const nested = FactTable.make({ panels })
    const marked = Score.component("mark", Criterion.fact("panels.mark"), {
      applies: Criterion.some("panels.votes", Criterion.isTrue(Criterion.fact("panels.votes.valid"))),
      whenNotApplicable: "renormalise"
    })
    // The mean, and for each of 50 panels the mark, its condition, and that of each of 20 votes.
    assert.strictEqual(
      Score.cost(Score.mean(Score.each("panels", marked), two), { table: nested }),
      1 + 50 * (1 + 1 + 20)
    )
    const most = FactTable.make({
      panels: FactTable.list(words("panels"), panels.items, { ...supplied, atMost: 50_000 })
    })
    assert.deepStrictEqual(
      Score.check(Score.mean(Score.each("panels", marked), two), { table: most }).map(({ code }) => code),
      ["policy/tooLarge"]
    )
  })

  it("has words in both languages for every operator", () => {
    const scores: ReadonlyArray<Score.Score> = [
      left,
      unless("error"),
      unless({ replaceBy: "60" }),
      Score.sum([written]),
      Score.mean(Score.each("panel", mark(1)), two),
      Score.trimmedMean([written], { lowest: 0, highest: 0 }, two),
      Score.ratio(written, interview, { whenZero: "error", rounding: two }),
      Score.clamp(written, { atLeast: 0 }),
      Score.clamp(written, { atMost: 9 }),
      Score.clamp(written, { atLeast: 0, atMost: 9 }),
      box("cast"),
      Score.named("named", Score.sum([written]), { zh: "总分", en: "total" })
    ]
    const say = (language: "zh" | "en") =>
      scores.map((score) => Message.render(Score.text(score, { table }), language, Score.messages.table))
    assert.deepStrictEqual(say("en"), [
      "written (only if (not (exempt: yes)); else left out, with the other weights scaled up)",
      "written (must apply: (not (exempt: yes)); else no score can be made)",
      "written (only if (not (exempt: yes)); else 60)",
      "sum of (written)",
      "mean of (1 of each entry of panel), rounded half up to 2 decimal places",
      "mean without the 0 highest and the 0 lowest of (written), rounded half up to 2 decimal places",
      "(written) divided by (interview), rounded half up to 2 decimal places",
      "written, never below 0",
      "written, never above 9",
      "written, kept from 0 to 9",
      "average of the votes (excellent 100, competent 80, basically competent 60, incompetent 0; out of all votes cast), rounded half up to 2 decimal places",
      "total"
    ])
    for (const text of say("zh")) assert.match(text, /\p{Script=Han}/u)
    assert.notInclude(say("zh").join(), "{")
  })
})

describe("warnings about scores", () => {
  const told = (score: Score.Score, parameters: object = {}) =>
    Score.lint(score, { table, parameters }).map(({ code, path }) => `${code} ${path}`)
  const hundred = Score.clamp(written, { atLeast: 0, atMost: 100 })
  const band = (at: Bound.Bound, value = "band") => ({ within: at, value })
  const banded = (of: Score.Score, ...bounds: ReadonlyArray<Bound.Bound>) =>
    Score.bands(
      of,
      bounds.map((bound) => band(bound)),
      { value: "other" }
    )

  const pass = (denominator: "valid" | "cast") =>
    Score.ballot({
      grades: [
        { grade: "good", value: 100, votes: fact("excellent") },
        { grade: "pass", value: 60, votes: fact("basic") }
      ],
      others: [fact("spoiled")],
      denominator,
      whenNoVotes: "error",
      rounding: two
    })
  const rows = (combine: "sum" | "highest") => [
    {
      combine,
      rows: [
        { when: Criterion.isTrue(fact("member")), points: 2 },
        { when: Criterion.isTrue(fact("honoured")), points: 3 }
      ]
    }
  ]

  it("tell of bands that no score comes to, on both sides of every end", () => {
    for (const [of, low, high] of [
      [hundred, 0, 100],
      [Score.sum([hundred, Score.component("fixed", "2.5")]), 2.5, 102.5],
      [Score.mean([hundred, Score.clamp(interview, { atLeast: 50, atMost: 60 })], two), 0, 100],
      [Score.round(Score.clamp(written, { atLeast: "0.6", atMost: "99.4" }), Rounding.make(0, "halfUp")), 1, 99],
      [box("valid"), 0, 100],
      [pass("valid"), 60, 100],
      [pass("cast"), 0, 100],
      [Score.bonus(rows("sum"), { cap: 4 }), 0, 4],
      [Score.bonus([{ combine: "sum", cap: "2.5", rows: rows("sum")[0]?.rows ?? [] }]), 0, 2.5],
      [
        Score.bonus([
          {
            combine: "sum",
            rows: [
              { when: Criterion.isTrue(fact("member")), points: 2 },
              { when: Criterion.isTrue(fact("honoured")), points: 3 }
            ]
          }
        ]),
        0,
        5
      ],
      [
        Score.bonus([
          {
            combine: "highest",
            rows: [
              { when: Criterion.isTrue(fact("member")), points: 2 },
              { when: Criterion.isTrue(fact("honoured")), points: 3 }
            ]
          }
        ]),
        0,
        3
      ]
    ] as const) {
      const shown = JSON.stringify(of)
      assert.deepStrictEqual(told(banded(of, Bound.above(high))), ["policy/unreachableBand bands.0"], shown)
      assert.deepStrictEqual(told(banded(of, Bound.atLeast(high))), [], shown)
      assert.deepStrictEqual(told(banded(of, Bound.below(low))), ["policy/unreachableBand bands.0"], shown)
      assert.deepStrictEqual(told(banded(of, Bound.atMost(low))), [], shown)
    }
    assert.deepStrictEqual(told(banded(written, Bound.above(1000))), [], "a mark may be anything")
    assert.deepStrictEqual(
      told(banded(Score.component("fixed", Criterion.parameter("fixed")), Bound.above(5)), { fixed: "5.00" }),
      ["policy/unreachableBand bands.0"]
    )
  })

  it("tell of conditions in them, at their place", () => {
    const age = Criterion.all([Criterion.isAtLeast(fact("written"), 60), Criterion.isBelow(fact("written"), 50)])
    assert.deepStrictEqual(
      told(Score.sum([Score.component("a", 1, { applies: age, whenNotApplicable: { replaceBy: 0 } })])),
      ["policy/neverHolds of.0.applies"]
    )
    assert.deepStrictEqual(told(Score.bonus([{ combine: "sum", rows: [{ when: Criterion.not(age), points: 1 }] }])), [
      "policy/neverHolds groups.0.rows.0.when.of"
    ])
    assert.deepStrictEqual(
      told(Score.clamp(written, {})),
      [],
      "where the check has something to say, nothing more is told"
    )
  })

  it("say between which numbers the score lies", () => {
    const [warning] = Score.lint(banded(hundred, Bound.above(100)), { table })
    assert.strictEqual(
      warning?.message.en,
      "The score lies between 0 and 100 and never comes to “band”. Correct the bound, or take the band out."
    )
    assert.include(warning?.message.zh, "分数在 0 至 100 之间")
  })
})
