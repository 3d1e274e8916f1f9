import { assert, describe, it } from "@effect/vitest"
import { table } from "../../src/messages.ts"
import * as OfficeState from "../../src/office/OfficeState.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import type * as RuleBook from "../../src/policy/RuleBook.ts"
import type * as Drive from "../../src/recruitment/Drive.ts"
import * as Objection from "../../src/recruitment/Objection.ts"
import * as Position from "../../src/recruitment/Position.ts"
import * as Publication from "../../src/recruitment/Publication.ts"
import * as Recruitment from "../../src/recruitment/Recruitment.ts"
import * as Page from "../../src/reports/Page.ts"
import * as PostedList from "../../src/reports/PostedList.ts"
import * as Section from "../../src/reports/Section.ts"
import * as Table from "../../src/reports/Table.ts"
import {
  after,
  announcement,
  application,
  appointment,
  bookOf,
  day,
  document,
  eligible,
  marked,
  notice,
  ofTown,
  person,
  placement,
  policies,
  ranking,
  recorded,
  review,
  stepped,
  town,
  townBook,
  village
} from "../recruitment/exampleTown.ts"

const positions = [
  { id: "b-02", title: "北村", posts: 1, township: "330282121" },
  { id: "a-01", posts: 1, township: "330282121" }
] as const

/** An ID number of a region that no authority ever had. */
const first17 = "99999919860301005"
const number = `${first17}1`

const apply = (applicant: string, name: string, position: string, facts: object = {}) =>
  ({
    ...application(applicant, { ...eligible, ...facts }),
    position,
    details: {
      name,
      ...(applicant === "p-1" ? { identityNumber: number } : {}),
      contact: "13800000000"
    }
  }) as const

const through = (applicant: string, written: string, interview: string) => [
  review(applicant),
  marked(applicant, "writtenTest", written, "2010-05-22"),
  marked(applicant, "interview", interview, "2010-06-05"),
  stepped(applicant, "vetting", "2010-06-20")
]

const applied = after(
  OfficeState.empty,
  { ...announcement, positions },
  { ...apply("p-1", "某甲", "a-01", { sex: "2", school: "示例大学", major: "农学" }) },
  { ...apply("p-2", "=某乙", "a-01") },
  { ...apply("p-3", "某丙", "b-02", { sex: "1" }) }
)

/** The state with a list of a step, as the event of a list makes it. */
const listed = (
  of: OfficeState.OfficeState,
  step: string,
  on: string,
  groups: ReadonlyArray<readonly [position: string, called: ReadonlyArray<string>, reserve?: ReadonlyArray<string>]>
) =>
  OfficeState.evolve(of, {
    ...({ office: "example", stream: "drive/d-2010", id: `${step}-${on}/0`, v: 1 } as object),
    type: "recruitment/ListMade",
    on: day(on),
    data: {
      drive: "d-2010",
      step,
      groups: groups.map(([position, called, reserve = []]): Drive.List["groups"][number] => ({
        position: Position.PositionId.make(position),
        called: called.map(person),
        reserve: reserve.map(person)
      }))
    },
    personal: {}
  } as never)

const withList = listed(
  listed(applied, "interview", "2010-05-28", [
    ["a-01", ["p-2", "p-1"]],
    ["b-02", ["p-3"]]
  ]),
  "interview",
  "2010-05-30",
  [["a-01", ["p-1"], ["p-2"]]]
)

const state = after(
  withList,
  ...through("p-1", "80", "81"),
  ...through("p-3", "70", "70"),
  { ...ranking, on: "2010-06-21", basis: recorded },
  notice("p-3", "p-1"),
  appointment("p-1", "2010-07-10")
)

const posting = (on: string, book: RuleBook.RuleBook = townBook) => ({
  office: "示例镇组织办",
  on: day(on),
  policies: policies(on, book)
})

const driveOf = ({ recruitment }: OfficeState.OfficeState): Drive.Drive => {
  const [drive] = Recruitment.all(recruitment)
  assert.isDefined(drive)
  return drive
}

const contacts = [
  { who: { zh: "县委组织部干部科", en: "cadre section" }, telephone: "0574-00000000", address: "示例路1号" }
]

const noticeOn = (on: string, book?: RuleBook.RuleBook, of = state) =>
  PostedList.notice(driveOf(of), 1, { ...posting(on, book), contacts })

const text = (list: PostedList.PostedList | undefined, language: "zh" | "en") => {
  assert.isDefined(list)
  return Section.toText(PostedList.toSheet(list), language, table)
}

const csv = (list: PostedList.PostedList | undefined, language: "zh" | "en" = "zh") => {
  assert.isDefined(list)
  return Table.toCsv(PostedList.toTable(list), language, table).split("\r\n")
}

const laying = (shown: ReadonlyArray<Publication.Shown>) =>
  bookOf(
    ...ofTown,
    provide(Publication.point, town, { field: "shown", value: shown, from: "2009-01-01", citation: document })
  )

