/**
 * Why an official was assigned to a village and to no other one, long after: from the events that the office kept.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Seal from "../journal/Seal.ts"
import * as Explain from "../office/explain.ts"
import * as OfficeState from "../office/OfficeState.ts"
import type { KnownEvent } from "../office/registry.ts"
import type * as Person from "../people/Person.ts"
import type * as Village from "../places/Village.ts"
import type * as Message from "../policy/Message.ts"
import * as Policies from "../policy/Policies.ts"
import type * as RuleBook from "../policy/RuleBook.ts"
import * as Assignment from "../recruitment/Assignment.ts"
import * as AssignmentReasons from "../recruitment/AssignmentReasons.ts"
import * as AssignmentFacts from "../recruitment/assignmentFacts.ts"

/**
 * The reason in words for the official, which name nobody else. `undefined` where the event assigned them to no village,
 * where no rule covered its day, where they were forgotten, or where the events do not reach back to the beginning.
 *
 * The state before the event is made again from all events before it.
 *
 * @category rendering
 * @since 0.1.0
 */
export const reasonOfPlacement = (
  {
    book,
    events,
    state
  }: {
    readonly state: OfficeState.OfficeState
    readonly events: ReadonlyArray<KnownEvent>
    readonly book: RuleBook.RuleBook
  },
  event: KnownEvent,
  { nameOf, official }: { readonly official: Person.PersonId; readonly nameOf: (village: Village.VillageId) => string }
): Message.Message | undefined => {
  const { office } = state.places
  if (event.type !== "people/PlacementsAssigned" || office === undefined) return undefined
  const wishing = event.personal[official]
  if (wishing === undefined || Seal.isForgotten(wishing)) return undefined
  let before = OfficeState.empty
  for (const earlier of events) {
    if (earlier.id === event.id) break
    before = OfficeState.evolve(before, earlier)
  }
  const then = Explain.bookOf(state, book, event.book)
  const policies = Policies.at(then, office.jurisdiction, event.governedBy)
  const rules = Policies.resolve(policies, Assignment.point)
  const facts = AssignmentFacts.kept(before, event, policies)
  if (Result.isFailure(rules) || Result.isFailure(facts)) return undefined
  const reason = AssignmentReasons.explain(rules.success.values, facts.success).find((one) => one.official === official)
  return reason === undefined ? undefined : AssignmentReasons.forOfficial(reason, nameOf)
}
