import { assert, describe, it } from "@effect/vitest"
import * as CalendarDate from "../../src/calendar/CalendarDate.ts"
import type * as Criterion from "../../src/policy/Criterion.ts"
import * as FactRow from "../../src/policy/FactRow.ts"
import * as FactTable from "../../src/policy/FactTable.ts"
import type { Truth } from "../../src/policy/Judgement.ts"
import * as Kernel from "../../src/policy/Kernel.ts"
import * as Question from "../../src/policy/Question.ts"
import * as Small from "./smallCriteria.ts"

const { parameters, table } = Small
const read = FactRow.reader(table)
const names = Object.keys(table.fields)

const declared = (pointer: string) => FactTable.find(table, pointer.replace(/\.\d+/u, ""))?.fact as FactTable.Fact

/** The facts with another value at a pointer. */
const withValue = (facts: object, pointer: string, value: unknown): object => {
  const [name = "", ...rest] = pointer.split(".")
  if (rest.length === 0) return { ...facts, [name]: value }
  const below: object = Reflect.get(facts, name)
  const changed = withValue(below, rest.join("."), value)
  return { ...facts, [name]: Array.isArray(below) ? Object.values(changed) : changed }
}

/** The missing facts that a criterion reads, those of entries at hand included. */
const missingIn = (node: Criterion.Criterion, facts: object): ReadonlyArray<string> => {
  const text = JSON.stringify(node)
  const terms: unknown = Reflect.get(facts, "terms")
  const entries = Array.isArray(terms) ? terms : []
  return [
    ...names.filter(
      (name) =>
        (text.includes(`"${name}"`) || text.includes(`"${name}.`)) &&
        declared(name).absent === "notSupplied" &&
        Reflect.get(facts, name) === undefined
    ),
    ...entries.flatMap((entry: object, position) =>
      text.includes('"terms.points"') && Reflect.get(entry, "points") === undefined ? [`terms.${position}.points`] : []
    )
  ]
}

/** Every way to give the facts of a set values of the grid, as rows. Days and numbers are also tried around each other. */
function* rowsOf(facts: object, set: ReadonlyArray<string>): Iterable<FactRow.FactRow> {
  const [first, ...rest] = set
  if (first === undefined) return yield read(facts)
  const given = Object.entries(facts).flatMap(([name, value]) =>
    ["born", "joined"].includes(name) ? [String(value)] : []
  )
  const values = new Set<unknown>(Small.gridOf(declared(first)))
  if (declared(first).kind === "date") {
    for (const day of given) for (const other of Small.daysAround(CalendarDate.make(day))) values.add(other)
  }
  if (first === "limit") for (const number of Small.numbersAround(given)) values.add(number)
  for (const value of values) yield* rowsOf(withValue(facts, first, value), rest)
}

const datesFirst = (set: ReadonlyArray<string>) =>
  [...set].sort(
    (left, right) => Number(right === "born" || right === "joined") - Number(left === "born" || left === "joined")
  )

/** The truths to which values of exactly these facts can bring a criterion. */
const reached = (kernel: Kernel.Kernel, facts: object, set: ReadonlyArray<string>): ReadonlySet<Truth> => {
  const truths = new Set<Truth>()
  for (const row of rowsOf(facts, datesFirst(set))) truths.add(Kernel.truthOf(kernel.truth(row)))
  return truths
}

const subsets = (of: ReadonlyArray<string>): ReadonlyArray<ReadonlyArray<string>> =>
  Array.from({ length: 2 ** of.length }, (_, bits) => of.filter((_name, place) => ((bits >> place) & 1) === 1)).sort(
    (left, right) => left.length - right.length
  )

const bruteForce = (kernel: Kernel.Kernel, facts: object, missing: ReadonlyArray<string>) => {
  const found: Array<{ readonly facts: ReadonlyArray<string>; readonly outcomes: ReadonlyArray<string> }> = []
  if (Kernel.truthOf(kernel.truth(read(facts))) !== "unknown") return found
  for (const set of subsets(missing)) {
    if (set.length === 0 || found.some((smaller) => smaller.facts.every((fact) => set.includes(fact)))) continue
    const outcomes = [...reached(kernel, facts, set)].filter((truth) => truth !== "unknown")
    if (outcomes.length > 0) found.push({ facts: [...set].sort(), outcomes: outcomes.sort() })
  }
  return found
}

const inOrder = (
  questions: ReadonlyArray<{ readonly facts: ReadonlyArray<string>; readonly outcomes: ReadonlyArray<string> }>
) => questions.map(({ facts, outcomes }) => `${[...facts].sort().join("+")}: ${[...outcomes].sort().join()}`).sort()

const sizeOf = (set: ReadonlyArray<string>) =>
  set.reduce((product, pointer) => product * Small.gridOf(declared(pointer)).length, 1)

describe("the next question", () => {
  for (const lists of [false, true]) {
    it(`is what brute force finds over all values${lists ? ", with lists" : ""}`, () => {
      const draw = Small.draws(lists ? 2 : 1)
      const seen = { compared: 0, questions: 0, pairs: 0, bounded: 0, notApplicable: 0 }
      for (let round = 0; round < (lists ? 500 : 2000); round++) {
        const node = Small.criterion(draw, { lists })
        const facts = Object.fromEntries(
          names.filter(() => draw.below(3) === 0).map((name) => [name, Small.valueOf(draw, name)])
        )
        const missing = missingIn(node, facts)
        if (missing.length === 0 || sizeOf(missing) > 80_000) continue
        const { limits, questions } = Question.next(node, { table, facts, parameters })
        const expected = bruteForce(Kernel.compile(node, { table, parameters }), facts, missing)
        const say = () => JSON.stringify({ node, facts, limits }, null, 1)
        if (limits.length > 0) {
          seen.bounded++
          continue
        }
        assert.deepStrictEqual(inOrder(questions), inOrder(expected), say())
        seen.compared++
        seen.questions += questions.length
        seen.pairs += questions.filter((question) => question.facts.length > 1).length
        seen.notApplicable += questions.filter(({ outcomes }) => outcomes.includes("notApplicable")).length
      }
      assert.isAbove(seen.compared, 100)
    }, 120_000)
  }
})
