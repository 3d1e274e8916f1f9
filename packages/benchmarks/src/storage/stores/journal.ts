/** The journal behind its port, whatever the adapter: appended with versions, commands and chain, read by the registry. */
import type * as Event from "@cunguan/core/journal/Event"
import { Journal, type Row } from "@cunguan/core/journal/Journal"
import type { JournalFailure } from "@cunguan/core/journal/JournalError"
import type { KeyRing } from "@cunguan/core/journal/Seal"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import type { Open, Store } from "../Store.ts"
import { evolve, nothing, office, plus, recordedAt, registry, type Total } from "../workload.ts"

/** An adapter: what opens a journal at a place. */
export type Adapter = (at: string) => Layer.Layer<Journal | KeyRing, JournalFailure>

const fold = Effect.fnUntraced(function* (rows: ReadonlyArray<Row>) {
  return (yield* registry.decodeAll(rows)).reduce(evolve, nothing)
})

const open = async (layer: ReturnType<Adapter>): Promise<Open> => {
  const runtime = ManagedRuntime.make(layer)
  const journal = await runtime.runPromise(Journal)
  return {
    append: async (events) => {
      const expected: Record<string, number> = {}
      for (const { stream, version } of events) expected[stream] ??= version - 1
      await runtime.runPromise(journal.append({ office, recordedAt, expected, entries: events }))
    },
    foldStreams: (streams) =>
      runtime.runPromise(
        Effect.gen(function* () {
          let total = nothing
          for (const stream of streams)
            total = plus(total, yield* fold(yield* journal.read(office, stream as Event.StreamName)))
          return total
        })
      ),
    foldPages: (events) =>
      runtime.runPromise(
        Effect.gen(function* () {
          let total: Total = nothing
          while (true) {
            const rows = yield* journal.readOffice(office, { from: total.events + 1, limit: events })
            total = plus(total, yield* fold(rows))
            if (rows.length < events) return total
          }
        })
      ),
    [Symbol.asyncDispose]: () => runtime.dispose()
  }
}

/** The journal on an adapter. */
export const journal = (name: string, adapter: Adapter): Store => ({
  name,
  kind: "ours",
  spansStreams: true,
  open: ({ at }) => open(adapter(at))
})
