/**
 * What the acts within a drive share: finding the drive and the application they are about, judging the step that they
 * take, and joining findings.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type * as Command from "../../act/Command.ts"
import * as Decision from "../../act/Decision.ts"
import * as CalendarDate from "../../calendar/CalendarDate.ts"
import type { Evaluation } from "../../evaluation/facts.ts"
import * as Seal from "../../journal/Seal.ts"
import type * as Official from "../../people/Official.ts"
import type * as Person from "../../people/Person.ts"
import * as Jurisdiction from "../../places/Jurisdiction.ts"
import type * as Places from "../../places/Places.ts"
import * as Judgement from "../../policy/Judgement.ts"
import * as Policies from "../../policy/Policies.ts"
import * as Provision from "../../policy/Provision.ts"
import type { NotCovered } from "../../policy/RuleBookProblem.ts"
import * as WorkingDayCalendar from "../../policy/WorkingDayCalendar.ts"
import type { Succession } from "../../succession/facts.ts"
import type { Training } from "../../training/facts.ts"
import type * as Applicant from "../Applicant.ts"
import * as Channel from "../Channel.ts"
import * as Drive from "../Drive.ts"
import { messages } from "../messages.ts"
import type * as Position from "../Position.ts"
import * as Recruitment from "../Recruitment.ts"
import type { RecruitmentCommand } from "../RecruitmentCommand.ts"
import * as Shortlist from "../Shortlist.ts"

/**
 * What recruitment sees of the office when it decides.
 *
 * @category models
 * @since 0.1.0
 */
export interface Known {
  readonly recruitment: Recruitment.Recruitment
  readonly officials: Official.Officials
  readonly places: Places.Places
  readonly evaluation: Evaluation
  readonly succession: Succession
  readonly training: Training
}

/**
 * The command of a type.
 *
 * @category type-level
 * @since 0.1.0
 */
export type Of<Type extends RecruitmentCommand["type"]> = Extract<RecruitmentCommand, { readonly type: Type }>

/**
 * A value, or the refusal of the act.
 *
 * @category models
 * @since 0.1.0
 */
export type Attempt<A> = Result.Result<A, Decision.Refused>

/**
 * The words of a step.
 *
 * @category operations
 * @since 0.1.0
 */
export const titleOf = (step: string) => (Channel.isStepName(step) ? Channel.steps[step] : step)

/**
 * Refuses an act.
 *
 * @category operations
 * @since 0.1.0
 */
export const refuse = (message: Parameters<typeof Decision.refused>[0]): Attempt<never> =>
  Result.fail(Decision.refused(message))

/**
 * The drive of an id, which must not have been cancelled.
 *
 * @category operations
 * @since 0.1.0
 */
export const driveOf = (known: Known, id: Drive.DriveId): Attempt<Drive.Drive> => {
  const drive = Recruitment.drive(known.recruitment, id)
  if (drive === undefined) return refuse(messages.make("recruitment/DriveUnknown", { drive: id }))
  return drive.cancelled === undefined
    ? Result.succeed(drive)
    : refuse(messages.make("recruitment/DriveCancelled", { drive: id, day: drive.cancelled.on }))
}

/**
 * The position of an id, which must be one of the drive.
 *
 * @category operations
 * @since 0.1.0
 */
export const positionIn = (drive: Drive.Drive, id: Position.PositionId): Attempt<Position.Position> => {
  const position = Drive.positionOf(drive, id)
  return position === undefined
    ? refuse(messages.make("recruitment/PositionNotInDrive", { drive: drive.id, position: id }))
    : Result.succeed(position)
}

/**
 * A drive with an application in it.
 *
 * @category models
 * @since 0.1.0
 */
export interface InDrive {
  readonly drive: Drive.Drive
  readonly application: Applicant.Application
}

/**
 * The application of a person in a drive.
 *
 * @category operations
 * @since 0.1.0
 */
export const applied = (
  known: Known,
  { applicant, drive: id }: { readonly drive: Drive.DriveId; readonly applicant: Person.PersonId }
): Attempt<InDrive> =>
  Result.flatMap(driveOf(known, id), (drive) => {
    const application = Recruitment.application(drive, applicant)
    return application === undefined
      ? refuse(messages.make("recruitment/ApplicationUnknown", { drive: id, applicant }))
      : Result.succeed({ drive, application })
  })

