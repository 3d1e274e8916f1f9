/** A process that writes to a schema of a database until it is killed. */
import { writeUntilKilled } from "@cunguan/testing/faults"
import { openAt } from "./place.ts"

await writeUntilKilled(openAt)
