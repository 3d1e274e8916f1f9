import { assert, describe, it } from "@effect/vitest"
import * as Evaluation from "../../../src/evaluation/Evaluation.ts"
import * as Marking from "../../../src/evaluation/Marking.ts"
import type * as OfficeState from "../../../src/office/OfficeState.ts"
import { provide } from "../../../src/policy/PolicyPoint.ts"
import { document } from "../../recruitment/exampleTown.ts"
import {
  type Act,
  after,
  ballot,
  bookOf,
  component,
  concluded,
  cycle,
  cycleId,
  day,
  departure,
  eventsOf,
  excepted,
  failing,
  grades,
  inPost,
  ofTown,
  opened,
  person,
  provisionsOf,
  receipt,
  recorded,
  refusal,
  town,
  verdictOf,
  words
} from "../exampleAppraisal.ts"

const marksOf = (state: OfficeState.OfficeState, official: string, on = "2011-01-19") => {
  const found = Evaluation.cycle(state.evaluation, cycleId)
  return found === undefined ? undefined : Evaluation.marksOn(found, person(official), day(on))
}

describe("opening a cycle", () => {
  it("is granted where all its rules are known, and names them", () => {
    assert.strictEqual(receipt(inPost, cycle), "accepted")
    const [event, ...others] = eventsOf(inPost, cycle)
    assert.deepStrictEqual([event?.type, event?.stream, others.length], ["evaluation/CycleOpened", "main", 0])
    const { finding } = verdictOf(inPost, cycle)
    assert.deepStrictEqual(words(finding.message), ["可以启动年度考核", "the yearly appraisal may be opened"])
    assert.includeMembers(
      [...provisionsOf(finding)],
      [
        "330282121/evaluation.cycle.monthsInPostAtLeast/2009-01-01",
        "330282121/evaluation.components.total/2009-01-01",
        "330282121/evaluation.grading.excellent/2009-01-01",
        "nation/evaluation.cap.percentAtMost/2008-04-10"
      ]
    )
  })

  it("is not decided where a rule of its conclusion is missing, and is recorded without a verdict", () => {
    const early = { ...cycle, governedBy: "2008-12-31" } as const
    const [code, zh, en] = refusal(inPost, early)
    assert.strictEqual(code, "policy/NotCovered")
    assert.include(zh, "evaluation.cycle.monthsInPostAtLeast")
    assert.include(en, "evaluation.cycle.monthsInPostAtLeast")
    const [event] = eventsOf(inPost, { ...early, basis: recorded })
    assert.deepStrictEqual([event?.verdict, event?.deviates], [undefined, undefined])
    for (const missing of ["evaluation.components", "evaluation.grading"]) {
      const without = bookOf(...ofTown.filter(({ point }) => point !== missing))
      assert.strictEqual(refusal(inPost, cycle, without)[0], "policy/NotCovered", missing)
    }
  })

  it("under an id that was used is refused, on whatever basis", () => {
    for (const act of [cycle, { ...cycle, basis: recorded }, { ...cycle, basis: excepted, year: 2011 }]) {
      assert.deepStrictEqual(refusal(opened, act), [
        "evaluation/CycleExists",
        "年度考核 y-2010 已经启动过，同一编号不能重复使用。请另取编号。",
        "Appraisal y-2010 has been opened before, and an id is used once. Choose another id."
      ])
    }
  })

  it("of a second time in one year is refused, of the next year it is not", () => {
    const second = { ...cycle, cycle: "y-2010-b" } as const
    assert.deepStrictEqual(refusal(concluded, { ...second, basis: recorded }), [
      "evaluation/YearTaken",
      "2010 年度已有考核 y-2010，一年只能有一个等次。请在该次考核中办理。",
      "The year 2010 has the appraisal y-2010 already, and a year has one grade. Act in that appraisal."
    ])
    const next = { ...second, year: 2011, from: "2011-01-01", until: "2011-12-31" } as const
    assert.strictEqual(receipt(concluded, next), "accepted")
  })

  it("of a year whose grades were recorded is refused", () => {
    const known = after(inPost, grades(2010, { "p-1": "competent" }))
    assert.deepStrictEqual(refusal(known, cycle), [
      "evaluation/YearRecorded",
      "2010 年度的考核等次已凭文件登记，再行考核会产生第二个等次。请凭文件补充或更正登记，或核对年度。",
      "Grades of 2010 have been recorded from a document, and an appraisal would give second ones. Record further or corrected grades from the document, or check the year."
    ])
    assert.strictEqual(receipt(after(inPost, grades(2009, { "p-1": "competent" })), cycle), "accepted")
  })

  it("over days that are no period of the year is refused", () => {
    const over = (from: string, until: string) => refusal(inPost, { ...cycle, from, until } as Act)
    assert.deepStrictEqual(over("2010-12-31", "2010-12-30"), [
      "evaluation/PeriodInvalid",
      "考核期 2010-12-31 至 2010-12-30 不成立：结束日不得早于开始日，且应涉及 2010 年。请更正日期或年度。",
      "The period from 2010-12-31 to 2010-12-30 cannot be that of 2010: it must not end before it begins, and must touch that year. Correct the days or the year."
    ])
    assert.strictEqual(over("2010-12-31", "2010-12-31"), "not refused")
    assert.strictEqual(over("2009-01-01", "2009-12-31")[0], "evaluation/PeriodInvalid")
    assert.strictEqual(over("2009-02-01", "2010-01-01"), "not refused")
    assert.strictEqual(over("2011-01-01", "2011-12-31")[0], "evaluation/PeriodInvalid")
    assert.strictEqual(over("2010-12-31", "2011-12-30"), "not refused")
  })
})

