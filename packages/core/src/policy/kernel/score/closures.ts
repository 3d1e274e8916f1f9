/**
 * Scores without a trace, for where code must not be generated: closures made once, over rows.
 *
 * @since 0.1.0
 */
import type { FactRow, FactValue } from "../../FactRow.ts"
import { type Judge, judgeOf, readOf } from "../closures.ts"
import * as Arithmetic from "./arithmetic.ts"
import { type NumberPlan, one, type PartPlan, raise, type SeriesPlan } from "./Plan.ts"

/** What a number comes to: its code, and where it has a value, the number and how many places it shows at least. */
export interface Scored {
  readonly code: 1 | 2 | 3
  readonly digits: bigint
  readonly places: number
}

type Score = (row: FactRow, outside: ReadonlyArray<FactRow>) => Scored

const unknown: Scored = { code: Arithmetic.unknown, digits: 0n, places: 0 }
const notApplicable: Scored = { code: Arithmetic.notApplicable, digits: 0n, places: 0 }
const number = (digits: bigint, places = 0): Scored => ({ code: Arithmetic.value, digits, places })

/** What scores rows by a plan. */
export const closures = (plan: NumberPlan): ((row: FactRow) => Scored) => {
  const score = scoreOf(plan, [""])
  return (row) => score(row, [])
}

const scoreOf = (plan: NumberPlan, lists: ReadonlyArray<string>): Score => {
  switch (plan.tag) {
    case "exact": {
      const exact = number(plan.digits)
      return () => exact
    }
    case "mark": {
      const [read, digits] = [readOf(plan.value, lists), Arithmetic.reader(plan)]
      return (row, outside) => {
        const value = read(row, outside)
        return value === undefined ? unknown : number(digits(value))
      }
    }
    case "choose": {
      const [judge, then, { otherwise }] = [judgeOf(plan.when, lists), scoreOf(plan.score, lists), plan]
      return (row, outside) => {
        const truth = judge(row, outside)
        if (truth === 2) return unknown
        if (truth === 1) return then(row, outside)
        if (otherwise === "notApplicable") return notApplicable
        return "tag" in otherwise ? number(otherwise.digits) : raise(otherwise)
      }
    }
    case "times": {
      const [count, { factor }] = [scoreOf(plan.count, lists), plan]
      return change(count, (digits) => (factor * digits) / one)
    }
    case "within": {
      const { high, low } = plan
      return change(scoreOf(plan.of, lists), (digits) => within(digits, low, high), "kept")
    }
    case "rounded":
      return change(scoreOf(plan.of, lists), Arithmetic.rounder(plan.rounding), plan.rounding.places)
    case "checked":
      return change(scoreOf(plan.of, lists), Arithmetic.checking(plan.problem), "kept")
    case "sum": {
      const series = seriesOf(plan.of, lists)
      return (row, outside) => {
        const scored = series(row, outside)
        if (scored === undefined || scored.some(({ code }) => code !== Arithmetic.value)) return unknown
        const places = Math.max(0, ...scored.map((one) => one.places))
        return number(
          scored.reduce((sum, { digits }) => sum + digits, 0n),
          places
        )
      }
    }
    case "average": {
      const [series, average] = [seriesOf(plan.of, lists), Arithmetic.averaging(plan)]
      const { of, problem, rounding } = plan
      return (row, outside) => {
        const scored = series(row, outside)
        if (scored === undefined || scored.some(({ code }) => code === Arithmetic.unknown)) return unknown
        const digits = scored.flatMap((one) => (one.code === Arithmetic.value ? [one.digits] : []))
        if (digits.length === 0 && scored.length > 0) return notApplicable
        const mean = average(digits)
        if (mean !== undefined) return number(mean, rounding.places)
        return of.tag === "written" ? raise(problem) : unknown
      }
    }
    case "weighted": {
      const [terms, divide] = [plan.terms.map(({ of }) => scoreOf(of, lists)), Arithmetic.byWeights(plan)]
      const { rounding, terms: weighted, total } = plan
      return (row, outside) => {
        const scored = terms.map((term) => term(row, outside))
        if (scored.some(({ code }) => code === Arithmetic.unknown)) return unknown
        let [products, weights, applied] = [0n, 0n, 0]
        for (const [place, { code, digits }] of scored.entries()) {
          if (code !== Arithmetic.value) continue
          const weight = weighted[place]?.weight ?? 0n
          products += weight * digits
          weights += weight
          applied++
        }
        if (applied === 0) return notApplicable
        return number(divide(products, applied === scored.length ? total : weights), rounding?.places ?? 0)
      }
    }
    case "quotient": {
      const [dividend, divisor] = [scoreOf(plan.dividend, lists), scoreOf(plan.divisor, lists)]
      const [divide, { rounding, whenZero }] = [Arithmetic.divider(plan.rounding), plan]
      return (row, outside) => {
        const [of, by] = [dividend(row, outside), divisor(row, outside)]
        if (of.code !== Arithmetic.value || by.code !== Arithmetic.value) return unknown
        if (by.digits !== 0n) return number(divide(of.digits, by.digits), rounding.places)
        return "tag" in whenZero ? number(whenZero.digits) : raise(whenZero)
      }
    }
    case "tally": {
      const [parts, { high }] = [plan.parts.map((part) => partOf(part, lists)), plan]
      return (row, outside) => {
        let [least, most] = [0n, 0n]
        for (const part of parts) {
          const ends = part(row, outside)
          least += ends.low
          most += ends.high
        }
        const [low, top] = [within(least, undefined, high), within(most, undefined, high)]
        return low === top ? number(low) : unknown
      }
    }
  }
}

