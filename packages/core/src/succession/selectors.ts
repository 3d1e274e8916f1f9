/**
 * What is asked of succession on a day: who holds which seats, people and seats apart, and who is in the reserve pool.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Official from "../people/Official.ts"
import type * as Person from "../people/Person.ts"
import type * as Village from "../places/Village.ts"
import * as Cadre from "./Cadre.ts"
import * as Organ from "./Organ.ts"
import * as Selection from "./Selection.ts"
import type * as Succession from "./Succession.ts"
import * as Tenure from "./Tenure.ts"

/**
 * The parts of an office's state that seats are asked of.
 *
 * @category models
 * @since 0.1.0
 */
export interface Seated {
  readonly succession: Succession.Succession
  readonly officials: Official.Officials
}

const byPlace = (left: Tenure.Tenure, right: Tenure.Tenure): number =>
  compare(left.village, right.village) ||
  Organ.organs.indexOf(left.organ) - Organ.organs.indexOf(right.organ) ||
  Organ.postsOf(left.organ).indexOf(left.post) - Organ.postsOf(right.organ).indexOf(right.post) ||
  compare(left.person, right.person)

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

/**
 * All seats that a person ever held, in the order of their first days.
 *
 * @category selectors
 * @since 0.1.0
 */
export const seatsEver = ({ seats }: Succession.Succession, person: Person.PersonId): ReadonlyArray<Tenure.Tenure> =>
  Option.getOrElse(HashMap.get(seats, person), () => [])

/**
 * The seats of a person on a day.
 *
 * @category selectors
 * @since 0.1.0
 */
export const seatsOf = (
  succession: Succession.Succession,
  person: Person.PersonId,
  day: CalendarDate.CalendarDate
): ReadonlyArray<Tenure.Tenure> => seatsEver(succession, person).filter((seat) => Tenure.isHeldOn(seat, day))

/**
 * All seats that were ever held in a village.
 *
 * @category selectors
 * @since 0.1.0
 */
export const seatsEverIn = (
  succession: Succession.Succession,
  village: Village.VillageId
): ReadonlyArray<Tenure.Tenure> =>
  Option.getOrElse(HashMap.get(succession.everSeatedIn, village), (): ReadonlyArray<Person.PersonId> => []).flatMap(
    (person) => seatsEver(succession, person).filter((seat) => seat.village === village)
  )

/**
 * The seats held in a village on a day, by organ and post.
 *
 * @category selectors
 * @since 0.1.0
 */
export const seatsIn = (
  succession: Succession.Succession,
  village: Village.VillageId,
  day: CalendarDate.CalendarDate
): ReadonlyArray<Tenure.Tenure> =>
  seatsEverIn(succession, village)
    .filter((seat) => Tenure.isHeldOn(seat, day))
    .sort(byPlace)

/**
 * All seats held on a day, by village, organ and post.
 *
 * @category selectors
 * @since 0.1.0
 */
export const seatsOn = (
  { seats }: Succession.Succession,
  day: CalendarDate.CalendarDate
): ReadonlyArray<Tenure.Tenure> =>
  [...HashMap.values(seats)]
    .flat()
    .filter((seat) => Tenure.isHeldOn(seat, day))
    .sort(byPlace)

/**
 * A figure twice: of the officials in post, and of everybody.
 *
 * @category models
 * @since 0.1.0
 */
export interface Counted {
  readonly officials: number
  readonly all: number
}

const isOfficialOn =
  ({ officials }: Seated, day: CalendarDate.CalendarDate) =>
  (person: Person.PersonId): boolean => {
    const official = Official.find(officials, person)
    return official !== undefined && Official.isInPost(official, day)
  }

/**
 * The number of seats held on a day, by organ. Whoever left the programme and stayed in the village counts among all and
 * no longer among the officials.
 *
 * @category selectors
 * @since 0.1.0
 */
