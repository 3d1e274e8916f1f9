import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Jurisdiction from "../../src/places/Jurisdiction.ts"
import { calendars } from "../../src/policy/nationalCalendars.ts"
import * as Policies from "../../src/policy/Policies.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import { composeResult, national } from "../../src/rules.ts"
import * as Appointment from "../../src/succession/Appointment.ts"
import { day, document, failing, outcomeOf, town, wordsOf } from "../recruitment/exampleTown.ts"

const parameters: Appointment.Parameters = {
  appointable: true,
  daysAtLeast: 7,
  dayKind: "calendar",
  reserveCadre: "notAsked"
}

const notice = { from: day("2010-07-01"), until: day("2010-07-08") }
const appointment = { on: day("2010-07-09"), consents: [], inPool: false }
const facts = { notice, appointment, calendars: [] }

const at = (on: string, organ: string) => Policies.at(national, Jurisdiction.make("330282"), day(on), { organ })

describe("Appointment", () => {
  it("fills posts of the Party, and none of an organ that is elected, on both sides of every version", () => {
    const outcome = (on: string, organ: string) => {
      const longNotice = { from: day("2026-03-02"), until: day("2026-03-20") }
      const late = { ...appointment, on: day("2026-03-21") }
      return outcomeOf(
        Policies.judge(at(on, organ), Appointment.point, { notice: longNotice, appointment: late, calendars })
      )
    }
    const organs = ["villagersCommittee", "residentsCommittee", "cooperative", "supervision"]
    for (const on of [
      "1998-11-04",
      "2010-10-27",
      "2010-10-28",
      "2025-04-30",
      "2025-05-01",
      "2025-12-31",
      "2026-01-01"
    ]) {
      assert.deepStrictEqual(
        organs.map((organ) => outcome(on, organ)),
        ["refused", "refused", "refused", "refused"],
        on
      )
      assert.strictEqual(outcome(on, "party"), "granted", on)
    }
    assert.strictEqual(outcome("1998-11-03", "villagersCommittee"), "NotCovered")
  })

  it("names the article that stands in the way: 第十一条, and 第十四条 from 2026-01-01 on", () => {
    const article = (on: string, organ: string) => {
      const [source] =
        Result.getOrThrow(Policies.resolve(at(on, organ), Appointment.point)).provisions["appointable"] ?? []
      return source?.source._tag === "Cited" ? source.source.citation.article : "assumed"
    }
    assert.deepStrictEqual(
      ["2010-10-27", "2010-10-28", "2025-12-31", "2026-01-01"].map((on) => article(on, "villagersCommittee")),
      ["assumed", "第十一条", "第十一条", "第十四条"]
    )
    assert.deepStrictEqual(
      ["2025-12-31", "2026-01-01"].map((on) => article(on, "residentsCommittee")),
      ["第八条", "第十四条"]
    )
    assert.deepStrictEqual(
      ["2025-04-30", "2025-05-01"].map((on) => article(on, "cooperative")),
      ["assumed", "第二十六条"]
    )
    assert.deepStrictEqual(
      ["2010-10-27", "2010-10-28", "2026-01-01"].map((on) => article(on, "supervision")),
      ["assumed", "第三十二条", "第三十七条"]
    )
  })

  it("is locked: a plugin that lets a town appoint a committee does not compose, and is told the article", () => {
    const tries = (organ: string, from: string) =>
      composeResult([
        {
          id: "bold-town",
          version: "1",
          provisions: [
            provide(Appointment.point, town, {
              field: "appointable",
              value: true,
              scope: { organ },
              from,
              citation: document
            })
          ]
        }
      ])
    const messages = (organ: string, from: string) => {
      const book = tries(organ, from)
      return Result.isFailure(book) ? book.failure.problems.map(({ message }) => message).join("\n") : "composed"
    }
    const today = messages("villagersCommittee", "2026-01-01")
    assert.include(today, "村民委员会组织法》（2025-10-28）第十四条")
    assert.notInclude(today, "第十一条")
    const overBoth = messages("villagersCommittee", "2025-01-01")
    assert.include(overBoth, "第十一条")
    assert.include(overBoth, "第十四条")
    assert.include(messages("cooperative", "2025-05-01"), "农村集体经济组织法》（2024-06-28）第二十六条")
  })

  it("has its notice of five working days by analogy from 2014-01-14 on, and none before", () => {
    const days = (on: string) => {
      const { values } = Result.getOrThrow(Policies.resolve(at(on, "party"), Appointment.point))
      return [values.daysAtLeast, values.dayKind, values.trialMonths]
    }
    assert.deepStrictEqual(days("2014-01-13"), [undefined, "working", undefined])
    assert.deepStrictEqual(days("2014-01-14"), [5, "working", 12])
  })

  it("follows a notice of so many days, on a later day", () => {
    const judge = (until: string, on: string) =>
      Appointment.judge(parameters, {
        ...facts,
        notice: { ...notice, until: day(until) },
        appointment: { ...appointment, on: day(on) }
      })
    assert.strictEqual(judge("2010-07-08", "2010-07-09").outcome, "granted")
    assert.deepStrictEqual(failing(judge("2010-07-07", "2010-07-09").finding), ["succession.appointment/days"])
    assert.deepStrictEqual(failing(judge("2010-07-08", "2010-07-08").finding), ["succession.appointment/noticeOver"])
    assert.deepStrictEqual(wordsOf(judge("2010-07-07", "2010-07-09").finding, "succession.appointment/days"), [
      "任前公示不少于 7 个自然日（自张贴次日起算，含截止日）",
      "the notice runs for at least 7 calendar day(s) (counted from the day after posting, the last day included)"
    ])
    assert.deepStrictEqual(wordsOf(judge("2010-07-08", "2010-07-08").finding, "succession.appointment/noticeOver"), [
      "任前公示已于 2010年7月8日 期满",
      "the notice of the appointment ended on 8 July 2010"
    ])
  })

  it("asks for a notice only where one is laid down", () => {
    const { notice: _, ...silent } = facts
    assert.deepStrictEqual(failing(Appointment.judge(parameters, silent).finding), ["succession.appointment/notice"])
    assert.deepStrictEqual(wordsOf(Appointment.judge(parameters, silent).finding, "succession.appointment/notice"), [
      "已作任前公示",
      "the notice of the appointment was posted"
    ])
    const { daysAtLeast: __, ...without } = parameters
    assert.strictEqual(Appointment.judge(without, silent).outcome, "granted")
  })

  it("counts working days by the calendar, and is undetermined in a year whose calendar is not known", () => {
    const working = { ...parameters, daysAtLeast: 5, dayKind: "working" } as const
    const judge = (from: string, until: string) =>
      Appointment.judge(working, { notice: { from: day(from), until: day(until) }, calendars })
    // 1 to 8 October 2025 are off; Sunday 28 September and Saturday 11 October are worked.
    assert.deepStrictEqual(
      ["2025-10-09", "2025-10-10"].map((until) => judge("2025-09-27", until).outcome),
      ["refused", "granted"]
    )
    const old = judge("2010-07-01", "2010-07-30")
    assert.deepStrictEqual([old.outcome, old.finding.needs], ["undetermined", ["calendars"]])
    assert.deepStrictEqual(wordsOf(old.finding, "succession.appointment/days"), [
      "公示期所在的 2010 年的工作日历已公布",
      "the working-day calendar of 2010, in which the notice runs, is known"
    ])
  })

  it("requires a reserve cadre, prefers one, or does not ask", () => {
    const judge = (reserveCadre: Appointment.Parameters["reserveCadre"], inPool: boolean) =>
      Appointment.judge({ ...parameters, reserveCadre }, { ...facts, appointment: { ...appointment, inPool } })
    assert.deepStrictEqual(
      [judge("required", true), judge("required", false), judge("preferred", true), judge("preferred", false)].map(
        ({ outcome }) => outcome
      ),
      ["granted", "refused", "granted", "granted"]
    )
    const preferred = (inPool: boolean) =>
      judge("preferred", inPool).finding.findings.find(({ criterion }) => criterion.endsWith("reserveCadre"))
    assert.deepStrictEqual([preferred(true)?.holds, preferred(false)?.holds], ["yes", "notApplicable"])
    assert.isFalse(judge("notAsked", true).finding.findings.some(({ criterion }) => criterion.endsWith("reserveCadre")))
    assert.deepStrictEqual(wordsOf(judge("required", false).finding, "succession.appointment/reserveCadre"), [
      "本人是后备干部",
      "the person is in the reserve pool"
    ])
    assert.deepStrictEqual(wordsOf(judge("preferred", true).finding, "succession.appointment/reserveCadre"), [
      "后备干部优先，本人是后备干部",
      "reserve cadres are preferred, and the person is one"
    ])
  })

  it("takes the consent of every level by the day of the appointment", () => {
    const judge = (on: string) =>
      Appointment.judge(
        { ...parameters, approval: [{ levels: ["townPartyCommittee"] }] },
        { ...facts, appointment: { ...appointment, consents: [{ role: "townPartyCommittee", on: day(on) }] } }
      )
    assert.strictEqual(judge("2010-07-09").outcome, "granted")
    assert.deepStrictEqual(failing(judge("2010-07-10").finding), ["approval/townPartyCommittee"])
  })
})
