/**
 * The criterion language as {@link Shape} reads it: conditions and operands.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type { Criterion, Operand } from "./Node.ts"
import type { Recursion } from "./Operator.ts"
import * as Operands from "./operands.ts"
import { isOperator, operatorOf, operators } from "./registry.ts"
import * as Shape from "./shape.ts"

/** Parts are read by the walk itself, which knows where they stand; as fields they may be anything. */
export const open: Recursion = {
  criterion: Schema.Unknown as unknown as Schema.Codec<Criterion>,
  operand: Schema.Unknown as unknown as Schema.Codec<Operand>
}

const days = (names: ReadonlyArray<string>): Shape.Form => ({
  fields: Object.fromEntries(names.map((name) => [name, Schema.Unknown])),
  parts: (node: { readonly [name: string]: unknown }) =>
    names.map((name) => ({ path: name, data: node[name], grammar: operand }))
})

const leaf = (field: string): Shape.Form => ({ fields: { [field]: Schema.NonEmptyString }, parts: () => [] })

const between = days(["from", "to"])

const forms: { readonly [Op in (typeof Operands.names)[number]]: Shape.Form } = {
  fact: leaf("path"),
  parameter: leaf("name"),
  ageOn: days(["birth", "on"]),
  yearsBetween: between,
  monthsBetween: between,
  daysBetween: between
}

/** Operands: a value that stands for itself, or one of their operators. */
export const operand: Shape.Grammar = {
  what: "value",
  form: (op) => (Object.hasOwn(forms, op) ? forms[op as keyof typeof forms] : undefined),
  names: Operands.names,
  literal: Shape.isLiteral,
  common: {}
}

/**
 * The version of the language. An expression may state it at its top, as `v`; one that states none is of version 1.
 *
 * @category tables
 * @since 0.1.0
 */
export const version = 1

/** Conditions. */
export const criterion: Shape.Grammar = {
  what: "condition",
  version,
  form: (op) =>
    isOperator(op)
      ? {
          fields: operators[op].fields(open),
          parts: (node: Criterion) => {
            const { below, operands } = operatorOf(node)
            const conditions = below(node).map(
              ({ node, path }): Shape.Part => ({ path, data: node, grammar: criterion })
            )
            return conditions.concat(
              operands(node).map(({ operand: data, path }) => ({ path, data, grammar: operand }))
            )
          }
        }
      : undefined,
  names: Object.keys(operators),
  common: Shape.named
}
