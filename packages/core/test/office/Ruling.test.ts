import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import type { CommandInput } from "../../src/office/registry.ts"
import {
  accepted,
  act,
  announce,
  apply,
  executeEach,
  open,
  opening,
  place,
  refused,
  rowsOf,
  village
} from "./setting.ts"

const recorded = { basis: { _tag: "Recorded", document: "周党〔2012〕8号" } } as const
const excepted = {
  basis: { _tag: "Excepted", authority: "县委组织部", document: "甬组〔2010〕3号", reason: "试点" }
} as const

const sign = (id: string, from: string, until: string, more: object = {}) =>
  ({
    ...act("recruitment/SignAgreement", id, from, { official: "p-1", from, until, parties: ["countyDepartments"] }),
    ...more
  }) as CommandInput

/** An office with one official in post since 2006, before the first national text. */
const begun = Effect.fnUntraced(function* () {
  const at = place()
  const office = yield* open(at)
  const before = opening([["p-1", "v-1"]])
  yield* executeEach(office, [
    village(1, "2006-01-01"),
    { ...before, on: "2006-09-01", officials: before.officials.map((one) => ({ ...one, appointedOn: "2006-08-01" })) }
  ])
  return { at, office }
})

describe("Ruling: decided, recorded, excepted", () => {
  it.effect("what was recorded before there was any rule has no verdict and is no deviation", () =>
    Effect.gen(function* () {
      const { office } = yield* begun()
      const { deviates, events, verdict } = accepted(
        yield* office.execute(sign("first", "2006-09-01", "2007-03-01", recorded))
      )
      assert.isUndefined(verdict)
      assert.isFalse(deviates)
      assert.notProperty(events[0], "verdict")
      assert.notProperty(events[0], "deviates")
      assert.deepStrictEqual((yield* office.state()).deviations, [])
    })
  )

  it.effect("what is to be decided where there is no rule is refused: no value is guessed", () =>
    Effect.gen(function* () {
      const { at, office } = yield* begun()
      const rows = yield* rowsOf(at)
      for (const more of [{}, { basis: { _tag: "Decided" } }]) {
        const receipt = refused(
          yield* office.execute(sign("first", "2006-09-01", "2008-09-01", more)),
          "policy/NotCovered"
        )
        assert.deepInclude(receipt.message.arguments, {
          point: "recruitment.agreement",
          jurisdiction: "330282121",
          on: "2006-09-01"
        })
      }
      assert.deepStrictEqual(yield* rowsOf(at), rows)
    })
  )

  it.effect("what the rules refuse is refused when decided, and kept as a deviation when recorded or excepted", () =>
    Effect.gen(function* () {
      const { office } = yield* begun()
      const receipt = refused(
        yield* office.execute(sign("short", "2010-01-01", "2010-07-01")),
        "recruitment.agreement/shortest"
      )
      assert.strictEqual(receipt.verdict?.outcome, "refused")
      const terms = [
        ["recorded", "2010-01-01", "2010-07-01", recorded],
        ["excepted", "2011-01-01", "2011-07-01", excepted]
      ] as const
      for (const [id, from, until, basis] of terms) {
        const kept = accepted(yield* office.execute(sign(id, from, until, basis)))
        assert.isTrue(kept.deviates)
        assert.strictEqual(kept.verdict?.outcome, "refused")
        assert.deepInclude(kept.events[0], { deviates: true, ...basis })
      }
      const { deviations } = yield* office.state()
      assert.deepStrictEqual<unknown>(
        deviations.map(({ basis, event }) => [event, basis._tag]),
        [
          ["recorded/0", "Recorded"],
          ["excepted/0", "Excepted"]
        ]
      )
    })
  )

  it.effect("what the rules grant is no deviation, however it came in", () =>
    Effect.gen(function* () {
      const { office } = yield* begun()
      yield* executeEach(office, [
        sign("one", "2010-01-01", "2012-01-01"),
        sign("two", "2012-01-01", "2014-01-01", recorded),
        sign("three", "2014-01-01", "2016-01-01", excepted)
      ])
      assert.deepStrictEqual((yield* office.state()).deviations, [])
    })
  )

  it.effect("a review that finds against the applicant carries out its verdict: kept, and no deviation", () =>
    Effect.gen(function* () {
      const office = yield* open(place())
      const old = { ...apply().facts, birthDate: "1949-12-31" }
      const review = act("recruitment/ReviewQualification", "review", "2009-05-21", {
        drive: "2009",
        applicant: "p-0001"
      })
      yield* executeEach(office, [announce(), { ...apply(), facts: old }])
      const { deviates, events, verdict } = accepted(yield* office.execute(review))
      assert.strictEqual(verdict?.outcome, "refused")
      assert.isFalse(deviates)
      assert.deepInclude(events[0]?.data, { passed: false })
    })
  )

  it.effect("a review recorded against its verdict deviates", () =>
    Effect.gen(function* () {
      const office = yield* open(place())
      const old = { ...apply().facts, birthDate: "1949-12-31" }
      yield* executeEach(office, [announce(), { ...apply(), facts: old }])
      const review = {
        ...act("recruitment/ReviewQualification", "review", "2009-05-21", {
          drive: "2009",
          applicant: "p-0001",
          passed: true
        }),
        ...recorded
      }
      assert.isTrue(accepted(yield* office.execute(review)).deviates)
    })
  )

  it.effect("what would make the record contradict itself is refused on every basis", () =>
    Effect.gen(function* () {
      const { at, office } = yield* begun()
      yield* executeEach(office, [sign("one", "2010-01-01", "2012-01-01")])
      const rows = yield* rowsOf(at)
      for (const [index, more] of [{}, recorded, excepted].entries()) {
        refused(
          yield* office.execute(sign(`overlap-${index}`, "2011-01-01", "2013-01-01", more)),
          "recruitment/AgreementOverlaps"
        )
      }
      assert.deepStrictEqual(yield* rowsOf(at), rows)
    })
  )

  it.effect("the day whose rules apply is that of the act unless the command names another, and is kept", () =>
    Effect.gen(function* () {
      const { office } = yield* begun()
      const own = accepted(yield* office.execute(sign("one", "2010-01-01", "2012-01-01")))
      assert.strictEqual(own.events[0]?.governedBy, "2010-01-01")
      const old = sign("two", "2012-01-01", "2014-01-01", { governedBy: "2008-05-01" })
      const other = accepted(yield* office.execute({ ...old, parties: ["somebodyElse"] }))
      // In 2008 no text said yet who must sign.
      assert.strictEqual(other.events[0]?.governedBy, "2008-05-01")
      const now = yield* office.execute({
        ...sign("three", "2014-01-01", "2016-01-01"),
        parties: ["somebodyElse"]
      } as CommandInput)
      refused(now, "recruitment.agreement/parties")
    })
  )
})
