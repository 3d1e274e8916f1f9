import { assert, describe, it } from "@effect/vitest"
import { Effect, Layer, Result } from "effect"
import * as CalendarDate from "../../src/calendar/CalendarDate.ts"
import * as Journal from "../../src/journal/Journal.ts"
import * as Seal from "../../src/journal/Seal.ts"
import * as OfficeJournal from "../../src/office/OfficeJournal.ts"
import { openOffice } from "../../src/office/openOffice.ts"
import * as PersonalRecord from "../../src/office/PersonalRecord.ts"
import * as IdentityNumber from "../../src/people/IdentityNumber.ts"
import * as Person from "../../src/people/Person.ts"
import { act, assertConfidential, career, executeEach, open, opening, place, secret, village } from "./setting.ts"

const person = Person.makeId("p-0001")

/** An ID number of a region that no authority ever had, put together so that it is written nowhere. */
const first17 = "99999919860403006"
const other = { name: "岑水青", number: first17 + Result.getOrThrow(IdentityNumber.checkDigit(first17)) } as const

/** Another applicant of the drive, and two of an opening balance, one of whom is the person's mentor besides. */
const others = [
  act("recruitment/SubmitApplication", "apply-other", "2009-05-12", {
    drive: "2009",
    applicant: "p-0002",
    details: { name: other.name, identityNumber: other.number },
    facts: { birthDate: "1986-04-03", education: "bachelor", fullTime: true }
  }),
  act("training/PairMentor", "pair", "2009-09-01", {
    ...{ official: "p-0001", mentor: "p-0020", name: "钟守业", from: "2009-09-01" },
    basis: { _tag: "Recorded", document: "周党〔2009〕8号" }
  })
]
const [first, second, third, fourth, ...rest] = career()
const told = [first, second, third, fourth, others[0], ...rest.slice(0, -2), others[1], ...rest.slice(-2)].filter(
  (command) => command !== undefined
)
const plain = (value: unknown) => JSON.parse(JSON.stringify(value))
const forget = act("people/ForgetPerson", "forget", "2012-01-01", { person: "p-0001" })

