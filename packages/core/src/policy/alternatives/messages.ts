/**
 * The words of next questions and of changes that would turn an outcome, with those of bounds.
 *
 * @since 0.1.0
 */
import * as Bound from "../Bound.ts"
import * as Message from "../Message.ts"

/**
 * The message table of questions and counterfactuals.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  ...Bound.messages.table,
  "question.supply": { zh: "请提供：{facts}", en: "please supply: {facts}" },
  "question.papers": { zh: "{fact}（凭{papers}）", en: "{fact} (shown by: {papers})" },

  "counterfactual.way": { zh: "{changes}", en: "{changes}" },
  "counterfactual.parameter": { zh: "规定的“{name}”", en: "the “{name}” laid down" },
  "counterfactual.change": { zh: "{what}：{region}", en: "{what}: {region}" },
  "counterfactual.more": { zh: "{region}（再加{difference}）", en: "{region} ({difference} more)" },
  "counterfactual.less": { zh: "{region}（减去{difference}）", en: "{region} ({difference} less)" },
  "counterfactual.date.atLeast": { zh: "{value}起（含当日）", en: "from {value} on" },
  "counterfactual.date.atMost": { zh: "{value}及以前", en: "on or before {value}" },
  "counterfactual.date.between": { zh: "{first}至{last}（均含）", en: "from {first} to {last}" },
  "counterfactual.ranked.atLeast": { zh: "{value}及以上", en: "at least {value}" },
  "counterfactual.ranked.atMost": { zh: "{value}及以下", en: "at most {value}" },
  "counterfactual.ranked.between": { zh: "{first}至{last}", en: "from {first} to {last}" },
  "counterfactual.exactly": { zh: "{value}", en: "exactly {value}" },
  "counterfactual.value": { zh: "{value}", en: "{value}" },
  "counterfactual.both": { zh: "{lower}且{upper}", en: "{lower} and {upper}" },
  "counterfactual.or": { zh: "{first}，或{rest}", en: "{first}, or {rest}" },
  "counterfactual.oneOf": { zh: "（{members}）之一", en: "one of ({members})" },
  "counterfactual.noneOf": { zh: "（{members}）以外", en: "none of ({members})" },
  "counterfactual.anything": { zh: "任何值", en: "anything" },
  "counterfactual.none": { zh: "没有", en: "none" },

  "alternatives.ofEntry": { zh: "{list}第{number}项的{fact}", en: "{fact} of entry {number} of {list}" },
  "alternatives.limit.size": {
    zh: "未查看多于 {atMost} 项的组合",
    en: "sets of more than {atMost} were not looked at"
  },
  "alternatives.limit.values": {
    zh: "下列各项未逐一试遍取值：{facts}",
    en: "not every value was tried of: {facts}"
  },
  "alternatives.limit.together": {
    zh: "下列各项相互比较，只给出部分取值：{facts}",
    en: "of these, which are compared with each other, only some values are given: {facts}"
  },
  "alternatives.limit.fixed": { zh: "下列各项视为不变：{facts}", en: "these were left as they are: {facts}" },
  "alternatives.limit.ways": { zh: "只列出 {atMost} 种办法", en: "only {atMost} ways are given" },
  "alternatives.limit.effort": {
    zh: "情形过多，未全部查看",
    en: "there were too many possibilities to look at all of them"
  }
})
