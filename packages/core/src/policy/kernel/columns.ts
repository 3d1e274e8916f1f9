/**
 * The face of a plan over columns: one loop over all subjects.
 *
 * @since 0.1.0
 */
import * as FactColumns from "../FactColumns.ts"
import { closures } from "./closures.ts"
import { type Access, build, type Hand, number, write } from "./javascript.ts"
import { type FactPlan, NotExpressible, type Plan, type ValuePlan } from "./Plan.ts"

/** Judges the subjects from one to another, that one not included, and writes their truths. */
export type JudgeColumns = (truths: Uint8Array, from: number, to: number) => void

/** Refuses lists, which have no columns. */
const withoutLists = (plan: Plan): void => {
  if (plan.tag === "quantify" || (plan.tag === "known" && plan.fact.kind === "list")) {
    const { path } = plan.tag === "quantify" ? plan.list : plan.fact
    throw new NotExpressible({ face: "a loop over columns", path, reason: "a list of entries has no column" })
  }
  if (plan.tag === "not") withoutLists(plan.of)
  if (plan.tag === "threshold") plan.of.forEach(withoutLists)
  if (plan.tag === "when") [plan.guard, plan.then].forEach(withoutLists)
}

/** The judge of a plan over columns. */
export const judgeColumns = (plan: Plan, columns: FactColumns.FactColumns): JudgeColumns => {
  withoutLists(plan)
  const exits = ([0, 1, 2, 3] as const).map((truth) => `truths[row]=${truth};continue;`)
  const [no = "", yes = "", unknown = "", notApplicable = ""] = exits
  const { code, handed } = write([[plan, { no, yes, unknown, notApplicable }]], accessOf(columns))
  const loop = { code: `for(let row=from;row<to;row++){${code}}`, handed }
  const judge = build(loop, "truths,from,to") as JudgeColumns | undefined
  return judge ?? byRows(plan, columns)
}

const byRows = (plan: Plan, columns: FactColumns.FactColumns): JudgeColumns => {
  const judge = closures(plan)
  return (truths, from, to) => {
    for (let index = from; index < to; index++) truths[index] = judge(FactColumns.row(columns, index))
  }
}

const accessOf = (columns: FactColumns.FactColumns): Access => {
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
  if (numbers.length <= 2) return numbers.map((one) => `${text}===${number(one)}`).join("||") || "false"
  if (!isPlace) return `${hand(new Set(numbers))}.has(${text})`
  const table = new Uint8Array(Math.max(...numbers) + 1)
  for (const one of numbers) table[one] = 1
  return `${text}>=0&&${text}<${table.length}&&${hand(table)}[${text}]===1`
}
