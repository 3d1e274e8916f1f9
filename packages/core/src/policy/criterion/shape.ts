/**
 * Reads data as an expression, strictly by `op`: what is unknown, missing or malformed, each with its place.
 *
 * The walk is the same for every grammar; a grammar gives its operators, the schemas of their fields, and what stands
 * below them. Data that holds itself, as an alias in a file can make it, is refused, and so is data nested deeper than 32
 * levels or of more than 2,000 nodes.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"
import * as Words from "../../text/Expected.ts"
import { Text } from "../Message.ts"
import { type Environment, join } from "./Operator.ts"
import { didYouMean, type Problem } from "./Problem.ts"

/** A part of an expression that is an expression itself, and the grammar it must follow. */
export interface Part {
  readonly path: string
  readonly data: unknown
  readonly grammar: Grammar
}

/** What an operator admits: its fields, where the parts may be anything, and the parts of a node whose fields fit. */
export interface Form {
  readonly fields: Schema.Struct.Fields
  readonly parts: (node: never) => ReadonlyArray<Part>
}

/**
 * A language: what a node of it is called, its operators, the values that stand for themselves, common fields, and its
 * version, which a whole expression may state.
 */
export interface Grammar {
  readonly what: string
  readonly version?: number
  readonly form: (op: string) => Form | undefined
  readonly names: ReadonlyArray<string>
  readonly literal?: (data: unknown) => boolean
  readonly common: Schema.Struct.Fields
}

/** A value that stands for itself. */
export const isLiteral = (data: unknown): boolean =>
  typeof data === "string" ? data !== "" : typeof data === "number" ? Number.isFinite(data) : typeof data === "boolean"

type Glance = (value: unknown) => boolean

const glances = new WeakMap<SchemaAST.AST, Glance>()

/** A schema with a quick look at values: one that passes is right, any other is left to the schema, which tells why. */
export const withGlance = <S extends Schema.Top>(schema: S, glance: Glance): S => {
  glances.set(schema.ast, glance)
  return schema
}

const isText: Glance = (value) => typeof value === "string" && value !== ""

/** Fields of this schema have the glance wherever they are declared. */
const text = withGlance(Schema.NonEmptyString, isText)

/** The fields that every named node may have. */
export const named: Schema.Struct.Fields = {
  id: withGlance(Schema.optionalKey(text), isText),
  label: Schema.optionalKey(Text)
}

/** An expression that states no version is of the first. */
const isReadable = (data: { readonly [key: string]: unknown }, { version }: Grammar): boolean =>
  version === undefined || !Object.hasOwn(data, "v") || data["v"] === version

const deepest = 32
const mostNodes = 2000

const isRecord = (data: unknown): data is { readonly op?: unknown; readonly [key: string]: unknown } =>
  typeof data === "object" && data !== null && !Array.isArray(data)

type Decode = (value: unknown) => Result.Result<unknown, Schema.SchemaError>

/** A field as nodes are read by it; one without `decode` may be anything. */
interface Field {
  readonly name: string
  readonly isOptional: boolean
  readonly glance?: Glance | undefined
  readonly decode?: Decode
}

interface Reading {
  readonly fields: ReadonlyMap<string, Field>
  readonly parts: Form["parts"]
}

const strictly = { errors: "all", onExcessProperty: "error" } as const

const fieldOf = ([name, schema]: [string, Schema.Struct.Fields[string]]): readonly [string, Field] => {
  const field = { name, isOptional: SchemaAST.isOptional(schema.ast) }
  // A part may be anything here: the walk reads it where it stands.
  if ((schema as unknown) === Schema.Unknown) return [name, field]
  const decode = Schema.decodeUnknownResult(schema as Schema.Codec<unknown>, strictly)
  return [name, { ...field, glance: glances.get(schema.ast), decode }]
}

/** By grammars and operators: what nodes are read by is made once, not for each node. */
const readings = new WeakMap<Grammar, Map<string, Reading>>()

const readingOf = (grammar: Grammar, op: string): Reading | undefined => {
  const known = readings.get(grammar) ?? new Map<string, Reading>()
  readings.set(grammar, known)
  const reading = known.get(op)
  if (reading !== undefined) return reading
  const form = grammar.form(op)
  if (form === undefined) return undefined
  const fields = new Map(Object.entries({ ...grammar.common, ...form.fields }).map(fieldOf))
  const made = { fields, parts: form.parts }
  known.set(op, made)
  return made
}

