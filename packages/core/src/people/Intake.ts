/**
 * What an official was taken in with: the intake year, and the recruitment drive.
 *
 * Both stand here, below recruitment, because the lifecycle events of an official name them.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Expected from "../text/Expected.ts"

/**
 * The year in which officials are taken in.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Cohort = Schema.Int.check(Schema.isBetween({ minimum: 1990, maximum: 2199 }))

/**
 * The id of a drive: it names the stream of the drive, so it is lower-case letters, digits and hyphens.
 *
 * @category models
 * @since 0.1.0
 */
export const DriveId = Schema.String.check(Schema.isPattern(/^[a-z0-9][a-z0-9-]{0,63}$/u, Expected.id)).pipe(
  Schema.brand("DriveId")
)

/**
 * @category models
 * @since 0.1.0
 */
export type DriveId = typeof DriveId.Type
