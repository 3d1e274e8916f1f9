import { assert, describe, it } from "@effect/vitest"
import * as CalendarDate from "../../../src/calendar/CalendarDate.ts"
import * as Instant from "../../../src/calendar/Instant.ts"
import * as Event from "../../../src/journal/Event.ts"
import * as OfficeState from "../../../src/office/OfficeState.ts"
import * as Ruling from "../../../src/office/Ruling.ts"
import { provide } from "../../../src/policy/PolicyPoint.ts"
import type * as Provision from "../../../src/policy/Provision.ts"
import * as Drive from "../../../src/recruitment/Drive.ts"
import * as Ranking from "../../../src/recruitment/Ranking.ts"
import * as Share from "../../../src/recruitment/Share.ts"
import * as Substitution from "../../../src/recruitment/Substitution.ts"
import {
  type Act,
  after,
  afterBy,
  announced,
  appointment,
  bookOf,
  command,
  document,
  driveOf,
  eligible,
  eventsOf,
  failing,
  notice,
  ofTown,
  ranking,
  receipt,
  recorded,
  refusal,
  stepped,
  throughVetting,
  town,
  verdictOf,
  words
} from "../exampleTown.ts"

const from = { from: "2009-01-01", citation: document } as const
const laidDown = (mode: Substitution.Mode, ...more: ReadonlyArray<Provision.Provision>) =>
  bookOf(...ofTown, provide(Substitution.point, town, { field: "mode", value: mode, ...from }), ...more)
const until = (step: string) => provide(Substitution.point, town, { field: "untilStep", value: step, ...from })
const rankOrder = laidDown("rankOrder")

/** A list as it was drawn up, put into the state as its event would be. */
const listed = (
  state: OfficeState.OfficeState,
  called: ReadonlyArray<string>,
  reserve: ReadonlyArray<string>,
  step = "vetting",
  on = "2010-06-11"
): OfficeState.OfficeState => {
  const data = { drive: Drive.DriveId.make("d-2010"), step, groups: [{ called, reserve }] }
  const event = Ruling.eventOf(
    { type: "recruitment/ListMade", stream: "drive/d-2010", data },
    {
      office: Event.OfficeId.make("example"),
      command: command({ ...ranking, on }),
      fingerprint: "0".repeat(64),
      recordedAt: Instant.make("2020-01-01T00:00:00.000Z"),
      governedBy: CalendarDate.make("2010-05-01"),
      book: undefined,
      verdict: undefined,
      deviates: false
    },
    0
  )
  return OfficeState.evolve(state, event)
}

const substitute = (on = "2010-06-28", step = "vetting") =>
  ({ type: "recruitment/Substitute", on, drive: "d-2010", step }) as const satisfies Act
const leaves = (applicant: string, on = "2010-06-25") =>
  ({ ...stepped(applicant, "vetting", on, false), reason: "withdrawn", basis: recorded }) as Act

const people = ["p-1", "p-2", "p-3", "p-4", "p-5"] as const
const sexes: { readonly [id: string]: "1" | "2" } = { "p-2": "2", "p-4": "2", "p-5": "2" }
const tested = after(
  announced,
  ...people.flatMap((id, index) =>
    throughVetting(id, String(90 - index * 10), "80").map((act) =>
      act.type === "recruitment/SubmitApplication" ? { ...act, facts: { ...eligible, sex: sexes[id] ?? "1" } } : act
    )
  ),
  ranking
)
const drawnUp = listed(tested, ["p-1", "p-2"], ["p-3", "p-4", "p-5"])
const calledOf = (state: OfficeState.OfficeState, act: Act, book = rankOrder) =>
  eventsOf(state, act, book).map(({ data }) => ("called" in data ? data.called : []))[0]
const listOf = (state: OfficeState.OfficeState) => Drive.listOf(driveOf(state), "vetting", undefined)

