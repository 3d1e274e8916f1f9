/**
 * The state of recruitment: the drives of an office, and what they are after one more event. What a command comes to is
 * in `decide.ts`; the bounds are in the rule files beside it.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import type * as Event from "../journal/Event.ts"
import * as Seal from "../journal/Seal.ts"
import type * as Official from "../people/Official.ts"
import type * as Person from "../people/Person.ts"
import * as Provision from "../policy/Provision.ts"
import type * as Applicant from "./Applicant.ts"
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
          personal: event.personal[applicant] ?? { facts: {} },
          taken: [{ step: "application", on: event.on }],
          marks: {},
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
      const { mark, passed, step } = event.data
      return changeApplication(recruitment, event.data, (one) => ({
        ...one,
        ...(mark === undefined ? {} : { marks: { ...one.marks, [step]: mark } }),
        ...(passed
          ? { taken: [...one.taken, { step, on: event.on }] }
          : { ended: { step, on: event.on, event: event.id } })
      }))
    }
    case "recruitment/ApplicantsRanked":
      return change(recruitment, event.data.drive, (one) => ({ ...one, ranking: event.data.ranking }))
    case "recruitment/NoticePublished": {
      const { applicants, drive, until } = event.data
      const notice = { applicants, from: event.on, until }
      const posted = change(recruitment, drive, (one) => ({ ...one, notices: [...one.notices, notice] }))
      return applicants.reduce((all, applicant) => taken(all, { drive, applicant }, "publicNotice", event), posted)
    }
    case "people/OfficialAppointed": {
      const { drive, official: applicant } = event.data
      if (drive === undefined) return recruitment
      const place = { drive: drive as Drive.DriveId, applicant }
      return taken(
        changeApplication(recruitment, place, (one) => ({ ...one, appointedOn: event.on })),
        place,
        "appointment",
        event
      )
    }
    case "people/PersonForgotten": {
      const { person } = event.data
      const forget = (one: Applicant.Application) => ({ ...one, personal: Seal.forgotten })
      return {
        drives: HashMap.map(recruitment.drives, (one) =>
          HashMap.has(one.applications, person)
            ? { ...one, applications: HashMap.modify(one.applications, person, forget) }
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

/** Facts that are stated anew take the place of those before; what a forgotten person stated is not mended. */
const merged = (
  before: Applicant.Application["personal"],
  added: Applicant.Application["personal"] | undefined
): Applicant.Application["personal"] => {
  if (added === undefined || Seal.isForgotten(before)) return before
  return Seal.isForgotten(added) ? added : { ...before, ...added, facts: { ...before.facts, ...added.facts } }
}
