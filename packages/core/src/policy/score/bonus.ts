/**
 * `bonus`: points for conditions. Rows stand in groups, of which the highest counts or all add up, each with a cap.
 *
 * A row counts where its condition holds; where none does, the bonus is 0, because that is what it says. A condition that
 * is unknown leaves the bonus unknown only where it could still change it: beside a higher row, or at the cap, it cannot.
 *
 * @since 0.1.0
 */
import * as BigDecimal from "effect/BigDecimal"
import * as Schema from "effect/Schema"
import { findingId } from "../criterion/evaluate.ts"
import type { Criterion, Named } from "../criterion/Node.ts"
import { join, type Scope, union } from "../criterion/Operator.ts"
import * as Decimal from "../Decimal.ts"
import type { Finding } from "../Judgement.ts"
import { written } from "../kernel/score/Plan.ts"
import * as Message from "../Message.ts"
import { amount, type Judges, type Operators, type Tell, total } from "./Operator.ts"
import * as Range from "./range.ts"

/** The words of this family. */
export const messages = Message.define({
  "score.capped": { zh: "{score}，最高 {cap} 分", en: "{score}, at most {cap}" },
  "score.bonus": { zh: "加分（{groups}）", en: "bonus ({groups})" },
  "score.bonus.brief": { zh: "以下各组加分合计", en: "bonus of the following groups" },
  "score.bonus.row": { zh: "{condition}加 {points} 分", en: "{points} for ({condition})" },
  "score.bonus.highest": { zh: "就高计一项：{rows}", en: "the highest of: {rows}" },
  "score.bonus.highest.brief": {
    zh: "以下各项（{points} 分）就高计一项",
    en: "the highest of the following, worth {points}"
  },
  "score.bonus.sum": { zh: "累计：{rows}", en: "the sum of: {rows}" },
  "score.bonus.sum.brief": { zh: "以下各项（{points} 分）累计", en: "the sum of the following, worth {points}" }
})

/**
 * Points for a condition.
 *
 * @category models
 * @since 0.1.0
 */
export interface Row {
  readonly when: Criterion
  readonly points: Decimal.Decimal
}

/**
 * Rows of which the highest counts, or which add up, at most up to a cap.
 *
 * @category models
 * @since 0.1.0
 */
export interface Group {
  readonly combine: "highest" | "sum"
  readonly cap?: Decimal.Decimal
  readonly rows: ReadonlyArray<Row>
}

/**
 * The points of all groups together, at most up to a cap.
 *
 * @category models
 * @since 0.1.0
 */
export interface Bonus extends Named {
  readonly op: "bonus"
  readonly groups: ReadonlyArray<Group>
  readonly cap?: Decimal.Decimal
}

const zero = BigDecimal.fromBigInt(0n)

/** Points lie between those of the rows that hold and those of the rows that hold or may hold; no row takes any away. */
interface Points {
  readonly low: BigDecimal.BigDecimal
  readonly high: BigDecimal.BigDecimal
}

const capped = ({ high, low }: Points, cap: Decimal.Decimal | undefined): Points =>
  cap === undefined
    ? { high, low }
    : { low: BigDecimal.min(low, Decimal.make(cap)), high: BigDecimal.min(high, Decimal.make(cap)) }

const combine: {
  readonly [C in Group["combine"]]: (points: ReadonlyArray<BigDecimal.BigDecimal>) => BigDecimal.BigDecimal
} = {
  highest: (points) => points.reduce((most, next) => BigDecimal.max(most, next), zero),
  sum: total
}

const upTo = (number: BigDecimal.BigDecimal, cap: Decimal.Decimal | undefined): BigDecimal.BigDecimal =>
  cap === undefined ? number : BigDecimal.min(number, Decimal.make(cap))

const isSettled = ({ high, low }: Points): boolean => BigDecimal.equals(low, high)

const missing = (findings: ReadonlyArray<Finding>): ReadonlyArray<string> =>
  union(findings.filter(({ holds }) => holds === "unknown").map(({ needs }) => needs))

