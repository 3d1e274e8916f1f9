/**
 * Operands: values as they stand, facts, parameters, and whole numbers made from two days.
 *
 * Reading is strict: where a fact that an operand needs is missing, the operand is unknown and names the fact. A value
 * that its type does not admit is an error and never a guess. Inside a list, its facts are read by their dotted path.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as FactRow from "../FactRow.ts"
import * as FactTable from "../FactTable.ts"
import type { ParameterUse } from "../Judgement.ts"
import type { FactPlan, ValuePlan } from "../kernel/Plan.ts"
import type { Argument, Text } from "../Message.ts"
import * as Message from "../Message.ts"
import * as ValueType from "../ValueType.ts"
import type { Operand } from "./Node.ts"
import { type Environment, type Planning, type Scope, type Used, union } from "./Operator.ts"
import { type Code, PolicyError } from "./Problem.ts"

/** The words of this family. */
export const messages = Message.define({
  "operand.ageOn": { zh: "截至{on}的年龄（{birth}）", en: "age on {on} ({birth})" },
  "operand.yearsBetween": { zh: "{from}至{to}的周年数", en: "completed years from {from} to {to}" },
  "operand.monthsBetween": { zh: "{from}至{to}的整月数", en: "completed months from {from} to {to}" },
  "operand.daysBetween": { zh: "{from}至{to}的天数", en: "days from {from} to {to}" },
  "operand.parameter": { zh: "规定的“{name}”", en: "the “{name}” laid down" }
})

/**
 * A fact by its path, such as `birthDate` or, inside `appraisals`, `appraisals.grade`.
 *
 * @category models
 * @since 0.1.0
 */
export interface FactOperand {
  readonly op: "fact"
  readonly path: string
}

/**
 * A parameter of the rule by its name.
 *
 * @category models
 * @since 0.1.0
 */
export interface ParameterOperand {
  readonly op: "parameter"
  readonly name: string
}

/**
 * Age in completed years on a day, completed on the birthday itself; born on 29 February, on 1 March of a common year.
 *
 * @category models
 * @since 0.1.0
 */
export interface AgeOn {
  readonly op: "ageOn"
  readonly birth: Operand
  readonly on: Operand
}

/**
 * Completed years, completed months or days from one day to another; negative where the second is earlier.
 *
 * @category models
 * @since 0.1.0
 */
export interface Between {
  readonly op: "yearsBetween" | "monthsBetween" | "daysBetween"
  readonly from: Operand
  readonly to: Operand
}

/** Schema of {@link ParameterOperand}. */
export const ParameterOperand: Schema.Codec<ParameterOperand> = Schema.Struct({
  op: Schema.Literal("parameter"),
  name: Schema.NonEmptyString
})

const anyOperand = Schema.suspend((): Schema.Codec<Operand> => schema)

/**
 * Schema of an operand.
 *
 * @category schemas
 * @since 0.1.0
 */
export const schema: Schema.Codec<Operand> = Schema.Union([
  Schema.NonEmptyString,
  Schema.Finite,
  Schema.Boolean,
  Schema.Struct({ op: Schema.Literal("fact"), path: Schema.NonEmptyString }),
  ParameterOperand,
  Schema.Struct({ op: Schema.Literal("ageOn"), birth: anyOperand, on: anyOperand }),
  Schema.Struct({
    op: Schema.Literals(["yearsBetween", "monthsBetween", "daysBetween"]),
    from: anyOperand,
    to: anyOperand
  })
]).annotate({ identifier: "Operand" })

/** The operators of operands, for "did you mean". */
export const names = ["fact", "parameter", "ageOn", "yearsBetween", "monthsBetween", "daysBetween"] as const

const date: ValueType.ValueType = { kind: "date" }

type Days = AgeOn | Between

const ofTwoDays: {
  readonly [Op in Days["op"]]: {
    readonly unit: Text
    readonly compute: (from: CalendarDate.CalendarDate, to: CalendarDate.CalendarDate) => number
  }
} = {
  ageOn: { unit: { zh: "周岁", en: "years" }, compute: CalendarDate.ageOn },
  yearsBetween: { unit: { zh: "年", en: "years" }, compute: CalendarDate.yearsBetween },
  monthsBetween: { unit: { zh: "个月", en: "months" }, compute: CalendarDate.monthsBetween },
  daysBetween: { unit: { zh: "天", en: "days" }, compute: CalendarDate.daysBetween }
}

const daysOf = (operand: Days): readonly [first: Used, second: Used] =>
  operand.op === "ageOn"
    ? [
        { path: "birth", operand: operand.birth, type: date },
        { path: "on", operand: operand.on, type: date }
      ]
    : [
        { path: "from", operand: operand.from, type: date },
        { path: "to", operand: operand.to, type: date }
      ]

