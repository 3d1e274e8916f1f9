/** Rows in memory that are tampered with. `CUNGUAN_FAULTS=10` tries ten times as much. */
import * as Chain from "@cunguan/core/journal/Chain"
import * as Identifier from "@cunguan/core/journal/Identifier"
import type { Row } from "@cunguan/core/journal/Journal"
import * as Memory from "@cunguan/core/journal/Memory"
import { assert, it } from "@effect/vitest"
import { Effect } from "effect"
import { findTamperings, keepSome, timesMore } from "../../src/faults.ts"
import { draws } from "../../src/random.ts"
import { countedBytes, digest } from "../officeHistory.ts"

const office = Identifier.OfficeId.make("zhouxiang")
const kept = Effect.runPromise(Effect.provide(keepSome(office), Memory.layer({ digest, random: countedBytes() })))

it("every tampering with rows is found, a cut tail and a rewritten one by a tip kept elsewhere", async () => {
  const seed = Date.now() % 1_000_000
  const look = (rows: ReadonlyArray<Row>) => {
    const inOrder = [...rows].sort((left, right) => left.sequence - right.sequence)
    return Effect.succeed({ verification: Chain.verify(digest, office, inOrder), rows: inOrder })
  }
  const found = await Effect.runPromise(
    findTamperings({ digest, rows: await kept, draw: draws(seed), times: timesMore * 1000, look })
  )
  console.log(`Memory, tamperings found, seed ${seed}: ${JSON.stringify(found.byKind)}`)
  assert.deepStrictEqual(found.missed, [])
})
