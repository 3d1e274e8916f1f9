import { assert, describe, it } from "@effect/vitest"
import { HashMap } from "effect"
import * as OfficeState from "../../../src/office/OfficeState.ts"
import * as Official from "../../../src/people/Official.ts"
import { provide } from "../../../src/policy/PolicyPoint.ts"
import * as Agreement from "../../../src/recruitment/Agreement.ts"
import * as Channel from "../../../src/recruitment/Channel.ts"
import * as Extension from "../../../src/recruitment/Extension.ts"
import * as Renewal from "../../../src/recruitment/Renewal.ts"
import {
  type Act,
  after,
  announcement,
  appointed,
  appointment,
  bookOf,
  command,
  document,
  eventsOf,
  excepted,
  failing,
  notice,
  ofTown,
  person,
  provisionsOf,
  ranking,
  receipt,
  recorded,
  refusal,
  signature,
  stepped,
  throughVetting,
  town,
  verdictOf,
  withRules,
  words,
  wordsOf
} from "../exampleTown.ts"

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

describe("the agreement as a step", () => {
  const ordered = (...last: ReadonlyArray<"agreement" | "induction">) =>
    withRules(
      Channel.point,
      "steps",
      Channel.procedure(
        "application",
        "qualificationReview",
        "writtenTest",
        "interview",
        "vetting",
        "publicNotice",
        "appointment",
        ...last
      )
    )
  const inducted = stepped("p-1", "induction", "2010-07-15")
  const takenBy = (state: OfficeState.OfficeState) =>
    HashMap.toValues(state.recruitment.drives).flatMap((drive) =>
      HashMap.toValues(drive.applications).flatMap(({ taken }) => taken.map(({ on, step }) => `${step} ${on}`))
    )

  it("is taken by signing, before the induction or after it as the place orders", () => {
    const before = ordered("agreement", "induction")
    const after_ = ordered("induction", "agreement")
    assert.strictEqual(receipt(appointed, inducted, before), "refused")
    assert.strictEqual(receipt(appointed, signature("p-1"), before), "accepted")
    assert.strictEqual(receipt(appointed, signature("p-1"), after_), "refused")
    const { finding } = verdictOf(appointed, signature("p-1"), after_)
    assert.deepStrictEqual(failing(finding), ["steps/due"])
    assert.deepStrictEqual(wordsOf(finding, "steps/due"), [
      "“签订合同”是应进行的步骤（目前应进行“岗前培训”）",
      "“signing of the agreement” is the step due (due now: “induction”)"
    ])
    const [event] = eventsOf(appointed, signature("p-1"), before)
    assert.deepStrictEqual<unknown>(event?.data, {
      official: "p-1",
      from: "2010-08-01",
      until: "2013-08-01",
      parties: ["countyDepartments"],
      drive: "d-2010"
    })
    const signed = OfficeState.evolve(appointed, event as never)
    assert.deepStrictEqual(takenBy(signed).slice(-2), ["appointment 2010-07-09", "agreement 2010-07-20"])
    assert.strictEqual(receipt(signed, { ...inducted, on: "2010-07-20" }, before), "accepted")
    assert.strictEqual(receipt(signed, { ...inducted, on: "2010-07-19" }, before), "refused", "the day before")
  })

  it("is no step of a second agreement, of a place without it, and of whoever came through no drive", () => {
    const book = ordered("induction", "agreement")
    const [first] = eventsOf(appointed, { ...signature("p-1"), basis: recorded }, book)
    const signed = OfficeState.evolve(appointed, first as never)
    assert.include(takenBy(signed), "agreement 2010-07-20", "out of order, on a document")
    const second = { ...signature("p-1", "2013-08-01", "2015-08-01"), on: "2013-07-01" }
    assert.notProperty(eventsOf(signed, { ...second, basis: recorded }, book)[0]?.data, "drive")
    assert.notProperty(eventsOf(appointed, signature("p-1"))[0]?.data, "drive")
    const opened = after(OfficeState.empty, {
      type: "people/RecordOpeningBalance",
      on: "2010-01-01",
      basis: recorded,
      officials: [{ official: "p-7", cohort: 2008, appointedOn: "2008-08-01" }]
    })
    assert.notProperty(eventsOf(opened, signature("p-7"), book)[0]?.data, "drive")
  })

  it("is not recorded as a plain step", () => {
    assert.strictEqual(
      refusal(appointed, stepped("p-1", "agreement", "2010-07-20"), ordered("agreement", "induction"))[0],
      "recruitment/StepHasItsOwnAct"
    )
  })
})

