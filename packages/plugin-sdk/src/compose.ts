/**
 * The provisions of points and those of plugins, as one checked rule book.
 *
 * @since 0.1.0
 */
import type { AnyPolicyPoint } from "@cunguan/core/policy/PolicyPoint"
import * as RuleBook from "@cunguan/core/policy/RuleBook"
import * as Result from "effect/Result"
import type { Plugin } from "./Plugin.ts"

export { compose } from "@cunguan/core/rules"

/**
 * Composes a book of the points given, such as those of one's own, and of plugins. The order of points and plugins does
 * not matter. Throws `RuleBookInvalid`, which lists everything that is wrong with them.
 *
 * @example
 * ```ts
 * import * as Drive from "@cunguan/core/recruitment/Drive"
 * import { composeWith } from "@cunguan/plugin-sdk"
 *
 * composeWith([Drive.point], []).points.size // => 1
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const composeWith = (points: ReadonlyArray<AnyPolicyPoint>, plugins: ReadonlyArray<Plugin>): RuleBook.RuleBook =>
  Result.getOrThrow(RuleBook.compose({ points, origins: [RuleBook.national(points), ...plugins] }))
