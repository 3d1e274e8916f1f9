/**
 * What reports and other areas may ask of recruitment. Every question names a day: what was done later is not counted, and
 * lists come in the order of the announcement and of the applicants' ids.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Result from "effect/Result"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Seal from "../journal/Seal.ts"
import type * as Person from "../people/Person.ts"
import type { Text } from "../policy/Message.ts"
import * as Policies from "../policy/Policies.ts"
import * as Steps from "../policy/Steps.ts"
import * as Applicant from "./Applicant.ts"
import * as Channel from "./Channel.ts"
import * as Drive from "./Drive.ts"
import * as Objection from "./Objection.ts"
import type * as Position from "./Position.ts"
import * as Recruitment from "./Recruitment.ts"

/**
 * What came of an application by a day.
 *
 * @category models
 * @since 0.1.0
 */
export type Fate =
  | { readonly _tag: "Standing" }
  | { readonly _tag: "Appointed"; readonly on: CalendarDate.CalendarDate }
  | ({ readonly _tag: "Left" } & Pick<Applicant.Ended, "step" | "on" | "reason">)

/**
 * An application as it was on a day: the steps taken by then, and what had come of it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Candidate {
  readonly applicant: Person.PersonId
  readonly channel: string | undefined
  readonly position: Position.Position | undefined
  readonly steps: ReadonlySet<string>
  readonly fate: Fate
}

/**
 * The applications there were by a day, the day itself included, in the order of the applicants' ids. One counts from the
 * first day on which something is kept of it: mostly that on which it was handed in, and an earlier one where a document
 * says so.
 *
 * @category selectors
 * @since 0.1.0
 */
export const candidatesOn = (drive: Drive.Drive, on: CalendarDate.CalendarDate): ReadonlyArray<Candidate> => {
  const positions = new Map(drive.positions.map((position) => [position.id, position]))
  return Recruitment.applications(drive).flatMap((application) => {
    const { applicant, channel, position, taken } = application
    const by = taken.filter((one) => one.on <= on)
    const fate = fateOn(application, on)
    if (by.length === 0 && fate._tag === "Standing") return []
    return [
      {
        applicant,
        channel,
        position: position === undefined ? undefined : positions.get(position),
        steps: new Set(by.map(({ step }) => step)),
        fate
      }
    ]
  })
}

/**
 * What had come of an application by a day.
 *
 * @category selectors
 * @since 0.1.0
 */
export const fateOn = (
  { appointedOn, ended }: Pick<Applicant.Application, "appointedOn" | "ended">,
  on: CalendarDate.CalendarDate
): Fate => {
  if (appointedOn !== undefined && appointedOn <= on) return { _tag: "Appointed", on: appointedOn }
  return ended !== undefined && ended.on <= on
    ? { _tag: "Left", step: ended.step, on: ended.on, reason: ended.reason }
    : { _tag: "Standing" }
}

/**
 * How many posts a position has on a day: as settled by then, or as announced. Without a position, those of the whole
 * drive.
 *
 * @category selectors
 * @since 0.1.0
 */
export const postsOn = (drive: Drive.Drive, on: CalendarDate.CalendarDate, position?: Position.PositionId): number =>
  Drive.postsOf(isSettledOn(drive, on) ? drive : { ...drive, settled: undefined }, position)

/**
 * Whether the posts of a drive were settled by a day.
 *
 * @category predicates
 * @since 0.1.0
 */
export const isSettledOn = ({ settled }: Pick<Drive.Drive, "settled">, on: CalendarDate.CalendarDate): boolean =>
  settled !== undefined && settled.on <= on

/**
 * The list of a position for a step as it stands on a day.
 *
 * @category models
 * @since 0.1.0
 */
export interface StandingList {
  readonly step: string
  readonly on: CalendarDate.CalendarDate
  readonly group: Drive.List["groups"][number]
}

/**
 * The lists that stand on a day: for each step and position the last one made by then.
 *
 * @category selectors
 * @since 0.1.0
 */
export const listsOn = (
  { lists }: Pick<Drive.Drive, "lists">,
  on: CalendarDate.CalendarDate
): ReadonlyArray<StandingList> => {
  const standing = new Map<string, StandingList>()
  for (const list of lists) {
    if (list.on > on) continue
    for (const group of list.groups) {
      standing.set(`${list.step} ${group.position ?? ""}`, { step: list.step, on: list.on, group })
    }
  }
  return [...standing.values()]
}

