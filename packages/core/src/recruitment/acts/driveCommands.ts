/**
 * What an office does with a drive as a whole: it announces, amends or cancels it, and settles its quotas.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Command from "../../act/Command.ts"
import * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as Official from "../../people/Official.ts"
import * as Person from "../../people/Person.ts"
import * as Provision from "../../policy/Provision.ts"
import * as Drive from "../Drive.ts"
import * as Position from "../Position.ts"
import { ofApplicant, organisers } from "./whoActs.ts"

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

/**
 * Amends an announcement: its days, or the posts and how they are divided. What is not given stays as it is; positions are
 * given all together.
 *
 * @category commands
 * @since 0.1.0
 */
export const AmendDrive = Command.define("recruitment/AmendDrive", {
  title: { zh: "变更选聘公告", en: "amend the announcement of a drive" },
  roles: organisers,
  fields: {
    drive: Drive.DriveId,
    opensOn: Schema.optionalKey(CalendarDate.CalendarDate),
    closesOn: Schema.optionalKey(CalendarDate.CalendarDate),
    posts: Schema.optionalKey(Schema.Int.check(Schema.isGreaterThan(0))),
    positions: Schema.optionalKey(Schema.Array(Position.Position))
  }
})

/**
 * Cancels a drive in which nobody is appointed, for a coded reason such as `tooFewApplicants`; its applications end.
 *
 * @category commands
 * @since 0.1.0
 */
export const CancelDrive = Command.define("recruitment/CancelDrive", {
  title: { zh: "取消选聘批次", en: "cancel a drive" },
  roles: organisers,
  fields: { drive: Drive.DriveId, reason: Position.Name }
})

/**
 * Concludes a drive when nobody is on the way any more: whoever was not called leaves it there.
 *
 * @category commands
 * @since 0.1.0
 */
export const ConcludeDrive = Command.define("recruitment/ConcludeDrive", {
  title: { zh: "结束选聘批次", en: "conclude a drive" },
  roles: organisers,
  fields: { drive: Drive.DriveId }
})

/**
 * Settles how many posts each position has, by the applicants that are counted once applications are closed.
 *
 * @category commands
 * @since 0.1.0
 */
export const SettleQuotas = Command.define("recruitment/SettleQuotas", {
  title: { zh: "核定岗位人数", en: "settle the quotas" },
  roles: organisers,
  fields: { drive: Drive.DriveId }
})

/**
 * Moves an applicant for a position that was closed to another one of the drive.
 *
 * @category commands
 * @since 0.1.0
 */
export const TransferApplicant = Command.define("recruitment/TransferApplicant", {
  title: { zh: "调剂岗位", en: "transfer an applicant to another position" },
  roles: organisers,
  fields: { drive: Drive.DriveId, applicant: Person.PersonId, position: Position.PositionId },
  persons: ofApplicant
})

/**
 * Ends the applications for closed positions that went to no other in the days for transfers.
 *
 * @category commands
 * @since 0.1.0
 */
export const EndTransfers = Command.define("recruitment/EndTransfers", {
  title: { zh: "结束岗位调剂", en: "end the transfers" },
  roles: organisers,
  fields: { drive: Drive.DriveId }
})
