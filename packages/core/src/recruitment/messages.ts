/**
 * The words of recruitment: what its findings ask and what its refusals say.
 *
 * @since 0.1.0
 */
import * as Message from "../policy/Message.ts"

/**
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "recruitment.announce": { zh: "可以发布选聘公告", en: "the drive may be announced" },
  "recruitment.drivesOfCohort": {
    zh: "本年度的选聘批次不超过 {most} 次（含本次）",
    en: "no more than {most} drive(s) for the cohort, this one included"
  },
  "recruitment.applicationDays": {
    zh: "报名时间不少于 {least} 天（首尾两日均计入）",
    en: "applications are open for at least {least} day(s), first and last included"
  },
  "recruitment.datesInOrder": {
    zh: "公告日不晚于报名开始日，报名开始日不晚于截止日",
    en: "the day of the announcement is not after the opening day, and that is not after the closing day"
  },
  "recruitment.cohortAhead": {
    zh: "选聘年度不早于公告所在年度 {year} 年",
    en: "the cohort is not before the year of the announcement, {year}"
  },
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
  "recruitment.mark": { zh: "可以登记成绩", en: "the mark may be recorded" },
  "recruitment.markRange": {
    zh: "成绩在 0 分至 {most} 分之间（均含）",
    en: "a mark is from 0 to {most}, both included"
  },
  "recruitment.markAtLeast": { zh: "成绩不低于 0 分", en: "a mark is not below 0" },
  "recruitment.markCorrection": {
    zh: "成绩只在排名之前更正，且不早于原成绩的日期 {day}",
    en: "a mark is corrected before anybody is ranked, and not before the day of the first mark, {day}"
  },
  "recruitment.panel": { zh: "考官符合规定", en: "those who marked are as required" },
  "recruitment.judgesAtLeast": {
    zh: "评分的考官不少于 {least} 人（含；实有 {judges} 人）",
    en: "at least {least} judge(s) marked, included ({judges} did)"
  },
  "recruitment.marksLeft": {
    zh: "去掉 {lowest} 个最低分、{highest} 个最高分之后仍有评分",
    en: "a mark is left without the {lowest} lowest and the {highest} highest"
  },
  "recruitment.judgesWithoutTies": {
    zh: "评分的考官与报考者没有应当回避的关系：{ties}",
    en: "no judge who marked has a tie for which one stands aside: {ties}"
  },
  "recruitment.judgesTied": {
    zh: "评分的考官与报考者没有应当回避的关系：{ties}（有此关系的：{judges}）",
    en: "no judge who marked has a tie for which one stands aside: {ties} (tied: {judges})"
  },
  "recruitment.judgesUndeclared": {
    zh: "评分的考官与报考者没有应当回避的关系：{ties}（尚未声明的：{judges}）",
    en: "no judge who marked has a tie for which one stands aside: {ties} (not declared yet: {judges})"
  },
  "recruitment.rank": { zh: "可以按总成绩排名", en: "applicants may be ranked by their total" },
  "recruitment.wholeDrive": { zh: "本批次", en: "the drive" },
  "recruitment.rankedIn": {
    zh: "{position}：{people} 人的成绩齐全、有效，可以排名（名次并列 {shared} 处）",
    en: "{position}: the marks of {people} applicant(s) are there and in range, and they can be ranked ({shared} rank(s) shared)"
  },
  "recruitment.rankMissing": {
    zh: "{position}：{people} 人中有 {missing} 人缺少排名所需的成绩或事实：{applicants}",
    en: "{position}: of {people} applicant(s), {missing} lack marks or facts that the ranking needs: {applicants}"
  },
  "recruitment.rankNeeds": {
    zh: "{position}：总成绩相同的，需要比较项目或抽签种子才能排列（{needs}）",
    en: "{position}: those of equal totals cannot be told apart without {needs}"
  },
  "recruitment.rankBuiltOn": {
    zh: "{position}：排名已用于公示，不再改变",
    en: "{position}: the ranking stands in a public notice, and is changed no more"
  },
  "recruitment.ranking": {
    zh: "{people} 人按总成绩和规定的次序排名（名次并列 {shared} 处）",
    en: "{people} candidate(s) are ranked by the total and the keys laid down ({shared} rank(s) shared)"
  },
  "recruitment.mainList": { zh: "一同排名", en: "ranked with the others" },
  "recruitment.standsBefore": {
    zh: "{first} 排在 {second} 之前：{by}",
    en: "{first} stands before {second} by: {by}"
  },
  "recruitment.sharesRank": {
    zh: "{one} 与 {other} 各项相同，名次并列",
    en: "{one} and {other} are equal in everything and share a rank"
  },
  "recruitment.orderOpen": {
    zh: "已知排列 {one} 与 {other} 先后所需的事实",
    en: "the facts that decide between {one} and {other} are known"
  },
  "recruitment.key.higher": { zh: "{what}较高", en: "higher {what}" },
  "recruitment.key.lower": { zh: "{what}较低", en: "lower {what}" },
  "recruitment.key.earlier": { zh: "{what}较早", en: "earlier {what}" },
  "recruitment.key.later": { zh: "{what}较晚", en: "later {what}" },
  "recruitment.key.first": { zh: "符合“{condition}”者在前", en: "whoever meets “{condition}” first" },
  "recruitment.call": { zh: "可以确定入围名单", en: "the list may be made" },
  "recruitment.listRule": { zh: "“{step}”有入围规定", en: "a rule says who is called to the step “{step}”" },
  "recruitment.listRuleText": {
    zh: "“{step}”：按 {candidates}:{per} 入围（{rounding}），{edge}",
    en: "“{step}”: {candidates} for each {per} post(s) ({rounding}), {edge}"
  },
  "recruitment.listRuleTextLine": {
    zh: "“{step}”：按 {candidates}:{per} 入围（{rounding}），合格线 {line} 分（含），{edge}",
    en: "“{step}”: {candidates} for each {per} post(s) ({rounding}), from {line} on, included, {edge}"
  },
  "recruitment.listCut": {
    zh: "{posts} 个名额，按 {candidates}:{per} 为 {places} 人（{rounding}）；排名 {people} 人，其中低于合格线 {below} 人，另有单列 {apart} 人；{edge}：入围 {called} 人",
    en: "{posts} post(s) at {candidates}:{per} make {places} ({rounding}); of {people} ranked {below} are below the line, and {apart} are ranked apart; {edge}: {called} are called"
  },
  "recruitment.listShared": {
    zh: "第 {places} 名之后的人选名次分明，不并列",
    en: "nobody shares a rank where the {places} place(s) end"
  },
  "recruitment.listOf": { zh: "{position}的入围名单", en: "the list of {position}" },
  "recruitment.listPending": {
    zh: "{position}的全部报考者都已到达这一步骤（尚有 {pending} 人在之前的步骤）",
    en: "everybody in {position} has come to this step ({pending} still have an earlier one before them)"
  },
  "recruitment.listMarks": {
    zh: "{position}的入围依据齐全（缺 {missing} 人的：{applicants}）",
    en: "everybody in {position} has what the list goes by ({missing} lack it: {applicants})"
  },
  "recruitment.listRanked": {
    zh: "{position}已按总成绩排名，且排名计入全部成绩（尚有 {unranked} 人未计入）",
    en: "{position} is ranked by totals, all marks counted ({unranked} are not)"
  },
  "recruitment.listAgain": {
    zh: "{position}的名单重新确定之前，无人进行过这一步骤",
    en: "nobody in {position} has taken the step before its list is made again"
  },
  "recruitment.listGiven": {
    zh: "{position}：所载名单就是按规定产生的名单（不在其中 {strangers} 人，未列入 {passedOver} 人）",
    en: "{position}: the list given is the one that follows from the rules ({strangers} are not on it, {passedOver} are missing)"
  },
  "recruitment.called": { zh: "在“{step}”的入围名单上", en: "called to the step “{step}”" },
  "recruitment.listMade": { zh: "“{step}”的入围名单已经确定", en: "the list of those called to “{step}” is made" },
  "recruitment.cancel": { zh: "可以取消选聘批次", en: "the drive may be cancelled" },
  "recruitment.conclude": { zh: "可以结束选聘批次", en: "the drive may be concluded" },
  "recruitment.nobodyOnTheWay": {
    zh: "没有人仍在办理之中（尚有 {people} 人：{applicants}）",
    en: "nobody is on the way any more ({people} are: {applicants})"
  },
  "recruitment.afterAll": {
    zh: "不早于本批次已登记事项的最后日期 {day}",
    en: "not before the last day on which something is kept of the drive, {day}"
  },
  "recruitment.nothingBuilt": {
    zh: "尚未按这些名额确定名单或张贴公示",
    en: "no list and no notice rests on the posts yet"
  },
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
  "recruitment.vet": { zh: "可以登记考察结果", en: "the vetting may be recorded" },
  "recruitment.vettedBy": { zh: "考察人员符合规定", en: "those who vetted are as required" },
  "recruitment.vettersAtLeast": {
    zh: "考察人员不少于 {least} 人（含）",
    en: "at least {least} vetter(s), included"
  },
  "recruitment.noTies": {
    zh: "考察人员与被考察人没有应当回避的关系：{ties}",
    en: "no vetter is tied to the applicant by {ties}"
  },
  "recruitment.examine": { zh: "可以登记体检结果", en: "the physical examination may be recorded" },
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
  "recruitment.sign": { zh: "可以签订聘用合同", en: "the agreement may be signed" },
  "recruitment.termAtLeast": {
    zh: "聘期不少于 {least} 个月（含）",
    en: "the term is at least {least} month(s), included"
  },
  "recruitment.termAtMost": { zh: "聘期不超过 {most} 个月（含）", en: "the term is at most {most} month(s), included" },
  "recruitment.afterAppointment": {
    zh: "合同起始日不早于聘用日 {appointed}",
    en: "the agreement begins on the day of the appointment, {appointed}, or later"
  },
  "recruitment.trialAtLeast": {
    zh: "有试用期，且不少于 {least} 个月（含）",
    en: "there is a trial of at least {least} month(s), included"
  },
  "recruitment.trialAtMost": {
    zh: "试用期不超过 {most} 个月（含）",
    en: "the trial is at most {most} month(s), included"
  },
  "recruitment.extend": { zh: "可以延长聘用合同", en: "the agreement may be extended" },
  "recruitment.agreementRuns": {
    zh: "合同尚未期满（{until} 起不再有效）",
    en: "the agreement still runs (from {until} on it does not)"
  },
  "recruitment.extensionLaidDown": {
    zh: "规定了合同可以延期",
    en: "it is laid down that an agreement may be extended"
  },
  "recruitment.extensionAtMost": {
    zh: "延期自原定期满之日起不超过 {most} 个月（含）",
    en: "the extension is at most {most} month(s) from the end that was signed, included"
  },
  "recruitment.renew": { zh: "可以续聘", en: "the agreement may be renewed" },
  "recruitment.renewalsAtMost": {
    zh: "续聘不超过 {most} 次（含本次）",
    en: "no more than {most} renewal(s), this one included"
  },
  "recruitment.renewalsAtMostThen": {
    zh: "续聘不超过 {most} 次（含本次）；此后可以：{ways}",
    en: "no more than {most} renewal(s), this one included; after that: {ways}"
  },
  "recruitment.renewalBeyond": {
    zh: "属于可以第 {number} 次续聘的人员",
    en: "one of those who may be renewed for the time of number {number}"
  },
  "recruitment.extraUnlimited": { zh: "{when}（不限次数）", en: "{when} (without limit)" },
  "recruitment.extraRenewals": { zh: "{when}（再续聘 {renewals} 次）", en: "{when} ({renewals} more)" },
  "recruitment.firstAgreement": {
    zh: "是首份聘用合同；有续聘规定的，期满后的合同按续聘办理",
    en: "it is the first agreement; where renewals have rules, a further one is a renewal"
  },
  "recruitment.agreementCorrection": { zh: "可以更正聘用合同登记", en: "the agreement may be corrected" },
  "recruitment.placementCorrection": { zh: "可以更正任职登记", en: "the placement may be corrected" },
  "recruitment.entryStands": {
    zh: "登记不再变动；确有错误的，凭文件按“记录”更正，或由有权机关作为例外更正",
    en: "an entry stays as it was made; an error is recorded from its document, or corrected by an authority as an exception"
  },
  "recruitment.parties": { zh: "签订方包括：{parties}", en: "the parties include: {parties}" },
  "recruitment.place": { zh: "可以安排到该村任职", en: "the official may be placed in the village" },
  "recruitment.officialsInVillage": {
    zh: "该村在任村官不超过 {most} 人（含本人）",
    en: "no more than {most} official(s) in the village, this one included"
  },
  "recruitment.assign": { zh: "可以统筹安排任职村", en: "the officials may be assigned to the villages" },
  "recruitment.assignedPlaces": {
    zh: "每人安排一村，各村不超过名额",
    en: "everybody has one village, and no village more than it has places"
  },
  "recruitment.assignedPlacesExcept": {
    zh: "每人安排一村，各村不超过名额（不符的有：{wrong}）",
    en: "everybody has one village, and no village more than it has places (not so: {wrong})"
  },
  "recruitment.assignedOpen": {
    zh: "各人都可以安排到所定的村",
    en: "every village is open to whoever goes there"
  },
  "recruitment.assignedOpenExcept": {
    zh: "各人都可以安排到所定的村（不符或尚不能确定的有：{pairs}）",
    en: "every village is open to whoever goes there (not so, or not known: {pairs})"
  },
  "recruitment.assignmentKnown": {
    zh: "计算代价所需的志愿、专业、户籍所在地和村的区划代码已知",
    en: "the wishes, majors, residences and codes of villages that the costs are made of are known"
  },
  "recruitment.cheapest": {
    zh: "总代价最小，没有代价更小的安排",
    en: "the sum of the costs is the least: no other assignment costs less"
  },
  "recruitment.assigned": {
    zh: "{official} 到 {village}：{reasons}，代价 {cost}",
    en: "{official} to {village}: {reasons}; cost {cost}"
  },
  "recruitment.assignedInstead": {
    zh: "{official} 到 {village}：{reasons}，代价 {cost}；在前的志愿：{missed}",
    en: "{official} to {village}: {reasons}; cost {cost}; wishes before it: {missed}"
  },
  "recruitment.assignedToYou": { zh: "安排到{village}：{reasons}", en: "assigned to {village}: {reasons}" },
  "recruitment.assignedToYouInstead": {
    zh: "安排到{village}：{reasons}；在前的志愿：{missed}",
    en: "assigned to {village}: {reasons}; wishes before it: {missed}"
  },
  "recruitment.wishOfOthers": {
    zh: "{village}的名额安排了另外 {people} 人",
    en: "the places of {village} went to {people} other(s)"
  },
  "recruitment.wishAway": { zh: "{village}没有名额", en: "{village} has no place" },
  "recruitment.wishGiven": { zh: "{village}安排了 {officials}", en: "{village} goes to {officials}" },
  "recruitment.wishClosed": {
    zh: "{village}按规定不能安排",
    en: "{village} is closed by the conditions of placement"
  },
  "recruitment.wishNoCheaper": {
    zh: "{village}尚有名额，但代价不更小",
    en: "{village} has a place left, and would have cost no less"
  },
  "recruitment.allOfThem": { zh: "{what}：{people} 人符合规定", en: "{what}: {people} as laid down" },
  "recruitment.title": { zh: "按政治面貌确定职务：{title}", en: "the title follows from Party membership: {title}" },
  "recruitment.titleOfPost": {
    zh: "按所报岗位确定职务：{title}",
    en: "the title follows from the post applied for: {title}"
  },
  "recruitment.titleGiven": {
    zh: "所载职务就是按规定确定的职务：{title}",
    en: "the title given is the one that follows from the rules: {title}"
  },
  "recruitment.politicalStatusKnown": { zh: "政治面貌已知", en: "the political status is known" },

  "recruitment.share": {
    zh: "“{step}”名单 {seats} 个名额，按名次和比例规定产生",
    en: "the list of “{step}”, of {seats} place(s), keeps to rank order and to the shares laid down"
  },
  "recruitment.shareByRank": {
    zh: "{seats} 个名额按名次确定，进入名单 {called} 人",
    en: "{seats} place(s) go by rank, and {called} are called"
  },
  "recruitment.shareBound.atLeast": {
    zh: "“{group}”的不少于 {amount}；进入名单 {called} 人",
    en: "of “{group}” at least {amount}; {called} are called"
  },
  "recruitment.shareBound.atMost": {
    zh: "“{group}”的不超过 {amount}；进入名单 {called} 人",
    en: "of “{group}” at most {amount}; {called} are called"
  },
  "recruitment.shareOfPeople": { zh: "{people} 人（含）", en: "{people} (included)" },
  "recruitment.shareOfSeats": {
    zh: "名额 {seats} 人的 {percent}%（{rounding}），即 {people} 人（含）",
    en: "{percent} % of {seats} place(s) ({rounding}), which is {people} (included)"
  },
  "recruitment.shareOfList": {
    zh: "名额的 {percent}%（{rounding}，含）",
    en: "{percent} % of the places ({rounding}, included)"
  },
  "recruitment.share.atLeast": { zh: "不少于{amount}", en: "at least {amount}" },
  "recruitment.share.atMost": { zh: "不超过{amount}", en: "at most {amount}" },
  "recruitment.shareRule": {
    zh: "“{step}”名单中“{group}”的{bounds}",
    en: "in the list of “{step}”, of “{group}” {bounds}"
  },
  "recruitment.shareShort.leaveOpen": {
    zh: "“{group}”的不足 {people} 人，所缺 {short} 个名额空缺",
    en: "there are fewer than {people} of “{group}”: {short} place(s) stay open"
  },
  "recruitment.shareShort.toOthers": {
    zh: "“{group}”的不足 {people} 人，所缺 {short} 个名额按名次由其他人员补足",
    en: "there are fewer than {people} of “{group}”: {short} place(s) go to others by rank"
  },
  "recruitment.shareYields": {
    zh: "关于“{group}”的人数由 {people} 人让步为 {kept} 人，以满足优先的规定：{over}",
    en: "for “{group}” {people} become {kept}, because the rules over it come first: {over}"
  },
  "recruitment.shareRefilled": {
    zh: "“{group}”应有 {people} 人，按本次可以递补的名额只能到 {kept} 人",
    en: "of “{group}” there should be {people}; with the places that may be filled again they are {kept}"
  },
  "recruitment.shareLeftOut": {
    zh: "按名次原可进入名单，因关于“{group}”的规定未进入：{applicants}",
    en: "rank alone would call them, and the rule for “{group}” does not: {applicants}"
  },
  "recruitment.shareContradiction": {
    zh: "“{step}”名单 {seats} 个名额，各条比例规定可以同时满足；{rules} 不能同时满足的，须用 over 写明何者优先",
    en: "the shares in the list of “{step}”, of {seats} place(s), can hold together; where {rules} cannot, over is to say which comes first"
  },

  "recruitment.settle": { zh: "可以核定招聘岗位人数", en: "the quotas may be settled" },
  "recruitment.afterClosing": { zh: "报名已于 {closes} 截止", en: "applications closed on {closes}" },
  "recruitment.settledOnce": { zh: "岗位人数此前没有核定", en: "the quotas have not been settled before" },
  "recruitment.quotaCounted": {
    zh: "按通过“{step}”的人数计算，尚有 {pending} 人没有结果",
    en: "those who passed “{step}” count, and {pending} have no result yet"
  },
  "recruitment.quotaPosts": {
    zh: "公告 {announced} 人，核定 {posts} 人，空出 {free} 人，关闭岗位 {closed} 个",
    en: "{announced} post(s) announced, {posts} stand, {free} are free; {closed} position(s) closed"
  },
  "recruitment.quotaLine": {
    zh: "{position}：{before} → {after}（{applicants} 人）",
    en: "{position}: {before} → {after} ({applicants} applicant(s))"
  },
  "recruitment.quotaCut": {
    zh: "{position}：{before} → {after}（{applicants} ÷ {perPost}，{rounding}，余 {rest}）",
    en: "{position}: {before} → {after} ({applicants} ÷ {perPost}, {rounding}, remainder {rest})"
  },
  "recruitment.quota.openingRatio": {
    zh: "每个岗位名额不少于 {perPost} 人（含）：{lines}",
    en: "at least {perPost} applicant(s) for each post, included: {lines}"
  },
  "recruitment.quota.floor": {
    zh: "报考不少于 {applicants} 人（含）、名额不少于 {posts} 人（含）：{lines}",
    en: "at least {applicants} applicant(s) and {posts} post(s), included: {lines}"
  },
  "recruitment.quota.flow": {
    zh: "空出 {free} 人，向每名额不少于 {perPost} 人（含）的岗位流转 {given} 人，剩余 {rest} 人：{lines}",
    en: "of {free} free post(s), {given} flow to positions with at least {perPost} applicant(s) for a post (included), and {rest} remain: {lines}"
  },
  "recruitment.quota.atMost": {
    zh: "“{group}”不超过 {total} 人的 {share}%（{rounding}），即 {number} 人（含）；{before} → {after}：{lines}",
    en: "“{group}” has at most {share} % of {total} post(s) ({rounding}), which is {number} (included); {before} → {after}: {lines}"
  },
  "recruitment.quota.atLeast": {
    zh: "“{group}”不少于 {total} 人的 {share}%（{rounding}），即 {number} 人（含）；{before} → {after}：{lines}",
    en: "“{group}” has at least {share} % of {total} post(s) ({rounding}), which is {number} (included); {before} → {after}: {lines}"
  },
  "recruitment.quotaText.close": {
    zh: "“{of}”每名额不足 {perPost} 人的，岗位取消",
    en: "“{of}”: closed below {perPost} applicant(s) for a post"
  },
  "recruitment.quotaText.cut": {
    zh: "“{of}”每名额不足 {perPost} 人的，名额核减（{rounding}）",
    en: "“{of}”: posts cut to one for {perPost} applicant(s) ({rounding})"
  },
  "recruitment.quotaText.floor": {
    zh: "“{of}”报考不足 {applicants} 人或名额不足 {posts} 人的，岗位取消",
    en: "“{of}”: closed below {applicants} applicant(s) or {posts} post(s)"
  },
  "recruitment.quotaText.flow": {
    zh: "“{from}”空出的名额流转到“{to}”每名额不少于 {perPost} 人（含）的岗位",
    en: "free posts of “{from}” flow to “{to}” where at least {perPost} apply for a post (included)"
  },
  "recruitment.quotaText.atMost": {
    zh: "“{of}”不超过全部名额的 {share}%（{rounding}，含）",
    en: "“{of}” has at most {share} % of all posts ({rounding}, included)"
  },
  "recruitment.quotaText.atLeast": {
    zh: "“{of}”不少于全部名额的 {share}%（{rounding}，含）",
    en: "“{of}” has at least {share} % of all posts ({rounding}, included)"
  },
  "recruitment.transfer": { zh: "可以调剂到另一岗位", en: "the applicant may go to the other position" },
  "recruitment.transferAllowed": {
    zh: "本地的规定允许调剂，且岗位人数已经核定",
    en: "the rules of the place allow transfers, and the quotas are settled"
  },
  "recruitment.transferUntil": {
    zh: "调剂不晚于 {until}（含当日）",
    en: "a transfer is made by {until}, that day included"
  },
  "recruitment.transferFrom": { zh: "原报岗位已经取消", en: "the position applied for is closed" },
  "recruitment.transferTo": { zh: "拟调剂的岗位没有取消", en: "the position gone to is open" },
  "recruitment.endTransfers": { zh: "可以结束调剂", en: "the transfers may be ended" },
  "recruitment.transferSteps": {
    zh: "已进行的步骤与拟调剂岗位的程序相符",
    en: "the steps taken are those with which the procedure there begins"
  },
  "recruitment.transfersOver": { zh: "调剂期已于 {until} 届满", en: "the days for transfers ended on {until}" },
  "recruitment.amend": { zh: "可以变更选聘公告", en: "the announcement may be amended" },
  "recruitment.beforeClosing": {
    zh: "变更不晚于原截止日 {closes}（含当日）",
    en: "the amendment is made by the closing day so far, {closes}, that day included"
  },
  "recruitment.closingAhead": {
    zh: "新的截止日不早于变更当日 {day}",
    en: "the new closing day is not before the day of the amendment, {day}"
  },
  "recruitment.openedAlready": {
    zh: "报名开始日 {opens} 到来之后不再变更",
    en: "the opening day is not changed once it has come, {opens}"
  },
  "recruitment.beforeSettled": {
    zh: "岗位人数核定之前变更岗位",
    en: "posts are corrected before the quotas are settled"
  },

  "recruitment/DriveExists": {
    zh: "选聘批次 {drive} 已经公告过，同一编号不能重复使用。请为新的批次另取编号。",
    en: "Drive {drive} has been announced before, and an id is used once. Choose another id for the new drive."
  },
  "recruitment/DriveUnknown": {
    zh: "没有选聘批次 {drive}，因此无法办理。请先发布公告，或核对编号。",
    en: "There is no drive {drive}, so nothing can be done in it. Announce it first, or check the id."
  },
  "recruitment/AnnouncementInvalid": {
    zh: "公告中的规定不能采用：{detail} 请更正后重新发布。",
    en: "The announcement lays down values that cannot be used: {detail} Correct them and announce again."
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
  "recruitment/AnnouncementScope": {
    zh: "公告对 {field} 的规定没有限定在批次 {drive} 内，公告只能为本批次作规定。请在该条规定的适用范围中注明 drive。",
    en: "The announcement's value for {field} is not scoped to drive {drive}, and an announcement lays down values for its own drive alone. Name the drive in the provision's scope."
  },
  "recruitment/AnnouncementPlace": {
    zh: "公告对 {field} 的规定以 {place} 的名义作出，而公告只能为本机构所在地 {jurisdiction} 作规定。请更正该条规定的地区。",
    en: "The announcement's value for {field} is given for {place}, and an announcement lays down values for the place of its own office alone, {jurisdiction}. Correct the jurisdiction of the provision."
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
  "recruitment/PositionRepeated": {
    zh: "批次 {drive} 的岗位编号 {position} 出现不止一次，无法区分岗位。请为每个岗位另取编号。",
    en: "The position id {position} stands more than once in drive {drive}, so the positions cannot be told apart. Give each an id of its own."
  },
  "recruitment/PostsDoNotAddUp": {
    zh: "批次 {drive} 公告招聘 {posts} 人，而各岗位合计 {total} 人，两者不一致。请更正总数或岗位人数。",
    en: "Drive {drive} announces {posts} post(s), and its positions add up to {total}. Correct the total or the positions."
  },
  "recruitment/TownshipElsewhere": {
    zh: "岗位 {position} 所在的 {township} 不在本机构辖区 {jurisdiction} 之内，不能由本机构招聘。请更正乡镇代码，或由该地的机构公告。",
    en: "Position {position} is in {township}, which lies outside the jurisdiction of this office, {jurisdiction}, so it cannot recruit for it. Correct the code, or let the office of that place announce it."
  },
  "recruitment/VillageElsewhere": {
    zh: "岗位 {position} 的村 {village} 不在所写的乡镇 {township} 之内。请更正村或乡镇代码。",
    en: "The village {village} of position {position} does not lie in the township given, {township}. Correct the village or the code."
  },
  "recruitment/PositionAppliedFor": {
    zh: "岗位 {position} 已有人报名，不能删去，也不能更换渠道或类别。请保留该岗位，人数可以更正。",
    en: "Somebody has applied for position {position}, so it can neither be left out nor change its channel or class. Keep it; its posts may be corrected."
  },
  "recruitment/DriveDivided": {
    zh: "批次 {drive} 已有人报名，不能再改为分岗位或不分岗位招聘。请保留原来的划分。",
    en: "Somebody has applied in drive {drive}, so it can neither become divided into positions nor cease to be. Keep the division."
  },
  "recruitment/NothingAmended": {
    zh: "对批次 {drive} 的变更没有写明任何不同的内容。请写明变更后的日期、人数或岗位。",
    en: "The amendment of drive {drive} changes nothing. Give the dates, posts or positions that differ."
  },
  "recruitment/DriveCancelled": {
    zh: "选聘批次 {drive} 已于 {day} 取消，不能再办理。请在另一批次中办理。",
    en: "Drive {drive} was cancelled on {day}, so nothing can be done in it. Use another drive."
  },
  "recruitment/DriveHasAppointed": {
    zh: "批次 {drive} 已经聘用 {people} 人，不能取消。请按聘用后的程序办理，未用的名额不再使用即可。",
    en: "{people} were appointed in drive {drive}, so it cannot be cancelled. What follows an appointment goes its own way; posts that are left are simply not used."
  },
  "recruitment/QuotasNotSettled": {
    zh: "批次 {drive} 的岗位人数尚未核定，因此没有取消的岗位。请先核定岗位人数。",
    en: "The quotas of drive {drive} are not settled, so no position is closed. Settle them first."
  },
  "recruitment/SamePosition": {
    zh: "报名 {applicant} 所报的就是岗位 {position}，无需调剂。请核对岗位编号。",
    en: "Application {applicant} is for position {position} already, so there is nothing to transfer. Check the id of the position."
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
  "recruitment/NoListForStep": {
    zh: "本地没有规定谁进入“{step}”，因此无法确定名单。请先在插件或公告中作出入围规定，或凭文件记录名单（called）。",
    en: "No rule of this place says who is called to “{step}”, so no list can be made. Lay one down in a plugin or the announcement, or record the list of a document (called)."
  },
  "recruitment/CalledGiven": {
    zh: "“{step}”的名单由规定产生，不能另行指定。请去掉 called，或注明依据文件按“记录”“例外”办理。",
    en: "The list of “{step}” follows from the rules, so it cannot be given. Leave out called, or name the document and record or except the act."
  },
  "recruitment/CalledUnknown": {
    zh: "名单中的 {applicant} 在批次 {drive} 中没有在办的报名，因此不能列入。请核对编号。",
    en: "{applicant} on the list has no open application in drive {drive}, so nobody of this id can be called. Check the id."
  },
  "recruitment/NoPanel": {
    zh: "本地没有规定“{step}”由考官评分，因此不能登记考官评分。请登记成绩，或先在插件或公告中作出规定。",
    en: "No rule of this place has the step “{step}” marked by a panel, so marks of judges cannot be recorded. Record the mark, or lay the panel down in a plugin or the announcement first."
  },
  "recruitment/JudgeRepeated": {
    zh: "考官 {judge} 的评分不止一个，无法确定以哪个为准。请每名考官只登记一个评分。",
    en: "The judge {judge} stands with more than one mark, so nobody knows which counts. Record one mark for each judge."
  },
  "recruitment/BeforeAnnouncement": {
    zh: "批次 {drive} 于 {day} 发布公告，{on} 时还没有可以变更的内容。请核对日期。",
    en: "Drive {drive} was announced on {day}, so on {on} there was nothing to amend yet. Check the date."
  },
  "recruitment/JudgesThemselves": {
    zh: "{applicant} 不能评定自己。请登记其他人员的评定，或者核对编号。",
    en: "{applicant} cannot judge themselves. Record what others judged, or check the id."
  },
  "recruitment/NoMarkLeft": {
    zh: "去掉最低分和最高分之后没有剩余的评分，无法得出成绩。请登记全部考官的评分。",
    en: "No mark is left without the lowest and the highest, so there is no mark for the applicant. Record those of all judges."
  },
  "recruitment/MarkedByPanel": {
    zh: "“{step}”由考官评分，成绩由各考官的评分得出，不能直接登记。请登记考官评分，或注明依据文件按“记录”“例外”办理。",
    en: "The step “{step}” is marked by a panel, and its mark follows from those of the judges. Record these, or name the document and record or except the act."
  },
  "recruitment/ChannelUnknown": {
    zh: "本地的规定区分选聘渠道（{channels}），其中没有 {channel}，因此不能受理报名。{hint}请核对渠道名称，或先在插件或公告中为该渠道作出规定。",
    en: "The rules of this place know the channels {channels}, and {channel} is none of them, so the application cannot be taken.{hint} Check the name, or lay down rules for the channel in a plugin or the announcement first."
  },
  "recruitment/TitleGiven": {
    zh: "{official} 的职务由规定确定，不能另行指定。请去掉 title，或注明依据文件按“记录”“例外”办理。",
    en: "The title of {official} follows from the rules, so it cannot be given. Leave out title, or name the document and record or except the act."
  },
  "recruitment/TitleMissing": {
    zh: "{official} 的职务无法按政治面貌确定，记录中也没有写明。请写明文件所载的职务。",
    en: "The title of {official} does not follow from what is known, and the record does not give it. Say which title the document names."
  },
  "recruitment/PaperOfStep": {
    zh: "“{paper}”是“{other}”的科目，不能登记为“{step}”的成绩。请更正步骤或科目。",
    en: "The paper “{paper}” belongs to the step “{other}”, so its mark cannot be recorded for “{step}”. Correct the step or the paper."
  },
  "recruitment/PaperMissing": {
    zh: "“{step}”的总成绩按科目计算（{papers}），没有写明科目的成绩无处可用。请写明科目。",
    en: "The total reads the step “{step}” paper by paper ({papers}), so a mark that names no paper is of no use. Name the paper."
  },
  "recruitment/PositionNotInDrive": {
    zh: "批次 {drive} 没有岗位 {position}，因此没有可以办理的人员。请核对岗位编号。",
    en: "Drive {drive} has no position {position}, so there is nobody to act for. Check the id of the position."
  },
  "recruitment/NobodyToRank": {
    zh: "批次 {drive} 中没有成绩齐全的报名，无法排名。请先记录成绩。",
    en: "No application of drive {drive} has its marks, so there is nobody to rank. Record marks first."
  },
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
  },
  "recruitment/AgreementOverlaps": {
    zh: "{official} 在 {from} 至 {until}（不含当日）已有聘用合同，同一天不能有两份合同。请将新合同的聘期定在这段时间之外。",
    en: "{official} has an agreement from {from} until {until} (that day not included), and no day may have two. Put the term of the new one outside these days."
  },
  "recruitment/NothingToRenew": {
    zh: "{official} 在 {from} 之前没有聘用合同，没有可以续聘的内容。请先签订首份合同，或核对日期。",
    en: "{official} has no agreement before {from}, so there is nothing to renew. Sign a first one, or check the day."
  },
  "recruitment/NoAgreement": {
    zh: "{official} 在 {day} 没有聘用合同，没有可以延长的内容。请先签订合同，或核对日期。",
    en: "{official} has no agreement on {day}, so there is nothing to extend. Sign one first, or check the day."
  },
  "recruitment/ExtensionNotLonger": {
    zh: "{official} 的合同至 {until} 止（不含当日），新的结束日不晚于此，没有延长。请更正日期。",
    en: "The agreement of {official} runs until {until} (that day not included), and the new end is no later, so nothing is extended. Correct the day."
  },
  "recruitment/AgreementUnknown": {
    zh: "没有登记过 {official} 自 {from} 起的聘用合同（已登记的起始日：{days}），没有可以更正的内容。请核对起始日。",
    en: "No agreement of {official} from {from} on was entered (those entered begin on: {days}), so there is nothing to correct. Check its first day."
  },
  "recruitment/TrialOutsideTerm": {
    zh: "{official} 的试用期到 {trialUntil} 结束，不在合同期 {from} 至 {until} 之内。请更正日期。",
    en: "The trial of {official} is over on {trialUntil}, which is not within the agreement from {from} until {until}. Correct the day."
  },
  "recruitment/PlacementUnknown": {
    zh: "没有登记过 {official} 自 {from} 起的任职（已登记的日期：{days}），没有可以更正的内容。请核对日期。",
    en: "No placement of {official} from {from} on was entered (those entered begin on: {days}), so there is nothing to correct. Check its day."
  },
  "recruitment/ExchangeStands": {
    zh: "{official} 自 {day} 起到 {village} 交流，更正后当日没有任职村，或任职村就是该村，与交流矛盾。请核对更正内容。",
    en: "{official} went on exchange to {village} on {day}, and with this correction would be placed nowhere or in that very village on that day. Check the correction."
  },
  "recruitment/NamedTwice": {
    zh: "{id} 出现不止一次，无法统筹安排。请每个编号只写一次。",
    en: "{id} is named more than once, so nothing can be assigned. Name each id once."
  },
  "recruitment/PairNotAsked": {
    zh: "{official} 到 {village} 不在本次安排的人员和村之内，无法办理。请核对安排结果与名单。",
    en: "{official} to {village} is not among the officials and villages of this act. Check the pairs against the lists."
  },
  "recruitment/TermEmpty": {
    zh: "合同的结束日不晚于开始日，没有聘期。请更正日期。",
    en: "The agreement ends no later than it begins, so it has no term. Correct the days."
  }
})
