/**
 * A county that recruits, under random acts of recruitment: what it may be asked, what must hold whatever it is asked, and
 * the shortest sequence of acts that breaks it.
 */
import { HashMap, HashSet, Result, Schema } from "effect"
import type * as Command from "../../src/act/Command.ts"
import * as CalendarDate from "../../src/calendar/CalendarDate.ts"
import * as Instant from "../../src/calendar/Instant.ts"
import * as Event from "../../src/journal/Event.ts"
import * as Seal from "../../src/journal/Seal.ts"
import { table } from "../../src/messages.ts"
import * as OfficeState from "../../src/office/OfficeState.ts"
import * as Receipt from "../../src/office/Receipt.ts"
import * as Ruling from "../../src/office/Ruling.ts"
import { readCommand } from "../../src/office/readCommand.ts"
import { type CommandInput, type KnownEvent, events as registry } from "../../src/office/registry.ts"
import * as Official from "../../src/people/Official.ts"
import type * as Person from "../../src/people/Person.ts"
import * as Message from "../../src/policy/Message.ts"
import * as Policies from "../../src/policy/Policies.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import * as Applicant from "../../src/recruitment/Applicant.ts"
import * as Channel from "../../src/recruitment/Channel.ts"
import * as Drive from "../../src/recruitment/Drive.ts"
import * as Objection from "../../src/recruitment/Objection.ts"
import * as Quota from "../../src/recruitment/Quota.ts"
import * as Recruitment from "../../src/recruitment/Recruitment.ts"
import * as ApplicationHistory from "../../src/reports/ApplicationHistory.ts"
import * as DriveReport from "../../src/reports/DriveReport.ts"
import * as PostedList from "../../src/reports/PostedList.ts"
import { plain } from "../office/setting.ts"
import { bookOf, document, ofTown, town } from "./exampleTown.ts"

const from = "2009-01-01"

const steps = {
  openTest: Channel.procedure(
    ...(["application", "qualificationReview", "writtenTest", "interview", "vetting"] as const),
    ...(["publicNotice", "appointment", "induction"] as const)
  ),
  villageTrial: Channel.procedure(
    ...(["application", "qualificationReview", "interview", "vetting", "physicalExamination"] as const),
    ...(["publicNotice", "appointment"] as const)
  )
}

/** The book of the county: that of the example town, with two drives a year and steps of its own for each of two channels. */
export const book = bookOf(
  ...ofTown,
  provide(Quota.point, town, {
    field: "operations",
    value: [
      {
        ...{ op: "openingRatio", id: "opening", repeat: "once" },
        ...{ applicantsPerPost: "1.2", otherwise: { cut: "floor" } }
      }
    ],
    ...{ from, citation: document }
  }),
  provide(Quota.point, town, { field: "transferDays", value: 10, from, citation: document }),
  provide(Drive.point, town, { field: "drivesOfCohortAtMost", value: 2, from, citation: document }),
  ...(["openTest", "villageTrial"] as const).map((channel) =>
    provide(Channel.point, town, {
      field: "steps",
      value: steps[channel],
      scope: { channel },
      from,
      citation: document
    })
  )
)

/** A small generator of numbers, so that a failure names the seed that repeats it. */
export const generator = (seed: number) => {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    pick: <const A>(of: ReadonlyArray<A>) => of[Math.floor(next() * of.length)] as A,
    chance: (share: number) => next() < share,
    below: (number: number) => Math.floor(next() * number)
  }
}

type Random = ReturnType<typeof generator>

const people = ["p-1", "p-2", "p-3", "p-4", "p-5", "p-6", "p-7", "p-8"] as const
const drives = ["d-1", "d-2"] as const
const villages = ["v-1", "v-2", "v-9"] as const
const positions = [
  { id: "a-01", posts: 1, township: "330282101", postClass: "general" },
  { id: "a-02", posts: 2, township: "330282102", postClass: "general" },
  { id: "b-01", posts: 1, township: "330282102", postClass: "party", channel: "villageTrial" }
] as const

/** What nobody may find outside of the sealed slots. */
const secrets = ["13900000001", "1986-03-01"]

const good = { birthDate: "1986-03-01", education: "bachelor", fullTime: true, politicalStatus: "01" } as const
const first = CalendarDate.make("2010-04-20")
const days = 330

