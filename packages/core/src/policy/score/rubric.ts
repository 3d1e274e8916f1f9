/**
 * `rubric`: items with full marks, from which points are taken off, or to which they are added (扣分、加分).
 *
 * A row counts once where its condition holds, or for each of so many events. Each item is kept within its own bounds,
 * so that what is taken off one never eats into another. What is unknown leaves the rubric unknown only where it could
 * still change it: an item that is at its floor stays there whatever else is taken off.
 *
 * @since 0.1.0
 */
import * as BigDecimal from "effect/BigDecimal"
import * as Schema from "effect/Schema"
import { findingId } from "../criterion/evaluate.ts"
import type { Operand as AnyOperand, Criterion, Named } from "../criterion/Node.ts"
import { type Environment, join, type Scope, union } from "../criterion/Operator.ts"
import * as Operand from "../criterion/operands.ts"
import * as Decimal from "../Decimal.ts"
import type { Finding, ParameterUse } from "../Judgement.ts"
import { written } from "../kernel/score/Plan.ts"
import * as Message from "../Message.ts"
import type * as ValueType from "../ValueType.ts"
import { type Bounds, boundedWords, bounds, boundsPlan, checkBounds, keep } from "./limits.ts"
import { amount, countOf, type Judges, mark, type Operators, type Planning, type Tell } from "./Operator.ts"
import * as Range from "./range.ts"

/** The words of this family. */
export const messages = Message.define({
  "score.rubric": { zh: "评分表（{items}）", en: "rubric ({items})" },
  "score.rubric.brief": { zh: "以下各项得分合计", en: "sum of the following items" },
  "score.rubric.item": { zh: "{item}满分 {full} 分：{rows}", en: "{item}, full marks {full}: {rows}" },
  "score.rubric.item.brief": { zh: "{item}满分 {full} 分", en: "{item}, full marks {full}" },
  "score.rubric.deduction": { zh: "{condition}扣 {points} 分", en: "{points} off for ({condition})" },
  "score.rubric.deduction.each": { zh: "{times}每项扣 {points} 分", en: "{points} off for each of {times}" },
  "score.rubric.addition": { zh: "{condition}加 {points} 分", en: "{points} more for ({condition})" },
  "score.rubric.addition.each": { zh: "{times}每项加 {points} 分", en: "{points} more for each of {times}" }
})

/**
 * Points for a condition, or for each of so many events.
 *
 * @category models
 * @since 0.1.0
 */
export type RubricRow =
  | { readonly points: Decimal.Decimal; readonly when: Criterion; readonly times?: never }
  | { readonly points: Decimal.Decimal; readonly times: AnyOperand; readonly when?: never }

/**
 * An item under a name: its full marks, what is taken off them and added to them, and the bounds it is kept within.
 *
 * @category models
 * @since 0.1.0
 */
export interface RubricItem extends Bounds {
  readonly item: string
  readonly title?: Message.Text
  readonly full: Decimal.Decimal
  readonly deductions?: ReadonlyArray<RubricRow>
  readonly additions?: ReadonlyArray<RubricRow>
}

/**
 * The sum of items.
 *
 * @category models
 * @since 0.1.0
 */
export interface Rubric extends Named {
  readonly op: "rubric"
  readonly items: ReadonlyArray<RubricItem>
}

const number: ValueType.ValueType = { kind: "number" }

const notWhole = "A count of events is not a whole number of 0 or more. Correct the count."

/** A row with its place, and its points below 0 where they are taken off. */
interface Placed {
  readonly path: string
  readonly row: RubricRow
  readonly points: BigDecimal.BigDecimal
}

const rowsOf = ({ additions = [], deductions = [] }: RubricItem, at: number): ReadonlyArray<Placed> => [
  ...deductions.map((row, position) => ({
    path: `items.${at}.deductions.${position}`,
    row,
    points: BigDecimal.negate(Decimal.make(row.points))
  })),
  ...additions.map((row, position) => ({
    path: `items.${at}.additions.${position}`,
    row,
    points: Decimal.make(row.points)
  }))
]

const all = (node: Rubric): ReadonlyArray<Placed> => node.items.flatMap(rowsOf)

const zero = BigDecimal.fromBigInt(0n)

/** What a row comes to: nothing where it does not count, and what it may still come to where that is unknown. */
interface Counted {
  readonly range: Range.Range
  readonly facts: ReadonlyArray<string>
  readonly parameters: ReadonlyArray<ParameterUse>
  readonly needs: ReadonlyArray<string>
  readonly findings: ReadonlyArray<Finding>
}

const countRow = ({ path, points, row }: Placed, scope: Scope, judges: Judges): Counted => {
  if (row.when !== undefined) {
    const finding = judges.criterion(row.when, `${path}.when`, scope)
    const { holds, needs } = finding
    const rest = { facts: [], parameters: [], findings: [finding] }
    if (holds === "unknown") return { ...rest, range: Range.around([Range.make(zero, zero), of(points)]), needs }
    return { ...rest, range: of(holds === "yes" ? points : zero), needs: [] }
  }
  const { facts, known, needs, parameters, value } = Operand.read(row.times, scope, number)
  const rest = { facts, parameters, needs, findings: [] }
  if (!known) return { ...rest, range: anyTimes(points) }
  return { ...rest, range: of(BigDecimal.multiply(points, countOf(value, scope, notWhole))) }
}

