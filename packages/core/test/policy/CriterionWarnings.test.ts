/** Warnings about criteria, held against exhaustive evaluation over values on, between and beyond every bound. */
import { assert, describe, it } from "@effect/vitest"
import * as Criterion from "../../src/policy/Criterion.ts"
import * as FactTable from "../../src/policy/FactTable.ts"
import type { Finding, Truth } from "../../src/policy/Judgement.ts"
import {
  allDays,
  days,
  fact,
  generator,
  none,
  relationNames,
  relations,
  scales,
  situations,
  supplied,
  table,
  title
} from "./randomCriteria.ts"

const environment = { table }
const { ageOn, all, any, atLeast, equals, isAbove, isAtLeast, isAtMost, isBelow } = Criterion
const { isOneOf, isTrue, not, when } = Criterion
const { count, every, isKnown, some } = Criterion.of(table)

const at = (data: unknown, path: string): unknown =>
  path === "" ? data : path.split(".").reduce((part, key) => Reflect.get(Object(part), key) as unknown, data)

const replaced = (data: unknown, path: string, by: unknown): unknown => {
  const [key, ...rest] = path.split(".")
  if (key === undefined || key === "") return by
  const below = replaced(Reflect.get(Object(data), key), rest.join("."), by)
  return Array.isArray(data) ? data.with(Number(key), below) : { ...(data as object), [key]: below }
}

const missing = { op: "isTrue", operand: { op: "fact", path: "unknown" } } as const
const constants: ReadonlyArray<Criterion.Criterion> = [
  isTrue(true),
  isTrue(false),
  missing,
  when(isTrue(false), isTrue(true))
]
const wider = FactTable.make({ ...table.fields, unknown: FactTable.boolean(title, supplied) })

const evaluate = (node: unknown, facts: object): Finding =>
  Criterion.evaluate(node as Criterion.Criterion, { table: wider, facts, point: "p" })

/** The truths to which the condition of a path comes: one, or inside of lists one for each entry; none where it is not asked. */
const truthsAt = (finding: Finding, path: string): ReadonlyArray<Truth> => [
  ...(finding.criterion.split("@")[0] === `p${path === "" ? "" : `/${path}`}` ? [finding.holds] : []),
  ...finding.findings.flatMap((below) => truthsAt(below, path))
]

/** What exhaustive evaluation has against a warning. */
const refutation = (
  node: Criterion.Criterion,
  { code, message, path }: Criterion.Warning,
  facts: object
): string | undefined => {
  const member = /^(.*?)\.?set\.(\d+)$/u.exec(path)
  const place = member?.[1] ?? path
  if (code === "policy/repeatedMember") {
    const { set } = at(node, place) as { readonly set: ReadonlyArray<unknown> }
    const without = replaced(node, place, {
      ...(at(node, place) as object),
      set: set.toSpliced(Number(member?.[2]), 1)
    })
    return evaluate(node, facts).holds === evaluate(without, facts).holds ? undefined : "the member matters"
  }
  const asked =
    member === null
      ? node
      : (replaced(node, place, { ...(at(node, place) as object), set: [at(node, path)] }) as Criterion.Criterion)
  const truths = truthsAt(evaluate(asked, facts), place)
  if (code === "policy/neverHolds") return truths.includes("yes") ? "it holds" : undefined
  if (code === "policy/alwaysHolds") return truths.includes("no") ? "it fails" : undefined
  const idle = message.en.includes("wherever it fails") ? "no" : "yes"
  // Of several entries one alone is replaced; that is exact where there is only one.
  if (!truths.includes(idle) || truths.length > 1) return undefined
  const outcomes = new Set(constants.map((constant) => evaluate(replaced(node, place, constant), facts).holds))
  return outcomes.size === 1 ? undefined : `it decides: ${[...outcomes].join()}`
}

const runs = Number(process.env["CUNGUAN_CORPUS"] ?? 400)

