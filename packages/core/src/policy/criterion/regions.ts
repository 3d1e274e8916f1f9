/**
 * Sets of situations, for proofs about criteria: what each of several quantities may be, in boxes.
 *
 * A quantity has finitely many samples, one for each part of its values that no condition tells apart; a set of samples
 * is a mask of bits. Intersections and unions are exact. A region of too many boxes becomes everything, so a region is
 * never too small, and one that is empty is empty in truth.
 *
 * @since 0.1.0
 */

/** A quantity that conditions speak of, the facts behind it, and the mask of all of its samples. */
export interface Quantity {
  readonly key: string
  readonly facts: ReadonlyArray<string>
  readonly full: bigint
}

/** The situations in which each quantity named has one of its samples; quantities that are not named may be anything. */
export type Box = ReadonlyMap<Quantity, bigint>

/** The situations in any of several boxes. */
export type Region = ReadonlyArray<Box>

/** No situation. */
export const nothing: Region = []

/** Every situation. */
export const everything: Region = [new Map()]

const mostBoxes = 64

/** The situations in which a quantity has one of the samples of a mask. */
export const where = (quantity: Quantity, mask: bigint): Region =>
  mask === 0n ? nothing : mask === quantity.full ? everything : [new Map([[quantity, mask]])]

/** Whether no situation is left. */
export const isEmpty = (region: Region): boolean => region.length === 0

const meet = (self: Box, that: Box): Box | undefined => {
  const [small, large] = self.size < that.size ? [self, that] : [that, self]
  const both = new Map(large)
  for (const [quantity, mask] of small) {
    const common = mask & (large.get(quantity) ?? quantity.full)
    if (common === 0n) return undefined
    both.set(quantity, common)
  }
  return both
}

const isWithin = (inner: Box, outer: Box): boolean => {
  if (outer.size > inner.size) return false
  for (const [quantity, mask] of outer) {
    const own = inner.get(quantity)
    if (own === undefined || (own & ~mask) !== 0n) return false
  }
  return true
}

/** Two boxes of which one holds the other, or that differ in one quantity alone, are one. */
const join = (self: Box, that: Box): Box | undefined => {
  if (isWithin(self, that)) return that
  if (isWithin(that, self)) return self
  if (self.size !== that.size) return undefined
  let differing: Quantity | undefined
  for (const [quantity, mask] of self) {
    const other = that.get(quantity)
    if (other === mask) continue
    if (other === undefined || differing !== undefined) return undefined
    differing = quantity
  }
  if (differing === undefined) return self
  const mask = (self.get(differing) ?? 0n) | (that.get(differing) ?? 0n)
  const joined = new Map(self)
  if (mask === differing.full) joined.delete(differing)
  else joined.set(differing, mask)
  return joined
}

const add = (boxes: Array<Box>, box: Box): void => {
  for (const [position, other] of boxes.entries()) {
    const joined = join(other, box)
    if (joined === undefined) continue
    boxes.splice(position, 1)
    // What has grown may reach another box now.
    add(boxes, joined)
    return
  }
  boxes.push(box)
}

const collect = (boxes: Iterable<Box | undefined>): Region => {
  const found: Array<Box> = []
  for (const box of boxes) {
    if (box !== undefined) add(found, box)
    if (found.length > mostBoxes) return everything
  }
  return found
}

/** The situations of either region. */
export const or = (...regions: ReadonlyArray<Region>): Region => collect(regions.flat())

/** The situations of both regions. */
export const and = (self: Region, that: Region): Region => {
  if (self === everything) return that
  if (that === everything) return self
  return collect(pairs(self, that))
}

function* pairs(self: Region, that: Region): Iterable<Box | undefined> {
  for (const left of self) for (const right of that) yield meet(left, right)
}

/** The situations that are left when nothing is said any more of the quantities chosen. */
export const without = (region: Region, forgets: (quantity: Quantity) => boolean): Region =>
  collect(region.map((box) => new Map([...box].filter(([quantity]) => !forgets(quantity)))))
