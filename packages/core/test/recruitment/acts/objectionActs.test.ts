import { assert, describe, it } from "@effect/vitest"
import { HashMap } from "effect"
import type * as OfficeState from "../../../src/office/OfficeState.ts"
import { provide } from "../../../src/policy/PolicyPoint.ts"
import * as Objection from "../../../src/recruitment/Objection.ts"
import {
  type Act,
  after,
  announced,
  applicationOf,
  appointment,
  bookOf,
  document,
  driveOf,
  eventsOf,
  failing,
  notice,
  ofTown,
  ranking,
  receipt,
  recorded,
  refusal,
  throughVetting,
  town,
  verdictOf,
  words,
  wordsOf
} from "../exampleTown.ts"

const posted = after(
  announced,
  ...throughVetting("p-1", "80", "80"),
  ...throughVetting("p-2", "70", "70"),
  ...throughVetting("p-3", "60", "60"),
  ranking,
  notice("p-1", "p-2")
)

const said = "据反映，其学历证明存在疑问"
const raise = (objection = "o-1", applicant = "p-1", on = "2010-07-05") =>
  ({
    type: "recruitment/RaiseObjection",
    on,
    drive: "d-2010",
    objection,
    applicant,
    signed: true,
    text: said
  }) as const satisfies Act
const settle = (upheld: boolean, on = "2010-07-12", objection = "o-1") =>
  ({ type: "recruitment/SettleObjection", on, drive: "d-2010", objection, upheld }) as const satisfies Act

const raised = after(posted, raise())
const ruled = bookOf(
  ...ofTown,
  provide(Objection.point, town, { field: "anonymous", value: false, from: "2009-01-01", citation: document }),
  provide(Objection.point, town, {
    field: "settledWithin",
    value: { days: 7, kind: "calendar" },
    from: "2009-01-01",
    citation: document
  })
)

const objectionIn = (state: OfficeState.OfficeState, id = "o-1") =>
  [...HashMap.values(driveOf(state).objections)].find((one) => one.id === id)

describe("raising an objection", () => {
  it("is granted from the day of posting to the last day of the notice, both included", () => {
    const on = (day: string) => receipt(posted, raise("o-1", "p-1", day))
    assert.deepStrictEqual(["2010-06-30", "2010-07-01", "2010-07-08", "2010-07-09"].map(on), [
      "refused",
      "accepted",
      "accepted",
      "refused"
    ])
    const late = { ...raise("o-1", "p-1", "2010-07-09"), basis: recorded } as const
    assert.strictEqual(receipt(posted, late), "deviates (refused)")
    assert.deepStrictEqual(failing(verdictOf(posted, raise("o-1", "p-3")).finding), ["recruitment.objection/notice"])
  })

  it("without a name follows the rule of the place", () => {
    const anonymous = { ...raise(), signed: false }
    assert.strictEqual(receipt(posted, anonymous), "accepted")
    assert.deepStrictEqual(failing(verdictOf(posted, anonymous, ruled).finding), ["recruitment.objection/signed"])
    assert.strictEqual(receipt(posted, raise(), ruled), "accepted")
  })

  it("keeps what it says in the slot of the person concerned, and the day by which it is to be settled", () => {
    const [event, ...others] = eventsOf(posted, raise(), ruled)
    assert.strictEqual(others.length, 0)
    assert.deepStrictEqual<unknown>(event?.data, {
      drive: "d-2010",
      objection: "o-1",
      applicant: "p-1",
      signed: true,
      settleBy: "2010-07-12"
    })
    assert.deepStrictEqual<unknown>(event?.personal, { "p-1": { text: said } })
    assert.notInclude(JSON.stringify({ ...event, personal: undefined }), said)
    assert.notProperty(eventsOf(posted, raise())[0]?.data, "settleBy", "nothing is laid down")
    assert.deepStrictEqual<unknown>(objectionIn(raised)?.personal, { text: said })
    const forgotten = after(raised, { type: "people/ForgetPerson", on: "2010-07-06", person: "p-1" })
    assert.deepStrictEqual<unknown>(objectionIn(forgotten)?.personal, { _tag: "Forgotten" })
  })

  it("under an id that was used, or about somebody who did not apply or has left, is refused", () => {
    assert.deepStrictEqual(refusal(raised, { ...raise("o-1", "p-2"), basis: recorded }), [
      "recruitment/ObjectionExists",
      "批次 d-2010 已有编号为 o-1 的异议，同一编号不能重复使用。请为新的异议另取编号。",
      "Drive d-2010 has an objection o-1 already, and an id is used once. Choose another id for the new one."
    ])
    assert.strictEqual(refusal(raised, raise("o-2", "p-9"))[0], "recruitment/ApplicationUnknown")
    assert.strictEqual(refusal(after(raised, settle(true)), raise("o-2"))[0], "recruitment/ApplicationEnded")
  })
})

