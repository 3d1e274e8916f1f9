/**
 * Points for conditions in SQL: the least and the most they can come to, whatever is unknown.
 *
 * @since 0.1.0
 */
import type { PartPlan, RowPlan, TallyPlan } from "../../score/Plan.ts"
import type { Writing } from "../columns.ts"
import { type Fragment, fails, joined, never, or, sql, test } from "../condition.ts"
import { railsOf } from "../rails.ts"
import {
  code,
  codeIn,
  codesOf,
  digits,
  digitsAt,
  digitsIn,
  held,
  largest,
  magnitude,
  type Query,
  shortest,
  sideBySide,
  tenTo
} from "./query.ts"
import type { NumberOf } from "./series.ts"

interface Ends {
  readonly low: Fragment
  readonly high: Fragment
}

/** A tally as a query. */
export const tally = (plan: TallyPlan, writing: Writing, numberOf: NumberOf): Query => {
  const { dialect } = writing
  const rows = plan.parts.flatMap((part) => part.rows)
  const counts = rows.flatMap((row) => ("times" in row ? [{ row, query: numberOf(row.times, writing) }] : []))
  const numbers = plan.parts.flatMap(({ high, low, rows, start }) => [
    ...[start, low ?? 0n, high ?? 0n],
    ...rows.map(({ points }) => points)
  ])
  const places = Math.max(...[...numbers, plan.high ?? 0n].map((number) => shortest(number).places))
  const at = (number: bigint): bigint => digitsAt(number, places)
  const timesAtMost = (row: RowPlan): bigint => counts.find((count) => count.row === row)?.query.most ?? 1n
  const most = [...numbers, plan.high ?? 0n]
    .map((number) => magnitude(at(number)))
    .concat(rows.map((row) => magnitude(at(row.points)) * timesAtMost(row)))
    .reduce((all, next) => all + next, 0n)
  // Beyond all that the tally can come to: what an open count adds or takes off.
  const endless = 4n * most + 1n
  held(endless * BigInt(rows.length + 1), dialect)

  const row = (row: RowPlan, end: "low" | "high"): Fragment => {
    const points = at(row.points)
    const opensLow = points < 0n
    const opens = (end === "low") === opensLow
    if ("when" in row) {
      const rails = railsOf(row.when, writing)
      // What is unknown moves one end alone.
      const counted = opens ? fails(or(rails.no, rails.notApplicable)) : rails.yes
      return sql`CASE WHEN ${counted} THEN ${points} ELSE 0 END`
    }
    const place = counts.findIndex((count) => count.row === row)
    const open = opens ? (opensLow ? -endless : endless) : 0n
    return sql`CASE ${codeIn(place)} WHEN 1 THEN ${digitsIn(place)} * ${points} ELSE ${open} END`
  }
  const part = (of: PartPlan, end: "low" | "high"): Fragment => {
    const points = of.rows.map((one) => row(one, end))
    const sum =
      of.combine === "highest"
        ? dialect.greatest([sql`${at(of.start)}`, ...points])
        : joined([sql`${at(of.start)}`, ...points], " + ")
    return dialect.between(sum, {
      ...(of.low === undefined ? {} : { low: at(of.low) }),
      ...(of.high === undefined ? {} : { high: at(of.high) })
    })
  }
  const total = (end: "low" | "high"): Fragment => {
    const sum = joined(
      plan.parts.map((of) => part(of, end)),
      " + "
    )
    return dialect.between(sum, plan.high === undefined ? {} : { high: at(plan.high) })
  }
  const ends: Ends = { low: total("low"), high: total("high") }
  const failed = counts.length === 0 ? never : test`4 IN (${codesOf(counts.length)})`
  const from = counts.length === 0 ? [] : sql` FROM ${sideBySide(counts.map(({ query }) => query.query))}`
  const both = sql`SELECT ${dialect.exact(ends.low)} AS l, ${dialect.exact(ends.high)} AS h, CASE WHEN ${failed} THEN 4 ELSE 1 END AS k${from}`
  const query = sql`SELECT l AS ${digits}, CASE WHEN k = 4 THEN 4 WHEN l = h THEN 1 ELSE 2 END AS ${code} FROM (${both}) AS t`
  return { query, places, most: largest(most, tenTo(0)) }
}
