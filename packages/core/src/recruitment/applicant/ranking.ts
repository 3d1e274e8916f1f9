/**
 * A place in the ranking, and the total that stands for it.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type { Forgotten } from "../../journal/Seal.ts"
import * as Person from "../../people/Person.ts"
import * as Decimal from "../../policy/Decimal.ts"
import type * as Position from "../Position.ts"

/**
 * Schema of a place in the ranking: those who are equal share a rank, and the next rank counts them all.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Rank = Schema.Struct({ applicant: Person.PersonId, rank: Schema.Int.check(Schema.isGreaterThan(0)) })

/**
 * Schema of what is personal about a place in the ranking.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Total = Schema.Struct({ total: Decimal.DecimalText })

/**
 * A place in the ranking, with the total until the person is forgotten: the position in which it is, and the list of those
 * who are ranked apart there, if it is on one.
 *
 * @category models
 * @since 0.1.0
 */
export interface Ranked {
  readonly applicant: Person.PersonId
  readonly position: Position.PositionId | undefined
  readonly list: string | undefined
  readonly rank: number
  readonly personal: typeof Total.Type | Forgotten
}
