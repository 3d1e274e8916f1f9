/**
 * The acts of a selection for the reserve pool, from its opening to the admission. All of them follow the rules of the
 * day that the selection pinned when it was opened.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Decision from "../../act/Decision.ts"
import * as CalendarDate from "../../calendar/CalendarDate.ts"
import type * as Person from "../../people/Person.ts"
import * as Policies from "../../policy/Policies.ts"
import * as WorkingDayCalendar from "../../policy/WorkingDayCalendar.ts"
import * as Cadre from "../Cadre.ts"
import { messages } from "../messages.ts"
import * as ReservePool from "../ReservePool.ts"
import * as Selection from "../Selection.ts"
import { type Attempt, type Known, type Of, peopleOf, refuse, serving } from "./act.ts"

/**
 * Opens a selection.
 *
 * @category operations
 * @since 0.1.0
 */
export const open = (known: Known, command: Of<"succession/OpenSelection">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { closesOn, on, opensOn, places, selection } = command
    if (HashMap.has(known.succession.selections, selection)) {
      return yield* refuse(messages.make("succession/SelectionExists", { selection }))
    }
    const opening = { on, opensOn, closesOn, places }
    const verdict = yield* Decision.verdictOf(Policies.judge(policies, ReservePool.point, { opening }), command.basis)
    const data = { selection, opensOn, closesOn, places }
    return Decision.decided(verdict, [{ type: "succession/SelectionOpened", stream: "main", data }])
  })

/**
 * Enters somebody in a selection: within its days, and by its conditions.
 *
 * @category operations
 * @since 0.1.0
 */
export const enter = (known: Known, command: Of<"succession/EnterSelection">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { on, person } = command
    const selection = yield* selectionOf(known, command.selection)
    yield* serving(known, person, on)
    if (HashMap.has(selection.entries, person)) {
      return yield* refuse(messages.make("succession/EnteredAlready", { person, selection: selection.id }))
    }
    const { closesOn, opensOn } = selection
    const verdict = yield* judged(known, command, policies, selection, {
      entry: { on, opensOn, closesOn },
      step: "application",
      taken: []
    })
    return kept(verdict, selection, "succession/SelectionEntered", { selection: selection.id, person })
  })

/**
 * Records a step of somebody who has entered.
 *
 * @category operations
 * @since 0.1.0
 */
export const takeStep = (known: Known, command: Of<"succession/RecordSelectionStep">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { passed, person, step } = command
    const { entry, selection } = yield* entered(known, command)
    if (reserved.has(step)) {
      return yield* refuse(messages.make("succession/StepHasItsOwnAct", { step: ReservePool.stepText(step) }))
    }
    const verdict = yield* judged(known, command, policies, selection, { step, taken: entry.taken })
    const data = { selection: selection.id, person, step, passed }
    return kept(verdict, selection, "succession/SelectionStepRecorded", data)
  })

/** The first and the last step, which are acts of their own. */
const reserved: ReadonlySet<string> = new Set(["application", "admission"])

/**
 * Admits somebody to the pool, for as many months as the rules say.
 *
 * @category operations
 * @since 0.1.0
 */
export const admit = (known: Known, command: Of<"succession/AdmitToPool">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { on, person } = command
    const { entry, selection } = yield* entered(known, command)
    const rules = Policies.resolve(pinned(policies, selection), ReservePool.point)
    const months = Result.isSuccess(rules) ? rules.success.values.months : undefined
    const until = months === undefined ? undefined : CalendarDate.addMonths(on, months)
    const other = Option.getOrElse(
      HashMap.get(known.succession.pool, person),
      (): ReadonlyArray<Selection.Reserve> => []
    ).find((one) => overlaps(one, on, until))
    if (other !== undefined) {
      return yield* refuse(messages.make("succession/InPoolAlready", { person, from: other.from }))
    }
    const { admitted, places } = selection
    const verdict = yield* judged(known, command, policies, selection, {
      step: "admission",
      taken: entry.taken,
      admission: { admitted, places }
    })
    const data = { selection: selection.id, person, ...(until === undefined ? {} : { until }) }
    return kept(verdict, selection, "succession/AdmittedToPool", data)
  })

const overlaps = (
  other: Selection.Reserve,
  from: CalendarDate.CalendarDate,
  until: CalendarDate.CalendarDate | undefined
): boolean => {
  const end = Selection.endOf(other)
  const first = CalendarDate.max(other.from, from)
  return (end === undefined || first < end) && (until === undefined || first < until)
}

const selectionOf = (known: Known, id: Selection.SelectionId): Attempt<Selection.Selection> =>
  Option.match(HashMap.get(known.succession.selections, id), {
    onNone: () => refuse(messages.make("succession/SelectionUnknown", { selection: id })),
    onSome: (found) => Result.succeed(found)
  })

/** The entry of a command, which still stands, of a person who serves in a village on the day. */
const entered = (
  known: Known,
  asked: {
    readonly on: CalendarDate.CalendarDate
    readonly person: Person.PersonId
    readonly selection: Selection.SelectionId
  }
): Attempt<{ readonly selection: Selection.Selection; readonly entry: Selection.Entry }> =>
  Result.gen(function* () {
    const { on, person } = asked
    const selection = yield* selectionOf(known, asked.selection)
    const entry = Option.getOrUndefined(HashMap.get(selection.entries, person))
    if (entry === undefined) {
      return yield* refuse(messages.make("succession/EntryUnknown", { person, selection: selection.id }))
    }
    if (entry.ended !== undefined) {
      const step = ReservePool.stepText(entry.ended.step)
      return yield* refuse(messages.make("succession/EntryEnded", { person, step, selection: selection.id }))
    }
    if (entry.admittedOn !== undefined) {
      const day = entry.admittedOn
      return yield* refuse(messages.make("succession/AdmittedAlready", { person, day, selection: selection.id }))
    }
    yield* serving(known, person, on)
    return { selection, entry }
  })

const pinned = (policies: Policies.Policies, { governedBy }: Selection.Selection): Policies.Policies => ({
  ...policies,
  on: governedBy
})

/** Age is counted on the closing day. */
const judged = (
  known: Known,
  {
    actor,
    basis,
    on,
    person
  }: Of<"succession/EnterSelection"> | Of<"succession/RecordSelectionStep"> | Of<"succession/AdmitToPool">,
  policies: Policies.Policies,
  selection: Selection.Selection,
  {
    step,
    taken,
    ...facts
  }: Pick<ReservePool.Facts, "admission" | "entry"> & {
    readonly step: string
    readonly taken: Selection.Entry["taken"]
  }
) => {
  const within = pinned(policies, selection)
  const { name: _, ...personal } = Cadre.personalOf(peopleOf(known), person)
  const calendars = WorkingDayCalendar.calendarsOf(within)
  return Decision.verdictOf(
    Policies.judge(within, ReservePool.point, {
      ...facts,
      step: { step, taken, on, role: actor.role, calendars },
      candidate: { ...personal, countedOn: selection.closesOn }
    }),
    basis
  )
}

const kept = (
  verdict: Decision.Decided["verdict"],
  { governedBy }: Selection.Selection,
  type: string,
  data: unknown
): Decision.Decided => Decision.decided(verdict, [{ type, stream: "main", data }], { governedBy })
