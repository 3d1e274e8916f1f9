import { assert, describe, it } from "@effect/vitest"
import { HashMap, Option } from "effect"
import * as Seal from "../../src/journal/Seal.ts"
import * as OfficeState from "../../src/office/OfficeState.ts"
import type * as Official from "../../src/people/Official.ts"
import * as Cadre from "../../src/succession/Cadre.ts"
import * as Selection from "../../src/succession/Selection.ts"
import * as Succession from "../../src/succession/Succession.ts"
import * as Selectors from "../../src/succession/selectors.ts"
import * as Tenure from "../../src/succession/Tenure.ts"
import { day, eventsOf, person } from "../recruitment/exampleTown.ts"
import {
  admitted,
  after,
  appointed,
  book,
  cadre,
  came,
  corrected,
  departed,
  elected,
  entered,
  notice,
  selection,
  served,
  stepped,
  throughVetting,
  vacated
} from "./exampleVillages.ts"

const [p1, c1] = [person("p-1"), person("c-1")]
const id = Selection.SelectionId.make("s-2010")

const seatsOf = ({ succession }: OfficeState.OfficeState, who = p1) => Selectors.seatsEver(succession, who)

/** The days of a list on which the first seat of p-1 is held. */
const heldOn = (state: OfficeState.OfficeState, ...days: ReadonlyArray<string>) =>
  days.filter((on) => Selectors.seatsOf(state.succession, p1, day(on)).length > 0)

const entryOf = ({ succession }: OfficeState.OfficeState) => {
  const found = Option.getOrThrow(HashMap.get(succession.selections, id))
  return Option.getOrThrow(HashMap.get(found.entries, p1))
}

