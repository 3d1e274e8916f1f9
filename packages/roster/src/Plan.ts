/**
 * A difference that was confirmed, as the acts that carry it out: every one recorded from the document that the roster is,
 * and every one with an id that follows from the file, the row and the act. What no act can express is listed beside them.
 *
 * @since 0.1.0
 */
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import type { CommandInput } from "@cunguan/core/office/registry"
import type * as Official from "@cunguan/core/people/Official"
import type * as Person from "@cunguan/core/people/Person"
import type * as Village from "@cunguan/core/places/Village"
import * as Message from "@cunguan/core/policy/Message"
import * as Recruitment from "@cunguan/core/recruitment/Recruitment"
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import { type ColumnId, columnText } from "./Column.ts"
import { type Difference, type Matched, type Newcomer, rankOf } from "./Difference.ts"
import type { Draft } from "./Draft.ts"
import { agrees, bounds, type DateText, type DayChoice, dayOf } from "./grammar/DateText.ts"
import { commandOf, commandOfAll, rowKey } from "./identify.ts"
import type { RowPlace } from "./Place.ts"
import * as Written from "./written.ts"

/**
 * What is said by whoever confirms a difference.
 *
 * - `on`: the day of the acts that have none of their own, such as the opening balance
 * - `document`: the document that the roster is, such as its title and number; it stands in the journal
 * - `newcomers`: how they are entered: in the opening balance, which an office has one of, or by an application and an
 *   appointment in a drive of their cohort; by default as the office still allows
 * - `drives`: the drive of a cohort, where it is not `roster-2008`
 * - `days`: the day that an act is given where the roster knows the month alone, for beginnings and for ends. Without it,
 *   what needs a day is left out and listed
 * - `parties`: who signed the agreements, as ids
 * - `villages`: villages to register first
 * - `mentors`: the ids of mentors by the names in the roster
 * - `leaveOut`: rows that are not confirmed, by their numbers or `sheet!number`
 *
 * @category models
 * @since 0.1.0
 */
export interface PlanOptions {
  readonly on: string
  readonly actor: { readonly id: string; readonly role: string }
  readonly document: string
  readonly newcomers?: "openingBalance" | "drive"
  readonly drives?: Readonly<Record<number, string>>
  readonly days?: { readonly from?: DayChoice; readonly until?: DayChoice }
  readonly parties?: ReadonlyArray<string>
  readonly villages?: ReadonlyArray<{
    readonly id: Village.VillageId
    readonly name: string
    readonly kind: Village.Kind
  }>
  readonly mentors?: Readonly<Record<string, string>>
  readonly leaveOut?: ReadonlyArray<string>
}

/**
 * An act of a plan. `rows` are those that it comes from; `restsOn` are acts without which it cannot stand.
 *
 * @category models
 * @since 0.1.0
 */
export interface PlannedAct {
  readonly command: CommandInput
  readonly rows: ReadonlyArray<RowPlace>
  readonly restsOn: ReadonlyArray<string>
}

const words = Message.define({
  "roster/DayNeeded": {
    zh: "“{column}”只知道年月，而办理需要到日。请用 days 说明取当月第一日还是最后一日。",
    en: "Of “{column}” the month alone is known, and the act needs a day. Say with days whether the first or the last of the month is taken."
  },
  "roster/DayChosen": {
    zh: "“{column}”只知道年月，已按 days 选定日期。",
    en: "Of “{column}” the month alone is known; the day was chosen as days says."
  },
  "roster/AppointmentNeeded": {
    zh: "不知道聘用时间，因此不能登记为村官。请补填聘用时间，或合同的开始时间。",
    en: "The day of the appointment is not known, so the person cannot be entered. Fill it in, or the beginning of the agreement."
  },
  "roster/AppointmentTaken": {
    zh: "没有聘用时间，取合同的开始时间或任现职时间。请核对。",
    en: "There is no day of appointment, so the beginning of the agreement or of the present post was taken. Check it."
  },
  "roster/PartiesNeeded": {
    zh: "签订合同须写明签订方。请用 parties 给出。",
    en: "Signing an agreement takes its parties. Give them with parties."
  },
  "roster/TermNeeded": {
    zh: "合同只有开始或结束，因此没有登记。请补填另一端。",
    en: "The agreement has one end alone, so it was not entered. Fill in the other."
  },
  "roster/FromNeeded": {
    zh: "“{column}”没有写明从何时开始，因此没有登记。请补填，如“村委会委员（2011.03）”。",
    en: "“{column}” does not say since when, so it was not entered. Add it, such as 村委会委员（2011.03）."
  },
  "roster/MentorNeeded": {
    zh: "导师只有姓名，不能凭姓名认定是谁。请用 mentors 给出其编号。",
    en: "A mentor has a name alone, and nobody is known by a name. Give the id with mentors."
  },
  "roster/LeftOnNeeded": {
    zh: "写明了流向而没有离任时间，因此没有登记离任。请补填离任时间。",
    en: "There is an outcome and no day of leaving, so no departure was entered. Fill in the day."
  },
  "roster/CountedOnly": {
    zh: "在期初日之前已经离任，只计入往年人数，不登记个人。需要登记个人的，请按 drive 方式登记。",
    en: "Left before the day of the opening balance, so counted among those of earlier years and not entered as a person. Enter newcomers by a drive if they are to be."
  },
  "roster/OutcomeReversed": {
    zh: "机构已登记此人离任，花名册写在岗。如离任登记有误，请办理“更正离任登记”。",
    en: "The office has a departure of somebody who is in post by the roster. If it was entered wrongly, correct the departure."
  },
  "roster/NoAct": {
    zh: "没有可以改变“{column}”的办理事项，两者的差异没有处理。请核对以哪个为准。",
    en: "There is no act that changes “{column}”, so the difference stays. Check which of the two is right."
  },
  "roster/NotKept": {
    zh: "机构不保存“{column}”，没有导入。",
    en: "An office keeps nothing of “{column}”, so it was not taken in."
  }
})

