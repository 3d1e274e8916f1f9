import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { readCommand } from "../../src/office/readCommand.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import * as Applicant from "../../src/recruitment/Applicant.ts"
import * as Panel from "../../src/recruitment/Panel.ts"
import * as Recruitment from "../../src/recruitment/Recruitment.ts"
import * as Vetting from "../../src/recruitment/Vetting.ts"
import { driveIn, inForce, keep } from "./dividedDrive.ts"
import {
  announced,
  application,
  bookOf,
  eventsOf,
  failing,
  marked,
  nationally,
  ofTown,
  outcomeOf,
  person,
  ranking,
  receipt,
  recorded,
  refusal,
  review,
  town,
  verdictOf,
  words,
  wordsOf
} from "./exampleTown.ts"

const parameters: Panel.Parameters = {
  ...{ steps: ["interview"], judgesAtLeast: 5, lowestDropped: 1, highestDropped: 1, recusedFor: ["kin"] },
  rounding: { places: 2, mode: "halfUp" }
}

const of = (ties: Panel.JudgeMark["ties"], ...marks: ReadonlyArray<string>): ReadonlyArray<Panel.JudgeMark> =>
  marks.map((mark, index) => ({
    ...{ judge: person(`judge-${index + 1}`), mark },
    ...(ties === undefined ? {} : { ties })
  }))

const five = ["81", "83.5", "84", "88", "96"]

describe("Panel", () => {
  it("takes the average without so many of the lowest and of the highest, exactly and rounded as said", () => {
    assert.strictEqual(Panel.markOf(parameters, of([], ...five)), "85.17")
    assert.strictEqual(Panel.markOf({ ...parameters, lowestDropped: 0 }, of([], ...five)), "84.13")
    assert.strictEqual(Panel.markOf({ ...parameters, rounding: { places: 2, mode: "down" } }, of([], ...five)), "85.16")
    // Of two equal extremes one is left out.
    assert.strictEqual(Panel.markOf(parameters, of([], "90", "90", "70", "70", "80")), "80.00")
    assert.strictEqual(Panel.markOf(parameters, of([], "0.1", "0.2", "0.3")), "0.20")
    assert.isUndefined(Panel.markOf(parameters, of([], "80", "81")))
  })

  it("has at least so many judges, the number included", () => {
    const judged = (...marks: ReadonlyArray<string>) => Panel.judge(parameters, { marks: of([], ...marks) })
    assert.strictEqual(judged(...five).outcome, "granted")
    const four = judged(...five.slice(1))
    assert.deepStrictEqual([four.outcome, failing(four.finding)], ["refused", ["recruitment.panel/judges"]])
    assert.deepStrictEqual(wordsOf(four.finding, "recruitment.panel/judges"), [
      "评分的考官不少于 5 人（含；实有 4 人）",
      "at least 5 judge(s) marked, included (4 did)"
    ])
    const alone = Panel.judge({ ...parameters, judgesAtLeast: 1 }, { marks: of([], "80", "81") })
    assert.deepStrictEqual(failing(alone.finding), ["recruitment.panel/left"])
  })

  it("has no judge with a tie for which one stands aside, and asks who has declared none", () => {
    const kin = Panel.judge(parameters, { marks: of(["kin"], ...five) })
    assert.deepStrictEqual([kin.outcome, failing(kin.finding)], ["refused", ["recruitment.panel/ties"]])
    assert.deepStrictEqual(wordsOf(kin.finding, "recruitment.panel/ties"), [
      "评分的考官与报考者没有应当回避的关系：亲属关系（有此关系的：judge-1、judge-2、judge-3、judge-4、judge-5）",
      "no judge who marked has a tie for which one stands aside: kinship (tied: judge-1, judge-2, judge-3, judge-4, judge-5)"
    ])
    const other = Panel.judge(parameters, { marks: of(["sameUnit"], ...five) })
    assert.strictEqual(other.outcome, "granted")
    assert.deepStrictEqual(wordsOf(other.finding, "recruitment.panel/ties"), [
      "评分的考官与报考者没有应当回避的关系：亲属关系",
      "no judge who marked has a tie for which one stands aside: kinship"
    ])
    const silent = Panel.judge(parameters, {
      marks: [...of([], ...five.slice(1)), { judge: person("judge-9"), mark: "81" }]
    })
    assert.deepStrictEqual([silent.outcome, silent.finding.needs], ["undetermined", ["judge-9.ties"]])
    assert.deepStrictEqual(wordsOf(silent.finding, "recruitment.panel/ties"), [
      "评分的考官与报考者没有应当回避的关系：亲属关系（尚未声明的：judge-9）",
      "no judge who marked has a tie for which one stands aside: kinship (not declared yet: judge-9)"
    ])
    const { recusedFor: _, ...without } = parameters
    assert.strictEqual(Panel.judge(without, { marks: of(undefined, ...five) }).outcome, "granted")
  })

  it("has no national values", () => {
    assert.strictEqual(outcomeOf(nationally(Panel.point, { marks: [] }, "2010-01-01")), "NotCovered")
  })
})

const { judgesAtLeast, lowestDropped, highestDropped, recusedFor = [], rounding, steps } = parameters
const marking = (...marked: Panel.Parameters["steps"]) => [
  provide(Panel.point, town, { field: "steps", value: marked, ...inForce }),
  provide(Panel.point, town, { field: "judgesAtLeast", value: judgesAtLeast, ...inForce }),
  provide(Panel.point, town, { field: "lowestDropped", value: lowestDropped, ...inForce }),
  provide(Panel.point, town, { field: "highestDropped", value: highestDropped, ...inForce }),
  provide(Panel.point, town, { field: "rounding", value: rounding, ...inForce }),
  provide(Panel.point, town, { field: "recusedFor", value: recusedFor, ...inForce })
]
const book = bookOf(...ofTown, ...marking(...steps))

