/**
 * What is doubtful about the conditions and scores that a plugin lays down.
 *
 * @since 0.1.0
 */
import * as Provision from "@cunguan/core/policy/Provision"
import * as RuleBook from "@cunguan/core/policy/RuleBook"
import type { Plugin } from "./Plugin.ts"

/**
 * The warnings about a plugin's own provisions in a book composed with it: conditions that can never hold, that always
 * hold, or that never make a difference. They stop nothing; each is proved, and its author decides what was meant.
 *
 * @example
 * ```ts
 * import * as Criterion from "@cunguan/core/policy/Criterion"
 * import * as Eligibility from "@cunguan/core/recruitment/Eligibility"
 * import { compose, definePlugin, warnings } from "@cunguan/plugin-sdk"
 *
 * const { fact } = Criterion.of(Eligibility.table)
 * const age = Criterion.ageOn(fact("birthDate"), fact("countedOn"))
 * const plugin = definePlugin({
 *   ...{ id: "example", version: "0.1.0", sdk: 1, title: { zh: "示例", en: "example" }, jurisdiction: "330282104" },
 *   provisions: (at) => [
 *     at(Eligibility.point, {
 *       field: "conditions",
 *       value: Criterion.all([Criterion.isAtLeast(age, 30), Criterion.isAtMost(age, 25)]),
 *       from: "2012-01-01",
 *       assumption: "An example, not a rule."
 *     })
 *   ]
 * })
 *
 * warnings(plugin, compose([plugin])).map(({ code, provision }) => `${code} in ${provision}`)
 * // => ["policy/neverHolds in 330282104/recruitment.eligibility.conditions/2012-01-01"]
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const warnings = (plugin: Plugin, book: RuleBook.RuleBook): ReadonlyArray<RuleBook.ProvisionWarning> =>
  RuleBook.warnings(
    book,
    plugin.provisions.flatMap((provision) => RuleBook.provision(book, Provision.id(provision)) ?? [])
  )
