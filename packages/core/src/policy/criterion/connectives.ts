/**
 * `all`, `any`, `not` and `atLeast`: strong Kleene logic with a fourth value that is neutral.
 *
 * One `no` decides `all`, one `yes` decides `any`, whatever else is unknown. What does not apply is left out; where
 * nothing is left the whole does not apply. A list without conditions is rejected when it is read.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type { Finding, Truth } from "../Judgement.ts"
import * as Message from "../Message.ts"
import type { Criterion, Named } from "./Node.ts"
import { type Below, type Judge, type Operators, type Outcome, type Recursion, type Scope, union } from "./Operator.ts"
import * as Operand from "./operands.ts"
import * as Sides from "./sides.ts"

/** The words of this family. */
export const messages = Message.define({
  "criterion.all": { zh: "同时符合（{conditions}）", en: "all of ({conditions})" },
  "criterion.all.brief": { zh: "同时符合以下各项", en: "all of the following" },
  "criterion.any": { zh: "至少符合其中一项（{conditions}）", en: "at least one of ({conditions})" },
  "criterion.any.brief": { zh: "至少符合以下一项", en: "at least one of the following" },
  "criterion.atLeast": { zh: "至少符合其中 {count} 项（{conditions}）", en: "at least {count} of ({conditions})" },
  "criterion.atLeast.brief": { zh: "至少符合以下 {count} 项", en: "at least {count} of the following" },
  "criterion.not": { zh: "并非（{condition}）", en: "not ({condition})" }
})

/**
 * All conditions hold.
 *
 * @category models
 * @since 0.1.0
 */
export interface All extends Named {
  readonly op: "all"
  readonly of: ReadonlyArray<Criterion>
}

/**
 * At least one condition holds.
 *
 * @category models
 * @since 0.1.0
 */
export interface Any extends Named {
  readonly op: "any"
  readonly of: ReadonlyArray<Criterion>
}

/**
 * The condition does not hold.
 *
 * @category models
 * @since 0.1.0
 */
export interface Not extends Named {
  readonly op: "not"
  readonly of: Criterion
}

/**
 * At least so many of the conditions hold, that number included. Conditions that do not apply count neither way.
 *
 * @category models
 * @since 0.1.0
 */
export interface AtLeast extends Named {
  readonly op: "atLeast"
  readonly count: number | Operand.ParameterOperand
  readonly of: ReadonlyArray<Criterion>
}

const nonEmpty = ({ criterion }: Recursion) =>
  Schema.Array(criterion).check(Schema.isMinLength(1, { expected: "at least one condition" }))

const each = (node: { readonly of: ReadonlyArray<Criterion> }): ReadonlyArray<Below> =>
  node.of.map((condition, position) => ({ path: `of.${position}`, node: condition }))

const judgeEach = (
  node: { readonly of: ReadonlyArray<Criterion> },
  scope: Scope,
  judge: Judge
): ReadonlyArray<Finding> => node.of.map((condition, position) => judge(condition, `of.${position}`, scope))

/** Only what is unknown can still change an undecided outcome. */
export const missing = (findings: ReadonlyArray<Finding>): ReadonlyArray<string> =>
  union(findings.filter((finding) => finding.holds === "unknown").map((finding) => finding.needs))

const decide = (holds: Truth, findings: ReadonlyArray<Finding>): Outcome => ({
  holds,
  findings,
  needs: holds === "unknown" ? missing(findings) : []
})

/** `needed` of the findings that apply must hold: all of them for `all`, one for `any`. */
const threshold = (needed: (applicable: number) => number, findings: ReadonlyArray<Finding>): Truth => {
  const applicable = findings.filter((finding) => finding.holds !== "notApplicable")
  if (applicable.length === 0) return "notApplicable"
  const holding = applicable.filter((finding) => finding.holds === "yes").length
  const open = applicable.filter((finding) => finding.holds === "unknown").length
  const least = needed(applicable.length)
  return holding >= least ? "yes" : holding + open < least ? "no" : "unknown"
}

