/**
 * Parts of the values of a fact, as data and in words: from one value to another, or some of them.
 *
 * @since 0.1.0
 */
import * as BigDecimal from "effect/BigDecimal"
import * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as Bound from "../Bound.ts"
import * as Decimal from "../Decimal.ts"
import type { FactValue } from "../FactRow.ts"
import type * as FactTable from "../FactTable.ts"
import type { Message } from "../Message.ts"
import * as ValueType from "../ValueType.ts"
import { messages } from "./messages.ts"
import type { Piece } from "./pieces.ts"

/**
 * Values from one to another: `from` and `to` are included, `above` and `below` are not; without either end it is open.
 *
 * @category models
 * @since 0.1.0
 */
export interface Range {
  readonly from?: ValueType.Value
  readonly above?: ValueType.Value
  readonly to?: ValueType.Value
  readonly below?: ValueType.Value
}

/**
 * A part of the values of a fact or parameter. `null` is the value that says "there is none".
 *
 * @category models
 * @since 0.1.0
 */
export type Region =
  | { readonly _tag: "ranges"; readonly ranges: ReadonlyArray<Range> }
  | { readonly _tag: "oneOf"; readonly values: ReadonlyArray<ValueType.Value | null> }
  | { readonly _tag: "noneOf"; readonly values: ReadonlyArray<ValueType.Value> }

type Single = Exclude<FactTable.Fact, { readonly kind: "list" }>

/** A value as it is written, from the one in a row; `null` where there is none. */
export const written = (fact: Single, value: FactValue): ValueType.Value | null => {
  if (value === null || value === undefined || typeof value === "object") return null
  switch (fact.kind) {
    case "number":
      return Number(value)
    case "decimal":
      return Decimal.text(Decimal.make(value))
    case "date":
      return CalendarDate.fromDayNumber(Number(value))
    case "boolean":
      return value === 1
    case "text":
      return value
    case "oneOf":
    case "ranked":
      return fact.members[Number(value)]?.value ?? null
  }
}

/** The part of the values of a fact that some of its pieces make up; the pieces stand in order. */
export const regionOf = (fact: Single, pieces: ReadonlyArray<Piece>, isIn: (piece: Piece) => boolean): Region => {
  const chosen = pieces.filter(isIn)
  const oneOf = (): Region => ({ _tag: "oneOf", values: chosen.map(({ value }) => written(fact, value)) })
  if (fact.kind === "boolean" || fact.kind === "oneOf") return oneOf()
  if (fact.kind === "text") {
    if (!chosen.some(({ other }) => other === true)) return oneOf()
    const left = pieces.filter((piece) => piece.other !== true && !isIn(piece))
    return { _tag: "noneOf", values: left.flatMap(({ value }) => written(fact, value) ?? []) }
  }
  const runs = runsOf(pieces, isIn)
  const isNoneAlone = chosen.length === 1 && fact.kind === "ranked" && chosen[0]?.value === -1
  if (fact.kind === "ranked" && (runs.length !== 1 || isNoneAlone)) return oneOf()
  return { _tag: "ranges", ranges: runs.map(([first, last]) => rangeOf(fact, pieces, first, last)) }
}

/** The first and the last piece of each run of neighbours. */
const runsOf = (
  pieces: ReadonlyArray<Piece>,
  isIn: (piece: Piece) => boolean
): ReadonlyArray<readonly [Piece, Piece]> =>
  pieces.flatMap((piece, position) => {
    const before = pieces[position - 1]
    if (!isIn(piece) || (before !== undefined && isIn(before))) return []
    const end = pieces.slice(position).findIndex((later) => !isIn(later))
    return [[piece, (end < 0 ? pieces.at(-1) : pieces[position + end - 1]) ?? piece] as const]
  })

const rangeOf = (fact: Single, pieces: ReadonlyArray<Piece>, first: Piece, last: Piece): Range => {
  const low = first === pieces[0] && fact.kind !== "number" && fact.kind !== "decimal" ? undefined : first.low
  const high = last === pieces.at(-1) && fact.kind !== "number" && fact.kind !== "decimal" ? undefined : last.high
  const value = (bound: number) => written(fact, bound)
  const [lowest, highest] = [low === undefined ? null : value(low), high === undefined ? null : value(high)]
  return {
    ...(lowest === null ? {} : { [first.isOpen === true ? "above" : "from"]: lowest }),
    ...(highest === null ? {} : { [last.isOpen === true ? "below" : "to"]: highest })
  }
}

/**
 * How much is missing to, or too much for, the nearest value of a region that is one range of numbers with its bound
 * included: positive where more is needed. Nothing where that is not one number.
 */
export const differenceTo = (region: Region, now: ValueType.Value | undefined): string | undefined => {
  const [range, second] = region._tag === "ranges" ? region.ranges : []
  if (range === undefined || second !== undefined || now === undefined) return undefined
  const [current, from, to] = [now, range.from, range.to].map((value) =>
    value === undefined ? undefined : Decimal.parse(value)
  )
  if (current === undefined) return undefined
  if (from !== undefined && BigDecimal.isLessThan(current, from))
    return Decimal.text(BigDecimal.subtract(from, current))
  return to !== undefined && BigDecimal.isGreaterThan(current, to)
    ? Decimal.text(BigDecimal.subtract(to, current))
    : undefined
}

/** A region in words. */
export const regionText = (region: Region, fact: Single): Message => {
  if (region._tag === "noneOf") {
    return region.values.length === 0
      ? messages.make("counterfactual.anything")
      : messages.make("counterfactual.noneOf", { members: region.values.map((value) => ValueType.text(fact, value)) })
  }
  if (region._tag === "ranges") return joined(region.ranges.map((range) => rangeText(range, fact)))
  const members = region.values.map((value) =>
    value === null ? messages.make("counterfactual.none") : ValueType.text(fact, value)
  )
  const [only] = members
  return members.length === 1 && only !== undefined
    ? messages.make("counterfactual.value", { value: only })
    : messages.make("counterfactual.oneOf", { members })
}

const joined = ([first, ...rest]: ReadonlyArray<Message>): Message => {
  if (first === undefined) return messages.make("counterfactual.anything")
  return rest.length === 0 ? first : messages.make("counterfactual.or", { first, rest: joined(rest) })
}

const rangeText = (range: Range, fact: Single): Message => {
  const { from, to } = range
  const tell = (value: ValueType.Value) => ValueType.text(fact, value)
  if (from !== undefined && from === to) return messages.make("counterfactual.exactly", { value: tell(from) })
  if (fact.kind === "date" || fact.kind === "ranked") {
    const kind = fact.kind
    if (from !== undefined && to !== undefined) {
      return messages.make(`counterfactual.${kind}.between`, { first: tell(from), last: tell(to) })
    }
    if (from !== undefined) return messages.make(`counterfactual.${kind}.atLeast`, { value: tell(from) })
    return to === undefined
      ? messages.make("counterfactual.anything")
      : messages.make(`counterfactual.${kind}.atMost`, { value: tell(to) })
  }
  const unit = "unit" in fact ? fact.unit : undefined
  const say = (tag: Bound.Bound["_tag"], value: ValueType.Value | undefined) =>
    value === undefined ? [] : [Bound.text({ _tag: tag, value: value as Decimal.Decimal }, unit)]
  const [lower, upper] = [
    ...say("atLeast", from),
    ...say("above", range.above),
    ...say("atMost", to),
    ...say("below", range.below)
  ]
  if (lower === undefined) return messages.make("counterfactual.anything")
  return upper === undefined ? lower : messages.make("counterfactual.both", { lower, upper })
}
