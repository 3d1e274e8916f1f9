/** Opens an office at a path, asks for its state, and says how many milliseconds both took: the first work of a process. */
import { opened } from "./town.ts"

process.stdout.write(`${await opened({ at: process.argv[2] ?? "" })}\n`)
