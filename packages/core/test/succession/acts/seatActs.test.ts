import { assert, describe, it } from "@effect/vitest"
import { failing, provisionsOf } from "../../recruitment/exampleTown.ts"
import {
  after,
  cadre,
  came,
  corrected,
  decided,
  departed,
  drafted,
  elected,
  judged,
  refused,
  served,
  vacated
} from "../exampleVillages.ts"

const { basis: _, ...bare } = elected("p-1", "committee", "director")

describe("registering a cadre", () => {
  it("keeps the id and the village, and seals what is personal", () => {
    const decision = decided(served, cadre("c-2"))
    assert.strictEqual(decision._tag === "Decided" && decision.verdict, undefined)
    assert.deepStrictEqual<unknown>(decision._tag === "Decided" && decision.events, [
      {
        type: "succession/CadreRegistered",
        stream: "main",
        data: { cadre: "c-2", village: "v-01" },
        personal: { "c-2": cadre().personal }
      }
    ])
    const { personal: __, ...nameless } = cadre("c-2")
    assert.deepStrictEqual<unknown>(drafted(served, nameless), { cadre: "c-2", village: "v-01" })
  })

  it("twice, of an official in post, or in a village that is not registered, is refused", () => {
    assert.deepStrictEqual(refused(served, cadre()), [
      "succession/CadreExists",
      "c-1 已经登记为村干部，同一编号不能重复登记。请核对编号。",
      "c-1 has been registered as a cadre before, and an id is used once. Check the id."
    ])
    assert.deepStrictEqual(refused(served, cadre("p-1")), [
      "succession/CadreIsOfficial",
      "p-1 在 2009-03-01 是在任村官，不必另行登记为村干部。请直接办理，或核对编号。",
      "p-1 is an official in post on 2009-03-01 and needs no registration as a cadre. Go on without it, or check the id."
    ])
    assert.strictEqual(came(served, cadre("c-2", "v-99")), "places/VillageUnknown")
    const left = after(served, departed("p-1", "2009-03-02", "civilService"))
    assert.strictEqual(
      came(left, cadre("p-1")),
      "succession/CadreIsOfficial",
      "in post on the day before the departure"
    )
    assert.strictEqual(came(left, { ...cadre("p-1"), on: "2009-03-02" }), "accepted")
  })
})

