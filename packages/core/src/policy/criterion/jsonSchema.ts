/**
 * The criterion language as a JSON Schema, made from the fields of its operators, so that an editor completes and checks a
 * file while it is written.
 *
 * It tells what is no expression. What needs the facts, such as types and units, the check of the language tells.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type { Criterion } from "./Node.ts"
import type { Recursion } from "./Operator.ts"
import * as Operand from "./operands.ts"
import { operators } from "./registry.ts"
import { named } from "./shape.ts"

/**
 * A JSON Schema, draft 2020-12, with its definitions.
 *
 * @category models
 * @since 0.1.0
 */
export interface JsonSchema {
  readonly $schema: string
  readonly $defs: { readonly [name: string]: unknown }
  readonly [keyword: string]: unknown
}

/** A node of any of some operators, each by its `op` and its fields. */
export const anyOperator = <Node>(
  identifier: string,
  names: ReadonlyArray<string>,
  fields: (op: string) => Schema.Struct.Fields
): Schema.Codec<Node> => {
  const version = Schema.optionalKey(Schema.Literal(1))
  const nodes = names.map((op) => Schema.Struct({ op: Schema.Literal(op), v: version, ...named, ...fields(op) }))
  return Schema.Union(nodes).annotate({ identifier }) as unknown as Schema.Codec<Node>
}

const recursion: Recursion = {
  criterion: Schema.suspend(() => criterion),
  operand: Operand.schema
}

/** Conditions, written out. */
export const criterion: Schema.Codec<Criterion> = anyOperator("Criterion", Object.keys(operators), (op) =>
  operators[op as Criterion["op"]].fields(recursion)
)

/** A schema with its definitions as one document. */
export const document = (schema: Schema.Top, title: string): JsonSchema => {
  const { definitions, schema: root } = Schema.toJsonSchemaDocument(schema, { onExcessProperty: "error" })
  return { $schema: "https://json-schema.org/draft/2020-12/schema", title, ...root, $defs: definitions }
}

/**
 * The JSON Schema of criteria.
 *
 * @category encoding
 * @since 0.1.0
 */
export const jsonSchema = (): JsonSchema => document(criterion, "Criterion")
