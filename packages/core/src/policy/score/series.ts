/**
 * The scores that a sum or a mean is made of: written out, or one for each entry of a list of facts.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { checkList, entries } from "../criterion/lists.ts"
import type { Environment, Scope } from "../criterion/Operator.ts"
import * as FactTable from "../FactTable.ts"
import type { Message } from "../Message.ts"
import { messages } from "./messages.ts"
import type { Score } from "./Node.ts"
import type { Below, Checker, Judges, Recursion, Scored, Tell } from "./Operator.ts"

/**
 * The score of each entry of a list of facts.
 *
 * @category models
 * @since 0.1.0
 */
export interface Each {
  readonly op: "each"
  readonly list: string
  readonly score: Score
}

/**
 * Scores written out, or one for each entry of a list.
 *
 * @category models
 * @since 0.1.0
 */
export type Series = ReadonlyArray<Score> | Each

/** Whether a series runs over a list of facts. */
export const isEach = (series: Series): series is Each => "op" in series

/** The schema of a series. */
export const schema = ({ score }: Recursion): Schema.Codec<Series> =>
  Schema.Union([
    Schema.Array(score).check(Schema.isMinLength(1, { expected: "at least one score" })),
    Schema.Struct({ op: Schema.Literal("each"), list: Schema.NonEmptyString, score })
  ])

/** The scores below. */
export const below = ({ of }: { readonly of: Series }): ReadonlyArray<Below> =>
  isEach(of)
    ? [{ path: "of.score", node: of.score, list: of.list }]
    : of.map((node, position) => ({ path: `of.${position}`, node }))

/** The type rule of the list. */
export const check = (of: Series, checker: Checker): void => {
  if (isEach(of))
    checkList(of, { ...checker, report: (code, path, message) => checker.report(code, `of.${path}`, message) })
}

/** The scores of a series; `list` is the pointer of the list, `supplied` whether it is there. */
export const judge = (
  of: Series,
  scope: Scope,
  judges: Judges
): { readonly scored: ReadonlyArray<Scored>; readonly list?: string; readonly supplied: boolean } => {
  if (!isEach(of)) {
    return { scored: of.map((node, position) => judges.score(node, `of.${position}`, scope)), supplied: true }
  }
  const { pointer, values } = entries(of.list, scope)
  const scored = (values ?? []).map((facts, position) => {
    const entry = { pointer: `${pointer}.${position}`, facts }
    const inside = { ...scope, entry: entry.pointer, entries: new Map(scope.entries).set(of.list, entry) }
    return judges.score(of.score, "of.score", inside)
  })
  return { scored, list: pointer, supplied: values !== undefined }
}

/** A series in words. */
export const words = (of: Series, environment: Environment, tell: Tell): ReadonlyArray<Message> =>
  isEach(of)
    ? [
        messages.make("score.each", {
          list: FactTable.find(environment.table, of.list)?.fact.title ?? of.list,
          score: tell.score(of.score)
        })
      ]
    : of.map(tell.score)
