import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { vi } from "vitest"
import * as Bound from "../../src/policy/Bound.ts"
import * as Criterion from "../../src/policy/Criterion.ts"
import * as FactColumns from "../../src/policy/FactColumns.ts"
import * as FactRow from "../../src/policy/FactRow.ts"
import * as FactTable from "../../src/policy/FactTable.ts"
import * as Rounding from "../../src/policy/Rounding.ts"
import * as Score from "../../src/policy/Score.ts"
import * as ScoreKernel from "../../src/policy/ScoreKernel.ts"
import * as Sql from "../../src/policy/Sql.ts"

const supplied = { absent: "notSupplied" } as const
const decimal = (name: string) => FactTable.decimal({ zh: name, en: name }, supplied)
const table = FactTable.make({
  written: decimal("written"),
  interview: decimal("interview"),
  votes: FactTable.number({ zh: "票数", en: "votes" }, supplied),
  panel: FactTable.list({ zh: "考官", en: "panel" }, FactTable.make({ mark: decimal("mark") }), supplied)
})
const environment = { table }
const { fact } = Criterion.of(table)
const read = FactRow.reader(table)

const total = Score.weightedSum(
  100,
  [
    { weight: 60, score: Score.component("written", fact("written")) },
    { weight: 40, score: Score.component("interview", fact("interview")) }
  ],
  { rounding: Rounding.make(2, "halfUp") }
)
const grade = Score.bands(total, [{ within: Bound.atLeast(90), value: "excellent" }], { value: "competent" })
const panel = Score.mean(Score.each("panel", Score.component("mark", fact("panel.mark"))), Rounding.make(2, "halfUp"))

const failureOf = (of: () => unknown) => String(Result.getOrThrow(Result.flip(Result.try(of))))

describe("ScoreKernel", () => {
  it("computes with all digits, and shows as many places as the definition", () => {
    const { isGenerated, outcome } = ScoreKernel.compile(total, environment)
    assert.isTrue(isGenerated)
    assert.deepStrictEqual(outcome(read({ written: "90.005", interview: "89.99" })), { _tag: "Value", value: "90.00" })
    assert.deepStrictEqual(outcome(read({ written: "90.015", interview: "89.99" })), { _tag: "Value", value: "90.01" })
    assert.deepStrictEqual(outcome(read({ written: "90" })), { _tag: "Undetermined" })
    const banded = ScoreKernel.compile(grade, environment).outcome
    assert.deepStrictEqual(banded(read({ written: "90", interview: "90" })), { _tag: "Value", value: "excellent" })
    assert.deepStrictEqual(banded(read({ written: "90", interview: "89.98" })), { _tag: "Value", value: "competent" })
  })

  it("computes with closures where code must not be generated, over columns too", () => {
    const forbidden = vi.spyOn(globalThis, "Function").mockImplementation(function forbid() {
      throw new EvalError("forbidden")
    } as never)
    try {
      const kernel = ScoreKernel.compile(total, environment)
      assert.isFalse(kernel.isGenerated)
      assert.deepStrictEqual(kernel.outcome(read({ written: "80", interview: "90.5" })), {
        _tag: "Value",
        value: "84.20"
      })
      const columns = FactColumns.make(table, 2)
      for (const [at, facts] of [{ written: "80", interview: "90.5" }, {}].entries()) {
        FactColumns.set(columns, at, read(facts))
      }
      const [codes, numbers] = [new Uint8Array(2), new Float64Array(2)]
      ScoreKernel.overColumns(total, environment, columns)(codes, numbers, 0, 2)
      assert.deepStrictEqual(
        [Array.from(codes), Array.from(numbers)],
        [
          [1, 2],
          [84.2, Number.NaN]
        ]
      )
    } finally {
      forbidden.mockRestore()
    }
  })

  it("refuses a list in columns, and a value of more than 15 digits there", () => {
    const columns = FactColumns.make(table, 1)
    assert.include(
      failureOf(() => ScoreKernel.overColumns(panel, environment, columns)),
      "a list of entries has no column"
    )
    FactColumns.set(columns, 0, read({ written: "999999999999999" }))
    const twice = Score.sum([Score.component("a", fact("written")), Score.component("b", "0.5")])
    const score = ScoreKernel.overColumns(twice, environment, columns)
    const failed = failureOf(() => score(new Uint8Array(1), new Float64Array(1), 0, 1))
    assert.include(failed, "policy/tooPrecise")
    assert.deepStrictEqual(ScoreKernel.compile(twice, environment).outcome(read({ written: "999999999999999" })), {
      _tag: "Value",
      value: "999999999999999.5"
    })
  })

  it("refuses what a score that passed its check does not have", () => {
    const word = Score.sum([grade, total])
    assert.include(
      failureOf(() => ScoreKernel.compile(word, environment)),
      "policy/unlikeTypes"
    )
    const { rounding, ...unrounded } = total
    assert.include(
      failureOf(() => ScoreKernel.compile({ ...unrounded, total: 3 }, environment)),
      "policy/roundingRequired"
    )
    const optional = Score.component("optional", fact("written"), {
      applies: Criterion.isKnown("votes"),
      whenNotApplicable: "renormalise"
    })
    assert.include(
      failureOf(() => ScoreKernel.compile(Score.sum([optional]), environment)),
      "policy/cannotBeLeftOut"
    )
    const unknown = { op: "nothing" } as unknown as Score.Score
    assert.include(
      failureOf(() => ScoreKernel.compile(unknown, environment)),
      "policy/unknownOperator"
    )
  })
})

describe("a score in SQL", () => {
  const columns = {
    written: { name: "written", places: 2, atMost: 100 },
    interview: { name: "oral", places: 2, atMost: 100 }
  }
  const options = { dialect: "sqlite", columns } as const

  it("reads the columns that are named, and numbers the placeholders of PostgreSQL", () => {
    assert.include(Sql.score(total, environment, options).value.text, '"oral"')
    const postgres = { ...options, dialect: "postgres", firstParameter: 5 } as const
    const { parameters, text } = Sql.score(grade, environment, postgres).value
    assert.deepStrictEqual(parameters, ["excellent", "competent"])
    assert.include(text, "$5")
    assert.include(text, "$6")
  })

  it("must know how large the numbers of a column are", () => {
    assert.include(
      failureOf(() => Sql.score(total, environment, { dialect: "sqlite" })),
      'give its column "atMost", and "places" where they are not whole'
    )
    assert.include(
      failureOf(() => Sql.score(panel, environment, options)),
      'The expression at "panel.mark"'
    )
    const held = { "panel.mark": { name: "mark", places: 2, atMost: 100 } }
    assert.include(Sql.score(panel, environment, { dialect: "sqlite", columns: held }).value.text, "json_each")
  })

  it("refuses what SQLite does not keep apart, and PostgreSQL does", () => {
    const large = { written: { name: "written", places: 12, atMost: "999999999" }, interview: columns.interview }
    assert.include(
      failureOf(() => Sql.score(total, environment, { ...options, columns: large })),
      "keeps apart"
    )
    Sql.score(total, environment, { dialect: "postgres", columns: large })
  })

  it("refuses a column of a fact that is not declared", () => {
    const failed = failureOf(() => Sql.score(total, environment, { ...options, columns: { writen: "written" } }))
    assert.include(failed, 'Did you mean "written"?')
  })
})
