/**
 * The placement of several officials at once: what each village costs each of them, and that nothing cheaper was possible.
 *
 * The cost of a pair is the sum of three whole numbers that a place lays down: for the wish, for the major, for the distance
 * of home. Bans forbid pairs, and a village has so many places. Whoever computes the pairs is not trusted: they are judged
 * here, and that their sum is the least is proved. No national text read lays any of it down, so the rule has no national
 * value.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Judgement from "../policy/Judgement.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import { costOf, type Parameters } from "./AssignmentCost.ts"
import { answerOf, type Facts, isOpen, mayBeOpen, problem } from "./AssignmentProblem.ts"
import { prices } from "./assignmentProof.ts"
import { messages } from "./messages.ts"

export type { Parameters } from "./AssignmentCost.ts"
export type { Facts } from "./AssignmentProblem.ts"

/**
 * Judges the pairs: everybody has a village, none is closed or overfull, and no other assignment costs less. The verdict
 * stays small however many they are; `AssignmentReasons.explain` gives the reason for each pair.
 *
 * @example
 * ```ts
 * import * as Person from "@cunguan/core/people/Person"
 * import * as Village from "@cunguan/core/places/Village"
 * import * as Assignment from "@cunguan/core/recruitment/Assignment"
 *
 * const parameters: Assignment.Parameters = {
 *   wishCosts: [0, 1],
 *   notWishedCost: 5,
 *   otherMajorCost: 3,
 *   distanceCosts: { township: 0, county: 0, elsewhere: 0 }
 * }
 * const [one, other] = [Person.makeId("p-1"), Person.makeId("p-2")]
 * const [here, there] = [Village.makeId("v-1"), Village.makeId("v-2")]
 * const free = { holds: "yes", needs: [] } as const
 * const facts = {
 *   officials: [
 *     { official: one, wishes: [here, there] },
 *     { official: other, wishes: [here] }
 *   ],
 *   villages: [here, there].map((village) => ({ village, places: 1, majors: [] })),
 *   open: [[free, free], [free, free]]
 * }
 * const judge = (first: Village.VillageId, second: Village.VillageId) =>
 *   Assignment.judge(parameters, {
 *     ...facts,
 *     pairs: [{ official: one, village: first }, { official: other, village: second }]
 *   }).outcome
 *
 * judge(there, here) // => "granted"
 * judge(here, there) // => "refused"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Verdict => {
  const findings = [ofPlaces(facts), ofOpen(facts), ...ofCosts(parameters, facts)]
  // Where a pair cannot stand or a cost is not known, nothing can be said of the least sum.
  if (findings.every(({ holds }) => holds === "yes")) findings.push(ofSum(parameters, facts))
  return Judgement.verdict(Judgement.all(point.id, messages.make("recruitment.assign"), findings))
}

/** Everybody has one village, and no village more officials than it has places. */
const ofPlaces = ({ officials, pairs, villages }: Facts): Judgement.Finding => {
  const given = tally(pairs.map(({ official }) => official))
  const taken = tally(pairs.map(({ village }) => village))
  const candidates = new Set(officials.map(({ official }) => official))
  const openings = new Set(villages.map(({ village }) => village))
  const wrong = [
    ...officials.flatMap(({ official }) => (given.get(official) === 1 ? [] : [official])),
    ...villages.flatMap(({ places, village }) => ((taken.get(village) ?? 0) > places ? [village] : [])),
    ...pairs.flatMap(({ official, village }) =>
      candidates.has(official) && openings.has(village) ? [] : [`${official} → ${village}`]
    )
  ]
  return Judgement.leaf({
    criterion: `${point.id}/places`,
    holds: wrong.length === 0,
    message:
      wrong.length === 0
        ? messages.make("recruitment.assignedPlaces")
        : messages.make("recruitment.assignedPlacesExcept", { wrong }),
    facts: ["officials", "villages", "pairs"]
  })
}

const tally = (ids: ReadonlyArray<string>): ReadonlyMap<string, number> => {
  const times = new Map<string, number>()
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1)
  return times
}