/**
 * The application of a command, which must not have ended. It may have led to an appointment: a place may have steps
 * that follow it, such as the induction.
 *
 * @category operations
 * @since 0.1.0
 */
export const unended = (
  known: Known,
  asked: { readonly drive: Drive.DriveId; readonly applicant: Person.PersonId }
): Attempt<InDrive> =>
  Result.flatMap(applied(known, asked), (found) => {
    const { applicant, ended } = found.application
    return ended === undefined
      ? Result.succeed(found)
      : refuse(messages.make("recruitment/ApplicationEnded", { applicant, step: titleOf(ended.step) }))
  })

/**
 * The application of a command, which must have neither ended nor led to an appointment.
 *
 * @category operations
 * @since 0.1.0
 */
export const standing = (
  known: Known,
  asked: { readonly drive: Drive.DriveId; readonly applicant: Person.PersonId }
): Attempt<InDrive> =>
  Result.flatMap(unended(known, asked), (found) =>
    found.application.appointedOn === undefined
      ? Result.succeed(found)
      : refuse(messages.make("recruitment/AppointedAlready", { official: found.application.applicant }))
  )

/**
 * What a step is judged with: the application as far as it is known, and the command that wants to take the step.
 *
 * @category models
 * @since 0.1.0
 */
export interface Taking {
  readonly drive: Drive.Drive
  readonly application: Pick<Applicant.Application, "applicant" | "channel" | "position" | "taken"> & {
    readonly personal: Applicant.Personal | Seal.Forgotten
  }
  readonly command: Pick<Command.Envelope, "actor" | "on">
  readonly step: string
  /** Whether the step is passed; whoever does not pass it need not have been called to it. */
  readonly passed?: boolean
}

/**
 * Whether a step of the drive's procedure may be taken. Of a forgotten person no facts are left for guards to read.
 *
 * @category operations
 * @since 0.1.0
 */
export const judgeStep = (
  { application, command, drive, passed, step }: Taking,
  policies: Policies.Policies
): Result.Result<Judgement.Finding, NotCovered> => {
  const within = Drive.policiesOf(drive, policies, application)
  const facts: Channel.Facts = {
    taken: application.taken,
    step,
    on: command.on,
    role: command.actor.role,
    applicant: Seal.isForgotten(application.personal) ? {} : application.personal.facts,
    calendars: WorkingDayCalendar.calendarsOf(within)
  }
  return Result.gen(function* () {
    const { finding } = yield* Policies.judge(within, Channel.point, facts)
    const shortlist = yield* Policies.resolve(within, Shortlist.point)
    const called = judgeCall({ drive, application, step }, Shortlist.ruleFor(shortlist.values, step) !== undefined)
    return called === undefined || passed === false
      ? finding
      : {
          ...Judgement.all(finding.criterion, finding.message, [...finding.findings, called]),
          parameters: finding.parameters
        }
  })
}

/** Where a list says who is called to a step, nobody else takes it; where a rule asks for a list, one has to be made first. */
const judgeCall = (
  { application, drive, step }: Pick<Taking, "application" | "drive" | "step">,
  isListed: boolean
): Judgement.Finding | undefined => {
  const list = Drive.listOf(drive, step, application.position)
  const criterion = `${Shortlist.point.id}/called`
  if (list !== undefined) {
    const holds = Drive.isCalled(list, application.applicant)
    return Judgement.leaf({
      criterion,
      holds,
      message: messages.make("recruitment.called", { step: titleOf(step) }),
      facts: ["lists"]
    })
  }
  const message = messages.make("recruitment.listMade", { step: titleOf(step) })
  return isListed ? Judgement.leaf({ criterion, holds: "unknown", message, needs: ["lists"] }) : undefined
}

/**
 * The verdict on an act that several rules judge; the name of the act is also the key of its words.
 *
 * @category operations
 * @since 0.1.0
 */
