/**
 * What is kept of a public notice and of the objections to it, and what a drive is after them.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Schema from "effect/Schema"
import * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as Event from "../../journal/Event.ts"
import * as Person from "../../people/Person.ts"
import * as Drive from "../Drive.ts"
import * as Objection from "../Objection.ts"
import * as Publication from "../Publication.ts"

/**
 * A public notice was posted on the day of the act; `until` is its last day.
 *
 * @category events
 * @since 0.1.0
 */
export const NoticePublished = Event.define({
  type: "recruitment/NoticePublished",
  v: 1,
  data: Schema.Struct({
    drive: Drive.DriveId,
    applicants: Schema.Array(Person.PersonId),
    until: CalendarDate.CalendarDate,
    shown: Schema.optionalKey(Publication.ShownList)
  })
})

/**
 * The last day of a notice was entered wrongly: it is `until`.
 *
 * @category events
 * @since 0.1.0
 */
export const NoticeCorrected = Event.define({
  type: "recruitment/NoticeCorrected",
  v: 1,
  data: Schema.Struct({
    drive: Drive.DriveId,
    notice: Schema.Int.check(Schema.isGreaterThan(0)),
    until: CalendarDate.CalendarDate
  })
})

/**
 * Somebody objected to an applicant; `settleBy` is the last day for settling it, where the place lays that down.
 *
 * @category events
 * @since 0.1.0
 */
export const ObjectionRaised = Event.define({
  type: "recruitment/ObjectionRaised",
  v: 1,
  data: Schema.Struct({
    drive: Drive.DriveId,
    objection: Objection.ObjectionId,
    applicant: Person.PersonId,
    signed: Schema.Boolean,
    settleBy: Schema.optionalKey(CalendarDate.CalendarDate)
  }),
  personal: Objection.Personal
})

/**
 * An objection was upheld or dismissed.
 *
 * @category events
 * @since 0.1.0
 */
export const ObjectionSettled = Event.define({
  type: "recruitment/ObjectionSettled",
  v: 1,
  data: Schema.Struct({
    drive: Drive.DriveId,
    objection: Objection.ObjectionId,
    applicant: Person.PersonId,
    upheld: Schema.Boolean
  })
})

/**
 * The events of this part.
 *
 * @category events
 * @since 0.1.0
 */
export const events = [NoticePublished, NoticeCorrected, ObjectionRaised, ObjectionSettled] as const

/**
 * A drive after an event of this part.
 *
 * @category operations
 * @since 0.1.0
 */
export const evolve = (drive: Drive.Drive, event: Event.Of<(typeof events)[number]>): Drive.Drive => {
  switch (event.type) {
    case "recruitment/NoticePublished": {
      const { applicants, shown, until } = event.data
      const notice = { applicants, from: event.on, until, ...(shown === undefined ? {} : { shown }) }
      return applicants.reduce<Drive.Drive>((one, applicant) => Drive.taken(one, applicant, "publicNotice", event.on), {
        ...drive,
        notices: [...drive.notices, notice]
      })
    }
    case "recruitment/NoticeCorrected": {
      const { notice: number, until } = event.data
      return {
        ...drive,
        notices: drive.notices.map((notice, index) => (index === number - 1 ? { ...notice, until } : notice))
      }
    }
    case "recruitment/ObjectionRaised": {
      const { applicant, objection, settleBy, signed } = event.data
      return {
        ...drive,
        objections: HashMap.set(drive.objections, objection, {
          id: objection,
          applicant,
          raisedOn: event.on,
          signed,
          personal: event.personal[applicant],
          settleBy,
          settled: undefined
        })
      }
    }
    case "recruitment/ObjectionSettled": {
      const { applicant, objection, upheld } = event.data
      const settled = { on: event.on, upheld }
      const after = {
        ...drive,
        objections: HashMap.modify(drive.objections, objection, (one) => ({ ...one, settled }))
      }
      return upheld
        ? Drive.left(after, applicant, {
            step: "publicNotice",
            on: event.on,
            reason: "objectionUpheld",
            event: event.id
          })
        : after
    }
  }
}