describe("those called to a step", () => {
  const called = (on: string, of = withList) => PostedList.called(driveOf(of), "interview", posting(on))

  it("stand position by position in the order of the announcement, by the lists of the day", () => {
    assert.isUndefined(called("2010-05-27"))
    assert.deepStrictEqual(
      called("2010-05-28")?.rows.map(({ name, position }) => [position, name]),
      [
        ["北村", "某丙"],
        ["a-01", "=某乙"],
        ["a-01", "某甲"]
      ]
    )
    assert.deepStrictEqual(
      called("2010-05-30")?.rows.map(({ name }) => name),
      ["某丙", "某甲"],
      "the later list takes the place of the earlier one, for its position alone"
    )
  })

  it("are posted with words, a number for each, and the columns that somebody has something in", () => {
    assert.deepStrictEqual(text(called("2010-05-30"), "zh").split("\n"), [
      "2010年选聘大学生村官面试人选名单",
      "",
      "名单",
      "根据选聘公告和程序，下列 2 人进入面试：",
      "",
      "序号  岗位  姓名  性别  学历      毕业院校  所学专业",
      "----  ----  ----  ----  --------  --------  --------",
      "   1  北村  某丙  男性  大学本科  —         —",
      "   2  a-01  某甲  女性  大学本科  示例大学  农学",
      "",
      "示例镇组织办　2010年5月30日"
    ])
    assert.include(text(called("2010-05-30"), "en"), "these 2 people are called to the interview")
  })
})

describe("the officials and their villages", () => {
  const placedIn = (of: OfficeState.OfficeState, on = "2010-09-01") =>
    PostedList.placed(of, driveOf(of), posting(on, laying(["name", "total", "rank", "position"])))
  const there = after(state, village("v-01"), placement("p-1", "v-01", "2010-08-01"))

  it("are posted with village and title, and without mark and rank", () => {
    assert.deepStrictEqual(csv(placedIn(there)), [
      "序号,岗位,姓名,任职村,职务",
      "1,a-01,某甲,示例村,村党组织书记助理",
      ""
    ])
    assert.deepStrictEqual(csv(placedIn(there), "en")[0], "number,position,name,village,title")
    assert.include(text(placedIn(there), "zh"), "下列 1 人到村任职，安排如下：")
  })

  it("are those in a village on the day, and a forgotten person as one", () => {
    assert.deepStrictEqual(csv(placedIn(there, "2010-07-31")), ["序号,任职村,职务", ""])
    const forgotten = after(there, { type: "people/ForgetPerson", on: "2010-08-02", person: "p-1" })
    assert.deepStrictEqual(csv(placedIn(forgotten))[1], "1,a-01,（个人信息已删除）,示例村,村党组织书记助理")
  })
})

describe("the public notice", () => {
  it("says how long it stands and whom one may turn to", () => {
    assert.deepStrictEqual(text(noticeOn("2010-07-01"), "zh").split("\n"), [
      "2010年选聘大学生村官拟聘人员公示",
      "",
      "名单",
      "根据选聘公告和程序，经考察等环节，拟聘用下列 2 人为大学生村官，现予公示。公示期自 2010年7月1日 至 2010年7月8日（含首尾两日）。",
      "",
      "序号  岗位  姓名  性别  学历      毕业院校  所学专业  总成绩  名次",
      "----  ----  ----  ----  --------  --------  --------  ------  ----",
      "   1  北村  某丙  男性  大学本科  —         —         70.00      1",
      "   2  a-01  某甲  女性  大学本科  示例大学  农学      80.40      1",
      "",
      "对公示人员有异议的，请在 2010年7月8日 前（含当日）向以下部门反映：县委组织部干部科（电话：0574-00000000、地址：示例路1号）。",
      "示例镇组织办　2010年7月1日"
    ])
    const english = text(noticeOn("2010-07-01"), "en")
    assert.include(english, "This notice stands from 1 July 2010 to 8 July 2010, both included.")
    assert.include(english, "until 8 July 2010, that day included, to: cadre section (telephone 0574-00000000")
  })

  it("is there from the day on which it is posted", () => {
    assert.isUndefined(noticeOn("2010-06-30"))
    assert.isUndefined(PostedList.notice(driveOf(state), 2, { ...posting("2010-12-31"), contacts }))
  })

  it("says what the rules of the place say of objections", () => {
    const book = bookOf(
      ...ofTown,
      provide(Objection.point, town, { field: "anonymous", value: false, from: "2009-01-01", citation: document }),
      provide(Objection.point, town, {
        field: "settledWithin",
        value: { days: 10, kind: "working" },
        from: "2009-01-01",
        citation: document
      })
    )
    const shown = text(noticeOn("2010-07-01", book), "zh")
    assert.include(shown, "反映问题须署真实姓名，匿名反映不予受理。\n收到的异议在10个工作日内处理。")
    assert.include(text(noticeOn("2010-07-01", book), "en"), "An objection is settled within 10 working day(s).")
    assert.notInclude(text(noticeOn("2010-07-01"), "zh"), "匿名")
  })

  it("shows no more than the place lays down, nor than the notice itself says", () => {
    assert.deepStrictEqual(csv(noticeOn("2010-07-01", laying(["name", "total", "position"]))), [
      "序号,岗位,姓名,总成绩",
      "1,北村,某丙,70.00",
      "2,a-01,某甲,80.40",
      ""
    ])
    const drive = driveOf(state)
    const of = (shown: ReadonlyArray<Publication.Shown>): Drive.Drive => ({
      ...drive,
      notices: drive.notices.map((one) => ({ ...one, shown }))
    })
    const list = PostedList.notice(of(["rank", "sex", "name"]), 1, {
      ...posting("2010-07-01", laying(["name", "total", "rank"])),
      contacts
    })
    assert.deepStrictEqual(list?.shown, ["name", "rank"], "what both allow, in the order of the columns")
  })

  it("keeps what the notice says it shows", () => {
    const posted = after(
      withList,
      ...through("p-1", "80", "81"),
      { ...ranking, on: "2010-06-21", basis: recorded },
      { ...notice("p-1"), shown: ["name"], basis: recorded }
    )
    assert.deepStrictEqual(noticeOn("2010-07-01", townBook, posted)?.shown, ["name"])
  })

  it("shows the name and the position alone where no rule covers the day", () => {
    const drive = { ...driveOf(state), governedBy: day("2004-01-01") }
    const list = PostedList.notice(drive, 1, { ...posting("2010-07-01"), contacts })
    assert.deepStrictEqual(list?.shown, ["position", "name"])
  })
})

