/**
 * The acts that end a drive: the public notice, and the appointment.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Result from "effect/Result"
import * as Decision from "../../act/Decision.ts"
import * as Seal from "../../journal/Seal.ts"
import * as Official from "../../people/Official.ts"
import type * as Person from "../../people/Person.ts"
import * as Judgement from "../../policy/Judgement.ts"
import * as Policies from "../../policy/Policies.ts"
import type { NotCovered } from "../../policy/RuleBookProblem.ts"
import * as WorkingDayCalendar from "../../policy/WorkingDayCalendar.ts"
import * as Applicant from "../Applicant.ts"
import * as Appointment from "../Appointment.ts"
import * as Drive from "../Drive.ts"
import { messages } from "../messages.ts"
import * as Objection from "../Objection.ts"
import type * as Position from "../Position.ts"
import * as Publication from "../Publication.ts"
import * as PublicNotice from "../PublicNotice.ts"
import * as Recruitment from "../Recruitment.ts"
import { isLeftInReserve, type Rules, rulesIn, unrankedAmong } from "./examinees.ts"
import { allOf, driveOf, judgeStep, type Known, type Of, refuse, standing } from "./inDrive.ts"

/**
 * Posts the public notice.
 *
 * @category operations
 * @since 0.1.0
 */
export const publish = (known: Known, command: Of<"recruitment/PublishNotice">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { applicants, on, shown, until } = command
    const drive = yield* driveOf(known, command.drive)
    const applications: Array<Applicant.Application> = []
    for (const applicant of applicants) {
      applications.push((yield* standing(known, { drive: drive.id, applicant })).application)
    }
    const within = Drive.policiesOf(drive, policies)
    const rules = rulesIn(drive, policies)
    const verdict = yield* Decision.verdictOf(
      allOf("recruitment.notice", [
        Result.map(
          Policies.judge(within, PublicNotice.point, {
            from: on,
            until,
            groups: groupsOf(drive, rules, applications),
            unranked: unrankedAmong(drive, rules, HashMap.values(drive.applications)),
            calendars: WorkingDayCalendar.calendarsOf(within)
          }),
          ({ finding }) => finding
        ),
        ...(shown === undefined
          ? []
          : [Result.map(Policies.judge(within, Publication.point, { shown }), ({ finding }) => finding)]),
        ...due({ drive, applications, command }, policies)
      ]),
      command.basis
    )
    const data = { drive: drive.id, applicants, until, ...(shown === undefined ? {} : { shown }) }
    return Decision.decided(
      verdict,
      [{ type: "recruitment/NoticePublished", stream: Drive.streamOf(drive.id), data }],
      {
        governedBy: drive.governedBy
      }
    )
  })

/**
 * The positions for which somebody is named, with all who hold their posts: whoever is named now, was named before and has
 * not left the drive since, or was appointed, named in a notice or not; whoever was replaced holds none. Each list is read once, however many are named.
 */
const groupsOf = (
  drive: Drive.Drive,
  rules: Rules,
  named: ReadonlyArray<Applicant.Application>
): ReadonlyArray<PublicNotice.Group> => {
  const isNamed = new Set(named.map(({ applicant }) => applicant))
  const namedBefore = new Set(drive.notices.flatMap(({ applicants }) => applicants))
  const replaced = new Set(drive.substitutions.map(({ inPlaceOf }) => inPlaceOf))
  const holders = [...HashMap.values(drive.applications)].filter(
    ({ applicant, appointedOn, ended }) =>
      isNamed.has(applicant) ||
      (!replaced.has(applicant) && (appointedOn !== undefined || (namedBefore.has(applicant) && ended === undefined)))
  )
  const held = countBy(holders)
  const passedOver = passedOverIn(drive, rules, named, namedBefore)
  return [...new Set(named.map(({ position }) => position))].map((position) => ({
    ...(position === undefined ? {} : { position }),
    named: held.get(position) ?? 0,
    posts: Drive.postsOf(drive, position),
    ...(passedOver === undefined ? {} : { passedOver: passedOver.get(position) ?? 0 })
  }))
}

type ByPosition<A> = Map<Position.PositionId | undefined, A>

const countBy = (applications: ReadonlyArray<Applicant.Application>): ByPosition<number> => {
  const counts: ByPosition<number> = new Map()
  for (const { position } of applications) counts.set(position, (counts.get(position) ?? 0) + 1)
  return counts
}

/**
 * How many of each position still stand, were named in no notice, and rank above the last one of it who is named now, on the
 * same list where some are ranked apart. Whoever has no place in the ranking comes after all who have one; whoever the list
 * of a step left in reserve, by rank or by the share of a group, is not passed over by the notice.
 */
