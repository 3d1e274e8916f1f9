import { assert, describe, it } from "@effect/vitest"
import { table } from "../../src/messages.ts"
import * as OfficeState from "../../src/office/OfficeState.ts"
import * as Message from "../../src/policy/Message.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import type * as Drive from "../../src/recruitment/Drive.ts"
import * as Position from "../../src/recruitment/Position.ts"
import * as Quota from "../../src/recruitment/Quota.ts"
import * as DriveReport from "../../src/reports/DriveReport.ts"
import * as DriveSheet from "../../src/reports/DriveSheet.ts"
import * as Page from "../../src/reports/Page.ts"
import * as Section from "../../src/reports/Section.ts"
import {
  type Act,
  after,
  announcement,
  application,
  appointment,
  bookOf,
  day,
  document,
  eligible,
  eventsOf,
  marked,
  notice,
  ofTown,
  person,
  policies,
  ranking,
  recorded,
  review,
  stepped,
  town
} from "../recruitment/exampleTown.ts"

const positions = [
  { id: "a-01", posts: 1, township: "330282121", postClass: "general" },
  { id: "a-02", posts: 1, postClass: "general", channel: "openTest" }
] as const

const apply = (applicant: string, position: string, facts: object = eligible, on = "2010-05-05") =>
  ({ ...application(applicant, facts), position, on }) as const satisfies Act

/**
 * Six applicants for two posts: one appointed, one refused by the review, one absent from the written test, one who
 * failed vetting, two still standing, of whom one came to the interview.
 */
const state = after(
  OfficeState.empty,
  { ...announcement, positions },
  apply("p-1", "a-01"),
  apply("p-2", "a-01"),
  apply("p-3", "a-01", { ...eligible, fullTime: false }),
  apply("p-4", "a-02"),
  apply("p-5", "a-02", eligible, "2010-05-06"),
  apply("p-6", "a-02"),
  ...["p-1", "p-2", "p-3", "p-4", "p-5", "p-6"].map((one) => review(one)),
  marked("p-1", "writtenTest", "80", "2010-05-22"),
  marked("p-2", "writtenTest", "75", "2010-05-22"),
  marked("p-4", "writtenTest", "90", "2010-05-22"),
  marked("p-6", "writtenTest", "60", "2010-05-22"),
  { ...stepped("p-5", "writtenTest", "2010-05-22", false), reason: "absent" },
  marked("p-1", "interview", "80", "2010-06-05"),
  marked("p-2", "interview", "70", "2010-06-05"),
  marked("p-4", "interview", "85", "2010-06-05"),
  ...["p-1", "p-2"].map((one) => stepped(one, "vetting", "2010-06-20")),
  stepped("p-4", "vetting", "2010-06-20", false),
  { ...ranking, on: "2010-06-21", basis: recorded },
  { ...notice("p-1"), basis: recorded },
  appointment("p-1")
)

const report = (on?: string, of = state) => {
  const made = DriveReport.make(of, "d-2010", policies("2010-05-01"), on === undefined ? undefined : day(on))
  assert.isDefined(made)
  return made
}

const took = ({ stages }: DriveReport.Figures) => Object.fromEntries(stages.map((one) => [one.step, one.took]))

/** The state with a list of the interview, as it would be made by the event of a list. */
const listed = (on: string, called: ReadonlyArray<string>, reserve: ReadonlyArray<string> = [], of = state) => {
  const group: Drive.List["groups"][number] = {
    position: Position.PositionId.make("a-01"),
    called: called.map(person),
    reserve: reserve.map(person)
  }
  return OfficeState.evolve(of, {
    ...({ office: "example", stream: "drive/d-2010", id: `list-${on}/0`, v: 1 } as object),
    type: "recruitment/ListMade",
    on: day(on),
    data: { drive: "d-2010", step: "interview", groups: [group] },
    personal: {}
  } as never)
}

