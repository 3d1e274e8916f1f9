/**
 * In which situations a condition comes to yes, to no, to unknown and to "does not apply": the truth table over regions.
 *
 * Each side holds at least the situations of its truth, so an empty side proves that the truth never comes about.
 *
 * @since 0.1.0
 */
import { and, everything, isEmpty, nothing, or, type Region } from "./regions.ts"

/** The situations of each truth. */
export interface Sides {
  readonly yes: Region
  readonly no: Region
  readonly unknown: Region
  readonly notApplicable: Region
}

/** A condition of which nothing is known. */
export const unsure: Sides = { yes: everything, no: everything, unknown: everything, notApplicable: everything }

/** The opposite condition. */
export const opposite = ({ no, notApplicable, unknown, yes }: Sides): Sides => ({
  yes: no,
  no: yes,
  unknown,
  notApplicable
})

/** The situations in which a condition is not of one truth. */
export const unless = (truth: keyof Sides, sides: Sides): Region =>
  or(...Object.entries(sides).flatMap(([name, region]) => (name === truth ? [] : [region])))

/** All of several conditions: what does not apply is left out, one no decides, else what is unknown. */
export const all = (conditions: ReadonlyArray<Sides>): Sides => {
  let yes = nothing
  let unknown = nothing
  let notApplicable = everything
  for (const next of conditions) {
    const settled = or(yes, notApplicable)
    unknown = or(and(unknown, unless("no", next)), and(settled, next.unknown))
    yes = or(and(yes, or(next.yes, next.notApplicable)), and(notApplicable, next.yes))
    notApplicable = and(notApplicable, next.notApplicable)
  }
  return { yes, no: or(...conditions.map(({ no }) => no)), unknown, notApplicable }
}

/** At least one of several conditions. */
export const any = (conditions: ReadonlyArray<Sides>): Sides => opposite(all(conditions.map(opposite)))

const mostCounted = 8

/** At least so many of several conditions; of many conditions nothing is known. */
export const atLeast = (count: number, conditions: ReadonlyArray<Sides>): Sides => {
  if (conditions.length > mostCounted) return unsure
  // The situations by how many hold, how many may still hold, and whether any applies, as far as it has been counted.
  let counted = new Map<string, Counted>([["0 0 false", { holding: 0, open: 0, applies: false, region: everything }]])
  for (const next of conditions) {
    const further = new Map<string, Counted>()
    for (const { applies, holding, open, region } of counted.values()) {
      for (const step of [
        { holding: holding + 1, open, applies: true, region: next.yes },
        { holding, open: open + 1, applies: true, region: next.unknown },
        { holding, open, applies: true, region: next.no },
        { holding, open, applies, region: next.notApplicable }
      ]) {
        const reached = and(region, step.region)
        if (isEmpty(reached)) continue
        const key = `${step.holding} ${step.open} ${step.applies}`
        further.set(key, { ...step, region: or(further.get(key)?.region ?? nothing, reached) })
      }
    }
    counted = further
  }
  const such = (is: (counted: Counted) => boolean) =>
    or(...[...counted.values()].filter(is).map(({ region }) => region))
  return {
    yes: such(({ applies, holding }) => applies && holding >= count),
    no: such(({ applies, holding, open }) => applies && holding + open < count),
    unknown: such(({ applies, holding, open }) => applies && holding < count && holding + open >= count),
    notApplicable: such(({ applies }) => !applies)
  }
}

interface Counted {
  readonly holding: number
  readonly open: number
  readonly applies: boolean
  readonly region: Region
}

/** A condition that applies where a guard holds. */
export const when = (guard: Sides, then: Sides): Sides => ({
  yes: and(guard.yes, then.yes),
  no: and(guard.yes, then.no),
  unknown: or(guard.unknown, and(guard.yes, then.unknown)),
  notApplicable: or(guard.no, guard.notApplicable, and(guard.yes, then.notApplicable))
})
