/**
 * The acts that end a drive: the public notice, objections to it, and the appointment.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Command from "../../act/Command.ts"
import * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as Person from "../../people/Person.ts"
import * as Approval from "../../policy/Approval.ts"
import * as Drive from "../Drive.ts"
import * as Objection from "../Objection.ts"
import * as Publication from "../Publication.ts"
import { ofApplicant, organisers } from "./whoActs.ts"

/**
 * Posts the names of those who are to be appointed, from the day of the act until `until`, both included. One notice may
 * name applicants of many positions. `shown` says what it shows of them, where it is not all that the place lays down.
 *
 * @category commands
 * @since 0.1.0
 */
export const PublishNotice = Command.define("recruitment/PublishNotice", {
  title: { zh: "公示拟聘人员", en: "post the public notice" },
  roles: organisers,
  fields: {
    drive: Drive.DriveId,
    applicants: Schema.Array(Person.PersonId).check(Schema.isMinLength(1), Schema.isUnique()),
    until: CalendarDate.CalendarDate,
    shown: Schema.optionalKey(Publication.ShownList)
  },
  persons: ({ applicants }) => applicants
})

/**
 * Corrects the last day of a notice that was entered wrongly, as long as the notice runs. Notices of a drive are counted
 * from 1 in the order in which they were posted.
 *
 * @category commands
 * @since 0.1.0
 */
export const CorrectNotice = Command.define("recruitment/CorrectNotice", {
  title: { zh: "更正公示截止日", en: "correct the last day of a notice" },
  roles: organisers,
  fields: {
    drive: Drive.DriveId,
    notice: Schema.Int.check(Schema.isGreaterThan(0)),
    until: CalendarDate.CalendarDate
  }
})

/**
 * Takes an objection to one applicant who is named in a notice. What it says is sealed with the data of that person; one
 * letter about two people is two objections, because one may be upheld and the other dismissed.
 *
 * @category commands
 * @since 0.1.0
 */
export const RaiseObjection = Command.define("recruitment/RaiseObjection", {
  title: { zh: "受理公示异议", en: "take an objection" },
  roles: organisers,
  fields: {
    drive: Drive.DriveId,
    objection: Objection.ObjectionId,
    applicant: Person.PersonId,
    signed: Schema.Boolean,
    text: Schema.optionalKey(Schema.NonEmptyString)
  },
  persons: ofApplicant
})

/**
 * Settles an objection: upheld, the application ends; dismissed, it goes on.
 *
 * @category commands
 * @since 0.1.0
 */
export const SettleObjection = Command.define("recruitment/SettleObjection", {
  title: { zh: "处理公示异议", en: "settle an objection" },
  roles: organisers,
  fields: { drive: Drive.DriveId, objection: Objection.ObjectionId, upheld: Schema.Boolean }
})

/**
 * Appoints an applicant as a village official, with the consents that were given.
 *
 * @category commands
 * @since 0.1.0
 */
export const Appoint = Command.define("recruitment/Appoint", {
  title: { zh: "聘用", en: "appoint an applicant" },
  roles: organisers,
  fields: {
    drive: Drive.DriveId,
    applicant: Person.PersonId,
    consents: Schema.optionalKey(Schema.Array(Approval.Consent))
  },
  persons: ofApplicant
})
