/**
 * The lists and the ranking of a drive, found by step and position.
 *
 * @since 0.1.0
 */
import type * as Person from "../../people/Person.ts"
import type * as Applicant from "../Applicant.ts"
import type * as Position from "../Position.ts"
import type { Drive, List, ListGroup } from "./model.ts"

/** The list of a position as it stands, and how many substitutions there were on it. */
interface Standing {
  readonly group: ListGroup
  readonly round: number
}

/** Lists by step and position, and who is called by each: every step that somebody takes asks for one. */
const listIndexes = new WeakMap<Drive["lists"], ReadonlyMap<string, Standing>>()
const calledBy = new WeakMap<ListGroup, ReadonlySet<Person.PersonId>>()

const standingList = (
  lists: Drive["lists"],
  step: string,
  position: Position.PositionId | undefined
): Standing | undefined => {
  const key = (step: string, position: Position.PositionId | undefined) => `${step}/${position ?? ""}`
  const index =
    listIndexes.get(lists) ??
    new Map(
      lists.flatMap(({ groups, round = 0, step }) =>
        groups.map((group) => [key(step, group.position), { group, round }] as const)
      )
    )
  listIndexes.set(lists, index)
  return index.get(key(step, position))
}

/**
 * The list of a step for a position, or of the whole drive: the last one that was made.
 *
 * @category selectors
 * @since 0.1.0
 */
export const listOf = (
  { lists }: Pick<Drive, "lists">,
  step: string,
  position: Position.PositionId | undefined
): ListGroup | undefined => standingList(lists, step, position)?.group

/**
 * The lists that were made for a position, or for the whole drive, whatever their step.
 *
 * @category selectors
 * @since 0.1.0
 */
export const listsFor = (
  { lists }: Pick<Drive, "lists">,
  position: Position.PositionId | undefined
): ReadonlyArray<List> => lists.filter(({ groups }) => groups.some((group) => group.position === position))

/**
 * How many substitutions there were on the list of a step for a position since it was drawn up.
 *
 * @category selectors
 * @since 0.1.0
 */
export const roundOf = (
  { lists }: Pick<Drive, "lists">,
  step: string,
  position: Position.PositionId | undefined
): number => standingList(lists, step, position)?.round ?? 0

/**
 * Whether a list calls an applicant.
 *
 * @category selectors
 * @since 0.1.0
 */
export const isCalled = (list: ListGroup, applicant: Person.PersonId): boolean => {
  const called = calledBy.get(list) ?? new Set(list.called)
  calledBy.set(list, called)
  return called.has(applicant)
}

const rankings = new WeakMap<
  Drive["ranking"],
  ReadonlyMap<Position.PositionId | undefined, ReadonlyArray<Applicant.Ranked>>
>()

/**
 * The ranking of a position, or of the whole drive.
 *
 * @category selectors
 * @since 0.1.0
 */
export const rankingOf = (
  { ranking }: Pick<Drive, "ranking">,
  position: Position.PositionId | undefined
): ReadonlyArray<Applicant.Ranked> => {
  let index = rankings.get(ranking)
  if (index === undefined) {
    const groups = new Map<Position.PositionId | undefined, Array<Applicant.Ranked>>()
    for (const one of ranking) {
      const group = groups.get(one.position)
      if (group === undefined) groups.set(one.position, [one])
      else group.push(one)
    }
    index = groups
    rankings.set(ranking, index)
  }
  return index.get(position) ?? []
}

/**
 * Whether a list names an applicant, called or in reserve.
 *
 * @category predicates
 * @since 0.1.0
 */
export const isListed = ({ groups }: List, applicant: Person.PersonId): boolean =>
  groups.some(({ called, reserve }) => called.includes(applicant) || reserve.includes(applicant))
