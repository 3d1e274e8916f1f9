import { hash } from "node:crypto"
import { openOffice } from "@cunguan/core"
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Memory from "@cunguan/core/journal/Memory"
import type { OfficeState } from "@cunguan/core/office/OfficeState"
import type { CommandInput } from "@cunguan/core/office/registry"
import * as Official from "@cunguan/core/people/Official"
import * as Person from "@cunguan/core/people/Person"
import * as Selectors from "@cunguan/core/succession/selectors"
import * as TrainingFacts from "@cunguan/core/training/facts"
import { zhejiang } from "@cunguan/plugin-zhejiang"
import { zhouxiang } from "@cunguan/plugin-zhouxiang"
import { pick, randomFrom } from "@cunguan/testing/random"
import { assert, describe, it } from "@effect/vitest"

const people = ["p-1", "p-2", "p-3", "p-4", "p-5", "p-6"] as const
const villages = ["v-1", "v-2", "v-3", "v-9"] as const
const organs = ["party", "committee", "cooperative"] as const
const recorded = { _tag: "Recorded", document: "台账（示例）" } as const

/** A day of two years, more often a later one, so that late entries happen and are not the rule. */
const dayOf = (random: () => number): CalendarDate.CalendarDate =>
  CalendarDate.addDays(CalendarDate.make("2010-01-01"), Math.floor(random() * 700))

/** A random act; many make no sense, and those must change nothing. */
const actOf = (random: () => number, number: number): CommandInput => {
  const on = dayOf(random)
  const one = pick(people, random())
  const village = pick(villages, random())
  const organ = pick(organs, random())
  const later = CalendarDate.addDays(on, 30 + Math.floor(random() * 120))
  const some = people.filter(() => random() < 0.45)
  const base = { id: `c-${number}`, on, actor: { id: "clerk-1", role: "townOrganisation" } }
  const id = Math.floor(random() * 6)
  const year = CalendarDate.year(on)
  const acts: readonly [CommandInput, ...ReadonlyArray<CommandInput>] = [
    { type: "people/RecordDeparture", ...base, official: one, outcome: "unknown" },
    { type: "people/CorrectOutcome", ...base, official: one, outcome: "civilService" },
    // Nobody's political status is known, so a title cannot be determined.
    { type: "recruitment/PlaceOfficial", ...base, official: one, village },
    {
      type: "recruitment/PlaceOfficial",
      ...base,
      official: one,
      village,
      title: "assistantToDirector",
      basis: recorded
    },
    {
      type: "recruitment/AnnounceDrive",
      ...base,
      ...{ drive: `d-${number}`, cohort: year, opensOn: on, closesOn: later, posts: 1 }
    },
    { type: "training/AdoptPlan", ...base, year, sessions: [] },
    {
      type: "training/HoldSession",
      ...base,
      ...{ session: `s-${id}`, kind: "forum", theme: "farmSkills", hours: 4, attendees: some },
      basis: recorded
    },
    { type: "training/CorrectAttendance", ...base, session: `s-${id}`, attendees: some },
    { type: "training/PairMentor", ...base, official: one, mentor: `m-${id}`, name: "某师" },
    {
      type: "training/SendBatch",
      ...base,
      ...{ batch: `b-${number}`, year, until: later },
      members: some.map((official) => ({ official, host: { id: "office", title: "办公室", kind: "department" } }))
    },
    { type: "training/StartExchange", ...base, official: one, village, until: later },
    { type: "training/EndExchange", ...base, official: one },
    { type: "training/AssignTask", ...base, task: `t-${id}`, official: one, kind: "hard", title: "任务" },
    { type: "training/FinishTask", ...base, task: `t-${id}`, done: random() < 0.5 },
    {
      type: "evaluation/OpenCycle",
      ...base,
      ...{ cycle: `y-${year}`, year, from: `${year}-01-01`, until: `${year}-12-31` }
    },
    { type: "evaluation/RecordComponent", ...base, cycle: `y-${year}`, official: one, component: "town", mark: "88" },
    { type: "evaluation/ConcludeCycle", ...base, cycle: `y-${year}` },
    {
      type: "evaluation/RecordGrades",
      ...base,
      ...{ year: year - 1, grades: [{ official: one, grade: "competent" }] },
      basis: recorded
    },
    {
      type: "succession/RecordSeat",
      ...base,
      ...{ person: one, village, organ, post: "member", until: later },
      basis: recorded
    },
    { type: "succession/VacateSeat", ...base, person: one, village, organ },
    { type: "succession/AppointToPost", ...base, person: one, village, organ: "party", post: "member" },
    {
      type: "succession/OpenSelection",
      ...base,
      ...{ selection: `pool-${id}`, opensOn: on, closesOn: later, places: 2 }
    },
    { type: "succession/EnterSelection", ...base, selection: `pool-${id}`, person: one }
  ]
  return pick(acts, random())
}

