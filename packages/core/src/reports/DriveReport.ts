/**
 * The funnel of a recruitment drive on a day: how many applied, were called to each step and took it, were appointed, or
 * left and why; in all, and by position, channel, township and class of posts.
 *
 * Whoever applied by the day is counted once: appointed, left, or still standing. `difference` is what these lack of
 * those who applied; 0 in every report that is made from events. A list counts as it stands on the day, so whoever was
 * called by an earlier one and is not on the last one is not counted as called. Forgetting a person changes no figure.
 *
 * @since 0.1.0
 */
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import type { OfficeState } from "../office/OfficeState.ts"
import type * as Policies from "../policy/Policies.ts"
import type * as Drive from "../recruitment/Drive.ts"
import * as Facts from "../recruitment/facts.ts"
import type * as Position from "../recruitment/Position.ts"
import * as Recruitment from "../recruitment/Recruitment.ts"

/**
 * A step with how many took it, and how many were called to it where it has a list.
 *
 * @category models
 * @since 0.1.0
 */
export interface StageFigures {
  readonly step: string
  readonly called: number | undefined
  readonly took: number
}

/**
 * How many left at a step for a reason; `undefined` where none was given.
 *
 * @category models
 * @since 0.1.0
 */
export interface Leaving {
  readonly step: string
  readonly reason: string | undefined
  readonly people: number
}

/**
 * The figures of a drive or of a part of it. `posts` are those announced, and once they are settled those; `undefined` where
 * posts are not divided in this way.
 *
 * @category models
 * @since 0.1.0
 */
export interface Figures {
  readonly posts: number | undefined
  readonly applied: number
  readonly stages: ReadonlyArray<StageFigures>
  readonly appointed: number
  readonly left: ReadonlyArray<Leaving>
  readonly standing: number
  readonly difference: number
}

/**
 * The ways in which a drive is divided.
 *
 * @category tables
 * @since 0.1.0
 */
export const divisions = ["position", "channel", "township", "postClass"] as const

/**
 * One of the {@link divisions}.
 *
 * @category models
 * @since 0.1.0
 */
export type Division = (typeof divisions)[number]

/**
 * A part of a drive; `key` is `undefined` for those of whom it is not known, and `title` is that of a position that has one.
 *
 * @category models
 * @since 0.1.0
 */
export interface Part extends Figures {
  readonly key: string | undefined
  readonly title?: string
}

/**
 * The report of a drive. `parts` has the divisions that this drive has, each adding up to `total`.
 *
 * @category models
 * @since 0.1.0
 */
export interface DriveReport {
  readonly office: string
  readonly drive: Drive.DriveId
  readonly cohort: number
  readonly asOf: CalendarDate.CalendarDate
  /** The posts of the announcement; those of the figures are as they were settled by the day. */
  readonly announcedPosts: number
  readonly cancelled: Drive.Cancellation | undefined
  readonly stages: ReadonlyArray<Facts.Stage>
  readonly total: Figures
  readonly parts: { readonly [Name in Division]?: ReadonlyArray<Part> }
}

/**
 * Makes the report of a drive from the state of an office and the rules of its place; the day defaults to that of the last
 * act. `undefined` where the office has no such drive, or had not announced it by the day.
 *
 * @category reports
 * @since 0.1.0
 */
export const make = (
  { lastDay, places, recruitment }: Pick<OfficeState, "lastDay" | "places" | "recruitment">,
  id: string,
  policies: Policies.Policies,
  on?: CalendarDate.CalendarDate
): DriveReport | undefined => {
  const drive = Recruitment.all(recruitment).find((one) => one.id === id)
  if (drive === undefined) return undefined
  const asOf = on ?? lastDay ?? drive.announcedOn
  if (asOf < drive.announcedOn) return undefined
  const stages = Facts.stagesOf(drive, policies, asOf)
  const candidates = Facts.candidatesOn(drive, asOf)
  const called = calledOn(drive, asOf)
  const figuresOf = (people: ReadonlyArray<Facts.Candidate>, posts: number | undefined) =>
    count({ people, posts, stages, called })
  const parts = divisions.flatMap((name) => {
    const divided = divide({ drive, candidates, on: asOf }, name)
    return divided.some(({ key }) => key !== undefined)
      ? [[name, divided.map(({ people, posts, ...part }) => ({ ...part, ...figuresOf(people, posts) }))] as const]
      : []
  })
  return {
    office: places.office?.name ?? "",
    drive: drive.id,
    cohort: drive.cohort,
    asOf,
    announcedPosts: drive.posts,
    cancelled: drive.cancelled !== undefined && drive.cancelled.on <= asOf ? drive.cancelled : undefined,
    stages,
    total: figuresOf(candidates, Facts.postsOn(drive, asOf)),
    parts: Object.fromEntries(parts)
  }
}

