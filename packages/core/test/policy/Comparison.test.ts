import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import { table } from "../../src/messages.ts"
import * as AsCriterion from "../../src/policy/AsCriterion.ts"
import * as Comparison from "../../src/policy/Comparison.ts"
import * as Criterion from "../../src/policy/Criterion.ts"
import * as Judgement from "../../src/policy/Judgement.ts"
import * as Override from "../../src/policy/Override.ts"
import * as Policies from "../../src/policy/Policies.ts"
import { field, make, provide } from "../../src/policy/PolicyPoint.ts"
import * as RuleBook from "../../src/policy/RuleBook.ts"
import * as Eligibility from "../../src/recruitment/Eligibility.ts"
import * as ComparisonSheet from "../../src/reports/ComparisonSheet.ts"
import * as Section from "../../src/reports/Section.ts"
import { draws } from "../random.ts"
import { bookOf, day, document, policies, town } from "../recruitment/exampleTown.ts"

const given = { from: "2009-01-01", citation: document } as const
const ages = (...limits: ReadonlyArray<number>) =>
  policies(
    "2010-05-10",
    bookOf(...limits.map((value) => provide(Eligibility.point, town, { field: "ageAtMost", value, ...given })))
  )
const [nation, lower] = [ages(), ages(28)]

const draw = draws(5)
const someone = (id: number): Comparison.Subject<Eligibility.Facts> => {
  const known = <A>(value: A): A | undefined => (draw.below(6) === 0 ? undefined : value)
  const facts = {
    birthDate: known(day(`19${78 + draw.below(8)}-0${1 + draw.below(9)}-1${draw.below(9)}`)),
    countedOn: day("2010-05-10"),
    education: known(draw.one(["seniorSecondary", "diploma", "bachelor", "master"] as const)),
    fullTime: known(draw.below(4) > 0),
    politicalStatus: known(draw.one(["01", "02", "13"] as const)),
    studentCadre: draw.below(2) === 0,
    degree: known(draw.one(["none", "bachelor", "master"] as const)),
    award: draw.below(3) === 0
  }
  return { id: `p-${id}`, facts: Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) }
}
const population = Array.from({ length: 400 }, (_, id) => someone(id))
const compare = async (
  before: Policies.Policies,
  after: Policies.Policies,
  people:
    | Iterable<Comparison.Subject<Eligibility.Facts>>
    | AsyncIterable<Comparison.Subject<Eligibility.Facts>> = population,
  options: Comparison.Options = {}
) => Result.getOrThrow(await Comparison.compare(Eligibility.point, { before, after }, people, options))

const truthOf = (by: Policies.Policies, { facts }: Comparison.Subject<Eligibility.Facts>) =>
  Result.getOrThrow(Policies.judge(by, Eligibility.point, facts)).finding.holds

