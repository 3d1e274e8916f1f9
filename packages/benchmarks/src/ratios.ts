/** Runs alternatives side by side and prints each as a multiple of the first. */
import { Bench } from "tinybench"

/** Alternatives by their names; the first is what the others are measured against. */
export type Alternatives = Readonly<Record<string, () => unknown>>

/** Median times as multiples of the first alternative's, with two percentiles of the spread. */
export const compare = async (title: string, alternatives: Alternatives): Promise<void> => {
  const bench = new Bench({ time: 800, warmupTime: 200 })
  for (const [name, run] of Object.entries(alternatives)) bench.add(name, run)
  await bench.run()
  const rows = bench.tasks.map(({ name, result }) => {
    if (result.state !== "completed") throw new Error(`The benchmark "${name}" did not complete.`)
    const { p50, p75, p99, samplesCount } = result.latency
    return { name, p50, p75, p99, samplesCount }
  })
  const base = rows[0]?.p50 ?? 1
  process.stdout.write(`\n${title}\n`)
  for (const { name, p50, p75, p99, samplesCount } of rows) {
    const ratio = `${(p50 / base).toFixed(2)}×`.padStart(9)
    const time = `${(p50 * 1000).toFixed(1)} µs`.padStart(13)
    const spread = `(75th and 99th percentile ${(p75 * 1000).toFixed(1)}, ${(p99 * 1000).toFixed(1)}; ${samplesCount} runs)`
    process.stdout.write(`${ratio}${time}  ${name}  ${spread}\n`)
  }
}
