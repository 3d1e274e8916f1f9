/**
 * Writes a plan as JavaScript: one emitter for rows and for columns, which differ in how a fact is read.
 *
 * A node is written with what happens at each of its four outcomes, and nothing is computed that no outcome needs: `all`
 * leaves at the first condition that does not hold. What is written holds no text of the expression: facts are read by
 * their places, and constants other than numbers are handed in beside the code.
 *
 * @since 0.1.0
 */
import { holds, type Relation } from "../criterion/relation.ts"
import { counted } from "./closures.ts"
import { daysOf } from "./comparison.ts"
import { type FactPlan, outcomes, type Plan, type QuantifyPlan, type ValuePlan } from "./Plan.ts"

/** The statements to run at each outcome; each leaves the place where it stands, or goes on behind the node. */
export interface Exits {
  readonly yes: string
  readonly no: string
  readonly unknown: string
  readonly notApplicable: string
}

/** How a fact is read: the expression of its value, and that of whether it is unknown, given the value. */
export interface Access {
  readonly value: (fact: FactPlan, row: string, hand: Hand) => string
  readonly isUnknown: (fact: FactPlan, value: string) => string
  /** How the value that says unknown compares: with nothing, or as the lowest number. */
  readonly unknownIs: (fact: FactPlan) => "incomparable" | "lowest"
  /** Whether two values that are the same say that there is none. */
  readonly isNone: (value: string) => string
  /** Joins comparisons that must all hold: by jumps, or by bits. */
  readonly all: (comparisons: ReadonlyArray<string>) => string
  /** A value is one of a set. */
  readonly isMember: (value: ValuePlan, text: string, set: ReadonlyArray<number | string>, hand: Hand) => string
}

/** Hands a value in beside the code, and gives the name by which the code reads it. */
export type Hand = (value: unknown) => string

/** Code being written: names that are free, and what is handed in. */
export interface Writing {
  readonly access: Access
  readonly hand: Hand
  readonly free: (prefix: string) => string
  /** The variables that hold the rows of the lists one is inside of, by the paths of the lists. */
  readonly rows: ReadonlyMap<string, string>
}

/** Code, and the values that it is to be run with. */
export interface Written {
  readonly code: string
  readonly handed: ReadonlyArray<unknown>
}

const signs: { readonly [R in Relation]: string } = {
  equals: "===",
  isBelow: "<",
  isAtMost: "<=",
  isAtLeast: ">=",
  isAbove: ">"
}

/** A plan, and what happens at its outcomes. */
export type Task = readonly [plan: Plan, exits: Exits]

/** Begins to write. The row at hand is named `row`, values handed in `h0` on. */
export const begin = (access: Access): Writing & { readonly handed: ReadonlyArray<unknown> } => {
  const handed: Array<unknown> = []
  let names = 0
  return {
    access,
    handed,
    hand: (value) => `h${handed.push(value) - 1}`,
    free: (prefix) => `${prefix}${names++}`,
    rows: new Map([["", "row"]])
  }
}

/** Writes plans one after the other. */
export const write = (tasks: ReadonlyArray<Task>, access: Access): Written => {
  const writing = begin(access)
  return { code: tasks.map(([plan, exits]) => emit(plan, exits, writing)).join(""), handed: writing.handed }
}

/** Makes a function of what was written; `undefined` where code must not be generated. */
export const build = ({ code, handed }: Written, parameters: string, end = ""): unknown => {
  const names = handed.map((_, place) => `h${place}`).join(",")
  try {
    return new Function("handed", `"use strict";const [${names}]=handed;return (${parameters})=>{${code}${end}}`)(
      handed
    )
  } catch (error) {
    // A content security policy forbids generated code by this error; any other is a fault of the emitter.
    if (error instanceof EvalError) return undefined
    throw error
  }
}

const leaves = (statements: string): boolean => /(?:break \w+|continue|return [^;]+);$/u.test(statements)

