/** Where the officials go: each township assigns those of its positions to its villages, by wish, major and home. */
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Person from "@cunguan/core/people/Person"
import * as Village from "@cunguan/core/places/Village"
import * as AssignmentSolution from "@cunguan/core/recruitment/AssignmentSolution"
import * as AssignmentFacts from "@cunguan/core/recruitment/assignmentFacts"
import { munkres } from "@cunguan/placement"
import * as Result from "effect/Result"
import { type Act, act } from "./acts.ts"
import type { County, Village as Invented } from "./county.ts"
import { chance, type Day, type EachDue, eachDueOf, type Morning } from "./days.ts"
import type { Applicant } from "./people.ts"

/** The day on which the agreements begin. */
export const placementDay = "2020-08-10"

const places = 3

/** One in ten wishes for nothing; the others for three villages, and sooner for those that come first: they are near the town. */
const wishesOf = (one: Applicant, villages: ReadonlyArray<Invented>): ReadonlyArray<Village.VillageId> =>
  chance("wishes", one) < 0.1
    ? []
    : villages
        .map(({ id }, at) => ({ id, dear: chance(`wish:${id}`, one) - at / (2 * villages.length) }))
        .sort((left, right) => right.dear - left.dear)
        .slice(0, 3)
        .map(({ id }) => Village.makeId(id))

/** Whoever has the placement before them in a position of the township. */
const dueIn = (township: string, eachDue: EachDue, morning: Morning): ReadonlyArray<Applicant> => {
  const found: Array<Applicant> = []
  const positions = new Set(morning.drive.positions.filter((one) => one.township === township).map(({ id }) => id))
  eachDue("placement", (one, { position }) => {
    if (position !== undefined && positions.has(position)) found.push(one)
    return []
  })(morning)
  return found
}

/**
 * The act of a township. Where not everybody can be placed, as in a township whose only village is somebody's home, it places
 * as many as can be.
 */
const assign = (
  { state, policies }: Morning,
  due: ReadonlyArray<Applicant>,
  villages: ReadonlyArray<Invented>
): Pick<Extract<Act, { type: "recruitment/AssignPlacements" }>, "officials" | "pairs" | "villages"> => {
  const asked = {
    on: CalendarDate.make(placementDay),
    officials: due.map((one) => ({ official: Person.makeId(one.id), wishes: wishesOf(one, villages) })),
    villages: villages.map(({ id, majors }) => ({ village: Village.makeId(id), places, majors }))
  }
  const problem = Result.getOrThrow(AssignmentFacts.problem(state, asked, policies))
  const solved = AssignmentSolution.solve(problem, munkres)
  const pairs =
    Result.isFailure(solved) && solved.failure._tag === "NotEverybodyPlaced"
      ? solved.failure.partial
      : Result.getOrThrow(solved)
  const placed = new Set(pairs.map(({ official }) => official))
  return { officials: asked.officials.filter(({ official }) => placed.has(official)), villages: asked.villages, pairs }
}

/** The day on which the officials take up their posts in the villages. */
export const placementDays = (county: County, people: ReadonlyArray<Applicant>): ReadonlyArray<Day> => {
  const eachDue = eachDueOf(new Map(people.map((one) => [one.id, one])))
  const acts = (morning: Morning) =>
    county.townships.flatMap(({ code }): ReadonlyArray<Act> => {
      const due = dueIn(code, eachDue, morning)
      const villages = county.villages.filter(({ township }) => township === code)
      const assigned = assign(morning, due, villages)
      if (assigned.pairs.length === 0) return []
      return [{ type: "recruitment/AssignPlacements", ...act(`assign:${code}`, placementDay), ...assigned }]
    })
  return [{ on: placementDay, acts }]
}
