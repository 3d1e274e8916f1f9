/**
 * The lifecycle events of an official, from appointment to departure, and the shapes that they are made of.
 *
 * They stand in the main stream of an office, and every area of the programme reads them. `Official.ts` says what they
 * come to.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Event from "../journal/Event.ts"
import * as Village from "../places/Village.ts"
import type { Text } from "../policy/Message.ts"
import * as Expected from "../text/Expected.ts"
import * as Education from "./Education.ts"
import * as Ethnicity from "./Ethnicity.ts"
import * as Forgetting from "./Forgetting.ts"
import * as IdentityNumber from "./IdentityNumber.ts"
import { Cohort, DriveId } from "./Intake.ts"
import * as Outcome from "./Outcome.ts"
import * as Person from "./Person.ts"
import * as PoliticalStatus from "./PoliticalStatus.ts"
import * as Sex from "./Sex.ts"

export { Cohort } from "./Intake.ts"

/**
 * Where somebody comes from and what they studied, as far as placements ask: the id of the village of the own family, the
 * division code of the registered residence, the major.
 *
 * @category models
 * @since 0.1.0
 */
export const Background = Schema.Struct({
  homeVillage: Schema.optionalKey(Schema.NonEmptyString),
  residence: Schema.optionalKey(Schema.NonEmptyString),
  major: Schema.optionalKey(Schema.NonEmptyString)
})

/**
 * @category models
 * @since 0.1.0
 */
export type Background = typeof Background.Type

/**
 * What is personal about an official and therefore sealed: what a roster says of them, and what rules of later years ask
 * of a cadre.
 *
 * @category models
 * @since 0.1.0
 */
export const Personal = Schema.Struct({
  name: Schema.optionalKey(Schema.NonEmptyString),
  identityNumber: Schema.optionalKey(IdentityNumber.IdentityNumber),
  sex: Schema.optionalKey(Sex.Sex),
  ethnicity: Schema.optionalKey(Ethnicity.Ethnicity),
  politicalStatus: Schema.optionalKey(PoliticalStatus.PoliticalStatus),
  birthDate: Schema.optionalKey(CalendarDate.CalendarDate),
  education: Schema.optionalKey(Education.EducationRank),
  ...Background.fields
})

/**
 * @category models
 * @since 0.1.0
 */
export type Personal = typeof Personal.Type

/**
 * The titles an official may hold in a village: those of the programme, and those of the village's League organisation,
 * which League members may hold.
 *
 * @category models
 * @since 0.1.0
 */
export const Title = Schema.Literals([
  "assistantToSecretary",
  "assistantToDirector",
  "leagueSecretary",
  "leagueDeputySecretary"
])

/**
 * @category models
 * @since 0.1.0
 */
export type Title = typeof Title.Type

const titles: { readonly [Name in Title]: Text } = {
  assistantToSecretary: { zh: "村党组织书记助理", en: "assistant to the village Party secretary" },
  assistantToDirector: { zh: "村委会主任助理", en: "assistant to the committee director" },
  leagueSecretary: { zh: "村团组织书记", en: "secretary of the village League organisation" },
  leagueDeputySecretary: { zh: "村团组织副书记", en: "deputy secretary of the village League organisation" }
}

/**
 * The words of a title.
 *
 * @category rendering
 * @since 0.1.0
 */
export const titleText = (title: Title): Text => titles[title]

/**
 * Schema of the id of a party to an agreement: one word such as `countyDepartments`. It stands in the clear for ever, so
 * nobody's name can be written there; the official, who always signs, is not named among the parties.
 *
 * @category schemas
 * @since 0.1.0
 */
export const PartyId = Schema.String.check(
  Schema.isPattern(
    /^[a-z][a-zA-Z0-9]{0,63}$/u,
    Expected.words({
      zh: "签订方的代号，如 countyDepartments",
      en: "the id of a party, one word such as countyDepartments"
    })
  )
)

/**
 * An agreement: it holds from `from` and no longer on `until`. A trial, where one is agreed, begins with it and is over on
 * `trialUntil`.
 *
 * @category models
 * @since 0.1.0
 */
