/**
 * Why an assignment came out as it did, pair by pair: for the desk, and never kept.
 *
 * @since 0.1.0
 */
import type * as Person from "../people/Person.ts"
import type * as Village from "../places/Village.ts"
import type * as Message from "../policy/Message.ts"
import { type Cost, costOf, type Parameters } from "./AssignmentCost.ts"
import { type Facts, isOpen, type Placed } from "./AssignmentProblem.ts"
import { messages } from "./messages.ts"

/**
 * Why a wish before the village that was given was not met: the village has no place in this act, is closed to the official,
 * went to those named, or has a place left and would have cost no less.
 *
 * @category models
 * @since 0.1.0
 */
export interface Missed {
  readonly village: Village.VillageId
  readonly why: "noPlace" | "closed" | "given" | "noCheaper"
  readonly to: ReadonlyArray<Person.PersonId>
}

/**
 * Why a pair came out as it did: what it costs, and what kept the official from the dearer wishes.
 *
 * @category models
 * @since 0.1.0
 */
export interface Reason extends Placed {
  readonly cost: Cost
  readonly missed: ReadonlyArray<Missed>
  readonly message: Message.Message
}

/**
 * The reason for each pair, in the order of the pairs; a pair of somebody or a village not asked for has none. Reasons tell
 * wishes, homes and majors, so they are for the desk and are never kept: the verdict that is kept names none of them.
 *
 * @category operations
 * @since 0.1.0
 */
export const explain = (parameters: Parameters, facts: Facts): ReadonlyArray<Reason> => {
  const rows = new Map(facts.officials.map(({ official }, row) => [official, row]))
  const columns = new Map(facts.villages.map(({ village }, column) => [village, column]))
  const takers = new Map<Village.VillageId, Array<Person.PersonId>>()
  for (const { official, village } of facts.pairs) takers.set(village, [...(takers.get(village) ?? []), official])
  const missed = (row: number, village: Village.VillageId): Missed => {
    const column = columns.get(village)
    const at = column === undefined ? undefined : facts.villages[column]
    const to = takers.get(village) ?? []
    if (column === undefined || at === undefined) return { village, why: "noPlace", to }
    if (!isOpen(facts.open[row]?.[column])) return { village, why: "closed", to }
    return { village, why: to.length < at.places ? "noCheaper" : "given", to }
  }
  return facts.pairs.flatMap((pair) => {
    const row = rows.get(pair.official)
    const of = row === undefined ? undefined : facts.officials[row]
    const at = facts.villages[columns.get(pair.village) ?? -1]
    if (row === undefined || of === undefined || at === undefined) return []
    const cost = costOf(parameters, of, at)
    const { wishes: wished = [] } = of
    const dearer = typeof cost.wish === "number" ? wished.slice(0, cost.wish - 1) : wished
    const wishes = dearer.map((village) => missed(row, village))
    return [{ ...pair, cost, missed: wishes, message: wordsOf(pair, cost, wishes) }]
  })
}

const wordsOf = (pair: Placed, cost: Cost, missed: ReadonlyArray<Missed>): Message.Message => {
  const said = { ...pair, reasons: reasons(cost), cost: cost.sum }
  if (missed.length === 0) return messages.make("recruitment.assigned", said)
  const wishes = missed.map(({ to, village, why }) => {
    if (why === "given") return messages.make("recruitment.wishGiven", { village, officials: to })
    return messages.make(`recruitment.${unmet[why]}`, { village })
  })
  return messages.make("recruitment.assignedInstead", { ...said, missed: wishes })
}

/**
 * A reason in words for the official: it names nobody else. `nameOf` gives the names of villages.
 *
 * @category rendering
 * @since 0.1.0
 */
export const forOfficial = (
  { cost, missed, village }: Reason,
  nameOf: (village: Village.VillageId) => string
): Message.Message => {
  const said = { village: nameOf(village), reasons: reasons(cost) }
  if (missed.length === 0) return messages.make("recruitment.assignedToYou", said)
  const wishes = missed.map(({ to, village, why }) => {
    if (why === "given")
      return messages.make("recruitment.wishOfOthers", { village: nameOf(village), people: to.length })
    return messages.make(`recruitment.${unmet[why]}`, { village: nameOf(village) })
  })
  return messages.make("recruitment.assignedToYouInstead", { ...said, missed: wishes })
}

const unmet = { noPlace: "wishAway", closed: "wishClosed", noCheaper: "wishNoCheaper" } as const

const distances = {
  township: { zh: "在本乡镇", en: "in the home township" },
  county: { zh: "在本县", en: "in the home county" },
  elsewhere: { zh: "在外县", en: "outside the home county" }
} as const

const reasons = ({ distance, majorFits, wish }: Cost): ReadonlyArray<Message.Argument> => [
  ...(wish === undefined
    ? []
    : wish === "none"
      ? [{ zh: "未列入志愿", en: "not among the wishes" }]
      : [{ zh: `第${wish}志愿`, en: `wish number ${wish}` }]),
  ...(majorFits === undefined
    ? []
    : [majorFits ? { zh: "专业对口", en: "of a major that is needed" } : { zh: "专业不对口", en: "of another major" }]),
  ...(distance === undefined ? [] : [distances[distance]])
]
