/**
 * The acts of a drive as a whole: its announcement, the ranking, and the public notice.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Result from "effect/Result"
import * as Command from "../act/Command.ts"
import * as Decision from "../act/Decision.ts"
import * as Seal from "../journal/Seal.ts"
import type * as Person from "../people/Person.ts"
import * as Jurisdiction from "../places/Jurisdiction.ts"
import * as Decimal from "../policy/Decimal.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Policies from "../policy/Policies.ts"
import * as RuleBook from "../policy/RuleBook.ts"
import type { NotCovered } from "../policy/RuleBookProblem.ts"
import * as WorkingDayCalendar from "../policy/WorkingDayCalendar.ts"
import * as Applicant from "./Applicant.ts"
import * as Drive from "./Drive.ts"
import * as Examination from "./Examination.ts"
import { allOf, driveOf, judgeStep, type Known, type Of, refuse, standing } from "./inDrive.ts"
import { messages } from "./messages.ts"
import * as PublicNotice from "./PublicNotice.ts"
import * as Recruitment from "./Recruitment.ts"

/**
 * Announces a drive. The announcement is judged by the rules of its place, not by the values that it lays down itself.
 *
 * @category operations
 * @since 0.1.0
 */
export const announce = (known: Known, command: Of<"recruitment/AnnounceDrive">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { cohort, closesOn, drive, on, opensOn, posts, provisions = [] } = command
    if (Recruitment.drive(known.recruitment, drive) !== undefined) {
      return yield* refuse(messages.make("recruitment/DriveExists", { drive }))
    }
    const stray = provisions.find((provision) => provision.scope.drive !== drive)
    if (stray !== undefined) {
      return yield* refuse(
        messages.make("recruitment/AnnouncementScope", { drive, field: `${stray.point}.${stray.field}` })
      )
    }
    const elsewhere = provisions.find(({ jurisdiction }) => !Jurisdiction.equals(jurisdiction, policies.jurisdiction))
    if (elsewhere !== undefined) {
      return yield* refuse(
        messages.make("recruitment/AnnouncementPlace", {
          field: `${elsewhere.point}.${elsewhere.field}`,
          place: Jurisdiction.key(elsewhere.jurisdiction),
          jurisdiction: Jurisdiction.key(policies.jurisdiction)
        })
      )
    }
    const extended = RuleBook.extend(policies.book, drive, provisions)
    if (Result.isFailure(extended)) {
      return yield* refuse(messages.make("recruitment/AnnouncementInvalid", { detail: extended.failure.told }))
    }
    const earlierDrives = [...HashMap.values(known.recruitment.drives)].filter((one) => one.cohort === cohort).length
    const verdict = yield* Decision.verdictOf(
      Policies.judge(Policies.within(policies, { drive }), Drive.point, {
        earlierDrives,
        announcedOn: on,
        opensOn,
        closesOn,
        cohort
      }),
      command.basis
    )
    const data = { drive, cohort, opensOn, closesOn, posts, provisions }
    return Decision.decided(verdict, [{ type: "recruitment/DriveAnnounced", stream: Drive.streamOf(drive), data }])
  })

/**
 * Ranks the applicants who have marks and have not left the drive, by their totals; those appointed keep their places.
 *
 * @category operations
 * @since 0.1.0
 */