/** The operands below an operand. */
export const below = (operand: Operand): ReadonlyArray<Used> =>
  typeof operand !== "object" || operand.op === "fact" || operand.op === "parameter" ? [] : daysOf(operand)

/** The type of an operand, where it has one by itself: a value as it stands takes that of its neighbour. */
export const typeOf = (operand: Operand, environment: Environment): ValueType.ParameterType | undefined => {
  if (typeof operand !== "object") return undefined
  if (operand.op === "fact") {
    const fact = FactTable.find(environment.table, operand.path)?.fact
    return fact === undefined || fact.kind === "list" ? undefined : fact
  }
  if (operand.op === "parameter") {
    const types = environment.parameterTypes
    return types !== undefined && Object.hasOwn(types, operand.name) ? types[operand.name] : undefined
  }
  return { kind: "number", unit: ofTwoDays[operand.op].unit }
}

/** The type of an operand as a single value; none for a list of values. */
export const singleType = (operand: Operand, environment: Environment): ValueType.ValueType | undefined => {
  const type = typeOf(operand, environment)
  return type?.kind === "listOf" ? undefined : type
}

/** What was read: `known` is false where a fact is missing; a known value that is undefined says "there is none". */
export interface Read {
  readonly known: boolean
  readonly value?: ValueType.Value
  readonly facts: ReadonlyArray<string>
  readonly parameters: ReadonlyArray<ParameterUse>
  readonly needs: ReadonlyArray<string>
}

const fail = (scope: Scope, code: Code, message: string): never => {
  throw new PolicyError({ problem: { code, path: scope.path, message } })
}

/** A fact as it stands in the facts, with its declaration and the pointer that findings bear. */
export const locate = (
  path: string,
  scope: Scope
): { readonly fact: FactTable.Fact; readonly pointer: string; readonly value: unknown } => {
  const found = FactTable.find(scope.context.table, path)
  if (found === undefined) return fail(scope, "policy/unknownFact", `The table declares no fact "${path}".`)
  const list = found.lists.at(-1)
  const name = path.slice(list === undefined ? 0 : list.length + 1)
  const entry = list === undefined ? undefined : scope.entries.get(list)
  if (list !== undefined && entry === undefined) {
    return fail(scope, "policy/outsideList", `"${path}" is read outside of the list "${list}".`)
  }
  const facts = entry?.facts ?? scope.context.facts
  const value: unknown = Object.hasOwn(facts, name) ? Reflect.get(facts, name) : undefined
  const pointer = entry === undefined ? name : `${entry.pointer}.${name}`
  return { fact: found.fact, pointer, value: FactTable.isAbsent(value) ? undefined : value }
}

const nothing = {
  number: 0,
  decimal: "0",
  boolean: false,
  date: undefined,
  text: undefined,
  oneOf: undefined,
  ranked: undefined
}

const readFact = ({ path }: FactOperand, scope: Scope): Read => {
  const { fact, pointer, value } = locate(path, scope)
  if (fact.kind === "list") return fail(scope, "policy/unlikeTypes", `"${path}" is a list and no single value.`)
  const facts = [pointer]
  if (value === undefined) {
    if (fact.absent === "notSupplied") return { known: false, facts, parameters: [], needs: facts }
    const none = nothing[fact.kind]
    return { known: true, ...(none === undefined ? {} : { value: none }), facts, parameters: [], needs: [] }
  }
  if (!ValueType.accepts(fact, value)) {
    return fail(
      scope,
      "policy/malformedFact",
      `The fact "${path}" is not of its type, ${ValueType.describe(fact)}. Decode the facts with the schema of their table.`
    )
  }
  return { known: true, value, facts, parameters: [], needs: [] }
}

/** The value of a parameter, which must be given; absent parameters are never guessed. */
export const parameter = ({ name }: ParameterOperand, scope: Scope): unknown => {
  const parameters = scope.context.parameters ?? {}
  const value: unknown = Object.hasOwn(parameters, name) ? Reflect.get(parameters, name) : undefined
  return (
    value ??
    fail(scope, "policy/unknownParameter", `The parameter "${name}" has no value, and none is guessed. Give it one.`)
  )
}

/** The use of a parameter as findings name it. */
export const use = ({ name }: ParameterOperand, scope: Scope, value?: ValueType.Value): ParameterUse => {
  const { point } = scope.context
  return { field: name, ...(point === undefined ? {} : { point }), ...(value === undefined ? {} : { value }) }
}

const admit = (value: unknown, type: ValueType.ValueType, scope: Scope, what: string): ValueType.Value =>
  ValueType.accepts(type, value)
    ? value
    : fail(scope, "policy/malformedParameter", `${what} is not of the type needed here, ${ValueType.describe(type)}.`)

