/**
 * What is wrong with a piece of input, place by place and in both languages. A value is never repeated, and neither is a
 * key that is not a word, because it may be a name or a number.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import type * as SchemaIssue from "effect/SchemaIssue"
import * as Expected from "../text/Expected.ts"
import * as Message from "./Message.ts"

/**
 * The words of this module.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "input.place": { zh: "{path}：{problem}", en: "{path}: {problem}" },
  "input.missing": { zh: "缺少", en: "missing" },
  "input.notAllowed": { zh: "此处没有这一项", en: "not allowed here" },
  "input.kind": { zh: "应为{expected}", en: "must be {expected}" },
  "input.oneOf": { zh: "应为以下之一：{values}", en: "must be one of {values}" },
  "input.oneKind": {
    zh: "应写明 {key}，为以下之一：{values}",
    en: "must have {key}, which is one of {values}"
  },
  "input.tooShort": { zh: "太短，应不少于 {least}", en: "too short: at least {least}" },
  "input.tooLong": { zh: "太长，应不超过 {most}", en: "too long: at most {most}" },
  "input.between": {
    zh: "应在 {minimum} 与 {maximum} 之间（含）",
    en: "must be from {minimum} to {maximum}, both included"
  },
  "input.atLeast": { zh: "应不小于 {minimum}", en: "must be at least {minimum}" },
  "input.above": { zh: "应大于 {minimum}", en: "must be more than {minimum}" },
  "input.form": { zh: "格式不符合要求", en: "not in the form it needs" }
})

const kinds: { readonly [tag: string]: Message.Text } = {
  String: { zh: "文本", en: "a text" },
  Number: { zh: "数字", en: "a number" },
  Boolean: { zh: "true 或 false", en: "true or false" },
  Objects: { zh: "带名称的各项内容", en: "an object" },
  Arrays: { zh: "列表", en: "a list" }
}

const wholeNumber: Message.Text = { zh: "整数", en: "a whole number" }
const eachOther: Message.Text = { zh: "各不相同的各项", en: "a list of items that all differ" }

/** More values than these help nobody. */
const mostValues = 24

/**
 * The places that do not fit, in the order in which they were found, each with what is wrong there. `below` is the place
 * of the input in a larger one.
 *
 * @category operations
 * @since 0.1.0
 */
export const places = (
  error: Schema.SchemaError,
  below: ReadonlyArray<PropertyKey> = []
): ReadonlyArray<Message.Message> =>
  collect(error.issue, below).map(({ path, problem }) =>
    messages.make("input.place", { path: pathText(path), problem })
  )

interface Place {
  readonly path: ReadonlyArray<PropertyKey>
  readonly problem: Message.Message
}

const collect = (issue: SchemaIssue.Issue, path: ReadonlyArray<PropertyKey>): ReadonlyArray<Place> => {
  switch (issue._tag) {
    case "Pointer":
      return collect(issue.issue, [...path, ...issue.path])
    case "Encoding":
      return collect(issue.issue, path)
    case "Filter":
      return issue.issue._tag === "InvalidValue"
        ? [{ path, problem: ofCheck(issue.filter.annotations) }]
        : collect(issue.issue, path)
    case "Composite":
      return issue.issues.flatMap((below) => collect(below, path))
    case "AnyOf":
      return issue.issues.length > 0
        ? issue.issues.flatMap((below) => collect(below, path))
        : [{ path, problem: ofType(issue.ast) }]
    case "InvalidType":
      return [{ path, problem: ofType(issue.ast) }]
    case "MissingKey":
      return [{ path, problem: messages.make("input.missing") }]
    case "UnexpectedKey":
      return [{ path, problem: messages.make("input.notAllowed") }]
    case "InvalidValue":
      return [{ path, problem: ofCheck(issue.annotations) }]
    default:
      return [{ path, problem: messages.make("input.form") }]
  }
}

