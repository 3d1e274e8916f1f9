import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Policies from "../../src/policy/Policies.ts"
import * as Appointment from "../../src/recruitment/Appointment.ts"
import { day, failing, nationally, outcomeOf, policies, provisionsOf, wordsOf } from "./exampleTown.ts"

const facts = (on: string, ...consents: ReadonlyArray<readonly [string, string]>): Appointment.Facts => ({
  on: day(on),
  noticeUntil: day("2010-07-08"),
  held: 0,
  posts: 1,
  consents: consents.map(([role, on]) => ({ role, on: day(on) }))
})

describe("Appointment", () => {
  it("is covered from 2008-04-10 on, with nobody's consent asked for", () => {
    const outcome = (on: string) => outcomeOf(nationally(Appointment.point, facts("2010-07-09"), on))
    assert.deepStrictEqual(["2008-04-09", "2008-04-10", "2008-04-11"].map(outcome), [
      "NotCovered",
      "granted",
      "granted"
    ])
    const [provision] = Appointment.point.provisions
    assert.deepStrictEqual([provision?.statement._tag, provision?.source._tag], ["None", "Assumed"])
  })

  it("follows the last day of the notice, which is not over itself", () => {
    const judge = (on: string) => Appointment.judge({}, facts(on))
    assert.deepStrictEqual(
      ["2010-07-07", "2010-07-08", "2010-07-09"].map((on) => judge(on).outcome),
      ["refused", "refused", "granted"]
    )
    assert.deepStrictEqual(wordsOf(judge("2010-07-08").finding, "recruitment.appointment/notice"), [
      "公示已于 2010年7月8日 期满",
      "the public notice ended on 8 July 2010"
    ])
    const leap = (on: string) => Appointment.judge({}, { ...facts(on), noticeUntil: day("2012-02-28") }).outcome
    assert.deepStrictEqual(["2012-02-28", "2012-02-29"].map(leap), ["refused", "granted"])
  })

  it("is refused without a notice", () => {
    const { finding, outcome } = Appointment.judge({}, { on: day("2010-07-09"), held: 0, posts: 1, consents: [] })
    assert.strictEqual(outcome, "refused")
    assert.deepStrictEqual(wordsOf(finding, "recruitment.appointment/notice"), [
      "已经公示",
      "a public notice was posted"
    ])
  })

  it("is to a post that nobody holds", () => {
    const judge = (held: number) => Appointment.judge({}, { ...facts("2010-07-09"), held, posts: 3 })
    assert.deepStrictEqual(
      [0, 2, 3, 4].map((held) => judge(held).outcome),
      ["granted", "granted", "refused", "refused"]
    )
    assert.deepStrictEqual(wordsOf(judge(3).finding, "recruitment.appointment/post"), [
      "招聘名额 3 人，已聘用 3 人，尚有空缺",
      "a post is free: 3 in all, 3 held by others"
    ])
  })

  it("needs the consent of every level, in their order", () => {
    const approval = [{ levels: ["town", "county"] }]
    const judge = (...consents: ReadonlyArray<readonly [string, string]>) => {
      const { finding, outcome } = Appointment.judge({ approval }, facts("2010-07-12", ...consents))
      return [outcome, ...failing(finding)]
    }
    assert.deepStrictEqual(judge(["town", "2010-07-10"], ["county", "2010-07-10"]), ["granted"])
    assert.deepStrictEqual(judge(["town", "2010-07-10"]), ["refused", "approval/county"])
    assert.deepStrictEqual(judge(["town", "2010-07-11"], ["county", "2010-07-10"]), ["refused", "approval/order"])
    const { finding } = Appointment.judge({ approval }, facts("2010-07-12"))
    assert.deepStrictEqual(wordsOf(finding, "approval/county"), [
      "第 2 级“county”已批准",
      "level 2, “county”, has approved"
    ])
  })

  it("counts a consent of the day of the appointment, and none of the day after", () => {
    const outcome = (on: string) =>
      Appointment.judge({ approval: [{ levels: ["town"] }] }, facts("2010-07-12", ["town", on])).outcome
    assert.deepStrictEqual(["2010-07-11", "2010-07-12", "2010-07-13"].map(outcome), ["granted", "granted", "refused"])
  })

  it("names the provision of the levels", () => {
    const judged = Result.getOrThrow(Policies.judge(policies("2010-07-09"), Appointment.point, facts("2010-07-09")))
    assert.strictEqual(judged.outcome, "refused")
    assert.deepStrictEqual(
      judged.finding.findings.map(({ criterion }) => criterion),
      ["recruitment.appointment/notice", "recruitment.appointment/post", "recruitment.appointment/approval"]
    )
    assert.deepStrictEqual(provisionsOf(judged.finding), ["330282121/recruitment.appointment.approval/2009-01-01"])
  })
})
