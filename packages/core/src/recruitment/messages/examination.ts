/**
 * The words of examinations, rankings, lists and shares: what findings ask, and what refusals say.
 *
 * @since 0.1.0
 */

/** They become messages together with those of the other parts. */
export const examination = {
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
  "recruitment/PaperOfStep": {
    zh: "“{paper}”是“{other}”的科目，不能登记为“{step}”的成绩。请更正步骤或科目。",
    en: "The paper “{paper}” belongs to the step “{other}”, so its mark cannot be recorded for “{step}”. Correct the step or the paper."
  },
  "recruitment/PaperMissing": {
    zh: "“{step}”的总成绩按科目计算（{papers}），没有写明科目的成绩无处可用。请写明科目。",
    en: "The total reads the step “{step}” paper by paper ({papers}), so a mark that names no paper is of no use. Name the paper."
  },
  "recruitment/NobodyToRank": {
    zh: "批次 {drive} 中没有成绩齐全的报名，无法排名。请先记录成绩。",
    en: "No application of drive {drive} has its marks, so there is nobody to rank. Record marks first."
  }
} as const
