/**
 * The lists that an office posts: who is called to a step, who is to be appointed (the public notice, with its words), who
 * was appointed, and who went to which village.
 *
 * A row has the fields that a notice may show, and none for an ID number, a contact or a date of birth: what the place lays
 * down in `recruitment.publication` is shown of them, and where no rule covers the day the name and the position alone. The
 * columns stand in one order. Whoever was forgotten stands in the list as forgotten, because the places are counted.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Seal from "../journal/Seal.ts"
import type { OfficeState } from "../office/OfficeState.ts"
import * as Education from "../people/Education.ts"
import * as Official from "../people/Official.ts"
import type * as Person from "../people/Person.ts"
import * as Sex from "../people/Sex.ts"
import type * as Village from "../places/Village.ts"
import * as Message from "../policy/Message.ts"
import * as Policies from "../policy/Policies.ts"
import * as TimeLimit from "../policy/TimeLimit.ts"
import * as Drive from "../recruitment/Drive.ts"
import * as Facts from "../recruitment/facts.ts"
import * as Objection from "../recruitment/Objection.ts"
import * as Position from "../recruitment/Position.ts"
import * as Publication from "../recruitment/Publication.ts"
import * as Recruitment from "../recruitment/Recruitment.ts"
import type { Text } from "../text/Text.ts"
import type { Sheet } from "./Section.ts"
import type { Table } from "./Table.ts"

/**
 * The columns in their order, after the number of the row.
 *
 * @category tables
 * @since 0.1.0
 */
export const columns = [
  "position",
  "name",
  "sex",
  "education",
  "school",
  "major",
  "total",
  "rank"
] as const satisfies ReadonlyArray<Publication.Shown>

/**
 * What a list may have a column for: what may be published of a person, and the village and the title of an official.
 *
 * @category models
 * @since 0.1.0
 */
export type Column = Publication.Shown | "village" | "title"

/**
 * A row: what is shown of one person. What is not known, or not shown, is left out.
 *
 * @category models
 * @since 0.1.0
 */
export type Row = { readonly [Shown in Column]?: Message.Argument }

/**
 * A list as it is posted: what it is, the words above and below its rows, and the columns that it has.
 *
 * @category models
 * @since 0.1.0
 */
export interface PostedList {
  readonly title: Text
  readonly above: ReadonlyArray<Message.Message>
  readonly shown: ReadonlyArray<Column>
  readonly rows: ReadonlyArray<Row>
  readonly below: ReadonlyArray<Message.Message>
}

/**
 * Whom one may turn to: a role or an office, never somebody's name, with its public telephone and address.
 *
 * @category models
 * @since 0.1.0
 */
export interface Contact {
  readonly who: Message.Argument
  readonly telephone?: string
  readonly address?: string
}

/**
 * Who posts a list, by which rules, and the day up to which acts are counted.
 *
 * @category models
 * @since 0.1.0
 */
export interface Posting {
  readonly office: string
  readonly policies: Policies.Policies
  readonly on: CalendarDate.CalendarDate
}

