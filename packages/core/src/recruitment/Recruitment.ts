/**
 * The state of recruitment: the drives of an office, and what they are after one more event. What a command comes to is
 * in `decide.ts`; the bounds are in the rule files beside it.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import { ordered } from "../internal/ordered.ts"
import type * as Event from "../journal/Event.ts"
import * as Seal from "../journal/Seal.ts"
import type * as Official from "../people/Official.ts"
import type * as Person from "../people/Person.ts"
import * as Provision from "../policy/Provision.ts"
import * as Applicant from "./Applicant.ts"
import type * as Drive from "./Drive.ts"
import type { RecruitmentEvent } from "./RecruitmentEvent.ts"

/**
 * The drives of an office by their ids.
 *
 * @category models
 * @since 0.1.0
 */
export interface Recruitment {
  readonly drives: HashMap.HashMap<Drive.DriveId, Drive.Drive>
}

/**
 * An office without drives.
 *
 * @category constructors
 * @since 0.1.0
 */
export const none: Recruitment = { drives: HashMap.empty() }

/**
 * The drive of an id.
 *
 * @category selectors
 * @since 0.1.0
 */
export const drive = (recruitment: Recruitment, id: Drive.DriveId): Drive.Drive | undefined =>
  Option.getOrUndefined(HashMap.get(recruitment.drives, id))

/**
 * All drives in the order of their ids, so that lists come out the same everywhere.
 *
 * @category selectors
 * @since 0.1.0
 */
export const all = (recruitment: Recruitment): ReadonlyArray<Drive.Drive> =>
  ordered(HashMap.values(recruitment.drives), ({ id }) => id)

/**
 * The provision of an id among those that announcements laid down for their drives.
 *
 * @category selectors
 * @since 0.1.0
 */
export const announcedProvision = (recruitment: Recruitment, id: string): Provision.Provision | undefined =>
  [...HashMap.values(recruitment.drives)]
    .flatMap(({ provisions }) => provisions)
    .find((provision) => Provision.id(provision) === id)

/**
 * The application of a person in a drive.
 *
 * @category selectors
 * @since 0.1.0
 */
export const application = (of: Drive.Drive, applicant: Person.PersonId): Applicant.Application | undefined =>
  Option.getOrUndefined(HashMap.get(of.applications, applicant))

/**
 * All applications in a drive in the order of the applicants' ids.
 *
 * @category selectors
 * @since 0.1.0
 */
export const applications = (of: Drive.Drive): ReadonlyArray<Applicant.Application> =>
  ordered(HashMap.values(of.applications), ({ applicant }) => applicant)

/**
 * The state after one more event; events of other areas change nothing, except that an appointment ends an application.
 *
 * @category operations
 * @since 0.1.0
 */