/** Everything wrong with the shape of data; nothing where it is an expression of the grammar. */
export const problems = (grammar: Grammar, data: unknown): ReadonlyArray<Problem> => {
  const found: Array<Problem> = []
  let nodes = 0
  const report = (code: Problem["code"], path: string, message: string) => found.push({ code, path, message })
  const around: Array<unknown> = []
  const walk = ({ data, grammar }: Omit<Part, "path">, path: string): void => {
    if (grammar.literal?.(data) === true) return
    if (around.includes(data)) {
      report("policy/circle", path, "The expression holds itself here. Look for an alias that runs in a circle.")
      return
    }
    const depth = around.length
    nodes += 1
    if (depth > deepest || nodes > mostNodes) {
      // One report is enough: everything behind the limit would repeat it.
      if (!found.some(({ code }) => code === "policy/tooLarge")) {
        const message = `The expression has more than ${mostNodes} nodes or ${deepest} levels. Split it.`
        report("policy/tooLarge", path, message)
      }
      return
    }
    if (!isRecord(data)) {
      report(
        "policy/malformed",
        path,
        `Here must stand a ${grammar.what}: data with an "op", one of ${grammar.names.join(", ")}.`
      )
      return
    }
    const { op } = Object.hasOwn(data, "op") ? data : {}
    const reading = typeof op === "string" ? readingOf(grammar, op) : undefined
    if (typeof op !== "string") {
      report(
        "policy/missingField",
        join(path, "op"),
        `The ${grammar.what} has no "op". Give it one of ${grammar.names.join(", ")}.`
      )
    } else if (reading === undefined) {
      const message = `There is no operator "${op}" for a ${grammar.what}; there are ${grammar.names.join(", ")}.${didYouMean(op, grammar.names)}`
      report("policy/unknownOperator", join(path, "op"), message)
    }
    if (typeof op !== "string" || reading === undefined) return
    if (path === "" && !isReadable(data, grammar)) {
      const message = `It is written for version ${JSON.stringify(data["v"])} of the language, and this release reads version ${grammar.version}. Use a release that reads it.`
      report("policy/unknownVersion", "v", message)
      return
    }
    if (!fieldsFit(data, op, reading.fields, path, report)) return
    around.push(data)
    for (const part of reading.parts(data as never)) walk(part, join(path, part.path))
    around.pop()
  }
  walk({ data, grammar }, "")
  return found
}

/** Reports unknown, missing and malformed fields; says whether the parts below can be read. */
const fieldsFit = (
  data: { readonly [key: string]: unknown },
  op: string,
  fields: Reading["fields"],
  path: string,
  report: (code: Problem["code"], path: string, message: string) => void
): boolean => {
  let fit = true
  for (const key of Object.keys(data)) {
    // The version is that of the whole, and stands at its top.
    if (key === "op" || fields.has(key) || (key === "v" && path === "")) continue
    const names = [...fields.keys()]
    const message = `"${op}" has no field "${key}"; it has ${names.join(", ")}.${didYouMean(key, names)}`
    report("policy/unknownField", join(path, key), message)
  }
  for (const { decode, glance, isOptional, name } of fields.values()) {
    if (!Object.hasOwn(data, name)) {
      if (isOptional) continue
      report("policy/missingField", join(path, name), `"${op}" needs the field "${name}". Write it.`)
      fit = false
      continue
    }
    const value = data[name]
    if (decode === undefined || glance?.(value) === true) continue
    const decoded = decode(value)
    if (Result.isSuccess(decoded)) continue
    const code = Array.isArray(value) && value.length === 0 ? "policy/emptyList" : "policy/malformed"
    report(
      code,
      join(path, name),
      `The field "${name}" of "${op}" is not what it must be: ${decoded.failure.message.replaceAll("\n", " ")}. Correct it.`
    )
    fit = false
  }
  return fit
}

/**
 * A schema for a grammar: data that is an expression decodes to itself, other data fails with every problem at its
 * place.
 */
export const codec = <Node>(grammar: Grammar): Schema.Codec<Node> =>
  Schema.Unknown.check(
    Schema.makeFilter((data) => {
      const found = problems(grammar, data)
      if (isRecord(data)) wellFormed[found.length === 0 ? "add" : "delete"](data)
      return found.map(({ code, message, path }) => ({
        path: path === "" ? [] : path.split("."),
        issue: `${code}: ${message}`
      }))
    })
  ) as unknown as Schema.Codec<Node>

/** Data that the codec has just found to be an expression, so that the check after it need not walk it again. */
const wellFormed = new WeakSet<object>()

/** An expression that a schema stands for: its language, and what it is read against. */
export interface Expected {
  readonly language: "criterion" | "score"
  readonly environment: Environment
}

const expectation = "expression"

/** The same schema for expressions that pass a check, told by words of one's own and known to {@link expectedBy}. */
export const checked = <Node>(
  codec: Schema.Codec<Node>,
  expected: Expected,
  check: (node: Node) => ReadonlyArray<Problem>,
  words: Text
): Schema.Codec<Node> =>
  codec.check(
    Schema.makeFilter(
      // What is no expression at all is told by its own schema, place by place.
      (data: Node) => !(isRecord(data) && wellFormed.has(data)) || check(data).length === 0,
      { ...Words.words(words), [expectation]: expected }
    )
  )

/** The expression that a part of a schema stands for, if it is one with something to be read against. */
export const expectedBy = (ast: SchemaAST.AST): Expected | undefined => {
  for (const { annotations } of ast.checks ?? []) {
    const found: unknown = annotations === undefined ? undefined : Reflect.get(annotations, expectation)
    if (found !== undefined) return found as Expected
  }
  return undefined
}
