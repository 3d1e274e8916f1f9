import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Decision from "../../src/act/Decision.ts"
import * as CalendarDate from "../../src/calendar/CalendarDate.ts"
import { table } from "../../src/messages.ts"
import * as Judgement from "../../src/policy/Judgement.ts"
import * as Message from "../../src/policy/Message.ts"
import { NotCovered } from "../../src/policy/RuleBookProblem.ts"

const words = Message.define({ "testing/Unknown": { zh: "不知道", en: "not known" } })
const refusal = Decision.refused(words.make("testing/Unknown"))
const verdict = Judgement.verdict(
  Judgement.leaf({ criterion: "testing", holds: false, message: words.make("testing/Unknown") })
)
const uncovered = Result.fail(
  new NotCovered({
    point: "recruitment.agreement",
    field: "monthsAtLeast",
    jurisdiction: "330282",
    on: "2006-09-01",
    covered: []
  })
)

describe("Decision", () => {
  it("a decided act carries out a grant unless it says otherwise, and keeps the day that governs it", () => {
    const events = [{ type: "places/Closed", stream: "main", data: {} }]
    assert.deepStrictEqual(Decision.decided(verdict, events), {
      _tag: "Decided",
      verdict,
      events,
      carriesOut: "granted"
    })
    const on = CalendarDate.make("2009-05-01")
    assert.deepInclude(Decision.decided(undefined, events, { carriesOut: "refused", governedBy: on }), {
      verdict: undefined,
      carriesOut: "refused",
      governedBy: on
    })
  })

  it("the code of a refusal is the key of its message", () => {
    assert.deepStrictEqual(refusal, {
      _tag: "Refused",
      code: "testing/Unknown",
      message: words.make("testing/Unknown")
    })
  })

  it("a verdict is passed on whatever it says and whatever the basis", () => {
    for (const basis of [undefined, { _tag: "Recorded", document: "1号" } as const]) {
      assert.deepStrictEqual(Decision.verdictOf(Result.succeed(verdict), basis), Result.succeed(verdict))
    }
  })

  it("where no rule covers an act, it is refused when decided, and has no verdict when it happened or was excepted", () => {
    for (const basis of [undefined, { _tag: "Decided" } as const]) {
      const failure = Result.getOrThrow(Result.flip(Decision.verdictOf(uncovered, basis)))
      assert.strictEqual(failure.code, "policy/NotCovered")
      const text = Message.render(failure.message, "en", table)
      for (const part of ["recruitment.agreement.monthsAtLeast", "330282", "2006-09-01", "Add a provision"]) {
        assert.include(text, part)
      }
    }
    const excepted = { _tag: "Excepted", authority: "县委", document: "1号", reason: "试点" } as const
    for (const basis of [{ _tag: "Recorded", document: "1号" } as const, excepted]) {
      assert.deepStrictEqual(Decision.verdictOf(uncovered, basis), Result.succeed(undefined))
    }
  })

  it("a computation that fails with a refusal is that refusal", () => {
    const decided = Decision.decided(undefined, [])
    assert.strictEqual(Decision.from(Result.succeed(decided)), decided)
    assert.strictEqual(Decision.from(Result.fail(refusal)), refusal)
  })
})