/**
 * The words of these lists.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "posted.called": {
    zh: "根据选聘公告和程序，下列 {people} 人进入{step}：",
    en: "By the announcement and the procedure, these {people} people are called to the {step}:"
  },
  "posted.notice": {
    zh: "根据选聘公告和程序，经考察等环节，拟聘用下列 {people} 人为大学生村官，现予公示。公示期自 {from} 至 {until}（含首尾两日）。",
    en: "By the announcement and the procedure, these {people} people are to be appointed as village officials. This notice stands from {from} to {until}, both included."
  },
  "posted.objections": {
    zh: "对公示人员有异议的，请在 {until} 前（含当日）向以下部门反映：{contacts}。",
    en: "Whoever objects to somebody named here may do so until {until}, that day included, to: {contacts}."
  },
  "posted.signed": {
    zh: "反映问题须署真实姓名，匿名反映不予受理。",
    en: "An objection has to bear a name; one without a name is not taken."
  },
  "posted.settled": { zh: "收到的异议在{limit}内处理。", en: "An objection is settled within {limit}." },
  "posted.appointed": {
    zh: "公示期满，聘用下列 {people} 人为大学生村官：",
    en: "After the public notice, these {people} people are appointed as village officials:"
  },
  "posted.placed": {
    zh: "下列 {people} 人到村任职，安排如下：",
    en: "These {people} people take up their posts in the villages:"
  },
  "posted.signature": { zh: "{office}　{day}", en: "{office}, {day}" },
  "posted.contact": { zh: "{who}（{ways}）", en: "{who} ({ways})" },
  "posted.telephone": { zh: "电话：{telephone}", en: "telephone {telephone}" },
  "posted.address": { zh: "地址：{address}", en: "address: {address}" }
})

const heads = {
  number: { zh: "序号", en: "number" },
  position: { zh: "岗位", en: "position" },
  village: { zh: "任职村", en: "village" },
  title: { zh: "职务", en: "title" },
  rows: { zh: "名单", en: "The list" },
  forgotten: { zh: "（个人信息已删除）", en: "(forgotten)" }
} as const satisfies { readonly [name: string]: Text }

/**
 * Those called to a step by the lists that stand on a day, position by position in the order of the announcement and each in
 * the order of its list. `undefined` where no list was made by then.
 *
 * @category constructors
 * @since 0.1.0
 */
export const called = (drive: Drive.Drive, step: string, posting: Posting): PostedList | undefined => {
  const lists = Facts.listsOn(drive, posting.on).filter((list) => list.step === step)
  if (lists.length === 0) return undefined
  const places = new Map(drive.positions.map(({ id }, place) => [id, place]))
  const placeOf = ({ group }: Facts.StandingList) =>
    group.position === undefined ? -1 : (places.get(group.position) ?? places.size)
  const people = lists.toSorted((left, right) => placeOf(left) - placeOf(right)).flatMap(({ group }) => group.called)
  const stage = Facts.stagesOf(drive, posting.policies, posting.on).find((one) => one.step === step)
  const title = stage?.title ?? { zh: step, en: step }
  const last = lists.reduce((latest, { on }) => CalendarDate.max(latest, on), drive.announcedOn)
  return {
    title: {
      zh: `${drive.cohort}年选聘大学生村官${title.zh}人选名单`,
      en: `Recruitment of village officials, ${drive.cohort}: called to the ${title.en}`
    },
    above: [messages.make("posted.called", { people: people.length, step: title })],
    ...rowsOf(drive, people, shownIn(drive, posting.policies)),
    below: [signature(posting.office, last)]
  }
}

/**
 * A public notice of a drive with its words: how long it stands, whom one may turn to, and what the rules of the place say of
 * objections. Notices are counted from 1 in the order in which they were posted; `undefined` where there is none of this number by
 * the day.
 *
 * @category constructors
 * @since 0.1.0
 */
export const notice = (
  drive: Drive.Drive,
  number: number,
  { contacts, office, on, policies }: Posting & { readonly contacts: ReadonlyArray<Contact> }
): PostedList | undefined => {
  const posted = drive.notices[number - 1]
  if (posted === undefined || posted.from > on) return undefined
  const { applicants, from, shown, until } = posted
  const within = Drive.policiesOf(drive, policies)
  const objections = Result.getOrUndefined(Policies.resolve(within, Objection.point))?.values
  const permitted = shownIn(drive, policies)
  return {
    title: {
      zh: `${drive.cohort}年选聘大学生村官拟聘人员公示`,
      en: `Public notice: village officials to be appointed, ${drive.cohort}`
    },
    above: [
      messages.make("posted.notice", {
        ...{ people: applicants.length, from: CalendarDate.text(from), until: CalendarDate.text(until) }
      })
    ],
    ...rowsOf(drive, applicants, shown === undefined ? permitted : permitted.filter((one) => shown.includes(one))),
    below: [
      ...(contacts.length === 0
        ? []
        : [
            messages.make("posted.objections", {
              until: CalendarDate.text(until),
              contacts: contacts.map(contactText)
            })
          ]),
      ...(objections?.anonymous === false ? [messages.make("posted.signed")] : []),
      ...(objections?.settledWithin === undefined
        ? []
        : [messages.make("posted.settled", { limit: TimeLimit.text(objections.settledWithin) })]),
      signature(office, from)
    ]
  }
}

