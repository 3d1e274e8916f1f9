/**
 * A judgement in words: each finding down to the leaf, the facts it points to, the provisions it rests on, and what
 * would have to change.
 *
 * Facts are read at the moment of explaining, because findings do not copy them: whoever may not see them leaves them
 * out, and those of a forgotten person read as forgotten.
 *
 * @since 0.1.0
 */
import { remedies } from "./alternatives/remedies.ts"
import * as Citation from "./Citation.ts"
import * as Counterfactual from "./Counterfactual.ts"
import type { Criterion } from "./Criterion.ts"
import type { Context } from "./criterion/Operator.ts"
import type { Finding, ParameterUse } from "./Judgement.ts"
import * as Message from "./Message.ts"
import * as PolicyPoint from "./PolicyPoint.ts"
import type { Provision } from "./Provision.ts"
import * as Question from "./Question.ts"
import * as RuleBook from "./RuleBook.ts"

export { remedies } from "./alternatives/remedies.ts"

/**
 * A criterion with what it was judged on, and the parameters that may be told to change.
 *
 * @category models
 * @since 0.1.0
 */
export interface Judged {
  readonly criterion: Criterion
  readonly context: Context
  readonly parameters?: ReadonlyArray<string>
}

/**
 * What an explanation needs besides the finding: the language, the words, and if they are at hand the book that the
 * provisions stand in, those that stand outside it (in an announcement), the facts by path, and the criterion that was
 * judged. With the criterion it says what to ask next, and the values from which on the outcome turns.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options {
  readonly language: Message.Language
  readonly table: Message.Table
  readonly book?: RuleBook.RuleBook
  readonly announced?: (id: string) => Provision | undefined
  readonly facts?: (path: string) => string | undefined
  readonly judged?: Judged
}

const words = Message.define({
  yes: { zh: "✓", en: "✓" },
  no: { zh: "✗", en: "✗" },
  unknown: { zh: "？", en: "?" },
  notApplicable: { zh: "－", en: "-" },
  fact: { zh: "事实 {path}：{value}", en: "fact {path}: {value}" },
  missing: { zh: "缺少事实：{paths}", en: "missing facts: {paths}" },
  basis: { zh: "依据：{source}", en: "source: {source}" },
  notInBook: { zh: "依据：不在此规则库中（{id}）", en: "source: not in this book ({id})" },
  parameter: { zh: "规定“{field}”：{value}", en: "parameter “{field}”: {value}" },
  change: { zh: "须改变方可通过：{ways}", en: "to be granted, this would have to change: {ways}" },
  decide: { zh: "要作出判断，{question}", en: "to decide this, {question}" },
  grant: { zh: "下列变更可以通过：{ways}", en: "this would be granted with {ways}" },
  limited: { zh: "（{limit}）", en: "({limit})" },
  or: { zh: "；或者 ", en: "; or " },
  and: { zh: "，并且 ", en: ", and " }
})

/**
 * The finding tree as indented lines.
 *
 * @category rendering
 * @since 0.1.0
 */
export const lines = (finding: Finding, options: Options, depth = 0): ReadonlyArray<string> => {
  const indent = "  ".repeat(depth)
  const say = (message: Message.Message) =>
    `${indent}    ${Message.render(message, options.language, { ...options.table, ...words.table })}`
  const mark = words.table[finding.holds][options.language]
  return [
    `${indent}${mark} ${Message.render(finding.message, options.language, options.table)} [${finding.criterion}]`,
    ...finding.facts.flatMap((path) => {
      const value = options.facts?.(path)
      return value === undefined ? [] : [say(words.make("fact", { path, value }))]
    }),
    ...finding.parameters.flatMap((use) => parameterLines(use, options).map((line) => `${indent}    ${line}`)),
    ...(finding.findings.length === 0 && finding.needs.length > 0
      ? [say(words.make("missing", { paths: [...finding.needs] }))]
      : []),
    ...finding.findings.flatMap((below) => lines(below, options, depth + 1))
  ]
}