describe("an open objection", () => {
  it("suspends the appointment of that applicant, and is named", () => {
    const both = after(raised, raise("o-2"))
    const { finding, outcome } = verdictOf(both, appointment("p-1"))
    assert.deepStrictEqual([outcome, ...failing(finding)], ["refused", "recruitment.appointment/objections"])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.appointment/objections"), [
      "没有尚未处理的异议（尚未处理：o-1、o-2）",
      "no objection is open (open: o-1, o-2)"
    ])
    assert.strictEqual(receipt(both, appointment("p-2")), "accepted", "nobody objected to p-2")
    assert.strictEqual(receipt(both, { ...appointment("p-1"), basis: recorded }), "deviates (refused)")
  })

  it("suspends no longer from the day on which it was dismissed", () => {
    const dismissed = after(raised, settle(false))
    assert.strictEqual(receipt(dismissed, appointment("p-1", "2010-07-11")), "refused")
    assert.strictEqual(receipt(dismissed, appointment("p-1", "2010-07-12")), "accepted")
    assert.isUndefined(applicationOf(dismissed, "p-1").ended)
  })
})

describe("settling an objection", () => {
  it("that is upheld ends the application with its reason, and frees the post", () => {
    const upheld = after(raised, settle(true))
    const { ended } = applicationOf(upheld, "p-1")
    assert.deepStrictEqual([ended?.step, ended?.on, ended?.reason], ["publicNotice", "2010-07-12", "objectionUpheld"])
    assert.strictEqual(refusal(upheld, appointment("p-1"))[0], "recruitment/ApplicationEnded")
    const next = { ...notice("p-3"), on: "2010-07-13", until: "2010-07-20" }
    assert.strictEqual(receipt(upheld, next), "accepted")
    assert.strictEqual(receipt(raised, next), "refused")
  })

  it("is in time until the last day, included; late it is refused, and on a document a deviation", () => {
    const on = (day: string) => receipt(raised, settle(false, day), ruled)
    assert.deepStrictEqual(["2010-07-04", "2010-07-05", "2010-07-12", "2010-07-13"].map(on), [
      "refused",
      "accepted",
      "accepted",
      "refused"
    ])
    const late = { ...settle(true, "2010-07-13"), basis: recorded } as const
    assert.strictEqual(receipt(raised, late, ruled), "deviates (refused)")
    assert.deepStrictEqual(words(verdictOf(raised, late, ruled).finding.message), [
      "异议按期处理",
      "the objection is settled in time"
    ])
  })

  it("of somebody who left or was appointed meanwhile changes nothing of that", () => {
    const left = after(raised, {
      ...{ type: "recruitment/RecordStep", on: "2010-07-06", drive: "d-2010", applicant: "p-1" },
      ...{ step: "vetting", passed: false, reason: "withdrawn", basis: recorded }
    } as Act)
    assert.strictEqual(applicationOf(after(left, settle(true)), "p-1").ended?.reason, "withdrawn")
    const appointed = after(raised, { ...appointment("p-1"), basis: recorded }, settle(true))
    assert.isUndefined(applicationOf(appointed, "p-1").ended)
    assert.deepStrictEqual<unknown>(applicationOf(appointed, "p-1").failed, [
      { step: "publicNotice", on: "2010-07-12" }
    ])
  })

  it("that is not there, or was settled, is refused", () => {
    assert.deepStrictEqual(refusal(posted, { ...settle(true), basis: recorded }), [
      "recruitment/ObjectionUnknown",
      "批次 d-2010 没有异议 o-1，因此不能处理。请先受理，或核对编号。",
      "Drive d-2010 has no objection o-1, so it cannot be settled. Take it first, or check the id."
    ])
    assert.deepStrictEqual(refusal(after(raised, settle(false)), { ...settle(true, "2010-07-14"), basis: recorded }), [
      "recruitment/ObjectionSettledAlready",
      "异议 o-1 已于 2010-07-12 处理，不能再次处理。有新情况的，请作为新的异议受理。",
      "Objection o-1 was settled on 2010-07-12 and cannot be settled again. Take what is new as another objection."
    ])
  })
})
