import type * as Criterion from "@cunguan/core/policy/Criterion"
import type { Truth } from "@cunguan/core/policy/Judgement"
import { truths } from "@cunguan/core/policy/kernel/Plan"
import type { WrittenFacts } from "../../src/expressions.ts"

/** A face of a language over fixed subjects: what an expression comes to for each, in their order. */
export interface Face<Node, Outcome extends string> {
  readonly outcomesOf: (node: Node) => Promise<ReadonlyArray<Outcome>>
  readonly close: () => Promise<void>
}

/** A face of a language, and the expressions that it has. */
export interface FaceOf<Node = Criterion.Criterion, Outcome extends string = Truth> {
  readonly name: string
  readonly canExpress: (node: Node) => boolean
  readonly over: (subjects: ReadonlyArray<WrittenFacts>) => Promise<Face<Node, Outcome>>
}

/** Puts together what a database selects for each truth; whoever is selected for none or for two is told. */
export const together = async (
  length: number,
  idsOf: (truth: Truth) => Promise<ReadonlyArray<number>>
): Promise<ReadonlyArray<Truth>> => {
  const found = new Map<number, Truth>()
  for (const truth of truths) {
    for (const id of await idsOf(truth)) {
      const other = found.get(id)
      if (other !== undefined) throw new Error(`Subject ${id} is selected for ${other} and for ${truth}.`)
      found.set(id, truth)
    }
  }
  return Array.from({ length }, (_, id) => {
    const truth = found.get(id)
    if (truth === undefined) throw new Error(`Subject ${id} is selected for no truth.`)
    return truth
  })
}