/**
 * The words of what a plan cannot express.
 *
 * @category messages
 * @since 0.1.0
 */
export const planMessages = words

/**
 * What a plan leaves out or had to choose, by its code and column: on how many rows, and the first of them.
 *
 * @category models
 * @since 0.1.0
 */
export interface Remark {
  readonly code: keyof (typeof words)["table"]
  readonly column: ColumnId | undefined
  readonly message: Message.Message
  readonly rows: number
  readonly first: RowPlace
}

/**
 * A plan: the acts in the order in which they are to be carried out, and what they leave out.
 *
 * @category models
 * @since 0.1.0
 */
export interface Plan {
  readonly acts: ReadonlyArray<PlannedAct>
  readonly remarks: ReadonlyArray<Remark>
}

type Code = Remark["code"]

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
class Planner {
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

/** What is sealed of a newcomer. */
const personalOf = (planner: Planner, draft: Draft): Official.Personal => {
  const { ethnicity, fullTime, identityNumber, name, politicalStatus, sex } = draft
  const birthDate = planner.birthDate(draft)
  const education = rankOf(fullTime)
  return {
    name,
    ...(identityNumber === undefined ? {} : { identityNumber }),
    ...(sex === undefined ? {} : { sex }),
    ...(ethnicity === undefined ? {} : { ethnicity }),
    ...(politicalStatus === undefined ? {} : { politicalStatus }),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(education === undefined ? {} : { education })
  }
}

const registerVillages = (planner: Planner): ReadonlyArray<string> => {
  const { on, villages = [] } = planner.options
  return villages.flatMap((village) =>
    HashMap.has(planner.difference.state.places.villages, village.id)
      ? []
      : planner.actOfAll([], `village-${village.id}`, {
          type: "places/RegisterVillage",
          on,
          village: village.id,
          name: village.name,
          kind: village.kind
        })
  )
}

/** A newcomer with the day of the appointment, and the act by which they are entered. */
interface Entered extends Newcomer {
  readonly appointedOn: CalendarDate.CalendarDate
  readonly restsOn: ReadonlyArray<string>
}

const cohortOf = (draft: Draft, appointedOn: CalendarDate.CalendarDate): number =>
  draft.cohort ?? CalendarDate.year(appointedOn)

type Dated = Omit<Entered, "restsOn">

const openingBalance = (
  planner: Planner,
  newcomers: ReadonlyArray<Dated>,
  restsOn: ReadonlyArray<string>
): ReadonlyArray<Entered> => {
  const on = CalendarDate.make(planner.options.on)
  const earlier = new Map<string, { cohort: number; outcome: string; people: number }>()
  const inPost: Array<Dated> = []
  for (const newcomer of newcomers) {
    const { appointedOn, draft } = newcomer
    const left = draft.leftOn === undefined ? undefined : bounds(draft.leftOn)[1]
    if (left === undefined || left >= on) {
      inPost.push(newcomer)
      continue
    }
    planner.remark("roster/CountedOnly", draft.place, "leftOn")
    const cohort = cohortOf(draft, appointedOn)
    const outcome = draft.outcome === undefined || draft.outcome === "inPost" ? "unknown" : draft.outcome
    const key = `${cohort} ${outcome}`
    earlier.set(key, { cohort, outcome, people: (earlier.get(key)?.people ?? 0) + 1 })
  }
  if (inPost.length === 0 && earlier.size === 0) return []
  const officials = inPost.map(({ appointedOn, draft, official }) => {
    const term = planner.term(draft)
    const { parties = [] } = planner.options
    const isPlaced = draft.village?.id !== undefined && placedLater(planner, draft, appointedOn) === undefined
    return {
      official,
      cohort: cohortOf(draft, appointedOn),
      appointedOn,
      ...(isPlaced ? { village: draft.village?.id, ...(draft.title === undefined ? {} : { title: draft.title }) } : {}),
      ...(term === undefined ? {} : { agreement: { ...term, parties } }),
      personal: personalOf(planner, draft)
    }
  })
  const opened = planner.actOfAll(
    newcomers.map(({ draft }) => draft.place),
    "opening",
    {
      type: "people/RecordOpeningBalance",
      on,
      officials,
      ...(earlier.size === 0 ? {} : { earlier: [...earlier.values()] })
    },
    restsOn
  )
  return inPost.map((newcomer) => ({ ...newcomer, restsOn: [opened] }))
}

/** The day of a placement that came after the appointment. */
const placedLater = (
  planner: Planner,
  { place, placedOn }: Draft,
  appointedOn: CalendarDate.CalendarDate
): CalendarDate.CalendarDate | undefined => {
  if (placedOn === undefined || bounds(placedOn)[1] <= appointedOn) return undefined
  const [first, last] = bounds(placedOn)
  // Of the month of the appointment itself, the day of the appointment is the first that can be meant.
  if (first <= appointedOn && appointedOn <= last && first !== last) return undefined
  return planner.day(placedOn, "from", place, "placedOn")
}

const byDrives = (
  planner: Planner,
  newcomers: ReadonlyArray<Dated>,
  restsOn: ReadonlyArray<string>
): ReadonlyArray<Entered> => {
  const { drives = {} } = planner.options
  const { recruitment } = planner.difference.state
  const cohorts = new Map<number, Array<Dated>>()
  for (const newcomer of newcomers) {
    const cohort = cohortOf(newcomer.draft, newcomer.appointedOn)
    cohorts.set(cohort, [...(cohorts.get(cohort) ?? []), newcomer])
  }
  return [...cohorts]
    .toSorted(([left], [right]) => left - right)
    .flatMap(([cohort, all]) => {
      const drive = drives[cohort] ?? `roster-${cohort}`
      const isKnown = Recruitment.all(recruitment).some(({ id }) => id === drive)
      const first = all.map(({ appointedOn }) => appointedOn).reduce(CalendarDate.min)
      const announced = isKnown
        ? []
        : [
            planner.actOfAll(
              all.map(({ draft }) => draft.place),
              `drive-${cohort}`,
              {
                type: "recruitment/AnnounceDrive",
                on: first,
                drive,
                cohort,
                opensOn: first,
                closesOn: first,
                posts: all.length
              },
              restsOn
            )
          ]
      return all.map((newcomer): Entered => {
        const { appointedOn: on, draft, official } = newcomer
        const { birthDate, education, ethnicity, identityNumber, politicalStatus, sex } = personalOf(planner, draft)
        const { contact, fullTime, name, place } = draft
        const applied =
          isKnown && hasApplied(planner, drive, official)
            ? announced
            : [
                planner.act(
                  place,
                  "apply",
                  {
                    type: "recruitment/SubmitApplication",
                    on,
                    drive,
                    applicant: official,
                    details: {
                      name,
                      ...(identityNumber === undefined ? {} : { identityNumber }),
                      ...(birthDate === undefined ? {} : { birthDate }),
                      ...(sex === undefined ? {} : { sex }),
                      ...(ethnicity === undefined ? {} : { ethnicity }),
                      ...(contact === undefined ? {} : { contact })
                    },
                    facts: {
                      ...(birthDate === undefined ? {} : { birthDate }),
                      ...(education === undefined ? {} : { education, fullTime: true }),
                      ...(politicalStatus === undefined ? {} : { politicalStatus }),
                      ...(sex === undefined ? {} : { sex }),
                      ...(fullTime?.school === undefined ? {} : { school: fullTime.school }),
                      ...(fullTime?.major === undefined ? {} : { major: fullTime.major })
                    }
                  },
                  announced
                )
              ]
        const appointed = planner.act(
          place,
          "appoint",
          { type: "recruitment/Appoint", on, drive, applicant: official },
          applied
        )
        return { ...newcomer, restsOn: [appointed] }
      })
    })
}

const hasApplied = ({ difference }: Planner, drive: string, official: Person.PersonId): boolean => {
  const found = Recruitment.all(difference.state.recruitment).find(({ id }) => id === drive)
  return found !== undefined && Recruitment.application(found, official) !== undefined
}

const enter = (
  planner: Planner,
  newcomers: ReadonlyArray<Newcomer>,
  villages: ReadonlyArray<string>
): ReadonlyArray<Entered> => {
  const dated = newcomers.flatMap((newcomer): ReadonlyArray<Dated> => {
    const appointedOn = planner.appointedOn(newcomer.draft)
    return appointedOn === undefined ? [] : [{ ...newcomer, appointedOn }]
  })
  const isOpen = planner.difference.state.officials.openingBalanceOn === undefined
  const way = planner.options.newcomers ?? (isOpen ? "openingBalance" : "drive")
  const isOpening = way === "openingBalance"
  const entered = isOpening ? openingBalance(planner, dated, villages) : byDrives(planner, dated, villages)
  for (const { appointedOn, draft, official, restsOn } of entered) {
    const later = placedLater(planner, draft, appointedOn)
    if (!isOpening) planner.sign(draft, official, appointedOn, restsOn)
    const village = draft.village?.id
    if (village !== undefined && (!isOpening || later !== undefined)) {
      const placing = { on: later ?? appointedOn, village, title: draft.title }
      planner.placement(draft.place, official, placing, [...restsOn, ...villages])
    }
    planner.seats(draft, official, draft.village?.id, restsOn, () => false)
    planner.mentors(draft, official, restsOn, () => false)
    planner.leftOut(draft)
    // An application keeps the school; an opening balance keeps the rank alone.
    if (isOpening && draft.fullTime?.school !== undefined)
      planner.remark("roster/NotKept", draft.place, "fullTimeSchool")
  }
  for (const { draft, official, restsOn } of entered) planner.departure(draft, official, restsOn)
  return entered
}

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

const changeOne = (planner: Planner, { changes, draft, official }: Matched, villages: ReadonlyArray<string>): void => {
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

/**
 * The grades of each year, of all whose grades rest on the same acts at once: a year is recorded from its document, and an
 * appointment that is refused stops the grades of nobody else.
 */
const grades = (planner: Planner, all: ReadonlyArray<Graded>): void => {
  const { on } = planner.options
  const act = (year: number, given: ReadonlyArray<{ readonly official: string; readonly grade: string }>) => ({
    type: "evaluation/RecordGrades",
    on,
    year,
    grades: given.map(({ grade, official }) => ({ official, grade }))
  })
  interface Group {
    readonly year: number
    readonly restsOn: ReadonlyArray<string>
    readonly given: Array<{ readonly place: RowPlace; readonly official: string; readonly grade: string }>
  }
  const groups = new Map<string, Group>()
  for (const { draft, official, restsOn, years: wanted } of all) {
    for (const { grade, year } of draft.grades ?? []) {
      if (!wanted.has(year)) continue
      const key = `${year} ${restsOn.join(" ")}`
      const group = groups.get(key) ?? { year, restsOn, given: [] }
      group.given.push({ place: draft.place, official, grade })
      groups.set(key, group)
    }
  }
  for (const { given, restsOn, year } of [...groups.values()].toSorted((left, right) => left.year - right.year)) {
    const [only] = given
    if (only !== undefined && given.length === 1) planner.act(only.place, `grade-${year}`, act(year, given), restsOn)
    else
      planner.actOfAll(
        given.map(({ place }) => place),
        `grades-${year}`,
        act(year, given),
        restsOn
      )
  }
}

/** Somebody with the years whose grades are to be recorded. */
interface Graded {
  readonly draft: Draft
  readonly official: Person.PersonId
  readonly years: ReadonlySet<number>
  readonly restsOn: ReadonlyArray<string>
}

/**
 * Plans the acts of a difference. Nothing is done by it: `apply` carries a plan out.
 *
 * The acts follow from the file, the row and what is said here alone, so that the same plan can be made again after an
 * interruption, and what was done before is not done twice.
 *
 * @category planning
 * @since 0.1.0
 */
export const plan = (difference: Difference, options: PlanOptions): Plan => {
  const planner = new Planner(difference, options)
  const leaveOut = new Set(options.leaveOut)
  const isConfirmed = ({ draft }: { readonly draft: Draft }) => !leaveOut.has(rowKey(draft.place))
  const changed = difference.changed.filter(isConfirmed)
  const villages = registerVillages(planner)
  const entered = enter(planner, difference.newcomers.filter(isConfirmed), villages)
  for (const matched of changed) changeOne(planner, matched, villages)
  const yearsOf = (changes: Matched["changes"]) =>
    new Set(changes.flatMap(({ column, to }) => (column === "grades" ? [Number(to.slice(0, 4))] : [])))
  grades(planner, [
    ...entered.map((one) => ({ ...one, years: new Set(one.draft.grades?.map(({ year }) => year)) })),
    ...changed.map((one) => ({ ...one, years: yearsOf(one.changes), restsOn: [] }))
  ])
  return { acts: planner.acts, remarks: [...planner.remarks.values()] }
}
