/**
 * The acts about cadres and seats: a cadre is registered, the result of an election is recorded, a seat is vacated.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Command from "../../act/Command.ts"
import * as Decision from "../../act/Decision.ts"
import * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as Official from "../../people/Official.ts"
import * as Places from "../../places/Places.ts"
import * as Policies from "../../policy/Policies.ts"
import * as Cadre from "../Cadre.ts"
import { messages } from "../messages.ts"
import * as Organ from "../Organ.ts"
import * as Seat from "../Seat.ts"
import * as Selectors from "../selectors.ts"
import * as Tenure from "../Tenure.ts"
import { free, type Known, type Of, postOf, refuse, type Taking } from "./act.ts"

/**
 * Registers a cadre. No rule says who is one.
 *
 * @category operations
 * @since 0.1.0
 */
export const register = (known: Known, command: Of<"succession/RegisterCadre">) =>
  Result.gen(function* () {
    const { cadre, on, personal, village } = command
    yield* Places.registered(known.places, village)
    if (Cadre.find(known.succession.cadres, cadre) !== undefined) {
      return yield* refuse(messages.make("succession/CadreExists", { cadre }))
    }
    const official = Official.find(known.officials, cadre)
    if (official !== undefined && !Official.hasLeft(official, on)) {
      return yield* refuse(messages.make("succession/CadreIsOfficial", { cadre, day: on }))
    }
    return Decision.decided(undefined, [
      {
        type: "succession/CadreRegistered",
        stream: "main",
        data: { cadre, village },
        ...(personal === undefined ? {} : { personal: { [cadre]: personal } })
      }
    ])
  })

/**
 * Records an elected seat. The end of its term is the one given, or else the longest that the rules allow, if there are
 * any.
 *
 * @category operations
 * @since 0.1.0
 */
export const record = (known: Known, command: Of<"succession/RecordSeat">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { offQuota = false, on, organ, person, post, village } = command
    const taking = { person, village, organ, post }
    const within = yield* postOf(known, taking, on, policies)
    if (Command.isDecided(command)) {
      return yield* refuse(messages.make("succession/SeatNotRecorded", { seat: Organ.postText(organ, post) }))
    }
    const until = command.until ?? longest(within, on)
    if (until !== undefined && until <= on) {
      return yield* refuse(messages.make("succession/TermEmpty", { from: on, until }))
    }
    yield* free(known, taking, on, until)
    const members = mostMembers(known, taking, on, until) + (offQuota ? 0 : 1)
    const facts = { from: on, ...(until === undefined ? {} : { until }), members }
    const verdict = yield* Decision.verdictOf(Policies.judge(within, Seat.point, facts), command.basis)
    const data = { ...taking, offQuota, ...(until === undefined ? {} : { until }) }
    return Decision.decided(verdict, [{ type: "succession/SeatRecorded", stream: "main", data }])
  })

const longest = (
  policies: Policies.Policies,
  from: CalendarDate.CalendarDate
): CalendarDate.CalendarDate | undefined => {
  const rules = Policies.resolve(policies, Seat.point)
  const years = Result.isSuccess(rules) ? rules.success.values.termYears : undefined
  return years === undefined ? undefined : CalendarDate.addYears(from, years)
}

/** The most members on the quota that the organ has at once during a term, beside the one who takes the seat. */
const mostMembers = (
  { succession }: Known,
  { organ, village }: Taking,
  from: CalendarDate.CalendarDate,
  until: CalendarDate.CalendarDate | undefined
): number => {
  const others = Selectors.seatsEverIn(succession, village).filter(
    (seat) => seat.organ === organ && !seat.offQuota && Tenure.isHeldWithin(seat, from, until)
  )
  // The number rises only on days on which somebody else takes a seat.
  const days = [from, ...others.map((seat) => CalendarDate.max(seat.from, from))]
  return Math.max(...days.map((day) => others.filter((seat) => Tenure.isHeldOn(seat, day)).length))
}

/**
 * Vacates a seat. An elected one ends by resignation, recall or law, which is recorded from its document; one that was
 * filled by appointment may be ended by decision.
 *
 * @category operations
 * @since 0.1.0
 */
export const vacate = (known: Known, command: Of<"succession/VacateSeat">) =>
  Result.gen(function* () {
    const { on: day, organ, person, village } = command
    yield* Places.registered(known.places, village)
    const seat = Selectors.seatsEver(known.succession, person).findLast(
      (one) => one.village === village && one.organ === organ && one.from < day
    )
    const end = seat === undefined ? undefined : Tenure.endOf(seat)
    if (seat === undefined || (end !== undefined && end <= day)) {
      return yield* refuse(messages.make("succession/SeatNotHeld", { person, organ: Organ.organText(organ), day }))
    }
    const words = Organ.postText(organ, seat.post)
    if (seat.vacatedOn !== undefined) {
      const { vacatedOn: vacated } = seat
      return yield* refuse(messages.make("succession/VacatedAlready", { person, seat: words, vacated, day }))
    }
    if (seat.filledBy === "election" && Command.isDecided(command)) {
      return yield* refuse(messages.make("succession/VacancyNotRecorded", { seat: words }))
    }
    const data = { person, village, organ }
    return Decision.decided(undefined, [{ type: "succession/SeatVacated", stream: "main", data }])
  })
