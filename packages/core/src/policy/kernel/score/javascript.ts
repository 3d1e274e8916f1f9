/**
 * JavaScript that scores one subject, of a row or of columns: they differ in how a fact is read and in nothing else.
 *
 * A number is written as statements that leave its code, its digits and the places it shows in variables. Conditions are
 * those of criteria.
 *
 * @since 0.1.0
 */
import { type Hand, read, type Writing } from "../javascript.ts"
import { emit } from "../jumps.ts"
import type { Plan } from "../Plan.ts"
import * as Arithmetic from "./arithmetic.ts"
import type { ExactPlan, NumberPlan, PartPlan, RowPlan, SeriesPlan, TallyPlan } from "./Plan.ts"
import { one, raise } from "./Plan.ts"

/** Statements, and the expressions of what they come to: the code of the outcome, the digits, the places. */
export interface WrittenNumber {
  readonly statements: string
  readonly code: string
  readonly digits: string
  readonly places: string
}

const literal = (digits: bigint): string => (digits < 0n ? `(${digits}n)` : `${digits}n`)

/** Writes a number. */
export const write = (plan: NumberPlan, writing: Writing): WrittenNumber => {
  switch (plan.tag) {
    case "exact":
      return { statements: "", code: "1", digits: literal(plan.digits), places: "0" }
    case "mark": {
      const { locals, unknown, value } = read(plan.value, writing)
      const digits = `${writing.hand(Arithmetic.reader(plan))}(${value})`
      return declared(writing, ({ set }) =>
        unknown.length === 0
          ? `${locals}${set(digits)}`
          : `${locals}if(${unknown.join("||")}){${set()}}else{${set(digits)}}`
      )
    }
    case "choose":
      return declared(writing, ({ none, set, take }) => {
        const truth = writing.free("truth")
        const [then, { otherwise }] = [write(plan.score, writing), plan]
        const instead = otherwise === "notApplicable" ? none : replaced(otherwise, set, writing.hand)
        return [
          truthOf(plan.when, truth, writing),
          `if(${truth}===1){${then.statements}${take(then)}}else if(${truth}===2){${set()}}else{${instead}}`
        ].join("")
      })
    case "times": {
      const count = write(plan.count, writing)
      return changed(count, `${literal(plan.factor)}*${count.digits}/${literal(one)}`, "0", writing)
    }
    case "within": {
      const of = write(plan.of, writing)
      return declared(writing, ({ digits, take }) => `${of.statements}${take(of)}${bounded(digits, plan)}`)
    }
    case "rounded": {
      const of = write(plan.of, writing)
      const rounded = `${writing.hand(Arithmetic.rounder(plan.rounding))}(${of.digits})`
      return changed(of, rounded, String(plan.rounding.places), writing)
    }
    case "checked": {
      const of = write(plan.of, writing)
      const check = `${writing.hand(Arithmetic.checking(plan.problem))}(${of.digits});`
      return { ...of, statements: `${of.statements}${of.code === "1" ? "" : `if(${of.code}===1)`}${check}` }
    }
    case "sum":
      return declared(writing, ({ places, set, unset }) => {
        const [sum, open, most] = [writing.free("sum"), writing.free("open"), writing.free("most")]
        const each = seriesOf(plan.of, writing, {
          unknown: `${open}=true;`,
          one: (score) => `${sum}+=${score.digits};if(${score.places}>${most})${most}=${score.places};`
        })
        const done = `if(${open}){${unset}}else{${set(sum)}${places}=${most};}`
        return `let ${sum}=0n,${open}=false,${most}=0;${each}${done}`
      })
    case "average":
      return declared(writing, ({ none, set, unset }) => {
        const [kept, scored, open, mean] = ["kept", "scored", "open", "mean"].map(writing.free) as [
          string,
          string,
          string,
          string
        ]
        const each = seriesOf(plan.of, writing, {
          unknown: `${open}=true;`,
          one: (score) => `${kept}.push(${score.digits});`,
          any: `${scored}++;`
        })
        const nothing = plan.of.tag === "written" ? `${writing.hand(raise)}(${writing.hand(plan.problem)});` : unset
        const averaged = `const ${mean}=${writing.hand(Arithmetic.averaging(plan))}(${kept});`
        return [
          `const ${kept}=[];let ${scored}=0,${open}=false;${each}`,
          `if(${open}){${unset}}else if(${kept}.length===0&&${scored}>0){${none}}else{${averaged}`,
          `if(${mean}===undefined){${nothing}}else{${set(mean, String(plan.rounding.places))}}}`
        ].join("")
      })
    case "weighted":
      return declared(writing, ({ none, set, unset }) => {
        const [products, weights, open, applied] = ["products", "weights", "open", "applied"].map(writing.free) as [
          string,
          string,
          string,
          string
        ]
        const terms = plan.terms.map(({ of, weight }) => {
          const term = write(of, writing)
          const add = `${products}+=${literal(weight)}*${term.digits};${weights}+=${literal(weight)};${applied}++;`
          return `${term.statements}if(${term.code}===1){${add}}else if(${term.code}===2)${open}=true;`
        })
        const by = `${applied}===${plan.terms.length}?${literal(plan.total)}:${weights}`
        const quotient = `${writing.hand(Arithmetic.byWeights(plan))}(${products},${by})`
        return [
          `let ${products}=0n,${weights}=0n,${open}=false,${applied}=0;${terms.join("")}`,
          `if(${open}){${unset}}else if(${applied}===0){${none}}else{${set(quotient, String(plan.rounding?.places ?? 0))}}`
        ].join("")
      })
    case "quotient":
      return declared(writing, ({ set, unset }) => {
        const [of, by] = [write(plan.dividend, writing), write(plan.divisor, writing)]
        const quotient = `${writing.hand(Arithmetic.divider(plan.rounding))}(${of.digits},${by.digits})`
        const divided = set(quotient, String(plan.rounding.places))
        const zero = replaced(plan.whenZero, set, writing.hand)
        return [
          of.statements,
          by.statements,
          `if(${of.code}!==1||${by.code}!==1){${unset}}else if(${by.digits}===0n){${zero}}else{${divided}}`
        ].join("")
      })
    case "tally":
      return tally(plan, writing)
  }
}

