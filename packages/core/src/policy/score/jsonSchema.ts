/**
 * The score language as a JSON Schema, made from the fields of its operators and of those of criteria.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Criterion from "../criterion/jsonSchema.ts"
import * as Operand from "../criterion/operands.ts"
import type { Score } from "./Node.ts"
import type { Recursion } from "./Operator.ts"
import { operators } from "./registry.ts"

const recursion: Recursion = {
  criterion: Criterion.criterion,
  operand: Operand.schema,
  score: Schema.suspend(() => score)
}

const score: Schema.Codec<Score> = Criterion.anyOperator("Score", Object.keys(operators), (op) =>
  operators[op as Score["op"]].fields(recursion)
)

/**
 * The JSON Schema of scores.
 *
 * @category encoding
 * @since 0.1.0
 */
export const jsonSchema = (): Criterion.JsonSchema => Criterion.document(score, "Score")
