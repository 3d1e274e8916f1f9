/**
 * Findings in words: each with its facts, its operands, and its parameters with the provisions that gave them.
 *
 * @since 0.1.0
 */
import { titleOf } from "../alternatives/titles.ts"
import * as FactText from "../FactText.ts"
import type { Finding, ParameterUse } from "../Judgement.ts"
import * as Message from "../Message.ts"
import * as PolicyPoint from "../PolicyPoint.ts"
import * as RuleBook from "../RuleBook.ts"
import type { Entry, Fact, Operand, Parameter, Provided } from "./Explanation.ts"
import type { Options } from "./Options.ts"
import { operandsOf, type Side } from "./operands.ts"

/** A finding and all below it. */
export const entryOf = (finding: Finding, options: Options): Entry => {
  const { judged, language, table } = options
  const say = (argument: Message.Argument) => Message.renderArgument(argument, language, table)
  const sides = judged === undefined ? () => [] : operandsOf(judged.criterion, judged.context)
  const value =
    options.facts ??
    (judged && FactText.reader(judged.context.table, judged.context.facts, language)) ??
    (() => undefined)
  const named = (path: string): Fact => {
    const title = judged === undefined ? path : say(titleOf(path, judged.context.table))
    return title === path ? { path } : { path, title }
  }
  const known = (path: string): Fact => {
    const shown = value(path)
    return shown === undefined ? named(path) : { ...named(path), value: shown }
  }
  const operand = ({ kind, value, words }: Side): Operand => ({
    kind,
    words: say(words),
    ...(value === undefined ? {} : { value: say(value) })
  })
  const entry = (finding: Finding): Entry => ({
    holds: finding.holds,
    words: say(finding.message),
    criterion: finding.criterion,
    operator: finding.operator,
    ...(finding.needed === undefined ? {} : { needed: finding.needed }),
    facts: finding.facts.map(known),
    missing: finding.needs.map(named),
    operands: sides(finding).map(operand),
    parameters: finding.parameters.map((use) => parameterOf(use, options)),
    findings: finding.findings.map(entry)
  })
  return entry(finding)
}

const parameterOf = (use: ParameterUse, options: Options): Parameter => {
  const { book, language, table } = options
  const { field: name, point, value } = use
  const field = point === undefined ? undefined : book?.points.get(point)?.fields[name]
  const provision = providedBy(use, options)
  return {
    ...(point === undefined ? {} : { point }),
    field: name,
    ...(field === undefined ? {} : { title: field.title[language] }),
    ...(value === undefined
      ? {}
      : { value: Message.renderArgument(PolicyPoint.valueText(field ?? {}, value), language, table) }),
    ...(provision === undefined ? {} : { provision })
  }
}

const providedBy = ({ provision: id }: ParameterUse, { announced, book }: Options): Provided | undefined => {
  if (id === undefined) return undefined
  const provision = (book === undefined ? undefined : RuleBook.provision(book, id)) ?? announced?.(id)
  if (provision === undefined) return { _tag: book === undefined ? "notLookedUp" : "notInBook", id }
  const { from, source, until } = provision
  return { _tag: "found", id, from, ...(until === undefined ? {} : { until }), source }
}