export const Agreement = Schema.Struct({
  from: CalendarDate.CalendarDate,
  until: CalendarDate.CalendarDate,
  parties: Schema.Array(PartyId),
  trialUntil: Schema.optionalKey(CalendarDate.CalendarDate)
})

/**
 * @category models
 * @since 0.1.0
 */
export type Agreement = typeof Agreement.Type

/**
 * Somebody became a village official; `drive` names the recruitment drive.
 *
 * @category events
 * @since 0.1.0
 */
export const OfficialAppointed = Event.define({
  type: "people/OfficialAppointed",
  v: 1,
  data: Schema.Struct({ official: Person.PersonId, cohort: Cohort, drive: Schema.optionalKey(DriveId) }),
  personal: Personal
})

/**
 * One person of an opening balance: somebody already in post when the office begins to keep its journal. `identity` is
 * the fingerprint of the ID number, if one was given.
 *
 * @category models
 * @since 0.1.0
 */
export const OpeningOfficial = Schema.Struct({
  official: Person.PersonId,
  cohort: Cohort,
  appointedOn: CalendarDate.CalendarDate,
  village: Schema.optionalKey(Village.VillageId),
  title: Schema.optionalKey(Title),
  agreement: Schema.optionalKey(Agreement),
  identity: Schema.optionalKey(Schema.String)
})

/**
 * Those who came and left before the journal begins, by cohort and outcome, as counts without persons.
 *
 * @category models
 * @since 0.1.0
 */
export const Earlier = Schema.Struct({
  cohort: Cohort,
  outcome: Outcome.Outcome,
  people: Schema.Int.check(Schema.isGreaterThan(0))
})

/**
 * @category models
 * @since 0.1.0
 */
export type Earlier = typeof Earlier.Type

/**
 * The office began with these officials in post, and these counts of earlier ones.
 *
 * @category events
 * @since 0.1.0
 */
export const OpeningBalanceRecorded = Event.define({
  type: "people/OpeningBalanceRecorded",
  v: 1,
  data: Schema.Struct({ officials: Schema.Array(OpeningOfficial), earlier: Schema.Array(Earlier) }),
  personal: Personal
})

/**
 * An agreement was signed with an official; `drive` names the drive whose procedure has this as a step.
 *
 * @category events
 * @since 0.1.0
 */
export const AgreementSigned = Event.define({
  type: "people/AgreementSigned",
  v: 1,
  data: Schema.Struct({ official: Person.PersonId, ...Agreement.fields, drive: Schema.optionalKey(DriveId) })
})

/**
 * An agreement was renewed: another one follows, for a further term.
 *
 * @category events
 * @since 0.1.0
 */
export const AgreementRenewed = Event.define({
  type: "people/AgreementRenewed",
  v: 1,
  data: Schema.Struct({ official: Person.PersonId, ...Agreement.fields })
})

/**
 * The agreement that begins on `from` was extended, and ends with `until` now.
 *
 * @category events
 * @since 0.1.0
 */
export const AgreementExtended = Event.define({
  type: "people/AgreementExtended",
  v: 1,
  data: Schema.Struct({
    official: Person.PersonId,
    from: CalendarDate.CalendarDate,
    until: CalendarDate.CalendarDate
  })
})

/**
 * The agreement that begins on `from` was entered wrongly: `agreement` is what was agreed; without it nothing was.
 *
 * @category events
 * @since 0.1.0
 */
export const AgreementCorrected = Event.define({
  type: "people/AgreementCorrected",
  v: 1,
  data: Schema.Struct({
    official: Person.PersonId,
    from: CalendarDate.CalendarDate,
    agreement: Schema.optionalKey(Agreement)
  })
})

/**
 * A title in a village.
 *
 * @category models
 * @since 0.1.0
 */
export const Posting = Schema.Struct({ official: Person.PersonId, village: Village.VillageId, title: Title })

/**
 * An official took up a title in a village; `drive` names the drive whose procedure has this as a step. What was learnt of
 * the official for it is personal.
 *
 * @category events
 * @since 0.1.0
 */
