/**
 * A recruitment drive: announced once, open for applications between two days, for a number of posts.
 *
 * The number of drives for a cohort and the days that applications are open are policy; both closing and opening day
 * are included. The cohort, the intake year, is that of the announcement or a later one. From 2009-04-07 on there is one unified selection a year (组通字〔2009〕21号).
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import type * as Event from "../journal/Event.ts"
import type { DriveId } from "../people/Intake.ts"
import * as Person from "../people/Person.ts"
import * as Judgement from "../policy/Judgement.ts"
import type { Text } from "../policy/Message.ts"
import * as Override from "../policy/Override.ts"
import * as Policies from "../policy/Policies.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import type * as Provision from "../policy/Provision.ts"
import * as RuleBook from "../policy/RuleBook.ts"
import * as Applicant from "./Applicant.ts"
import { messages } from "./messages.ts"
import type * as Objection from "./Objection.ts"
import * as Position from "./Position.ts"
import type * as Publication from "./Publication.ts"

export { DriveId } from "../people/Intake.ts"

/**
 * The parameters of an announcement.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** Drives for one cohort, included. */
  readonly drivesOfCohortAtMost?: number
  /** Days that applications are open, first and last counted, included. */
  readonly applicationDaysAtLeast?: number
}

const positive = Schema.Int.check(Schema.isGreaterThan(0))

/**
 * What an announcement is judged by: the drives that the cohort has already, the three days, and the intake year, which is
 * looked at where it is given.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly earlierDrives: number
  readonly announcedOn: CalendarDate.CalendarDate
  readonly opensOn: CalendarDate.CalendarDate
  readonly closesOn: CalendarDate.CalendarDate
  readonly cohort?: number
}

/**
 * Judges an announcement.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as Drive from "@cunguan/core/recruitment/Drive"
 *
 * const day = CalendarDate.make
 * const facts = { earlierDrives: 1, announcedOn: day("2010-05-01"), opensOn: day("2010-05-04"), closesOn: day("2010-05-10") }
 *
 * Drive.judge({ drivesOfCohortAtMost: 1 }, facts).outcome // => "refused"
 * Drive.judge({ drivesOfCohortAtMost: 2, applicationDaysAtLeast: 7 }, facts).outcome // => "granted"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Verdict => {
  const findings = [
    Judgement.leaf({
      criterion: "recruitment.drive/datesInOrder",
      holds: facts.announcedOn <= facts.opensOn && facts.opensOn <= facts.closesOn,
      message: messages.make("recruitment.datesInOrder"),
      facts: ["announcedOn", "opensOn", "closesOn"]
    })
  ]
  const year = CalendarDate.year(facts.announcedOn)
  if (facts.cohort !== undefined) {
    findings.push(
      Judgement.leaf({
        criterion: "recruitment.drive/cohort",
        operator: "atLeast",
        holds: facts.cohort >= year,
        message: messages.make("recruitment.cohortAhead", { year: String(year) }),
        facts: ["cohort", "announcedOn"]
      })
    )
  }
  const most = parameters.drivesOfCohortAtMost
  if (most !== undefined) {
    findings.push(
      Judgement.leaf({
        criterion: "recruitment.drive/drivesOfCohort",
        operator: "atMost",
        holds: facts.earlierDrives + 1 <= most,
        message: messages.make("recruitment.drivesOfCohort", { most }),
        facts: ["earlierDrives"],
        parameters: [{ field: "drivesOfCohortAtMost", value: most }]
      })
    )
  }
  const least = parameters.applicationDaysAtLeast
  if (least !== undefined) {
    findings.push(
      Judgement.leaf({
        criterion: "recruitment.drive/applicationDays",
        operator: "atLeast",
        holds: CalendarDate.daysBetween(facts.opensOn, facts.closesOn) + 1 >= least,
        message: messages.make("recruitment.applicationDays", { least }),
        facts: ["opensOn", "closesOn"],
        parameters: [{ field: "applicationDaysAtLeast", value: least }]
      })
    )
  }
  return Judgement.verdict(Judgement.all("recruitment.drive", messages.make("recruitment.announce"), findings))
}

/**
 * The policy point `recruitment.drive`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point = PolicyPoint.make<Parameters, Facts, Judgement.Verdict>({
  id: "recruitment.drive",
  title: { zh: "选聘批次", en: "recruitment drive" },
  fields: {
    drivesOfCohortAtMost: PolicyPoint.field(positive, {
      title: { zh: "每年批次上限", en: "drives for a cohort at most" },
      unit: { zh: "次", en: "drives" },
      override: Override.open,
      optional: true
    }),
    applicationDaysAtLeast: PolicyPoint.field(positive, {
      title: { zh: "报名天数下限", en: "days open for applications at least" },
      unit: { zh: "天", en: "days" },
      override: Override.open,
      optional: true
    })
  },
  provisions: [
    {
      field: "drivesOfCohortAtMost",
      none: true,
      from: "2008-04-10",
      until: "2009-04-07",
      assumption: {
        zh: "2008年的文件没有规定一年可以选聘几次。",
        en: "The text of 2008 does not say how many drives a year may see."
      }
    },
    {
      field: "drivesOfCohortAtMost",
      value: 1,
      from: "2009-04-07",
      citation: {
        title: "关于建立选聘高校毕业生到村任职工作长效机制的意见",
        documentNumber: "组通字〔2009〕21号",
        date: "2009-04-07"
      }
    },
    {
      field: "applicationDaysAtLeast",
      none: true,
      from: "2008-04-10",
      assumption: {
        zh: "所见全国性文件没有规定报名时间的长短。",
        en: "No national text read says how long applications must be open."
      }
    }
  ],
  judge
})

/**
 * The part of {@link point} that an amendment is judged by: the days. How many drives a cohort has does not change.
 *
 * @category policy points
 * @since 0.1.0
 */
