import { readFileSync, writeFileSync } from "node:fs"
import type { WrittenFacts } from "../../src/expressions.ts"
import { type Draw, draws } from "../../src/random.ts"
import type { FaceOf } from "./face.ts"
import { type Pair, shrink } from "./shrink.ts"

/** A language as the corpus draws it: its expressions and subjects, its definition, and where pairs are kept. */
export interface Language<Node, Outcome extends string> {
  readonly draw: (draw: Draw) => Node
  /** The facts of a subject; `complete` says that every one is known. */
  readonly subject: (draw: Draw, complete: boolean) => WrittenFacts
  readonly definition: FaceOf<Node, Outcome>
  readonly smaller: (node: Node) => ReadonlyArray<Node>
  /** What an outcome counts as. */
  readonly kindOf: (outcome: Outcome) => string
  readonly keptIn: string
}

/** A face that differs from the definition, on the smallest pair on which it does. */
export interface Difference<Node> extends Pair<Node> {
  readonly face: string
}

/** What a run looked at: how often each kind of outcome came out, and how many pairs each face judged. */
export interface Run<Node> {
  readonly outcomes: ReadonlyMap<string, number>
  readonly judged: ReadonlyMap<string, number>
  readonly difference: Difference<Node> | undefined
}

/** What a run draws. */
export interface Options<Node, Outcome extends string> {
  readonly seed: number
  readonly subjects: number
  readonly expressions: number
  readonly faces: ReadonlyArray<FaceOf<Node, Outcome>>
  /** Whether every fact of the subjects is known. */
  readonly complete?: boolean
}

/** The corpus of a language: expressions drawn over the same subjects, and the pairs on which faces once differed. */
export const corpusOf = <Node, Outcome extends string>(language: Language<Node, Outcome>) => {
  const { definition, keptIn, kindOf, smaller } = language

  /** Pairs on which faces once differed. */
  const kept = (file = keptIn): ReadonlyArray<Pair<Node>> => JSON.parse(readFileSync(file, "utf8"))

  /** Keeps a pair for all runs to come. */
  const keep = ({ facts, node }: Pair<Node>, file = keptIn): void => {
    const pair = { node, facts }
    const pairs = kept(file)
    if (pairs.some((other) => JSON.stringify(other) === JSON.stringify(pair))) return
    writeFileSync(file, `${JSON.stringify([...pairs, pair], undefined, 2)}\n`)
  }

  const outcomeOf = async (face: FaceOf<Node, Outcome>, { facts, node }: Pair<Node>): Promise<string> => {
    const over = await face.over([facts])
    try {
      const [outcome = "nothing"] = await over.outcomesOf(node)
      return outcome
    } catch (error) {
      return String(error)
    } finally {
      await over.close()
    }
  }

  /** Whether a face and the definition differ on a pair. */
  const differs = async (face: FaceOf<Node, Outcome>, pair: Pair<Node>): Promise<boolean> =>
    face.canExpress(pair.node) && (await outcomeOf(face, pair)) !== (await outcomeOf(definition, pair))

  /** Draws expressions over the same subjects, and stops at the first difference. */
  const run = async (options: Options<Node, Outcome>): Promise<Run<Node>> => {
    const draw = draws(options.seed)
    const subjects = Array.from({ length: options.subjects }, () => language.subject(draw, options.complete === true))
    const oracle = await definition.over(subjects)
    const faces = await Promise.all(options.faces.map(async (of) => ({ of, over: await of.over(subjects) })))
    const outcomes = new Map<string, number>()
    const judged = new Map(options.faces.map(({ name }) => [name, 0]))
    try {
      for (let drawn = 0; drawn < options.expressions; drawn++) {
        const node = language.draw(draw)
        const expected = await oracle.outcomesOf(node)
        for (const kind of expected.map(kindOf)) outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1)
        for (const { of, over } of faces) {
          if (!of.canExpress(node)) continue
          const found = await over.outcomesOf(node).catch((error: unknown) => [String(error)])
          const at = expected.findIndex((outcome, id) => outcome !== found[id])
          if (at === -1) {
            judged.set(of.name, (judged.get(of.name) ?? 0) + found.length)
            continue
          }
          const facts = subjects[at] as WrittenFacts
          const smallest = await shrink({ node, facts }, smaller, (pair) => differs(of, pair))
          return { outcomes, judged, difference: { ...smallest, face: of.name } }
        }
      }
      return { outcomes, judged, difference: undefined }
    } finally {
      for (const { over } of faces) await over.close()
    }
  }

  return { kept, keep, differs, run }
}