describe("the record of a person", () => {
  it.effect("has every act about the person in order, with what was sealed for them", () =>
    Effect.gen(function* () {
      const at = place()
      at.clock.now = "2012-03-01T01:00:00.000Z"
      const office = yield* open(at)
      yield* executeEach(office, told)
      const record = yield* office.recordOf(person)
      assert.deepStrictEqual(plain(record), record)
      const { acts, ...head } = record
      assert.deepStrictEqual(plain(head), {
        v: 1,
        office: { id: "zhouxiang", name: "周巷镇" },
        person: "p-0001",
        on: "2012-03-01",
        standing: "kept",
        note: plain(head.note),
        held: { official: { isOpen: false, closedOn: "2010-07-01" } },
        present: {
          official: {
            inPost: false,
            cohort: 2009,
            drive: "2009",
            appointedOn: "2009-07-01",
            agreements: [
              {
                ...{ from: "2009-07-01", until: "2011-07-01", parties: ["countyDepartments"] },
                ...{ signedOn: "2009-07-01", signedUntil: "2011-07-01" }
              }
            ],
            departure: {
              on: "2010-07-01",
              outcome: "civilService",
              learnt: [{ on: "2011-03-01", outcome: "civilService" }]
            }
          },
          applications: [
            {
              drive: "2009",
              taken: [
                { step: "application", on: "2009-05-11" },
                { step: "qualificationReview", on: "2009-05-21" },
                { step: "vetting", on: "2009-06-01" },
                { step: "physicalExamination", on: "2009-06-03" },
                { step: "publicNotice", on: "2009-06-10" },
                { step: "appointment", on: "2009-07-01" }
              ],
              appointedOn: "2009-07-01"
            }
          ],
          seats: []
        }
      })
      assert.deepStrictEqual(
        acts.map(({ event, on, outcome, type }) => `${event} ${type} ${on} ${outcome ?? "-"}`),
        [
          "apply-p-0001/0 recruitment/ApplicationSubmitted 2009-05-11 granted",
          "supply/0 recruitment/FactsSupplied 2009-05-12 granted",
          "review/0 recruitment/StepTaken 2009-05-21 granted",
          "vet/0 recruitment/StepTaken 2009-06-01 granted",
          "rank/0 recruitment/ApplicantsRanked 2009-06-02 granted",
          "physical/0 recruitment/StepTaken 2009-06-03 granted",
          "notice/0 recruitment/NoticePublished 2009-06-10 granted",
          "appoint/0 people/OfficialAppointed 2009-07-01 granted",
          "sign/0 people/AgreementSigned 2009-07-01 granted",
          "place/0 people/OfficialPlaced 2009-07-02 granted",
          "pair/0 training/MentorPaired 2009-09-01 granted",
          "depart/0 people/OfficialDeparted 2010-07-01 -",
          "correct/0 people/OutcomeCorrected 2011-03-01 -"
        ]
      )
      assert.deepStrictEqual(acts[10]?.basis, { _tag: "Recorded", document: "周党〔2009〕8号" })
      assert.deepStrictEqual(plain(acts[0]?.personal), {
        details: { name: secret.name, identityNumber: secret.number, contact: secret.contact },
        facts: { birthDate: "1985-03-02", education: "bachelor", fullTime: true, politicalStatus: "01" }
      })
      assert.deepStrictEqual(plain(acts[3]?.personal), { mark: "86.5" })
      assert.strictEqual(acts[10]?.personal, undefined)
    })
  )

  it.effect("has nothing that another told, and keeps the ids of others", () =>
    Effect.gen(function* () {
      const office = yield* open(place())
      yield* executeEach(office, [...told, opening([["p-0031", "v-1"]])])
      const text = JSON.stringify(yield* office.recordOf(person))
      for (const word of [other.name, other.number, "1986-04-03", "钟守业"]) assert.notInclude(text, word)
      assert.include(text, '"mentor":"p-0020"')
      const mentor = JSON.stringify(yield* office.recordOf(Person.makeId("p-0020")))
      assert.include(mentor, "钟守业")
      assertConfidential(mentor)
    })
  )

  it.effect("leaves out the fingerprints of others' ID numbers, and keeps the person's own", () =>
    Effect.gen(function* () {
      const office = yield* open(place())
      const balance = opening([
        ["p-0031", "v-1"],
        ["p-0032", "v-1"]
      ])
      const identityNumbers = [secret.number, other.number] as const
      const officials = balance.officials.map((one, index) => ({
        ...one,
        personal: { ...one.personal, identityNumber: identityNumbers[index] }
      }))
      yield* executeEach(office, [village(1), { ...balance, officials } as typeof balance])
      const [act] = (yield* office.recordOf(Person.makeId("p-0031"))).acts
      const listed = plain(act?.data).officials.map((one: object) => [
        Reflect.get(one, "official"),
        Reflect.has(one, "identity")
      ])
      assert.deepStrictEqual(listed, [
        ["p-0031", true],
        ["p-0032", false]
      ])
    })
  )

  it.effect("follows tasks and attendance that name the person no more", () =>
    Effect.gen(function* () {
      const office = yield* open(place())
      const basis = { _tag: "Recorded", document: "周党〔2011〕2号" } as const
      const session = { session: "s-1", kind: "forum", theme: "villageFinance", hours: 4, basis } as const
      yield* executeEach(office, [
        village(1),
        opening([
          ["p-0031", "v-1"],
          ["p-0032", "v-1"]
        ]),
        act("training/HoldSession", "hold", "2011-02-15", { ...session, attendees: ["p-0031"] }),
        act("training/HoldSession", "hold-2", "2011-02-15", { ...session, session: "t-1", attendees: ["p-0032"] }),
        act("training/CorrectAttendance", "correct", "2011-02-16", { session: "s-1", attendees: ["p-0032"] }),
        act("training/AssignTask", "assign", "2011-06-21", {
          ...{ task: "t-1", official: "p-0031", kind: "urgent", title: "转移危房住户", basis }
        }),
        act("training/AssignTask", "assign-2", "2011-06-21", {
          ...{ task: "s-1", official: "p-0032", kind: "urgent", title: "清理河道", basis }
        }),
        act("training/FinishTask", "finish", "2011-06-25", { task: "t-1", done: true }),
        act("training/FinishTask", "finish-2", "2011-06-26", { task: "s-1", done: true })
      ])
      const eventsOf = (id: string) =>
        Effect.map(office.recordOf(Person.makeId(id)), ({ acts }) => acts.slice(1).map(({ event }) => event as string))
      assert.deepStrictEqual(yield* eventsOf("p-0031"), ["hold/0", "correct/0", "assign/0", "finish/0"])
      assert.deepStrictEqual(yield* eventsOf("p-0032"), ["hold-2/0", "correct/0", "assign-2/0", "finish-2/0"])
    })
  )

  it.effect("of somebody who was forgotten has ids and acts, says so, and nothing personal", () =>
    Effect.gen(function* () {
      const at = place()
      const office = yield* open(at)
      yield* executeEach(office, told)
      const before = yield* office.recordOf(person)
      yield* executeEach(office, [forget])
      for (const one of [office, yield* open(at)]) {
        const record = yield* one.recordOf(person)
        assert.strictEqual(record.standing, "forgotten")
        assert.match(record.note.en, /was forgotten/u)
        assert.deepStrictEqual(
          record.acts.slice(0, -1),
          before.acts.map(({ personal: _, ...act }) => act)
        )
        assert.strictEqual(record.acts.at(-1)?.type, "people/PersonForgotten")
        assertConfidential(record)
      }
    })
  )

  it.effect("of somebody whose key was destroyed beside the journal says that they were forgotten", () =>
    Effect.gen(function* () {
      const at = place()
      const office = yield* open(at)
      yield* executeEach(office, told)
      yield* at.ring.destroy(office.profile.id, person)
      const record = yield* office.recordOf(person)
      assert.strictEqual(record.standing, "forgotten")
      assertConfidential(record.acts)
    })
  )

  it.effect("of somebody of whom nothing was sealed says that they were forgotten as well", () =>
    Effect.gen(function* () {
      const office = yield* open(place())
      const balance = opening([["p-0031", "v-1"]])
      const officials = balance.officials.map(({ personal: _, ...official }) => official)
      yield* executeEach(office, [village(1), { ...balance, officials }, { ...forget, person: "p-0031" }])
      assert.strictEqual((yield* office.recordOf(Person.makeId("p-0031"))).standing, "forgotten")
    })
  )

  it.effect("shows what holds on the day, and which acts stand against the rules", () =>
    Effect.gen(function* () {
      const at = place()
      at.clock.now = "2012-03-01T01:00:00.000Z"
      const office = yield* open(at)
      const basis = { _tag: "Recorded", document: "周党〔2011〕2号" } as const
      const departed = { official: "p-0031", outcome: "unknown" } as const
      yield* executeEach(office, [
        village(1),
        opening([["p-0031", "v-1"]]),
        act("succession/RecordSeat", "seat", "2011-04-10", {
          ...{ person: "p-0031", village: "v-1", organ: "committee", post: "member", basis }
        }),
        act("people/RecordDeparture", "depart", "2012-01-01", departed),
        act("people/CorrectDeparture", "stays", "2012-01-02", { official: "p-0031", basis })
      ])
      const { acts, held, present } = yield* office.recordOf(Person.makeId("p-0031"))
      assert.deepStrictEqual(held, { official: { isOpen: true }, cadre: { isOpen: true } })
      const shown = plain(present)
      assert.deepStrictEqual(
        [shown.official.inPost, shown.official.placement, shown.seats.map(({ post }: { post: string }) => post)],
        [true, { from: "2008-08-01", village: "v-1", title: "assistantToDirector" }, ["member"]]
      )
      assert.deepStrictEqual(
        acts.map(({ deviates, event }) => [event as string, deviates]),
        [
          ["opening-1/0", undefined],
          ["seat/0", undefined],
          ["depart/0", undefined],
          ["stays/0", true]
        ]
      )
    })
  )

  it.effect("has the acts up to the sequence that its state is of", () =>
    Effect.gen(function* () {
      const { journal, ring, ...rest } = place()
      const office = yield* open({ journal, ring, ...rest })
      yield* executeEach(office, told)
      const reader = yield* OfficeJournal.make(office.profile.id).pipe(
        Effect.provideService(Journal.Journal, journal),
        Effect.provideService(Seal.KeyRing, ring)
      )
      const of = { id: office.profile.id, name: office.profile.name }
      const rows = yield* journal.readOffice(office.profile.id)
      const supplied = rows.find(({ command }) => command === "supply")?.sequence ?? 0
      const { acts } = yield* PersonalRecord.make({
        ...{ office: of, person, on: CalendarDate.make("2012-03-01"), state: yield* office.state() },
        ...{ sequence: supplied, journal: reader }
      })
      assert.deepStrictEqual(
        acts.map(({ event }) => event as string),
        ["apply-p-0001/0", "supply/0"]
      )
    })
  )

  it.effect("of an id that nobody bears says that nothing is kept", () =>
    Effect.gen(function* () {
      const office = yield* open(place())
      yield* executeEach(office, told)
      const { acts, held, note, present, standing } = yield* office.recordOf(Person.makeId("p-0099"))
      assert.deepStrictEqual<unknown>([standing, acts, held], ["unknown", [], {}])
      assert.deepStrictEqual(present, { applications: [], seats: [] })
      assert.match(note.en, /keeps nothing about this id/u)
      // The beginning of another id is another id.
      assert.strictEqual((yield* office.recordOf(Person.makeId("p-000"))).standing, "unknown")
    })
  )

  it("is promised by an open office, which refuses a text that is no id without repeating it", async () => {
    const { journal, ring } = place()
    await using office = await openOffice({
      journal: Layer.mergeAll(Layer.succeed(Journal.Journal, journal), Layer.succeed(Seal.KeyRing, ring)),
      office: { id: "zhouxiang", name: "周巷镇", jurisdiction: "330282121" }
    })
    await office.executeAll([village(1), opening([["p-0031", "v-1"]])])
    assert.strictEqual((await office.recordOf("p-0031")).standing, "kept")
    assert.strictEqual((await office.recordOf("p-0032")).standing, "unknown")
    const failure: unknown = await office.recordOf(secret.number).catch((error: unknown) => error)
    assert.instanceOf(failure, Person.InvalidPersonId)
    assertConfidential(failure)
  })
})
