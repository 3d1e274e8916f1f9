import { assert, describe, it } from "@effect/vitest"
import { failing, placement, provisionsOf, recorded, words } from "../../recruitment/exampleTown.ts"
import {
  batch,
  came,
  dataOf,
  departure,
  done,
  exchange,
  findingOf,
  host,
  inPost,
  recall,
  refused
} from "../trainingTown.ts"

const sent = done(inPost, batch("b-1", ["p-1", "p-2"]))
const exchanged = done(inPost, exchange("p-1"))
const period = {
  zh: "2011年3月1日（含）至2011年6月1日（不含）",
  en: "from 1 March 2011 (included) until 1 June 2011 (excluded)"
}

describe("sending a batch", () => {
  it("is granted for two or three people, twice a year", () => {
    const people = ["p-1", "p-2", "p-3", "p-4"]
    assert.deepStrictEqual(
      [1, 2, 3, 4].map((size) => came(inPost, batch("b-1", people.slice(0, size)))),
      ["refused", "accepted", "accepted", "refused"]
    )
    assert.deepStrictEqual(dataOf(inPost, batch("b-1", ["p-1", "p-2"])), {
      batch: "b-1",
      year: 2011,
      members: [
        { official: "p-1", host },
        { official: "p-2", host }
      ],
      until: "2011-06-01"
    })
    assert.deepStrictEqual(words(findingOf(inPost, batch("b-1", people)).message), [
      "可以派出此批挂职人员",
      "the batch may be sent"
    ])
  })

  it("is counted in the year that it is for, in whatever order batches are entered", () => {
    const two = done(sent, batch("b-2", ["p-3", "p-4"], "2011-09-01", "2011-12-01"))
    const third = batch("b-3", ["p-1", "p-2"], "2011-01-01", "2011-02-01")
    assert.strictEqual(came(sent, third), "accepted")
    assert.strictEqual(came(two, third), "refused")
    assert.deepStrictEqual(failing(findingOf(two, third)), ["training.secondment/batchesOfYear"])
    assert.include(provisionsOf(findingOf(two, third)), "330282121/training.secondment.batchesOfYearAtMost/2010-01-01")
    assert.strictEqual(came(two, { ...third, basis: recorded }), "deviates (refused)")
    assert.strictEqual(came(two, { ...third, year: 2010 }), "accepted")
  })

  it("to a host of another kind is refused", () => {
    const members = ["p-1", "p-2"].map((official) => ({ official, host: { ...host, kind: "enterprise" } }))
    const other = { ...batch("b-1", []), members }
    assert.deepStrictEqual(failing(findingOf(inPost, other)), ["training.secondment/hostKinds"])
  })

  it("under an id that is used, or without a day, is refused", () => {
    assert.deepStrictEqual(refused(sent, { ...batch("b-1", ["p-3", "p-4"]), basis: recorded }), [
      "training/BatchExists",
      "挂职批次 b-1 已经派出，同一编号不能重复使用。请另取编号。",
      "Batch b-1 has been sent before, and an id is used once. Choose another id."
    ])
    assert.deepStrictEqual(refused(inPost, batch("b-1", ["p-1", "p-2"], "2011-03-01", "2011-03-01")), [
      "training/PeriodEmpty",
      "结束日 2011-03-01 不晚于开始日 2011-03-01，没有期限。请更正日期。",
      "It would end on 2011-03-01, no later than it begins on 2011-03-01, so it has no day. Correct the days."
    ])
    assert.strictEqual(refused(inPost, batch("b-1", ["p-1", "p-2"], "2011-03-01", "2011-03-02")), "not refused")
  })

  it("with somebody who is not in post on the day is refused", () => {
    assert.strictEqual(refused(inPost, batch("b-1", ["p-1", "p-9"]))[0], "people/OfficialUnknown")
    const left = done(inPost, departure("p-1", "2011-03-01"))
    assert.strictEqual(refused(left, batch("b-1", ["p-1", "p-2"]))[0], "people/NotInPost")
    assert.strictEqual(refused(left, batch("b-1", ["p-1", "p-2"], "2011-02-28")), "not refused")
  })

  it("with somebody who is seconded on any of its days is refused, on whatever basis", () => {
    const again = (from: string, until: string) =>
      refused(sent, { ...batch("b-2", ["p-3", "p-2"], from, until), basis: recorded })
    assert.deepStrictEqual(again("2011-05-31", "2011-08-01"), [
      "training/SecondedAlready",
      `p-2 在此期间已在挂职（${period.zh}），同一天不能再到别处。请调整日期，或先召回。`,
      `p-2 is on secondment already (${period.en}), and cannot be elsewhere on the same day. Change the days, or recall the official first.`
    ])
    assert.strictEqual(again("2011-01-01", "2011-03-02")[0], "training/SecondedAlready", "entered late")
    assert.strictEqual(again("2011-06-01", "2011-08-01"), "not refused")
    assert.strictEqual(again("2011-01-01", "2011-03-01"), "not refused")
    const recalled = done(sent, recall("p-2", "2011-05-01"))
    const late = (from: string) => refused(recalled, batch("b-2", ["p-3", "p-2"], from, "2011-08-01"))
    assert.strictEqual(late("2011-04-30")[0], "training/SecondedAlready")
    assert.strictEqual(late("2011-05-01"), "not refused", "back since that day")
  })

  it("with somebody who is on exchange on any of its days is refused", () => {
    const again = (from: string, until: string) => refused(exchanged, batch("b-1", ["p-2", "p-1"], from, until))
    assert.deepStrictEqual(again("2011-05-31", "2011-08-01"), [
      "training/ExchangedAlready",
      `p-1 在此期间已在异村交流（${period.zh}），同一天不能再到别处。请调整日期，或先结束交流。`,
      `p-1 is on exchange already (${period.en}), and cannot be elsewhere on the same day. Change the days, or end the exchange first.`
    ])
    assert.strictEqual(again("2011-06-01", "2011-08-01"), "not refused")
  })
})

