/**
 * Days on which a place has a rule in part: some field of a point that the place itself adapts has a value, another has
 * none, so that the rule could not be applied.
 *
 * Points that a place leaves alone are not looked at, and a field that the law leaves to a lower level may be empty
 * above that level. A gap is reported once, at the highest place that has it, for all its days.
 *
 * @since 0.1.0
 */
import type * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as Jurisdiction from "../../places/Jurisdiction.ts"
import * as Override from "../Override.ts"
import type { AnyPolicyPoint } from "../PolicyPoint.ts"
import type * as Provision from "../Provision.ts"
import * as Problem from "../RuleBookProblem.ts"
import { overrideOf, type RuleBook, reaching, strongest } from "./lookUp.ts"

/** The gaps at the places, in the points and in the scopes of the subjects. */
export const gaps = (book: RuleBook, subjects: ReadonlyArray<Provision.Provision>): ReadonlyArray<Problem.Problem> => {
  const adapted = new Map<string, Provision.Provision>()
  for (const subject of subjects) {
    adapted.set(
      `${subject.point} ${Jurisdiction.key(subject.jurisdiction)} ${Override.scopeText(subject.scope)}`,
      subject
    )
  }
  const highestFirst = [...adapted.values()].sort(
    (left, right) => Jurisdiction.depth(left.jurisdiction) - Jurisdiction.depth(right.jurisdiction)
  )
  const found: Array<{ readonly subject: Provision.Provision; readonly gap: Gap }> = []
  for (const subject of highestFirst) {
    const point = book.points.get(subject.point)
    if (point === undefined) continue
    for (const gap of gapsOf(book, point, subject)) {
      const known = found.some(
        (other) =>
          other.subject.point === subject.point &&
          Jurisdiction.contains(other.subject.jurisdiction, subject.jurisdiction) &&
          Override.scopeApplies(other.subject.scope, subject.scope) &&
          includes(other.gap, gap)
      )
      if (!known) found.push({ subject, gap })
    }
  }
  return found.map(({ gap, subject }) => {
    const scope = Override.scopeText(subject.scope)
    return new Problem.CoverageGap({
      point: subject.point,
      jurisdiction: Jurisdiction.key(subject.jurisdiction),
      ...(scope === "" ? {} : { scope }),
      ...gap
    })
  })
}

interface Gap {
  readonly fields: ReadonlyArray<string>
  readonly from: CalendarDate.CalendarDate
  readonly until?: CalendarDate.CalendarDate
}

const includes = (self: Gap, that: Gap): boolean =>
  that.fields.every((field) => self.fields.includes(field)) &&
  self.from <= that.from &&
  (self.until === undefined || (that.until !== undefined && that.until <= self.until))

const gapsOf = (book: RuleBook, point: AnyPolicyPoint, subject: Provision.Provision): ReadonlyArray<Gap> => {
  const { jurisdiction, scope } = subject
  const fields = Object.keys(point.fields).map((name) => ({
    name,
    override: overrideOf(book, point.id, name),
    provisions: reaching(book, point.id, name, jurisdiction).filter((one) => Override.scopeApplies(one.scope, scope))
  }))
  const changes = new Set<CalendarDate.CalendarDate>()
  for (const { provisions } of fields) {
    for (const { from, until } of provisions) {
      changes.add(from)
      if (until !== undefined) changes.add(until)
    }
  }
  const gaps: Array<Gap> = []
  let open: Gap | undefined
  for (const on of [...changes].sort()) {
    const empty = fields.filter(
      ({ override, provisions }) => strongest(provisions, override, { on, scope }).length === 0
    )
    const missing =
      empty.length === fields.length ? [] : empty.filter(({ override }) => !isLeftToLower(override, jurisdiction))
    const names = missing.map(({ name }) => name)
    if (open !== undefined && open.fields.join() === names.join()) continue
    if (open !== undefined) gaps.push({ ...open, until: on })
    open = names.length === 0 ? undefined : { fields: names, from: on }
  }
  return open === undefined ? gaps : [...gaps, open]
}

const isLeftToLower = (override: Override.AnyOverride | undefined, { level }: Jurisdiction.Jurisdiction): boolean =>
  override?._tag === "delegatedTo" &&
  override.level !== undefined &&
  Jurisdiction.compareLevel(level, override.level) < 0
