/**
 * A procedure as an ordered list of steps that a place gives: which step is due, who may take it, and until when.
 *
 * The order of the list is the order of the procedure. A step whose guard does not hold, or does not apply, is passed
 * over; a deadline is counted in calendar or working days from the day of the step before it, the first day not counted and the last
 * included. Recruitment, appraisal, appointment, renewal, leave and elections run on this one machine.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as WorkingDays from "../calendar/WorkingDays.ts"
import * as Expected from "../text/Expected.ts"
import * as Criterion from "./Criterion.ts"
import * as Judgement from "./Judgement.ts"
import * as Message from "./Message.ts"

/**
 * A deadline: so many days after the step before.
 *
 * @category models
 * @since 0.1.0
 */
export const Deadline = Schema.Struct({
  days: Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)),
  kind: Schema.Literals(["calendar", "working"])
})

/**
 * Schema of the id of a step: one word such as `writtenTest`.
 *
 * @category schemas
 * @since 0.1.0
 */
export const StepId = Schema.String.check(
  Schema.isPattern(
    /^[a-z][a-zA-Z0-9]{0,63}$/u,
    Expected.words({ zh: "步骤的名称，如 writtenTest", en: "the name of a step, such as writtenTest" })
  )
)

const guardedBy = (guard: Schema.Codec<Criterion.Criterion>) =>
  Schema.Struct({
    id: StepId,
    title: Message.Text,
    roles: Schema.optionalKey(Schema.Array(Schema.NonEmptyString)),
    guard: Schema.optionalKey(guard),
    deadline: Schema.optionalKey(Deadline)
  })

/**
 * One step: its id and words, the roles that may take it, an optional guard and deadline.
 *
 * @category models
 * @since 0.1.0
 */
export const Step = guardedBy(Criterion.Criterion)

/**
 * The type of {@link Step}.
 *
 * @category models
 * @since 0.1.0
 */
export type Step = typeof Step.Type

const inOrder = (step: typeof Step) =>
  Schema.Array(step).check(
    Schema.makeFilter(
      (steps) => steps.length > 0 && new Set(steps.map(({ id }) => id)).size === steps.length,
      Expected.words({
        zh: "至少一个步骤，各有不同的编号",
        en: "at least one step, each with an id of its own"
      })
    )
  )

/**
 * An ordered list of steps with different ids.
 *
 * @category models
 * @since 0.1.0
 */
export const Procedure = inOrder(Step)

/**
 * The same list with guards that are read against declared facts: a slip in one is told when a book is composed, and so is
 * one that is doubtful.
 *
 * @example
 * ```ts
 * import * as Criterion from "@cunguan/core/policy/Criterion"
 * import * as Steps from "@cunguan/core/policy/Steps"
 * import * as Applicant from "@cunguan/core/recruitment/Applicant"
 * import * as Schema from "effect/Schema"
 *
 * const words = { zh: "以报名事实为内容的条件", en: "a condition over the facts of an applicant" }
 * const isProcedure = Schema.is(Steps.procedureOver({ table: Applicant.table }, words))
 * const guardedBy = (path: string) => [
 *   { id: "writtenTest", title: { zh: "笔试", en: "written test" }, guard: Criterion.isTrue(Criterion.fact(path)) }
 * ]
 *
 * isProcedure(guardedBy("fullTime")) // => true
 * isProcedure(guardedBy("fulTime")) // => false
 * ```
 *
 * @category schemas
 * @since 0.1.0
 */
export const procedureOver = (environment: Criterion.Environment, words: Message.Text): typeof Procedure =>
  inOrder(guardedBy(Criterion.over(environment, words)))

/**
 * The type of {@link Procedure}.
 *
 * @category models
 * @since 0.1.0
 */
export type Procedure = typeof Procedure.Type

/**
 * A step that was taken, and its day.
 *
 * @category models
 * @since 0.1.0
 */
export interface Taken {
  readonly step: string
  readonly on: CalendarDate.CalendarDate
}

/**
 * What guards and deadlines are judged with. Without facts a guard is not guessed: the step is undetermined.
 *
 * @category models
 * @since 0.1.0
 */
export interface Context {
  readonly guards?: Criterion.Context
  readonly calendars?: ReadonlyArray<WorkingDays.YearCalendar>
}

/**
 * The words of this module.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "steps.step": { zh: "可以进行“{step}”", en: "“{step}” may be taken" },
  "steps.known": { zh: "程序中有“{step}”这一步骤", en: "the procedure has the step “{step}”" },
  "steps.due": {
    zh: "“{step}”是应进行的步骤（目前应进行“{due}”）",
    en: "“{step}” is the step due (due now: “{due}”)"
  },
  "steps.unfinished": { zh: "程序中尚有应进行的步骤", en: "a step of the procedure is still due" },
  "steps.order": { zh: "不早于上一步骤的日期 {day}", en: "not before the day of the step before, {day}" },
  "steps.guard": { zh: "已提供判断是否需要“{step}”的事实", en: "the facts that decide on “{step}” are known" },
  "steps.role": { zh: "由有权的角色进行：{roles}", en: "taken by a role that may: {roles}" },
  "steps.deadline": { zh: "不晚于期限 {day}（含当日）", en: "no later than {day} (that day included)" },
  "steps.deadlineUnknown": {
    zh: "期限所在的 {year} 年的工作日历已公布",
    en: "the working-day calendar of {year}, in which the deadline runs, is known"
  }
})

/**
 * The step due after those taken, or that the procedure is finished, or the facts that a guard still needs.
 *
 * @category operations
 * @since 0.1.0
 */
