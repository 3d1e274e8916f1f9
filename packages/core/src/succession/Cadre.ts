/**
 * The cadres of a village who may hold a seat: officials of the programme, and others who are registered as cadres.
 *
 * An official may take a seat while in post, and after leaving the programme by staying in the village
 * (`villageOrganisation`): then the seats are kept too. Whoever leaves in another way, or nobody knows how, holds none
 * from the day of departure on, and may take one again only as a registered cadre.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Seal from "../journal/Seal.ts"
import * as Official from "../people/Official.ts"
import type * as Person from "../people/Person.ts"
import type * as Village from "../places/Village.ts"

/**
 * What is personal about a cadre: the same as about an official.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Personal = Official.Personal

/**
 * @category models
 * @since 0.1.0
 */
export type Personal = Official.Personal

/**
 * A cadre of a village who is no official of the programme.
 *
 * @category models
 * @since 0.1.0
 */
export interface Cadre {
  readonly id: Person.PersonId
  readonly village: Village.VillageId
  readonly personal: Personal | Seal.Forgotten
  readonly registeredOn: CalendarDate.CalendarDate
}

/**
 * Cadres by their ids.
 *
 * @category models
 * @since 0.1.0
 */
export type Cadres = HashMap.HashMap<Person.PersonId, Cadre>

/**
 * How an official left the programme.
 *
 * @category models
 * @since 0.1.0
 */
export type Departure = Official.Departure

/**
 * The day on which a departure ends what the official held in the village; none for those who stay there.
 *
 * @category selectors
 * @since 0.1.0
 */
export const endsOn = (departure: Departure | undefined): CalendarDate.CalendarDate | undefined =>
  departure === undefined || departure.outcome === "villageOrganisation" ? undefined : departure.on

/**
 * What is known of the people of a village: its officials and its other cadres.
 *
 * @category models
 * @since 0.1.0
 */
export interface People {
  readonly officials: Official.Officials
  readonly cadres: Cadres
}

/**
 * The cadre of an id.
 *
 * @category selectors
 * @since 0.1.0
 */
export const find = (cadres: Cadres, id: Person.PersonId): Cadre | undefined =>
  Option.getOrUndefined(HashMap.get(cadres, id))

/**
 * Whether the office knows a person as an official or as a cadre.
 *
 * @category predicates
 * @since 0.1.0
 */
export const isKnown = ({ cadres, officials }: People, id: Person.PersonId): boolean =>
  HashMap.has(cadres, id) || Official.find(officials, id) !== undefined

/**
 * Whether a person may hold a seat on a day: a registered cadre, or an official who is in post or has stayed in the
 * village. The registration of a cadre is an entry in the books, and no day on which service begins.
 *
 * @category predicates
 * @since 0.1.0
 */
export const serves = ({ cadres, officials }: People, id: Person.PersonId, day: CalendarDate.CalendarDate): boolean => {
  if (HashMap.has(cadres, id)) return true
  const official = Official.find(officials, id)
  if (official === undefined || official.appointedOn > day) return false
  const end = endsOn(official.departure)
  return end === undefined || day < end
}

/**
 * What is known of a person's age, education and political status; nothing of one who is unknown or was forgotten. What
 * the cadre stated last goes before what the official stated.
 *
 * @category selectors
 * @since 0.1.0
 */
export const personalOf = ({ cadres, officials }: People, id: Person.PersonId): Personal => {
  const known = [Official.find(officials, id)?.personal, find(cadres, id)?.personal]
  return Object.assign({}, ...known.filter((one) => one !== undefined && !Seal.isForgotten(one)))
}
