import { assert, describe, it } from "@effect/vitest"
import { table } from "../../src/messages.ts"
import * as OfficeState from "../../src/office/OfficeState.ts"
import * as Person from "../../src/people/Person.ts"
import * as CohortReport from "../../src/reports/CohortReport.ts"
import * as Section from "../../src/reports/Section.ts"
import * as TownReport from "../../src/reports/TownReport.ts"
import * as TownSheet from "../../src/reports/TownSheet.ts"
import {
  type Act,
  after,
  announced,
  announcement,
  application,
  appointed,
  day,
  excepted,
  policies,
  recorded,
  review
} from "../recruitment/exampleTown.ts"

const opening = {
  type: "people/RecordOpeningBalance",
  on: "2010-01-01",
  basis: recorded,
  officials: [
    { official: "p-1", cohort: 2008, appointedOn: "2008-08-01" },
    { official: "p-2", cohort: 2009, appointedOn: "2009-08-01" },
    { official: "p-3", cohort: 2008, appointedOn: "2009-02-01" }
  ],
  earlier: [
    { cohort: 2002, outcome: "civilService", people: 2 },
    { cohort: 2002, outcome: "unknown", people: 1 }
  ]
} as const satisfies Act

const departure = (official: string, on: string, outcome: "civilService" | "unknown") =>
  ({ type: "people/RecordDeparture", on, official, outcome }) as const satisfies Act

const opened = after(OfficeState.empty, opening)
const report = (state: OfficeState.OfficeState, on: string) => CohortReport.make(state.officials, day(on))

const figures = (state: OfficeState.OfficeState, on: string) => {
  const { difference, total } = report(state, on)
  return [total.recruited, total.inPost, total.outcomes.civilService, total.outcomes.unknown, difference]
}

describe("CohortReport", () => {
  it("counts the cohorts in order, and all of them together", () => {
    const { asOf, cohorts, total } = report(opened, "2010-01-01")
    assert.strictEqual(asOf, "2010-01-01")
    assert.deepStrictEqual(
      cohorts.map(({ cohort, inPost, recruited }) => [cohort, recruited, inPost]),
      [
        [2002, 3, 0],
        [2008, 2, 2],
        [2009, 1, 1]
      ]
    )
    assert.deepStrictEqual([total.recruited, total.inPost, CohortReport.left(total)], [6, 3, 3])
    assert.deepStrictEqual(total.outcomes, {
      civilService: 2,
      publicInstitution: 0,
      ownBusiness: 0,
      villageOrganisation: 0,
      otherWork: 0,
      furtherStudy: 0,
      unknown: 1
    })
  })

  it("names those who left for nobody knows what, from the day they left on", () => {
    const left = after(opened, departure("p-2", "2010-03-01", "unknown"))
    assert.deepStrictEqual(report(left, "2010-02-28").withoutOutcome, [])
    assert.deepStrictEqual(report(left, "2010-03-01").withoutOutcome, [Person.makeId("p-2")])
    const known = after(opened, departure("p-2", "2010-03-01", "civilService"))
    assert.deepStrictEqual(report(known, "2010-03-01").withoutOutcome, [])
  })

  it("counts an official from the day of appointment on, the day itself included", () => {
    assert.deepStrictEqual(
      ["2008-07-31", "2008-08-01", "2009-08-01"].map((on) => figures(opened, on)[0]),
      [0, 1, 3]
    )
  })

  it("counts those who had come and left before the journal from the day of the opening balance on", () => {
    assert.deepStrictEqual(
      ["2009-12-31", "2010-01-01", "2010-01-02"].map((on) => figures(opened, on)),
      [
        [3, 3, 0, 0, 0],
        [6, 3, 2, 1, 0],
        [6, 3, 2, 1, 0]
      ]
    )
  })

  it("moves an official from post to outcome on the day of departure", () => {
    const state = after(opened, departure("p-1", "2012-02-29", "civilService"))
    assert.deepStrictEqual(
      ["2012-02-28", "2012-02-29", "2012-03-01"].map((on) => figures(state, on)),
      [
        [6, 3, 2, 1, 0],
        [6, 2, 3, 1, 0],
        [6, 2, 3, 1, 0]
      ]
    )
  })

  it("follows the events: with one changed, the figures move", () => {
    const unknown = after(opened, departure("p-1", "2012-02-29", "unknown"))
    assert.deepStrictEqual(figures(unknown, "2012-12-31"), [6, 2, 2, 2, 0])
    const corrected = after(unknown, {
      type: "people/CorrectOutcome",
      on: "2012-06-01",
      official: "p-1",
      outcome: "civilService"
    })
    assert.deepStrictEqual(figures(corrected, "2012-12-31"), [6, 2, 3, 1, 0])
  })

  it("of an office without officials is empty, and adds up", () => {
    assert.deepStrictEqual(report(OfficeState.empty, "2010-01-01").cohorts, [])
    assert.deepStrictEqual(figures(OfficeState.empty, "2010-01-01"), [0, 0, 0, 0, 0])
  })
})

