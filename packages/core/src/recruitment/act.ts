/**
 * What the acts of recruitment share: finding the drive and the application they are about, and joining findings.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Decision from "../act/Decision.ts"
import type * as Official from "../people/Official.ts"
import type * as Person from "../people/Person.ts"
import type * as Places from "../places/Places.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Policies from "../policy/Policies.ts"
import type { NotCovered } from "../policy/RuleBookProblem.ts"
import type * as Applicant from "./Applicant.ts"
import * as Channel from "./Channel.ts"
import * as Drive from "./Drive.ts"
import { messages } from "./messages.ts"
import * as Recruitment from "./Recruitment.ts"
import type { RecruitmentCommand } from "./RecruitmentCommand.ts"

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
 * The drive of an id.
 *
 * @category operations
 * @since 0.1.0
 */
export const driveOf = (known: Known, id: Drive.DriveId): Attempt<Drive.Drive> => {
  const drive = Recruitment.drive(known.recruitment, id)
  return drive === undefined ? refuse(messages.make("recruitment/DriveUnknown", { drive: id })) : Result.succeed(drive)
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
 * The application of a command, which must not have ended.
 *
 * @category operations
 * @since 0.1.0
 */
export const standing = (
  known: Known,
  asked: { readonly drive: Drive.DriveId; readonly applicant: Person.PersonId }
): Attempt<InDrive> =>
  Result.flatMap(applied(known, asked), (found) => {
    const { appointedOn, applicant, ended } = found.application
    if (ended !== undefined) {
      return refuse(messages.make("recruitment/ApplicationEnded", { applicant, step: titleOf(ended.step) }))
    }
    return appointedOn === undefined
      ? Result.succeed(found)
      : refuse(messages.make("recruitment/AppointedAlready", { official: applicant }))
  })

/**
 * Whether a step of the drive's procedure may be taken.
 *
 * @category operations
 * @since 0.1.0
 */
export const judgeStep = (
  drive: Drive.Drive,
  channel: string | undefined,
  policies: Policies.Policies,
  facts: Channel.Facts
): Result.Result<Judgement.Finding, NotCovered> =>
  Result.map(Policies.judge(Drive.policiesOf(drive, policies, channel), Channel.point, facts), ({ finding }) => finding)

/**
 * The verdict on an act that several rules judge; the name of the act is also the key of its words.
 *
 * @category operations
 * @since 0.1.0
 */
export const allOf = (
  act: "recruitment.apply" | "recruitment.rank" | "recruitment.notice" | "recruitment.appoint" | "recruitment.place",
  findings: ReadonlyArray<Result.Result<Judgement.Finding, NotCovered>>
): Result.Result<Judgement.Verdict, NotCovered> =>
  Result.map(Result.all(findings), (all) => Judgement.verdict(Judgement.all(act, messages.make(act), all)))