/**
 * A step with its words.
 *
 * @category models
 * @since 0.1.0
 */
export interface Stage {
  readonly step: string
  readonly title: Text
}

/**
 * The steps of a drive in their order, those of all its channels in one row, as far as somebody applied by them until the day or
 * a position is open to them: where channels disagree on the order, that of the drive as a whole goes first. A step that was
 * taken outside of every procedure stands at the place that it has elsewhere, or last.
 *
 * @category selectors
 * @since 0.1.0
 */
export const stagesOf = (
  drive: Drive.Drive,
  policies: Policies.Policies,
  on: CalendarDate.CalendarDate
): ReadonlyArray<Stage> => {
  const candidates = candidatesOn(drive, on)
  const ways = new Map<string, Drive.AppliedFor | undefined>([["", undefined]])
  for (const { channel, position } of [
    ...drive.positions.map((position) => ({ channel: position.channel, position })),
    ...candidates
  ]) {
    const way = `${channel ?? ""} ${position?.postClass ?? ""}`
    if (!ways.has(way)) ways.set(way, { channel, position: position?.id })
  }
  const procedures = [...ways.values()].map((way) => {
    const resolved = Policies.resolve(Drive.policiesOf(drive, policies, way), Channel.point)
    return Result.isSuccess(resolved)
      ? resolved.success.values.steps.map(({ id, title }): Stage => ({ step: id, title }))
      : []
  })
  const taken = new Set(
    candidates.flatMap(({ fate, steps }) => [...steps, ...(fate._tag === "Left" ? [fate.step] : [])])
  )
  const elsewhere = Object.entries(Channel.steps).flatMap(([step, title]) => (taken.has(step) ? [{ step, title }] : []))
  const others = [...taken].sort().map((step): Stage => ({ step, title: { zh: step, en: step } }))
  return [...procedures, elsewhere, others].reduce<ReadonlyArray<Stage>>(merged, [])
}

/** Steps that the row lacks are put in after the step that they follow. */
const merged = (row: ReadonlyArray<Stage>, added: ReadonlyArray<Stage>): ReadonlyArray<Stage> => {
  const steps = [...row]
  let after = 0
  for (const stage of added) {
    const at = steps.findIndex(({ step }) => step === stage.step)
    if (at >= 0) after = at + 1
    else steps.splice(after++, 0, stage)
  }
  return steps
}

/**
 * The step that is to be taken next with an application, by the rules of its drive; none where it has left or finished,
 * where a list calls others to the step, or where facts are missing that decide on it.
 *
 * @category selectors
 * @since 0.1.0
 */
export const stepDue = (
  drive: Drive.Drive,
  application: Applicant.Application,
  policies: Policies.Policies
): Steps.Step | undefined => {
  if (application.ended !== undefined) return undefined
  const resolved = Policies.resolve(Drive.policiesOf(drive, policies, application), Channel.point)
  if (Result.isFailure(resolved)) return undefined
  const { personal, taken } = application
  const facts = Seal.isForgotten(personal) ? {} : personal.facts
  const due = Steps.due(resolved.success.values.steps, taken, {
    guards: { table: Applicant.table, facts, point: Channel.point.id }
  })
  if (due._tag !== "Due") return undefined
  const list = Drive.listOf(drive, due.step.id, application.position)
  return list === undefined || Drive.isCalled(list, application.applicant) ? due.step : undefined
}

/**
 * Something in a drive that has a last day: `until` is the first day after it. A notice is told by its place in the order
 * of notices, an objection by its id and the applicant, a re-examination by the applicant who may ask for it, missing papers
 * by the applicant who is to hand them in.
 *
 * @category models
 * @since 0.1.0
 */
export type DriveDue = { readonly drive: Drive.DriveId; readonly until: CalendarDate.CalendarDate } & (
  | { readonly kind: "notice"; readonly notice: number }
  | { readonly kind: "objection"; readonly objection: Objection.ObjectionId; readonly applicant: Person.PersonId }
  | { readonly kind: "reexamination" | "papers"; readonly applicant: Person.PersonId }
)

const after = (day: CalendarDate.CalendarDate): CalendarDate.CalendarDate => CalendarDate.addDays(day, 1)

/**
 * What is open in drives on a day and has a last day: papers that are waited for, notices that run, objections that are to be
 * settled, and re-examinations that may be asked for. What is overdue stays open: an objection is still to be settled, and
 * the review of missing papers to be concluded.
 *
 * @category selectors
 * @since 0.1.0
 */
