/** A picture of an office on a day, as rows of the query tables. */
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Evaluation from "@cunguan/core/evaluation/Evaluation"
import * as Seal from "@cunguan/core/journal/Seal"
import type { OfficeState } from "@cunguan/core/office/OfficeState"
import * as Official from "@cunguan/core/people/Official"
import * as Places from "@cunguan/core/places/Places"
import type * as Village from "@cunguan/core/places/Village"
import * as Organ from "@cunguan/core/succession/Organ"
import * as Selectors from "@cunguan/core/succession/selectors"
import * as Tenure from "@cunguan/core/succession/Tenure"
import * as TrainingFacts from "@cunguan/core/training/facts"
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as Tables from "./tables.ts"

/**
 * What is sealed in the journal, and written into the query tables only where it is asked for: the personal fields of an
 * official, and the yearly grades.
 *
 * @category models
 * @since 0.1.0
 */
export type Sealed = keyof Official.Personal | "grade"

/**
 * What the query tables show.
 *
 * - `state`: the state of the office
 * - `sequence`: the number of the office's last event in that state, which is the `version` of its receipt, or how many
 *   events the history has
 * - `on`: the day on which somebody is in post, holds a seat or has left; who was appointed or took a seat later, and what
 *   was held later, is not shown. Ends that are known and lie ahead are, such as that of a term: what was known on a day
 *   is in the state of that day
 * - `clear`: the sealed fields that are written in the clear; none by default. Of a person who was forgotten nothing is,
 *   whatever is asked for
 *
 * @category models
 * @since 0.1.0
 */
export interface Picture {
  readonly state: OfficeState
  readonly sequence: number
  readonly on: CalendarDate.CalendarDate
  readonly clear?: ReadonlyArray<Sealed>
}

/** The rows of a table. */
export interface Rows {
  readonly table: Tables.QueryTable
  readonly rows: ReadonlyArray<Tables.Row<Tables.QueryTable>>
}

const rowsOf = <const Table extends Tables.QueryTable>(table: Table, rows: ReadonlyArray<Tables.Row<Table>>): Rows => ({
  table,
  rows
})

const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

const inOrder = <Key extends string | number, Value>(map: HashMap.HashMap<Key, Value>): ReadonlyArray<Key> =>
  [...HashMap.keys(map)].sort((left, right) => (left < right ? -1 : 1))

/** The officials of a picture as the facts of their rows. */
export const officialsOf = ({ clear = [], on, state }: Picture): ReadonlyArray<Tables.Row<typeof Tables.official>> => {
  const { officials, places, succession, training } = state
  return appointedBy(officials, on).map((official) => {
    const { appointedOn, cohort, departure, drive, id, personal } = official
    const hasLeft = Official.hasLeft(official, on)
    const placement = Official.placementOn(official, on)
    // What was agreed for later days ends with the departure.
    const agreement = hasLeft ? undefined : Official.agreementOn(official, on)
    const isForgotten = Seal.isForgotten(personal)
    return {
      ...(isForgotten ? {} : inTheClear(personal, clear)),
      person: id,
      cohort,
      ...given("drive", drive),
      appointedOn,
      status: hasLeft ? "left" : "inPost",
      ...(placement === undefined
        ? {}
        : { ...inVillage(places, placement.village), ...given("title", placement.title), placedOn: placement.from }),
      ...(agreement === undefined ? {} : { agreementFrom: agreement.from, agreementUntil: agreement.until }),
      ...(hasLeft && departure !== undefined ? { departedOn: departure.on, outcome: departure.outcome } : {}),
      seats: Selectors.seatsOf(succession, id, on).length,
      classHours: TrainingFacts.hoursOf(training, id, CalendarDate.year(on), on),
      isForgotten
    }
  })
}

const appointedBy = (officials: Official.Officials, on: CalendarDate.CalendarDate): ReadonlyArray<Official.Official> =>
  Official.all(officials).filter(({ appointedOn }) => appointedOn <= on)

const inTheClear = (personal: Official.Personal, clear: ReadonlyArray<Sealed>): Official.Personal =>
  Object.fromEntries(Object.entries(personal).filter(([field]) => clear.includes(field as Sealed)))

const given = <Name extends string, Value>(name: Name, value: Value | undefined): { readonly [N in Name]?: Value } =>
  value === undefined ? {} : ({ [name]: value } as { readonly [N in Name]: Value })

const inVillage = ({ villages }: Places.Places, village: Village.VillageId) => ({
  village,
  ...given("villageName", Option.getOrUndefined(HashMap.get(villages, village))?.name)
})

const villagesOf = ({ state }: Picture) =>
  Places.all(state.places).map(({ id, kind, name, registeredOn }) => ({ village: id, name, kind, registeredOn }))

