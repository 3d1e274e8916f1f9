/**
 * Sums and averages in SQL, of numbers written out and of the entries of a list.
 *
 * @since 0.1.0
 */
import type { AveragePlan, NumberPlan, SeriesPlan } from "../../score/Plan.ts"
import { entryOf, isAbsent, type Writing, withoutBlanks } from "../columns.ts"
import { always, type Condition, type Fragment, fails, joined, never, or, sql } from "../condition.ts"
import { railsOf } from "../rails.ts"
import { divided } from "./division.ts"
import {
  code,
  codeIn,
  codeOfAll,
  digits,
  digitsIn,
  held,
  largest,
  type Query,
  scaled,
  sideBySide,
  tenTo
} from "./query.ts"

/** Writes a number below. */
export type NumberOf = (plan: NumberPlan, writing: Writing) => Query

/** The sum of a series, none of which may be left out. */
export const sum = (of: SeriesPlan, writing: Writing, numberOf: NumberOf): Query =>
  of.tag === "written" ? sumOfParts(of.of, writing, numberOf) : sumOfEntries(of, writing, numberOf)

/** The average of what applies, without the lowest and highest. */
export const average = (plan: AveragePlan, writing: Writing, numberOf: NumberOf): Query => {
  const { most, places, query } = series(plan.of, writing, numberOf)
  const { highest, lowest } = plan
  const { dialect } = writing
  const isKept = lowest + highest === 0 ? sql`k = 1` : sql`k = 1 AND n > ${lowest} AND n <= m - ${highest}`
  const ranked =
    lowest + highest === 0
      ? query
      : sql`SELECT x, k, ROW_NUMBER() OVER (PARTITION BY k ORDER BY x) AS n, COUNT(*) OVER (PARTITION BY k) AS m FROM (${query}) AS r`
  const kept = sql`SELECT SUM(CASE WHEN ${isKept} THEN x ELSE 0 END) AS x, SUM(CASE WHEN ${isKept} THEN 1 ELSE 0 END) AS c, SUM(CASE WHEN k = 1 THEN 1 ELSE 0 END) AS v, MAX(CASE k WHEN 4 THEN 4 WHEN 2 THEN 2 ELSE 1 END) AS k, COUNT(*) AS t FROM (${ranked}) AS r`
  const noneLeft = plan.of.tag === "written" ? 4 : 2
  const absent = plan.of.tag === "written" ? never : isMissing(plan.of, writing)
  const codes = sql`CASE WHEN ${absent} THEN 2 WHEN k = 4 THEN 4 WHEN k = 2 THEN 2 WHEN v = 0 AND t > 0 THEN 3 WHEN c = 0 THEN ${noneLeft} WHEN c > 0 THEN 1 ELSE 2 END`
  const from = sql`(SELECT x, c, ${codes} AS ${code} FROM (${kept}) AS r) AS "score.0"`
  const count = countOf(plan.of, writing)
  const division = {
    ...{ from, code: codeIn(0) },
    dividend: { text: dialect.exact(sql`x`), places, most: held(most * count, dialect) },
    divisor: { text: dialect.exact(sql`c`), places: 0, most: count }
  }
  const mean = divided(division, plan.rounding, dialect)
  // A mean lies among what it is made from.
  return { ...mean, most: (most * tenTo(plan.rounding.places)) / tenTo(places) + 1n }
}

const sumOfParts = (plans: ReadonlyArray<NumberPlan>, writing: Writing, numberOf: NumberOf): Query => {
  const of = plans.map((plan) => numberOf(plan, writing))
  const places = Math.max(...of.map((one) => one.places))
  const terms = of.map((one, at) => scaled(digitsIn(at), one.places, places))
  const most = of.reduce((all, one) => all + one.most * tenTo(places - one.places), 0n)
  const from = sideBySide(of.map(({ query }) => query))
  const query = sql`SELECT ${joined(terms, " + ")} AS ${digits}, ${codeOfAll(of.length)} AS ${code} FROM ${from}`
  return { query, places, most: held(most, writing.dialect) }
}

type Each = Extract<SeriesPlan, { readonly tag: "each" }>

const isMissing = ({ list }: Each, writing: Writing): Condition =>
  list.canBeUnknown ? isAbsent(writing.source(list)) : never

const countOf = (plan: SeriesPlan, writing: Writing): bigint =>
  BigInt(plan.tag === "written" ? plan.of.length : writing.entriesAtMost(plan.list))

/** The numbers of a series, one a row: `x` and the code `k`. */
const series = (plan: SeriesPlan, writing: Writing, numberOf: NumberOf): Query => {
  if (plan.tag === "written") {
    const of = plan.of.map((one) => numberOf(one, writing))
    const places = Math.max(...of.map((one) => one.places))
    const rows = of.map((one) => {
      const x = scaled(digitsIn(0), one.places, places)
      return sql`SELECT ${x} AS x, ${codeIn(0)} AS k FROM ${sideBySide([one.query])}`
    })
    const most = largest(...of.map((one) => one.most * tenTo(places - one.places)))
    return { query: joined(rows, " UNION ALL "), places, most: held(most, writing.dialect) }
  }
  const { list, score, where } = plan
  const of = numberOf(score, writing)
  const rails = where === undefined ? undefined : railsOf(where, writing)
  const entries = writing.dialect.entries(withoutBlanks(writing.source(list)), entryOf(list.path))
  const read = (column: Fragment): Fragment => sql`(SELECT ${column} FROM ${sideBySide([of.query])})`
  const counted = rails?.yes ?? always
  const left = rails === undefined ? always : fails(or(rails.no, rails.notApplicable))
  const x = sql`CASE WHEN ${counted} THEN ${read(digitsIn(0))} END`
  const k = sql`CASE WHEN ${counted} THEN ${read(codeIn(0))} ELSE 2 END`
  return { ...of, query: sql`SELECT ${x} AS x, ${k} AS k FROM ${entries} WHERE ${left}` }
}

const sumOfEntries = (plan: Each, writing: Writing, numberOf: NumberOf): Query => {
  const { most, places, query } = series(plan, writing, numberOf)
  const { dialect } = writing
  const worst = sql`COALESCE(MAX(CASE k WHEN 4 THEN 4 WHEN 2 THEN 2 ELSE 1 END), 1)`
  const codes = sql`CASE WHEN ${isMissing(plan, writing)} THEN 2 ELSE ${worst} END`
  return {
    query: sql`SELECT ${dialect.exact(sql`COALESCE(SUM(x), 0)`)} AS ${digits}, ${codes} AS ${code} FROM (${query}) AS r`,
    places,
    most: held(most * countOf(plan, writing), dialect)
  }
}
