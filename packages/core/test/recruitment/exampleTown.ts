/** An invented town for the tests: what it lays down beside the national book, and its acts one after the other. */
import { Result } from "effect"
import type * as Decision from "../../src/act/Decision.ts"
import * as CalendarDate from "../../src/calendar/CalendarDate.ts"
import * as Instant from "../../src/calendar/Instant.ts"
import * as Event from "../../src/journal/Event.ts"
import { table } from "../../src/messages.ts"
import * as Decide from "../../src/office/decide.ts"
import * as OfficeState from "../../src/office/OfficeState.ts"
import * as Ruling from "../../src/office/Ruling.ts"
import { readCommand } from "../../src/office/readCommand.ts"
import type { CommandInput, KnownCommand, KnownEvent } from "../../src/office/registry.ts"
import * as Person from "../../src/people/Person.ts"
import * as Jurisdiction from "../../src/places/Jurisdiction.ts"
import * as Criterion from "../../src/policy/Criterion.ts"
import type * as Judgement from "../../src/policy/Judgement.ts"
import * as Message from "../../src/policy/Message.ts"
import * as Policies from "../../src/policy/Policies.ts"
import type { Explained, PolicyPoint } from "../../src/policy/PolicyPoint.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import type * as Provision from "../../src/policy/Provision.ts"
import * as Rounding from "../../src/policy/Rounding.ts"
import * as Score from "../../src/policy/Score.ts"
import type * as Applicant from "../../src/recruitment/Applicant.ts"
import * as Appointment from "../../src/recruitment/Appointment.ts"
import * as Channel from "../../src/recruitment/Channel.ts"
import * as Drive from "../../src/recruitment/Drive.ts"
import * as Examination from "../../src/recruitment/Examination.ts"
import * as Placement from "../../src/recruitment/Placement.ts"
import * as PublicNotice from "../../src/recruitment/PublicNotice.ts"
import * as Recruitment from "../../src/recruitment/Recruitment.ts"
import { composeResult, national } from "../../src/rules.ts"

export const day = CalendarDate.make
export const person = Person.makeId

/** The town of the tests; nothing here is what the real one laid down. */
export const town = Jurisdiction.make("330282121")

const from = "2009-01-01"
export const document = { title: "示例镇选聘办法", documentNumber: "示例〔2009〕1号", date: "2009-01-01" } as const

const { fact: mark } = Criterion.of(Examination.table)

/** Written test and interview, 60 to 40. */
export const total = Score.weightedSum(
  100,
  [
    { weight: 60, score: Score.component("writtenTest", mark("writtenTest")) },
    { weight: 40, score: Score.component("interview", mark("interview")) }
  ],
  { rounding: Rounding.make(2, "halfUp") }
)

/** What the town lays down from 2009 on. */
export const ofTown: ReadonlyArray<Provision.Provision> = [
  provide(Channel.point, town, {
    field: "steps",
    value: Channel.procedure(
      "application",
      "qualificationReview",
      "writtenTest",
      "interview",
      "vetting",
      "publicNotice",
      "appointment",
      "induction"
    ),
    from,
    citation: document
  }),
  provide(Examination.point, town, { field: "total", value: total, from, citation: document }),
  provide(Examination.point, town, { field: "markAtMost", value: 100, from, citation: document }),
  provide(PublicNotice.point, town, { field: "daysAtLeast", value: 7, from, citation: document }),
  provide(PublicNotice.point, town, { field: "dayKind", value: "calendar", from, citation: document }),
  provide(Appointment.point, town, { field: "approval", value: [{ levels: ["town"] }], from, citation: document }),
  provide(Placement.point, town, { field: "officialsInVillageAtMost", value: 1, from, citation: document })
]

/** The national book with provisions of a plugin. */
export const bookOf = (...provisions: ReadonlyArray<Provision.Provision>) =>
  Result.getOrThrow(composeResult([{ id: "example", version: "0.1.0", provisions }]))

export const townBook = bookOf(...ofTown)

/** The town's rules with another value for one field, from 2009 on. */
export const withRules = <Parameters, Facts, Outcome extends Explained>(
  point: PolicyPoint<Parameters, Facts, Outcome>,
  field: keyof Parameters & string,
  value: unknown
) =>
  bookOf(
    ...ofTown.filter((provision) => provision.point !== point.id || provision.field !== field),
    provide(point, town, { field, value, from, citation: document } as never)
  )

/** Judges with the national provisions alone, in a county, on a day. */
export const nationally = <Parameters, Facts, Outcome extends Explained>(
  point: PolicyPoint<Parameters, Facts, Outcome>,
  facts: Facts,
  on: string
) => Policies.judge(Policies.at(national, Jurisdiction.make("330282"), day(on)), point, facts)

