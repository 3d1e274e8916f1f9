/**
 * The ways in which given variables, changed together, bring a condition to the truths that are wanted.
 *
 * @since 0.1.0
 */
import type * as FactTable from "../FactTable.ts"
import { type Boxes, cover } from "./boxes.ts"
import { domainsOf } from "./domains.ts"
import type { Piece } from "./pieces.ts"
import { Search, type Situation, valueOfClass } from "./search.ts"
import type { Tree, Variable } from "./Tree.ts"

/** For each variable changed, the pieces that will do. */
export type Way = ReadonlyMap<number, ReadonlySet<Piece>>

/** The ways of a set; `pieces` are all of a variable, in order. */
export interface Ways {
  readonly ways: ReadonlyArray<Way>
  readonly pieces: ReadonlyArray<ReadonlyArray<Piece>>
  readonly isWhole: boolean
  /** Variables of the set that are compared with each other, so that one way alone is given. */
  readonly together: ReadonlyArray<number>
}

/** A tree with its variables, over a table. */
export const situationOf = (tree: Tree, variables: ReadonlyArray<Variable>, table: FactTable.FactTable): Situation => ({
  tree,
  variables,
  domains: domainsOf(tree, variables, table)
})

/** The ways of a set of variables that can turn the outcome by some values. */
export const waysOf = (
  situation: Situation,
  search: Search,
  set: ReadonlyArray<number>,
  wanted: number,
  atMost: number,
  table: FactTable.FactTable
): Ways => {
  const { domains, tree, variables } = situation
  const start = search.find(set, wanted)
  const together = domains.chains.flatMap((chain) => {
    const within = set.filter((variable) => chain.includes(variable))
    return within.length > 1 ? within : []
  })
  if (start === undefined) return { ways: [], pieces: domains.pieces, isWhole: false, together: [] }
  if (together.length === 0) {
    const boxes = boxesOf(search, set, start, wanted, atMost)
    return {
      ways: boxes.boxes.map((box) => wayOf(search, set, box)),
      pieces: domains.pieces,
      isWhole: boxes.isWhole,
      together
    }
  }
  // All but one of those that are compared with each other get a value; beside it the others have their exact parts.
  const valueAt = (variable: number) =>
    valueOfClass(search.classes[variable]?.[start[set.indexOf(variable)] ?? 0] ?? [])
  const pinned = together.slice(0, -1)
  const left = set.filter((variable) => !pinned.includes(variable))
  const others = variables.map((variable, index) =>
    pinned.includes(index) ? { ...variable, now: valueAt(index) } : variable
  )
  const beside = situationOf(tree, others, table)
  const again = new Search(beside)
  const from = again.find(left, wanted)
  const { boxes } = from === undefined ? { boxes: [] } : boxesOf(again, left, from, wanted, 1)
  const pins = pinned.map((variable) => {
    const value = valueAt(variable)
    const piece: Piece = typeof value === "number" ? { value, low: value, high: value } : { value }
    return [variable, piece] as const
  })
  return {
    ways: boxes.map(
      (box) =>
        new Map([...pins.map(([variable, piece]) => [variable, new Set([piece])] as const), ...wayOf(again, left, box)])
    ),
    pieces: beside.domains.pieces.map((pieces, index) => {
      const pin = pins.find(([variable]) => variable === index)
      return pin === undefined ? pieces : [{ value: -2 }, pin[1], { value: -2 }]
    }),
    isWhole: true,
    together
  }
}

const boxesOf = (
  search: Search,
  set: ReadonlyArray<number>,
  start: ReadonlyArray<number>,
  wanted: number,
  atMost: number
): Boxes =>
  cover(
    set.map((variable) => search.classes[variable]?.length ?? 0),
    start,
    (cell) => (search.with(set, cell) & ~wanted) === 0,
    atMost
  )

const wayOf = (search: Search, set: ReadonlyArray<number>, box: Boxes["boxes"][number]): Way =>
  new Map(
    set.map((variable, position) => {
      const classes = search.classes[variable] ?? []
      return [variable, new Set([...(box[position] ?? [])].flatMap((one) => classes[one] ?? []))] as const
    })
  )
