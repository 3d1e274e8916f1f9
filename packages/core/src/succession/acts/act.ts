/**
 * What the acts of succession have in common: finding the village and the person they are about, and whether a seat can
 * be taken without contradicting the record.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Decision from "../../act/Decision.ts"
import type * as CalendarDate from "../../calendar/CalendarDate.ts"
import type * as Official from "../../people/Official.ts"
import type * as Person from "../../people/Person.ts"
import * as Places from "../../places/Places.ts"
import type * as Village from "../../places/Village.ts"
import type * as Message from "../../policy/Message.ts"
import * as Policies from "../../policy/Policies.ts"
import * as Cadre from "../Cadre.ts"
import { messages } from "../messages.ts"
import * as Organ from "../Organ.ts"
import type * as Succession from "../Succession.ts"
import type { SuccessionCommand } from "../SuccessionCommand.ts"
import * as Selectors from "../selectors.ts"
import * as Tenure from "../Tenure.ts"

/**
 * What succession sees of the office when it decides.
 *
 * @category models
 * @since 0.1.0
 */
export interface Known {
  readonly succession: Succession.Succession
  readonly officials: Official.Officials
  readonly places: Places.Places
}

/**
 * The command of a type.
 *
 * @category type-level
 * @since 0.1.0
 */
export type Of<Type extends SuccessionCommand["type"]> = Extract<SuccessionCommand, { readonly type: Type }>

/**
 * A value, or the refusal of the act.
 *
 * @category models
 * @since 0.1.0
 */
export type Attempt<A> = Result.Result<A, Decision.Refused>

/**
 * Refuses an act.
 *
 * @category operations
 * @since 0.1.0
 */
export const refuse = (message: Message.Message): Attempt<never> => Result.fail(Decision.refused(message))

/**
 * The officials and the cadres of an office.
 *
 * @category operations
 * @since 0.1.0
 */
export const peopleOf = ({ officials, succession }: Pick<Known, "officials" | "succession">): Cadre.People => ({
  officials,
  cadres: succession.cadres
})

/**
 * A person who serves in a village on a day: an official in post or stayed there, or a registered cadre.
 *
 * @category operations
 * @since 0.1.0
 */
export const serving = (
  known: Known,
  person: Person.PersonId,
  day: CalendarDate.CalendarDate
): Attempt<Person.PersonId> => {
  const people = peopleOf(known)
  if (Cadre.serves(people, person, day)) return Result.succeed(person)
  return refuse(
    Cadre.isKnown(people, person)
      ? messages.make("succession/NotServing", { person, day })
      : messages.make("succession/PersonUnknown", { person })
  )
}

/**
 * A post in an organ of a village that somebody is to take.
 *
 * @category models
 * @since 0.1.0
 */
export interface Taking {
  readonly person: Person.PersonId
  readonly village: Village.VillageId
  readonly organ: Organ.Organ
  readonly post: Organ.Post
}

/**
 * The rules about the organ of a post that exists, in the village, for a person who serves there on the day.
 *
 * @category operations
 * @since 0.1.0
 */
export const postOf = (
  known: Known,
  { organ, person, post, village }: Taking,
  on: CalendarDate.CalendarDate,
  policies: Policies.Policies
): Attempt<Policies.Policies> =>
  Result.gen(function* () {
    const { kind } = yield* Places.registered(known.places, village)
    if (!Organ.hasPost(organ, post)) {
      const posts = Organ.postsOf(organ).map((one) => Organ.postText(organ, one))
      return yield* refuse(messages.make("succession/PostUnknown", { organ: Organ.organText(organ), post, posts }))
    }
    yield* serving(known, person, on)
    return Policies.within(policies, Organ.scopeOf(organ, kind))
  })

/**
 * That a seat can be taken: the person has no other in the organ, and the head of the organ has no other holder, on any
 * day from the first until the end.
 *
 * @category operations
 * @since 0.1.0
 */
export const free = (
  { succession }: Known,
  { organ, person, post, village }: Taking,
  from: CalendarDate.CalendarDate,
  until: CalendarDate.CalendarDate | undefined
): Attempt<void> => {
  const overlaps = (seat: Tenure.Tenure) => seat.organ === organ && Tenure.isHeldWithin(seat, from, until)
  const own = Selectors.seatsEver(succession, person).find(overlaps)
  if (own !== undefined) {
    const seat = Organ.postText(organ, own.post)
    return refuse(messages.make("succession/SeatHeldAlready", { person, seat, from: own.from }))
  }
  const other = Organ.isHead(organ, post)
    ? Selectors.seatsEverIn(succession, village).find((seat) => seat.post === post && overlaps(seat))
    : undefined
  return other === undefined
    ? Result.void
    : refuse(
        messages.make("succession/PostHeldAlready", {
          seat: Organ.postText(organ, post),
          holder: other.person,
          from: other.from
        })
      )
}
