/** The parts of an append by themselves: writing an event down, sealing what is personal, and linking the row. */
import { hash, randomBytes } from "node:crypto"
import * as Chain from "@cunguan/core/journal/Chain"
import * as Event from "@cunguan/core/journal/Event"
import * as Memory from "@cunguan/core/journal/Memory"
import * as Seal from "@cunguan/core/journal/Seal"
import * as Person from "@cunguan/core/people/Person"
import { inventedName, inventedNumber } from "@cunguan/testing/people"
import { randomFrom } from "@cunguan/testing/random"
import * as Effect from "effect/Effect"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { measure, type Rounds } from "./rates.ts"
import type { Section } from "./report.ts"
import { eventOf, office, recordedAt, registry, writtenOf } from "./workload.ts"

const digest: Chain.Digest = (data) => hash("sha256", data)

/** Measures so many of each. */
export const parts = async (options: Rounds & { readonly events: number }): Promise<Section> => {
  const runtime = ManagedRuntime.make(Memory.layer({ digest, random: randomBytes }))
  const places = Array.from({ length: options.events }, (_, place) => place)
  const events = places.map((place) => eventOf(0, place + 1))
  const written = writtenOf(0, 1, options.events)
  const officials = Math.min(300, options.events)
  const slots = places.map((place) => ({
    at: {
      office,
      event: Event.eventId(Event.CommandId.make(`credit:0:${place + 1}`), 0),
      person: Person.PersonId.make(`p-${place % officials}`)
    },
    json: JSON.stringify({
      name: inventedName(randomFrom(place)),
      identityNumber: inventedNumber("1986-04-05", place % 1000),
      politicalStatus: "01"
    })
  }))
  const link = () => {
    let hash = Chain.genesis
    for (const { body, command, stream, type, version } of written)
      hash = Chain.link(digest, hash, { office, stream, version, sequence: version, command, recordedAt, type }, body)
    return hash.length > 0 ? written.length : 0
  }
  const seal = () =>
    runtime.runPromise(
      Effect.gen(function* () {
        for (const { at, json } of slots) yield* Seal.seal(at, json)
        return slots.length
      })
    )
  const encode = () =>
    runtime.runPromise(
      Effect.gen(function* () {
        for (const event of events) yield* registry.encode(event)
        return events.length
      })
    )
  const measured = await measure(
    [
      { name: "Chain.link, one row", prepare: () => link },
      { name: "Seal.seal, one person", prepare: () => seal },
      { name: "encode of the registry, nobody's slot", prepare: () => encode }
    ],
    options
  )
  await runtime.dispose()
  return { title: "The parts of an append by themselves", measured, bases: [] }
}
