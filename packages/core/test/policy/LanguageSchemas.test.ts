/** The JSON Schemas of both languages, held against the reading of the languages by another implementation. */
import { assert, describe, it } from "@effect/vitest"
import { Ajv2020 } from "ajv/dist/2020.js"
import { Schema } from "effect"
import * as Bound from "../../src/policy/Bound.ts"
import * as Criterion from "../../src/policy/Criterion.ts"
import * as Rounding from "../../src/policy/Rounding.ts"
import * as Score from "../../src/policy/Score.ts"
import { randomFrom } from "../random.ts"
import { generator } from "./randomCriteria.ts"

const compile = (schema: Criterion.JsonSchema) => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false }).compile(schema)
  return (data: unknown): boolean => validate(data)
}
const isCriterion = compile(Criterion.jsonSchema())
const isScore = compile(Score.jsonSchema())

const two = Rounding.make(2, "halfUp")
const fact = Criterion.fact
const mark = Score.component("mark", fact("mark"))
const scores: ReadonlyArray<Score.Score> = [
  mark,
  Score.component("a", 90.5, { applies: Criterion.isTrue(fact("fit")), whenNotApplicable: { replaceBy: "60.00" } }),
  Score.named("named", Score.sum([mark, Score.round(mark, two)]), { zh: "总分", en: "total" }),
  Score.sum(Score.each("panel", mark)),
  Score.mean(Score.each("panel", mark), two),
  Score.trimmedMean([mark, mark, mark], { lowest: 1, highest: 0 }, two),
  Score.weightedSum(100, [
    { weight: "60", score: mark },
    { weight: 40, score: Score.clamp(mark, { atMost: 9 }) }
  ]),
  Score.ratio(mark, mark, { whenZero: "error", rounding: two }),
  Score.bands(mark, [{ within: Bound.atLeast(60), value: "pass", title: { zh: "合格", en: "pass" } }], {
    value: "fail"
  }),
  Score.bonus([{ combine: "sum", cap: "2.5", rows: [{ when: Criterion.isKnown("fit"), points: 1 }] }], { cap: 5 }),
  Score.ballot({
    grades: [{ grade: "yes", value: 100, votes: fact("yes") }],
    others: [fact("spoiled"), Criterion.parameter("abstentions"), 3],
    denominator: "cast",
    whenNoVotes: { replaceBy: 0 },
    rounding: two
  })
]

/** Data with one slip of the pen in it: a key too many, too few or misspelt, a value of another kind, an empty list. */
const slip = (data: unknown, random: () => number): unknown => {
  if (typeof data !== "object" || data === null) {
    return random() < 0.5 ? null : typeof data === "number" ? { op: "fact" } : data === "" ? 0 : ""
  }
  if (Array.isArray(data)) {
    if (random() < 0.2) return random() < 0.5 ? [] : {}
    const position = Math.floor(random() * data.length)
    return data.with(position, slip(data[position], random))
  }
  const keys = Object.keys(data)
  const key = keys[Math.floor(random() * keys.length)] ?? "op"
  const kind = random()
  if (kind < 0.1) return { ...data, note: 1 }
  if (kind < 0.25) return Object.fromEntries(Object.entries(data).filter(([name]) => name !== key))
  if (kind < 0.35) return { ...data, op: "isTru" }
  if (kind < 0.4) return [data]
  return { ...data, [key]: slip(Reflect.get(data, key), random) }
}

const copy = (data: unknown): unknown => JSON.parse(JSON.stringify(data))

describe("the JSON Schemas of the policy languages", () => {
  it("are documents of draft 2020-12, with a definition of each part", () => {
    const definitions = (schema: Criterion.JsonSchema) => Object.keys(schema.$defs).sort()
    for (const [schema, names] of [
      [Criterion.jsonSchema(), ["Criterion", "Operand"]],
      [Score.jsonSchema(), ["Criterion", "Operand", "Score"]]
    ] as const) {
      assert.strictEqual(schema.$schema, "https://json-schema.org/draft/2020-12/schema")
      assert.deepStrictEqual(definitions(schema), [...names])
      assert.deepStrictEqual(copy(schema), schema)
    }
  })

  it("admit what the languages admit", { timeout: 60_000 }, () => {
    for (let seed = 1; seed <= 300; seed++) {
      const { criterion } = generator(seed)
      assert.isTrue(isCriterion(copy(criterion)), JSON.stringify(criterion))
    }
    for (const score of scores) assert.isTrue(isScore(copy(score)), JSON.stringify(score))
    assert.isFalse(isCriterion(copy(scores[0])))
    assert.isFalse(isScore(copy(Criterion.isTrue(true))))
  })

  it("refuse the slips that the languages refuse, and no others", { timeout: 60_000 }, () => {
    const refused = { criterion: 0, score: 0 }
    for (let seed = 1; seed <= 2000; seed++) {
      const random = randomFrom(seed)
      const criterion = slip(copy(generator(seed).criterion), random)
      const score = slip(copy(scores[seed % scores.length]), random)
      const [asCriterion, asScore] = [Schema.is(Criterion.Criterion)(criterion), Schema.is(Score.Score)(score)]
      assert.strictEqual(isCriterion(criterion), asCriterion, JSON.stringify(criterion))
      assert.strictEqual(isScore(score), asScore, JSON.stringify(score))
      if (!asCriterion) refused.criterion += 1
      if (!asScore) refused.score += 1
    }
    assert.isAbove(refused.criterion, 1000)
    assert.isAbove(refused.score, 1000)
  })
})
