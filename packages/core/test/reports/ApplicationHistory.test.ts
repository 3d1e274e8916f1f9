import { assert, describe, it } from "@effect/vitest"
import * as Seal from "../../src/journal/Seal.ts"
import { table } from "../../src/messages.ts"
import * as OfficeState from "../../src/office/OfficeState.ts"
import type { KnownEvent } from "../../src/office/registry.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import * as Channel from "../../src/recruitment/Channel.ts"
import type * as Drive from "../../src/recruitment/Drive.ts"
import * as PhysicalExamination from "../../src/recruitment/PhysicalExamination.ts"
import * as ApplicationHistory from "../../src/reports/ApplicationHistory.ts"
import { assignment, ids, ofAssignment, stated } from "../recruitment/assigningTown.ts"
import {
  type Act,
  announcement,
  application,
  appointment,
  bookOf,
  day,
  document,
  eligible,
  eventsOf,
  excepted,
  marked,
  notice,
  ofTown,
  person,
  placement,
  ranking,
  recorded,
  review,
  stepped,
  throughVetting,
  town,
  townBook,
  village
} from "../recruitment/exampleTown.ts"

interface Kept {
  readonly state: OfficeState.OfficeState
  readonly events: ReadonlyArray<KnownEvent>
}

const none: Kept = { state: OfficeState.empty, events: [] }

const keep = ({ events, state }: Kept, added: ReadonlyArray<KnownEvent>): Kept => ({
  events: [...events, ...added],
  state: added.reduce(OfficeState.evolve, state)
})

const acting = (kept: Kept, ...acts: ReadonlyArray<Act>): Kept =>
  acts.reduce((before, act) => keep(before, eventsOf(before.state, act)), kept)

const listing = (kept: Kept, on: string, called: ReadonlyArray<string>, reserve: ReadonlyArray<string>): Kept => {
  const group: Drive.List["groups"][number] = { called: called.map(person), reserve: reserve.map(person) }
  const event = {
    ...{ office: "example", stream: "drive/d-2010", id: `list-${on}/0`, v: 1, basis: { _tag: "Decided" } },
    ...{ type: "recruitment/ListMade", on: day(on), governedBy: day("2010-05-01"), personal: {} },
    data: { drive: "d-2010", step: "interview", groups: [group] }
  } as unknown as KnownEvent
  return keep(kept, [event])
}

/** One appointed, one in reserve and later absent, one refused, one who is on no list. */
const kept = acting(
  listing(
    acting(
      none,
      announcement,
      application("p-1"),
      application("p-2"),
      application("p-3", { ...eligible, fullTime: false }),
      application("p-4"),
      ...["p-1", "p-2", "p-3", "p-4"].map((one) => review(one)),
      marked("p-1", "writtenTest", "79", "2010-05-22"),
      marked("p-1", "writtenTest", "80", "2010-05-23"),
      marked("p-2", "writtenTest", "80", "2010-05-22"),
      marked("p-4", "writtenTest", "50", "2010-05-22")
    ),
    "2010-05-28",
    ["p-1"],
    ["p-2"]
  ),
  marked("p-1", "interview", "80", "2010-06-05"),
  { ...marked("p-2", "interview", "80", "2010-06-05"), basis: recorded },
  stepped("p-1", "vetting", "2010-06-20"),
  { ...stepped("p-4", "interview", "2010-06-05", false), reason: "notCalled" },
  ranking,
  { ...stepped("p-2", "vetting", "2010-06-25", false), reason: "absent" },
  { ...notice("p-1"), basis: recorded },
  { ...appointment("p-1"), basis: excepted }
)

const historyOf = (applicant: string, on?: string, of = kept) => {
  const history = ApplicationHistory.make(
    { ...of, book: townBook },
    { drive: "d-2010", applicant, ...(on === undefined ? {} : { on: day(on) }) }
  )
  assert.isDefined(history)
  return history
}

const text = (applicant: string, language: "zh" | "en", on?: string, of = kept) =>
  ApplicationHistory.toText(historyOf(applicant, on, of), language, table).split("\n")

