/**
 * The history of an invented office that holds every type of event, told again byte for byte: its clock and its random
 * source are fixed. All people in it are invented; the ID numbers bear a region that no authority ever had.
 */
import { createHash, hash } from "node:crypto"
import * as Instant from "@cunguan/core/calendar/Instant"
import * as Ballot from "@cunguan/core/evaluation/Ballot"
import * as Components from "@cunguan/core/evaluation/Components"
import type * as Chain from "@cunguan/core/journal/Chain"
import * as Event from "@cunguan/core/journal/Event"
import * as Memory from "@cunguan/core/journal/Memory"
import type { Random } from "@cunguan/core/journal/Seal"
import * as Office from "@cunguan/core/office/Office"
import type { CommandInput } from "@cunguan/core/office/registry"
import * as IdentityNumber from "@cunguan/core/people/IdentityNumber"
import * as Jurisdiction from "@cunguan/core/places/Jurisdiction"
import { provide } from "@cunguan/core/policy/PolicyPoint"
import type * as RuleBook from "@cunguan/core/policy/RuleBook"
import * as Score from "@cunguan/core/policy/Score"
import * as Drive from "@cunguan/core/recruitment/Drive"
import * as Examination from "@cunguan/core/recruitment/Examination"
import * as PublicNotice from "@cunguan/core/recruitment/PublicNotice"
import { composeResult } from "@cunguan/core/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { applications as drive2010 } from "./history/applications.ts"
import { closing } from "./history/closing.ts"
import { evaluation } from "./history/evaluation.ts"
import { quota } from "./history/quota.ts"
import { succession } from "./history/succession.ts"
import { training } from "./history/training.ts"

export const digest: Chain.Digest = (text) => hash("sha256", text)

/** Bytes that follow from how many were asked for before. */
export const countedBytes = (): Random => {
  let asked = 0
  return (length) => Uint8Array.from(createHash("sha512").update(`fixture ${asked++}`).digest().subarray(0, length))
}

const town = Jurisdiction.make("330282121")
const ownWay = { from: "2005-01-01", assumption: "Made up for the fixture." } as const

/** The rules of the invented town beside the national ones. */
export const book = (): RuleBook.RuleBook =>
  Result.getOrThrow(
    composeResult([
      {
        id: "fixture-town",
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
          provide(Ballot.point, town, { field: "excellent", value: 100, ...ownWay }),
          provide(Ballot.point, town, { field: "competent", value: 80, ...ownWay }),
          provide(Ballot.point, town, { field: "basic", value: 60, ...ownWay }),
          provide(Ballot.point, town, { field: "incompetent", value: 0, ...ownWay }),
          provide(Ballot.point, town, { field: "denominator", value: "valid", ...ownWay }),
          provide(Ballot.point, town, { field: "rounding", value: { places: 2, mode: "halfUp" }, ...ownWay }),
          provide(Components.point, town, {
            field: "total",
            value: Score.component("town", { op: "fact", path: "town" }),
            ...ownWay
          })
        ]
      }
    ])
  )

const actor = { id: "clerk-1", role: "townOrganisation" }
const recorded = { _tag: "Recorded", document: "周党〔2009〕1号" } as const
const inDrive = (applicant: string) => ({ actor, drive: "2009", applicant })
const facts = { birthDate: "1985-03-02", education: "bachelor", fullTime: true, politicalStatus: "01" } as const

const registerVillage = (number: number): CommandInput => ({
  type: "places/RegisterVillage",
  id: `village-${number}`,
  on: "2009-05-01",
  actor,
  village: `v-${number}`,
  name: `第${number}村`,
  kind: number === 3 ? "residentsCommittee" : "villagersCommittee",
  codes: [{ code: `33028212120${number}`, period: { from: "2009-01-01" } }]
})

const numberOf = (first17: string) => first17 + Result.getOrThrow(IdentityNumber.checkDigit(first17))

const applications = [
  ["p-0001", "沈石溪", numberOf("99999919850302005")],
  ["p-0002", "岑水青", numberOf("99999919850302006")],
  ["p-0003", "陆远山", undefined]
] as const

