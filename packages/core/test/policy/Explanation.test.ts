import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Criterion from "../../src/policy/Criterion.ts"
import * as Explanation from "../../src/policy/Explanation.ts"
import * as FactTable from "../../src/policy/FactTable.ts"
import * as Judgement from "../../src/policy/Judgement.ts"
import * as Policies from "../../src/policy/Policies.ts"
import * as PolicyPoint from "../../src/policy/PolicyPoint.ts"
import * as RuleBook from "../../src/policy/RuleBook.ts"
import { day, messages, notice, origin, places, point } from "./examplePoint.ts"

const book = Result.getOrThrow(
  RuleBook.compose({
    points: [point],
    origins: [
      RuleBook.national([point], "0.1.0"),
      origin("county", [
        PolicyPoint.provide(point, places.county, {
          field: "noticeDays",
          value: 7,
          from: "2012-01-01",
          assumption: "customary, no text was found"
        })
      ]),
      origin("town", [
        PolicyPoint.provide(point, places.town, { field: "ageAtMost", value: 28, from: "2012-01-01", citation: notice })
      ])
    ]
  })
)

const judge = (facts: { readonly age: number; readonly days: number }) =>
  Result.getOrThrow(Policies.judge(Policies.at(book, places.town, day("2012-05-01")), point, facts)).finding

describe("Explanation.text", () => {
  const refused = judge({ age: 29, days: 7 })
  const facts = (path: string) => ({ age: "29", days: "7" })[path]

  it("goes down to the leaf with facts, parameters and citation, and tells what would have to change", () => {
    assert.strictEqual(
      Explanation.text(refused, { language: "en", table: messages.table, book, facts }),
      `✗ may be taken in [test.enrolment]
  ✗ not older than 28 [test.enrolment/age]
      fact age: 29
      parameter “age at most”: 28 years
      source: 选聘公告 (周党〔2012〕1号, 2012-01-01) (from 1 January 2012)
  ✓ on public notice for 7 days or more [test.enrolment/notice]
      fact days: 7
      parameter “days of notice”: 7
      source: assumption: customary, no text was found (from 1 January 2012)
to be granted, this would have to change: not older than 28`
    )
    assert.strictEqual(
      Explanation.text(refused, { language: "zh", table: messages.table, book, facts }),
      `✗ 可以选聘 [test.enrolment]
  ✗ 年龄不超过 28 周岁 [test.enrolment/age]
      事实 age：29
      规定“年龄上限”：28岁
      依据：《选聘公告》（周党〔2012〕1号，2012-01-01）（2012年1月1日起）
  ✓ 公示不少于 7 天 [test.enrolment/notice]
      事实 days：7
      规定“公示天数”：7
      依据：假定：customary, no text was found（2012年1月1日起）
须改变方可通过：年龄不超过 28 周岁`
    )
  })

  it("shows facts only to whoever may read them, and sources only where the book is at hand", () => {
    const text = Explanation.text(refused, { language: "en", table: messages.table })
    assert.notInclude(text, "29")
    assert.notInclude(text, "source")
    assert.include(text, "parameter “ageAtMost”: 28")
  })

  it("has nothing to change where it is granted", () => {
    const text = Explanation.text(judge({ age: 28, days: 7 }), { language: "en", table: messages.table, book })
    assert.notInclude(text, "would have to change")
  })

  it("names the facts that are missing at the leaf", () => {
    const unknown = Judgement.leaf({
      criterion: "test/age",
      holds: "unknown",
      message: messages.make("age", { most: 28 }),
      needs: ["birthDate", "postingDate"]
    })
    const finding = Judgement.all("test", messages.make("enrol"), [unknown])
    assert.strictEqual(
      Explanation.text(finding, { language: "zh", table: messages.table }),
      `？ 可以选聘 [test]
  ？ 年龄不超过 28 周岁 [test/age]
      缺少事实：birthDate、postingDate
须改变方可通过：年龄不超过 28 周岁`
    )
  })

  it("joins what must change together, and the ways between which there is a choice", () => {
    const no = (most: number) =>
      Judgement.leaf({ criterion: `test/${most}`, holds: false, message: messages.make("age", { most }) })
    const both = Judgement.all("test/all", messages.make("enrol"), [no(1), no(2)])
    const either = { ...Judgement.all("test", messages.make("enrol"), [no(3), both]), operator: "any" }
    const last = (language: "zh" | "en") =>
      Explanation.text(either, { language, table: messages.table }).split("\n").at(-1)
    assert.strictEqual(
      last("en"),
      "to be granted, this would have to change: not older than 3; or not older than 1, and not older than 2"
    )
    assert.strictEqual(last("zh"), "须改变方可通过：年龄不超过 3 周岁；或者 年龄不超过 1 周岁，并且 年龄不超过 2 周岁")
  })
})

