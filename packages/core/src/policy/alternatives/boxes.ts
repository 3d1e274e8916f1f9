/**
 * Which values of several variables bring a condition to the truths that are wanted, as boxes: in a box each variable has
 * a part of its values, and any values of these parts will do together.
 *
 * @since 0.1.0
 */
import { combinations } from "./combinations.ts"

/** For each variable the numbers of its classes. */
export type Box = ReadonlyArray<ReadonlySet<number>>

/** Boxes, and whether they cover everything that is wanted. */
export interface Boxes {
  readonly boxes: ReadonlyArray<Box>
  readonly isWhole: boolean
}

/** Beyond so many combinations one box is made around the first that was found. */
const mostCells = 4096

/**
 * Boxes that cover all combinations of classes that will do, each as large as it can be. Each begins with a combination
 * that no box before has, the given one first, and grows variable by variable.
 */
export const cover = (
  sizes: ReadonlyArray<number>,
  start: ReadonlyArray<number>,
  willDo: (classes: ReadonlyArray<number>) => boolean,
  atMost: number
): Boxes => {
  const known = new Map<string, boolean>()
  const isFine = (cell: ReadonlyArray<number>): boolean => {
    const key = cell.join()
    const fine = known.get(key) ?? willDo(cell)
    known.set(key, fine)
    return fine
  }
  const boxes = [grow(start, sizes, isFine)]
  if (sizes.reduce((product, size) => product * size, 1) > mostCells) return { boxes, isWhole: false }
  for (const cell of combinations(sizes.map(range))) {
    if (!isFine(cell) || boxes.some((box) => cell.every((one, position) => box[position]?.has(one)))) continue
    if (boxes.length >= atMost) return { boxes, isWhole: false }
    boxes.push(grow(cell, sizes, isFine))
  }
  return { boxes, isWhole: true }
}

const range = (length: number): ReadonlyArray<number> => Array.from({ length }, (_, index) => index)

const grow = (
  start: ReadonlyArray<number>,
  sizes: ReadonlyArray<number>,
  isFine: (cell: ReadonlyArray<number>) => boolean
): Box => {
  const box: Array<ReadonlyArray<number>> = start.map((one) => [one])
  for (const [position, size] of sizes.entries()) {
    const beside = [...combinations(box.with(position, [0]))]
    box[position] = range(size).filter((one) => beside.every((cell) => isFine(cell.with(position, one))))
  }
  return box.map((part) => new Set(part))
}
