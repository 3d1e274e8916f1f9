/**
 * The values of a fact in pieces that no condition tells apart, in order, each with a value that stands for it.
 *
 * Numbers are divided at the values that conditions name: each is a piece, and so is what lies between two neighbours.
 * Days are divided at the first days of pieces. Everything else is its own piece, and all texts that nobody names are one.
 *
 * @since 0.1.0
 */
import * as CalendarDate from "../../calendar/CalendarDate.ts"
import { firstDay, lastDay } from "../../internal/days.ts"
import * as Decimal from "../Decimal.ts"
import type { FactValue } from "../FactRow.ts"
import type * as FactTable from "../FactTable.ts"

/**
 * A piece. `low` and `high` bound it where the values are numbers, days or places; `isOpen` leaves the bounds out. A
 * text that is none of those named is an `other`.
 */
export interface Piece {
  readonly value: FactValue
  readonly low?: number
  readonly high?: number
  readonly isOpen?: boolean
  readonly other?: boolean
}

/** The pieces of each variable; the variables of which some values are not represented; the chains of the others. */
export interface Domains {
  readonly pieces: ReadonlyArray<ReadonlyArray<Piece>>
  readonly inexact: ReadonlySet<number>
  readonly chains: ReadonlyArray<ReadonlyArray<number>>
}

/** What pieces are made from: the values, or first days of pieces, that conditions name. */
export type Anchors = ReadonlySet<number | string>

/** Where nothing divides the days, one that is easy to read stands for them all. */
const anyDay = CalendarDate.dayNumber(CalendarDate.make("2000-01-01"))

/**
 * The pieces of a fact. `spread` values stand for what lies between two neighbours, where so many facts are compared with
 * each other.
 */
export const piecesOf = (fact: FactTable.Fact, anchors: Anchors, spread = 1): ReadonlyArray<Piece> => {
  switch (fact.kind) {
    case "number":
    case "decimal":
      return numbers(sorted(anchors), spread, fact.kind === "decimal" ? isDecimal : Number.isFinite)
    case "date":
      return days(sorted(anchors), spread > 1)
    case "boolean":
      return [0, 1].map(point)
    case "oneOf":
    case "ranked": {
      const places = fact.members.map((_, place) => point(place))
      return fact.absent === "none" ? [{ ...point(-1), high: -1 }, ...places] : places
    }
    case "text":
      return texts([...anchors].map(String), spread, fact.absent === "none")
    case "list":
      return []
  }
}

const point = (value: number): Piece => ({ value, low: value, high: value })

const sorted = (anchors: Anchors): ReadonlyArray<number> =>
  [...new Set([...anchors].map(Number))].filter(Number.isFinite).sort((left, right) => left - right)

const texts = (named: ReadonlyArray<string>, spread: number, canBeNone: boolean): ReadonlyArray<Piece> => [
  ...(canBeNone ? [{ value: null }] : []),
  ...named.map((value) => ({ value })),
  ...Array.from({ length: spread }, (_, position) => ({ value: otherThan(named, position), other: true }))
]

const otherThan = (named: ReadonlyArray<string>, position: number): string => {
  const other = `${"·".repeat(position + 1)}`
  return named.includes(other) ? `${named.join(" ")}${other}` : other
}

/** A day that is compared with another day is handed on from the first of each piece; else the one at the bound reads best. */
const days = (starts: ReadonlyArray<number>, isCompared: boolean): ReadonlyArray<Piece> => {
  const within = [firstDay, ...starts.filter((start) => start > firstDay && start <= lastDay)]
  return within.map((low, position) => {
    const high = (within[position + 1] ?? lastDay + 1) - 1
    const value = position > 0 || isCompared ? low : within.length > 1 ? high : anyDay
    return { value, low, high }
  })
}

/** Rows tell decimals of 15 digits apart. */
const isDecimal = (value: number): boolean =>
  Decimal.parse(value) !== undefined && Number(value.toPrecision(15)) === value

type Admits = (value: number) => boolean

const numbers = (anchors: ReadonlyArray<number>, spread: number, admits: Admits): ReadonlyArray<Piece> => {
  const [first] = anchors
  const last = anchors.at(-1)
  if (first === undefined || last === undefined) return fill(undefined, undefined, spread, admits)
  return [
    ...fill(undefined, first, spread, admits),
    ...anchors.flatMap((anchor, position) => {
      const next = anchors[position + 1]
      return [point(anchor), ...(next === undefined ? [] : fill(anchor, next, spread, admits))]
    }),
    ...fill(last, undefined, spread, admits)
  ]
}

/** So many values between two, in order, or fewer where no more can be written. */
const fill = (low: number | undefined, high: number | undefined, spread: number, admits: Admits) => {
  const bounds = { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }), isOpen: true }
  const found: Array<Piece> = []
  let from = low
  for (let count = 0; count < spread; count++) {
    const value = between(from, high, admits)
    if (value === undefined) break
    found.push({ value, ...bounds })
    from = value
  }
  return found
}

/** A value between two, with as few digits as possible. */
const between = (low: number | undefined, high: number | undefined, admits: Admits): number | undefined => {
  const fits = (value: number) =>
    admits(value) && (low === undefined || value > low) && (high === undefined || value < high)
  if (low === undefined && high === undefined) return 0
  if (low === undefined || high === undefined) {
    const [bound, sign] = low === undefined ? [Number(high), -1] : [low, 1]
    return [1, ...powersOfTen.map((power) => power * 10), Math.abs(bound)].map((step) => bound + sign * step).find(fits)
  }
  const middle = low / 2 + high / 2
  const rounded = powersOfTen.map((power) => Math.round(middle * power) / power)
  return [Math.round(middle), ...rounded, middle].find(fits)
}

const powersOfTen = Array.from({ length: 18 }, (_, places) => 10 ** (places + 1))
