import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Policies from "../../src/policy/Policies.ts"
import * as Exchange from "../../src/training/Exchange.ts"
import { day, failing, nationally, outcomeOf, policies, provisionsOf, wordsOf } from "../recruitment/exampleTown.ts"
import { book } from "./trainingTown.ts"

const days = (from: string, until: string) => ({ from: day(from), until: day(until) })

describe("Exchange", () => {
  it("is not limited nationally from 2008-04-10 on, and not covered on the day before", () => {
    const outcome = (on: string) => outcomeOf(nationally(Exchange.point, days("2010-01-01", "2019-01-01"), on))
    assert.deepStrictEqual(["2008-04-09", "2008-04-10", "2008-04-11"].map(outcome), [
      "NotCovered",
      "granted",
      "granted"
    ])
    const [provision] = Exchange.point.provisions
    assert.deepStrictEqual([provision?.statement._tag, provision?.source._tag], ["None", "Assumed"])
  })

  it("lasts at most so many months, the number included, also from the end of a month", () => {
    const outcome = (from: string, until: string) => Exchange.judge({ monthsAtMost: 3 }, days(from, until)).outcome
    assert.strictEqual(outcome("2011-03-01", "2011-05-31"), "granted")
    assert.strictEqual(outcome("2011-03-01", "2011-06-01"), "granted")
    assert.strictEqual(outcome("2011-03-01", "2011-06-02"), "refused")
    assert.strictEqual(outcome("2010-11-30", "2011-02-28"), "granted")
    assert.strictEqual(outcome("2010-11-30", "2011-03-01"), "refused")
  })

  it("names its words and the town's provision", () => {
    const asked = days("2011-03-01", "2011-06-02")
    const { finding } = Result.getOrThrow(Policies.judge(policies("2011-03-01", book), Exchange.point, asked))
    assert.deepStrictEqual(failing(finding), ["training.exchange/months"])
    assert.deepStrictEqual(wordsOf(finding, "training.exchange/months"), [
      "交流期限不超过 3 个月（含）",
      "the exchange lasts no more than 3 month(s), included"
    ])
    assert.deepStrictEqual(provisionsOf(finding), ["330282121/training.exchange.monthsAtMost/2010-01-01"])
  })
})