export const duesOn = (recruitment: Recruitment.Recruitment, on: CalendarDate.CalendarDate): ReadonlyArray<DriveDue> =>
  Recruitment.all(recruitment)
    .flatMap((drive) => [
      ...papers(drive, on),
      ...notices(drive, on),
      ...objections(drive, on),
      ...reexaminations(drive, on)
    ])
    .toSorted((left, right) => CalendarDate.Order(left.until, right.until))

const papers = (drive: Drive.Drive, on: CalendarDate.CalendarDate): ReadonlyArray<DriveDue> =>
  Recruitment.waitingForPapers(drive).flatMap(({ applicant, on: asked, until }) =>
    asked <= on ? [{ kind: "papers", drive: drive.id, applicant, until: after(until) }] : []
  )

const notices = ({ id: drive, notices: all }: Drive.Drive, on: CalendarDate.CalendarDate): ReadonlyArray<DriveDue> =>
  all.flatMap(({ from, until }, index) =>
    from <= on && on <= until ? [{ kind: "notice", drive, notice: index + 1, until: after(until) }] : []
  )

const objections = (
  { id: drive, objections: all }: Drive.Drive,
  on: CalendarDate.CalendarDate
): ReadonlyArray<DriveDue> =>
  Objection.openOn(all, on).flatMap(({ applicant, id: objection, settleBy }) =>
    settleBy === undefined ? [] : [{ kind: "objection", drive, objection, applicant, until: after(settleBy) }]
  )

const reexaminations = (drive: Drive.Drive, on: CalendarDate.CalendarDate): ReadonlyArray<DriveDue> =>
  Recruitment.applications(drive).flatMap(({ applicant, ended, physical }) =>
    ended === undefined &&
    physical?.until !== undefined &&
    physical.requestedOn === undefined &&
    physical.on <= on &&
    on <= physical.until
      ? [{ kind: "reexamination", drive: drive.id, applicant, until: after(physical.until) }]
      : []
  )

/**
 * The last day on which somebody took, or did not pass, a step of a drive after the appointment, such as the induction.
 *
 * @category selectors
 * @since 0.1.0
 */
export const lastStepAfterAppointment = (
  recruitment: Recruitment.Recruitment,
  drive: Drive.DriveId | undefined,
  official: Person.PersonId
): CalendarDate.CalendarDate | undefined => {
  const of = drive === undefined ? undefined : Recruitment.drive(recruitment, drive)
  const application = of && Recruitment.application(of, official)
  if (application?.appointedOn === undefined) return undefined
  const { appointedOn, failed, taken } = application
  const place = taken.findIndex(({ step }) => step === "appointment")
  return [...taken.slice(place + 1), ...failed]
    .map(({ on }) => on)
    .filter((on) => appointedOn <= on)
    .reduce<CalendarDate.CalendarDate | undefined>(
      (last, on) => (last === undefined || last < on ? on : last),
      undefined
    )
}

/**
 * The last day on which something was done about the applications of a person that led to no appointment: a step (that
 * of a notice among them), papers that were asked for, a list or an objection. None where there is no such application.
 *
 * @category selectors
 * @since 0.1.0
 */
export const lastActOn = (
  recruitment: Recruitment.Recruitment,
  applicant: Person.PersonId
): CalendarDate.CalendarDate | undefined =>
  Recruitment.all(recruitment)
    .flatMap((drive) => {
      const application = Recruitment.application(drive, applicant)
      return application === undefined || application.appointedOn !== undefined
        ? []
        : [...daysOf(application), ...daysNaming(drive, applicant)]
    })
    .reduce<CalendarDate.CalendarDate | undefined>(
      (last, on) => (last === undefined || last < on ? on : last),
      undefined
    )

const daysOf = ({ asked, ended, physical, taken }: Applicant.Application) => [
  ...taken.map(({ on }) => on),
  ...[asked?.on, ended?.on, physical?.on, physical?.requestedOn].filter((on) => on !== undefined)
]

const daysNaming = ({ lists, objections }: Drive.Drive, applicant: Person.PersonId) => [
  ...lists
    .filter(({ groups }) =>
      groups.some(({ called, reserve }) => [called, reserve].some((of) => of.includes(applicant)))
    )
    .map(({ on }) => on),
  ...Array.from(HashMap.values(objections))
    .filter((objection) => objection.applicant === applicant)
    .map(({ raisedOn, settled }) => settled?.on ?? raisedOn)
]
