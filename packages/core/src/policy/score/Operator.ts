/**
 * The faces of a score operator, each defined in one place: its shape, its type rule, its meaning with a trace, its words.
 *
 * @since 0.1.0
 */
import * as BigDecimal from "effect/BigDecimal"
import * as Schema from "effect/Schema"
import { unlikeUnits } from "../criterion/comparisons.ts"
import type { Operand } from "../criterion/Node.ts"
import type * as Criterion from "../criterion/Operator.ts"
import * as Operands from "../criterion/operands.ts"
import { type Code, PolicyError, type Problem } from "../criterion/Problem.ts"
import * as Decimal from "../Decimal.ts"
import type { Finding, ParameterUse } from "../Judgement.ts"
import type { Plan } from "../kernel/Plan.ts"
import type { ExactPlan, MarkPlan, NumberPlan, ScorePlan } from "../kernel/score/Plan.ts"
import * as Plans from "../kernel/score/Plan.ts"
import type { Message, Text } from "../Message.ts"
import * as ValueType from "../ValueType.ts"
import type { Score } from "./Node.ts"
import type { Range } from "./range.ts"

/** An exact number, and how many decimal places it shows at least. */
export interface Amount {
  readonly exact: BigDecimal.BigDecimal
  readonly places: number
}

/** What a node comes to. Only `bands` comes to a word. */
export type Value =
  | { readonly _tag: "Amount"; readonly amount: Amount }
  | { readonly _tag: "Word"; readonly word: string }
  | { readonly _tag: "Unknown"; readonly needs: ReadonlyArray<string> }
  | { readonly _tag: "NotApplicable" }

/** What an operator finds; the rest of the finding is the same for all. */
export interface Outcome {
  readonly value: Value
  readonly facts?: ReadonlyArray<string>
  readonly parameters?: ReadonlyArray<ParameterUse>
  readonly findings?: ReadonlyArray<Finding>
  readonly message?: Message
}

/** A node with its value and its finding. The finding holds no value: it would outlive the facts it was made from. */
export interface Scored {
  readonly value: Value
  readonly finding: Finding
}

/** Evaluates what stands below a node, at a path relative to the scope. */
export interface Judges {
  readonly score: (node: Score, path: string, scope: Criterion.Scope) => Scored
  readonly criterion: Criterion.Judge
}

/** A score below a node, and the list whose entries it is about, if any. */
export interface Below {
  readonly path: string
  readonly node: Score
  readonly list?: string
}

/** The schemas of what may stand below a node. */
export interface Recursion extends Criterion.Recursion {
  readonly score: Schema.Codec<Score>
}

/** What a type rule may ask: also whether a score can come to "does not apply", and what it counts. */
export interface Checker extends Criterion.Checker {
  readonly mayBeLeftOut: (node: Score) => boolean
  readonly unit: (node: Score) => Text | undefined
}

/** Asks what a score below counts, where that is declared. */
export type UnitOf = (node: Score) => Text | undefined

/** Asks between which numbers a score below lies. */
export type RangeOf = (node: Score) => Range

/** What lowering goes by: where it stands, and how what stands below a node lowers. */
export interface Planning extends Omit<Criterion.Planning, "below"> {
  readonly score: (below: Below) => NumberPlan
  readonly criterion: (below: Criterion.Below) => Plan
}

/** The words of what stands below. */
export interface Tell {
  readonly score: (node: Score) => Message
  readonly criterion: Criterion.Tell
}

/**
 * A score operator with all its faces.
 *
 * - `fields`: the shape of its data, besides `op`, `id` and `label`
 * - `below`, `criteria`, `operands`: what stands below it; walking is the same for all operators
 * - `check`: its type rule, beyond those of what stands below
 * - `mayBeLeftOut`: whether it can come to "does not apply", given the same of what stands below
 * - `unit`: what its number counts, given the same of what stands below; nothing where it is not declared
 * - `range`: between which numbers it lies, given the same of what stands below; never too narrow
 * - `evaluate`: its meaning; the trace comes with it
 * - `plan`: the same meaning without the trace, in the form from which the fast faces are made
 * - `words`: what it computes; `brief` leaves out what the findings below say themselves
 */
export interface Operator<Node extends Score> {
  readonly fields: (recursion: Recursion) => Schema.Struct.Fields
  readonly below: (node: Node) => ReadonlyArray<Below>
  readonly criteria: (node: Node) => ReadonlyArray<Criterion.Below>
  readonly operands: (node: Node) => ReadonlyArray<Criterion.Used>
  readonly check: (node: Node, checker: Checker) => void
  readonly mayBeLeftOut: (node: Node, below: (node: Score) => boolean) => boolean
  readonly unit: (node: Node, environment: Criterion.Environment, below: UnitOf) => Text | undefined
  readonly range: (node: Node, environment: Criterion.Environment, below: RangeOf) => Range
  readonly evaluate: (node: Node, scope: Criterion.Scope, judges: Judges) => Outcome
  readonly plan: (node: Node, planning: Planning) => ScorePlan
  readonly words: (node: Node, environment: Criterion.Environment, tell: Tell, brief: boolean) => Message
}

/** Operators by their `op`, each for the node that bears it. */
export type Operators<Node extends Score> = {
  readonly [Op in Node["op"]]: Operator<Extract<Node, { readonly op: Op }>>
}

