/** A process that writes to a file until it is killed. */
import { writeUntilKilled } from "@cunguan/testing/faults"
import { sqlite } from "../../src/index.ts"

await writeUntilKilled((path) => sqlite(path))
