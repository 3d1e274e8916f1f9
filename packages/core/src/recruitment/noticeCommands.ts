/**
 * The acts that end a drive: the public notice, and the appointment.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Command from "../act/Command.ts"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Person from "../people/Person.ts"
import * as Approval from "../policy/Approval.ts"
import * as Drive from "./Drive.ts"
import { ofApplicant, organisers } from "./whoActs.ts"

/**
 * Posts the names of those who are to be appointed, from the day of the act until `until`, both included.
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
    until: CalendarDate.CalendarDate
  },
  persons: ({ applicants }) => applicants
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