describe("recording a mark", () => {
  it("is granted to an organisation office, and seals the mark", () => {
    const act = component("p-1", "town", "88.5")
    assert.strictEqual(receipt(opened, act), "accepted")
    const [event] = eventsOf(opened, act)
    assert.deepStrictEqual(
      [event?.type, event?.data, event?.personal],
      [
        "evaluation/ComponentRecorded",
        { cycle: "y-2010", official: "p-1", component: "town" },
        { "p-1": { mark: "88.5" } }
      ]
    )
    assert.strictEqual(event?.governedBy, day(cycle.on), "the rules of the day of the opening")
    assert.notInclude(JSON.stringify([event?.data, event?.verdict]), "88.5")
    assert.deepStrictEqual(marksOf(after(opened, act), "p-1"), { town: "88.5" })
  })

  it("is open to a village organisation where a place says so, and only for that component", () => {
    const byVillage = { ...component("p-1", "village", "90"), role: "villageOrganisation" } as const
    assert.strictEqual(receipt(opened, byVillage), "refused")
    assert.deepStrictEqual(failing(verdictOf(opened, byVillage).finding), ["evaluation.marking/role"])
    const value = ["townOrganisation", "villageOrganisation"]
    const allowed = bookOf(
      ...ofTown,
      provide(Marking.point, town, { field: "village", value, from: "2009-01-01", citation: document })
    )
    assert.strictEqual(receipt(opened, byVillage, allowed), "accepted")
    assert.strictEqual(receipt(opened, { ...byVillage, component: "town" }, allowed), "refused")
    assert.strictEqual(receipt(opened, { ...byVillage, basis: recorded }), "deviates (refused)")
    assert.strictEqual(receipt(opened, { ...byVillage, basis: excepted }), "deviates (refused)")
  })

  it("again corrects it, from the day of the correction on", () => {
    const twice = after(
      opened,
      component("p-1", "town", "88.5", "2011-01-05"),
      component("p-1", "town", "80", "2011-01-07"),
      component("p-1", "village", "70", "2011-01-06")
    )
    assert.deepStrictEqual(
      ["2011-01-04", "2011-01-05", "2011-01-06", "2011-01-07"].map((on) => marksOf(twice, "p-1", on)),
      [{}, { town: "88.5" }, { town: "88.5", village: "70" }, { town: "80", village: "70" }]
    )
  })

  it("in a cycle that is not known, not yet opened or concluded is refused", () => {
    assert.deepStrictEqual(refusal(inPost, component("p-1", "town", "80")), [
      "evaluation/CycleUnknown",
      "没有年度考核 y-2010，因此无法办理。请先启动考核，或核对编号。",
      "There is no appraisal y-2010, so nothing can be done in it. Open it first, or check the id."
    ])
    assert.deepStrictEqual(refusal(opened, component("p-1", "town", "80", "2010-12-09")), [
      "evaluation/NotYetOpened",
      "年度考核 y-2010 于 2010-12-10 启动，在 2010-12-09 还不能办理。请核对日期。",
      "Appraisal y-2010 was opened on 2010-12-10, so nothing can be done in it on 2010-12-09. Check the day."
    ])
    assert.strictEqual(receipt(opened, component("p-1", "town", "80", "2010-12-10")), "accepted")
    for (const on of ["2011-01-19", "2011-01-20"]) {
      assert.deepStrictEqual(
        refusal(concluded, { ...component("p-1", "town", "80", on), basis: recorded }),
        [
          "evaluation/CycleConcluded",
          "年度考核 y-2010 已于 2011-01-20 评定等次，不能再登记评分或重复评定。如有错误，请凭文件更正等次。",
          "Appraisal y-2010 was concluded on 2011-01-20, so marks can no longer be recorded, nor can it be concluded again. Correct a wrong grade from a document."
        ],
        on
      )
    }
  })

  it("of somebody who is not known, not in post or not in the cycle is refused", () => {
    assert.deepStrictEqual(refusal(opened, component("p-9", "town", "80")), [
      "people/OfficialUnknown",
      "没有村官 p-9，因此无法办理。请先办理聘用，或核对编号。",
      "There is no official p-9, so the act cannot stand. Appoint the person first, or check the id."
    ])
    const left = after(opened, departure("p-1", "2011-01-05"), departure("p-2", "2010-12-31"))
    assert.deepStrictEqual(refusal(left, component("p-1", "town", "80", "2011-01-05")), [
      "people/NotInPost",
      "p-1 在 2011-01-05 不在任，因此不能办理。请核对日期；离任登记有误的，请先更正离任登记。",
      "p-1 is not in post on 2011-01-05, so the act cannot stand. Check the day, or correct a departure that was entered wrongly."
    ])
    assert.strictEqual(receipt(left, component("p-1", "town", "80", "2011-01-04")), "accepted")
    assert.deepStrictEqual(refusal(left, component("p-2", "town", "80", "2010-12-30")), [
      "evaluation/NotInCycle",
      "p-2 在考核期最后一日（2010-12-31）不在任，不参加年度考核 y-2010，因此不能登记评分。请核对编号。",
      "p-2 is not in post on the last day of the period (2010-12-31) and so is not in appraisal y-2010; no mark can be recorded. Check the id."
    ])
  })
})