/** Every kind of command, most of them decided, some recorded and one excepted. */
export const commands = (): ReadonlyArray<CommandInput> => [
  registerVillage(1),
  registerVillage(2),
  registerVillage(3),
  {
    type: "people/RecordOpeningBalance",
    id: "opening",
    on: "2009-05-01",
    actor,
    basis: recorded,
    officials: [
      {
        official: "p-0010",
        cohort: 2008,
        appointedOn: "2008-08-01",
        village: "v-3",
        title: "assistantToDirector",
        agreement: { from: "2008-08-01", until: "2010-08-01", parties: ["countyDepartments"] },
        personal: { name: "田禾", politicalStatus: "13" }
      }
    ],
    earlier: [{ cohort: 2005, outcome: "unknown", people: 2 }]
  },
  {
    type: "recruitment/AnnounceDrive",
    id: "announce",
    on: "2009-05-01",
    actor,
    drive: "2009",
    cohort: 2009,
    opensOn: "2009-05-10",
    closesOn: "2009-05-20",
    posts: 2,
    provisions: [
      {
        point: Drive.point.id,
        field: "applicationDaysAtLeast",
        jurisdiction: { level: "town", code: "330282121" },
        scope: { drive: "2009" },
        from: "2009-05-01",
        statement: { _tag: "Value", value: 5 },
        source: { _tag: "Cited", citation: { title: "选聘公告", date: "2009-05-01" } }
      }
    ]
  },
  ...applications.map(
    ([applicant, name, identityNumber]): CommandInput => ({
      type: "recruitment/SubmitApplication",
      id: `apply-${applicant}`,
      on: "2009-05-11",
      ...inDrive(applicant),
      channel: "openTest",
      details: { name, ...(identityNumber === undefined ? {} : { identityNumber }) },
      facts: applicant === "p-0002" ? { ...facts, fullTime: false } : facts
    })
  ),
  {
    type: "recruitment/SupplyFacts",
    id: "supply",
    on: "2009-05-12",
    ...inDrive("p-0001"),
    facts: { studentCadre: true }
  },
  { type: "recruitment/ReviewQualification", id: "review-1", on: "2009-05-21", ...inDrive("p-0001") },
  // Not eligible by the rules, and passed all the same: a deviation.
  {
    type: "recruitment/ReviewQualification",
    id: "review-2",
    on: "2009-05-21",
    ...inDrive("p-0002"),
    passed: true,
    basis: { _tag: "Excepted", authority: "市委组织部", document: "甬组〔2009〕3号", reason: "试点" }
  },
  { type: "recruitment/ReviewQualification", id: "review-3", on: "2009-05-21", ...inDrive("p-0003") },
  ...(["p-0001", "p-0002"] as const).flatMap(
    (applicant, index): ReadonlyArray<CommandInput> => [
      {
        type: "recruitment/RecordMark",
        id: `vet-${applicant}`,
        on: "2009-06-01",
        ...inDrive(applicant),
        step: "vetting",
        mark: ["86.5", "79.25"][index] ?? "60"
      },
      {
        type: "recruitment/RecordStep",
        id: `physical-${applicant}`,
        on: "2009-06-03",
        ...inDrive(applicant),
        step: "physicalExamination",
        passed: true
      }
    ]
  ),
  { type: "recruitment/RankApplicants", id: "rank", on: "2009-06-05", actor, drive: "2009" },
  {
    type: "recruitment/PublishNotice",
    id: "notice",
    on: "2009-06-10",
    actor,
    drive: "2009",
    applicants: ["p-0001", "p-0002"],
    until: "2009-06-20",
    shown: ["name", "position"]
  },
  {
    type: "recruitment/CorrectNotice",
    id: "correct-notice",
    on: "2009-06-11",
    ...{ actor, drive: "2009", notice: 1, until: "2009-06-22" }
  },
  ...(
    [
      ["p-0001", "o-1", true, "据反映，其毕业证书存在疑问。"],
      ["p-0002", "o-2", false, "据反映，其在校期间受过处分。"]
    ] as const
  ).flatMap(
    ([applicant, objection, signed, text]): ReadonlyArray<CommandInput> => [
      {
        type: "recruitment/RaiseObjection",
        id: `object-${objection}`,
        on: "2009-06-12",
        ...inDrive(applicant),
        ...{ objection, signed, text }
      },
      {
        type: "recruitment/SettleObjection",
        id: `settle-${objection}`,
        on: "2009-06-15",
        ...{ actor, drive: "2009", objection, upheld: false }
      }
    ]
  ),
  ...(["p-0001", "p-0002"] as const).flatMap(
    (official, index): ReadonlyArray<CommandInput> => [
      { type: "recruitment/Appoint", id: `appoint-${official}`, on: "2009-07-01", ...inDrive(official) },
      {
        type: "recruitment/SignAgreement",
        id: `sign-${official}`,
        on: "2009-07-01",
        actor,
        official,
        from: "2009-07-01",
        until: "2011-07-01",
        parties: ["countyDepartments"]
      },
      index === 0
        ? {
            ...{
              type: "recruitment/AssignPlacements",
              id: `assign-${official}`,
              on: "2009-07-02",
              actor,
              basis: recorded
            },
            officials: [{ official, wishes: ["v-1", "v-2"] }],
            villages: [{ village: "v-1", places: 1, majors: [] }],
            pairs: [{ official, village: "v-1" }]
          }
        : {
            ...{ type: "recruitment/PlaceOfficial", id: `place-${official}`, on: "2009-07-02", actor, official },
            village: `v-${index + 1}`,
            background: { homeVillage: "v-3", residence: "330282" }
          }
    ]
  ),
  {
    type: "people/RecordDeparture",
    id: "depart",
    on: "2010-07-01",
    actor,
    official: "p-0002",
    outcome: "unknown",
    basis: recorded
  },
  {
    type: "people/CorrectOutcome",
    id: "correct",
    on: "2010-12-01",
    actor,
    official: "p-0002",
    outcome: "civilService"
  },
  {
    type: "people/CorrectDeparture",
    id: "correct-departure",
    on: "2010-12-02",
    actor,
    official: "p-0002",
    leftOn: "2010-07-02",
    basis: recorded
  },
  {
    type: "recruitment/ExtendAgreement",
    id: "extend",
    on: "2010-07-01",
    actor,
    official: "p-0010",
    until: "2010-10-01",
    basis: recorded
  },
  {
    type: "recruitment/RenewAgreement",
    id: "renew",
    on: "2010-09-01",
    actor,
    official: "p-0010",
    from: "2010-10-01",
    until: "2012-10-01",
    parties: ["countyDepartments"],
    basis: recorded
  },
  {
    type: "recruitment/CorrectAgreement",
    id: "correct-agreement",
    on: "2010-09-02",
    actor,
    official: "p-0010",
    from: "2010-10-01",
    agreement: { from: "2010-10-01", until: "2012-11-01", parties: ["countyDepartments"], trialUntil: "2010-11-01" },
    basis: recorded
  },
  {
    type: "recruitment/CorrectPlacement",
    id: "correct-placement",
    on: "2009-07-10",
    actor,
    official: "p-0001",
    from: "2009-07-02",
    placement: { from: "2009-07-03", village: "v-1", title: "assistantToSecretary" },
    basis: recorded
  },
  { type: "people/ForgetPerson", id: "forget", on: "2011-01-01", actor, person: "p-0003" }
]

