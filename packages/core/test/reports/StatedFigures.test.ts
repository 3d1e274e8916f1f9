import { assert, describe, it } from "@effect/vitest"
import { table } from "../../src/messages.ts"
import * as OfficeState from "../../src/office/OfficeState.ts"
import * as Message from "../../src/policy/Message.ts"
import * as CohortReport from "../../src/reports/CohortReport.ts"
import * as Section from "../../src/reports/Section.ts"
import * as StatedFigures from "../../src/reports/StatedFigures.ts"
import { after, day, recorded } from "../recruitment/exampleTown.ts"

const { definitions } = StatedFigures
const stated = (
  definition: StatedFigures.Definition,
  asOf: string,
  people: number,
  options: Partial<StatedFigures.StatedFigure> = {}
): StatedFigures.StatedFigure => ({ definition, asOf: day(asOf), people, source: "年报", ...options })

const told = (figures: ReadonlyArray<StatedFigures.StatedFigure>, language: "zh" | "en") =>
  StatedFigures.warnings(figures).map((warning) => Message.render(warning, language, table))

/** The national counts, of which the cumulative one falls from 2014 to 2015 and one is given twice for 2016. */
const national = [
  stated(definitions.recruited, "2013-12-31", 410_000),
  stated(definitions.inPost, "2011-12-31", 212_000),
  stated(definitions.inPost, "2015-12-31", 138_000),
  stated(definitions.recruited, "2015-12-31", 400_000, { moreThan: true }),
  stated(definitions.recruited, "2014-12-31", 445_000, { moreThan: true }),
  stated(definitions.inPost, "2016-12-31", 102_563, { source: "甲" }),
  stated(definitions.inPost, "2016-12-31", 102_653, { source: "乙" })
]

describe("StatedFigures", () => {
  it("warns of a cumulative figure that falls, and of two figures for one day", () => {
    assert.deepStrictEqual(told(national, "zh"), [
      "“累计选聘”是累计数，不应减少：先为 445000 多人（截至 2014年12月31日，年报），后为 400000 多人（截至 2015年12月31日，年报）。两者口径不一，或有一处有误，须查明。",
      "“在任”同一日的数字不一致：102563 人（截至 2016年12月31日，甲）、102653 人（截至 2016年12月31日，乙）。须查明以何者为准。"
    ])
    assert.deepStrictEqual(told(national, "en"), [
      "“recruited so far” is cumulative and cannot fall: it was more than 445000 (as of 31 December 2014, 年报), and then more than 400000 (as of 31 December 2015, 年报). The two count differently or one is wrong; this is to be cleared up.",
      "“in post” differs for one day: 102563 (as of 31 December 2016, 甲), 102653 (as of 31 December 2016, 乙). It is to be cleared up which holds."
    ])
  })

  it("says nothing of figures that rise, stay, or may fall", () => {
    const rising = [stated(definitions.recruited, "2009-12-31", 5), stated(definitions.recruited, "2010-12-31", 5)]
    assert.deepStrictEqual(told(rising, "zh"), [])
    assert.lengthOf(told([...rising, stated(definitions.recruited, "2011-12-31", 4)], "zh"), 1)
    const inPost = [stated(definitions.inPost, "2009-12-31", 5), stated(definitions.inPost, "2010-12-31", 4)]
    assert.deepStrictEqual(told(inPost, "zh"), [])
  })

  it("holds each figure against the highest before it", () => {
    const series = [9, 4, 6, 9, 8].map((people, year) => stated(definitions.left, `201${year}-12-31`, people))
    assert.lengthOf(told(series, "en"), 3)
    assert.isTrue(told(series, "en").every((line) => line.includes("it was 9 ")))
  })

  it("puts an office's own count beside that of a document", () => {
    const state = after(OfficeState.empty, {
      type: "people/RecordOpeningBalance",
      on: "2010-01-01",
      basis: recorded,
      officials: [{ official: "p-1", cohort: 2008, appointedOn: "2008-08-01" }],
      earlier: [{ cohort: 2002, outcome: "civilService", people: 2 }]
    })
    const own = StatedFigures.ofReport(CohortReport.make(state.officials, day("2010-01-01")), "示例镇")
    assert.deepStrictEqual(
      own.map(({ definition, people }) => [definition.id, people]),
      [
        ["recruited", 3],
        ["inPost", 1],
        ["left", 2]
      ]
    )
    const section = StatedFigures.section([stated(definitions.recruited, "2010-01-01", 4), ...own])
    const shown = Section.toText({ title: "", sections: [section] }, "zh", table)
    assert.include(shown, "累计选聘  2010-01-01     3  示例镇台账")
    assert.include(shown, "4 人（截至 2010年1月1日，年报）、3 人（截至 2010年1月1日，示例镇台账）")
    assert.include(
      Section.toText({ title: "", sections: [StatedFigures.section(national)] }, "en", table),
      "recruited so far  2014-12-31  > 445000  年报"
    )
  })
})
