import { assert, describe, it } from "@effect/vitest"
import type * as OfficeState from "../../src/office/OfficeState.ts"
import * as Official from "../../src/people/Official.ts"
import type * as Outcome from "../../src/people/Outcome.ts"
import * as CohortReport from "../../src/reports/CohortReport.ts"
import {
  type Act,
  after,
  announced,
  appointed,
  day,
  eventsOf,
  excepted,
  failing,
  person,
  placement,
  receipt,
  recorded,
  refusal,
  signature,
  verdictOf,
  wordsOf
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
      "places/VillageUnknown",
      "没有登记村（社区）v-99，因此无法办理。请先登记该村，或核对编号。",
      "Village v-99 is not registered, so the act cannot stand. Register it first, or check the id."
    ])
  })
})

describe("a second opening balance", () => {
  it("is refused on whatever basis: it would count people twice", () => {
    const opened = after(announced, opening())
    const empty = { officials: [], earlier: [] }
    for (const act of [opening(), opening({}, empty), opening({}, { ...empty, basis: excepted, on: "2011-01-01" })]) {
      assert.deepStrictEqual(refusal(opened, act), [
        "people/OpeningRepeated",
        "期初人员已于 2010-01-01 登记，一个机构只登记一次，再次登记会重复计数。遗漏的人员请凭文件办理报名和聘用。",
        "The opening balance was recorded on 2010-01-01, and an office has one: a second would count people twice. Enter whoever is missing from a document, by an application and an appointment."
      ])
    }
    const nobody = after(announced, opening({}, empty))
    assert.strictEqual(refusal(nobody, opening())[0], "people/OpeningRepeated", "a balance of nobody is one too")
  })
})

describe("an opening balance of a later cohort", () => {
  it("is refused, of officials and of counts; the cohort of the year itself is taken", () => {
    const earlier = (cohort: number) =>
      opening({}, { officials: [], earlier: [{ cohort, outcome: "unknown", people: 3 }] })
    assert.deepStrictEqual(refusal(announced, earlier(2011)), [
      "people/OpeningContradictory",
      "期初登记中 2011年选聘人员 的记载自相矛盾：选聘年度晚于期初日所在年度。请更正后重新登记。",
      "The opening balance contradicts itself about the cohort of 2011: the cohort is after the year of the balance. Correct it and record it again."
    ])
    assert.strictEqual(refusal(announced, earlier(2010)), "not refused")
    assert.strictEqual(refusal(announced, opening({ cohort: 2011 }))[0], "people/OpeningContradictory")
    assert.strictEqual(refusal(announced, opening({ cohort: 2010, appointedOn: "2010-01-01" })), "not refused")
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
      "没有村官 p-1，因此无法办理。请先办理聘用，或核对编号。",
      "There is no official p-1, so the act cannot stand. Appoint the person first, or check the id."
    ])
  })

  it("before the appointment, or after another departure, is refused", () => {
    const notInPost = (day: string) => [
      "people/NotInPost",
      `p-1 在 ${day} 不在任，因此不能办理。请核对日期；离任登记有误的，请先更正离任登记。`,
      `p-1 is not in post on ${day}, so the act cannot stand. Check the day, or correct a departure that was entered wrongly.`
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
      "p-1 在任期间的记录到 2010-08-01 为止，不能在此之前的 2010-07-31 离任。请核对离任日期。",
      "What is kept of p-1 in post goes up to 2010-08-01, so a departure on 2010-07-31 would contradict it. Check the day of the departure."
    ])
    assert.strictEqual(refusal(placed, departure("2010-08-01")), "not refused")
    const opened = after(announced, opening({ official: "p-1" }))
    assert.strictEqual(refusal(opened, departure("2009-12-31"))[0], "people/LaterActsExist", "in post on 2010-01-01")
    assert.strictEqual(refusal(opened, departure("2010-01-01")), "not refused")
  })

  it("before a renewal that was signed ahead has begun ends that too", () => {
    const renewed = after(appointed, signature("p-1"), {
      ...signature("p-1", "2013-08-01", "2015-08-01"),
      on: "2013-05-01",
      basis: recorded
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
      "p-1 在 2012-04-30 尚未离任，没有可以更正的内容。请先登记离任。",
      "p-1 has not left by 2012-04-30, so there is nothing to correct. Record the departure first."
    ])
  })

  it("entered late does not take the place of what was learnt after it", () => {
    const learnt = (on: string, outcome: Outcome.Outcome) => ({ ...correction(on), outcome })
    const departed = after(appointed, departure("2012-01-15"), learnt("2012-06-01", "civilService"))
    const late = after(departed, learnt("2012-02-01", "otherWork"))
    assert.strictEqual(outcomeOf(late), "civilService")
    assert.strictEqual(outcomeOf(after(late, learnt("2012-06-02", "furtherStudy"))), "furtherStudy")
    assert.strictEqual(
      outcomeOf(after(late, learnt("2012-06-01", "ownBusiness"))),
      "ownBusiness",
      "of one day the later"
    )
    const figures = CohortReport.make(late.officials, day("2013-01-01")).total.outcomes
    assert.deepStrictEqual([figures.civilService, figures.otherWork, figures.unknown], [1, 0, 0])
  })

  it("of somebody in post, or unknown, is refused", () => {
    assert.strictEqual(refusal(appointed, correction("2012-05-01"))[0], "people/NotDeparted")
    assert.strictEqual(refusal(announced, correction("2012-05-01"))[0], "people/OfficialUnknown")
  })
})