describe("recording an elected seat", () => {
  it("keeps the result with its term, which is the longest of the law where none is given", () => {
    assert.deepStrictEqual<unknown>(drafted(served, elected("p-1", "committee", "director")), {
      person: "p-1",
      village: "v-01",
      organ: "committee",
      post: "director",
      offQuota: false,
      until: "2013-05-10"
    })
    const late = elected("p-1", "committee", "director", { on: "2018-12-29" })
    assert.include(drafted(served, late), { until: "2023-12-29" })
    const given = elected("p-1", "committee", "director", { until: "2011-05-10", offQuota: true })
    assert.include(drafted(served, given), { until: "2011-05-10", offQuota: true })
    assert.strictEqual(came(served, given), "accepted")
  })

  it("is never decided by an office", () => {
    assert.deepStrictEqual(refused(served, bare), [
      "succession/SeatNotRecorded",
      "“村（居）委会主任”由选举产生，不能由本机构决定，只能登记结果。请注明载明选举结果的文件，按“记录”办理。",
      "The seat “director of the villagers' or residents' committee” comes from an election, so no office decides it: its result is recorded. Name the document with the result and record it."
    ])
    assert.strictEqual(came(served, { ...bare, basis: { _tag: "Decided" } }), "succession/SeatNotRecorded")
  })

  it("whose term is too long is kept as a deviation", () => {
    const long = (until: string) => elected("p-1", "committee", "director", { until })
    assert.strictEqual(came(served, long("2013-05-10")), "accepted")
    assert.strictEqual(came(served, long("2013-05-11")), "deviates (refused)")
    assert.deepStrictEqual(failing(judged(served, long("2013-05-11")).finding), ["succession.seat/term"])
    const state = after(served, long("2013-05-11"))
    assert.deepStrictEqual(
      state.deviations.map(({ type }) => type),
      ["succession/SeatRecorded"]
    )
  })

  it("of an organ without rules is kept without a verdict and without an end", () => {
    const seat = elected("p-1", "cooperative", "member")
    const decision = decided(served, seat)
    assert.isTrue(decision._tag === "Decided" && decision.verdict === undefined)
    assert.notProperty(drafted(served, seat), "until")
  })

  it("follows the law of the village's own committee", () => {
    const cited = (where: string) =>
      provisionsOf(judged(served, elected("p-1", "committee", "member", { village: where })).finding)[0]
    assert.strictEqual(cited("v-01"), "nation/succession.seat.termYears/organ=villagersCommittee/1998-11-04")
    assert.strictEqual(cited("v-03"), "nation/succession.seat.termYears/organ=residentsCommittee/1990-01-01")
  })

  it("counts the members on the quota who hold a seat at once, this one included", () => {
    const party = (person: string, changed: Parameters<typeof elected>[3] = {}) =>
      elected(person, "party", "member", changed)
    const cadres = ["c-2", "c-3", "c-4"].map((id) => cadre(id))
    const two = after(served, ...cadres, party("c-1"), party("c-2"))
    assert.strictEqual(came(two, party("c-3")), "accepted")
    const three = after(two, party("c-3"))
    assert.strictEqual(came(three, party("c-4")), "deviates (refused)")
    assert.deepStrictEqual(failing(judged(three, party("c-4")).finding), ["succession.seat/mostMembers"])
    assert.strictEqual(came(three, party("c-4", { offQuota: true })), "accepted", "off the quota")
    const beside = after(two, party("c-3", { offQuota: true }))
    assert.strictEqual(came(beside, party("c-4")), "accepted", "the one off the quota is not counted")
    assert.strictEqual(came(three, party("c-4", { on: "2013-05-10" })), "accepted", "after the terms of the three")
    assert.strictEqual(came(three, party("c-4", { on: "2013-05-09" })), "deviates (refused)")
    assert.strictEqual(
      came(three, party("c-4", { on: "2010-04-10", until: "2010-05-10" })),
      "accepted",
      "entered late, and over before the three began"
    )
    assert.strictEqual(came(three, party("c-4", { on: "2010-04-10", until: "2010-05-11" })), "deviates (refused)")
    assert.strictEqual(came(three, party("c-4", { village: "v-02" })), "accepted", "elsewhere")
  })

  it("is refused for a post that the organ has not, and an end that is no end", () => {
    assert.deepStrictEqual(refused(served, elected("p-1", "supervision", "chair")), [
      "succession/PostUnknown",
      "“村务监督委员会”没有职务 chair，因此不能办理。该组织的职务为：村务监督委员会主任、村务监督委员会委员。",
      "The village supervision committee has no post chair, so the act cannot stand. Its posts are: director of the village supervision committee, member of the village supervision committee."
    ])
    assert.deepStrictEqual(refused(served, elected("p-1", "party", "member", { until: "2010-05-10" })), [
      "succession/TermEmpty",
      "任期的结束日 2010-05-10 不晚于开始日 2010-05-10，没有任期。请更正日期。",
      "The term ends on 2010-05-10, no later than it begins on 2010-05-10, so there is none. Correct the days."
    ])
    assert.strictEqual(came(served, elected("p-1", "party", "member", { until: "2010-05-11" })), "accepted")
    assert.strictEqual(came(served, elected("p-1", "party", "member", { village: "v-99" })), "places/VillageUnknown")
  })

  it("is for a person who serves in a village on the day", () => {
    assert.deepStrictEqual(refused(served, elected("x-1", "party", "member")), [
      "succession/PersonUnknown",
      "x-1 既不是村官，也没有登记为村干部，因此不能办理。请先登记为村干部，或核对编号。",
      "x-1 is neither an official nor a registered cadre, so the act cannot stand. Register the cadre first, or check the id."
    ])
    assert.deepStrictEqual(refused(served, elected("p-1", "party", "member", { on: "2008-07-31" })), [
      "succession/NotServing",
      "p-1 在 2008-07-31 不在村任职（尚未聘用，或已离开），因此不能办理。请核对日期；离任后又回村任职的，请先登记为村干部。",
      "p-1 does not serve in a village on 2008-07-31 (not yet appointed, or gone), so the act cannot stand. Check the day; register whoever came back as a cadre first."
    ])
    assert.strictEqual(came(served, elected("p-1", "committee", "member", { on: "2008-08-01" })), "accepted")
    assert.strictEqual(came(served, elected("c-1", "committee", "member", { on: "2008-01-01" })), "accepted")
  })

  it("is for an official who left by staying in the village, and for no other who left", () => {
    const seat = (on: string) => elected("p-1", "committee", "member", { on })
    const gone = after(served, departed("p-1", "2011-03-01", "civilService"))
    const stayed = after(served, departed("p-1", "2011-03-01", "villageOrganisation"))
    const unknown = after(served, departed("p-1", "2011-03-01", "unknown"))
    assert.deepStrictEqual(
      [gone, stayed, unknown].map((state) => came(state, seat("2011-03-01"))),
      ["succession/NotServing", "accepted", "succession/NotServing"]
    )
    assert.strictEqual(came(gone, seat("2011-02-28")), "accepted", "entered late, for the day before")
    assert.strictEqual(
      came(after(unknown, corrected("p-1", "2011-06-01", "villageOrganisation")), seat("2011-03-01")),
      "accepted"
    )
    const back = after(gone, { ...cadre("p-1"), on: "2012-01-01" })
    assert.strictEqual(came(back, seat("2012-01-01")), "accepted", "came back as a cadre")
  })

  it("is one seat in an organ at a time; a seat in another organ is cross-posting", () => {
    const member = after(served, elected("p-1", "committee", "member"))
    assert.deepStrictEqual(refused(member, elected("p-1", "committee", "director", { on: "2013-05-09" })), [
      "succession/SeatHeldAlready",
      "p-1 自 2010-05-10 起已任“村（居）委会委员”，与此次任期有重叠；同一人在同一组织中同时只能有一个席位。请先登记原席位终止，或更正任期。",
      "p-1 is “member of the villagers' or residents' committee” from 2010-05-10 on, which overlaps this term, and nobody has two seats in one organ at once. Vacate that seat first, or correct the term."
    ])
    assert.strictEqual(came(member, elected("p-1", "committee", "director", { on: "2013-05-10" })), "accepted")
    const early = (until: string) => elected("p-1", "committee", "director", { on: "2009-05-10", until })
    assert.strictEqual(came(member, early("2010-05-10")), "accepted", "entered late, until the day before")
    assert.strictEqual(came(member, early("2010-05-11")), "succession/SeatHeldAlready")
    assert.strictEqual(
      came(member, elected("p-1", "committee", "member", { village: "v-02" })),
      "succession/SeatHeldAlready",
      "nor in another village"
    )
    assert.strictEqual(came(member, elected("p-1", "party", "member")), "accepted")
    const left = after(member, vacated("p-1", "committee", "2011-05-10"))
    assert.strictEqual(came(left, elected("p-1", "committee", "director", { on: "2011-05-10" })), "accepted")
    assert.strictEqual(
      came(left, elected("p-1", "committee", "director", { on: "2011-05-09" })),
      "succession/SeatHeldAlready"
    )
  })

  it("is one head at a time, of one organ and village", () => {
    const led = after(served, elected("c-1", "party", "secretary"))
    assert.deepStrictEqual(refused(led, elected("p-1", "party", "secretary", { on: "2012-01-01" })), [
      "succession/PostHeldAlready",
      "“村党组织书记”自 2010-05-10 起由 c-1 担任，与此次任期有重叠；该职务同时只能由一人担任。请先登记其席位终止，或更正任期。",
      "“secretary of the village Party organisation” is held by c-1 from 2010-05-10 on, which overlaps this term, and one person holds it at a time. Vacate that seat first, or correct the term."
    ])
    assert.strictEqual(came(led, elected("p-1", "party", "secretary", { on: "2013-05-10" })), "accepted")
    assert.strictEqual(came(led, elected("p-1", "party", "secretary", { village: "v-02" })), "accepted")
    assert.strictEqual(came(led, elected("p-1", "committee", "director")), "accepted")
    assert.strictEqual(came(led, elected("p-1", "party", "deputySecretary")), "accepted")
    const deputies = after(led, elected("p-1", "party", "deputySecretary"))
    assert.strictEqual(
      came(deputies, elected("p-2", "party", "deputySecretary")),
      "accepted",
      "deputies may be several"
    )
    const gone = after(served, elected("p-1", "party", "secretary"), departed("p-1", "2011-01-01", "civilService"))
    assert.strictEqual(came(gone, elected("c-1", "party", "secretary", { on: "2011-01-01" })), "accepted")
    assert.strictEqual(
      came(gone, elected("c-1", "party", "secretary", { on: "2010-12-31" })),
      "succession/PostHeldAlready"
    )
  })
})

