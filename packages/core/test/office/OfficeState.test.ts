import { assert, describe, it } from "@effect/vitest"
import { Effect, HashMap, HashSet } from "effect"
import * as CalendarDate from "../../src/calendar/CalendarDate.ts"
import * as Instant from "../../src/calendar/Instant.ts"
import * as Seal from "../../src/journal/Seal.ts"
import type * as Office from "../../src/office/Office.ts"
import * as OfficeState from "../../src/office/OfficeState.ts"
import { type CommandInput, events } from "../../src/office/registry.ts"
import * as Official from "../../src/people/Official.ts"
import * as Person from "../../src/people/Person.ts"
import * as Village from "../../src/places/Village.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import * as Score from "../../src/policy/Score.ts"
import * as Channel from "../../src/recruitment/Channel.ts"
import * as InformationReview from "../../src/recruitment/InformationReview.ts"
import * as PhysicalExamination from "../../src/recruitment/PhysicalExamination.ts"
import * as Quota from "../../src/recruitment/Quota.ts"
import * as Shortlist from "../../src/recruitment/Shortlist.ts"
import * as Substitution from "../../src/recruitment/Substitution.ts"
import { type Draws, draws } from "../random.ts"
import {
  accepted,
  act,
  announce,
  apply,
  executeEach,
  open,
  opening,
  place,
  plain,
  rowsOf,
  town,
  village
} from "./setting.ts"

const day = CalendarDate.make
const at = (second: number) =>
  `2012-01-01T00:${String(Math.floor(second / 60)).padStart(2, "0")}:${String(second % 60).padStart(2, "0")}.000Z`
const departureOf = (state: OfficeState.OfficeState, id: string) =>
  Official.find(state.officials, Person.makeId(id))?.departure
const villageOn = (state: OfficeState.OfficeState, id: string, on: string) => {
  const official = Official.find(state.officials, Person.makeId(id))
  return official === undefined ? undefined : Official.placementOn(official, day(on))?.village
}
const moved = (id: string, on: string, to: string, official = "p-1") =>
  act("recruitment/PlaceOfficial", id, on, { official, village: to })
const departed = (on: string, official = "p-1") =>
  act("people/RecordDeparture", `depart-${official}`, on, { official, outcome: "unknown" })

/** An office with two villages and one official in the first, each act recorded at a second of its own. */
const begun = Effect.fnUntraced(function* () {
  const here = place()
  const office = yield* open(here)
  let second = 0
  const does = Effect.fnUntraced(function* (command: CommandInput) {
    here.clock.now = at(++second)
    return accepted(yield* office.execute(command))
  })
  yield* Effect.forEach([village(1), village(2), opening([["p-1", "v-1"]])], does)
  return { here, office, does, knownAt: () => Instant.make(at(second)) }
})