const passedOverIn = (
  drive: Drive.Drive,
  rules: Rules,
  named: ReadonlyArray<Applicant.Application>,
  namedBefore: ReadonlySet<Person.PersonId>
): ByPosition<number> | undefined => {
  if (drive.ranking.length === 0) return undefined
  const places = new Map(drive.ranking.map((place) => [place.applicant, place]))
  const lastOf: ByPosition<Map<string | undefined, number>> = new Map()
  const unplaced = new Set<Position.PositionId | undefined>()
  for (const { applicant, position } of named) {
    const place = places.get(applicant)
    if (place === undefined) unplaced.add(position)
    else {
      const last = lastOf.get(position) ?? new Map<string | undefined, number>()
      lastOf.set(position, last.set(place.list, Math.max(last.get(place.list) ?? 0, place.rank)))
    }
  }
  const isNamed = new Set(named.map(({ applicant }) => applicant))
  return countBy(
    drive.ranking.flatMap(({ applicant, list, rank }) => {
      const application = Recruitment.application(drive, applicant)
      return application !== undefined &&
        Applicant.stands(application) &&
        (unplaced.has(application.position) || rank < (lastOf.get(application.position)?.get(list) ?? 0)) &&
        !isNamed.has(applicant) &&
        !namedBefore.has(applicant) &&
        !Result.getOrElse(isLeftInReserve(drive, rules, application), () => false)
        ? [application]
        : []
    })
  )
}

/** That the notice is the step due: one finding for all who may be named, and one for each who may not. */
const due = (
  {
    applications,
    command,
    drive
  }: {
    readonly drive: Drive.Drive
    readonly applications: ReadonlyArray<Applicant.Application>
    readonly command: Of<"recruitment/PublishNotice">
  },
  policies: Policies.Policies
): ReadonlyArray<Result.Result<Judgement.Finding, NotCovered>> => {
  const criterion = `${PublicNotice.point.id}/due`
  const judged = applications.map((application) => ({
    applicant: application.applicant,
    finding: judgeStep({ drive, application, command, step: "publicNotice" }, policies)
  }))
  const holding = judged.flatMap(({ finding }) =>
    Result.isSuccess(finding) && finding.success.holds === "yes" ? [finding.success] : []
  )
  const [first] = holding
  const exceptions = judged.filter(({ finding }) => Result.isFailure(finding) || finding.success.holds !== "yes")
  return [
    ...(first === undefined
      ? []
      : [
          Result.succeed(
            Judgement.leaf({
              criterion,
              holds: true,
              message: messages.make("recruitment.noticeDue", { named: holding.length }),
              facts: ["taken"],
              parameters: first.parameters
            })
          )
        ]),
    ...exceptions.map(({ applicant, finding }) =>
      Result.map(finding, (one) =>
        Judgement.all(criterion, messages.make("recruitment.noticeDueFor", { applicant }), [one])
      )
    )
  ]
}

/**
 * Corrects the last day of a notice as long as it runs. Whoever is named stays as it was.
 *
 * @category operations
 * @since 0.1.0
 */
export const correct = (known: Known, command: Of<"recruitment/CorrectNotice">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { notice: number, on, until } = command
    const drive = yield* driveOf(known, command.drive)
    const notice = drive.notices[number - 1]
    if (notice === undefined) {
      return yield* refuse(messages.make("recruitment/NoticeUnknown", { drive: drive.id, notice: number }))
    }
    const within = Drive.policiesOf(drive, policies)
    const calendars = WorkingDayCalendar.calendarsOf(within)
    const running = Judgement.leaf({
      criterion: `${PublicNotice.point.id}/running`,
      holds: notice.from <= on && on <= notice.until,
      message: messages.make("recruitment.noticeRunning", { from: notice.from, until: notice.until }),
      facts: ["notice.from", "notice.until", "on"]
    })
    const notOver = Judgement.leaf({
      criterion: `${PublicNotice.point.id}/notOver`,
      holds: on <= until,
      message: messages.make("recruitment.noticeNotOver", { until }),
      facts: ["on", "until"]
    })
    const period = Policies.judge(within, PublicNotice.periodPoint, { from: notice.from, until, calendars })
    const verdict = yield* Decision.verdictOf(
      allOf("recruitment.noticeCorrection", [
        Result.succeed(running),
        Result.succeed(notOver),
        Result.map(period, ({ finding }) => finding)
      ]),
      command.basis
    )
    const data = { drive: drive.id, notice: number, until }
    return Decision.decided(
      verdict,
      [{ type: "recruitment/NoticeCorrected", stream: Drive.streamOf(drive.id), data }],
      { governedBy: drive.governedBy }
    )
  })

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
    const notice = Drive.noticeOf(drive, applicant)
    const openObjections = Objection.openOn(drive.objections, on)
      .filter((one) => one.applicant === applicant)
      .map(({ id }) => id)
    const verdict = yield* Decision.verdictOf(
      allOf("recruitment.appoint", [
        Result.map(
          Policies.judge(Drive.policiesOf(drive, policies, application), Appointment.point, {
            on,
            ...(notice === undefined ? {} : { noticeUntil: notice.until }),
            openObjections,
            held: Drive.holdersOf(drive, application.position).length,
            posts: Drive.postsOf(drive, application.position),
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
