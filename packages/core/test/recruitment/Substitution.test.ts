import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { calendars } from "../../src/policy/nationalCalendars.ts"
import * as Policies from "../../src/policy/Policies.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import * as Substitution from "../../src/recruitment/Substitution.ts"
import {
  bookOf,
  day,
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

const steps = ["vetting", "physicalExamination", "publicNotice", "appointment", "induction"]
const facts: Substitution.Facts = {
  on: day("2010-06-28"),
  rounds: 0,
  leavers: [{ step: "physicalExamination", on: day("2010-06-25") }],
  reserve: 1,
  steps,
  calendars
}
const judge = (parameters: Substitution.Parameters, changed: Partial<Substitution.Facts> = {}) =>
  Substitution.judge(parameters, { ...facts, ...changed })
const reasons = (parameters: Substitution.Parameters, changed: Partial<Substitution.Facts> = {}) =>
  failing(judge(parameters, changed).finding)

describe("Substitution", () => {
  it("is laid down by no national text: nobody is replaced from 2008-04-10 on", () => {
    const outcome = (on: string) => outcomeOf(nationally(Substitution.point, facts, on))
    assert.deepStrictEqual(["2008-04-09", "2008-04-10"].map(outcome), ["NotCovered", "refused"])
    for (const { source, statement } of Substitution.point.provisions) {
      assert.deepStrictEqual([statement._tag, source._tag], ["None", "Assumed"])
    }
    assert.deepStrictEqual(reasons({}), ["recruitment.substitution/mode"])
    assert.deepStrictEqual(wordsOf(judge({}).finding, "recruitment.substitution/mode"), [
      "本地规定了递补；没有规定的，不递补",
      "the place lays down substitution; where nothing is laid down, nobody is replaced"
    ])
  })

  it("is made once for a list in one round, and as often as needed in rank order", () => {
    const came = (mode: Substitution.Mode) => [0, 1, 2].map((rounds) => judge({ mode }, { rounds }).outcome)
    assert.deepStrictEqual(came("oneRound"), ["granted", "refused", "refused"])
    assert.deepStrictEqual(came("rankOrder"), ["granted", "granted", "granted"])
    assert.deepStrictEqual(reasons({ mode: "oneRound" }, { rounds: 1 }), ["recruitment.substitution/round"])
    assert.deepStrictEqual(
      wordsOf(judge({ mode: "oneRound" }, { rounds: 1 }).finding, "recruitment.substitution/round"),
      ["一份名单只递补一次（已递补 1 次）", "substitutes are called to a list once (called so far: 1 time(s))"]
    )
    assert.deepStrictEqual(words(judge({ mode: "oneRound" }).finding.message), [
      "规定可以递补",
      "the rules let somebody come in"
    ])
  })

  it("takes somebody who left, and somebody in reserve", () => {
    const rankOrder = { mode: "rankOrder" } as const
    assert.deepStrictEqual(reasons(rankOrder, { leavers: [] }), ["recruitment.substitution/leavers"])
    assert.deepStrictEqual(reasons(rankOrder, { reserve: 0 }), ["recruitment.substitution/reserve"])
    assert.deepStrictEqual(wordsOf(judge(rankOrder, { leavers: [] }).finding, "recruitment.substitution/leavers"), [
      "名单中有人离开，其名额尚未递补",
      "somebody on the list has left, and the place is empty"
    ])
    assert.deepStrictEqual(wordsOf(judge(rankOrder, { reserve: 0 }).finding, "recruitment.substitution/reserve"), [
      "后备人选中还有未退出者",
      "somebody of the reserve still stands"
    ])
  })

  it("replaces whoever left until a step, that step included", () => {
    const until = (untilStep: string) => (step: string) =>
      judge({ mode: "rankOrder", untilStep }, { leavers: [{ step, on: facts.on }] }).outcome
    assert.deepStrictEqual(["vetting", "physicalExamination", "publicNotice"].map(until("physicalExamination")), [
      "granted",
      "granted",
      "refused"
    ])
    assert.deepStrictEqual(["appointment", "induction"].map(until("appointment")), ["granted", "refused"])
    assert.strictEqual(until("induction")("induction"), "granted")
    assert.strictEqual(until("induction")("oath"), "refused", "no step of the procedure")
    const late = judge({ mode: "rankOrder", untilStep: "vetting" })
    assert.deepStrictEqual(failing(late.finding), ["recruitment.substitution/untilStep"])
    assert.deepStrictEqual(wordsOf(late.finding, "recruitment.substitution/untilStep"), [
      "在“考察”及以前的步骤离开的，予以递补",
      "whoever left at the step “vetting” or before it is replaced"
    ])
  })

  it("replaces within the days after somebody left, the last day included", () => {
    const within = { mode: "rankOrder", within: { days: 3, kind: "calendar" } } as const
    const on = (text: string) => judge(within, { on: day(text) })
    assert.deepStrictEqual(
      ["2010-06-28", "2010-06-29"].map((text) => on(text).outcome),
      ["granted", "refused"]
    )
    assert.deepStrictEqual(wordsOf(on("2010-06-29").finding, "recruitment.substitution/within"), [
      "在离开之后的3个自然日内递补（含最后一日）",
      "a place is filled within 3 calendar day(s) after somebody left it, the last day included"
    ])
    const working = judge({ mode: "rankOrder", within: { days: 3, kind: "working" } })
    assert.deepStrictEqual([working.outcome, working.finding.needs], ["undetermined", ["calendars"]], "of 2010")
  })

  it("is granted as long as one place may be filled, and says which one", () => {
    const parameters = { mode: "rankOrder", untilStep: "vetting", within: { days: 3, kind: "calendar" } } as const
    const leavers = [
      { step: "vetting", on: day("2010-06-20") },
      { step: "vetting", on: day("2010-06-26") },
      { step: "publicNotice", on: day("2010-06-27") }
    ]
    assert.strictEqual(judge(parameters, { leavers }).outcome, "granted")
    assert.deepStrictEqual(
      leavers.map((leaver) => Substitution.isReplaceable(parameters, facts, leaver)),
      [false, true, false]
    )
  })

  it("names the provisions of the town", () => {
    const book = bookOf(
      ...ofTown,
      provide(Substitution.point, town, { field: "mode", value: "oneRound", from: "2009-01-01", citation: document }),
      provide(Substitution.point, town, {
        field: "untilStep",
        value: "vetting",
        from: "2009-01-01",
        citation: document
      })
    )
    const judged = Policies.judge(policies("2010-06-28", book), Substitution.point, { ...facts, rounds: 1 })
    const { finding } = Result.getOrThrow(judged)
    assert.deepStrictEqual(failing(finding), ["recruitment.substitution/round", "recruitment.substitution/untilStep"])
    assert.deepStrictEqual(
      [...new Set(provisionsOf(finding))],
      ["330282121/recruitment.substitution.mode/2009-01-01", "330282121/recruitment.substitution.untilStep/2009-01-01"]
    )
  })
})
