/**
 * What the acts for an official share: the application that they came through, the rules that reach them, and the step of
 * their procedure that an act takes.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type * as Command from "../../act/Command.ts"
import * as Seal from "../../journal/Seal.ts"
import type * as Official from "../../people/Official.ts"
import type * as Judgement from "../../policy/Judgement.ts"
import * as Policies from "../../policy/Policies.ts"
import type { NotCovered } from "../../policy/RuleBookProblem.ts"
import * as Applicant from "../Applicant.ts"
import * as Channel from "../Channel.ts"
import * as Drive from "../Drive.ts"
import * as Recruitment from "../Recruitment.ts"
import { type InDrive, judgeStep, type Known } from "./inDrive.ts"

/**
 * The application that an official came through; none for whoever was in post when the office began.
 *
 * @category selectors
 * @since 0.1.0
 */
export const cameBy = (
  { recruitment }: Pick<Known, "recruitment">,
  { drive: id, id: official }: Pick<Official.Official, "drive" | "id">
): InDrive | undefined => {
  const drive = id === undefined ? undefined : Recruitment.drive(recruitment, id)
  const application = drive === undefined ? undefined : Recruitment.application(drive, official)
  return drive === undefined || application === undefined ? undefined : { drive, application }
}

/**
 * The rules that reach an official: whoever came through a drive of this office has what its announcement laid down.
 *
 * @category selectors
 * @since 0.1.0
 */
export const policiesFor = (
  known: Pick<Known, "recruitment">,
  official: Official.Official,
  policies: Policies.Policies
): Policies.Policies => {
  const by = cameBy(known, official)
  return by === undefined ? policies : Drive.announcedIn(by.drive, policies, by.application)
}

/**
 * The class of the post that an official applied for.
 *
 * @category selectors
 * @since 0.1.0
 */
export const postClassOf = (known: Pick<Known, "recruitment">, official: Official.Official): string | undefined => {
  const by = cameBy(known, official)
  return by === undefined ? undefined : Drive.positionOf(by.drive, by.application.position)?.postClass
}

/**
 * What an official stated of where they come from and what they studied: in the application, and since.
 *
 * @category selectors
 * @since 0.1.0
 */
export const backgroundOf = (known: Pick<Known, "recruitment">, official: Official.Official): Official.Background => {
  const by = cameBy(known, official)
  const stated: Applicant.Facts =
    by === undefined || Seal.isForgotten(by.application.personal) ? {} : by.application.personal.facts
  const since: Official.Background = Seal.isForgotten(official.personal) ? {} : official.personal
  const homeVillage = since.homeVillage ?? stated.homeVillage
  const residence = since.residence ?? stated.residence
  const major = since.major ?? stated.major
  return {
    ...(homeVillage === undefined ? {} : { homeVillage }),
    ...(residence === undefined ? {} : { residence }),
    ...(major === undefined ? {} : { major })
  }
}

/**
 * A step of a drive's procedure that an act for an official takes, and whether it may be taken now.
 *
 * @category models
 * @since 0.1.0
 */
export interface OwnStep {
  readonly drive: Drive.DriveId
  readonly finding: Result.Result<Judgement.Finding, NotCovered>
}

/**
 * The step of an official's own procedure that an act takes. There is none where the procedure does not have it, or where
 * it was taken before: a second placement is no step of the drive.
 *
 * @category operations
 * @since 0.1.0
 */
export const ownStep = (
  known: Pick<Known, "recruitment">,
  official: Official.Official,
  asked: { readonly step: string; readonly command: Pick<Command.Envelope, "actor" | "on"> },
  policies: Policies.Policies
): OwnStep | undefined => {
  const by = cameBy(known, official)
  if (by === undefined || Applicant.hasTaken(by.application, asked.step)) return undefined
  const procedure = Policies.resolve(Drive.policiesOf(by.drive, policies, by.application), Channel.point)
  const hasStep = Result.isSuccess(procedure) && procedure.success.values.steps.some(({ id }) => id === asked.step)
  return hasStep ? { drive: by.drive.id, finding: judgeStep({ ...by, ...asked }, policies) } : undefined
}
