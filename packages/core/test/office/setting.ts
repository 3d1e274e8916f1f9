/** An office in memory for the tests of this folder: its rules, a clock that the test sets, and plain commands. */
import { hash, randomBytes } from "node:crypto"
import { assert } from "@effect/vitest"
import { Effect, HashMap, HashSet, Result } from "effect"
import * as Instant from "../../src/calendar/Instant.ts"
import type * as Chain from "../../src/journal/Chain.ts"
import * as Event from "../../src/journal/Event.ts"
import * as Journal from "../../src/journal/Journal.ts"
import * as Memory from "../../src/journal/Memory.ts"
import * as Seal from "../../src/journal/Seal.ts"
import * as Office from "../../src/office/Office.ts"
import type * as Receipt from "../../src/office/Receipt.ts"
import type { CommandInput } from "../../src/office/registry.ts"
import * as Jurisdiction from "../../src/places/Jurisdiction.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import type * as RuleBook from "../../src/policy/RuleBook.ts"
import * as Score from "../../src/policy/Score.ts"
import * as Examination from "../../src/recruitment/Examination.ts"
import * as Placement from "../../src/recruitment/Placement.ts"
import * as PublicNotice from "../../src/recruitment/PublicNotice.ts"
import * as Renewal from "../../src/recruitment/Renewal.ts"
import { composeResult } from "../../src/rules.ts"

export const sha256: Chain.Digest = (text) => hash("sha256", text)
export const town = Jurisdiction.make("330282121")
export const zhouxiang = Event.OfficeId.make("zhouxiang")

const ownWay = { from: "2005-01-01", assumption: "Made up for the tests." } as const

/** What the town lays down in these tests, beside the national text. */
export const plugin: RuleBook.Origin = {
  id: "town-of-the-tests",
  version: "1.0.0",
  provisions: [
    provide(Examination.point, town, {
      field: "total",
      value: Score.component("vetting", { op: "fact", path: "vetting" }),
      ...ownWay
    }),
    provide(Examination.point, town, { field: "markAtMost", value: 100, ...ownWay }),
    provide(PublicNotice.point, town, { field: "daysAtLeast", value: 7, ...ownWay }),
    provide(PublicNotice.point, town, { field: "dayKind", value: "calendar", ...ownWay }),
    provide(Placement.point, town, { field: "officialsInVillageAtMost", value: 2, ...ownWay }),
    provide(Placement.point, town, { field: "conditions", none: true, ...ownWay }),
    ...(["conditions", "renewalsAtMost", "extraRenewals", "approval", "afterLastTerm"] as const).map((field) =>
      provide(Renewal.point, town, { field, none: true, ...ownWay })
    )
  ]
}

export const bookOf = (...provisions: ReadonlyArray<unknown>): RuleBook.RuleBook =>
  Result.getOrThrow(composeResult([{ ...plugin, provisions: [...plugin.provisions, ...provisions] }]))

export const book = bookOf()

/** A journal with its keys, and a clock that stands still until it is set. */
export interface Place {
  readonly journal: Journal.Journal["Service"]
  readonly ring: Seal.KeyRing["Service"]
  readonly clock: { now: string }
}

export const place = (): Place => ({
  journal: Memory.journal(sha256),
  ring: Memory.keyRing({ random: randomBytes }),
  clock: { now: "2009-05-01T01:00:00.000Z" }
})

export const open = (
  { clock, journal, ring }: Place,
  options: {
    readonly id?: string
    readonly jurisdiction?: Jurisdiction.Jurisdiction
    readonly book?: RuleBook.RuleBook
    readonly snapshotEvery?: number
  } = {}
) =>
  Office.open({
    profile: {
      id: Event.OfficeId.make(options.id ?? zhouxiang),
      name: "周巷镇",
      jurisdiction: options.jurisdiction ?? town
    },
    book: options.book ?? book,
    ...(options.snapshotEvery === undefined ? {} : { snapshotEvery: options.snapshotEvery }),
    now: Effect.sync(() => Instant.make(clock.now))
  }).pipe(Effect.provideService(Journal.Journal, journal), Effect.provideService(Seal.KeyRing, ring))

export const rowsOf = ({ journal }: Place, office = zhouxiang) => journal.readOffice(office)

type Of<Type extends CommandInput["type"]> = Extract<CommandInput, { readonly type: Type }>
type Fields<Type extends CommandInput["type"]> = Omit<Of<Type>, "type" | "id" | "on" | "actor"> & {
  readonly actor?: Of<Type>["actor"]
}

/** A command of the town, as plain data. */
export const act = <Type extends CommandInput["type"]>(type: Type, id: string, on: string, fields: Fields<Type>) =>
  ({ type, id, on, actor: { id: "clerk-1", role: "townOrganisation" }, ...fields }) as unknown as Of<Type>

export const village = (number: number | string, on = "2009-05-01") =>
  act("places/RegisterVillage", `village-${number}`, on, {
    village: `v-${number}`,
    name: `第${number}村`,
    kind: "villagersCommittee"
  })

