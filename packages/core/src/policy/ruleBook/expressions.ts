/**
 * The criteria and scores in the value of a field, each with what it is read against, found by the schema of the field.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import { lintAt } from "../criterion/lint.ts"
import type { Criterion } from "../criterion/Node.ts"
import { type Environment, join } from "../criterion/Operator.ts"
import { expectedBy } from "../criterion/shape.ts"
import type { Warning } from "../criterion/Warning.ts"
import * as Provision from "../Provision.ts"
import * as ScoreLint from "../score/lint.ts"
import type { Score } from "../score/Node.ts"
import { overrideOf, type RuleBook, reaching, winners } from "./lookUp.ts"

/** An expression in a value, and what it is read against. */
export type Expression = { readonly path: string; readonly environment: Environment } & (
  | { readonly language: "criterion"; readonly node: Criterion }
  | { readonly language: "score"; readonly node: Score }
)

/** The expressions in a value that its schema admits, in order. */
export const expressionsIn = (schema: Schema.Top, value: unknown): ReadonlyArray<Expression> => {
  const found = new Map<string, Expression>()
  const walk = (ast: SchemaAST.AST, value: unknown, path: string): void => {
    const expected = expectedBy(ast)
    if (expected !== undefined) found.set(path, { ...expected, path, node: value } as Expression)
    else if (ast._tag === "Suspend") walk(ast.thunk(), value, path)
    else if (ast._tag === "Union") for (const type of ast.types) walk(type, value, path)
    else if (ast._tag === "Arrays" && Array.isArray(value)) {
      value.forEach((item: unknown, position) => {
        const type = ast.elements[position] ?? ast.rest[0]
        if (type !== undefined) walk(type, item, join(path, String(position)))
      })
    } else if (ast._tag === "Objects" && typeof value === "object" && value !== null) {
      for (const { name, type } of ast.propertySignatures) {
        if (Object.hasOwn(value, name)) walk(type, Reflect.get(value, name), join(path, String(name)))
      }
    }
  }
  walk(schema.ast, value, "")
  return [...found.values()]
}

/** The expressions in what a provision states. */
export const expressionsOf = (book: RuleBook, provision: Provision.Provision): ReadonlyArray<Expression> => {
  const schema = book.points.get(provision.point)?.fields[provision.field]?.schema
  return schema === undefined || provision.statement._tag !== "Value"
    ? []
    : expressionsIn(schema as Schema.Top, provision.statement.value)
}

/**
 * A warning about the value of a provision, named by its id; the path leads from the value.
 *
 * @category models
 * @since 0.1.0
 */
export interface ProvisionWarning extends Warning {
  readonly provision: string
}

/**
 * What is doubtful about the criteria and scores of a book: conditions that can never hold, that always hold, or that
 * never make a difference, in a value or together with what higher levels ask. The book can be used all the same.
 *
 * @category look-ups
 * @since 0.1.0
 */
export const warnings = (
  book: RuleBook,
  provisions: ReadonlyArray<Provision.Provision> = book.provisions
): ReadonlyArray<ProvisionWarning> =>
  provisions.flatMap((provision) => {
    const own = expressionsOf(book, provision).flatMap(({ environment, language, node, path }) =>
      language === "criterion" ? lintAt(node, path, environment) : ScoreLint.lintAt(node, path, environment)
    )
    const found = own.length > 0 ? own : besideOthers(book, provision)
    return found.map((warning) => ({ ...warning, provision: Provision.id(provision) }))
  })

/** Where the conditions of levels add up: whether this one contradicts those that hold beside it, or adds nothing to them. */
const besideOthers = (book: RuleBook, provision: Provision.Provision): ReadonlyArray<Warning> => {
  const { field, from, jurisdiction, point, scope } = provision
  const [own] = expressionsOf(book, provision)
  if (overrideOf(book, point, field)?._tag !== "addedTo" || own?.language !== "criterion" || own.path !== "") return []
  const days = new Set([from, ...reaching(book, point, field, jurisdiction).map((other) => other.from)])
  for (const on of [...days].filter((day) => Provision.holdsOn(provision, day)).sort()) {
    const others = winners(book, point, field, { jurisdiction, scope, on }).filter((other) => other !== provision)
    const conditions = others.flatMap((other) =>
      expressionsOf(book, other).flatMap(({ language, node }) => (language === "criterion" ? [node] : []))
    )
    if (conditions.length === 0) continue
    const found = lintAt({ op: "all", of: [...conditions, own.node] }, "", own.environment)
    const told = found.filter(({ path }) => path === "" || path === `of.${conditions.length}`)
    if (told.length > 0) return told.map((warning) => ({ ...warning, path: "" }))
  }
  return []
}
