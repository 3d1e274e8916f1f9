import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Truth } from "@cunguan/core/policy/Judgement"
import * as Expressions from "../../src/expressions.ts"
import { draws } from "../../src/random.ts"
import type { FaceOf } from "./face.ts"
import { interpreter } from "./memory.ts"
import { type Pair, shrink } from "./shrink.ts"

const ofAllRuns = join(import.meta.dirname, "kept.json")

/** Pairs on which faces once differed. */
export const kept = (file = ofAllRuns): ReadonlyArray<Pair> => JSON.parse(readFileSync(file, "utf8"))

/** Keeps a pair for all runs to come. */
export const keep = ({ facts, node }: Pair, file = ofAllRuns): void => {
  const pair = { node, facts }
  const pairs = kept(file)
  if (pairs.some((other) => JSON.stringify(other) === JSON.stringify(pair))) return
  writeFileSync(file, `${JSON.stringify([...pairs, pair], undefined, 2)}\n`)
}

/** A face that differs from the definition, on the smallest pair on which it does. */
export interface Difference extends Pair {
  readonly face: string
}

const truthOf = async (face: FaceOf, { facts, node }: Pair): Promise<Truth | string> => {
  const over = await face.over([facts])
  try {
    const [truth = "nothing"] = await over.truthsOf(node)
    return truth
  } catch (error) {
    return String(error)
  } finally {
    await over.close()
  }
}

/** Whether a face and the definition differ on a pair. */
export const differs = async (face: FaceOf, pair: Pair): Promise<boolean> =>
  face.canExpress(pair.node) && (await truthOf(face, pair)) !== (await truthOf(interpreter, pair))

/** What a run looked at: how often each truth came out, and how many pairs each face judged. */
export interface Run {
  readonly truths: { readonly [T in Truth]: number }
  readonly judged: ReadonlyMap<string, number>
  readonly difference: Difference | undefined
}

/** Draws criteria over the same subjects, and stops at the first difference. */
export const run = async (options: {
  readonly seed: number
  readonly subjects: number
  readonly criteria: number
  readonly faces: ReadonlyArray<FaceOf>
  /** Whether every fact of the subjects is known. */
  readonly complete?: boolean
}): Promise<Run> => {
  const draw = draws(options.seed)
  const subjects = Array.from({ length: options.subjects }, () =>
    Expressions.written(draw, { absent: options.complete !== true })
  )
  const oracle = await interpreter.over(subjects)
  const faces = await Promise.all(options.faces.map(async (of) => ({ of, over: await of.over(subjects) })))
  const counts = { yes: 0, no: 0, unknown: 0, notApplicable: 0 }
  const judged = new Map(options.faces.map(({ name }) => [name, 0]))
  try {
    for (let drawn = 0; drawn < options.criteria; drawn++) {
      const node = Expressions.criterion(draw, { lists: true })
      const expected = await oracle.truthsOf(node)
      for (const truth of expected) counts[truth]++
      for (const { of, over } of faces) {
        if (!of.canExpress(node)) continue
        const found = await over.truthsOf(node).catch((error: unknown) => [String(error)])
        const at = expected.findIndex((truth, id) => truth !== found[id])
        if (at === -1) {
          judged.set(of.name, (judged.get(of.name) ?? 0) + found.length)
          continue
        }
        const facts = subjects[at] as Expressions.WrittenFacts
        const smallest = await shrink({ node, facts }, (pair) => differs(of, pair))
        return { truths: counts, judged, difference: { ...smallest, face: of.name } }
      }
    }
    return { truths: counts, judged, difference: undefined }
  } finally {
    for (const { over } of faces) await over.close()
  }
}