describe("a trial", () => {
  it("is kept with the agreement, and lies within it", () => {
    const tried = (trialUntil: string) => ({ ...signature("p-1"), trialUntil })
    assert.propertyVal(eventsOf(appointed, tried("2011-02-01"))[0]?.data, "trialUntil", "2011-02-01")
    assert.deepStrictEqual(
      ["2010-08-01", "2010-08-02", "2013-08-01", "2013-08-02"].map((day) => receipt(appointed, tried(day))),
      ["recruitment/TrialOutsideTerm", "accepted", "accepted", "recruitment/TrialOutsideTerm"]
    )
    assert.deepStrictEqual(refusal(appointed, { ...tried("2010-08-01"), basis: recorded }), [
      "recruitment/TrialOutsideTerm",
      "p-1 的试用期到 2010-08-01 结束，不在合同期 2010-08-01 至 2013-08-01 之内。请更正日期。",
      "The trial of p-1 is over on 2010-08-01, which is not within the agreement from 2010-08-01 until 2013-08-01. Correct the day."
    ])
  })
})

describe("extending an agreement", () => {
  const book = withRules(Extension.point, "monthsAtMost", 6)
  const signed = after(appointed, signature("p-1"))
  const extension = (on: string, until: string) =>
    ({ type: "recruitment/ExtendAgreement", on, official: "p-1", until }) as const satisfies Act
  const agreements = (state: OfficeState.OfficeState) =>
    Official.find(state.officials, person("p-1"))?.agreements.map(({ from, signedUntil, until }) => [
      from,
      until,
      signedUntil
    ])

  it("puts off its end, within what the place lays down, and keeps the end that was signed", () => {
    assert.strictEqual(receipt(signed, extension("2013-07-31", "2014-02-01")), "refused", "nothing laid down")
    assert.strictEqual(receipt(signed, extension("2013-07-31", "2014-02-02"), book), "refused")
    assert.strictEqual(receipt(signed, extension("2013-08-01", "2014-02-01"), book), "refused", "it is over")
    const longer = eventsOf(signed, extension("2013-07-31", "2014-01-01"), book).reduce(OfficeState.evolve, signed)
    assert.deepStrictEqual(agreements(longer), [["2010-08-01", "2014-01-01", "2013-08-01"]])
    assert.strictEqual(receipt(longer, extension("2013-12-31", "2014-02-01"), book), "accepted")
    assert.strictEqual(receipt(longer, extension("2013-12-31", "2014-02-02"), book), "refused", "both together")
    const leaves = { type: "people/RecordDeparture", official: "p-1", outcome: "unknown" } as const
    assert.strictEqual(receipt(longer, { ...leaves, on: "2013-07-30" }), "people/LaterActsExist")
    assert.strictEqual(receipt(longer, { ...leaves, on: "2013-07-31" }), "accepted")
  })

  it("that is no later, meets another agreement, or has nothing to extend is refused on whatever basis", () => {
    assert.deepStrictEqual(refusal(signed, { ...extension("2013-07-01", "2013-08-01"), basis: recorded }), [
      "recruitment/ExtensionNotLonger",
      "p-1 的合同至 2013-08-01 止（不含当日），新的结束日不晚于此，没有延长。请更正日期。",
      "The agreement of p-1 runs until 2013-08-01 (that day not included), and the new end is no later, so nothing is extended. Correct the day."
    ])
    assert.strictEqual(receipt(signed, extension("2013-07-01", "2013-08-02"), book), "accepted")
    const followed = after(signed, { ...signature("p-1", "2013-09-01", "2015-09-01"), basis: recorded })
    const met = (until: string) => receipt(followed, extension("2013-07-01", until), book)
    assert.deepStrictEqual(["2013-09-01", "2013-09-02"].map(met), ["accepted", "recruitment/AgreementOverlaps"])
    assert.deepStrictEqual(refusal(appointed, extension("2010-07-20", "2013-08-01"), book), [
      "recruitment/NoAgreement",
      "p-1 在 2010-07-20 没有聘用合同，没有可以延长的内容。请先签订合同，或核对日期。",
      "p-1 has no agreement on 2010-07-20, so there is nothing to extend. Sign one first, or check the day."
    ])
    assert.strictEqual(receipt(signed, extension("2010-07-31", "2014-01-01"), book), "recruitment/NoAgreement")
    assert.strictEqual(receipt(signed, extension("2010-08-01", "2014-01-01"), book), "accepted")
  })
})

