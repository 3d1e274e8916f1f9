/**
 * The acts that correct an application: a step that was entered wrongly, and an ending that should not have been.
 *
 * Nothing is overwritten: a correction is an event of its own. What came of the application afterwards is corrected first;
 * what others rest on, a ranking, a list, a notice or an appointment, stands in the way of a correction that is to be
 * decided, and is told.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Result from "effect/Result"
import * as Command from "../../act/Command.ts"
import * as Decision from "../../act/Decision.ts"
import * as CalendarDate from "../../calendar/CalendarDate.ts"
import type * as Person from "../../people/Person.ts"
import * as Judgement from "../../policy/Judgement.ts"
import type * as Message from "../../policy/Message.ts"
import type * as Policies from "../../policy/Policies.ts"
import * as Applicant from "../Applicant.ts"
import * as Drive from "../Drive.ts"
import { messages } from "../messages.ts"
import * as Recruitment from "../Recruitment.ts"
import { allOf, applied, type InDrive, judgeStep, type Known, type Of, refuse, titleOf } from "./inDrive.ts"
import { isMarked, isReview, judgeReview, reasonOf } from "./stepActs.ts"

/**
 * Corrects how a step was entered. Corrected to what a review would not come to, it is kept from a document as a deviation.
 *
 * @category operations
 * @since 0.1.0
 */
export const correct = (known: Known, command: Of<"recruitment/CorrectStep">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { applicant, basis, on, passed, step } = command
    const found = yield* applied(known, command)
    const { application, drive } = found
    if (elsewhere.has(step))
      return yield* refuse(messages.make("recruitment/CorrectedElsewhere", { step: titleOf(step) }))
    const entry = Applicant.entryOf(application, step)
    if (entry === undefined) {
      return yield* refuse(messages.make("recruitment/CorrectionUnfounded", { applicant, step: titleOf(step) }))
    }
    if (passed !== undefined && isReview(step) && Command.isDecided(command)) {
      return yield* refuse(messages.make("recruitment/ResultGiven", { applicant, step: titleOf(step) }))
    }
    if (passed === true && !entry.passed && isMarked(found, step, policies)) {
      return yield* refuse(messages.make("recruitment/StepIsMarked", { step: titleOf(step) }))
    }
    const [next] = Applicant.followers(application, step)
    const staysPassed = entry.passed && passed === true
    // Who was appointed stays so, however a later step went, and what follows that step stands by itself.
    if (next !== undefined && !staysPassed && !Applicant.followsAppointment(application, step)) {
      return yield* refuse(
        messages.make("recruitment/StepFollowed", { applicant, step: titleOf(step), next: titleOf(next.step) })
      )
    }
    const takenOn = command.takenOn ?? entry.on
    const findings = [
      correctionDay(CalendarDate.max(entry.on, takenOn), on),
      ...(staysPassed ? [] : restingOn(found, entry, step)),
      ...(next !== undefined && passed === true ? [beforeNext(next.on, takenOn)] : [])
    ]
    const order = passed === true ? [judgeStep(takenAnew(found, command, takenOn), policies)] : []
    const allowed = yield* Decision.verdictOf(
      allOf("recruitment.correct", [...findings.map((finding) => Result.succeed(finding)), ...order]),
      basis
    )
    const data = {
      drive: drive.id,
      applicant,
      step,
      takenOn,
      ...(passed === undefined ? {} : { passed }),
      ...(passed === false ? { reason: command.reason ?? reasonOf(step) } : {})
    }
    const events = [{ type: "recruitment/StepCorrected", stream: Drive.streamOf(drive.id), data }]
    const options = { governedBy: drive.governedBy }
    if (passed === undefined || !isReview(step) || allowed?.outcome !== "granted") {
      return Decision.decided(allowed, events, options)
    }
    const judged = yield* Decision.verdictOf(judgeReview(found, step, takenOn, policies), basis)
    return Decision.decided(judged, events, { ...options, carriesOut: passed ? "granted" : "refused" })
  })

/**
 * Takes the ending of an application back.
 *
 * @category operations
 * @since 0.1.0
 */
export const reopen = (known: Known, command: Of<"recruitment/ReopenApplication">) =>
  Result.gen(function* () {
    const { applicant, on } = command
    const found = yield* applied(known, command)
    const { application, drive } = found
    const { ended } = application
    if (ended === undefined) return yield* refuse(messages.make("recruitment/NotEnded", { applicant }))
    const findings = [correctionDay(ended.on, on), ...restingOnAbsence(found, ended.on), noObjection(found)]
    const verdict = Judgement.verdict(
      Judgement.all("recruitment.correct", messages.make("recruitment.correct"), findings)
    )
    const data = { drive: drive.id, applicant }
    return Decision.decided(
      verdict,
      [{ type: "recruitment/ApplicationReopened", stream: Drive.streamOf(drive.id), data }],
      { governedBy: drive.governedBy }
    )
  })

