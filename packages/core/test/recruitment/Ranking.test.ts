import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Criterion from "../../src/policy/Criterion.ts"
import type * as Judgement from "../../src/policy/Judgement.ts"
import * as Score from "../../src/policy/Score.ts"
import * as Examination from "../../src/recruitment/Examination.ts"
import * as Ranking from "../../src/recruitment/Ranking.ts"
import { day, nationally, person, words } from "./exampleTown.ts"

const { fact } = Criterion.of(Examination.table)

const of = (id: string, total: string, facts: Examination.Facts = {}): Ranking.Candidate => ({
  applicant: person(id),
  total,
  facts
})

const rowsOf = (judged: Judgement.Judgement<ReadonlyArray<Ranking.Placed>>) =>
  judged._tag === "Value" ? judged.value.map(({ applicant, rank }) => `${rank} ${applicant}`) : judged.finding.needs

const rank = (parameters: Ranking.Parameters, candidates: ReadonlyArray<Ranking.Candidate>, seed?: string) =>
  rowsOf(Ranking.judge(parameters, { candidates, ...(seed === undefined ? {} : { seed }) }))

const three = [of("p-1", "80", { writtenTest: "70" }), of("p-2", "80", { writtenTest: "9.5" }), of("p-3", "80")]

/** All orders of a short list. */
const orders = <A>(list: ReadonlyArray<A>): ReadonlyArray<ReadonlyArray<A>> =>
  list.length < 2 ? [list] : list.flatMap((one, at) => orders(list.toSpliced(at, 1)).map((rest) => [one, ...rest]))

