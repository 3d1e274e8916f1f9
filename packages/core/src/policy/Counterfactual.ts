/**
 * What would have to be otherwise: the smallest sets of changes, in facts that can be changed or in parameters, that turn
 * the outcome of a criterion, with the exact values from which on it turns.
 *
 * A set turns the outcome where some values of exactly its facts and parameters bring it about while everything else stays
 * as it is; sets of which a part turns it by itself are left out. A way through a set gives each member a part of its
 * values: any values of these parts together turn the outcome, and no part can be larger while the others stay. Where a
 * set has several ways, they cover everything that turns the outcome.
 *
 * Facts are changed where their table says `changeable`; one that is missing may be supplied. Lists stay as they are, but
 * not the facts of their entries. Up to 12 facts and parameters that matter the answer is complete, and otherwise says
 * what was not looked at.
 *
 * @since 0.1.0
 */
import { Ground } from "./alternatives/ground.ts"
import type { Limit } from "./alternatives/limits.ts"
import { messages } from "./alternatives/messages.ts"
import { type Opened, open } from "./alternatives/parameters.ts"
import { masks } from "./alternatives/possible.ts"
import { differenceTo, type Region, regionOf, regionText, written } from "./alternatives/regions.ts"
import { Search } from "./alternatives/search.ts"
import { irreducible, largestSize } from "./alternatives/sets.ts"
import { type Variable, variablesIn } from "./alternatives/Tree.ts"
import { titleOf } from "./alternatives/titles.ts"
import { situationOf, type Ways, waysOf } from "./alternatives/ways.ts"
import type { Criterion } from "./Criterion.ts"
import type { Context } from "./criterion/Operator.ts"
import * as FactRow from "./FactRow.ts"
import type * as FactTable from "./FactTable.ts"
import { lower } from "./kernel/lower.ts"
import type { Message, Text } from "./Message.ts"
import type * as ValueType from "./ValueType.ts"

export { type Limit, limitText } from "./alternatives/limits.ts"
export { messages } from "./alternatives/messages.ts"
export type { Range, Region } from "./alternatives/regions.ts"

/**
 * A change of a fact, by its pointer, or of a parameter: what it is now, and the part of its values of which any will do.
 * `difference` is what a number lacks (or has too much, then negative), and `message` says it all in words.
 *
 * @category models
 * @since 0.1.0
 */
export interface Change {
  readonly of: "fact" | "parameter"
  readonly name: string
  readonly now?: ValueType.Value
  readonly region: Region
  readonly difference?: string
  readonly message: Message
}

/**
 * Changes that turn the outcome together.
 *
 * @category models
 * @since 0.1.0
 */
export interface Way {
  readonly changes: ReadonlyArray<Change>
}

/**
 * The ways to the outcome that is wanted, fewest changes first, and what was not looked at. There is none where it is
 * the outcome already.
 *
 * @category models
 * @since 0.1.0
 */
export interface Counterfactuals {
  readonly ways: ReadonlyArray<Way>
  readonly limits: ReadonlyArray<Limit>
}

/**
 * The outcome that is wanted, and the parameters that may be changed besides the changeable facts, by their names. A
 * parameter that has a title is called by it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Wanted {
  readonly outcome: "granted" | "refused"
  readonly parameters?: ReadonlyArray<string>
  readonly titles?: { readonly [parameter: string]: Text }
}

/** What does not apply stands in nobody's way. */
const wantedTruths = { granted: masks.yes | masks.notApplicable, refused: masks.no } as const

/** More ways than this help nobody. */
const mostWays = 24

/**
 * The irreducible sets of changes that turn the outcome of a criterion. Throws `PolicyError` for facts or parameters
 * that their schema rejects.
 *
 * @example
 * ```ts
 * import { table as words } from "@cunguan/core/messages"
 * import * as Counterfactual from "@cunguan/core/policy/Counterfactual"
 * import * as Criterion from "@cunguan/core/policy/Criterion"
 * import * as FactTable from "@cunguan/core/policy/FactTable"
 * import * as Message from "@cunguan/core/policy/Message"
 *
 * const table = FactTable.make({
 *   joinedOn: FactTable.date({ zh: "入党日期", en: "day of joining" }, { absent: "notSupplied" }),
 *   countedOn: FactTable.date({ zh: "计算日", en: "the day counted" }, { absent: "notSupplied", changeable: true }),
 *   points: FactTable.number({ zh: "得分", en: "points" }, { absent: "notSupplied", changeable: true })
 * })
 * const { fact } = Criterion.of(table)
 * const rule = Criterion.all([
 *   Criterion.isAtLeast(Criterion.yearsBetween(fact("joinedOn"), fact("countedOn")), 2),
 *   Criterion.isAtLeast(fact("points"), Criterion.parameter("least"))
 * ])
 * const context = { table, parameters: { least: 60 } }
 * const facts = { joinedOn: "2011-03-15", countedOn: "2012-06-01", points: 58 }
 * const { ways } = Counterfactual.find(rule, { ...context, facts }, { outcome: "granted" })
 *
 * ways.length // => 1
 * Message.render(Counterfactual.text(ways[0]!), "en", words)
 * // => "the day counted: from 15 March 2013 on, points: at least 60 (2 more)"
 * ```
 *
 * @category finding
 * @since 0.1.0
 */