describe("Succession", () => {
  it("has the cadre as registered", () => {
    assert.deepStrictEqual<unknown>(Cadre.find(served.succession.cadres, c1), {
      id: "c-1",
      village: "v-01",
      personal: cadre().personal,
      registeredOn: "2009-03-01"
    })
    const { personal: _, ...nameless } = cadre("c-2")
    const state = after(served, nameless)
    assert.deepStrictEqual(Cadre.find(state.succession.cadres, person("c-2"))?.personal, {})
  })

  it("has an elected seat with its term, held from its first day until the end", () => {
    const state = after(served, elected("p-1", "committee", "director", { offQuota: true }))
    assert.deepStrictEqual<unknown>(seatsOf(state), [
      {
        person: "p-1",
        village: "v-01",
        organ: "committee",
        post: "director",
        filledBy: "election",
        from: "2010-05-10",
        until: "2013-05-10",
        offQuota: true,
        trialUntil: undefined,
        vacatedOn: undefined,
        departure: undefined
      }
    ])
    assert.deepStrictEqual(heldOn(state, "2010-05-09", "2010-05-10", "2013-05-09", "2013-05-10"), [
      "2010-05-10",
      "2013-05-09"
    ])
  })

  it("has an appointed seat with its trial, and its notice has served", () => {
    const posted = after(served, notice("p-1"), notice("p-1", "member"), { ...notice("p-1"), village: "v-02" })
    assert.strictEqual(Option.getOrThrow(HashMap.get(posted.succession.notices, p1)).length, 3)
    const state = after(posted, appointed("p-1"))
    const [seat] = seatsOf(state)
    assert.deepInclude<unknown>(seat, {
      filledBy: "appointment",
      trialUntil: "2011-01-09",
      until: undefined,
      offQuota: false
    })
    assert.deepStrictEqual(heldOn(state, "2010-07-08", "2010-07-09", "2099-01-01"), ["2010-07-09", "2099-01-01"])
    const left = Option.getOrThrow(HashMap.get(state.succession.notices, p1))
    assert.deepStrictEqual<unknown>(
      left.map(({ village }) => village),
      ["v-02"]
    )
  })

  it("keeps seats in the order of their days, however late they are entered", () => {
    const state = after(
      served,
      elected("p-1", "committee", "member"),
      elected("p-1", "party", "member", { on: "2009-05-10" })
    )
    assert.deepStrictEqual(
      seatsOf(state).map(({ organ }) => organ),
      ["party", "committee"]
    )
  })

  it("ends a seat with the day it is vacated, and no other of the person", () => {
    const state = after(
      served,
      elected("p-1", "committee", "member", { on: "2009-05-10", until: "2010-05-10" }),
      elected("p-1", "committee", "director"),
      elected("p-1", "party", "member"),
      vacated("p-1", "committee", "2011-05-10")
    )
    assert.deepStrictEqual<unknown>(
      seatsOf(state).map((seat) => Tenure.endOf(seat)),
      ["2010-05-10", "2011-05-10", "2013-05-10"]
    )
  })

  it("ends every seat with a departure to elsewhere, and keeps them where the official stays", () => {
    const seats = after(served, elected("p-1", "committee", "director"), elected("p-1", "cooperative", "chair"))
    const ends = (state: OfficeState.OfficeState) => seatsOf(state).map((seat) => Tenure.endOf(seat))
    assert.deepStrictEqual<unknown>(ends(after(seats, departed("p-1", "2011-03-01", "civilService"))), [
      "2011-03-01",
      "2011-03-01"
    ])
    assert.deepStrictEqual<unknown>(ends(after(seats, departed("p-1", "2011-03-01", "unknown"))), [
      "2011-03-01",
      "2011-03-01"
    ])
    assert.deepStrictEqual<unknown>(ends(after(seats, departed("p-1", "2011-03-01", "villageOrganisation"))), [
      "2013-05-10",
      undefined
    ])
    const gone = after(seats, departed("p-1", "2011-03-01", "civilService"))
    assert.deepStrictEqual(heldOn(gone, "2011-02-28", "2011-03-01"), ["2011-02-28"])
  })

  it("does not lengthen a seat that had ended", () => {
    const gone = after(
      served,
      elected("p-1", "committee", "member", { until: "2010-12-01" }),
      departed("p-1", "2011-03-01", "civilService")
    )
    assert.deepStrictEqual(heldOn(gone, "2010-12-01", "2011-02-28", "2012-01-01"), [])
  })

  it("is not entered before a seat that was taken later", () => {
    const later = after(served, elected("p-1", "party", "member", { on: "2012-01-01" }))
    assert.throws(() => after(later, departed("p-1", "2011-03-01", "civilService")), "people/LaterActsExist")
    assert.deepStrictEqual(heldOn(after(later, departed("p-1", "2012-01-01", "civilService")), "2012-01-01"), [])
  })

  it("is put right when the outcome is", () => {
    const seats = after(
      served,
      elected("p-1", "committee", "director"),
      selection,
      ...throughVetting("p-1"),
      admitted("p-1")
    )
    const unknown = after(seats, departed("p-1", "2011-03-01", "unknown"))
    assert.deepStrictEqual(heldOn(unknown, "2011-03-01"), [])
    const stayed = after(unknown, corrected("p-1", "2011-06-01", "villageOrganisation"))
    assert.deepStrictEqual(heldOn(stayed, "2011-03-01"), ["2011-03-01"])
    assert.isTrue(Selectors.isInPool(stayed.succession, p1, day("2011-03-01")))
    const gone = after(stayed, corrected("p-1", "2011-07-01", "civilService"))
    assert.deepStrictEqual(heldOn(gone, "2011-02-28", "2011-03-01"), ["2011-02-28"])
    assert.isFalse(Selectors.isInPool(gone.succession, p1, day("2011-03-01")))
  })

  it("ends with the departure what is entered late, and nothing that was taken up afterwards", () => {
    const gone = after(served, departed("p-1", "2011-03-01", "civilService"))
    const late = after(gone, elected("p-1", "committee", "member"))
    assert.deepStrictEqual(heldOn(late, "2011-02-28", "2011-03-01"), ["2011-02-28"])
    const back = after(
      gone,
      { ...cadre("p-1"), on: "2012-01-01" },
      elected("p-1", "committee", "member", { on: "2012-01-01" })
    )
    assert.deepStrictEqual(heldOn(back, "2011-12-31", "2012-01-01"), ["2012-01-01"])
    const otherwise = after(back, corrected("p-1", "2012-02-01", "villageOrganisation"))
    const again = after(otherwise, corrected("p-1", "2012-03-01", "civilService"))
    assert.deepStrictEqual(heldOn(again, "2012-01-01"), ["2012-01-01"], "what came later is no matter of the outcome")
  })

  it("has a selection with those who entered, their steps and where they ended", () => {
    const opened = after(served, { ...selection, governedBy: "2010-02-20" })
    const { entries, ...days } = Option.getOrThrow(HashMap.get(opened.succession.selections, id))
    assert.strictEqual(HashMap.size(entries), 0)
    assert.deepStrictEqual<unknown>(days, {
      id: "s-2010",
      announcedOn: "2010-02-25",
      governedBy: "2010-02-20",
      opensOn: "2010-03-01",
      closesOn: "2010-03-15",
      places: 1,
      admitted: 0
    })
    const inside = after(opened, entered("p-1"), stepped("p-1", "interview", "2010-03-20"))
    assert.deepStrictEqual<unknown>(entryOf(inside), {
      person: "p-1",
      taken: [
        { step: "application", on: "2010-03-05" },
        { step: "interview", on: "2010-03-20" }
      ],
      ended: undefined,
      admittedOn: undefined,
      departure: undefined
    })
    assert.isTrue(Selection.stands(entryOf(inside), day("2010-03-21")))
    const out = after(inside, stepped("p-1", "vetting", "2010-04-01", false))
    assert.deepStrictEqual<unknown>(entryOf(out).ended, { step: "vetting", on: "2010-04-01" })
    assert.strictEqual(entryOf(out).taken.length, 2)
    assert.isFalse(Selection.stands(entryOf(out), day("2010-04-01")))
  })

  it("has those admitted in the pool until they leave it, by time or by departure", () => {
    const state = after(served, selection, ...throughVetting("p-1"), admitted("p-1"))
    assert.strictEqual(entryOf(state).admittedOn, "2010-04-10")
    assert.isFalse(Selection.stands(entryOf(state), day("2010-04-10")))
    assert.strictEqual(Option.getOrThrow(HashMap.get(state.succession.selections, id)).admitted, 1)
    const inPool = (of: OfficeState.OfficeState, ...days: ReadonlyArray<string>) =>
      days.filter((on) => Selectors.isInPool(of.succession, p1, day(on)))
    assert.deepStrictEqual(inPool(state, "2010-04-09", "2010-04-10", "2012-04-09", "2012-04-10"), [
      "2010-04-10",
      "2012-04-09"
    ])
    const gone = after(state, departed("p-1", "2011-03-01", "civilService"))
    assert.deepStrictEqual(inPool(gone, "2011-02-28", "2011-03-01"), ["2011-02-28"])
    const later = after(state, departed("p-1", "2012-06-01", "civilService"))
    assert.deepStrictEqual(inPool(later, "2012-04-09", "2012-04-10"), ["2012-04-09"], "time comes first")
    const stayed = after(state, departed("p-1", "2011-03-01", "villageOrganisation"))
    assert.deepStrictEqual(inPool(stayed, "2011-03-01"), ["2011-03-01"])
  })

  it("lets whoever leaves for elsewhere leave the selection, and overtakes the notices", () => {
    const busy = after(served, selection, entered("p-1"), notice("p-1"))
    const named = (state: OfficeState.OfficeState, on: string) =>
      Selectors.noticesOf(state.succession, p1, day(on)).length
    assert.deepStrictEqual([named(busy, "2010-06-30"), named(busy, "2010-07-01")], [0, 1])
    const gone = after(busy, departed("p-1", "2010-07-02", "civilService"))
    assert.isTrue(Selection.stands(entryOf(gone), day("2010-07-01")))
    assert.isFalse(Selection.stands(entryOf(gone), day("2010-07-02")))
    assert.deepStrictEqual([named(gone, "2010-07-01"), named(gone, "2010-07-02")], [1, 0])
    const back = after(gone, { ...cadre("p-1"), on: "2010-07-02" })
    assert.strictEqual(
      named(after(back, { ...notice("p-1"), on: "2010-07-02", until: "2010-07-09" }), "2010-07-02"),
      1,
      "named anew"
    )
    const stayed = after(busy, departed("p-1", "2010-07-02", "villageOrganisation"))
    assert.isTrue(Selection.stands(entryOf(stayed), day("2010-07-02")))
    assert.strictEqual(named(stayed, "2010-07-02"), 1)
  })

  it("is put right when the departure is", () => {
    const seats = after(
      served,
      elected("p-1", "committee", "director"),
      selection,
      ...throughVetting("p-1"),
      admitted("p-1")
    )
    const gone = after(seats, departed("p-1", "2011-03-01", "civilService"))
    const mend = (leftOn: object) => ({
      type: "people/CorrectDeparture" as const,
      on: "2011-06-01",
      official: "p-1",
      basis: { _tag: "Recorded" as const, document: "示例〔2011〕1号" },
      ...leftOn
    })
    const later = after(gone, mend({ leftOn: "2011-05-01" }))
    assert.deepStrictEqual(heldOn(later, "2011-04-30", "2011-05-01"), ["2011-04-30"])
    assert.isTrue(Selectors.isInPool(later.succession, p1, day("2011-04-30")))
    assert.deepStrictEqual(
      heldOn(after(later, elected("p-1", "party", "member", { on: "2011-04-01" })), "2011-05-01"),
      [],
      "a late entry ends with the day that holds now"
    )
    const never = after(gone, mend({}))
    assert.deepStrictEqual(heldOn(never, "2011-03-01", "2013-05-09"), ["2011-03-01", "2013-05-09"])
    assert.isTrue(Selectors.isInPool(never.succession, p1, day("2012-04-09")))
    assert.isFalse(HashMap.has(never.succession.departures, p1))
    const again = after(never, departed("p-1", "2012-01-01", "civilService"))
    assert.deepStrictEqual(heldOn(again, "2011-12-31", "2012-01-01"), ["2011-12-31"])
  })

  it("knows the outcome of the latest day, however late it is entered", () => {
    const gone = after(served, elected("p-1", "committee", "director"), departed("p-1", "2011-03-01", "unknown"))
    const learnt = after(gone, corrected("p-1", "2011-08-01", "civilService"))
    const late = after(learnt, corrected("p-1", "2011-06-01", "villageOrganisation"))
    assert.deepStrictEqual(heldOn(late, "2011-03-01"), [])
  })

  it("forgets what is personal about a cadre and keeps the seats", () => {
    const seated = after(served, elected("c-1", "party", "secretary"))
    const state = after(seated, { type: "people/ForgetPerson", on: "2011-01-01", person: "c-1" })
    assert.isTrue(Seal.isForgotten(Cadre.find(state.succession.cadres, c1)?.personal))
    assert.deepStrictEqual(seatsOf(state, c1), seatsOf(seated, c1))
    assert.deepStrictEqual(Cadre.personalOf({ officials: state.officials, cadres: state.succession.cadres }, c1), {})
    assert.strictEqual(
      came(seated, { type: "people/ForgetPerson", on: "2011-01-01", person: "x-1" }),
      "people/PersonUnknown"
    )
  })

  it("knows of a person what the cadre stated last, and else what the official did", () => {
    const gone = after(served, departed("p-1", "2011-03-01", "civilService"))
    const back = after(gone, { ...cadre("p-1"), on: "2012-01-01", personal: { education: "master" } })
    const people = { officials: back.officials, cadres: back.succession.cadres }
    assert.deepStrictEqual<unknown>(Cadre.personalOf(people, p1), {
      name: "某甲",
      birthDate: "1984-06-01",
      education: "master",
      politicalStatus: "01"
    })
    assert.deepStrictEqual(Cadre.personalOf(people, person("x-1")), {})
  })

  it("leaves an older state as it was, and is not changed by what concerns nobody in it", () => {
    const before = after(served, elected("p-1", "committee", "director"))
    const after2011 = after(before, departed("p-1", "2011-03-01", "civilService"))
    assert.isUndefined(seatsOf(before)[0]?.departure)
    assert.isDefined(seatsOf(after2011)[0]?.departure)
    for (const event of eventsOf(served, departed("p-2", "2011-03-01", "unknown"), book)) {
      const next = Succession.evolve(before.succession, event as Official.LifecycleEvent)
      assert.deepStrictEqual(
        Selectors.seatsOn(next, day("2011-03-01")),
        Selectors.seatsOn(before.succession, day("2011-03-01"))
      )
    }
    const corrections = eventsOf(after2011, corrected("p-1", "2011-04-01", "villageOrganisation"), book)
    for (const event of corrections) {
      assert.strictEqual(Succession.evolve(Succession.none, event as Official.LifecycleEvent), Succession.none)
    }
    assert.strictEqual(HashMap.size(OfficeState.empty.succession.seats), 0)
  })
})
