/**
 * The acts that take an official out of the village for a time: secondment in batches, and exchange between villages.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Result from "effect/Result"
import * as Decision from "../../act/Decision.ts"
import type * as Period from "../../calendar/Period.ts"
import { inPost } from "../../people/lookUp.ts"
import * as Official from "../../people/Official.ts"
import * as Places from "../../places/Places.ts"
import type * as Village from "../../places/Village.ts"
import * as Policies from "../../policy/Policies.ts"
import * as Exchange from "../Exchange.ts"
import { messages } from "../messages.ts"
import * as Secondment from "../Secondment.ts"
import * as Training from "../Training.ts"
import { type Attempt, allInPost, daysUntil, type Known, mustBeFree, type Of, refuse, toBeEnded } from "./act.ts"

/**
 * Sends a batch on secondment.
 *
 * @category operations
 * @since 0.1.0
 */
export const send = (known: Known, command: Of<"training/SendBatch">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { batch, members, on, until, year } = command
    if (HashMap.has(known.training.batches, batch)) {
      return yield* refuse(messages.make("training/BatchExists", { batch }))
    }
    const period = yield* daysUntil(on, until)
    const officials = members.map(({ official }) => official)
    yield* allInPost(known, officials, on)
    for (const official of officials) yield* mustBeFree(known, official, period)
    const facts: Secondment.Facts = {
      batchesOfYear: Training.countOfBatches(known.training, year),
      people: members.length,
      hostKinds: members.map(({ host }) => host.kind)
    }
    const verdict = yield* Decision.verdictOf(Policies.judge(policies, Secondment.point, facts), command.basis)
    const data = { batch, year, members, until }
    return Decision.decided(verdict, [{ type: "training/BatchSent", stream: "main", data }])
  })

/**
 * Recalls a member of a batch. No rule is asked.
 *
 * @category operations
 * @since 0.1.0
 */
export const recall = (known: Known, command: Of<"training/RecallSecondee">) =>
  Result.gen(function* () {
    const { batch, official, on } = command
    if (!HashMap.has(known.training.batches, batch)) {
      return yield* refuse(messages.make("training/BatchUnknown", { batch }))
    }
    const { departedOn, secondments } = Training.participation(known.training, official)
    const ofBatch = secondments.filter((one) => one.batch === batch)
    if (ofBatch.length === 0) return yield* refuse(messages.make("training/NotInBatch", { official, batch }))
    yield* toBeEnded(ofBatch, { departedOn, on }, messages.make("training/NotSeconded", { official, batch, day: on }))
    return Decision.decided(undefined, [
      { type: "training/SecondeeRecalled", stream: "main", data: { batch, official } }
    ])
  })

/**
 * Begins an exchange between villages.
 *
 * @category operations
 * @since 0.1.0
 */
export const startExchange = (known: Known, command: Of<"training/StartExchange">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { on, until, village } = command
    const official = yield* inPost(known.officials, command.official, on)
    const period = yield* daysUntil(on, until)
    yield* Places.registered(known.places, village)
    yield* placedElsewhere(official, village, period)
    yield* mustBeFree(known, official.id, period)
    const verdict = yield* Decision.verdictOf(Policies.judge(policies, Exchange.point, period), command.basis)
    const data = { official: official.id, village, until }
    return Decision.decided(verdict, [{ type: "training/ExchangeStarted", stream: "main", data }])
  })

/** Refuses an official without a village, or with the same one on any day of the exchange: late entries look ahead. */
const placedElsewhere = (
  official: Official.Official,
  village: Village.VillageId,
  { from, until }: Period.Period
): Attempt<void> => {
  const first = Official.placementOn(official, from)
  if (first === undefined) return refuse(messages.make("training/NotPlaced", { official: official.id, day: from }))
  if (first.village === village) {
    return refuse(messages.make("training/SameVillage", { official: official.id, village, day: from }))
  }
  const later = official.placements.find(
    (one) => one.village === village && from < one.from && (until === undefined || one.from < until)
  )
  return later === undefined
    ? Result.void
    : refuse(messages.make("training/SameVillage", { official: official.id, village, day: later.from }))
}

/**
 * Ends an exchange early. No rule is asked.
 *
 * @category operations
 * @since 0.1.0
 */
export const endExchange = (known: Known, command: Of<"training/EndExchange">) =>
  Result.gen(function* () {
    const { official, on } = command
    yield* inPost(known.officials, official, on)
    const { departedOn, exchanges } = Training.participation(known.training, official)
    const { from } = yield* toBeEnded(
      exchanges,
      { departedOn, on },
      messages.make("training/NotOnExchange", { official, day: on })
    )
    return Decision.decided(undefined, [{ type: "training/ExchangeEnded", stream: "main", data: { official, from } }])
  })
