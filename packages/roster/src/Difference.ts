/**
 * A roster against an office: who is new, who is the same, of whom something differs, who is missing, and what cannot be
 * told without somebody's answer.
 *
 * A row and an official are the same person by the ID number, which the office compares by fingerprint, by a person id in
 * the file, or because somebody said so. Never by the name alone: somebody of the same name is a question.
 *
 * @since 0.1.0
 */
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Grade from "@cunguan/core/evaluation/Grade"
import * as Seal from "@cunguan/core/journal/Seal"
import type { OfficeState } from "@cunguan/core/office/OfficeState"
import type { OpenOffice } from "@cunguan/core/office/openOffice"
import * as Education from "@cunguan/core/people/Education"
import * as Ethnicity from "@cunguan/core/people/Ethnicity"
import * as Official from "@cunguan/core/people/Official"
import * as Outcome from "@cunguan/core/people/Outcome"
import type * as Person from "@cunguan/core/people/Person"
import * as PoliticalStatus from "@cunguan/core/people/PoliticalStatus"
import * as Sex from "@cunguan/core/people/Sex"
import * as HashSet from "effect/HashSet"
import * as Result from "effect/Result"
import type { ColumnId } from "./Column.ts"
import { type Draft, isSound, type Line } from "./Draft.ts"
import { agrees, type DateText, dateText } from "./grammar/DateText.ts"
import { personOf, rowKey } from "./identify.ts"
import { type OfficialFacts, officialFacts } from "./officialFacts.ts"
import * as Written from "./written.ts"

/**
 * A fact that differs: the column, what the office has where it has anything, and what the roster says.
 *
 * @category models
 * @since 0.1.0
 */
export interface Change {
  readonly column: ColumnId
  readonly from: string | undefined
  readonly to: string
}

/**
 * Somebody of the roster whom the office does not have as an official. `official` is the id they are to have.
 *
 * @category models
 * @since 0.1.0
 */
export interface Newcomer {
  readonly draft: Draft
  readonly official: Person.PersonId
}

/**
 * A row and the official it is about, with the facts that differ.
 *
 * @category models
 * @since 0.1.0
 */
export interface Matched {
  readonly draft: Draft
  readonly official: Person.PersonId
  readonly changes: ReadonlyArray<Change>
}

/**
 * A row of which it cannot be told who it is. It is answered under `row` with the id of an official, or with `new`.
 *
 * - `sameName`: officials with this name, and no ID number that says whether it is one of them
 * - `severalIds`: the office knows several persons by this ID number
 * - `contradictory`: the person id of the row and its ID number are of different persons
 * - `alreadyMatched`: another row is about the same official
 * - `unknownId`: the office has no official of the person id in the row
 *
 * @category models
 * @since 0.1.0
 */
export interface Question {
  readonly row: string
  readonly draft: Draft
  readonly reason: "sameName" | "severalIds" | "contradictory" | "alreadyMatched" | "unknownId"
  readonly candidates: ReadonlyArray<Person.PersonId>
}

/**
 * What a roster and an office differ in.
 *
 * - `missing`: officials in post on the day whom no row is about; rows that are held or asked about may be about them
 * - `held`: rows with an error, which were not compared
 *
 * @category models
 * @since 0.1.0
 */
export interface Difference {
  readonly on: CalendarDate.CalendarDate
  readonly digest: string
  readonly state: OfficeState
  readonly newcomers: ReadonlyArray<Newcomer>
  readonly changed: ReadonlyArray<Matched>
  readonly same: ReadonlyArray<Matched>
  readonly missing: ReadonlyArray<Person.PersonId>
  readonly questions: ReadonlyArray<Question>
  readonly held: ReadonlyArray<Line>
}

/**
 * How a roster is compared.
 *
 * - `on`: the day of the roster, whose facts of the office it is compared with
 * - `digest`: that of the file, by `digestOf`
 * - `answers`: who a row is about, by its number, or `sheet!number`: the id of an official, or `new`
 *
 * @category models
 * @since 0.1.0
 */
export interface CompareOptions {
  readonly on: string
  readonly digest: string
  readonly answers?: Readonly<Record<string, string>>
}

