/**
 * What is kept of the examination and of the lists made by it, and what a drive is after it.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Event from "../../journal/Event.ts"
import * as Seal from "../../journal/Seal.ts"
import * as Draw from "../../policy/Draw.ts"
import * as Steps from "../../policy/Steps.ts"
import * as Applicant from "../Applicant.ts"
import * as Drive from "../Drive.ts"
import * as Position from "../Position.ts"

/**
 * Schema of the ranking of one position: of all its applicants, or of those who are ranked apart on a list.
 *
 * @category schemas
 * @since 0.1.0
 */
export const RankedGroup = Schema.Struct({
  position: Schema.optionalKey(Position.PositionId),
  list: Schema.optionalKey(Position.Name),
  ranking: Schema.Array(Applicant.Rank)
})

/**
 * The applicants of positions were ranked, each total being in the slot of its applicant, and their draw by lot followed
 * from the seed. The ranking of a position takes the place of an earlier one. Where the drive has no positions the groups
 * have none.
 *
 * @category events
 * @since 0.1.0
 */
export const ApplicantsRanked = Event.define({
  type: "recruitment/ApplicantsRanked",
  v: 1,
  data: Schema.Struct({
    drive: Drive.DriveId,
    seed: Schema.optionalKey(Draw.Seed),
    groups: Schema.Array(RankedGroup)
  }),
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
    seed: Schema.optionalKey(Draw.Seed),
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
    case "recruitment/ApplicantsRanked": {
      const { groups } = event.data
      const again = new Set(groups.map(({ position }) => position))
      const ranked = groups.flatMap(({ list, position, ranking }) =>
        ranking.map(({ applicant, rank }) => ({
          applicant,
          position,
          list,
          rank,
          personal: event.personal[applicant] ?? Seal.forgotten
        }))
      )
      return { ...drive, ranking: [...drive.ranking.filter(({ position }) => !again.has(position)), ...ranked] }
    }
    case "recruitment/ListMade": {
      const { groups, step } = event.data
      return { ...drive, lists: [...drive.lists, { step, on: event.on, groups }] }
    }
  }
}