const setUp: ReadonlyArray<CommandInput> = [
  ...["v-1", "v-2", "v-3"].map(
    (village): CommandInput => ({
      type: "places/RegisterVillage",
      ...{ id: `register-${village}`, on: "2009-12-01", actor: { id: "clerk-1", role: "townOrganisation" } },
      ...{ village, name: village, kind: "villagersCommittee" }
    })
  ),
  {
    type: "people/RecordOpeningBalance",
    ...{ id: "opening", on: "2010-01-01", actor: { id: "clerk-1", role: "townOrganisation" }, basis: recorded },
    officials: people.map((official, place) => ({
      ...{ official, cohort: 2008, appointedOn: "2008-08-01", village: `v-${(place % 3) + 1}` },
      title: "assistantToDirector"
    }))
  }
]

const sampled = Array.from({ length: 24 }, (_, month) => CalendarDate.addMonths(CalendarDate.make("2010-01-15"), month))

/** What must hold on every day, whatever was done. */
const hold = (state: OfficeState): void => {
  for (const on of sampled) {
    const seats = Selectors.seatsOn(state.succession, on)
    assert.strictEqual(new Set(seats.map(({ organ, person }) => `${person} ${organ}`)).size, seats.length)
    const { people: holders, seats: counted } = Selectors.seatHolders(state, on)
    assert.deepStrictEqual([holders.all, counted.all], [new Set(seats.map(({ person }) => person)).size, seats.length])
    const away = TrainingFacts.awayOn(state.officials, state.training, on)
    assert.strictEqual(new Set(away.map(({ official }) => official)).size, away.length)
    for (const official of Official.all(state.officials)) {
      const isThere = Official.isInPost(official, on)
      const village = TrainingFacts.villageOn(state.officials, state.training, official.id, on)
      if (!isThere) assert.isUndefined(village)
      const exchange = away.find((one) => one.official === official.id && one.why === "exchange")
      if (exchange?.why === "exchange") assert.strictEqual(village, exchange.village)
      if (!isThere) assert.isFalse(away.some((one) => one.official === official.id))
    }
  }
  const last = sampled.at(-1) ?? CalendarDate.make("2011-12-15")
  for (const { people: sent } of TrainingFacts.secondmentBatches(state.training, last)) {
    assert.isTrue(sent >= 2 && sent <= 3, `a batch of ${sent}`)
  }
  const hours = people.map((id) =>
    [2010, 2011].map((year) =>
      TrainingFacts.hoursOf(state.training, Person.makeId(id), year, CalendarDate.make("2012-12-31"))
    )
  )
  const attended = [...state.training.sessions].reduce((sum, [, held]) => sum + held.hours * held.attendees.length, 0)
  assert.strictEqual(
    hours.flat().reduce((sum, each) => sum + each, 0),
    attended
  )
}

const open = (journal: ReturnType<typeof Memory.layer>, now: () => Date) =>
  openOffice({
    journal,
    plugins: [zhejiang, zhouxiang],
    office: { id: "model", name: "周巷镇", jurisdiction: "330282121" },
    now
  })

describe("an office under random acts of all four areas", () => {
  const outcomes = new Map<string, number>()
  const types = new Set<string>()

  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
    it(`keeps its promises (seed ${seed})`, async () => {
      const random = randomFrom(seed)
      const bytes = randomFrom(seed + 1000)
      const journal = Memory.layer({
        digest: (text) => hash("sha256", text),
        random: (length) => Uint8Array.from({ length }, () => Math.floor(bytes() * 256))
      })
      let minute = 0
      const now = () => new Date(Date.UTC(2012, 0, 1, 0, minute))
      await using office = await open(journal, now)
      for (const act of setUp) assert.strictEqual((await office.execute(act)).outcome, "accepted")
      const known: Array<{ readonly at: string; readonly kept: number }> = []
      for (let number = 0; number < 160; number++) {
        minute++
        const before = await office.state()
        const receipt = await office.execute(actOf(random, number))
        outcomes.set(receipt.outcome, (outcomes.get(receipt.outcome) ?? 0) + 1)
        if (receipt.outcome === "accepted") for (const { type } of receipt.events) types.add(type)
        else assert.strictEqual(await office.state(), before, "what was not accepted changes nothing")
        if (number % 40 === 39) known.push({ at: now().toISOString(), kept: (await office.history()).length })
      }
      const state = await office.state()
      hold(state)
      const end = await office.history()
      for (const { at, kept } of known) {
        assert.deepStrictEqual(await office.history({ knownAt: at }), end.slice(0, kept))
      }
      assert.deepStrictEqual(await office.state({ knownAt: now().toISOString() }), state, "replay gives the same state")
      assert.strictEqual((await office.verify())._tag, "Holds")
    })
  }

  it("reaches acts that are accepted, refused and undetermined, and events of every area", () => {
    assert.isAbove(outcomes.get("accepted") ?? 0, 200)
    assert.isAbove(outcomes.get("refused") ?? 0, 200)
    assert.isAbove(outcomes.get("undetermined") ?? 0, 0)
    for (const area of ["people", "recruitment", "training", "evaluation", "succession"]) {
      assert.isTrue(
        [...types].some((type) => type.startsWith(`${area}/`)),
        area
      )
    }
    assert.isAbove(types.size, 15)
  })
})
