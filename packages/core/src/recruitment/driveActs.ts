/**
 * The acts of a drive as a whole: its announcement.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Result from "effect/Result"
import * as Decision from "../act/Decision.ts"
import * as Jurisdiction from "../places/Jurisdiction.ts"
import * as Places from "../places/Places.ts"
import * as Policies from "../policy/Policies.ts"
import * as RuleBook from "../policy/RuleBook.ts"
import * as Drive from "./Drive.ts"
import { type Attempt, type Known, type Of, refuse } from "./inDrive.ts"
import { messages } from "./messages.ts"
import * as Recruitment from "./Recruitment.ts"

/**
 * Announces a drive. The announcement is judged by the rules of its place, not by the values that it lays down itself.
 *
 * @category operations
 * @since 0.1.0
 */
export const announce = (known: Known, command: Of<"recruitment/AnnounceDrive">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { cohort, closesOn, drive, on, opensOn, positions = [], posts, provisions = [] } = command
    if (Recruitment.drive(known.recruitment, drive) !== undefined) {
      return yield* refuse(messages.make("recruitment/DriveExists", { drive }))
    }
    yield* positionsStand(known, command)
    const stray = provisions.find((provision) => provision.scope.drive !== drive)
    if (stray !== undefined) {
      return yield* refuse(
        messages.make("recruitment/AnnouncementScope", { drive, field: `${stray.point}.${stray.field}` })
      )
    }
    const elsewhere = provisions.find(({ jurisdiction }) => !Jurisdiction.equals(jurisdiction, policies.jurisdiction))
    if (elsewhere !== undefined) {
      return yield* refuse(
        messages.make("recruitment/AnnouncementPlace", {
          field: `${elsewhere.point}.${elsewhere.field}`,
          place: Jurisdiction.key(elsewhere.jurisdiction),
          jurisdiction: Jurisdiction.key(policies.jurisdiction)
        })
      )
    }
    const extended = RuleBook.extend(policies.book, drive, provisions)
    if (Result.isFailure(extended)) {
      return yield* refuse(messages.make("recruitment/AnnouncementInvalid", { detail: extended.failure.told }))
    }
    const earlierDrives = [...HashMap.values(known.recruitment.drives)].filter((one) => one.cohort === cohort).length
    const verdict = yield* Decision.verdictOf(
      Policies.judge(Policies.within(policies, { drive }), Drive.point, {
        earlierDrives,
        announcedOn: on,
        opensOn,
        closesOn,
        cohort
      }),
      command.basis
    )
    const data = { drive, cohort, opensOn, closesOn, posts, positions, provisions }
    return Decision.decided(verdict, [{ type: "recruitment/DriveAnnounced", stream: Drive.streamOf(drive), data }])
  })

/** Positions have ids of their own, are in villages that the office knows, and add up to the total of the announcement. */
const positionsStand = (known: Known, command: Of<"recruitment/AnnounceDrive">): Attempt<void> =>
  Result.gen(function* () {
    const { drive, positions = [], posts } = command
    if (positions.length === 0) return
    const twice = positions.find(({ id }, at) => positions.findIndex((other) => other.id === id) < at)
    if (twice !== undefined) {
      return yield* refuse(messages.make("recruitment/PositionRepeated", { drive, position: twice.id }))
    }
    for (const { village } of positions) if (village !== undefined) yield* Places.registered(known.places, village)
    const total = positions.reduce((sum, position) => sum + position.posts, 0)
    if (total !== posts) return yield* refuse(messages.make("recruitment/PostsDoNotAddUp", { drive, posts, total }))
  })
