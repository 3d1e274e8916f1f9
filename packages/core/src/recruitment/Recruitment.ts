/**
 * The state of recruitment: the drives of an office, and what they are after one more event. What a command comes to is
 * in `decide.ts`; the bounds are in the rule files beside it.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import { ordered } from "../internal/ordered.ts"
import * as Seal from "../journal/Seal.ts"
import type * as Official from "../people/Official.ts"
import type * as Person from "../people/Person.ts"
import type * as Policies from "../policy/Policies.ts"
import * as Provision from "../policy/Provision.ts"
import * as Applicant from "./Applicant.ts"
import * as ApplicationEvents from "./acts/applicationEvents.ts"
import * as DriveEvents from "./acts/driveEvents.ts"
import * as ExaminationEvents from "./acts/examinationEvents.ts"
import * as NoticeEvents from "./acts/noticeEvents.ts"
import * as ResultEvents from "./acts/resultEvents.ts"
import * as SubstitutionEvents from "./acts/substitutionEvents.ts"
import * as Drive from "./Drive.ts"
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
 * The rules that reach what an act is about: those of the drive and the application that it names, with what the drive
 * announced; the policies as they are where it names no drive.
 *
 * @category selectors
 * @since 0.1.0
 */
export const policiesOf = (
  recruitment: Recruitment,
  about: { readonly drive?: string; readonly applicant?: string },
  policies: Policies.Policies
): Policies.Policies => {
  const of = drive(recruitment, about.drive as Drive.DriveId)
  return of === undefined
    ? policies
    : Drive.policiesOf(of, policies, application(of, about.applicant as Person.PersonId))
}

/**
 * Who was asked for papers and still stands before the information review, the earliest last day first: until then papers
 * are taken, and afterwards the review is to be concluded.
 *
 * @category selectors
 * @since 0.1.0
 */
export const waitingForPapers = (
  of: Drive.Drive
): ReadonlyArray<Pick<Applicant.Application, "applicant"> & Applicant.Asked> =>
  applications(of)
    .flatMap((one) =>
      one.asked !== undefined && Applicant.stands(one) && !Applicant.hasTaken(one, "informationReview")
        ? [{ applicant: one.applicant, ...one.asked }]
        : []
    )
    .sort((left, right) => CalendarDate.Order(left.until, right.until))

/**
 * The state after one more event; events of other areas change nothing, except that an appointment ends an application.
 *
 * @category operations
 * @since 0.1.0
 */
export const evolve = (recruitment: Recruitment, event: RecruitmentEvent | Official.LifecycleEvent): Recruitment => {
  switch (event.type) {
    case "recruitment/DriveAnnounced":
      return { drives: HashMap.set(recruitment.drives, event.data.drive, DriveEvents.announced(event)) }
    case "recruitment/DriveAmended":
    case "recruitment/DriveCancelled":
    case "recruitment/DriveConcluded":
    case "recruitment/QuotasSettled":
    case "recruitment/ApplicantTransferred":
    case "recruitment/TransfersEnded":
      return change(recruitment, event.data.drive, (drive) => DriveEvents.evolve(drive, event))
    case "recruitment/ApplicationSubmitted":
    case "recruitment/FactsSupplied":
    case "recruitment/PositionChanged":
    case "recruitment/PapersAsked":
    case "recruitment/StepTaken":
    case "recruitment/ApplicationWithdrawn":
    case "recruitment/StepCorrected":
    case "recruitment/ApplicationReopened":
      return change(recruitment, event.data.drive, (drive) => ApplicationEvents.evolve(drive, event))
    case "recruitment/ApplicantsRanked":
    case "recruitment/ListMade":
      return change(recruitment, event.data.drive, (drive) => ExaminationEvents.evolve(drive, event))
    case "recruitment/VettingRecorded":
    case "recruitment/PhysicalExaminationRecorded":
    case "recruitment/ReexaminationRequested":
    case "recruitment/PhysicalExaminationClosed":
      return change(recruitment, event.data.drive, (drive) => ResultEvents.evolve(drive, event))
    case "recruitment/SubstitutesCalled":
      return change(recruitment, event.data.drive, (drive) => SubstitutionEvents.evolve(drive, event))
    case "recruitment/NoticePublished":
    case "recruitment/NoticeCorrected":
    case "recruitment/ObjectionRaised":
    case "recruitment/ObjectionSettled":
      return change(recruitment, event.data.drive, (drive) => NoticeEvents.evolve(drive, event))
    case "people/OfficialAppointed": {
      const { drive: id, official: applicant } = event.data
      return id === undefined
        ? recruitment
        : change(recruitment, id, (drive) =>
            Drive.taken(
              Drive.filled(
                Drive.change(drive, applicant, (one) => ({ ...one, appointedOn: event.on })),
                applicant
              ),
              applicant,
              "appointment",
              event.on
            )
          )
    }
    case "people/AgreementSigned":
      return tookStep(recruitment, event.data, "agreement", event.on)
    case "people/OfficialPlaced":
      return tookStep(recruitment, event.data, "placement", event.on)
    case "people/PlacementsAssigned":
      return event.data.placements.reduce((all, one) => tookStep(all, one, "placement", event.on), recruitment)
    case "people/AppointmentCorrected": {
      const { appointedOn, drive: id, official: applicant } = event.data
      return change(recruitment, id, (drive) => {
        const before = Drive.change(drive, applicant, (one) => ({
          ...one,
          appointedOn,
          taken: one.taken.filter(({ step }) => step !== "appointment")
        }))
        return appointedOn === undefined
          ? Drive.vacated(before, applicant)
          : Drive.taken(before, applicant, "appointment", appointedOn)
      })
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
                ranking: one.ranking.map(forget),
                objections: HashMap.map(one.objections, forget)
              }
            : one
        )
      }
    }
    default:
      return recruitment
  }
}

/** An agreement or a placement that names a drive is a step of its procedure. */
const tookStep = (
  recruitment: Recruitment,
  { drive: id, official }: { readonly drive?: Drive.DriveId; readonly official: Person.PersonId },
  step: string,
  on: CalendarDate.CalendarDate
): Recruitment =>
  id === undefined ? recruitment : change(recruitment, id, (drive) => Drive.taken(drive, official, step, on))

const change = (
  recruitment: Recruitment,
  id: Drive.DriveId,
  update: (drive: Drive.Drive) => Drive.Drive
): Recruitment => ({ drives: HashMap.modify(recruitment.drives, id, update) })