describe("Ranking", () => {
  it("has no national rule from 2008-04-10 on, so equals share a rank; before that no text covers it", () => {
    const candidates = [of("p-1", "80"), of("p-2", "80.00"), of("p-3", "9.5")]
    for (const on of ["2008-04-10", "2020-01-01"]) {
      const judged = nationally(Ranking.point, { candidates }, on)
      assert.deepStrictEqual(rowsOf(Result.getOrThrow(judged)), ["1 p-1", "1 p-2", "3 p-3"], on)
    }
    const early = nationally(Ranking.point, { candidates }, "2008-04-09")
    assert.isTrue(Result.isFailure(early) && early.failure._tag === "NotCovered")
  })

  it("goes from the highest total to the lowest as numbers, and counts those who share a rank", () => {
    assert.deepStrictEqual(rank({}, [of("p-1", "9.5"), of("p-2", "76.50"), of("p-3", "100")]), [
      "1 p-3",
      "2 p-2",
      "3 p-1"
    ])
    const tied = [of("p-1", "76.50"), of("p-2", "9.50"), of("p-3", "76.5"), of("p-4", "80")]
    assert.deepStrictEqual(rank({}, tied), ["1 p-4", "2 p-1", "2 p-3", "4 p-2"])
    assert.deepStrictEqual(rank({}, []), [])
  })

  it("decides among equals by the keys in their order", () => {
    const candidates = [
      of("p-1", "80", { writtenTest: "70", degree: "bachelor" }),
      of("p-2", "80", { writtenTest: "70", degree: "master" }),
      of("p-3", "80", { writtenTest: "9.5", degree: "doctor" })
    ]
    assert.deepStrictEqual(rank({ ties: [{ higher: "writtenTest" }] }, candidates), ["1 p-1", "1 p-2", "3 p-3"])
    assert.deepStrictEqual(rank({ ties: [{ higher: "writtenTest" }, { higher: "degree" }] }, candidates), [
      "1 p-2",
      "2 p-1",
      "3 p-3"
    ])
    assert.deepStrictEqual(rank({ ties: [{ higher: "degree" }] }, candidates), ["1 p-3", "2 p-2", "3 p-1"])
    assert.deepStrictEqual(rank({ ties: [{ lower: "writtenTest" }] }, candidates), ["1 p-3", "2 p-1", "2 p-2"])
  })

  it("puts those first of whom a condition holds, and knows days and numbers", () => {
    const ties = [
      { first: Criterion.isOneOf(fact("politicalStatus"), ["01", "02"]) },
      { higher: "villageMonths" },
      { lower: "birthDate" }
    ]
    const born = (id: string, birthDate: string, politicalStatus: "01" | "13", villageMonths?: number) =>
      of(id, "80", {
        birthDate: day(birthDate),
        politicalStatus,
        ...(villageMonths === undefined ? {} : { villageMonths })
      })
    assert.deepStrictEqual(
      rank({ ties }, [
        born("p-1", "1986-01-01", "13", 24),
        born("p-2", "1987-01-01", "01"),
        born("p-3", "1986-12-31", "01"),
        born("p-4", "1988-01-01", "01", 1)
      ]),
      ["1 p-4", "2 p-3", "3 p-2", "4 p-1"],
      "no months is none, and comes last"
    )
  })

  it("asks for a missing fact only where it could decide", () => {
    const ties = [{ higher: "writtenTest" }, { higher: "degree" }]
    assert.deepStrictEqual(rank({ ties }, three), ["p-3.writtenTest"])
    assert.deepStrictEqual(rank({ ties }, [of("p-1", "80"), of("p-2", "79")]), ["1 p-1", "2 p-2"])
    const [first, second] = three
    assert.isTrue(first !== undefined && second !== undefined)
    assert.deepStrictEqual(rank({ ties }, three.slice(0, 2)), ["1 p-1", "2 p-2"], "no degree is needed any more")
  })

  it("puts whoever is exempt from a step after those who have its mark", () => {
    const ties = [{ higher: "writtenTest" }]
    const exempt = of("p-0", "80", { takesWrittenTest: false })
    assert.deepStrictEqual(rank({ ties }, [exempt, ...three.slice(0, 2)]), ["1 p-1", "2 p-2", "3 p-0"])
  })

  it("draws those who are still equal by a seed, and asks for it only then", () => {
    const draw = { stillEqual: "draw" } as const
    const equals = [of("p-1", "80"), of("p-2", "80"), of("p-3", "80"), of("p-4", "90")]
    assert.deepStrictEqual(rank(draw, equals), ["seed"])
    assert.deepStrictEqual(rank(draw, equals, "20100610"), ["1 p-4", "2 p-1", "3 p-3", "4 p-2"])
    assert.deepStrictEqual(rank(draw, equals, "7"), ["1 p-4", "2 p-2", "3 p-3", "4 p-1"])
    assert.deepStrictEqual(rank(draw, [of("p-1", "80"), of("p-2", "79")]), ["1 p-1", "2 p-2"])
    assert.deepStrictEqual(rank({ stillEqual: "sharedRank" }, equals), ["1 p-4", "2 p-1", "2 p-2", "2 p-3"])
  })

  it("comes out the same whatever order the candidates come in", () => {
    const candidates = [
      of("p-1", "80", { writtenTest: "70" }),
      of("p-2", "80", { writtenTest: "70.0" }),
      of("p-3", "80", { writtenTest: "9.5" }),
      of("p-4", "76.50", { writtenTest: "80" }),
      of("p-5", "80.00", { writtenTest: "70" })
    ]
    for (const parameters of [
      {},
      { ties: [{ higher: "writtenTest" }] },
      { ties: [{ higher: "writtenTest" }], stillEqual: "draw" }
    ] satisfies ReadonlyArray<Ranking.Parameters>) {
      const rows = rank(parameters, candidates, "20100610")
      for (const order of orders(candidates)) assert.deepStrictEqual(rank(parameters, order, "20100610"), rows)
    }
  })

  it("is one order: ranks never fall, a rank counts all before it, and two explain as they are ranked", () => {
    const marks = ["9.5", "70", "70.0", "71"]
    const candidates = Array.from({ length: 60 }, (_, at) =>
      of(`p-${at}`, String(70 + (at % 4)), { writtenTest: marks[(at * 7) % 4] ?? "0" })
    )
    for (const stillEqual of ["sharedRank", "draw"] as const) {
      const parameters: Ranking.Parameters = { ties: [{ higher: "writtenTest" }], stillEqual }
      const judged = Ranking.judge(parameters, { candidates, seed: "s" })
      assert.strictEqual(judged._tag, "Value")
      const placed = judged._tag === "Value" ? judged.value : []
      const byId = new Map(candidates.map((candidate) => [candidate.applicant, candidate]))
      placed.forEach(({ applicant, rank }, at) => {
        const before = placed[at - 1]
        assert.strictEqual(rank, before?.rank === rank ? before.rank : at + 1)
        const [one, other] = [byId.get(before?.applicant ?? applicant), byId.get(applicant)]
        if (one === undefined || other === undefined || before === undefined) return
        const explained = Ranking.explain(parameters, one, other, "s")
        assert.strictEqual(explained._tag === "Value" && explained.value, before.rank === rank ? "equal" : "first")
      })
      assert.strictEqual(new Set(placed.map(({ applicant }) => applicant)).size, 60)
    }
  })
})

