import * as Criterion from "@cunguan/core/policy/Criterion"
import * as FactColumns from "@cunguan/core/policy/FactColumns"
import * as FactRow from "@cunguan/core/policy/FactRow"
import * as Kernel from "@cunguan/core/policy/Kernel"
import { assert, describe, it } from "@effect/vitest"
import * as Expressions from "../src/expressions.ts"

const { table } = Expressions
const read = FactRow.reader(table)
const environment = { table }

describe("the faces of a criterion", () => {
  const draw = Expressions.draws(20_080_410)
  const subjects = Array.from({ length: 200 }, () => Expressions.written(draw))
  const rows = subjects.map(read)
  const columns = FactColumns.make(table, rows.length)
  rows.forEach((row, index) => {
    FactColumns.set(columns, index, row)
  })
  const hasList = (node: Criterion.Criterion): boolean =>
    JSON.stringify(node).includes('"list"') || /"fact":"(?:terms|awards)"/u.test(JSON.stringify(node))

  it("come to the truth of the interpreter with its trace", () => {
    const counts = { yes: 0, no: 0, unknown: 0, notApplicable: 0 }
    for (let round = 0; round < 600; round++) {
      const node = Expressions.criterion(draw, { lists: true })
      assert.deepStrictEqual(
        Criterion.check(node, environment).filter(({ code }) => code !== "policy/outOfRange"),
        []
      )
      const kernel = Kernel.compile(node, environment)
      const plain = Kernel.interpret(node, environment)
      assert.isTrue(kernel.isGenerated)
      const truths = new Uint8Array(rows.length).fill(9)
      if (!hasList(node)) Kernel.overColumns(node, environment, columns)(truths, 0, rows.length)
      subjects.forEach((facts, index) => {
        const finding = Criterion.evaluate(node, { table, facts })
        const { holds } = finding
        counts[holds]++
        const row = rows[index] as FactRow.FactRow
        if (index % 10 === 0) assert.deepStrictEqual(kernel.trace(row), finding)
        const say = () => JSON.stringify({ node, facts })
        assert.strictEqual(Kernel.truthOf(kernel.truth(row)), holds, `generated ${say()}`)
        assert.strictEqual(Kernel.truthOf(plain.truth(row)), holds, `closures ${say()}`)
        if (!hasList(node))
          assert.strictEqual(Kernel.truthOf(truths[index] as Kernel.TruthCode), holds, `columns ${say()}`)
      })
    }
    for (const count of Object.values(counts)) assert.isAbove(count, 1000)
  }, 60_000)
})
