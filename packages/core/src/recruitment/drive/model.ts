/**
 * A drive as its stream tells it: what was announced, who applied, the lists, notices and objections.
 *
 * @since 0.1.0
 */
import type * as HashMap from "effect/HashMap"
import * as Schema from "effect/Schema"
import type * as CalendarDate from "../../calendar/CalendarDate.ts"
import type { DriveId } from "../../people/Intake.ts"
import * as Person from "../../people/Person.ts"
import type { Text } from "../../policy/Message.ts"
import type * as Provision from "../../policy/Provision.ts"
import type * as Applicant from "../Applicant.ts"
import type * as Objection from "../Objection.ts"
import * as Position from "../Position.ts"
import type * as Publication from "../Publication.ts"

/**
 * Schema of the list of one position: who is called to a step, in order, and who stands in reserve, in order. Without a
 * position it is the list of a drive that is not divided.
 *
 * @category schemas
 * @since 0.1.0
 */
export const ListGroup = Schema.Struct({
  position: Schema.optionalKey(Position.PositionId),
  called: Schema.Array(Person.PersonId),
  reserve: Schema.Array(Person.PersonId)
})

/**
 * The type of {@link ListGroup}.
 *
 * @category models
 * @since 0.1.0
 */
export type ListGroup = typeof ListGroup.Type

/**
 * The list of a step, as it was made on a day; a later one for the same step and position takes its place. One that a
 * substitution made says how many there were since the list was drawn up.
 *
 * @category models
 * @since 0.1.0
 */
export interface List {
  readonly step: string
  readonly on: CalendarDate.CalendarDate
  readonly groups: ReadonlyArray<ListGroup>
  readonly round?: number
}

/**
 * Somebody who was called to a list in the place of somebody who had left.
 *
 * @category models
 * @since 0.1.0
 */
export interface Substitution {
  readonly step: string
  readonly position: Position.PositionId | undefined
  readonly on: CalendarDate.CalendarDate
  readonly applicant: Person.PersonId
  readonly inPlaceOf: Person.PersonId
}

/**
 * The posts as they were settled after the applications closed; 0 where a position was closed.
 *
 * - `transfersUntil`: the last day on which applicants for closed positions may go to others; absent where they may not
 *
 * @category models
 * @since 0.1.0
 */
export interface Settlement {
  readonly on: CalendarDate.CalendarDate
  readonly posts: ReadonlyArray<{ readonly position?: Position.PositionId; readonly posts: number }>
  readonly transfersUntil: CalendarDate.CalendarDate | undefined
}

/**
 * That a drive was cancelled, and for which coded reason.
 *
 * @category models
 * @since 0.1.0
 */
export interface Cancellation {
  readonly on: CalendarDate.CalendarDate
  readonly reason: string
}

/**
 * The reasons for which a drive is cancelled, in words; a place may use others of its own.
 *
 * @category tables
 * @since 0.1.0
 */
export const cancellationReasons = {
  tooFewApplicants: { zh: "报考人数不足", en: "too few applicants" },
  postsWithdrawn: { zh: "招聘岗位撤销", en: "the posts were withdrawn" },
  postponed: { zh: "推迟举行", en: "postponed" },
  irregularity: { zh: "程序违规，须重新组织", en: "an irregularity: to be held anew" },
  emergency: { zh: "突发事件", en: "an emergency" }
} as const satisfies { readonly [reason: string]: Text }

/**
 * A drive as its stream tells it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Drive {
  readonly id: DriveId
  readonly cohort: number
  readonly announcedOn: CalendarDate.CalendarDate
  readonly governedBy: CalendarDate.CalendarDate
  readonly opensOn: CalendarDate.CalendarDate
  readonly closesOn: CalendarDate.CalendarDate
  /** The total of the announcement; what stands in each position is in {@link positions}. */
  readonly posts: number
  readonly positions: ReadonlyArray<Position.Position>
  readonly provisions: ReadonlyArray<Provision.Provision>
  readonly applications: HashMap.HashMap<Person.PersonId, Applicant.Application>
  /** The applicant of each ID number, by its fingerprint. */
  readonly identities: HashMap.HashMap<string, Person.PersonId>
  readonly ranking: ReadonlyArray<Applicant.Ranked>
  readonly lists: ReadonlyArray<List>
  readonly substitutions: ReadonlyArray<Substitution>
  readonly notices: ReadonlyArray<Notice>
  /** Who was appointed to the posts of each position, but for those in whose place somebody was called since. */
  readonly holders: HashMap.HashMap<Position.PositionId | undefined, ReadonlyArray<Person.PersonId>>
  readonly objections: HashMap.HashMap<Objection.ObjectionId, Objection.Objection>
  readonly settled: Settlement | undefined
  readonly cancelled: Cancellation | undefined
  /** The day on which it was concluded; an application that was reopened since may stand all the same. */
  readonly concluded: CalendarDate.CalendarDate | undefined
}

/**
 * A public notice: posted on `from`, ending with `until` (included). `shown` is what it shows of those named, where that
 * is not all that the place lays down.
 *
 * @category models
 * @since 0.1.0
 */
export interface Notice {
  readonly applicants: ReadonlyArray<Person.PersonId>
  readonly from: CalendarDate.CalendarDate
  readonly until: CalendarDate.CalendarDate
  readonly shown?: ReadonlyArray<Publication.Shown>
}

/**
 * What an applicant applies for, as far as rules are scoped by it.
 *
 * @category models
 * @since 0.1.0
 */
export interface AppliedFor {
  readonly channel: string | undefined
  readonly position: Position.PositionId | undefined
}
