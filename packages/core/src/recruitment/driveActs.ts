/**
 * The acts within a drive, from its announcement to the appointment.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import type * as Command from "../act/Command.ts"
import * as Decision from "../act/Decision.ts"
import * as Seal from "../journal/Seal.ts"
import * as Official from "../people/Official.ts"
import type * as Person from "../people/Person.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Policies from "../policy/Policies.ts"
import * as RuleBook from "../policy/RuleBook.ts"
import * as WorkingDayCalendar from "../policy/WorkingDayCalendar.ts"
import * as Applicant from "./Applicant.ts"
import * as Appointment from "./Appointment.ts"
import { allOf, applied, driveOf, judgeStep, type Known, type Of, refuse, standing, titleOf } from "./act.ts"
import * as Drive from "./Drive.ts"
import * as Eligibility from "./Eligibility.ts"
import * as Examination from "./Examination.ts"
import { messages } from "./messages.ts"
import * as PublicNotice from "./PublicNotice.ts"
import * as Recruitment from "./Recruitment.ts"

/**
 * Announces a drive.
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
    const extended = RuleBook.extend(policies.book, drive, provisions)
    if (Result.isFailure(extended)) {
      return yield* refuse(messages.make("recruitment/AnnouncementInvalid", { detail: extended.failure.message }))
    }
    const earlierDrives = [...HashMap.values(known.recruitment.drives)].filter((one) => one.cohort === cohort).length
    const verdict = yield* Decision.verdictOf(
      Policies.judge(policies, Drive.point, { earlierDrives, announcedOn: on, opensOn, closesOn }),
      command.basis
    )
    const data = { drive, cohort, opensOn, closesOn, posts, provisions }
    return Decision.decided(verdict, [{ type: "recruitment/DriveAnnounced", stream: Drive.streamOf(drive), data }])
  })

/**
 * Takes an application in.
 *
 * @category operations
 * @since 0.1.0
 */
export const submit = (
  known: Known,
  command: Of<"recruitment/SubmitApplication">,
  policies: Policies.Policies,
  identities: Command.Identities
) =>
  Result.gen(function* () {
    const { applicant, channel, details, facts, on } = command
    const drive = yield* driveOf(known, command.drive)
    const identity = identities.get(applicant)
    const sameNumber =
      identity === undefined ? undefined : Option.getOrUndefined(HashMap.get(drive.identities, identity))
    if (Recruitment.application(drive, applicant) !== undefined || sameNumber !== undefined) {
      return yield* refuse(messages.make("recruitment/ApplicationRepeated", { drive: drive.id }))
    }
    const open = Judgement.leaf({
      criterion: "recruitment.drive/open",
      holds: Drive.isOpenOn(drive, on),
      message: messages.make("recruitment.open", { opens: drive.opensOn, closes: drive.closesOn }),
      facts: ["on"]
    })
    const first = judgeStep(drive, channel, policies, { taken: [], step: "application", on })
    const verdict = yield* Decision.verdictOf(allOf("recruitment.apply", [Result.succeed(open), first]), command.basis)
    return Decision.decided(
      verdict,
      [
        {
          type: "recruitment/ApplicationSubmitted",
          stream: Drive.streamOf(drive.id),
          data: {
            drive: drive.id,
            applicant,
            ...(channel === undefined ? {} : { channel }),
            ...(identity === undefined ? {} : { identity })
          },
          personal: { [applicant]: { details, facts } }
        }
      ],
      { governedBy: drive.governedBy }
    )
  })

/**
 * Adds facts to an application.
 *
 * @category operations
 * @since 0.1.0
 */
export const supply = (known: Known, command: Of<"recruitment/SupplyFacts">) =>
  Result.gen(function* () {
    const { applicant, facts } = command
    const { application, drive } = yield* standing(known, command)
    const beforeReview = Judgement.leaf({
      criterion: "recruitment.channel/beforeReview",
      holds: !Applicant.hasTaken(application, "qualificationReview"),
      message: messages.make("recruitment.beforeReview"),
      facts: ["taken"]
    })
    const verdict = Judgement.verdict(
      Judgement.all("recruitment.completed", messages.make("recruitment.completed"), [beforeReview])
    )
    const data = { drive: drive.id, applicant }
    return Decision.decided(
      verdict,
      [
        {
          type: "recruitment/FactsSupplied",
          stream: Drive.streamOf(drive.id),
          data,
          personal: { [applicant]: { facts } }
        }
      ],
      { governedBy: drive.governedBy }
    )
  })

/**
 * Reviews an application; the verdict is the result of the act, so it is kept whichever way it went.
 *
 * @category operations
 * @since 0.1.0
 */
