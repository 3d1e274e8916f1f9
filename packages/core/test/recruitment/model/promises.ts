/** What must hold whatever an office is asked. */
import { HashMap, HashSet, Schema } from "effect"
import * as CalendarDate from "../../../src/calendar/CalendarDate.ts"
import * as Seal from "../../../src/journal/Seal.ts"
import { table } from "../../../src/messages.ts"
import * as OfficeState from "../../../src/office/OfficeState.ts"
import type * as Ruling from "../../../src/office/Ruling.ts"
import { type CommandInput, type KnownEvent, events as registry } from "../../../src/office/registry.ts"
import * as Official from "../../../src/people/Official.ts"
import type * as Person from "../../../src/people/Person.ts"
import * as Message from "../../../src/policy/Message.ts"
import * as Policies from "../../../src/policy/Policies.ts"
import type * as Applicant from "../../../src/recruitment/Applicant.ts"
import * as Drive from "../../../src/recruitment/Drive.ts"
import * as Recruitment from "../../../src/recruitment/Recruitment.ts"
import * as ApplicationHistory from "../../../src/reports/ApplicationHistory.ts"
import * as DriveReport from "../../../src/reports/DriveReport.ts"
import * as PostedList from "../../../src/reports/PostedList.ts"
import { book, days, last, people, procedureOf, rule, rules, secrets, town, villages, type World } from "./county.ts"
import * as Ledger from "./ledger.ts"
import { Broken, holds, same } from "./promise.ts"
import * as OfActs from "./promisesOfActs.ts"

type Lived = Pick<World, "events" | "state">

/** The world after a command, in which every promise was looked at. */
export const after = (world: World, input: CommandInput): readonly [World, Ruling.Ruling] => {
  const ruling = rule(world.state, input)
  if (ruling._tag === "NotKept") {
    speaks(ruling.receipt.message)
    return [world, ruling]
  }
  const next = {
    state: ruling.state,
    events: [...world.events, ...ruling.events],
    ledger: Ledger.noted(world.ledger, { before: world.state, command: input, events: ruling.events })
  }
  for (const event of ruling.events) {
    keepsOrder(world.state, next, event)
    OfActs.keeps(world, { command: input, event })
  }
  const changed = Recruitment.all(next.state.recruitment).filter(
    (drive) => Recruitment.drive(world.state.recruitment, drive.id) !== drive
  )
  Ledger.agrees(next.ledger, changed)
  if (ruling.events.some(({ type }) => type === "people/PersonForgotten")) {
    for (const drive of Recruitment.all(world.state.recruitment)) {
      same("forgetting leaves the counts", reportOf(next.state, drive, last), reportOf(world.state, drive, last))
    }
  }
  standsIn(next, next.state.officials === world.state.officials ? changed : Recruitment.all(next.state.recruitment))
  return [next, ruling]
}

/** A refusal says in both languages what happened, with nothing left open. */
const speaks = (message: Message.Message) => {
  for (const language of ["zh", "en"] as const) {
    const said = Message.render(message, language, table)
    const isWords = language === "zh" ? /\p{Script=Han}/u.test(said) : /[a-z]{3}/u.test(said)
    holds(
      "a refusal has words",
      isWords && !said.startsWith(message.key) && !/\{[a-zA-Z]+\}|undefined/u.test(said),
      () => said
    )
  }
}

const corrections = new Set([
  "recruitment/StepCorrected",
  "recruitment/ApplicationReopened",
  "recruitment/ObjectionSettled"
])

/** Of one event: nobody is appointed twice, and whoever has left takes no step. */
const keepsOrder = (before: OfficeState.OfficeState, { events, state }: World, event: KnownEvent) => {
  if (event.type === "people/OfficialAppointed") {
    const { official } = event.data
    const times = events.filter(
      (one) => one.type === "people/OfficialAppointed" && one.data.official === official
    ).length
    holds("nobody is appointed twice", times === 1, () => official)
  }
  if (event.basis._tag === "Decided")
    holds("what is decided does not deviate", event.deviates !== true, () => event.type)
  if (corrections.has(event.type)) return
  for (const drive of Recruitment.all(before.recruitment)) {
    const now = Recruitment.drive(state.recruitment, drive.id)
    for (const application of Recruitment.applications(drive)) {
      const changed = now === undefined ? undefined : Recruitment.application(now, application.applicant)
      if (application.ended === undefined) continue
      const isSame = changed?.taken.length === application.taken.length && changed.ended !== undefined
      holds("who has left takes no step", isSame, () => `${application.applicant} by ${event.type}`)
      holds(
        "who has left is not appointed",
        changed?.appointedOn === application.appointedOn,
        () => application.applicant
      )
    }
  }
}