describe("those appointed", () => {
  const appointed = (on: string, of = state) => PostedList.appointed(driveOf(of), posting(on))

  it("are those of the day", () => {
    assert.deepStrictEqual(appointed("2010-07-09").rows, [])
    assert.deepStrictEqual(
      appointed("2010-07-10").rows.map(({ name, total }) => [name, total]),
      [["某甲", "80.40"]]
    )
    assert.include(text(appointed("2010-07-10"), "zh"), "公示期满，聘用下列 1 人为大学生村官：")
    assert.include(text(appointed("2010-07-09"), "en"), "(none)")
  })

  it("stand in the order of the positions, and within one by rank", () => {
    const both = after(state, appointment("p-3", "2010-07-10"))
    assert.deepStrictEqual(
      appointed("2010-07-10", both).rows.map(({ position }) => position),
      ["北村", "a-01"]
    )
  })
})

describe("what is published of a person", () => {
  it("is never a number, a contact or a date of birth", () => {
    for (const list of [
      PostedList.called(driveOf(state), "interview", posting("2010-12-31")),
      noticeOn("2010-12-31"),
      PostedList.appointed(driveOf(state), posting("2010-12-31"))
    ]) {
      const shown = `${JSON.stringify(list)}${text(list, "zh")}${text(list, "en")}${csv(list).join("")}`
      for (const secret of ["999999", "13800000000", "1986-03-01", "p-1"]) assert.notInclude(shown, secret)
      assert.include(shown, "某甲")
    }
    // @ts-expect-error: a row has no field for it.
    const row: PostedList.Row = { identityNumber: number }
    assert.isDefined(row)
  })

  it("is that a person was forgotten, once that is so, and the place stays", () => {
    const forgotten = after(state, { type: "people/ForgetPerson", on: "2010-08-01", person: "p-1" })
    assert.deepStrictEqual(csv(noticeOn("2010-12-31", townBook, forgotten)), [
      "序号,岗位,姓名,性别,学历,总成绩,名次",
      "1,北村,某丙,男性,大学本科,70.00,1",
      "2,a-01,（个人信息已删除）,—,—,—,1",
      ""
    ])
    assert.include(csv(noticeOn("2010-12-31", townBook, forgotten), "en")[2] ?? "", "(forgotten)")
    assert.include(
      text(PostedList.called(driveOf(forgotten), "interview", posting("2010-12-31")), "zh"),
      "（个人信息已删除）"
    )
  })

  it("cannot be taken for a formula by a spreadsheet", () => {
    assert.include(
      csv(PostedList.called(driveOf(withList), "interview", posting("2010-05-28"))).join("\n"),
      "a-01,'=某乙"
    )
  })

  it("is escaped in a page, with its words above and below", () => {
    const named = after(OfficeState.empty, { ...announcement, positions }, { ...apply("p-1", "<b>某甲</b>", "a-01") })
    const list = PostedList.called(
      driveOf(listed(named, "interview", "2010-05-28", [["a-01", ["p-1"]]])),
      "interview",
      posting("2010-05-28")
    )
    assert.isDefined(list)
    const page = Page.toHtml(PostedList.toSheet(list), "zh", table)
    assert.include(page, "<td>&lt;b&gt;某甲&lt;/b&gt;</td>")
    assert.isBelow(page.indexOf("<p>根据选聘公告"), page.indexOf("<table>"))
    assert.isAbove(page.indexOf("示例镇组织办　"), page.indexOf("</table>"))
  })
})