export const review = (known: Known, command: Of<"recruitment/ReviewQualification">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { applicant, basis, on, passed: given } = command
    const { application, drive } = yield* standing(known, command)
    const isDecided = basis === undefined || basis._tag === "Decided"
    if (isDecided && given !== undefined) {
      return yield* refuse(messages.make("recruitment/ResultGiven", { applicant }))
    }
    const step = "qualificationReview"
    const due = yield* Decision.verdictOf(
      judgeStep(drive, application.channel, policies, { taken: application.taken, step, on }).pipe(
        Result.map(Judgement.verdict)
      ),
      basis
    )
    const options = { governedBy: drive.governedBy }
    if (isDecided && due !== undefined && due.outcome !== "granted") return Decision.decided(due, [], options)
    const facts = Seal.isForgotten(application.personal) ? {} : application.personal.facts
    const eligible = yield* Decision.verdictOf(
      Policies.judge(Drive.policiesOf(drive, policies, application.channel), Eligibility.point, {
        ...facts,
        countedOn: drive.closesOn
      }),
      basis
    )
    if (!isDecided && given === undefined) {
      return yield* refuse(messages.make("recruitment/ResultMissing", { applicant }))
    }
    const passed = given ?? eligible?.outcome === "granted"
    const data = { drive: drive.id, applicant, step, passed }
    return Decision.decided(eligible, [{ type: "recruitment/StepTaken", stream: Drive.streamOf(drive.id), data }], {
      ...options,
      carriesOut: passed ? "granted" : "refused"
    })
  })

/**
 * Takes a step that is marked, or judged by somebody else.
 *
 * @category operations
 * @since 0.1.0
 */
export const takeStep = (
  known: Known,
  command: Of<"recruitment/RecordMark"> | Of<"recruitment/RecordStep">,
  policies: Policies.Policies
) =>
  Result.gen(function* () {
    const { applicant, on, step } = command
    // Induction may follow the appointment, so an application that led to one still takes it.
    const { application, drive } = yield* step === "induction" ? applied(known, command) : standing(known, command)
    if (reserved.has(step)) return yield* refuse(messages.make("recruitment/StepHasItsOwnAct", { step: titleOf(step) }))
    const verdict = yield* Decision.verdictOf(
      judgeStep(drive, application.channel, policies, { taken: application.taken, step, on }).pipe(
        Result.map(Judgement.verdict)
      ),
      command.basis
    )
    const result =
      command.type === "recruitment/RecordMark" ? { passed: true, mark: command.mark } : { passed: command.passed }
    const data = { drive: drive.id, applicant, step, ...result }
    return Decision.decided(verdict, [{ type: "recruitment/StepTaken", stream: Drive.streamOf(drive.id), data }], {
      governedBy: drive.governedBy
    })
  })

/** Steps that have a command of their own, which knows more than that the step was taken. */
const reserved: ReadonlySet<string> = new Set(["application", "qualificationReview", "publicNotice", "appointment"])

/**
 * Ranks the applicants by their totals.
 *
 * @category operations
 * @since 0.1.0
 */
export const rank = (known: Known, command: Of<"recruitment/RankApplicants">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const drive = yield* driveOf(known, command.drive)
    const marked = [...HashMap.values(drive.applications)].filter(
      (one) => one.ended === undefined && Object.keys(one.marks).length > 0
    )
    if (marked.length === 0) return yield* refuse(messages.make("recruitment/NobodyToRank", { drive: drive.id }))
    const judged = marked
      .sort((left, right) => (left.applicant < right.applicant ? -1 : 1))
      .map((one) =>
        Result.map(
          Policies.judge(Drive.policiesOf(drive, policies, one.channel), Examination.point, one.marks),
          (judgement) => ({ applicant: one.applicant, judgement })
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
    const data = { drive: drive.id, ranking: Examination.ranking(totals) }
    return Decision.decided(
      verdict,
      [{ type: "recruitment/ApplicantsRanked", stream: Drive.streamOf(drive.id), data }],
      {
        governedBy: drive.governedBy
      }
    )
  })

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
    const verdict = yield* Decision.verdictOf(
      allOf("recruitment.notice", [
        Result.map(
          Policies.judge(within, PublicNotice.point, {
            from: on,
            until,
            named: new Set([...drive.notices.flatMap((notice) => notice.applicants), ...applicants]).size,
            posts: drive.posts,
            ...(passedOver === undefined ? {} : { passedOver }),
            calendars: WorkingDayCalendar.calendarsOf(within)
          }),
          ({ finding }) => finding
        ),
        ...applications.map((one) =>
          judgeStep(drive, one.channel, policies, { taken: one.taken, step: "publicNotice", on })
        )
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

/** Applicants who still stand, were named in no notice, and rank above the last one named now. */
const passedOverBy = (drive: Drive.Drive, named: ReadonlyArray<Person.PersonId>): number | undefined => {
  if (drive.ranking.length === 0) return undefined
  const ranks = new Map(drive.ranking.map(({ applicant, rank }) => [applicant, rank]))
  const last = Math.max(...named.map((applicant) => ranks.get(applicant) ?? drive.ranking.length + 1))
  const before = new Set([...named, ...drive.notices.flatMap((notice) => notice.applicants)])
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
          Policies.judge(Drive.policiesOf(drive, policies, application.channel), Appointment.point, {
            on,
            ...(notice === undefined ? {} : { noticeUntil: notice.until }),
            consents
          }),
          ({ finding }) => finding
        ),
        judgeStep(drive, application.channel, policies, { taken: application.taken, step: "appointment", on })
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

/** What stays known of an applicant who becomes an official. */
const officialOf = ({ details, facts }: Applicant.Personal): Official.Personal => ({
  ...(details === undefined ? {} : { name: details.name }),
  ...(facts.politicalStatus === undefined ? {} : { politicalStatus: facts.politicalStatus })
})
