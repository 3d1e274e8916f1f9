/**
 * The acts of the plan and its sessions: adopting and amending a plan, holding a session, and correcting who attended.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Decision from "../../act/Decision.ts"
import * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as Policies from "../../policy/Policies.ts"
import * as Course from "../Course.ts"
import { planOn } from "../facts.ts"
import { messages } from "../messages.ts"
import * as Plan from "../Plan.ts"
import * as Training from "../Training.ts"
import { type Attempt, allInPost, type Known, type Of, refuse } from "./act.ts"

/**
 * Adopts the plan of a year, or amends it.
 *
 * @category operations
 * @since 0.1.0
 */
export const plan = (
  known: Known,
  command: Of<"training/AdoptPlan"> | Of<"training/AmendPlan">,
  policies: Policies.Policies
) =>
  Result.gen(function* () {
    const { on, sessions, year } = command
    const isAmended = command.type === "training/AmendPlan"
    const [first] = Training.plansOf(known.training, year)
    if (!isAmended && first !== undefined) {
      return yield* refuse(messages.make("training/PlanExists", { year: String(year), day: first.from }))
    }
    if (isAmended && (first === undefined || on < first.from)) {
      return yield* refuse(messages.make("training/PlanUnknown", { year: String(year), day: on }))
    }
    // A session that was held in another year can never be held in this one.
    for (const { session } of sessions) {
      const held = Training.session(known.training, session)
      if (held !== undefined && CalendarDate.year(held.on) !== year) yield* heldAlready(held)
    }
    const themes = sessions.map(({ theme }) => theme)
    const verdict = yield* Decision.verdictOf(Policies.judge(policies, Plan.point, { themes }), command.basis)
    const type = isAmended ? "training/PlanAmended" : "training/PlanAdopted"
    return Decision.decided(verdict, [{ type, stream: "main", data: { year, sessions } }])
  })

const heldAlready = ({ on, session }: Course.Held): Attempt<never> =>
  refuse(messages.make("training/SessionHeldAlready", { session, day: on }))

/**
 * Records that a session was held.
 *
 * @category operations
 * @since 0.1.0
 */
export const hold = (known: Known, command: Of<"training/HoldSession">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { attendees, hours, kind, on, session, theme } = command
    const held = Training.session(known.training, session)
    if (held !== undefined) return yield* heldAlready(held)
    yield* allInPost(known, attendees, on)
    const sessions = planOn(known.training, CalendarDate.year(on), on)
    const planned = sessions?.find((one) => one.session === session)
    const isAsPlanned = planned?.kind === kind && planned.theme === theme && planned.hours === hours
    const laidDown = Result.map(Policies.resolve(policies, Plan.point), ({ values }) => values.themes)
    const facts: Course.Facts = {
      kind,
      themes: Result.getOrElse(laidDown, () => []),
      theme,
      ...(sessions === undefined ? {} : { plannedThemes: sessions.map((one) => one.theme) }),
      planned: planned === undefined ? "unplanned" : isAsPlanned ? "asPlanned" : "otherwise"
    }
    const verdict = yield* Decision.verdictOf(Policies.judge(policies, Course.point, facts), command.basis)
    const data = { session, kind, theme, hours, attendees }
    return Decision.decided(verdict, [{ type: "training/SessionHeld", stream: "main", data }])
  })

/**
 * Corrects who attended a session. Whoever attended was in post on its day; no rule is asked.
 *
 * @category operations
 * @since 0.1.0
 */
export const correct = (known: Known, command: Of<"training/CorrectAttendance">) =>
  Result.gen(function* () {
    const { attendees, on, session } = command
    const held = Training.session(known.training, session)
    if (held === undefined || on < held.on) {
      return yield* refuse(messages.make("training/SessionUnknown", { session, day: on }))
    }
    yield* allInPost(known, attendees, held.on)
    return Decision.decided(undefined, [
      { type: "training/AttendanceCorrected", stream: "main", data: { session, attendees } }
    ])
  })