/** People already in post: `people` gives an id and a village for each. */
export const opening = (people: ReadonlyArray<readonly [id: string, village: string]>, id = "opening-1") =>
  act("people/RecordOpeningBalance", id, "2009-05-01", {
    basis: { _tag: "Recorded", document: "周党〔2009〕1号" },
    officials: people.map(([official, village]) => ({
      official,
      cohort: 2008,
      appointedOn: "2008-08-01",
      village,
      title: "assistantToDirector",
      personal: { name: secret.name, politicalStatus: "13" }
    })),
    earlier: [{ cohort: 2005, outcome: "unknown", people: 3 }]
  })

/** An ID number of a region that no authority ever had, with the date of birth of the applicant below. */
const first17 = "99999919850302005"

/** What must be found nowhere in the clear. */
export const secret = { name: "沈石溪", number: `${first17}X`, contact: "13800000000" } as const

export const announce = (drive = "2009", on = "2009-05-01") =>
  act("recruitment/AnnounceDrive", `announce-${drive}`, on, {
    drive,
    cohort: 2009,
    opensOn: "2009-05-10",
    closesOn: "2009-05-20",
    posts: 2
  })

export const apply = (applicant = "p-0001", id = `apply-${applicant}`, number: string = secret.number) =>
  act("recruitment/SubmitApplication", id, "2009-05-11", {
    drive: "2009",
    applicant,
    details: { name: secret.name, identityNumber: number, contact: secret.contact },
    facts: { birthDate: "1985-03-02", education: "bachelor", fullTime: true, politicalStatus: "01" }
  })

/** From the announcement to the village, with every kind of act once. */
export const career = (): ReadonlyArray<CommandInput> => [
  village(1),
  village(2),
  announce(),
  apply(),
  act("recruitment/SupplyFacts", "supply", "2009-05-12", {
    drive: "2009",
    applicant: "p-0001",
    facts: { studentCadre: true }
  }),
  act("recruitment/ReviewQualification", "review", "2009-05-21", { drive: "2009", applicant: "p-0001" }),
  act("recruitment/RecordMark", "vet", "2009-06-01", {
    drive: "2009",
    applicant: "p-0001",
    step: "vetting",
    mark: "86.5"
  }),
  act("recruitment/RankApplicants", "rank", "2009-06-02", { drive: "2009" }),
  act("recruitment/RecordStep", "physical", "2009-06-03", {
    drive: "2009",
    applicant: "p-0001",
    step: "physicalExamination",
    passed: true
  }),
  act("recruitment/PublishNotice", "notice", "2009-06-10", {
    drive: "2009",
    applicants: ["p-0001"],
    until: "2009-06-20"
  }),
  act("recruitment/Appoint", "appoint", "2009-07-01", { drive: "2009", applicant: "p-0001" }),
  act("recruitment/SignAgreement", "sign", "2009-07-01", {
    official: "p-0001",
    from: "2009-07-01",
    until: "2011-07-01",
    parties: ["countyDepartments"]
  }),
  act("recruitment/PlaceOfficial", "place", "2009-07-02", { official: "p-0001", village: "v-1" }),
  act("people/RecordDeparture", "depart", "2010-07-01", { official: "p-0001", outcome: "unknown" }),
  act("people/CorrectOutcome", "correct", "2011-03-01", { official: "p-0001", outcome: "civilService" })
]

/** The receipt of a command that must have been accepted. */
export const accepted = (receipt: Receipt.Receipt): Receipt.Accepted => {
  assert.strictEqual(receipt.outcome, "accepted", JSON.stringify(receipt))
  return receipt as Receipt.Accepted
}

/** The receipt of a command that must have been refused under this code. */
export const refused = (receipt: Receipt.Receipt, code: string): Receipt.Refused => {
  assert.deepInclude(receipt, { outcome: "refused", code }, JSON.stringify(receipt))
  return receipt as Receipt.Refused
}

/** All of these, one by one, each of which must be accepted. */
export const executeEach = Effect.fnUntraced(function* (office: Office.Office, commands: ReadonlyArray<CommandInput>) {
  return yield* Effect.forEach(commands, (command) => Effect.map(office.execute(command), accepted))
})

/** A value without the shape of Effect's collections, in an order of its own, to be compared with another. */
export const plain = (value: unknown): unknown => {
  if (HashMap.isHashMap(value) || HashSet.isHashSet(value)) {
    const items = [...(value as Iterable<unknown>)].map((item) => [JSON.stringify(item), plain(item)] as const)
    return items.sort(([left], [right]) => (left < right ? -1 : 1)).map(([, item]) => item)
  }
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]))
}

/** Nothing that somebody told in confidence is in a value, however it is written. */
export const assertConfidential = (value: unknown): void => {
  const text = `${value instanceof Error ? value.message : ""} ${JSON.stringify(plain(value))} ${String(value)}`
  for (const word of [...Object.values(secret), "1985-03-02"]) assert.notInclude(text, word)
}
