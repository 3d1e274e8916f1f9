import { assert, describe, it } from "@effect/vitest"
import type * as OfficeState from "../../src/office/OfficeState.ts"
import * as Official from "../../src/people/Official.ts"
import {
  type Act,
  after,
  announced,
  appointed,
  eventsOf,
  excepted,
  person,
  placement,
  receipt,
  recorded,
  refusal,
  signature
} from "../recruitment/exampleTown.ts"

const opening = (official: object = {}, changed: object = {}) =>
  ({
    type: "people/RecordOpeningBalance",
    on: "2010-01-01",
    basis: recorded,
    officials: [{ official: "p-5", cohort: 2005, appointedOn: "2005-08-01", ...official }],
    ...changed
  }) as Act

const departure = (on: string) =>
  ({ type: "people/RecordDeparture", on, official: "p-1", outcome: "unknown" }) as const satisfies Act

const correction = (on: string) =>
  ({ type: "people/CorrectOutcome", on, official: "p-1", outcome: "civilService" }) as const satisfies Act

describe("recording an opening balance", () => {
  it("is kept as one event, names apart, and judged by no rule", () => {
    const [event, ...others] = eventsOf(announced, opening({ personal: { name: "某乙" } }))
    assert.deepStrictEqual([event?.type, event?.stream, others.length], ["people/OpeningBalanceRecorded", "main", 0])
    assert.deepStrictEqual<unknown>(event?.data, {
      officials: [{ official: "p-5", cohort: 2005, appointedOn: "2005-08-01" }],
      earlier: []
    })
    assert.deepStrictEqual(event?.personal, { "p-5": { name: "某乙" } })
    assert.strictEqual(event?.verdict, undefined)
  })

  it("comes from a document: it is neither decided nor excepted", () => {
    for (const basis of [{ _tag: "Decided" }, excepted]) {
      assert.deepStrictEqual(refusal(announced, opening({}, { basis })), [
        "people/OpeningNotRecorded",
        "期初人员来自以往的文件，不能由规定裁定。请注明依据文件，按“记录”办理。",
        "An opening balance comes from earlier documents and is not decided by rules. Name the document and record it."
      ])
    }
  })

  it("that contradicts itself or what is known is refused, and says about whom and how", () => {
    const agreement = (from: string, until: string) => ({ agreement: { from, until, parties: ["town"] } })
    const contradicts = (act: Act, official: string, zh: string, en: string) =>
      assert.deepStrictEqual(refusal(appointed, act), [
        "people/OpeningContradictory",
        `期初登记中 ${official} 的记载自相矛盾：${zh}。请更正后重新登记。`,
        `The opening balance contradicts itself about ${official}: ${en}. Correct it and record it again.`
      ])
    contradicts(opening({ official: "p-1" }), "p-1", "此人已经登记", "the person is known already")
    const twice = { official: "p-5", cohort: 2005, appointedOn: "2005-08-01" }
    contradicts(opening({}, { officials: [twice, twice] }), "p-5", "同一人出现两次", "the person is in it twice")
    contradicts(
      opening({ appointedOn: "2010-01-02" }),
      "p-5",
      "聘用日晚于期初日",
      "the appointment is after the day of the balance"
    )
    assert.strictEqual(refusal(appointed, opening({ appointedOn: "2010-01-01" })), "not refused")
    contradicts(
      opening(agreement("2008-08-01", "2008-08-01")),
      "p-5",
      "合同的结束日不晚于开始日",
      "the agreement ends no later than it begins"
    )
    assert.strictEqual(refusal(appointed, opening(agreement("2008-08-01", "2008-08-02"))), "not refused")
    contradicts(
      opening({ title: "assistantToDirector" }),
      "p-5",
      "写明了职务而没有写明任职村",
      "a title is given and no village"
    )
    assert.strictEqual(refusal(appointed, opening({ title: "assistantToDirector", village: "v-01" })), "not refused")
  })

  it("in a village that is not registered is refused", () => {
    assert.deepStrictEqual(refusal(announced, opening({ village: "v-99" })), [
      "people/VillageUnknown",
      "没有登记村（社区）v-99。请先登记该村，或核对编号。",
      "Village v-99 is not registered. Register it first, or check the id."
    ])
  })
})

