/**
 * The positions of a drive, how many posts they have, and who holds them.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import type * as Person from "../../people/Person.ts"
import type * as Applicant from "../Applicant.ts"
import type * as Position from "../Position.ts"
import type { Drive } from "./model.ts"

/**
 * The position of an id.
 *
 * @category selectors
 * @since 0.1.0
 */
export const positionOf = (
  { positions }: Pick<Drive, "positions">,
  id: Position.PositionId | undefined
): Position.Position | undefined => (id === undefined ? undefined : indexOf(positions).get(id))

/** A drive may have thousands of positions and is asked for one of them at every act, so they are found by their ids. */
const indexes = new WeakMap<ReadonlyArray<Position.Position>, ReadonlyMap<Position.PositionId, Position.Position>>()

const indexOf = (positions: Drive["positions"]): ReadonlyMap<Position.PositionId, Position.Position> => {
  const index = indexes.get(positions) ?? new Map(positions.map((position) => [position.id, position]))
  indexes.set(positions, index)
  return index
}

/**
 * An application for another position: whoever came by no channel comes by that of the position, if it has one.
 *
 * @category operations
 * @since 0.1.0
 */
export const at = (
  drive: Pick<Drive, "positions">,
  application: Applicant.Application,
  position: Position.PositionId
): Applicant.Application => ({
  ...application,
  position,
  channel: application.channel ?? positionOf(drive, position)?.channel
})

/**
 * How many posts a position has: as settled, or as announced until then. Without a position, those of the whole drive.
 *
 * @category selectors
 * @since 0.1.0
 */
export const postsOf = (
  drive: Pick<Drive, "posts" | "positions" | "settled">,
  position?: Position.PositionId
): number => {
  const { settled } = drive
  if (position === undefined) {
    return settled === undefined ? drive.posts : settled.posts.reduce((sum, { posts }) => sum + posts, 0)
  }
  const announced = positionOf(drive, position)?.posts ?? 0
  return settled?.posts.find((one) => one.position === position)?.posts ?? announced
}

/**
 * Who was appointed to the posts of a position, or of a drive without positions, and was not replaced since.
 *
 * @category selectors
 * @since 0.1.0
 */
export const holdersOf = (
  { holders }: Pick<Drive, "holders">,
  position: Position.PositionId | undefined
): ReadonlyArray<Person.PersonId> => Option.getOrElse(HashMap.get(holders, position), () => [])

/**
 * The drive after somebody was appointed to a post.
 *
 * @category operations
 * @since 0.1.0
 */
export const filled = (drive: Drive, applicant: Person.PersonId): Drive => {
  const application = Option.getOrUndefined(HashMap.get(drive.applications, applicant))
  if (application === undefined) return drive
  const { position } = application
  return { ...drive, holders: HashMap.set(drive.holders, position, [...holdersOf(drive, position), applicant]) }
}

/**
 * The drive after somebody's post became free: their appointment was taken back, or somebody was called in their place.
 *
 * @category operations
 * @since 0.1.0
 */
export const vacated = (drive: Drive, applicant: Person.PersonId): Drive => {
  const position = Option.getOrUndefined(HashMap.get(drive.applications, applicant))?.position
  const others = holdersOf(drive, position).filter((one) => one !== applicant)
  return { ...drive, holders: HashMap.set(drive.holders, position, others) }
}
