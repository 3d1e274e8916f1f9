/**
 * The history of every release comes to the same state as long as the state's version is the same, because snapshots rest
 * on it. Another version is written down once with `CUNGUAN_WRITE_FIXTURE=1`.
 */
import { hash, randomBytes } from "node:crypto"
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import * as Structure from "../../src/internal/structure.ts"
import type { Row } from "../../src/journal/Journal.ts"
import * as Memory from "../../src/journal/Memory.ts"
import { KeyRing } from "../../src/journal/Seal.ts"
import * as OfficeState from "../../src/office/OfficeState.ts"
import { events } from "../../src/office/registry.ts"

const folder = fileURLToPath(new URL("../fixtures", import.meta.url))
const linesOf = (release: string, name: string) =>
  readFileSync(join(folder, release, name), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line))

const stateOf = (release: string) => {
  const [{ keys }] = linesOf(release, "keys.jsonl")
  const ring = Memory.keyRing({
    random: randomBytes,
    keys: keys.map(
      ({ key, office, person }: { readonly key?: string; readonly office: never; readonly person: never }) => ({
        ...{ office, holder: person },
        ...(key === undefined ? {} : { key: Buffer.from(key, "hex") })
      })
    )
  })
  return events.decodeAll(linesOf(release, "rows.jsonl") as ReadonlyArray<Row>).pipe(
    Effect.map((history) => history.reduce(OfficeState.evolve, OfficeState.empty)),
    Effect.provideService(KeyRing, ring)
  )
}

const pinned = join(folder, `state-${OfficeState.version}.json`)
const releases = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? entry.name : []
)

describe("the version of a state", () => {
  it.effect("is raised where the history of a release comes to another state", () =>
    Effect.gen(function* () {
      const digests: Record<string, string> = {}
      for (const release of releases) digests[release] = hash("sha256", Structure.toBytes(yield* stateOf(release)))
      if (process.env["CUNGUAN_WRITE_FIXTURE"] !== undefined && !existsSync(pinned)) {
        writeFileSync(pinned, `${JSON.stringify(digests, undefined, 2)}\n`)
      }
      const told =
        "The same events come to another state: raise OfficeState.version, so that older snapshots are not read."
      assert.deepStrictEqual(digests, JSON.parse(readFileSync(pinned, "utf8")), told)
    })
  )

  it.effect("the bytes of a state read back to the same state", () =>
    Effect.gen(function* () {
      for (const release of releases) {
        const bytes = Structure.toBytes(yield* stateOf(release))
        assert.isTrue(Buffer.from(Structure.toBytes(Structure.fromBytes(bytes))).equals(bytes))
      }
    })
  )
})