const opposite: { readonly [T in Truth]: Truth } = {
  yes: "no",
  no: "yes",
  unknown: "unknown",
  notApplicable: "notApplicable"
}

const count: Schema.Codec<AtLeast["count"]> = Schema.Union([
  Schema.Int.check(Schema.isGreaterThan(0)),
  Operand.ParameterOperand
])

/** The operators of this family. */
export const connectives: Operators<All | Any | Not | AtLeast> = {
  all: {
    fields: (recursion) => ({ of: nonEmpty(recursion) }),
    below: each,
    operands: () => [],
    check: () => {},
    sides: (node, bounds) => Sides.all(node.of.map(bounds.of)),
    evaluate: (node, scope, judge) => {
      const findings = judgeEach(node, scope, judge)
      return decide(
        threshold((applicable) => applicable, findings),
        findings
      )
    },
    plan: (node, { below }) => ({ tag: "threshold", least: "all", of: each(node).map(below) }),
    words: (node, _environment, tell, brief) =>
      brief ? messages.make("criterion.all.brief") : messages.make("criterion.all", { conditions: node.of.map(tell) })
  },
  any: {
    fields: (recursion) => ({ of: nonEmpty(recursion) }),
    below: each,
    operands: () => [],
    check: () => {},
    sides: (node, bounds) => Sides.any(node.of.map(bounds.of)),
    evaluate: (node, scope, judge) => {
      const findings = judgeEach(node, scope, judge)
      return decide(
        threshold(() => 1, findings),
        findings
      )
    },
    plan: (node, { below }) => ({ tag: "threshold", least: 1, of: each(node).map(below) }),
    words: (node, _environment, tell, brief) =>
      brief ? messages.make("criterion.any.brief") : messages.make("criterion.any", { conditions: node.of.map(tell) })
  },
  not: {
    fields: ({ criterion }) => ({ of: criterion }),
    below: (node) => [{ path: "of", node: node.of }],
    operands: () => [],
    check: () => {},
    sides: (node, bounds) => Sides.opposite(bounds.of(node.of)),
    evaluate: (node, scope, judge) => {
      const finding = judge(node.of, "of", scope)
      return decide(opposite[finding.holds], [finding])
    },
    plan: (node, { below }) => ({ tag: "not", of: below({ path: "of", node: node.of }) }),
    words: (node, _environment, tell) => messages.make("criterion.not", { condition: tell(node.of) })
  },
  atLeast: {
    fields: (recursion) => ({ count, of: nonEmpty(recursion) }),
    below: each,
    operands: (node) => [{ path: "count", operand: node.count, type: { kind: "number" } }],
    check: (node, { report }) => {
      if (typeof node.count === "number" && node.count > node.of.length) {
        report(
          "policy/outOfRange",
          "count",
          `${node.count} conditions are asked for, but only ${node.of.length} are listed, so this never holds. Lower the number or list more conditions.`
        )
      }
    },
    sides: (node, bounds) => {
      const [count] = bounds.constants(node.count) ?? []
      const conditions = node.of.map(bounds.of)
      return typeof count === "number" ? Sides.atLeast(count, conditions) : bounds.truth(node)
    },
    evaluate: (node, scope, judge) => {
      const findings = judgeEach(node, scope, judge)
      const needed = Operand.read(node.count, scope, { kind: "number" })
      const least = Number(needed.value)
      return {
        ...decide(
          threshold(() => least, findings),
          findings
        ),
        needed: least,
        parameters: needed.parameters
      }
    },
    plan: (node, planning) => ({
      tag: "threshold",
      least: Number(Operand.constant(node.count, planning, { kind: "number" })),
      of: each(node).map(planning.below)
    }),
    words: (node, environment, tell, brief) => {
      const values = { count: Operand.words(node.count, environment, { kind: "number" }) }
      return brief
        ? messages.make("criterion.atLeast.brief", values)
        : messages.make("criterion.atLeast", { ...values, conditions: node.of.map(tell) })
    }
  }
}