/** What of an office is asked in order to compare. */
export type ComparedOffice = Pick<OpenOffice, "identify" | "state">

const atOnce = 1000

/** Whom the office knows by the ID numbers of the rows, in the order of the rows. */
const bearersOf = async (
  office: ComparedOffice,
  drafts: ReadonlyArray<Draft>
): Promise<ReadonlyArray<ReadonlyArray<Person.PersonId>>> => {
  const found: Array<ReadonlyArray<Person.PersonId>> = []
  for (let from = 0; from < drafts.length; from += atOnce) {
    const numbers = drafts.slice(from, from + atOnce).map(({ identityNumber }) => identityNumber ?? "")
    found.push(...(await office.identify(numbers)))
  }
  return found
}

/** The officials who bear a name. */
const namesOf = ({ officials }: OfficeState): ReadonlyMap<string, ReadonlyArray<Official.Official>> => {
  const names = new Map<string, Array<Official.Official>>()
  for (const official of Official.all(officials)) {
    if (Seal.isForgotten(official.personal) || official.personal.name === undefined) continue
    const name = official.personal.name.replace(/\s/gu, "")
    names.set(name, [...(names.get(name) ?? []), official])
  }
  return names
}

type Match =
  | { readonly _tag: "Official"; readonly official: Person.PersonId }
  | { readonly _tag: "New"; readonly official: Person.PersonId }
  | { readonly _tag: "Asked"; readonly reason: Question["reason"]; readonly candidates: ReadonlyArray<Person.PersonId> }

/** Says of a row who it is about. */
const makeMatcher = (state: OfficeState, { answers = {}, digest }: CompareOptions) => {
  const names = namesOf(state)
  const isOfficial = (id: Person.PersonId) => Official.find(state.officials, id) !== undefined
  const asked = (reason: Question["reason"], candidates: ReadonlyArray<Person.PersonId>): Match => ({
    _tag: "Asked",
    reason,
    candidates
  })
  const is = (official: Person.PersonId): Match => ({ _tag: "Official", official })
  /** Officials of the same name, but for those whose ID number is known to be another. */
  const namesakesOf = ({ identityNumber, name }: Draft): ReadonlyArray<Person.PersonId> =>
    (names.get(name.replace(/\s/gu, "")) ?? [])
      .filter(({ personal }) => {
        const known = Seal.isForgotten(personal) ? undefined : personal.identityNumber
        return identityNumber === undefined || known === undefined || known === identityNumber
      })
      .map(({ id }) => id)
  return (draft: Draft, bearers: ReadonlyArray<Person.PersonId>): Match => {
    const { person, place } = draft
    const minted = personOf(digest, place)
    const isNew = (official: Person.PersonId): Match => ({ _tag: "New", official })
    const ofNumber = bearers.filter(isOfficial)
    const answer = answers[rowKey(place)]
    if (answer === "new") return isOfficial(minted) ? is(minted) : isNew(minted)
    if (answer !== undefined) {
      const official = Official.all(state.officials).find(({ id }) => id === answer)
      return official === undefined ? asked("unknownId", []) : is(official.id)
    }
    if (person !== undefined) {
      if (ofNumber.length > 0 && !ofNumber.includes(person)) return asked("contradictory", ofNumber)
      if (isOfficial(person)) return is(person)
      if (HashSet.has(state.forgotten, person)) return asked("unknownId", [])
      const known = namesakesOf(draft)
      return known.length > 0 ? asked("sameName", known) : isNew(person)
    }
    const [only] = ofNumber
    if (ofNumber.length > 1) return asked("severalIds", ofNumber)
    if (only !== undefined) return is(only)
    // The same file was taken in before, and this row with it.
    if (isOfficial(minted)) return is(minted)
    const namesakes = namesakesOf(draft)
    if (namesakes.length > 0) return asked("sameName", namesakes)
    const [applicant] = bearers
    return isNew(applicant ?? minted)
  }
}

/**
 * Compares the sound lines of a roster with an office. Every question that is answered makes its row one of the others.
 *
 * @category comparing
 * @since 0.1.0
 */
