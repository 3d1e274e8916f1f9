import * as Score from "@cunguan/core/policy/Score"
import { afterEach, assert, describe, it } from "@effect/vitest"
import { closures, columns, exactly, inNumbers, rows, sqlite } from "./scoreFaces.ts"

type Node = Score.Score
type Op = Node["op"]

/** Operators with all their faces, which are replaced here one at a time. */
const operators = Score.operators as unknown as { [op: string]: { [face: string]: unknown } }
const originals = { ...operators }

/** For each operator another meaning: that of the node that comes out. */
const mutations: { readonly [O in Op]: (node: Extract<Node, { readonly op: O }>) => Node } = {
  component: (node) => ({ ...node, value: 1 }),
  weightedSum: (node) => ({
    ...node,
    terms: node.terms.map(({ weight }, at) => ({ weight, score: node.terms.at(-1 - at)?.score ?? node }))
  }),
  sum: ({ of }) => Score.mean(of, { places: 12, mode: "halfUp" }),
  mean: (node) => ({ ...node, rounding: { ...node.rounding, places: 0 } }),
  trimmedMean: (node) => ({ ...node, lowest: 0, highest: 0 }),
  ratio: (node) => ({ ...node, dividend: node.divisor, divisor: node.dividend }),
  clamp: (node) => ({ ...node, atLeast: 5 }),
  round: (node) => ({ ...node, rounding: { ...node.rounding, mode: node.rounding.mode === "up" ? "down" : "up" } }),
  bands: (node) => ({ ...node, bands: node.bands.toReversed() }),
  bonus: (node) => ({
    ...node,
    groups: node.groups.map((group) => ({ ...group, combine: group.combine === "sum" ? "highest" : "sum" }))
  }),
  rubric: (node) => ({
    ...node,
    items: node.items.map(({ additions = [], deductions = [], ...item }) => ({
      ...item,
      additions: deductions,
      deductions: additions
    }))
  }),
  ballot: (node) => ({ ...node, denominator: node.denominator === "valid" ? "cast" : "valid" })
}

/** Gives one face of an operator the meaning of another node. */
const mutate = (op: Op, face: "evaluate" | "plan") => {
  const meaning = mutations[op] as (node: Node) => Node
  const changed = (node: Node, ...rest: ReadonlyArray<unknown>) => {
    const instead = meaning(node)
    const original = originals[instead.op] as { [face: string]: (...all: ReadonlyArray<unknown>) => unknown }
    return original[face]?.(instead, ...rest)
  }
  operators[op] = { ...originals[op], [face]: changed }
}

const drawn = { seed: 3, subjects: 30, expressions: 400 }
const differenceOf = async (face: typeof rows) =>
  (await (face === closures || face === rows ? exactly : inNumbers).run({ ...drawn, faces: [face] })).difference

describe("a change of what a score operator means", () => {
  afterEach(() => {
    Object.assign(operators, originals)
  })

  it("is not found where nothing was changed", async () => {
    for (const face of [closures, rows, columns, sqlite]) assert.isUndefined(await differenceOf(face), face.name)
  })

  for (const op of Object.keys(mutations) as ReadonlyArray<Op>) {
    it(`is found in the trace of ${op}, on a pair of few nodes`, async () => {
      mutate(op, "evaluate")
      const found = await differenceOf(rows)
      assert.isDefined(found)
      assert.isBelow(JSON.stringify(found?.node).length, 1000)
    })

    for (const face of [closures, rows, columns, sqlite]) {
      it(`is found in what ${op} is compiled to, by ${face.name}`, async () => {
        mutate(op, "plan")
        assert.strictEqual((await differenceOf(face))?.face, face.name)
      })
    }
  }
})