describe("OfficeState", () => {
  it.effect("a future act is pending until its day: it is kept, and nothing before that day sees it", () =>
    Effect.gen(function* () {
      const { does, office } = yield* begun()
      yield* does(moved("move", "2030-01-01", "v-2"))
      const now = yield* office.state()
      assert.strictEqual(villageOn(now, "p-1", "2029-12-31"), "v-1")
      assert.strictEqual(villageOn(now, "p-1", "2030-01-01"), "v-2")
      assert.strictEqual(villageOn(yield* office.state({ on: day("2029-12-31") }), "p-1", "2030-06-01"), "v-1")
      assert.strictEqual(villageOn(yield* office.state({ on: day("2030-01-01") }), "p-1", "2030-06-01"), "v-2")
      assert.strictEqual(now.lastDay, "2030-01-01")
    })
  )

  it.effect("a late entry counts from its own day on, between what was there before", () =>
    Effect.gen(function* () {
      const { does, knownAt, office } = yield* begun()
      yield* does(moved("move-back", "2010-03-01", "v-1"))
      const before = knownAt()
      yield* does(moved("move-there", "2010-02-01", "v-2"))
      const now = yield* office.state()
      assert.deepStrictEqual<unknown>(
        ["2010-01-31", "2010-02-01", "2010-02-28", "2010-03-01"].map((on) => villageOn(now, "p-1", on)),
        ["v-1", "v-2", "v-2", "v-1"]
      )
      assert.strictEqual(villageOn(yield* office.state({ knownAt: before }), "p-1", "2010-02-15"), "v-1")
    })
  )

  it.effect("what was known in the past is answered as it was, also after a correction", () =>
    Effect.gen(function* () {
      const { does, knownAt, office } = yield* begun()
      yield* does(departed("2010-07-01"))
      const [state, known] = [yield* office.state(), knownAt()]
      yield* does(act("people/CorrectOutcome", "correct", "2011-03-01", { official: "p-1", outcome: "civilService" }))
      assert.deepInclude<object>(departureOf(yield* office.state(), "p-1") ?? {}, {
        on: "2010-07-01",
        outcome: "civilService"
      })
      assert.deepStrictEqual(plain(yield* office.state({ knownAt: known })), plain(state))
      assert.deepInclude(departureOf(state, "p-1"), { outcome: "unknown" })
      // With both, only what meets both counts.
      const [early, late] = [day("2010-12-31"), Instant.make(at(59))]
      assert.strictEqual(departureOf(yield* office.state({ on: early, knownAt: late }), "p-1")?.outcome, "unknown")
      assert.strictEqual(departureOf(yield* office.state({ on: early }), "p-1")?.outcome, "unknown")
      assert.isUndefined(departureOf(yield* office.state({ on: day("2010-06-30"), knownAt: known }), "p-1"))
      assert.isUndefined(departureOf(yield* office.state({ on: early, knownAt: Instant.make(at(3)) }), "p-1"))
    })
  )

  it.effect("before the office was opened nothing was known, and its opening counts on every day", () =>
    Effect.gen(function* () {
      const { office } = yield* begun()
      const nothing = yield* office.state({ knownAt: Instant.make("2001-01-01T00:00:00.000Z") })
      assert.deepStrictEqual(plain(nothing), plain(OfficeState.empty))
      const { adopted, places, lastDay } = yield* office.state({ on: day("1990-01-01") })
      assert.strictEqual(places.office?.name, "周巷镇")
      assert.isDefined(adopted)
      assert.isUndefined(lastDay)
      assert.strictEqual(HashMap.size(places.villages), 0)
    })
  )

  it.effect("a limit that limits nothing is answered from memory, without reading the journal", () =>
    Effect.gen(function* () {
      const { here, knownAt, office } = yield* begun()
      const state = yield* office.state()
      assert.strictEqual(yield* office.state({ on: state.lastDay ?? day("2100-01-01"), knownAt: knownAt() }), state)
      assert.notStrictEqual(yield* office.state({ knownAt: Instant.make(at(2)) }), state)
      assert.notStrictEqual(yield* office.state({ on: day("2009-04-30") }), state)
      assert.strictEqual((yield* rowsOf(here)).length, 5)
    })
  )

  it.effect("the time of recording does not run backwards with the clock", () =>
    Effect.gen(function* () {
      const { here, office } = yield* begun()
      here.clock.now = "2001-01-01T00:00:00.000Z"
      const { events } = accepted(yield* office.execute(village(3)))
      assert.strictEqual(events[0]?.recordedAt, at(3))
      const reopened = yield* open(here)
      assert.strictEqual(accepted(yield* reopened.execute(village(4))).events[0]?.recordedAt, at(3))
    })
  )

  it.effect("what was known at an instant is a beginning of the journal, also where two writers' clocks differ", () =>
    Effect.gen(function* () {
      const here = place()
      const ahead = { ...here, clock: { now: "2012-01-01T00:10:00.000Z" } }
      const other = yield* open(ahead)
      let between: Effect.Effect<unknown, unknown> = Effect.void
      const journal = {
        ...here.journal,
        append: (batch: Parameters<typeof here.journal.append>[0]) =>
          Effect.andThen(Effect.orDie(Effect.suspend(() => between)), here.journal.append(batch))
      }
      here.clock.now = "2012-01-01T00:10:00.000Z"
      const office = yield* open({ ...here, journal })
      yield* executeEach(office, [announce(), village(1)])
      // The other writes to another stream after this one has looked at its clock, at a later time of its own.
      ahead.clock.now = "2012-01-01T00:20:00.000Z"
      between = Effect.suspend(() => {
        between = Effect.void
        return other.execute(apply())
      })
      accepted(yield* office.execute(village(2)))
      const history = yield* office.history()
      const times = history.map(({ recordedAt }) => recordedAt)
      assert.deepStrictEqual<unknown>(times.slice(-2), [
        // The act of the one whose clock is behind was refused by the journal, and decided anew at the later time.
        "2012-01-01T00:20:00.000Z",
        "2012-01-01T00:20:00.000Z"
      ])
      const known = yield* office.history({ knownAt: Instant.make("2012-01-01T00:15:00.000Z") })
      assert.deepStrictEqual(known, history.slice(0, -2))
    })
  )

  it.effect("deviations are acts kept against their verdict, and only these", () =>
    Effect.gen(function* () {
      const { does, office } = yield* begun()
      const basis = { _tag: "Excepted", authority: "县委组织部", document: "甬组〔2010〕3号", reason: "试点" } as const
      const sign = (id: string, until: string, more: object = {}) =>
        ({
          ...act("recruitment/SignAgreement", id, "2010-01-01", {
            official: "p-1",
            from: "2010-01-01",
            until,
            parties: ["countyDepartments"]
          }),
          ...more
        }) as CommandInput
      assert.strictEqual((yield* office.execute(sign("short", "2011-01-01"))).outcome, "refused")
      assert.isTrue((yield* does(sign("excepted", "2011-01-01", { basis }))).deviates)
      const { deviations } = yield* office.state()
      assert.deepStrictEqual(
        deviations.map(({ basis, event, type, verdict }) => [event, type, basis._tag, verdict.outcome]),
        [["excepted/0", "people/AgreementSigned", "Excepted", "refused"]]
      )
    })
  )
})