const within = (digits: bigint, low: bigint | undefined, high: bigint | undefined): bigint => {
  const raised = low !== undefined && digits < low ? low : digits
  return high !== undefined && raised > high ? high : raised
}

const change = (score: Score, to: (digits: bigint) => bigint, places: number | "kept" = 0): Score => {
  return (row, outside) => {
    const scored = score(row, outside)
    if (scored.code !== Arithmetic.value) return scored
    return number(to(scored.digits), places === "kept" ? scored.places : places)
  }
}

type Series = (row: FactRow, outside: ReadonlyArray<FactRow>) => ReadonlyArray<Scored> | undefined

/** The scores of a series; none where its list is not supplied. */
const seriesOf = (plan: SeriesPlan, lists: ReadonlyArray<string>): Series => {
  if (plan.tag === "written") {
    const scores = plan.of.map((one) => scoreOf(one, lists))
    return (row, outside) => scores.map((score) => score(row, outside))
  }
  const read = readOf(plan.list, lists)
  const inside = [...lists, plan.list.path]
  const where: Judge = plan.where === undefined ? () => 1 : judgeOf(plan.where, inside)
  const score = scoreOf(plan.score, inside)
  return (row, outside) => {
    const entries: FactValue = read(row, outside)
    if (entries === undefined) return undefined
    const around = [...outside, row]
    const scored: Array<Scored> = []
    for (const entry of entries as ReadonlyArray<FactRow>) {
      const truth = where(entry, around)
      if (truth === 2) scored.push(unknown)
      else if (truth === 1) scored.push(score(entry, around))
    }
    return scored
  }
}

interface Ends {
  readonly low: bigint
  readonly high: bigint
}

/** Between which numbers a part lies, whatever is unknown in it. */
const partOf = ({ combine, high, low, rows, start }: PartPlan, lists: ReadonlyArray<string>) => {
  const judged = rows.map((row) =>
    "when" in row
      ? { points: row.points, judge: judgeOf(row.when, lists) }
      : { points: row.points, times: scoreOf(row.times, lists) }
  )
  return (row: FactRow, outside: ReadonlyArray<FactRow>): Ends => {
    let [least, most] = [start, start]
    const add = (points: bigint, isOpen: boolean): void => {
      if (combine === "highest") {
        if (points > most) most = points
        if (!isOpen && points > least) least = points
      } else {
        if (!isOpen || points < 0n) least += points
        if (!isOpen || points > 0n) most += points
      }
    }
    for (const counted of judged) {
      const { points } = counted
      if (counted.judge !== undefined) {
        const truth = counted.judge(row, outside)
        if (truth === 1 || truth === 2) add(points, truth === 2)
        continue
      }
      const times = counted.times(row, outside)
      if (times.code === Arithmetic.value) add((points * times.digits) / one, false)
      else add(points < 0n ? -Arithmetic.endless : Arithmetic.endless, true)
    }
    return { low: within(least, low, high), high: within(most, low, high) }
  }
}