export const datesPoint = PolicyPoint.part<
  Pick<Parameters, "applicationDaysAtLeast">,
  Omit<Facts, "earlierDrives">,
  Judgement.Verdict
>(point, {
  fields: { applicationDaysAtLeast: point.fields.applicationDaysAtLeast },
  judge: ({ applicationDaysAtLeast }, facts) =>
    judge(applicationDaysAtLeast === undefined ? {} : { applicationDaysAtLeast }, { ...facts, earlierDrives: 0 })
})

/**
 * The way in which an applicant comes to a drive, such as `openTest`. It is an open name as long as the rules of the place
 * are scoped to no channel; where they are, the channels that they name are all that there are.
 *
 * @category models
 * @since 0.1.0
 */
export const Channel = Position.Name

/**
 * Schema of the list of one position: who is called to a step, in order, and who stands in reserve, in order. Without a
 * position it is the list of a drive that is not divided.
 *
 * @category schemas
 * @since 0.1.0
 */
export const ListGroup = Schema.Struct({
  position: Schema.optionalKey(Position.PositionId),
  called: Schema.Array(Person.PersonId),
  reserve: Schema.Array(Person.PersonId)
})

/**
 * The type of {@link ListGroup}.
 *
 * @category models
 * @since 0.1.0
 */
export type ListGroup = typeof ListGroup.Type

/**
 * The list of a step, as it was made on a day; a later one for the same step and position takes its place. One that a
 * substitution made says how many there were since the list was drawn up.
 *
 * @category models
 * @since 0.1.0
 */
export interface List {
  readonly step: string
  readonly on: CalendarDate.CalendarDate
  readonly groups: ReadonlyArray<ListGroup>
  readonly round?: number
}

/**
 * Somebody who was called to a list in the place of somebody who had left.
 *
 * @category models
 * @since 0.1.0
 */
export interface Substitution {
  readonly step: string
  readonly position: Position.PositionId | undefined
  readonly on: CalendarDate.CalendarDate
  readonly applicant: Person.PersonId
  readonly inPlaceOf: Person.PersonId
}

/**
 * The posts as they were settled after the applications closed; 0 where a position was closed.
 *
 * - `transfersUntil`: the last day on which applicants for closed positions may go to others; absent where they may not
 *
 * @category models
 * @since 0.1.0
 */
