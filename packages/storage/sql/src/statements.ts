/** How a journal runs the statements that it runs most, whose texts it knows. */
import * as Effect from "effect/Effect"
import type * as SqlClient from "effect/sql/SqlClient"
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

/** A connection on which statements run to their end at once, as long as no transaction is open on it. */
export interface Direct extends Statements {
  readonly isFree: () => boolean
}

const byClient = (sql: SqlClient.SqlClient): Statements => ({
  run: (text, values) => Effect.asVoid(sql.unsafe(text, values).raw),
  values: (text, values) => sql.unsafe(text, values).values
})

/**
 * The client makes a statement and a span of each and waits for its turn, which takes longer than writing a row. So they
 * run on the connection itself where nobody traces and it is free.
 */
export const make = (sql: SqlClient.SqlClient, direct?: Direct): Statements => {
  const client = byClient(sql)
  if (direct === undefined) return client
  const chosen = <A>(work: (statements: Statements) => Effect.Effect<A, SqlError>) =>
    Effect.withFiber<A, SqlError>((fiber) =>
      work(fiber.getRef(Tracer) === nativeTracer && direct.isFree() ? direct : client)
    )
  return {
    run: (text, values) => chosen((statements) => statements.run(text, values)),
    values: (text, values) => chosen((statements) => statements.values(text, values))
  }
}