export const find = (
  criterion: Criterion,
  context: Context,
  { outcome, parameters = [], titles = {} }: Wanted
): Counterfactuals => {
  const opened = open(criterion, context, parameters)
  const { table } = opened
  const fixed = new Set(opened.fixed)
  const ground = new Ground(table, (fact) => {
    if (fact.changeable === true && fact.kind === "list") fixed.add(nameOf(fact, table))
    return fact.changeable === true && fact.kind !== "list"
  })
  const row = FactRow.reader(table)({ ...context.facts, ...opened.values })
  const plan = lower(opened.criterion, { ...context, table })
  const tree = ground.tree(plan, new Map([["", { pointer: "", row, varies: true }]]))
  const { variables } = ground
  const situation = situationOf(tree, variables, table)
  const search = new Search(situation)
  const wanted = wantedTruths[outcome]
  if ((search.with([], []) & wanted) !== 0) return { ways: [], limits: [] }

  const read = variablesIn(tree)
  const chosen = (set: ReadonlyArray<number>) => set.map((one) => read[one] as number)
  const largest = largestSize(read.length)
  const sets = irreducible(read.length, largest, (set) => search.find(chosen(set), wanted) !== undefined)
  const name = (variable: number) => {
    const { pointer } = variables[variable] as Variable
    return opened.names.get(pointer) ?? pointer
  }
  const ofSets = sets.map((set) => waysOf(situation, search, chosen(set), wanted, mostWays, table))
  const all = ofSets.flatMap((found) =>
    found.ways.map((way): Way => ({ changes: changesOf(way, found, variables, opened, titles) }))
  )
  const together = new Set(ofSets.flatMap((found) => found.together.map(name)))
  const inexact = [...situation.domains.inexact].filter((variable) => read.includes(variable))
  return {
    ways: all.slice(0, mostWays),
    limits: [
      ...(largest < read.length ? [{ code: "size", atMost: largest } as const] : []),
      ...(inexact.length > 0 ? [{ code: "values", facts: inexact.map(name) } as const] : []),
      ...(together.size > 0 ? [{ code: "together", facts: [...together] } as const] : []),
      ...(fixed.size > 0 ? [{ code: "fixed", facts: [...fixed] } as const] : []),
      ...(all.length > mostWays || ofSets.some(({ isWhole }) => !isWhole)
        ? [{ code: "ways", atMost: mostWays } as const]
        : []),
      ...(search.isExhausted ? [{ code: "effort" } as const] : [])
    ]
  }
}

const nameOf = (fact: FactTable.Fact, { fields }: FactTable.FactTable): string =>
  Object.entries(fields).find(([, declared]) => declared === fact)?.[0] ?? fact.title.en

const changesOf = (
  way: Ways["ways"][number],
  { pieces }: Ways,
  variables: ReadonlyArray<Variable>,
  { names, table }: Opened,
  titles: NonNullable<Wanted["titles"]>
): ReadonlyArray<Change> =>
  [...way].flatMap(([variable, parts]) => {
    const { fact, now, pointer } = variables[variable] as Variable
    if (fact.kind === "list") return []
    const region = regionOf(fact, pieces[variable] ?? [], (piece) => parts.has(piece))
    const value = written(fact, now) ?? undefined
    const parameter = names.get(pointer)
    const isNumber = fact.kind === "number" || fact.kind === "decimal"
    const difference = isNumber ? differenceTo(region, value) : undefined
    return {
      of: parameter === undefined ? "fact" : "parameter",
      name: parameter ?? pointer,
      ...(value === undefined ? {} : { now: value }),
      region,
      ...(difference === undefined ? {} : { difference }),
      message: messages.make("counterfactual.change", {
        what:
          parameter === undefined
            ? titleOf(pointer, table)
            : messages.make("counterfactual.parameter", {
                name: (Object.hasOwn(titles, parameter) ? titles[parameter] : undefined) ?? parameter
              }),
        region: withDifference(regionText(region, fact), difference, fact)
      })
    }
  })

/** How much more or less; the region has named the unit, which is repeated where that is how it is said. */
const withDifference = (region: Message, difference: string | undefined, fact: FactTable.Fact): Message => {
  if (difference === undefined) return region
  const unit = "unit" in fact ? (fact.unit?.zh ?? "") : ""
  const amount = (value: string) => ({ region, difference: { zh: `${value}${unit}`, en: value } })
  return difference.startsWith("-")
    ? messages.make("counterfactual.less", amount(difference.slice(1)))
    : messages.make("counterfactual.more", amount(difference))
}

/**
 * A way in words: each change with the part of its values of which any will do.
 *
 * @category rendering
 * @since 0.1.0
 */
export const text = ({ changes }: Way): Message =>
  messages.make("counterfactual.way", { changes: changes.map(({ message }) => message) })