describe("vacating a seat", () => {
  const held = after(served, elected("p-1", "committee", "director"))

  it("keeps whose seat it was, without a verdict", () => {
    const decision = decided(held, vacated("p-1", "committee", "2011-05-10"))
    assert.isTrue(decision._tag === "Decided" && decision.verdict === undefined)
    assert.deepStrictEqual<unknown>(drafted(held, vacated("p-1", "committee", "2011-05-10")), {
      person: "p-1",
      village: "v-01",
      organ: "committee"
    })
  })

  it("is for a seat that is held on the day before and would be on the day", () => {
    assert.deepStrictEqual(refused(held, vacated("p-1", "committee", "2010-05-10")), [
      "succession/SeatNotHeld",
      "p-1 在 2010-05-10 之前没有任该村“村（居）委会”的席位，或该席位当日已经终止，因此无可登记。请核对日期。",
      "p-1 holds no seat in the villagers' or residents' committee of this village before 2010-05-10, or it has ended by then, so there is nothing to vacate. Check the day."
    ])
    assert.strictEqual(came(held, vacated("p-1", "committee", "2010-05-11")), "accepted")
    assert.strictEqual(came(held, vacated("p-1", "committee", "2013-05-09")), "accepted")
    assert.strictEqual(came(held, vacated("p-1", "committee", "2013-05-10")), "succession/SeatNotHeld")
    assert.strictEqual(came(held, vacated("p-1", "party", "2011-05-10")), "succession/SeatNotHeld")
    assert.strictEqual(came(held, vacated("c-1", "committee", "2011-05-10")), "succession/SeatNotHeld")
    const elsewhere = { ...vacated("p-1", "committee", "2011-05-10"), village: "v-02" }
    assert.strictEqual(came(held, elsewhere), "succession/SeatNotHeld")
    assert.strictEqual(came(held, { ...elsewhere, village: "v-99" }), "places/VillageUnknown")
  })

  it("is done once, and not earlier than it was done", () => {
    const left = after(held, vacated("p-1", "committee", "2012-05-10"))
    assert.deepStrictEqual(refused(left, vacated("p-1", "committee", "2011-05-10")), [
      "succession/VacatedAlready",
      "p-1 的“村（居）委会主任”已登记于 2012-05-10 终止，与 2011-05-10 终止矛盾。请核对日期。",
      "The seat “director of the villagers' or residents' committee” of p-1 was vacated on 2012-05-10, which contradicts 2011-05-10. Check the day."
    ])
    assert.strictEqual(came(left, vacated("p-1", "committee", "2012-05-10")), "succession/SeatNotHeld")
  })

  it("is not decided where the seat comes from an election", () => {
    const { basis: __, ...removal } = vacated("p-1", "committee", "2011-05-10")
    assert.deepStrictEqual(refused(held, removal), [
      "succession/VacancyNotRecorded",
      "“村（居）委会主任”由选举产生，任何组织和个人不得撤换，只能登记其终止。请注明辞职、罢免或职务终止的文件，按“记录”办理。",
      "The seat “director of the villagers' or residents' committee” comes from an election, and no office removes its holder: that it ended is recorded. Name the document of the resignation or recall and record it."
    ])
  })
})
