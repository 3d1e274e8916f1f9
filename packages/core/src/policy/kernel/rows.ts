/**
 * The faces of a plan over rows: its truth, which of several conditions came out one way, and the truths of several at once.
 *
 * @since 0.1.0
 */
import type { FactRow } from "../FactRow.ts"
import { closures } from "./closures.ts"
import { type Access, build, number } from "./javascript.ts"
import { type Task, write } from "./jumps.ts"
import type { Plan, TruthCode } from "./Plan.ts"
import type { Codes } from "./recurring.ts"

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

/** What each truth of each plan adds to a number. */
type Worth = (place: number, truth: TruthCode) => number

const summed = (plans: ReadonlyArray<Plan>, worth: Worth): ((row: FactRow) => number) => {
  const tasks = plans.map((plan, place): Task => {
    const adding = (truth: TruthCode) => (worth(place, truth) === 0 ? "" : `sum|=${worth(place, truth)};`)
    return [plan, { no: adding(0), yes: adding(1), unknown: adding(2), notApplicable: adding(3) }]
  })
  const { code, handed } = write(tasks, access)
  const written = build({ code: `let sum=0;${code}`, handed }, "row", "return sum;")
  return (written as ((row: FactRow) => number) | undefined) ?? summedByClosures(plans, worth)
}

const summedByClosures = (plans: ReadonlyArray<Plan>, worth: Worth): ((row: FactRow) => number) => {
  const judges = plans.map(closures)
  return (row) => judges.reduce((sum, judge, place) => sum | worth(place, judge(row)), 0)
}

/** For each plan whose truth is `truth` the bit of its place is set. */
export const bits = (plans: ReadonlyArray<Plan>, truth: TruthCode): ((row: FactRow) => number) =>
  summed(plans, (place, one) => (one === truth ? 1 << place : 0))

const ofTwoBits: Worth = (place, truth) => truth << (2 * place)

/** The truths of plans in one number. */
export const codes: Codes = (plans) => summed(plans, ofTwoBits)

/** The same without generated code. */
export const codesByClosures: Codes = (plans) => summedByClosures(plans, ofTwoBits)