export const evolve = (recruitment: Recruitment, event: RecruitmentEvent | Official.LifecycleEvent): Recruitment => {
  switch (event.type) {
    case "recruitment/DriveAnnounced":
      return announced(recruitment, event)
    case "recruitment/ApplicationSubmitted": {
      const { applicant, channel, identity } = event.data
      return change(recruitment, event.data.drive, (one) => ({
        ...one,
        applications: HashMap.set(one.applications, applicant, {
          applicant,
          channel,
          personal: kept(event.personal[applicant] ?? { facts: {} }),
          taken: [{ step: "application", on: event.on }],
          failed: [],
          ended: undefined,
          appointedOn: undefined
        }),
        identities: identity === undefined ? one.identities : HashMap.set(one.identities, identity, applicant)
      }))
    }
    case "recruitment/FactsSupplied":
      return changeApplication(recruitment, event.data, (one) => ({
        ...one,
        personal: merged(one.personal, event.personal[event.data.applicant])
      }))
    case "recruitment/StepTaken": {
      const { applicant, passed, step } = event.data
      const at = { step, on: event.on }
      return changeApplication(recruitment, event.data, (one) => {
        if (passed) {
          // A mark that is corrected takes the step no second time.
          const taken = Applicant.hasTaken(one, step) ? one.taken : [...one.taken, at]
          return { ...one, taken, personal: marked(one.personal, step, event.personal[applicant]) }
        }
        // Whoever was appointed holds the post until a departure, however a later step went.
        return one.appointedOn === undefined
          ? { ...one, ended: { ...at, event: event.id } }
          : { ...one, failed: [...one.failed, at] }
      })
    }
    case "recruitment/ApplicantsRanked": {
      const ranking = event.data.ranking.map((one) => ({
        ...one,
        personal: event.personal[one.applicant] ?? Seal.forgotten
      }))
      return change(recruitment, event.data.drive, (one) => ({ ...one, ranking }))
    }
    case "recruitment/NoticePublished": {
      const { applicants, drive, until } = event.data
      const notice = { applicants, from: event.on, until }
      const posted = change(recruitment, drive, (one) => ({ ...one, notices: [...one.notices, notice] }))
      return applicants.reduce((all, applicant) => taken(all, { drive, applicant }, "publicNotice", event), posted)
    }
    case "people/OfficialAppointed": {
      const { drive, official: applicant } = event.data
      if (drive === undefined) return recruitment
      const place = { drive, applicant }
      return taken(
        changeApplication(recruitment, place, (one) => ({ ...one, appointedOn: event.on })),
        place,
        "appointment",
        event
      )
    }
    case "people/PersonForgotten": {
      const { person } = event.data
      const forget = <One extends { readonly applicant: Person.PersonId }>(one: One) =>
        one.applicant === person ? { ...one, personal: Seal.forgotten } : one
      return {
        drives: HashMap.map(recruitment.drives, (one) =>
          HashMap.has(one.applications, person)
            ? {
                ...one,
                applications: HashMap.modify(one.applications, person, forget),
                ranking: one.ranking.map(forget)
              }
            : one
        )
      }
    }
    default:
      return recruitment
  }
}

interface Place {
  readonly drive: Drive.DriveId
  readonly applicant: Person.PersonId
}

const announced = (
  recruitment: Recruitment,
  event: Extract<RecruitmentEvent, { readonly type: "recruitment/DriveAnnounced" }>
): Recruitment => {
  const { cohort, closesOn, drive, opensOn, posts, provisions } = event.data
  return {
    drives: HashMap.set(recruitment.drives, drive, {
      id: drive,
      cohort,
      announcedOn: event.on,
      governedBy: event.governedBy,
      opensOn,
      closesOn,
      posts,
      provisions,
      applications: HashMap.empty(),
      identities: HashMap.empty(),
      ranking: [],
      notices: []
    })
  }
}

const change = (
  recruitment: Recruitment,
  id: Drive.DriveId,
  update: (drive: Drive.Drive) => Drive.Drive
): Recruitment => ({ drives: HashMap.modify(recruitment.drives, id, update) })

const changeApplication = (
  recruitment: Recruitment,
  { applicant, drive }: Place,
  update: (application: Applicant.Application) => Applicant.Application
): Recruitment =>
  change(recruitment, drive, (one) => ({ ...one, applications: HashMap.modify(one.applications, applicant, update) }))

const taken = (recruitment: Recruitment, place: Place, step: string, { on }: Event.Event): Recruitment =>
  changeApplication(recruitment, place, (one) => ({ ...one, taken: [...one.taken, { step, on }] }))

const kept = (personal: Applicant.Personal | Seal.Forgotten): Applicant.Application["personal"] =>
  Seal.isForgotten(personal) ? personal : { ...personal, marks: {} }

/** A mark takes the place of the one before; of a forgotten person no marks are kept. */
const marked = (
  before: Applicant.Application["personal"],
  step: string,
  added: { readonly mark: string } | Seal.Forgotten | undefined
): Applicant.Application["personal"] => {
  if (added === undefined || Seal.isForgotten(before)) return before
  return Seal.isForgotten(added) ? added : { ...before, marks: { ...before.marks, [step]: added.mark } }
}

/** Facts that are stated anew take the place of those before; what a forgotten person stated is not mended. */
const merged = (
  before: Applicant.Application["personal"],
  added: Applicant.Personal | Seal.Forgotten | undefined
): Applicant.Application["personal"] => {
  if (added === undefined || Seal.isForgotten(before)) return before
  return Seal.isForgotten(added) ? added : { ...before, ...added, facts: { ...before.facts, ...added.facts } }
}