/** The lines of the acts alone. */
const acts = (applicant: string, language: "zh" | "en", on?: string) =>
  text(applicant, language, on).filter((line) => !line.startsWith(" "))

describe("ApplicationHistory", () => {
  it("tells the whole way of somebody who was appointed, in both languages", () => {
    assert.deepStrictEqual(acts("p-1", "zh"), [
      "某甲（p-1）：2010年选聘批次 d-2010 办理经过（截至 2010年7月9日）",
      "2010年5月1日　发布公告：招聘 2 人，报名自 2010年5月4日 至 2010年5月10日（含首尾两日）",
      "2010年5月5日　提交报名",
      "2010年5月12日　资格审查：通过",
      "2010年5月22日　笔试：成绩 79",
      "2010年5月23日　笔试：成绩更正为 80",
      "2010年5月28日　列入面试名单，第 1 位（共 1 人）",
      "2010年6月5日　面试：成绩 80",
      "2010年6月10日　排名：总成绩 80.00，在 2 人中名列第 1，与另外 1 人并列",
      "2010年6月20日　考察：通过",
      "2010年7月1日　公示：自 2010年7月1日 至 2010年7月8日（含首尾两日）",
      "2010年7月9日　聘用为大学生村官",
      "结果：2010年7月9日 聘用。"
    ])
    assert.include(acts("p-1", "en"), "10 June 2010: ranking: total 80.00, rank 1 of 2, shared with 1 other(s)")
    assert.strictEqual(acts("p-1", "en").at(-1), "Outcome: appointed on 9 July 2010.")
  })

  it("tells the clauses, the documents, and what an authority excepted", () => {
    const lines = text("p-1", "zh")
    assert.include(
      lines,
      "    依据：《关于选聘高校毕业生到村任职工作的意见（试行）》（组通字〔2008〕18号，2008-04-10）"
    )
    assert.include(lines, "    依据：《示例镇选聘办法》（示例〔2009〕1号，2009-01-01）")
    assert.include(lines, "    凭文件记录：示例〔2010〕3号")
    assert.include(lines, "    例外批准：县委组织部，示例〔2010〕4号，理由：原则上")
    for (const { sources } of historyOf("p-1").entries) {
      const texts = sources.map((source) => JSON.stringify(source))
      assert.strictEqual(new Set(texts).size, texts.length, "each clause once")
    }
  })

  it("tells whoever was refused what was not met and by which clause, and nothing more", () => {
    const lines = text("p-3", "zh")
    const at = lines.indexOf("2010年5月12日　资格审查：未通过（不符合资格条件）")
    assert.match(lines[at + 1] ?? "", /^ {4}未满足：.*全日制/u)
    assert.match(lines[at + 2] ?? "", /^ {4}依据：《关于选聘/u)
    assert.strictEqual(lines[at + 3], "结果：2010年5月12日 在“资格审查”环节离开选聘，原因：不符合资格条件。")
    assert.lengthOf(lines, at + 4)
    assert.strictEqual(
      text("p-3", "en").at(-1),
      "Outcome: left the drive on 12 May 2010 at the step “qualification review”: not eligible."
    )
  })

  it("tells who was not called whether there is a place in reserve", () => {
    assert.include(acts("p-2", "zh"), "2010年5月28日　未列入面试名单（共 1 人），为候补第 1 位")
    assert.include(acts("p-4", "en"), "28 May 2010: neither among the 1 called to the interview nor in reserve")
    assert.isFalse(
      acts("p-3", "en").some((line) => line.includes("called")),
      "who had left is not listed"
    )
    assert.strictEqual(acts("p-4", "zh").at(-1), "结果：2010年6月5日 在“面试”环节离开选聘，原因：未进入下一环节名单。")
  })

  it("tells nothing that was done after its day", () => {
    assert.strictEqual(acts("p-1", "en", "2010-05-11").at(-1), "Outcome: the application still stands.")
    assert.lengthOf(acts("p-1", "en", "2010-05-11"), 4)
    assert.strictEqual(acts("p-1", "en", "2010-05-12").at(-2), "12 May 2010: qualification review: passed")
    assert.strictEqual(historyOf("p-2", "2010-06-24").fate._tag, "Standing")
    assert.strictEqual(historyOf("p-2", "2010-06-25").fate._tag, "Left")
  })

  it("names nobody else, and neither facts nor the marks of others", () => {
    for (const [own, others] of [
      ["p-1", ["p-2", "p-3", "p-4"]],
      ["p-2", ["p-1", "p-3", "p-4"]]
    ] as const) {
      const all = `${JSON.stringify(historyOf(own))}${text(own, "zh").join()}${text(own, "en").join()}`
      for (const other of others) assert.notInclude(all, other)
      assert.notInclude(all, "1986-03-01")
    }
  })

  it("says so where the order of equal totals was settled by a rule, or where a document says otherwise", () => {
    const separated: Kept = {
      ...kept,
      events: kept.events.map((event) =>
        event.type === "recruitment/ApplicantsRanked"
          ? {
              ...event,
              data: {
                ...event.data,
                groups: event.data.groups.map((group) => ({
                  ...group,
                  ranking: group.ranking.map((one, index) => ({ ...one, rank: index + 1 }))
                }))
              }
            }
          : event
      )
    }
    const line = text("p-2", "zh", undefined, separated).find((one) => one.includes("排名"))
    assert.include(line, "名列第 2；另有 1 人总成绩相同，名次按同分规定确定")
    const otherwise = acting(none, announcement, application("p-1"), {
      ...review("p-1"),
      passed: false,
      basis: recorded
    })
    const lines = text("p-1", "zh", undefined, otherwise)
    assert.include(lines, "    未满足：按规定应当通过，而文件所载的结果是未通过")
    assert.include(lines, "    规定不予通过，仍予保留，列为与规定不符的事项")
  })

  it("tells what an applicant did and what was corrected", () => {
    const positions = ["a-01", "a-02"].map((id) => ({ id, posts: 1 }))
    const corrected = acting(
      none,
      { ...announcement, positions },
      { ...application("p-1", { ...eligible, fullTime: false }), position: "a-01" },
      {
        type: "recruitment/ChangePosition",
        ...{ on: "2010-05-06", drive: "d-2010", applicant: "p-1", position: "a-02" }
      },
      { ...application("p-2"), position: "a-01" },
      review("p-1"),
      {
        type: "recruitment/ReopenApplication",
        ...{ on: "2010-05-13", drive: "d-2010", applicant: "p-1", basis: recorded }
      },
      { ...review("p-1", "2010-05-13"), passed: true, basis: recorded },
      stepped("p-1", "writtenTest", "2010-05-22", false),
      {
        type: "recruitment/CorrectStep",
        ...{ on: "2010-05-24", drive: "d-2010", applicant: "p-1", step: "writtenTest", basis: recorded }
      },
      { type: "recruitment/WithdrawApplication", on: "2010-05-25", drive: "d-2010", applicant: "p-1", basis: recorded }
    )
    const told = text("p-1", "zh", undefined, corrected).filter((line) => !line.startsWith(" "))
    assert.deepStrictEqual(told.slice(2), [
      "2010年5月5日　提交报名，岗位 a-01",
      "2010年5月6日　改报岗位 a-02",
      "2010年5月12日　资格审查：未通过（不符合资格条件）",
      "2010年5月13日　恢复报名",
      "2010年5月13日　资格审查：通过",
      "2010年5月22日　笔试：未通过（未通过）",
      "2010年5月24日　更正登记：笔试：未进行（2010年5月22日）",
      "2010年5月25日　本人放弃",
      "结果：2010年5月25日 在“资格审查”环节离开选聘，原因：本人放弃。"
    ])
  })

  it("tells of objections, and of a notice that was corrected", () => {
    const objecting = (upheld: boolean) =>
      acting(
        kept,
        {
          type: "recruitment/CorrectNotice",
          ...{ on: "2010-07-02", drive: "d-2010", notice: 1, until: "2010-07-09", basis: recorded }
        },
        {
          type: "recruitment/RaiseObjection",
          ...{ on: "2010-07-03", drive: "d-2010", objection: "o-1", applicant: "p-1", signed: true, basis: recorded }
        },
        {
          type: "recruitment/SettleObjection",
          ...{ on: "2010-07-05", drive: "d-2010", objection: "o-1", upheld, basis: recorded }
        }
      )
    const told = (upheld: boolean) =>
      text("p-1", "zh", undefined, objecting(upheld)).filter((line) => /更正为 2|异议/u.test(line))
    assert.deepStrictEqual(told(false), [
      "2010年7月2日　公示截止日更正为 2010年7月9日",
      "2010年7月3日　收到公示异议",
      "2010年7月5日　公示异议不成立"
    ])
    assert.include(told(true), "2010年7月5日　公示异议成立")
    assert.isFalse(text("p-2", "zh", undefined, objecting(true)).some((line) => /更正为 2|异议/u.test(line)))
  })

  it("tells of vettings, examinations and whoever comes in for others", () => {
    const own = { drive: "d-2010", applicant: "p-1", basis: recorded } as const
    const tested = listing(
      acting(none, announcement, application("p-1"), application("p-2"), review("p-1"), review("p-2")),
      ...(["2010-05-28", ["p-2"], ["p-1"]] as const)
    )
    const examined = { type: "recruitment/RecordPhysicalExamination", ...own } as const
    const rules = bookOf(
      ...ofTown,
      provide(PhysicalExamination.point, town, {
        ...{ field: "reexaminationsAtMost", value: 1, from: "2009-01-01", citation: document }
      })
    )
    const open = [
      { ...stepped("p-2", "interview", "2010-06-05", false), reason: "absent", basis: recorded },
      { type: "recruitment/Substitute", on: "2010-06-06", drive: "d-2010", step: "interview", basis: recorded },
      { type: "recruitment/RecordVetting", on: "2010-06-20", ...own, vetters: 2, passed: true },
      { ...examined, on: "2010-06-25", passed: false, findings: "示例项目" }
    ] as const satisfies ReadonlyArray<Act>
    const toldOf = (language: "zh" | "en", ...more: ReadonlyArray<Act>) => {
      const told = [...open, ...more].reduce((before, act) => keep(before, eventsOf(before.state, act, rules)), tested)
      const lines = text("p-1", language, undefined, told).filter((line) => !line.startsWith(" "))
      assert.notInclude(lines.join(), "示例项目")
      return lines.slice(5)
    }
    const [asks, closes] = [
      { type: "recruitment/RequestReexamination", on: "2010-06-28", ...own },
      { type: "recruitment/ClosePhysicalExamination", on: "2010-07-05", ...own }
    ] as const
    assert.deepStrictEqual(toldOf("zh", asks, { ...examined, on: "2010-07-01", passed: true }), [
      "2010年6月6日　递补列入面试名单",
      "2010年6月20日　考察：通过",
      "2010年6月25日　体检：未通过，可以申请复检",
      "2010年6月28日　申请复检",
      "2010年7月1日　体检：通过",
      "结果：仍在选聘中。"
    ])
    assert.deepStrictEqual(toldOf("en", closes), [
      "6 June 2010: called to the interview in the place of somebody who left",
      "20 June 2010: vetting: passed",
      "25 June 2010: physical examination: not passed; a re-examination may be asked for",
      "5 July 2010: physical examination: not passed (not passed)",
      "Outcome: left the drive on 5 July 2010 at the step “physical examination”: not passed."
    ])
    const failed = { type: "recruitment/RecordVetting", on: "2010-06-20", ...own, vetters: 2, passed: false } as const
    const gone = acting(tested, failed, {
      ...{ type: "recruitment/ConcludeDrive", on: "2010-07-01", drive: "d-2010", basis: recorded }
    } as Act)
    assert.deepStrictEqual(
      text("p-1", "zh", undefined, gone)
        .filter((line) => !line.startsWith(" "))
        .slice(5),
      ["2010年6月20日　考察：未通过（未通过）", "结果：2010年6月20日 在“考察”环节离开选聘，原因：未通过。"]
    )
  })

  it("stays after the person is forgotten, without the name and the marks", () => {
    const [forget] = eventsOf(kept.state, { type: "people/ForgetPerson", on: "2010-08-01", person: "p-1" })
    assert.isDefined(forget)
    const events = kept.events.map((event) => ({
      ...event,
      personal: Object.fromEntries(
        Object.entries(event.personal).map(([id, slot]) => [id, id === "p-1" ? { _tag: "Forgotten" } : slot])
      )
    })) as unknown as ReadonlyArray<KnownEvent>
    const forgotten = keep({ state: kept.state, events }, [forget])
    const lines = text("p-1", "zh", undefined, forgotten)
    assert.include(lines[0], "p-1（个人信息已删除）")
    assert.include(lines, "2010年5月22日　笔试：通过")
    assert.include(lines, "2010年6月10日　排名：总成绩 —，在 2 人中名列第 1，与另外 1 人并列")
    assert.notInclude(lines.join(), "某甲")
  })

  it("is written as Markdown in which nothing that was written counts as markup", () => {
    const named = acting(none, announcement, { ...application("p-1"), details: { name: "*某*<b>" } }, review("p-1"))
    const shown = ApplicationHistory.toMarkdown(historyOf("p-1", undefined, named), "zh", table)
    assert.strictEqual(
      shown.split("\n")[0],
      "# \\*某\\*\\<b\\>（p-1）：2010年选聘批次 d-2010 办理经过（截至 2010年5月12日）"
    )
    assert.include(shown, "\n- 2010年5月12日　资格审查：通过\n  - 依据：《关于选聘")
    assert.isTrue(shown.endsWith("- 结果：仍在选聘中。\n"))
  })

  it("is not there for whoever did not apply", () => {
    const make = (drive: string, applicant: string) =>
      ApplicationHistory.make({ ...kept, book: townBook }, { drive, applicant })
    assert.isUndefined(make("d-2010", "p-9"))
    assert.isUndefined(make("d-2009", "p-1"))
  })
})

