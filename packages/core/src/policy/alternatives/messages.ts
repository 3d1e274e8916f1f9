/**
 * The words of next questions and of changes that would turn an outcome.
 *
 * @since 0.1.0
 */
import * as Message from "../Message.ts"

/**
 * The message table of questions and counterfactuals.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "question.supply": { zh: "请提供：{facts}", en: "please supply: {facts}" },
  "question.papers": { zh: "{fact}（凭{papers}）", en: "{fact} (shown by: {papers})" },

  "counterfactual.change": { zh: "{what}：{region}", en: "{what}: {region}" },
  "counterfactual.more": { zh: "{region}（再加{difference}）", en: "{region} ({difference} more)" },
  "counterfactual.less": { zh: "{region}（减去{difference}）", en: "{region} ({difference} less)" },
  "counterfactual.on": { zh: "{day}当日", en: "on {day}" },
  "counterfactual.from": { zh: "{day}起（含当日）", en: "from {day} on" },
  "counterfactual.until": { zh: "{day}及以前", en: "on or before {day}" },
  "counterfactual.between": { zh: "{first}至{last}（均含）", en: "from {first} to {last}" },
  "counterfactual.exactly": { zh: "{value}", en: "exactly {value}" },
  "counterfactual.both": { zh: "{lower}且{upper}", en: "{lower} and {upper}" },
  "counterfactual.or": { zh: "{first}，或{rest}", en: "{first}, or {rest}" },
  "counterfactual.rank.atLeast": { zh: "{member}及以上", en: "at least {member}" },
  "counterfactual.rank.atMost": { zh: "{member}及以下", en: "at most {member}" },
  "counterfactual.rank.between": { zh: "{first}至{last}", en: "from {first} to {last}" },
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
