/**
 * The acts that record the grades of past years.
 *
 * @since 0.1.0
 */
import type * as Person from "@cunguan/core/people/Person"
import type { Draft } from "../Draft.ts"
import type { RowPlace } from "../Place.ts"
import type { Planner } from "./Planner.ts"

/**
 * The grades of each year, of all whose grades rest on the same acts at once: a year is recorded from its document, and an
 * appointment that is refused stops the grades of nobody else.
 */
export const grades = (planner: Planner, all: ReadonlyArray<Graded>): void => {
  const { on } = planner.options
  const act = (year: number, given: ReadonlyArray<{ readonly official: string; readonly grade: string }>) => ({
    type: "evaluation/RecordGrades",
    on,
    year,
    grades: given.map(({ grade, official }) => ({ official, grade }))
  })
  interface Group {
    readonly year: number
    readonly restsOn: ReadonlyArray<string>
    readonly given: Array<{ readonly place: RowPlace; readonly official: string; readonly grade: string }>
  }
  const groups = new Map<string, Group>()
  for (const { draft, official, restsOn, years: wanted } of all) {
    for (const { grade, year } of draft.grades ?? []) {
      if (!wanted.has(year)) continue
      const key = `${year} ${restsOn.join(" ")}`
      const group = groups.get(key) ?? { year, restsOn, given: [] }
      group.given.push({ place: draft.place, official, grade })
      groups.set(key, group)
    }
  }
  for (const { given, restsOn, year } of [...groups.values()].toSorted((left, right) => left.year - right.year)) {
    const [only] = given
    if (only !== undefined && given.length === 1) planner.act(only.place, `grade-${year}`, act(year, given), restsOn)
    else
      planner.actOfAll(
        given.map(({ place }) => place),
        `grades-${year}`,
        act(year, given),
        restsOn
      )
  }
}

/** Somebody with the years whose grades are to be recorded. */
interface Graded {
  readonly draft: Draft
  readonly official: Person.PersonId
  readonly years: ReadonlySet<number>
  readonly restsOn: ReadonlyArray<string>
}