/** The state of an office with its events. */
export interface World {
  readonly state: OfficeState.OfficeState
  readonly events: ReadonlyArray<KnownEvent>
}

export const begun: World = { state: OfficeState.empty, events: [] }

const basisOf = (random: Random): { readonly basis?: Event.Basis } =>
  random.chance(0.85)
    ? {}
    : random.chance(0.6)
      ? { basis: { _tag: "Recorded", document: "示例〔2010〕3号" } }
      : { basis: { _tag: "Excepted", authority: "县委组织部", document: "示例〔2010〕4号", reason: "特殊情况" } }

const endsMany = new Set<string>(["recruitment/EndTransfers"])

/** Today in the life of an office, and whether it decides all that it does. */
export interface Life {
  readonly random: Random
  readonly number: number
  readonly day: number
  readonly onlyDecided: boolean
}

/** An act that could be meant in a state: mostly the next step of somebody, sometimes anything at all. */
export const actIn = ({ state }: World, { day, number, onlyDecided, random }: Life): CommandInput => {
  const on = CalendarDate.addDays(first, random.chance(0.85) ? day : random.below(days))
  const role = random.chance(0.96) ? "countyOrganisation" : "applicant"
  const base = { id: `c-${number}`, on, actor: { id: "clerk-1", role } }
  const act =
    number === 0
      ? ({ type: "places/RegisterVillage", village: "v-1", name: "示例村", kind: "villagersCommittee" } as const)
      : random.chance(0.75)
        ? nextOf(state, random, on)
        : anything(random, on)
  const asked = onlyDecided ? { ...act, basis: { _tag: "Decided" } } : { ...basisOf(random), ...act }
  // What ends many applications at once is entered after all that was done before.
  const latest =
    endsMany.has(act.type) && state.lastDay !== undefined ? { on: CalendarDate.max(state.lastDay, on) } : {}
  return { ...base, ...latest, ...asked } as unknown as CommandInput
}

type Fields = { readonly type: CommandInput["type"] } & { readonly [field: string]: unknown }

/** The next step of somebody who still stands, as an office would take it. */
const nextOf = (state: OfficeState.OfficeState, random: Random, on: CalendarDate.CalendarDate): Fields => {
  const drive = random.pick(Recruitment.all(state.recruitment))
  if (drive === undefined || random.chance(0.03)) return announcement(random, on)
  const standing = Recruitment.applications(drive).filter(({ ended }) => ended === undefined)
  const application = random.pick(standing)
  if (application === undefined || (on <= drive.closesOn && random.chance(0.6))) return apply(random, drive.id)
  const inDrive = { drive: drive.id, applicant: application.applicant }
  const open = Objection.openOn(drive.objections, on)[0]
  if (open !== undefined && random.chance(0.4)) {
    return { type: "recruitment/SettleObjection", drive: drive.id, objection: open.id, upheld: random.chance(0.5) }
  }
  const latest = application.taken.at(-1)
  if (latest !== undefined && random.chance(0.04)) {
    return {
      type: "recruitment/CorrectStep",
      ...{ ...inDrive, step: latest.step, ...random.pick([{}, { passed: false, reason: "notPassed" }]) }
    }
  }
  const next = procedureOf(application).find(({ id }) => !Applicant.hasTaken(application, id))?.id
  switch (next) {
    case "qualificationReview":
      return { type: "recruitment/ReviewQualification", ...inDrive }
    case "writtenTest":
    case "interview":
      return random.chance(0.9)
        ? { type: "recruitment/RecordMark", ...inDrive, step: next, mark: random.pick(["60", "72.5", "72.50", "88"]) }
        : { type: "recruitment/RecordStep", ...inDrive, step: next, passed: false, reason: "absent" }
    case "publicNotice":
      return random.chance(0.4)
        ? { type: "recruitment/RankApplicants", drive: drive.id }
        : noticeOf(drive, standing, random, on)
    case "appointment":
      return random.chance(0.25)
        ? {
            type: "recruitment/RaiseObjection",
            ...inDrive,
            objection: `o-${random.below(9)}`,
            signed: true,
            text: "材料不实"
          }
        : { type: "recruitment/Appoint", ...inDrive, consents: [{ role: "town", on }] }
    case undefined:
      return random.chance(0.5)
        ? { type: "recruitment/SignAgreement", official: application.applicant, ...term(on) }
        : { type: "recruitment/PlaceOfficial", official: application.applicant, village: random.pick(villages) }
    default:
      return { type: "recruitment/RecordStep", ...inDrive, step: next, passed: random.chance(0.9) }
  }
}

