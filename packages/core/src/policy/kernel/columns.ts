/**
 * The face of a plan over columns: one loop over all subjects.
 *
 * @since 0.1.0
 */
import * as FactColumns from "../FactColumns.ts"
import { closures } from "./closures.ts"
import { type Access, begin, build, type Hand, number, read, testOf, type Writing } from "./javascript.ts"
import { type FactPlan, NotExpressible, outcomes, type Plan, type ValuePlan } from "./Plan.ts"

/** Judges the subjects from one to another, that one not included, and writes their truths. */
export type JudgeColumns = (truths: Uint8Array, from: number, to: number) => void

/** So many subjects are judged before the next ones. */
const block = 1024

/**
 * The judge of a plan over columns. In each block all are judged as if everything were known of them, and then once more
 * those of whom something is not: a loop for both at once would take twice as long.
 */
export const judgeColumns = (plan: Plan, columns: FactColumns.FactColumns): JudgeColumns => {
  const all = loop(certain(plan), columns, () => "")
  const others = loop(plan, columns, (hand) => `if(${hand(columns.complete)}[row]===1)continue;`)
  if (all === undefined || others === undefined) return byRows(plan, columns)
  return (truths, from, to) => {
    for (let start = from; start < to; start += block) {
      const end = Math.min(start + block, to)
      all(truths, start, end)
      others(truths, start, end)
    }
  }
}

/** The loop that judges by a plan; `skip` leaves subjects out. */
const loop = (plan: Plan, columns: FactColumns.FactColumns, skip: (hand: Hand) => string): JudgeColumns | undefined => {
  const writing = begin(accessOf(columns))
  const rails = emit(plan, writing)
  const judged = `${skip(writing.hand)}${rails.code}truths[row]=${codeOf(plan, rails)};`
  const code = `for(let row=from;row<to;row++){${judged}}`
  return build({ code, handed: writing.handed }, "truths,from,to") as JudgeColumns | undefined
}

/**
 * The plan for a subject of whom every fact is known. It is run on the others too, where what it says does not count, so
 * that days are still looked at before anything is computed with them.
 */
const certain = (plan: Plan): Plan => {
  const value = (one: ValuePlan): ValuePlan => (one.tag === "fact" ? { ...one, canBeUnknown: false } : one)
  switch (plan.tag) {
    case "compare":
    case "same":
      return { ...plan, left: value(plan.left), right: value(plan.right) }
    case "within":
    case "member":
      return { ...plan, value: value(plan.value) }
    case "known":
      return plan.fact.kind === "list" ? plan : { ...plan, fact: { ...plan.fact, canBeUnknown: false } }
    case "not":
      return { ...plan, of: certain(plan.of) }
    case "when": {
      const [guard, then] = [certain(plan.guard), certain(plan.then)]
      return { ...plan, guard, then }
    }
    case "threshold":
      return { ...plan, of: plan.of.map(certain) }
    case "quantify":
      return plan
  }
}

/**
 * The names of variables that are 1 where a plan is yes, where it is no, and where it applies, and the code that declares
 * them. There are no jumps: over a population whether a condition holds is anybody's guess, and a wrong guess of the
 * processor costs more than a condition that was not needed.
 */
interface Rails {
  readonly code: string
  readonly yes: string
  readonly no: string
  /** `1` where the plan always applies. */
  readonly applies: string
}

/** A comparison as 1 or 0, without a jump. */
const bit = (comparison: string): string => `+(${comparison})`

const codeOf = (plan: Plan, { applies, no, yes }: Rails): string => {
  const code = outcomes(plan).unknown ? `${yes}|((1^(${yes}|${no}))<<1)` : yes
  return applies === "1" ? code : `${applies}===0?3:${code}`
}

const emit = (plan: Plan, writing: Writing): Rails => {
  switch (plan.tag) {
    case "compare":
    case "same":
    case "within":
    case "member": {
      const { condition, locals, unknown } = testOf(plan, writing)
      const [yes, known] = [writing.free("yes"), writing.free("known")]
      return unknown === ""
        ? { code: `${locals}const ${yes}=${condition};`, yes, no: `(1^${yes})`, applies: "1" }
        : {
            code: `${locals}const ${known}=1^${bit(unknown)},${yes}=${known}&${condition};`,
            ...{ yes, no: `(${known}^${yes})`, applies: "1" }
          }
    }
    case "known": {
      if (plan.fact.kind === "list") throw withoutColumn(plan.fact)
      const { locals, unknown } = read(plan.fact, writing)
      const yes = writing.free("yes")
      const code = unknown.length === 0 ? `const ${yes}=1;` : `${locals}const ${yes}=1^${bit(unknown.join(""))};`
      return { code, yes, no: `(1^${yes})`, applies: "1" }
    }
    case "not": {
      const of = emit(plan.of, writing)
      return { ...of, yes: of.no, no: of.yes }
    }
    case "when": {
      const [guard, then] = [emit(plan.guard, writing), emit(plan.then, writing)]
      const open = `(${guard.applies}^(${guard.yes}|${guard.no}))`
      const applies = `(${guard.yes}&${then.applies})|${open}`
      return named(guard.code + then.code, `${guard.yes}&${then.yes}`, `${guard.yes}&${then.no}`, applies, writing)
    }
    case "threshold":
      return threshold(
        plan.of.map((below) => emit(below, writing)),
        plan.least,
        writing
      )
    case "quantify":
      throw withoutColumn(plan.list)
  }
}

