/**
 * Sets of things that can do something, and of which no smaller part can.
 *
 * @since 0.1.0
 */

/** Up to so many things every set of them is looked at. */
export const mostForAllSizes = 12

/** Beyond that, so many sets are looked at. */
const mostSets = 2 ** mostForAllSizes

/** The largest size up to which all sets of `count` things are looked at. */
export const largestSize = (count: number): number => {
  if (count <= mostForAllSizes) return count
  let [size, ofSize, sets] = [0, 1, 0]
  while (size < count) {
    ofSize = (ofSize * (count - size)) / (size + 1)
    if (sets + ofSize > mostSets && size > 0) break
    sets += ofSize
    size++
  }
  return size
}

/** The irreducible sets of the numbers below `count` that can, smallest first, up to a size. */
export const irreducible = (
  count: number,
  largest: number,
  can: (set: ReadonlyArray<number>) => boolean
): ReadonlyArray<ReadonlyArray<number>> => {
  const found: Array<ReadonlyArray<number>> = []
  for (let size = 1; size <= largest; size++) {
    for (const set of subsets(count, size)) {
      if (!found.some((smaller) => smaller.every((one) => set.includes(one))) && can(set)) found.push(set)
    }
  }
  return found
}

/** All subsets of a size, in the order of their members. */
function* subsets(count: number, size: number, from = 0): Iterable<ReadonlyArray<number>> {
  if (size === 0) return yield []
  for (let first = from; first <= count - size; first++) {
    for (const rest of subsets(count, size - 1, first + 1)) yield [first, ...rest]
  }
}
