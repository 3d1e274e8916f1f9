/** Many writers that count in bodies: each reads the last row of a stream, adds one, and appends at its version. */
import * as Instant from "@cunguan/core/calendar/Instant"
import * as Identifier from "@cunguan/core/journal/Identifier"
import * as Journal from "@cunguan/core/journal/Journal"
import type { InvalidBatch, JournalFailure } from "@cunguan/core/journal/JournalError"
import * as Effect from "effect/Effect"
import { draws } from "../random.ts"

/**
 * How many writers count how often, over how many offices. `name` tells the writers of one process from those of others;
 * `isEnough` ends them earlier.
 *
 * @category models
 * @since 0.1.0
 */
export interface Count {
  readonly name: string
  readonly writers: number
  readonly offices: number
  readonly times: number
  readonly seed: number
  readonly isEnough?: () => boolean
}

/**
 * What the writers were told: that a row is at a version of a stream. `conflicts` counts how often one came too late, and
 * `repeated` how often one was told that its command had been kept before.
 *
 * @category models
 * @since 0.1.0
 */
export interface Counted {
  readonly won: ReadonlyArray<{
    readonly office: string
    readonly stream: string
    readonly version: number
    readonly command: string
  }>
  readonly conflicts: number
  readonly repeated: number
}

/** Two, so that writers of different streams meet at the sequence of their office too. */
const streams = ["main", "drive/2009"].map((name) => Identifier.StreamName.make(name))
const officeOf = (number: number) => Identifier.OfficeId.make(`office-${number}`)

interface Body {
  readonly count: number
}

/**
 * Counts with all writers at once. After a conflict a writer reads again.
 *
 * @category drivers
 * @since 0.1.0
 */
export const count = (options: Count): Effect.Effect<Counted, JournalFailure | InvalidBatch, Journal.Journal> =>
  Effect.gen(function* () {
    const { isEnough = () => false, name, offices, seed, times, writers } = options
    const journal = yield* Journal.Journal
    const won: Array<Counted["won"][number]> = []
    let [conflicts, repeated] = [0, 0]

    const addOne = Effect.fnUntraced(function* (
      office: Identifier.OfficeId,
      stream: Identifier.StreamName,
      command: Identifier.CommandId
    ) {
      while (true) {
        const [last] = yield* journal.read(office, stream, { backward: true, limit: 1 })
        // Others get on between reading and writing, also where a database answers at once.
        yield* Effect.yieldNow
        const body: Body = { count: last === undefined ? 1 : (JSON.parse(last.body) as Body).count + 1 }
        const appended = yield* journal
          .append({
            office,
            recordedAt: Instant.make("2009-06-01T01:00:00.000Z"),
            expected: { [stream]: last?.version ?? 0 },
            entries: [{ stream, command, type: "testing/Counted", body: JSON.stringify(body) }]
          })
          .pipe(Effect.catchTag("VersionConflict", () => Effect.undefined))
        if (appended === undefined) conflicts++
        else {
          if (appended.repeated) repeated++
          won.push({ office, stream, version: appended.positions[0]?.version ?? 0, command })
          return
        }
      }
    })

    const writer = Effect.fnUntraced(function* (writer: number) {
      const { below, one } = draws(seed + writer)
      for (let time = 0; time < times && !isEnough(); time++) {
        yield* addOne(officeOf(below(offices)), one(streams), Identifier.CommandId.make(`${name}-${writer}-${time}`))
      }
    })
    yield* Effect.forEach(
      Array.from({ length: writers }, (_, number) => number),
      writer,
      { concurrency: "unbounded", discard: true }
    )
    return { won, conflicts, repeated }
  })

/**
 * What is wrong with the offices after counting: a version that two writers were told to have won, or none; a row that is
 * not of the writer that won it; a count that is not exact; a new command called a repeated one; a chain that does not hold.
 *
 * @category drivers
 * @since 0.1.0
 */
export const checkCounts = (
  counted: ReadonlyArray<Counted>
): Effect.Effect<ReadonlyArray<string>, JournalFailure, Journal.Journal> =>
  Effect.gen(function* () {
    const journal = yield* Journal.Journal
    const problems: Array<string> = []
    const winners = new Map<string, string>()
    for (const { command, office, stream, version } of counted.flatMap(({ won }) => won)) {
      const place = `${office} ${stream} ${version}`
      if (winners.has(place)) problems.push(`${place} was won by ${winners.get(place)} and by ${command}`)
      winners.set(place, command)
    }
    const repeated = counted.reduce((total, { repeated }) => total + repeated, 0)
    if (repeated > 0) problems.push(`${repeated} new commands were said to have been kept before`)
    let rows = 0
    for (const office of yield* journal.offices) {
      const verification = yield* Journal.verify(office)
      if (verification._tag === "Broken") problems.push(`the chain of ${office} is broken`)
      for (const { command, stream, version, body } of yield* journal.readOffice(office)) {
        rows++
        const [place, { count }] = [`${office} ${stream} ${version}`, JSON.parse(body) as Body]
        if (count !== version) problems.push(`${place} counts ${count}`)
        if (winners.get(place) !== command) problems.push(`${place} is of ${command}, and ${winners.get(place)} won it`)
      }
    }
    if (rows !== winners.size) problems.push(`${winners.size} writers won, and ${rows} rows are kept`)
    return problems
  })
