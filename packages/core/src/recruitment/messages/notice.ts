/**
 * The words of vetting, notices, objections, substitution and appointment: what findings ask, and what refusals say.
 *
 * @since 0.1.0
 */

/** They become messages together with those of the other parts. */
export const notice = {
  "recruitment.notice": { zh: "可以公示", en: "the public notice may be posted" },
  "recruitment.noticeDays": {
    zh: "公示不少于 {least} 个{kind}（自张贴次日起算，含截止日）",
    en: "the notice runs for at least {least} {kind} (counted from the day after posting, the last day included)"
  },
  "recruitment.calendarKnown": {
    zh: "公示期所在的 {year} 年的工作日历已公布",
    en: "the working-day calendar of {year}, in which the notice runs, is known"
  },
  "recruitment.withinPosts": {
    zh: "公示人数不超过招聘名额 {posts} 人",
    en: "no more are named than there are posts: {posts}"
  },
  "recruitment.withinPostsOfPosition": {
    zh: "岗位 {position} 公示 {named} 人，不超过该岗位的招聘名额 {posts} 人",
    en: "position {position}: {named} named, no more than it has posts: {posts}"
  },
  "recruitment.inRankOrder": {
    zh: "按总成绩从高到低确定，名次在前且未退出者不被越过",
    en: "in rank order: nobody who still stands is passed over"
  },
  "recruitment.inRankOrderOfPosition": {
    zh: "岗位 {position} 按总成绩从高到低确定，名次在前且未退出者不被越过（被越过 {passedOver} 人）",
    en: "position {position}: in rank order, nobody who still stands is passed over ({passedOver} passed over)"
  },
  "recruitment.ranked": {
    zh: "全部成绩已经计入排名（尚有 {unranked} 人的成绩未计入）",
    en: "the ranking counts every mark (those of {unranked} applicant(s) are not ranked yet)"
  },
  "recruitment.vettedBy": { zh: "考察人员符合规定", en: "those who vetted are as required" },
  "recruitment.vettersAtLeast": {
    zh: "考察人员不少于 {least} 人（含）",
    en: "at least {least} vetter(s), included"
  },
  "recruitment.noTies": {
    zh: "考察人员与被考察人没有应当回避的关系：{ties}",
    en: "no vetter is tied to the applicant by {ties}"
  },
  "recruitment.reexamination": { zh: "可以申请复检", en: "a re-examination may be asked for" },
  "recruitment.reexaminationRequested": { zh: "已经申请复检", en: "a re-examination was asked for" },
  "recruitment.reexaminationsAtMost": {
    zh: "复检不超过 {most} 次（含本次）",
    en: "no more than {most} re-examination(s), this one included"
  },
  "recruitment.afterResult": {
    zh: "不早于体检结果的日期 {day}",
    en: "not before the day of the result, {day}"
  },
  "recruitment.physicalFinal": { zh: "可以确认体检不合格", en: "the failed examination may be made final" },
  "recruitment.reexaminationOver": {
    zh: "申请复检的期限已过（截至 {last}，含当日）",
    en: "the time for asking for a re-examination is over (its last day was {last})"
  },
  "recruitment.noTimeToPass": {
    zh: "规定了申请复检的期限，且期限已过",
    en: "a time for asking for a re-examination is laid down, and it is over"
  },
  "recruitment.substitute": { zh: "规定可以递补", en: "the rules let somebody come in" },
  "recruitment.substitution": { zh: "可以递补", en: "substitutes may be called" },
  "recruitment.substitutionLaidDown": {
    zh: "本地规定了递补；没有规定的，不递补",
    en: "the place lays down substitution; where nothing is laid down, nobody is replaced"
  },
  "recruitment.placeEmpty": {
    zh: "名单中有人离开，其名额尚未递补",
    en: "somebody on the list has left, and the place is empty"
  },
  "recruitment.reserveStands": {
    zh: "后备人选中还有未退出者",
    en: "somebody of the reserve still stands"
  },
  "recruitment.oneRound": {
    zh: "一份名单只递补一次（已递补 {rounds} 次）",
    en: "substitutes are called to a list once (called so far: {rounds} time(s))"
  },
  "recruitment.leftUntil": {
    zh: "在“{step}”及以前的步骤离开的，予以递补",
    en: "whoever left at the step “{step}” or before it is replaced"
  },
  "recruitment.leftWithin": {
    zh: "在离开之后的{limit}内递补（含最后一日）",
    en: "a place is filled within {limit} after somebody left it, the last day included"
  },
  "recruitment.noticeDue": {
    zh: "所公示的 {named} 人均已轮到公示",
    en: "the public notice is the step due for everybody named: {named}"
  },
  "recruitment.noticeDueFor": { zh: "{applicant} 已轮到公示", en: "the public notice is the step due for {applicant}" },
  "recruitment.publication": { zh: "公示内容符合规定", en: "the notice shows no more than it may" },
  "recruitment.shown": { zh: "公示的个人信息限于：{most}", en: "of a person the notice shows at most: {most}" },
  "recruitment.noticeCorrection": {
    zh: "可以更正公示截止日",
    en: "the last day of the notice may be corrected"
  },
  "recruitment.noticeRunning": {
    zh: "在公示期内更正：{from} 至 {until}（首尾两日均可）",
    en: "corrected as long as the notice runs: {from} to {until}, both included"
  },
  "recruitment.noticeNotOver": {
    zh: "更正后的截止日 {until} 不早于更正当日",
    en: "the corrected last day, {until}, is not before the day of the correction"
  },
  "recruitment.objection": { zh: "可以受理异议", en: "the objection may be taken" },
  "recruitment.withinNotice": {
    zh: "在公示期内：{from} 至 {until}（首尾两日均可）",
    en: "within the notice: {from} to {until}, both included"
  },
  "recruitment.objectionSigned": { zh: "异议署有真实姓名", en: "the objection bears a name" },
  "recruitment.objectionSettled": { zh: "异议按期处理", en: "the objection is settled in time" },
  "recruitment.settledAfterRaised": {
    zh: "处理日期不早于提出异议的日期 {raised}",
    en: "it is not settled before the day on which it was raised, {raised}"
  },
  "recruitment.noObjectionOpen": {
    zh: "没有尚未处理的异议（尚未处理：{open}）",
    en: "no objection is open (open: {open})"
  },
  "recruitment.appoint": { zh: "可以聘用", en: "the applicant may be appointed" },
  "recruitment.noticeOver": { zh: "公示已于 {until} 期满", en: "the public notice ended on {until}" },
  "recruitment.postFree": {
    zh: "招聘名额 {posts} 人，已聘用 {held} 人，尚有空缺",
    en: "a post is free: {posts} in all, {held} held by others"
  },
  "recruitment.noticeKnown": { zh: "已经公示", en: "a public notice was posted" },
  "recruitment/ListUnknown": {
    zh: "批次 {drive} 没有“{step}”的名单（岗位：{position}），因此无从递补。请先确定名单，或核对步骤和岗位。",
    en: "Drive {drive} has no list for the step “{step}” (position: {position}), so nobody can come in. Make the list first, or check the step and the position."
  },
  "recruitment/NobodyToCall": {
    zh: "批次 {drive} 的“{step}”名单没有可以递补的名额，或者没有可以递补的人选，没有可以记录的内容。请核对名单。",
    en: "On the list for the step “{step}” of drive {drive} no place is empty, or nobody can come in, so there is nothing to record. Check the list."
  },
  "recruitment/NoFailedExamination": {
    zh: "报名 {applicant} 没有可以复检的体检结果，因此不能办理。请先登记体检结果，或核对编号。",
    en: "Application {applicant} has no failed examination that another could follow, so the act cannot stand. Record the result first, or check the id."
  },
  "recruitment/ReexaminationOpen": {
    zh: "报名 {applicant} 已于 {day} 申请复检，结果尚未登记。请先登记复检结果。",
    en: "A re-examination of application {applicant} was asked for on {day} and has no result yet. Record its result first."
  },
  "recruitment/NoticeUnknown": {
    zh: "批次 {drive} 没有第 {notice} 次公示，没有可以更正的内容。请按公示先后核对次序。",
    en: "Drive {drive} has no notice number {notice}, so there is nothing to correct. Check its place in the order of notices."
  },
  "recruitment/ObjectionExists": {
    zh: "批次 {drive} 已有编号为 {objection} 的异议，同一编号不能重复使用。请为新的异议另取编号。",
    en: "Drive {drive} has an objection {objection} already, and an id is used once. Choose another id for the new one."
  },
  "recruitment/ObjectionUnknown": {
    zh: "批次 {drive} 没有异议 {objection}，因此不能处理。请先受理，或核对编号。",
    en: "Drive {drive} has no objection {objection}, so it cannot be settled. Take it first, or check the id."
  },
  "recruitment/ObjectionSettledAlready": {
    zh: "异议 {objection} 已于 {day} 处理，不能再次处理。有新情况的，请作为新的异议受理。",
    en: "Objection {objection} was settled on {day} and cannot be settled again. Take what is new as another objection."
  },
  "recruitment/AppointedAlready": {
    zh: "{official} 已经聘用为村官，不能重复聘用。请核对编号。",
    en: "{official} has been appointed as a village official already and cannot be appointed again. Check the id."
  }
} as const
