import { assert, describe, it } from "@effect/vitest"
import { driveIn, endOf } from "../dividedDrive.ts"
import {
  type Act,
  after,
  announced,
  application,
  eventsOf,
  failing,
  marked,
  receipt,
  recorded,
  refusal,
  review,
  verdictOf,
  wordsOf
} from "../exampleTown.ts"

const concluding = { type: "recruitment/ConcludeDrive", on: "2010-06-30", drive: "d-2010" } as const satisfies Act

describe("concluding a drive", () => {
  const tested = after(
    announced,
    application("p-1"),
    application("p-2"),
    ...["p-1", "p-2"].map((id) => review(id)),
    ...["p-1", "p-2"].map((id) => marked(id, "writtenTest", "80", "2010-05-22")),
    {
      type: "recruitment/CallApplicants",
      ...{ on: "2010-05-25", drive: "d-2010", step: "interview", called: ["p-1"], basis: recorded }
    }
  )
  const absent = after(tested, {
    type: "recruitment/RecordStep",
    ...{ on: "2010-06-05", drive: "d-2010", applicant: "p-1", step: "interview", passed: false, reason: "absent" }
  })

  it("ends the way of those who were not called, at the step that they had before them", () => {
    assert.strictEqual(receipt(absent, concluding), "accepted")
    const done = after(absent, concluding)
    assert.deepStrictEqual<unknown>(endOf(done, "p-2"), ["interview", "notCalled"])
    assert.deepStrictEqual<unknown>(endOf(done, "p-1"), ["interview", "absent"])
    assert.strictEqual(receipt(done, review("p-2")), "recruitment/ApplicationEnded")
    assert.strictEqual(eventsOf(absent, concluding).length, 1)
  })

  it("is done once, unless somebody was brought back since", () => {
    const done = after(absent, concluding)
    const again = { ...concluding, on: "2010-07-01" } as const
    assert.deepStrictEqual(refusal(done, { ...again, basis: recorded }), [
      "recruitment/DriveConcluded",
      "批次 d-2010 已于 2010-06-30 办结，没有人还在选聘之中，不能再次办结。请核对批次。",
      "Drive d-2010 was concluded on 2010-06-30 and nobody is on the way in it, so it cannot be concluded again. Check the drive."
    ])
    const reopened = after(done, {
      type: "recruitment/ReopenApplication",
      ...{ on: "2010-06-30", drive: "d-2010", applicant: "p-2", basis: recorded }
    })
    assert.strictEqual(receipt(reopened, again), "accepted")
  })

  it("waits until nobody can apply any more", () => {
    const on = (day: string) => failing(verdictOf(announced, { ...concluding, on: day }).finding)
    assert.deepStrictEqual(["2010-05-10", "2010-05-11"].map(on), [["recruitment.drive/afterClosing"], []])
  })

  it("waits for whoever is on the way, and names them", () => {
    const verdict = verdictOf(tested, concluding)
    assert.deepStrictEqual(
      [verdict.outcome, failing(verdict.finding)],
      ["refused", ["recruitment.drive/nobodyOnTheWay"]]
    )
    assert.deepStrictEqual(wordsOf(verdict.finding, "recruitment.drive/nobodyOnTheWay"), [
      "没有人仍在办理之中（尚有 1 人：p-1）",
      "nobody is on the way any more (1 are: p-1)"
    ])
    const document = { ...concluding, basis: recorded } as const
    assert.strictEqual(receipt(tested, document), "deviates (refused)")
    assert.deepStrictEqual<unknown>(endOf(after(tested, document), "p-1"), ["interview", "driveConcluded"])
  })

  it("is entered for no day before the last that is kept", () => {
    assert.strictEqual(receipt(absent, { ...concluding, on: "2010-06-05" }), "accepted")
    assert.strictEqual(receipt(absent, { ...concluding, on: "2010-06-04" }), "refused")
    assert.strictEqual(driveIn(absent).lists.length, 1)
  })
})
