import { assert, describe, it } from "@effect/vitest"
import { Effect, Result } from "effect"
import * as Seal from "../../src/journal/Seal.ts"
import * as IdentityNumber from "../../src/people/IdentityNumber.ts"
import * as Official from "../../src/people/Official.ts"
import * as Person from "../../src/people/Person.ts"
import { accepted, act, announce, apply, career, executeEach, open, place, refused, rowsOf, secret } from "./setting.ts"

/** A second number of a region that no authority ever had. */
const first17 = "99999919860405007"
const other = IdentityNumber.make(first17 + Result.getOrThrow(IdentityNumber.checkDigit(first17)))
const number = IdentityNumber.make(secret.number)

const opening = (people: ReadonlyArray<readonly [id: string, number?: string]>) =>
  act("people/RecordOpeningBalance", "opening", "2009-05-01", {
    basis: { _tag: "Recorded", document: "周党〔2009〕1号" },
    officials: people.map(([official, identityNumber]) => ({
      official,
      cohort: 2008,
      appointedOn: "2008-08-01",
      personal: {
        name: secret.name,
        sex: "2",
        ethnicity: "22",
        ...(identityNumber === undefined ? {} : { identityNumber })
      }
    }))
  })

describe("finding a person by the ID number", () => {
  it.effect("finds whoever applied, and whoever was in post when the journal began", () =>
    Effect.gen(function* () {
      const office = yield* open(place())
      yield* executeEach(office, [opening([["p-old", other], ["p-unknown"]]), announce(), apply()])
      assert.deepStrictEqual<unknown>(yield* office.identify([number, other]), [["p-0001"], ["p-old"]])
    })
  )

  it.effect("names everybody who applied with it, once, in the order of their ids", () =>
    Effect.gen(function* () {
      const office = yield* open(place())
      const again = { ...apply("p-0000", "apply-again"), drive: "2010", on: "2010-05-11" }
      const announced = {
        ...announce("2010", "2010-05-01"),
        cohort: 2010,
        opensOn: "2010-05-10",
        closesOn: "2010-05-20"
      }
      yield* executeEach(office, [announce(), apply(), announced, again, opening([["p-0001", secret.number]])])
      assert.deepStrictEqual<unknown>(yield* office.identify([number]), [["p-0000", "p-0001"]])
    })
  )

  it.effect("finds nobody for a number that is not known, nor in another office", () =>
    Effect.gen(function* () {
      const here = place()
      const office = yield* open(here)
      const neighbour = yield* open(here, { id: "neighbour" })
      yield* executeEach(office, [opening([["p-old", other]])])
      assert.deepStrictEqual(yield* office.identify([number]), [[]])
      assert.deepStrictEqual(yield* neighbour.identify([other]), [[]])
    })
  )

  it.effect("finds nobody who was forgotten, although the fingerprint stays", () =>
    Effect.gen(function* () {
      const office = yield* open(place())
      yield* executeEach(office, [
        opening([["p-old", other]]),
        act("people/ForgetPerson", "forget", "2010-01-01", { person: "p-old" })
      ])
      assert.deepStrictEqual(yield* office.identify([other]), [[]])
    })
  )
})

describe("the ID numbers of an opening balance", () => {
  it.effect("are sealed, and compared by their fingerprints alone", () =>
    Effect.gen(function* () {
      const here = place()
      const office = yield* open(here)
      accepted(yield* office.execute(opening([["p-old", other]])))
      const bytes = JSON.stringify(yield* rowsOf(here))
      assert.notInclude(bytes, other)
      assert.match(bytes, /identity[^a-z0-9]+[0-9a-f]{64}/u)
      const { officials } = yield* office.state()
      const { personal } = Official.find(officials, Person.makeId("p-old")) ?? assert.fail("not entered")
      assert.isFalse(Seal.isForgotten(personal))
      assert.deepStrictEqual<unknown>(personal, { name: secret.name, sex: "2", ethnicity: "22", identityNumber: other })
    })
  )

  it.effect("are of one person each", () =>
    Effect.gen(function* () {
      const office = yield* open(place())
      const receipt = refused(
        yield* office.execute(
          opening([
            ["p-a", other],
            ["p-b", other]
          ])
        ),
        "people/OpeningContradictory"
      )
      assert.notInclude(JSON.stringify(receipt), other)
    })
  )
})

describe("an appointment", () => {
  it.effect("keeps the ID number of the application among what is sealed of the official", () =>
    Effect.gen(function* () {
      const office = yield* open(place())
      yield* executeEach(office, career())
      const personal = Official.find((yield* office.state()).officials, Person.makeId("p-0001"))?.personal
      assert.deepInclude<unknown>(personal, { name: secret.name, identityNumber: secret.number })
    })
  )
})
