/** The short benchmarks in one run, as ratios; absolute times depend on the machine. */
import { cpus } from "node:os"
import { eligibility } from "./eligibility.ts"
import { office } from "./office.ts"
import { score } from "./score.ts"

const [cpu] = cpus()
process.stdout.write(
  `Node ${process.version}, ${process.platform}-${process.arch}, ${cpus().length} × ${cpu?.model ?? "unknown"}\n`
)
process.stdout.write("Medians; in brackets how far the slower runs went.\n")
await eligibility()
await score()
await office()