export const allOf = (
  act:
    | "recruitment.apply"
    | "recruitment.changePosition"
    | "recruitment.step"
    | "recruitment.correct"
    | "recruitment.mark"
    | "recruitment.rank"
    | "recruitment.call"
    | "recruitment.notice"
    | "recruitment.noticeCorrection"
    | "recruitment.substitution"
    | "recruitment.vet"
    | "recruitment.examine"
    | "recruitment.appoint"
    | "recruitment.sign"
    | "recruitment.renew"
    | "recruitment.assign"
    | "recruitment.place"
    | "recruitment.amend"
    | "recruitment.settle"
    | "recruitment.cancel"
    | "recruitment.conclude"
    | "recruitment.transfer",
  findings: ReadonlyArray<Result.Result<Judgement.Finding, NotCovered>>
): Result.Result<Judgement.Verdict, NotCovered> =>
  Result.map(Result.all(findings), (all) => Judgement.verdict(Judgement.all(act, messages.make(act), all)))

/**
 * The channels that the rules of a drive's place name on the day that the drive pinned, in order; empty where they make
 * no difference between channels.
 *
 * @category selectors
 * @since 0.1.0
 */
export const channelsOf = (drive: Drive.Drive, policies: Policies.Policies): ReadonlyArray<string> => {
  const { book, jurisdiction, on, scope } = Drive.policiesOf(drive, policies)
  const named = book.provisions.flatMap((provision) =>
    provision.scope.channel !== undefined &&
    (provision.scope.drive === undefined || provision.scope.drive === scope.drive) &&
    Jurisdiction.contains(provision.jurisdiction, jurisdiction) &&
    Provision.holdsOn(provision, on)
      ? [provision.scope.channel]
      : []
  )
  return [...new Set(named)].sort()
}

/**
 * That something is not entered for a day before the last one that is kept of an application.
 *
 * @category operations
 * @since 0.1.0
 */
export const notBefore = (day: CalendarDate.CalendarDate, on: CalendarDate.CalendarDate): Judgement.Finding =>
  Judgement.leaf({
    criterion: "recruitment.channel/afterLastAct",
    holds: day <= on,
    message: messages.make("recruitment.afterLastAct", { day }),
    facts: ["taken", "lists", "on"]
  })

/**
 * That a list or a ranking is not made before something on which it rests; no finding where that is so, because a drive may
 * have thousands of positions.
 *
 * @category operations
 * @since 0.1.0
 */
export const madeAfter = (made: {
  readonly criterion: string
  readonly position: Position.PositionId | undefined
  readonly restsOn: ReadonlyArray<{ readonly on: CalendarDate.CalendarDate }>
  readonly on: CalendarDate.CalendarDate
}): ReadonlyArray<Judgement.Finding> => {
  const { criterion, on, position: id, restsOn } = made
  const day = restsOn.reduce((last, one) => CalendarDate.max(last, one.on), on)
  const position = id ?? messages.make("recruitment.wholeDrive")
  return day === on
    ? []
    : [
        Judgement.leaf({
          criterion,
          holds: false,
          message: messages.make("recruitment.madeAfter", { position, day }),
          facts: ["taken", "lists", "on"]
        })
      ]
}

/**
 * That an act which changes many applications at once is entered after all that is kept of the drive.
 *
 * @category operations
 * @since 0.1.0
 */
export const afterAll = (drive: Drive.Drive, on: CalendarDate.CalendarDate): Judgement.Finding => {
  const day = Drive.lastAct(drive)
  return Judgement.leaf({
    criterion: `${Drive.point.id}/afterAll`,
    holds: day <= on,
    message: messages.make("recruitment.afterAll", { day }),
    facts: ["applications", "lists", "notices", "on"]
  })
}

/**
 * That posts are changed before a list or a notice rests on them.
 *
 * @category operations
 * @since 0.1.0
 */
export const nothingBuilt = (drive: Drive.Drive, criterion: string): Judgement.Finding =>
  Judgement.leaf({
    criterion,
    holds: !Drive.isBuiltOn(drive),
    message: messages.make("recruitment.nothingBuilt"),
    facts: ["lists", "notices"]
  })
