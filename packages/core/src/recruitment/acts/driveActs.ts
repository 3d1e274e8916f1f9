/**
 * The acts of a drive as a whole: it is announced, amended and cancelled.
 *
 * @since 0.1.0
 */
import * as Equal from "effect/Equal"
import * as HashMap from "effect/HashMap"
import * as Result from "effect/Result"
import * as Decision from "../../act/Decision.ts"
import type * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as DivisionCode from "../../places/DivisionCode.ts"
import * as Jurisdiction from "../../places/Jurisdiction.ts"
import * as Places from "../../places/Places.ts"
import * as Judgement from "../../policy/Judgement.ts"
import type * as Message from "../../policy/Message.ts"
import * as Policies from "../../policy/Policies.ts"
import * as RuleBook from "../../policy/RuleBook.ts"
import * as Drive from "../Drive.ts"
import { messages } from "../messages.ts"
import type * as Position from "../Position.ts"
import * as Recruitment from "../Recruitment.ts"
import { type Attempt, afterAll, allOf, driveOf, type Known, nothingBuilt, type Of, refuse } from "./inDrive.ts"

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
    yield* positionsStand(known, command, policies)
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
    const earlierDrives = [...HashMap.values(known.recruitment.drives)].filter(
      (one) => one.cohort === cohort && one.cancelled === undefined
    ).length
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

/** What an announcement says of the posts and where they are. */
interface Divided {
  readonly drive: Drive.DriveId
  readonly posts: number
  readonly positions?: ReadonlyArray<Position.Position>
  readonly on: CalendarDate.CalendarDate
}

/**
 * Positions have ids of their own, are in villages that the office knows and in townships of its jurisdiction, and add up
 * to the total of the announcement.
 */
const positionsStand = (
  known: Known,
  { drive, on, positions = [], posts }: Divided,
  { jurisdiction }: Policies.Policies
): Attempt<void> =>
  Result.gen(function* () {
    if (positions.length === 0) return
    const ids = new Set<Position.PositionId>()
    for (const { id, township, village } of positions) {
      if (ids.has(id)) return yield* refuse(messages.make("recruitment/PositionRepeated", { drive, position: id }))
      ids.add(id)
      if (township !== undefined && !Jurisdiction.contains(jurisdiction, Jurisdiction.fromCode(township))) {
        const given = { position: id, township, jurisdiction: Jurisdiction.key(jurisdiction) }
        return yield* refuse(messages.make("recruitment/TownshipElsewhere", given))
      }
      if (village === undefined) continue
      const { codes = [] } = yield* Places.registered(known.places, village)
      const code = DivisionCode.codeOn(codes, on)
      if (township !== undefined && code._tag === "InForce" && !DivisionCode.isWithin(code.code, township)) {
        return yield* refuse(messages.make("recruitment/VillageElsewhere", { position: id, village, township }))
      }
    }
    const total = positions.reduce((sum, position) => sum + position.posts, 0)
    if (total !== posts) return yield* refuse(messages.make("recruitment/PostsDoNotAddUp", { drive, posts, total }))
  })

/**
 * Amends an announcement by the rules of the day that the drive pinned: its days before applications have closed, its posts
 * before the quotas are settled.
 *
 * @category operations
 * @since 0.1.0
 */
