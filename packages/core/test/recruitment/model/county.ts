/** A county that recruits: its rules, its people and positions, and what its office makes of a command. */
import { Result } from "effect"
import type * as Command from "../../../src/act/Command.ts"
import * as CalendarDate from "../../../src/calendar/CalendarDate.ts"
import * as Instant from "../../../src/calendar/Instant.ts"
import * as Event from "../../../src/journal/Event.ts"
import * as OfficeState from "../../../src/office/OfficeState.ts"
import * as Receipt from "../../../src/office/Receipt.ts"
import * as Ruling from "../../../src/office/Ruling.ts"
import { readCommand } from "../../../src/office/readCommand.ts"
import type { CommandInput, KnownEvent } from "../../../src/office/registry.ts"
import * as Criterion from "../../../src/policy/Criterion.ts"
import type { Explained, PolicyPoint } from "../../../src/policy/PolicyPoint.ts"
import { provide } from "../../../src/policy/PolicyPoint.ts"
import * as Score from "../../../src/policy/Score.ts"
import * as Applicant from "../../../src/recruitment/Applicant.ts"
import * as Assignment from "../../../src/recruitment/Assignment.ts"
import * as Channel from "../../../src/recruitment/Channel.ts"
import * as Drive from "../../../src/recruitment/Drive.ts"
import * as Examination from "../../../src/recruitment/Examination.ts"
import * as Extension from "../../../src/recruitment/Extension.ts"
import * as InformationReview from "../../../src/recruitment/InformationReview.ts"
import * as Panel from "../../../src/recruitment/Panel.ts"
import * as PhysicalExamination from "../../../src/recruitment/PhysicalExamination.ts"
import * as Quota from "../../../src/recruitment/Quota.ts"
import * as Renewal from "../../../src/recruitment/Renewal.ts"
import * as Share from "../../../src/recruitment/Share.ts"
import * as Shortlist from "../../../src/recruitment/Shortlist.ts"
import * as Substitution from "../../../src/recruitment/Substitution.ts"
import * as Vetting from "../../../src/recruitment/Vetting.ts"
import { bookOf, document, ofTown, town } from "../exampleTown.ts"
import type * as Ledger from "./ledger.ts"

const from = "2009-01-01"

/** The steps of the two ways into a post. */
export const steps = {
  openTest: Channel.procedure(
    ...(["application", "qualificationReview", "writtenTest", "interview", "vetting"] as const),
    ...(["publicNotice", "appointment", "induction"] as const)
  ),
  villageTrial: Channel.procedure(
    ...(["application", "informationReview", "qualificationReview", "interview", "vetting"] as const),
    ...(["physicalExamination", "publicNotice", "appointment"] as const)
  )
}

/** What the county lays down in numbers, so that promises can be checked against it and not against the book. */
export const rules = {
  /** The step to which only those on a list come: as many as there are posts. */
  listed: "vetting",
  womenAtLeast: 1,
  judgesAtLeast: 3,
  vettersAtLeast: 2,
  reexaminationDays: 7,
  /** Whoever left more days ago, or at a later step, is not replaced. */
  substitutionDays: 30,
  substitutedUntil: "publicNotice",
  wishCosts: [0, 2],
  notWishedCost: 5,
  officialsInVillageAtMost: 1
} as const

const list = { step: rules.listed, candidates: 1, posts: 1, rounding: "ceiling" } as const

const laidDown = <Parameters, Facts, Outcome extends Explained>(
  point: PolicyPoint<Parameters, Facts, Outcome>,
  values: { readonly [Field in keyof Parameters]?: unknown },
  channel?: keyof typeof steps
) =>
  Object.entries(values).map(([field, value]) =>
    provide(point, town, {
      ...{ field, value, from, citation: document },
      ...(channel === undefined ? {} : { scope: { channel } })
    } as never)
  )

const interview = Score.component("interview", Criterion.of(Examination.table).fact("interview"))

/**
 * The book of the county: that of the example town, with drives of its own and two channels. By the open test those on the
 * list come in rank order; by the trial in a village a panel marks them, vetters declare their ties, and there is a physical
 * examination, with substitutes called once.
 */