const of = (exact: BigDecimal.BigDecimal): Range.Range => Range.make(exact, exact)

/** What nothing, or any number of events, can come to. */
const anyTimes = (points: BigDecimal.BigDecimal): Range.Range => (points.value < 0n ? { high: zero } : { low: zero })

const judgeItem = (item: RubricItem, at: number, scope: Scope, judges: Judges) => {
  const rows = rowsOf(item, at).map((row) => countRow(row, scope, judges))
  const range = keep(Range.sum([Range.of(item.full), ...rows.map((row) => row.range)]), item)
  const isSettled = Range.settled(range) !== undefined
  const finding: Finding = {
    criterion: findingId(join(scope.path, `items.${at}`), scope),
    operator: "item",
    holds: isSettled ? "yes" : "unknown",
    message: boundedIn(messages.make("score.rubric.item.brief", titleAndMarks(item)), item),
    facts: union(rows.map(({ facts }) => facts)),
    parameters: rows.flatMap(({ parameters }) => parameters),
    needs: isSettled ? [] : union(rows.map(({ needs }) => needs)),
    findings: rows.flatMap(({ findings }) => findings)
  }
  return { range, finding }
}

const titleAndMarks = ({ full, item, title }: RubricItem) => ({ item: title ?? item, full })

const boundedIn = (score: Message.Message, item: RubricItem): Message.Message =>
  item.atLeast === undefined && item.atMost === undefined ? score : boundedWords(score, item)

const rowWords = ({ points, row }: Placed, environment: Environment, tell: Tell): Message.Message => {
  const kind = points.value < 0n ? "deduction" : "addition"
  return row.when === undefined
    ? messages.make(`score.rubric.${kind}.each`, {
        times: Operand.words(row.times, environment, number),
        points: row.points
      })
    : messages.make(`score.rubric.${kind}`, { condition: tell.criterion(row.when), points: row.points })
}

const planRow = ({ path, row }: Placed, planning: Planning, points: bigint) =>
  row.when === undefined
    ? { points, times: mark(row.times, planning, { isCount: true, message: notWhole }) }
    : { points, when: planning.criterion({ path: `${path}.when`, node: row.when }) }

/** The operator of this family. */
export const rubric: Operators<Rubric> = {
  rubric: {
    fields: ({ criterion, operand }) => {
      const { Decimal: points } = Decimal
      const row = Schema.Union([Schema.Struct({ points, when: criterion }), Schema.Struct({ points, times: operand })])
      const rows = Schema.optionalKey(Schema.Array(row))
      const title = Schema.optionalKey(Message.Text)
      const item = Schema.Struct({
        ...{ item: Schema.NonEmptyString, title, full: points, deductions: rows, additions: rows },
        ...bounds
      })
      return { items: Schema.Array(item).check(Schema.isMinLength(1, { expected: "at least one item" })) }
    },
    below: () => [],
    criteria: (node) =>
      all(node).flatMap(({ path, row }) => (row.when === undefined ? [] : [{ path: `${path}.when`, node: row.when }])),
    operands: (node) =>
      all(node).flatMap(({ path, row }) =>
        row.times === undefined ? [] : [{ path: `${path}.times`, operand: row.times, type: number }]
      ),
    check: (node, checker) => {
      const names = new Set<string>()
      node.items.forEach((item, at) => {
        if (names.has(item.item)) {
          const message = `The item "${item.item}" stands twice. Give each item once.`
          checker.report("policy/duplicateId", `items.${at}.item`, message)
        }
        names.add(item.item)
        checkBounds(item, `items.${at}.atLeast`, checker)
      })
      for (const { path, row } of all(node)) {
        if (Decimal.compare(row.points, 0) > 0) continue
        const message = "Points that are taken off or added must be greater than 0. Correct them."
        checker.report("policy/outOfRange", `${path}.points`, message)
      }
    },
    mayBeLeftOut: () => false,
    unit: () => undefined,
    range: (node) =>
      Range.sum(
        node.items.map((item, at) => {
          const rows = rowsOf(item, at).map(({ points, row }) =>
            row.when === undefined ? anyTimes(points) : Range.around([of(zero), of(points)])
          )
          return keep(Range.sum([Range.of(item.full), ...rows]), item)
        })
      ),
    evaluate: (node, scope, judges) => {
      const items = node.items.map((item, at) => judgeItem(item, at, scope, judges))
      const total = Range.settled(Range.sum(items.map(({ range }) => range)))
      const findings = items.map(({ finding }) => finding)
      return {
        value:
          total === undefined ? { _tag: "Unknown", needs: union(findings.map(({ needs }) => needs)) } : amount(total),
        findings
      }
    },
    plan: (node, planning) => ({
      tag: "tally",
      parts: node.items.map((item, at) => ({
        start: written(item.full),
        combine: "sum",
        rows: rowsOf(item, at).map((row) =>
          planRow(row, planning, row.points.value < 0n ? -written(row.row.points) : written(row.row.points))
        ),
        ...boundsPlan(item)
      }))
    }),
    words: (node, environment, tell, brief) =>
      brief
        ? messages.make("score.rubric.brief")
        : messages.make("score.rubric", {
            items: node.items.map((item, at) => {
              const rows = rowsOf(item, at).map((row) => rowWords(row, environment, tell))
              return boundedIn(messages.make("score.rubric.item", { ...titleAndMarks(item), rows }), item)
            })
          })
  }
}
