/**
 * The acts for those whom the office knows: what changed, where they are placed, and whether they left.
 *
 * @since 0.1.0
 */
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import type * as Official from "@cunguan/core/people/Official"
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import type { ColumnId } from "../Column.ts"
import type { Matched } from "../Difference.ts"
import type { Draft } from "../Draft.ts"
import { agrees } from "../grammar/DateText.ts"
import * as Written from "../written.ts"
import { placedLater } from "./newcomers.ts"
import type { Planner } from "./Planner.ts"

/** Facts of an official that an act can change. */
const changeable: ReadonlySet<ColumnId> = new Set<ColumnId>([
  "agreement",
  "village",
  "title",
  "placedOn",
  "seats",
  "mentors",
  "grades",
  "outcome",
  "leftOn"
])

export const changeOne = (
  planner: Planner,
  { changes, draft, official }: Matched,
  villages: ReadonlyArray<string>
): void => {
  const { state } = planner.difference
  const known = Option.getOrUndefined(HashMap.get(state.officials.byId, official))
  if (known === undefined) return
  const has = (...columns: ReadonlyArray<ColumnId>) => changes.some(({ column }) => columns.includes(column))
  for (const { column } of changes) {
    if (column === "secondment") planner.remark("roster/NotKept", draft.place, column)
    else if (!changeable.has(column)) planner.remark("roster/NoAct", draft.place, column)
  }
  const last = known.placements.at(-1)
  if (has("agreement")) planner.sign(draft, official, known.appointedOn, [])
  if (has("village", "title", "placedOn")) move(planner, draft, known, villages)
  const changedIn = (column: ColumnId) => changes.filter((change) => change.column === column)
  if (has("seats")) {
    const differing = changedIn("seats")
    planner.seats(
      draft,
      official,
      draft.village?.id ?? last?.village,
      villages,
      ({ organ, post }) => !differing.some(({ to }) => to.startsWith(Written.seat(organ, post)))
    )
  }
  if (has("mentors"))
    planner.mentors(
      draft,
      official,
      [],
      (name) => !changedIn("mentors").some(({ to }) => to === name || to.startsWith(`${name}（`))
    )
  if (has("outcome", "leftOn")) changeDeparture(planner, draft, known)
}

/** A placement takes a day: that of the roster, or for somebody who was in no village yet the day of the appointment. */
const move = (planner: Planner, draft: Draft, known: Official.Official, restsOn: ReadonlyArray<string>): void => {
  const { place, placedOn } = draft
  const last = known.placements.at(-1)
  const village = draft.village?.id ?? last?.village
  const title = draft.title ?? last?.title
  const on =
    last === undefined
      ? (placedLater(planner, draft, known.appointedOn) ?? known.appointedOn)
      : placedOn === undefined
        ? undefined
        : planner.day(placedOn, "from", place, "placedOn")
  if (village === undefined || (last !== undefined && placedOn === undefined)) {
    planner.remark("roster/FromNeeded", place, "placedOn")
  } else if (on !== undefined) planner.placement(place, known.id, { on, village, title }, restsOn)
}

const changeDeparture = (planner: Planner, draft: Draft, known: Official.Official): void => {
  const { outcome, place } = draft
  if (known.departure === undefined) {
    planner.departure(draft, known.id, [])
    return
  }
  if (outcome === "inPost") planner.remark("roster/OutcomeReversed", place, "outcome")
  else if (draft.leftOn !== undefined && !agrees(draft.leftOn, known.departure.on)) {
    // Which of the two days is right is for somebody to decide; the correction is an act of its own.
    planner.remark("roster/NoAct", place, "leftOn")
  } else if (outcome !== undefined) {
    const on = CalendarDate.max(CalendarDate.make(planner.options.on), known.departure.on)
    planner.act(place, "outcome", { type: "people/CorrectOutcome", on, official: known.id, outcome })
  }
}
