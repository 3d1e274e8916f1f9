import { join } from "node:path"
import * as Expressions from "../../src/expressions.ts"
import { corpusOf } from "./corpus.ts"
import { interpreter } from "./memory.ts"
import { smaller } from "./shrink.ts"

/** The corpus of criteria. */
export const { differs, keep, kept, run } = corpusOf({
  draw: (draw) => Expressions.criterion(draw, { lists: true }),
  subject: (draw, complete) => Expressions.written(draw, { absent: !complete }),
  definition: interpreter,
  smaller,
  kindOf: (truth) => truth,
  keptIn: join(import.meta.dirname, "criteria.kept.json")
})
