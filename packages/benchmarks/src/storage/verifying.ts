/** Looking through the chain of a journal in a file, beside the digest of the same bytes alone. */
import * as Chain from "@cunguan/core/journal/Chain"
import { Journal, type Row, verify } from "@cunguan/core/journal/Journal"
import { sqlite } from "@cunguan/storage-sqlite"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { measure, type Rounds } from "./rates.ts"
import type { Section } from "./report.ts"
import type { Place } from "./Store.ts"
import { office } from "./workload.ts"

/** Rows that are kept in memory at once. */
const mostRows = 200_000

const bytesOf = ({ body, command, previous, recordedAt, sequence, stream, type, version }: Row): Uint8Array =>
  Buffer.from(`${previous}\n${JSON.stringify([office, stream, version, sequence, command, recordedAt, type])}\n${body}`)

const sequenceOf = (verification: Chain.Verification): number => {
  if (verification._tag === "Holds") return verification.tip.sequence
  throw new Error(`The chain does not hold: ${JSON.stringify(verification.at)}`)
}

/** Measures over the rows of a journal. */
export const verifying = async ({ at }: Place, options: Rounds): Promise<Section> => {
  const runtime = ManagedRuntime.make(sqlite(at))
  const journal = await runtime.runPromise(Journal)
  const rows = await runtime.runPromise(journal.readOffice(office, { limit: mostRows }))
  const texts = rows.map(bytesOf)
  const digests = () => {
    for (const bytes of texts) journal.digest(bytes)
    return texts.length
  }
  const measured = await measure(
    [
      { name: "SHA-256 of the same bytes alone", prepare: () => digests },
      {
        name: "Chain.verify, rows in memory",
        goals: [{ atLeast: 250_000 }],
        prepare: () => () => sequenceOf(Chain.verify(journal.digest, office, rows))
      },
      {
        name: "Journal.verify, read from SQLite",
        prepare: () => async () => sequenceOf(await runtime.runPromise(verify(office)))
      }
    ],
    options
  )
  await runtime.dispose()
  return { title: "The chain, looked through", measured, bases: [["SHA-256 of the same bytes alone", "of SHA-256"]] }
}
