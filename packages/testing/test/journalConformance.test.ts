import { createHash, randomBytes } from "node:crypto"
import * as Memory from "@cunguan/core/journal/Memory"
import { journalConformance } from "../src/index.ts"

journalConformance(
  "memory",
  Memory.layer({ digest: (bytes) => createHash("sha256").update(bytes).digest(), random: randomBytes })
)
