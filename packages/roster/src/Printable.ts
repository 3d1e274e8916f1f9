/**
 * Lists that are printed or posted, as .xlsx on A4: the public notice of a step or an appointment, and rosters.
 *
 * A posted list is read by everybody who passes by, so its fields are a closed table without ID number and contact, and
 * what looks like one inside another field is refused (Personal Information Protection Law, articles 6 and 25).
 *
 * @since 0.1.0
 */
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Identifier from "@cunguan/core/journal/Identifier"
import { table } from "@cunguan/core/messages"
import * as Message from "@cunguan/core/policy/Message"
import * as PostedList_ from "@cunguan/core/reports/PostedList"
import * as Schema from "effect/Schema"
import { padded } from "./grammar/name.ts"
import { address } from "./Place.ts"
import type { Orientation, Sheet, SheetCell, SheetColumn } from "./write/Sheet.ts"
import { xlsx } from "./write/xlsx.ts"

const fields = {
  number: { heading: "序号", width: 6 },
  rank: { heading: "名次", width: 6 },
  name: { heading: "姓名", width: 10 },
  sex: { heading: "性别", width: 6 },
  position: { heading: "报考岗位", width: 18 },
  unit: { heading: "单位", width: 18 },
  village: { heading: "任职村（社区）", width: 18 },
  title: { heading: "职务", width: 18 },
  education: { heading: "学历", width: 10 },
  school: { heading: "毕业院校及专业", width: 26 },
  politicalStatus: { heading: "政治面貌", width: 12 },
  admissionTicket: { heading: "准考证号", width: 14 },
  writtenMark: { heading: "笔试成绩", width: 10 },
  interviewMark: { heading: "面试成绩", width: 10 },
  total: { heading: "总成绩", width: 10 },
  result: { heading: "结果", width: 12 },
  remarks: { heading: "备注", width: 16 }
} as const satisfies Readonly<Record<string, SheetColumn>>

/**
 * What a posted list may say of somebody. There is no field for an ID number, a telephone number or an address.
 *
 * @category models
 * @since 0.1.0
 */
export type PostedField = keyof typeof fields

/**
 * A line of a posted list: one value for each of its fields and nothing else.
 *
 * @category models
 * @since 0.1.0
 */
export type PostedLine<Field extends PostedField> = { readonly [Name in Field]: string | number }

/**
 * A list that is posted: its title, its fields in their order, its lines, and whose it is.
 *
 * - `headings`: other words for fields, such as 推荐人选 for the name
 * - `notes`: sentences below the list, such as where objections are received
 *
 * @category models
 * @since 0.1.0
 */
export interface PostedList<Field extends PostedField> {
  readonly title: string
  readonly subtitle?: string
  readonly fields: ReadonlyArray<Field>
  readonly headings?: { readonly [Name in Field]?: string }
  readonly lines: ReadonlyArray<PostedLine<NoInfer<Field>>>
  readonly notes?: ReadonlyArray<string>
  readonly office: string
  readonly on: string
  readonly orientation?: Orientation
}

const words = Message.define({
  "roster/PostedNumber": {
    zh: "公示名单的 {cell} 含有身份证号或电话号码，因此没有生成。公示只列必要的内容，请删去号码。",
    en: "Cell {cell} of the list that is to be posted holds an ID number or a telephone number, so nothing was made. A notice shows no more than it must; take the number out."
  }
})

/**
 * The words of why a list cannot be posted.
 *
 * @category messages
 * @since 0.1.0
 */
export const postedMessages = words

/**
 * A list that is to be posted holds a number of somebody's. The number is not repeated.
 *
 * @category errors
 * @since 0.1.0
 */
export class PostedNumber extends Schema.TaggedError<PostedNumber>()("PostedNumber", { cell: Schema.String }) {
  get told(): Message.Message {
    return words.make("roster/PostedNumber", { cell: this.cell })
  }
  override get message(): string {
    return Message.render(this.told, "en", words.table)
  }
}

/** Numbers of mobile telephones, and of others with the code of their place. */
const telephone = /(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8})(?!\d)/u

const holdsNumber = (value: SheetCell): boolean => {
  const text = String(value ?? "")
    .normalize("NFKC")
    .replace(/[\s-]/gu, "")
  return Identifier.holdsIdentityNumber(text) || telephone.test(text) || /(?<!\d)\d{17}[0-9Xx](?!\d)/u.test(text)
}

/** The rows that end a list: whose it is, and its day. */
const closingOf = (office: string, on: string): ReadonlyArray<string> => [
  office,
  CalendarDate.format(CalendarDate.make(on), "zh")
]