/** The refusal of a list. */
export const withoutColumn = ({ path }: FactPlan) =>
  new NotExpressible({ face: "a loop over columns", path, reason: "a list of entries has no column" })

const named = (code: string, yes: string, no: string, applies: string, writing: Writing): Rails => {
  const names = { yes: writing.free("yes"), no: writing.free("no"), applies: writing.free("applies") }
  const declared = `const ${names.yes}=${yes},${names.no}=${no}`
  return applies === "1"
    ? { code: `${code}${declared};`, ...names, applies }
    : { code: `${code}${declared},${names.applies}=${applies};`, ...names }
}

const threshold = (of: ReadonlyArray<Rails>, least: number | "all", writing: Writing): Rails => {
  if (of.length === 0) return { code: "", yes: "0", no: "0", applies: "0" }
  const code = of.map((one) => one.code).join("")
  const applies = of.some((one) => one.applies === "1") ? "1" : of.map((one) => one.applies).join("|")
  const where = applies === "1" ? "" : `&(${applies})`
  /** What does not apply is left out: it counts as holding in `all`, as not holding in `any`. */
  const each = (side: "yes" | "no") =>
    of.map((one) => (one.applies === "1" ? one[side] : `(${one[side]}|(1^${one.applies}))`)).join("&")
  const some = (side: "yes" | "no") => of.map((one) => one[side]).join("|")
  if (least === "all") return named(code, `(${each("yes")})${where}`, some("no"), applies, writing)
  if (least === 1) return named(code, some("yes"), `(${each("no")})${where}`, applies, writing)
  const holding = of.map((one) => one.yes).join("+")
  const possible = of.map((one) => `(${one.applies}&(1^${one.no}))`).join("+")
  const [enough, few] = [bit(`${holding}>=${number(least)}`), bit(`${possible}<${number(least)}`)]
  return named(code, `${enough}${where}`, `${few}${where}`, applies, writing)
}

const byRows = (plan: Plan, columns: FactColumns.FactColumns): JudgeColumns => {
  const judge = closures(plan)
  return (truths, from, to) => {
    for (let index = from; index < to; index++) truths[index] = judge(FactColumns.row(columns, index))
  }
}

/** How the code reads columns. */
export const accessOf = (columns: FactColumns.FactColumns): Access => {
  const names = new Map<string, string>()
  const columnOf = ({ name }: FactPlan) => columns.columns[name]
  return {
    value: (fact, row, hand) => {
      const name = names.get(fact.name) ?? hand(columnOf(fact))
      names.set(fact.name, name)
      return `${name}[${row}]`
    },
    isUnknown: (fact, value) => {
      const column = columnOf(fact)
      return column === undefined || column instanceof Float64Array
        ? `${value}!==${value}`
        : `${value}===${number(FactColumns.unknownOf(column))}`
    },
    unknownIs: (fact) => (columnOf(fact) instanceof Float64Array ? "incomparable" : "lowest"),
    all: (comparisons) => (comparisons.length === 0 ? "1" : `(${comparisons.map(bit).join("&")})`),
    isNone: (value) => `${value}<0`,
    isMember: (value, text, set, hand) => isMember(value, text, set, hand, columns)
  }
}

/** Members of a closed list, ranks and texts are looked up in a table by their numbers; -1 says that there is none. */
const isMember = (
  value: ValuePlan,
  text: string,
  set: ReadonlyArray<number | string>,
  hand: Hand,
  columns: FactColumns.FactColumns
): string => {
  const numbers = set.map((one) => (typeof one === "string" ? FactColumns.intern(columns, one) : one))
  const isPlace = value.tag === "fact" && ["text", "oneOf", "ranked"].includes(value.kind)
  if (numbers.length === 0) return "0"
  if (numbers.length <= 2) return `(${numbers.map((one) => bit(`${text}===${number(one)}`)).join("|")})`
  if (!isPlace) return bit(`${hand(new Set(numbers))}.has(${text})`)
  const bits = 32 - Math.clz32(Math.max(...numbers))
  const table = new Uint8Array(2 ** bits)
  for (const one of numbers) table[one] = 1
  // A number outside of the table, as all below 0 are, looks up some place of it, and is then left out.
  return `(${hand(table)}[${text}&${table.length - 1}]&${bit(`${text}>>>${bits}===0`)})`
}