const seeds = Array.from({ length: 36 }, (_, index) => 4000 + index)

const people = ["p-1", "p-2", "p-3", "p-4", "p-5"] as const
const villages = ["v-1", "v-2", "v-3"] as const
const days = ["2009-05-11", "2009-05-20", "2009-06-01", "2009-08-01", "2010-01-01", "2010-07-01", "2011-01-01"] as const

/** A drive of two positions whose announcement has an information review, with somebody who applies in it. */
const divided = (): ReadonlyArray<CommandInput> => {
  const own = { scope: { drive: "2011" }, ...{ from: "2009-05-01", assumption: "Made up for the tests." } } as const
  return [
    {
      ...announce("2011"),
      cohort: 2011,
      positions: [
        { id: "a-1", posts: 1 },
        { id: "a-2", posts: 1 }
      ],
      provisions: [
        provide(Channel.point, town, {
          field: "steps",
          value: Channel.procedure("application", "informationReview", "qualificationReview", "vetting"),
          ...own
        }),
        provide(InformationReview.point, town, { field: "required", value: ["degree"], ...own }),
        provide(InformationReview.point, town, { field: "papersWithinDays", value: 5, ...own }),
        provide(InformationReview.point, town, { field: "dayKind", value: "calendar", ...own })
      ]
    },
    ...(["p-1", "p-2", "p-3"] as const).map((applicant) => ({
      ...apply(applicant, `divided-${applicant}`),
      drive: "2011",
      position: "a-1",
      details: { name: `某${applicant}` }
    }))
  ]
}

/** A drive of two positions whose quotas are to be settled, with transfers from the one that has too few applicants. */
const settling = (): ReadonlyArray<CommandInput> => {
  const own = { scope: { drive: "2012" }, ...{ from: "2009-05-01", assumption: "Made up for the tests." } } as const
  const floor = { op: "floor", id: "floor", repeat: "once", applicantsAtLeast: 2 } as const
  return [
    {
      ...announce("2012"),
      cohort: 2012,
      positions: [
        { id: "b-1", posts: 1 },
        { id: "b-2", posts: 1 }
      ],
      provisions: [
        provide(Quota.point, town, { field: "operations", value: [floor], ...own }),
        provide(Quota.point, town, { field: "transferDays", value: 30, ...own })
      ]
    },
    ...(["p-1", "p-2", "p-3"] as const).map((applicant, index) => ({
      ...apply(applicant, `settling-${applicant}`),
      drive: "2012",
      position: index === 0 ? "b-2" : "b-1",
      details: { name: `某${applicant}` }
    }))
  ]
}