describe("correcting a departure", () => {
  const departed = after(appointed, placement("p-1", "v-01", "2010-08-01"), departure("2012-01-15"))
  const correct = (leftOn?: string, on = "2012-03-01") =>
    ({
      type: "people/CorrectDeparture",
      on,
      official: "p-1",
      basis: recorded,
      ...(leftOn === undefined ? {} : { leftOn })
    }) as const satisfies Act
  const departureOf = ({ officials }: OfficeState.OfficeState) => Official.find(officials, person("p-1"))?.departure

  it("is not decided: the entry stands; from a document or by an authority it is kept, and listed", () => {
    assert.strictEqual(receipt(departed, { ...correct("2011-01-15"), basis: { _tag: "Decided" } }), "refused")
    const { finding } = verdictOf(departed, correct("2011-01-15"))
    assert.deepStrictEqual(failing(finding), ["people.departure/stands"])
    assert.deepStrictEqual(wordsOf(finding, "people.departure/stands"), [
      "离任登记不再变动；确有错误的，凭文件按“记录”更正，或由有权机关作为例外更正",
      "a departure stays as it was entered; an error is recorded from its document, or corrected by an authority as an exception"
    ])
    for (const basis of [recorded, excepted]) {
      const act = { ...correct("2011-01-15"), basis }
      assert.strictEqual(receipt(departed, act), "deviates (refused)")
      assert.deepStrictEqual(
        after(departed, act).deviations.map(({ type }) => type),
        ["people/DepartureCorrected"]
      )
    }
  })

  it("moves the day, and the outcome stays", () => {
    const learnt = after(departed, correction("2012-02-01"))
    const moved = after(learnt, correct("2011-01-15"))
    assert.deepInclude(departureOf(moved), { on: day("2011-01-15"), outcome: "civilService" })
    const figures = (state: OfficeState.OfficeState, on: string) => CohortReport.make(state.officials, day(on)).total
    assert.deepStrictEqual([figures(learnt, "2011-06-01").inPost, figures(moved, "2011-06-01").inPost], [1, 0])
    assert.deepInclude(departureOf(after(moved, correct("2012-01-16"))), { on: day("2012-01-16") })
  })

  it("withdraws it where no day is given: the official never left, and may leave another day", () => {
    const withdrawn = after(departed, correct())
    assert.isUndefined(departureOf(withdrawn))
    assert.strictEqual(receipt(withdrawn, placement("p-1", "v-02", "2012-06-01")), "accepted")
    assert.deepInclude(departureOf(after(withdrawn, departure("2013-01-01"))), { on: day("2013-01-01") })
  })

  it("to a day before the last act in post, or of somebody who has not left, is refused", () => {
    assert.strictEqual(refusal(departed, correct("2010-07-31"))[0], "people/LaterActsExist")
    assert.strictEqual(refusal(departed, correct("2010-08-01")), "not refused")
    assert.strictEqual(refusal(appointed, correct("2011-01-15"))[0], "people/NotDeparted")
    assert.strictEqual(refusal(announced, correct("2011-01-15"))[0], "people/OfficialUnknown")
    const early = correct("2011-01-15", "2011-02-01")
    assert.strictEqual(refusal(departed, early), "not refused", "the slip put the departure into the future")
  })
})
