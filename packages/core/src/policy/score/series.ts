/**
 * The scores that a sum or a mean is made of: written out, or one for each entry of a list of facts.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { checkList, entries } from "../criterion/lists.ts"
import type { Criterion } from "../criterion/Node.ts"
import type { Below as BelowCriterion, Environment, Scope } from "../criterion/Operator.ts"
import * as Operand from "../criterion/operands.ts"
import * as FactTable from "../FactTable.ts"
import type { Finding } from "../Judgement.ts"
import type { SeriesPlan } from "../kernel/score/Plan.ts"
import * as Message from "../Message.ts"
import type { Score } from "./Node.ts"
import type { Below, Checker, Judges, Planning, Recursion, Scored, Tell } from "./Operator.ts"

/** The words of this family. */
export const messages = Message.define({
  "score.each": { zh: "{list}中每一项的{score}", en: "{score} of each entry of {list}" },
  "score.eachWhere": {
    zh: "{list}中符合（{where}）的每一项的{score}",
    en: "{score} of each entry of {list} that meets ({where})"
  }
})

/**
 * The score of each entry of a list of facts; with `where`, of those entries alone that meet a condition, such as the
 * years of a term.
 *
 * @category models
 * @since 0.1.0
 */
export interface Each {
  readonly op: "each"
  readonly list: string
  readonly where?: Criterion
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
export const schema = ({ criterion, score }: Recursion): Schema.Codec<Series> =>
  Schema.Union([
    Schema.Array(score).check(Schema.isMinLength(1, { expected: "at least one score" })),
    Schema.Struct({
      op: Schema.Literal("each"),
      list: Schema.NonEmptyString,
      where: Schema.optionalKey(criterion),
      score
    })
  ])

/** The scores below. */
export const below = ({ of }: { readonly of: Series }): ReadonlyArray<Below> =>
  isEach(of)
    ? [{ path: "of.score", node: of.score, list: of.list }]
    : of.map((node, position) => ({ path: `of.${position}`, node }))

/** The condition on the entries, if there is one. */
export const criteria = ({ of }: { readonly of: Series }): ReadonlyArray<BelowCriterion> =>
  isEach(of) && of.where !== undefined ? [{ path: "of.where", node: of.where, list: of.list }] : []

/** The type rule of the list. */
export const check = (of: Series, checker: Checker): void => {
  if (isEach(of))
    checkList(of, { ...checker, report: (code, path, message) => checker.report(code, `of.${path}`, message) })
}

/** The scores of a series and their findings; `list` is the pointer of the list, `supplied` whether it is there. */
interface Judged {
  readonly scored: ReadonlyArray<Scored>
  readonly findings: ReadonlyArray<Finding>
  readonly list?: string
  readonly supplied: boolean
}

/** Judges a series. An entry of which it is unknown whether it counts leaves the whole unknown. */
export const judge = (of: Series, scope: Scope, judges: Judges): Judged => {
  if (!isEach(of)) {
    const scored = of.map((node, position) => judges.score(node, `of.${position}`, scope))
    return { scored, findings: scored.map(({ finding }) => finding), supplied: true }
  }
  const { pointer, values } = entries(of.list, scope)
  const [scored, findings]: [Array<Scored>, Array<Finding>] = [[], []]
  for (const [position, facts] of (values ?? []).entries()) {
    const entry = { pointer: `${pointer}.${position}`, facts }
    const inside = { ...scope, entry: entry.pointer, entries: new Map(scope.entries).set(of.list, entry) }
    const where = of.where === undefined ? undefined : judges.criterion(of.where, "of.where", inside)
    if (where !== undefined) findings.push(where)
    if (where?.holds === "unknown") {
      scored.push({ value: { _tag: "Unknown", needs: where.needs }, finding: where })
    } else if (where === undefined || where.holds === "yes") {
      const one = judges.score(of.score, "of.score", inside)
      scored.push(one)
      findings.push(one.finding)
    }
  }
  return { scored, findings, list: pointer, supplied: values !== undefined }
}

/** A series lowered: the parts written out, or what the entries of a list are read by. */
export const plan = (of: Series, planning: Planning): SeriesPlan => {
  if (!isEach(of)) return { tag: "written", of: below({ of }).map(planning.score) }
  const [where] = criteria({ of }).map(planning.criterion)
  const list = Operand.list(of.list, planning)
  const score = planning.score({ path: "of.score", node: of.score, list: of.list })
  return { tag: "each", list, score, ...(where === undefined ? {} : { where }) }
}

const titleOf = ({ list }: Each, { table }: Environment) => FactTable.find(table, list)?.fact.title ?? list

/** A series in words. */
export const words = (of: Series, environment: Environment, tell: Tell): ReadonlyArray<Message.Message> =>
  isEach(of)
    ? [
        of.where === undefined
          ? messages.make("score.each", { list: titleOf(of, environment), score: tell.score(of.score) })
          : messages.make("score.eachWhere", {
              list: titleOf(of, environment),
              where: tell.criterion(of.where),
              score: tell.score(of.score)
            })
      ]
    : of.map(tell.score)
