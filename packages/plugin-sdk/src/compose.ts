/**
 * The national provisions of points and those of plugins, as one checked rule book.
 *
 * @since 0.1.0
 */
import type { AnyPolicyPoint } from "@cunguan/core/policy/PolicyPoint"
import * as RuleBook from "@cunguan/core/policy/RuleBook"
import type { RuleBookInvalid } from "@cunguan/core/policy/RuleBookProblem"
import type * as Result from "effect/Result"
import type { Plugin } from "./Plugin.ts"

/**
 * Composes a book, or tells everything that is wrong with it. The order of points and plugins does not matter.
 *
 * @example
 * ```ts
 * import * as Drive from "@cunguan/core/recruitment/Drive"
 * import { compose } from "@cunguan/plugin-sdk"
 * import * as Result from "effect/Result"
 *
 * Result.map(compose([Drive.point], []), ({ origins }) => origins.map(({ id }) => id)) // => Result.succeed(["national"])
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const compose = (
  points: ReadonlyArray<AnyPolicyPoint>,
  plugins: ReadonlyArray<Plugin>
): Result.Result<RuleBook.RuleBook, RuleBookInvalid> =>
  RuleBook.compose({ points, origins: [RuleBook.national(points), ...plugins] })
