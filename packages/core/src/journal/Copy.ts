/**
 * Copying an office from one journal into another, of any adapter: the rows come out with the hashes that they had, or the
 * copy stops and says where.
 *
 * A copy that was interrupted goes on where it ended. Keys are not copied: personal data opens with the key ring that the
 * first journal had.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type * as Identifier from "./Identifier.ts"
import * as Journal from "./Journal.ts"
import type { InvalidBatch, JournalFailure, VersionConflict } from "./JournalError.ts"

/**
 * The journal that was copied into holds another row than the one that was copied: it had rows of this office before, or
 * the first was changed by hand. `sequence` is the place of the first such row.
 *
 * @category errors
 * @since 0.1.0
 */
export class CopyDiffers extends Schema.TaggedError<CopyDiffers>()("CopyDiffers", {
  office: Schema.String,
  sequence: Schema.Int
}) {
  override get message(): string {
    return `The copy of office ${this.office} stopped at event ${this.sequence}: the row there is another one than in the journal that is copied. Verify that journal, and copy it into one that has no rows of this office.`
  }
}

/**
 * What copying can fail with.
 *
 * @category errors
 * @since 0.1.0
 */
export type CopyFailure = CopyDiffers | VersionConflict | InvalidBatch | JournalFailure

/** The rows from a place on that were recorded at one instant, up to a whole command and about a page of them. */
const endOfBatch = (rows: ReadonlyArray<Journal.Row>, start: number): number => {
  const first = rows[start]
  let end = start + 1
  while (end < rows.length) {
    const [before, row] = [rows[end - 1], rows[end]]
    const isOfCommand = row?.command === before?.command
    if (row?.office !== first?.office || row?.recordedAt !== first?.recordedAt) break
    if (!isOfCommand && end - start >= Journal.pageSize) break
    end++
  }
  return end
}

/**
 * Appends rows, in the order in which their offices wrote them, to the journal at hand, and compares every hash. Returns
 * how many there were. The rows of a command must stand together.
 *
 * @category operations
 * @since 0.1.0
 */
export const keepRows: (rows: ReadonlyArray<Journal.Row>) => Effect.Effect<number, CopyFailure, Journal.Journal> =
  Effect.fnUntraced(function* (rows) {
    const journal = yield* Journal.Journal
    for (let start = 0; start < rows.length; ) {
      const entries = rows.slice(start, endOfBatch(rows, start))
      const [first] = entries
      const last = entries.at(-1)
      if (first === undefined || last === undefined) break
      const expected: Record<string, number> = {}
      for (const row of entries) expected[row.stream] ??= row.version - 1
      const { office, recordedAt, sequence } = first
      yield* journal.append({ office, recordedAt, expected, expectedSequence: sequence - 1, entries })
      const kept = yield* journal.readOffice(office, { from: sequence, to: last.sequence })
      const at = entries.findIndex((row, index) => kept[index]?.hash !== row.hash)
      if (at >= 0) return yield* new CopyDiffers({ office, sequence: sequence + at })
      start += entries.length
    }
    return rows.length
  })

/**
 * Copies an office from a journal into the one at hand, and returns how many rows were copied now. Verify the journal that
 * it is copied from first: a copy of what was changed by hand is not made.
 *
 * @example
 * ```ts
 * import { hash } from "node:crypto"
 * import { Effect } from "effect"
 * import * as Instant from "@cunguan/core/calendar/Instant"
 * import * as Copy from "@cunguan/core/journal/Copy"
 * import * as Identifier from "@cunguan/core/journal/Identifier"
 * import * as Journal from "@cunguan/core/journal/Journal"
 * import * as Memory from "@cunguan/core/journal/Memory"
 *
 * const digest = (data: string | Uint8Array) => hash("sha256", data)
 * const [one, other] = [Memory.journal(digest), Memory.journal(digest)]
 * const office = Identifier.OfficeId.make("zhouxiang")
 * const program = Effect.gen(function* () {
 *   yield* one.append({
 *     office,
 *     recordedAt: Instant.make("2009-06-01T00:00:00.000Z"),
 *     expected: { main: 0 },
 *     entries: [
 *       {
 *         stream: Identifier.StreamName.make("main"),
 *         command: Identifier.CommandId.make("c-1"),
 *         ...{ type: "places/OfficeOpened", body: "{}" }
 *       }
 *     ]
 *   })
 *   return [yield* Copy.copy(office, one), yield* Copy.copy(office, one)]
 * })
 *
 * await Effect.runPromise(Effect.provideService(program, Journal.Journal, other)) // => [1, 0]
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const copy: (
  office: Identifier.OfficeId,
  from: Journal.Journal["Service"]
) => Effect.Effect<number, CopyFailure, Journal.Journal> = Effect.fnUntraced(function* (office, from) {
  const journal = yield* Journal.Journal
  const [last] = yield* journal.readOffice(office, { backward: true, limit: 1 })
  if (last !== undefined) {
    const [same] = yield* from.readOffice(office, { from: last.sequence, to: last.sequence })
    if (same?.hash !== last.hash) return yield* new CopyDiffers({ office, sequence: last.sequence })
  }
  let copied = 0
  let next = (last?.sequence ?? 0) + 1
  let limit = 2 * Journal.pageSize
  while (true) {
    const rows = yield* from.readOffice(office, { from: next, limit })
    const isEnd = rows.length < limit
    // A command may go on after the page, so that its last one is left for the next; of one alone, more is read at once.
    const whole = isEnd
      ? rows
      : rows.slice(0, rows.findLastIndex(({ command }) => command !== rows.at(-1)?.command) + 1)
    copied += yield* keepRows(whole)
    if (isEnd) return copied
    const end = whole.at(-1)
    if (end === undefined) limit *= 2
    else next = end.sequence + 1
  }
})