describe("recording a ballot", () => {
  const votes = { excellent: 20, competent: 8, basic: 2, spoiled: 1 }

  it("gives the mark of the assembly by the rules of the cycle, and seals votes and mark", () => {
    const [event] = eventsOf(opened, ballot("p-1", votes))
    assert.deepStrictEqual(
      [event?.type, event?.data, event?.personal],
      [
        "evaluation/BallotRecorded",
        { cycle: "y-2010", official: "p-1" },
        { "p-1": { votes: { ...votes, incompetent: 0 }, mark: "92.00" } }
      ]
    )
    assert.notInclude(JSON.stringify(event?.verdict), "92.00")
    assert.deepStrictEqual(words(event?.verdict?.finding.message), [
      "可以登记民主测评票数",
      "the votes may be recorded"
    ])
    assert.deepStrictEqual(marksOf(after(opened, ballot("p-1", votes)), "p-1"), { assembly: "92.00" })
  })

  it("without votes asks for them; recorded all the same, it is a deviation and gives no mark", () => {
    const nobody = ballot("p-1", { spoiled: 3 })
    assert.strictEqual(receipt(opened, nobody), "undetermined")
    assert.strictEqual(receipt(opened, { ...nobody, basis: recorded }), "deviates (undetermined)")
    const kept = after(opened, component("p-1", "assembly", "80"), { ...nobody, basis: recorded })
    assert.deepStrictEqual(marksOf(kept, "p-1"), { assembly: "80" }, "the mark before stands")
  })

  it("where no rule values votes is not decided, and recorded without a mark", () => {
    const without = bookOf(...ofTown.filter(({ point }) => point !== "evaluation.ballot"))
    assert.strictEqual(refusal(opened, ballot("p-1", votes), without)[0], "policy/NotCovered")
    const [event] = eventsOf(opened, { ...ballot("p-1", votes), basis: recorded }, without)
    assert.deepStrictEqual(
      [event?.verdict, event?.personal],
      [undefined, { "p-1": { votes: { ...votes, incompetent: 0 } } }]
    )
  })

  it("is refused as a mark would be", () => {
    assert.strictEqual(refusal(inPost, ballot("p-1", votes))[0], "evaluation/CycleUnknown")
    assert.strictEqual(refusal(opened, ballot("p-9", votes))[0], "people/OfficialUnknown")
    assert.strictEqual(refusal(concluded, ballot("p-1", votes))[0], "evaluation/CycleConcluded")
  })
})
