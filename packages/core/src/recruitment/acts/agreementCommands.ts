/**
 * The acts of recruitment about the agreement with an official.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Command from "../../act/Command.ts"
import * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as Official from "../../people/Official.ts"
import * as Person from "../../people/Person.ts"
import * as Approval from "../../policy/Approval.ts"
import { nobody, ofOfficial, organisers } from "./whoActs.ts"

const signing = {
  ...Official.Agreement.fields,
  parties: Schema.Array(Official.PartyId).check(Schema.isMinLength(1))
}

/**
 * Signs an agreement with an official: it holds from `from` and no longer on `until`; a trial, where one is agreed, is over
 * on `trialUntil`. `parties` are ids, so that no name stands in the journal; their words are those of the rules.
 *
 * @category commands
 * @since 0.1.0
 */
export const SignAgreement = Command.define("recruitment/SignAgreement", {
  title: { zh: "签订聘用合同", en: "sign an agreement" },
  roles: organisers,
  fields: { official: Person.PersonId, ...signing },
  persons: ofOfficial
})

/**
 * Renews the agreement with an official for a further term. `earlierTerms` says how many terms were served before the
 * agreements that the office knows, where the official was in post before it kept its books.
 *
 * @category commands
 * @since 0.1.0
 */
export const RenewAgreement = Command.define("recruitment/RenewAgreement", {
  title: { zh: "续聘", en: "renew an agreement" },
  roles: organisers,
  fields: {
    official: Person.PersonId,
    ...signing,
    earlierTerms: Schema.optionalKey(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))),
    consents: Schema.optionalKey(Schema.Array(Approval.Consent))
  },
  persons: ofOfficial
})

/**
 * Puts off the end of the agreement that is in force on the day of the act.
 *
 * @category commands
 * @since 0.1.0
 */
export const ExtendAgreement = Command.define("recruitment/ExtendAgreement", {
  title: { zh: "延长聘用合同", en: "extend an agreement" },
  roles: organisers,
  fields: { official: Person.PersonId, until: CalendarDate.CalendarDate },
  persons: ofOfficial
})

/**
 * Corrects the agreement that was entered with the first day `from`: `agreement` is what was agreed; where it is left out,
 * nothing was.
 *
 * @category commands
 * @since 0.1.0
 */
export const CorrectAgreement = Command.define("recruitment/CorrectAgreement", {
  title: { zh: "更正聘用合同登记", en: "correct an agreement" },
  roles: organisers,
  fields: {
    official: Person.PersonId,
    from: CalendarDate.CalendarDate,
    agreement: Schema.optionalKey(Official.Agreement)
  },
  persons: nobody
})
