/**
 * What a condition asks about: the one fact, or the one other quantity, that it holds against constants.
 *
 * The interpreter itself says to which truth a condition comes where the quantity has a value or is absent, so there is
 * no second definition of any operator here.
 *
 * @since 0.1.0
 */
import type * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as FactTable from "../FactTable.ts"
import type { Truth } from "../Judgement.ts"
import * as ValueType from "../ValueType.ts"
import { judge, root } from "./evaluate.ts"
import type { Operand } from "./Node.ts"
import type { Environment, Reading } from "./Operator.ts"
import * as Operands from "./operands.ts"
import * as Samples from "./samples.ts"

/**
 * A quantity that a condition asks about.
 *
 * - `facts`: the paths of the facts behind it
 * - `mayBeAbsent`: whether it may have no value, which is asked for as `undefined`
 * - `bounds`: the values at which the truth of the condition may change
 */
export interface Subject {
  readonly key: string
  readonly facts: ReadonlyArray<string>
  readonly type: ValueType.ValueType
  readonly whole: boolean
  readonly mayBeAbsent: boolean
  readonly bounds: ReadonlyArray<ValueType.Value>
  readonly truthAt: (value: ValueType.Value | undefined) => Truth
}

/** Data as text without the names and words given to it: equal texts mean the same. */
export const written = (data: unknown): string =>
  JSON.stringify(data, (key, value: unknown) => {
    if (key === "id" || key === "label") return undefined
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
      : value
  })

/** The facts, and lists of facts, that data of a condition or an operand names. */
export const factsIn = (data: unknown): ReadonlyArray<string> => {
  if (typeof data !== "object" || data === null) return []
  const { fact, list, op, path } = data as { readonly [name: string]: unknown }
  const named = [op === "fact" ? path : undefined, op === "isKnown" ? fact : undefined, list]
  return [...named.filter((name) => typeof name === "string"), ...Object.values(data).flatMap(factsIn)]
}

const isValue = (value: unknown): value is ValueType.Value => ["string", "number", "boolean"].includes(typeof value)

/** The values of an operand that reads no fact; none where it reads one, or a parameter whose value is not known. */
export const constants = (operand: Operand, environment: Environment): ReadonlyArray<ValueType.Value> | undefined => {
  if (typeof operand !== "object") return [operand]
  if (operand.op === "fact") return undefined
  if (operand.op === "parameter") {
    const { parameters = {} } = environment
    const value: unknown = Object.hasOwn(parameters, operand.name) ? Reflect.get(parameters, operand.name) : undefined
    const values: ReadonlyArray<unknown> = Array.isArray(value) ? value : [value]
    return values.every(isValue) ? values : undefined
  }
  const days = Operands.below(operand).map((used) => constants(used.operand, environment))
  if (!days.every((values) => ValueType.accepts({ kind: "date" }, values?.[0]))) return undefined
  const { value } = Operands.read(operand, root({ ...environment, facts: {} }), { kind: "number" })
  return value === undefined ? undefined : [value]
}

/** The quantity that a reading asks about; none where it is held against what is not constant, or is constant itself. */
export const subjectOf = (reading: Reading, environment: Environment): Subject | undefined => {
  const against = reading.against.map((operand) => constants(operand, environment))
  const bounds = against.flatMap((values) => values ?? [])
  if (against.includes(undefined) || constants(reading.subject, environment) !== undefined) return undefined
  return ofFact(reading, bounds, environment) ?? ofOperand(reading, bounds, environment)
}

/** Kinds of which an absent value that means "there is none" is like no other value. */
const withoutValue: ReadonlyArray<FactTable.Fact["kind"]> = ["text", "oneOf", "ranked"]

const ofFact = (
  { ask, subject }: Reading,
  bounds: ReadonlyArray<ValueType.Value>,
  environment: Environment
): Subject | undefined => {
  const variable = variableOf(subject, environment)
  const found = variable === undefined ? undefined : FactTable.find(environment.table, variable.path)
  if (variable === undefined || found === undefined || found.fact.kind === "list") return undefined
  const { fact, lists } = found
  const { numberOn, path } = variable
  const list = lists.at(-1)
  return {
    key: `fact ${path}`,
    facts: [path],
    type: fact,
    whole: false,
    mayBeAbsent: fact.absent === "notSupplied" || withoutValue.includes(fact.kind),
    bounds: numberOn === undefined ? bounds : bounds.flatMap((value) => Samples.turns(numberOn, Number(value))),
    truthAt: (value) => {
      const facts = value === undefined ? {} : { [path.slice(list === undefined ? 0 : list.length + 1)]: value }
      const scope = root({ ...environment, facts })
      const entries = list === undefined ? scope.entries : new Map([[list, { pointer: list, facts }]])
      return judge(ask(subject), "", { ...scope, entries }).holds
    }
  }
}

/** The one fact that an operand stands for: itself, or the day that it makes a number from beside a constant day. */
const variableOf = (
  operand: Operand,
  environment: Environment
): { readonly path: string; readonly numberOn?: (day: CalendarDate.CalendarDate) => number } | undefined => {
  if (typeof operand !== "object" || operand.op === "parameter") return undefined
  if (operand.op === "fact") return { path: operand.path }
  const [open, ...others] = Operands.below(operand).filter((used) => constants(used.operand, environment) === undefined)
  if (open === undefined || others.length > 0) return undefined
  if (typeof open.operand !== "object" || open.operand.op !== "fact") return undefined
  const numberOn = (day: CalendarDate.CalendarDate) =>
    Number(constants({ ...operand, [open.path]: day }, environment)?.[0])
  return { path: open.operand.path, numberOn }
}

/** In the place of the quantity a parameter is asked about, which has the value of a sample. */
const stand = "sample"

const ofOperand = (
  { ask, subject }: Reading,
  bounds: ReadonlyArray<ValueType.Value>,
  environment: Environment
): Subject | undefined => {
  const [bound] = bounds
  const type = Operands.singleType(subject, environment) ?? (bound === undefined ? undefined : ValueType.infer(bound))
  if (type === undefined) return undefined
  const { parameters, parameterTypes, table } = environment
  const asked = ask({ op: "parameter", name: stand })
  return {
    key: `operand ${written(subject)}`,
    facts: factsIn(subject),
    type,
    whole: typeof subject === "object" && Operands.below(subject).length > 0,
    mayBeAbsent: factsIn(subject).length > 0,
    bounds,
    truthAt: (value) =>
      value === undefined
        ? "unknown"
        : judge(
            asked,
            "",
            root({
              table,
              facts: {},
              parameters: { ...parameters, [stand]: value },
              parameterTypes: { ...parameterTypes, [stand]: type }
            })
          ).holds
  }
}