/** The sheet of a posted list. */
const postedSheet = <Field extends PostedField>(list: PostedList<Field>): Sheet => {
  const { lines, notes = [], office, on, orientation = "portrait", subtitle, title } = list
  const columns = list.fields.map((field) => ({
    ...fields[field],
    heading: list.headings?.[field] ?? fields[field].heading
  }))
  const rows = lines.map((line) =>
    list.fields.map((field) => (field === "name" ? padded(String(line[field])) : line[field]))
  )
  const before = (subtitle === undefined ? 1 : 2) + 1
  for (const [row, cells] of rows.entries()) {
    const column = cells.findIndex(holdsNumber)
    if (column >= 0) throw new PostedNumber({ cell: address(row + before + 1, column + 1) })
  }
  const told = [title, subtitle, ...columns.map(({ heading }) => heading)]
  if (told.some(holdsNumber)) throw new PostedNumber({ cell: "A1" })
  return {
    name: "公示",
    title,
    ...(subtitle === undefined ? {} : { subtitle }),
    columns,
    rows,
    orientation,
    // The telephone of the office is what a notice has to give, so notes may hold one.
    notes,
    closing: closingOf(office, on)
  }
}

/**
 * A list for the notice board, as an .xlsx file on A4. Throws {@link PostedNumber} where a line holds a number of
 * somebody's.
 *
 * @category writing
 * @since 0.1.0
 */
export const postedList = <const Field extends PostedField>(list: PostedList<Field>): AsyncGenerator<Uint8Array> =>
  xlsx(postedSheet(list))

/**
 * A list of any columns for use inside the office, as an .xlsx file on A4.
 *
 * @category models
 * @since 0.1.0
 */
export interface Printable {
  readonly title: string
  readonly subtitle?: string
  readonly columns: ReadonlyArray<SheetColumn>
  readonly rows: Iterable<ReadonlyArray<SheetCell>> | AsyncIterable<ReadonlyArray<SheetCell>>
  readonly notes?: ReadonlyArray<string>
  readonly office: string
  readonly on: string
  readonly orientation?: Orientation
}

/** The sheet of a list. */
export const printableSheet = ({
  columns,
  notes = [],
  office,
  on,
  orientation,
  rows,
  subtitle,
  title
}: Printable): Sheet => ({
  name: title,
  title,
  ...(subtitle === undefined ? {} : { subtitle }),
  columns,
  rows,
  ...(orientation === undefined ? {} : { orientation }),
  notes,
  closing: closingOf(office, on)
})

/**
 * Prints a list of any columns, as an .xlsx file on A4 with its header on every page.
 *
 * @category writing
 * @since 0.1.0
 */
export const printable = (list: Printable): AsyncGenerator<Uint8Array> => xlsx(printableSheet(list))

/**
 * How a list that core made is printed: in which language, and which way round the paper is.
 *
 * @category models
 * @since 0.1.0
 */
export interface PrintOptions {
  readonly language?: Message.Language
  readonly orientation?: Orientation
}

/** Wide columns for what is long in a list that is posted. */
const postedWidths: Readonly<Record<string, number>> = {
  position: 18,
  school: 26,
  major: 18,
  education: 14,
  village: 18,
  title: 18
}

/**
 * Prints a list that core makes of a drive, such as the public notice with its words, as an .xlsx file on A4. Core's list
 * has no field for an ID number, a contact or a date of birth, and shows what the rules of the place let it show.
 *
 * @category writing
 * @since 0.1.0
 */
export const printPosted = (list: PostedList_.PostedList, options: PrintOptions = {}): AsyncGenerator<Uint8Array> => {
  const { language = "zh", orientation = "portrait" } = options
  const { columns, rows } = PostedList_.toTable(list)
  const render = (argument: Message.Argument) => Message.renderArgument(argument, language, table)
  const last = list.below.length - 1
  return xlsx({
    name: language === "zh" ? "名单" : "List",
    title: list.title[language],
    above: list.above.map(render),
    columns: columns.map((column, index) => ({
      heading: column[language],
      width: index === 0 ? 6 : (postedWidths[list.shown[index - 1] ?? ""] ?? 10)
    })),
    rows: rows.map((row) => row.map((value) => (typeof value === "number" ? value : render(value)))),
    orientation,
    // Whose it is and of which day stands last.
    notes: list.below.slice(0, last).map(render),
    closing: list.below.slice(last).map(render)
  })
}