const contactText = ({ address, telephone, who }: Contact): Message.Argument => {
  const ways = [
    ...(telephone === undefined ? [] : [messages.make("posted.telephone", { telephone })]),
    ...(address === undefined ? [] : [messages.make("posted.address", { address })])
  ]
  return ways.length === 0 ? who : messages.make("posted.contact", { who, ways })
}

/**
 * Those appointed through a drive by a day, by positions in the order of the announcement; it is empty where nobody was.
 *
 * @category constructors
 * @since 0.1.0
 */
export const appointed = (drive: Drive.Drive, { office, on, policies }: Posting): PostedList => {
  const people = appointedBy(drive, on)
  return {
    title: {
      zh: `${drive.cohort}年选聘大学生村官聘用人员名单`,
      en: `Village officials appointed, ${drive.cohort}`
    },
    above: [messages.make("posted.appointed", { people: people.length })],
    ...rowsOf(drive, people, shownIn(drive, policies)),
    below: [signature(office, on)]
  }
}

/**
 * The villages and titles on a day of those appointed through a drive, in the order of {@link appointed}; whoever is in no
 * village is left out. Marks and ranks have had their time and are not shown.
 *
 * @category constructors
 * @since 0.1.0
 */
export const placed = (
  { officials, places }: Pick<OfficeState, "officials" | "places">,
  drive: Drive.Drive,
  { office, on, policies }: Posting
): PostedList => {
  const inVillages = appointedBy(drive, on).flatMap((person) => {
    const official = Official.find(officials, person)
    const placement = official === undefined ? undefined : Official.placementOn(official, on)
    return placement === undefined ? [] : [{ person, ...placement }]
  })
  const permitted = shownIn(drive, policies).filter((one) => one !== "total" && one !== "rank")
  const people = inVillages.map(({ person }) => person)
  const { rows, shown } = rowsOf(drive, people, permitted)
  return {
    title: {
      zh: `${drive.cohort}年选聘大学生村官任职安排`,
      en: `Village officials and their villages, ${drive.cohort}`
    },
    above: [messages.make("posted.placed", { people: people.length })],
    shown: [...shown, "village", "title"],
    rows: rows.map((row, index) => {
      const { title, village } = inVillages[index] ?? {}
      return {
        ...row,
        village: nameIn(places, village),
        ...(title === undefined ? {} : { title: Official.titleText(title) })
      }
    }),
    below: [signature(office, on)]
  }
}

const nameIn = ({ villages }: OfficeState["places"], id: Village.VillageId | undefined): string =>
  id === undefined ? "—" : Option.match(HashMap.get(villages, id), { onNone: () => id, onSome: ({ name }) => name })

const appointedBy = (drive: Drive.Drive, on: CalendarDate.CalendarDate): ReadonlyArray<Person.PersonId> =>
  inOrder(
    drive,
    Facts.candidatesOn(drive, on).filter(({ fate }) => fate._tag === "Appointed")
  )

const inOrder = (
  { positions, ranking }: Drive.Drive,
  candidates: ReadonlyArray<Facts.Candidate>
): ReadonlyArray<Person.PersonId> => {
  const places = new Map(positions.map((position, place) => [position.id, place]))
  const ranks = new Map(ranking.map(({ applicant, rank }) => [applicant, rank]))
  const placeOf = ({ position }: Facts.Candidate) => (position === undefined ? -1 : (places.get(position.id) ?? -1))
  const rankOf = ({ applicant }: Facts.Candidate) => ranks.get(applicant) ?? ranking.length + 1
  return candidates
    .toSorted((left, right) => placeOf(left) - placeOf(right) || rankOf(left) - rankOf(right))
    .map(({ applicant }) => applicant)
}