describe("warnings about criteria", () => {
  it("are confirmed by exhaustive evaluation, whatever the criterion", { timeout: 600_000 }, () => {
    const told = new Map<string, number>()
    for (let seed = 1; seed <= runs; seed++) {
      const { criterion, names } = generator(seed)
      const warnings = Criterion.lint(criterion, environment)
      for (const warning of warnings) {
        told.set(warning.code, (told.get(warning.code) ?? 0) + 1)
        for (const facts of situations(names)) {
          const against = refutation(criterion, warning, facts)
          if (against === undefined) continue
          assert.fail(
            `${seed}: ${against}\n${warning.code} ${warning.path}\n${JSON.stringify(criterion)}\n${JSON.stringify(facts)}`
          )
        }
      }
    }
    for (const code of ["neverHolds", "alwaysHolds", "neverDecides", "neverApplies", "repeatedMember", "idleMember"]) {
      assert.isAbove(told.get(`policy/${code}`) ?? 0, 0, code)
    }
  })

  it("find every contradiction and every idle condition of two on one fact, and nothing else", {
    timeout: 120_000
  }, () => {
    const leaves = (name: "age" | "sanctions" | "mark" | "grade"): ReadonlyArray<Criterion.Criterion> => [
      ...scales[name].bounds.flatMap((bound) => relationNames.map((op) => relations[op](fact(name), bound))),
      isOneOf(fact(name), scales[name].bounds.slice(0, 2)),
      isKnown(name)
    ]
    const ages = relationNames.flatMap((op) =>
      [9, 10].map((age) => relations[op](ageOn(fact("birthDate"), "2010-03-01"), age))
    )
    const cutOffs = relationNames.flatMap((op) => days.slice(0, 4).map((day) => relations[op](fact("birthDate"), day)))
    const groups = [
      ...(["age", "sanctions", "mark", "grade"] as const).map((name) => [name, leaves(name)] as const),
      ["birthDate", [...ages, ...cutOffs]] as const
    ]
    let contradictions = 0
    for (const [name, conditions] of groups) {
      const facts = name === "birthDate" ? [{}, ...allDays.map((birthDate) => ({ birthDate }))] : situations([name])
      const judged = [...conditions, ...conditions.map(not)].map((node) => ({
        node,
        truths: facts.map((each) => evaluate(node, each).holds)
      }))
      const changing = judged.filter(({ truths }) => truths.includes("yes") && truths.includes("no"))
      for (const first of changing) {
        for (const second of changing) {
          const pairs = first.truths.map((truth, position) => [truth, second.truths[position]] as const)
          const codes = Criterion.lint(all([first.node, second.node]), environment).map(
            ({ code, path }) => `${code} ${path}`
          )
          const shown = JSON.stringify([first.node, second.node])
          const contradicts = !pairs.some((pair) => pair.every((truth) => truth === "yes"))
          if (contradicts) contradictions += 1
          assert.strictEqual(codes.includes("policy/neverHolds "), contradicts, shown)
          if (contradicts) continue
          const isIdle = (position: 0 | 1) =>
            !pairs.some((pair) => pair[position] === "no" && pair[1 - position] !== "no")
          const told = codes.filter((code) => code.startsWith("policy/neverDecides")).map((code) => code.split(" ")[1])
          assert.deepStrictEqual(told, isIdle(1) ? ["of.1"] : isIdle(0) ? ["of.0"] : [], shown)
        }
      }
    }
    assert.isAbove(contradictions, 500)
  })

  it("tell where, with what to do, in both languages", () => {
    const [contradiction] = Criterion.lint(all([isAtLeast(fact("age"), 30), isAtMost(fact("age"), 25)]), environment)
    assert.deepStrictEqual(contradiction, {
      code: "policy/neverHolds",
      path: "",
      message: {
        zh: "条件“同时符合（事实在30以上（含）、事实在25以下（含））”永远不能成立：没有任何事实符合。请更正界限，或去掉该条件。",
        en: "“all of (fact is at least 30, fact is at most 25)” can never hold: no facts meet it. Correct a bound, or take it out."
      }
    })
  })

  const codes = (node: Criterion.Criterion, parameters: object = {}) =>
    Criterion.lint(node, { ...environment, parameters }).map(({ code, path }) => `${code} ${path}`)
  const young = isAtMost(fact("age"), 25)

  it("see through not, any, atLeast and when", () => {
    assert.deepStrictEqual(codes(any([young, not(young)])), ["policy/alwaysHolds "])
    assert.deepStrictEqual(codes(all([young, not(young)])), ["policy/neverHolds "])
    assert.deepStrictEqual(codes(any([isAtLeast(fact("age"), 1), isAtLeast(fact("age"), 2)])), [
      "policy/neverDecides of.1"
    ])
    assert.deepStrictEqual(codes(atLeast(2, [young, isAtLeast(fact("age"), 30), equals(fact("age"), 27)])), [
      "policy/neverHolds "
    ])
    assert.deepStrictEqual(codes(when(all([young, isAtLeast(fact("age"), 30)]), isTrue(fact("fit")))), [
      "policy/neverApplies guard"
    ])
    assert.deepStrictEqual(codes(all([young, when(isAtLeast(fact("age"), 30), isTrue(fact("fit")))])), [
      "policy/neverApplies of.1.guard"
    ])
    assert.deepStrictEqual(codes(when(young, isAtMost(fact("age"), 30))), ["policy/alwaysHolds "])
    assert.deepStrictEqual(codes(all([isAtLeast(fact("age"), 30), any([young, isTrue(fact("fit"))])])), [
      "policy/neverDecides of.1.of.0"
    ])
  })

  it("count what is unknown as what may still hold", () => {
    assert.deepStrictEqual(codes(atLeast(1, [young, not(young)])), ["policy/alwaysHolds "])
    assert.deepStrictEqual(codes(atLeast(2, [young, not(young), isTrue(fact("fit"))])), [])
  })

  it("tell of values of a set that stand twice or cannot occur", () => {
    assert.deepStrictEqual(codes(isOneOf(fact("status"), ["01", "02", "01"])), ["policy/repeatedMember set.2"])
    assert.deepStrictEqual(codes(isOneOf(fact("mark"), [60, "60.0"])), ["policy/repeatedMember set.1"])
    assert.deepStrictEqual(codes(all([young, isOneOf(fact("age"), [24, 25, 26])])), ["policy/idleMember of.1.set.2"])
    assert.deepStrictEqual(codes(isOneOf(fact("sex"), ["1", "2"])), ["policy/alwaysHolds "])
    assert.deepStrictEqual(codes(isOneOf(fact("status"), ["01", "02", "13"])), [], "there may be no status at all")
  })

  it("count no more entries than a list admits, and follow a condition into its entries", () => {
    const good = equals(fact("appraisals.grade"), "excellent")
    assert.deepStrictEqual(codes(count("appraisals", good, "isAtLeast", 3)), ["policy/neverHolds "])
    assert.deepStrictEqual(codes(count("appraisals", good, "isAtMost", 2)), ["policy/alwaysHolds "])
    assert.deepStrictEqual(codes(count("appraisals", good, "isAtLeast", 2)), [])
    const old = isAtLeast(fact("age"), 30)
    assert.deepStrictEqual(codes(all([old, some("appraisals", all([young, good]))])), ["policy/neverHolds "])
    assert.deepStrictEqual(codes(all([young, not(every("appraisals", any([young, good])))])), ["policy/neverHolds "])
    assert.deepStrictEqual(
      codes(all([old, every("appraisals", all([isTrue(fact("fit")), isAtLeast(fact("age"), 31)]))])),
      []
    )
    assert.deepStrictEqual(
      codes(all([old, every("appraisals", young)])),
      ["policy/neverDecides of.1.where"],
      "of somebody of 30 it can only be said that there are no entries"
    )
    assert.deepStrictEqual(
      codes(all([count("appraisals", good, "isAtLeast", 2), count("appraisals", good, "isAtMost", 1)])),
      ["policy/neverHolds "]
    )
    assert.deepStrictEqual(codes(some("appraisals", all([good, equals(fact("appraisals.grade"), "competent")]))), [
      "policy/neverHolds where"
    ])
    assert.deepStrictEqual(
      codes(all([some("appraisals", good), some("appraisals", equals(fact("appraisals.grade"), "competent"))])),
      [],
      "they may be two entries"
    )
    assert.deepStrictEqual(codes(all([some("appraisals", good), not(some("appraisals", good))])), [
      "policy/neverHolds "
    ])
  })

  it("know the value of a parameter where it is given, and say nothing of one that may be anything", () => {
    const limits = all([isAtLeast(fact("age"), Criterion.parameter("least")), isAtMost(fact("age"), 25)])
    const types = { least: { kind: "number" } } as const
    assert.deepStrictEqual(Criterion.lint(limits, { table, parameterTypes: types }), [])
    assert.deepStrictEqual(codes(limits, { least: 25 }), [])
    assert.deepStrictEqual(codes(limits, { least: 26 }), ["policy/neverHolds "])
    const between = all([
      isAtLeast(fact("age"), Criterion.parameter("least")),
      isBelow(fact("age"), Criterion.parameter("least"))
    ])
    assert.deepStrictEqual(
      Criterion.lint(between, { table, parameterTypes: types }).map(({ code }) => code),
      ["policy/neverHolds"]
    )
  })

  it("hold ages on one day and birth dates against each other, and ages on days that are facts", () => {
    const birth = fact("birthDate")
    assert.deepStrictEqual(codes(all([isAtLeast(ageOn(birth, "2010-03-01"), 30), isAtLeast(birth, "1980-03-02")])), [
      "policy/neverHolds "
    ])
    assert.deepStrictEqual(codes(all([isAtLeast(ageOn(birth, "2010-03-01"), 30), isAtLeast(birth, "1980-03-01")])), [])
    const dated = FactTable.make({ birthDate: table.fields.birthDate, on: FactTable.date(title, supplied) })
    const age = ageOn(fact("birthDate"), Criterion.fact("on"))
    const told = (node: Criterion.Criterion) => Criterion.lint(node, { table: dated }).map(({ code }) => code)
    assert.deepStrictEqual(told(all([isAbove(age, 25), isBelow(age, 26)])), ["policy/neverHolds"])
    assert.deepStrictEqual(told(all([isAtLeast(age, 25), isBelow(age, 26)])), [])
  })

  it("say nothing where the check itself has something to say", () => {
    assert.deepStrictEqual(codes(all([isAtLeast(fact("age"), 30), isAtMost(Criterion.fact("age"), "x")])), [])
  })

  it("are not told where the proof would become too large", { timeout: 60_000 }, () => {
    const flags = FactTable.make(
      Object.fromEntries(Array.from({ length: 40 }, (_, flag) => [`flag${flag}`, FactTable.boolean(title, none)]))
    )
    const flag = (position: number) => isTrue(Criterion.fact(`flag${position}`))
    const rows = Array.from({ length: 8 }, (_, row) => any([0, 1, 2, 3].map((column) => flag(row * 4 + column))))
    assert.deepStrictEqual(Criterion.lint(all(rows), { table: flags }), [])
    assert.deepStrictEqual(
      Criterion.lint(all([...rows, flag(0), not(flag(0))]), { table: flags }).map(
        ({ code, path }) => `${code} ${path}`
      ),
      ["policy/neverHolds "],
      "what contradicts beside them is found all the same"
    )
  })

  it("are found in a large expression, or left out, in little time", { timeout: 60_000 }, () => {
    const many = (size: number, of: (position: number) => Criterion.Criterion) =>
      Array.from({ length: size }, (_, n) => of(n))
    const wide = all(
      many(40, (row) =>
        any(
          many(20, (column) =>
            (column % 2 === 0 ? isAtLeast : isBelow)(fact(column % 3 === 0 ? "age" : "sanctions"), row * column)
          )
        )
      )
    )
    const started = performance.now()
    assert.isAbove(Criterion.lint(wide, environment).length, 0)
    assert.isBelow(performance.now() - started, 20_000)
  })
})
