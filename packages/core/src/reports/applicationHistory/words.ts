/**
 * The words of what happened to one applicant.
 *
 * @since 0.1.0
 */
import * as Message from "../../policy/Message.ts"

/**
 * The words of the acts.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "history.announced": {
    zh: "发布公告：招聘 {posts} 人，报名自 {opens} 至 {closes}（含首尾两日）",
    en: "the drive was announced: {posts} posts, applications from {opens} to {closes}, both included"
  },
  "history.applied": { zh: "提交报名{position}{channel}", en: "applied{position}{channel}" },
  "history.position": { zh: "，岗位 {position}", en: " for position {position}" },
  "history.channel": { zh: "，渠道：{channel}", en: " by {channel}" },
  "history.supplied": { zh: "补充材料", en: "papers were added" },
  "history.positionChanged": { zh: "改报岗位 {position}{channel}", en: "changed to position {position}{channel}" },
  "history.papersAsked": {
    zh: "要求在 {until} 前（含当日）补充：{papers}",
    en: "papers were asked for until {until}, that day included: {papers}"
  },
  "history.withdrawn": { zh: "本人放弃", en: "withdrew" },
  "history.reopened": { zh: "恢复报名", en: "the ending of the application was taken back" },
  "history.stepCorrected": { zh: "更正登记：{entry}（{day}）", en: "an entry was corrected: {entry} ({day})" },
  "history.notTaken": { zh: "{step}：未进行", en: "{step}: not taken" },
  "history.amended": {
    zh: "变更公告：招聘 {posts} 人，报名自 {opens} 至 {closes}（含首尾两日）",
    en: "the announcement was amended: {posts} posts, applications from {opens} to {closes}, both included"
  },
  "history.cancelled": { zh: "批次取消（{reason}）", en: "the drive was cancelled ({reason})" },
  "history.settled": { zh: "核定所报岗位人数：{posts} 人", en: "the posts applied for were settled: {posts}" },
  "history.closed": { zh: "所报岗位取消", en: "the position applied for was closed" },
  "history.closedWithTransfers": {
    zh: "所报岗位取消，可在 {until} 前（含当日）调剂",
    en: "the position applied for was closed; a transfer is possible until {until}, that day included"
  },
  "history.transferred": { zh: "调剂到岗位 {position}", en: "transferred to position {position}" },
  "history.passed": { zh: "{step}：通过", en: "{step}: passed" },
  "history.marked": { zh: "{step}：成绩 {mark}", en: "{step}: mark {mark}" },
  "history.markCorrected": { zh: "{step}：成绩更正为 {mark}", en: "{step}: the mark was corrected to {mark}" },
  "history.notPassed": { zh: "{step}：未通过（{reason}）", en: "{step}: not passed ({reason})" },
  "history.ranked": {
    zh: "排名：总成绩 {total}，在 {people} 人中名列第 {rank}{shared}",
    en: "ranking: total {total}, rank {rank} of {people}{shared}"
  },
  "history.shared": { zh: "，与另外 {people} 人并列", en: ", shared with {people} other(s)" },
  "history.tieDecided": {
    zh: "；另有 {people} 人总成绩相同，名次按同分规定确定",
    en: "; {people} other(s) have the same total, and the rule for ties settled the order"
  },
  "history.called": {
    zh: "列入{step}名单，第 {place} 位（共 {people} 人）",
    en: "called to the {step}: place {place} of {people}"
  },
  "history.reserve": {
    zh: "未列入{step}名单（共 {people} 人），为候补第 {place} 位",
    en: "not among the {people} called to the {step}: place {place} in reserve"
  },
  "history.notCalled": {
    zh: "未列入{step}名单（共 {people} 人），也不是候补",
    en: "neither among the {people} called to the {step} nor in reserve"
  },
  "history.substituted": { zh: "递补列入{step}名单", en: "called to the {step} in the place of somebody who left" },
  "history.reexaminable": {
    zh: "{step}：未通过，可以申请复检",
    en: "{step}: not passed; a re-examination may be asked for"
  },
  "history.reexaminableUntil": {
    zh: "{step}：未通过，可在 {until} 前（含当日）申请复检",
    en: "{step}: not passed; a re-examination may be asked for until {until}, that day included"
  },
  "history.reexaminationRequested": { zh: "申请复检", en: "asked for a re-examination" },
  "history.notice": {
    zh: "公示：自 {from} 至 {until}（含首尾两日）",
    en: "public notice from {from} to {until}, both included"
  },
  "history.noticeCorrected": {
    zh: "公示截止日更正为 {until}",
    en: "the last day of the notice was corrected to {until}"
  },
  "history.objection": { zh: "收到公示异议", en: "an objection was raised" },
  "history.objectionUpheld": { zh: "公示异议成立", en: "the objection was upheld" },
  "history.objectionDismissed": { zh: "公示异议不成立", en: "the objection was dismissed" },
  "history.agreement": {
    zh: "签订聘用合同：自 {from} 至 {until}（不含当日）",
    en: "agreement signed: from {from} until {until} (that day not included)"
  },
  "history.placed": { zh: "到{village}任职：{title}", en: "placed in {village}: {title}" },
  "history.concluded": { zh: "选聘结束，止于{step}：{reason}", en: "the drive was concluded, at {step}: {reason}" },
  "history.appointed": { zh: "聘用为大学生村官", en: "appointed as a village official" },
  "history.other": { zh: "{act}", en: "{act}" },

  "history.title": {
    zh: "{who}：{office}{cohort}年选聘批次 {drive} 办理经过（截至 {day}）",
    en: "{who}: what was done and decided in drive {drive} of {office}, {cohort}, as of {day}"
  },
  "history.forgotten": { zh: "{applicant}（个人信息已删除）", en: "{applicant} (forgotten)" },
  "history.named": { zh: "{name}（{applicant}）", en: "{name} ({applicant})" },
  "history.reason": { zh: "{reason}", en: "{reason}" },
  "history.line": { zh: "{day}　{act}", en: "{day}: {act}" },
  "history.requirement": { zh: "未满足：{requirement}", en: "not met: {requirement}" },
  "history.source": { zh: "依据：{source}", en: "source: {source}" },
  "history.recorded": { zh: "凭文件记录：{document}", en: "recorded from a document: {document}" },
  "history.excepted": {
    zh: "例外批准：{authority}，{document}，理由：{reason}",
    en: "excepted by {authority}, {document}, because: {reason}"
  },
  "history.deviates": {
    zh: "规定不予通过，仍予保留，列为与规定不符的事项",
    en: "kept although the rules did not grant it; it is listed as a deviation"
  },
  "history.outcomeAppointed": { zh: "结果：{day} 聘用。", en: "Outcome: appointed on {day}." },
  "history.outcomeLeft": {
    zh: "结果：{day} 在“{step}”环节离开选聘，原因：{reason}。",
    en: "Outcome: left the drive on {day} at the step “{step}”: {reason}."
  },
  "history.outcomeStanding": { zh: "结果：仍在选聘中。", en: "Outcome: the application still stands." }
})
