/**
 * The acts that end a drive: the public notice, and the appointment.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Result from "effect/Result"
import * as Decision from "../act/Decision.ts"
import * as Seal from "../journal/Seal.ts"
import * as Official from "../people/Official.ts"
import type * as Person from "../people/Person.ts"
import * as Policies from "../policy/Policies.ts"
import * as WorkingDayCalendar from "../policy/WorkingDayCalendar.ts"
import * as Applicant from "./Applicant.ts"
import * as Appointment from "./Appointment.ts"
import * as Drive from "./Drive.ts"
import { unrankedIn } from "./examinationActs.ts"
import { allOf, driveOf, judgeStep, type Known, type Of, refuse, standing } from "./inDrive.ts"
import { messages } from "./messages.ts"
import * as PublicNotice from "./PublicNotice.ts"
import * as Recruitment from "./Recruitment.ts"

/**
 * Posts the public notice.
 *
 * @category operations
 * @since 0.1.0
 */
export const publish = (known: Known, command: Of<"recruitment/PublishNotice">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { applicants, on, until } = command
    const drive = yield* driveOf(known, command.drive)
    const applications: Array<Applicant.Application> = []
    for (const applicant of applicants) {
      applications.push((yield* standing(known, { drive: drive.id, applicant })).application)
    }
    const within = Drive.policiesOf(drive, policies)
    const passedOver = passedOverBy(drive, applicants)
    const holders = [...namedBefore(drive).filter((one) => hasNotLeft(drive, one)), ...appointedIn(drive)]
    const verdict = yield* Decision.verdictOf(
      allOf("recruitment.notice", [
        Result.map(
          Policies.judge(within, PublicNotice.point, {
            from: on,
            until,
            named: new Set([...holders, ...applicants]).size,
            posts: drive.posts,
            unranked: unrankedIn(drive, policies),
            ...(passedOver === undefined ? {} : { passedOver }),
            calendars: WorkingDayCalendar.calendarsOf(within)
          }),
          ({ finding }) => finding
        ),
        ...applications.map((application) => judgeStep({ drive, application, command, step: "publicNotice" }, policies))
      ]),
      command.basis
    )
    const data = { drive: drive.id, applicants, until }
    return Decision.decided(
      verdict,
      [{ type: "recruitment/NoticePublished", stream: Drive.streamOf(drive.id), data }],
      {
        governedBy: drive.governedBy
      }
    )
  })

const namedBefore = (drive: Drive.Drive): ReadonlyArray<Person.PersonId> =>
  drive.notices.flatMap((notice) => notice.applicants)

/** The post of somebody who was named and left the drive is free again. */
const hasNotLeft = (drive: Drive.Drive, applicant: Person.PersonId): boolean =>
  Recruitment.application(drive, applicant)?.ended === undefined

/** Whoever was appointed holds a post, named in a notice or not. */
const appointedIn = (drive: Drive.Drive): ReadonlyArray<Person.PersonId> =>
  [...HashMap.values(drive.applications)].flatMap(({ applicant, appointedOn }) =>
    appointedOn === undefined ? [] : [applicant]
  )

/** Applicants who still stand, were named in no notice, and rank above the last one named now. */
const passedOverBy = (drive: Drive.Drive, named: ReadonlyArray<Person.PersonId>): number | undefined => {
  if (drive.ranking.length === 0) return undefined
  const ranks = new Map(drive.ranking.map(({ applicant, rank }) => [applicant, rank]))
  const last = Math.max(...named.map((applicant) => ranks.get(applicant) ?? drive.ranking.length + 1))
  const before = new Set([...named, ...namedBefore(drive)])
  return drive.ranking.filter(({ applicant, rank }) => {
    const application = Recruitment.application(drive, applicant)
    return rank < last && !before.has(applicant) && application !== undefined && Applicant.stands(application)
  }).length
}

/**
 * Appoints an applicant.
 *
 * @category operations
 * @since 0.1.0
 */
export const appoint = (known: Known, command: Of<"recruitment/Appoint">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { applicant, consents = [], on } = command
    const { application, drive } = yield* standing(known, command)
    if (Official.find(known.officials, applicant) !== undefined) {
      return yield* refuse(messages.make("recruitment/AppointedAlready", { official: applicant }))
    }
    const notice = drive.notices.findLast((one) => one.applicants.includes(applicant))
    const verdict = yield* Decision.verdictOf(
      allOf("recruitment.appoint", [
        Result.map(
          Policies.judge(Drive.policiesOf(drive, policies, application), Appointment.point, {
            on,
            ...(notice === undefined ? {} : { noticeUntil: notice.until }),
            consents
          }),
          ({ finding }) => finding
        ),
        judgeStep({ drive, application, command, step: "appointment" }, policies)
      ]),
      command.basis
    )
    const { personal } = application
    return Decision.decided(
      verdict,
      [
        {
          type: "people/OfficialAppointed",
          stream: "main",
          data: { official: applicant, cohort: drive.cohort, drive: drive.id },
          ...(Seal.isForgotten(personal) ? {} : { personal: { [applicant]: officialOf(personal) } })
        }
      ],
      { governedBy: drive.governedBy }
    )
  })

const identityOf = ({ ethnicity, identityNumber, name, sex }: Person.PersonalDetails): Official.Personal => ({
  name,
  ...(identityNumber === undefined ? {} : { identityNumber }),
  ...(sex === undefined ? {} : { sex }),
  ...(ethnicity === undefined ? {} : { ethnicity })
})

/** What stays known of an applicant who becomes an official. */
const officialOf = ({ details, facts }: Applicant.Personal): Official.Personal => ({
  ...(details === undefined ? {} : identityOf(details)),
  ...(facts.politicalStatus === undefined ? {} : { politicalStatus: facts.politicalStatus }),
  ...(facts.birthDate === undefined ? {} : { birthDate: facts.birthDate }),
  ...(facts.education === undefined ? {} : { education: facts.education })
})
