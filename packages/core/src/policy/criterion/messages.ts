/**
 * The words of the criterion language, each operator in Chinese and English; bounds say whether they are included.
 *
 * @since 0.1.0
 */
import * as Message from "../Message.ts"

/**
 * The message table of criteria.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "criterion.label": { zh: "{label}", en: "{label}" },
  "criterion.all": { zh: "同时符合（{conditions}）", en: "all of ({conditions})" },
  "criterion.all.brief": { zh: "同时符合以下各项", en: "all of the following" },
  "criterion.any": { zh: "至少符合其中一项（{conditions}）", en: "at least one of ({conditions})" },
  "criterion.any.brief": { zh: "至少符合以下一项", en: "at least one of the following" },
  "criterion.atLeast": { zh: "至少符合其中 {count} 项（{conditions}）", en: "at least {count} of ({conditions})" },
  "criterion.atLeast.brief": { zh: "至少符合以下 {count} 项", en: "at least {count} of the following" },
  "criterion.not": { zh: "并非（{condition}）", en: "not ({condition})" },
  "criterion.when": { zh: "如果（{guard}），则须（{condition}）", en: "if ({guard}), then ({condition})" },
  "criterion.when.brief": { zh: "仅当（{guard}）时适用", en: "applies only if ({guard})" },

  "criterion.equals": { zh: "{left}为{right}", en: "{left} is {right}" },
  "criterion.isBelow": { zh: "{left}不足{right}", en: "{left} is less than {right}" },
  "criterion.isAtMost": { zh: "{left}在{right}以下（含）", en: "{left} is at most {right}" },
  "criterion.isAtLeast": { zh: "{left}在{right}以上（含）", en: "{left} is at least {right}" },
  "criterion.isAbove": { zh: "{left}超过{right}", en: "{left} is more than {right}" },
  "criterion.date.isBelow": { zh: "{left}早于{right}", en: "{left} is before {right}" },
  "criterion.date.isAtMost": { zh: "{left}不晚于{right}（含当日）", en: "{left} is on or before {right}" },
  "criterion.date.isAtLeast": { zh: "{left}不早于{right}（含当日）", en: "{left} is on or after {right}" },
  "criterion.date.isAbove": { zh: "{left}晚于{right}", en: "{left} is after {right}" },
  "criterion.rank.isBelow": { zh: "{left}低于{right}", en: "{left} is below {right}" },
  "criterion.rank.isAtMost": { zh: "{left}为{right}及以下", en: "{left} is {right} or below" },
  "criterion.rank.isAtLeast": { zh: "{left}为{right}及以上", en: "{left} is {right} or above" },
  "criterion.rank.isAbove": { zh: "{left}高于{right}", en: "{left} is above {right}" },
  "criterion.isOneOf": { zh: "{operand}属于（{set}）", en: "{operand} is one of ({set})" },
  "criterion.isTrue": { zh: "{operand}：是", en: "{operand}: yes" },
  "criterion.isKnown": { zh: "已提供{fact}", en: "{fact} is known" },

  "criterion.some": { zh: "{list}中至少一项符合（{where}）", en: "some entry of {list} meets ({where})" },
  "criterion.every": { zh: "{list}中每一项均符合（{where}）", en: "every entry of {list} meets ({where})" },
  "criterion.count": { zh: "{comparison}", en: "{comparison}" },
  "criterion.countOf": {
    zh: "{list}中符合（{where}）的项数",
    en: "the number of entries of {list} that meet ({where})"
  },

  "operand.ageOn": { zh: "截至{on}的年龄（{birth}）", en: "age on {on} ({birth})" },
  "operand.yearsBetween": { zh: "{from}至{to}的周年数", en: "completed years from {from} to {to}" },
  "operand.monthsBetween": { zh: "{from}至{to}的整月数", en: "completed months from {from} to {to}" },
  "operand.daysBetween": { zh: "{from}至{to}的天数", en: "days from {from} to {to}" },
  "operand.parameter": { zh: "规定的“{name}”", en: "the “{name}” laid down" }
})
