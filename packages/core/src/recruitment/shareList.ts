/**
 * The list of a step made by rules: what each comes to in numbers, which yield where they cannot hold together, and whether
 * a missing fact could change the list.
 *
 * @since 0.1.0
 */
import { ordered } from "../internal/ordered.ts"
import type * as Person from "../people/Person.ts"
import * as Criterion from "../policy/Criterion.ts"
import type * as Judgement from "../policy/Judgement.ts"
import * as Rounding from "../policy/Rounding.ts"
import * as Applicant from "./Applicant.ts"
import * as RankOrder from "./rankOrder.ts"
import { type Amount, idsOver, type Rule } from "./shareRules.ts"

/** How many places a list has, and those who may be called, in rank order; with what is filled again of one that was made. */
export interface Asking {
  readonly seats: number
  readonly ranked: ReadonlyArray<{ readonly applicant: Person.PersonId; readonly facts: Applicant.Facts }>
  readonly refill?: Refill
}

/** How many of the ranked, the first, stay on a list, and how many of its empty places are filled again. */
export interface Refill {
  readonly held: number
  readonly places: number
}

/** The floor or the cap of a rule, with the number it comes to, and who belongs to its group in rank order. */
export interface Bound {
  readonly rule: Rule
  readonly kind: "atLeast" | "atMost"
  readonly amount: Amount
  readonly number: number
  readonly members: ReadonlyArray<Judgement.Finding>
}

/**
 * A bound as it is asked for here: `short` by those whom its group lacks, and of fewer or more people where it yields, or
 * where too few places are filled again.
 */
export interface Asked extends Bound {
  readonly people: number
  readonly short: number
}

/** A list that was made, by the bounds that took part in it. */
export interface Made {
  readonly _tag: "Made"
  readonly asked: ReadonlyArray<Asked>
  readonly fates: ReadonlyArray<RankOrder.Fate>
}

/** Rules that cannot hold together, and of which none yields. */
export interface Contradiction {
  readonly _tag: "Contradiction"
  readonly rules: ReadonlyArray<Rule>
}

/** The floor and the cap of a rule. */
export const boundsOf = (rule: Rule, { ranked, seats }: Asking): ReadonlyArray<Bound> => {
  const members = ranked.map(({ facts }) => Criterion.evaluate(rule.of, { table: Applicant.table, facts }))
  return (["atLeast", "atMost"] as const).flatMap((kind) => {
    const amount = rule[kind]
    if (amount === undefined) return []
    const number = "people" in amount ? amount.people : Rounding.percentOf(amount.rounding, amount.share, seats)
    return [{ rule, kind, amount, number, members }]
  })
}

/**
 * Makes the list by bounds. Those of whom no fact is missing take part at once; another takes part, with what is known,
 * where the list does not keep it whatever the missing facts are.
 */
export const make = (bounds: ReadonlyArray<Bound>, asking: Asking): Made | Contradiction => {
  let taking = bounds.filter(({ members }) => members.every(({ holds }) => holds !== "unknown"))
  for (;;) {
    const made = makeBy(taking, asking)
    if (made._tag === "Contradiction") return made
    const broken = bounds.filter((bound) => !taking.includes(bound) && !surelyHolds(bound, made))
    if (broken.length === 0) return made
    taking = bounds.filter((bound) => taking.includes(bound) || broken.includes(bound))
  }
}

const makeBy = (bounds: ReadonlyArray<Bound>, { ranked, refill, seats }: Asking): Made | Contradiction => {
  const held = refill?.held ?? 0
  const within = bounds.map((bound): Asked => {
    const there = peopleOf(bound.members)
    const short = bound.kind === "atLeast" ? Math.max(0, bound.number - there) : 0
    const people = bound.number - short
    if (bound.kind === "atMost" || refill === undefined) return { ...bound, people, short }
    return { ...bound, people: Math.min(people, peopleOf(bound.members.slice(0, held)) + refill.places), short }
  })
  const filled = refill === undefined ? seats : held + refill.places
  const places = Math.max(0, Math.min(filled, seats - within.reduce((sum, bound) => sum + leftOpen(bound), 0)))
  const kindsOf = (asked: ReadonlyArray<Asked>) =>
    ranked.map((_, person) =>
      asked.reduce((kind, { members }, bit) => (members[person]?.holds === "yes" ? kind | (1 << bit) : kind), 0)
    )
  const canStand = (asked: ReadonlyArray<Asked>) => RankOrder.canKeep(asked, places, kindsOf(asked), held)
  const asked = canStand(within) ? within : yielding(within, seats, canStand)
  if (canStand(asked)) return { _tag: "Made", asked, fates: RankOrder.take(asked, places, kindsOf(asked), held) }
  // What can be left out without an end to the contradiction is no part of it.
  const clashing = ordered(asked, ({ rule }) => rule.id).reduce((rest, bound) => {
    const without = rest.filter((other) => other !== bound)
    return canStand(without) ? rest : without
  }, asked)
  return { _tag: "Contradiction", rules: ordered(new Set(clashing.map(({ rule }) => rule)), ({ id }) => id) }
}

