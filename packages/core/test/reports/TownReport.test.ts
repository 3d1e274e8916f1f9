import { assert, describe, it } from "@effect/vitest"
import type * as CalendarDate from "../../src/calendar/CalendarDate.ts"
import { table } from "../../src/messages.ts"
import * as OfficeState from "../../src/office/OfficeState.ts"
import * as Jurisdiction from "../../src/places/Jurisdiction.ts"
import type * as Places from "../../src/places/Places.ts"
import * as Message from "../../src/policy/Message.ts"
import * as Policies from "../../src/policy/Policies.ts"
import type * as CohortReport from "../../src/reports/CohortReport.ts"
import * as Section from "../../src/reports/Section.ts"
import * as TownReport from "../../src/reports/TownReport.ts"
import * as TownSheet from "../../src/reports/TownSheet.ts"
import { national } from "../../src/rules.ts"
import type { Language } from "../../src/text/Text.ts"
import {
  type Act,
  after,
  announced,
  announcement,
  application,
  appointed,
  day,
  eligible,
  notice,
  placement,
  ranking,
  recorded,
  review,
  signature,
  throughVetting,
  words
} from "../recruitment/exampleTown.ts"

const office = { name: "示例镇", jurisdiction: Jurisdiction.make("330282121"), openedOn: day("2009-01-01") }
const named = (state: OfficeState.OfficeState): OfficeState.OfficeState => {
  const places: Places.Places = { ...state.places, office }
  return { ...state, places }
}

const opening = (unknown: number) =>
  ({
    type: "people/RecordOpeningBalance",
    on: "2010-01-01",
    basis: recorded,
    officials: [
      {
        official: "p-5",
        cohort: 2008,
        appointedOn: "2008-08-01",
        agreement: { from: "2008-08-01", until: "2010-08-01", parties: ["town"] },
        personal: { name: "某乙" }
      }
    ],
    earlier: [
      { cohort: 2002, outcome: "civilService", people: 2 },
      { cohort: 2003, outcome: "furtherStudy", people: 1 },
      ...(unknown === 0 ? [] : [{ cohort: 2003, outcome: "unknown" as const, people: unknown }])
    ]
  }) as const satisfies Act

const reported = (unknown: number) => report(named(after(OfficeState.empty, opening(unknown))))

const report = (state: OfficeState.OfficeState, on?: CalendarDate.CalendarDate) =>
  TownReport.make(state, Policies.at(national, Jurisdiction.make("330282"), day("2010-01-01")), on)

const text = (made: TownReport.TownReport, language: Language) => Section.toText(TownSheet.make(made), language, table)

const reconciled = (cohorts: CohortReport.CohortReport, language: Language) =>
  TownSheet.reconciliation(cohorts).map((line) => Message.render(line, language, table))

describe("the reconciliation", () => {
  it("adds the parts up to the whole, in both languages", () => {
    const { cohorts } = reported(0)
    assert.deepStrictEqual(reconciled(cohorts, "zh"), [
      "核对：累计选聘 4 人 = 在任 1 + 公务员 2 + 事业编制 0 + 自主创业 0 + 继续学习 1 + 去向不明 0。"
    ])
    assert.deepStrictEqual(reconciled(cohorts, "en"), [
      "Reconciliation: 4 recruited = 1 in post + 2 civil service + 0 public institution + 0 own business + 1 further study + 0 unknown."
    ])
  })

  it("names those without an outcome", () => {
    const { cohorts } = reported(3)
    assert.deepStrictEqual(reconciled(cohorts, "zh"), [
      "核对：累计选聘 7 人 = 在任 1 + 公务员 2 + 事业编制 0 + 自主创业 0 + 继续学习 1 + 去向不明 3。",
      "其中 3 人去向不明，有离任记录而没有去向，须跟踪补录：期初前离任 3 人（只有人数）。"
    ])
    assert.deepStrictEqual(
      reconciled(cohorts, "en").at(-1),
      "Of these, 3 left without a recorded outcome and are to be followed up: 3 before the journal began, known by count alone."
    )
  })

  it("says so where figures from elsewhere do not add up", () => {
    const { cohorts } = reported(0)
    const wrong = { ...cohorts, total: { ...cohorts.total, recruited: 6 }, difference: 2 }
    assert.deepStrictEqual(reconciled(wrong, "zh").at(-1), "差额 2 人，数字之间不一致，须查明。")
    assert.deepStrictEqual(
      reconciled(wrong, "en").at(-1),
      "The parts differ from the whole by 2; this is to be cleared up."
    )
  })
})

