/**
 * `component`: a named mark, read from a fact or a parameter.
 *
 * A mark that is not supplied makes the score unknown and is asked for; it is never 0. Where `applies` does not hold,
 * `whenNotApplicable` says what becomes of it: left out with the other weights scaled up (`renormalise`), replaced by
 * another number, or an error.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type { Operand as AnyOperand, Criterion, Named } from "../criterion/Node.ts"
import * as Operand from "../criterion/operands.ts"
import { constants } from "../criterion/quantities.ts"
import * as Decimal from "../Decimal.ts"
import * as Message from "../Message.ts"
import * as ValueType from "../ValueType.ts"
import { amount, fail, mark, type Operators, Otherwise, otherwise, otherwisePlan } from "./Operator.ts"
import { whatFollows } from "./phrases.ts"
import * as Range from "./range.ts"

/** The words of this family. */
export const messages = Message.define({
  "score.component": { zh: "{value}", en: "{value}" },
  "score.component.renormalise": {
    zh: "{value}（仅当（{applies}）时计入，否则不计，其余权重按比例折算）",
    en: "{value} (only if ({applies}); else left out, with the other weights scaled up)"
  },
  "score.component.replaceBy": {
    zh: "{value}（仅当（{applies}）时计入，否则按 {replacement} 计）",
    en: "{value} (only if ({applies}); else {replacement})"
  },
  "score.component.error": {
    zh: "{value}（须符合（{applies}），否则不能计分）",
    en: "{value} (must apply: ({applies}); else no score can be made)"
  }
})

/**
 * A mark under a name.
 *
 * @category models
 * @since 0.1.0
 */
export interface Component extends Named {
  readonly op: "component"
  readonly id: string
  readonly value: AnyOperand
  readonly applies?: Criterion
  readonly whenNotApplicable?: "renormalise" | Otherwise
}

const decimal: ValueType.ValueType = { kind: "decimal" }

const malformed = ({ id }: Component): string =>
  `The mark of "${id}" is no decimal number of at most 18 digits and 12 decimal places.`

const notApplicable = ({ id }: Component): string =>
  `The component "${id}" does not apply, and the score says that this is an error. Check the facts, or say what takes its place.`

/** The operator of this family. */
export const component: Operators<Component> = {
  component: {
    fields: ({ criterion, operand }) => ({
      id: Schema.NonEmptyString,
      value: operand,
      applies: Schema.optionalKey(criterion),
      whenNotApplicable: Schema.optionalKey(Schema.Union([Schema.Literal("renormalise"), Otherwise]))
    }),
    below: () => [],
    criteria: (node) => (node.applies === undefined ? [] : [{ path: "applies", node: node.applies }]),
    operands: (node) => [{ path: "value", operand: node.value, type: decimal }],
    check: (node, { report }) => {
      if (node.applies !== undefined && node.whenNotApplicable === undefined) {
        const message =
          'The component may not apply, and nothing says what then. Write "renormalise", "error" or "replaceBy".'
        report("policy/missingField", "whenNotApplicable", message)
      }
      if (node.applies === undefined && node.whenNotApplicable !== undefined) {
        const message =
          "The component always applies, so this is never used. Leave it out, or say when the component applies."
        report("policy/missingField", "applies", message)
      }
    },
    mayBeLeftOut: (node) => node.whenNotApplicable === "renormalise",
    unit: (node, environment) => ValueType.unitOf(Operand.singleType(node.value, environment)),
    range: (node, environment) => {
      const [value] = constants(node.value, environment) ?? []
      const known = Decimal.parse(value)
      return Range.orElse(Range.make(known, known), node.whenNotApplicable)
    },
    evaluate: (node, scope, judges) => {
      const applies = node.applies === undefined ? undefined : judges.criterion(node.applies, "applies", scope)
      const findings = applies === undefined ? [] : [applies]
      if (applies?.holds === "unknown") return { value: { _tag: "Unknown", needs: applies.needs }, findings }
      if (applies !== undefined && applies.holds !== "yes") {
        if (node.whenNotApplicable === "renormalise") return { value: { _tag: "NotApplicable" }, findings }
        const policy = node.whenNotApplicable ?? "error"
        return { value: otherwise(policy, scope, "policy/notApplicable", notApplicable(node)), findings }
      }
      const { facts, known, needs, parameters, value } = Operand.read(node.value, scope, decimal)
      if (!known) return { value: { _tag: "Unknown", needs }, facts, parameters, findings }
      const exact = Decimal.parse(value) ?? fail(scope, "policy/malformedFact", malformed(node))
      return { value: amount(exact), facts, parameters, findings }
    },
    plan: (node, planning) => {
      const value = mark(node.value, planning, { isCount: false, message: malformed(node) })
      if (node.applies === undefined) return value
      const when = planning.criterion({ path: "applies", node: node.applies })
      const { whenNotApplicable = "error" } = node
      const otherwise =
        whenNotApplicable === "renormalise"
          ? "notApplicable"
          : otherwisePlan(whenNotApplicable, planning, "policy/notApplicable", notApplicable(node))
      return { tag: "choose", when, score: value, otherwise }
    },
    words: (node, environment, tell, brief) => {
      const value = Operand.words(node.value, environment, decimal)
      if (node.applies === undefined) return messages.make("score.component", { value })
      const policy = node.whenNotApplicable ?? "error"
      const values = { value, applies: brief ? whatFollows : tell.criterion(node.applies) }
      return typeof policy === "string"
        ? messages.make(`score.component.${policy}`, values)
        : messages.make("score.component.replaceBy", { ...values, replacement: policy.replaceBy })
    }
  }
}
