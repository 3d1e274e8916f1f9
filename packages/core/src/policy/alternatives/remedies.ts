/**
 * The leaves of a finding that stand in the way, where nothing but the finding is at hand.
 *
 * @since 0.1.0
 */
import type { Finding, Truth } from "../Judgement.ts"

/** More ways than this help nobody; where there are more, some of those with the fewest changes are given. */
const mostWays = 12

/** So many are followed on the way, so that a wide tree costs no more than a narrow one. */
const mostFollowed = 128

/**
 * The sets of leaves that, if they turned out the other way, would make the finding hold or no longer apply: each set
 * suffices, and none contains another. Fewest changes first, at most 12. Empty where the finding holds or does not apply.
 *
 * An unknown leaf may turn out either way. What a condition behind an unmet guard would have found is not known, so no
 * way leads through it.
 *
 * @category counterfactuals
 * @since 0.1.0
 */
export const remedies = (finding: Finding): ReadonlyArray<ReadonlyArray<Finding>> =>
  finding.holds === "no" || finding.holds === "unknown"
    ? irreducible([...ways(finding, "yes"), ...ways(finding, "notApplicable")]).slice(0, mostWays)
    : []

type Ways = ReadonlyArray<ReadonlyArray<Finding>>

type Settled = Exclude<Truth, "unknown">

/** Ways to bring a finding to a truth: `[[]]` when it is there already, `[]` when no way is known. */
const ways = (finding: Finding, wanted: Settled): Ways => {
  if (finding.holds === wanted) return [[]]
  const below = finding.findings
  switch (below.length === 0 ? "leaf" : finding.operator) {
    case "all":
      return reach(below, wanted, "all")
    case "any":
      return reach(below, wanted, 1)
    case "atLeast":
      return reach(below, wanted, finding.needed ?? "all")
    case "not":
      return below.flatMap((child) => ways(child, opposite[wanted]))
    case "when":
      return guarded(below, wanted)
    default:
      return wanted === "notApplicable" ? [] : [[finding]]
  }
}

const opposite: { readonly [T in Settled]: Settled } = { yes: "no", no: "yes", notApplicable: "notApplicable" }

/**
 * `needed` of the findings that apply must hold: so many, or all of them. One that does not apply cannot be brought to,
 * because what stands behind its guard was not judged.
 */
const reach = (below: ReadonlyArray<Finding>, wanted: Settled, needed: number | "all"): Ways => {
  const applying = below.filter((child) => child.holds !== "notApplicable")
  const to = (truth: Settled) => applying.map((child) => ways(child, truth))
  if (wanted === "notApplicable") return choose(to("notApplicable"), applying.length)
  if (needed === "all")
    return wanted === "yes" ? settle(to("yes"), to("notApplicable"), applying.length) : to("no").flat()
  return wanted === "yes"
    ? choose(to("yes"), needed)
    : settle(to("no"), to("notApplicable"), applying.length - needed + 1)
}

/** Ways to bring at least `count` findings to a truth or out of the reckoning, but never all of them out of it. */
const settle = (to: ReadonlyArray<Ways>, out: ReadonlyArray<Ways>, count: number): Ways => {
  const either = to.map((ways, position) => [...ways, ...(out[position] ?? [])])
  if (count < to.length) return choose(either, count)
  return irreducible(to.flatMap((first, position) => joined(first, choose(either.toSpliced(position, 1), count - 1))))
}

const guarded = ([guard, then]: ReadonlyArray<Finding>, wanted: Settled): Ways => {
  const thenWays = then === undefined ? [] : ways(then, wanted)
  if (guard === undefined || wanted !== "notApplicable") return thenWays
  return [...ways(guard, "no"), ...ways(guard, "notApplicable"), ...thenWays]
}

/** Every way of the first joined with every way of the second. */
const joined = (first: Ways, second: Ways): Ways =>
  fewest(first.flatMap((left) => second.map((right) => [...left, ...right])))

/** Ways to bring at least `count` parts to where their ways lead; parts that are there already are taken first. */
const choose = (parts: ReadonlyArray<Ways>, count: number): Ways => {
  const isThere = (part: Ways) => part.some((way) => way.length === 0)
  const left = Math.max(0, count - parts.filter(isThere).length)
  // Ways that bring exactly so many of the parts seen so far, by their number.
  const byCount: Array<Ways> = Array.from({ length: left + 1 }, (_, chosen) => (chosen === 0 ? [[]] : []))
  for (const part of parts) {
    if (isThere(part)) continue
    for (let chosen = left; chosen > 0; chosen--) {
      byCount[chosen] = fewest([...(byCount[chosen] ?? []), ...joined(byCount[chosen - 1] ?? [], part)])
    }
  }
  return byCount[left] ?? []
}

const fewest = (candidates: Ways): Ways =>
  candidates.length <= mostFollowed
    ? candidates
    : [...candidates].sort((left, right) => left.length - right.length).slice(0, mostFollowed)

const irreducible = (candidates: Ways): Ways =>
  candidates
    .filter(
      (way, position) =>
        !candidates.some(
          (other, at) =>
            at !== position && other.every((leaf) => way.includes(leaf)) && (other.length < way.length || at < position)
        )
    )
    .sort((left, right) => left.length - right.length)