/** Steps with acts of their own, on which more rests than one application. */
const elsewhere: ReadonlySet<string> = new Set(["application", "publicNotice", "appointment", "agreement", "placement"])

/** The step as if it were taken now, on the day on which it was. */
const takenAnew = (
  { application, drive }: InDrive,
  { actor, step }: Of<"recruitment/CorrectStep">,
  on: CalendarDate.CalendarDate
) => {
  const place = application.taken.findIndex((taken) => taken.step === step)
  const taken = place < 0 ? application.taken : application.taken.slice(0, place)
  return { drive, application: { ...application, taken }, command: { actor, on }, step }
}

const correctionDay = (day: CalendarDate.CalendarDate, on: CalendarDate.CalendarDate) =>
  Judgement.leaf({
    criterion: "recruitment.correction/day",
    holds: day <= on,
    message: messages.make("recruitment.correctionDay", { day }),
    facts: ["taken", "on"]
  })

const beforeNext = (day: CalendarDate.CalendarDate, takenOn: CalendarDate.CalendarDate) =>
  Judgement.leaf({
    criterion: "recruitment.correction/beforeNext",
    holds: takenOn <= day,
    message: messages.make("recruitment.beforeNextStep", { day }),
    facts: ["taken", "takenOn"]
  })

/** What rests on how a step was entered: on that it was passed, or on that the applicant had left. */
const restingOn = (
  found: InDrive,
  entry: { readonly on: CalendarDate.CalendarDate; readonly passed: boolean },
  step: string
) => {
  if (found.application.appointedOn !== undefined) return []
  return entry.passed ? restingOnPresence(found, entry.on, step) : restingOnAbsence(found, entry.on)
}

/** Somebody who should have left earlier was ranked and listed; who was named in a notice has that among the later steps. */
const restingOnPresence = ({ application, drive }: InDrive, since: CalendarDate.CalendarDate, step: string) => {
  const { applicant, taken } = application
  const marks = Applicant.marksOf(application)
  const lastMarked = taken.findLastIndex((one) => Object.hasOwn(marks, one.step))
  const counts = taken.findIndex((one) => one.step === step) <= lastMarked
  return [
    free("ranking", messages.make("recruitment.noRankingRests"), counts && isRanked(drive, applicant)),
    free(
      "list",
      messages.make("recruitment.noListRests"),
      drive.lists.some((list) => since <= list.on && Drive.isListed(list, applicant))
    )
  ]
}

/** Others were ranked, listed, named and appointed in the place of somebody who should not have left. */
const restingOnAbsence = ({ application, drive }: InDrive, since: CalendarDate.CalendarDate) => {
  const { applicant, position } = application
  const isRival = (other: Person.PersonId) =>
    other !== applicant && Recruitment.application(drive, other)?.position === position
  return [
    free(
      "ranking",
      messages.make("recruitment.noRankingRests"),
      !isRanked(drive, applicant) && drive.ranking.some((one) => isRival(one.applicant))
    ),
    free(
      "list",
      messages.make("recruitment.noListRests"),
      drive.lists.some(
        ({ groups, on }) =>
          since <= on &&
          groups.some(
            (group) => group.position === position && ![...group.called, ...group.reserve].includes(applicant)
          )
      )
    ),
    free(
      "notice",
      messages.make("recruitment.noNoticeRests"),
      drive.notices.some(({ applicants, from }) => since <= from && applicants.some(isRival))
    ),
    free(
      "appointment",
      messages.make("recruitment.noAppointmentRests"),
      HashMap.some(
        drive.applications,
        (one) => one.appointedOn !== undefined && since <= one.appointedOn && isRival(one.applicant)
      )
    )
  ]
}

/** An objection that was upheld is not undone by the way. */
const noObjection = ({ application, drive }: InDrive) =>
  free(
    "objection",
    messages.make("recruitment.noObjectionUpheld"),
    HashMap.some(
      drive.objections,
      ({ applicant, settled }) => applicant === application.applicant && settled?.upheld === true
    )
  )

const isRanked = (drive: Drive.Drive, applicant: Person.PersonId): boolean =>
  drive.ranking.some((one) => one.applicant === applicant)

const free = (
  what: "ranking" | "list" | "notice" | "appointment" | "objection",
  message: Message.Message,
  rests: boolean
): Judgement.Finding =>
  Judgement.leaf({ criterion: `recruitment.correction/${what}`, holds: !rests, message, facts: [what] })
