/**
 * The words of the score language in Chinese and English, and those of what it borrows: conditions, bounds, roundings.
 *
 * @since 0.1.0
 */
import * as Bound from "../Bound.ts"
import { messages as criterion } from "../criterion/messages.ts"
import * as Message from "../Message.ts"
import * as Rounding from "../Rounding.ts"

/**
 * The message table of scores.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  ...criterion.table,
  ...Bound.messages.table,
  ...Rounding.messages.table,
  "score.label": { zh: "{label}", en: "{label}" },
  "score.below": { zh: "以下所列", en: "what follows" },
  "score.rounded": { zh: "{score}，{rounding}", en: "{score}, {rounding}" },
  "score.capped": { zh: "{score}，最高 {cap} 分", en: "{score}, at most {cap}" },
  "score.component": { zh: "{value}", en: "{value}" },
  "score.component.renormalise": {
    zh: "{value}（仅当（{applies}）时计入，否则不计，其余权重按比例折算）",
    en: "{value} (only if ({applies}); else left out, with the other weights scaled up)"
  },
  "score.component.replaceBy": {
    zh: "{value}（仅当（{applies}）时计入，否则按 {replacement} 计）",
    en: "{value} (only if ({applies}); else {replacement})"
  },
  "score.component.error": {
    zh: "{value}（须符合（{applies}），否则不能计分）",
    en: "{value} (must apply: ({applies}); else no score can be made)"
  },
  "score.term": { zh: "（{score}）×{weight}", en: "({score}) × {weight}" },
  "score.weightedSum": {
    zh: "加权合计（{terms}；权重合计 {total}）",
    en: "weighted sum ({terms}; weights out of {total})"
  },
  "score.weightedSum.brief": {
    zh: "以下各项按权重 {weights} 加权合计（权重合计 {total}）",
    en: "weighted sum of the following by the weights {weights} (out of {total})"
  },
  "score.weightedSum.renormalised": {
    zh: "以下各项加权合计；不适用而未计：{names}；其余权重 {weights} 按合计 {total} 折算",
    en: "weighted sum of the following; left out as not applicable: {names}; the other weights {weights} taken out of {total}"
  },
  "score.sum": { zh: "合计（{scores}）", en: "sum of ({scores})" },
  "score.sum.brief": { zh: "以下各项合计", en: "sum of the following" },
  "score.each": { zh: "{list}中每一项的{score}", en: "{score} of each entry of {list}" },
  "score.eachWhere": {
    zh: "{list}中符合（{where}）的每一项的{score}",
    en: "{score} of each entry of {list} that meets ({where})"
  },
  "score.mean": { zh: "平均分（{scores}）", en: "mean of ({scores})" },
  "score.mean.brief": { zh: "以下各项的平均分", en: "mean of the following" },
  "score.trimmedMean": {
    zh: "去掉 {highest} 个最高分和 {lowest} 个最低分后的平均分（{scores}）",
    en: "mean without the {highest} highest and the {lowest} lowest of ({scores})"
  },
  "score.trimmedMean.brief": {
    zh: "以下各项去掉 {highest} 个最高分和 {lowest} 个最低分后的平均分",
    en: "mean of the following without the {highest} highest and the {lowest} lowest"
  },
  "score.ratio": { zh: "（{dividend}）÷（{divisor}）", en: "({dividend}) divided by ({divisor})" },
  "score.ratio.brief": { zh: "以下前项除以后项", en: "the first of the following divided by the second" },
  "score.clamp": { zh: "{score}，不低于 {atLeast} 且不高于 {atMost}", en: "{score}, kept from {atLeast} to {atMost}" },
  "score.clamp.atLeast": { zh: "{score}，不低于 {atLeast}", en: "{score}, never below {atLeast}" },
  "score.clamp.atMost": { zh: "{score}，不高于 {atMost}", en: "{score}, never above {atMost}" },
  "score.band": { zh: "{bound}为{word}", en: "{word} for {bound}" },
  "score.bands": { zh: "{score}：{bands}，其余为{otherwise}", en: "{score}: {bands}, else {otherwise}" },
  "score.bonus": { zh: "加分（{groups}）", en: "bonus ({groups})" },
  "score.bonus.brief": { zh: "以下各组加分合计", en: "bonus of the following groups" },
  "score.bonus.row": { zh: "{condition}加 {points} 分", en: "{points} for ({condition})" },
  "score.bonus.highest": { zh: "就高计一项：{rows}", en: "the highest of: {rows}" },
  "score.bonus.highest.brief": {
    zh: "以下各项（{points} 分）就高计一项",
    en: "the highest of the following, worth {points}"
  },
  "score.bonus.sum": { zh: "累计：{rows}", en: "the sum of: {rows}" },
  "score.bonus.sum.brief": { zh: "以下各项（{points} 分）累计", en: "the sum of the following, worth {points}" },
  "score.rubric": { zh: "评分表（{items}）", en: "rubric ({items})" },
  "score.rubric.brief": { zh: "以下各项得分合计", en: "sum of the following items" },
  "score.rubric.item": { zh: "{item}满分 {full} 分：{rows}", en: "{item}, full marks {full}: {rows}" },
  "score.rubric.item.brief": { zh: "{item}满分 {full} 分", en: "{item}, full marks {full}" },
  "score.rubric.deduction": { zh: "{condition}扣 {points} 分", en: "{points} off for ({condition})" },
  "score.rubric.deduction.each": { zh: "{times}每项扣 {points} 分", en: "{points} off for each of {times}" },
  "score.rubric.addition": { zh: "{condition}加 {points} 分", en: "{points} more for ({condition})" },
  "score.rubric.addition.each": { zh: "{times}每项加 {points} 分", en: "{points} more for each of {times}" },
  "score.grade": { zh: "{grade} {value} 分", en: "{grade} {value}" },
  "score.ballot.valid": {
    zh: "测评票平均分（{grades}；分母为有效票，不含弃权票和废票）",
    en: "average of the votes ({grades}; out of the valid votes, without spoiled ones and abstentions)"
  },
  "score.ballot.cast": {
    zh: "测评票平均分（{grades}；分母为全部投出的票）",
    en: "average of the votes ({grades}; out of all votes cast)"
  }
})

/** Adds the words of a rounding, if there is one. */
export const rounded = (score: Message.Message, rounding: Rounding.Rounding | undefined): Message.Message =>
  rounding === undefined ? score : messages.make("score.rounded", { score, rounding: Rounding.text(rounding) })