describe("the intakes of a cohort report", () => {
  const two = after(
    appointed,
    {
      ...announcement,
      on: "2010-08-01",
      drive: "d-2010-b",
      opensOn: "2010-08-02",
      closesOn: "2010-08-20",
      basis: excepted
    },
    { ...application("p-7"), drive: "d-2010-b", on: "2010-08-03" },
    { ...announcement, on: "2011-05-01", drive: "d-2011", cohort: 2011, opensOn: "2011-05-02", closesOn: "2011-05-20" },
    departure("p-1", "2011-07-01", "civilService")
  )
  const figuresOn = (on: string, state = two) =>
    CohortReport.intakes(state, day(on)).map((one) => [
      ...[one.cohort, one.drives, one.posts, one.applied, one.appointed, one.inPost],
      CohortReport.left(one)
    ])

  it("adds the drives of a year up, of those announced by the day", () => {
    assert.deepStrictEqual(figuresOn("2010-04-30"), [])
    assert.deepStrictEqual(figuresOn("2010-05-04"), [[2010, 1, 2, 0, 0, 0, 0]])
    assert.deepStrictEqual(figuresOn("2010-07-08"), [[2010, 1, 2, 1, 0, 0, 0]])
    assert.deepStrictEqual(figuresOn("2010-07-09"), [[2010, 1, 2, 1, 1, 1, 0]])
    assert.deepStrictEqual(figuresOn("2010-08-03"), [[2010, 2, 4, 2, 1, 1, 0]])
    assert.deepStrictEqual(figuresOn("2011-06-30"), [
      [2010, 2, 4, 2, 1, 1, 0],
      [2011, 1, 2, 0, 0, 0, 0]
    ])
    assert.deepStrictEqual(figuresOn("2011-07-01")[0], [2010, 2, 4, 2, 1, 0, 1])
  })

  it("counts those who came by an opening balance among the cohorts alone", () => {
    assert.deepStrictEqual(figuresOn("2010-12-31", after(announced, opening)), [[2010, 1, 2, 0, 0, 0, 0]])
  })

  it("is a part of the report of a town, with the posts that are open", () => {
    const text = (on: string, language: "zh" | "en", state = two) =>
      Section.toText(TownSheet.make(TownReport.make(state, policies(on), day(on))), language, table)
    assert.include(
      text("2011-07-01", "zh"),
      [
        "选聘计划与结果",
        "年份  批次  招聘人数  报名  聘用  缺额  在任  公务员",
        "----  ----  --------  ----  ----  ----  ----  ------",
        "2010     2         4     2     1     3     0       1",
        "2011     1         2     0     0     2     0       0",
        "合计     3         6     2     1     5     0       1",
        "",
        "核对：公告招聘 6 人 = 聘用 1 + 缺额 5；聘用 1 人 = 在任 0 + 离任 1。"
      ].join("\n")
    )
    assert.include(
      text("2010-07-09", "en"),
      "Reconciliation: 2 posts announced = 1 appointed + 1 open; 1 appointed = 1 in post + 0 left."
    )
    assert.notInclude(text("2010-01-01", "zh"), "选聘计划与结果")
  })

  it("says how many were appointed beyond the posts, where an authority excepted it", () => {
    const beyond = after(
      announced,
      ...["p-1", "p-2", "p-3"].flatMap(
        (one): ReadonlyArray<Act> => [
          application(one),
          review(one),
          { type: "recruitment/Appoint", on: "2010-07-09", drive: "d-2010", applicant: one, basis: excepted }
        ]
      )
    )
    const report = TownReport.make(beyond, policies("2010-07-09"), day("2010-07-09"))
    const shown = (language: "zh" | "en") => Section.toText(TownSheet.make(report), language, table)
    assert.include(shown("zh"), "公告招聘 2 人 = 聘用 3 + 缺额 0 - 超额 1；")
    assert.include(shown("en"), "2 posts announced = 3 appointed + 0 open - 1 beyond the posts;")
  })
})