export const seatCounts = (
  state: Seated,
  day: CalendarDate.CalendarDate
): { readonly [Name in Organ.Organ]: Counted } => {
  const held = seatsOn(state.succession, day)
  const isOfficial = isOfficialOn(state, day)
  const of = (organ: Organ.Organ): Counted => {
    const seats = held.filter((seat) => seat.organ === organ)
    return { officials: seats.filter(({ person }) => isOfficial(person)).length, all: seats.length }
  }
  return {
    party: of("party"),
    committee: of("committee"),
    cooperative: of("cooperative"),
    supervision: of("supervision")
  }
}

/**
 * People who hold a seat on a day, and the seats that they hold: two figures, because one person may hold several.
 *
 * @category selectors
 * @since 0.1.0
 */
export const seatHolders = (
  state: Seated,
  day: CalendarDate.CalendarDate
): { readonly people: Counted; readonly seats: Counted } => {
  const held = seatsOn(state.succession, day).map(({ person }) => person)
  const ofOfficials = held.filter(isOfficialOn(state, day))
  return {
    people: { officials: new Set(ofOfficials).size, all: new Set(held).size },
    seats: { officials: ofOfficials.length, all: held.length }
  }
}

/**
 * Somebody with several seats.
 *
 * @category models
 * @since 0.1.0
 */
export interface Holder {
  readonly person: Person.PersonId
  readonly isOfficial: boolean
  readonly seats: ReadonlyArray<Tenure.Tenure>
}

const holders = (state: Seated, day: CalendarDate.CalendarDate): ReadonlyArray<Holder> => {
  const isOfficial = isOfficialOn(state, day)
  const people = new Set(seatsOn(state.succession, day).map(({ person }) => person))
  return [...people]
    .sort(compare)
    .map((person) => ({ person, isOfficial: isOfficial(person), seats: seatsOf(state.succession, person, day) }))
}

/**
 * Those who hold seats in more than one organ on a day (交叉任职), by their ids.
 *
 * @category selectors
 * @since 0.1.0
 */
export const crossPosted = (state: Seated, day: CalendarDate.CalendarDate): ReadonlyArray<Holder> =>
  holders(state, day).filter(({ seats }) => new Set(seats.map(({ organ }) => organ)).size > 1)

/**
 * Those who are secretary of the Party organisation and director of the committee of one village on a day (一肩挑).
 *
 * @category selectors
 * @since 0.1.0
 */
export const jointPosts = (state: Seated, day: CalendarDate.CalendarDate): ReadonlyArray<Holder> =>
  holders(state, day).filter(({ seats }) =>
    seats.some(
      ({ post, village }) =>
        post === "secretary" && seats.some((other) => other.post === "director" && isDirectorOf(other, village))
    )
  )

const isDirectorOf = ({ organ, village }: Tenure.Tenure, of: Village.VillageId) =>
  organ === "committee" && village === of

/**
 * Those in the reserve pool on a day, by their ids.
 *
 * @category selectors
 * @since 0.1.0
 */
export const poolOn = (
  { pool }: Succession.Succession,
  day: CalendarDate.CalendarDate
): ReadonlyArray<Selection.Reserve> =>
  [...HashMap.values(pool)]
    .flat()
    .filter((reserve) => Selection.isInPool(reserve, day))
    .sort((left, right) => compare(left.person, right.person))

/**
 * The notices of appointments that name a person and were posted by a day, in the order in which they were entered. A
 * departure to elsewhere overtakes what was posted before it.
 *
 * @category selectors
 * @since 0.1.0
 */
export const noticesOf = (
  { departures, notices }: Succession.Succession,
  person: Person.PersonId,
  day: CalendarDate.CalendarDate
): ReadonlyArray<Selection.Notice> => {
  const left = Cadre.endsOn(Option.getOrUndefined(HashMap.get(departures, person)))
  return Option.getOrElse(HashMap.get(notices, person), (): ReadonlyArray<Selection.Notice> => []).filter(
    ({ from }) => from <= day && (left === undefined || day < left || left <= from)
  )
}

/**
 * Whether a person is in the reserve pool on a day.
 *
 * @category selectors
 * @since 0.1.0
 */
export const isInPool = (
  { pool }: Succession.Succession,
  person: Person.PersonId,
  day: CalendarDate.CalendarDate
): boolean => Option.exists(HashMap.get(pool, person), (all) => all.some((reserve) => Selection.isInPool(reserve, day)))
