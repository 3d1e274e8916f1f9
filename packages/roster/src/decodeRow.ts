/** One row into typed facts: each cell by the grammar of its column, then what the facts say together. */
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as IdentityNumber from "@cunguan/core/people/IdentityNumber"
import * as Person from "@cunguan/core/people/Person"
import type * as Village from "@cunguan/core/places/Village"
import type * as Message from "@cunguan/core/policy/Message"
import * as Result from "effect/Result"
import { type Cell, type Row, textOf } from "./Cell.ts"
import { type ColumnId, columnText, type Known } from "./Column.ts"
import { type Diagnostic, diagnostic, diagnosticMessages as messages } from "./Diagnostic.ts"
import type { Draft, Schooling } from "./Draft.ts"
import { agrees, bounds, type DateText, readDate } from "./grammar/DateText.ts"
import { readName } from "./grammar/name.ts"
import { readParty, readPoliticalStatus } from "./grammar/partyDate.ts"
import { readTerm } from "./grammar/period.ts"
import { compact, plain } from "./grammar/plain.ts"
import * as Terms from "./grammar/terms.ts"
import { nearest } from "./internal/nearest.ts"

/**
 * A village of the office, by its id and name.
 *
 * @category models
 * @since 0.1.0
 */
export interface VillageName {
  readonly id: Village.VillageId
  readonly name: string
}

/** What a row is read with. */
export interface RowContext {
  readonly villages: ReadonlyArray<VillageName> | undefined
  readonly asOf: CalendarDate.CalendarDate | undefined
}

type Mutable<A> = { -readonly [Key in keyof A]: A[Key] }
type Facts = Mutable<Partial<Draft>>

/** Remarks and lists are long in honest files; nothing else is. */
const longest = { text: 2000, short: 200 }
const long: ReadonlySet<ColumnId> = new Set<ColumnId>([
  "remarks",
  "training",
  "secondment",
  "grades",
  "seats",
  "mentors",
  "currentPost"
])

/** Reads the cells of one row. */
class RowReader {
  readonly facts: Facts = {}
  readonly diagnostics: Array<Diagnostic> = []
  readonly columns: Mutable<Draft["columns"]> = {}
  readonly row: Row
  readonly context: RowContext
  /** Where each column stands, whether the row has anything in it or not. */
  readonly positions: ReadonlyMap<ColumnId, number>

  constructor(row: Row, columns: ReadonlyMap<number, Known>, context: RowContext) {
    this.row = row
    this.context = context
    this.positions = new Map([...columns].toReversed().map(([position, { column }]) => [column, position]))
  }

  tell(message: Message.Message, id?: ColumnId): void {
    const column = id === undefined ? undefined : (this.columns[id] ?? this.positions.get(id))
    this.diagnostics.push(
      diagnostic(message, this.row, {
        ...(column === undefined ? {} : { column }),
        ...(id === undefined ? {} : { id })
      })
    )
  }

  unknown(
    id: ColumnId,
    hint: Message.Text = { zh: "请照标准代码或常用写法填写。", en: "Use a code of the standard or a usual word." }
  ): void {
    this.tell(messages.make("roster/WordUnknown", { column: columnText(id), hint }), id)
  }

  date(cell: Cell, id: ColumnId): DateText | undefined {
    const read = readDate(cell)
    const column = columnText(id)
    if (Result.isFailure(read)) {
      const code = {
        form: "roster/DateUnreadable",
        impossible: "roster/DateImpossible",
        ambiguous: "roster/DateAmbiguous"
      } as const
      this.tell(messages.make(code[read.failure], { column }), id)
      return undefined
    }
    const { date, note } = read.success
    if (note === "serial") this.tell(messages.make("roster/DateFromSerial", { column }), id)
    if (note === "shortMonth") this.tell(messages.make("roster/MonthMayBeOctober", { column }), id)
    if (date.precision === "year") this.tell(messages.make("roster/YearOnly", { column }), id)
    return date
  }