describe("why one stands before another", () => {
  const [one, other, third] = three as [Ranking.Candidate, Ranking.Candidate, Ranking.Candidate]
  const explain = (
    parameters: Ranking.Parameters,
    left: Ranking.Candidate,
    right: Ranking.Candidate,
    seed?: string
  ) => {
    const judged = Ranking.explain(parameters, left, right, seed)
    return [judged._tag === "Value" ? judged.value : judged.finding.needs, ...(words(judged.finding.message) ?? [])]
  }
  const ties = [{ higher: "writtenTest" }]

  it("is the total, the key or the draw that decides, in words", () => {
    assert.deepStrictEqual(explain({}, of("p-1", "9.5"), of("p-2", "80")), [
      "second",
      "p-2 排在 p-1 之前：总成绩较高",
      "p-2 stands before p-1 by: higher total"
    ])
    assert.deepStrictEqual(explain({ ties }, one, other), [
      "first",
      "p-1 排在 p-2 之前：笔试成绩较高",
      "p-1 stands before p-2 by: higher mark of the written test"
    ])
    assert.deepStrictEqual(explain({ stillEqual: "draw" }, one, other, "7"), [
      "second",
      "p-2 排在 p-1 之前：抽签",
      "p-2 stands before p-1 by: the draw"
    ])
    const party = { first: Criterion.isOneOf(fact("politicalStatus"), ["01"]) }
    const member = of("p-5", "80", { politicalStatus: "01" })
    const [outcome, zh, en] = explain({ ties: [party] }, of("p-4", "80", { politicalStatus: "13" }), member)
    assert.strictEqual(outcome, "second")
    assert.include(String(zh), "p-5 排在 p-4 之前：符合“政治面貌")
    assert.include(String(en), "p-5 stands before p-4 by: whoever meets “political status")
    assert.deepStrictEqual(
      explain(
        { ties: [{ lower: "birthDate" }] },
        of("p-1", "80", { birthDate: day("1986-01-01") }),
        of("p-2", "80", { birthDate: day("1987-01-01") })
      ),
      ["first", "p-1 排在 p-2 之前：出生日期较早", "p-1 stands before p-2 by: earlier date of birth"]
    )
  })

  it("is that they share a rank where nothing tells them apart, and open where something is missing", () => {
    assert.deepStrictEqual(explain({}, one, other), [
      "equal",
      "p-1 与 p-2 各项相同，名次并列",
      "p-1 and p-2 are equal in everything and share a rank"
    ])
    assert.deepStrictEqual(explain({ ties }, one, third)[0], ["p-3.writtenTest"])
    assert.deepStrictEqual(explain({ stillEqual: "draw" }, one, other)[0], ["seed"])
  })

  it("says nothing of anybody's marks", () => {
    assert.notInclude(JSON.stringify(Ranking.explain({ ties }, one, other).finding), "9.5")
  })
})

describe("those who are ranked apart", () => {
  const exempt: Ranking.List = {
    id: "exempt",
    title: { zh: "免笔试人员", en: "exempt from the written test" },
    when: Criterion.not(Criterion.isTrue(fact("takesWrittenTest"))),
    total: Score.component("interview", fact("interview"))
  }
  const listOf = (facts: Examination.Facts, lists: ReadonlyArray<Ranking.List> = [exempt]) => {
    const judged = Ranking.listOf({ lists }, facts)
    return judged._tag === "Value" ? judged.value?.id : judged.finding.needs
  }

  it("are those of whom the condition of a list holds; of several lists the first counts", () => {
    assert.strictEqual(listOf({ takesWrittenTest: false }), "exempt")
    assert.strictEqual(listOf({ takesWrittenTest: true }), undefined)
    assert.deepStrictEqual(listOf({}), ["takesWrittenTest"])
    assert.strictEqual(listOf({ takesWrittenTest: false }, []), undefined)
    const doctors = { ...exempt, id: "doctors", when: Criterion.isAtLeast(fact("degree"), "doctor") }
    assert.strictEqual(listOf({ takesWrittenTest: false, degree: "doctor" }, [doctors, exempt]), "doctors")
  })

  it("have totals of their own, which are read beside the main one", () => {
    const total = Score.component("writtenTest", fact("writtenTest"))
    const totals = Ranking.totalsOf({ total }, { lists: [exempt] })
    assert.deepStrictEqual(
      ["writtenTest", "interview"].map((name) => totals.some((one) => Examination.reads(one, name))),
      [true, true]
    )
  })
})