/** What a judgement came to, where a provision covers the day. */
export const outcomeOf = <Failure extends { readonly _tag: string }>(
  judged: Result.Result<Judgement.Verdict, Failure>
) => (Result.isSuccess(judged) ? judged.success.outcome : judged.failure._tag)

/** The criteria of the findings that fail by themselves: those at the ends of the branches that do not hold. */
export const failing = ({ criterion, findings, holds }: Judgement.Finding): ReadonlyArray<string> => {
  if (holds !== "no" && holds !== "unknown") return []
  const below = findings.flatMap(failing)
  return below.length === 0 ? [criterion] : below
}

/** Every provision that a finding names. */
export const provisionsOf = (finding: Judgement.Finding): ReadonlyArray<string> => [
  ...finding.parameters.flatMap(({ provision }) => provision ?? []),
  ...finding.findings.flatMap(provisionsOf)
]

/** A message in Chinese and in English. */
export const words = (message: Message.Message | undefined): readonly [string, string] | undefined =>
  message === undefined ? undefined : [Message.render(message, "zh", table), Message.render(message, "en", table)]

/** The words of the leaf of a criterion. */
export const wordsOf = (finding: Judgement.Finding, criterion: string): readonly [string, string] | undefined =>
  finding.findings.length === 0
    ? finding.criterion === criterion
      ? words(finding.message)
      : undefined
    : finding.findings.map((below) => wordsOf(below, criterion)).find((found) => found !== undefined)

type Without<Input> = Input extends { readonly actor: unknown }
  ? Omit<Input, "id" | "actor"> & { readonly role?: string }
  : never

/** A command without its id and its actor. */
export type Act = Without<CommandInput>

let count = 0

/** Reads a command as an office does. */
export const command = ({ role = "townOrganisation", ...act }: Act): KnownCommand =>
  Result.getOrThrow(readCommand({ ...act, id: `c-${++count}`, actor: { id: "clerk", role } })).command

/** The town's rules on a day. */
export const policies = (on: string, book = townBook) => Policies.at(book, town, day(on))

const digest = String

/** What a command comes to. An ID number's fingerprint is, for the tests, the number turned around. */
export const decide = (state: OfficeState.OfficeState, act: Act, book = townBook): Decision.Decision => {
  const asked = command(act)
  const identities =
    asked.type === "recruitment/SubmitApplication" && asked.details.identityNumber !== undefined
      ? new Map([[asked.applicant, [...asked.details.identityNumber].reverse().join("")]])
      : new Map()
  return Decide.decide(state, asked, policies(asked.governedBy ?? asked.on, book), {
    office: Event.OfficeId.make("example"),
    identities,
    digest
  })
}

/** The code of a refusal with its words, or the outcome of the verdict. */
export const refusal = (state: OfficeState.OfficeState, act: Act, book = townBook) => {
  const decision = decide(state, act, book)
  return decision._tag === "Refused" ? [decision.code, ...(words(decision.message) ?? [])] : "not refused"
}

/** What an act came to, as an office would answer: accepted, or what its verdict or refusal says. */
export const receipt = (state: OfficeState.OfficeState, act: Act, book = townBook): string => {
  const decision = decide(state, act, book)
  if (decision._tag === "Refused") return decision.code
  const { carriesOut, verdict } = decision
  const isDecided = act.basis === undefined || act.basis._tag === "Decided"
  if (verdict === undefined || verdict.outcome === carriesOut) return "accepted"
  return isDecided ? verdict.outcome : `deviates (${verdict.outcome})`
}

/** The verdict on an act that is not refused. */
export const verdictOf = (state: OfficeState.OfficeState, act: Act, book = townBook): Judgement.Verdict => {
  const decision = decide(state, act, book)
  if (decision._tag === "Refused" || decision.verdict === undefined) throw new Error(`no verdict on ${act.type}`)
  return decision.verdict
}

/** The events of an act as an office keeps them; throws where it would not keep any. */
export const eventsOf = (state: OfficeState.OfficeState, act: Act, book = townBook): ReadonlyArray<KnownEvent> => {
  const asked = command(act)
  const decision = decide(state, act, book)
  const came = receipt(state, act, book)
  if (decision._tag === "Refused" || !(came === "accepted" || came.startsWith("deviates"))) {
    throw new Error(`${act.type} on ${act.on} is not kept: ${came}`)
  }
  const envelope = {
    office: Event.OfficeId.make("example"),
    command: asked,
    fingerprint: "0".repeat(64),
    recordedAt: Instant.make("2020-01-01T00:00:00.000Z"),
    governedBy: decision.governedBy ?? asked.governedBy ?? asked.on,
    book: undefined,
    verdict: decision.verdict,
    deviates: came !== "accepted"
  }
  return decision.events.map((draft, index) => Ruling.eventOf(draft, envelope, index))
}