describe("what if the age limit were 28", () => {
  it("names those between the two limits, both sides of each bound", async () => {
    const born = (birthDate: string, id: string) => ({
      id,
      facts: {
        birthDate: day(birthDate),
        countedOn: day("2010-05-10"),
        education: "bachelor",
        fullTime: true,
        politicalStatus: "01"
      } as const
    })
    const people = [
      born("1979-05-10", "31"),
      born("1979-05-11", "30"),
      born("1981-05-10", "29"),
      born("1981-05-11", "28")
    ]
    const { groups, transitions } = await compare(nation, lower, people)
    assert.deepStrictEqual(transitions, [
      { before: "yes", after: "yes", people: 1 },
      { before: "yes", after: "no", people: 2 },
      { before: "no", after: "no", people: 1 }
    ])
    assert.deepStrictEqual(
      groups.map(({ ids, people, turned }) => [ids, people, turned.map(({ criterion }) => criterion)]),
      [[["30", "29"], 2, ["recruitment.eligibility/age"]]]
    )
    assert.deepStrictEqual(groups[0]?.turned[0]?.provisions, {
      before: ["nation/recruitment.eligibility.ageAtMost/2008-04-10"],
      after: ["330282121/recruitment.eligibility.ageAtMost/2009-01-01"]
    })
  })

  it("counts what judging everybody twice counts, in whatever order they come", async () => {
    const result = await compare(nation, lower, population, { idsAtMost: 1000 })
    const expected = new Map<string, number>()
    for (const one of population) {
      const key = `${truthOf(nation, one)} ${truthOf(lower, one)}`
      expected.set(key, (expected.get(key) ?? 0) + 1)
    }
    assert.deepStrictEqual(
      new Map(result.transitions.map(({ after, before, people }) => [`${before} ${after}`, people])),
      expected
    )
    const changed = population.filter((one) => truthOf(nation, one) !== truthOf(lower, one)).map(({ id }) => id)
    assert.isAbove(changed.length, 10)
    assert.deepStrictEqual(result.groups.flatMap(({ ids }) => ids).sort(), [...changed].sort())
    assert.strictEqual(
      result.groups.reduce((sum, { people }) => sum + people, 0),
      changed.length
    )
    const reversed = await compare(nation, lower, [...population].reverse(), { idsAtMost: 0 })
    assert.deepStrictEqual(reversed, await compare(nation, lower, population, { idsAtMost: 0 }))
  })

  it("is told as a sheet, in both languages", async () => {
    const sheet = ComparisonSheet.make(await compare(nation, lower, population.slice(0, 100)), Eligibility.point.title)
    const english = Section.toText(sheet, "en", table)
    assert.match(english, /^What another rule would change: eligibility\n/u)
    assert.match(english, /granted +refused +age on the day counted .*\(granted → refused\)/u)
    assert.match(english, /\n\d+ of 100 people come out otherwise, \d+\.00 %\.\n/u)
    assert.include(Section.toText(sheet, "zh", table), "规则变化的影响：选聘资格")
    const nobody = ComparisonSheet.make(await compare(nation, lower, []), Eligibility.point.title)
    assert.include(Section.toText(nobody, "en", table), "0 of 0 people come out otherwise, 0.00 %.")
  })

  it("changes nobody where the rules are the same, and says nothing of nobody", async () => {
    assert.deepStrictEqual((await compare(nation, nation)).groups, [])
    assert.deepStrictEqual(await compare(nation, lower, []), {
      ...{ point: "recruitment.eligibility", people: 0, transitions: [], groups: [] },
      failed: { people: 0, ids: [] }
    })
  })

  it("takes people as they stream in, tells its progress, and stops when it is told to", async () => {
    async function* streamed() {
      yield* population
    }
    const steps: Array<number> = []
    const whole = await compare(nation, lower, streamed(), {
      progressEvery: 150,
      onProgress: ({ people }) => void steps.push(people)
    })
    assert.deepStrictEqual(steps, [150, 300, 400])
    assert.deepStrictEqual(whole, await compare(nation, lower))
    const signal = { aborted: false }
    const stopped = await compare(nation, lower, streamed(), {
      progressEvery: 50,
      onProgress: ({ people }) => {
        signal.aborted = people === 100
      },
      signal
    })
    assert.strictEqual(stopped.people, 100)
  })

  it("counts and names those whose facts cannot be read, and goes on", async () => {
    const broken = { id: "broken", facts: { birthDate: "2010-02-30" } as never }
    const { failed, people, transitions } = await compare(nation, lower, [broken, ...population.slice(0, 5)])
    assert.deepStrictEqual([failed, people], [{ people: 1, ids: ["broken"] }, 6])
    assert.strictEqual(
      transitions.reduce((sum, one) => sum + one.people, 0),
      5
    )
  })

  it("ends at the first whose facts cannot be read, where that is asked for", async () => {
    const broken = { id: "broken", facts: { birthDate: "2010-02-30" } as never }
    const people = [...population.slice(0, 3), broken, ...population.slice(3)]
    const stopped = await compare(nation, lower, people, { onUnreadable: "stop" })
    assert.deepStrictEqual([stopped.people, stopped.failed], [4, { people: 1, ids: ["broken"] }])
  })

  it("gives way while its progress is told, so that a timer can end it, and tells no step twice", async () => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 0)
    const stopped = await compare(nation, lower, population, {
      progressEvery: 10,
      onProgress: () => new Promise<void>((resolve) => setTimeout(resolve, 2)),
      signal: controller.signal
    })
    assert.isBelow(stopped.people, population.length)
    const steps: Array<number> = []
    await compare(nation, lower, population, {
      progressEvery: 200,
      onProgress: ({ people }) => void steps.push(people)
    })
    assert.deepStrictEqual(steps, [200, 400])
  })

  it("is refused on a day that one of the two does not cover", async () => {
    const early = policies("2008-04-09", bookOf())
    const compared = await Comparison.compare(Eligibility.point, { before: early, after: nation }, population)
    assert.isTrue(Result.isFailure(compared))
  })
})