describe("correcting an agreement", () => {
  const signed = after(appointed, signature("p-1"))
  const agreed = (from: string, until: string) => ({ from, until, parties: ["countyDepartments"] })
  const correction = (from: string, agreement?: ReturnType<typeof agreed>) =>
    ({
      type: "recruitment/CorrectAgreement",
      on: "2010-09-01",
      official: "p-1",
      from,
      ...(agreement === undefined ? {} : { agreement })
    }) as const satisfies Act
  const daysOf = (state: OfficeState.OfficeState) =>
    Official.find(state.officials, person("p-1"))?.agreements.map(({ from, until }) => `${from} ${until}`)

  it("puts another in its place, or none, and is kept as a deviation", () => {
    const right = correction("2010-08-01", agreed("2010-09-01", "2012-09-01"))
    assert.strictEqual(receipt(signed, right), "refused", "an entry was to stand")
    assert.strictEqual(receipt(signed, { ...right, basis: recorded }), "deviates (refused)")
    const { finding } = verdictOf(signed, right)
    assert.deepStrictEqual(failing(finding), ["recruitment.agreementCorrection/stands"])
    assert.deepStrictEqual(words(finding.message), ["可以更正聘用合同登记", "the agreement may be corrected"])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.agreementCorrection/stands"), [
      "登记不再变动；确有错误的，凭文件按“记录”更正，或由有权机关作为例外更正",
      "an entry stays as it was made; an error is recorded from its document, or corrected by an authority as an exception"
    ])
    assert.deepStrictEqual(daysOf(after(signed, { ...right, basis: recorded })), ["2010-09-01 2012-09-01"])
    assert.deepStrictEqual(daysOf(after(signed, { ...correction("2010-08-01"), basis: excepted })), [])
    assert.deepStrictEqual(daysOf(signed), ["2010-08-01 2013-08-01"], "what was entered is not overwritten")
  })

  it("judges what it puts in its place, where a rule covers it", () => {
    const short = correction("2010-08-01", agreed("2010-08-01", "2011-08-01"))
    assert.deepStrictEqual(failing(verdictOf(signed, short).finding), [
      "recruitment.agreementCorrection/stands",
      "recruitment.agreement/shortest"
    ])
    const before = { ...short, basis: recorded, governedBy: "2005-01-01" }
    assert.deepStrictEqual(failing(verdictOf(signed, before).finding), ["recruitment.agreementCorrection/stands"])
  })

  it("of an agreement that was not entered, or one that cannot stand, is refused", () => {
    assert.deepStrictEqual(refusal(signed, { ...correction("2010-08-02"), basis: recorded }), [
      "recruitment/AgreementUnknown",
      "没有登记过 p-1 自 2010-08-02 起的聘用合同（已登记的起始日：2010-08-01），没有可以更正的内容。请核对起始日。",
      "No agreement of p-1 from 2010-08-02 on was entered (those entered begin on: 2010-08-01), so there is nothing to correct. Check its first day."
    ])
    const two = after(signed, { ...signature("p-1", "2013-08-01", "2015-08-01"), basis: recorded })
    const to = (until: string) =>
      receipt(two, { ...correction("2010-08-01", agreed("2010-08-01", until)), basis: recorded })
    assert.deepStrictEqual(["2010-08-01", "2013-08-01", "2013-08-02"].map(to), [
      "recruitment/TermEmpty",
      "deviates (refused)",
      "recruitment/AgreementOverlaps"
    ])
  })

  it("is entered for somebody who has left, too", () => {
    const left = after(signed, {
      type: "people/RecordDeparture",
      on: "2010-08-15",
      official: "p-1",
      outcome: "unknown"
    })
    assert.strictEqual(receipt(left, { ...correction("2010-08-01"), basis: recorded }), "deviates (refused)")
  })
})

