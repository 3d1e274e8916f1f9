/**
 * Gathers the acts of a plan, and remarks on what a roster does not say.
 *
 * @since 0.1.0
 */
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import type { CommandInput } from "@cunguan/core/office/registry"
import type * as Official from "@cunguan/core/people/Official"
import type * as Person from "@cunguan/core/people/Person"
import type * as Village from "@cunguan/core/places/Village"
import type * as Message from "@cunguan/core/policy/Message"
import { type ColumnId, columnText } from "../Column.ts"
import type { Difference } from "../Difference.ts"
import type { Draft } from "../Draft.ts"
import { bounds, type DateText, dayOf } from "../grammar/DateText.ts"
import { commandOf, commandOfAll, rowKey } from "../identify.ts"
import type { RowPlace } from "../Place.ts"
import type { Code, PlannedAct, PlanOptions, Remark } from "./model.ts"

/** What an office keeps nothing of. */
const notKept = [
  ["unit", "unit"],
  ["currentPost", "currentPost"],
  ["nativePlace", "nativePlace"],
  ["joinedParty", "joinedParty"],
  ["startedWork", "startedWork"],
  ["batch", "cohort"],
  ["training", "training"],
  ["secondments", "secondment"],
  ["remarks", "remarks"]
] as const

/** Where somebody is placed, from which day on. */
interface Placing {
  readonly on: CalendarDate.CalendarDate
  readonly village: Village.VillageId
  readonly title: Official.Title | undefined
}

/** Gathers the acts of a plan. */
export class Planner {
  readonly acts: Array<PlannedAct> = []
  readonly remarks = new Map<string, Remark>()
  private readonly remarked = new Set<string>()
  readonly difference: Difference
  readonly options: PlanOptions

  constructor(difference: Difference, options: PlanOptions) {
    this.difference = difference
    this.options = options
  }

  /** Adds an act of one row, and gives its id. */
  act(place: RowPlace, name: string, act: object, restsOn: ReadonlyArray<string> = []): string {
    return this.add(commandOf(this.difference.digest, place, name), act, [place], restsOn)
  }

  /** Adds an act of several rows. */
  actOfAll(rows: ReadonlyArray<RowPlace>, name: string, act: object, restsOn: ReadonlyArray<string> = []): string {
    return this.add(commandOfAll(this.difference.digest, name, act), act, rows, restsOn)
  }

  private add(id: string, act: object, rows: ReadonlyArray<RowPlace>, restsOn: ReadonlyArray<string>): string {
    const { actor, document } = this.options
    // The parts are those of one kind of command; the office reads them again and says what does not fit.
    const command = { ...act, id, actor, basis: { _tag: "Recorded", document } } as unknown as CommandInput
    this.acts.push({ command, rows, restsOn })
    return id
  }

  remark(code: Code, place: RowPlace, column?: ColumnId): void {
    const key = `${code} ${column ?? ""}`
    const before = this.remarks.get(key)
    const once = `${key} ${rowKey(place)}`
    if (this.remarked.has(once)) return
    this.remarked.add(once)
    const message: Message.Message = {
      key: code,
      arguments: column === undefined ? {} : { column: columnText(column) }
    }
    const first = before?.first ?? { sheet: place.sheet, row: place.row }
    this.remarks.set(key, { code, column, message, rows: (before?.rows ?? 0) + 1, first })
  }

  /** The day of a date, chosen as the options say; a remark tells where it was, or where nobody has said how. */
  day(date: DateText, end: "from" | "until", place: RowPlace, column: ColumnId): CalendarDate.CalendarDate | undefined {
    const [first, last] = bounds(date)
    const day = dayOf(date, this.options.days?.[end])
    if (day === undefined) this.remark("roster/DayNeeded", place, column)
    else if (first !== last) this.remark("roster/DayChosen", place, column)
    return day
  }

  /** The day of the appointment: its own, or that on which the agreement or the placement begins. */
  appointedOn({ agreement, appointedOn, place, placedOn }: Draft): CalendarDate.CalendarDate | undefined {
    const stated = appointedOn ?? agreement?.from ?? placedOn
    if (appointedOn === undefined && stated !== undefined) this.remark("roster/AppointmentTaken", place, "appointedOn")
    if (stated === undefined) {
      this.remark("roster/AppointmentNeeded", place, "appointedOn")
      return undefined
    }
    return this.day(stated, "from", place, "appointedOn")
  }