export const OfficialPlaced = Event.define({
  type: "people/OfficialPlaced",
  v: 1,
  data: Schema.Struct({ ...Posting.fields, drive: Schema.optionalKey(DriveId) }),
  personal: Background
})

/**
 * A village that is to have officials by one act: how many, and of which majors, where it matters. The majors stay in the
 * clear.
 *
 * @category models
 * @since 0.1.0
 */
export const VillageOpening = Schema.Struct({
  village: Village.VillageId,
  places: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 100 })),
  majors: Schema.Array(Event.ClearText)
})

/**
 * What is personal about somebody who is to be placed: the villages wished for, the dearest first, and what was learnt of
 * them for it.
 *
 * @category models
 * @since 0.1.0
 */
export const Wishing = Schema.Struct({ ...Background.fields, wishes: Schema.Array(Village.VillageId) })

/**
 * Several officials took up titles in villages by one act. With the villages that were open, and the wishes of all who were
 * to be placed, it holds what the judgement of the pairs can be made again from; `drive` names the drive whose procedure has
 * this as a step.
 *
 * @category events
 * @since 0.1.0
 */
export const PlacementsAssigned = Event.define({
  type: "people/PlacementsAssigned",
  v: 1,
  data: Schema.Struct({
    villages: Schema.Array(VillageOpening),
    placements: Schema.Array(Schema.Struct({ ...Posting.fields, drive: Schema.optionalKey(DriveId) }))
  }),
  personal: Wishing
})

/**
 * The placement of `from` was entered wrongly: `placement` is what it was; without it there was none.
 *
 * @category events
 * @since 0.1.0
 */
export const PlacementCorrected = Event.define({
  type: "people/PlacementCorrected",
  v: 1,
  data: Schema.Struct({
    official: Person.PersonId,
    from: CalendarDate.CalendarDate,
    placement: Schema.optionalKey(
      Schema.Struct({ from: CalendarDate.CalendarDate, village: Village.VillageId, title: Title })
    )
  })
})

/**
 * An official left: the day of the act is the first day no longer in post.
 *
 * @category events
 * @since 0.1.0
 */
export const OfficialDeparted = Event.define({
  type: "people/OfficialDeparted",
  v: 1,
  data: Schema.Struct({ official: Person.PersonId, outcome: Outcome.Outcome })
})

/**
 * It became known, or turned out otherwise, what a departed official went on to.
 *
 * @category events
 * @since 0.1.0
 */
export const OutcomeCorrected = Event.define({
  type: "people/OutcomeCorrected",
  v: 1,
  data: Schema.Struct({ official: Person.PersonId, outcome: Outcome.Outcome })
})

/**
 * A departure was entered wrongly: the official left on `leftOn`, or did not leave where there is none.
 *
 * @category events
 * @since 0.1.0
 */
export const DepartureCorrected = Event.define({
  type: "people/DepartureCorrected",
  v: 1,
  data: Schema.Struct({ official: Person.PersonId, leftOn: Schema.optionalKey(CalendarDate.CalendarDate) })
})

/**
 * An appointment was entered wrongly: the official was appointed on `appointedOn`, or was not appointed where there is none.
 *
 * @category events
 * @since 0.1.0
 */
export const AppointmentCorrected = Event.define({
  type: "people/AppointmentCorrected",
  v: 1,
  data: Schema.Struct({
    official: Person.PersonId,
    drive: DriveId,
    appointedOn: Schema.optionalKey(CalendarDate.CalendarDate)
  })
})

/**
 * The lifecycle events.
 *
 * @category events
 * @since 0.1.0
 */
export const events = [
  OfficialAppointed,
  OpeningBalanceRecorded,
  AgreementSigned,
  AgreementRenewed,
  AgreementExtended,
  AgreementCorrected,
  OfficialPlaced,
  PlacementsAssigned,
  PlacementCorrected,
  OfficialDeparted,
  OutcomeCorrected,
  DepartureCorrected,
  AppointmentCorrected,
  Forgetting.PersonForgotten
] as const

/**
 * A lifecycle event.
 *
 * @category models
 * @since 0.1.0
 */
export type LifecycleEvent = Event.Of<(typeof events)[number]>