describe("calling substitutes", () => {
  const left = after(drawnUp, leaves("p-1"))

  it("calls the next in reserve, and tells in whose place", () => {
    assert.strictEqual(receipt(left, substitute(), rankOrder), "accepted")
    const [event, ...others] = eventsOf(left, substitute(), rankOrder)
    assert.deepStrictEqual([event?.type, others.length], ["recruitment/SubstitutesCalled", 0])
    assert.deepStrictEqual<unknown>(event?.data, {
      drive: "d-2010",
      step: "vetting",
      called: [{ applicant: "p-3", inPlaceOf: "p-1" }]
    })
    const after = afterBy(rankOrder, left, substitute())
    assert.deepStrictEqual<unknown>(listOf(after), { called: ["p-2", "p-3"], reserve: ["p-4", "p-5"] })
    assert.strictEqual(Drive.roundOf(driveOf(after), "vetting", undefined), 1)
    assert.deepStrictEqual<unknown>(driveOf(after).substitutions, [
      { step: "vetting", position: undefined, on: "2010-06-28", applicant: "p-3", inPlaceOf: "p-1" }
    ])
    assert.deepStrictEqual(words(verdictOf(left, substitute(), rankOrder).finding.message), [
      "可以递补",
      "substitutes may be called"
    ])
  })

  it("passes over whoever of the reserve left or was forgotten, and fills every empty place at once", () => {
    const gone = after(left, leaves("p-3"))
    assert.deepStrictEqual<unknown>(calledOf(gone, substitute()), [{ applicant: "p-4", inPlaceOf: "p-1" }])
    const forgotten = after(gone, { type: "people/ForgetPerson", on: "2010-06-26", person: "p-4" })
    assert.deepStrictEqual<unknown>(calledOf(forgotten, substitute()), [{ applicant: "p-5", inPlaceOf: "p-1" }])
    const two = after(left, leaves("p-2", "2010-06-24"))
    assert.deepStrictEqual<unknown>(calledOf(two, substitute()), [
      { applicant: "p-3", inPlaceOf: "p-2" },
      { applicant: "p-4", inPlaceOf: "p-1" }
    ])
  })

  it("is refused where the place lays nothing down, nobody left by that day, or nobody is in reserve", () => {
    const failingOf = (state: OfficeState.OfficeState, act: Act, book = rankOrder) =>
      failing(verdictOf(state, act, book).finding)
    assert.deepStrictEqual(failingOf(left, substitute(), bookOf(...ofTown)), ["recruitment.substitution/mode"])
    assert.deepStrictEqual(failingOf(drawnUp, substitute()), ["recruitment.substitution/leavers"])
    assert.strictEqual(receipt(left, substitute("2010-06-24"), rankOrder), "refused")
    assert.strictEqual(receipt(left, substitute("2010-06-25"), rankOrder), "accepted")
    const nobody = after(listed(tested, ["p-1"], []), leaves("p-1"))
    assert.deepStrictEqual(failingOf(nobody, substitute()), ["recruitment.substitution/reserve"])
    const told = { ...substitute(), basis: recorded } as const
    assert.strictEqual(receipt(left, told, bookOf(...ofTown)), "deviates (refused)")
    assert.deepStrictEqual<unknown>(calledOf(left, told, bookOf(...ofTown)), [{ applicant: "p-3", inPlaceOf: "p-1" }])
    assert.deepStrictEqual(refusal(nobody, told, rankOrder), [
      "recruitment/NobodyToCall",
      "批次 d-2010 的“考察”名单没有可以递补的名额，或者没有可以递补的人选，没有可以记录的内容。请核对名单。",
      "On the list for the step “vetting” of drive d-2010 no place is empty, or nobody can come in, so there is nothing to record. Check the list."
    ])
  })

  it("is not entered for a day before the list, or before the last step of whoever comes in", () => {
    const early = after(drawnUp, { ...leaves("p-1", "2010-06-21") })
    const moved = (act: Act) => failing(verdictOf(early, act, rankOrder).finding)
    assert.deepStrictEqual(moved(substitute("2010-06-21")), [])
    const later = listed(early, ["p-1", "p-2"], ["p-3"], "interview", "2010-06-24")
    assert.deepStrictEqual(failing(verdictOf(later, substitute("2010-06-23"), rankOrder).finding), [
      "recruitment.substitution/day"
    ])
    assert.strictEqual(receipt(later, substitute("2010-06-24"), rankOrder), "accepted")
  })

  it("is done in one round where that is laid down; a new list begins anew", () => {
    const oneRound = laidDown("oneRound")
    const second = afterBy(oneRound, left, substitute(), leaves("p-2", "2010-06-29"))
    const again = substitute("2010-06-30")
    assert.deepStrictEqual(failing(verdictOf(second, again, oneRound).finding), ["recruitment.substitution/round"])
    assert.strictEqual(receipt(second, again, rankOrder), "accepted")
    assert.strictEqual(receipt(listed(second, ["p-2", "p-3"], ["p-4"]), again, oneRound), "accepted")
  })

  it("replaces whoever left until the step that is laid down", () => {
    const untilVetting = laidDown("rankOrder", until("vetting"))
    assert.strictEqual(receipt(left, substitute(), untilVetting), "accepted")
    const posted = after(drawnUp, notice("p-1", "p-2"))
    const objected = after(
      posted,
      {
        type: "recruitment/RaiseObjection",
        on: "2010-07-05",
        drive: "d-2010",
        ...{ objection: "o-1", applicant: "p-1", signed: true }
      },
      { type: "recruitment/SettleObjection", on: "2010-07-12", drive: "d-2010", objection: "o-1", upheld: true }
    )
    const late = substitute("2010-07-13")
    assert.deepStrictEqual(failing(verdictOf(objected, late, untilVetting).finding), [
      "recruitment.substitution/untilStep"
    ])
    assert.strictEqual(receipt(objected, late, laidDown("rankOrder", until("publicNotice"))), "accepted")
  })

  it("replaces an official who departed before the procedure was done, and the post is free for a notice", () => {
    const departed = after(drawnUp, notice("p-1", "p-2"), appointment("p-1"), {
      type: "people/RecordDeparture",
      on: "2010-07-20",
      official: "p-1",
      outcome: "civilService"
    })
    const on = "2010-07-20"
    assert.strictEqual(receipt(departed, substitute(on), laidDown("rankOrder", until("appointment"))), "refused")
    const untilInduction = laidDown("rankOrder", until("induction"))
    assert.strictEqual(receipt(departed, substitute("2010-07-19"), untilInduction), "refused")
    assert.strictEqual(receipt(departed, substitute(on), untilInduction), "accepted")
    const next = { ...notice("p-3"), on: "2010-07-21", until: "2010-07-28" }
    assert.strictEqual(receipt(departed, next, untilInduction), "refused", "the post is held until somebody comes in")
    const substituted = afterBy(untilInduction, departed, substitute(on))
    assert.strictEqual(receipt(substituted, next, untilInduction), "accepted")
    const full = after(departed, appointment("p-2"))
    const appointNext = { ...appointment("p-3", "2010-07-29"), basis: recorded } as const
    assert.deepStrictEqual(failing(verdictOf(after(full, { ...next, basis: recorded }), appointNext).finding), [
      "recruitment.appointment/post"
    ])
    const open = afterBy(untilInduction, full, substitute(on), next)
    assert.strictEqual(receipt(open, appointNext, untilInduction), "accepted")
    const inducted = after(
      drawnUp,
      notice("p-1", "p-2"),
      appointment("p-1"),
      stepped("p-1", "induction", "2010-07-15"),
      {
        type: "people/RecordDeparture",
        on: "2010-07-20",
        official: "p-1",
        outcome: "civilService"
      }
    )
    assert.strictEqual(receipt(inducted, substitute(on), untilInduction), "refused", "the procedure was done")
  })

  it("keeps the shares of the list: a woman comes in for a woman", () => {
    const women: Share.Rule = {
      id: "women",
      list: "vetting",
      of: { op: "isOneOf", operand: { op: "fact", path: "sex" }, set: ["2"] },
      atLeast: { people: 1 },
      whenShort: "toOthers"
    }
    const shared = laidDown("rankOrder", provide(Share.point, town, { field: "shares", value: [women], ...from }))
    assert.deepStrictEqual<unknown>(calledOf(after(drawnUp, leaves("p-2")), substitute(), shared), [
      { applicant: "p-4", inPlaceOf: "p-2" }
    ])
    assert.deepStrictEqual<unknown>(calledOf(left, substitute(), shared), [{ applicant: "p-3", inPlaceOf: "p-1" }])
    assert.deepStrictEqual<unknown>(calledOf(after(drawnUp, leaves("p-2")), substitute(), rankOrder), [
      { applicant: "p-3", inPlaceOf: "p-2" }
    ])
  })

  it("keeps the shares where fewer places may be filled than are empty", () => {
    const within = provide(Substitution.point, town, {
      ...{ field: "within", value: { days: 3, kind: "calendar" }, ...from }
    } as never)
    const womenAtLeast = (people: number) => {
      const women: Share.Rule = {
        ...{ id: "women", list: "vetting", whenShort: "toOthers", atLeast: { people } },
        of: { op: "isOneOf", operand: { op: "fact", path: "sex" }, set: ["2"] }
      }
      return laidDown("rankOrder", within, provide(Share.point, town, { field: "shares", value: [women], ...from }))
    }
    // The man left too long ago to be replaced: the one place that is filled is the one for the woman's share.
    const both = after(drawnUp, leaves("p-1", "2010-06-21"), leaves("p-2"))
    assert.deepStrictEqual<unknown>(calledOf(both, substitute()), [
      { applicant: "p-3", inPlaceOf: "p-1" },
      { applicant: "p-4", inPlaceOf: "p-2" }
    ])
    const woman = [{ applicant: "p-4", inPlaceOf: "p-2" }]
    assert.deepStrictEqual<unknown>(calledOf(both, substitute(), womenAtLeast(1)), woman)
    assert.deepStrictEqual<unknown>(calledOf(both, substitute(), womenAtLeast(2)), woman)
    const said = (book: typeof rankOrder) => JSON.stringify(verdictOf(both, substitute(), book).finding)
    assert.isTrue(said(womenAtLeast(2)).includes("recruitment.shareRefilled"))
    assert.isFalse(said(womenAtLeast(1)).includes("recruitment.shareRefilled"))
  })

  it("keeps the shares when an official departed: whoever is gone fills no place", () => {
    const men: Share.Rule = {
      ...{ id: "men", list: "vetting", atMost: { people: 2 } },
      of: { op: "isOneOf", operand: { op: "fact", path: "sex" }, set: ["1"] }
    }
    const book = laidDown("rankOrder", provide(Share.point, town, { field: "shares", value: [men], ...from }))
    const departed = after(drawnUp, notice("p-1", "p-2"), appointment("p-1"), {
      ...{ type: "people/RecordDeparture", on: "2010-07-20", official: "p-1", outcome: "civilService" }
    } as Act)
    assert.deepStrictEqual<unknown>(calledOf(departed, substitute("2010-07-20"), book), [
      { applicant: "p-3", inPlaceOf: "p-1" }
    ])
  })

  it("keeps the shares among those whom the rank called: whoever is ranked apart counts for none", () => {
    const ofSex = (sex: string) => ({ op: "isOneOf", operand: { op: "fact", path: "sex" }, set: [sex] }) as const
    const men: Share.Rule = {
      ...{ id: "men", list: "vetting", of: ofSex("1"), atMost: { share: "50", rounding: "floor" } }
    }
    const shares = provide(Share.point, town, { field: "shares", value: [men], ...from })
    const left = after(drawnUp, leaves("p-1"))
    assert.deepStrictEqual<unknown>(calledOf(left, substitute(), laidDown("rankOrder", shares)), [
      { applicant: "p-3", inPlaceOf: "p-1" }
    ])
    const apart = { id: "women", title: { zh: "女性", en: "women" }, when: ofSex("2") } as const
    const ranked = provide(Ranking.point, town, { field: "lists", value: [apart], ...from })
    assert.deepStrictEqual<unknown>(calledOf(left, substitute(), laidDown("rankOrder", shares, ranked)), [
      { applicant: "p-4", inPlaceOf: "p-1" }
    ])
  })

  it("without a list of the step is refused", () => {
    assert.deepStrictEqual(refusal(tested, { ...substitute(), basis: recorded }, rankOrder), [
      "recruitment/ListUnknown",
      "批次 d-2010 没有“考察”的名单（岗位：—），因此无从递补。请先确定名单，或核对步骤和岗位。",
      "Drive d-2010 has no list for the step “vetting” (position: —), so nobody can come in. Make the list first, or check the step and the position."
    ])
    assert.strictEqual(refusal(drawnUp, substitute("2010-06-28", "interview"), rankOrder)[0], "recruitment/ListUnknown")
  })
})
