import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { DaysPlan, FactPlan, Plan, QuantifyPlan, ValuePlan } from "@cunguan/core/policy/kernel/Plan"
import { afterEach, assert, describe, it } from "@effect/vitest"
import { vi } from "vitest"
import { differs, keep, kept, run } from "./criteria.ts"
import type { FaceOf } from "./face.ts"
import { closures, columns, rows } from "./memory.ts"
import { sqlite } from "./sqlite.ts"

/** What every compiled face is handed in the place of a plan: with it a kind of node has another meaning in that face. */
const reading = vi.hoisted(() => ({ of: (plan: unknown): unknown => plan }))

vi.mock(import("@cunguan/core/policy/kernel/lower"), async (original) => {
  const { lower } = await original()
  return { lower: (node, environment) => reading.of(lower(node, environment)) as Plan }
})

interface Meaning {
  readonly plan?: (plan: Plan) => Plan
  readonly value?: (value: ValuePlan) => ValuePlan
  /** Most differences show at once; some on few days of the calendar. */
  readonly criteria?: number
  /** The faces that can read it so: lists have no columns, and in rows what is none has been filled in beforehand. */
  readonly faces?: ReadonlyArray<FaceOf>
}

/** A plan in which every node was read in another way, from below. */
const read = (meaning: Meaning, plan: Plan): Plan => {
  const below = (one: Plan): Plan => read(meaning, one)
  const value = (one: ValuePlan): ValuePlan => {
    const inner = one.tag === "days" ? { ...one, from: value(one.from), to: value(one.to) } : one
    return meaning.value?.(inner) ?? inner
  }
  const met = (one: QuantifyPlan["met"]) => (typeof one === "string" ? one : { ...one, number: value(one.number) })
  const inner = ((): Plan => {
    switch (plan.tag) {
      case "compare":
      case "same":
        return { ...plan, left: value(plan.left), right: value(plan.right) }
      case "within":
      case "member":
        return { ...plan, value: value(plan.value) }
      case "known":
        return plan
      case "threshold":
        return { ...plan, of: plan.of.map(below) }
      case "not":
        return { ...plan, of: below(plan.of) }
      case "when":
        // biome-ignore lint/suspicious/noThenProperty: it holds data and never a function, so nothing awaits it
        return { ...plan, guard: below(plan.guard), then: below(plan.then) }
      case "quantify":
        return { ...plan, where: below(plan.where), met: met(plan.met) }
    }
  })()
  return meaning.plan?.(inner) ?? inner
}

const ofKind = <Tag extends Plan["tag"]>(
  tag: Tag,
  instead: (plan: Extract<Plan, { readonly tag: Tag }>) => Plan
): Meaning => ({
  plan: (plan) => (plan.tag === tag ? instead(plan as Extract<Plan, { readonly tag: Tag }>) : plan)
})

const ofLists = (instead: (plan: QuantifyPlan) => Plan): Meaning => ({
  ...ofKind("quantify", instead),
  faces: [closures, rows, sqlite]
})

const ofDays = (unit: DaysPlan["unit"], instead: (days: DaysPlan) => DaysPlan): Meaning => ({
  value: (value) => (value.tag === "days" && value.unit === unit ? instead(value) : value),
  criteria: 3000
})

const ofFact = (kind: FactPlan["kind"], canBeUnknown: boolean): Meaning => ({
  faces: canBeUnknown ? [sqlite] : [rows, columns, sqlite],
  value: (value) => (value.tag === "fact" && value.kind === kind ? { ...value, canBeUnknown } : value)
})

const swapped = { isBelow: "isAtMost", isAtMost: "isBelow", isAtLeast: "isAbove", isAbove: "isAtLeast" } as const

const meanings: { readonly [name: string]: Meaning } = {
  "compare, with the bound on the other side": ofKind("compare", (plan) => ({
    ...plan,
    relation: plan.relation === "equals" ? "isAtLeast" : swapped[plan.relation]
  })),
  "within, a day too early": ofKind("within", (plan) => ({ ...plan, low: plan.low - 1, high: plan.high - 1 })),
  "same, the other way": ofKind("same", (of) => ({ tag: "not", of })),
  "member, of a set without its last": ofKind("member", (plan) => ({ ...plan, set: plan.set.slice(0, -1) })),
  "known, the other way": ofKind("known", (of) => ({ tag: "not", of })),
  "threshold, all read as any": ofKind("threshold", (plan) => ({
    ...plan,
    least: plan.least === "all" ? 1 : plan.least
  })),
  "threshold, one more": ofKind("threshold", (plan) => ({
    ...plan,
    least: plan.least === "all" ? "all" : plan.least + 1
  })),
  "not, left out": ofKind("not", ({ of }) => of),
  "when, read as all": ofKind("when", ({ guard, then }) => ({ tag: "threshold", least: "all", of: [guard, then] })),
  "quantify, some read as every": ofLists((plan) => (plan.met === "some" ? { ...plan, met: "every" } : plan)),
  "quantify, every read as some": ofLists((plan) => (plan.met === "every" ? { ...plan, met: "some" } : plan)),
  "quantify, one entry more": ofLists(({ met, ...plan }) =>
    typeof met === "string" || met.number.tag !== "constant"
      ? { ...plan, met }
      : { ...plan, met: { ...met, number: { tag: "constant", value: Number(met.number.value) + 1 } } }
  ),
  "days, an age read as years": ofDays("ageOn", (days) => ({ ...days, unit: "yearsBetween" })),
  "days, years read as an age": ofDays("yearsBetween", (days) => ({ ...days, unit: "ageOn" })),
  "days, months the other way": ofDays("monthsBetween", (days) => ({ ...days, from: days.to, to: days.from })),
  "days, the other way": ofDays("daysBetween", (days) => ({ ...days, from: days.to, to: days.from })),
  "fact, a number that is unknown read as none": ofFact("number", false),
  "fact, a text that is none read as unknown": ofFact("text", true),
  "fact, a rank that is none read as unknown": ofFact("ranked", true)
}

const difference = (faces: ReadonlyArray<FaceOf>, criteria = 400) =>
  run({ seed: 5, subjects: 40, expressions: criteria, faces })

describe("a change of how a face reads a kind of node", () => {
  afterEach(() => {
    reading.of = (plan) => plan
  })

  for (const [name, meaning] of Object.entries(meanings)) {
    for (const face of meaning.faces ?? [closures, rows, columns, sqlite]) {
      it(`is found by ${face.name}: ${name}`, async () => {
        reading.of = (plan) => read(meaning, plan as Plan)
        const found = await difference([face], meaning.criteria)
        assert.strictEqual(found.difference?.face, face.name)
      })
    }
  }

  it("is kept on its smallest pair, once, and found there again as long as it lasts", async () => {
    const folder = mkdtempSync(join(tmpdir(), "cunguan-kept-"))
    const file = join(folder, "kept.json")
    writeFileSync(file, "[]")
    try {
      reading.of = (plan) => read(meanings["not, left out"] ?? {}, plan as Plan)
      const { difference: found } = await difference([rows])
      if (found === undefined) return assert.fail("It is not found.")
      keep(found, file)
      keep(found, file)
      const [pair, ...others] = kept(file)
      if (pair === undefined) return assert.fail("It is not kept.")
      assert.deepStrictEqual(others, [])
      assert.strictEqual(JSON.stringify(pair.node).split('"op":"not"').length, 2, "one negation is left")
      assert.isAtMost(Object.values(pair.facts).filter((value) => value !== null).length, 1)
      assert.isTrue(await differs(rows, pair))
      reading.of = (plan) => plan
      assert.isFalse(await differs(rows, pair))
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
