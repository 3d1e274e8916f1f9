/**
 * What is kept of an application, and what a drive is after it.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Schema from "effect/Schema"
import * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as Event from "../../journal/Event.ts"
import * as Seal from "../../journal/Seal.ts"
import * as Person from "../../people/Person.ts"
import * as Steps from "../../policy/Steps.ts"
import * as Applicant from "../Applicant.ts"
import * as Drive from "../Drive.ts"
import * as Examination from "../Examination.ts"
import * as Panel from "../Panel.ts"
import * as Position from "../Position.ts"

/**
 * An application came in. `identity` is the fingerprint of the ID number, if one was given.
 *
 * @category events
 * @since 0.1.0
 */
export const ApplicationSubmitted = Event.define({
  type: "recruitment/ApplicationSubmitted",
  v: 1,
  data: Schema.Struct({
    drive: Drive.DriveId,
    applicant: Person.PersonId,
    channel: Schema.optionalKey(Drive.Channel),
    position: Schema.optionalKey(Position.PositionId),
    identity: Schema.optionalKey(Schema.String)
  }),
  personal: Applicant.Personal
})

/**
 * Facts of an application were added or stated anew.
 *
 * @category events
 * @since 0.1.0
 */
export const FactsSupplied = Event.define({
  type: "recruitment/FactsSupplied",
  v: 1,
  data: Schema.Struct({ drive: Drive.DriveId, applicant: Person.PersonId }),
  personal: Applicant.Personal
})

/**
 * An applicant took a step: passed it, or did not and left the drive there. A step that is marked has its mark, in the
 * slot of the applicant, with the marks of the judges where a panel marked it; a mark for a step that was taken before
 * corrects the earlier one. `paper` is that of the mark, where the step is made of several.
 *
 * @category events
 * @since 0.1.0
 */
export const StepTaken = Event.define({
  type: "recruitment/StepTaken",
  v: 1,
  data: Schema.Struct({
    drive: Drive.DriveId,
    applicant: Person.PersonId,
    step: Steps.StepId,
    passed: Schema.Boolean,
    paper: Schema.optionalKey(Examination.Paper),
    reason: Schema.optionalKey(Applicant.Reason)
  }),
  personal: Schema.Struct({
    mark: Applicant.Mark,
    panel: Schema.optionalKey(Schema.Array(Panel.JudgeMark))
  })
})

/**
 * An applicant applies for another position.
 *
 * @category events
 * @since 0.1.0
 */
export const PositionChanged = Event.define({
  type: "recruitment/PositionChanged",
  v: 1,
  data: Schema.Struct({
    drive: Drive.DriveId,
    applicant: Person.PersonId,
    position: Position.PositionId,
    channel: Schema.optionalKey(Drive.Channel)
  })
})

/**
 * The information review asked for facts that an application did not state; they may be added until a day, included.
 *
 * @category events
 * @since 0.1.0
 */
export const PapersAsked = Event.define({
  type: "recruitment/PapersAsked",
  v: 1,
  data: Schema.Struct({
    drive: Drive.DriveId,
    applicant: Person.PersonId,
    missing: Schema.Array(Position.Name),
    until: CalendarDate.CalendarDate
  })
})

/**
 * An applicant withdrew.
 *
 * @category events
 * @since 0.1.0
 */
export const ApplicationWithdrawn = Event.define({
  type: "recruitment/ApplicationWithdrawn",
  v: 1,
  data: Schema.Struct({ drive: Drive.DriveId, applicant: Person.PersonId })
})

/**
 * A step of an application was entered wrongly: it was taken on `takenOn`, passed or not; without `passed` it was not taken
 * at all.
 *
 * @category events
 * @since 0.1.0
 */
export const StepCorrected = Event.define({
  type: "recruitment/StepCorrected",
  v: 1,
  data: Schema.Struct({
    drive: Drive.DriveId,
    applicant: Person.PersonId,
    step: Steps.StepId,
    takenOn: CalendarDate.CalendarDate,
    passed: Schema.optionalKey(Schema.Boolean),
    reason: Schema.optionalKey(Applicant.Reason)
  })
})

/**
 * The ending of an application was taken back.
 *
 * @category events
 * @since 0.1.0
 */
export const ApplicationReopened = Event.define({
  type: "recruitment/ApplicationReopened",
  v: 1,
  data: Schema.Struct({ drive: Drive.DriveId, applicant: Person.PersonId })
})

/**
 * The events of this part.
 *
 * @category events
 * @since 0.1.0
 */
export const events = [
  ApplicationSubmitted,
  FactsSupplied,
  PositionChanged,
  PapersAsked,
  StepTaken,
  ApplicationWithdrawn,
  StepCorrected,
  ApplicationReopened
] as const

/**
 * A drive after an event of this part.
 *
 * @category operations
 * @since 0.1.0
 */
