/**
 * The acts of succession, as commands: cadres, elected seats, the reserve pool, and appointments.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Command from "../act/Command.ts"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Person from "../people/Person.ts"
import * as Village from "../places/Village.ts"
import * as Approval from "../policy/Approval.ts"
import * as Steps from "../policy/Steps.ts"
import * as Cadre from "./Cadre.ts"
import * as Organ from "./Organ.ts"
import * as Selection from "./Selection.ts"

const ofPerson = ({ person }: { readonly person: Person.PersonId }) => [person]

/** What only ends or corrects something stays possible, so that nothing is held for ever. */
const nobody = () => []

const organisers = ["townOrganisation", "countyOrganisation"]
const appointers = [...organisers, "townPartyCommittee"]

/**
 * Registers a cadre of a village who is no official of the programme.
 *
 * @category commands
 * @since 0.1.0
 */
export const RegisterCadre = Command.define("succession/RegisterCadre", {
  title: { zh: "登记村干部", en: "register a cadre" },
  roles: organisers,
  fields: { cadre: Person.PersonId, village: Village.VillageId, personal: Schema.optionalKey(Cadre.Personal) },
  persons: ({ cadre }) => [cadre]
})

/**
 * Records the result of an election: who holds which seat from the day of the act on. `until` is the first day after the
 * term; without it the longest term that the rules allow is taken. A seat off the quota (专职专选) is not counted among
 * the members.
 *
 * @category commands
 * @since 0.1.0
 */
export const RecordSeat = Command.define("succession/RecordSeat", {
  title: { zh: "登记当选职务", en: "record an elected seat" },
  roles: organisers,
  fields: {
    person: Person.PersonId,
    village: Village.VillageId,
    organ: Organ.Organ,
    post: Organ.Post,
    until: Schema.optionalKey(CalendarDate.CalendarDate),
    offQuota: Schema.optionalKey(Schema.Boolean)
  },
  persons: ofPerson
})

/**
 * Records that a seat is held no longer: the day of the act is the first day without it.
 *
 * @category commands
 * @since 0.1.0
 */
export const VacateSeat = Command.define("succession/VacateSeat", {
  title: { zh: "登记免职或辞职", en: "vacate a seat" },
  roles: appointers,
  fields: { person: Person.PersonId, village: Village.VillageId, organ: Organ.Organ },
  persons: nobody
})

/**
 * Opens a selection for the reserve pool, with the days between which it takes entries (both included) and its places.
 *
 * @category commands
 * @since 0.1.0
 */
export const OpenSelection = Command.define("succession/OpenSelection", {
  title: { zh: "公开选拔后备干部", en: "open a selection" },
  roles: organisers,
  fields: {
    selection: Selection.SelectionId,
    opensOn: CalendarDate.CalendarDate,
    closesOn: CalendarDate.CalendarDate,
    places: Schema.Int.check(Schema.isGreaterThan(0))
  }
})

/**
 * Enters an official or another cadre in a selection.
 *
 * @category commands
 * @since 0.1.0
 */
export const EnterSelection = Command.define("succession/EnterSelection", {
  title: { zh: "报名参加选拔", en: "enter a selection" },
  roles: ["applicant", ...organisers],
  fields: { selection: Selection.SelectionId, person: Person.PersonId },
  persons: ofPerson
})

/**
 * Records how somebody fared in a step of a selection, such as the interview or the vetting.
 *
 * @category commands
 * @since 0.1.0
 */
export const RecordSelectionStep = Command.define("succession/RecordSelectionStep", {
  title: { zh: "登记选拔步骤结果", en: "record a step of a selection" },
  roles: organisers,
  fields: { selection: Selection.SelectionId, person: Person.PersonId, step: Steps.StepId, passed: Schema.Boolean },
  persons: ({ passed, person }) => (passed ? [person] : [])
})

/**
 * Admits somebody who has passed a selection to the reserve pool.
 *
 * @category commands
 * @since 0.1.0
 */
export const AdmitToPool = Command.define("succession/AdmitToPool", {
  title: { zh: "列为后备干部", en: "admit to the reserve pool" },
  roles: organisers,
  fields: { selection: Selection.SelectionId, person: Person.PersonId },
  persons: ofPerson
})

const post = {
  person: Person.PersonId,
  village: Village.VillageId,
  organ: Organ.Organ,
  post: Organ.Post
}

/**
 * Posts the notice of an appointment, from the day of the act until `until`, both included.
 *
 * @category commands
 * @since 0.1.0
 */
export const PublishAppointment = Command.define("succession/PublishAppointment", {
  title: { zh: "任前公示", en: "post the notice of an appointment" },
  roles: appointers,
  fields: { ...post, until: CalendarDate.CalendarDate },
  persons: ofPerson
})

/**
 * Appoints somebody to a post from the day of the act on, with the consents that were given.
 *
 * @category commands
 * @since 0.1.0
 */
export const AppointToPost = Command.define("succession/AppointToPost", {
  title: { zh: "任命村干部", en: "appoint to a post" },
  roles: appointers,
  fields: { ...post, consents: Schema.optionalKey(Schema.Array(Approval.Consent)) },
  persons: ofPerson
})

/**
 * Every command of succession.
 *
 * @category commands
 * @since 0.1.0
 */
export const definitions = [
  RegisterCadre,
  RecordSeat,
  VacateSeat,
  OpenSelection,
  EnterSelection,
  RecordSelectionStep,
  AdmitToPool,
  PublishAppointment,
  AppointToPost
] as const

/**
 * A command of succession.
 *
 * @category models
 * @since 0.1.0
 */
export type SuccessionCommand = (typeof definitions)[number]["schema"]["Type"]

/**
 * Whether a command is one of succession.
 *
 * @category guards
 * @since 0.1.0
 */
export const isSuccessionCommand = (command: { readonly type: string }): command is SuccessionCommand =>
  command.type.startsWith("succession/")
