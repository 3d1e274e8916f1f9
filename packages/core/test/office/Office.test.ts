import { assert, describe, it } from "@effect/vitest"
import { Effect, HashMap, Result } from "effect"
import * as CalendarDate from "../../src/calendar/CalendarDate.ts"
import * as Instant from "../../src/calendar/Instant.ts"
import * as Event from "../../src/journal/Event.ts"
import * as Office from "../../src/office/Office.ts"
import * as Official from "../../src/people/Official.ts"
import * as Person from "../../src/people/Person.ts"
import * as Jurisdiction from "../../src/places/Jurisdiction.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import * as RuleBook from "../../src/policy/RuleBook.ts"
import * as Placement from "../../src/recruitment/Placement.ts"
import { points } from "../../src/rules.ts"
import {
  accepted,
  act,
  announce,
  apply,
  book,
  bookOf,
  career,
  executeEach,
  open,
  opening,
  place,
  plain,
  refused,
  rowsOf,
  secret,
  sha256,
  village,
  zhouxiang
} from "./setting.ts"

const day = CalendarDate.make
const person = Person.makeId

describe("Office", () => {
  it.effect(
    "a career from the announcement to the outcome is accepted act by act, and is there when it is reopened",
    () =>
      Effect.gen(function* () {
        const at = place()
        const office = yield* open(at)
        const receipts = yield* executeEach(office, career())
        assert.isTrue(receipts.every(({ events, repeated }) => events.length === 1 && !repeated))
        const live = yield* office.state()
        const official = Official.find(live.officials, person("p-0001"))
        assert.deepInclude<object>(official ?? {}, {
          cohort: 2009,
          departure: {
            on: "2010-07-01",
            outcome: "civilService",
            learnt: [{ on: "2011-03-01", outcome: "civilService" }]
          }
        })
        assert.deepStrictEqual<unknown>(official?.personal, {
          name: "沈石溪",
          identityNumber: secret.number,
          politicalStatus: "01",
          birthDate: "1985-03-02",
          education: "bachelor"
        })
        assert.deepStrictEqual(plain(yield* (yield* open(at)).state()), plain(live))
        assert.strictEqual((yield* office.verify())._tag, "Holds")
      })
  )

  it.effect("a checkpoint tells a journal from one that was cut off or put in its place", () =>
    Effect.gen(function* () {
      const at = place()
      const office = yield* open(at)
      yield* executeEach(office, career().slice(0, 8))
      const checkpoint = yield* office.checkpoint
      const rows = yield* rowsOf(at)
      assert.strictEqual(checkpoint.sequence, rows.length)
      assert.deepStrictEqual(Object.keys(checkpoint.streams).sort(), ["drive/2009", "main"])
      yield* executeEach(office, career().slice(8))
      assert.strictEqual((yield* office.verify(checkpoint))._tag, "Holds")
      const another = yield* open(place())
      yield* executeEach(another, career())
      const replaced = yield* another.verify(checkpoint)
      assert.deepInclude(replaced._tag === "Broken" ? replaced.at : {}, { problem: "replaced" })
      const begun = yield* (yield* open(place())).verify(checkpoint)
      assert.deepInclude(begun._tag === "Broken" ? begun.at : {}, { problem: "missing", sequence: 3 })
    })
  )

  it.effect("an event has its three dates, basis, actor, verdict, book and the fingerprint of its command", () =>
    Effect.gen(function* () {
      const at = place()
      const office = yield* open(at)
      yield* executeEach(office, [village(1), announce(), apply()])
      at.clock.now = "2009-05-22T01:00:00.000Z"
      const review = act("recruitment/ReviewQualification", "review", "2009-05-21", {
        drive: "2009",
        applicant: "p-0001"
      })
      const { deviates, events, verdict, version } = accepted(yield* office.execute(review))
      const [event] = events
      assert.deepInclude<object>(event ?? {}, {
        type: "recruitment/StepTaken",
        v: 1,
        id: "review/0",
        office: "zhouxiang",
        stream: "drive/2009",
        on: "2009-05-21",
        // The drive pinned the day of its announcement.
        governedBy: "2009-05-01",
        recordedAt: "2009-05-22T01:00:00.000Z",
        actor: { id: "clerk-1", role: "townOrganisation" },
        basis: { _tag: "Decided" },
        book: RuleBook.digest(sha256, book)
      })
      assert.match(event?.command.fingerprint ?? "", /^[0-9a-f]{64}$/u)
      assert.deepStrictEqual(event?.verdict, verdict)
      assert.strictEqual(verdict?.outcome, "granted")
      assert.isFalse(deviates)
      assert.strictEqual(version, 6)
      const [row] = (yield* rowsOf(at)).slice(-1)
      assert.deepStrictEqual(row && (yield* office.history()).at(-1), event)
    })
  )

  it.effect("what is refused or undetermined changes nothing: state, rows and versions", () =>
    Effect.gen(function* () {
      const at = place()
      const office = yield* open(at)
      yield* executeEach(office, [village(1), announce()])
      yield* office.execute({
        ...apply(),
        facts: { birthDate: "1985-03-02", education: "bachelor", politicalStatus: "01" }
      })
      const before = { rows: yield* rowsOf(at), streams: yield* at.journal.streams(zhouxiang) }
      const state = yield* office.state()
      const review = act("recruitment/ReviewQualification", "review", "2009-05-21", {
        drive: "2009",
        applicant: "p-0001"
      })
      const asked = yield* office.execute(review)
      assert.deepInclude(asked, { outcome: "undetermined", needs: ["fullTime"] })
      refused(yield* office.execute(village(1, "2009-05-02")), "office/CommandIdReused")
      refused(yield* office.execute({ ...village(1), id: "another" }), "places/VillageExists")
      refused(yield* office.execute({ ...announce(), id: "another" }), "recruitment/DriveExists")
      const early = act("recruitment/RecordStep", "physical", "2009-06-03", {
        drive: "2009",
        applicant: "p-0001",
        step: "physicalExamination",
        passed: true
      })
      assert.strictEqual((yield* office.execute(early)).outcome, "refused")
      assert.deepStrictEqual({ rows: yield* rowsOf(at), streams: yield* at.journal.streams(zhouxiang) }, before)
      assert.strictEqual(yield* office.state(), state)
    })
  )

  it.effect("a book is adopted once, with its content, and another book when the office is opened with it", () =>
    Effect.gen(function* () {
      const at = place()
      yield* open(at)
      const founded = yield* rowsOf(at)
      assert.deepStrictEqual(
        founded.map(({ type }) => type),
        ["places/OfficeOpened", "office/RuleBookAdopted"]
      )
      yield* open(at)
      assert.deepStrictEqual(yield* rowsOf(at), founded)

      const longer = bookOf(
        provide(Placement.point, Jurisdiction.make("3302"), {
          field: "officialsInVillageAtMost",
          value: 3,
          from: "2008-04-10",
          assumption: "Made up for the tests."
        })
      )
      const office = yield* open(at, { book: longer })
      assert.strictEqual((yield* rowsOf(at)).length, 3)
      const { adopted } = yield* office.state()
      assert.strictEqual(adopted?.digest, RuleBook.digest(sha256, longer))
      assert.strictEqual(adopted?.content, RuleBook.content(longer))
      assert.strictEqual(accepted(yield* office.execute(village(1))).events[0]?.book, adopted?.digest)

      // The first book again: what was adopted last counts, not whether it ever was.
      yield* open(at)
      assert.strictEqual((yield* rowsOf(at)).length, 5)
    })
  )

  it.effect("the content of an adopted book explains an old decision: every provision it names is in it", () =>
    Effect.gen(function* () {
      const at = place()
      const office = yield* open(at)
      yield* executeEach(office, career())
      const history = yield* (yield* open(at)).history()
      const adoption = history.find((event) => event.type === "office/RuleBookAdopted")
      assert.isDefined(adoption)
      const old = Result.getOrThrow(RuleBook.fromContent(points, adoption.data.content))
      assert.strictEqual(RuleBook.digest(sha256, old), adoption.data.digest)
      const named = JSON.stringify(history.map((event) => event.verdict)).matchAll(/"provision":"([^"]+)"/gu)
      const ids = new Set(Array.from(named, ([, id]) => id ?? ""))
      assert.isAbove(ids.size, 5)
      for (const id of ids) assert.isDefined(RuleBook.provision(old, id), id)
    })
  )

  it.effect("a journal of an office in another jurisdiction is not opened, and nothing is written", () =>
    Effect.gen(function* () {
      const at = place()
      yield* open(at)
      const before = yield* rowsOf(at)
      const failure = yield* Effect.flip(open(at, { jurisdiction: Jurisdiction.make("330282") }))
      assert.instanceOf(failure, Office.OfficeMismatch)
      assert.deepInclude(failure, { office: "zhouxiang", of: "jurisdiction", found: "330282121", asked: "330282" })
      assert.include(failure.message, "another id")
      assert.deepStrictEqual(yield* rowsOf(at), before)
    })
  )

  it.effect("two offices in one journal know nothing of each other", () =>
    Effect.gen(function* () {
      const at = place()
      const [one, other] = [yield* open(at), yield* open(at, { id: "elsewhere" })]
      yield* executeEach(one, [village(1), village(2)])
      yield* executeEach(other, [village(1)])
      assert.strictEqual(HashMap.size((yield* other.state()).places.villages), 1)
      assert.strictEqual((yield* other.history()).length, 3)
    })
  )

  it.effect("history gives the events in order, of one stream, up to a day, and as known at an instant", () =>
    Effect.gen(function* () {
      const at = place()
      const office = yield* open(at)
      for (const [index, command] of career().entries()) {
        at.clock.now = `2011-04-01T01:00:${String(index).padStart(2, "0")}.000Z`
        accepted(yield* office.execute(command))
      }
      const ids = (events: ReadonlyArray<{ readonly command: { readonly id: string } }>) =>
        events.map(({ command }) => command.id)
      const all = yield* office.history()
      assert.strictEqual(all.length, 2 + career().length)
      assert.deepStrictEqual(ids(yield* office.history({ stream: "drive/2009" })), [
        "announce-2009",
        "apply-p-0001",
        "supply",
        "review",
        "vet",
        "rank",
        "physical",
        "notice"
      ])
      assert.deepStrictEqual(ids((yield* office.history({ on: day("2009-05-11") })).slice(2)), [
        "village-1",
        "village-2",
        "announce-2009",
        "apply-p-0001"
      ])
      const known = yield* office.history({ knownAt: Instant.make("2011-04-01T01:00:01.999Z") })
      assert.deepStrictEqual(ids(known.slice(2)), ["village-1", "village-2"])
      assert.deepStrictEqual(yield* office.history({ stream: "none" }), [])
    })
  )

  it.effect("an event is attested by its row, and one that is not there is not", () =>
    Effect.gen(function* () {
      const at = place()
      const office = yield* open(at)
      yield* executeEach(office, [village(1)])
      assert.deepStrictEqual<unknown>(
        yield* office.attest(Event.EventId.make("village-1/0")),
        (yield* rowsOf(at)).at(-1)
      )
      for (const id of ["village-1/1", "village-9/0"]) {
        assert.isUndefined(yield* office.attest(Event.EventId.make(id)))
      }
    })
  )

  it.effect("an opening balance counts at once, with people and with counts", () =>
    Effect.gen(function* () {
      const office = yield* open(place())
      yield* executeEach(office, [village(1), opening([["p-1", "v-1"]])])
      const { officials } = yield* office.state()
      assert.deepStrictEqual(
        officials.earlier.map(({ outcome, people }) => [outcome, people]),
        [["unknown", 3]]
      )
      assert.strictEqual(Official.all(officials).filter((one) => Official.isInPost(one, day("2009-06-01"))).length, 1)
    })
  )
})
