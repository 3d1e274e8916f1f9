/**
 * Provisions held against each other: where nothing says which of two holds they conflict, and a lower level keeps to
 * what every level above it permits on the same days and in the same scope.
 *
 * Every pair is looked at once, and only along the line of levels above a place, so that a thousand towns that give one
 * field a value are compared with their county, city, province and nation and not with each other.
 *
 * @since 0.1.0
 */
import * as Jurisdiction from "../../places/Jurisdiction.ts"
import * as Citation from "../Citation.ts"
import * as Override from "../Override.ts"
import * as Provision from "../Provision.ts"
import * as Problem from "../RuleBookProblem.ts"
import { isEdge } from "./edges.ts"
import { overrideOf, type RuleBook } from "./lookUp.ts"

/** The conflicts and the departures in which at least one of the subjects takes part. */
export const departures = (
  book: RuleBook,
  subjects: ReadonlyArray<Provision.Provision>,
  originOf: (provision: Provision.Provision) => string | undefined
): ReadonlyArray<Problem.Problem> => {
  const concerned = new Set(subjects)
  const fields = new Set(subjects.map(({ field, point }) => `${point}.${field}`))
  const problems: Array<Problem.Problem> = []
  for (const key of fields) {
    const byPlace = book.byPlace.get(key)
    const provisions = book.byField.get(key) ?? []
    const [first] = provisions
    const override = first === undefined ? undefined : overrideOf(book, first.point, first.field)
    if (override === undefined) continue
    for (const lower of provisions) {
      if (concerned.has(lower) && takesWhatIsDelegated(override, lower)) problems.push(departure(override, lower))
      for (const place of Jurisdiction.chain(lower.jurisdiction)) {
        const peers = byPlace?.get(Jurisdiction.key(place)) ?? []
        const others = Jurisdiction.equals(place, lower.jurisdiction) ? peers.slice(0, peers.indexOf(lower)) : peers
        for (const other of others) {
          if (!concerned.has(lower) && !concerned.has(other)) continue
          if (!Provision.sharesDays(lower, other) || !Override.scopesMeet(lower.scope, other.scope)) continue
          const above = !Jurisdiction.equals(place, lower.jurisdiction)
          if (above && !permitted(override, other, lower)) problems.push(departure(override, lower, other))
          else if (isUndecided(override, other, lower, above)) problems.push(conflict(other, lower, originOf))
        }
      }
    }
  }
  return problems
}

/**
 * Whether nothing says which of two provisions that meet holds: no edge, and neither scope is narrower. How many
 * dimensions a scope names says nothing of two that overlap, and a lower level settles it only within one scope.
 */
const isUndecided = (
  override: Override.AnyOverride,
  earlier: Provision.Provision,
  later: Provision.Provision,
  above: boolean
): boolean => {
  const inherits = (provision: Provision.Provision) => provision.statement._tag === "Inherit"
  if (isEdge(earlier, later) || isEdge(later, earlier)) return false
  if (!Override.scopesEqual(earlier.scope, later.scope)) {
    const apart = !Override.isNarrower(earlier.scope, later.scope) && !Override.isNarrower(later.scope, earlier.scope)
    return apart && override._tag !== "addedTo" && !(above && (inherits(earlier) || inherits(later)))
  }
  // Peers of one scope stand in the order of their first days. Dropping a value later on is what `inherit` is for.
  return !above && !(inherits(later) && !inherits(earlier) && earlier.from < later.from)
}

const conflict = (
  first: Provision.Provision,
  second: Provision.Provision,
  originOf: (provision: Provision.Provision) => string | undefined
) => {
  const [firstOrigin, secondOrigin] = [originOf(first), originOf(second)]
  return new Problem.ProvisionsConflict({
    first: Provision.id(first),
    second: Provision.id(second),
    ...(firstOrigin === undefined ? {} : { firstOrigin }),
    ...(secondOrigin === undefined ? {} : { secondOrigin })
  })
}

const takesWhatIsDelegated = (override: Override.AnyOverride, { jurisdiction, statement }: Provision.Provision) =>
  override._tag === "delegatedTo" &&
  override.level !== undefined &&
  statement._tag !== "Inherit" &&
  Jurisdiction.isBelow(jurisdiction, override.level)

const permitted = (override: Override.AnyOverride, higher: Provision.Provision, lower: Provision.Provision) =>
  lower.statement._tag === "Inherit" ||
  higher.statement._tag === "Inherit" ||
  Override.permits(override, valueOf(higher), { ...valueOf(lower), scope: lower.scope })

const valueOf = ({ statement }: Provision.Provision) => (statement._tag === "Value" ? { value: statement.value } : {})

const departure = (
  override: Override.AnyOverride,
  lower: Provision.Provision,
  higher?: Provision.Provision
): Problem.OverrideNotPermitted => {
  const article = override.law ?? (higher?.source._tag === "Cited" ? higher.source.citation : undefined)
  return new Problem.OverrideNotPermitted({
    provision: Provision.id(lower),
    rule: override._tag,
    ...(higher === undefined ? {} : { higher: Provision.id(higher) }),
    ...(override.level === undefined ? {} : { level: override.level }),
    ...(override.when === undefined ? {} : { when: Override.scopeText(override.when) }),
    ...(article === undefined ? {} : { article: Citation.text(article, "zh") })
  })
}