describe("the report of a town", () => {
  it("is as of the day of the last act, unless another day is given", () => {
    const state = named(after(OfficeState.empty, opening(0)))
    assert.strictEqual(report(state).asOf, "2010-01-01")
    assert.strictEqual(report(state, day("2010-03-01")).asOf, "2010-03-01")
    assert.strictEqual(report(named(OfficeState.empty)).asOf, "2009-01-01", "the opening of the office")
  })

  it("lists what falls due within a year of the day, with names while they are known", () => {
    const state = after(appointed, opening(0), signature("p-1"))
    const dues = (on: string, of = state) =>
      report(of, day(on)).dues.map(({ kind, official, until }) => [kind, official, until])
    assert.deepStrictEqual(dues("2010-07-20"), [["agreement", "p-5", "2010-08-01"]])
    assert.deepStrictEqual(dues("2012-07-31"), [])
    assert.deepStrictEqual(dues("2012-08-01"), [["agreement", "p-1", "2013-08-01"]])
    assert.include(text(report(state, day("2012-08-01")), "en"), "agreement  p-1  某甲  2013-07-31")
    const forgotten = after(state, { type: "people/ForgetPerson", on: "2012-01-01", person: "p-1" })
    assert.deepStrictEqual(dues("2012-08-01", forgotten), dues("2012-08-01"))
    assert.include(text(report(forgotten, day("2012-08-01")), "en"), "agreement  p-1  —     2013-07-31")
  })

  it("lists what is open in drives, and has no such part where nothing is", () => {
    const state = named(after(announced, ...throughVetting("p-1", "80", "80"), ranking, notice("p-1")))
    const part = (on: string, language: Language) => text(report(state, day(on)), language)
    assert.include(part("2010-07-08", "en"), "public notice  d-2010  number 1  2010-07-08")
    assert.include(part("2010-07-08", "zh"), "公示  d-2010  第 1 次  2010-07-08")
    assert.notInclude(part("2010-07-09", "en"), "What is open in drives")
  })

  it("shows deviations up to the day, each with the requirement that decides it", () => {
    const state = after(
      appointed,
      { ...signature("p-1", "2010-08-01", "2011-08-01"), basis: recorded },
      { ...placement("p-1"), title: "assistantToDirector", basis: recorded }
    )
    const shown = (on: string) =>
      report(state, day(on)).deviations.map(({ basis, document, on, requirement }) => [
        basis,
        document,
        on,
        words(requirement)?.[1]
      ])
    assert.deepStrictEqual(shown("2010-07-19"), [])
    assert.deepStrictEqual(shown("2010-08-01"), [
      ["Recorded", "示例〔2010〕3号", "2010-07-20", "the term is at least 24 month(s), included"],
      [
        "Recorded",
        "示例〔2010〕3号",
        "2010-08-01",
        "the title given is the one that follows from the rules: assistant to the village Party secretary"
      ]
    ])
  })

  it("shows what refuses, not what is merely unknown beside it, and the whole of alternatives", () => {
    const passed = (facts: object) =>
      after(announced, application("p-1", facts), { ...review("p-1"), passed: true, basis: recorded })
    const requirement = (state: OfficeState.OfficeState) =>
      words(report(state, day("2010-12-31")).deviations[0]?.requirement)?.[1]
    const { birthDate: _, ...unknownAge } = eligible
    assert.include(requirement(passed({ ...unknownAge, fullTime: false })), "full-time")
    const neither = requirement(passed({ ...eligible, politicalStatus: "13" }))
    assert.include(neither, "political status")
    assert.include(neither, "student")
  })

  it("says that the rules grant what a document calls not passed", () => {
    const failed = after(announced, application("p-1"), { ...review("p-1"), passed: false, basis: recorded })
    const found = report(failed, day("2010-12-31"))
    assert.deepStrictEqual(words(found.deviations[0]?.requirement), [
      "按规定应当通过，而文件所载的结果是未通过",
      "the rules grant it, and the document says that it was not passed"
    ])
    assert.include(text(found, "zh"), "按规定应当通过，而文件所载的结果是未通过")
  })

  it("reads as text in both languages, and says none where there is none", () => {
    const shown = text(reported(3), "zh")
    assert.deepStrictEqual(shown.split("\n"), [
      "示例镇大学生村官工作情况（截至 2010年1月1日）",
      "",
      "历年选聘",
      "年份  选聘  在任  公务员  事业编制  自主创业  继续学习  去向不明",
      "----  ----  ----  ------  --------  --------  --------  --------",
      "2002     2     0       2         0         0         0         0",
      "2003     4     0       0         0         0         1         3",
      "2008     1     1       0         0         0         0         0",
      "合计     7     1       2         0         0         1         3",
      "",
      "核对：累计选聘 7 人 = 在任 1 + 公务员 2 + 事业编制 0 + 自主创业 0 + 继续学习 1 + 去向不明 3。",
      "其中 3 人去向不明，有离任记录而没有去向，须跟踪补录：期初前离任 3 人（只有人数）。",
      "",
      "三套班子任职",
      "班子          职务数",
      "------------  ------",
      "村党组织           0",
      "村（居）委会       0",
      "村经济合作社       0",
      "",
      "共 0 个职务，由 0 人担任；交叉任职 0 人，一肩挑 0 人。",
      "",
      "挂职锻炼批次",
      "（无）",
      "",
      "截至当日共挂职 0 人，0 批。",
      "",
      "当日不在本村的人员",
      "（无）",
      "",
      "本年培训学时未满的人员",
      "当日没有相应规定，未作统计。",
      "",
      "一年内到期事项",
      "事项      编号  姓名  最后一日",
      "--------  ----  ----  ----------",
      "聘用合同  p-5   某乙  2010-07-31",
      "",
      "与规定不符而予以记录或例外批准的事项",
      "（无）"
    ])
    const english = text(report(named(OfficeState.empty)), "en")
    assert.include(english, "College-graduate village officials of 示例镇, as of 1 January 2009")
    assert.include(english, "What falls due within a year\n(none)")
    assert.include(english, "Acts kept although the rules did not grant them\n(none)")
  })

  it("moves with the events: a second drive that an authority excepted is a deviation of its day", () => {
    const basis = { _tag: "Excepted", authority: "县委组织部", document: "示例〔2010〕4号", reason: "原则上" } as const
    const state = after(announced, { ...announcement, drive: "d-2010-b", basis })
    const [deviation, ...others] = report(state).deviations
    assert.strictEqual(others.length, 0)
    assert.deepStrictEqual(
      [deviation?.type, deviation?.basis, deviation?.document, words(deviation?.requirement)?.[0]],
      ["recruitment/DriveAnnounced", "Excepted", "示例〔2010〕4号", "本年度的选聘批次不超过 1 次（含本次）"]
    )
    assert.strictEqual(report(announced).deviations.length, 0)
  })
})