describe("ApplicationHistory of an official who was assigned to a village", () => {
  const steps = provide(Channel.point, town, {
    field: "steps",
    value: Channel.procedure(
      ...(["application", "qualificationReview", "writtenTest", "interview", "vetting", "publicNotice"] as const),
      ...(["appointment", "placement"] as const)
    ),
    ...{ from: "2009-01-01", citation: document }
  })
  const book = bookOf(
    ...ofTown.filter(({ field, point }) => !(point === Channel.point.id && field === "steps")),
    ...ofAssignment,
    steps
  )
  const begin = [
    ...["v-01", "v-02", "v-03"].map(village),
    { ...announcement, posts: 3 },
    ...ids.flatMap((id, index): ReadonlyArray<Act> => {
      const [, ...rest] = throughVetting(id, "80", "80")
      return [application(id, { ...eligible, ...stated[index] }), ...rest]
    }),
    ...[ranking, notice(...ids), ...ids.map((id) => appointment(id))]
  ]
  const assigned = [...begin, assignment("v-01", "v-03", "v-02")].reduce(
    (before, act) => keep(before, eventsOf(before.state, act, book)),
    keep(none, [
      {
        ...{ office: "example", stream: "main", id: "open/0", v: 1, basis: { _tag: "Decided" }, personal: {} },
        ...{ type: "places/OfficeOpened", on: day("2009-01-01"), governedBy: day("2009-01-01") },
        data: { name: "示例镇", jurisdiction: town }
      } as unknown as KnownEvent
    ])
  )
  const wayOf = (applicant: string, from: Kept = assigned) => {
    const history = ApplicationHistory.make({ ...from, book }, { drive: "d-2010", applicant })
    return history === undefined ? assert.fail("is not known") : history
  }

  it("tells the village by its name, and why it was this one without naming anybody else", () => {
    const text = ApplicationHistory.toText(wayOf("p-3"), "zh", table)
    assert.include(
      text,
      "2010年8月1日　到示例村任职：村党组织书记助理\n    安排到示例村：第2志愿、专业对口；在前的志愿：示例村的名额安排了另外 1 人"
    )
    assert.notMatch(text, /p-[12]/u)
  })

  it("tells the reason of then, whatever was learnt since", () => {
    const later = { ...placement("p-3", "v-02", "2010-09-01"), background: { major: "law" } }
    const learnt = keep(assigned, eventsOf(assigned.state, later, book))
    assert.include(ApplicationHistory.toText(wayOf("p-3", learnt), "zh", table), "第2志愿、专业对口")
  })

  it("tells nothing of the reason where the person was forgotten, or no rule covered the day", () => {
    const gone = {
      ...assigned,
      events: assigned.events.map((event) =>
        event.type === "people/PlacementsAssigned"
          ? { ...event, personal: { ...event.personal, "p-3": Seal.forgotten } }
          : event
      )
    }
    assert.isUndefined(wayOf("p-3", gone).entries.at(-1)?.reason)
    assert.isDefined(wayOf("p-2", gone).entries.at(-1)?.reason)
    const uncovered = ApplicationHistory.make({ ...assigned, book: townBook }, { drive: "d-2010", applicant: "p-3" })
    assert.isUndefined(uncovered?.entries.at(-1)?.reason)
  })
})