/** A drive with a list of two and two in reserve for the physical examination, which may be done again. */
const examining = (): ReadonlyArray<CommandInput> => {
  const own = { scope: { drive: "2013" }, ...{ from: "2009-05-01", assumption: "Made up for the tests." } } as const
  const step = "physicalExamination"
  const mark = Score.component("vetting", { op: "fact", path: "vetting" })
  const rule = { step, by: mark, candidates: 1, posts: 1, rounding: "ceiling", atEdge: "byRank" } as const
  return [
    {
      ...announce("2013"),
      cohort: 2013,
      provisions: [
        provide(Channel.point, town, {
          field: "steps",
          value: Channel.procedure("application", "vetting", step, "publicNotice", "appointment"),
          ...own
        }),
        provide(Shortlist.point, town, { field: "lists", value: [rule], ...own }),
        provide(PhysicalExamination.point, town, { field: "reexaminationsAtMost", value: 1, ...own }),
        provide(PhysicalExamination.point, town, {
          field: "reexaminationWithin",
          value: { days: 20, kind: "calendar" },
          ...own
        }),
        provide(Substitution.point, town, { field: "mode", value: "rankOrder", ...own })
      ]
    },
    ...(["p-1", "p-2", "p-3", "p-4"] as const).flatMap((applicant, index) => [
      { ...apply(applicant, `examining-${applicant}`), drive: "2013", details: { name: `某${applicant}` } },
      act("recruitment/RecordMark", `mark-${applicant}`, "2009-05-11", {
        ...{ drive: "2013", applicant, step: "vetting", mark: String(90 - index) }
      })
    ]),
    act("recruitment/CallApplicants", "call-2013", "2009-05-11", { drive: "2013", step })
  ]
}

/** The first days of what those of the opening balance have, and of what may come. */
const firstDays = ["2008-08-01", "2009-06-01", "2009-08-01", "2010-01-01"] as const

/** What happens around the physical examination, mostly to somebody who is on its list. */
const inExamination = (random: Draws, id: string, on: (typeof days)[number]): CommandInput => {
  const own = { drive: "2013", applicant: random.one(["p-1", "p-2"]) }
  if (random.chance(0.08)) return act("recruitment/WithdrawApplication", id, on, own)
  if (random.chance(0.04)) return act("recruitment/ConcludeDrive", id, on, { drive: "2013" })
  return random.one([
    act("recruitment/RecordPhysicalExamination", id, on, { ...own, passed: random.chance(0.2) }),
    act("recruitment/RequestReexamination", id, on, own),
    act("recruitment/ClosePhysicalExamination", id, on, own),
    act("recruitment/Substitute", id, on, { drive: "2013", step: "physicalExamination" })
  ])
}

