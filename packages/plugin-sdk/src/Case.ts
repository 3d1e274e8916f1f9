/**
 * A dated sentence about a rule: who, on which day, with which facts, and what the composed book must say to it.
 *
 * @since 0.1.0
 */
import type * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import type { Text } from "@cunguan/core/policy/Message"
import type { Scope } from "@cunguan/core/policy/Override"
import type { Policies } from "@cunguan/core/policy/Policies"
import type { Explained } from "@cunguan/core/policy/PolicyPoint"
import type { NotCovered } from "@cunguan/core/policy/RuleBookProblem"
import type * as Result from "effect/Result"

/**
 * What a rule must return: the outcome of a verdict, or the value of a judgement, or that it is undetermined or does not
 * apply. `reasons` are the ids of the criteria that stand in the way; where they are given they must be all of them.
 *
 * @category models
 * @since 0.1.0
 */
export type Expectation<Outcome> = { readonly reasons?: ReadonlyArray<string> } & (Outcome extends {
  readonly _tag: "Value"
  readonly value: infer Value
}
  ? { readonly value: Value; readonly outcome?: never }
  : Outcome extends { readonly _tag: "Undetermined" }
    ? { readonly outcome: "undetermined"; readonly value?: never }
    : Outcome extends { readonly _tag: "NotApplicable" }
      ? { readonly outcome: "notApplicable"; readonly value?: never }
      : Outcome extends { readonly outcome: infer Name extends string }
        ? { readonly outcome: Name; readonly value?: never }
        : { readonly outcome: "granted" | "refused" | "undetermined"; readonly value?: never })

/**
 * A case as an author writes it. `on` is `YYYY-MM-DD`: the day whose rules apply.
 *
 * @category models
 * @since 0.1.0
 */
export interface Sentence<Facts, Outcome> {
  readonly sentence: Text
  readonly on: string
  readonly scope?: Scope
  readonly facts: Facts
  readonly expect: Expectation<Outcome>
}

/**
 * A case of a plugin. Its facts stay inside `judge`, which asks the point under the policies given.
 *
 * @category models
 * @since 0.1.0
 */
export interface Case {
  readonly sentence: Text
  readonly point: string
  readonly on: CalendarDate.CalendarDate
  readonly scope: Scope
  readonly expect: { readonly outcome?: string; readonly value?: unknown; readonly reasons?: ReadonlyArray<string> }
  readonly judge: (policies: Policies) => Result.Result<Explained, NotCovered>
}