/** Reads an operand as a value of a type. */
export const read = (operand: Operand, scope: Scope, type: ValueType.ValueType): Read => {
  if (typeof operand !== "object") {
    return { known: true, value: admit(operand, type, scope, "A value"), facts: [], parameters: [], needs: [] }
  }
  if (operand.op === "fact") return readFact(operand, scope)
  if (operand.op === "parameter") {
    const value = admit(parameter(operand, scope), type, scope, `The parameter "${operand.name}"`)
    return { known: true, value, facts: [], parameters: [use(operand, scope, value)], needs: [] }
  }
  const reads = daysOf(operand).map((used) => read(used.operand, scope, date))
  const rest = {
    facts: union(reads.map(({ facts }) => facts)),
    parameters: reads.flatMap(({ parameters }) => parameters),
    needs: union(reads.map(({ needs }) => needs))
  }
  const [from, to] = reads
  if (from?.known !== true || to?.known !== true) return { known: false, ...rest }
  const { compute } = ofTwoDays[operand.op]
  const value = compute(from.value as CalendarDate.CalendarDate, to.value as CalendarDate.CalendarDate)
  return { known: true, value, ...rest }
}

const raise = (code: Code, path: string, message: string): never => {
  throw new PolicyError({ problem: { code, path, message } })
}

/** Where an operand that is lowered stands. */
type Place = Omit<Planning, "below">

/** A fact as it is read from rows. */
export const factPlan = (path: string, { environment, lists, path: at }: Place): FactPlan => {
  const found = FactTable.find(environment.table, path)
  if (found === undefined) return raise("policy/unknownFact", at, `The table declares no fact "${path}".`)
  const list = found.lists.at(-1) ?? ""
  if (list !== "" && !lists.includes(list)) {
    return raise("policy/outsideList", at, `"${path}" is read outside of the list "${list}".`)
  }
  const { absent, kind } = found.fact
  const name = path.slice(path.lastIndexOf(".") + 1)
  return { tag: "fact", list, name, path, kind, canBeUnknown: absent === "notSupplied" }
}

/** A list as it is read from rows. */
export const list = (path: string, planning: Place): FactPlan => {
  const fact = factPlan(path, planning)
  return fact.kind === "list" ? fact : raise("policy/notAList", planning.path, `"${path}" is no list.`)
}

/** The value of a parameter. */
export const given = ({ name }: ParameterOperand, { environment, path }: Place): unknown => {
  const { parameters = {} } = environment
  const value: unknown = Object.hasOwn(parameters, name) ? Reflect.get(parameters, name) : undefined
  return (
    value ??
    raise("policy/unknownParameter", path, `The parameter "${name}" has no value, and none is guessed. Give it one.`)
  )
}

/** A value, or that of a parameter, as it stands in rows. */
export const constant = (
  operand: ValueType.Value | ParameterOperand,
  planning: Place,
  type: ValueType.ValueType
): number | string => {
  const value = typeof operand === "object" ? given(operand, planning) : operand
  if (ValueType.accepts(type, value)) return FactRow.encode(type, value, planning.path)
  const what = typeof operand === "object" ? `The parameter "${operand.name}"` : "A value"
  return raise(
    "policy/malformedParameter",
    planning.path,
    `${what} is not of the type needed here, ${ValueType.describe(type)}.`
  )
}

/** An operand in the form from which the fast faces are made. */
export const plan = (operand: Operand, planning: Place, type: ValueType.ValueType): ValuePlan => {
  if (typeof operand !== "object" || operand.op === "parameter") {
    return { tag: "constant", value: constant(operand, planning, type) }
  }
  if (operand.op === "fact") {
    const fact = factPlan(operand.path, planning)
    return fact.kind === "list"
      ? raise("policy/unlikeTypes", planning.path, `"${operand.path}" is a list and no single value.`)
      : fact
  }
  const [from, to] = daysOf(operand).map((used) => plan(used.operand, planning, date)) as [ValuePlan, ValuePlan]
  return { tag: "days", unit: operand.op, from, to }
}

/** An operand in words; the value of a parameter is shown where it is known. */
export const words = (operand: Operand, environment: Environment, type?: ValueType.ValueType): Argument => {
  if (typeof operand !== "object") return ValueType.text(type ?? ValueType.infer(operand), operand)
  if (operand.op === "fact") return FactTable.find(environment.table, operand.path)?.fact.title ?? operand.path
  if (operand.op === "parameter") {
    const { parameters = {} } = environment
    const value: unknown = Object.hasOwn(parameters, operand.name) ? Reflect.get(parameters, operand.name) : undefined
    return type !== undefined && ValueType.accepts(type, value)
      ? ValueType.text(type, value)
      : messages.make("operand.parameter", { name: operand.name })
  }
  return operand.op === "ageOn"
    ? messages.make("operand.ageOn", {
        birth: words(operand.birth, environment, date),
        on: words(operand.on, environment, date)
      })
    : messages.make(`operand.${operand.op}`, {
        from: words(operand.from, environment, date),
        to: words(operand.to, environment, date)
      })
}
