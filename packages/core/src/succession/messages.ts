/**
 * The words of succession: what its findings ask and what its refusals say.
 *
 * @since 0.1.0
 */
import * as Message from "../policy/Message.ts"

/**
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "succession.seat": { zh: "可以任此席位", en: "the seat may be held" },
  "succession.term": { zh: "任期不超过 {years} 年（含）", en: "the term is at most {years} year(s), included" },
  "succession.membersAtMost": {
    zh: "成员不超过 {most} 人（含；不占职数的不计）",
    en: "no more than {most} member(s), included; those off the quota are not counted"
  },
  "succession.membersAtLeast": {
    zh: "成员不少于 {least} 人（含；不占职数的不计）",
    en: "at least {least} member(s), included; those off the quota are not counted"
  },
  "succession.composition": { zh: "班子结构符合要求", en: "the composition of the team is as required" },
  "succession.select": { zh: "符合后备干部选拔的规定", en: "the rules of the selection are kept" },
  "succession.datesInOrder": {
    zh: "公告日不晚于报名开始日，报名开始日不晚于截止日",
    en: "the day of the announcement is not after the opening day, and that is not after the closing day"
  },
  "succession.placesAtMost": {
    zh: "选拔名额不超过 {most} 人（含）",
    en: "no more than {most} place(s) in the selection, included"
  },
  "succession.open": {
    zh: "在报名期内：{opens} 至 {closes}（首尾两日均可）",
    en: "within the days of entry: {opens} to {closes}, both included"
  },
  "succession.withinPlaces": {
    zh: "入库人数不超过选拔名额 {places} 人（含本人）",
    en: "no more are admitted than there are places, this one included: {places}"
  },
  "succession.appoint": { zh: "可以任命", en: "the appointment may be made" },
  "succession.appointable": {
    zh: "该职务可以由任命产生，不是只能由选举产生",
    en: "the post is one that is filled by appointment, and not by election alone"
  },
  "succession.noticeKnown": { zh: "已作任前公示", en: "the notice of the appointment was posted" },
  "succession.noticeDays": {
    zh: "任前公示不少于 {least} 个{kind}（自张贴次日起算，含截止日）",
    en: "the notice runs for at least {least} {kind} (counted from the day after posting, the last day included)"
  },
  "succession.calendarKnown": {
    zh: "公示期所在的 {year} 年的工作日历已公布",
    en: "the working-day calendar of {year}, in which the notice runs, is known"
  },
  "succession.noticeOver": { zh: "任前公示已于 {until} 期满", en: "the notice of the appointment ended on {until}" },
  "succession.reserveRequired": { zh: "本人是后备干部", en: "the person is in the reserve pool" },
  "succession.reservePreferred": {
    zh: "后备干部优先，本人是后备干部",
    en: "reserve cadres are preferred, and the person is one"
  },
  "succession.placedHere": { zh: "在该村任职", en: "is placed in this village" },
  "succession.inPool": { zh: "是后备干部", en: "is in the reserve pool" },
  "succession.ofAge": { zh: "{day}当日 {age} 周岁", en: "is {age} on {day}" },
  "succession.educated": { zh: "学历为{education}", en: "has the education of {education}" },

  "succession/PersonUnknown": {
    zh: "{person} 既不是村官，也没有登记为村干部，因此不能办理。请先登记为村干部，或核对编号。",
    en: "{person} is neither an official nor a registered cadre, so the act cannot stand. Register the cadre first, or check the id."
  },
  "succession/NotServing": {
    zh: "{person} 在 {day} 不在村任职（尚未聘用，或已离开），因此不能办理。请核对日期；离任后又回村任职的，请先登记为村干部。",
    en: "{person} does not serve in a village on {day} (not yet appointed, or gone), so the act cannot stand. Check the day; register whoever came back as a cadre first."
  },
  "succession/CadreExists": {
    zh: "{cadre} 已经登记为村干部，同一编号不能重复登记。请核对编号。",
    en: "{cadre} has been registered as a cadre before, and an id is used once. Check the id."
  },
  "succession/CadreIsOfficial": {
    zh: "{cadre} 在 {day} 是在任村官，不必另行登记为村干部。请直接办理，或核对编号。",
    en: "{cadre} is an official in post on {day} and needs no registration as a cadre. Go on without it, or check the id."
  },
  "succession/PostUnknown": {
    zh: "“{organ}”没有职务 {post}，因此不能办理。该组织的职务为：{posts}。",
    en: "The {organ} has no post {post}, so the act cannot stand. Its posts are: {posts}."
  },
  "succession/SeatNotRecorded": {
    zh: "“{seat}”由选举产生，不能由本机构决定，只能登记结果。请注明载明选举结果的文件，按“记录”办理。",
    en: "The seat “{seat}” comes from an election, so no office decides it: its result is recorded. Name the document with the result and record it."
  },
  "succession/TermEmpty": {
    zh: "任期的结束日 {until} 不晚于开始日 {from}，没有任期。请更正日期。",
    en: "The term ends on {until}, no later than it begins on {from}, so there is none. Correct the days."
  },
  "succession/SeatHeldAlready": {
    zh: "{person} 自 {from} 起已任“{seat}”，与此次任期有重叠；同一人在同一组织中同时只能有一个席位。请先登记原席位终止，或更正任期。",
    en: "{person} is “{seat}” from {from} on, which overlaps this term, and nobody has two seats in one organ at once. Vacate that seat first, or correct the term."
  },
  "succession/PostHeldAlready": {
    zh: "“{seat}”自 {from} 起由 {holder} 担任，与此次任期有重叠；该职务同时只能由一人担任。请先登记其席位终止，或更正任期。",
    en: "“{seat}” is held by {holder} from {from} on, which overlaps this term, and one person holds it at a time. Vacate that seat first, or correct the term."
  },
  "succession/SeatNotHeld": {
    zh: "{person} 在 {day} 之前没有任该村“{organ}”的席位，或该席位当日已经终止，因此无可登记。请核对日期。",
    en: "{person} holds no seat in the {organ} of this village before {day}, or it has ended by then, so there is nothing to vacate. Check the day."
  },
  "succession/VacatedAlready": {
    zh: "{person} 的“{seat}”已登记于 {vacated} 终止，与 {day} 终止矛盾。请核对日期。",
    en: "The seat “{seat}” of {person} was vacated on {vacated}, which contradicts {day}. Check the day."
  },
  "succession/VacancyNotRecorded": {
    zh: "“{seat}”由选举产生，任何组织和个人不得撤换，只能登记其终止。请注明辞职、罢免或职务终止的文件，按“记录”办理。",
    en: "The seat “{seat}” comes from an election, and no office removes its holder: that it ended is recorded. Name the document of the resignation or recall and record it."
  },
  "succession/SelectionExists": {
    zh: "选拔 {selection} 已经公告过，同一编号不能重复使用。请为新的选拔另取编号。",
    en: "Selection {selection} has been opened before, and an id is used once. Choose another id for the new one."
  },
  "succession/SelectionUnknown": {
    zh: "没有选拔 {selection}，因此不能办理。请先公告选拔，或核对编号。",
    en: "There is no selection {selection}, so nothing can be done in it. Open it first, or check the id."
  },
  "succession/EnteredAlready": {
    zh: "{person} 已报名参加选拔 {selection}，一人只能报名一次。请核对编号。",
    en: "{person} has entered selection {selection} already, and one person enters once. Check the id."
  },
  "succession/EntryUnknown": {
    zh: "{person} 没有报名参加选拔 {selection}，因此不能办理。请先登记报名，或核对编号。",
    en: "{person} has not entered selection {selection}, so the act cannot stand. Enter the person first, or check the id."
  },
  "succession/EntryEnded": {
    zh: "{person} 已在“{step}”阶段退出选拔 {selection}，不能再办理后续步骤。如有新的事实，请重新报名参加下一次选拔。",
    en: "{person} left selection {selection} at the step “{step}”, so no later step is possible. If there are new facts, enter the next selection."
  },
  "succession/AdmittedAlready": {
    zh: "{person} 已于 {day} 由选拔 {selection} 入库，无需再办。",
    en: "{person} was admitted by selection {selection} on {day}; nothing is to be done."
  },
  "succession/InPoolAlready": {
    zh: "{person} 自 {from} 起已在后备干部库中，与此次入库有重叠。请在其期满之后再办。",
    en: "{person} is in the reserve pool from {from} on, which overlaps this admission. Admit the person after that has ended."
  },
  "succession/StepHasItsOwnAct": {
    zh: "“{step}”有专门的办理事项，不能作为一般步骤登记。请使用该事项办理。",
    en: "The step “{step}” has an act of its own and cannot be recorded as a plain step. Use that act."
  },
  "succession/NoticeEmpty": {
    zh: "公示的截止日 {until} 早于张贴日 {from}，没有公示期。请更正日期。",
    en: "The notice ends on {until}, before it is posted on {from}, so it has no days. Correct the days."
  }
})
