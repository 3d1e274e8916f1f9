/**
 * What is kept of the examination and of the lists made by it, and what a drive is after it.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Event from "../journal/Event.ts"
import * as Seal from "../journal/Seal.ts"
import * as Steps from "../policy/Steps.ts"
import * as Applicant from "./Applicant.ts"
import * as Drive from "./Drive.ts"

/**
 * The applicants of a drive were ranked by their totals, each of which is in the slot of its applicant.
 *
 * @category events
 * @since 0.1.0
 */
export const ApplicantsRanked = Event.define({
  type: "recruitment/ApplicantsRanked",
  v: 1,
  data: Schema.Struct({ drive: Drive.DriveId, ranking: Schema.Array(Applicant.Rank) }),
  personal: Applicant.Total
})

/**
 * The list of a step was made: for each position who is called to it, in order, and who stands in reserve, in order. Where
 * the drive has no positions there is one group without a position.
 *
 * @category events
 * @since 0.1.0
 */
export const ListMade = Event.define({
  type: "recruitment/ListMade",
  v: 1,
  data: Schema.Struct({
    drive: Drive.DriveId,
    step: Steps.StepId,
    groups: Schema.Array(Drive.ListGroup)
  })
})

/**
 * The events of this part.
 *
 * @category events
 * @since 0.1.0
 */
export const events = [ApplicantsRanked, ListMade] as const

/**
 * A drive after an event of this part.
 *
 * @category operations
 * @since 0.1.0
 */
export const evolve = (drive: Drive.Drive, event: Event.Of<(typeof events)[number]>): Drive.Drive => {
  switch (event.type) {
    case "recruitment/ApplicantsRanked":
      return {
        ...drive,
        ranking: event.data.ranking.map((one) => ({
          ...one,
          personal: event.personal[one.applicant] ?? Seal.forgotten
        }))
      }
    case "recruitment/ListMade": {
      const { groups, step } = event.data
      return { ...drive, lists: [...drive.lists, { step, on: event.on, groups }] }
    }
  }
}