export interface Settlement {
  readonly on: CalendarDate.CalendarDate
  readonly posts: ReadonlyArray<{ readonly position?: Position.PositionId; readonly posts: number }>
  readonly transfersUntil: CalendarDate.CalendarDate | undefined
}

/**
 * That a drive was cancelled, and for which coded reason.
 *
 * @category models
 * @since 0.1.0
 */
export interface Cancellation {
  readonly on: CalendarDate.CalendarDate
  readonly reason: string
}

/**
 * The reasons for which a drive is cancelled, in words; a place may use others of its own.
 *
 * @category tables
 * @since 0.1.0
 */
export const cancellationReasons = {
  tooFewApplicants: { zh: "报考人数不足", en: "too few applicants" },
  postsWithdrawn: { zh: "招聘岗位撤销", en: "the posts were withdrawn" },
  postponed: { zh: "推迟举行", en: "postponed" },
  irregularity: { zh: "程序违规，须重新组织", en: "an irregularity: to be held anew" },
  emergency: { zh: "突发事件", en: "an emergency" }
} as const satisfies { readonly [reason: string]: Text }

/**
 * A drive as its stream tells it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Drive {
  readonly id: DriveId
  readonly cohort: number
  readonly announcedOn: CalendarDate.CalendarDate
  readonly governedBy: CalendarDate.CalendarDate
  readonly opensOn: CalendarDate.CalendarDate
  readonly closesOn: CalendarDate.CalendarDate
  /** The total of the announcement; what stands in each position is in {@link positions}. */
  readonly posts: number
  readonly positions: ReadonlyArray<Position.Position>
  readonly provisions: ReadonlyArray<Provision.Provision>
  readonly applications: HashMap.HashMap<Person.PersonId, Applicant.Application>
  /** The applicant of each ID number, by its fingerprint. */
  readonly identities: HashMap.HashMap<string, Person.PersonId>
  readonly ranking: ReadonlyArray<Applicant.Ranked>
  readonly lists: ReadonlyArray<List>
  readonly substitutions: ReadonlyArray<Substitution>
  readonly notices: ReadonlyArray<Notice>
  /** Who was appointed to the posts of each position, but for those in whose place somebody was called since. */
  readonly holders: HashMap.HashMap<Position.PositionId | undefined, ReadonlyArray<Person.PersonId>>
  readonly objections: HashMap.HashMap<Objection.ObjectionId, Objection.Objection>
  readonly settled: Settlement | undefined
  readonly cancelled: Cancellation | undefined
}

/**
 * A public notice: posted on `from`, ending with `until` (included). `shown` is what it shows of those named, where that
 * is not all that the place lays down.
 *
 * @category models
 * @since 0.1.0
 */
export interface Notice {
  readonly applicants: ReadonlyArray<Person.PersonId>
  readonly from: CalendarDate.CalendarDate
  readonly until: CalendarDate.CalendarDate
  readonly shown?: ReadonlyArray<Publication.Shown>
}

/** The list of a position as it stands, and how many substitutions there were on it. */
interface Standing {
  readonly group: ListGroup
  readonly round: number
}

/** Lists by step and position, and who is called by each: every step that somebody takes asks for one. */
const listIndexes = new WeakMap<Drive["lists"], ReadonlyMap<string, Standing>>()
const calledBy = new WeakMap<ListGroup, ReadonlySet<Person.PersonId>>()

const standingList = (
  lists: Drive["lists"],
  step: string,
  position: Position.PositionId | undefined
): Standing | undefined => {
  const key = (step: string, position: Position.PositionId | undefined) => `${step}/${position ?? ""}`
  const index =
    listIndexes.get(lists) ??
    new Map(
      lists.flatMap(({ groups, round = 0, step }) =>
        groups.map((group) => [key(step, group.position), { group, round }] as const)
      )
    )
  listIndexes.set(lists, index)
  return index.get(key(step, position))
}

