/** What becomes of rows: many writers at once, tampering, and hostile texts. `CUNGUAN_FAULTS=10` tries ten times as much. */
import * as Event from "@cunguan/core/journal/Event"
import * as Journal from "@cunguan/core/journal/Journal"
import {
  type Counted,
  checkCounts,
  count,
  findTamperings,
  hostileTexts,
  keepHostileTexts,
  keepSome,
  rewriting,
  timesMore
} from "@cunguan/testing/faults"
import { startPostgres } from "@cunguan/testing/postgresServer"
import { draws } from "@cunguan/testing/random"
import { afterAll, assert, it } from "@effect/vitest"
import { Effect } from "effect"
import { postgres } from "../../src/index.ts"
import { within } from "./administrator.ts"

const server = await startPostgres()
afterAll(() => server.stop())

const timeout = timesMore * 30_000
const open = (name: string) => postgres(server.url, { keys: "inDatabase", schema: `${name}_${process.pid}` })
const sum = (counted: ReadonlyArray<Counted>) => ({
  rows: counted.flatMap(({ won }) => won).length,
  conflicts: counted.reduce((total, { conflicts }) => total + conflicts, 0)
})

for (const offices of [1, 100]) {
  it(`sixteen writers of ${offices} offices over two pools: one wins each version, and no count is lost`, {
    timeout
  }, async () => {
    const seed = Date.now() % 1_000_000
    const layer = open(`counted_${offices}`)
    const writers = (name: string) =>
      Effect.provide(count({ name, writers: 8, offices, times: timesMore * 10, seed: seed + name.length }), layer)
    const counting = Effect.gen(function* () {
      const counted = yield* Effect.all([writers("a"), writers("bb")], { concurrency: "unbounded" })
      return { counted, problems: yield* Effect.provide(checkCounts(counted), layer) }
    })
    const { counted, problems } = await Effect.runPromise(counting)
    console.log(`PostgreSQL, 16 writers, ${offices} offices, seed ${seed}: ${JSON.stringify(sum(counted))}`)
    assert.deepStrictEqual(problems, [])
    assert.strictEqual(sum(counted).rows, timesMore * 16 * 10)
  })
}

it("every tampering with the table is found", { timeout }, async () => {
  const seed = Date.now() % 1_000_000
  const office = Event.OfficeId.make("zhouxiang")
  const found = await within(server.url, (administrator) =>
    Effect.runPromise(
      Effect.provide(
        Effect.gen(function* () {
          const journal = yield* Journal.Journal
          const rows = yield* keepSome(office)
          yield* Effect.promise(() => administrator(`SET search_path = tampered_${process.pid}`))
          const look = Effect.fnUntraced(function* (left: ReadonlyArray<Journal.Row>) {
            for (const statement of ["BEGIN", ...rewriting(left), "COMMIT"]) {
              yield* Effect.promise(() => administrator(statement))
            }
            return { verification: yield* Journal.verify(office), rows: yield* journal.readOffice(office) }
          })
          return yield* findTamperings({
            digest: journal.digest,
            rows,
            draw: draws(seed),
            times: timesMore * 200,
            look
          })
        }),
        open("tampered")
      )
    )
  )
  console.log(`PostgreSQL, tamperings found, seed ${seed}: ${JSON.stringify(found.byKind)}`)
  assert.deepStrictEqual(found.missed, [])
})

it("hostile texts are kept as they are in every field, and reach nothing else", { timeout }, async () => {
  const kept = await Effect.runPromise(Effect.provide(keepHostileTexts, open("hostile")))
  console.log(`PostgreSQL, ${hostileTexts.length} hostile texts: ${kept.values} values read back`)
  assert.deepStrictEqual(kept.problems, [])
})

it("hostile texts for the schema are refused, and no schema is made", { timeout }, async () => {
  await within(server.url, async (administrator) => {
    const schemas = () => administrator("SELECT nspname FROM pg_namespace ORDER BY nspname")
    const before = await schemas()
    for (const schema of hostileTexts) {
      if (/^[a-z][a-z0-9_]{0,62}$/u.test(schema)) continue
      const opening = Effect.provide(
        Journal.Journal.use(({ offices }) => offices),
        postgres(server.url, { keys: "inDatabase", schema })
      )
      const failure = await Effect.runPromise(Effect.flip(opening))
      assert.deepStrictEqual(failure.reason, { _tag: "NotALocation" }, schema)
    }
    assert.deepStrictEqual(await schemas(), before)
  })
})
