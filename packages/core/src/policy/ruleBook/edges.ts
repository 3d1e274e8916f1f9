/**
 * Edges between provisions: `overrides` says by ids which others give way, where neither scope is narrower than the other
 * or two stand for the same days. An edge never turns round what the scopes or the levels settle, and edges never run in
 * a circle.
 *
 * @since 0.1.0
 */
import { nearest } from "../../internal/nearest.ts"
import * as Jurisdiction from "../../places/Jurisdiction.ts"
import * as Override from "../Override.ts"
import * as Provision from "../Provision.ts"
import * as Problem from "../RuleBookProblem.ts"
import { overrideOf, type RuleBook } from "./lookUp.ts"

/** Whether the first provision overrides the second by an edge. */
export const isEdge = ({ overrides }: Provision.Provision, that: Provision.Provision): boolean =>
  overrides?.includes(Provision.id(that)) === true

/** Edges that point to nothing they could override, and edges in a circle. */
export const edgeProblems = (
  book: RuleBook,
  subjects: ReadonlyArray<Provision.Provision>
): ReadonlyArray<Problem.Problem> => {
  const problems: Array<Problem.Problem> = []
  const sound: Array<Provision.Provision> = []
  for (const subject of subjects) {
    const wrong = (subject.overrides ?? []).flatMap((id) => {
      const reason = reasonAgainst(book, subject, id)
      return reason === undefined ? [] : [{ id, reason }]
    })
    for (const { id, reason } of wrong) {
      const meant = reason === "unknown" ? nearest(id, book.byId.keys()) : undefined
      problems.push(
        new Problem.EdgeImpossible({
          provision: Provision.id(subject),
          overrides: id,
          reason,
          ...(meant === undefined ? {} : { meant })
        })
      )
    }
    if (wrong.length === 0 && subject.overrides !== undefined) sound.push(subject)
  }
  return [...problems, ...circles(book, sound)]
}

/** Why an edge cannot be: its end is not there, or there is nothing to settle between the two. */
const reasonAgainst = (
  book: RuleBook,
  subject: Provision.Provision,
  id: string
): Problem.EdgeImpossible["reason"] | undefined => {
  const target = book.byId.get(id)
  if (target === undefined) return "unknown"
  if (target.point !== subject.point || target.field !== subject.field) return "otherField"
  if (target === subject) return undefined
  if (!meet(subject, target)) return "apart"
  if (isSettled(target, subject)) return "settled"
  const adds = overrideOf(book, subject.point, subject.field)?._tag === "addedTo"
  return adds && !Jurisdiction.equals(subject.jurisdiction, target.jurisdiction) ? "addedTo" : undefined
}

/** Whether there is a day, a place and a scope in which both apply. */
const meet = (self: Provision.Provision, that: Provision.Provision): boolean =>
  Provision.sharesDays(self, that) &&
  Override.scopesMeet(self.scope, that.scope) &&
  (Jurisdiction.contains(self.jurisdiction, that.jurisdiction) ||
    Jurisdiction.contains(that.jurisdiction, self.jurisdiction))

/** Whether the first of two that meet holds without an edge: its scope is narrower, or in the same scope its level lower. */
const isSettled = (self: Provision.Provision, that: Provision.Provision): boolean =>
  Override.isNarrower(self.scope, that.scope) ||
  (Override.scopesEqual(self.scope, that.scope) &&
    Jurisdiction.depth(self.jurisdiction) > Jurisdiction.depth(that.jurisdiction))

/** Circles of provisions each of which holds over the next, by an edge or by scope and level; each circle is told once. */
const circles = (book: RuleBook, sources: ReadonlyArray<Provision.Provision>): ReadonlyArray<Problem.Problem> => {
  const found = new Map<string, Problem.EdgesInCircle>()
  for (const source of sources) {
    const circle = circleThrough(source, book.byField.get(`${source.point}.${source.field}`) ?? [])
    if (circle === undefined) continue
    const provisions = circle.map(Provision.id)
    const key = [...provisions].sort().join(" ")
    if (!found.has(key)) found.set(key, new Problem.EdgesInCircle({ provisions }))
  }
  return [...found.values()]
}

const holdsOver = (self: Provision.Provision, that: Provision.Provision): boolean =>
  isEdge(self, that) || (self !== that && meet(self, that) && isSettled(self, that))

/** The shortest circle that begins and ends with a provision. */
const circleThrough = (
  source: Provision.Provision,
  provisions: ReadonlyArray<Provision.Provision>
): ReadonlyArray<Provision.Provision> | undefined => {
  const seen = new Set<Provision.Provision>()
  let paths: ReadonlyArray<ReadonlyArray<Provision.Provision>> = [[source]]
  while (paths.length > 0) {
    const longer: Array<ReadonlyArray<Provision.Provision>> = []
    for (const path of paths) {
      const last = path.at(-1) ?? source
      if (holdsOver(last, source)) return path
      for (const next of provisions) {
        if (seen.has(next) || !holdsOver(last, next)) continue
        seen.add(next)
        longer.push([...path, next])
      }
    }
    paths = longer
  }
  return undefined
}