/** Any command there is, valid or not in the state it meets. */
const anyCommand = (random: Draws, id: string): CommandInput => {
  const [drive, applicant, on, to] = [
    random.one(["2009", "2010"]),
    random.one(people),
    random.one(days),
    random.one(villages)
  ]
  const inDrive = { drive, applicant }
  const inDivided = { drive: "2011", applicant }
  const kinds: ReadonlyArray<() => CommandInput> = [
    () => ({ ...village(to.slice(2), on), id }),
    () => ({ ...announce(drive, on), id, opensOn: "2009-05-10", closesOn: random.one(["2009-05-20", "2009-05-01"]) }),
    () => ({
      ...apply(applicant, id),
      on,
      drive,
      details: { name: `某${applicant}` },
      facts: random.one([{}, apply().facts])
    }),
    () =>
      act("recruitment/SupplyFacts", id, on, { ...inDrive, facts: { education: random.one(["primary", "master"]) } }),
    // A review is reached by few, and only some of those lack facts, so there are more of them.
    () =>
      random.one([
        act("recruitment/ChangePosition", id, on, { ...inDivided, position: random.one(["a-1", "a-2"]) }),
        act("recruitment/ReviewInformation", id, on, inDivided),
        act("recruitment/WithdrawApplication", id, on, random.one([inDrive, inDivided]))
      ]),
    () =>
      act("recruitment/CorrectStep", id, on, {
        ...random.one([inDrive, inDivided]),
        step: random.one(["informationReview", "qualificationReview", "vetting", "physicalExamination"]),
        ...random.one([{}, { passed: true }, { passed: false }])
      }),
    () =>
      act("recruitment/CorrectStep", id, on, { ...inDrive, step: "qualificationReview", passed: random.chance(0.5) }),
    () => act("recruitment/ReopenApplication", id, on, random.one([inDrive, inDivided])),
    () => act("recruitment/ReviewQualification", id, on, inDrive),
    () => act("recruitment/ReviewQualification", id, on, { ...inDrive, drive: "2009" }),
    () => act("recruitment/RecordMark", id, on, { ...inDrive, step: "vetting", mark: random.one(["60", "86.5"]) }),
    () =>
      act("recruitment/RecordStep", id, on, { ...inDrive, step: "physicalExamination", passed: random.chance(0.8) }),
    () =>
      random.one([
        act("recruitment/AmendDrive", id, on, { drive: "2012", closesOn: random.one(days) }),
        act("recruitment/SettleQuotas", id, on, { drive: "2012" }),
        act("recruitment/CancelDrive", id, on, { drive: random.one(["2008", "2008", "2012"]), reason: "postponed" })
      ]),
    () =>
      random.one([
        act("recruitment/TransferApplicant", id, on, {
          ...{ drive: "2012", applicant },
          position: random.one(["b-1", "b-2"])
        }),
        act("recruitment/EndTransfers", id, on, { drive: "2012" })
      ]),
    () => act("recruitment/RankApplicants", id, on, { drive }),
    () => act("recruitment/PublishNotice", id, on, { drive, applicants: [applicant], until: random.one(days) }),
    () =>
      random.one([
        act("recruitment/RecordVetting", id, on, { ...inDrive, vetters: 2, ties: [], passed: true, mark: "80" }),
        act("recruitment/RecordPhysicalExamination", id, on, { ...inDrive, passed: random.chance(0.3) })
      ]),
    () =>
      random.one([
        {
          ...act("recruitment/CallApplicants", id, on, { drive, step: "vetting", called: [applicant] }),
          basis: { _tag: "Recorded", document: "示例〔2009〕7号" } as const
        },
        act("recruitment/Substitute", id, on, { drive, step: "vetting" })
      ]),
    // Few of them find somebody who failed and may still ask, so there are more of these.
    () => inExamination(random, id, on),
    () => inExamination(random, id, on),
    // An appointment is corrected only as long as nothing rests on it.
    () => act("people/CorrectAppointment", id, on, { official: applicant }),
    () => act("people/CorrectAppointment", id, on, { official: applicant }),
    () => act("recruitment/CorrectNotice", id, on, { drive, notice: 1, until: random.one(days) }),
    () =>
      act("recruitment/RaiseObjection", id, on, {
        ...inDrive,
        objection: random.one(["o-1", "o-2"]),
        signed: random.chance(0.5),
        text: `某${applicant}`
      }),
    () =>
      act("recruitment/SettleObjection", id, on, {
        drive,
        objection: random.one(["o-1", "o-2"]),
        upheld: random.chance(0.5)
      }),
    () => act("recruitment/Appoint", id, on, inDrive),
    () =>
      act("recruitment/SignAgreement", id, on, {
        official: applicant,
        from: on,
        until: random.one(days),
        parties: ["countyDepartments"]
      }),
    () =>
      act("recruitment/RenewAgreement", id, on, {
        official: applicant,
        from: on,
        until: "2013-01-01",
        parties: ["countyDepartments"]
      }),
    () =>
      act("recruitment/ExtendAgreement", id, on, {
        official: applicant,
        until: random.one(["2010-08-01", "2012-01-01"])
      }),
    () => act("recruitment/CorrectAgreement", id, on, { official: applicant, from: random.one(firstDays) }),
    // Into one of the villages by the act for one official, into the others by the act for several.
    () =>
      to === "v-1"
        ? act("recruitment/PlaceOfficial", id, on, { official: applicant, village: to })
        : act("recruitment/AssignPlacements", id, on, {
            officials: [{ official: applicant, wishes: [to] }],
            villages: [{ village: to, places: 1, majors: [] }],
            pairs: [{ official: applicant, village: to }]
          }),
    () => act("recruitment/CorrectPlacement", id, on, { official: applicant, from: random.one(firstDays) }),
    () =>
      act("people/RecordDeparture", id, on, { official: applicant, outcome: random.one(["unknown", "ownBusiness"]) }),
    () =>
      act(
        "people/CorrectDeparture",
        id,
        on,
        random.chance(0.5) ? { official: applicant } : { official: applicant, leftOn: on }
      ),
    () => act("people/CorrectOutcome", id, on, { official: applicant, outcome: "civilService" }),
    () => ({ ...opening([[applicant, to]]), id }),
    () => (random.chance(0.08) ? act("people/ForgetPerson", id, on, { person: applicant }) : { ...village("1"), id })
  ]
  const command = random.one(kinds)()
  if (command.basis !== undefined || random.chance(0.3)) return command
  const recorded = { ...command, basis: { _tag: "Recorded", document: "周党〔2012〕8号" } } as CommandInput
  return recorded.type === "recruitment/ReviewQualification" || recorded.type === "recruitment/ReviewInformation"
    ? { ...recorded, passed: random.chance(0.8) }
    : recorded.type === "recruitment/PlaceOfficial"
      ? { ...recorded, title: "assistantToDirector" }
      : recorded
}