export const rank = (known: Known, command: Of<"recruitment/RankApplicants">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const drive = yield* driveOf(known, command.drive)
    const marked = [...HashMap.values(drive.applications)].filter(
      (one) => one.ended === undefined && Result.getOrElse(isExamined(drive, policies, one), () => true)
    )
    if (marked.length === 0) return yield* refuse(messages.make("recruitment/NobodyToRank", { drive: drive.id }))
    const judged = marked
      .sort((left, right) => (left.applicant < right.applicant ? -1 : 1))
      .map((one) =>
        Result.map(
          Policies.judge(Drive.policiesOf(drive, policies, one.channel), Examination.point, Applicant.marksOf(one)),
          (judgement) => ({
            applicant: one.applicant,
            judgement: { ...judgement, finding: about(one.applicant, judgement.finding) }
          })
        )
      )
    const verdict = yield* Decision.verdictOf(
      allOf(
        "recruitment.rank",
        judged.map((one) => Result.map(one, ({ judgement }) => judgement.finding))
      ),
      command.basis
    )
    const totals = judged.flatMap((one) =>
      Result.isSuccess(one) && one.success.judgement._tag === "Value"
        ? [{ applicant: one.success.applicant, total: one.success.judgement.value }]
        : []
    )
    // An undetermined act that is to be decided asks for the marks; any other that ranks nobody says nothing.
    if (totals.length === 0 && !(Command.isDecided(command) && verdict?.outcome === "undetermined")) {
      return yield* refuse(messages.make("recruitment/NobodyToRank", { drive: drive.id }))
    }
    const placed = Examination.ranking(totals)
    const data = { drive: drive.id, ranking: placed.map(({ applicant, rank }) => ({ applicant, rank })) }
    const personal = Object.fromEntries(placed.map(({ applicant, total }) => [applicant, { total }]))
    return Decision.decided(
      verdict,
      [{ type: "recruitment/ApplicantsRanked", stream: Drive.streamOf(drive.id), data, personal }],
      {
        governedBy: drive.governedBy
      }
    )
  })

/**
 * One finding for each applicant: how the total is made is said by the rule, and would be said again for everybody. The
 * applicant stands before each fact, so that whoever is asked for a mark knows whose it is.
 */
const about = (applicant: Person.PersonId, finding: Judgement.Finding): Judgement.Finding =>
  Judgement.leaf({
    criterion: `${Examination.point.id}/marks`,
    holds: finding.holds,
    message: messages.make("recruitment.marksThere", { applicant }),
    facts: [...new Set(factsOf(finding))].map((path) => `${applicant}.${path}`),
    parameters: finding.parameters,
    needs: finding.needs.map((path) => `${applicant}.${path}`)
  })

const factsOf = ({ facts, findings }: Judgement.Finding): ReadonlyArray<string> => [
  ...facts,
  ...findings.flatMap(factsOf)
]

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

/** Whether an applicant has a mark that the total reads; a mark of a step that somebody else judges is none. */
const isExamined = (
  drive: Drive.Drive,
  policies: Policies.Policies,
  application: Applicant.Application
): Result.Result<boolean, NotCovered> => {
  const steps = Object.keys(Applicant.marksOf(application))
  if (steps.length === 0) return Result.succeed(false)
  const within = Drive.policiesOf(drive, policies, application.channel)
  return Result.map(Policies.resolve(within, Examination.point), ({ values }) =>
    steps.some((step) => Examination.reads(values.total, step))
  )
}

/**
 * How many applicants who still stand have marks of the examination that the ranking does not count: there is none, or
 * they came after it. Where no total is laid down there is no examination.
 */
const unrankedIn = (drive: Drive.Drive, policies: Policies.Policies): number => {
  const totals = new Map(drive.ranking.map(({ applicant, personal }) => [applicant, personal]))
  const counts = (application: Applicant.Application) => {
    const within = Drive.policiesOf(drive, policies, application.channel)
    const judged = Policies.judge(within, Examination.point, Applicant.marksOf(application))
    const ranked = totals.get(application.applicant)
    return (
      Result.isSuccess(judged) &&
      judged.success._tag === "Value" &&
      ranked !== undefined &&
      !Seal.isForgotten(ranked) &&
      Decimal.compare(judged.success.value, ranked.total) === 0
    )
  }
  return [...HashMap.values(drive.applications)].filter(
    (one) => Applicant.stands(one) && Result.getOrElse(isExamined(drive, policies, one), () => false) && !counts(one)
  ).length
}

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