export const book = bookOf(
  ...ofTown,
  ...laidDown(Quota.point, {
    operations: [
      {
        ...{ op: "openingRatio", id: "opening", repeat: "once" },
        ...{ applicantsPerPost: "1.2", otherwise: { cut: "floor" } }
      }
    ],
    transferDays: 10
  }),
  ...laidDown(Drive.point, { drivesOfCohortAtMost: 3 }),
  ...laidDown(Channel.point, { steps: steps.openTest }, "openTest"),
  ...laidDown(Channel.point, { steps: steps.villageTrial }, "villageTrial"),
  ...laidDown(InformationReview.point, { required: ["education"], papersWithinDays: 20, dayKind: "calendar" }),
  ...laidDown(Examination.point, { total: interview }, "villageTrial"),
  ...laidDown(Shortlist.point, { lists: [{ ...list, atEdge: "all" }] }),
  ...laidDown(Shortlist.point, { lists: [{ ...list, by: interview, atEdge: "none" }] }, "villageTrial"),
  ...laidDown(Share.point, {
    shares: [
      {
        ...{ id: "women", list: rules.listed, whenShort: "toOthers", atLeast: { people: rules.womenAtLeast } },
        of: Criterion.equals(Criterion.of(Applicant.table).fact("sex"), "2")
      }
    ]
  }),
  ...laidDown(
    Panel.point,
    {
      ...{ steps: ["interview"], judgesAtLeast: rules.judgesAtLeast, lowestDropped: 1, highestDropped: 1 },
      ...{ rounding: { places: 2, mode: "halfUp" }, recusedFor: ["kin"] }
    },
    "villageTrial"
  ),
  ...laidDown(Vetting.point, { vettersAtLeast: rules.vettersAtLeast, recusedFor: ["kin"] }, "villageTrial"),
  ...laidDown(PhysicalExamination.point, {
    reexaminationsAtMost: 1,
    reexaminationWithin: { days: rules.reexaminationDays, kind: "calendar" }
  }),
  ...laidDown(Substitution.point, {
    mode: "rankOrder",
    untilStep: rules.substitutedUntil,
    within: { days: rules.substitutionDays, kind: "calendar" }
  }),
  ...laidDown(Substitution.point, { mode: "oneRound" }, "villageTrial"),
  ...laidDown(Assignment.point, {
    wishCosts: rules.wishCosts,
    notWishedCost: rules.notWishedCost,
    otherMajorCost: 0,
    distanceCosts: { township: 0, county: 0, elsewhere: 0 }
  }),
  ...laidDown(Extension.point, { monthsAtMost: 6 }),
  ...(["conditions", "renewalsAtMost", "extraRenewals", "approval", "afterLastTerm"] as const).map((field) =>
    provide(Renewal.point, town, { field, none: true, from, citation: document })
  )
)

export { town }

export const people = ["p-1", "p-2", "p-3", "p-4", "p-5", "p-6", "p-7", "p-8"] as const
export const drives = ["d-1", "d-2", "d-3"] as const
export const villages = ["v-1", "v-2", "v-9"] as const
export const positions = [
  { id: "a-01", posts: 1, township: "330282121", postClass: "general" },
  { id: "a-02", posts: 2, township: "330282121", postClass: "general" },
  { id: "b-01", posts: 1, township: "330282121", postClass: "party", channel: "villageTrial" }
] as const

/** What nobody may find outside of the sealed slots. */
export const secrets = ["13900000001", "1986-03-01"]

/** What everybody states of themselves; every second person is a woman. */
export const isWoman = (person: string): boolean => Number(person.slice(2)) % 2 === 0
export const factsOf = (person: string) => ({
  ...{ birthDate: "1986-03-01", education: "bachelor", fullTime: true, politicalStatus: "01" },
  sex: isWoman(person) ? "2" : "1"
})

export const first = CalendarDate.make("2010-04-20")
export const days = 330
export const last = CalendarDate.addDays(first, days)

/** The steps that an application goes through by its channel. */
export const procedureOf = ({ channel }: Pick<Applicant.Application, "channel">) =>
  channel === "villageTrial" ? steps.villageTrial : steps.openTest

/** The state of an office with its events, and what a clerk noted down beside it. */
export interface World {
  readonly state: OfficeState.OfficeState
  readonly events: ReadonlyArray<KnownEvent>
  readonly ledger: Ledger.Ledger
}

export const begun: World = { state: OfficeState.empty, events: [], ledger: new Map() }

const digest = String

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