/** What a number may be set to. */
interface Setting {
  readonly digits: string
  readonly places: string
  /** Sets it to a value, or without one to unknown. */
  readonly set: (digits?: string, places?: string) => string
  readonly take: (other: WrittenNumber) => string
  readonly unset: string
  readonly none: string
}

const declared = (writing: Writing, body: (setting: Setting) => string): WrittenNumber => {
  const [code, digits, places] = [writing.free("code"), writing.free("digits"), writing.free("places")]
  const unset = `${code}=2;`
  const set = (to?: string, shown = "0") =>
    to === undefined ? unset : `${digits}=${to};${shown === "0" ? "" : `${places}=${shown};`}`
  const take = (other: WrittenNumber) => `${code}=${other.code};${digits}=${other.digits};${places}=${other.places};`
  const statements = body({ digits, places, set, take, unset, none: `${code}=3;` })
  return { statements: `let ${code}=1,${digits}=0n,${places}=0;{${statements}}`, code, digits, places }
}

const changed = (of: WrittenNumber, to: string, places: string, writing: Writing): WrittenNumber => {
  const digits = writing.free("digits")
  const statements = `${of.statements}const ${digits}=${of.code === "1" ? to : `${of.code}===1?${to}:0n`};`
  return { statements, code: of.code, digits, places }
}

const replaced = (by: Parameters<typeof raise>[0] | ExactPlan, set: Setting["set"], hand: Hand): string =>
  "tag" in by ? set(literal(by.digits)) : `${hand(raise)}(${hand(by)});`

