import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import type { CommandInput } from "../../src/office/registry.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import * as Channel from "../../src/recruitment/Channel.ts"
import * as InformationReview from "../../src/recruitment/InformationReview.ts"
import {
  accepted,
  act,
  announce,
  apply,
  assertConfidential,
  executeEach,
  open,
  opening,
  place,
  refused,
  rowsOf,
  secret,
  town,
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
    {
      ...before,
      on: "2006-09-01",
      officials: before.officials.map((one) => ({ ...one, cohort: 2006, appointedOn: "2006-08-01" }))
    }
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
      yield* executeEach(office, [announce(), { ...apply(), details: { name: secret.name }, facts: old }])
      const { deviates, events, verdict } = accepted(yield* office.execute(review))
      assert.strictEqual(verdict?.outcome, "refused")
      assert.isFalse(deviates)
      assert.deepInclude(events[0]?.data, { passed: false })
    })
  )

  it.effect("a review that asks for what is missing is kept with its undetermined verdict, and no deviation", () =>
    Effect.gen(function* () {
      const office = yield* open(place())
      const own = { scope: { drive: "2009" }, from: "2009-05-01", assumption: "Made up for the tests." } as const
      const provisions = [
        provide(Channel.point, town, {
          field: "steps",
          value: Channel.procedure("application", "informationReview"),
          ...own
        }),
        provide(InformationReview.point, town, { field: "required", value: ["degree"], ...own }),
        provide(InformationReview.point, town, { field: "papersWithinDays", value: 3, ...own }),
        provide(InformationReview.point, town, { field: "dayKind", value: "calendar", ...own })
      ]
      yield* executeEach(office, [{ ...announce(), provisions }, apply()])
      const review = (id: string, on: string) =>
        act("recruitment/ReviewInformation", id, on, { drive: "2009", applicant: "p-0001" })
      const { deviates, events, verdict } = accepted(yield* office.execute(review("look", "2009-05-21")))
      assert.strictEqual(verdict?.outcome, "undetermined")
      assert.isFalse(deviates)
      assert.deepInclude<object>(events[0]?.data ?? {}, { missing: ["degree"], until: "2009-05-24" })
      assert.deepStrictEqual((yield* office.state()).deviations, [])
      assert.strictEqual((yield* office.execute(review("again", "2009-05-24"))).outcome, "undetermined")
      assert.strictEqual(accepted(yield* office.execute(review("last", "2009-05-25"))).verdict?.outcome, "refused")
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

  it.effect("the rules are those of the day of the act; only what is recorded or excepted may name others", () =>
    Effect.gen(function* () {
      const { office } = yield* begun()
      const own = accepted(yield* office.execute(sign("one", "2010-01-01", "2012-01-01")))
      assert.strictEqual(own.events[0]?.governedBy, "2010-01-01")
      accepted(yield* office.execute(sign("named", "2012-01-01", "2014-01-01", { governedBy: "2012-01-01" })))
      // In 2008 no text said yet who must sign.
      const old = { parties: ["somebodyElse"], governedBy: "2008-05-01" }
      for (const [index, basis] of [recorded, excepted].entries()) {
        const [from, until] = [`${2014 + index * 2}-01-01`, `${2016 + index * 2}-01-01`]
        const other = accepted(yield* office.execute(sign(`other-${index}`, from, until, { ...old, ...basis })))
        assert.strictEqual(other.events[0]?.governedBy, "2008-05-01")
        assert.isFalse(other.deviates)
      }
    })
  )

  it.effect("an ID number outside of what is sealed is refused, wherever it stands, and not repeated", () =>
    Effect.gen(function* () {
      const at = place()
      const office = yield* open(at)
      const rows = yield* rowsOf(at)
      const named = { ...village(1), name: `岑某 ${secret.number} 之家` }
      const receipt = refused(yield* office.execute(named), "office/IdentityNumberInTheClear")
      assertConfidential(receipt)
      const inBasis = { ...village(1), basis: { _tag: "Recorded", document: secret.number } } as CommandInput
      assertConfidential(refused(yield* office.execute(inBasis), "office/CommandInvalid"))
      assert.deepStrictEqual(yield* rowsOf(at), rows)
      accepted(yield* office.execute({ ...village(1), name: "第330282121100村" }))
      yield* executeEach(office, [announce(), apply()])
    })
  )

  it.effect("who has an act decided does not choose its rules", () =>
    Effect.gen(function* () {
      const { at, office } = yield* begun()
      const rows = yield* rowsOf(at)
      const parties = { parties: ["somebodyElse"] }
      const own = yield* office.execute(sign("own", "2014-01-01", "2016-01-01", parties))
      refused(own, "recruitment.agreement/parties")
      for (const more of [{}, { basis: { _tag: "Decided" } }]) {
        const chosen = sign("chosen", "2014-01-01", "2016-01-01", { ...parties, ...more, governedBy: "2008-05-01" })
        const { message } = refused(yield* office.execute(chosen), "office/RulesNotChosen")
        assert.deepStrictEqual(message.arguments, { governedBy: "2008-05-01", on: "2014-01-01" })
      }
      assert.deepStrictEqual(yield* rowsOf(at), rows)
    })
  )
})