const term = (from: CalendarDate.CalendarDate, months = 36) => ({
  ...{ from, until: CalendarDate.addMonths(from, months), parties: ["countyDepartments"] }
})

const noticeOf = (
  drive: Drive.Drive,
  standing: ReadonlyArray<Applicant.Application>,
  random: Random,
  on: CalendarDate.CalendarDate
): Fields => {
  const ready = standing.filter((one) => Applicant.hasTaken(one, "vetting") && !Applicant.hasTaken(one, "publicNotice"))
  const named = ready.filter(() => random.chance(0.7)).map(({ applicant }) => applicant)
  return {
    type: "recruitment/PublishNotice",
    drive: drive.id,
    applicants: named.length === 0 ? [random.pick(people)] : named,
    until: CalendarDate.addDays(on, random.pick([6, 7, 8]))
  }
}

/** The steps that an application goes through by its channel. */
const procedureOf = ({ channel }: Pick<Applicant.Application, "channel">) =>
  channel === "villageTrial" ? steps.villageTrial : steps.openTest

const announcement = (random: Random, on: CalendarDate.CalendarDate): Fields => {
  const divided = random.chance(0.8)
  return {
    type: "recruitment/AnnounceDrive",
    ...{ drive: random.pick(drives), cohort: CalendarDate.year(on), opensOn: CalendarDate.addDays(on, 2) },
    closesOn: CalendarDate.addDays(on, random.pick([1, 25, 40])),
    posts: divided ? random.pick([4, 4, 4, 5]) : 2,
    ...(divided ? { positions } : {})
  }
}

const apply = (random: Random, drive: string, applicant: string = random.pick(people)): Fields => ({
  type: "recruitment/SubmitApplication",
  ...{ drive, applicant, details: { name: `某${applicant}`, contact: "13900000001" } },
  facts: random.pick([good, good, good, { ...good, fullTime: false }, { birthDate: "1986-03-01" }]),
  ...(random.chance(0.9) ? { position: random.pick(positions).id } : {}),
  ...random.pick([{}, { channel: "openTest" }, { channel: "openTest" }, { channel: "villageTrial" }, { channel: "x" }])
})

