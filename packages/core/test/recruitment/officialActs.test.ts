import { assert, describe, it } from "@effect/vitest"
import * as OfficeState from "../../src/office/OfficeState.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import * as Agreement from "../../src/recruitment/Agreement.ts"
import {
  after,
  announced,
  announcement,
  appointed,
  appointment,
  command,
  document,
  eligible,
  eventsOf,
  excepted,
  failing,
  notice,
  placement,
  provisionsOf,
  ranking,
  receipt,
  recorded,
  refusal,
  signature,
  throughVetting,
  town,
  verdictOf,
  village,
  words,
  wordsOf
} from "./exampleTown.ts"

const departed = after(appointed, {
  type: "people/RecordDeparture",
  on: "2012-05-01",
  official: "p-1",
  outcome: "civilService"
})

describe("signing an agreement", () => {
  it("is granted for two to three years with the county departments", () => {
    assert.strictEqual(receipt(appointed, signature("p-1", "2010-08-01", "2012-07-31")), "refused")
    assert.strictEqual(receipt(appointed, signature("p-1", "2010-08-01", "2012-08-01")), "accepted")
    assert.strictEqual(receipt(appointed, signature("p-1", "2010-08-01", "2013-08-01")), "accepted")
    assert.strictEqual(receipt(appointed, signature("p-1", "2010-08-01", "2013-08-02")), "refused")
    assert.strictEqual(receipt(appointed, { ...signature("p-1"), parties: ["town"] }), "refused")
    const [event] = eventsOf(appointed, signature("p-1"))
    assert.deepStrictEqual<unknown>(event?.data, {
      official: "p-1",
      from: "2010-08-01",
      until: "2013-08-01",
      parties: ["countyDepartments"]
    })
    assert.deepStrictEqual(words(verdictOf(appointed, signature("p-1")).finding.message), [
      "可以签订聘用合同",
      "the agreement may be signed"
    ])
  })

  it("that the rules refuse is kept as a deviation where it is recorded or excepted", () => {
    const short = signature("p-1", "2010-08-01", "2011-08-01")
    assert.strictEqual(receipt(appointed, { ...short, basis: recorded }), "deviates (refused)")
    const state = after(appointed, { ...short, basis: excepted })
    assert.deepStrictEqual(
      state.deviations.map(({ basis, type }) => [basis._tag, type]),
      [["Excepted", "people/AgreementSigned"]]
    )
  })

  it("follows what the announcement of the official's drive laid down", () => {
    const term = provide(Agreement.point, town, {
      field: "monthsAtLeast",
      value: 36,
      scope: { drive: "d-2010" },
      from: "2010-05-01",
      until: "2013-05-01",
      citation: document
    })
    const own = after(
      OfficeState.empty,
      { ...announcement, provisions: [term] },
      ...throughVetting("p-1", "80", "80"),
      ranking,
      notice("p-1"),
      appointment("p-1")
    )
    const twoYears = signature("p-1", "2010-08-01", "2012-08-01")
    assert.strictEqual(receipt(appointed, twoYears), "accepted")
    assert.strictEqual(receipt(own, twoYears), "refused")
    assert.include(
      provisionsOf(verdictOf(own, twoYears).finding),
      "330282121/recruitment.agreement.monthsAtLeast/drive=d-2010/2010-05-01"
    )
    const renewal = { ...signature("p-1", "2013-08-01", "2015-08-01"), on: "2013-05-01" } as const
    assert.strictEqual(receipt(own, renewal), "accepted", "the announcement's value holds until 2013-05-01")
    assert.strictEqual(receipt(own, { ...renewal, on: "2013-04-30" }), "refused")
  })

  it("begins on the day of the appointment or later; on a document an earlier day deviates", () => {
    assert.strictEqual(receipt(appointed, signature("p-1", "2010-07-09", "2012-07-09")), "accepted")
    const early = signature("p-1", "2010-07-08", "2012-07-08")
    assert.strictEqual(receipt(appointed, early), "refused")
    const { finding } = verdictOf(appointed, early)
    assert.deepStrictEqual(failing(finding), ["recruitment.agreement/afterAppointment"])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.agreement/afterAppointment"), [
      "合同起始日不早于聘用日 2010年7月9日",
      "the agreement begins on the day of the appointment, 9 July 2010, or later"
    ])
    assert.strictEqual(receipt(appointed, { ...early, basis: recorded }), "deviates (refused)")
  })

  it("names its parties by ids, so that nobody's name stands in the journal", () => {
    for (const party of ["岑若禾", "the county", "330282", "county-departments", ""]) {
      assert.throws(() => command({ ...signature("p-1"), parties: ["countyDepartments", party] }))
    }
    assert.strictEqual(receipt(appointed, { ...signature("p-1"), parties: ["countyDepartments", "town"] }), "accepted")
  })

  it("for days that have an agreement is refused; the day on which one ends is free", () => {
    const signed = after(appointed, signature("p-1"))
    const overlaps = (from: string, until: string) =>
      refusal(signed, { ...signature("p-1", from, until), basis: recorded })
    assert.deepStrictEqual(overlaps("2013-07-31", "2015-08-01"), [
      "recruitment/AgreementOverlaps",
      "p-1 在 2010-08-01 至 2013-08-01（不含当日）已有聘用合同，同一天不能有两份合同。请将新合同的聘期定在这段时间之外。",
      "p-1 has an agreement from 2010-08-01 until 2013-08-01 (that day not included), and no day may have two. Put the term of the new one outside these days."
    ])
    assert.strictEqual(overlaps("2008-08-01", "2010-08-02")[0], "recruitment/AgreementOverlaps")
    assert.strictEqual(overlaps("2013-08-01", "2015-08-01"), "not refused")
    assert.strictEqual(overlaps("2008-08-01", "2010-08-01"), "not refused")
  })

  it("without a term is refused on whatever basis", () => {
    const empty = [
      "recruitment/TermEmpty",
      "合同的结束日不晚于开始日，没有聘期。请更正日期。",
      "The agreement ends no later than it begins, so it has no term. Correct the days."
    ]
    for (const until of ["2010-08-01", "2010-07-31"]) {
      assert.deepStrictEqual(refusal(appointed, { ...signature("p-1", "2010-08-01", until), basis: recorded }), empty)
    }
  })

  it("with somebody who is no official, or not in post on the day, is refused", () => {
    assert.deepStrictEqual(refusal(appointed, signature("p-9")), [
      "people/OfficialUnknown",
      "没有村官 p-9，因此无法办理。请先办理聘用，或核对编号。",
      "There is no official p-9, so the act cannot stand. Appoint the person first, or check the id."
    ])
    const on = (day: string) => refusal(departed, { ...signature("p-1"), on: day })
    assert.deepStrictEqual(on("2010-07-08"), [
      "people/NotInPost",
      "p-1 在 2010-07-08 不在任，因此不能办理。请核对日期；离任登记有误的，请先更正离任登记。",
      "p-1 is not in post on 2010-07-08, so the act cannot stand. Check the day, or correct a departure that was entered wrongly."
    ])
    assert.strictEqual(on("2010-07-09"), "not refused", "the day of the appointment")
    assert.strictEqual(on("2012-04-30"), "not refused")
    assert.strictEqual(on("2012-05-01")[0], "people/NotInPost", "the day of the departure")
  })
})