describe("recalling a secondee", () => {
  it("is kept without a verdict on any day from the second to the last", () => {
    assert.deepStrictEqual(
      ["2011-03-02", "2011-05-31"].map((on) => came(sent, recall("p-1", on))),
      ["accepted", "accepted"]
    )
    assert.deepStrictEqual(dataOf(sent, recall("p-1", "2011-05-01")), { batch: "b-1", official: "p-1" })
  })

  it("is refused where there is nobody to recall", () => {
    assert.deepStrictEqual(refused(sent, recall("p-1", "2011-05-01", "b-9")), [
      "training/BatchUnknown",
      "没有挂职批次 b-9，因此无法召回。请核对编号。",
      "There is no batch b-9, so nobody can be recalled from it. Check the id."
    ])
    assert.deepStrictEqual(refused(sent, recall("p-3", "2011-05-01")), [
      "training/NotInBatch",
      "p-3 不在挂职批次 b-1 中，因此无法召回。请核对人员和批次。",
      "p-3 is not in batch b-1, so there is nobody to recall. Check the person and the batch."
    ])
    assert.deepStrictEqual(refused(sent, recall("p-1", "2011-03-01")), [
      "training/NotSeconded",
      "p-1 在 2011-03-01 前一日没有在批次 b-1 中挂职，或当日已经期满。请核对日期。",
      "p-1 was not away with batch b-1 on the day before 2011-03-01, or is back on that day anyway. Check the day."
    ])
    assert.strictEqual(refused(sent, recall("p-1", "2011-06-01"))[0], "training/NotSeconded")
    const left = done(sent, departure("p-1", "2011-05-01"))
    assert.strictEqual(refused(left, recall("p-1", "2011-05-01"))[0], "training/NotSeconded", "left already")
    assert.strictEqual(refused(left, recall("p-1", "2011-04-30")), "not refused")
  })

  it("a second time is refused", () => {
    const recalled = done(sent, recall("p-1", "2011-05-01"))
    assert.deepStrictEqual(refused(recalled, recall("p-1", "2011-04-01")), [
      "training/EndedAlready",
      "已记录于 2011-05-01 结束，不能重复结束。请核对日期。",
      "It was recorded to have ended on 2011-05-01, and cannot end twice. Check the day."
    ])
    assert.strictEqual(refused(recalled, recall("p-2", "2011-04-01")), "not refused")
  })
})