export const evolve = (drive: Drive.Drive, event: Event.Of<(typeof events)[number]>): Drive.Drive => {
  const { applicant } = event.data
  switch (event.type) {
    case "recruitment/ApplicationSubmitted": {
      const { channel, identity, position } = event.data
      return {
        ...drive,
        applications: HashMap.set(drive.applications, applicant, {
          applicant,
          channel,
          position,
          personal: kept(event.personal[applicant] ?? { facts: {} }),
          taken: [{ step: "application", on: event.on }],
          asked: undefined,
          failed: [],
          ended: undefined,
          appointedOn: undefined
        }),
        identities: identity === undefined ? drive.identities : HashMap.set(drive.identities, identity, applicant)
      }
    }
    case "recruitment/FactsSupplied":
      return Drive.change(drive, applicant, (one) => ({
        ...one,
        personal: merged(one.personal, event.personal[applicant])
      }))
    case "recruitment/PositionChanged": {
      const { channel, position } = event.data
      return Drive.change(drive, applicant, (one) => ({ ...one, channel, position }))
    }
    case "recruitment/PapersAsked": {
      const { missing, until } = event.data
      return Drive.change(drive, applicant, (one) => ({ ...one, asked: { missing, on: event.on, until } }))
    }
    case "recruitment/ApplicationWithdrawn":
      return Drive.change(drive, applicant, (one) => ({
        ...one,
        ended: { step: one.taken.at(-1)?.step ?? "application", on: event.on, reason: "withdrawn", event: event.id }
      }))
    case "recruitment/StepCorrected":
      return Drive.change(drive, applicant, (one) => corrected(one, event))
    case "recruitment/ApplicationReopened":
      return Drive.change(drive, applicant, reopened)
    case "recruitment/StepTaken":
      return afterStep(drive, { ...event.data, on: event.on, event: event.id }, event.personal[applicant])
  }
}

/**
 * How a step went: who took it, on which day, with what result, and the event that tells it.
 *
 * @category models
 * @since 0.1.0
 */
export interface StepResult {
  readonly applicant: Person.PersonId
  readonly step: string
  readonly paper?: string
  readonly on: CalendarDate.CalendarDate
  readonly passed: boolean
  readonly reason?: string
  readonly event: Event.EventId
}

/**
 * A drive after a step with its mark, if it has one; events that tell more of a step than that it was taken come to the
 * same. A mark that is corrected takes the step no second time.
 *
 * @category operations
 * @since 0.1.0
 */
export const afterStep = (
  drive: Drive.Drive,
  { applicant, event, on, paper, passed, reason, step }: StepResult,
  mark: { readonly mark?: string } | Seal.Forgotten | undefined
): Drive.Drive =>
  passed
    ? Drive.change(drive, applicant, (one) => ({
        ...one,
        taken: Applicant.hasTaken(one, step) ? one.taken : [...one.taken, { step, on }],
        personal: marked(one.personal, paper ?? step, mark)
      }))
    : Drive.left(drive, applicant, { step, on, reason, event })

const kept = (personal: Applicant.Personal | Seal.Forgotten): Applicant.Application["personal"] =>
  Seal.isForgotten(personal) ? personal : { ...personal, marks: {} }

/** A mark takes the place of the one before; of a forgotten person no marks are kept. */
const marked = (
  before: Applicant.Application["personal"],
  name: string,
  added: { readonly mark?: string } | Seal.Forgotten | undefined
): Applicant.Application["personal"] => {
  if (added === undefined || Seal.isForgotten(before)) return before
  if (Seal.isForgotten(added)) return added
  return added.mark === undefined ? before : { ...before, marks: { ...before.marks, [name]: added.mark } }
}

/** Facts that are stated anew take the place of those before; what a forgotten person stated is not mended. */
const merged = (
  before: Applicant.Application["personal"],
  added: Applicant.Personal | Seal.Forgotten | undefined
): Applicant.Application["personal"] => {
  if (added === undefined || Seal.isForgotten(before)) return before
  return Seal.isForgotten(added) ? added : { ...before, ...added, facts: { ...before.facts, ...added.facts } }
}

/** A step as it should have been entered, in the place that it had. */
const corrected = (
  before: Applicant.Application,
  { data, id }: Event.Of<typeof StepCorrected>
): Applicant.Application => {
  const { passed, reason, step, takenOn } = data
  const at = { step, on: takenOn }
  const isOther = (one: { readonly step: string }) => one.step !== step
  // An ending at a step that was passed came after it: the applicant withdrew there.
  const cleared = withoutExaminations(
    before.ended?.step === step && !Applicant.hasTaken(before, step) ? reopened(before) : before,
    step
  )
  const one = { ...cleared, failed: cleared.failed.filter(isOther) }
  if (passed === true) {
    const taken = Applicant.hasTaken(one, step)
      ? one.taken.map((earlier) => (isOther(earlier) ? earlier : at))
      : [...one.taken, at]
    return { ...one, taken }
  }
  const without = { ...one, taken: one.taken.filter(isOther), personal: unmarked(one.personal, step) }
  if (passed === undefined) return withoutAsking(without, step)
  return without.appointedOn === undefined
    ? { ...without, ended: { ...at, reason, event: id } }
    : { ...without, failed: [...without.failed, at] }
}

/** An information review that is done again asks again, and the window is a new one. */
const reopened = (one: Applicant.Application): Applicant.Application =>
  withoutAsking({ ...one, ended: undefined }, one.ended?.step)

const withoutAsking = (one: Applicant.Application, step: string | undefined): Applicant.Application =>
  step === "informationReview" ? { ...one, asked: undefined } : one

/** A physical examination that is entered anew is the first. */
const withoutExaminations = ({ physical, ...one }: Applicant.Application, step: string): Applicant.Application =>
  step === "physicalExamination" || physical === undefined ? one : { ...one, physical }

/** A step that was not passed has no mark. */
const unmarked = (personal: Applicant.Application["personal"], step: string): Applicant.Application["personal"] => {
  if (Seal.isForgotten(personal)) return personal
  const { [step]: _, ...marks } = personal.marks
  return { ...personal, marks }
}