describe("DriveReport", () => {
  it("counts the steps in the order of the procedure, and everybody once", () => {
    const { asOf, stages, total } = report()
    assert.strictEqual(asOf, "2010-07-09")
    assert.deepStrictEqual(
      stages.map(({ step }) => step),
      [
        "application",
        "qualificationReview",
        "writtenTest",
        "interview",
        "vetting",
        "publicNotice",
        "appointment",
        "induction"
      ]
    )
    assert.deepStrictEqual(took(total), {
      application: 6,
      qualificationReview: 5,
      writtenTest: 4,
      interview: 3,
      vetting: 2,
      publicNotice: 1,
      appointment: 1,
      induction: 0
    })
    const { applied, appointed, difference, left, posts, standing } = total
    assert.deepStrictEqual([posts, applied, appointed, standing, difference], [2, 6, 1, 2, 0])
    assert.deepStrictEqual(left, [
      { step: "qualificationReview", reason: "ineligible", people: 1 },
      { step: "writtenTest", reason: "absent", people: 1 },
      { step: "vetting", reason: "notPassed", people: 1 }
    ])
  })

  it("counts nothing that was done after its day", () => {
    const figures = (on: string) => {
      const { applied, appointed, standing } = report(on).total
      return [applied, appointed, DriveReport.leftInAll(report(on).total), standing]
    }
    assert.deepStrictEqual(figures("2010-05-04"), [0, 0, 0, 0])
    assert.deepStrictEqual(figures("2010-05-05"), [5, 0, 0, 5])
    assert.deepStrictEqual(figures("2010-05-06"), [6, 0, 0, 6])
    assert.deepStrictEqual(figures("2010-05-12"), [6, 0, 1, 5])
    assert.deepStrictEqual(figures("2010-05-22"), [6, 0, 2, 4])
    assert.deepStrictEqual(figures("2010-07-08"), [6, 0, 3, 3])
    assert.deepStrictEqual(figures("2010-07-09"), [6, 1, 3, 2])
    assert.strictEqual(took(report("2010-05-21").total)["writtenTest"], 0)
  })

  it("divides the drive by what the announcement and the applications say, each part adding up", () => {
    const { parts, total } = report()
    assert.deepStrictEqual(
      parts.position?.map(({ applied, appointed, key, posts, standing }) => [key, posts, applied, appointed, standing]),
      [
        ["a-01", 1, 3, 1, 1],
        ["a-02", 1, 3, 0, 1]
      ]
    )
    assert.deepStrictEqual(
      parts.channel?.map(({ applied, key, posts }) => [key, posts, applied]),
      [
        ["openTest", 1, 3],
        [undefined, 1, 3]
      ],
      "those who came by no channel stand last"
    )
    assert.deepStrictEqual(
      parts.township?.map(({ key, left }) => [key, left.length]),
      [
        ["330282121", 1],
        [undefined, 2]
      ]
    )
    assert.deepStrictEqual(
      parts.postClass?.map(({ applied, key, posts }) => [key, posts, applied]),
      [["general", 2, 6]]
    )
    for (const part of Object.values(parts)) {
      for (const name of ["applied", "appointed", "standing", "difference"] as const) {
        assert.strictEqual(
          part.reduce((sum, one) => sum + one[name], 0),
          total[name],
          name
        )
      }
    }
  })

  it("calls a position by its title where it has one", () => {
    const [first, ...others] = positions
    const titled = after(state, {
      type: "recruitment/AmendDrive",
      on: "2010-07-09",
      drive: "d-2010",
      positions: [{ ...first, title: "东村党务" }, ...others],
      basis: recorded
    })
    const titles = report(undefined, titled).parts.position?.map(({ key, title }) => [key, title])
    assert.deepStrictEqual(titles, [
      ["a-01", "东村党务"],
      ["a-02", undefined]
    ])
    const sheet = DriveSheet.make(report(undefined, titled))
    assert.include(Section.toText(sheet, "zh", table), "\n东村党务         1     3 ")
  })

  it("leaves out a division that the drive does not have", () => {
    const undivided = after(OfficeState.empty, announcement, application("p-1"))
    assert.deepStrictEqual(report("2010-05-05", undivided).parts, {})
    assert.strictEqual(report("2010-05-05", undivided).total.posts, 2)
  })

  it("counts whoever is on the list of a step as it stands on the day", () => {
    const called = (on: string, of: OfficeState.OfficeState) =>
      report(on, of).total.stages.find(({ step }) => step === "interview")?.called
    const first = listed("2010-05-28", ["p-1", "p-2"])
    const second = listed("2010-05-30", ["p-1"], ["p-2"], first)
    assert.isUndefined(called("2010-05-27", second), "no list yet")
    assert.strictEqual(called("2010-05-28", second), 2)
    assert.strictEqual(called("2010-05-30", second), 1, "the later list takes the place of the earlier")
    assert.deepStrictEqual(
      report(undefined, second).parts.position?.map(({ stages }) => stages[3]?.called),
      [1, 0]
    )
  })

  it("is not there for a drive that the office has not, or had not announced yet", () => {
    assert.isUndefined(DriveReport.make(state, "d-2011", policies("2010-05-01")))
    assert.isUndefined(DriveReport.make(state, "d-2010", policies("2010-05-01"), day("2010-04-30")))
    assert.isDefined(DriveReport.make(state, "d-2010", policies("2010-05-01"), day("2010-05-01")))
  })

  it("is the same after people are forgotten", () => {
    const forgotten = after(
      state,
      { type: "people/ForgetPerson", on: "2010-08-01", person: "p-1" },
      { type: "people/ForgetPerson", on: "2010-08-01", person: "p-3" }
    )
    assert.deepStrictEqual(report("2010-08-01", forgotten), report("2010-08-01"))
  })
})

