/**
 * The interpreter without a trace, for where code must not be generated: closures made once, over rows.
 *
 * @since 0.1.0
 */
import { holds } from "../criterion/relation.ts"
import type { FactRow, FactValue } from "../FactRow.ts"
import { daysOf } from "./comparison.ts"
import { cheapFirst, type FactPlan, type Plan, type QuantifyPlan, type TruthCode, type ValuePlan } from "./Plan.ts"

/** The row at hand, and those of the lists that one is inside of, outside first. */
export type Read = (row: FactRow, outside: ReadonlyArray<FactRow>) => FactValue
export type Judge = (row: FactRow, outside: ReadonlyArray<FactRow>) => TruthCode

const no = 0
const yes = 1
const unknown = 2
const notApplicable = 3

const truthOf = (isMet: boolean): TruthCode => (isMet ? yes : no)

/**
 * What judges rows by a plan. Rows are those of the table that the plan was made for.
 */
export const closures = (plan: Plan): ((row: FactRow) => TruthCode) => {
  const judge = judgeOf(plan, [""])
  return (row) => judge(row, [])
}

/** The judge of a plan inside of lists, the whole row first. */
export const judgeOf = (plan: Plan, lists: ReadonlyArray<string>): Judge => {
  switch (plan.tag) {
    case "compare": {
      const isMet = holds[plan.relation]
      const [left, right] = [readOf(plan.left, lists), readOf(plan.right, lists)]
      return both(left, right, (one, other) => isMet(Number(one) - Number(other)))
    }
    case "same":
      return both(readOf(plan.left, lists), readOf(plan.right, lists), isSame)
    case "within": {
      const [read, { high, low }] = [readOf(plan.value, lists), plan]
      return (row, outside) => {
        const value = read(row, outside)
        return value === undefined ? unknown : truthOf((value as number) >= low && (value as number) <= high)
      }
    }
    case "member": {
      const [read, set] = [readOf(plan.value, lists), new Set<FactValue>(plan.set)]
      return (row, outside) => {
        const value = read(row, outside)
        return value === undefined ? unknown : truthOf(set.has(value))
      }
    }
    case "known": {
      const read = readOf(plan.fact, lists)
      return (row, outside) => truthOf(read(row, outside) !== undefined)
    }
    case "not": {
      const judge = judgeOf(plan.of, lists)
      return (row, outside) => {
        const truth = judge(row, outside)
        return truth === yes ? no : truth === no ? yes : truth
      }
    }
    case "when": {
      const [guard, then] = [judgeOf(plan.guard, lists), judgeOf(plan.then, lists)]
      return (row, outside) => {
        const truth = guard(row, outside)
        return truth === yes ? then(row, outside) : truth === unknown ? unknown : notApplicable
      }
    }
    case "threshold":
      return threshold(
        cheapFirst(plan.of).map((below) => judgeOf(below, lists)),
        plan.least
      )
    case "quantify":
      return quantify(plan, lists)
  }
}

const isSame = (one: FactValue, other: FactValue): boolean =>
  one === other && one !== null && !(typeof one === "number" && one < 0)

const both =
  (left: Read, right: Read, isMet: (left: FactValue, right: FactValue) => boolean): Judge =>
  (row, outside) => {
    const one = left(row, outside)
    const other = right(row, outside)
    return one === undefined || other === undefined ? unknown : truthOf(isMet(one, other))
  }

const threshold = (judges: ReadonlyArray<Judge>, least: number | "all"): Judge => {
  if (least === "all") return allOf(judges)
  return (row, outside) => {
    let [applicable, holding, open] = [0, 0, 0]
    for (const judge of judges) {
      const truth = judge(row, outside)
      if (truth === notApplicable) continue
      applicable++
      if (truth === unknown) open++
      else if (truth === yes) holding++
      if (holding >= least) return yes
    }
    return decide(applicable, holding, open, least)
  }
}

const allOf =
  (judges: ReadonlyArray<Judge>): Judge =>
  (row, outside) => {
    let truth: TruthCode = notApplicable
    for (const judge of judges) {
      const one = judge(row, outside)
      if (one === no) return no
      if (one === unknown) truth = unknown
      else if (one === yes && truth === notApplicable) truth = yes
    }
    return truth
  }

/** What conditions come to, of which so many apply, hold, or may still hold. */
export const decide = (applicable: number, holding: number, open: number, least: number): TruthCode => {
  if (applicable === 0) return notApplicable
  return holding >= least ? yes : holding + open < least ? no : unknown
}

const quantify = ({ list, met, where }: QuantifyPlan, lists: ReadonlyArray<string>): Judge => {
  const read = readOf(list, lists)
  const judge = judgeOf(where, [...lists, list.path])
  const number = typeof met === "string" ? undefined : readOf(met.number, lists)
  return (row, outside) => {
    const rows = read(row, outside) as ReadonlyArray<FactRow> | undefined
    if (rows === undefined) return unknown
    const around = [...outside, row]
    let [applicable, holding, open] = [0, 0, 0]
    for (const entry of rows) {
      const truth = judge(entry, around)
      if (truth === notApplicable) continue
      applicable++
      if (truth === unknown) open++
      else if (truth === yes) holding++
    }
    if (rows.length > 0 && applicable === 0) return notApplicable
    return quantified(met, { applicable, holding, open }, number?.(row, outside))
  }
}

/** What entries come to, of which so many apply, meet a condition, or may still meet it. */
export const quantified = (
  met: QuantifyPlan["met"],
  { applicable, holding, open }: { readonly [name in "applicable" | "holding" | "open"]: number },
  wanted: FactValue
): TruthCode => {
  if (met === "some") return holding > 0 ? yes : open > 0 ? unknown : no
  if (met === "every") return holding + open < applicable ? no : open > 0 ? unknown : yes
  return wanted === undefined ? unknown : counted(holds[met.relation], { holding, open, wanted: Number(wanted) })
}

/** Whether a relation holds for every number from `holding` to `holding + open`, for none, or for some. */
export const counted = (
  isMet: (difference: number) => boolean,
  { holding, open, wanted }: { readonly holding: number; readonly open: number; readonly wanted: number }
): TruthCode => {
  const first = isMet(holding - wanted)
  for (let more = 1; more <= open; more++) if (isMet(holding + more - wanted) !== first) return unknown
  return truthOf(first)
}

export const readOf = (value: ValuePlan, lists: ReadonlyArray<string>): Read => {
  if (value.tag === "constant") {
    const { value: constant } = value
    return () => constant
  }
  if (value.tag === "fact") return factOf(value, lists)
  const [from, to, compute] = [readOf(value.from, lists), readOf(value.to, lists), daysOf[value.unit]]
  return (row, outside) => {
    const [first, second] = [from(row, outside), to(row, outside)]
    return first === undefined || second === undefined ? undefined : compute(Number(first), Number(second))
  }
}

/** An entry's own facts stand in its row, those of the lists around it in the rows outside. */
const factOf = ({ list, name }: FactPlan, lists: ReadonlyArray<string>): Read => {
  const depth = lists.indexOf(list)
  return depth === lists.length - 1 ? (row) => row[name] : (_, outside) => outside[depth]?.[name]
}