describe("renewing an agreement", () => {
  const seated = (post: string) =>
    [
      { type: "succession/RecordSeat", on: "2015-06-01", person: "p-1", village: "v-01", organ: "party", post }
    ] as unknown as ReadonlyArray<Act>
  const graded = (year: number, grade: string, official = "p-1") =>
    ({
      type: "evaluation/RecordGrades",
      on: `${year + 1}-01-15`,
      year,
      grades: [{ official, grade }],
      basis: recorded
    }) as unknown as Act
  const signed = after(appointed, signature("p-1"))
  const renewal = (on: string, from = "2013-08-01", until = "2015-08-01") =>
    ({
      type: "recruitment/RenewAgreement",
      on,
      official: "p-1",
      from,
      until,
      parties: ["countyDepartments"]
    }) as const satisfies Act
  const fails = (state: OfficeState.OfficeState, act: Act, book?: Parameters<typeof verdictOf>[2]) => {
    const { finding, outcome } = verdictOf(state, act, book)
    return [outcome, ...failing(finding)]
  }

  it("asks for the grade of the last year, and reads it from the appraisals", () => {
    assert.strictEqual(receipt(signed, renewal("2013-07-01")), "undetermined")
    assert.deepStrictEqual(verdictOf(signed, renewal("2013-07-01")).finding.needs, ["lastGrade"])
    assert.strictEqual(receipt(after(signed, graded(2012, "competent")), renewal("2013-07-01")), "accepted")
    assert.deepStrictEqual(fails(after(signed, graded(2012, "basicallyCompetent")), renewal("2013-07-01")), [
      "refused",
      "recruitment.renewal/conditions"
    ])
    const early = after(signed, graded(2012, "competent"))
    assert.strictEqual(receipt(early, renewal("2014-01-15")), "undetermined", "2013 is over and not on record")
    assert.strictEqual(receipt(after(early, graded(2013, "incompetent")), renewal("2014-01-15")), "refused")
    assert.strictEqual(receipt(early, renewal("2013-01-14")), "undetermined", "not on record by that day")
    assert.strictEqual(receipt(early, renewal("2013-01-15")), "accepted")
  })

  it("is kept as an event of its own, and judged as an agreement too", () => {
    const state = after(signed, graded(2012, "competent"))
    const [event] = eventsOf(state, renewal("2013-07-01"))
    assert.deepStrictEqual<unknown>(
      [event?.type, event?.data],
      [
        "people/AgreementRenewed",
        { official: "p-1", from: "2013-08-01", until: "2015-08-01", parties: ["countyDepartments"] }
      ]
    )
    assert.deepStrictEqual(fails(state, renewal("2013-07-01", "2013-08-01", "2015-07-31")), [
      "refused",
      "recruitment.agreement/shortest"
    ])
    assert.deepStrictEqual(words(verdictOf(state, renewal("2013-07-01")).finding.message), [
      "可以续聘",
      "the agreement may be renewed"
    ])
  })

  it("a third term is for those of the posts alone", () => {
    const second = after(signed, graded(2012, "competent"), renewal("2013-07-01"), graded(2014, "excellent"))
    const third = renewal("2015-07-01", "2015-08-01", "2017-08-01")
    assert.deepStrictEqual(fails(second, third), [
      "refused",
      "recruitment.renewal/number",
      "recruitment.renewal/extra1"
    ])
    const holds = (post: string) => after(second, ...seated(post).map((act) => ({ ...act, basis: recorded }) as Act))
    assert.strictEqual(receipt(holds("deputySecretary"), third), "accepted")
    assert.strictEqual(receipt(holds("member"), third), "refused")
  })

  it("does not guess the terms before the books of the office", () => {
    const opened = (from: string) =>
      after(
        OfficeState.empty,
        {
          type: "people/RecordOpeningBalance",
          on: "2010-01-01",
          basis: recorded,
          officials: [
            {
              ...{ official: "p-1", cohort: 2006, appointedOn: "2006-08-01" },
              agreement: { from, until: "2010-08-01", parties: ["town"] }
            }
          ]
        },
        graded(2009, "competent")
      )
    const next = renewal("2010-07-01", "2010-08-01", "2012-08-01")
    assert.strictEqual(receipt(opened("2006-08-01"), next), "accepted", "from the appointment on")
    assert.deepStrictEqual(fails(opened("2008-08-01"), next), ["undetermined", "recruitment.renewal/number"])
    assert.strictEqual(receipt(opened("2008-08-01"), { ...next, earlierTerms: 0 }), "accepted")
    assert.strictEqual(receipt(opened("2008-08-01"), { ...next, earlierTerms: 1 }), "refused")
  })

  it("without an agreement before it is refused on whatever basis", () => {
    assert.deepStrictEqual(refusal(appointed, { ...renewal("2013-07-01"), basis: recorded }), [
      "recruitment/NothingToRenew",
      "p-1 在 2013-08-01 之前没有聘用合同，没有可以续聘的内容。请先签订首份合同，或核对日期。",
      "p-1 has no agreement before 2013-08-01, so there is nothing to renew. Sign a first one, or check the day."
    ])
    assert.strictEqual(refusal(signed, renewal("2013-07-01", "2010-08-01"))[0], "recruitment/NothingToRenew")
    assert.strictEqual(refusal(signed, renewal("2013-07-01", "2013-07-31"))[0], "recruitment/AgreementOverlaps")
  })

  it("is not gone round by signing, except where a place has no rule for it", () => {
    const second = { ...signature("p-1", "2013-08-01", "2015-08-01"), on: "2013-07-01" } as const
    assert.deepStrictEqual(fails(signed, second), ["refused", "recruitment.agreement/first"])
    assert.deepStrictEqual(wordsOf(verdictOf(signed, second).finding, "recruitment.agreement/first"), [
      "是首份聘用合同；有续聘规定的，期满后的合同按续聘办理",
      "it is the first agreement; where renewals have rules, a further one is a renewal"
    ])
    const fields = ["conditions", "renewalsAtMost", "extraRenewals", "approval", "afterLastTerm"] as const
    const none = bookOf(
      ...ofTown,
      ...fields.map((field) =>
        provide(Renewal.point, town, { field, none: true, from: "2009-01-01", citation: document })
      )
    )
    assert.strictEqual(receipt(signed, second, none), "accepted")
    const late = after(appointed, { ...signature("p-1", "2012-08-01", "2014-08-01"), on: "2012-07-01" })
    assert.strictEqual(
      receipt(late, signature("p-1", "2010-08-01", "2012-08-01")),
      "accepted",
      "the first, entered late"
    )
  })
})