/** A node with several places from which it is left: those whose statements go on must jump behind it. */
const block = (exits: Exits, writing: Writing, body: (exits: Exits) => string): string => {
  const label = writing.free("L")
  const leaving = (statements: string) => (leaves(statements) ? statements : `${statements}break ${label};`)
  const code = body({
    yes: leaving(exits.yes),
    no: leaving(exits.no),
    unknown: leaving(exits.unknown),
    notApplicable: leaving(exits.notApplicable)
  })
  return code.includes(`break ${label};`) ? `${label}:{${code}}` : code
}

const emit = (plan: Plan, exits: Exits, writing: Writing): string => {
  switch (plan.tag) {
    case "compare":
    case "same":
    case "within":
    case "member": {
      const { condition, failsUnknown, locals, unknown } = testOf(plan, writing)
      const code =
        unknown === ""
          ? choose(condition, exits.yes, exits.no)
          : failsUnknown
            ? choose(condition, exits.yes, choose(unknown, exits.unknown, exits.no))
            : choose(unknown, exits.unknown, choose(condition, exits.yes, exits.no))
      return locals === "" ? code : `{${locals}${code}}`
    }
    case "known":
      return known(plan.fact, exits, writing)
    case "not":
      return emit(plan.of, { ...exits, yes: exits.no, no: exits.yes }, writing)
    case "when":
      return block(exits, writing, (leaving) => {
        const inside = writing.free("L")
        const { notApplicable, unknown } = leaving
        const guard = emit(plan.guard, { yes: `break ${inside};`, no: notApplicable, unknown, notApplicable }, writing)
        return `${inside}:{${guard}}${emit(plan.then, leaving, writing)}`
      })
    case "threshold":
      return plan.least === "all"
        ? allOf(plan.of, exits, writing)
        : plan.least === 1
          ? anyOf(plan.of, exits, writing)
          : atLeast(plan.of, plan.least, exits, writing)
    case "quantify":
      return quantify(plan, exits, writing)
  }
}

const boundsOf = (value: string, low: number, high: number): ReadonlyArray<string> => [
  ...(low === -Infinity ? [] : [`${value}>=${low}`]),
  ...(high === Infinity ? [] : [`${value}<=${high}`])
]

/** A condition on values. */
export type Test = Extract<Plan, { tag: "compare" | "member" | "same" | "within" }>

/**
 * What must be declared for a condition, when it is unknown (nothing where it never is), and the condition itself.
 *
 * `failsUnknown`: the condition is false by itself where its fact is unknown, so that what is unknown need be looked for
 * only where the condition is false.
 */
export interface WrittenTest {
  readonly locals: string
  readonly unknown: string
  readonly condition: string
  readonly failsUnknown: boolean
}

const valuesOf = (plan: Test): ReadonlyArray<ValuePlan> =>
  plan.tag === "compare" || plan.tag === "same" ? [plan.left, plan.right] : [plan.value]

/** Writes a condition on values. */
export const testOf = (plan: Test, writing: Writing): WrittenTest => {
  const reads = valuesOf(plan).map((value) => read(value, writing))
  return {
    locals: reads.map(({ locals }) => locals).join(""),
    unknown: reads.flatMap(({ unknown }) => unknown).join("||"),
    condition: conditionOf(
      plan,
      reads.map(({ value }) => value),
      writing
    ),
    failsUnknown: failsUnknown(plan, writing.access)
  }
}

const conditionOf = (plan: Test, [one = "", other = ""]: ReadonlyArray<string>, writing: Writing): string => {
  switch (plan.tag) {
    case "compare":
      return writing.access.all([`${one}${signs[plan.relation]}${other}`])
    case "same":
      return writing.access.all([`${one}===${other}`, `!(${writing.access.isNone(one)})`])
    case "within":
      return writing.access.all(boundsOf(one, plan.low, plan.high))
    case "member":
      return writing.access.isMember(plan.value, one, plan.set, writing.hand)
  }
}

