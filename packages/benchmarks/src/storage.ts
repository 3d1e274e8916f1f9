/**
 * The journal on its databases beside the drivers alone and beside another event store, all in one run: appended, read and
 * folded, looked through, and opened.
 *
 * `--events` is how many are read, `--rounds` how often everything is appended, `--readings` how often it is read.
 */
import { loadavg } from "node:os"
import { parseArgs } from "node:util"
import { setting } from "./figures.ts"
import { packages } from "./storage/entrants.ts"
import { run } from "./storage/run.ts"

const { values } = parseArgs({
  options: {
    events: { type: "string", default: "1000000" },
    rounds: { type: "string", default: "100" },
    readings: { type: "string", default: "3" }
  }
})

const say = (text: string) => process.stdout.write(`${text}\n`)
say(setting(packages))
const sayLoad = (when: string) => say(`Load of the machine at the ${when}: ${loadavg()[0]?.toFixed(2)}.`)
sayLoad("start")
await run(
  {
    appends: 40,
    batches: 5,
    events: Number(values.events),
    rounds: Number(values.rounds),
    readings: Number(values.readings),
    history: { years: 16, officialsOfEach: 19 },
    openings: { together: 15, alone: 7 }
  },
  say
)
sayLoad("end")
