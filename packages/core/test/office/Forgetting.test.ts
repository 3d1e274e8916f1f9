import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { JournalFailure } from "../../src/journal/JournalError.ts"
import * as Seal from "../../src/journal/Seal.ts"
import { table } from "../../src/messages.ts"
import * as Explain from "../../src/office/explain.ts"
import type { CommandInput } from "../../src/office/registry.ts"
import * as Official from "../../src/people/Official.ts"
import * as Person from "../../src/people/Person.ts"
import * as Message from "../../src/policy/Message.ts"
import {
  accepted,
  act,
  apply,
  assertConfidential,
  career,
  executeEach,
  open,
  opening,
  place,
  plain,
  refused,
  rowsOf,
  secret,
  village,
  zhouxiang
} from "./setting.ts"

const person = Person.makeId("p-0001")
const forget = (id = "forget", whom = "p-0001") => act("people/ForgetPerson", id, "2012-01-01", { person: whom })
const asked = (on: string, whom: string) => act("people/ForgetPerson", `forget-${whom}-${on}`, on, { person: whom })
const departing = (on: string) =>
  act("people/RecordDeparture", "depart", on, { official: "p-0001", outcome: "unknown" })
const supply = (id: string, applicant = "p-0001") =>
  act("recruitment/SupplyFacts", id, "2009-05-12", { drive: "2009", applicant, facts: { fullTime: false } })

