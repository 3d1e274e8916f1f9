import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { events } from "../../src/office/registry.ts"
import * as Selectors from "../../src/succession/selectors.ts"
import * as Team from "../../src/succession/Team.ts"
import { executeEach, open, place, plain, refused, rowsOf } from "../office/setting.ts"
import { day, person } from "../recruitment/exampleTown.ts"
import {
  aboutThirty,
  admitted,
  appointed,
  book,
  cadre,
  corrected,
  departed,
  elected,
  notice,
  opening,
  selection,
  throughVetting,
  vacated,
  village
} from "./exampleVillages.ts"

let number = 0

/** A command of an act, with an id of its own. */
const command = (act: object) =>
  ({ ...act, id: `succession-${++number}`, actor: { id: "clerk-1", role: "townOrganisation" } }) as never

const history = [
  village("v-01"),
  village("v-02"),
  opening,
  cadre(),
  elected("c-1", "party", "secretary"),
  elected("p-1", "committee", "director"),
  elected("p-2", "cooperative", "chair", { village: "v-02" }),
  selection,
  ...throughVetting("p-1"),
  admitted("p-1"),
  notice("p-1"),
  appointed("p-1"),
  departed("p-2", "2011-01-01", "unknown"),
  corrected("p-2", "2011-02-01", "villageOrganisation"),
  vacated("c-1", "party", "2011-03-01"),
  { type: "people/ForgetPerson", on: "2011-04-01", person: "c-1" }
].map(command)

const told = Effect.gen(function* () {
  const here = place()
  const office = yield* open(here, { book })
  yield* executeEach(office, history)
  return { here, office }
})

describe("succession in an office", () => {
  it.effect("comes to the same state out of its journal", () =>
    Effect.gen(function* () {
      const { here, office } = yield* told
      const state = yield* office.state()
      const again = yield* open(here, { book })
      assert.deepStrictEqual(plain((yield* again.state()).succession), plain(state.succession))
      assert.strictEqual((yield* again.verify())._tag, "Holds")
      const on = day("2011-05-01")
      assert.deepStrictEqual(Selectors.seatHolders(state, on), {
        people: { officials: 1, all: 2 },
        seats: { officials: 2, all: 3 }
      })
      assert.deepStrictEqual<unknown>(
        Selectors.crossPosted(state, on).map((one) => one.person),
        ["p-1"]
      )
      assert.isTrue(Selectors.isInPool(state.succession, person("p-1"), on))
      assert.deepStrictEqual(
        Team.failingVillages(state, on, aboutThirty).map((one) => one.village as string),
        []
      )
    })
  )

  it.effect("keeps what is personal out of the clear, and forgets it", () =>
    Effect.gen(function* () {
      const { here, office } = yield* told
      const rows = JSON.stringify(yield* rowsOf(here))
      for (const secret of ["某丙", "1960-02-03", "seniorSecondary"]) assert.notInclude(rows, secret)
      const again = yield* open(here, { book })
      const { succession } = yield* again.state()
      assert.notInclude(JSON.stringify(plain(succession)), "某丙")
      const anew = yield* office.execute(command({ ...cadre("c-1"), on: "2011-05-01" }))
      refused(anew, "office/PersonForgotten")
    })
  )

  it.effect("is changed by no command that is refused", () =>
    Effect.gen(function* () {
      const { office } = yield* told
      const before = plain(yield* office.state())
      const act = elected("p-1", "committee", "member", { on: "2012-01-01" })
      refused(yield* office.execute(command(act)), "succession/SeatHeldAlready")
      const committee = { ...notice("p-1", "director", "committee"), on: "2011-06-01", until: "2011-06-30" }
      const receipt = yield* office.execute(command(committee))
      assert.strictEqual(receipt.outcome, "refused")
      const { actor: _, ...nobody } = command(elected("p-1", "supervision", "member")) as { actor: unknown }
      const other = yield* office.execute({
        ...nobody,
        id: "as-applicant",
        actor: { id: "x", role: "applicant" }
      } as never)
      refused(other, "office/RoleMayNot")
      assert.deepStrictEqual(plain(yield* office.state()), before)
    })
  )

  it.effect("has every type of event of its own in this history", () =>
    Effect.gen(function* () {
      const { office } = yield* told
      const isOwn = (type: string) => type.startsWith("succession/")
      const kept = new Set((yield* office.history()).map(({ type }) => type as string).filter(isOwn))
      assert.deepStrictEqual([...kept].sort(), [...events.definitions.keys()].filter(isOwn).sort())
    })
  )
})
