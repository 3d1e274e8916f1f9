/**
 * The record of a person over the whole invented history: all that was sealed for them is in it, and nothing that was
 * sealed for anybody else.
 */
import * as Memory from "@cunguan/core/journal/Memory"
import * as Seal from "@cunguan/core/journal/Seal"
import type { KnownEvent } from "@cunguan/core/office/registry"
import * as Person from "@cunguan/core/people/Person"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { countedBytes, digest, tell } from "./officeHistory.ts"

/** Every text and number in a value, with the key it stands under, since a mark of one and an age of another may be equal. */
const textsIn = (value: unknown, key = ""): ReadonlyArray<string> =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([below, item]) => textsIn(item, Array.isArray(value) ? key : below))
    : value === undefined
      ? []
      : [JSON.stringify({ [key]: value }).slice(1, -1)]

const slotsOf = (history: ReadonlyArray<KnownEvent>) =>
  history.flatMap(({ id, personal }) =>
    Object.entries(personal).map(([person, told]) => ({ event: id as string, person, told: told as unknown }))
  )

const told = Effect.gen(function* () {
  const office = yield* tell
  const history = yield* office.history()
  const slots = slotsOf(history)
  const people = [...new Set(slots.map(({ person }) => person))]
  const records = yield* Effect.forEach(people, (person) => office.recordOf(Person.makeId(person)))
  return { history, slots, records }
}).pipe(Effect.provide(Memory.layer({ digest, random: countedBytes() })))

describe("the record of each person in the history", () => {
  it.effect("holds everything that was sealed for the person, act by act", () =>
    Effect.gen(function* () {
      const { records, slots } = yield* told
      assert.isAbove(records.length, 8)
      for (const { acts, person, standing } of records) {
        const own = slots.filter((slot) => slot.person === person)
        const isForgotten = own.every((slot) => Seal.isForgotten(slot.told))
        assert.strictEqual(standing, isForgotten ? "forgotten" : "kept")
        assert.deepStrictEqual<unknown>(
          acts.flatMap(({ event, personal }) => (personal === undefined ? [] : [[event, personal]])),
          isForgotten ? [] : own.map(({ event, told }) => [event, JSON.parse(JSON.stringify(told))]),
          person
        )
      }
      assert.deepStrictEqual(
        records.filter(({ standing }) => standing === "forgotten").map(({ person }) => person as string),
        ["p-0003"]
      )
    })
  )

  it.effect("holds no name, ID number, mark or other detail that was sealed for others alone", () =>
    Effect.gen(function* () {
      const { records, slots } = yield* told
      let compared = 0
      for (const record of records) {
        const text = JSON.stringify(record)
        const own = new Set(slots.filter(({ person }) => person === record.person).flatMap(({ told }) => textsIn(told)))
        const data = new Set(record.acts.flatMap((act) => textsIn(act.data)))
        for (const slot of slots) {
          if (slot.person === record.person || Seal.isForgotten(slot.told)) continue
          for (const foreign of textsIn(slot.told)) {
            if (own.has(foreign) || data.has(foreign)) continue
            assert.notInclude(text, foreign, `${slot.person} in the record of ${record.person}`)
            compared += 1
          }
        }
      }
      assert.isAbove(compared, 500)
    })
  )

  it.effect("holds names and ID numbers of nobody else, wherever they might stand", () =>
    Effect.gen(function* () {
      const { records, slots } = yield* told
      const namesOf = (told: unknown) =>
        textsIn(told).flatMap((entry) => /^"(?:name|identityNumber)":"(.+)"$/u.exec(entry)?.[1] ?? [])
      let compared = 0
      for (const record of records) {
        const text = JSON.stringify(record)
        const own = new Set(slots.filter(({ person }) => person === record.person).flatMap(({ told }) => namesOf(told)))
        for (const name of own) assert.include(text, name)
        for (const { told } of slots.filter(({ person }) => person !== record.person)) {
          for (const name of namesOf(told)) {
            if (own.has(name)) continue
            assert.notInclude(text, name)
            compared += 1
          }
        }
      }
      assert.isAbove(compared, 50)
    })
  )

  it.effect("names the person in every act, and leaves out no act that does", () =>
    Effect.gen(function* () {
      const { history, records } = yield* told
      for (const { acts, person } of records) {
        const naming = history.filter((event) =>
          textsIn({ ...event.data, people: Object.keys(event.personal) }).some((entry) =>
            entry.endsWith(`:"${person}"`)
          )
        )
        const follow = ["training/TaskFinished", "training/AttendanceCorrected"]
        assert.deepStrictEqual(
          acts.filter(({ type }) => !follow.includes(type)).map(({ event }) => event),
          naming.filter(({ type }) => !follow.includes(type)).map(({ id }) => id),
          person
        )
      }
    })
  )
})
