/**
 * What an office does with a drive as a whole: it announces it.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Command from "../act/Command.ts"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Official from "../people/Official.ts"
import * as Provision from "../policy/Provision.ts"
import * as Drive from "./Drive.ts"
import * as Position from "./Position.ts"
import { organisers } from "./whoActs.ts"

/**
 * Announces a drive for a cohort, with the days between which applications are taken (both included), the number of
 * posts, the positions among which they are divided, and the values that the announcement lays down for this drive alone.
 *
 * @category commands
 * @since 0.1.0
 */
export const AnnounceDrive = Command.define("recruitment/AnnounceDrive", {
  title: { zh: "发布选聘公告", en: "announce a drive" },
  roles: organisers,
  fields: {
    drive: Drive.DriveId,
    cohort: Official.Cohort,
    opensOn: CalendarDate.CalendarDate,
    closesOn: CalendarDate.CalendarDate,
    posts: Schema.Int.check(Schema.isGreaterThan(0)),
    positions: Schema.optionalKey(Schema.Array(Position.Position)),
    provisions: Schema.optionalKey(Schema.Array(Provision.Provision))
  }
})
