/**
 * What the events of a drive say of one applicant, and the words in which it is told.
 *
 * @since 0.1.0
 */
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Seal from "../journal/Seal.ts"
import type { KnownEvent } from "../office/registry.ts"
import * as Official from "../people/Official.ts"
import type * as Person from "../people/Person.ts"
import type * as Village from "../places/Village.ts"
import * as FactTable from "../policy/FactTable.ts"
import type * as Message from "../policy/Message.ts"
import * as Applicant from "../recruitment/Applicant.ts"
import * as Channel from "../recruitment/Channel.ts"
import type * as Drive from "../recruitment/Drive.ts"
import type * as Position from "../recruitment/Position.ts"
import { messages } from "./applicationHistory/words.ts"
import { cancellationText, reasonText } from "./DriveSheet.ts"

export { messages } from "./applicationHistory/words.ts"

/**
 * An event that is about the applicant, in words. `isOwn` says whether it is about nobody else.
 *
 * @category models
 * @since 0.1.0
 */
export interface Told {
  readonly event: KnownEvent
  readonly act: Message.Message
  readonly isOwn: boolean
}

/**
 * The names of villages and positions.
 *
 * @category models
 * @since 0.1.0
 */
export interface Names {
  readonly village: (id: Village.VillageId) => string
  readonly position: (id: Position.PositionId) => string
}

/**
 * What the events of a drive, in their order, say of an applicant.
 *
 * @category operations
 * @since 0.1.0
 */
export const actsOf = (
  events: ReadonlyArray<KnownEvent>,
  drive: Drive.DriveId,
  applicant: Person.PersonId,
  names: Names
): ReadonlyArray<Told> => {
  const way: Way = {
    ...{ applicant, names, position: undefined, isStanding: false, isClosed: false },
    ...{ taken: new Set<string>(), notices: [] }
  }
  return events.flatMap((event) => {
    if (!isOfDrive(event, drive, applicant)) return []
    const act = actOf(way, event)
    return act === undefined ? [] : [{ event, act, isOwn: isAbout(event, applicant) }]
  })
}

/** An assignment to villages may be a step of several drives, of each for those who came through it. */
const isOfDrive = ({ data }: KnownEvent, drive: Drive.DriveId, applicant: Person.PersonId): boolean =>
  "placements" in data
    ? data.placements.some((one) => one.official === applicant && one.drive === drive)
    : "drive" in data && data.drive === drive

const isAbout = ({ data }: KnownEvent, applicant: Person.PersonId): boolean =>
  ("applicant" in data && data.applicant === applicant) || ("official" in data && data.official === applicant)

/** What is known of the applicant on the way. */
interface Way {
  readonly applicant: Person.PersonId
  readonly names: Names
  position: string | undefined
  isStanding: boolean
  /** The position applied for was closed, and a transfer is possible. */
  isClosed: boolean
  readonly taken: Set<string>
  /** For each notice, whether it names the applicant. */
  readonly notices: Array<boolean>
}

/**
 * The words of a step.
 *
 * @category rendering
 * @since 0.1.0
 */
export const stepText = (step: string): Message.Argument => (Channel.isStepName(step) ? Channel.steps[step] : step)

const actOf = (way: Way, event: KnownEvent): Message.Message | undefined => {
  const { applicant } = way
  switch (event.type) {
    case "recruitment/DriveAnnounced": {
      const { closesOn, opensOn, posts } = event.data
      return messages.make("history.announced", {
        posts,
        opens: CalendarDate.text(opensOn),
        closes: CalendarDate.text(closesOn)
      })
    }
    case "recruitment/DriveAmended": {
      const { closesOn, opensOn, posts } = event.data
      const [opens, closes] = [CalendarDate.text(opensOn), CalendarDate.text(closesOn)]
      return messages.make("history.amended", { posts, opens, closes })
    }
    case "recruitment/DriveCancelled":
      return leaving(way, messages.make("history.cancelled", { reason: cancellationText(event.data.reason) }))
    case "recruitment/DriveConcluded": {
      const own = event.data.ended.find(({ applicant }) => applicant === way.applicant)
      return own === undefined
        ? undefined
        : leaving(way, messages.make("history.concluded", { step: stepText(own.step), reason: reasonText(own.reason) }))
    }
    case "recruitment/SubstitutesCalled":
      return event.data.called.some((one) => one.applicant === applicant)
        ? messages.make("history.substituted", { step: stepText(event.data.step) })
        : undefined
    case "recruitment/QuotasSettled":
      return settled(way, event)
    case "recruitment/TransfersEnded":
      return way.isClosed ? leaving(way, messages.make("history.closed")) : undefined
    case "recruitment/ApplicantsRanked":
      return ranked(way, event)
    case "recruitment/ListMade":
      return listed(way, event)
    case "recruitment/NoticePublished": {
      const isNamed = event.data.applicants.includes(applicant)
      way.notices.push(isNamed)
      const [from, until] = [CalendarDate.text(event.on), CalendarDate.text(event.data.until)]
      return isNamed ? messages.make("history.notice", { from, until }) : undefined
    }
    case "recruitment/NoticeCorrected":
      return way.notices[event.data.notice - 1] === true
        ? messages.make("history.noticeCorrected", { until: CalendarDate.text(event.data.until) })
        : undefined
    case "people/PlacementsAssigned": {
      const own = event.data.placements.find(({ official }) => official === applicant)
      return own === undefined ? undefined : placedIn(way, own)
    }
    default:
      return isAbout(event, applicant) ? ownAct(way, event) : undefined
  }
}