export const compare = async (
  office: ComparedOffice,
  lines: ReadonlyArray<Line>,
  options: CompareOptions
): Promise<Difference> => {
  const on = CalendarDate.make(options.on)
  const state = await office.state()
  const matchOf = makeMatcher(state, options)
  const drafts = lines.flatMap((line) => (line.draft !== undefined && isSound(line) ? [line.draft] : []))
  const held = lines.filter((line) => line.diagnostics.length > 0 && !isSound(line) && isAboutSomebody(line))
  const bearers = await bearersOf(office, drafts)
  const newcomers: Array<Newcomer> = []
  const changed: Array<Matched> = []
  const same: Array<Matched> = []
  const questions: Array<Question> = []
  const seen = new Set<Person.PersonId>()
  for (const [index, draft] of drafts.entries()) {
    const match = matchOf(draft, bearers[index] ?? [])
    const row = rowKey(draft.place)
    if (match._tag === "Asked") {
      questions.push({ row, draft, reason: match.reason, candidates: match.candidates })
      continue
    }
    const { official } = match
    if (seen.has(official)) {
      questions.push({ row, draft, reason: "alreadyMatched", candidates: [official] })
      continue
    }
    seen.add(official)
    const known = match._tag === "New" ? undefined : Official.find(state.officials, official)
    if (known === undefined) newcomers.push({ draft, official })
    else {
      const changes = changesOf(draft, officialFacts(state, known, on))
      ;(changes.length === 0 ? same : changed).push({ draft, official, changes })
    }
  }
  const missing = Official.all(state.officials)
    .filter(
      (official) => Official.isInPost(official, on) && !Seal.isForgotten(official.personal) && !seen.has(official.id)
    )
    .map(({ id }) => id)
  return { on, digest: options.digest, state, newcomers, changed, same, missing, questions, held }
}

/** The header has lines of its own, which are about nobody. */
const isAboutSomebody = ({ diagnostics, draft }: Line): boolean =>
  draft !== undefined || diagnostics.some(({ level }) => level === "error")

/** The rank that education and degree of a row prove. */
export const rankOf = (schooling: Draft["fullTime"]): Education.EducationRank | undefined =>
  schooling === undefined ? undefined : Result.getOrUndefined(Education.rankOf(schooling))

/** The facts of a row that differ from those of an official. What a row does not say differs from nothing. */
export const changesOf = (draft: Draft, facts: OfficialFacts): ReadonlyArray<Change> => {
  const changes: Array<Change> = []
  const differ = (column: ColumnId, isSame: boolean, from: string | undefined, to: string) => {
    if (!isSame) changes.push({ column, from, to })
  }
  const value = <A>(column: ColumnId, to: A | undefined, from: A | undefined, words: (value: A) => string) => {
    if (to !== undefined) differ(column, to === from, from === undefined ? undefined : words(from), words(to))
  }
  const date = (column: ColumnId, to: DateText | undefined, from: CalendarDate.CalendarDate | undefined) => {
    if (to === undefined) return
    differ(
      column,
      from !== undefined && agrees(to, from),
      from === undefined ? undefined : Written.day(from),
      dateText(to)
    )
  }
  const { personal } = facts
  const plainName = (name: string) => name.replace(/\s/gu, "")
  value("name", plainName(draft.name), facts.name === undefined ? undefined : plainName(facts.name), String)
  value("identityNumber", draft.identityNumber, personal.identityNumber, String)
  // What follows from the ID number is no statement of its own.
  if (draft.columns.sex !== undefined) value("sex", draft.sex, personal.sex, (sex) => Sex.term(sex).zh)
  value("ethnicity", draft.ethnicity, personal.ethnicity, (code) => Ethnicity.term(code).zh)
  if (draft.columns.birthDate !== undefined) date("birthDate", draft.birthDate, personal.birthDate)
  value("politicalStatus", draft.politicalStatus, personal.politicalStatus, (code) => PoliticalStatus.term(code).zh)
  schoolingChanges(draft, facts, differ)
  value("cohort", draft.cohort, facts.cohort, String)
  date("appointedOn", draft.appointedOn, facts.appointedOn)
  agreementChange(draft, facts, differ)
  if (draft.village !== undefined) {
    const { id, name } = draft.village
    differ(
      "village",
      id === undefined ? name === facts.village?.name : id === facts.village?.id,
      facts.village?.name,
      name
    )
  }
  value("title", draft.title, facts.title, (title) => Official.titleText(title).zh)
  date("placedOn", draft.placedOn, facts.placedOn)
  listChanges(draft, facts, differ)
  const { departure } = facts
  if (draft.outcome !== undefined) {
    const from = departure === undefined ? undefined : Outcome.titles[departure.outcome].zh
    const isSame = draft.outcome === "inPost" ? departure === undefined : draft.outcome === departure?.outcome
    differ("outcome", isSame, from, draft.outcome === "inPost" ? "在岗" : Outcome.titles[draft.outcome].zh)
  }
  date("leftOn", draft.leftOn, departure?.on)
  return changes
}