describe("beginning an exchange", () => {
  it("is granted for at most three months in another village", () => {
    assert.strictEqual(came(inPost, exchange("p-1")), "accepted")
    assert.strictEqual(came(inPost, exchange("p-1", "v-02", "2011-03-01", "2011-06-02")), "refused")
    assert.deepStrictEqual(dataOf(inPost, exchange("p-1")), { official: "p-1", village: "v-02", until: "2011-06-01" })
    assert.deepStrictEqual(words(findingOf(inPost, exchange("p-1")).message), [
      "可以异村交流",
      "the exchange may begin"
    ])
    const longer = { ...exchange("p-1", "v-02", "2011-03-01", "2011-09-01"), basis: recorded } as const
    assert.strictEqual(came(inPost, longer), "deviates (refused)")
  })

  it("in a village that is not registered, or without an own village, is refused", () => {
    assert.deepStrictEqual(refused(inPost, exchange("p-1", "v-99")), [
      "places/VillageUnknown",
      "没有登记村（社区）v-99，因此无法办理。请先登记该村，或核对编号。",
      "Village v-99 is not registered, so the act cannot stand. Register it first, or check the id."
    ])
    assert.deepStrictEqual(refused(inPost, exchange("p-6")), [
      "training/NotPlaced",
      "p-6 在 2011-03-01 没有任职村，无从异村交流。请先安排任职村。",
      "p-6 is placed in no village on 2011-03-01, so there is none to be exchanged from. Place the official first."
    ])
    assert.strictEqual(refused(inPost, exchange("p-9"))[0], "people/OfficialUnknown")
    assert.strictEqual(refused(inPost, exchange("p-1", "v-02", "2011-03-01", "2011-03-01"))[0], "training/PeriodEmpty")
  })

  it("in the own village is refused, looking ahead where it is entered late", () => {
    assert.deepStrictEqual(refused(inPost, { ...exchange("p-1", "v-01"), basis: recorded }), [
      "training/SameVillage",
      "p-1 在 2011-03-01 的任职村就是 v-01，不是异村。请另选一村，或调整日期。",
      "On 2011-03-01 p-1 is placed in v-01 itself, so this is no exchange. Choose another village, or change the days."
    ])
    const moving = { ...placement("p-1", "v-02", "2011-05-01"), title: "assistantToDirector", basis: recorded } as const
    const moved = done(inPost, moving)
    assert.strictEqual(refused(moved, exchange("p-1"))[1]?.includes("2011-05-01"), true)
    assert.strictEqual(refused(moved, exchange("p-1", "v-02", "2011-03-01", "2011-05-01")), "not refused")
    assert.strictEqual(refused(moved, exchange("p-1", "v-02", "2011-05-01"))[0], "training/SameVillage")
    assert.strictEqual(refused(moved, exchange("p-1", "v-01", "2011-05-01")), "not refused")
    const corrected = done(moved, { ...moving, village: "v-03" })
    assert.strictEqual(
      refused(corrected, exchange("p-1", "v-02", "2011-05-01", "2011-06-01")),
      "not refused",
      "of one day the later entry counts"
    )
  })

  it("during another exchange or a secondment is refused", () => {
    assert.strictEqual(refused(exchanged, exchange("p-1", "v-03", "2011-05-31"))[0], "training/ExchangedAlready")
    assert.strictEqual(refused(exchanged, exchange("p-1", "v-03", "2011-06-01", "2011-07-01")), "not refused")
    assert.strictEqual(
      refused(sent, exchange("p-1", "v-03", "2011-05-31", "2011-07-01"))[0],
      "training/SecondedAlready"
    )
    assert.strictEqual(refused(sent, exchange("p-1", "v-03", "2011-06-01", "2011-07-01")), "not refused")
    const ended = done(exchanged, { type: "training/EndExchange", on: "2011-04-01", official: "p-1" })
    assert.strictEqual(refused(ended, exchange("p-1", "v-03", "2011-04-01")), "not refused")
    assert.strictEqual(refused(ended, exchange("p-1", "v-03", "2011-03-31"))[0], "training/ExchangedAlready")
  })
})

describe("ending an exchange", () => {
  const ending = (on: string, official = "p-1") => ({ type: "training/EndExchange", on, official }) as const

  it("is kept without a verdict, with the day on which it began", () => {
    assert.strictEqual(came(exchanged, ending("2011-03-02")), "accepted")
    assert.deepStrictEqual(dataOf(exchanged, ending("2011-05-31")), { official: "p-1", from: "2011-03-01" })
  })

  it("that does not run is refused", () => {
    assert.deepStrictEqual(refused(exchanged, ending("2011-03-01")), [
      "training/NotOnExchange",
      "p-1 在 2011-03-01 前一日没有异村交流，或当日已经期满。请核对日期。",
      "p-1 was not on exchange on the day before 2011-03-01, or is back on that day anyway. Check the day."
    ])
    assert.strictEqual(refused(exchanged, ending("2011-06-01"))[0], "training/NotOnExchange")
    assert.strictEqual(refused(exchanged, ending("2011-04-01", "p-2"))[0], "training/NotOnExchange")
    assert.strictEqual(refused(exchanged, ending("2011-04-01", "p-9"))[0], "people/OfficialUnknown")
    const ended = done(exchanged, ending("2011-05-01"))
    assert.strictEqual(refused(ended, ending("2011-04-01"))[0], "training/EndedAlready")
    assert.strictEqual(refused(ended, ending("2011-05-01"))[0], "training/NotOnExchange")
  })
})