const failsUnknown = (plan: Test, { unknownIs }: Access): boolean => {
  const values = valuesOf(plan)
  if (values.some(({ tag }) => tag === "days")) return false
  const open = values.filter((value): value is FactPlan => value.tag === "fact" && value.canBeUnknown)
  // Two unknown facts are the same, though neither is less than the other.
  if (open.length > 1 && (plan.tag === "same" || (plan.tag === "compare" && plan.relation === "equals"))) return false
  if (open.every((fact) => unknownIs(fact) === "incomparable")) return true
  if (open.length > 1) return false
  if (plan.tag === "within") return plan.low > -Infinity
  if (plan.tag !== "compare" || plan.relation === "equals") return true
  const asksForMore = plan.relation === "isAtLeast" || plan.relation === "isAbove"
  return asksForMore === (open[0] === plan.left)
}

const choose = (condition: string, yes: string, no: string): string => {
  if (yes === no) return yes
  if (yes === "") return `if(!(${condition})){${no}}`
  return no === "" ? `if(${condition}){${yes}}` : `if(${condition}){${yes}}else{${no}}`
}

/** What must be declared to read a value, when it is unknown, and its expression. */
export interface ReadValue {
  readonly locals: string
  readonly unknown: ReadonlyArray<string>
  readonly value: string
}

export const read = (value: ValuePlan, writing: Writing): ReadValue => {
  if (value.tag === "constant") {
    const { value: constant } = value
    return { locals: "", unknown: [], value: typeof constant === "number" ? number(constant) : writing.hand(constant) }
  }
  if (value.tag === "fact") {
    const name = writing.free("v")
    const locals = `const ${name}=${writing.access.value(value, writing.rows.get(value.list) ?? "row", writing.hand)};`
    return { locals, unknown: value.canBeUnknown ? [writing.access.isUnknown(value, name)] : [], value: name }
  }
  const [from, to] = [read(value.from, writing), read(value.to, writing)]
  const unknown = [...from.unknown, ...to.unknown]
  const between = `${writing.hand(daysOf[value.unit])}(${from.value},${to.value})`
  // Where conditions are no jumps, what is unknown is read all the same, and is no day.
  const guarded = unknown.length === 0 ? between : `(${unknown.join("||")}?0:${between})`
  return { locals: from.locals + to.locals, unknown, value: guarded }
}

/** A negative number stands in brackets, so that it never follows another minus. */
export const number = (value: number): string => (value < 0 ? `(${value})` : String(value))

const known = (fact: FactPlan, exits: Exits, writing: Writing): string => {
  if (!fact.canBeUnknown) return exits.yes
  const { locals, unknown } = read(fact, writing)
  return `{${locals}${choose(unknown.join(""), exits.no, exits.yes)}}`
}

const mayBe = (of: ReadonlyArray<Plan>) => {
  const below = of.map(outcomes)
  return {
    unknown: below.some(({ unknown }) => unknown),
    notApplicable: below.some(({ notApplicable }) => notApplicable)
  }
}

/** One `no` decides; `open` remembers that a condition was unknown, `applies` that one applied. */
const allOf = (of: ReadonlyArray<Plan>, exits: Exits, writing: Writing): string =>
  decidedBy("no", "yes", of, exits, writing)

const anyOf = (of: ReadonlyArray<Plan>, exits: Exits, writing: Writing): string =>
  decidedBy("yes", "no", of, exits, writing)

