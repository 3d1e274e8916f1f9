/**
 * What a rule returns: a value, or that it cannot be determined yet, or that the rule does not apply, always with a tree
 * of findings that says why.
 *
 * A finding points to the facts it used and never copies them: after a person is forgotten the verdict still stands,
 * and the facts it points to read as forgotten. Parameters are named with their value and the provision they came from.
 * `undetermined` is never turned into a refusal or a grant: whoever acts is told which facts are missing.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Message from "./Message.ts"

/**
 * Whether a criterion holds. `unknown` means that facts are missing; `notApplicable` comes from `when` alone.
 *
 * @category models
 * @since 0.1.0
 */
export type Truth = "yes" | "no" | "unknown" | "notApplicable"

/**
 * Schema of {@link Truth}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Truth: Schema.Codec<Truth> = Schema.Literals(["yes", "no", "unknown", "notApplicable"])

/**
 * A parameter that a finding used: the policy point and field it belongs to, its value where that is short, and the id
 * of the provision it came from, where the rule was judged out of a rule book.
 *
 * @category models
 * @since 0.1.0
 */
export interface ParameterUse {
  readonly point?: string
  readonly field: string
  readonly value?: string | number | boolean
  readonly provision?: string
}

/**
 * Schema of {@link ParameterUse}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const ParameterUse: Schema.Codec<ParameterUse> = Schema.Struct({
  point: Schema.optionalKey(Schema.String),
  field: Schema.String,
  value: Schema.optionalKey(Schema.Union([Schema.String, Schema.Finite, Schema.Boolean])),
  provision: Schema.optionalKey(Schema.String)
})

/**
 * One step of a judgement.
 *
 * - `criterion`: stable id of what was judged, such as `recruitment.eligibility/age`
 * - `operator`: how the findings below combine (`all`, `any`, `not`, `atLeast`, `when`, ...) or the comparison of a leaf
 * - `facts`: paths of the facts used; `needs`: paths of the facts still missing that could decide it
 * - `needed`: for `atLeast`, how many of the findings below must hold
 *
 * @category models
 * @since 0.1.0
 */
export interface Finding {
  readonly criterion: string
  readonly operator: string
  readonly holds: Truth
  readonly message: Message.Message
  readonly facts: ReadonlyArray<string>
  readonly parameters: ReadonlyArray<ParameterUse>
  readonly needs: ReadonlyArray<string>
  readonly needed?: number
  readonly findings: ReadonlyArray<Finding>
}

/**
 * Schema of {@link Finding}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Finding: Schema.Codec<Finding> = Schema.Struct({
  criterion: Schema.String,
  operator: Schema.String,
  holds: Truth,
  message: Message.Message,
  facts: Schema.Array(Schema.String),
  parameters: Schema.Array(ParameterUse),
  needs: Schema.Array(Schema.String),
  needed: Schema.optionalKey(Schema.Int),
  findings: Schema.Array(Schema.suspend((): Schema.Codec<Finding> => Finding))
})

/**
 * The outcome of a rule that yields a value.
 *
 * @category models
 * @since 0.1.0
 */
export type Judgement<A> =
  | { readonly _tag: "Value"; readonly value: A; readonly finding: Finding }
  | { readonly _tag: "Undetermined"; readonly needs: ReadonlyArray<string>; readonly finding: Finding }
  | { readonly _tag: "NotApplicable"; readonly finding: Finding }

/**
 * The yes/no case of a judgement.
 *
 * @category models
 * @since 0.1.0
 */
export interface Verdict {
  readonly outcome: "granted" | "refused" | "undetermined"
  readonly finding: Finding
}

/**
 * Schema of {@link Verdict}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Verdict: Schema.Codec<Verdict> = Schema.Struct({
  outcome: Schema.Literals(["granted", "refused", "undetermined"]),
  finding: Finding
})

/**
 * Makes a finding without findings below it.
 *
 * @category constructors
 * @since 0.1.0
 */
export const leaf = (finding: {
  readonly criterion: string
  readonly operator?: string
  readonly holds: Truth | boolean
  readonly message: Message.Message
  readonly facts?: ReadonlyArray<string>
  readonly parameters?: ReadonlyArray<ParameterUse>
  readonly needs?: ReadonlyArray<string>
}): Finding => ({
  criterion: finding.criterion,
  operator: finding.operator ?? "is",
  holds: typeof finding.holds === "boolean" ? (finding.holds ? "yes" : "no") : finding.holds,
  message: finding.message,
  facts: finding.facts ?? [],
  parameters: finding.parameters ?? [],
  needs: finding.needs ?? [],
  findings: []
})

/**
 * Joins findings by strong Kleene conjunction: one `no` decides, then one `unknown`; what does not apply is neutral, and
 * where nothing applies the whole does not apply. Only facts that can still decide are needed.
 *
 * @example
 * ```ts
 * import * as Judgement from "@cunguan/core/policy/Judgement"
 *
 * const message = { key: "age", arguments: {} }
 * const age = Judgement.leaf({ criterion: "age", holds: true, message })
 * const degree = Judgement.leaf({ criterion: "degree", holds: "unknown", message, needs: ["degree"] })
 * const both = Judgement.all("both", message, [age, degree])
 *
 * Judgement.verdict(both).outcome // => "undetermined"
 * both.needs // => ["degree"]
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const all = (criterion: string, message: Message.Message, findings: ReadonlyArray<Finding>): Finding => {
  const holds: Truth = findings.some((finding) => finding.holds === "no")
    ? "no"
    : findings.some((finding) => finding.holds === "unknown")
      ? "unknown"
      : findings.some((finding) => finding.holds === "yes")
        ? "yes"
        : "notApplicable"
  const open = findings.filter((finding) => finding.holds === "unknown")
  const needs = holds === "unknown" ? [...new Set(open.flatMap((finding) => finding.needs))] : []
  return { criterion, operator: "all", holds, message, facts: [], parameters: [], needs, findings }
}

/**
 * Reads a finding as a verdict. What does not apply stands in nobody's way, so it is granted.
 *
 * @category constructors
 * @since 0.1.0
 */
export const verdict = (finding: Finding): Verdict => ({
  outcome: finding.holds === "no" ? "refused" : finding.holds === "unknown" ? "undetermined" : "granted",
  finding
})

/**
 * A judgement that has its value.
 *
 * @category constructors
 * @since 0.1.0
 */
export const value = <A>(value: A, finding: Finding): Judgement<A> => ({ _tag: "Value", value, finding })

/**
 * A judgement that lacks facts; it names those that could decide it.
 *
 * @category constructors
 * @since 0.1.0
 */
export const undetermined = (finding: Finding): Judgement<never> => ({
  _tag: "Undetermined",
  needs: finding.needs,
  finding
})

/**
 * A judgement of a rule that does not apply.
 *
 * @category constructors
 * @since 0.1.0
 */
export const notApplicable = (finding: Finding): Judgement<never> => ({ _tag: "NotApplicable", finding })

/**
 * The same finding with every parameter use changed, or replaced by several, for instance to name the provisions of a
 * rule book.
 *
 * @category operations
 * @since 0.1.0
 */
export const mapParameters = (
  finding: Finding,
  change: (use: ParameterUse) => ParameterUse | ReadonlyArray<ParameterUse>
): Finding => ({
  ...finding,
  parameters: finding.parameters.flatMap(change),
  findings: finding.findings.map((below) => mapParameters(below, change))
})
