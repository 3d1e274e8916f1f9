/** Places for data that are gone afterwards: files in a temporary folder, and databases of one PostgreSQL. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { startPostgres } from "@cunguan/testing/postgresServer"
import pg from "pg"
import type { Place } from "./Store.ts"

/** A new place with each call. */
export type NewPlace = () => Promise<Place>

/** The folder, and the server with its version. */
export interface Places extends AsyncDisposable {
  readonly file: NewPlace
  readonly database: NewPlace
  readonly server: string
}

const asked = async (connectionString: string, sql: string): Promise<ReadonlyArray<Record<string, unknown>>> => {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql)
    return rows
  } finally {
    await client.end()
  }
}

/** Makes the folder and starts the server. */
export const openPlaces = async (): Promise<Places> => {
  const folder = mkdtempSync(join(tmpdir(), "cunguan-storage-"))
  const server = await startPostgres()
  const made: Array<string> = []
  let files = 0
  const [version] = await asked(server.url, "SHOW server_version")
  return {
    server: String(version?.["server_version"]),
    file: async () => ({ at: join(folder, `${++files}.db`) }),
    database: async () => {
      const name = `cunguan_storage_${process.pid}_${made.length + 1}`
      await asked(server.url, `CREATE DATABASE ${name}`)
      made.push(name)
      const url = new URL(server.url)
      url.pathname = `/${name}`
      return { at: url.href }
    },
    [Symbol.asyncDispose]: async () => {
      for (const name of made) await asked(server.url, `DROP DATABASE ${name} WITH (FORCE)`)
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
