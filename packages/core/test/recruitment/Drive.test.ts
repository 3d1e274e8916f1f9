import { assert, describe, it } from "@effect/vitest"
import { HashMap, Result, Schema } from "effect"
import * as Jurisdiction from "../../src/places/Jurisdiction.ts"
import * as Policies from "../../src/policy/Policies.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import * as Agreement from "../../src/recruitment/Agreement.ts"
import * as Drive from "../../src/recruitment/Drive.ts"
import * as PublicNotice from "../../src/recruitment/PublicNotice.ts"
import {
  bookOf,
  day,
  document,
  failing,
  nationally,
  ofTown,
  outcomeOf,
  policies,
  provisionsOf,
  town,
  wordsOf
} from "./exampleTown.ts"

const facts = (announcedOn: string, opensOn: string, closesOn: string, earlierDrives = 0): Drive.Facts => ({
  earlierDrives,
  announcedOn: day(announcedOn),
  opensOn: day(opensOn),
  closesOn: day(closesOn)
})

const inOrder = (earlierDrives: number) => facts("2010-05-01", "2010-05-04", "2010-05-10", earlierDrives)

describe("Drive", () => {
  it("of a second time in one cohort is refused from 2009-04-07 on", () => {
    for (const [on, outcome] of [
      ["2008-04-09", "NotCovered"],
      ["2008-04-10", "granted"],
      ["2009-04-06", "granted"],
      ["2009-04-07", "refused"],
      ["2009-04-08", "refused"]
    ] as const) {
      assert.strictEqual(outcomeOf(nationally(Drive.point, inOrder(1), on)), outcome, on)
    }
    assert.strictEqual(outcomeOf(nationally(Drive.point, inOrder(0), "2009-04-07")), "granted")
  })

  it("that is refused names the criterion, the parameter and the circular of 2009", () => {
    const { finding } = Result.getOrThrow(nationally(Drive.point, inOrder(1), "2009-04-07"))
    assert.deepStrictEqual(failing(finding), ["recruitment.drive/drivesOfCohort"])
    assert.deepStrictEqual(finding.findings[1]?.parameters, [
      {
        point: "recruitment.drive",
        field: "drivesOfCohortAtMost",
        value: 1,
        provision: "nation/recruitment.drive.drivesOfCohortAtMost/2009-04-07"
      }
    ])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.drive/drivesOfCohort"), [
      "本年度的选聘批次不超过 1 次（含本次）",
      "no more than 1 drive(s) for the cohort, this one included"
    ])
  })

  it("counts itself among the drives of a cohort, the bound included", () => {
    const outcome = (earlier: number) => Drive.judge({ drivesOfCohortAtMost: 2 }, inOrder(earlier)).outcome
    assert.deepStrictEqual([0, 1, 2].map(outcome), ["granted", "granted", "refused"])
  })

  it("is open for at least so many days, the first and the last counted", () => {
    const judge = (closesOn: string) =>
      Drive.judge({ applicationDaysAtLeast: 7 }, facts("2010-05-01", "2010-05-04", closesOn))
    assert.deepStrictEqual(
      ["2010-05-09", "2010-05-10", "2010-05-11"].map((on) => judge(on).outcome),
      ["refused", "granted", "granted"]
    )
    assert.deepStrictEqual(failing(judge("2010-05-09").finding), ["recruitment.drive/applicationDays"])
    assert.deepStrictEqual(wordsOf(judge("2010-05-09").finding, "recruitment.drive/applicationDays"), [
      "报名时间不少于 7 天（首尾两日均计入）",
      "applications are open for at least 7 day(s), first and last included"
    ])
    const leap = (closesOn: string) =>
      Drive.judge({ applicationDaysAtLeast: 3 }, facts("2012-02-01", "2012-02-28", closesOn)).outcome
    assert.deepStrictEqual(["2012-02-29", "2012-03-01"].map(leap), ["refused", "granted"], "2012 has a 29 February")
  })

  it("is announced no later than it opens, and opens no later than it closes", () => {
    const outcome = (...days: [string, string, string]) => Drive.judge({}, facts(...days)).outcome
    assert.strictEqual(outcome("2010-05-04", "2010-05-04", "2010-05-04"), "granted")
    assert.strictEqual(outcome("2010-05-05", "2010-05-04", "2010-05-04"), "refused")
    assert.strictEqual(outcome("2010-05-04", "2010-05-05", "2010-05-04"), "refused")
    const { finding } = Drive.judge({}, facts("2010-05-05", "2010-05-04", "2010-05-10"))
    assert.deepStrictEqual(wordsOf(finding, "recruitment.drive/datesInOrder"), [
      "公告日不晚于报名开始日，报名开始日不晚于截止日",
      "the day of the announcement is not after the opening day, and that is not after the closing day"
    ])
  })

  it("is open from its opening to its closing day, both included", () => {
    const drive = { opensOn: day("2012-02-28"), closesOn: day("2012-02-29") }
    const isOpen = (on: string) => Drive.isOpenOn(drive, day(on))
    assert.deepStrictEqual(["2012-02-27", "2012-02-28", "2012-02-29", "2012-03-01"].map(isOpen), [
      false,
      true,
      true,
      false
    ])
  })

  it("has an id that can name a stream", () => {
    const isId = Schema.is(Drive.DriveId)
    for (const id of ["2010", "d-2010", "a".repeat(64)]) assert.isTrue(isId(id), id)
    for (const id of ["", "-2010", "D-2010", "d 2010", "d/2010", "选聘", "a".repeat(65)]) assert.isFalse(isId(id), id)
    assert.strictEqual(Drive.streamOf(Drive.DriveId.make("d-2010")), "drive/d-2010")
  })

  it("names its assumptions where the national texts are silent", () => {
    assert.deepStrictEqual(
      provisionsOf(Result.getOrThrow(nationally(Drive.point, inOrder(0), "2008-04-10")).finding),
      []
    )
    assert.strictEqual(Drive.point.provisions.filter(({ source }) => source._tag === "Assumed").length, 2)
  })
})