describe("recording a departure", () => {
  it("is kept from the day of the last act on, without a verdict", () => {
    assert.strictEqual(receipt(appointed, departure("2010-07-09")), "accepted")
    const [event] = eventsOf(appointed, departure("2012-02-29"))
    assert.deepStrictEqual(
      [event?.type, event?.data],
      ["people/OfficialDeparted", { official: "p-1", outcome: "unknown" }]
    )
  })

  it("of somebody who is no official is refused", () => {
    assert.deepStrictEqual(refusal(announced, departure("2012-05-01")), [
      "people/OfficialUnknown",
      "没有村官 p-1，因此无法登记。请核对编号。",
      "There is no official p-1, so nothing can be recorded. Check the id."
    ])
  })

  it("before the appointment, or after another departure, is refused", () => {
    const notInPost = (day: string) => [
      "people/NotInPost",
      `p-1 在 ${day} 不在任，因此不能登记离任。请核对日期。`,
      `p-1 is not in post on ${day}, so a departure cannot be recorded. Check the day.`
    ]
    assert.deepStrictEqual(refusal(appointed, departure("2010-07-08")), notInPost("2010-07-08"))
    const departed = after(appointed, departure("2012-05-01"))
    assert.deepStrictEqual(refusal(departed, departure("2012-05-01")), notInPost("2012-05-01"))
    assert.strictEqual(refusal(departed, departure("2012-04-30"))[0], "people/LaterActsExist")
  })

  it("entered late is refused where it contradicts a later act", () => {
    const placed = after(appointed, placement("p-1", "v-01", "2010-08-01"))
    assert.deepStrictEqual(refusal(placed, departure("2010-07-31")), [
      "people/LaterActsExist",
      "p-1 在 2010-08-01 还有后来的记录，在 2010-07-31 离任与之矛盾。请先更正后来的记录。",
      "There are later acts for p-1, up to 2010-08-01, which a departure on 2010-07-31 would contradict. Correct those first."
    ])
    assert.strictEqual(refusal(placed, departure("2010-08-01")), "not refused")
    const opened = after(announced, opening({ official: "p-1" }))
    assert.strictEqual(refusal(opened, departure("2009-12-31"))[0], "people/LaterActsExist", "in post on 2010-01-01")
    assert.strictEqual(refusal(opened, departure("2010-01-01")), "not refused")
  })

  it("before a renewal that was signed ahead has begun ends that too", () => {
    const renewed = after(appointed, signature("p-1"), {
      ...signature("p-1", "2013-08-01", "2015-08-01"),
      on: "2013-05-01"
    })
    assert.strictEqual(refusal(renewed, departure("2013-04-30"))[0], "people/LaterActsExist", "signed on 2013-05-01")
    assert.strictEqual(refusal(renewed, departure("2013-05-01")), "not refused")
    assert.strictEqual(refusal(renewed, departure("2013-07-31")), "not refused")
  })
})

describe("correcting an outcome", () => {
  const outcomeOf = ({ officials }: OfficeState.OfficeState) =>
    Official.find(officials, person("p-1"))?.departure?.outcome

  it("is kept from the day of the departure on", () => {
    const departed = after(appointed, departure("2012-05-01"))
    assert.strictEqual(receipt(departed, correction("2012-05-01")), "accepted")
    assert.strictEqual(outcomeOf(after(departed, correction("2012-05-01"))), "civilService")
    assert.deepStrictEqual(refusal(departed, correction("2012-04-30")), [
      "people/NotDeparted",
      "p-1 在 2012-04-30 尚未离任，没有可以更正的去向。请先登记离任。",
      "p-1 has not left by 2012-04-30, so there is no outcome to correct. Record the departure first."
    ])
  })

  it("of somebody in post, or unknown, is refused", () => {
    assert.strictEqual(refusal(appointed, correction("2012-05-01"))[0], "people/NotDeparted")
    assert.strictEqual(refusal(announced, correction("2012-05-01"))[0], "people/OfficialUnknown")
  })
})