/** Any act of recruitment, most of them at the wrong time. */
const anything = (random: Random, on: CalendarDate.CalendarDate): Fields => {
  const [drive, applicant, village] = [random.pick(drives), random.pick(people), random.pick(villages)]
  const inDrive = { drive, applicant }
  const step = random.pick([
    "writtenTest",
    "interview",
    "vetting",
    "physicalExamination",
    "induction",
    "appointment",
    "x"
  ])
  const later = CalendarDate.addDays(on, random.pick([-1, 0, 7, 30]))
  const objection = random.pick(["o-1", "o-2", "o-3"])
  const acts: ReadonlyArray<Fields> = [
    announcement(random, on),
    apply(random, drive),
    { type: "recruitment/SupplyFacts", ...inDrive, facts: random.pick([{ education: "primary" }, good]) },
    { type: "recruitment/ChangePosition", ...inDrive, position: random.pick(positions).id },
    { type: "recruitment/WithdrawApplication", ...inDrive },
    { type: "recruitment/ReviewInformation", ...inDrive },
    { type: "recruitment/ReviewQualification", ...inDrive, ...random.pick([{}, { passed: random.chance(0.5) }]) },
    { type: "recruitment/RecordMark", ...inDrive, step: random.pick(["writtenTest", "interview"]), mark: "101" },
    { type: "recruitment/RecordStep", ...inDrive, step, passed: random.chance(0.7), reason: "notPassed" },
    {
      type: "recruitment/CorrectStep",
      ...{ ...inDrive, step, ...random.pick([{}, { passed: true }, { passed: false }]) },
      ...random.pick([{}, { takenOn: later }])
    },
    { type: "recruitment/ReopenApplication", ...inDrive },
    {
      type: "recruitment/AmendDrive",
      drive,
      ...random.pick([{ closesOn: later }, { posts: 3 }, { posts: 4, positions }])
    },
    { type: "recruitment/SettleQuotas", drive },
    { type: "recruitment/TransferApplicant", ...inDrive, position: random.pick(positions).id },
    { type: "recruitment/EndTransfers", drive },
    ...(random.chance(0.2) ? [{ type: "recruitment/CancelDrive", drive, reason: "postponed" } as const] : []),
    { type: "recruitment/RankApplicants", drive },
    { type: "recruitment/PublishNotice", drive, applicants: people.filter(() => random.chance(0.3)), until: later },
    { type: "recruitment/CorrectNotice", drive, notice: random.pick([1, 2]), until: later },
    { type: "recruitment/RaiseObjection", ...inDrive, objection, signed: random.chance(0.5), text: "材料不实" },
    { type: "recruitment/SettleObjection", drive, objection, upheld: random.chance(0.5) },
    { type: "recruitment/Appoint", ...inDrive },
    // Somebody who is an official already, or nearly, applies in another drive and is appointed there too.
    apply(random, drive, applicant),
    { type: "recruitment/Appoint", ...inDrive, basis: { _tag: "Recorded", document: "示例〔2010〕5号" } },
    { type: "recruitment/SignAgreement", official: applicant, ...term(on, random.pick([0, 12, 36])) },
    { type: "recruitment/RenewAgreement", official: applicant, ...term(later) },
    { type: "recruitment/ExtendAgreement", official: applicant, until: CalendarDate.addMonths(on, 40) },
    { type: "recruitment/CorrectAgreement", official: applicant, from: on },
    { type: "recruitment/CorrectPlacement", official: applicant, from: on },
    {
      type: "recruitment/PlaceOfficial",
      official: applicant,
      village,
      ...random.pick([{}, { title: "assistantToDirector" }])
    },
    { type: "people/RecordDeparture", official: applicant, outcome: "civilService" },
    { type: "places/RegisterVillage", village, name: "示例村", kind: "villagersCommittee" },
    ...(random.chance(0.3) ? [{ type: "people/ForgetPerson", person: applicant } as const] : [])
  ]
  return random.pick(acts)
}

const digest = (bytes: Uint8Array) => bytes

/** What an office makes of a command, without a journal. */
export const rule = (state: OfficeState.OfficeState, input: CommandInput): Ruling.Ruling => {
  const read = readCommand(input)
  if (Result.isFailure(read)) return { _tag: "NotKept", receipt: Receipt.refused(read.failure) }
  return Ruling.rule(state, read.success, {
    office: Event.OfficeId.make("county"),
    book,
    jurisdiction: town,
    digest: { ofBook: "0".repeat(64), ofChain: digest },
    identities: new Map() as Command.Identities,
    fingerprint: "0".repeat(64),
    recordedAt: Instant.make("2011-06-01T00:00:00.000Z")
  })
}

/** A promise that was not kept. */
export class Broken extends Error {
  readonly promise: string
  constructor(promise: string, detail: string) {
    super(`${promise}: ${detail}`)
    this.promise = promise
  }
}

const holds = (promise: string, truth: boolean, detail: () => string) => {
  if (!truth) throw new Broken(promise, detail())
}

/** A value as text in which neither the order of keys nor that of collections counts. */
const textOf = (value: unknown): string =>
  JSON.stringify(plain(value), (_, item: unknown) =>
    typeof item !== "object" || item === null || Array.isArray(item)
      ? item
      : Object.fromEntries(Object.entries(item).sort(([left], [right]) => (left < right ? -1 : 1)))
  )

const same = (promise: string, left: unknown, right: unknown) => {
  const [one, other] = [textOf(left), textOf(right)]
  holds(promise, one === other, () => `${one}\n    and not ${other}`)
}