/**
 * What holds where a number cannot be made: it is an error, or another number takes its place.
 *
 * @category models
 * @since 0.1.0
 */
export type Otherwise = "error" | { readonly replaceBy: Decimal.Decimal }

/** Schema of {@link Otherwise}. */
export const Otherwise: Schema.Codec<Otherwise> = Schema.Union([
  Schema.Literal("error"),
  Schema.Struct({ replaceBy: Decimal.Decimal })
])

/** A count that was read: a whole number of 0 or more, else the judgement ends with a message. */
export const countOf = (value: unknown, scope: Criterion.Scope, message: string): BigDecimal.BigDecimal =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0
    ? BigDecimal.fromBigInt(BigInt(value))
    : fail(scope, "policy/malformedFact", message)

/** Ends a judgement that cannot be made. */
export const fail = (scope: Criterion.Scope, code: Code, message: string): never => {
  throw new PolicyError({ problem: { code, path: scope.path, message } })
}

/** A value that is a number. */
export const amount = (exact: BigDecimal.BigDecimal, places = 0): Value => ({
  _tag: "Amount",
  amount: { exact, places }
})

/** The number that takes the place of one that cannot be made, or the end of the judgement. */
export const otherwise = (policy: Otherwise, scope: Criterion.Scope, code: Code, message: string): Value =>
  policy === "error" ? fail(scope, code, message) : amount(Decimal.make(policy.replaceBy))

/** The same, lowered. */
export const otherwisePlan = (
  policy: Otherwise,
  { path }: Pick<Planning, "path">,
  code: Code,
  message: string
): ExactPlan | Problem => (policy === "error" ? { code, path, message } : exact(policy.replaceBy))

/** A number of the expression, lowered. */
export const exact = (decimal: Decimal.Decimal): ExactPlan => ({ tag: "exact", digits: Plans.written(decimal) })

/** A mark, or with `isCount` a count, that is read. What stands in the expression is judged once. */
export const mark = (
  operand: Operand,
  planning: Planning,
  { isCount, message }: { readonly isCount: boolean; readonly message: string }
): ExactPlan | MarkPlan => {
  const problem: Problem = { code: "policy/malformedFact", path: planning.path, message }
  const value = Operands.plan(operand, planning, { kind: isCount ? "number" : "decimal" })
  if (value.tag !== "constant") return { tag: "mark", value, isCount, problem }
  const digits = Plans.digitsOf(value.value)
  return digits === undefined || (isCount && !Plans.isCount(digits)) ? Plans.raise(problem) : { tag: "exact", digits }
}

/** Plans of scores of which none can be left out. */
export const allApply = (of: ReadonlyArray<NumberPlan>, { path }: Planning): ReadonlyArray<NumberPlan> =>
  of.some(Plans.mayNotApply) ? Plans.raise({ code: "policy/cannotBeLeftOut", path, message: cannotBeLeftOut }) : of

/** The sum of exact numbers. */
export const total = (numbers: Iterable<BigDecimal.BigDecimal>): BigDecimal.BigDecimal => BigDecimal.sumAll(numbers)

/** What several scores come to: unknown where one is, else their numbers; those that do not apply are left out. */
export const gather = (
  scored: ReadonlyArray<Scored>,
  scope: Criterion.Scope
): { readonly needs?: ReadonlyArray<string>; readonly amounts: ReadonlyArray<Amount | undefined> } => {
  const needs = new Set<string>()
  const amounts: Array<Amount | undefined> = []
  let unknown = false
  for (const { value } of scored) {
    if (value._tag === "Word") {
      fail(scope, "policy/unlikeTypes", "A word cannot be computed with. Let bands stand at the top alone.")
    }
    amounts.push(value._tag === "Amount" ? value.amount : undefined)
    if (value._tag !== "Unknown") continue
    unknown = true
    for (const path of value.needs) needs.add(path)
  }
  return unknown ? { needs: [...needs], amounts } : { amounts }
}

/** Reports scores that can come to "does not apply" where nothing says what becomes of the rest. */
export const refuseLeftOut = (below: ReadonlyArray<Below>, { mayBeLeftOut, report }: Checker): void => {
  for (const { node, path } of below) {
    if (mayBeLeftOut(node)) report("policy/cannotBeLeftOut", path, cannotBeLeftOut)
  }
}

/** The unit of the scores below that declare one, if they agree: that of their sum, and of the one chosen among them. */
export const commonUnit = (below: ReadonlyArray<Below>, unit: UnitOf): Text | undefined => {
  const units = below.flatMap(({ node }) => unit(node) ?? [])
  return units.every((each) => ValueType.unitsAgree(each, units[0])) ? units[0] : undefined
}

/** Reports scores that are added although they count different things. */
export const refuseUnlikeUnits = (below: ReadonlyArray<Below>, { report, unit }: Checker): void => {
  const first = below.flatMap(({ node }) => unit(node) ?? [])[0]
  for (const { node, path } of below) {
    if (!ValueType.unitsAgree(first, unit(node))) report("policy/unlikeUnits", path, unlikeUnits(first, unit(node)))
  }
}

/** The words for a number that is no decimal text. */
export const tooManyDigits =
  "The result has more than 18 digits or 12 decimal places. Round it, or weigh with fewer places."

/** The words for a score that does not apply where it cannot be left out. */
export const cannotBeLeftOut =
  'A score that may not apply cannot be left out here. Use "error" or "replaceBy", or a weighted sum or a mean.'