  /** Reads one cell into the facts. */
  cell(cell: Cell, { column: id, year }: Known) {
    const { facts } = this
    if (cell._tag === "Broken") {
      this.tell(messages.make("roster/CellBroken", { column: columnText(id) }), id)
      return
    }
    const text = plain(textOf(cell))
    if (text === "" && cell._tag === "Text") return
    if (text.length > (long.has(id) ? longest.text : longest.short)) {
      this.tell(messages.make("roster/CellTooLong", { column: columnText(id) }), id)
      return
    }
    // Rosters fill what does not apply with strokes.
    if (/^[-—–/\\无×]+$/u.test(text) && id !== "joinedParty" && id !== "politicalStatus") return
    switch (id) {
      case "number":
        return
      case "name": {
        const name = readName(text)
        if (name === undefined) this.tell(messages.make("roster/NameUnreadable"), id)
        else facts.name = name
        return
      }
      case "person": {
        const person = Person.parseId(text)
        if (Result.isFailure(person)) this.tell(messages.make("roster/PersonIdInvalid"), id)
        else facts.person = person.success
        return
      }
      case "identityNumber":
        return this.identity(cell)
      case "sex":
        return this.term(id, Terms.readSex(text), (sex) => {
          facts.sex = sex
        })
      case "ethnicity":
        return this.term(id, Terms.readEthnicity(text), (ethnicity) => {
          facts.ethnicity = ethnicity
        })
      case "politicalStatus":
        return this.term(id, readPoliticalStatus(text), (status) => {
          facts.politicalStatus = status
        })
      case "joinedParty":
        return this.party(cell)
      case "fullTimeSchooling":
      case "inServiceSchooling":
        return this.term(id, Terms.readSchooling(text), (schooling) => this.schooling(id, schooling))
      case "fullTimeSchool":
      case "inServiceSchool":
        return this.term(id, Terms.readSchool(text), (school) => this.schooling(id, school))
      case "birthDate":
      case "startedWork":
      case "appointedOn":
      case "placedOn":
      case "leftOn": {
        const date = this.date(cell, id)
        if (date !== undefined) facts[id] = date
        return
      }
      case "agreementFrom":
      case "agreementUntil": {
        const date = this.date(cell, id)
        if (date !== undefined)
          facts.agreement = { ...facts.agreement, [id === "agreementFrom" ? "from" : "until"]: date }
        return
      }
      case "agreement":
        return this.agreement(text)
      case "cohort":
        return this.term(id, Terms.readCohort(text), ({ batch, cohort }) => {
          facts.cohort = cohort
          if (batch !== undefined) facts.batch = batch
        })
      case "title":
        return this.term(id, Terms.readTitle(text), (title) => {
          facts.title = title
        })
      case "village":
        return this.village(text)
      case "seats":
        return this.term(id, Terms.readSeats(text), (seats) => {
          facts.seats = seats
        })
      case "mentors":
      case "secondment":
        return this.term(id, Terms.readSpells(text), (spells) => {
          facts[id === "mentors" ? "mentors" : "secondments"] = spells
        })
      case "grades": {
        const grades = Terms.readGrades(text, year)
        if (grades === "yearMissing")
          this.tell(messages.make("roster/GradeYearMissing", { column: columnText(id) }), id)
        else
          this.term(id, grades, (all) => {
            facts.grades = [...(facts.grades ?? []), ...all]
          })
        return
      }
      case "outcome":
        return this.term(id, Terms.readOutcome(text), ({ on, outcome }) => {
          facts.outcome = outcome
          if (on !== undefined) facts.leftOn ??= on
        })
      case "contact":
      case "currentPost":
      case "nativePlace":
      case "remarks":
      case "training":
      case "unit":
        facts[id] = text
        return
    }
  }

  term<A>(id: ColumnId, read: A | undefined, take: (value: A) => void): void {
    if (read === undefined) this.unknown(id)
    else take(read)
  }

  schooling(id: ColumnId, of: Schooling): void {
    const key = id.startsWith("fullTime") ? "fullTime" : "inService"
    this.facts[key] = { ...this.facts[key], ...of }
    if (of.educationCode === "10") this.tell(messages.make("roster/LevelNotStated", { column: columnText(id) }), id)
  }

