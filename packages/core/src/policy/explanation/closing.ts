/**
 * What an explanation ends with: the smallest question that decides what is undetermined, and the ways that would turn
 * what was refused.
 *
 * @since 0.1.0
 */
import { remedies } from "../alternatives/remedies.ts"
import * as Counterfactual from "../Counterfactual.ts"
import { PolicyError } from "../criterion/Problem.ts"
import type { Finding } from "../Judgement.ts"
import * as Message from "../Message.ts"
import * as Question from "../Question.ts"
import type { Closing, Limited } from "./Explanation.ts"
import type { Judged, Options } from "./Options.ts"

type Say = (message: Message.Argument) => string

/** Nothing where the finding holds or does not apply. */
export const closingOf = (finding: Finding, options: Options): Closing | undefined => {
  const { judged, language, table } = options
  const say: Say = (message) => Message.renderArgument(message, language, table)
  return (judged === undefined ? undefined : told(finding, judged, options, say)) ?? ofLeaves(finding, say)
}

/** Decimals of more digits than rows keep apart are judged, but cannot be looked through for what else they could be. */
const told = (finding: Finding, judged: Judged, options: Options, say: Say): Closing | undefined => {
  try {
    return ofCriterion(finding, judged, options, say)
  } catch (error) {
    if (error instanceof PolicyError && error.problem.code === "policy/tooPrecise") return undefined
    throw error
  }
}

/** What the criterion itself says of an outcome that is no grant; nothing where it knows no way. */
const ofCriterion = (
  { holds }: Finding,
  { context, criterion, parameters = [] }: Judged,
  options: Options,
  say: Say
): Closing | undefined => {
  const limited = (limits: ReadonlyArray<Question.Limit>): Limited => ({
    limits: limits.map((limit) => ({ limit, words: say(Question.limitText(limit, context.table)) }))
  })
  if (holds === "unknown") {
    const { limits, questions } = Question.next(criterion, context)
    const [smallest] = questions
    return smallest === undefined
      ? undefined
      : { _tag: "question", words: say(Question.text(smallest, context)), ...smallest, ...limited(limits) }
  }
  if (holds !== "no") return undefined
  const fields = context.point === undefined ? {} : (options.book?.points.get(context.point)?.fields ?? {})
  const titles = Object.fromEntries(Object.entries(fields).map(([name, { title }]) => [name, title]))
  const { limits, ways } = Counterfactual.find(criterion, context, { outcome: "granted", parameters, titles })
  if (ways.length === 0) return undefined
  return {
    _tag: "ways",
    ways: ways.map((way) => ({
      words: say(Counterfactual.text(way)),
      changes: way.changes.map(({ message, ...change }) => ({ ...change, words: say(message) }))
    })),
    ...limited(limits)
  }
}

const ofLeaves = (finding: Finding, say: Say): Closing | undefined => {
  const ways = remedies(finding)
  if (ways.length === 0) return undefined
  return {
    _tag: "inTheWay",
    ways: ways.map((way) => way.map(({ criterion, message }) => ({ criterion, words: say(message) })))
  }
}
