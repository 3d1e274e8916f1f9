/**
 * A whole recruitment drive at several sizes, from the announcement to the agreements: time and memory for one applicant, as
 * multiples of the smallest drive. Sizes are given as arguments; by default 1,200 and 12,000 applicants.
 */
import { cpus } from "node:os"
import { run } from "@cunguan/example-recruitment-drive/run"

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1200, 12_000]
const [cpu] = cpus()
process.stdout.write(`Node ${process.version}, ${process.platform}-${process.arch}, ${cpu?.model ?? "unknown"}\n`)
process.stdout.write("A drive in memory, per applicant: time and heap as multiples of the first size\n")

const heapInMegabytes = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1_048_576
}

// A small drive first, so that the first size is not that of a cold start.
await (await run(600))[Symbol.asyncDispose]()
let first: { readonly time: number; readonly heap: number } | undefined
for (const applicants of sizes) {
  const before = heapInMegabytes()
  const began = performance.now()
  await using ran = await run(applicants)
  const milliseconds = performance.now() - began
  const heap = heapInMegabytes() - before
  const each = { time: milliseconds / applicants, heap: heap / applicants }
  first ??= each
  const ratio = (one: number, other: number) => `${(one / other).toFixed(2)}×`.padStart(8)
  process.stdout.write(
    `${ratio(each.time, first.time)}${ratio(each.heap, first.heap)}  ${String(applicants).padStart(7)} applicants, ${ran.acts} acts, ${(milliseconds / 1000).toFixed(1)} s, ${(each.time * 1000).toFixed(0)} µs and ${(each.heap * 1024).toFixed(0)} KB for each, ${heap.toFixed(0)} MB\n`
  )
}