/** Checks of Effect's own say in data what they ask for; others say it in words, or not at all. */
const ofCheck = (annotations: object | undefined): Message.Message => {
  const expected = Expected.of(annotations)
  if (expected !== undefined) return messages.make("input.kind", { expected })
  const { id, payload } = representation(annotations)
  const number = (name: string): number => Number(payload[name])
  switch (id) {
    case "effect/schema/isMinLength":
      return messages.make("input.tooShort", { least: number("minLength") })
    case "effect/schema/isMaxLength":
      return messages.make("input.tooLong", { most: number("maxLength") })
    case "effect/schema/isBetween":
      return messages.make("input.between", { minimum: number("minimum"), maximum: number("maximum") })
    case "effect/schema/isGreaterThan":
      return messages.make("input.above", { minimum: number("exclusiveMinimum") })
    case "effect/schema/isGreaterThanOrEqualTo":
      return messages.make("input.atLeast", { minimum: number("minimum") })
    case "effect/schema/isInt":
      return messages.make("input.kind", { expected: wholeNumber })
    case "effect/schema/isUnique":
      return messages.make("input.kind", { expected: eachOther })
    default:
      return ofWordsInEnglish(annotations)
  }
}

/** A check whose words are in English alone, or one that has none. */
const ofWordsInEnglish = (annotations: object | undefined): Message.Message => {
  const expected: unknown = annotations === undefined ? undefined : Reflect.get(annotations, "expected")
  return typeof expected === "string" && !expected.includes("RegExp")
    ? messages.make("input.kind", { expected: { zh: "符合要求的内容", en: expected } })
    : messages.make("input.form")
}

const representation = (
  annotations: object | undefined
): { readonly id: unknown; readonly payload: { readonly [name: string]: unknown } } => {
  const found: unknown = annotations === undefined ? undefined : Reflect.get(annotations, "representation")
  const { id, payload } = Object(found) as { readonly id?: unknown; readonly payload?: unknown }
  return { id, payload: Object(payload) as { readonly [name: string]: unknown } }
}

const ofType = (ast: SchemaAST.AST): Message.Message => {
  if (ast._tag === "Suspend") return ofType(ast.thunk())
  const literals = literalsOf(ast)
  if (literals !== undefined) return messages.make("input.oneOf", { values: listed(literals) })
  const members = ast._tag === "Union" ? ast.types.filter(({ _tag }) => _tag !== "Undefined") : []
  const [only] = members
  if (only !== undefined && members.length === 1) return ofType(only)
  const told = discriminator(members)
  if (told !== undefined) return messages.make("input.oneKind", { key: told.key, values: listed(told.values) })
  const expected = kinds[ast._tag]
  return expected === undefined ? messages.make("input.form") : messages.make("input.kind", { expected })
}

const listed = (values: ReadonlyArray<string>): ReadonlyArray<string> =>
  values.length > mostValues ? [...values.slice(0, mostValues), "…"] : values

/** The values of a literal or of a union of literals. */
const literalsOf = (ast: SchemaAST.AST): ReadonlyArray<string> | undefined => {
  if (ast._tag === "Literal") return [String(ast.literal)]
  if (ast._tag !== "Union") return undefined
  const below = ast.types.map(literalsOf)
  return below.every((values) => values !== undefined) ? below.flat() : undefined
}

/** The key by which the members of a union of objects are told apart, and what it may be. */
const discriminator = (
  members: ReadonlyArray<SchemaAST.AST>
): { readonly key: string; readonly values: ReadonlyArray<string> } | undefined => {
  const [first] = members
  if (first?._tag !== "Objects") return undefined
  for (const { name } of first.propertySignatures) {
    const values = members.map((member) => {
      const property =
        member._tag === "Objects" ? member.propertySignatures.find((one) => one.name === name) : undefined
      return property === undefined ? undefined : literalsOf(property.type)
    })
    if (values.every((value) => value !== undefined)) return { key: String(name), values: values.flat() }
  }
  return undefined
}

const isWord = (key: PropertyKey): boolean => typeof key === "number" || /^_?[a-zA-Z]{1,40}$/u.test(String(key))

const pathText = (path: ReadonlyArray<PropertyKey>): Message.Argument =>
  path.length === 0 ? { zh: "整体", en: "as a whole" } : path.map((key) => (isWord(key) ? String(key) : "?")).join(".")
