/**
 * The words of applications, reviews and steps: what findings ask, and what refusals say.
 *
 * @since 0.1.0
 */

/** They become messages together with those of the other parts. */
export const application = {
  "recruitment.apply": { zh: "可以受理报名", en: "the application may be taken" },
  "recruitment.open": {
    zh: "在报名期内：{opens} 至 {closes}（首尾两日均可）",
    en: "within the application period: {opens} to {closes}, both included"
  },
  "recruitment.eligible": { zh: "符合选聘资格条件", en: "the conditions of eligibility are met" },
  "recruitment.eligibleBy": {
    zh: "符合选聘资格条件（须先补充：{papers}）",
    en: "the conditions of eligibility are met (papers to be added first: {papers})"
  },
  "recruitment.informationComplete": {
    zh: "报名信息齐全",
    en: "the application states all that is asked for"
  },
  "recruitment.factStated": { zh: "已写明{fact}（{papers}）", en: "{fact} is stated ({papers})" },
  "recruitment.papersInTime": {
    zh: "材料不晚于 {day}（含当日）补齐",
    en: "the papers came by {day}, that day included"
  },
  "recruitment.papersCalendar": {
    zh: "补充材料期限所在的 {year} 年的工作日历已公布",
    en: "the working-day calendar of {year}, in which the window for papers runs, is known"
  },
  "recruitment.otherAge": { zh: "{group}：不超过 {most} 周岁（含）", en: "{group}: at most {most} years, included" },
  "recruitment.otherBirthDate": {
    zh: "{group}：{day}（含）以后出生",
    en: "{group}: born on {day} or later, that day included"
  },
  "recruitment.birthDateAgrees": {
    zh: "报名材料中的出生日期与身份证号码一致；不一致的，须补充正确的出生日期",
    en: "the dates of birth in the application and in the ID number agree; where they do not, the right one is to be added"
  },
  "recruitment.afterApplication": {
    zh: "补充材料不早于报名日期 {day}",
    en: "papers are not added before the day of the application, {day}"
  },
  "recruitment.madeAfter": {
    zh: "{position}：不早于有关人员最近一次办理的日期 {day}",
    en: "{position}: not before the day on which something was last done with those concerned, {day}"
  },
  "recruitment.completed": { zh: "可以补充材料", en: "papers may be added" },
  "recruitment.review": { zh: "可以登记资格审查结果", en: "the result of the review may be recorded" },
  "recruitment.beforeReview": { zh: "在资格审查完成之前", en: "before the qualification review is done" },
  "recruitment.changePosition": { zh: "可以改报岗位", en: "the position applied for may be changed" },
  "recruitment.nothingTaken": { zh: "尚未进行任何审核", en: "nothing of the application was reviewed yet" },
  "recruitment.withdraw": { zh: "可以放弃报名", en: "the application may be withdrawn" },
  "recruitment.afterLastAct": {
    zh: "不早于该报名最近一次办理的日期 {day}",
    en: "not before the day on which something was last done with the application, {day}"
  },
  "recruitment.step": { zh: "可以登记步骤结果", en: "the result of the step may be recorded" },
  "recruitment.correct": { zh: "可以更正", en: "the correction may be made" },
  "recruitment.correctionDay": {
    zh: "更正不早于所更正事项的日期 {day}",
    en: "the correction is not before the day of what it corrects, {day}"
  },
  "recruitment.beforeNextStep": {
    zh: "不晚于下一步骤的日期 {day}",
    en: "not after the day of the next step, {day}"
  },
  "recruitment.noRankingRests": {
    zh: "没有以此为依据的排名",
    en: "no ranking rests on it"
  },
  "recruitment.noListRests": {
    zh: "没有以此为依据的名单",
    en: "no list rests on it"
  },
  "recruitment.noNoticeRests": { zh: "没有以此为依据的公示", en: "no public notice rests on it" },
  "recruitment.noObjectionUpheld": { zh: "对此人的异议没有成立", en: "no objection to the applicant was upheld" },
  "recruitment.noAppointmentRests": { zh: "没有以此为依据的聘用", en: "no appointment rests on it" },
  "recruitment.called": { zh: "在“{step}”的入围名单上", en: "called to the step “{step}”" },
  "recruitment.listMade": { zh: "“{step}”的入围名单已经确定", en: "the list of those called to “{step}” is made" },
  "recruitment.afterAll": {
    zh: "不早于本批次已登记事项的最后日期 {day}",
    en: "not before the last day on which something is kept of the drive, {day}"
  },
  "recruitment.nothingBuilt": {
    zh: "尚未按这些名额确定名单或张贴公示",
    en: "no list and no notice rests on the posts yet"
  },
  "recruitment.vet": { zh: "可以登记考察结果", en: "the vetting may be recorded" },
  "recruitment.examine": { zh: "可以登记体检结果", en: "the physical examination may be recorded" },
  "recruitment/DriveUnknown": {
    zh: "没有选聘批次 {drive}，因此无法办理。请先发布公告，或核对编号。",
    en: "There is no drive {drive}, so nothing can be done in it. Announce it first, or check the id."
  },
  "recruitment/ApplicationRepeated": {
    zh: "此人在批次 {drive} 中已有报名，一人在一个批次中只能报名一次。请在原报名上补充材料。",
    en: "This person has applied in drive {drive} already, and one person applies once in a drive. Add papers to the earlier application."
  },
  "recruitment/ApplicationUnknown": {
    zh: "批次 {drive} 中没有报名 {applicant}。请先提交报名，或核对编号。",
    en: "Drive {drive} has no application {applicant}. Hand it in first, or check the id."
  },
  "recruitment/ApplicationEnded": {
    zh: "报名 {applicant} 已在“{step}”阶段结束，不能再办理后续步骤。此人可以在以后的批次中重新报名。",
    en: "Application {applicant} ended at the step “{step}”, so no later step is possible. The person may apply again in a later drive."
  },
  "recruitment/ResultGiven": {
    zh: "报名 {applicant} 的“{step}”由规定裁定，不能另行指定结果。请去掉 passed，或注明依据文件按“记录”“例外”办理。",
    en: "The {step} of application {applicant} is decided by the rules, so its result cannot be given. Leave out passed, or name the document and record or except the act."
  },
  "recruitment/ResultMissing": {
    zh: "报名 {applicant} 的“{step}”按文件记录，但没有写明结果。请用 passed 写明文件所载的结果。",
    en: "The {step} of application {applicant} is recorded from a document, and its result is missing. Say with passed what the document says."
  },
  "recruitment/PositionUnchanged": {
    zh: "{applicant} 已经报名岗位 {position}，没有改动。请写明要改报的岗位。",
    en: "{applicant} has applied for position {position} already, so nothing would change. Name the position to change to."
  },
  "recruitment/WithdrawnTooLate": {
    zh: "{official} 已经聘用，不能再放弃报名。离开岗位的，请登记离任。",
    en: "{official} has been appointed, so the application can no longer be withdrawn. Record a departure of whoever leaves the post."
  },
  "recruitment/CorrectionUnfounded": {
    zh: "报名 {applicant} 没有“{step}”的结果，没有可以更正的内容。请核对步骤，或先登记结果。",
    en: "Application {applicant} has no result of the step “{step}”, so there is nothing to correct. Check the step, or record its result first."
  },
  "recruitment/CorrectedElsewhere": {
    zh: "“{step}”不能作为一般步骤更正，因为它不只涉及这一份报名。报名有误的请放弃报名；其他的请凭文件登记其后发生的事项。",
    en: "The step “{step}” is not corrected like a plain step, because more than this application rests on it. Withdraw an application that was wrong; record from its document what happened since."
  },
  "recruitment/StepFollowed": {
    zh: "报名 {applicant} 的“{step}”之后还有“{next}”，以它为依据，因此不能更正。请先更正“{next}”；报名已经结束的，请先恢复报名。",
    en: "After the step “{step}” application {applicant} has “{next}”, which rests on it, so it cannot be corrected. Correct “{next}” first; reopen an application that ended."
  },
  "recruitment/NotEnded": {
    zh: "报名 {applicant} 没有结束，不需要恢复。请核对编号。",
    en: "Application {applicant} has not ended, so there is nothing to reopen. Check the id."
  },
  "recruitment/StepHasItsOwnAct": {
    zh: "“{step}”有专门的办理事项，不能作为一般步骤登记。请使用该事项办理。",
    en: "The step “{step}” has an act of its own and cannot be recorded as a plain step. Use that act."
  },
  "recruitment/StepIsMarked": {
    zh: "“{step}”以成绩计，不能作为一般步骤登记为通过。请登记成绩；未参加或中途退出的，登记为未通过。",
    en: "The step “{step}” is marked, so it cannot be recorded as passed. Record its mark; of whoever stayed away or dropped out, record that it was not passed."
  },
  "recruitment/DriveCancelled": {
    zh: "选聘批次 {drive} 已于 {day} 取消，不能再办理。请在另一批次中办理。",
    en: "Drive {drive} was cancelled on {day}, so nothing can be done in it. Use another drive."
  },
  "recruitment/PositionMissing": {
    zh: "批次 {drive} 分岗位招聘（{positions}），报名没有写明岗位，因此不能受理。请写明所报岗位。",
    en: "Drive {drive} recruits by position ({positions}), and the application names none, so it cannot be taken. Name the position applied for."
  },
  "recruitment/PositionUnknown": {
    zh: "批次 {drive} 没有岗位 {position}，因此不能受理报名。{hint}请核对岗位编号。",
    en: "Drive {drive} has no position {position}, so the application cannot be taken.{hint} Check the id of the position."
  },
  "recruitment/ChannelOfPosition": {
    zh: "岗位 {position} 只面向渠道“{open}”，不接受以“{channel}”报名。请改报其他岗位，或更正渠道。",
    en: "Position {position} is open to the channel “{open}” alone and takes no application by “{channel}”. Apply for another position, or correct the channel."
  },
  "recruitment/ChannelUnknown": {
    zh: "本地的规定区分选聘渠道（{channels}），其中没有 {channel}，因此不能受理报名。{hint}请核对渠道名称，或先在插件或公告中为该渠道作出规定。",
    en: "The rules of this place know the channels {channels}, and {channel} is none of them, so the application cannot be taken.{hint} Check the name, or lay down rules for the channel in a plugin or the announcement first."
  },
  "recruitment/PositionNotInDrive": {
    zh: "批次 {drive} 没有岗位 {position}，因此没有可以办理的人员。请核对岗位编号。",
    en: "Drive {drive} has no position {position}, so there is nobody to act for. Check the id of the position."
  }
} as const
