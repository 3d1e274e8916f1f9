/**
 * The faces of a plan over rows: its truth, and which of several conditions came out one way.
 *
 * @since 0.1.0
 */
import type { FactRow } from "../FactRow.ts"
import { closures } from "./closures.ts"
import { type Access, build, number } from "./javascript.ts"
import { type Task, write } from "./jumps.ts"
import { type Plan, type TruthCode, truths } from "./Plan.ts"

/** So many members are compared one by one; more of them are looked up. */
const fewMembers = 3

/** How the code reads rows. */
export const access: Access = {
  value: ({ name }, row) => `${row}.${name}`,
  isUnknown: (_, value) => `${value}===undefined`,
  unknownIs: () => "incomparable",
  all: (comparisons) => comparisons.join("&&") || "true",
  isNone: (value) => `${value}===null||${value}<0`,
  isMember: (_, value, set, hand) =>
    set.length > fewMembers
      ? `${hand(new Set(set))}.has(${value})`
      : set.map((one) => `${value}===${typeof one === "number" ? number(one) : hand(one)}`).join("||") || "false"
}

type Judge = (row: FactRow) => TruthCode

/** The truth of a plan by generated code; `undefined` where code must not be generated. */
export const generated = (plan: Plan): Judge | undefined => {
  const exits = { yes: "return 1;", no: "return 0;", unknown: "return 2;", notApplicable: "return 3;" }
  return build(write([[plan, exits]], access), "row") as Judge | undefined
}

/** For each plan whose truth is `truth` the bit of its place is set. */
export const bits = (plans: ReadonlyArray<Plan>, truth: TruthCode): ((row: FactRow) => number) => {
  const tasks = plans.map((plan, place): Task => {
    const exits = { yes: "", no: "", unknown: "", notApplicable: "" }
    return [plan, { ...exits, [truths[truth]]: `bits|=${1 << place};` }]
  })
  const { code, handed } = write(tasks, access)
  const written = build({ code: `let bits=0;${code}`, handed }, "row", "return bits;")
  if (written !== undefined) return written as (row: FactRow) => number
  const judges = plans.map(closures)
  return (row) => judges.reduce((all, judge, place) => (judge(row) === truth ? all | (1 << place) : all), 0)
}
