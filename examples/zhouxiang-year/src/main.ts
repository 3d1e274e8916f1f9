/**
 * Runs the history of Zhouxiang Town on a journal in a file, the first time, and prints the town's report.
 *
 * `--lang en` prints it in English, `--as-of YYYY-MM-DD` on another day, `--json` as one JSON object; `--html FILE` also
 * writes it as a page; `--data DIRECTORY`
 * keeps the journal somewhere else than beside this example; `--help` says so.
 */
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import { sqlite } from "@cunguan/storage-sqlite"
import { history } from "./history.ts"
import { openZhouxiang, run } from "./office.ts"
import { reportOf, toHtml, toJson, toText } from "./report.ts"

const usage = "usage: start [--lang zh|en] [--as-of YYYY-MM-DD] [--json] [--html FILE] [--data DIRECTORY]"

const readArguments = () => {
  const { values } = parseArgs({
    options: {
      lang: { type: "string" },
      "as-of": { type: "string" },
      json: { type: "boolean" },
      html: { type: "string" },
      data: { type: "string" },
      help: { type: "boolean", short: "h" }
    }
  })
  if (values.help === true) return undefined
  const language = values.lang ?? "zh"
  if (language !== "zh" && language !== "en") throw new TypeError(`--lang is zh or en, not "${language}"`)
  const asOf = values["as-of"] === undefined ? undefined : CalendarDate.make(values["as-of"])
  const directory = values.data ?? join(import.meta.dirname, "..", ".data")
  return { language, asOf, directory, html: values.html, json: values.json === true } as const
}

const main = async () => {
  const values = readArguments()
  if (values === undefined) {
    process.stdout.write(`${usage}\n`)
    return
  }
  const { asOf, directory, html, json, language } = values
  mkdirSync(directory, { recursive: true })
  const acts = history()
  await using zhouxiang = await openZhouxiang(sqlite(join(directory, "zhouxiang.db")), acts)
  await run(zhouxiang, acts)
  const report = await reportOf(zhouxiang.office, asOf)
  if (html !== undefined) writeFileSync(html, toHtml(report, language))
  process.stdout.write(json ? `${JSON.stringify(toJson(report), null, 2)}\n` : `${toText(report, language)}\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`)
  process.exitCode = 1
})