/** What the rules of the drive let it show, in the order of the columns. */
const shownIn = (drive: Drive.Drive, policies: Policies.Policies): ReadonlyArray<Publication.Shown> => {
  const resolved = Policies.resolve(Drive.policiesOf(drive, policies), Publication.point)
  if (Result.isFailure(resolved)) return ["position", "name"]
  const { shown } = resolved.success.values
  return columns.filter((column) => shown === undefined || shown.includes(column))
}

/** The rows, and of the columns that may be shown those that somebody has something in. */
const rowsOf = (
  drive: Drive.Drive,
  people: ReadonlyArray<Person.PersonId>,
  shown: ReadonlyArray<Publication.Shown>
): { readonly rows: ReadonlyArray<Row>; readonly shown: ReadonlyArray<Publication.Shown> } => {
  const ranks = new Map(drive.ranking.map((one) => [one.applicant, one]))
  const rows = people.map((applicant): Row => {
    const known = publishableOf(drive, applicant, ranks.get(applicant))
    return Object.fromEntries(shown.flatMap((one) => (known[one] === undefined ? [] : [[one, known[one]]])))
  })
  return { shown: columns.filter((one) => rows.some((row) => row[one] !== undefined)), rows }
}

/** Everything that may be published of a person, as far as it is known. */
const publishableOf = (
  drive: Drive.Drive,
  applicant: Person.PersonId,
  ranked: Drive.Drive["ranking"][number] | undefined
): Row => {
  const application = Recruitment.application(drive, applicant)
  const position = Drive.positionOf(drive, application?.position)
  const place = {
    ...(position === undefined ? {} : { position: Position.nameOf(position) }),
    ...(ranked === undefined ? {} : { rank: ranked.rank })
  }
  const total = ranked === undefined || Seal.isForgotten(ranked.personal) ? {} : { total: ranked.personal.total }
  const personal = application?.personal
  if (personal === undefined || Seal.isForgotten(personal)) return { ...place, name: heads.forgotten }
  const { details, facts } = personal
  const sex = facts.sex ?? details?.sex
  const sexText = sex === undefined ? undefined : Sex.term(sex)
  return {
    ...place,
    ...total,
    name: details?.name ?? "—",
    ...(sexText === undefined ? {} : { sex: { zh: sexText.zh, en: sexText.en } }),
    ...(facts.education === undefined ? {} : { education: Education.rankText(facts.education) }),
    ...(facts.school === undefined ? {} : { school: facts.school }),
    ...(facts.major === undefined ? {} : { major: facts.major })
  }
}

const signature = (office: string, day: CalendarDate.CalendarDate): Message.Message =>
  messages.make("posted.signature", { office, day: CalendarDate.text(day) })

/**
 * The rows as a table, with a number before each.
 *
 * @category rendering
 * @since 0.1.0
 */
export const toTable = ({ rows, shown, title }: PostedList): Table => ({
  title,
  columns: [heads.number, ...shown.map(headOf)],
  rows: rows.map((row, index) => [index + 1, ...shown.map((one) => row[one] ?? "—")])
})

const headOf = (column: Column): Text =>
  column === "position" || column === "village" || column === "title" ? heads[column] : Publication.publishable[column]

/**
 * The list with its words as a sheet: what `Section.toText` and `Page.toHtml` render.
 *
 * @category rendering
 * @since 0.1.0
 */
export const toSheet = (list: PostedList): Sheet => {
  const { columns, rows } = toTable(list)
  return {
    title: list.title,
    sections: [{ title: heads.rows, above: list.above, table: { columns, rows }, lines: list.below }]
  }
}