export const amend = (known: Known, command: Of<"recruitment/AmendDrive">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { basis, on } = command
    const drive = yield* driveOf(known, command.drive)
    const {
      closesOn = drive.closesOn,
      opensOn = drive.opensOn,
      positions = drive.positions,
      posts = drive.posts
    } = command
    const data = { drive: drive.id, opensOn, closesOn, posts, positions }
    if (on < drive.announcedOn) {
      return yield* refuse(
        messages.make("recruitment/BeforeAnnouncement", { drive: drive.id, day: drive.announcedOn, on })
      )
    }
    const changesPosts = posts !== drive.posts || !Equal.equals(positions, drive.positions)
    const changesOpening = opensOn !== drive.opensOn
    const changesClosing = closesOn !== drive.closesOn
    if (!changesPosts && !changesOpening && !changesClosing) {
      return yield* refuse(messages.make("recruitment/NothingAmended", { drive: drive.id }))
    }
    yield* positionsStand(known, { ...data, on }, policies)
    yield* applicationsKeepTheirPosition(drive, positions)
    const within = { ...Policies.within(policies, { drive: drive.id }), on: drive.governedBy }
    const { announcedOn } = drive
    const verdict = yield* Decision.verdictOf(
      allOf("recruitment.amend", [
        Result.map(
          Policies.judge(within, Drive.datesPoint, { announcedOn, opensOn, closesOn }),
          ({ finding }) => finding
        ),
        ...(changesOpening
          ? [
              leaf(
                "openedAlready",
                on < drive.opensOn,
                messages.make("recruitment.openedAlready", { opens: drive.opensOn })
              )
            ]
          : []),
        ...(changesClosing
          ? [
              leaf(
                "beforeClosing",
                on <= drive.closesOn,
                messages.make("recruitment.beforeClosing", { closes: drive.closesOn })
              ),
              leaf("closingAhead", on <= closesOn, messages.make("recruitment.closingAhead", { day: on }))
            ]
          : []),
        ...(changesPosts
          ? [
              leaf("beforeSettled", drive.settled === undefined, messages.make("recruitment.beforeSettled")),
              Result.succeed(nothingBuilt(drive, `${Drive.point.id}/nothingBuilt`))
            ]
          : [])
      ]),
      basis
    )
    return Decision.decided(verdict, [{ type: "recruitment/DriveAmended", stream: Drive.streamOf(drive.id), data }], {
      governedBy: drive.governedBy
    })
  })

const leaf = (name: string, holds: boolean, message: Message.Message) =>
  Result.succeed(Judgement.leaf({ criterion: `${Drive.point.id}/${name}`, holds, message, facts: ["on"] }))

/** Whoever applied did so for a position of a channel and a class, by whose rules the application goes on. */
const applicationsKeepTheirPosition = (
  drive: Drive.Drive,
  positions: ReadonlyArray<Position.Position>
): Attempt<void> => {
  if (HashMap.isEmpty(drive.applications)) return Result.void
  if ((drive.positions.length === 0) !== (positions.length === 0)) {
    return refuse(messages.make("recruitment/DriveDivided", { drive: drive.id }))
  }
  const kept = new Map(positions.map((position) => [position.id, position]))
  const appliedFor = new Set([...HashMap.values(drive.applications)].map(({ position }) => position))
  const lost = drive.positions.find(({ channel, id, postClass }) => {
    const after = kept.get(id)
    return appliedFor.has(id) && (after?.channel !== channel || after?.postClass !== postClass || after === undefined)
  })
  return lost === undefined
    ? Result.void
    : refuse(messages.make("recruitment/PositionAppliedFor", { position: lost.id }))
}

/**
 * Cancels a drive in which nobody is appointed, on no day before the last that is kept of it.
 *
 * @category operations
 * @since 0.1.0
 */
export const cancel = (known: Known, command: Of<"recruitment/CancelDrive">) =>
  Result.gen(function* () {
    const drive = yield* driveOf(known, command.drive)
    const people = [...HashMap.values(drive.applications)].filter((one) => one.appointedOn !== undefined).length
    if (people > 0) return yield* refuse(messages.make("recruitment/DriveHasAppointed", { drive: drive.id, people }))
    const data = { drive: drive.id, reason: command.reason }
    return Decision.decided(
      Judgement.verdict(
        Judgement.all("recruitment.cancel", messages.make("recruitment.cancel"), [afterAll(drive, command.on)])
      ),
      [{ type: "recruitment/DriveCancelled", stream: Drive.streamOf(drive.id), data }],
      { governedBy: drive.governedBy }
    )
  })
