import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as Approval from "../../src/policy/Approval.ts"
import * as Criterion from "../../src/policy/Criterion.ts"
import * as FactTable from "../../src/policy/FactTable.ts"
import { day } from "./examplePoint.ts"

const table = FactTable.make({
  party: { kind: "boolean", title: { zh: "党员", en: "party member" }, absent: "notSupplied" }
})
const member = Criterion.isTrue(Criterion.fact("party"))
const context = (party?: boolean): Criterion.Context => ({ table, facts: party === undefined ? {} : { party } })

const bands: Approval.Chain = [
  { upTo: 3, levels: ["village"] },
  { upTo: 15, levels: ["village", "town"] },
  { levels: ["village", "town", "county"] }
]

const levelsOf = (chain: Approval.Chain, asked?: Approval.Case) => {
  const found = Approval.levels(chain, asked)
  return found._tag === "Value" ? found.value : [found._tag, ...found.finding.needs]
}

const consents = (...given: ReadonlyArray<readonly [string, string]>): ReadonlyArray<Approval.Consent> =>
  given.map(([role, on]) => ({ role, on: day(on) }))

describe("Approval.levels", () => {
  it("are those of the first band that reaches the number, its bound included", () => {
    for (const [number, levels] of [
      [0, 1],
      [3, 1],
      [3.5, 2],
      [4, 2],
      [15, 2],
      [16, 3]
    ] as const) {
      assert.lengthOf(levelsOf(bands, { number }), levels, `${number}`)
    }
  })

  it("are chosen by a criterion where the band has one", () => {
    const chain: Approval.Chain = [{ when: member, levels: ["committee"] }, { levels: ["town"] }]
    assert.deepStrictEqual(levelsOf(chain, { context: context(true) }), ["committee"])
    assert.deepStrictEqual(levelsOf(chain, { context: context(false) }), ["town"])
    const unlike: Approval.Chain = [
      { when: Criterion.when(member, member), levels: ["committee"] },
      { levels: ["town"] }
    ]
    assert.deepStrictEqual(levelsOf(unlike, { context: context(false) }), ["town"], "a guard that does not apply")
    const both: Approval.Chain = [{ upTo: 3, when: member, levels: ["committee"] }, { levels: ["town"] }]
    assert.deepStrictEqual(levelsOf(both, { number: 3, context: context(true) }), ["committee"])
    assert.deepStrictEqual(levelsOf(both, { number: 4, context: context(true) }), ["town"])
    assert.deepStrictEqual(levelsOf(both, { number: 3, context: context(false) }), ["town"])
  })

  it("are undetermined where number or facts are missing, and never guessed", () => {
    const chain: Approval.Chain = [{ when: member, levels: ["committee"] }, { levels: ["town"] }]
    assert.deepStrictEqual(levelsOf(bands), ["Undetermined", "number"])
    assert.deepStrictEqual(levelsOf(chain), ["Undetermined", "facts"])
    assert.deepStrictEqual(levelsOf(chain, { context: context() }), ["Undetermined", "party"])
    assert.strictEqual(Approval.judge(bands, consents(["village", "2010-01-01"])).outcome, "undetermined")
    assert.strictEqual(Approval.judge(chain, consents(["committee", "2010-01-01"])).outcome, "undetermined")
  })

  it("do not apply where no band is laid down, and then nobody may approve", () => {
    const short: Approval.Chain = [{ upTo: 3, levels: [] }]
    assert.deepStrictEqual(levelsOf(short, { number: 4 }), ["NotApplicable"])
    const verdict = Approval.judge(short, [], { number: 4 })
    assert.strictEqual(verdict.outcome, "refused")
    assert.deepStrictEqual(
      verdict.finding.findings.map(({ criterion }) => criterion),
      ["approval/band"]
    )
    assert.strictEqual(Approval.judge(short, [], { number: 3 }).outcome, "granted", "a band that asks nobody")
  })
})

describe("Approval.judge", () => {
  const judge = (...given: ReadonlyArray<readonly [string, string]>) => {
    const { finding, outcome } = Approval.judge(bands, consents(...given), { number: 16 })
    return [outcome, ...finding.findings.filter(({ holds }) => holds === "no").map(({ criterion }) => criterion)]
  }
  const village = ["village", "2010-01-01"] as const
  const town = ["town", "2010-01-05"] as const
  const county = ["county", "2010-01-09"] as const

  it("grants when every level has consented in its order, also on one day", () => {
    assert.deepStrictEqual(judge(village, town, county), ["granted"])
    assert.deepStrictEqual(judge(county, village, town), ["granted"], "the days count, not the order of the list")
    assert.deepStrictEqual(judge(village, ["town", "2010-01-01"], ["county", "2010-01-01"]), ["granted"])
  })

  it("names each level that is missing", () => {
    assert.deepStrictEqual(judge(), ["refused", "approval/village", "approval/town", "approval/county"])
    assert.deepStrictEqual(judge(village, county), ["refused", "approval/town"])
    assert.deepStrictEqual(judge(village, town, ["province", "2010-01-10"]), ["refused", "approval/county"])
    const { finding } = Approval.judge(bands, consents(village, county), { number: 16 })
    assert.deepStrictEqual(
      finding.findings.find(({ holds }) => holds === "no")?.message,
      Approval.messages.make("approval.level", { position: 2, role: "town" })
    )
  })

  it("refuses a level that consented before one below it, also across a gap", () => {
    assert.deepStrictEqual(judge(village, ["town", "2009-12-31"], county), ["refused", "approval/order"])
    assert.deepStrictEqual(judge(village, ["county", "2009-12-31"]), ["refused", "approval/town", "approval/order"])
  })

  it("counts no consent of a level that the band does not ask", () => {
    const verdict = Approval.judge(bands, consents(village), { number: 3 })
    assert.strictEqual(verdict.outcome, "granted")
    assert.strictEqual(Approval.judge(bands, consents(town), { number: 3 }).outcome, "refused")
  })
})

describe("Approval.Chain", () => {
  it("has at least one band, whose levels differ", () => {
    const decode = Schema.decodeUnknownResult(Approval.Chain)
    assert.deepStrictEqual(decode(JSON.parse(JSON.stringify(bands))), Result.succeed(bands))
    for (const value of [[], [{ levels: [""] }], [{ levels: ["town", "town"] }], [{ upTo: "3", levels: [] }], [{}]]) {
      assert.isTrue(Result.isFailure(decode(value)), JSON.stringify(value))
    }
  })
})
