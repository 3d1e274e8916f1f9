import { hash, randomBytes } from "node:crypto"
import * as Memory from "@cunguan/core/journal/Memory"
import { journalConformance } from "../src/index.ts"

journalConformance("memory", Memory.layer({ digest: (text) => hash("sha256", text), random: randomBytes }))
