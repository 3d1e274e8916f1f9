/** Who takes part. A peer that cannot be loaded on this machine is named and left out. */
import type { Face } from "./Face.ts"
import * as byHand from "./faces/byHand.ts"
import * as columns from "./faces/columns.ts"
import * as rows from "./faces/rows.ts"
import * as tree from "./faces/tree.ts"

/** What is written by hand and the faces of the library; all of them know what a missing fact means. */
export const own: ReadonlyArray<Face> = [...byHand.faces, ...rows.faces, ...columns.faces, ...tree.faces]

/** What judges complete applicants alone. */
export const completeOnly: ReadonlyArray<Face> = columns.completeOnly

const engines: { readonly [name: string]: () => Promise<{ readonly faces: ReadonlyArray<Face> }> } = {
  "json-logic-engine": () => import("./peers/jsonLogicEngine.ts"),
  "json-logic-js": () => import("./peers/jsonLogicJs.ts"),
  "@ucast/js": () => import("./peers/ucast.ts"),
  "@casl/ability": () => import("./peers/casl.ts"),
  "@gorules/zen-engine": () => import("./peers/zenEngine.ts"),
  "@cedar-policy/cedar-wasm": () => import("./peers/cedar.ts"),
  "json-rules-engine": () => import("./peers/jsonRulesEngine.ts"),
  publicodes: () => import("./peers/publicodes.ts")
}

/** The packages of the other engines. */
export const packages: ReadonlyArray<string> = [...Object.keys(engines), "@ucast/core", "@ucast/mongo2js"].sort()

/** The other engines, and those that are missing here with what was said of them. */
export const peers = async (): Promise<{
  readonly faces: ReadonlyArray<Face>
  readonly missing: ReadonlyArray<string>
}> => {
  const faces: Array<Face> = []
  const missing: Array<string> = []
  for (const [name, load] of Object.entries(engines)) {
    try {
      faces.push(...(await load()).faces)
    } catch (error) {
      missing.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return { faces, missing }
}