/** The world after a command, in which every promise was looked at. */
export const after = (world: World, input: CommandInput): readonly [World, Ruling.Ruling] => {
  const ruling = rule(world.state, input)
  if (ruling._tag === "NotKept") {
    speaks(ruling.receipt.message)
    return [world, ruling]
  }
  const next = { state: ruling.state, events: [...world.events, ...ruling.events] }
  for (const event of ruling.events) keepsOrder(world.state, next, event)
  if (ruling.events.some(({ type }) => type === "people/PersonForgotten")) {
    for (const drive of Recruitment.all(world.state.recruitment)) {
      same("forgetting leaves the counts", reportOf(next.state, drive, last), reportOf(world.state, drive, last))
    }
  }
  standsIn(next)
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

const last = CalendarDate.addDays(first, days)

const reportOf = (state: OfficeState.OfficeState, drive: Drive.Drive, on: CalendarDate.CalendarDate) =>
  DriveReport.make(state, drive.id, Policies.at(book, town, on), on)

/** What holds of the state, whatever was done. */
const standsIn = ({ events, state }: World) => {
  for (const drive of Recruitment.all(state.recruitment)) {
    const ofDrive = events.filter(({ data }) => "drive" in data && data.drive === drive.id)
    if (ofDrive.every(({ basis }) => basis._tag === "Decided")) withinPosts(drive)
    for (const application of Recruitment.applications(drive)) inOrder(application, ofDrive)
    for (const after of [0, 5, 40, 90, days]) reconciles(state, drive, CalendarDate.addDays(drive.announcedOn, after))
  }
}

const withinPosts = (drive: Drive.Drive) => {
  const appointed = Recruitment.applications(drive).filter((one) => one.appointedOn !== undefined)
  const parts = drive.positions.length === 0 ? [undefined] : drive.positions.map(({ id }) => id)
  for (const id of parts) {
    const posts = Drive.postsOf(drive, id)
    const people = appointed.filter(({ position }) => position === id).length
    holds(
      "no more are appointed than there are posts",
      people <= posts,
      () => `${people} for ${posts} in ${id ?? drive.id}`
    )
  }
}

/** Where every act about somebody was decided, the steps taken are a beginning of the procedure, day after day. */
const inOrder = (application: Applicant.Application, ofDrive: ReadonlyArray<KnownEvent>) => {
  const { applicant, taken } = application
  const isAbout = ({ data }: KnownEvent) =>
    ("applicant" in data && data.applicant === applicant) ||
    ("applicants" in data && data.applicants.includes(applicant)) ||
    ("official" in data && data.official === applicant)
  if (!ofDrive.filter(isAbout).every(({ basis }) => basis._tag === "Decided")) return
  const order = procedureOf(application).map(({ id }) => id)
  const isPrefix = taken.every(({ on, step }, place) => step === order[place] && (taken[place - 1]?.on ?? on) <= on)
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
const figuresOfDay = ({ events, state }: World, drive: Drive.Drive) => {
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

const tells = (world: World, drive: Drive.Drive, applicant: Person.PersonId) => {
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

/** What a sequence of commands breaks, from the beginning; nothing where every promise is kept. */
export const brokenBy = (
  commands: ReadonlyArray<CommandInput>
): { readonly promise: string; readonly said: string } | undefined => {
  try {
    standsAtEnd(commands.reduce((world, command) => after(world, command)[0], begun))
    return undefined
  } catch (error) {
    return { promise: error instanceof Broken ? error.promise : "nothing is thrown", said: String(error) }
  }
}

/**
 * The commands without all that are not needed to break the same promise: parts are left out, larger ones first, as long as
 * the rest still breaks it.
 */
export const shrink = (
  commands: ReadonlyArray<CommandInput>,
  broken: (commands: ReadonlyArray<CommandInput>) => { readonly promise: string } | undefined = brokenBy
): ReadonlyArray<CommandInput> => {
  const promise = broken(commands)?.promise
  let left = commands
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < left.length; ) {
      const without = left.toSpliced(at, size)
      if (broken(without)?.promise === promise) left = without
      else at += size
    }
  }
  return left
}

/** A sequence that breaks something, told so that it can be read and sent again. */
export const told = (seed: number, commands: ReadonlyArray<CommandInput>): string => {
  const shortest = shrink(commands)
  return [
    `seed ${seed} breaks a promise in ${shortest.length} of ${commands.length} acts.`,
    brokenBy(shortest)?.said ?? "",
    ...shortest.map((command) => `  ${JSON.stringify(command)}`)
  ].join("\n")
}
