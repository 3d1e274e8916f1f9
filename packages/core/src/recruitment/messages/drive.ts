/**
 * The words of announcements, positions and quotas: what findings ask, and what refusals say.
 *
 * @since 0.1.0
 */

/** They become messages together with those of the other parts. */
export const drive = {
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
  "recruitment.cancel": { zh: "可以取消选聘批次", en: "the drive may be cancelled" },
  "recruitment.conclude": { zh: "可以结束选聘批次", en: "the drive may be concluded" },
  "recruitment.nobodyOnTheWay": {
    zh: "没有人仍在办理之中（尚有 {people} 人：{applicants}）",
    en: "nobody is on the way any more ({people} are: {applicants})"
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
  "recruitment/AnnouncementInvalid": {
    zh: "公告中的规定不能采用：{detail} 请更正后重新发布。",
    en: "The announcement lays down values that cannot be used: {detail} Correct them and announce again."
  },
  "recruitment/AnnouncementScope": {
    zh: "公告对 {field} 的规定没有限定在批次 {drive} 内，公告只能为本批次作规定。请在该条规定的适用范围中注明 drive。",
    en: "The announcement's value for {field} is not scoped to drive {drive}, and an announcement lays down values for its own drive alone. Name the drive in the provision's scope."
  },
  "recruitment/AnnouncementPlace": {
    zh: "公告对 {field} 的规定以 {place} 的名义作出，而公告只能为本机构所在地 {jurisdiction} 作规定。请更正该条规定的地区。",
    en: "The announcement's value for {field} is given for {place}, and an announcement lays down values for the place of its own office alone, {jurisdiction}. Correct the jurisdiction of the provision."
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
  "recruitment/BeforeAnnouncement": {
    zh: "批次 {drive} 于 {day} 发布公告，{on} 时还没有可以变更的内容。请核对日期。",
    en: "Drive {drive} was announced on {day}, so on {on} there was nothing to amend yet. Check the date."
  },
  "recruitment/DriveConcluded": {
    zh: "批次 {drive} 已于 {day} 办结，没有人还在选聘之中，不能再次办结。请核对批次。",
    en: "Drive {drive} was concluded on {day} and nobody is on the way in it, so it cannot be concluded again. Check the drive."
  }
} as const
