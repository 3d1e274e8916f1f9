/**
 * The whole way of one applicant in a drive, told from the events that the office kept: each act with its day, what came of
 * it, the clauses that it rests on, and how it ended.
 *
 * It is for the applicant, so it names nobody else: of acts about many (a ranking, a list, a notice) it tells the
 * applicant's own place and how many there are, and leaves their findings out; of an assignment to villages, why this one. An act that was entered late stands at its own
 * day. Whoever may see the facts finds them through `office.explain`, with the events that are named here.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import type * as Event from "../journal/Event.ts"
import * as Seal from "../journal/Seal.ts"
import * as Explain from "../office/explain.ts"
import type { OfficeState } from "../office/OfficeState.ts"
import type { KnownEvent } from "../office/registry.ts"
import type * as Person from "../people/Person.ts"
import * as Citation from "../policy/Citation.ts"
import type * as Judgement from "../policy/Judgement.ts"
import * as Message from "../policy/Message.ts"
import * as RuleBook from "../policy/RuleBook.ts"
import type * as Drive from "../recruitment/Drive.ts"
import * as Facts from "../recruitment/facts.ts"
import * as Position from "../recruitment/Position.ts"
import * as Recruitment from "../recruitment/Recruitment.ts"
import * as Markdown from "../text/Markdown.ts"
import type { Language } from "../text/Text.ts"
import * as Acts from "./applicationActs.ts"
import { reasonText } from "./DriveSheet.ts"
import { reasonOfPlacement } from "./placementReason.ts"
import { messages, requirementOf } from "./TownReport.ts"

const words = Acts.messages

/**
 * One act of the way.
 *
 * - `act`: what was done and what came of it, in words
 * - `reason`: why it came out so, where that is told
 * - `requirement`: what was not met, where the rules stood against the applicant or the act
 * - `sources`: the clauses and assumptions that the verdict rests on; of a refusal, those that decided it
 * - `deviates`: the act was kept although the rules did not grant it
 *
 * @category models
 * @since 0.1.0
 */
export interface Entry {
  readonly on: CalendarDate.CalendarDate
  readonly event: Event.EventId
  readonly type: string
  readonly act: Message.Message
  readonly reason: Message.Message | undefined
  readonly requirement: Message.Message | undefined
  readonly sources: ReadonlyArray<Citation.Source>
  readonly basis: Event.Basis
  readonly deviates: boolean
}

/**
 * The way of an applicant up to a day. `name` is `undefined` where it is not known, and `forgotten` tells whether it was
 * forgotten.
 *
 * @category models
 * @since 0.1.0
 */
export interface ApplicationHistory {
  readonly office: string
  readonly drive: Drive.DriveId
  readonly cohort: number
  readonly applicant: Person.PersonId
  readonly name: string | undefined
  readonly forgotten: boolean
  readonly asOf: CalendarDate.CalendarDate
  readonly entries: ReadonlyArray<Entry>
  readonly fate: Facts.Fate
}

/**
 * What the way is told from: the state and the history of the office, and its rule book. An act is explained with the book
 * that it was decided by, even if others were adopted since.
 *
 * @category models
 * @since 0.1.0
 */
export interface Kept {
  readonly state: OfficeState
  readonly events: ReadonlyArray<KnownEvent>
  readonly book: RuleBook.RuleBook
}

/**
 * The way of an applicant up to a day, by default that of the last act. `undefined` where there is no such application.
 *
 * @category reports
 * @since 0.1.0
 */
export const make = (
  { book, events, state }: Kept,
  of: { readonly drive: string; readonly applicant: string; readonly on?: CalendarDate.CalendarDate }
): ApplicationHistory | undefined => {
  const drive = Recruitment.all(state.recruitment).find(({ id }) => id === of.drive)
  if (drive === undefined) return undefined
  const application = Recruitment.applications(drive).find(({ applicant }) => applicant === of.applicant)
  if (application === undefined) return undefined
  const asOf = of.on ?? state.lastDay ?? drive.announcedOn
  const { applicant, personal } = application
  const told = events
    .filter((event) => event.on <= asOf)
    .toSorted((left, right) => CalendarDate.Order(left.on, right.on))
  const names = namesIn(state, drive)
  const entries = Acts.actsOf(told, drive.id, applicant, names).map(({ act, event, isOwn }): Entry => {
    const { basis, deviates = false, id, on, type, verdict } = event
    // A document may call not passed what the rules grant.
    const otherwise =
      isOwn && deviates && verdict?.outcome === "granted" ? messages.make("report.grantedOtherwise") : undefined
    const against = isOwn && verdict !== undefined && verdict.outcome !== "granted" ? verdict.finding : undefined
    return {
      on,
      event: id,
      type,
      act,
      reason: reasonOfPlacement({ book, events, state }, event, { official: applicant, nameOf: names.village }),
      requirement: against === undefined ? otherwise : requirementOf(against),
      sources: verdict === undefined ? [] : sourcesOf(verdict, state, Explain.bookOf(state, book, event.book)),
      basis,
      deviates
    }
  })
  const details = Seal.isForgotten(personal) ? undefined : personal.details
  return {
    office: state.places.office?.name ?? "",
    drive: drive.id,
    cohort: drive.cohort,
    applicant,
    name: details?.name,
    forgotten: Seal.isForgotten(personal),
    asOf,
    entries,
    fate: Facts.fateOn(application, asOf)
  }
}

