import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import { calendars } from "../../src/policy/nationalCalendars.ts"
import * as Policies from "../../src/policy/Policies.ts"
import * as Position from "../../src/recruitment/Position.ts"
import * as PublicNotice from "../../src/recruitment/PublicNotice.ts"
import { day, failing, nationally, policies, provisionsOf, wordsOf } from "./exampleTown.ts"

const facts = (from: string, until: string, ...groups: ReadonlyArray<PublicNotice.Group>): PublicNotice.Facts => ({
  from: day(from),
  until: day(until),
  groups: groups.length === 0 ? [{ named: 2, posts: 2 }] : groups,
  calendars
})

const within = (...groups: ReadonlyArray<PublicNotice.Group>) => facts("2010-07-01", "2010-07-08", ...groups)
const position = Schema.decodeUnknownSync(Position.PositionId)

const calendar = { daysAtLeast: 7, dayKind: "calendar" } as const
const working = { daysAtLeast: 5, dayKind: "working" } as const

describe("PublicNotice", () => {
  it("has no national number of days on any day", () => {
    for (const on of ["2008-04-09", "2008-04-10", "2020-01-01"]) {
      const judged = nationally(PublicNotice.point, facts("2010-07-01", "2010-07-08"), on)
      assert.isTrue(Result.isFailure(judged) && judged.failure.field === "daysAtLeast", on)
    }
  })

  it("runs for seven calendar days after the day of posting, the last included", () => {
    const outcome = (until: string) => PublicNotice.judge(calendar, facts("2010-07-01", until)).outcome
    assert.deepStrictEqual(["2010-07-07", "2010-07-08", "2010-07-09"].map(outcome), ["refused", "granted", "granted"])
    const overLeapDay = (until: string) => PublicNotice.judge(calendar, facts("2012-02-25", until)).outcome
    assert.deepStrictEqual(["2012-03-02", "2012-03-03"].map(overLeapDay), ["refused", "granted"])
    const overCommonYear = (until: string) => PublicNotice.judge(calendar, facts("2011-02-25", until)).outcome
    assert.deepStrictEqual(["2011-03-03", "2011-03-04"].map(overCommonYear), ["refused", "granted"])
    const { finding } = PublicNotice.judge(calendar, facts("2010-07-01", "2010-07-07"))
    assert.deepStrictEqual(wordsOf(finding, "recruitment.publicNotice/days"), [
      "公示不少于 7 个自然日（自张贴次日起算，含截止日）",
      "the notice runs for at least 7 calendar day(s) (counted from the day after posting, the last day included)"
    ])
  })

  it("runs for five working days: holidays are left out, make-up workdays counted", () => {
    // 1 to 8 October 2025 are off; Sunday 28 September and Saturday 11 October are worked.
    const outcome = (until: string) => PublicNotice.judge(working, facts("2025-09-27", until)).outcome
    assert.deepStrictEqual(["2025-10-09", "2025-10-10", "2025-10-11"].map(outcome), ["refused", "granted", "granted"])
    const { finding } = PublicNotice.judge(working, facts("2025-09-27", "2025-10-09"))
    assert.deepStrictEqual(wordsOf(finding, "recruitment.publicNotice/days"), [
      "公示不少于 5 个工作日（自张贴次日起算，含截止日）",
      "the notice runs for at least 5 working day(s) (counted from the day after posting, the last day included)"
    ])
  })

  it("is undetermined where the working days of a year are not known, and says which year", () => {
    const { finding, outcome } = PublicNotice.judge(working, facts("2026-12-30", "2027-01-20"))
    assert.strictEqual(outcome, "undetermined")
    assert.deepStrictEqual(finding.needs, ["calendars"])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.publicNotice/days"), [
      "公示期所在的 2027 年的工作日历已公布",
      "the working-day calendar of 2027, in which the notice runs, is known"
    ])
    const tooMany = PublicNotice.judge(working, facts("2026-12-30", "2027-01-20", { named: 3, posts: 2 }))
    assert.strictEqual(tooMany.outcome, "refused", "no calendar could change it")
    assert.strictEqual(PublicNotice.judge(calendar, facts("2026-12-30", "2027-01-06")).outcome, "granted")
  })

  it("names no more than there are posts", () => {
    const judge = (named: number) => PublicNotice.judge(calendar, within({ named, posts: 2 }))
    assert.deepStrictEqual(
      [1, 2, 3].map((named) => judge(named).outcome),
      ["granted", "granted", "refused"]
    )
    assert.deepStrictEqual(failing(judge(3).finding), ["recruitment.publicNotice/posts"])
    assert.deepStrictEqual(wordsOf(judge(3).finding, "recruitment.publicNotice/posts"), [
      "公示人数不超过招聘名额 2 人",
      "no more are named than there are posts: 2"
    ])
  })

  it("passes over nobody who is ranked above, where there is a ranking", () => {
    const judge = (passedOver: number) => PublicNotice.judge(calendar, within({ named: 2, posts: 2, passedOver }))
    assert.deepStrictEqual(
      [0, 1].map((passedOver) => judge(passedOver).outcome),
      ["granted", "refused"]
    )
    assert.deepStrictEqual(failing(judge(1).finding), ["recruitment.publicNotice/rankOrder"])
    assert.deepStrictEqual(wordsOf(judge(1).finding, "recruitment.publicNotice/rankOrder"), [
      "按总成绩从高到低确定，名次在前且未退出者不被越过",
      "in rank order: nobody who still stands is passed over"
    ])
    assert.strictEqual(PublicNotice.judge(calendar, facts("2010-07-01", "2010-07-08")).finding.findings.length, 2)
  })

  it("is undetermined as long as marks are not ranked, whoever is passed over by an older ranking", () => {
    const judge = (unranked: number, passedOver?: number, named = 2) =>
      PublicNotice.judge(calendar, {
        ...within({ named, posts: 2, ...(passedOver === undefined ? {} : { passedOver }) }),
        unranked
      })
    assert.deepStrictEqual(
      [judge(0), judge(1), judge(1, 1), judge(0, 1)].map(({ outcome }) => outcome),
      ["granted", "undetermined", "undetermined", "refused"]
    )
    assert.deepStrictEqual(judge(1).finding.needs, ["ranking"])
    assert.strictEqual(judge(1, undefined, 3).outcome, "refused", "no ranking could change it")
  })

  it("is judged position by position, and says one thing of each that fails", () => {
    const [one, other] = [position("a-01"), position("a-02")]
    const judge = (named: number, passedOver: number) =>
      PublicNotice.judge(
        calendar,
        within({ position: one, named, posts: 1, passedOver: 0 }, { position: other, named: 1, posts: 3, passedOver })
      ).finding
    assert.deepStrictEqual(failing(judge(1, 0)), [])
    assert.strictEqual(judge(1, 0).findings.length, 3, "the days, the posts and the order, however many positions")
    assert.deepStrictEqual(failing(judge(2, 0)), ["recruitment.publicNotice/posts"], "another has posts to spare")
    assert.deepStrictEqual(wordsOf(judge(2, 0), "recruitment.publicNotice/posts"), [
      "岗位 a-01 公示 2 人，不超过该岗位的招聘名额 1 人",
      "position a-01: 2 named, no more than it has posts: 1"
    ])
    assert.deepStrictEqual(failing(judge(1, 1)), ["recruitment.publicNotice/rankOrder"])
    assert.deepStrictEqual(wordsOf(judge(1, 1), "recruitment.publicNotice/rankOrder"), [
      "岗位 a-02 按总成绩从高到低确定，名次在前且未退出者不被越过（被越过 1 人）",
      "position a-02: in rank order, nobody who still stands is passed over (1 passed over)"
    ])
    assert.deepStrictEqual(wordsOf(judge(1, 0), "recruitment.publicNotice/posts"), [
      "公示人数不超过招聘名额 4 人",
      "no more are named than there are posts: 4"
    ])
  })

  it("names the town's provisions for the number and the kind of days", () => {
    const judged = Policies.judge(policies("2010-07-01"), PublicNotice.point, facts("2010-07-01", "2010-07-07"))
    const { finding, outcome } = Result.getOrThrow(judged)
    assert.strictEqual(outcome, "refused")
    assert.deepStrictEqual(provisionsOf(finding), [
      "330282121/recruitment.publicNotice.daysAtLeast/2009-01-01",
      "330282121/recruitment.publicNotice.dayKind/2009-01-01"
    ])
  })
})
