import { assert, describe, it } from "@effect/vitest"
import { provide } from "../../../src/policy/PolicyPoint.ts"
import * as Appointment from "../../../src/succession/Appointment.ts"
import {
  bookOf,
  document,
  excepted,
  failing,
  ofTown,
  receipt,
  recorded,
  town,
  verdictOf
} from "../../recruitment/exampleTown.ts"
import {
  admitted,
  after,
  appointed,
  came,
  departed,
  drafted,
  elected,
  judged,
  notice,
  ofVillages,
  refused,
  selection,
  served,
  throughVetting,
  vacated
} from "../exampleVillages.ts"

const posted = after(served, notice("p-1"))

describe("the notice of an appointment", () => {
  it("is posted for a post that is filled by appointment, for long enough", () => {
    assert.deepStrictEqual<unknown>(drafted(served, notice("p-1")), {
      person: "p-1",
      village: "v-01",
      organ: "party",
      post: "deputySecretary",
      until: "2010-07-08"
    })
    assert.strictEqual(came(served, notice("p-1")), "accepted")
    assert.strictEqual(came(served, { ...notice("p-1"), until: "2010-07-07" }), "refused")
    assert.deepStrictEqual(failing(judged(served, { ...notice("p-1"), until: "2010-07-07" }).finding), [
      "succession.appointment/days"
    ])
    for (const [organ, post] of [
      ["committee", "director"],
      ["cooperative", "chair"],
      ["supervision", "member"]
    ] as const) {
      const act = notice("p-1", post, organ)
      assert.strictEqual(came(served, act), "refused", organ)
      assert.deepStrictEqual(failing(judged(served, act).finding), ["succession.appointment/appointable"])
      assert.strictEqual(came(served, { ...act, basis: recorded }), "deviates (refused)", organ)
    }
  })

  it("has days, and is for a person and a post that there are", () => {
    assert.deepStrictEqual(refused(served, { ...notice("p-1"), until: "2010-06-30" }), [
      "succession/NoticeEmpty",
      "公示的截止日 2010-06-30 早于张贴日 2010-07-01，没有公示期。请更正日期。",
      "The notice ends on 2010-06-30, before it is posted on 2010-07-01, so it has no days. Correct the days."
    ])
    assert.strictEqual(came(served, { ...notice("p-1"), until: "2010-07-01" }), "refused", "one day is too few")
    assert.strictEqual(came(served, notice("x-1")), "succession/PersonUnknown")
    assert.strictEqual(came(served, notice("p-1", "director")), "succession/PostUnknown")
    assert.strictEqual(came(served, { ...notice("p-1"), village: "v-99" }), "places/VillageUnknown")
  })
})

describe("an appointment", () => {
  it("follows the notice and the consents, and has a trial", () => {
    assert.deepStrictEqual<unknown>(drafted(posted, appointed("p-1")), {
      person: "p-1",
      village: "v-01",
      organ: "party",
      post: "deputySecretary",
      trialUntil: "2011-01-09"
    })
    assert.strictEqual(came(posted, appointed("p-1")), "accepted")
    assert.strictEqual(came(posted, appointed("p-1", "2010-07-08")), "refused")
    assert.strictEqual(came(posted, { ...appointed("p-1"), consents: [] }), "refused")
    assert.strictEqual(came(posted, { ...appointed("p-1"), consents: [], basis: excepted }), "deviates (refused)")
    const { consents: _, ...silent } = appointed("p-1")
    assert.deepStrictEqual(failing(judged(posted, silent).finding), ["approval/townPartyCommittee"])
  })

  it("needs the notice of this very person, post and village, posted by then", () => {
    const missing = ["succession.appointment/notice"]
    assert.deepStrictEqual(failing(judged(served, appointed("p-1")).finding), missing)
    assert.deepStrictEqual(failing(judged(posted, appointed("p-2")).finding), missing)
    assert.deepStrictEqual(failing(judged(posted, appointed("p-1", "2010-07-09", "member")).finding), missing)
    assert.deepStrictEqual(failing(judged(posted, { ...appointed("p-1"), village: "v-02" }).finding), missing)
    const before = { ...appointed("p-1", "2010-06-30"), consents: [{ role: "townPartyCommittee", on: "2010-06-30" }] }
    assert.deepStrictEqual(failing(judged(posted, before).finding), missing)
  })

  it("cannot be made to a committee or a cooperative, and is a deviation where it was", () => {
    const act = { ...appointed("p-1"), organ: "committee", post: "director" } as const
    const state = after(served, { ...notice("p-1", "director", "committee"), basis: recorded })
    assert.strictEqual(came(state, act), "refused")
    assert.deepStrictEqual(failing(judged(state, act).finding), ["succession.appointment/appointable"])
    assert.strictEqual(came(state, { ...act, basis: recorded }), "deviates (refused)")
  })

  it("takes a post that is free", () => {
    const led = after(served, elected("c-1", "party", "secretary"), notice("p-1", "secretary"))
    assert.strictEqual(came(led, appointed("p-1", "2010-07-09", "secretary")), "succession/PostHeldAlready")
    const free = after(led, vacated("c-1", "party", "2010-07-09"))
    assert.strictEqual(came(free, appointed("p-1", "2010-07-09", "secretary")), "accepted")
    assert.strictEqual(came(after(posted, appointed("p-1")), appointed("p-1")), "succession/SeatHeldAlready")
    const later = after(posted, elected("p-1", "party", "member", { on: "2012-01-01" }))
    assert.strictEqual(came(later, appointed("p-1")), "succession/SeatHeldAlready", "held against what follows")
  })

  it("may be ended by decision", () => {
    const { basis: _, ...removal } = vacated("p-1", "party", "2010-09-01")
    assert.strictEqual(came(after(posted, appointed("p-1")), removal), "accepted")
  })

  it("is for somebody who still serves, whose notice was not overtaken by a departure", () => {
    const gone = after(posted, departed("p-1", "2010-07-09", "civilService"))
    assert.strictEqual(came(gone, appointed("p-1")), "succession/NotServing")
    const stayed = after(posted, departed("p-1", "2010-07-09", "villageOrganisation"))
    assert.strictEqual(came(stayed, appointed("p-1")), "accepted")
  })

  it("may ask for a reserve cadre, who is one on the day", () => {
    const asking = bookOf(
      ...ofTown,
      ...ofVillages,
      provide(Appointment.point, town, {
        field: "reserveCadre",
        value: "required",
        from: "2009-01-01",
        citation: document
      })
    )
    assert.strictEqual(receipt(posted, appointed("p-1"), asking), "refused")
    assert.deepStrictEqual(failing(verdictOf(posted, appointed("p-1"), asking).finding), [
      "succession.appointment/reserveCadre"
    ])
    const admittedOn = (on: string) =>
      after(served, selection, ...throughVetting("p-1"), admitted("p-1", on), notice("p-1"))
    assert.strictEqual(receipt(admittedOn("2010-07-09"), appointed("p-1"), asking), "accepted")
    assert.strictEqual(receipt(admittedOn("2010-07-10"), appointed("p-1"), asking), "refused")
  })

  it("counts working days by the nation's rule where the town has none, so an old notice is undetermined", () => {
    const national = bookOf(...ofTown)
    const late = { ...notice("p-1"), on: "2015-07-01", until: "2015-07-30" }
    assert.strictEqual(receipt(served, late, national), "undetermined")
    const today = { ...notice("p-1"), on: "2026-03-02", until: "2026-03-09" }
    assert.strictEqual(receipt(served, today, national), "accepted")
    assert.strictEqual(receipt(served, { ...today, until: "2026-03-06" }, national), "refused")
  })
})