/**
 * The list of a step for a position, or of the whole drive: the last one that was made.
 *
 * @category selectors
 * @since 0.1.0
 */
export const listOf = (
  { lists }: Pick<Drive, "lists">,
  step: string,
  position: Position.PositionId | undefined
): ListGroup | undefined => standingList(lists, step, position)?.group

/**
 * The lists that were made for a position, or for the whole drive, whatever their step.
 *
 * @category selectors
 * @since 0.1.0
 */
export const listsFor = (
  { lists }: Pick<Drive, "lists">,
  position: Position.PositionId | undefined
): ReadonlyArray<List> => lists.filter(({ groups }) => groups.some((group) => group.position === position))

/**
 * How many substitutions there were on the list of a step for a position since it was drawn up.
 *
 * @category selectors
 * @since 0.1.0
 */
export const roundOf = (
  { lists }: Pick<Drive, "lists">,
  step: string,
  position: Position.PositionId | undefined
): number => standingList(lists, step, position)?.round ?? 0

/**
 * Whether a list calls an applicant.
 *
 * @category selectors
 * @since 0.1.0
 */
export const isCalled = (list: ListGroup, applicant: Person.PersonId): boolean => {
  const called = calledBy.get(list) ?? new Set(list.called)
  calledBy.set(list, called)
  return called.has(applicant)
}

const rankings = new WeakMap<
  Drive["ranking"],
  ReadonlyMap<Position.PositionId | undefined, ReadonlyArray<Applicant.Ranked>>
>()

/**
 * The ranking of a position, or of the whole drive.
 *
 * @category selectors
 * @since 0.1.0
 */
export const rankingOf = (
  { ranking }: Pick<Drive, "ranking">,
  position: Position.PositionId | undefined
): ReadonlyArray<Applicant.Ranked> => {
  let index = rankings.get(ranking)
  if (index === undefined) {
    const groups = new Map<Position.PositionId | undefined, Array<Applicant.Ranked>>()
    for (const one of ranking) {
      const group = groups.get(one.position)
      if (group === undefined) groups.set(one.position, [one])
      else group.push(one)
    }
    index = groups
    rankings.set(ranking, index)
  }
  return index.get(position) ?? []
}

/**
 * The last notice that named an applicant.
 *
 * @category selectors
 * @since 0.1.0
 */
export const noticeOf = ({ notices }: Pick<Drive, "notices">, applicant: Person.PersonId): Notice | undefined =>
  notices.findLast(({ applicants }) => applicants.includes(applicant))

/**
 * Whether a drive takes applications on a day: from the opening to the closing day, both included.
 *
 * @category selectors
 * @since 0.1.0
 */
export const isOpenOn = (
  drive: { readonly opensOn: CalendarDate.CalendarDate; readonly closesOn: CalendarDate.CalendarDate },
  day: CalendarDate.CalendarDate
): boolean => drive.opensOn <= day && day <= drive.closesOn

/**
 * The stream of a drive.
 *
 * @category selectors
 * @since 0.1.0
 */
export const streamOf = (drive: DriveId): string => `drive/${drive}`

/** A drive asks for its rules at every act, so the book with its announcement in it is kept as long as both are. */
const announced = new WeakMap<RuleBook.RuleBook, WeakMap<ReadonlyArray<Provision.Provision>, RuleBook.RuleBook>>()

const bookOf = (drive: Drive, { book }: Policies.Policies): RuleBook.RuleBook => {
  const books = announced.get(book) ?? new WeakMap()
  announced.set(book, books)
  const known: RuleBook.RuleBook | undefined = books.get(drive.provisions)
  if (known !== undefined) return known
  // Checked when the drive was announced. A book adopted since may contradict it: then the announcement yields.
  const extended = Result.getOrElse(RuleBook.extend(book, drive.id, drive.provisions), () => book)
  books.set(drive.provisions, extended)
  return extended
}

/**
 * What an applicant applies for, as far as rules are scoped by it.
 *
 * @category models
 * @since 0.1.0
 */
export interface AppliedFor {
  readonly channel: string | undefined
  readonly position: Position.PositionId | undefined
}