const namesIn = ({ places }: OfficeState, { positions }: Drive.Drive): Acts.Names => ({
  village: (id) => Option.match(HashMap.get(places.villages, id), { onNone: () => id, onSome: ({ name }) => name }),
  position: (id) => Position.nameOf(positions.find((one) => one.id === id) ?? { id })
})

/** The sources of a verdict, each once: of one that is not granted, those of the findings that stand against it. */
const sourcesOf = (
  { finding, outcome }: Judgement.Verdict,
  { recruitment }: OfficeState,
  book: RuleBook.RuleBook
): ReadonlyArray<Citation.Source> => {
  const ids = outcome === "granted" ? provisionsOf(finding) : decidingProvisions(finding)
  // Several fields of a rule rest on one clause.
  const sources = new Map<string, Citation.Source>()
  for (const id of ids) {
    const provision = RuleBook.provision(book, id) ?? Recruitment.announcedProvision(recruitment, id)
    if (provision !== undefined) sources.set(Citation.sourceText(provision.source, "zh"), provision.source)
  }
  return [...sources.values()]
}

const provisionsOf = ({ findings, parameters }: Judgement.Finding): ReadonlyArray<string> => [
  ...parameters.flatMap(({ provision }) => provision ?? []),
  ...findings.flatMap(provisionsOf)
]

const decidingProvisions = (finding: Judgement.Finding): ReadonlyArray<string> => {
  const against = finding.findings.filter(({ holds }) => holds === "no" || holds === "unknown")
  return against.length === 0 ? provisionsOf(finding) : against.flatMap(decidingProvisions)
}

/**
 * The way as text in one language: the acts by their days, below each what was not met, its sources, and the document that
 * it rests on; and what came of it.
 *
 * @category rendering
 * @since 0.1.0
 */
export const toText = (history: ApplicationHistory, language: Language, table: Message.Table): string =>
  [titleOf(history), ...linesOf(history, language)]
    .map(({ below, said }) => `${below ? "    " : ""}${Message.renderArgument(said, language, table)}`)
    .join("\n")

/**
 * The same as Markdown; what anybody wrote is escaped.
 *
 * @category rendering
 * @since 0.1.0
 */
export const toMarkdown = (history: ApplicationHistory, language: Language, table: Message.Table): string => {
  const say = (said: Message.Argument) => Markdown.escape(Message.renderArgument(said, language, table))
  const items = linesOf(history, language).map(({ below, said }) => `${below ? "  " : ""}- ${say(said)}`)
  return `# ${say(titleOf(history).said)}\n\n${items.join("\n")}\n`
}

interface Line {
  readonly said: Message.Argument
  readonly below: boolean
}

const titleOf = ({ applicant, asOf, cohort, drive, forgotten, name, office }: ApplicationHistory): Line => ({
  said: words.make("history.title", {
    ...{ office, cohort: String(cohort), drive, day: CalendarDate.text(asOf) },
    who: forgotten
      ? words.make("history.forgotten", { applicant })
      : name === undefined
        ? applicant
        : words.make("history.named", { name, applicant })
  }),
  below: false
})

const linesOf = ({ entries, fate }: ApplicationHistory, language: Language): ReadonlyArray<Line> => [
  ...entries.flatMap(
    (entry): ReadonlyArray<Line> => [
      { said: words.make("history.line", { day: CalendarDate.text(entry.on), act: entry.act }), below: false },
      ...belowOf(entry, language).map((said) => ({ said, below: true }))
    ]
  ),
  { said: outcomeOf(fate), below: false }
]

const belowOf = (
  { basis, deviates, reason, requirement, sources }: Entry,
  language: Language
): ReadonlyArray<Message.Message> => [
  ...(reason === undefined ? [] : [words.make("history.reason", { reason })]),
  ...(requirement === undefined ? [] : [words.make("history.requirement", { requirement })]),
  ...sources.map((source) => words.make("history.source", { source: Citation.sourceText(source, language) })),
  ...(basis._tag === "Recorded" ? [words.make("history.recorded", { document: basis.document })] : []),
  ...(basis._tag === "Excepted"
    ? [words.make("history.excepted", { authority: basis.authority, document: basis.document, reason: basis.reason })]
    : []),
  ...(deviates ? [words.make("history.deviates")] : [])
]

const outcomeOf = (fate: Facts.Fate): Message.Message => {
  switch (fate._tag) {
    case "Appointed":
      return words.make("history.outcomeAppointed", { day: CalendarDate.text(fate.on) })
    case "Left":
      return words.make("history.outcomeLeft", {
        ...{ day: CalendarDate.text(fate.on), step: Acts.stepText(fate.step), reason: reasonText(fate.reason) }
      })
    case "Standing":
      return words.make("history.outcomeStanding")
  }
}
