/**
 * A book of many rules, read from its text and checked: provisions of towns whose criteria vary the ten conditions. Beside
 * it, publicodes reads as many rules of the like.
 */
import * as Criterion from "@cunguan/core/policy/Criterion"
import * as Judgement from "@cunguan/core/policy/Judgement"
import * as Override from "@cunguan/core/policy/Override"
import * as PolicyPoint from "@cunguan/core/policy/PolicyPoint"
import * as RuleBook from "@cunguan/core/policy/RuleBook"
import * as Result from "effect/Result"
import { criterion, table } from "./rule.ts"

const conditions = "of" in criterion && Array.isArray(criterion.of) ? (criterion.of as Array<Criterion.Criterion>) : []

/** A condition over the table, declared as the points of the library declare theirs. */
const overTable = Criterion.over(
  { table },
  { zh: "只读取申请人事实的条件", en: "a condition over the facts of an applicant" }
)

interface Parameters {
  readonly conditions?: Criterion.Criterion
}

const point = PolicyPoint.make<Parameters, object, Judgement.Verdict>({
  id: "benchmarks.eligibility",
  title: { zh: "资格", en: "eligibility" },
  fields: {
    conditions: PolicyPoint.field(overTable, {
      title: { zh: "条件", en: "conditions" },
      override: Override.open,
      optional: true
    })
  },
  provisions: [
    {
      field: "conditions",
      none: true,
      from: "2008-04-10",
      assumption: { zh: "各地自行规定。", en: "Places settle it." }
    }
  ],
  judge: ({ conditions: of }, facts) =>
    Judgement.verdict(Criterion.evaluate(of ?? Criterion.all([]), { table, facts, point: "benchmarks.eligibility" }))
})

/** Two of the ten conditions, and a bound of its own, for each town. */
const ruleOf = (place: number): Criterion.Criterion =>
  Criterion.all([
    ...[place % 10, (place * 7 + 3) % 10].flatMap((at) => {
      const condition = conditions[at]
      return condition === undefined ? [] : [{ ...condition, id: `c${at}` }]
    }),
    Criterion.named("bound", Criterion.isAtLeast(Criterion.of(table).fact("examScore"), 60 + (place % 140)))
  ])

const town = (place: number): string => `33028${2 + Math.floor(place / 900)}${100 + (place % 900)}`

/** The text of a book of so many provisions. */
export const text = (rules: number): string =>
  JSON.stringify(
    Array.from({ length: rules }, (_, place) => ({
      point: point.id,
      field: "conditions",
      jurisdiction: { level: "town", code: town(place) },
      scope: {},
      from: "2009-04-10",
      statement: { _tag: "Value", value: ruleOf(place) },
      source: { _tag: "Assumed", reason: { zh: "示例。", en: "An example." } }
    }))
  )

/** Reads and checks a book; throws where anything is wrong with it. */
export const load = (content: string): RuleBook.RuleBook => {
  const provisions: ReadonlyArray<unknown> = JSON.parse(content)
  const origins = [RuleBook.national([point]), { id: "towns", version: "1", provisions }]
  return Result.getOrThrow(RuleBook.compose({ points: [point], origins }))
}
