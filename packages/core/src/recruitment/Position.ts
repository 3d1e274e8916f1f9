/**
 * A position of a drive: what an applicant applies for. It says how many posts it has, where, of which class, and by which
 * channel one comes to it.
 *
 * A drive is announced with a total and, if it is divided, with its positions; the posts of the positions add up to the
 * total. Every part but the number may be left out: a county may announce posts by township, a town by village.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as DivisionCode from "../places/DivisionCode.ts"
import * as Village from "../places/Village.ts"
import * as FactTable from "../policy/FactTable.ts"
import * as Expected from "../text/Expected.ts"

/**
 * Schema of the id of a position, such as `a-01`; it is an id within its drive.
 *
 * @category schemas
 * @since 0.1.0
 */
export const PositionId = Schema.String.check(Schema.isPattern(/^[a-z0-9][a-z0-9-]{0,63}$/u, Expected.id))
  .pipe(Schema.brand("PositionId"))
  .annotate({ identifier: "PositionId" })

/**
 * The type of {@link PositionId}.
 *
 * @category models
 * @since 0.1.0
 */
export type PositionId = typeof PositionId.Type

/**
 * Schema of a name in rules, such as that of a channel or a class of posts.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Name = Schema.String.check(Schema.isPattern(/^[a-z][a-zA-Z0-9]{0,63}$/u, Expected.name))

/**
 * Schema of a position.
 *
 * - `title`: what it is called in the announcement, for lists and reports; without one they show the id
 * - `posts`: how many are to be recruited
 * - `township`, `village`: where; a village is one that the office has registered
 * - `postClass`: the class of its posts, a scope of rules
 * - `channel`: the channel by which alone one may apply for it
 *
 * @category schemas
 * @since 0.1.0
 */
export const Position = Schema.Struct({
  id: PositionId,
  title: Schema.optionalKey(Schema.NonEmptyString),
  posts: Schema.Int.check(Schema.isGreaterThan(0)),
  township: Schema.optionalKey(DivisionCode.DivisionCode),
  village: Schema.optionalKey(Village.VillageId),
  postClass: Schema.optionalKey(Name),
  channel: Schema.optionalKey(Name)
})

/**
 * The type of {@link Position}.
 *
 * @category models
 * @since 0.1.0
 */
export type Position = typeof Position.Type

/**
 * What a position is called: its title, or its id where it has none.
 *
 * @category getters
 * @since 0.1.0
 */
export const nameOf = ({ id, title }: Pick<Position, "id" | "title">): string => title ?? id

const none = { absent: "none" } as const

/**
 * The facts of a position, which conditions on positions read; `applicants` are those who are counted for it.
 *
 * @category tables
 * @since 0.1.0
 */
export const table = FactTable.make({
  township: FactTable.text({ zh: "所在乡镇", en: "township" }, none),
  village: FactTable.text({ zh: "所在村", en: "village" }, none),
  postClass: FactTable.text({ zh: "岗位类别", en: "class of posts" }, none),
  channel: FactTable.text({ zh: "选聘渠道", en: "channel" }, none),
  posts: FactTable.number({ zh: "招聘人数", en: "posts" }, none),
  applicants: FactTable.number({ zh: "报考人数", en: "applicants" }, none)
})