const placedIn = ({ names }: Way, { title, village }: typeof Official.Posting.Type): Message.Message =>
  messages.make("history.placed", { village: names.village(village), title: Official.titleText(title) })

const byChannel = (channel: string | undefined): Message.Argument =>
  channel === undefined ? "" : messages.make("history.channel", { channel: Channel.channelText(channel) })

const ownAct = (way: Way, event: KnownEvent): Message.Message | undefined => {
  switch (event.type) {
    case "recruitment/ApplicationSubmitted": {
      const { channel, position } = event.data
      way.isStanding = true
      way.position = position
      return messages.make("history.applied", {
        position:
          position === undefined ? "" : messages.make("history.position", { position: way.names.position(position) }),
        channel: byChannel(channel)
      })
    }
    case "recruitment/PositionChanged": {
      const { channel, position } = event.data
      way.position = position
      return messages.make("history.positionChanged", {
        position: way.names.position(position),
        channel: byChannel(channel)
      })
    }
    case "recruitment/ApplicantTransferred": {
      const { position } = event.data
      way.position = position
      way.isClosed = false
      return messages.make("history.transferred", { position: way.names.position(position) })
    }
    case "recruitment/PapersAsked": {
      const { missing, until } = event.data
      return messages.make("history.papersAsked", {
        until: CalendarDate.text(until),
        papers: missing.map((path) => FactTable.find(Applicant.table, path)?.fact.title ?? path)
      })
    }
    case "recruitment/ApplicationWithdrawn":
      way.isStanding = false
      return messages.make("history.withdrawn")
    case "recruitment/ApplicationReopened":
      way.isStanding = true
      return messages.make("history.reopened")
    case "recruitment/StepCorrected": {
      const { passed, reason, step, takenOn } = event.data
      way.isStanding = passed !== false
      way.taken.delete(step)
      const entry =
        passed === undefined
          ? messages.make("history.notTaken", { step: stepText(step) })
          : stepTaken(way, step, passed ? undefined : { reason }, undefined)
      return messages.make("history.stepCorrected", { entry, day: CalendarDate.text(takenOn) })
    }
    case "recruitment/FactsSupplied":
      return messages.make("history.supplied")
    case "recruitment/StepTaken": {
      const { passed, reason, step } = event.data
      if (!passed) way.isStanding = false
      return stepTaken(way, step, passed ? undefined : { reason }, event.personal[way.applicant])
    }
    case "recruitment/VettingRecorded": {
      const { grounds: reason = notPassed, passed } = event.data
      if (!passed) way.isStanding = false
      return stepTaken(way, "vetting", passed ? undefined : { reason }, event.personal[way.applicant])
    }
    case "recruitment/PhysicalExaminationRecorded":
      return examined(way, event)
    case "recruitment/ReexaminationRequested":
      return messages.make("history.reexaminationRequested")
    case "recruitment/PhysicalExaminationClosed":
      way.isStanding = false
      return stepTaken(way, "physicalExamination", { reason: notPassed }, undefined)
    case "recruitment/ObjectionRaised":
      return messages.make("history.objection")
    case "recruitment/ObjectionSettled":
      return messages.make(event.data.upheld ? "history.objectionUpheld" : "history.objectionDismissed")
    case "people/OfficialAppointed":
      return messages.make("history.appointed")
    case "people/AgreementSigned":
      return messages.make("history.agreement", {
        from: CalendarDate.text(event.data.from),
        until: CalendarDate.text(event.data.until)
      })
    case "people/OfficialPlaced":
      return placedIn(way, event.data)
    default:
      return messages.make("history.other", { act: event.type })
  }
}

