/** How a journal runs the statements that it runs most, whose texts it knows. */
import * as Effect from "effect/Effect"
import type * as SqlClient from "effect/sql/SqlClient"
import type { Borrower } from "effect/sql/SqlConnection"
import type { SqlError } from "effect/sql/SqlError"
import { nativeTracer, Tracer } from "effect/Tracer"

/** Each takes a text and what is bound in it, in order. */
export interface Statements {
  readonly run: (text: string, values: ReadonlyArray<unknown>) => Effect.Effect<void, SqlError>
  /** The rows, each as a list of its columns. */
  readonly values: (
    text: string,
    values: ReadonlyArray<unknown>
  ) => Effect.Effect<ReadonlyArray<ReadonlyArray<unknown>>, SqlError>
}

const byClient = (sql: SqlClient.SqlClient): Statements => ({
  run: (text, values) => Effect.asVoid(sql.unsafe(text, values).raw),
  values: (text, values) => sql.unsafe(text, values).values
})

/**
 * The client makes a statement and a span of each, which takes longer than writing a row. So where the adapter lends its
 * connection, and nobody traces, they run on that. What is in a transaction is left to the client.
 */
export const make = (sql: SqlClient.SqlClient, lend?: Borrower): Statements => {
  const traced = byClient(sql)
  if (lend === undefined) return traced
  const unlessTraced =
    <A>(work: (text: string, values: ReadonlyArray<unknown>) => Effect.Effect<A, SqlError>, spanned: typeof work) =>
    (text: string, values: ReadonlyArray<unknown>) =>
      Effect.withFiber<A, SqlError>((fiber) =>
        fiber.getRef(Tracer) === nativeTracer ? work(text, values) : spanned(text, values)
      )
  return {
    run: unlessTraced((text, values) => Effect.asVoid(lend((one) => one.executeRaw(text, values))), traced.run),
    values: unlessTraced((text, values) => lend((one) => one.executeValues(text, values)), traced.values)
  }
}