/**
 * The position of an id.
 *
 * @category selectors
 * @since 0.1.0
 */
export const positionOf = (
  { positions }: Pick<Drive, "positions">,
  id: Position.PositionId | undefined
): Position.Position | undefined => (id === undefined ? undefined : indexOf(positions).get(id))

/** A drive may have thousands of positions and is asked for one of them at every act, so they are found by their ids. */
const indexes = new WeakMap<ReadonlyArray<Position.Position>, ReadonlyMap<Position.PositionId, Position.Position>>()

const indexOf = (positions: Drive["positions"]): ReadonlyMap<Position.PositionId, Position.Position> => {
  const index = indexes.get(positions) ?? new Map(positions.map((position) => [position.id, position]))
  indexes.set(positions, index)
  return index
}

/**
 * An application for another position: whoever came by no channel comes by that of the position, if it has one.
 *
 * @category operations
 * @since 0.1.0
 */
export const at = (
  drive: Pick<Drive, "positions">,
  application: Applicant.Application,
  position: Position.PositionId
): Applicant.Application => ({
  ...application,
  position,
  channel: application.channel ?? positionOf(drive, position)?.channel
})

/**
 * How many posts a position has: as settled, or as announced until then. Without a position, those of the whole drive.
 *
 * @category selectors
 * @since 0.1.0
 */
export const postsOf = (
  drive: Pick<Drive, "posts" | "positions" | "settled">,
  position?: Position.PositionId
): number => {
  const { settled } = drive
  if (position === undefined) {
    return settled === undefined ? drive.posts : settled.posts.reduce((sum, { posts }) => sum + posts, 0)
  }
  const announced = positionOf(drive, position)?.posts ?? 0
  return settled?.posts.find((one) => one.position === position)?.posts ?? announced
}

/**
 * Who was appointed to the posts of a position, or of a drive without positions, and was not replaced since.
 *
 * @category selectors
 * @since 0.1.0
 */
export const holdersOf = (
  { holders }: Pick<Drive, "holders">,
  position: Position.PositionId | undefined
): ReadonlyArray<Person.PersonId> => Option.getOrElse(HashMap.get(holders, position), () => [])

/**
 * The drive after somebody was appointed to a post.
 *
 * @category operations
 * @since 0.1.0
 */
export const filled = (drive: Drive, applicant: Person.PersonId): Drive => {
  const application = Option.getOrUndefined(HashMap.get(drive.applications, applicant))
  if (application === undefined) return drive
  const { position } = application
  return { ...drive, holders: HashMap.set(drive.holders, position, [...holdersOf(drive, position), applicant]) }
}

/**
 * The drive after somebody's post became free: their appointment was taken back, or somebody was called in their place.
 *
 * @category operations
 * @since 0.1.0
 */
export const vacated = (drive: Drive, applicant: Person.PersonId): Drive => {
  const position = Option.getOrUndefined(HashMap.get(drive.applications, applicant))?.position
  const others = holdersOf(drive, position).filter((one) => one !== applicant)
  return { ...drive, holders: HashMap.set(drive.holders, position, others) }
}

/**
 * The drive after applications left it: those that still stand and meet a condition end at the last step that they took.
 *
 * @category operations
 * @since 0.1.0
 */
export const ended = (
  drive: Drive,
  event: { readonly id: Event.EventId; readonly on: CalendarDate.CalendarDate },
  reason: string,
  leaves: (application: Applicant.Application) => boolean = () => true
): Drive => ({
  ...drive,
  applications: HashMap.map(drive.applications, (one) => {
    if (!Applicant.stands(one) || !leaves(one)) return one
    const step = one.taken.at(-1)?.step ?? "application"
    return { ...one, ended: { step, on: event.on, reason, event: event.id } }
  })
})

/** The scope of rules for whoever applies for something, or of the drive as a whole. */
const scopeOf = (drive: Drive, of: AppliedFor | undefined): Override.Scope => {
  const postClass = positionOf(drive, of?.position)?.postClass
  return {
    drive: drive.id,
    ...(of?.channel === undefined ? {} : { channel: of.channel }),
    ...(postClass === undefined ? {} : { postClass })
  }
}

