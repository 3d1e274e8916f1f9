/**
 * The words of explanations around those of the rules.
 *
 * @since 0.1.0
 */
import * as Message from "../Message.ts"

/** What stands in braces is put in by a rendering, in its own way of writing. */
export const words = Message.define({
  yes: { zh: "✓", en: "✓" },
  no: { zh: "✗", en: "✗" },
  unknown: { zh: "？", en: "?" },
  notApplicable: { zh: "－", en: "-" },
  fact: { zh: "事实 {fact}：{value}", en: "fact {fact}: {value}" },
  missing: { zh: "缺少事实：{facts}", en: "missing facts: {facts}" },
  operand: { zh: "{operand}：{value}", en: "{operand}: {value}" },
  basis: { zh: "依据：{source}（{from}起）", en: "source: {source} (from {from})" },
  basisUntil: {
    zh: "依据：{source}（{from}起，{until}止，不含当日）",
    en: "source: {source} (from {from}, until {until} excluded)"
  },
  notInBook: { zh: "依据：不在此规则库中（{id}）", en: "source: not in this book ({id})" },
  parameter: { zh: "规定“{field}”：{value}", en: "parameter “{field}”: {value}" },
  question: { zh: "要作出判断，{question}", en: "to decide this, {question}" },
  ways: { zh: "下列变更可以通过：{ways}", en: "this would be granted with {ways}" },
  inTheWay: { zh: "须改变方可通过：{ways}", en: "to be granted, this would have to change: {ways}" },
  anyOfWays: { zh: "下列任一变更可以通过：", en: "this would be granted with any one of these:" },
  anyInTheWay: {
    zh: "改变下列任一项方可通过：",
    en: "to be granted, any one of these would have to change:"
  },
  limited: { zh: "（{limit}）", en: "({limit})" },
  or: { zh: "；或者 ", en: "; or " },
  and: { zh: "，并且 ", en: ", and " },
  list: { zh: "、", en: ", " }
})
