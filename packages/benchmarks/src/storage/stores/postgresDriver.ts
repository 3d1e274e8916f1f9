/**
 * The driver alone, with tables and statements like those of the journal, prepared once. Nothing is computed: every row
 * has the same hashes.
 */
import pg from "pg"
import type { Open, Store } from "../Store.ts"
import { evolve, nothing, office, parse, recordedAt, type Total } from "../workload.ts"

const tables = `
  CREATE TABLE IF NOT EXISTS event (
    office text COLLATE "C" NOT NULL,
    stream text COLLATE "C" NOT NULL,
    version bigint NOT NULL CHECK (version >= 1),
    sequence bigint NOT NULL CHECK (sequence >= 1),
    command text COLLATE "C" NOT NULL,
    ordinal integer NOT NULL,
    recorded_at text NOT NULL,
    type text NOT NULL,
    body text NOT NULL,
    previous text NOT NULL,
    hash text NOT NULL,
    PRIMARY KEY (office, stream, version)
  );
  CREATE UNIQUE INDEX IF NOT EXISTS event_by_sequence ON event (office, sequence);
  CREATE UNIQUE INDEX IF NOT EXISTS event_by_command ON event (office, command, ordinal);
`

const columns = "office, stream, version, sequence, command, recorded_at, type, body, previous, hash"
const hash = "ab".repeat(32)

const statements = {
  commands: "SELECT stream, version, sequence FROM event WHERE office = $1 AND command = ANY($2) ORDER BY sequence",
  tip: "SELECT version, hash FROM event WHERE office = $1 AND stream = $2 ORDER BY version DESC LIMIT 1",
  last: "SELECT sequence FROM event WHERE office = $1 ORDER BY sequence DESC LIMIT 1",
  insert: `INSERT INTO event (${columns}, ordinal)
    SELECT $1, stream, version, sequence, command, $6, type, body, $9, $9, 0
    FROM unnest($2::text[], $3::bigint[], $4::bigint[], $5::text[], $7::text[], $8::text[])
      AS row (stream, version, sequence, command, type, body)`,
  stream: `SELECT ${columns} FROM event WHERE office = $1 AND stream = $2 ORDER BY version`,
  page: `SELECT ${columns} FROM event WHERE office = $1 AND sequence >= $2 ORDER BY sequence LIMIT $3`
}

const fold = (total: Total, rows: ReadonlyArray<{ readonly body: string }>) =>
  rows.reduce((so, { body }) => evolve(so, parse(body)), total)

const open = async (connectionString: string): Promise<Open> => {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(tables)
  const run = async <Row extends pg.QueryResultRow>(name: keyof typeof statements, values: ReadonlyArray<unknown>) => {
    const { rows } = await client.query<Row>({ name, text: statements[name], values: [...values] })
    return rows
  }
  return {
    append: async (events) => {
      await client.query("BEGIN")
      await run("commands", [office, events.map(({ command }) => command)])
      const [row] = await run<{ readonly sequence: string }>("last", [office])
      const sequence = Number(row?.sequence ?? 0)
      for (const name of new Set(events.map(({ stream }) => stream))) await run("tip", [office, name])
      await run("insert", [
        office,
        events.map(({ stream }) => stream),
        events.map(({ version }) => version),
        events.map((_, place) => sequence + place + 1),
        events.map(({ command }) => command),
        recordedAt,
        events.map(({ type }) => type),
        events.map(({ body }) => body),
        hash
      ])
      await client.query("COMMIT")
    },
    foldStreams: async (streams) => {
      let total = nothing
      for (const name of streams) total = fold(total, await run<{ readonly body: string }>("stream", [office, name]))
      return total
    },
    foldPages: async (events) => {
      let total = nothing
      while (true) {
        const rows = await run<{ readonly body: string }>("page", [office, total.events + 1, events])
        total = fold(total, rows)
        if (rows.length < events) return total
      }
    },
    [Symbol.asyncDispose]: () => client.end()
  }
}

export const postgresDriver: Store = {
  name: "pg alone, the journal's SQL",
  kind: "driver",
  spansStreams: true,
  open: ({ at }) => open(at)
}