const reportOf = (state: OfficeState.OfficeState, drive: Drive.Drive, on: CalendarDate.CalendarDate) =>
  DriveReport.make(state, drive.id, Policies.at(book, town, on), on)

/** What holds of the state, whatever was done; of a drive in which nothing changed it held before. */
const standsIn = ({ events, state }: Lived, changed: ReadonlyArray<Drive.Drive>) => {
  onePostEach({ events, state })
  for (const drive of changed) {
    const ofDrive = events.filter(({ data }) => "drive" in data && data.drive === drive.id)
    if (ofDrive.every(({ basis }) => basis._tag === "Decided")) withinPosts(drive)
    for (const application of Recruitment.applications(drive)) inOrder(application, ofDrive)
    for (const after of [0, 5, 40, 90, days]) reconciles(state, drive, CalendarDate.addDays(drive.announcedOn, after))
  }
}

/** Nobody is appointed in two drives, and where all was decided no village has more officials than it may. */
const onePostEach = ({ events, state }: Lived) => {
  const appointed = Recruitment.all(state.recruitment).flatMap((drive) =>
    Recruitment.applications(drive).flatMap((one) => (one.appointedOn === undefined ? [] : [one.applicant]))
  )
  holds("nobody has two posts", new Set(appointed).size === appointed.length, () => appointed.join())
  if (events.some(({ basis }) => basis._tag !== "Decided")) return
  const officials = Official.all(state.officials)
  for (const day of new Set(officials.flatMap(({ placements }) => placements.map(({ from }) => from)))) {
    const there = officials.flatMap(({ appointedOn, departure, placements }) => {
      const isThere = appointedOn <= day && (departure === undefined || day < departure.on)
      return isThere ? (placements.findLast(({ from }) => from <= day)?.village ?? []) : []
    })
    const most = Math.max(0, ...villages.map((village) => there.filter((one) => one === village).length))
    holds("no village has too many officials", most <= rules.officialsInVillageAtMost, () => `${day}: ${there.join()}`)
  }
}

const withinPosts = (drive: Drive.Drive) => {
  const appointed = Recruitment.applications(drive).filter((one) => one.appointedOn !== undefined)
  const replaced = new Set(drive.substitutions.map(({ inPlaceOf }) => inPlaceOf))
  const parts = drive.positions.length === 0 ? [undefined] : drive.positions.map(({ id }) => id)
  for (const id of parts) {
    const posts = Drive.postsOf(drive, id)
    const people = appointed.filter((one) => one.position === id && !replaced.has(one.applicant)).length
    holds(
      "no more are appointed than there are posts",
      people <= posts,
      () => `${people} for ${posts} in ${id ?? drive.id}`
    )
  }
}

/** Where every act about somebody was decided, the steps taken are a beginning of the procedure, day after day to the end. */
const inOrder = (application: Applicant.Application, ofDrive: ReadonlyArray<KnownEvent>) => {
  const { applicant, ended, taken } = application
  const isAbout = ({ data }: KnownEvent) =>
    ("applicant" in data && data.applicant === applicant) ||
    ("applicants" in data && data.applicants.includes(applicant)) ||
    ("official" in data && data.official === applicant)
  if (!ofDrive.filter(isAbout).every(({ basis }) => basis._tag === "Decided")) return
  const order = procedureOf(application).map(({ id }) => id)
  const isPrefix = taken.every(({ on, step }, place) => step === order[place] && (taken[place - 1]?.on ?? on) <= on)
  const last = taken.at(-1)?.on
  const isDecided = ofDrive.some(({ basis, id }) => id === ended?.event && basis._tag === "Decided")
  holds(
    "nobody leaves before the last step",
    ended === undefined || last === undefined || last <= ended.on || !isDecided,
    () => `${applicant} on ${ended?.on}, after ${last}`
  )
  holds(
    "decided steps are in order",
    isPrefix,
    () => `${applicant}: ${taken.map(({ on, step }) => `${step} ${on}`).join(", ")}`
  )
}

const reconciles = (state: OfficeState.OfficeState, drive: Drive.Drive, on: CalendarDate.CalendarDate) => {
  const report = reportOf(state, drive, on)
  holds("an announced drive has a report", report !== undefined, () => drive.id)
  if (report === undefined) return
  const figures = ({ applied, appointed, difference, standing, ...others }: DriveReport.Figures) => [
    ...[applied, appointed, standing, DriveReport.leftInAll({ applied, appointed, difference, standing, ...others })]
  ]
  holds("the funnel adds up", report.total.difference === 0, () => JSON.stringify(report.total))
  for (const parts of Object.values(report.parts)) {
    const sum = parts
      .map(figures)
      .reduce((all, one) => all.map((number, place) => number + (one[place] ?? 0)), [0, 0, 0, 0])
    same("the parts of the funnel add up", sum, figures(report.total))
  }
  const officials = Official.all(state.officials).filter((one) => one.drive === drive.id && one.appointedOn <= on)
  same("the funnel counts the officials of the drive", report.total.appointed, officials.length)
}