describe("recording the marks of a panel", () => {
  const due = [application("p-1"), review("p-1"), marked("p-1", "writtenTest", "80", "2010-05-22")].reduce(
    (state, act) => keep(state, act, book),
    announced
  )
  const act = {
    type: "recruitment/RecordPanelMarks",
    ...{ on: "2010-06-05", drive: "d-2010", applicant: "p-1" },
    step: "interview",
    marks: of([], ...five)
  } as const

  it("takes the step with the mark that follows, and keeps those of the judges in the slot of the applicant", () => {
    assert.strictEqual(receipt(due, act, book), "accepted")
    const [event] = eventsOf(due, act, book)
    assert.notInclude(JSON.stringify(event?.data), "81")
    assert.include(JSON.stringify(event?.personal), "83.5")
    assert.include(JSON.stringify(event?.personal), '"ties":[]', "what the judges declared is kept with their marks")
    const found = Recruitment.application(driveIn(keep(due, act, book)), person("p-1"))
    assert.strictEqual(found && Applicant.marksOf(found)["interview"], "85.17")
  })

  it("is refused before its turn, out of range, and by too few", () => {
    const early = keep(announced, application("p-1"), book)
    assert.strictEqual(receipt(early, act, book), "refused")
    const high = { ...act, marks: of([], ...five.slice(0, 4), "100.5") }
    assert.deepStrictEqual(failing(verdictOf(due, high, book).finding), ["recruitment.examination/mark"])
    assert.strictEqual(receipt(due, { ...act, marks: of([], ...five.slice(1)) }, book), "refused")
    assert.strictEqual(
      receipt(due, { ...act, marks: of([], ...five.slice(1)), basis: recorded }, book),
      "deviates (refused)"
    )
  })

  it("is corrected until the ranking", () => {
    const once = keep(due, act, book)
    const again = { ...act, on: "2010-06-06", marks: of([], "70", "70", "70", "70", "70") } as const
    assert.strictEqual(receipt(once, again, book), "accepted")
    assert.strictEqual(receipt(keep(once, ranking, book), { ...again, on: "2010-06-11" }, book), "refused")
  })

  it("cannot stand with a judge twice, without a mark left, or where no panel is laid down", () => {
    const [first] = act.marks
    assert.strictEqual(
      refusal(due, { ...act, marks: [...act.marks, ...(first ? [first] : [])] }, book)[0],
      "recruitment/JudgeRepeated"
    )
    const own = act.marks.map((one, index) => (index === 0 ? { ...one, judge: person("p-1") } : one))
    assert.deepStrictEqual(refusal(due, { ...act, marks: own, basis: recorded }, book), [
      "recruitment/JudgesThemselves",
      "p-1 不能评定自己。请登记其他人员的评定，或者核对编号。",
      "p-1 cannot judge themselves. Record what others judged, or check the id."
    ])
    assert.strictEqual(
      refusal(due, { ...act, marks: of([], "80"), basis: recorded }, book)[0],
      "recruitment/NoMarkLeft"
    )
    assert.deepStrictEqual(refusal(due, act), [
      "recruitment/NoPanel",
      "本地没有规定“面试”由考官评分，因此不能登记考官评分。请登记成绩，或先在插件或公告中作出规定。",
      "No rule of this place has the step “interview” marked by a panel, so marks of judges cannot be recorded. Record the mark, or lay the panel down in a plugin or the announcement first."
    ])
  })

  it("has marks of 0 or more and at most a hundred judges, however it is founded", () => {
    const toldOf = (...marks: ReadonlyArray<string>) => {
      const read = readCommand({
        ...{ ...act, id: "c-panel", actor: { id: "clerk", role: "townOrganisation" }, basis: recorded },
        marks: of([], ...marks)
      })
      return Result.isSuccess(read) ? "read" : words(read.failure.message)?.join()
    }
    assert.include(toldOf(...five, "-1"), "a mark of 0 or more")
    assert.include(toldOf(...five, "-0"), "不低于0分的成绩")
    const so = (judges: number) => Array.from({ length: judges }, () => "80")
    assert.strictEqual(receipt(due, { ...act, marks: of([], ...so(100)) }, book), "accepted")
    assert.include(toldOf(...so(101)), "marks")
  })

  it("does not take a step that has an act of its own; then it corrects the mark", () => {
    const rules = bookOf(
      ...ofTown,
      ...marking("vetting"),
      provide(Vetting.point, town, { field: "vettersAtLeast", value: 2, ...inForce })
    )
    const before = keep(due, marked("p-1", "interview", "85", "2010-06-05"), rules)
    const panel = { ...act, step: "vetting", on: "2010-06-20" } as const
    assert.strictEqual(refusal(before, panel, rules)[0], "recruitment/StepHasItsOwnAct")
    const vetting = { type: "recruitment/RecordVetting", on: "2010-06-20", drive: "d-2010", applicant: "p-1" } as const
    const vetted = keep(before, { ...vetting, vetters: 2, ties: [], passed: true, mark: "70" }, rules)
    const found = Recruitment.application(driveIn(keep(vetted, panel, rules)), person("p-1"))
    assert.strictEqual(found && Applicant.marksOf(found)["vetting"], "85.17")
  })

  it("is the only way to a decided mark of that step; a document may record one", () => {
    const plain = marked("p-1", "interview", "85", "2010-06-05")
    assert.strictEqual(refusal(due, plain, book)[0], "recruitment/MarkedByPanel")
    assert.strictEqual(receipt(due, { ...plain, basis: recorded }, book), "accepted")
  })
})
