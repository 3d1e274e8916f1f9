import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { journalConformance } from "@cunguan/testing"
import { afterAll } from "@effect/vitest"
import { sqlite } from "../src/index.ts"

const folder = mkdtempSync(join(tmpdir(), "cunguan-sqlite-"))
afterAll(() => rmSync(folder, { recursive: true }))

journalConformance("SQLite in a file", sqlite(join(folder, "journal.db")))
journalConformance("SQLite in memory", sqlite(":memory:"))
