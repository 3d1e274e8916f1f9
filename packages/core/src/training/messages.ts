/**
 * The words of training: what its findings ask and what its refusals say.
 *
 * @since 0.1.0
 */
import * as Message from "../policy/Message.ts"

/**
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "training.plan": { zh: "年度培训计划可以通过", en: "the plan may be adopted" },
  "training.themeCovered": { zh: "计划中有“{theme}”主题的课程", en: "the plan has a session on “{theme}”" },
  "training.course": { zh: "可以举办此次培训", en: "the session may be held" },
  "training.sessionKind": { zh: "培训形式为以下之一：{kinds}", en: "the kind of the session is one of: {kinds}" },
  "training.planThere": { zh: "本年度已有培训计划", en: "the year has a plan" },
  "training.themePlanned": {
    zh: "主题列入本年度计划：{themes}",
    en: "the theme is one of the year's plan: {themes}"
  },
  "training.asPlanned": { zh: "按计划举办", en: "held as planned" },
  "training.otherwise": {
    zh: "已列入计划，但形式、主题或学时与计划不同",
    en: "in the plan, with another kind, theme or number of hours"
  },
  "training.unplanned": { zh: "计划之外举办", en: "held beside the plan" },
  "training.hours": { zh: "已完成本年度学时", en: "the class hours of the year are done" },
  "training.hoursAtLeast": {
    zh: "全年培训不少于 {required} 学时（含）",
    en: "at least {required} class hour(s) in the year, included"
  },
  "training.hoursOfPart": {
    zh: "在任 {inPost} 天（全年 {ofYear} 天），由 {whole} 学时折算，不少于 {required} 学时（含）",
    en: "{inPost} of {ofYear} days in post: of {whole} class hour(s), at least {required}, included"
  },
  "training.pair": { zh: "可以结对帮带", en: "the two may be paired" },
  "training.mentorsAtMost": {
    zh: "每名村官同时不超过 {most} 名导师（含本次）",
    en: "no more than {most} mentor(s) of one official at once, this one included"
  },
  "training.officialsOfMentorAtMost": {
    zh: "每名导师同时帮带不超过 {most} 名村官（含本次）",
    en: "no more than {most} official(s) of one mentor at once, this one included"
  },
  "training.send": { zh: "可以派出此批挂职人员", en: "the batch may be sent" },
  "training.batchesOfYear": {
    zh: "全年派出不超过 {most} 批（含本批）",
    en: "no more than {most} batch(es) in the year, this one included"
  },
  "training.batchAtLeast": { zh: "每批不少于 {least} 人（含）", en: "at least {least} people in a batch, included" },
  "training.batchAtMost": { zh: "每批不超过 {most} 人（含）", en: "at most {most} people in a batch, included" },
  "training.hostKinds": { zh: "接收单位均为以下之一：{kinds}", en: "every host is one of: {kinds}" },
  "training.exchange": { zh: "可以异村交流", en: "the exchange may begin" },
  "training.exchangeMonths": {
    zh: "交流期限不超过 {most} 个月（含）",
    en: "the exchange lasts no more than {most} month(s), included"
  },
  "training.assign": { zh: "可以交办此项任务", en: "the task may be given" },
  "training.taskKind": { zh: "任务类别为以下之一：{kinds}", en: "the kind of the task is one of: {kinds}" },
  "training.tasksOpen": {
    zh: "同时承担的任务不超过 {most} 项（含本项）",
    en: "no more than {most} task(s) open at once, this one included"
  },
  "training.sitIn": { zh: "可以列席会议", en: "the officials may sit in" },
  "training.organs": { zh: "开会的组织为以下之一：{organs}", en: "the organ that meets is one of: {organs}" },
  "training.withoutVote": {
    zh: "列席人员均不在该组织任职",
    en: "nobody who sits in holds a seat in the organ"
  },
  "training.withVote": {
    zh: "列席人员均不在该组织任职，而 {officials} 在其中任职、有表决权，应当作为成员出席",
    en: "nobody who sits in holds a seat in the organ, where they would have a vote; these do, and attend as members: {officials}"
  },
  "training.activity": { zh: "可以举办此项活动", en: "the activity may be held" },
  "training.activityKind": { zh: "活动类别为以下之一：{kinds}", en: "the kind of the activity is one of: {kinds}" },
  "training.coOrganisers": {
    zh: "联合举办的组织均为以下之一：{coOrganisers}",
    en: "every co-organiser is one of: {coOrganisers}"
  },

  "training/PlanExists": {
    zh: "{year} 年的培训计划已于 {day} 通过，一年只有一个计划。如需调整，请办理修订计划。",
    en: "The plan for {year} was adopted on {day}, and a year has one plan. To change it, amend the plan."
  },
  "training/PlanUnknown": {
    zh: "截至 {day} 还没有 {year} 年的培训计划，因此不能修订。请先通过计划，或核对年度和日期。",
    en: "By {day} there is no plan for {year}, so nothing can be amended. Adopt a plan first, or check the year and the day."
  },
  "training/SessionHeldAlready": {
    zh: "培训 {session} 已于 {day} 举办，同一编号不能再次使用。请另取编号；如需更正参加人员，请办理更正。",
    en: "Session {session} was held on {day}, and an id is used once. Choose another id; to correct who attended, use the correction."
  },
  "training/SessionUnknown": {
    zh: "截至 {day} 没有举办过培训 {session}，没有可以更正的参加人员。请核对编号和日期。",
    en: "By {day} no session {session} was held, so there is no attendance to correct. Check the id and the day."
  },
  "training/MentorIsSelf": {
    zh: "{official} 不能做自己的导师。请另行确定导师。",
    en: "{official} cannot be their own mentor. Name somebody else."
  },
  "training/BeginsBeforeAct": {
    zh: "结对日 {from} 早于办理日 {day}。如为补录，请以实际结对日为办理日。",
    en: "The pairing would begin on {from}, before the day of the act, {day}. To enter it late, make its first day the day of the act."
  },
  "training/MentorAlready": {
    zh: "{mentor} 在此期间已是 {official} 的导师（{period}），不能重复结对。请核对日期。",
    en: "{mentor} is a mentor of {official} already ({period}), and one pair is made once. Check the days."
  },
  "training/MentoringNotRunning": {
    zh: "{mentor} 在 {day} 前一日没有帮带 {official}，没有可以结束的结对。请核对人员和日期。",
    en: "{mentor} was not a mentor of {official} on the day before {day}, so there is nothing to end. Check the people and the day."
  },
  "training/EndedAlready": {
    zh: "已记录于 {day} 结束，不能重复结束。请核对日期。",
    en: "It was recorded to have ended on {day}, and cannot end twice. Check the day."
  },
  "training/PeriodEmpty": {
    zh: "结束日 {until} 不晚于开始日 {from}，没有期限。请更正日期。",
    en: "It would end on {until}, no later than it begins on {from}, so it has no day. Correct the days."
  },
  "training/BatchExists": {
    zh: "挂职批次 {batch} 已经派出，同一编号不能重复使用。请另取编号。",
    en: "Batch {batch} has been sent before, and an id is used once. Choose another id."
  },
  "training/BatchUnknown": {
    zh: "没有挂职批次 {batch}，因此无法召回。请核对编号。",
    en: "There is no batch {batch}, so nobody can be recalled from it. Check the id."
  },
  "training/NotInBatch": {
    zh: "{official} 不在挂职批次 {batch} 中，因此无法召回。请核对人员和批次。",
    en: "{official} is not in batch {batch}, so there is nobody to recall. Check the person and the batch."
  },
  "training/NotSeconded": {
    zh: "{official} 在 {day} 前一日没有在批次 {batch} 中挂职，或当日已经期满。请核对日期。",
    en: "{official} was not away with batch {batch} on the day before {day}, or is back on that day anyway. Check the day."
  },
  "training/SecondedAlready": {
    zh: "{official} 在此期间已在挂职（{period}），同一天不能再到别处。请调整日期，或先召回。",
    en: "{official} is on secondment already ({period}), and cannot be elsewhere on the same day. Change the days, or recall the official first."
  },
  "training/ExchangedAlready": {
    zh: "{official} 在此期间已在异村交流（{period}），同一天不能再到别处。请调整日期，或先结束交流。",
    en: "{official} is on exchange already ({period}), and cannot be elsewhere on the same day. Change the days, or end the exchange first."
  },
  "training/NotPlaced": {
    zh: "{official} 在 {day} 没有任职村，无从异村交流。请先安排任职村。",
    en: "{official} is placed in no village on {day}, so there is none to be exchanged from. Place the official first."
  },
  "training/SameVillage": {
    zh: "{official} 在 {day} 的任职村就是 {village}，不是异村。请另选一村，或调整日期。",
    en: "On {day} {official} is placed in {village} itself, so this is no exchange. Choose another village, or change the days."
  },
  "training/NotOnExchange": {
    zh: "{official} 在 {day} 前一日没有异村交流，或当日已经期满。请核对日期。",
    en: "{official} was not on exchange on the day before {day}, or is back on that day anyway. Check the day."
  },
  "training/TaskExists": {
    zh: "任务 {task} 已经交办，同一编号不能重复使用。请另取编号。",
    en: "Task {task} has been given before, and an id is used once. Choose another id."
  },
  "training/DueBeforeAct": {
    zh: "完成期限 {due} 早于交办日 {day}。请更正日期。",
    en: "The task would be due on {due}, before it is given on {day}. Correct the days."
  },
  "training/TaskUnknown": {
    zh: "没有任务 {task}，因此无法办结。请核对编号。",
    en: "There is no task {task}, so nothing can be finished. Check the id."
  },
  "training/TaskNotOpen": {
    zh: "任务 {task} 在 {day} 并未处于办理中（尚未交办、已经办结，或承担人已经离任）。请核对日期。",
    en: "Task {task} is not open on {day}: it is not given yet, is finished, or its official has left. Check the day."
  },
  "training/MeetingExists": {
    zh: "会议 {meeting} 的列席已经登记，同一编号不能重复使用。请核对编号。",
    en: "Meeting {meeting} has been recorded before, and an id is used once. Check the id."
  },
  "training/ActivityExists": {
    zh: "活动 {activity} 已经登记，同一编号不能重复使用。请核对编号。",
    en: "Activity {activity} has been recorded before, and an id is used once. Check the id."
  }
})
