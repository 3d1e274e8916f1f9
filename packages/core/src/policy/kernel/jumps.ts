/**
 * JavaScript that judges one row and leaves as soon as the outcome is decided.
 *
 * A node is written with what happens at each of its four outcomes, and nothing is computed that no outcome needs: `all`
 * leaves at the first condition that does not hold.
 *
 * @since 0.1.0
 */
import { holds } from "../criterion/relation.ts"
import { counted } from "./closures.ts"
import { type Access, begin, number, read, testOf, type Writing, type Written } from "./javascript.ts"
import { cheapFirst, type FactPlan, outcomes, type Plan, type QuantifyPlan } from "./Plan.ts"

/** The statements to run at each outcome; each leaves the place where it stands, or goes on behind the node. */
export interface Exits {
  readonly yes: string
  readonly no: string
  readonly unknown: string
  readonly notApplicable: string
}

/** A plan, and what happens at its outcomes. */
export type Task = readonly [plan: Plan, exits: Exits]

/** Writes plans one after the other. */
export const write = (tasks: ReadonlyArray<Task>, access: Access): Written => {
  const writing = begin(access)
  return { code: tasks.map(([plan, exits]) => emit(plan, exits, writing)).join(""), handed: writing.handed }
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

/** Writes a plan with what happens at its outcomes. */
export const emit = (plan: Plan, exits: Exits, writing: Writing): string => {
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

const choose = (condition: string, yes: string, no: string): string => {
  if (yes === no) return yes
  if (yes === "") return `if(!(${condition})){${no}}`
  return no === "" ? `if(${condition}){${yes}}` : `if(${condition}){${yes}}else{${no}}`
}

const known = (fact: FactPlan, exits: Exits, writing: Writing): string => {
  if (!fact.canBeUnknown) return exits.yes
  const { locals, unknown } = read(fact, writing)
  return `{${locals}${choose(unknown.join(""), exits.no, exits.yes)}}`
}

const mayBe = (of: ReadonlyArray<Plan>) => {
  const below = of.map(outcomes)
  return {
    unknown: below.some(({ unknown }) => unknown),
    // Of no conditions at all none applies.
    notApplicable: of.length === 0 || below.some(({ notApplicable }) => notApplicable)
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
      ...cheapFirst(of).map((plan) => emit(plan, below, writing)),
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
