/**
 * A judgement in words: each finding down to the leaf, the facts it points to, the provisions it rests on, and what
 * would have to change.
 *
 * Facts are read at the moment of explaining, because findings do not copy them: whoever may not see them leaves them
 * out, and those of a forgotten person read as forgotten.
 *
 * @since 0.1.0
 */
import * as Citation from "./Citation.ts"
import type { Finding, ParameterUse, Truth } from "./Judgement.ts"
import * as Message from "./Message.ts"
import * as RuleBook from "./RuleBook.ts"

/**
 * What an explanation needs besides the finding: the language, the words, and if they are at hand the book that the
 * provisions stand in and the facts by path.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options {
  readonly language: Message.Language
  readonly table: Message.Table
  readonly book?: RuleBook.RuleBook
  readonly facts?: (path: string) => string | undefined
}

const words = Message.define({
  yes: { zh: "✓", en: "✓" },
  no: { zh: "✗", en: "✗" },
  unknown: { zh: "？", en: "?" },
  notApplicable: { zh: "－", en: "-" },
  fact: { zh: "事实 {path}：{value}", en: "fact {path}: {value}" },
  missing: { zh: "缺少事实：{paths}", en: "missing facts: {paths}" },
  basis: { zh: "依据：{source}", en: "source: {source}" },
  parameter: { zh: "参数 {field} = {value}", en: "parameter {field} = {value}" },
  change: { zh: "须改变方可通过：{ways}", en: "to be granted, this would have to change: {ways}" },
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
  const say = (message: Message.Message) => Message.render(message, options.language, words.table)
  const value = use.value === undefined ? [] : [say(words.make("parameter", { field: use.field, value: String(use.value) }))]
  const provision =
    use.provision === undefined || options.book === undefined
      ? undefined
      : RuleBook.provision(options.book, use.provision)
  return provision === undefined
    ? value
    : [...value, say(words.make("basis", { source: Citation.sourceText(provision.source, options.language) }))]
}

/**
 * The whole explanation: the finding tree, and for what was not granted the ways to change it.
 *
 * @category rendering
 * @since 0.1.0
 */
export const text = (finding: Finding, options: Options): string => {
  const tree = lines(finding, options)
  const ways = remedies(finding)
  if (ways.length === 0) return tree.join("\n")
  const table = words.table
  const described = ways
    .map((way) =>
      way
        .map((leaf) => Message.render(leaf.message, options.language, options.table))
        .join(table.and[options.language])
    )
    .join(table.or[options.language])
  return [...tree, Message.render(words.make("change", { ways: described }), options.language, table)].join("\n")
}

/** More ways than this help nobody; the search stops there. */
const mostWays = 12

/**
 * The sets of leaves that, if they turned out the other way, would make the finding hold: each set suffices, and none
 * contains another. Empty where the finding holds or does not apply.
 *
 * @category counterfactuals
 * @since 0.1.0
 */
export const remedies = (finding: Finding): ReadonlyArray<ReadonlyArray<Finding>> =>
  finding.holds === "no" || finding.holds === "unknown" ? irreducible(ways(finding, "yes")) : []

type Ways = ReadonlyArray<ReadonlyArray<Finding>>

/** Ways to bring a finding to a truth: `[[]]` when it is there already, `[]` when no way is known. */
const ways = (finding: Finding, wanted: "yes" | "no"): Ways => {
  if (finding.holds === wanted || (wanted === "yes" && finding.holds === "notApplicable")) return [[]]
  const below = finding.findings
  if (below.length === 0) return [[finding]]
  const each = (truth: Truth & ("yes" | "no")) => below.map((child) => ways(child, truth))
  switch (finding.operator) {
    case "all":
      return wanted === "yes" ? together(each("yes")) : each("no").flat()
    case "any":
      return wanted === "yes" ? each("yes").flat() : together(each("no"))
    case "not":
      return together(each(wanted === "yes" ? "no" : "yes"))
    case "atLeast": {
      const needed = wanted === "yes" ? (finding.needed ?? below.length) : below.length - (finding.needed ?? below.length) + 1
      return choose(each(wanted), needed)
    }
    default:
      return [[finding]]
  }
}

/** Every way of the first joined with every way of the second, and so on. */
const together = (parts: ReadonlyArray<Ways>): Ways =>
  parts.reduce<Ways>(
    (joined, part) => joined.flatMap((left) => part.map((right) => [...left, ...right])).slice(0, mostWays),
    [[]]
  )

const choose = (parts: ReadonlyArray<Ways>, count: number): Ways => {
  if (count <= 0) return [[]]
  const [first, ...rest] = parts
  if (first === undefined) return []
  const withFirst = choose(rest, count - 1).flatMap((left) => first.map((right) => [...right, ...left]))
  return [...withFirst, ...choose(rest, count)].slice(0, mostWays)
}

const irreducible = (candidates: Ways): Ways =>
  candidates
    .filter(
      (way, position) =>
        !candidates.some(
          (other, at) =>
            at !== position &&
            other.every((leaf) => way.includes(leaf)) &&
            (other.length < way.length || at < position)
        )
    )
    .slice(0, mostWays)