/** What personal data a person who was forgotten had, is not known to any later answer. */
const without = (forgotten: HashSet.HashSet<Person.PersonId>, state: OfficeState.OfficeState): unknown => {
  const hide = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(hide)
    if (typeof value !== "object" || value === null) return value
    const entries = Object.entries(value).map(([key, item]) => [key, hide(item)])
    const held = "applicant" in value ? value.applicant : "id" in value ? value.id : undefined
    const isHidden = "personal" in value && HashSet.has(forgotten, held as Person.PersonId)
    return Object.fromEntries(isHidden ? [...entries, ["personal", Seal.forgotten]] : entries)
  }
  return hide(plain(state))
}

const invariants = Effect.fnUntraced(function* (seed: number) {
  const random = draws(seed)
  const here = place()
  const office: Office.Office = yield* open(here)
  const states: Array<readonly [knownAt: string, state: OfficeState.OfficeState]> = []
  const counts = { accepted: 0, refused: 0, undetermined: 0 }
  yield* executeEach(office, [
    village(1),
    village(2),
    announce(),
    ...divided(),
    ...settling(),
    ...examining(),
    opening([
      ["p-4", "v-1"],
      ["p-5", "v-2"]
    ]),
    ...["p-4", "p-5"].map((official) =>
      act("recruitment/SignAgreement", `first-${official}`, "2009-05-01", {
        ...{ official, from: "2008-08-01", until: "2010-07-01", parties: ["town"] },
        basis: { _tag: "Recorded", document: "周党〔2008〕8号" }
      })
    )
  ])
  for (let number = 0; number < 150; number++) {
    here.clock.now = at(number)
    const before = yield* office.state()
    const { length } = yield* rowsOf(here)
    const receipt = yield* office.execute(anyCommand(random, random.chance(0.95) ? `c-${number}` : "c-1"))
    counts[receipt.outcome]++
    const state = yield* office.state()
    if (receipt.outcome !== "accepted" || receipt.repeated) {
      assert.strictEqual(state, before)
      assert.strictEqual((yield* rowsOf(here)).length, length)
    }
    states.push([at(number), state])
  }
  const live = yield* office.state()
  assert.deepStrictEqual(plain(yield* (yield* open(here)).state()), plain(live))
  assert.strictEqual((yield* office.verify())._tag, "Holds")
  for (const index of [5, 40, 90, 148]) {
    const [knownAt, state] = states[index] ?? ["", live]
    const known = yield* office.state({ knownAt: Instant.make(knownAt) })
    assert.deepStrictEqual(without(live.forgotten, known), without(live.forgotten, state))
  }
  for (const on of days.map(day)) {
    const placed = villages.flatMap((id) => Official.inVillageOn(live.officials, Village.makeId(id), on))
    assert.strictEqual(new Set(placed.map(({ id }) => id)).size, placed.length)
    for (const official of placed) assert.isTrue(Official.isInPost(official, on))
  }
  const types = (yield* office.history()).map(({ type }) => type)
  return { ...counts, types, forgotten: HashSet.size(live.forgotten) }
})

describe("OfficeState, whatever is sent", () => {
  it.effect(
    "replaying gives the live state, what is not accepted changes nothing, nobody is in two villages, the past stays",
    () =>
      Effect.gen(function* () {
        const totals = { accepted: 0, refused: 0, undetermined: 0, forgotten: 0 }
        const types = new Set<string>()
        for (const seed of seeds) {
          const found = yield* Effect.catchDefect(invariants(seed), (defect) =>
            Effect.die(new Error(`seed ${seed}`, { cause: defect }))
          )
          for (const key of Object.keys(totals) as ReadonlyArray<keyof typeof totals>) totals[key] += found[key]
          for (const type of found.types) types.add(type)
        }
        // The sequences must reach what they are meant to reach: every type of event, and acts of every outcome.
        const reached = [...events.definitions.keys()].filter((type) => !types.has(type))
        assert.deepStrictEqual(
          reached.filter((type) => !/^(?:evaluation|succession|training)\//u.test(type)),
          ["office/FactReceived"],
          "areas that have sequences of their own are not sent here"
        )
        for (const [key, total] of Object.entries(totals)) assert.isAbove(total, 0, key)
      })
  )
})
