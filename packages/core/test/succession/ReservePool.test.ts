import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as ReservePool from "../../src/succession/ReservePool.ts"
import { day, failing, nationally, wordsOf } from "../recruitment/exampleTown.ts"
import { conditions } from "./exampleVillages.ts"

const parameters: ReservePool.Parameters = {
  steps: ReservePool.procedure("application", "interview", "admission"),
  conditions,
  placesAtMost: 3
}

const opening = (on: string, opensOn: string, closesOn: string, places = 3) => ({
  opening: { on: day(on), opensOn: day(opensOn), closesOn: day(closesOn), places }
})

const entry = (on: string) => ({ on: day(on), opensOn: day("2010-03-01"), closesOn: day("2010-03-15") })
const candidate = { birthDate: day("1974-03-16"), education: "diploma", countedOn: day("2010-03-15") } as const

describe("ReservePool", () => {
  it("has no national value", () => {
    const judged = nationally(ReservePool.point, opening("2010-02-25", "2010-03-01", "2010-03-15"), "2010-02-25")
    assert.isTrue(Result.isFailure(judged) && judged.failure.field === "steps")
  })

  it("is opened with its days in order and within the bound on places", () => {
    const judge = (...of: Parameters<typeof opening>) => ReservePool.judge(parameters, opening(...of))
    assert.strictEqual(judge("2010-03-01", "2010-03-01", "2010-03-01").outcome, "granted", "all on one day")
    assert.strictEqual(judge("2010-03-02", "2010-03-01", "2010-03-15").outcome, "refused")
    assert.strictEqual(judge("2010-02-25", "2010-03-16", "2010-03-15").outcome, "refused")
    assert.deepStrictEqual(
      [3, 4].map((places) => judge("2010-02-25", "2010-03-01", "2010-03-15", places).outcome),
      ["granted", "refused"]
    )
    const { finding } = judge("2010-03-02", "2010-03-01", "2010-03-15", 4)
    assert.deepStrictEqual(failing(finding), ["succession.reservePool/datesInOrder", "succession.reservePool/places"])
    assert.deepStrictEqual(wordsOf(finding, "succession.reservePool/datesInOrder"), [
      "公告日不晚于报名开始日，报名开始日不晚于截止日",
      "the day of the announcement is not after the opening day, and that is not after the closing day"
    ])
    assert.deepStrictEqual(wordsOf(finding, "succession.reservePool/places"), [
      "选拔名额不超过 3 人（含）",
      "no more than 3 place(s) in the selection, included"
    ])
    const { placesAtMost: _, ...unbounded } = parameters
    const many = opening("2010-02-25", "2010-03-01", "2010-03-15", 99)
    assert.strictEqual(ReservePool.judge(unbounded, many).outcome, "granted")
  })

  it("takes entries from the opening to the closing day, both included", () => {
    const outcomes = ["2010-02-28", "2010-03-01", "2010-03-15", "2010-03-16"].map(
      (on) => ReservePool.judge(parameters, { entry: entry(on), candidate }).outcome
    )
    assert.deepStrictEqual(outcomes, ["refused", "granted", "granted", "refused"])
    const { finding } = ReservePool.judge(parameters, { entry: entry("2010-03-16"), candidate })
    assert.deepStrictEqual(wordsOf(finding, "succession.reservePool/open"), [
      "在报名期内：2010-03-01 至 2010-03-15（首尾两日均可）",
      "within the days of entry: 2010-03-01 to 2010-03-15, both included"
    ])
  })

  it("asks those who enter for its conditions, age counted on the closing day", () => {
    const judge = (changed: object) =>
      ReservePool.judge(parameters, { entry: entry("2010-03-05"), candidate: { ...candidate, ...changed } })
    assert.strictEqual(judge({}).outcome, "granted", "36 on the day after the closing day")
    assert.deepStrictEqual(failing(judge({ birthDate: day("1974-03-15") }).finding), ["succession.reservePool/age"])
    assert.strictEqual(judge({ education: "seniorSecondary" }).outcome, "refused")
    const unknown = judge({ birthDate: undefined })
    assert.deepStrictEqual([unknown.outcome, unknown.finding.needs], ["undetermined", ["birthDate"]])
    const { conditions: _, ...anybody } = parameters
    assert.strictEqual(ReservePool.judge(anybody, { entry: entry("2010-03-05") }).outcome, "granted")
  })

  it("takes its steps in order", () => {
    const taken = [{ step: "application", on: day("2010-03-05") }]
    const take = (step: string, on: string) =>
      ReservePool.judge(parameters, { step: { step, on: day(on), taken }, candidate })
    assert.strictEqual(take("interview", "2010-03-05").outcome, "granted")
    assert.deepStrictEqual(failing(take("interview", "2010-03-04").finding), ["steps/order"])
    assert.deepStrictEqual(failing(take("admission", "2010-03-20").finding), ["steps/due"])
    assert.deepStrictEqual(failing(take("writtenTest", "2010-03-20").finding), ["steps/known"])
  })

  it("admits no more than there are places", () => {
    const judge = (admitted: number) => ReservePool.judge(parameters, { admission: { admitted, places: 3 } })
    assert.deepStrictEqual(
      [2, 3].map((admitted) => judge(admitted).outcome),
      ["granted", "refused"]
    )
    assert.deepStrictEqual(wordsOf(judge(3).finding, "succession.reservePool/withinPlaces"), [
      "入库人数不超过选拔名额 3 人（含本人）",
      "no more are admitted than there are places, this one included: 3"
    ])
  })

  it("shows a step that it does not know by its id", () => {
    assert.deepStrictEqual(ReservePool.stepText("vetting"), { zh: "考察", en: "vetting" })
    assert.strictEqual(ReservePool.stepText("toString"), "toString")
  })
})
