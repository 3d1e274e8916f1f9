/**
 * The team of a village (班子) on a day, today or later: whether its composition is as required, who could fill the gap,
 * and whether its organs have as many members as they must.
 *
 * The team are the holders of seats in the three organs, and the officials placed in the village where the rule counts
 * them; the supervision committee watches over the team and is not of it. A later day is asked like any other: people
 * grow older and terms end, and what nobody has recorded yet is not guessed.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Result from "effect/Result"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Education from "../people/Education.ts"
import * as Official from "../people/Official.ts"
import type * as Person from "../people/Person.ts"
import type * as Places from "../places/Places.ts"
import type * as Village from "../places/Village.ts"
import type * as Judgement from "../policy/Judgement.ts"
import type * as Message from "../policy/Message.ts"
import * as Policies from "../policy/Policies.ts"
import * as Cadre from "./Cadre.ts"
import * as Composition from "./Composition.ts"
import { messages } from "./messages.ts"
import * as Organ from "./Organ.ts"
import * as Seat from "./Seat.ts"
import * as Selectors from "./selectors.ts"

/**
 * The parts of an office's state that teams are asked of.
 *
 * @category models
 * @since 0.1.0
 */
export interface Teams extends Selectors.Seated {
  readonly places: Places.Places
}

const peopleOf = ({ officials, succession }: Selectors.Seated): Cadre.People => ({
  officials,
  cadres: succession.cadres
})

/** All villages in the order of their ids: one that was entered late was there before. */
const villagesOf = ({ places }: Teams): ReadonlyArray<Places.RegisteredVillage> =>
  [...HashMap.values(places.villages)].sort((left, right) => (left.id < right.id ? -1 : 1))

/**
 * The people of a village's team on a day, each once: the holders of its seats in the order of organ and post, then the
 * officials placed there, if these count.
 *
 * @category selectors
 * @since 0.1.0
 */
export const members = (
  state: Selectors.Seated,
  village: Village.VillageId,
  on: CalendarDate.CalendarDate,
  { officialsCount }: Pick<Composition.Parameters, "officialsCount">
): ReadonlyArray<Person.PersonId> => {
  const seated = Selectors.seatsIn(state.succession, village, on).filter(({ organ }) => organ !== "supervision")
  const placed = officialsCount ? Official.inVillageOn(state.officials, village, on) : []
  return [...new Set([...seated.map(({ person }) => person), ...placed.map(({ id }) => id)])]
}

const factsOf = (state: Selectors.Seated, person: Person.PersonId) => {
  const { birthDate, education } = Cadre.personalOf(peopleOf(state), person)
  return {
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(education === undefined ? {} : { education })
  }
}

/**
 * A village whose team is not as required, or of which too little is known.
 *
 * - `members`: the team, in the order of the facts that the verdict points to
 * - `missing`: those of them of whom a fact is missing that could decide
 *
 * @category models
 * @since 0.1.0
 */
export interface FailingVillage {
  readonly village: Village.VillageId
  readonly verdict: Judgement.Verdict
  readonly members: ReadonlyArray<Person.PersonId>
  readonly missing: ReadonlyArray<Person.PersonId>
}

/**
 * The villages that do not meet the composition on a day, and those of which it cannot be told, in the order of their
 * ids.
 *
 * @category selectors
 * @since 0.1.0
 */
export const failingVillages = (
  state: Teams,
  on: CalendarDate.CalendarDate,
  parameters: Composition.Parameters
): ReadonlyArray<FailingVillage> =>
  villagesOf(state).flatMap(({ id: village }) => {
    const team = members(state, village, on, parameters)
    const cadres = team.map((person) => factsOf(state, person))
    const verdict = Composition.judge(parameters, { cadres, countedOn: on })
    if (verdict.outcome === "granted") return []
    const isAsked = (position: number) => verdict.finding.needs.some((path) => path.startsWith(`cadres.${position}.`))
    return [{ village, verdict, members: team, missing: team.filter((_, position) => isAsked(position)) }]
  })