const seatsOf = ({ on, state: { officials, places, succession } }: Picture) =>
  inOrder(succession.seats).flatMap((person) => {
    const official = Official.find(officials, person)
    const isOfficial = official !== undefined && Official.isInPost(official, on)
    return Selectors.seatsEver(succession, person)
      .filter(({ from }) => from <= on)
      .map((held, index): Tables.Row<typeof Tables.seat> => {
        const { filledBy, from, offQuota, organ, post, trialUntil, village } = held
        const { en, zh } = Organ.postText(organ, post)
        return {
          person,
          ordinal: index + 1,
          isOfficial,
          ...inVillage(places, village),
          organ,
          post,
          postZh: zh,
          postEn: en,
          filledBy,
          isOffQuota: offQuota,
          heldFrom: from,
          ...given("heldUntil", Tenure.endOf(held)),
          ...given("trialUntil", trialUntil),
          isHeld: Tenure.isHeldOn(held, on)
        }
      })
  })

const heldBy = ({ on, state: { training } }: Picture) =>
  inOrder(training.sessions)
    .flatMap((id) => Option.toArray(HashMap.get(training.sessions, id)))
    .filter((held) => held.on <= on)
    .map((held) => ({ ...held, year: CalendarDate.year(held.on) }))

/** A session that was held is as it was held, whatever was planned. */
const sessionsOf = (picture: Picture): ReadonlyArray<Tables.Row<typeof Tables.sessions>> => {
  const { on, state } = picture
  const keyOf = (year: number, session: string) => `${year} ${session}`
  const sessions = new Map<string, Tables.Row<typeof Tables.sessions>>()
  for (const year of inOrder(state.training.plans)) {
    for (const planned of TrainingFacts.planOn(state.training, year, on) ?? []) {
      sessions.set(keyOf(year, planned.session), { ...planned, year, isPlanned: true, attendees: 0 })
    }
  }
  for (const { attendees, hours, kind, on: heldOn, session, theme, year } of heldBy(picture)) {
    const isPlanned = sessions.has(keyOf(year, session))
    sessions.set(keyOf(year, session), {
      session,
      kind,
      theme,
      hours,
      year,
      isPlanned,
      heldOn,
      attendees: attendees.length
    })
  }
  return [...sessions].sort(([left], [right]) => byText(left, right)).map(([, row]) => row)
}

const attendanceOf = (picture: Picture) =>
  heldBy(picture).flatMap(({ attendees, hours, kind, on: heldOn, session, theme, year }) =>
    attendees.map((person) => ({ person, session, year, heldOn, kind, theme, hours }))
  )

const gradesOf = ({ clear = [], on, state: { evaluation, officials } }: Picture) => {
  const known = clear.includes("grade")
    ? appointedBy(officials, on).filter(({ personal }) => !Seal.isForgotten(personal))
    : []
  return inOrder(evaluation.years).flatMap((year) =>
    known.flatMap(({ id: person }) => {
      const grade = Evaluation.gradeOf(evaluation, person, year, on)
      return grade === undefined ? [] : [{ person, year, grade }]
    })
  )
}

const departuresOf = ({ on, state: { officials } }: Picture) =>
  appointedBy(officials, on).flatMap((official) => {
    const { cohort, departure, id: person } = official
    return departure === undefined || !Official.hasLeft(official, on)
      ? []
      : [{ person, cohort, departedOn: departure.on, outcome: departure.outcome }]
  })

const earlierOf = ({ on, state: { officials } }: Picture) =>
  officials.earlier
    .filter(({ by }) => by <= on)
    .map(({ by, cohort, outcome, people }, index) => ({ ordinal: index + 1, cohort, outcome, people, knownOn: by }))

const asOf = ({ clear = [], on, sequence, state }: Picture) => ({
  ...given("officeName", state.places.office?.name),
  sequence,
  day: on,
  clear: [...new Set(clear)].sort().join(" ")
})

/** The rows of all tables, those of the picture itself first. */
export const tablesOf = (picture: Picture): ReadonlyArray<Rows> => [
  rowsOf(Tables.picture, [asOf(picture)]),
  rowsOf(Tables.villages, villagesOf(picture)),
  rowsOf(Tables.official, officialsOf(picture)),
  rowsOf(Tables.seat, seatsOf(picture)),
  rowsOf(Tables.sessions, sessionsOf(picture)),
  rowsOf(Tables.attendance, attendanceOf(picture)),
  rowsOf(Tables.grade, gradesOf(picture)),
  rowsOf(Tables.departure, departuresOf(picture)),
  rowsOf(Tables.earlierDeparture, earlierOf(picture))
]