/** The state after acts that are kept, one after the other. */
export const after = (state: OfficeState.OfficeState, ...acts: ReadonlyArray<Act>): OfficeState.OfficeState =>
  acts.reduce((before, act) => eventsOf(before, act).reduce(OfficeState.evolve, before), state)

/** The same by another book. */
export const afterBy = (
  book: typeof townBook,
  state: OfficeState.OfficeState,
  ...acts: ReadonlyArray<Act>
): OfficeState.OfficeState =>
  acts.reduce((before, act) => eventsOf(before, act, book).reduce(OfficeState.evolve, before), state)

export const recorded = { _tag: "Recorded", document: "示例〔2010〕3号" } as const
export const excepted = {
  _tag: "Excepted",
  authority: "县委组织部",
  document: "示例〔2010〕4号",
  reason: "原则上"
} as const

/** A drive of 2010 for two posts. */
export const announcement = {
  type: "recruitment/AnnounceDrive",
  on: "2010-05-01",
  drive: "d-2010",
  cohort: 2010,
  opensOn: "2010-05-04",
  closesOn: "2010-05-10",
  posts: 2
} as const satisfies Act

/** Facts of somebody who is eligible, a full member of the Party. */
export const eligible = {
  birthDate: "1986-03-01",
  education: "bachelor",
  fullTime: true,
  politicalStatus: "01"
} as const

/** An application in the drive of 2010. */
export const application = (applicant: string, facts: object = eligible) =>
  ({
    type: "recruitment/SubmitApplication",
    on: "2010-05-05",
    drive: "d-2010",
    applicant,
    details: { name: "某甲" },
    facts
  }) as const satisfies Act

const inDrive = (applicant: string, on: string) => ({ on, drive: "d-2010", applicant }) as const

export const review = (applicant: string, on = "2010-05-12") =>
  ({ type: "recruitment/ReviewQualification", ...inDrive(applicant, on) }) as const satisfies Act

export const marked = (applicant: string, step: "writtenTest" | "interview" | "vetting", mark: string, on: string) =>
  ({ type: "recruitment/RecordMark", ...inDrive(applicant, on), step, mark }) as const satisfies Act

export const stepped = (applicant: string, step: string, on: string, passed = true) =>
  ({ type: "recruitment/RecordStep", ...inDrive(applicant, on), step, passed }) as const satisfies Act

export const ranking = { type: "recruitment/RankApplicants", on: "2010-06-10", drive: "d-2010" } as const satisfies Act

export const notice = (...applicants: ReadonlyArray<string>) =>
  ({
    type: "recruitment/PublishNotice",
    on: "2010-07-01",
    drive: "d-2010",
    applicants,
    until: "2010-07-08"
  }) as const satisfies Act

export const appointment = (applicant: string, on = "2010-07-09") =>
  ({
    type: "recruitment/Appoint",
    ...inDrive(applicant, on),
    consents: [{ role: "town", on: "2010-07-09" }]
  }) as const satisfies Act

/** From the application to the vetting, with the two marks. */
export const throughVetting = (applicant: string, written: string, interview: string): ReadonlyArray<Act> => [
  application(applicant),
  review(applicant),
  marked(applicant, "writtenTest", written, "2010-05-22"),
  marked(applicant, "interview", interview, "2010-06-05"),
  stepped(applicant, "vetting", "2010-06-20")
]

export const village = (id: string) =>
  ({
    type: "places/RegisterVillage",
    on: "2009-01-05",
    village: id,
    name: "示例村",
    kind: "villagersCommittee"
  }) as const satisfies Act

export const placement = (official: string, into = "v-01", on = "2010-08-01") =>
  ({ type: "recruitment/PlaceOfficial", on, official, village: into }) as const satisfies Act

export const signature = (official: string, first = "2010-08-01", until = "2013-08-01") =>
  ({
    type: "recruitment/SignAgreement",
    on: "2010-07-20",
    official,
    from: first,
    until,
    parties: ["countyDepartments"]
  }) as const satisfies Act

/** The drive of 2010 in a state that has it. */
export const driveOf = ({ recruitment }: OfficeState.OfficeState): Drive.Drive => {
  const drive = Recruitment.drive(recruitment, Drive.DriveId.make("d-2010"))
  if (drive === undefined) throw new Error("the drive was not announced")
  return drive
}

/** The application of a person in the drive of 2010. */
export const applicationOf = (state: OfficeState.OfficeState, applicant = "p-1"): Applicant.Application => {
  const application = Recruitment.application(driveOf(state), person(applicant))
  if (application === undefined) throw new Error(`${applicant} did not apply`)
  return application
}

/** Two villages and the drive of 2010. */
export const announced = after(OfficeState.empty, village("v-01"), village("v-02"), announcement)

/** The same with one applicant appointed. */
export const appointed = after(
  announced,
  ...throughVetting("p-1", "80", "80"),
  ranking,
  notice("p-1"),
  appointment("p-1")
)
