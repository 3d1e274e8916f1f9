/**
 * The acts of recruitment for somebody who has been appointed: the agreement, and the village.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Command from "../act/Command.ts"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Official from "../people/Official.ts"
import * as Person from "../people/Person.ts"
import * as Village from "../places/Village.ts"
import { ofOfficial, organisers } from "./whoActs.ts"

/**
 * Signs an agreement with an official: it holds from `from` and no longer on `until`. `parties` are ids, so that no name
 * stands in the journal; their words are those of the rules.
 *
 * @category commands
 * @since 0.1.0
 */
export const SignAgreement = Command.define("recruitment/SignAgreement", {
  title: { zh: "签订聘用合同", en: "sign an agreement" },
  roles: organisers,
  fields: {
    official: Person.PersonId,
    from: CalendarDate.CalendarDate,
    until: CalendarDate.CalendarDate,
    parties: Schema.Array(Official.PartyId).check(Schema.isMinLength(1))
  },
  persons: ofOfficial
})

/**
 * Places an official in a village from the day of the act on, which may lie before the day on which the office registered
 * the village. The title follows from Party membership; `title` says it where a placement is recorded or excepted.
 *
 * @category commands
 * @since 0.1.0
 */
export const PlaceOfficial = Command.define("recruitment/PlaceOfficial", {
  title: { zh: "安排任职村", en: "place an official" },
  roles: organisers,
  fields: {
    official: Person.PersonId,
    village: Village.VillageId,
    title: Schema.optionalKey(Official.Title)
  },
  persons: ofOfficial
})
