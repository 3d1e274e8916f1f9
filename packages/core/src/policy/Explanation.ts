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
import * as PolicyPoint from "./PolicyPoint.ts"
import type { Provision } from "./Provision.ts"
import * as RuleBook from "./RuleBook.ts"

/**
 * What an explanation needs besides the finding: the language, the words, and if they are at hand the book that the
 * provisions stand in, those that stand outside it (in an announcement), and the facts by path.
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
 * The whole explanation: the finding tree, and for what was not granted the ways to change it.
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
  const tree = lines(finding, options)
  const ways = remedies(finding)
  if (ways.length === 0) return tree.join("\n")
  const table = words.table
  const described = ways
    .map((way) =>
      way.map((leaf) => Message.render(leaf.message, options.language, options.table)).join(table.and[options.language])
    )
    .join(table.or[options.language])
  return [...tree, Message.render(words.make("change", { ways: described }), options.language, table)].join("\n")
}

/** More ways than this help nobody; where there are more, some of those with the fewest changes are given. */
const mostWays = 12

/** So many are followed on the way, so that a wide tree costs no more than a narrow one. */
const mostFollowed = 128

/**
 * The sets of leaves that, if they turned out the other way, would make the finding hold or no longer apply: each set
 * suffices, and none contains another. Fewest changes first, at most 12. Empty where the finding holds or does not apply.
 *
 * An unknown leaf may turn out either way. What a condition behind an unmet guard would have found is not known, so no
 * way leads through it.
 *
 * @category counterfactuals
 * @since 0.1.0
 */
export const remedies = (finding: Finding): ReadonlyArray<ReadonlyArray<Finding>> =>
  finding.holds === "no" || finding.holds === "unknown"
    ? irreducible([...ways(finding, "yes"), ...ways(finding, "notApplicable")]).slice(0, mostWays)
    : []

type Ways = ReadonlyArray<ReadonlyArray<Finding>>

type Settled = Exclude<Truth, "unknown">

/** Ways to bring a finding to a truth: `[[]]` when it is there already, `[]` when no way is known. */
const ways = (finding: Finding, wanted: Settled): Ways => {
  if (finding.holds === wanted) return [[]]
  const below = finding.findings
  switch (below.length === 0 ? "leaf" : finding.operator) {
    case "all":
      return reach(below, wanted, "all")
    case "any":
      return reach(below, wanted, 1)
    case "atLeast":
      return reach(below, wanted, finding.needed ?? "all")
    case "not":
      return below.flatMap((child) => ways(child, opposite[wanted]))
    case "when":
      return guarded(below, wanted)
    default:
      return wanted === "notApplicable" ? [] : [[finding]]
  }
}

const opposite: { readonly [T in Settled]: Settled } = { yes: "no", no: "yes", notApplicable: "notApplicable" }

/**
 * `needed` of the findings that apply must hold: so many, or all of them. One that does not apply cannot be brought to,
 * because what stands behind its guard was not judged.
 */
const reach = (below: ReadonlyArray<Finding>, wanted: Settled, needed: number | "all"): Ways => {
  const applying = below.filter((child) => child.holds !== "notApplicable")
  const to = (truth: Settled) => applying.map((child) => ways(child, truth))
  if (wanted === "notApplicable") return choose(to("notApplicable"), applying.length)
  if (needed === "all")
    return wanted === "yes" ? settle(to("yes"), to("notApplicable"), applying.length) : to("no").flat()
  return wanted === "yes"
    ? choose(to("yes"), needed)
    : settle(to("no"), to("notApplicable"), applying.length - needed + 1)
}

/** Ways to bring at least `count` findings to a truth or out of the reckoning, but never all of them out of it. */
const settle = (to: ReadonlyArray<Ways>, out: ReadonlyArray<Ways>, count: number): Ways => {
  const either = to.map((ways, position) => [...ways, ...(out[position] ?? [])])
  if (count < to.length) return choose(either, count)
  return irreducible(to.flatMap((first, position) => joined(first, choose(either.toSpliced(position, 1), count - 1))))
}

const guarded = ([guard, then]: ReadonlyArray<Finding>, wanted: Settled): Ways => {
  const thenWays = then === undefined ? [] : ways(then, wanted)
  if (guard === undefined || wanted !== "notApplicable") return thenWays
  return [...ways(guard, "no"), ...ways(guard, "notApplicable"), ...thenWays]
}

/** Every way of the first joined with every way of the second. */
const joined = (first: Ways, second: Ways): Ways =>
  fewest(first.flatMap((left) => second.map((right) => [...left, ...right])))

/** Ways to bring at least `count` parts to where their ways lead; parts that are there already are taken first. */
const choose = (parts: ReadonlyArray<Ways>, count: number): Ways => {
  const isThere = (part: Ways) => part.some((way) => way.length === 0)
  const left = Math.max(0, count - parts.filter(isThere).length)
  // Ways that bring exactly so many of the parts seen so far, by their number.
  const byCount: Array<Ways> = Array.from({ length: left + 1 }, (_, chosen) => (chosen === 0 ? [[]] : []))
  for (const part of parts) {
    if (isThere(part)) continue
    for (let chosen = left; chosen > 0; chosen--) {
      byCount[chosen] = fewest([...(byCount[chosen] ?? []), ...joined(byCount[chosen - 1] ?? [], part)])
    }
  }
  return byCount[left] ?? []
}

const fewest = (candidates: Ways): Ways =>
  candidates.length <= mostFollowed
    ? candidates
    : [...candidates].sort((left, right) => left.length - right.length).slice(0, mostFollowed)

const irreducible = (candidates: Ways): Ways =>
  candidates
    .filter(
      (way, position) =>
        !candidates.some(
          (other, at) =>
            at !== position && other.every((leaf) => way.includes(leaf)) && (other.length < way.length || at < position)
        )
    )
    .sort((left, right) => left.length - right.length)
