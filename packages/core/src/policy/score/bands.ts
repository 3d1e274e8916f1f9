/**
 * `bands`: the word for a number. The first band whose bound holds gives it, else `otherwise`; it stands at the top alone.
 *
 * @since 0.1.0
 */
import * as BigDecimal from "effect/BigDecimal"
import * as Schema from "effect/Schema"
import * as Bound from "../Bound.ts"
import type { Named } from "../criterion/Node.ts"
import * as Decimal from "../Decimal.ts"
import { written } from "../kernel/score/Plan.ts"
import * as Message from "../Message.ts"
import { change, only } from "./limits.ts"
import type { Score } from "./Node.ts"
import type { Operators } from "./Operator.ts"
import { whatFollows } from "./phrases.ts"
import * as Range from "./range.ts"

/** The words of this family. */
export const messages = Message.define({
  "score.band": { zh: "{bound}为{word}", en: "{word} for {bound}" },
  "score.bands": { zh: "{score}：{bands}，其余为{otherwise}", en: "{score}: {bands}, else {otherwise}" }
})

/**
 * A word, with its words in two languages if it has any.
 *
 * @category models
 * @since 0.1.0
 */
export interface Word {
  readonly value: string
  readonly title?: Message.Text
}

/**
 * A word for the numbers within a bound.
 *
 * @category models
 * @since 0.1.0
 */
export interface Band extends Word {
  readonly within: Bound.Bound
}

/**
 * The word for a number.
 *
 * @category models
 * @since 0.1.0
 */
export interface Bands extends Named {
  readonly op: "bands"
  readonly of: Score
  readonly bands: ReadonlyArray<Band>
  readonly otherwise: Word
}

const word = { value: Schema.NonEmptyString, title: Schema.optionalKey(Message.Text) }

const half = BigDecimal.make(5n, 1)

/** Numbers on, between and beyond the bounds: whatever band can be reached at all is reached by one of them. */
const samples = (bands: ReadonlyArray<Band>): ReadonlyArray<BigDecimal.BigDecimal> => {
  const bounds = bands.map(({ within }) => Decimal.make(within.value)).sort(BigDecimal.Order)
  const one = BigDecimal.fromBigInt(1n)
  return bounds.flatMap((bound, position) => {
    const next = bounds[position + 1]
    const after =
      next === undefined ? BigDecimal.sum(bound, one) : BigDecimal.multiply(BigDecimal.sum(bound, next), half)
    return [...(position === 0 ? [BigDecimal.subtract(bound, one)] : []), bound, after]
  })
}

const admits = ({ within }: Band, number: BigDecimal.BigDecimal): boolean => {
  const difference = BigDecimal.Order(number, Decimal.make(within.value))
  return Bound.holds({ ...within, value: 0 }, difference)
}

const find = (bands: ReadonlyArray<Band>, number: BigDecimal.BigDecimal): number =>
  bands.findIndex((band) => admits(band, number))

/** The positions of bands to which no number of a range comes. */
export const unreached = ({ bands }: Bands, { high, low }: Range.Range): ReadonlyArray<number> => {
  const ends = [low, high].filter((end) => end !== undefined)
  const within = [...samples(bands), ...ends].filter(
    (number) =>
      (low === undefined || BigDecimal.isGreaterThanOrEqualTo(number, low)) &&
      (high === undefined || BigDecimal.isLessThanOrEqualTo(number, high))
  )
  const reached = new Set(within.map((number) => find(bands, number)))
  return bands.flatMap((_band, position) => (reached.has(position) ? [] : [position]))
}

const titled = ({ title, value }: Word): Message.Argument => title ?? value

/** The operator of this family. */
export const bands: Operators<Bands> = {
  bands: {
    fields: ({ score }) => ({
      of: score,
      bands: Schema.Array(Schema.Struct({ within: Bound.Bound, ...word })).check(
        Schema.isMinLength(1, { expected: "at least one band" })
      ),
      otherwise: Schema.Struct(word)
    }),
    below: (node) => [only(node)],
    criteria: () => [],
    operands: () => [],
    check: (node, { report }) => {
      for (const position of unreached(node, Range.unbounded)) {
        const message =
          "No number reaches this band, because the bands before it take them all. Put it before them, or correct its bound."
        report("policy/outOfRange", `bands.${position}`, message)
      }
    },
    mayBeLeftOut: (node, leftOut) => leftOut(node.of),
    unit: () => undefined,
    range: () => Range.unbounded,
    evaluate: (node, scope, judges) =>
      change(node.of, scope, judges, ({ exact }) => ({
        _tag: "Word",
        word: (node.bands[find(node.bands, exact)] ?? node.otherwise).value
      })),
    plan: (node, planning) => ({
      tag: "bands",
      of: planning.score(only(node)),
      bands: node.bands.map(({ within }) => ({ relation: within._tag, bound: written(within.value) })),
      words: [...node.bands, node.otherwise].map(({ value }) => value)
    }),
    words: (node, _environment, tell, brief) =>
      messages.make("score.bands", {
        score: brief ? whatFollows : tell.score(node.of),
        bands: node.bands.map((band) =>
          messages.make("score.band", { word: titled(band), bound: Bound.text(band.within) })
        ),
        otherwise: titled(node.otherwise)
      })
  }
}