/** What holds of a whole life: it replays from what would be written, forgets, and tells of everybody in words. */
export const standsAtEnd = ({ events, state }: World) => {
  const replayed = events.map(rewritten).reduce(OfficeState.evolve, OfficeState.empty)
  const forget = (event: KnownEvent): KnownEvent =>
    ({
      ...event,
      personal: Object.fromEntries(
        Object.entries(event.personal).map(([person, slot]) => [
          person,
          HashSet.has(state.forgotten, person as Person.PersonId) ? Seal.forgotten : slot
        ])
      )
    }) as KnownEvent
  same("replay gives the same state", replayed, state)
  same(
    "replay without the keys of the forgotten gives the same state",
    events.map(forget).reduce(OfficeState.evolve, OfficeState.empty),
    state
  )
  for (const drive of Recruitment.all(state.recruitment)) {
    figuresOfDay({ events, state }, drive)
    for (const { applicant } of HashMap.values(drive.applications))
      tells({ events: events.map(forget), state }, drive, applicant)
    posts(state, drive)
  }
}

const rewrites = new Set([
  "recruitment/ApplicantTransferred",
  "recruitment/DriveAmended",
  "recruitment/StepCorrected",
  "recruitment/ApplicationReopened",
  "recruitment/PositionChanged"
])

/** The figures of a day are those that were known of it, where acts are in order and nobody corrected them. */
const figuresOfDay = ({ events, state }: Lived, drive: Drive.Drive) => {
  const ofDrive = events.filter(({ data }) => "drive" in data && data.drive === drive.id)
  if (ofDrive.some(({ basis, type }) => basis._tag !== "Decided" || rewrites.has(type))) return
  for (const after of [3, 30, 60, 90]) {
    const on = CalendarDate.addDays(drive.announcedOn, after)
    const ofDay = events.filter((event) => event.on <= on).reduce(OfficeState.evolve, OfficeState.empty)
    same("the figures of a day are those of its state", reportOf(ofDay, drive, on), reportOf(state, drive, on))
  }
}

const rewritten = (event: KnownEvent): KnownEvent => {
  const definition = registry.definitions.get(event.type)
  if (definition === undefined) throw new Broken("every event is known", event.type)
  const again = (schema: Schema.Codec<unknown, unknown>, value: unknown): unknown =>
    Schema.decodeUnknownSync(schema)(JSON.parse(JSON.stringify(Schema.encodeUnknownSync(schema)(value))))
  const { personal } = definition
  const slots = Object.entries(event.personal).map(([person, slot]) => [
    person,
    personal === undefined || Seal.isForgotten(slot as Seal.Forgotten) ? slot : again(personal as never, slot)
  ])
  return {
    ...event,
    data: again(definition.data as never, event.data),
    personal: Object.fromEntries(slots)
  } as KnownEvent
}

const tells = (world: Lived, drive: Drive.Drive, applicant: Person.PersonId) => {
  const history = ApplicationHistory.make({ ...world, book }, { drive: drive.id, applicant })
  holds("everybody has a history", history !== undefined, () => applicant)
  if (history === undefined) return
  for (const language of ["zh", "en"] as const) {
    const said = ApplicationHistory.toText(history, language, table)
    holds("a history is in words", !/\{[a-zA-Z]+\}|undefined|history\.|recruitment\//u.test(said), () => said)
    const others = people.filter((one) => one !== applicant && said.includes(one))
    holds("a history names nobody else", others.length === 0, () => `${others.join()} in ${said}`)
  }
}

const posts = (state: OfficeState.OfficeState, drive: Drive.Drive) => {
  const posting = { office: "县委组织部", policies: Policies.at(book, town, last), on: last }
  const lists = [
    PostedList.appointed(drive, posting),
    ...drive.notices.flatMap((_, place) => PostedList.notice(drive, place + 1, { ...posting, contacts: [] }) ?? [])
  ]
  for (const list of lists) {
    const shown = JSON.stringify(list)
    const forgotten = [...state.forgotten].map((person) => `某${person}"`)
    const found = [...secrets, ...forgotten].filter((secret) => shown.includes(secret))
    holds("nothing is posted that may not be", found.length === 0, () => `${found.join()} in ${shown}`)
  }
}