  term(
    draft: Draft
  ): { readonly from: CalendarDate.CalendarDate; readonly until: CalendarDate.CalendarDate } | undefined {
    const { agreement, place } = draft
    if (agreement === undefined) return undefined
    if (agreement.from === undefined || agreement.until === undefined) {
      this.remark("roster/TermNeeded", place, "agreement")
      return undefined
    }
    const from = this.day(agreement.from, "from", place, "agreement")
    const last = this.day(agreement.until, "until", place, "agreement")
    return from === undefined || last === undefined ? undefined : { from, until: CalendarDate.addDays(last, 1) }
  }

  /** A date of birth to the day; most rosters have it in the ID number. */
  birthDate({ birthDate, place }: Draft): CalendarDate.CalendarDate | undefined {
    return birthDate === undefined ? undefined : this.day(birthDate, "from", place, "birthDate")
  }

  sign(
    draft: Draft,
    official: Person.PersonId,
    appointedOn: CalendarDate.CalendarDate,
    restsOn: ReadonlyArray<string>
  ): void {
    const term = this.term(draft)
    if (term === undefined) return
    const { parties } = this.options
    if (parties === undefined || parties.length === 0) {
      this.remark("roster/PartiesNeeded", draft.place, "agreement")
      return
    }
    const on = CalendarDate.max(term.from, appointedOn)
    this.act(draft.place, "sign", { type: "recruitment/SignAgreement", on, official, ...term, parties }, restsOn)
  }

  placement(place: RowPlace, official: Person.PersonId, to: Placing, restsOn: ReadonlyArray<string>): void {
    const { on, title, village } = to
    const titled = title === undefined ? {} : { title }
    this.act(place, "place", { type: "recruitment/PlaceOfficial", on, official, village, ...titled }, restsOn)
  }

  seats(
    draft: Draft,
    official: Person.PersonId,
    village: Village.VillageId | undefined,
    restsOn: ReadonlyArray<string>,
    isHeld: (seat: NonNullable<Draft["seats"]>[number]) => boolean
  ): void {
    for (const [index, seat] of (draft.seats ?? []).entries()) {
      if (isHeld(seat)) continue
      if (seat.from === undefined || village === undefined) {
        this.remark("roster/FromNeeded", draft.place, "seats")
        continue
      }
      const on = this.day(seat.from, "from", draft.place, "seats")
      if (on === undefined) continue
      const { organ, post } = seat
      this.act(
        draft.place,
        `seat-${index + 1}`,
        { type: "succession/RecordSeat", on, person: official, village, organ, post },
        restsOn
      )
    }
  }

  mentors(
    draft: Draft,
    official: Person.PersonId,
    restsOn: ReadonlyArray<string>,
    isPaired: (name: string) => boolean
  ): void {
    for (const [index, { from, words: name }] of (draft.mentors ?? []).entries()) {
      if (isPaired(name)) continue
      const mentor = this.options.mentors?.[name]
      if (mentor === undefined) {
        this.remark("roster/MentorNeeded", draft.place, "mentors")
        continue
      }
      if (from === undefined) {
        this.remark("roster/FromNeeded", draft.place, "mentors")
        continue
      }
      const on = this.day(from, "from", draft.place, "mentors")
      if (on === undefined) continue
      this.act(draft.place, `mentor-${index + 1}`, { type: "training/PairMentor", on, official, mentor, name }, restsOn)
    }
  }

  departure(draft: Draft, official: Person.PersonId, restsOn: ReadonlyArray<string>): void {
    const { leftOn, outcome, place } = draft
    if (outcome === "inPost" || (outcome === undefined && leftOn === undefined)) return
    if (leftOn === undefined) {
      this.remark("roster/LeftOnNeeded", place, "leftOn")
      return
    }
    const on = this.day(leftOn, "until", place, "leftOn")
    if (on === undefined) return
    const departure = { type: "people/RecordDeparture", on, official, outcome: outcome ?? "unknown" }
    this.act(place, "depart", departure, restsOn)
  }

  leftOut(draft: Draft): void {
    for (const [fact, column] of notKept)
      if (draft[fact] !== undefined) this.remark("roster/NotKept", draft.place, column)
    if (draft.inService !== undefined) this.remark("roster/NotKept", draft.place, "inServiceSchooling")
  }
}
