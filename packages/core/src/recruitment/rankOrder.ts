/**
 * People taken in rank order within floors and caps on groups.
 *
 * Whoever ranks higher is taken wherever the floors can still be met by those who follow: of all choices that keep the
 * bounds this is the first in rank order. People are told apart by the bounds that count them, so the work grows with
 * the number of people and with the number of bounds, and not with the pairs of people.
 *
 * @since 0.1.0
 */

/** A floor (`atLeast`) or a cap (`atMost`) on how many people of a group are taken, the number included. */
export interface Bound {
  readonly kind: "atLeast" | "atMost"
  readonly people: number
}

/** The bounds that count a person, as bits: the lowest for the first bound. */
export type Kind = number

/** Whether a bound counts people of a kind. */
export const counts = (kind: Kind, bound: number): boolean => (kind & (1 << bound)) !== 0

/**
 * What came of a person: taken, or passed over because of the bounds named by their places in the list, or not looked at
 * because all places were filled before.
 */
export type Fate = "taken" | ReadonlyArray<number> | undefined

/**
 * Takes people in rank order; the first `held` have their places already. The bounds must be such that they can be kept: see
 * {@link canKeep}.
 */
export const take = (
  bounds: ReadonlyArray<Bound>,
  places: number,
  people: ReadonlyArray<Kind>,
  held = 0
): ReadonlyArray<Fate> => {
  const rest = tally(people.slice(held))
  let left = leftBy(bounds, people.slice(0, held))
  let open = Math.max(0, places - held)
  // A choice with somebody of a kind further down could as well have had the one who was passed over, so none comes after.
  const passedOver = new Set<Kind>()
  return people.map((kind, person) => {
    if (person < held) return "taken"
    if (open === 0) return undefined
    rest.set(kind, (rest.get(kind) ?? 0) - 1)
    const { full, reserved } = standing(bounds, left, kind)
    const after = less(bounds, left, kind, 1)
    if (!passedOver.has(kind) && full.length === 0 && canMeet(bounds, open - 1, after, rest)) {
      open -= 1
      left = after
      return "taken"
    }
    passedOver.add(kind)
    return full.length > 0 ? full : reserved
  })
}

/** Whether the floors can be met within the caps by these people in so many places, of which the first `held` have theirs. */
export const canKeep = (bounds: ReadonlyArray<Bound>, places: number, people: ReadonlyArray<Kind>, held = 0): boolean =>
  canMeet(bounds, Math.max(0, places - held), leftBy(bounds, people.slice(0, held)), tally(people.slice(held)))

/** What those who have their places leave of the bounds; a cap that they are over leaves room for nobody. */
const leftBy = (bounds: ReadonlyArray<Bound>, held: ReadonlyArray<Kind>): ReadonlyArray<number> =>
  bounds.map(({ people }, index) => Math.max(0, people - held.filter((kind) => counts(kind, index)).length))

const tally = (people: ReadonlyArray<Kind>): Map<Kind, number> => {
  const rest = new Map<Kind, number>()
  for (const kind of people) rest.set(kind, (rest.get(kind) ?? 0) + 1)
  return rest
}

/** The caps that are full for a kind, and the floors that keep the places for others. */
const standing = (bounds: ReadonlyArray<Bound>, left: ReadonlyArray<number>, kind: Kind) => {
  const all = bounds.map((bound, index) => ({ ...bound, index, left: left[index] ?? 0, counted: counts(kind, index) }))
  const open = all.filter((bound) => bound.kind === "atLeast" && bound.left > 0)
  const ofOthers = open.filter(({ counted }) => !counted)
  return {
    full: all.flatMap((bound) => (bound.kind === "atMost" && bound.counted && bound.left === 0 ? [bound.index] : [])),
    reserved: (ofOthers.length > 0 ? ofOthers : open).map(({ index }) => index)
  }
}

/** What is left of the bounds after so many of a kind were taken; a floor that is met asks for nothing more. */
const less = (bounds: ReadonlyArray<Bound>, left: ReadonlyArray<number>, kind: Kind, taken: number) =>
  left.map((number, index) =>
    !counts(kind, index) ? number : bounds[index]?.kind === "atLeast" ? Math.max(0, number - taken) : number - taken
  )

/** Whether the open floors can be met in so many places by the people that are left, within what is left of the caps. */
const canMeet = (
  bounds: ReadonlyArray<Bound>,
  places: number,
  left: ReadonlyArray<number>,
  rest: ReadonlyMap<Kind, number>
): boolean => {
  const floors = bounds.flatMap(({ kind }, index) => (kind === "atLeast" && (left[index] ?? 0) > 0 ? [index] : []))
  if (floors.length === 0) return true
  const served = (kind: Kind) => floors.filter((floor) => counts(kind, floor)).length
  // Those who count for most floors first: then the search hardly ever has to turn back.
  const kinds = [...rest]
    .map(([kind, people]) => ({ kind, people, served: served(kind) }))
    .filter((one) => one.people > 0 && one.served > 0)
    .sort((one, other) => other.served - one.served || one.kind - other.kind)
  const hopeless = new Set<string>()
  const search = (at: number, places: number, left: ReadonlyArray<number>): boolean => {
    const needs = floors.filter((floor) => (left[floor] ?? 0) > 0)
    if (needs.length === 0) return true
    const next = kinds[at]
    if (next === undefined || !isConceivable(kinds, at, places, needs, left)) return false
    const key = `${at} ${places} ${left.join(" ")}`
    if (hopeless.has(key)) return false
    const useful = Math.max(0, ...needs.filter((floor) => counts(next.kind, floor)).map((floor) => left[floor] ?? 0))
    const room = left.filter((_, index) => bounds[index]?.kind === "atMost" && counts(next.kind, index))
    for (let taken = Math.min(next.people, places, useful, ...room); taken >= 0; taken--) {
      if (search(at + 1, places - taken, less(bounds, left, next.kind, taken))) return true
    }
    hopeless.add(key)
    return false
  }
  return search(0, places, left)
}

/** What any solution needs: for each floor enough people and places, and for all together enough that count for several. */
const isConceivable = (
  kinds: ReadonlyArray<{ readonly kind: Kind; readonly people: number; readonly served: number }>,
  at: number,
  places: number,
  needs: ReadonlyArray<number>,
  left: ReadonlyArray<number>
): boolean => {
  const following = kinds.slice(at)
  let open = places
  let most = 0
  for (const { people, served } of following) {
    most += Math.min(open, people) * served
    open -= Math.min(open, people)
  }
  const needed = needs.map((floor) => left[floor] ?? 0)
  return (
    needed.reduce((sum, number) => sum + number, 0) <= most &&
    needs.every((floor, index) => {
      const there = following.reduce((sum, { kind, people }) => (counts(kind, floor) ? sum + people : sum), 0)
      return (needed[index] ?? 0) <= Math.min(places, there)
    })
  )
}
