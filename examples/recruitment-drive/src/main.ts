/**
 * Runs a county's recruitment drive from the announcement to the placement of officials, writes the posted lists as files, and prints
 * what came of it.
 *
 * `--applicants N` runs it with another number of invented applicants, one post for twenty of them; `--out DIRECTORY` writes
 * the files somewhere else than beside this example; `--help` says so.
 */
import { join } from "node:path"
import { parseArgs } from "node:util"
import { table } from "@cunguan/core/messages"
import * as Section from "@cunguan/core/reports/Section"
import { funnel, writeFiles } from "./files.ts"
import { placementSheet } from "./placementSheet.ts"
import { run } from "./run.ts"

const usage = "usage: main.ts [--applicants N] [--out DIRECTORY]"

const readArguments = () => {
  const { values } = parseArgs({
    options: { applicants: { type: "string" }, out: { type: "string" }, help: { type: "boolean", short: "h" } }
  })
  if (values.help === true) return undefined
  const applicants = Number(values.applicants ?? 1200)
  if (!Number.isInteger(applicants) || applicants < 60) {
    throw new TypeError(`--applicants is a whole number from 60 on, not "${values.applicants}"`)
  }
  return { applicants, folder: values.out ?? join(import.meta.dirname, "..", ".data") }
}

const main = async () => {
  const values = readArguments()
  if (values === undefined) {
    process.stdout.write(`${usage}\n`)
    return
  }
  await using ran = await run(values.applicants)
  const files = await writeFiles(ran, values.folder)
  process.stdout.write(`${Section.toText(await funnel(ran), "zh", table)}\n\n`)
  process.stdout.write(`${Section.toText(await placementSheet(ran), "zh", table)}\n\n`)
  process.stdout.write(`${ran.acts} 件办理事项，写出 ${files.length} 个文件：\n`)
  for (const file of files) process.stdout.write(`  ${join(values.folder, file)}\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`)
  process.exitCode = 1
})