  identity(cell: Cell) {
    const id = "identityNumber"
    const text = compact(textOf(cell)).replace(/^['’]/u, "")
    // A number of 15 places is exact; what comes after is noughts, and the rest of a person's number is gone.
    const isNumber = cell._tag !== "Text" || /^\d(?:\.\d+)?E\+?\d+$/iu.test(text)
    if (isNumber && !/^\d{15}$/u.test(text)) return this.tell(messages.make("roster/IdentityRounded"), id)
    if (isNumber) this.tell(messages.make("roster/IdentityAsNumber"), id)
    const parsed = IdentityNumber.parse(text.toUpperCase())
    if (Result.isSuccess(parsed)) {
      this.facts.identityNumber = parsed.success
      return
    }
    // What a spreadsheet rounded and somebody then made text of ends with noughts.
    if (/^\d{15}0{3}$/u.test(text)) return this.tell(messages.make("roster/IdentityRounded"), id)
    const codes = {
      length: "roster/IdentityLength",
      characters: "roster/IdentityCharacters",
      date: "roster/IdentityDate",
      check: "roster/IdentityCheck"
    } as const
    this.tell(messages.make(codes[parsed.failure.reason]), id)
  }

  party(cell: Cell): void {
    const id = "joinedParty"
    const { facts } = this
    if (cell._tag === "Number" || cell._tag === "Day") {
      const date = this.date(cell, id)
      if (date !== undefined) facts.joinedParty = date
      return
    }
    const text = plain(textOf(cell))
    const read = readParty(/^[-—–/\\×]+$/u.test(text) ? "无" : text)
    if (read === undefined) {
      this.unknown(id, {
        zh: "请写成 1997.04、2001.08；民建 或 群众。",
        en: "Write it like 1997.04, 2001.08；民建 or 群众."
      })
      return
    }
    if (read.joined !== undefined) facts.joinedParty = read.joined
    if (read.also.length > 0) facts.otherParties = read.also
    if (facts.politicalStatus === undefined) {
      if (read.status !== undefined) facts.politicalStatus = read.status
    } else if (read.joined !== undefined && facts.politicalStatus > "02") {
      this.tell(messages.make("roster/StatusContradicts"), id)
    }
  }

  agreement(text: string): void {
    const id = "agreement"
    const column = columnText(id)
    const read = readTerm(text)
    if (Result.isSuccess(read)) {
      this.facts.agreement = read.success
      return
    }
    this.tell(
      read.failure === "impossible"
        ? messages.make("roster/DateImpossible", { column })
        : messages.make("roster/TermUnreadable", { column }),
      id
    )
  }

  village(text: string): void {
    const name = compact(text)
    const { villages } = this.context
    if (villages === undefined) {
      this.facts.village = { name }
      return
    }
    const exact = villages.find((village) => village.name === name)
    // Rosters of a county write the town before the village.
    const ending = villages.filter((village) => name.endsWith(village.name))
    const found = exact ?? (ending.length === 1 ? ending[0] : undefined)
    this.facts.village = found === undefined ? { name } : { name: found.name, id: found.id }
    if (found !== undefined) return
    const meant = nearest(
      name,
      villages.map((village) => village.name)
    )
    const hint =
      meant === undefined
        ? { zh: "请核对村名，或先登记该村。", en: "Check the name, or register the village first." }
        : { zh: `您是否要用“${meant}”？`, en: `Did you mean “${meant}”?` }
    this.tell(messages.make("roster/VillageUnknown", { hint }), "village")
  }

  /** What the facts of a row say together. */
  together(): void {
    const { facts } = this
    this.title()
    this.birth()
    this.order("birthDate", facts.birthDate, "appointedOn", facts.appointedOn)
    this.order("appointedOn", facts.appointedOn, "leftOn", facts.leftOn)
    this.order("placedOn", facts.placedOn, "leftOn", facts.leftOn)
    const { from, until } = facts.agreement ?? {}
    if (from !== undefined && until !== undefined && isBefore(until, from)) {
      const id = this.columns.agreement === undefined ? "agreementUntil" : "agreement"
      this.tell(messages.make("roster/TermReversed", { column: columnText(id) }), id)
    }
    const { asOf } = this.context
    if (asOf === undefined) return
    for (const id of ["birthDate", "startedWork", "joinedParty", "appointedOn", "placedOn", "leftOn"] as const) {
      const date = facts[id]
      if (date !== undefined && bounds(date)[0] > asOf) {
        this.tell(messages.make("roster/DateAhead", { column: columnText(id), day: CalendarDate.text(asOf) }), id)
      }
    }
    const { joinedParty, politicalStatus } = facts
    // Probation lasts a year; only the column on the status says that it is over.
    const isStated = this.columns.politicalStatus !== undefined
    if (joinedParty !== undefined && politicalStatus === "01" && !isStated) {
      if (CalendarDate.addYears(bounds(joinedParty)[1], 1) > asOf) {
        delete facts.politicalStatus
        this.tell(messages.make("roster/ProbationUncertain"), "joinedParty")
      }
    }
  }

  title(): void {
    const { facts } = this
    if (facts.title === undefined && facts.currentPost !== undefined) {
      const title = Terms.readTitle(facts.currentPost)
      if (title !== undefined) facts.title = title
    }
    if (facts.title !== undefined && facts.village === undefined && this.columns.title !== undefined) {
      this.tell(messages.make("roster/TitleWithoutVillage"), "title")
    }
  }

  birth(): void {
    const { facts } = this
    const { birthDate, identityNumber, sex } = facts
    if (identityNumber !== undefined) {
      const inNumber = IdentityNumber.birthDate(identityNumber)
      if (birthDate !== undefined && !agrees(birthDate, inNumber)) {
        this.tell(messages.make("roster/IdentityContradictsBirth"), "birthDate")
      } else facts.birthDate = { precision: "day", day: inNumber }
      const ofNumber = IdentityNumber.sex(identityNumber)
      if ((sex === "1" || sex === "2") && sex !== ofNumber)
        this.tell(messages.make("roster/IdentityContradictsSex"), "sex")
      else if (sex === undefined) facts.sex = ofNumber
    }
    if (facts.birthDate === undefined) return
    for (const id of ["appointedOn", "joinedParty"] as const) {
      const date = facts[id]
      if (date !== undefined && isBefore(facts.birthDate, date) && !isOfAge(facts.birthDate, date)) {
        this.tell(messages.make("roster/TooYoung", { column: columnText(id) }), id)
      }
    }
  }

  order(first: ColumnId, earlier: DateText | undefined, second: ColumnId, later: DateText | undefined): void {
    if (earlier === undefined || later === undefined || !isBefore(later, earlier)) return
    const words = { earlier: columnText(first), later: columnText(second) }
    this.tell(messages.make("roster/DatesOutOfOrder", words), second)
  }
}

/** Whether a date is before another, whatever days of their months they are. */
const isBefore = (date: DateText, other: DateText): boolean => bounds(date)[1] < bounds(other)[0]

const isOfAge = (birth: DateText, date: DateText): boolean =>
  CalendarDate.ageOn(bounds(birth)[0], bounds(date)[1]) >= 16

/** Reads a row: the facts, and what is to be told about them. */
export const decodeRow = (
  row: Row,
  columns: ReadonlyMap<number, Known>,
  context: RowContext
): { readonly draft: Draft | undefined; readonly diagnostics: ReadonlyArray<Diagnostic> } => {
  const reader = new RowReader(row, columns, context)
  for (const [index, cell] of row.cells.entries()) {
    if (cell === undefined) continue
    const known = columns.get(index + 1)
    // The columns of a header whose heading is unknown have been told of once.
    if (known !== undefined) reader.columns[known.column] = index + 1
  }
  // The status comes before the cell on the Party, whatever the order of the columns.
  const ordered = [...columns].sort(
    ([, left], [, right]) => Number(left.column === "joinedParty") - Number(right.column === "joinedParty")
  )
  for (const [column, known] of ordered) {
    const cell = row.cells[column - 1]
    if (cell !== undefined) reader.cell(cell, known)
  }
  const { facts } = reader
  if (facts.name === undefined) {
    if (!reader.diagnostics.some(({ code }) => code === "roster/NameUnreadable"))
      reader.tell(messages.make("roster/NameMissing"), "name")
    return { draft: undefined, diagnostics: reader.diagnostics }
  }
  reader.together()
  const place = { sheet: row.sheet, row: row.row }
  return { draft: { ...facts, name: facts.name, place, columns: reader.columns }, diagnostics: reader.diagnostics }
}