describe("Explanation.text with the criterion at hand", () => {
  const asked = { absent: "notSupplied" } as const
  const table = FactTable.make({
    birthDate: FactTable.date(
      { zh: "出生日期", en: "date of birth" },
      { ...asked, papers: { zh: "身份证", en: "ID card" } }
    ),
    countedOn: FactTable.date({ zh: "计算日", en: "the day counted" }, { ...asked, changeable: true }),
    member: FactTable.boolean({ zh: "中共党员", en: "Party member" }, { ...asked, changeable: true })
  })
  const { fact } = Criterion.of(table)
  const criterion = Criterion.all([
    Criterion.isAtLeast(Criterion.ageOn(fact("birthDate"), fact("countedOn")), Criterion.parameter("youngest")),
    Criterion.isTrue(fact("member"))
  ])
  const explain = (facts: object, language: "zh" | "en", parameters: ReadonlyArray<string> = []) => {
    const context = { table, facts, parameters: { youngest: 18 } }
    const judged = { criterion, context, parameters }
    const finding = Criterion.evaluate(criterion, context)
    return Explanation.text(finding, { language, table: Criterion.messages.table, judged }).split("\n")
  }

  it("asks the smallest question where it is undetermined, with the papers", () => {
    const facts = { countedOn: "2012-06-01", member: true }
    assert.strictEqual(explain(facts, "en").at(-1), "to decide this, please supply: date of birth (shown by: ID card)")
    assert.strictEqual(explain(facts, "zh").at(-1), "要作出判断，请提供：出生日期（凭身份证）")
    assert.strictEqual(
      explain({ countedOn: "2012-06-01" }, "en").at(-1),
      "to decide this, please supply: date of birth (shown by: ID card)",
      "one of two facts that can each decide it"
    )
  })

  it("says from which values on it would be granted where it is refused", () => {
    const facts = { birthDate: "1994-07-01", countedOn: "2012-06-30", member: true }
    assert.strictEqual(explain(facts, "en").at(-1), "this would be granted with the day counted: from 1 July 2012 on")
    assert.strictEqual(explain(facts, "zh").at(-1), "下列变更可以通过：计算日：2012年7月1日起（含当日）")
    assert.strictEqual(
      explain({ ...facts, member: false }, "en", ["youngest"]).at(-1),
      "this would be granted with the day counted: from 1 July 2012 on, Party member: yes; or the “youngest” laid down: at most 17 years (1 less), Party member: yes"
    )
  })

  it("names the leaves in the way where nothing can be changed, and nothing where it is granted", () => {
    const lines = explain({ birthDate: "1994-07-01", countedOn: "2012-07-01", member: true }, "en")
    assert.deepStrictEqual(
      lines.filter((line) => line.endsWith("]")).map((line) => line.trim().slice(0, 1)),
      ["✓", "✓", "✓"]
    )
    const late = Criterion.isAtMost(fact("birthDate"), "1990-01-01")
    const context = { table, facts: { birthDate: "1994-07-01" } }
    const judged = { criterion: late, context }
    assert.strictEqual(
      Explanation.text(Criterion.evaluate(late, context), { language: "en", table: Criterion.messages.table, judged })
        .split("\n")
        .at(-1),
      "to be granted, this would have to change: date of birth is on or before 1 January 1990"
    )
  })
})

type Truth = Judgement.Truth

const message = { key: "test", arguments: {} }

