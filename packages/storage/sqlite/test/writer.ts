/**
 * A process that appends to one stream, for the test of several at once: path, name and number of appends. After a
 * conflict it reads the version again.
 */
import * as Instant from "@cunguan/core/calendar/Instant"
import * as Event from "@cunguan/core/journal/Event"
import * as Journal from "@cunguan/core/journal/Journal"
import * as Effect from "effect/Effect"
import { sqlite } from "../src/index.ts"

const [path = "", name = "", times = ""] = process.argv.slice(2)
const office = Event.OfficeId.make("zhouxiang")
const stream = Event.StreamName.make("main")

const write = Effect.fnUntraced(function* (time: number) {
  const journal = yield* Journal.Journal
  const attempt = Effect.gen(function* () {
    const version = (yield* journal.streams(office))[0]?.version ?? 0
    const command = Event.CommandId.make(`${name}-${time}`)
    yield* journal.append({
      office,
      recordedAt: Instant.make("2009-06-01T01:00:00.000Z"),
      expected: { main: version },
      entries: [{ stream, command, type: "testing/Noted", body: "{}" }]
    })
  })
  yield* Effect.retry(attempt, { while: (error) => error._tag === "VersionConflict" })
})

const program = Effect.forEach(
  Array.from({ length: Number(times) }, (_, time) => time),
  write,
  { discard: true }
)
await Effect.runPromise(Effect.provide(program, sqlite(path)))