const parameterLines = (use: ParameterUse, options: Options): ReadonlyArray<string> => {
  const { book, language } = options
  const say = (message: Message.Message) => Message.render(message, language, { ...options.table, ...words.table })
  const field = use.point === undefined ? undefined : book?.points.get(use.point)?.fields[use.field]
  const value =
    use.value === undefined
      ? []
      : [
          say(
            words.make("parameter", {
              field: field?.title ?? use.field,
              value: PolicyPoint.valueText(field ?? {}, use.value)
            })
          )
        ]
  return [...value, ...sourceOf(use, options).map(say)]
}

const sourceOf = ({ provision: id }: ParameterUse, { announced, book, language }: Options) => {
  if (id === undefined) return []
  const provision = (book === undefined ? undefined : RuleBook.provision(book, id)) ?? announced?.(id)
  if (provision !== undefined) return [words.make("basis", { source: Citation.sourceText(provision.source, language) })]
  return book === undefined ? [] : [words.make("notInBook", { id })]
}

/**
 * The whole explanation: the finding tree; for what is undetermined the smallest question that can decide it, and for
 * what was refused the ways to change it. Where the criterion is at hand, the ways are those of {@link Counterfactual}
 * through facts that can be changed; without it, or where there are none, the leaves that stand in the way.
 *
 * @example
 * ```ts
 * import * as Explanation from "@cunguan/core/policy/Explanation"
 * import * as Judgement from "@cunguan/core/policy/Judgement"
 *
 * const table = { age: { zh: "年龄不超过30岁", en: "not older than 30" } }
 * const finding = Judgement.leaf({ criterion: "age", holds: false, message: { key: "age", arguments: {} } })
 *
 * Explanation.text(finding, { language: "en", table }).split("\n")[0] // => "✗ not older than 30 [age]"
 * Explanation.text(finding, { language: "zh", table }).split("\n")[1] // => "须改变方可通过：年龄不超过30岁"
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const text = (finding: Finding, options: Options): string => {
  const say = (message: Message.Message) =>
    Message.render(message, options.language, { ...options.table, ...Question.messages.table, ...words.table })
  const told = alternatives(finding, options, say)
  return [...lines(finding, options), ...(told.length > 0 ? told : leavesInTheWay(finding, options))].join("\n")
}

type Say = (message: Message.Message) => string

/** What the criterion itself says of an outcome that is no grant; nothing where it is not at hand or knows no way. */
const alternatives = (finding: Finding, { judged, language }: Options, say: Say): ReadonlyArray<string> => {
  if (judged === undefined) return []
  const { context, criterion, parameters = [] } = judged
  const bounds = (limits: ReadonlyArray<Question.Limit>) =>
    limits.map((limit) => say(words.make("limited", { limit: Question.limitText(limit, context.table) })))
  if (finding.holds === "unknown") {
    const { limits, questions } = Question.next(criterion, context)
    const [smallest] = questions
    return smallest === undefined
      ? []
      : [say(words.make("decide", { question: Question.text(smallest, context) })), ...bounds(limits)]
  }
  if (finding.holds !== "no") return []
  const { limits, ways } = Counterfactual.find(criterion, context, { outcome: "granted", parameters })
  const told = ways.map((way) => say(Counterfactual.text(way))).join(words.table.or[language])
  return ways.length === 0 ? [] : [say(words.make("grant", { ways: told })), ...bounds(limits)]
}

const leavesInTheWay = (finding: Finding, options: Options): ReadonlyArray<string> => {
  const ways = remedies(finding)
  if (ways.length === 0) return []
  const table = words.table
  const described = ways
    .map((way) =>
      way.map((leaf) => Message.render(leaf.message, options.language, options.table)).join(table.and[options.language])
    )
    .join(table.or[options.language])
  return [Message.render(words.make("change", { ways: described }), options.language, table)]
}