const bounded = (digits: string, { high, low }: { readonly low?: bigint; readonly high?: bigint }): string =>
  [
    low === undefined ? "" : `if(${digits}<${literal(low)})${digits}=${literal(low)};`,
    high === undefined ? "" : `if(${digits}>${literal(high)})${digits}=${literal(high)};`
  ].join("")

const truthOf = (plan: Plan, truth: string, writing: Writing): string => {
  const exits = { yes: `${truth}=1;`, no: `${truth}=0;`, unknown: `${truth}=2;`, notApplicable: `${truth}=3;` }
  return `let ${truth}=0;${emit(plan, exits, writing)}`
}

/** What to do with each score of a series: with one that has a value, with one that is unknown, with any. */
interface Handling {
  readonly one: (score: WrittenNumber) => string
  readonly unknown: string
  readonly any?: string
}

const seriesOf = (plan: SeriesPlan, writing: Writing, { any = "", one, unknown }: Handling): string => {
  const handled = (of: NumberPlan, writing: Writing): string => {
    const score = write(of, writing)
    const value = one(score)
    return `${score.statements}${any}${score.code === "1" ? value : `if(${score.code}===1){${value}}else if(${score.code}===2){${unknown}}`}`
  }
  if (plan.tag === "written") return plan.of.map((of) => handled(of, writing)).join("")
  const { locals, unknown: missing, value } = read(plan.list, writing)
  const entry = writing.free("entry")
  const inside: Writing = { ...writing, rows: new Map(writing.rows).set(plan.list.path, entry) }
  const truth = writing.free("truth")
  const scored = handled(plan.score, inside)
  const each =
    plan.where === undefined
      ? scored
      : `${truthOf(plan.where, truth, inside)}if(${truth}===2){${any}${unknown}}else if(${truth}===1){${scored}}`
  const loop = `for(const ${entry} of ${value}){${each}}`
  return `${locals}${missing.length === 0 ? loop : `if(${missing.join("||")}){${unknown}}else{${loop}}`}`
}

const tally = (plan: TallyPlan, writing: Writing): WrittenNumber =>
  declared(writing, ({ set, unset }) => {
    const [low, high] = [writing.free("low"), writing.free("high")]
    const parts = plan.parts.map((part) => {
      const ends = { low: writing.free("low"), high: writing.free("high") }
      const rows = part.rows.map((row) => countRow(row, part, ends, writing)).join("")
      const start = literal(part.start)
      const kept = `${bounded(ends.low, part)}${bounded(ends.high, part)}`
      return `let ${ends.low}=${start},${ends.high}=${start};${rows}${kept}${low}+=${ends.low};${high}+=${ends.high};`
    })
    const top = plan.high === undefined ? {} : { high: plan.high }
    const kept = `${bounded(low, top)}${bounded(high, top)}`
    return `let ${low}=0n,${high}=0n;${parts.join("")}${kept}if(${low}===${high}){${set(low)}}else{${unset}}`
  })

const countRow = (
  row: RowPlan,
  { combine }: PartPlan,
  ends: { readonly low: string; readonly high: string },
  writing: Writing
) => {
  const raise = (end: string, to: string) =>
    combine === "highest" ? `if(${to}>${end})${end}=${to};` : `${end}+=${to};`
  /** What is open may be left out: it moves the one end alone to which it leads. */
  const open = (points: bigint, to: string) => raise(points < 0n ? ends.low : ends.high, to)
  const both = (to: string) => `${raise(ends.low, to)}${raise(ends.high, to)}`
  const points = literal(row.points)
  if ("when" in row) {
    const truth = writing.free("truth")
    const counted = `if(${truth}===1){${both(points)}}else if(${truth}===2){${open(row.points, points)}}`
    return `${truthOf(row.when, truth, writing)}${counted}`
  }
  const times = write(row.times, writing)
  const endless = literal(row.points < 0n ? -Arithmetic.endless : Arithmetic.endless)
  const known = both(`${points}*${times.digits}/${literal(one)}`)
  return `${times.statements}if(${times.code}===1){${known}}else{${open(row.points, endless)}}`
}