describe("what the groups tell", () => {
  const message = { key: "condition", arguments: {} }
  const leaf = (criterion: string, holds: Judgement.Truth) => Judgement.leaf({ criterion, holds, message })
  const joined = (operator: string, holds: Judgement.Truth, findings: ReadonlyArray<Judgement.Finding>) => ({
    ...Judgement.all("point/joint", message, findings),
    operator,
    holds
  })

  /** A point whose finding tree is what the facts say for each value of its only field. */
  type Trees = { readonly [limit: number]: Judgement.Finding }
  const point = make<{ readonly limit: number }, Trees, Judgement.Verdict>({
    id: "example.point",
    title: { zh: "示例", en: "example" },
    fields: {
      limit: field(Schema.Int, { title: { zh: "限度", en: "limit" }, override: Override.open })
    },
    judge: ({ limit }, trees) => Judgement.verdict(trees[limit] ?? leaf("point/none", "unknown"))
  })
  const ask = (limit: number) => {
    const provisions = [provide(point, town, { field: "limit", value: limit, ...given })]
    const book = Result.getOrThrow(
      RuleBook.compose({ points: [point], origins: [{ id: "example", version: "1", provisions }] })
    )
    return Policies.at(book, town, day("2010-05-10"))
  }
  const compareTrees = async (people: ReadonlyArray<Comparison.Subject<Trees>>) =>
    Result.getOrThrow(await Comparison.compare(point, { before: ask(1), after: ask(2) }, people))

  it("name the innermost joint where the same conditions are joined in another way", async () => {
    const parts = [leaf("point/a", "yes"), leaf("point/b", "no")]
    const around = (joint: Judgement.Finding): Judgement.Finding => Judgement.all("point/whole", message, [joint])
    const trees = { 1: around(joined("all", "no", parts)), 2: around(joined("any", "yes", parts)) }
    const { groups } = await compareTrees([{ id: "one", facts: trees }])
    assert.deepStrictEqual(
      groups[0]?.turned.map(({ after, before, criterion }) => [criterion, before, after]),
      [["point/joint", "no", "yes"]]
    )
  })

  it("see every entry of a list, not only the last", async () => {
    const entries = (first: Judgement.Truth) => [leaf("point/entry", first), leaf("point/entry", "yes")]
    const trees = { 1: joined("every", "no", entries("no")), 2: joined("every", "yes", entries("yes")) }
    const { groups } = await compareTrees([{ id: "one", facts: trees }])
    assert.deepStrictEqual(
      groups[0]?.turned.map(({ after, before, criterion }) => [criterion, before, after]),
      [["point/entry", "no", "yes"]]
    )
  })

  it("stand in the same order however people come, also where equal groups differ by the truths alone", async () => {
    const by = (a: Judgement.Truth, b: Judgement.Truth) => ({
      1: joined("all", "yes", [leaf("point/a", "yes"), leaf("point/b", "yes")]),
      2: joined("all", "no", [leaf("point/a", a), leaf("point/b", b)])
    })
    const people = [
      { id: "one", facts: by("no", "unknown") },
      { id: "other", facts: by("unknown", "no") }
    ]
    const there = await compareTrees(people)
    assert.deepStrictEqual(
      there.groups.map(({ ids }) => ids),
      [["one"], ["other"]]
    )
    assert.deepStrictEqual(await compareTrees([...people].reverse()), there)
  })

  it("have shares that add up", async () => {
    const by = (name: string) => ({ 1: leaf(name, "yes"), 2: leaf(name, "no") })
    const people = ["point/a", "point/b", "point/c"].map((name) => ({ id: name, facts: by(name) }))
    const compared = await compareTrees(people)
    const shares = ComparisonSheet.make(compared, point.title).sections[1]?.table?.rows.map((row) => row[4])
    assert.deepStrictEqual(shares, ["33.34", "33.33", "33.33"])
    assert.strictEqual(compared.transitions[0]?.people, 3)
  })
})

describe("a compiled rule", () => {
  it("comes to the truth of the rule with its trace", () => {
    const { fact } = Criterion
    const members = Criterion.isOneOf(fact("politicalStatus"), ["01", "02"])
    const masters = Criterion.isAtLeast(fact("degree"), "master")
    const base = { ageAtMost: 28, educationAtLeast: "diploma", fullTime: true, standing: members } as const
    const variants: ReadonlyArray<Eligibility.Parameters> = [
      base,
      { ...base, fullTime: false, ageAtLeast: 26, degreeAtLeast: "bachelor" },
      { ...base, otherAges: [{ when: masters, ageAtMost: 31 }], alternatives: Criterion.isTrue(fact("award")) },
      {
        ...base,
        otherAges: [
          { when: Criterion.when(Criterion.isTrue(fact("award")), masters), bornOnOrAfter: day("1979-01-01") }
        ],
        conditions: Criterion.when(members, Criterion.isTrue(fact("studentCadre")))
      }
    ]
    const seen = new Set<string>()
    for (const parameters of variants) {
      const judge = AsCriterion.compile(Eligibility.point, parameters)
      for (const { facts } of population) {
        const { holds } = Eligibility.judge(parameters, facts).finding
        seen.add(holds)
        assert.strictEqual(judge?.(facts), holds, JSON.stringify({ parameters, facts }))
      }
    }
    assert.deepStrictEqual([...seen].sort(), ["no", "unknown", "yes"])
  })
})
