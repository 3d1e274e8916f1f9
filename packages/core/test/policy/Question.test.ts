import { assert, describe, it } from "@effect/vitest"
import * as CalendarDate from "../../src/calendar/CalendarDate.ts"
import * as Criterion from "../../src/policy/Criterion.ts"
import * as FactRow from "../../src/policy/FactRow.ts"
import * as FactTable from "../../src/policy/FactTable.ts"
import type { Truth } from "../../src/policy/Judgement.ts"
import * as Kernel from "../../src/policy/Kernel.ts"
import * as Message from "../../src/policy/Message.ts"
import * as Question from "../../src/policy/Question.ts"
import { draws } from "../random.ts"
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
      const draw = draws(lists ? 2 : 1)
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

describe("the bounds of the next question", () => {
  const title = (name: string) => ({ zh: name, en: name })
  const supplied = { absent: "notSupplied" } as const
  const many = (count: number) =>
    FactTable.make(
      Object.fromEntries(
        Array.from({ length: count }, (_, place) => {
          const name = `f${place}`
          return [
            name,
            place % 3 === 0 ? FactTable.date(title(name), supplied) : FactTable.number(title(name), supplied)
          ]
        })
      )
    )
  /** Thirty leaves over the facts, each of which is read by several. */
  const wide = (count: number): Criterion.Criterion => {
    const leaf = (place: number): Criterion.Criterion => {
      const fact = Criterion.fact(`f${place % count}`)
      if ((place % count) % 3 > 0) return Criterion.isAtLeast(fact, place % 7)
      return Criterion.isAtMost(Criterion.ageOn(fact, "2010-06-30"), 20 + (place % 9))
    }
    const leaves = Array.from({ length: 30 }, (_, place) => leaf(place))
    const groups = Array.from({ length: 10 }, (_, place) => {
      const three = leaves.slice(place * 3, place * 3 + 3)
      return place % 3 === 0
        ? Criterion.any(three)
        : place % 3 === 1
          ? Criterion.atLeast(2, three)
          : Criterion.not(Criterion.all(three))
    })
    return Criterion.all([Criterion.atLeast(6, groups), Criterion.any(groups.slice(2, 6))])
  }

  it("are none for 12 missing facts, in well under a second", () => {
    const started = performance.now()
    const { limits, missing, questions } = Question.next(wide(12), { table: many(12), facts: {} })
    assert.lengthOf(missing, 12)
    assert.deepStrictEqual(limits, [])
    assert.isNotEmpty(questions)
    assert.isBelow(performance.now() - started, 1500)
    for (const { outcomes } of questions) assert.isNotEmpty(outcomes)
  })

  it("are told for more: so many at a time were looked at", () => {
    const leaves = Array.from({ length: 20 }, (_, place) => Criterion.isKnown(`f${place}`))
    const values = Array.from({ length: 20 }, (_, place) =>
      Criterion.isAtLeast(Criterion.fact(`f${place}`), place % 3 === 0 ? "2000-01-01" : 1)
    )
    const { limits, questions } = Question.next(Criterion.atLeast(19, values), { table: many(20), facts: {} })
    assert.deepStrictEqual(limits, [{ code: "size", atMost: 3 }])
    assert.lengthOf(questions, 190, "any two that fail decide it")
    assert.deepStrictEqual(questions[0], { facts: ["f0", "f1"], outcomes: ["no"] })
    assert.deepStrictEqual(Question.next(Criterion.all(leaves), { table: many(20), facts: {} }).questions, [])
    const [limit] = limits
    assert.isDefined(limit)
    const words = Message.render(Question.limitText(limit, many(20)), "en", Question.messages.table)
    assert.strictEqual(words, "sets of more than 3 were not looked at")
  })

  it("are told where a comparison is of more than two missing facts", () => {
    const three = Criterion.isAtMost(Criterion.ageOn(Criterion.fact("f0"), Criterion.fact("f3")), Criterion.fact("f1"))
    const { limits } = Question.next(three, { table: many(4), facts: {} })
    assert.deepStrictEqual(
      limits.map(({ code }) => code),
      ["values"]
    )
  })
})

describe("the words of a question", () => {
  const papers = { zh: "考核表", en: "appraisal form" }
  const entries = FactTable.make({
    grade: FactTable.number({ zh: "等次", en: "grade" }, { absent: "notSupplied", papers })
  })
  const asked = FactTable.make({
    appraisals: FactTable.list({ zh: "考核", en: "appraisals" }, entries, { absent: "notSupplied" })
  })

  it("name the entry of a list and the papers", () => {
    const passed = Criterion.some("appraisals", Criterion.isAtLeast(Criterion.fact("appraisals.grade"), 3))
    const { questions } = Question.next(passed, { table: asked, facts: { appraisals: [{ grade: 1 }, {}] } })
    assert.deepStrictEqual(questions, [{ facts: ["appraisals.1.grade"], outcomes: ["yes", "no"] }])
    const say = (language: "zh" | "en") =>
      questions.map((one) => Message.render(Question.text(one, { table: asked }), language, Question.messages.table))
    assert.deepStrictEqual(say("en"), ["please supply: grade of entry 2 of appraisals (shown by: appraisal form)"])
    assert.deepStrictEqual(say("zh"), ["请提供：考核第2项的等次（凭考核表）"])
  })
})