describe("ApplicationHistory of results and substitutions", () => {
  const event = (type: string, on: string, data: object) =>
    ({
      ...{ office: "example", stream: "drive/d-2010", id: `${type}-${on}/0`, v: 1, basis: { _tag: "Decided" } },
      ...{ type: `recruitment/${type}`, on: day(on), governedBy: day("2010-05-01"), personal: {} },
      data: { drive: "d-2010", ...data }
    }) as unknown as KnownEvent
  const applied = acting(
    none,
    { ...announcement, positions: [{ id: "a-01", title: "东镇村官", posts: 1 }], posts: 1 },
    {
      ...application("p-1"),
      position: "a-01"
    } as Act
  )
  const linesAfter = (...added: ReadonlyArray<KnownEvent>) => {
    const history = ApplicationHistory.make(
      { ...keep(applied, added), book: townBook },
      { drive: "d-2010", applicant: "p-1" }
    )
    return history === undefined ? assert.fail("is not known") : ApplicationHistory.toText(history, "zh", table)
  }
  const own = { applicant: "p-1" }

  it("tells them in words, and a position by its title", () => {
    const text = linesAfter(
      event("VettingRecorded", "2010-06-01", { ...own, vetters: 2, passed: true }),
      event("PhysicalExaminationRecorded", "2010-06-02", {
        ...{ ...own, passed: false, final: false, reexaminableUntil: "2010-06-05" }
      }),
      event("ReexaminationRequested", "2010-06-03", own),
      event("PhysicalExaminationRecorded", "2010-06-04", { ...own, passed: true, final: true }),
      event("SubstitutesCalled", "2010-06-06", {
        ...{ step: "publicNotice", position: "a-01", called: [{ applicant: "p-1", inPlaceOf: "p-2" }] }
      })
    )
    for (const line of [
      "提交报名，岗位 东镇村官",
      "2010年6月1日　考察：通过",
      "2010年6月2日　体检：未通过，可在 2010年6月5日 前（含当日）申请复检",
      "2010年6月3日　申请复检",
      "2010年6月4日　体检：通过",
      "2010年6月6日　递补列入公示名单"
    ]) {
      assert.include(text, line)
    }
    assert.notMatch(text, /recruitment\/|p-2/u)
  })

  it("tells why somebody was not passed", () => {
    const refused = event("VettingRecorded", "2010-06-01", { ...own, vetters: 2, passed: false, grounds: "notPassed" })
    assert.include(linesAfter(refused), "考察：未通过（未通过）")
    const failed = event("PhysicalExaminationRecorded", "2010-06-02", { ...own, passed: false, final: false })
    assert.include(linesAfter(failed), "体检：未通过，可以申请复检")
    const closed = event("PhysicalExaminationClosed", "2010-06-09", own)
    assert.include(linesAfter(failed, closed), "2010年6月9日　体检：未通过（未通过）")
  })
})