/**
 * Policies with what the announcement of a drive lays down for those who come through it, on the day that is asked for
 * anyway: agreements and placements follow the rules of their own day.
 *
 * @category selectors
 * @since 0.1.0
 */
export const announcedIn = (drive: Drive, policies: Policies.Policies, of?: AppliedFor): Policies.Policies =>
  Policies.at(bookOf(drive, policies), policies.jurisdiction, policies.on, scopeOf(drive, of))

/**
 * The policies within a drive: the rules of the day that it pinned, with what its announcement lays down.
 *
 * @category selectors
 * @since 0.1.0
 */
export const policiesOf = (drive: Drive, policies: Policies.Policies, of?: AppliedFor): Policies.Policies => ({
  ...announcedIn(drive, policies, of),
  on: drive.governedBy
})

/**
 * Whether a list names an applicant, called or in reserve.
 *
 * @category predicates
 * @since 0.1.0
 */
export const isListed = ({ groups }: List, applicant: Person.PersonId): boolean =>
  groups.some(({ called, reserve }) => called.includes(applicant) || reserve.includes(applicant))

/**
 * The last day on which something is kept of an application: a step that it took, or a list that names it.
 *
 * @category selectors
 * @since 0.1.0
 */
export const lastActOn = (
  { announcedOn, lists }: Drive,
  { applicant, taken }: Applicant.Application
): CalendarDate.CalendarDate =>
  [...taken, ...lists.filter((list) => isListed(list, applicant))].reduce(
    (last, { on }) => CalendarDate.max(last, on),
    announcedOn
  )

/**
 * The last day on which something is kept of a drive: a step or an ending of an application, a list, a notice, or the
 * settlement of its posts. What ends many applications at once is entered for no day before it.
 *
 * @category selectors
 * @since 0.1.0
 */
export const lastAct = (drive: Drive): CalendarDate.CalendarDate => {
  let last = drive.announcedOn
  const see = (on: CalendarDate.CalendarDate | undefined) => {
    if (on !== undefined && last < on) last = on
  }
  for (const { asked, ended, failed, taken } of HashMap.values(drive.applications)) {
    for (const { on } of [...taken, ...failed]) see(on)
    see(ended?.on)
    see(asked?.on)
  }
  for (const { on } of drive.lists) see(on)
  for (const { from } of drive.notices) see(from)
  see(drive.settled?.on)
  return last
}

/**
 * Whether a list or a notice rests on the posts of a drive, so that they stay as they are.
 *
 * @category predicates
 * @since 0.1.0
 */
export const isBuiltOn = ({ lists, notices }: Pick<Drive, "lists" | "notices">): boolean =>
  lists.length + notices.length > 0

/**
 * The drive with one application changed.
 *
 * @category operations
 * @since 0.1.0
 */
export const change = (
  drive: Drive,
  applicant: Person.PersonId,
  update: (application: Applicant.Application) => Applicant.Application
): Drive => ({ ...drive, applications: HashMap.modify(drive.applications, applicant, update) })

/**
 * The drive after an application took a step.
 *
 * @category operations
 * @since 0.1.0
 */
export const taken = (drive: Drive, applicant: Person.PersonId, step: string, on: CalendarDate.CalendarDate): Drive =>
  change(drive, applicant, (one) => ({ ...one, taken: [...one.taken, { step, on }] }))

/**
 * The drive after somebody left it. Whoever was appointed holds the post until a departure, however a later step went: of
 * them it is kept that the step was not passed.
 *
 * @category operations
 * @since 0.1.0
 */
export const left = (drive: Drive, applicant: Person.PersonId, ended: Applicant.Ended): Drive =>
  change(drive, applicant, (one) => {
    if (one.ended !== undefined) return one
    return one.appointedOn === undefined
      ? { ...one, ended }
      : { ...one, failed: [...one.failed, { step: ended.step, on: ended.on }] }
  })
