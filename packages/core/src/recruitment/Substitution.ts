/**
 * Substitution: who comes in for somebody on a list who leaves the drive. The next in reserve is called, in rank order.
 *
 * A place says whether this is done once for a list (`oneRound`: whoever is missing then is replaced, nobody after that) or
 * as often as somebody leaves (`rankOrder`); where it lays down neither nobody is replaced. It may say until which step
 * somebody who leaves is replaced, that step included, and within how many days of leaving, the last day included. No
 * national text that was read says any of this.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import type * as WorkingDays from "../calendar/WorkingDays.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import * as Steps from "../policy/Steps.ts"
import * as TimeLimit from "../policy/TimeLimit.ts"
import * as Channel from "./Channel.ts"
import { messages } from "./messages.ts"

/**
 * How often somebody comes in for those who leave a list.
 *
 * @category models
 * @since 0.1.0
 */
export type Mode = "oneRound" | "rankOrder"

const modes = {
  oneRound: { zh: "只递补一次", en: "in one round" },
  rankOrder: { zh: "依次递补", en: "in rank order, as often as somebody leaves" }
} as const

/**
 * The parameters of substitution.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** How often; absent where nobody is replaced. */
  readonly mode?: Mode
  /** The last step at which somebody who leaves is replaced, included; absent where any step is. */
  readonly untilStep?: string
  /** Within how long after somebody left; absent where no time is laid down. */
  readonly within?: TimeLimit.TimeLimit
}

/**
 * Somebody on a list who left the drive: the step at which, and the day.
 *
 * @category models
 * @since 0.1.0
 */
export interface Leaver {
  readonly step: string
  readonly on: CalendarDate.CalendarDate
}

/**
 * What a substitution is judged by.
 *
 * - `rounds`: how many substitutions there were on this list
 * - `leavers`: those on the list who left and whose place is empty
 * - `reserve`: how many of the reserve still stand
 * - `steps`: the steps of the procedure in their order
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly on: CalendarDate.CalendarDate
  readonly rounds: number
  readonly leavers: ReadonlyArray<Leaver>
  readonly reserve: number
  readonly steps: ReadonlyArray<string>
  readonly calendars: ReadonlyArray<WorkingDays.YearCalendar>
}

/** Whether somebody left at the last step at which one is replaced, or before it; a step out of the procedure is neither. */
const leftEarlyEnough = ({ untilStep }: Parameters, { steps }: Pick<Facts, "steps">, { step }: Leaver): boolean =>
  untilStep === undefined || (steps.includes(step) && steps.indexOf(step) <= steps.indexOf(untilStep))

const leftInTime = (
  { within }: Parameters,
  { calendars, on: day }: Pick<Facts, "calendars" | "on">,
  { on }: Leaver
): Judgement.Truth => {
  if (within === undefined) return "yes"
  const last = TimeLimit.lastDay(within, on, calendars)
  return Result.isFailure(last) ? "unknown" : day <= last.success ? "yes" : "no"
}

/**
 * Whether a place that somebody left may be filled.
 *
 * @category predicates
 * @since 0.1.0
 */
export const isReplaceable = (
  parameters: Parameters,
  facts: Pick<Facts, "calendars" | "on" | "steps">,
  leaver: Leaver
): boolean => leftEarlyEnough(parameters, facts, leaver) && leftInTime(parameters, facts, leaver) === "yes"

/**
 * Judges whether somebody may be called in the place of those who left.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as Substitution from "@cunguan/core/recruitment/Substitution"
 *
 * const on = CalendarDate.make("2010-06-28")
 * const judge = (rounds: number, step = "physicalExamination") =>
 *   Substitution.judge(
 *     { mode: "oneRound", untilStep: "physicalExamination" },
 *     {
 *       on,
 *       rounds,
 *       leavers: [{ step, on }],
 *       reserve: 1,
 *       steps: ["vetting", "physicalExamination", "publicNotice"],
 *       calendars: []
 *     }
 *   ).outcome
 *
 * judge(0) // => "granted"
 * judge(1) // => "refused"
 * judge(0, "publicNotice") // => "refused"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Verdict => {
  const { mode, untilStep, within } = parameters
  const { leavers, reserve, rounds } = facts
  const leaf = (
    name: string,
    holds: boolean | Judgement.Truth,
    message: Judgement.Finding["message"],
    more: Partial<Pick<Judgement.Finding, "facts" | "parameters" | "needs">> = {}
  ) => Judgement.leaf({ criterion: `${point.id}/${name}`, holds, message, ...more })
  const findings = [
    leaf("mode", mode !== undefined, messages.make("recruitment.substitutionLaidDown"), {
      parameters: mode === undefined ? [] : [{ field: "mode", value: mode }]
    }),
    leaf("leavers", leavers.length > 0, messages.make("recruitment.placeEmpty"), { facts: ["leavers"] }),
    leaf("reserve", reserve > 0, messages.make("recruitment.reserveStands"), { facts: ["reserve"] })
  ]
  if (mode === "oneRound") {
    findings.push(
      leaf("round", rounds === 0, messages.make("recruitment.oneRound", { rounds }), {
        facts: ["rounds"],
        parameters: [{ field: "mode", value: mode }]
      })
    )
  }
  const early = leavers.filter((leaver) => leftEarlyEnough(parameters, facts, leaver))
  if (untilStep !== undefined && leavers.length > 0) {
    findings.push(
      leaf("untilStep", early.length > 0, messages.make("recruitment.leftUntil", { step: stepText(untilStep) }), {
        facts: ["leavers.step"],
        parameters: [{ field: "untilStep", value: untilStep }]
      })
    )
  }
  if (within !== undefined && early.length > 0) {
    const inTime = early.map((leaver) => leftInTime(parameters, facts, leaver))
    const holds = inTime.includes("yes") ? "yes" : inTime.includes("unknown") ? "unknown" : "no"
    findings.push(
      leaf("within", holds, messages.make("recruitment.leftWithin", { limit: TimeLimit.text(within) }), {
        facts: ["leavers.on", "on"],
        parameters: [{ field: "within" }],
        needs: holds === "unknown" ? ["calendars"] : []
      })
    )
  }
  return Judgement.verdict(Judgement.all(point.id, messages.make("recruitment.substitute"), findings))
}

const stepText = (step: string) => (Channel.isStepName(step) ? Channel.steps[step] : step)

/**
 * The policy point `recruitment.substitution`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Verdict
>({
  id: "recruitment.substitution",
  title: { zh: "递补", en: "substitution" },
  fields: {
    mode: PolicyPoint.field(Schema.Literals(["oneRound", "rankOrder"]), {
      title: { zh: "递补方式", en: "how often somebody comes in" },
      text: (mode) => modes[mode],
      override: Override.open,
      optional: true
    }),
    untilStep: PolicyPoint.field(Steps.StepId, {
      title: { zh: "递补截至步骤（含）", en: "last step at which a leaver is replaced (included)" },
      text: stepText,
      override: Override.open,
      optional: true
    }),
    within: TimeLimit.field({ zh: "递补期限", en: "time for replacing a leaver" })
  },
  provisions: (["mode", "untilStep", "within"] as const).map((field) => ({
    field,
    none: true as const,
    from: "2008-04-10",
    assumption: {
      zh: "所见全国性文件没有规定递补；没有规定的，不递补。",
      en: "No national text read speaks of substitution; where nothing is laid down, nobody is replaced."
    }
  })),
  judge
})
