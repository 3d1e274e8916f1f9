/**
 * The villages whose team is not as the rule asks on a day, and who could fill the gap.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import type * as Person from "../people/Person.ts"
import type * as Village from "../places/Village.ts"
import * as Policies from "../policy/Policies.ts"
import * as Composition from "../succession/Composition.ts"
import * as Team from "../succession/Team.ts"

/** More names than this help nobody: the first are the most fitting. */
const fillersShown = 3

/**
 * A village whose team fails, or of which too little is known (`undetermined`).
 *
 * @category models
 * @since 0.1.0
 */
export interface Failing {
  readonly village: Village.VillageId
  readonly name: string
  readonly outcome: "refused" | "undetermined"
  readonly missing: ReadonlyArray<Person.PersonId>
  readonly couldFill: ReadonlyArray<Pick<Team.Filler, "official" | "placedHere" | "inPool">>
}

/**
 * The failing villages on a day.
 *
 * @category models
 * @since 0.1.0
 */
export interface CompositionReport {
  readonly on: CalendarDate.CalendarDate
  readonly failing: ReadonlyArray<Failing>
  /** How many villages have nobody in a seat on that day: no team is recorded yet, or its term is over. */
  readonly withoutTeam: number
}

/**
 * Looks at every village on a day, by the rules of that day; `undefined` where no rule covers it.
 *
 * @category reports
 * @since 0.1.0
 */
export const make = (
  state: Team.Teams,
  on: CalendarDate.CalendarDate,
  policies: Policies.Policies
): CompositionReport | undefined => {
  const resolved = Policies.resolve({ ...policies, on }, Composition.point)
  if (Result.isFailure(resolved)) return undefined
  const parameters = resolved.success.values
  const all = Team.failingVillages(state, on, parameters)
  const withTeam = all.filter(({ members }) => members.length > 0)
  return {
    on,
    withoutTeam: all.length - withTeam.length,
    failing: withTeam.map(({ missing, verdict, village }) => ({
      village,
      name: Option.match(HashMap.get(state.places.villages, village), {
        onNone: () => village,
        onSome: ({ name }) => name
      }),
      outcome: verdict.outcome === "refused" ? "refused" : "undetermined",
      missing,
      couldFill: Team.couldFill(state, village, on, parameters)
        .slice(0, fillersShown)
        .map(({ inPool, official, placedHere }) => ({ official, placedHere, inPool }))
    }))
  }
}