const judgeGroup = (
  group: Group,
  path: string,
  scope: Scope,
  judges: Judges
): Points & { readonly finding: Finding } => {
  const findings = group.rows.map(({ when }, position) =>
    judges.criterion(when, `${path}.rows.${position}.when`, scope)
  )
  const points = (counted: (finding: Finding | undefined) => boolean) =>
    group.rows.flatMap((row, position) => (counted(findings[position]) ? [Decimal.make(row.points)] : []))
  const low = combine[group.combine](points((finding) => finding?.holds === "yes"))
  const high = combine[group.combine](points((finding) => finding?.holds === "yes" || finding?.holds === "unknown"))
  const range = capped({ low, high }, group.cap)
  const holds = isSettled(range) ? "yes" : "unknown"
  const finding: Finding = {
    criterion: findingId(join(scope.path, path), scope),
    operator: group.combine,
    holds,
    message: brief(group),
    facts: [],
    parameters: [],
    needs: holds === "unknown" ? missing(findings) : [],
    findings
  }
  return { ...range, finding }
}

const withCap = (message: Message.Message, cap: Decimal.Decimal | undefined): Message.Message =>
  cap === undefined ? message : messages.make("score.capped", { score: message, cap })

const brief = (group: Group): Message.Message =>
  withCap(
    messages.make(`score.bonus.${group.combine}.brief`, { points: group.rows.map(({ points }) => points) }),
    group.cap
  )

const full = (group: Group, tell: Tell): Message.Message => {
  const rows = group.rows.map(({ points, when }) =>
    messages.make("score.bonus.row", { condition: tell.criterion(when), points })
  )
  return withCap(messages.make(`score.bonus.${group.combine}`, { rows }), group.cap)
}

/** The operator of this family. */
export const bonus: Operators<Bonus> = {
  bonus: {
    fields: ({ criterion }) => {
      const cap = Schema.optionalKey(Decimal.Decimal)
      const row = Schema.Struct({ when: criterion, points: Decimal.Decimal })
      const rows = Schema.Array(row).check(Schema.isMinLength(1, { expected: "at least one row" }))
      const group = Schema.Struct({ combine: Schema.Literals(["highest", "sum"]), cap, rows })
      return { groups: Schema.Array(group).check(Schema.isMinLength(1, { expected: "at least one group" })), cap }
    },
    below: () => [],
    criteria: (node) =>
      node.groups.flatMap((group, at) =>
        group.rows.map(({ when }, position) => ({ path: `groups.${at}.rows.${position}.when`, node: when }))
      ),
    operands: () => [],
    check: (node, { report }) => {
      const positive = (number: Decimal.Decimal | undefined, path: string) => {
        if (number !== undefined && Decimal.compare(number, 0) <= 0) {
          report("policy/outOfRange", path, "Points and caps of a bonus must be greater than 0. Correct it.")
        }
      }
      positive(node.cap, "cap")
      node.groups.forEach((group, at) => {
        positive(group.cap, `groups.${at}.cap`)
        group.rows.forEach(({ points }, position) => {
          positive(points, `groups.${at}.rows.${position}.points`)
        })
      })
    },
    mayBeLeftOut: () => false,
    unit: () => undefined,
    range: (node) => {
      const most = node.groups.map((group) =>
        upTo(combine[group.combine](group.rows.map(({ points }) => Decimal.make(points))), group.cap)
      )
      return Range.make(zero, upTo(total(most), node.cap))
    },
    evaluate: (node, scope, judges) => {
      const groups = node.groups.map((group, at) => judgeGroup(group, `groups.${at}`, scope, judges))
      const low = total(groups.map((group) => group.low))
      const high = total(groups.map((group) => group.high))
      const range = capped({ low, high }, node.cap)
      const findings = groups.map(({ finding }) => finding)
      return { value: isSettled(range) ? amount(range.low) : { _tag: "Unknown", needs: missing(findings) }, findings }
    },
    plan: (node, planning) => ({
      tag: "tally",
      parts: node.groups.map(({ cap, combine, rows }, at) => ({
        start: 0n,
        combine,
        rows: rows.map(({ points, when }, position) => ({
          points: written(points),
          when: planning.criterion({ path: `groups.${at}.rows.${position}.when`, node: when })
        })),
        ...(cap === undefined ? {} : { high: written(cap) })
      })),
      ...(node.cap === undefined ? {} : { high: written(node.cap) })
    }),
    words: (node, _environment, tell, brief) =>
      withCap(
        brief
          ? messages.make("score.bonus.brief")
          : messages.make("score.bonus", { groups: node.groups.map((group) => full(group, tell)) }),
        node.cap
      )
  }
}