type Differ = (column: ColumnId, isSame: boolean, from: string | undefined, to: string) => void

const schoolingChanges = (draft: Draft, { schooling }: OfficialFacts, differ: Differ): void => {
  for (const [mode, schoolingAt, schoolAt] of [
    ["fullTime", "fullTimeSchooling", "fullTimeSchool"],
    ["inService", "inServiceSchooling", "inServiceSchool"]
  ] as const) {
    const stated = draft[mode]
    const known = schooling?.isFullTime === (mode === "fullTime") ? schooling : undefined
    const rank = rankOf(stated)
    if (rank !== undefined) {
      differ(
        schoolingAt,
        rank === known?.rank,
        known?.rank === undefined ? undefined : Written.rank(known.rank),
        Written.rank(rank)
      )
    }
    if (stated?.school !== undefined) {
      const words = (of: { readonly school?: string | undefined; readonly major?: string | undefined }) =>
        [of.school, of.major].filter((word) => word !== undefined).join(" ")
      const from = known?.school === undefined ? undefined : words(known)
      differ(schoolAt, words(stated) === from, from, words(stated))
    }
  }
}

const agreementChange = ({ agreement: stated }: Draft, { agreement: known }: OfficialFacts, differ: Differ): void => {
  if (stated?.from === undefined && stated?.until === undefined) return
  const { from, until } = stated
  const isSame =
    known !== undefined &&
    (from === undefined || agrees(from, known.from)) &&
    (until === undefined || agrees(until, CalendarDate.addDays(known.until, -1)))
  const text = [from, until].map((date) => (date === undefined ? "" : dateText(date))).join("-")
  differ("agreement", isSame, known === undefined ? undefined : Written.term(known.from, known.until), text)
}

const listChanges = (draft: Draft, facts: OfficialFacts, differ: Differ): void => {
  for (const { from, organ, post } of draft.seats ?? []) {
    const held = facts.seats.find((seat) => seat.organ === organ && seat.post === post)
    const isSame = held !== undefined && (from === undefined || agrees(from, held.from))
    const to = `${Written.seat(organ, post)}${from === undefined ? "" : `（${dateText(from)}）`}`
    differ("seats", isSame, held === undefined ? undefined : Written.seat(organ, post, held.from), to)
  }
  for (const { from, words } of draft.mentors ?? []) {
    const known = facts.mentors.find(({ name }) => name?.replace(/\s/gu, "") === words)
    const isSame = known !== undefined && (from === undefined || agrees(from, known.from))
    differ(
      "mentors",
      isSame,
      known === undefined ? undefined : `${words}（${Written.day(known.from)}）`,
      from === undefined ? words : `${words}（${dateText(from)}）`
    )
  }
  for (const { from, until, words } of draft.secondments ?? []) {
    const known = facts.secondments.find(({ host }) => host.replace(/\s/gu, "") === words)
    const isSame =
      known !== undefined &&
      (from === undefined || agrees(from, known.from)) &&
      (until === undefined || agrees(until, CalendarDate.addDays(known.until, -1)))
    differ("secondment", isSame, known === undefined ? undefined : Written.term(known.from, known.until), words)
  }
  for (const { grade, year } of draft.grades ?? []) {
    const known = facts.grades.find((one) => one.year === year)?.grade
    const words = (of: Grade.Grade) => `${year}年${Grade.text(of, "civilService").zh}`
    differ("grades", known === grade, known === undefined ? undefined : words(known), words(grade))
  }
}