const stepTaken = (
  { taken }: Way,
  step: string,
  left: { readonly reason: string | undefined } | undefined,
  marked: { readonly mark: string } | Seal.Forgotten | undefined
): Message.Message => {
  if (left !== undefined) {
    return messages.make("history.notPassed", { step: stepText(step), reason: reasonText(left.reason) })
  }
  const isAgain = taken.has(step)
  taken.add(step)
  return marked === undefined || Seal.isForgotten(marked)
    ? messages.make("history.passed", { step: stepText(step) })
    : messages.make(isAgain ? "history.markCorrected" : "history.marked", { step: stepText(step), mark: marked.mark })
}

const notPassed: keyof typeof Applicant.reasons = "notPassed"

type Examined = Extract<KnownEvent, { readonly type: "recruitment/PhysicalExaminationRecorded" }>

/** What was found stays sealed: it is told that the examination was passed or not, and what may follow. */
const examined = (way: Way, { data }: Examined): Message.Message => {
  const { final, passed, reexaminableUntil: until } = data
  const step = "physicalExamination"
  if (passed || final) {
    if (!passed) way.isStanding = false
    return stepTaken(way, step, passed ? undefined : { reason: notPassed }, undefined)
  }
  return until === undefined
    ? messages.make("history.reexaminable", { step: stepText(step) })
    : messages.make("history.reexaminableUntil", { step: stepText(step), until: CalendarDate.text(until) })
}

type Ranked = Extract<KnownEvent, { readonly type: "recruitment/ApplicantsRanked" }>

const ranked = ({ applicant }: Way, { data, personal }: Ranked): Message.Message | undefined => {
  const group = data.groups.find(({ ranking }) => ranking.some((one) => one.applicant === applicant))
  const own = group?.ranking.find((one) => one.applicant === applicant)
  if (group === undefined || own === undefined) return undefined
  const { ranking } = group
  const totalOf = (id: Person.PersonId) => {
    const slot = personal[id]
    return slot === undefined || Seal.isForgotten(slot) ? undefined : slot.total
  }
  const total = totalOf(applicant)
  const shared = ranking.filter(({ rank }) => rank === own.rank).length - 1
  const equal =
    total === undefined ? 0 : ranking.filter((one) => one.rank !== own.rank && totalOf(one.applicant) === total).length
  return messages.make("history.ranked", {
    ...{ total: total ?? "—", people: ranking.length, rank: own.rank },
    shared:
      shared > 0
        ? messages.make("history.shared", { people: shared })
        : equal > 0
          ? messages.make("history.tieDecided", { people: equal })
          : ""
  })
}

/** What ends every application that stands. */
const leaving = (way: Way, act: Message.Message): Message.Message | undefined => {
  if (!way.isStanding) return undefined
  way.isStanding = false
  return act
}

type Settled = Extract<KnownEvent, { readonly type: "recruitment/QuotasSettled" }>

const settled = (way: Way, { data }: Settled): Message.Message | undefined => {
  const posts = data.posts.find(({ position }) => position === way.position)?.posts
  if (posts === undefined || !way.isStanding) return undefined
  if (posts > 0) return messages.make("history.settled", { posts })
  if (data.transfersUntil === undefined) return leaving(way, messages.make("history.closed"))
  way.isClosed = true
  return messages.make("history.closedWithTransfers", { until: CalendarDate.text(data.transfersUntil) })
}

type Listed = Extract<KnownEvent, { readonly type: "recruitment/ListMade" }>

const listed = ({ applicant, isStanding, position }: Way, { data }: Listed): Message.Message | undefined => {
  const group = data.groups.find((one) => one.position === position)
  if (group === undefined || !isStanding) return undefined
  const step = stepText(data.step)
  const people = group.called.length
  const [called, reserve] = [group.called.indexOf(applicant), group.reserve.indexOf(applicant)]
  if (called >= 0) return messages.make("history.called", { step, people, place: called + 1 })
  return reserve >= 0
    ? messages.make("history.reserve", { step, people, place: reserve + 1 })
    : messages.make("history.notCalled", { step, people })
}