describe("policies within a drive", () => {
  const id = Drive.DriveId.make("d-2010")
  const scope = { drive: id }
  const drive = (...provisions: Drive.Drive["provisions"]): Drive.Drive => ({
    id,
    cohort: 2010,
    announcedOn: day("2010-05-01"),
    governedBy: day("2010-05-01"),
    opensOn: day("2010-05-04"),
    closesOn: day("2010-05-10"),
    posts: 1,
    positions: [],
    provisions,
    applications: HashMap.empty(),
    identities: HashMap.empty(),
    ranking: [],
    lists: [],
    substitutions: [],
    holders: HashMap.empty(),
    notices: [],
    objections: HashMap.empty(),
    settled: undefined,
    cancelled: undefined,
    concluded: undefined
  })
  const term = (value: number) =>
    provide(Agreement.point, town, { field: "monthsAtLeast", value, scope, from: "2010-05-01", citation: document })
  const leastTerm = (asked: Policies.Policies) =>
    Result.getOrThrow(Policies.resolve(asked, Agreement.point)).values.monthsAtLeast

  it("are those of the day that it pinned, with what it announced for itself alone", () => {
    const within = Drive.policiesOf(drive(term(36)), policies("2011-01-01"), {
      channel: "openTest",
      position: undefined
    })
    assert.strictEqual(within.on, "2010-05-01")
    assert.deepStrictEqual(within.scope, { drive: id, channel: "openTest" })
    assert.strictEqual(leastTerm(within), 36)
    assert.strictEqual(leastTerm(policies("2011-01-01")), 24)
    assert.strictEqual(leastTerm({ ...within, scope: { drive: "d-2011" } }), 24)
  })

  it("follow the day that is asked for where an act has its own", () => {
    const within = Drive.announcedIn(drive(term(36)), policies("2010-04-30"))
    assert.strictEqual(within.on, "2010-04-30")
    assert.strictEqual(leastTerm(within), 24, "the announcement holds from 2010-05-01")
    assert.strictEqual(leastTerm(Drive.announcedIn(drive(term(36)), policies("2010-05-01"))), 36)
  })

  it("let the announcement yield to a book adopted since that contradicts it", () => {
    const stricter = bookOf(
      ...ofTown,
      provide(Agreement.point, Jurisdiction.make("330282"), {
        field: "monthsAtLeast",
        value: 30,
        from: "2010-01-01",
        citation: document
      })
    )
    assert.strictEqual(leastTerm(Drive.policiesOf(drive(term(26)), policies("2010-05-01"))), 26)
    assert.strictEqual(leastTerm(Drive.policiesOf(drive(term(26)), policies("2010-05-01", stricter))), 30)
  })

  it("keep the rest of a rule of which it announced one value", () => {
    const days = provide(PublicNotice.point, town, {
      field: "daysAtLeast",
      value: 5,
      scope,
      from: "2010-05-01",
      citation: document
    })
    const { values } = Result.getOrThrow(
      Policies.resolve(Drive.policiesOf(drive(days), policies("2010-05-01")), PublicNotice.point)
    )
    assert.deepStrictEqual(values, { daysAtLeast: 5, dayKind: "calendar" })
  })
})