describe("placing an official", () => {
  const two = after(
    announced,
    ...["p-1", "p-2"].flatMap((id) => throughVetting(id, "80", "80")),
    ranking,
    notice("p-1", "p-2")
  )
  const both = after(two, appointment("p-1"), appointment("p-2"))

  it("is granted, with the title that follows from Party membership", () => {
    const [event] = eventsOf(appointed, placement("p-1"))
    assert.deepStrictEqual<unknown>(event?.data, { official: "p-1", village: "v-01", title: "assistantToSecretary" })
    assert.deepStrictEqual(words(verdictOf(appointed, placement("p-1")).finding.message), [
      "可以安排到该村任职",
      "the official may be placed in the village"
    ])
  })

  it("takes no title where the rules decide it, the right one neither", () => {
    for (const title of ["assistantToDirector", "assistantToSecretary"] as const) {
      assert.deepStrictEqual(refusal(appointed, { ...placement("p-1"), title }), [
        "recruitment/TitleGiven",
        "p-1 的职务由规定确定，不能另行指定。请去掉 title，或注明依据文件按“记录”“例外”办理。",
        "The title of p-1 follows from the rules, so it cannot be given. Leave out title, or name the document and record or except the act."
      ])
    }
  })

  it("under another title on a document deviates, and is kept as the document says", () => {
    const other = { ...placement("p-1"), title: "assistantToDirector", basis: recorded } as const
    assert.strictEqual(receipt(appointed, other), "deviates (refused)")
    const { finding } = verdictOf(appointed, other)
    assert.deepStrictEqual(failing(finding), ["recruitment.title/given"])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.title/given"), [
      "所载职务就是按规定确定的职务：村党组织书记助理",
      "the title given is the one that follows from the rules: assistant to the village Party secretary"
    ])
    const [event] = eventsOf(appointed, { ...other, basis: excepted })
    assert.deepStrictEqual<unknown>(event?.data, { official: "p-1", village: "v-01", title: "assistantToDirector" })
    assert.strictEqual(receipt(appointed, { ...other, title: "assistantToSecretary" }), "accepted")
  })

  it("in a village that the office registered later is no error: the village was there before", () => {
    const registered = { ...village("v-03"), on: "2012-05-01" }
    assert.strictEqual(receipt(after(appointed, registered), placement("p-1", "v-03")), "accepted")
  })

  it("in a village that has its official already is refused", () => {
    const placed = after(both, placement("p-1"))
    const { finding, outcome } = verdictOf(placed, placement("p-2"))
    assert.deepStrictEqual([outcome, ...failing(finding)], ["refused", "recruitment.placement/officialsInVillage"])
    assert.include(provisionsOf(finding), "330282121/recruitment.placement.officialsInVillageAtMost/2009-01-01")
    assert.strictEqual(receipt(placed, placement("p-2", "v-02")), "accepted")
    assert.strictEqual(receipt(placed, placement("p-1", "v-01", "2010-09-01")), "accepted", "nobody is counted twice")
    const moved = after(placed, placement("p-1", "v-02", "2010-09-01"))
    assert.strictEqual(receipt(moved, placement("p-2", "v-01", "2010-08-31")), "refused")
    assert.strictEqual(receipt(moved, placement("p-2", "v-01", "2010-09-01")), "accepted")
  })

  it("entered late is held against the placements that followed", () => {
    const placed = after(both, placement("p-1", "v-01", "2010-09-01"))
    assert.strictEqual(receipt(placed, placement("p-2", "v-01", "2010-08-01")), "refused", "both from 2010-09-01 on")
    const wentOn = after(placed, placement("p-2", "v-02", "2010-09-01"))
    assert.strictEqual(
      receipt(wentOn, placement("p-2", "v-01", "2010-08-01")),
      "accepted",
      "gone before the other came"
    )
  })

  it("whose political status is not known is undetermined and asks for it; on a document too", () => {
    const { politicalStatus: _, ...unknown } = { ...eligible, studentCadre: true }
    const [apply, ...rest] = throughVetting("p-1", "80", "80")
    const state = after(
      announced,
      { ...apply, facts: unknown } as never,
      ...rest,
      ranking,
      notice("p-1"),
      appointment("p-1")
    )
    assert.strictEqual(receipt(state, placement("p-1")), "undetermined")
    assert.deepStrictEqual(verdictOf(state, placement("p-1")).finding.needs, ["politicalStatus"])
    const titled = { ...placement("p-1"), title: "assistantToDirector", basis: recorded } as const
    assert.strictEqual(receipt(state, titled), "deviates (undetermined)", "what is unknown is not refused")
    assert.deepStrictEqual(wordsOf(verdictOf(state, titled).finding, "recruitment.title"), [
      "政治面貌已知",
      "the political status is known"
    ])
    assert.deepStrictEqual(refusal(state, { ...placement("p-1"), basis: recorded }), [
      "recruitment/TitleMissing",
      "p-1 的职务无法按政治面貌确定，记录中也没有写明。请写明文件所载的职务。",
      "The title of p-1 does not follow from what is known, and the record does not give it. Say which title the document names."
    ])
    const full = after(state, {
      type: "people/RecordOpeningBalance",
      on: "2010-07-31",
      basis: recorded,
      officials: [{ official: "p-7", cohort: 2008, appointedOn: "2008-08-01", village: "v-01" }]
    })
    assert.strictEqual(receipt(full, placement("p-1")), "refused", "no title could make room in the village")
  })

  it("in a village that is not registered, or out of post, is refused", () => {
    assert.deepStrictEqual(refusal(appointed, { ...placement("p-1", "v-99"), basis: recorded }), [
      "places/VillageUnknown",
      "没有登记村（社区）v-99，因此无法办理。请先登记该村，或核对编号。",
      "Village v-99 is not registered, so the act cannot stand. Register it first, or check the id."
    ])
    assert.strictEqual(refusal(appointed, placement("p-9"))[0], "people/OfficialUnknown")
    assert.strictEqual(refusal(departed, placement("p-1", "v-01", "2012-05-01"))[0], "people/NotInPost")
    assert.strictEqual(refusal(departed, placement("p-1", "v-01", "2012-04-30")), "not refused")
  })
})
