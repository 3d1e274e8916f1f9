import { assert, describe, it } from "@effect/vitest"
import * as HashMap from "effect/HashMap"
import * as HashSet from "effect/HashSet"
import { fromBytes, toBytes } from "../../src/internal/structure.ts"

const again = (value: unknown): unknown => fromBytes(toBytes(value))

/** Compared as lists of entries, because equal hash maps may be built of other nodes. */
const entriesOf = (value: unknown): ReadonlyArray<readonly [unknown, unknown]> => {
  assert.isTrue(HashMap.isHashMap(value))
  return Array.from(HashMap.entries(value as HashMap.HashMap<unknown, unknown>))
}

describe("structure", () => {
  it("every kind of value comes back, and every member of an object, in its order", () => {
    const member = { name: "柳青\n\u{20000}", of: [1, -1.5, 2 ** 53, 0], none: undefined, empty: {}, list: [] }
    const values: ReadonlyArray<unknown> = [
      ...[undefined, null, true, false, 0, "", "text", 1e-7],
      ...[[], [[]], [undefined, null, []], {}, member, [member, { ...member, name: "" }], { 2: "two", 1: "one" }]
    ]
    for (const value of values) assert.deepStrictEqual(again(value), value)
    assert.deepStrictEqual(again(values), values)
    assert.deepStrictEqual(Object.keys(again({ second: 1, first: undefined }) as object), ["second", "first"])
  })

  it("values that look alike stay apart", () => {
    const values = ["1", 1, true, "true", null, "null", [1], ["1"], [1, 1], [[1, 1]], { a: 1 }, { b: 1 }, { a: "1" }]
    assert.deepStrictEqual(again(values), values)
    // Among so many pairs there are some with one hash.
    const numbers = Array.from({ length: 60 }, (_, place) => place)
    const pairs = [numbers, ...numbers.flatMap((left) => numbers.map((right) => [left, right]))]
    assert.deepStrictEqual(again(pairs), pairs)
    const [map, set, list] = again([HashMap.make([1, 2]), HashSet.make(1, 2), [1, 2]]) as ReadonlyArray<unknown>
    assert.deepStrictEqual(entriesOf(map), [[1, 2]])
    assert.isTrue(HashSet.isHashSet(set))
    assert.deepStrictEqual(list, [1, 2])
  })

  it("hash maps and hash sets come back with what they hold, and can be changed apart from each other", () => {
    const held = HashMap.make(["p-1", { name: "柳青" }], ["p-2", { name: "江帆" }])
    const read = again({ one: held, other: held, sets: [HashSet.empty(), HashSet.make("v-1", "v-2")] }) as {
      readonly one: typeof held
      readonly other: typeof held
      readonly sets: ReadonlyArray<HashSet.HashSet<string>>
    }
    const changed = HashMap.set(read.one, "p-1", { name: "石川" })
    assert.deepStrictEqual(HashMap.get(changed, "p-1"), HashMap.get(HashMap.make(["p-1", { name: "石川" }]), "p-1"))
    assert.deepStrictEqual(entriesOf(read.other), entriesOf(held))
    assert.deepStrictEqual(
      read.sets.map((set) => [...set].sort()),
      [[], ["v-1", "v-2"]]
    )
  })

  it("a map of very many entries comes back, and so does a text whose length takes several bytes", () => {
    const entries = Array.from({ length: 40_000 }, (_, place) => [`task-${place}`, { place }] as const)
    const read = again(HashMap.fromIterable(entries)) as HashMap.HashMap<string, unknown>
    assert.strictEqual(HashMap.size(read), entries.length)
    for (const [key, value] of [entries[0], entries[16_383], entries.at(-1)] as typeof entries) {
      assert.isTrue(HashMap.has(read, key))
      assert.deepStrictEqual(HashMap.getUnsafe(read, key), value)
    }
  })

  it("what is equal is written once and is one value when it is read", () => {
    const verdict = () => ({ outcome: "granted", findings: [{ criterion: "recruitment.eligibility", holds: "yes" }] })
    const read = again([verdict(), verdict(), [verdict()]]) as ReadonlyArray<unknown>
    assert.strictEqual(read[0], read[1])
    assert.deepStrictEqual(read, [verdict(), verdict(), [verdict()]])
    const sizeOf = (times: number) => toBytes(Array.from({ length: times }, verdict)).length
    assert.isBelow(sizeOf(100) - sizeOf(1), 120)
  })

  it("a key that other formats give a meaning is a key like any other", () => {
    const value = { "#": "map", of: ["a", 1], constructor: 1, toString: "text", "": 0, "1": 1 }
    assert.deepStrictEqual(again(value), value)
  })

  it("a value of another kind, and a member that no object can be given, are refused without being shown", () => {
    class Village {
      readonly name = "示例村"
    }
    const secret = Symbol("示例")
    const unknown: ReadonlyArray<unknown> = [
      ...[new Map([["示例", 1]]), new Set(["示例"]), new Date(0), new Village(), new Uint8Array(3), /示例/u],
      ...[() => "示例", secret, 7n, Number.NaN, Number.POSITIVE_INFINITY, JSON.parse('{"__proto__":"示例"}')]
    ]
    for (const value of unknown) {
      for (const holder of [value, [value], { member: value }, HashMap.make(["key", value]), HashSet.make(value)]) {
        assert.throws(() => toBytes(holder), TypeError, /^A state (?:holds an? \w+ that|has a member that)[^示例]+$/u)
      }
    }
  })

  it("an object without a prototype comes back as a plain one", () => {
    const bare = Object.assign(Object.create(null), { name: "示例" })
    assert.deepStrictEqual(again(bare), { name: "示例" })
  })

  it("bytes that are cut or longer are refused", () => {
    const bytes = toBytes({ names: Array.from({ length: 300 }, (_, place) => `name ${place}`), last: [[1], [2], [3]] })
    for (let length = 0; length < bytes.length; length++) assert.throws(() => fromBytes(bytes.slice(0, length)))
    assert.throws(() => fromBytes(Uint8Array.from([...bytes, 1])), TypeError, "not whole")
  })
})