/** What the operators mean, written down again without the words and needs of the interpreter. */
const truthOf = (operator: string, below: ReadonlyArray<Truth>, needed: number | undefined): Truth => {
  const [first = "notApplicable", second] = below
  if (operator === "not") return first === "yes" ? "no" : first === "no" ? "yes" : first
  if (operator === "when") {
    if (first === "unknown") return "unknown"
    return first === "yes" ? (second ?? "unknown") : "notApplicable"
  }
  const applying = below.filter((truth) => truth !== "notApplicable")
  if (applying.length === 0) return "notApplicable"
  const least = operator === "all" ? applying.length : operator === "any" ? 1 : (needed ?? 0)
  const holding = applying.filter((truth) => truth === "yes").length
  const open = applying.filter((truth) => truth === "unknown").length
  return holding >= least ? "yes" : holding + open < least ? "no" : "unknown"
}

const leavesOf = (finding: Judgement.Finding): ReadonlyArray<Judgement.Finding> =>
  finding.findings.length === 0 ? [finding] : finding.findings.flatMap(leavesOf)

const judgeAgain = (finding: Judgement.Finding, turned: ReadonlyMap<Judgement.Finding, Truth>): Truth =>
  finding.findings.length === 0
    ? (turned.get(finding) ?? finding.holds)
    : truthOf(
        finding.operator,
        finding.findings.map((below) => judgeAgain(below, turned)),
        finding.needed
      )

/** Every way in which the leaves of a set can turn out otherwise: an unknown one may become yes or no. */
const turnings = (leaves: ReadonlyArray<Judgement.Finding>): ReadonlyArray<ReadonlyMap<Judgement.Finding, Truth>> =>
  leaves.reduce<ReadonlyArray<ReadonlyMap<Judgement.Finding, Truth>>>(
    (made, leaf) => {
      const truths: ReadonlyArray<Truth> =
        leaf.holds === "unknown" ? ["yes", "no"] : [leaf.holds === "yes" ? "no" : "yes"]
      return made.flatMap((turned) => truths.map((truth) => new Map(turned).set(leaf, truth)))
    },
    [new Map()]
  )

/** All smallest sets of leaves that suffice, by trying every set. */
const bruteForce = (finding: Judgement.Finding): ReadonlyArray<ReadonlyArray<Judgement.Finding>> => {
  const leaves = leavesOf(finding)
  const sets = Array.from({ length: 2 ** leaves.length }, (_, bits) =>
    leaves.filter((_leaf, position) => ((bits >> position) & 1) === 1)
  ).sort((left, right) => left.length - right.length)
  const found: Array<ReadonlyArray<Judgement.Finding>> = []
  for (const set of sets) {
    if (found.some((smaller) => smaller.every((leaf) => set.includes(leaf)))) continue
    const suffices = turnings(set).some((turned) => ["yes", "notApplicable"].includes(judgeAgain(finding, turned)))
    if (suffices) found.push(set)
  }
  return found
}