/** Every pair is one that the conditions of placement leave open. */
const ofOpen = ({ officials, open, pairs, villages }: Facts): Judgement.Finding => {
  const rows = new Map(officials.map(({ official }, row) => [official, row]))
  const columns = new Map(villages.map(({ village }, column) => [village, column]))
  const others = pairs.flatMap(({ official, village }) => {
    const openness = open[rows.get(official) ?? -1]?.[columns.get(village) ?? -1]
    return isOpen(openness) ? [] : [{ official, village, openness }]
  })
  const isClosed = others.some(({ openness }) => !mayBeOpen(openness))
  return Judgement.leaf({
    criterion: `${point.id}/open`,
    holds: others.length === 0 ? "yes" : isClosed ? "no" : "unknown",
    message:
      others.length === 0
        ? messages.make("recruitment.assignedOpen")
        : messages.make("recruitment.assignedOpenExcept", {
            pairs: others.map(({ official, village }) => `${official} → ${village}`)
          }),
    facts: ["open", "pairs"],
    needs: isClosed
      ? []
      : onceEach(others.flatMap(({ official, openness }) => pathsOf(official, openness?.needs ?? [])))
  })
}

/** The facts that costs are made of; without them nobody can say that a sum is the least. Closed pairs cost nothing. */
const ofCosts = (parameters: Parameters, { officials, open, villages }: Facts): ReadonlyArray<Judgement.Finding> => {
  const needs = onceEach(
    officials.flatMap((of, row) =>
      villages.flatMap((at, column) => (mayBeOpen(open[row]?.[column]) ? costOf(parameters, of, at).needs : []))
    )
  )
  if (needs.length === 0) return []
  return [
    Judgement.leaf({
      criterion: `${point.id}/known`,
      holds: "unknown",
      message: messages.make("recruitment.assignmentKnown"),
      facts: ["officials", "villages"],
      parameters: fields.map((field) => ({ field })),
      needs
    })
  ]
}

/**
 * The sum is the least. Villages of which it is not known whether they are open are left out; where one of them could make
 * the sum less, the facts that are missing are asked for.
 */
const ofSum = (parameters: Parameters, facts: Facts): Judgement.Finding => {
  const isCheapest = (isAllowed: typeof isOpen) => {
    const of = problem(parameters, facts, isAllowed)
    return prices(of, answerOf(of, facts.pairs)) !== undefined
  }
  const unknown = facts.officials.flatMap(({ official }, row) =>
    (facts.open[row] ?? []).flatMap(({ holds, needs }) => (holds === "unknown" ? [{ official, needs }] : []))
  )
  const holds = !isCheapest(isOpen) ? "no" : unknown.length === 0 || isCheapest(mayBeOpen) ? "yes" : "unknown"
  return Judgement.leaf({
    criterion: `${point.id}/cheapest`,
    holds,
    message: messages.make("recruitment.cheapest"),
    facts: ["pairs"],
    parameters: fields.map((field) => ({ field })),
    needs: holds === "unknown" ? onceEach(unknown.flatMap(({ needs, official }) => pathsOf(official, needs))) : []
  })
}

const fields = ["wishCosts", "notWishedCost", "otherMajorCost", "distanceCosts"] as const

const pathsOf = (official: string, needs: ReadonlyArray<string>) => needs.map((fact) => `officials.${official}.${fact}`)

const onceEach = (paths: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(paths)]

const cost = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 1_000_000 }))

/**
 * The policy point `recruitment.assignment`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Verdict
>({
  id: "recruitment.assignment",
  title: { zh: "统筹安排任职村", en: "assignment to villages" },
  fields: {
    wishCosts: PolicyPoint.field(Schema.Array(cost), {
      title: { zh: "各志愿的代价，按志愿先后", en: "costs of the wishes, in their order" },
      override: Override.open
    }),
    notWishedCost: PolicyPoint.field(cost, {
      title: { zh: "未列入志愿的代价", en: "cost of a village that was not wished for" },
      override: Override.open
    }),
    otherMajorCost: PolicyPoint.field(cost, {
      title: { zh: "专业不对口的代价", en: "cost of another major than is needed" },
      override: Override.open
    }),
    distanceCosts: PolicyPoint.field(Schema.Struct({ township: cost, county: cost, elsewhere: cost }), {
      title: { zh: "距家远近的代价", en: "costs of the distance of home" },
      text: ({ county, elsewhere, township }) => ({
        zh: `本乡镇${township}，本县${county}，外县${elsewhere}`,
        en: `home township ${township}, home county ${county}, elsewhere ${elsewhere}`
      }),
      override: Override.open
    })
  },
  judge
})