export const due = (
  procedure: Procedure,
  taken: ReadonlyArray<Taken>,
  context: Context = {}
):
  | { readonly _tag: "Due"; readonly step: Step }
  | { readonly _tag: "Finished" }
  | { readonly _tag: "Undetermined"; readonly finding: Judgement.Finding } => {
  for (const step of procedure) {
    if (taken.some((earlier) => earlier.step === step.id)) continue
    if (step.guard === undefined) return { _tag: "Due", step }
    const guard = context.guards === undefined ? unguarded(step) : Criterion.evaluate(step.guard, context.guards)
    if (guard.holds === "unknown") return { _tag: "Undetermined", finding: guard }
    if (guard.holds === "yes") return { _tag: "Due", step }
  }
  return { _tag: "Finished" }
}

const unguarded = ({ title }: Step): Judgement.Finding =>
  Judgement.leaf({
    criterion: "steps/guard",
    holds: "unknown",
    message: messages.make("steps.guard", { step: title }),
    needs: ["guards"]
  })

/**
 * The last day on which a step may be taken, if it has a deadline and a step before it.
 *
 * @category operations
 * @since 0.1.0
 */
export const lastDay = (
  step: Step,
  taken: ReadonlyArray<Taken>,
  context: Context = {}
): Result.Result<CalendarDate.CalendarDate | undefined, WorkingDays.CalendarNotCovered> => {
  const before = taken.at(-1)
  if (step.deadline === undefined || before === undefined) return Result.succeed(undefined)
  return step.deadline.kind === "calendar"
    ? Result.succeed(CalendarDate.addDays(before.on, step.deadline.days))
    : WorkingDays.addWorkingDays(context.calendars ?? [], before.on, step.deadline.days)
}

/**
 * Judges whether a step may be taken on a day by a role; a refusal names the step that is due. Where a step is reserved
 * to roles and none is given, the verdict is undetermined.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as Steps from "@cunguan/core/policy/Steps"
 *
 * const day = CalendarDate.make
 * const procedure: Steps.Procedure = [
 *   { id: "report", title: { zh: "述职", en: "report" } },
 *   { id: "review", title: { zh: "评议", en: "review" }, deadline: { days: 10, kind: "calendar" } }
 * ]
 * const taken = [{ step: "report", on: day("2010-12-01") }]
 *
 * Steps.judge(procedure, [], { step: "review", on: day("2010-12-01") }).outcome // => "refused"
 * Steps.judge(procedure, taken, { step: "review", on: day("2010-12-11") }).outcome // => "granted"
 * Steps.judge(procedure, taken, { step: "review", on: day("2010-12-12") }).outcome // => "refused"
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const judge = (
  procedure: Procedure,
  taken: ReadonlyArray<Taken>,
  act: { readonly step: string; readonly on: CalendarDate.CalendarDate; readonly role?: string },
  context: Context = {}
): Judgement.Verdict => {
  const step = procedure.find((candidate) => candidate.id === act.step)
  const title: Message.Argument = step?.title ?? act.step
  const findings: Array<Judgement.Finding> = []
  const leaf = (
    name: string,
    holds: boolean | Judgement.Truth,
    message: Message.Message,
    needs: ReadonlyArray<string> = []
  ) => findings.push(Judgement.leaf({ criterion: `steps/${name}`, holds, message, needs }))
  if (step === undefined) leaf("known", false, messages.make("steps.known", { step: act.step }))
  else {
    const next = due(procedure, taken, context)
    if (next._tag === "Undetermined") findings.push(next.finding)
    else if (next._tag === "Finished") leaf("due", false, messages.make("steps.unfinished"))
    else leaf("due", next.step.id === step.id, messages.make("steps.due", { step: title, due: next.step.title }))
    const before = taken.at(-1)
    if (before !== undefined) leaf("order", before.on <= act.on, messages.make("steps.order", { day: before.on }))
    if (step.roles !== undefined) {
      const message = messages.make("steps.role", { roles: [...step.roles] })
      if (act.role === undefined) leaf("role", "unknown", message, ["role"])
      else leaf("role", step.roles.includes(act.role), message)
    }
    const last = lastDay(step, taken, context)
    if (Result.isFailure(last)) {
      leaf("deadline", "unknown", messages.make("steps.deadlineUnknown", { year: last.failure.year }), ["calendar"])
    } else if (last.success !== undefined) {
      leaf("deadline", act.on <= last.success, messages.make("steps.deadline", { day: last.success }))
    }
  }
  return Judgement.verdict(Judgement.all("steps", messages.make("steps.step", { step: title }), findings))
}