/** An office whose clock goes on by a minute at every look. */
const openAt = (id: string, name: string, jurisdiction: Jurisdiction.Jurisdiction) => {
  let looks = 0
  return Office.open({
    profile: { id: Event.OfficeId.make(id), name, jurisdiction },
    book: book(),
    now: Effect.sync(() => Instant.fromDate(new Date(Date.UTC(2011, 0, 4, 1, looks++))))
  })
}

const mustAccept = Effect.fnUntraced(function* (office: Office.Office, command: CommandInput) {
  const receipt = yield* office.execute(command)
  if (receipt.outcome !== "accepted") return yield* Effect.die(new Error(`${command.id}: ${JSON.stringify(receipt)}`))
  return receipt
})

/** Tells the history in the journal at hand, and returns the office. */
export const tell = Effect.gen(function* () {
  const office = yield* openAt("zhouxiang", "周巷镇", town)
  for (const command of commands()) yield* mustAccept(office, command)
  const county = Effect.gen(function* () {
    const source = yield* openAt("cixi", "慈溪市", Jurisdiction.make("330282"))
    yield* mustAccept(source, { ...registerVillage(9), actor: { id: "clerk-2", role: "countyOrganisation" } })
    return yield* source.attest(Event.EventId.make("village-9/0"))
  })
  const attestation = yield* Effect.provide(county, Memory.layer({ digest, random: countedBytes() }))
  if (attestation === undefined) return yield* Effect.die(new Error("nothing was attested"))
  yield* mustAccept(office, { type: "office/ReceiveFact", id: "receive", on: "2011-01-02", actor, attestation })
  for (const command of [...training, ...evaluation, ...succession, ...drive2010, ...quota, ...closing])
    yield* mustAccept(office, command)
  return office
})