/** Whoever is called to each step by the lists that stand on a day; a step without a list has none. */
const calledOn = (
  drive: Drive.Drive,
  on: CalendarDate.CalendarDate
): ReadonlyMap<string, ReadonlySet<Facts.Candidate["applicant"]>> => {
  const called = new Map<string, Set<Facts.Candidate["applicant"]>>()
  for (const { group, step } of Facts.listsOn(drive, on)) {
    const people = called.get(step) ?? new Set()
    called.set(step, people)
    for (const applicant of group.called) people.add(applicant)
  }
  return called
}

interface Counting {
  readonly people: ReadonlyArray<Facts.Candidate>
  readonly posts: number | undefined
  readonly stages: ReadonlyArray<Facts.Stage>
  readonly called: ReturnType<typeof calledOn>
}

const count = ({ called, people, posts, stages }: Counting): Figures => {
  const places = new Map(stages.map(({ step }, place) => [step, place]))
  const left = new Map<string, { step: string; reason: string | undefined; people: number }>()
  for (const { fate } of people) {
    if (fate._tag !== "Left") continue
    const { reason, step } = fate
    const key = `${step} ${reason ?? ""}`
    const leaving = left.get(key) ?? { step, reason, people: 0 }
    leaving.people++
    left.set(key, leaving)
  }
  const tagged = (tag: Facts.Fate["_tag"]) => people.filter(({ fate }) => fate._tag === tag).length
  const [appointed, standing] = [tagged("Appointed"), tagged("Standing")]
  const gone = [...left.values()].sort(
    (one, other) =>
      (places.get(one.step) ?? 0) - (places.get(other.step) ?? 0) ||
      (one.reason === undefined ? 1 : other.reason === undefined ? -1 : one.reason < other.reason ? -1 : 1)
  )
  return {
    posts,
    applied: people.length,
    stages: stages.map(({ step }) => {
      const list = called.get(step)
      return {
        step,
        called: list === undefined ? undefined : people.filter(({ applicant }) => list.has(applicant)).length,
        took: people.filter(({ steps }) => steps.has(step)).length
      }
    }),
    appointed,
    left: gone,
    standing,
    difference: people.length - appointed - standing - sum(gone.map((one) => one.people))
  }
}

/**
 * How many left, whatever the reason.
 *
 * @category getters
 * @since 0.1.0
 */
export const leftInAll = ({ left }: Figures): number => sum(left.map(({ people }) => people))

const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((all, number) => all + number, 0)

interface Dividing {
  readonly drive: Drive.Drive
  readonly candidates: ReadonlyArray<Facts.Candidate>
  readonly on: CalendarDate.CalendarDate
}

interface Divided {
  readonly key: string | undefined
  readonly title?: string
  readonly people: ReadonlyArray<Facts.Candidate>
  readonly posts: number | undefined
}

/** The candidates by one of the divisions: the parts of the announcement in its order, then others by their names. */
const divide = ({ candidates, drive, on }: Dividing, name: Division): ReadonlyArray<Divided> => {
  const posts = new Map<string | undefined, number>()
  for (const position of drive.positions) {
    const key = keyOf(position, name)
    posts.set(key, (posts.get(key) ?? 0) + Facts.postsOn(drive, on, position.id))
  }
  const people = new Map<string | undefined, Array<Facts.Candidate>>()
  for (const candidate of candidates) {
    const { channel, position } = candidate
    const key = name === "channel" ? channel : position === undefined ? undefined : keyOf(position, name)
    const part = people.get(key) ?? []
    people.set(key, part)
    part.push(candidate)
  }
  const others = [...people.keys()].flatMap((key) => (key === undefined || posts.has(key) ? [] : [key])).sort()
  const announced = [...posts.keys()].filter((key) => key !== undefined)
  const unknown = posts.has(undefined) || people.has(undefined) ? [undefined] : []
  const titles = new Map<string | undefined, string | undefined>(
    name === "position" ? drive.positions.map(({ id, title }) => [id, title]) : []
  )
  return [...announced, ...others, ...unknown].map((key) => ({
    key,
    ...titleOf(titles.get(key)),
    people: people.get(key) ?? [],
    posts: posts.get(key)
  }))
}

const titleOf = (title: string | undefined) => (title === undefined ? {} : { title })

const keyOf = (position: Position.Position, name: Division): string | undefined =>
  name === "position" ? position.id : position[name]