/** How many surely belong to a group. */
const peopleOf = (members: Bound["members"]): number => members.filter(({ holds }) => holds === "yes").length

/** The places that stay open because the group of a floor is short. */
export const leftOpen = ({ rule, short }: Asked): number => (rule.whenShort === "leaveOpen" ? short : 0)

/** Each bound as near to its number as the rules over it allow; those that yield to none stay as they are. */
const yielding = (
  bounds: ReadonlyArray<Asked>,
  seats: number,
  canStand: (asked: ReadonlyArray<Asked>) => boolean
): ReadonlyArray<Asked> => {
  const rules = [...new Set(bounds.map(({ rule }) => rule))]
  const above = new Map(rules.map(({ id }) => [id, idsOver(id, rules)]))
  const settled = new Map<Asked, Asked>()
  // A rule over another has fewer above it, so the stronger are settled first.
  const height = ({ rule }: Asked) => above.get(rule.id)?.size ?? 0
  for (const bound of bounds.toSorted((one, other) => height(one) - height(other))) {
    const stronger = [...settled.values()].filter(({ rule }) => above.get(bound.rule.id)?.has(rule.id))
    const own = [...settled.values()].filter(({ rule }) => rule === bound.rule)
    const fits = (people: number) => canStand([...stronger, ...own, { ...bound, people }])
    let people = bound.people
    if (stronger.length > 0) {
      const [last, step] = bound.kind === "atLeast" ? [0, -1] : [Math.max(seats, people), 1]
      while (people !== last && !fits(people)) people += step
    }
    settled.set(bound, { ...bound, people })
  }
  return bounds.map((bound) => settled.get(bound) ?? bound)
}

/** Whether a bound holds in a list whatever the missing facts are. */
const surelyHolds = ({ kind, members, number }: Bound, { fates }: Made): boolean => {
  const among = (...truths: ReadonlyArray<Judgement.Truth>) =>
    members.filter(({ holds }, person) => fates[person] === "taken" && truths.includes(holds)).length
  return kind === "atLeast" ? among("yes") >= number : among("yes", "unknown") <= number
}

/**
 * The missing facts that could change a list: of those who rank no lower than the last one called, and of everybody where
 * it mattered how many follow, because a group is short or several bounds were to be kept at once.
 */
export const missingFor = (bound: Asked, { asked, fates }: Made, { ranked }: Asking): ReadonlyArray<string> => {
  const isPassedOver = (fate: RankOrder.Fate) => fate !== "taken" && fate !== undefined
  const reachesAll = bound.people !== bound.number || (asked.length > 1 && fates.some(isPassedOver))
  const last = reachesAll ? bound.members.length : fates.lastIndexOf("taken")
  return bound.members.flatMap(({ holds, needs }, person) =>
    holds === "unknown" && person <= last ? needs.map((path) => `${ranked[person]?.applicant}.${path}`) : []
  )
}

/** Who is called, who stands in reserve, and whom rank alone would have called. */
export interface Choice {
  readonly called: ReadonlyArray<Person.PersonId>
  readonly reserve: ReadonlyArray<Person.PersonId>
  readonly leftOut: ReadonlyArray<{ readonly applicant: Person.PersonId; readonly by: ReadonlyArray<string> }>
}

export const choiceOf = ({ asked, fates }: Made, { ranked, refill, seats }: Asking): Choice => {
  const filled = refill === undefined ? seats : Math.min(seats, refill.held + refill.places)
  const isCalled = (person: number) => fates[person] === "taken"
  const of = (called: boolean) =>
    ranked.flatMap(({ applicant }, person) => (isCalled(person) === called ? [applicant] : []))
  const inTheWay = (fate: RankOrder.Fate) =>
    asked.filter((bound, bit) => (fate === undefined || fate === "taken" ? leftOpen(bound) > 0 : fate.includes(bit)))
  const by = (person: number) => [...new Set(inTheWay(fates[person]).map(({ rule }) => rule.id))]
  return {
    called: of(true),
    reserve: of(false),
    leftOut: ranked
      .slice(0, filled)
      .flatMap(({ applicant }, person) => (isCalled(person) ? [] : [{ applicant, by: by(person) }]))
  }
}