describe("forgetting a person", () => {
  it.effect("the personal data is gone at once and after reopening; the chain, counts and verdicts stay", () =>
    Effect.gen(function* () {
      const at = place()
      const office = yield* open(at)
      const receipts = yield* executeEach(office, career())
      const { events, verdict } = accepted(yield* office.execute(forget()))
      assert.isUndefined(verdict)
      assert.deepStrictEqual<unknown>(
        events.map(({ data, personal, type }) => [type, data, personal]),
        [["people/PersonForgotten", { person }, {}]]
      )
      assert.deepStrictEqual(yield* at.ring.find(zhouxiang, person), { _tag: "Destroyed" })
      const live = yield* office.state()
      assertConfidential(live)
      assert.deepStrictEqual(Official.find(live.officials, person)?.personal, Seal.forgotten)
      assert.deepInclude(Official.find(live.officials, person)?.departure, { outcome: "civilService" })
      const reopened = yield* open(at)
      assert.deepStrictEqual(plain(yield* reopened.state()), plain(live))
      const history = yield* reopened.history()
      assertConfidential(history)
      assert.deepStrictEqual(
        history.slice(2, -1).map(({ verdict }) => verdict),
        receipts.map(({ verdict }) => verdict)
      )
      assert.strictEqual((yield* reopened.verify())._tag, "Holds")
    })
  )

  it.effect("the event itself, and every row of the journal, holds nothing personal in the clear", () =>
    Effect.gen(function* () {
      const at = place()
      const office = yield* open(at)
      yield* executeEach(office, [...career(), forget()])
      assertConfidential(yield* rowsOf(at))
    })
  )

  it.effect("nothing more is sealed for the person, and the place of the command in a batch is told", () =>
    Effect.gen(function* () {
      const at = place()
      const office = yield* open(at)
      yield* executeEach(office, [...career().slice(0, 4), forget()])
      const rows = yield* rowsOf(at)
      const receipt = refused(yield* office.execute(supply("supply")), "office/PersonForgotten")
      assert.deepStrictEqual(receipt.message.arguments, { person: "p-0001" })
      const batch = yield* office.executeAll([village(7), village(8), supply("supply")])
      assert.deepInclude(batch, { outcome: "refused", index: 2 })
      assert.deepStrictEqual(yield* rowsOf(at), rows)
      // An act about the person that seals nothing goes on.
      const mark = act("recruitment/RecordStep", "left", "2009-05-22", {
        drive: "2009",
        applicant: "p-0001",
        step: "physicalExamination",
        passed: false,
        basis: { _tag: "Recorded", document: "周党〔2009〕8号" }
      })
      accepted(yield* office.execute(mark))
    })
  )

  it.effect("nobody who was forgotten is entered anew under the same id, whether or not the act seals anything", () =>
    Effect.gen(function* () {
      const at = place()
      const office = yield* open(at)
      yield* executeEach(office, [...career().slice(0, 4), forget()])
      const rows = yield* rowsOf(at)
      const inDrive = { drive: "2009", applicant: "p-0001" }
      const recorded = { basis: { _tag: "Recorded", document: "周党〔2009〕8号" } } as const
      const authority = { authority: "县委组织部", document: "甬组〔2010〕3号", reason: "试点" }
      const excepted = { basis: { _tag: "Excepted", ...authority } } as const
      const before = opening([["p-0001", "v-1"]])
      const acts = [
        { ...before, officials: before.officials.map(({ personal: _, ...official }) => official) },
        act("recruitment/RecordMark", "mark", "2009-06-01", { ...inDrive, step: "vetting", mark: "86.5" }),
        act("recruitment/RecordStep", "step", "2009-06-01", { ...inDrive, step: "physicalExamination", passed: true }),
        act("recruitment/ReviewQualification", "review", "2009-06-01", inDrive),
        act("recruitment/PublishNotice", "notice", "2009-06-10", {
          ...{ drive: "2009", applicants: ["p-0002", "p-0001"], until: "2009-06-20" }
        }),
        act("recruitment/Appoint", "appoint", "2009-07-01", inDrive),
        act("recruitment/PlaceOfficial", "place", "2009-07-01", { official: "p-0001", village: "v-1" }),
        act("succession/RegisterCadre", "cadre", "2009-07-01", { cadre: "p-0001", village: "v-1" })
      ]
      for (const one of acts) {
        for (const basis of [{}, recorded, excepted]) {
          refused(yield* office.execute({ ...one, ...basis } as CommandInput), "office/PersonForgotten")
        }
      }
      assert.deepStrictEqual(yield* rowsOf(at), rows)
    })
  )

  it.effect("what is open for somebody who was forgotten can still be ended", () =>
    Effect.gen(function* () {
      const office = yield* open(place())
      yield* executeEach(office, [...career().slice(0, -2), forget()])
      const departed = act("people/RecordDeparture", "depart", "2012-07-01", { official: "p-0001", outcome: "unknown" })
      accepted(yield* office.execute(departed))
      assert.strictEqual(Official.find((yield* office.state()).officials, person)?.departure?.on, "2012-07-01")
    })
  )

  it.effect("within one batch the person is forgotten for the commands after it", () =>
    Effect.gen(function* () {
      const at = place()
      const office = yield* open(at)
      yield* executeEach(office, career().slice(0, 4))
      const rows = yield* rowsOf(at)
      const batch = yield* office.executeAll([supply("one"), forget(), supply("two")])
      assert.deepInclude(batch, { outcome: "refused", index: 2 })
      if (batch.outcome === "refused") assert.strictEqual(batch.receipt.code, "office/PersonForgotten")
      assert.deepStrictEqual(yield* rowsOf(at), rows)
      assert.strictEqual((yield* at.ring.find(zhouxiang, person))._tag, "Key")
      assert.strictEqual((yield* office.executeAll([supply("one"), forget()])).outcome, "accepted")
      assert.strictEqual((yield* at.ring.find(zhouxiang, person))._tag, "Destroyed")
      assertConfidential(yield* office.state())
    })
  )

  it.effect("where the process ends between the event and the key, the key is destroyed when the event is read", () =>
    Effect.gen(function* () {
      const at = place()
      const failing: Seal.KeyRing["Service"] = {
        ...at.ring,
        destroy: () => Effect.fail(new JournalFailure({ location: "keys", reason: { _tag: "DiskFull" } }))
      }
      const crashing = yield* open({ ...at, ring: failing })
      yield* executeEach(crashing, career())
      const failure = yield* Effect.flip(crashing.execute(forget()))
      assert.deepInclude(failure, { _tag: "JournalFailure" })
      // The event is durable, the key is still there.
      assert.strictEqual((yield* rowsOf(at)).at(-1)?.type, "people/PersonForgotten")
      assert.strictEqual((yield* at.ring.find(zhouxiang, person))._tag, "Key")
      // As long as the key cannot be destroyed, the office does not go on as if it were.
      assert.deepInclude(yield* Effect.flip(crashing.execute(village(9))), { _tag: "JournalFailure" })

      const reopened = yield* open(at)
      assert.strictEqual((yield* at.ring.find(zhouxiang, person))._tag, "Destroyed")
      assertConfidential(yield* reopened.state())
      assertConfidential(yield* reopened.history())
      assert.isTrue(accepted(yield* reopened.execute(forget())).repeated)
    })
  )

  it.effect("another writer who has the person in memory drops the data with the next thing it does", () =>
    Effect.gen(function* () {
      const at = place()
      const [office, other] = [yield* open(at), yield* open(at)]
      yield* executeEach(office, career())
      assert.include(JSON.stringify(plain(yield* other.state())), secret.name)
      yield* executeEach(office, [forget()])
      assertConfidential(yield* other.state())
      refused(yield* other.execute(supply("late")), "office/PersonForgotten")
    })
  )

  it.effect("a key destroyed beside the journal reads as forgotten after reopening, and nothing more is sealed", () =>
    Effect.gen(function* () {
      const at = place()
      yield* executeEach(yield* open(at), [...career().slice(0, 4), opening([["p-2", "v-1"]])])
      yield* at.ring.destroy(zhouxiang, person)
      const office = yield* open(at)
      const rows = yield* rowsOf(at)
      refused(yield* office.execute(supply("supply")), "office/PersonForgotten")
      const batch = yield* office.executeAll([village(7), supply("supply"), village(8)])
      assert.deepInclude(batch, { outcome: "refused", index: 1 })
      assert.deepStrictEqual(yield* rowsOf(at), rows)
      assert.strictEqual((yield* office.verify())._tag, "Holds")
    })
  )

  it.effect("an id that nobody bears is not forgotten, nobody is forgotten twice, and not every role may ask", () =>
    Effect.gen(function* () {
      const at = place()
      const office = yield* open(at)
      yield* executeEach(office, [village(1), opening([["p-2", "v-1"]])])
      refused(yield* office.execute(forget("slip", "p-0002")), "people/PersonUnknown")
      yield* executeEach(office, [forget("first", "p-2")])
      refused(yield* office.execute(forget("second", "p-2")), "people/ForgottenAlready")
      const asked = { ...forget("third", "p-2"), actor: { id: "p-2", role: "applicant" } }
      refused(yield* office.execute(asked), "office/RoleMayNot")
      assert.deepStrictEqual(yield* at.ring.find(zhouxiang, Person.makeId("p-0002")), { _tag: "Absent" })
    })
  )

  it.effect("the person may come again under a new id, in another drive", () =>
    Effect.gen(function* () {
      const office = yield* open(place())
      yield* executeEach(office, [...career().slice(0, 4), forget()])
      refused(yield* office.execute({ ...apply("p-0009"), drive: "2009" }), "recruitment/ApplicationRepeated")
      const again = act("recruitment/AnnounceDrive", "announce-2010", "2010-05-01", {
        drive: "2010",
        cohort: 2010,
        opensOn: "2010-05-10",
        closesOn: "2010-05-20",
        posts: 1
      })
      yield* executeEach(office, [again, { ...apply("p-0009"), drive: "2010", on: "2010-05-11" }])
    })
  )

  it.effect(
    "before the law came into force no rule is asked; from its day on a period that runs stands against it",
    () =>
      Effect.gen(function* () {
        const at = place()
        const office = yield* open(at)
        yield* executeEach(office, [
          village(1),
          opening([
            ["p-2", "v-1"],
            ["p-3", "v-1"]
          ])
        ])
        const before = accepted(yield* office.execute(asked("2021-10-31", "p-2")))
        assert.isUndefined(before.verdict)
        const rows = yield* rowsOf(at)
        const inPost = refused(yield* office.execute(asked("2021-11-01", "p-3")), "people.retention/official")
        assert.strictEqual(inPost.verdict?.outcome, "refused")
        assert.strictEqual(
          Message.render(inPost.message, "en", table),
          "“forget a person” was not granted, so nothing was done. Not met: the person is no longer an official, and 10 year(s) have passed since. Meet these first, or have an authority except the act in a document."
        )
        assert.deepStrictEqual(yield* rowsOf(at), rows)
        assert.strictEqual((yield* at.ring.find(zhouxiang, Person.makeId("p-3")))._tag, "Key")
      })
  )

  it.effect("a refusal says until which day and by which clause; on that day the request is granted", () =>
    Effect.gen(function* () {
      const at = place()
      const office = yield* open(at)
      yield* executeEach(office, [...career().slice(0, -2), departing("2012-07-01")])
      const kept = refused(yield* office.execute(asked("2022-06-30", "p-0001")), "people.retention/official")
      const told = Explain.explain(yield* office.state(), office.book, kept, "en")
      assert.include(told, "counted from 1 July 2012, the person may be forgotten from 1 July 2022 on")
      assert.include(told, "assumption: Order No. 8 of the National Archives Administration (2006-12-18)")
      const { deviates, verdict } = accepted(yield* office.execute(asked("2022-07-01", "p-0001")))
      assert.deepStrictEqual([verdict?.outcome, deviates], ["granted", false])
      assert.deepStrictEqual(yield* at.ring.find(zhouxiang, person), { _tag: "Destroyed" })
      assertConfidential(yield* office.history())
    })
  )

  it.effect("an authority may except a person from a period, and a document may say that it was done", () =>
    Effect.gen(function* () {
      const authority = { authority: "县档案局", document: "甬档〔2022〕3号", reason: "试点" }
      const bases = [
        { _tag: "Excepted", ...authority } as const,
        { _tag: "Recorded", document: "周党〔2022〕8号" } as const
      ]
      for (const basis of bases) {
        const at = place()
        const office = yield* open(at)
        yield* executeEach(office, [...career().slice(0, -2), departing("2012-07-01")])
        const receipt = accepted(yield* office.execute({ ...asked("2022-06-30", "p-0001"), basis }))
        assert.deepStrictEqual([receipt.verdict?.outcome, receipt.deviates], ["refused", true])
        assert.deepStrictEqual(yield* at.ring.find(zhouxiang, person), { _tag: "Destroyed" })
        const { deviations } = yield* office.state()
        assert.deepStrictEqual(deviations.at(-1)?.basis, basis)
      }
    })
  )
})