/** Numbers that look random and are the same on every run (a linear congruence modulo 2^31). */
const numbers = (seed: number) => {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

const randomTree = (next: (below: number) => number, depth: number, name: string): Judgement.Finding => {
  if (depth === 0 || next(4) === 0) {
    return Judgement.leaf({
      criterion: name,
      holds: (["yes", "no", "no", "unknown"] as const)[next(4)] ?? "no",
      message
    })
  }
  const operator = (["all", "any", "atLeast", "not", "when"] as const)[next(5)] ?? "all"
  const width = operator === "not" ? 1 : operator === "when" ? 2 : 1 + next(3)
  const below = Array.from({ length: width }, (_, position) => randomTree(next, depth - 1, `${name}.${position}`))
  // As the interpreter does it: what stands behind an unmet guard is not judged.
  const findings = operator === "when" && below[0]?.holds !== "yes" ? below.slice(0, 1) : below
  const needed = operator === "atLeast" ? 1 + next(width) : undefined
  const holds = truthOf(
    operator,
    findings.map((finding) => finding.holds),
    needed
  )
  return {
    ...Judgement.all(name, message, findings),
    operator,
    holds,
    ...(needed === undefined ? {} : { needed })
  }
}

const named = (ways: ReadonlyArray<ReadonlyArray<Judgement.Finding>>) =>
  ways
    .map((way) =>
      way
        .map((leaf) => leaf.criterion)
        .sort()
        .join(" ")
    )
    .sort()

describe("Explanation.remedies", () => {
  it("are exactly the smallest sets of leaves that suffice, over thousands of small trees", () => {
    const next = numbers(20_080_410)
    const seen = new Map<string, number>()
    let compared = 0
    for (let round = 0; round < 8_000; round++) {
      const tree = randomTree(next, 4, "t")
      if (leavesOf(tree).length > 9) continue
      const expected = tree.holds === "no" || tree.holds === "unknown" ? bruteForce(tree) : []
      if (expected.length > 12) continue
      assert.deepStrictEqual(named(Explanation.remedies(tree)), named(expected), JSON.stringify(tree, null, 1))
      compared++
      seen.set(`${tree.operator} ${tree.holds}`, (seen.get(`${tree.operator} ${tree.holds}`) ?? 0) + expected.length)
    }
    assert.isAbove(compared, 5_000)
    for (const operator of ["all", "any", "atLeast", "not", "when"]) {
      for (const truth of ["no", "unknown"])
        assert.isAbove(seen.get(`${operator} ${truth}`) ?? 0, 0, `${operator} ${truth}`)
    }
  })

  it("do not take for a remedy what does not apply", () => {
    const guard = Judgement.leaf({ criterion: "guard", holds: false, message })
    const when = { ...Judgement.all("when", message, [guard]), operator: "when", holds: "notApplicable" as const }
    const no = Judgement.leaf({ criterion: "no", holds: false, message })
    const any = { ...Judgement.all("any", message, [when, no]), operator: "any" }
    assert.strictEqual(any.holds, "no")
    assert.deepStrictEqual(named(Explanation.remedies(any)), ["no"])
    const idle = Judgement.leaf({ criterion: "idle", holds: "notApplicable", message })
    assert.deepStrictEqual(named(Explanation.remedies({ ...any, findings: [idle, no] })), ["no"])
    const [met, then] = [
      { ...guard, holds: "yes" as const },
      Judgement.leaf({ criterion: "then", holds: false, message })
    ]
    const unmet = { ...when, holds: "no" as const, findings: [met, then] }
    assert.deepStrictEqual(named(Explanation.remedies(unmet)), ["guard", "then"], "alone it may also cease to apply")
    const inside = { ...any, findings: [Judgement.all("all", message, [unmet]), no] }
    assert.deepStrictEqual(named(Explanation.remedies(inside)), ["no", "then"], "among others that would not help")
  })

  it("are twelve at most, the fewest changes first, and smallest also in a wide tree", () => {
    const leaf = (name: string, holds: boolean) => Judgement.leaf({ criterion: name, holds, message })
    const wide = (needed: number, ...truths: ReadonlyArray<boolean>) => ({
      ...Judgement.all(
        "wide",
        message,
        truths.map((holds, position) => leaf(`l${position}`, holds))
      ),
      operator: "atLeast",
      holds: "no" as const,
      needed
    })
    const one = Explanation.remedies(wide(2, ...Array(40).fill(false), true))
    assert.lengthOf(one, 12)
    for (const way of one) assert.lengthOf(way, 1, "the leaf that holds already counts")
    const twenty = Explanation.remedies(wide(20, ...Array(40).fill(false)))
    assert.lengthOf(twenty, 12)
    for (const way of twenty) assert.lengthOf(new Set(way), 20)
    const uneven = {
      ...Judgement.all("uneven", message, [wide(3, false, false, false), leaf("single", false)]),
      operator: "any"
    }
    assert.deepStrictEqual(
      Explanation.remedies(uneven).map((way) => way.length),
      [1, 3]
    )
  })

  it("are none where it is granted, and the finding itself for an operator that is not known here", () => {
    const yes = Judgement.leaf({ criterion: "yes", holds: true, message })
    assert.deepStrictEqual(Explanation.remedies(yes), [])
    assert.deepStrictEqual(Explanation.remedies({ ...yes, holds: "notApplicable" }), [])
    const some = {
      ...Judgement.all("some", message, [Judgement.leaf({ criterion: "entry", holds: false, message })]),
      operator: "some"
    }
    assert.deepStrictEqual(named(Explanation.remedies(some)), ["some"])
  })
})