const decidedBy = (
  deciding: "yes" | "no",
  otherwise: "yes" | "no",
  of: ReadonlyArray<Plan>,
  exits: Exits,
  writing: Writing
): string => {
  const may = mayBe(of)
  const [open, applies] = [writing.free("open"), writing.free("applies")]
  return block(exits, writing, (leaving) => {
    const below: Exits = {
      ...{ yes: "", no: "", unknown: `${open}=true;`, notApplicable: "" },
      [otherwise]: may.notApplicable ? `${applies}=true;` : "",
      [deciding]: leaving[deciding]
    }
    const end = may.notApplicable ? choose(applies, exits[otherwise], exits.notApplicable) : exits[otherwise]
    return [
      may.unknown ? `let ${open}=false;` : "",
      may.notApplicable ? `let ${applies}=false;` : "",
      ...of.map((plan) => emit(plan, below, writing)),
      may.unknown ? choose(open, exits.unknown, end) : end
    ].join("")
  })
}

const atLeast = (of: ReadonlyArray<Plan>, least: number, exits: Exits, writing: Writing): string => {
  const [holding, open, applies] = [writing.free("holding"), writing.free("open"), writing.free("applies")]
  const may = mayBe(of)
  const applied = may.notApplicable ? `${applies}=true;` : ""
  const below: Exits = {
    yes: `${holding}++;${applied}`,
    no: applied,
    unknown: `${open}++;${applied}`,
    notApplicable: ""
  }
  const enough = `${holding}>=${number(least)}`
  const undecided = may.unknown ? choose(`${holding}+${open}<${number(least)}`, exits.no, exits.unknown) : exits.no
  const decided = choose(enough, exits.yes, undecided)
  const names = [
    `${holding}=0`,
    ...(may.unknown ? [`${open}=0`] : []),
    ...(may.notApplicable ? [`${applies}=false`] : [])
  ]
  return [
    `{let ${names.join(",")};`,
    ...of.map((plan) => emit(plan, below, writing)),
    may.notApplicable ? choose(applies, decided, exits.notApplicable) : decided,
    "}"
  ].join("")
}

const quantify = ({ list, met, where }: QuantifyPlan, exits: Exits, writing: Writing): string => {
  const { locals, unknown, value } = read(list, writing)
  const entry = writing.free("entry")
  const names = { holding: writing.free("holding"), open: writing.free("open"), applies: writing.free("applies") }
  const { applies, holding, open } = names
  const each = emit(
    where,
    {
      yes: `${holding}++;${applies}++;`,
      no: `${applies}++;`,
      unknown: `${open}++;${applies}++;`,
      notApplicable: ""
    },
    { ...writing, rows: new Map(writing.rows).set(list.path, entry) }
  )
  const judged = [
    `let ${holding}=0,${open}=0,${applies}=0;`,
    `for(const ${entry} of ${value}){${each}}`,
    `if(${value}.length>0&&${applies}===0){${exits.notApplicable}}else{${decide(met, names, exits, writing)}}`
  ].join("")
  return `{${locals}${unknown.length === 0 ? judged : `if(${unknown.join("")}){${exits.unknown}}else{${judged}}`}}`
}

const decide = (
  met: QuantifyPlan["met"],
  { applies, holding, open }: { readonly [name in "applies" | "holding" | "open"]: string },
  exits: Exits,
  writing: Writing
): string => {
  if (met === "some") return `if(${holding}>0){${exits.yes}}else{${choose(`${open}>0`, exits.unknown, exits.no)}}`
  if (met === "every") {
    return `if(${holding}+${open}<${applies}){${exits.no}}else{${choose(`${open}>0`, exits.unknown, exits.yes)}}`
  }
  const count = writing.hand((holding: number, open: number, wanted: number) =>
    counted(holds[met.relation], { holding, open, wanted })
  )
  const { locals, unknown, value } = read(met.number, writing)
  const truth = writing.free("truth")
  const decided = `const ${truth}=${count}(${holding},${open},${value});if(${truth}===1){${exits.yes}}else if(${truth}===0){${exits.no}}else{${exits.unknown}}`
  return `{${locals}${unknown.length === 0 ? decided : `if(${unknown.join("||")}){${exits.unknown}}else{${decided}}`}}`
}
