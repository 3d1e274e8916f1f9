/**
 * Which area decides a command, and which streams the decision rests on.
 *
 * @since 0.1.0
 */
import * as HashSet from "effect/HashSet"
import type * as Command from "../act/Command.ts"
import type * as Decision from "../act/Decision.ts"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Evaluation from "../evaluation/decide.ts"
import { isEvaluationCommand } from "../evaluation/EvaluationCommand.ts"
import type * as Chain from "../journal/Chain.ts"
import type * as Event from "../journal/Event.ts"
import * as Forgetting from "../people/Forgetting.ts"
import * as Lifecycle from "../people/Lifecycle.ts"
import * as Official from "../people/Official.ts"
import type * as Outcome from "../people/Outcome.ts"
import type * as Person from "../people/Person.ts"
import * as Places from "../places/Places.ts"
import type * as Policies from "../policy/Policies.ts"
import * as Drive from "../recruitment/Drive.ts"
import * as Recruitment from "../recruitment/decide.ts"
import * as RecruitmentFacts from "../recruitment/facts.ts"
import * as Succession from "../succession/decide.ts"
import * as SuccessionFacts from "../succession/facts.ts"
import { isSuccessionCommand } from "../succession/SuccessionCommand.ts"
import * as Training from "../training/decide.ts"
import * as TrainingFacts from "../training/facts.ts"
import { isTrainingCommand } from "../training/TrainingCommand.ts"
import * as Attestation from "./Attestation.ts"
import * as Holdings from "./Holdings.ts"
import * as OfficeState from "./OfficeState.ts"
import type { KnownCommand } from "./registry.ts"

/**
 * What deciders use besides state, command and rules.
 *
 * @category models
 * @since 0.1.0
 */
export interface Tools {
  readonly office: Event.OfficeId
  readonly identities: Command.Identities
  readonly digest: Chain.Digest
}

/**
 * Decides a command in the state of an office.
 *
 * @category operations
 * @since 0.1.0
 */
export const decide = (
  state: OfficeState.OfficeState,
  command: KnownCommand,
  policies: Policies.Policies,
  tools: Tools
): Decision.Decision => {
  if (isSuccessionCommand(command)) return Succession.decide(state, command, policies)
  if (isTrainingCommand(command)) return Training.decide(state, command, policies)
  if (isEvaluationCommand(command)) return Evaluation.decide(state, command, policies)
  switch (command.type) {
    case "office/ReceiveFact":
      return Attestation.decide(tools.office, state.received, command, tools.digest)
    case "places/RegisterVillage":
      return Places.decide(state.places, command)
    case "people/RecordOpeningBalance":
    case "people/RecordDeparture":
    case "people/CorrectOutcome":
    case "people/CorrectDeparture":
    case "people/CorrectAppointment":
      return Lifecycle.decide(
        {
          ...state,
          identities: tools.identities,
          lastActInAreas: (official, outcome) => lastActInAreas(state, official, outcome)
        },
        command
      )
    case "people/ForgetPerson": {
      const { person } = command
      const known = {
        isKnown: OfficeState.knowsPerson(state, person),
        isForgotten: HashSet.has(state.forgotten, person),
        records: Holdings.recordsOf(state, person, command.on)
      }
      return Forgetting.decide(known, command, policies)
    }
    default:
      return Recruitment.decide(state, command, policies, tools.identities)
  }
}

/** Whoever stays in the village keeps the seats, so these do not speak against an earlier departure. */
const lastActInAreas = (
  { officials, recruitment, succession, training }: OfficeState.OfficeState,
  official: Person.PersonId,
  outcome: Outcome.Outcome | undefined
): CalendarDate.CalendarDate | undefined =>
  [
    RecruitmentFacts.lastStepAfterAppointment(recruitment, Official.find(officials, official)?.drive, official),
    TrainingFacts.lastActOn(training, official),
    outcome === "villageOrganisation" ? undefined : SuccessionFacts.lastActOn(succession, official)
  ].reduce((last, day) => (last === undefined || (day !== undefined && day > last) ? day : last))

/**
 * Whether a decision rests on all that the office has kept: an announcement counts the drives there are.
 *
 * @category operations
 * @since 0.1.0
 */
export const restsOnOffice = (command: KnownCommand): boolean => command.type === "recruitment/AnnounceDrive"

/**
 * The streams that a decision rests on: nobody may have written to them in between.
 *
 * @category operations
 * @since 0.1.0
 */
export const streams = (
  { officials }: Pick<OfficeState.OfficeState, "officials">,
  command: KnownCommand
): ReadonlyArray<string> => ["main", ...drivesOf(officials, command).map(Drive.streamOf)]

/** An agreement or a placement may be a step of the drive that the official came through. */
const drivesOf = (officials: Official.Officials, command: KnownCommand): ReadonlyArray<Drive.DriveId> => {
  if ("drive" in command) return [command.drive]
  if (command.type === "recruitment/AssignPlacements") {
    const drives = command.officials.flatMap(({ official }) => Official.find(officials, official)?.drive ?? [])
    return [...new Set(drives)]
  }
  if (command.type !== "recruitment/SignAgreement" && command.type !== "recruitment/PlaceOfficial") return []
  const drive = Official.find(officials, command.official)?.drive
  return drive === undefined ? [] : [drive]
}
