/**
 * The acts of an appointment: the notice, and the appointment itself.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Decision from "../../act/Decision.ts"
import * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as Policies from "../../policy/Policies.ts"
import * as WorkingDayCalendar from "../../policy/WorkingDayCalendar.ts"
import * as Appointment from "../Appointment.ts"
import { messages } from "../messages.ts"
import type * as Selection from "../Selection.ts"
import * as Selectors from "../selectors.ts"
import { free, type Known, type Of, postOf, refuse, type Taking } from "./act.ts"

/**
 * Posts the notice of an appointment.
 *
 * @category operations
 * @since 0.1.0
 */
export const publish = (known: Known, command: Of<"succession/PublishAppointment">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { on, organ, person, post, until, village } = command
    const taking = { person, village, organ, post }
    const within = yield* postOf(known, taking, on, policies)
    if (until < on) return yield* refuse(messages.make("succession/NoticeEmpty", { from: on, until }))
    const calendars = WorkingDayCalendar.calendarsOf(within)
    const judged = Policies.judge(within, Appointment.point, { notice: { from: on, until }, calendars })
    const verdict = yield* Decision.verdictOf(judged, command.basis)
    const data = { ...taking, until }
    return Decision.decided(verdict, [{ type: "succession/AppointmentPublished", stream: "main", data }])
  })

/**
 * Appoints somebody to a post, which must be free from the day of the act on.
 *
 * @category operations
 * @since 0.1.0
 */
export const appoint = (known: Known, command: Of<"succession/AppointToPost">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { consents = [], on, organ, person, post, village } = command
    const taking = { person, village, organ, post }
    const within = yield* postOf(known, taking, on, policies)
    yield* free(known, taking, on, undefined)
    const notice = noticeOf(known, taking, on)
    const verdict = yield* Decision.verdictOf(
      Policies.judge(within, Appointment.point, {
        ...(notice === undefined ? {} : { notice }),
        appointment: { on, consents, inPool: Selectors.isInPool(known.succession, person, on) },
        calendars: WorkingDayCalendar.calendarsOf(within)
      }),
      command.basis
    )
    const rules = Policies.resolve(within, Appointment.point)
    const months = Result.isSuccess(rules) ? rules.success.values.trialMonths : undefined
    const trial = months === undefined ? {} : { trialUntil: CalendarDate.addMonths(on, months) }
    return Decision.decided(verdict, [
      { type: "succession/AppointedToPost", stream: "main", data: { ...taking, ...trial } }
    ])
  })

/** The last notice that named the person for this very post, posted by the day of the appointment. */
const noticeOf = (
  { succession }: Known,
  { organ, person, post, village }: Taking,
  on: CalendarDate.CalendarDate
): Selection.Notice | undefined =>
  Selectors.noticesOf(succession, person, on).findLast(
    (one) => one.village === village && one.organ === organ && one.post === post
  )
