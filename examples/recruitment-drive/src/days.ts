/** What a day of the example is: acts that follow from what the office knows that morning. */
import type { OfficeState } from "@cunguan/core/office/OfficeState"
import type * as Policies from "@cunguan/core/policy/Policies"
import type * as Applicant from "@cunguan/core/recruitment/Applicant"
import type * as Drive from "@cunguan/core/recruitment/Drive"
import * as Facts from "@cunguan/core/recruitment/facts"
import * as Recruitment from "@cunguan/core/recruitment/Recruitment"
import { randomFrom } from "@cunguan/testing/random"
import type { Act } from "./acts.ts"
import type { Applicant as Invented } from "./people.ts"

/** A day with its acts. */
export interface Day {
  readonly on: string
  readonly acts: (morning: Morning) => ReadonlyArray<Act>
}

/** What the office knows in the morning of a day. */
export interface Morning {
  readonly state: OfficeState
  readonly drive: Drive.Drive
  readonly policies: Policies.Policies
}

/** Chance that follows from who it is about and what is asked, and from nothing else. */
export const chance = (what: string, { id }: Pick<Invented, "id">): number =>
  randomFrom([...`${what}:${id}`].reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0, 7))()

/** The acts for everybody who stands and has a step before them, in the order of their ids. */
export type EachDue = (
  step: string,
  actsOf: (one: Invented, application: Applicant.Application) => ReadonlyArray<Act>
) => (morning: Morning) => ReadonlyArray<Act>

export const eachDueOf =
  (people: ReadonlyMap<string, Invented>): EachDue =>
  (step, actsOf) =>
  ({ drive, policies }) =>
    Recruitment.applications(drive).flatMap((application) => {
      const one = people.get(application.applicant)
      return one !== undefined && Facts.stepDue(drive, application, policies)?.id === step
        ? actsOf(one, application)
        : []
    })
