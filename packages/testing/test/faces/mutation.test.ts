import * as Criterion from "@cunguan/core/policy/Criterion"
import { afterEach, assert, describe, it } from "@effect/vitest"
import { run } from "./criteria.ts"
import { closures, columns, rows } from "./memory.ts"
import { sqlite } from "./sqlite.ts"

type Node = Criterion.Criterion
type Op = Node["op"]

/** Operators with all their faces, which are replaced here one at a time. */
const operators = Criterion.operators as unknown as { [op: string]: { [face: string]: unknown } }
const originals = { ...operators }

const other: { readonly [op: string]: string } = {
  isBelow: "isAtMost",
  isAtMost: "isBelow",
  isAtLeast: "isAbove",
  isAbove: "isAtLeast"
}

/** For each operator another meaning: that of the node that comes out. */
const mutations: { readonly [O in Op]: (node: Extract<Node, { readonly op: O }>) => Node } = {
  equals: (node) => ({ ...node, op: "isAtLeast" }),
  isBelow: (node) => ({ ...node, op: "isAtMost" }),
  isAtMost: (node) => ({ ...node, op: "isBelow" }),
  isAtLeast: (node) => ({ ...node, op: "isAbove" }),
  isAbove: (node) => ({ ...node, op: "isAtLeast" }),
  all: (node) => ({ ...node, op: "any" }),
  any: (node) => ({ ...node, op: "all" }),
  not: (node) => ({ op: "all", of: [node.of] }),
  atLeast: (node) => ({ ...node, count: Number(node.count) + 1 }),
  when: ({ guard, then }) => Criterion.when(then, guard),
  isOneOf: (node) => ("op" in node.set ? node : { ...node, set: node.set.slice(0, 1) }),
  isTrue: ({ operand }) => ({ op: "equals", left: operand, right: false }),
  isKnown: () => ({ op: "isTrue", operand: true }),
  some: (node) => ({ ...node, op: "every" }),
  every: (node) => ({ ...node, op: "some" }),
  count: (node) => ({ ...node, comparison: (other[node.comparison] ?? "isBelow") as typeof node.comparison })
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

const difference = async (faces: Parameters<typeof run>[0]["faces"]) =>
  (await run({ seed: 3, subjects: 40, expressions: 400, faces })).difference

describe("a change of what an operator means", () => {
  afterEach(() => {
    Object.assign(operators, originals)
  })

  it("is not found where nothing was changed", async () => {
    assert.isUndefined(await difference([closures, rows, columns, sqlite]))
  })

  for (const op of Object.keys(mutations) as ReadonlyArray<Op>) {
    it(`is found in the trace of ${op}, on a pair of few nodes`, async () => {
      mutate(op, "evaluate")
      const found = await difference([closures])
      assert.isDefined(found)
      assert.isBelow(JSON.stringify(found?.node).length, 500)
    })

    for (const face of op === "some" || op === "every" || op === "count"
      ? [closures, rows, sqlite]
      : [closures, rows, columns, sqlite]) {
      it(`is found in what ${op} is compiled to, by ${face.name}`, async () => {
        mutate(op, "plan")
        const found = await difference([face])
        assert.strictEqual(found?.face, face.name)
      })
    }
  }
})