/**
 * An official who could fill the gap in a team, and why.
 *
 * @category models
 * @since 0.1.0
 */
export interface Filler {
  readonly official: Person.PersonId
  readonly placedHere: boolean
  readonly inPool: boolean
  readonly reasons: ReadonlyArray<Message.Message>
}

/**
 * The officials in post on a day who meet the composition of a team and hold no seat: those placed in the village first,
 * then those in the reserve pool, then by their ids.
 *
 * @category selectors
 * @since 0.1.0
 */
export const couldFill = (
  state: Selectors.Seated,
  village: Village.VillageId,
  on: CalendarDate.CalendarDate,
  parameters: Composition.Parameters
): ReadonlyArray<Filler> =>
  Official.all(state.officials)
    .filter(({ id }) => Selectors.seatsOf(state.succession, id, on).length === 0)
    .flatMap((official): ReadonlyArray<Filler> => {
      const facts = factsOf(state, official.id)
      const alone = { cadres: [facts], countedOn: on }
      const isSuitable = Composition.judge({ ...parameters, cadresAtLeast: 1 }, alone).outcome === "granted"
      if (!Official.isInPost(official, on) || !isSuitable) return []
      const placedHere = Official.placementOn(official, on)?.village === village
      const inPool = Selectors.isInPool(state.succession, official.id, on)
      return [{ official: official.id, placedHere, inPool, reasons: reasonsFor(facts, on, { placedHere, inPool }) }]
    })
    .sort(
      (left, right) => Number(right.placedHere) - Number(left.placedHere) || Number(right.inPool) - Number(left.inPool)
    )

const reasonsFor = (
  { birthDate, education }: ReturnType<typeof factsOf>,
  on: CalendarDate.CalendarDate,
  { inPool, placedHere }: Pick<Filler, "inPool" | "placedHere">
): ReadonlyArray<Message.Message> => [
  ...(placedHere ? [messages.make("succession.placedHere")] : []),
  ...(inPool ? [messages.make("succession.inPool")] : []),
  ...(birthDate === undefined
    ? []
    : [messages.make("succession.ofAge", { day: CalendarDate.text(on), age: CalendarDate.ageOn(birthDate, on) })]),
  ...(education === undefined
    ? []
    : [messages.make("succession.educated", { education: Education.rankText(education) })])
]

/**
 * An organ with too few or too many members.
 *
 * @category models
 * @since 0.1.0
 */
export interface OrganOutOfBounds {
  readonly village: Village.VillageId
  readonly organ: Organ.Organ
  readonly members: number
  readonly verdict: Judgement.Verdict
}

/**
 * The organs that have fewer or more members on a day than the rules of that day allow. An organ of which no seat is
 * recorded is left out, because nothing is known of it; so is one for which no rule is laid down.
 *
 * @category selectors
 * @since 0.1.0
 */
export const organsOutOfBounds = (
  state: Teams,
  on: CalendarDate.CalendarDate,
  policies: Policies.Policies
): ReadonlyArray<OrganOutOfBounds> =>
  villagesOf(state).flatMap(({ id: village, kind }) =>
    Organ.organs.flatMap((organ): ReadonlyArray<OrganOutOfBounds> => {
      const seats = Selectors.seatsIn(state.succession, village, on).filter((seat) => seat.organ === organ)
      if (seats.length === 0) return []
      const counted = seats.filter(({ offQuota }) => !offQuota).length
      const within = { ...Policies.within(policies, Organ.scopeOf(organ, kind)), on }
      const judged = Policies.judge(within, Seat.point, {
        members: counted,
        complete: true
      })
      return Result.isSuccess(judged) && judged.success.outcome === "refused"
        ? [{ village, organ, members: counted, verdict: judged.success }]
        : []
    })
  )
