/**
 * Parameters that a criterion or score reads although the place says, for some of the days on which it holds, that there
 * is no such rule: it could not be judged on them.
 *
 * A parameter that has no provision at all is a gap of coverage and told as that.
 *
 * @since 0.1.0
 */
import type * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as Jurisdiction from "../../places/Jurisdiction.ts"
import * as Override from "../Override.ts"
import * as Provision from "../Provision.ts"
import * as Problem from "../RuleBookProblem.ts"
import { expressionsOf } from "./expressions.ts"
import { type RuleBook, winners } from "./lookUp.ts"

/** What the expressions of a book lack, as far as one of the subjects takes part. */
export const missingParameters = (
  book: RuleBook,
  subjects: ReadonlyArray<Provision.Provision>
): ReadonlyArray<Problem.Problem> => {
  const points = new Set(subjects.map(({ point }) => point))
  const concerned = new Set(subjects)
  return book.provisions.flatMap((reader) => {
    if (!points.has(reader.point)) return []
    const names = new Set<string>()
    for (const { node } of expressionsOf(book, reader)) collectParameters(node, names)
    return [...names].flatMap((name) => {
      const given = book.byField.get(`${reader.point}.${name}`) ?? []
      return concerned.has(reader) || given.some((each) => concerned.has(each))
        ? firstWithout(book, reader, name, given)
        : []
    })
  })
}

const collectParameters = (data: object, names: Set<string>): void => {
  const { name, op } = data as { readonly [key: string]: unknown }
  if (op === "parameter" && typeof name === "string") names.add(name)
  for (const below of Array.isArray(data) ? data : Object.values(data)) {
    if (typeof below === "object" && below !== null) collectParameters(below, names)
  }
}

/** The days at the highest place, and in the widest scope, that lack the parameter; each reader is told of once. */
const firstWithout = (
  book: RuleBook,
  reader: Provision.Provision,
  name: string,
  given: ReadonlyArray<Provision.Provision>
): ReadonlyArray<Problem.Problem> => {
  const none = given.filter(
    (each) =>
      each.statement._tag === "None" &&
      Provision.sharesDays(reader, each) &&
      Override.scopesMeet(reader.scope, each.scope) &&
      (Jurisdiction.contains(reader.jurisdiction, each.jurisdiction) ||
        Jurisdiction.contains(each.jurisdiction, reader.jurisdiction))
  )
  for (const each of none) {
    const inside = Jurisdiction.contains(reader.jurisdiction, each.jurisdiction)
    const jurisdiction = inside ? each.jurisdiction : reader.jurisdiction
    const scope = { ...reader.scope, ...each.scope }
    const lacks = (on: CalendarDate.CalendarDate) => {
      const query = { jurisdiction, scope, on }
      const [decides] = winners(book, reader.point, name, query)
      return decides?.statement._tag === "None" && winners(book, reader.point, reader.field, query).includes(reader)
    }
    const from = changesFrom(book, reader, name).find(lacks)
    if (from === undefined) continue
    const until = changesFrom(book, reader, name).find((day) => day > from && !lacks(day))
    const shown = Override.scopeText(scope)
    return [
      new Problem.ParameterMissing({
        provision: Provision.id(reader),
        parameter: name,
        jurisdiction: Jurisdiction.key(jurisdiction),
        ...(shown === "" ? {} : { scope: shown }),
        from,
        ...(until === undefined ? {} : { until })
      })
    ]
  }
  return []
}

/** The days on which something may change of a reader or of the parameter that it reads, in order. */
const changesFrom = (
  book: RuleBook,
  reader: Provision.Provision,
  name: string
): ReadonlyArray<CalendarDate.CalendarDate> => {
  const days = new Set<CalendarDate.CalendarDate>()
  for (const field of [reader.field, name]) {
    for (const { from, until } of book.byField.get(`${reader.point}.${field}`) ?? []) {
      days.add(from)
      if (until !== undefined) days.add(until)
    }
  }
  return [...days].sort()
}