describe("DriveSheet", () => {
  const text = (language: "zh" | "en", of = report()) => Section.toText(DriveSheet.make(of), language, table)

  it("reads as text, with the reconciliation and the posts that are open", () => {
    const shown = text("zh").split("\n")
    assert.deepStrictEqual(shown.slice(0, 29), [
      "2010年选聘情况：批次 d-2010（截至 2010年7月9日）",
      "",
      "总体情况",
      "环节      人数",
      "--------  ----",
      "报名         6",
      "资格审查     5",
      "笔试         4",
      "面试         3",
      "考察         2",
      "公示         1",
      "聘用         1",
      "岗前培训     0",
      "",
      "核对：报名 6 人 = 聘用 1 + 离开 3 + 仍在选聘中 2。",
      "招聘 2 人，已聘用 1 人，尚缺 1 人。",
      "",
      "离开选聘的人员",
      "环节      原因            人数",
      "--------  --------------  ----",
      "资格审查  不符合资格条件     1",
      "笔试      缺考或未到场       1",
      "考察      未通过             1",
      "",
      "分岗位情况",
      "岗位  招聘人数  报名  资格审查  笔试  面试  考察  公示  聘用  岗前培训  离开  仍在选聘中",
      "----  --------  ----  --------  ----  ----  ----  ----  ----  --------  ----  ----------",
      "a-01         1     3         2     2     2     2     1     1         0     1           1",
      "a-02         1     3         3     2     1     0     0     0         0     2           1"
    ])
    assert.include(text("en"), "Reconciliation: 6 applied = 1 appointed + 3 left + 2 still standing.")
    assert.include(text("en"), "2 posts, 1 filled, 1 open.")
    assert.match(text("en"), /written test +absent +1\n/u)
  })

  it("has a column for a list, and none where there is no list", () => {
    const shown = text("en", report(undefined, listed("2010-05-28", ["p-1", "p-2"])))
    assert.include(shown, "called: interview")
    assert.notInclude(text("en"), "called")
  })

  it("says so where figures from elsewhere do not add up", () => {
    const { total, ...others } = report()
    const lines = DriveSheet.reconciliation({ ...others, total: { ...total, applied: 7, difference: 1 } })
    assert.deepStrictEqual(
      lines.map((line) => Message.render(line, "zh", table)),
      [
        "核对：报名 7 人 = 聘用 1 + 离开 3 + 仍在选聘中 2。",
        "差额 1 人，数字之间不一致，须查明。",
        "招聘 2 人，已聘用 1 人，尚缺 1 人。"
      ]
    )
    assert.include(Message.render(lines[1] ?? { key: "", arguments: {} }, "en", table), "differ from the whole by 1")
  })

  it("tells posts that were settled otherwise, and a cancellation", () => {
    const settling = provide(Quota.point, town, {
      field: "operations",
      value: [
        {
          ...{ op: "openingRatio", id: "opening", repeat: "once" },
          ...{ applicantsPerPost: "1.5", otherwise: { cut: "floor" } }
        }
      ],
      from: "2009-01-01",
      citation: document
    })
    const book = bookOf(...ofTown, settling)
    const kept: ReadonlyArray<Act> = [
      { ...announcement, positions },
      apply("p-1", "a-01"),
      apply("p-2", "a-01"),
      apply("p-4", "a-02"),
      ...["p-1", "p-2", "p-4"].map((one) => review(one)),
      { type: "recruitment/SettleQuotas", on: "2010-05-15", drive: "d-2010" },
      { type: "recruitment/CancelDrive", on: "2010-05-20", drive: "d-2010", reason: "emergency", basis: recorded }
    ]
    const of = kept.reduce<OfficeState.OfficeState>(
      (before, act) => eventsOf(before, act, book).reduce(OfficeState.evolve, before),
      OfficeState.empty
    )
    const lines = (on: string) =>
      DriveSheet.reconciliation(report(on, of)).map((line) => Message.render(line, "zh", table))
    assert.deepStrictEqual(lines("2010-05-14"), [
      "核对：报名 3 人 = 聘用 0 + 离开 0 + 仍在选聘中 3。",
      "招聘 2 人，已聘用 0 人，尚缺 2 人。"
    ])
    assert.deepStrictEqual(lines("2010-05-15"), [
      "核对：报名 3 人 = 聘用 0 + 离开 1 + 仍在选聘中 2。",
      "公告招聘 2 人，核定为 1 人。",
      "招聘 1 人，已聘用 0 人，尚缺 1 人。"
    ])
    assert.deepStrictEqual(lines("2010-05-20").slice(0, 3), [
      "核对：报名 3 人 = 聘用 0 + 离开 3 + 仍在选聘中 0。",
      "公告招聘 2 人，核定为 1 人。",
      "批次已于 2010年5月20日 取消，原因：突发事件。"
    ])
    assert.deepStrictEqual(
      report("2010-05-20", of).parts.position?.map(({ key, left, posts }) => [
        key,
        posts,
        left.map(({ reason }) => reason)
      ]),
      [
        ["a-01", 1, ["driveCancelled"]],
        ["a-02", 0, ["positionClosed"]]
      ]
    )
  })

  it("names a reason of the place by its own word", () => {
    assert.deepStrictEqual(DriveSheet.reasonText("withdrawn"), { zh: "本人放弃", en: "withdrawn by the applicant" })
    assert.deepStrictEqual(DriveSheet.reasonText(undefined), { zh: "未注明原因", en: "no reason given" })
    assert.deepStrictEqual(DriveSheet.reasonText("movedAway"), { zh: "movedAway", en: "movedAway" })
    assert.deepStrictEqual(DriveSheet.reasonText("toString"), { zh: "toString", en: "toString" })
  })

  it("is a page with charts", () => {
    const page = Page.toHtml(DriveSheet.make(report()), "zh", table)
    assert.include(page, "<title>报名: 人数 6</title>")
    assert.include(page, "<title>a-01: 聘用 1</title>")
    assert.include(page, "<h2>分渠道情况</h2>")
  })
})
