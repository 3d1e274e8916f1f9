/**
 * The words of evaluation: what its findings ask and what its refusals say.
 *
 * @since 0.1.0
 */
import * as Message from "../policy/Message.ts"

/**
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "evaluation.open": { zh: "可以启动年度考核", en: "the yearly appraisal may be opened" },
  "evaluation.rulesKnown": {
    zh: "考核范围、总分、等次和优秀比例均有规定",
    en: "its participants, total, grades and cap are laid down"
  },
  "evaluation.inPostOnLastDay": {
    zh: "考核期最后一日（{until}）在任",
    en: "in post on the last day of the period ({until})"
  },
  "evaluation.monthsInPost": {
    zh: "考核期内在任不少于 {least} 个月（含）；不足的不定等次",
    en: "in post for at least {least} month(s) of the period, included; with less, not graded"
  },
  "evaluation.participants": {
    zh: "评定等次 {graded} 人，在任时间不足而不定等次 {notGraded} 人",
    en: "{graded} official(s) are to be graded; {notGraded} are not, with too few months in post"
  },
  "evaluation.mark": {
    zh: "“{component}”由有权的角色登记：{roles}",
    en: "the {component} is given by a role that may: {roles}"
  },
  "evaluation.votesCounted": {
    zh: "民主测评有计入分母的票",
    en: "there are votes that the mark can be made from"
  },
  "evaluation.vote": { zh: "可以登记民主测评票数", en: "the votes may be recorded" },
  "evaluation.ended": { zh: "考核期已于 {until} 届满", en: "the period ended on {until}" },
  "evaluation.conclude": { zh: "可以评定年度考核等次", en: "the appraisal may be concluded" },
  "evaluation.grades": { zh: "等次：{bands}；其余为{otherwise}", en: "grades: {bands}; else {otherwise}" },
  "evaluation.band": { zh: "{bound}为{grade}", en: "{grade}: {bound}" },
  "evaluation.cap": { zh: "优秀人数不超过规定比例", en: "no more are excellent than the cap allows" },
  "evaluation.excellentShare": {
    zh: "评定等次 {graded} 人，优秀不超过其 {percent}%（含，{rounding}），即 {places} 人；达到优秀分数线 {reached} 人，其中 {lowered} 人按总分名次改为称职（合格）",
    en: "of {graded} graded at most {percent} % are excellent (included, {rounding}), which is {places}; {reached} reached the bound, and {lowered} of them become competent by the rank of the total"
  },
  "evaluation.tie.exclude": {
    zh: "名额末位有 {tied} 人总分相同，按规定均不评为优秀；优秀 {excellent} 人，名额 {places} 人",
    en: "{tied} have the same total at the last place, and by the rule none of them is excellent: {excellent} are, of {places} place(s)"
  },
  "evaluation.tie.include": {
    zh: "名额末位有 {tied} 人总分相同，按规定均评为优秀；优秀 {excellent} 人，超过名额 {places} 人",
    en: "{tied} have the same total at the last place, and by the rule all of them are excellent: {excellent} are, beyond {places} place(s)"
  },
  "evaluation.gradeFollows": {
    zh: "等次由总分、分数线和优秀比例得出",
    en: "the grade follows from the total, the bounds and the cap"
  },

  "evaluation/CycleExists": {
    zh: "年度考核 {cycle} 已经启动过，同一编号不能重复使用。请另取编号。",
    en: "Appraisal {cycle} has been opened before, and an id is used once. Choose another id."
  },
  "evaluation/YearTaken": {
    zh: "{year} 年度已有考核 {cycle}，一年只能有一个等次。请在该次考核中办理。",
    en: "The year {year} has the appraisal {cycle} already, and a year has one grade. Act in that appraisal."
  },
  "evaluation/YearRecorded": {
    zh: "{year} 年度的考核等次已凭文件登记，再行考核会产生第二个等次。请凭文件补充或更正登记，或核对年度。",
    en: "Grades of {year} have been recorded from a document, and an appraisal would give second ones. Record further or corrected grades from the document, or check the year."
  },
  "evaluation/PeriodInvalid": {
    zh: "考核期 {from} 至 {until} 不成立：结束日不得早于开始日，且应涉及 {year} 年。请更正日期或年度。",
    en: "The period from {from} to {until} cannot be that of {year}: it must not end before it begins, and must touch that year. Correct the days or the year."
  },
  "evaluation/CycleUnknown": {
    zh: "没有年度考核 {cycle}，因此无法办理。请先启动考核，或核对编号。",
    en: "There is no appraisal {cycle}, so nothing can be done in it. Open it first, or check the id."
  },
  "evaluation/NotYetOpened": {
    zh: "年度考核 {cycle} 于 {opened} 启动，在 {day} 还不能办理。请核对日期。",
    en: "Appraisal {cycle} was opened on {opened}, so nothing can be done in it on {day}. Check the day."
  },
  "evaluation/CycleConcluded": {
    zh: "年度考核 {cycle} 已于 {day} 评定等次，不能再登记评分或重复评定。如有错误，请凭文件更正等次。",
    en: "Appraisal {cycle} was concluded on {day}, so marks can no longer be recorded, nor can it be concluded again. Correct a wrong grade from a document."
  },
  "evaluation/CycleNotConcluded": {
    zh: "年度考核 {cycle} 在 {day} 尚未评定等次，没有可以更正的等次。请先评定等次。",
    en: "Appraisal {cycle} is not concluded on {day}, so there is no grade to correct. Conclude it first."
  },
  "evaluation/NotInCycle": {
    zh: "{official} 在考核期最后一日（{until}）不在任，不参加年度考核 {cycle}，因此不能登记评分。请核对编号。",
    en: "{official} is not in post on the last day of the period ({until}) and so is not in appraisal {cycle}; no mark can be recorded. Check the id."
  },
  "evaluation/NeverInPost": {
    zh: "{official} 在 {from} 至 {until} 期间不曾在任，不会有这一时期的考核等次。请核对编号和年度。",
    en: "{official} was not in post on any day from {from} to {until}, so there can be no grade for that time. Check the id and the year."
  },
  "evaluation/GradesNotRecorded": {
    zh: "往年考核等次来自以往的文件，不能由规定裁定。请注明依据文件，按“记录”办理。",
    en: "Grades of an earlier year come from a document and are not decided by rules. Name the document and record them."
  },
  "evaluation/YearAhead": {
    zh: "{year} 年在 {day} 尚未开始，不会有该年度的考核等次。请核对年度。",
    en: "On {day} the year {year} has not begun, so there can be no grades of it. Check the year."
  },
  "evaluation/CorrectionUnfounded": {
    zh: "{official} 的考核等次由规定得出，没有文件不能更正。请注明依据文件，按“记录”或“例外”办理。",
    en: "The grade of {official} follows from the rules and is not corrected without a document. Name it, and record or except the act."
  }
})
