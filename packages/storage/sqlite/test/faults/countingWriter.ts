/** A process with four writers that count in the file at a path: path, name and times. */
import { count } from "@cunguan/testing/faults"
import * as Effect from "effect/Effect"
import { sqlite } from "../../src/index.ts"

const [path = "", name = "", times = ""] = process.argv.slice(2)
const counting = count({ name, writers: 4, offices: 3, times: Number(times), seed: name.length })
process.stdout.write(JSON.stringify(await Effect.runPromise(Effect.provide(counting, sqlite(path)))))
