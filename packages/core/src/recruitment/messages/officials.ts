/**
 * The words of agreements, placements and titles: what findings ask, and what refusals say.
 *
 * @since 0.1.0
 */

/** They become messages together with those of the other parts. */
export const officials = {
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
  "recruitment/TitleGiven": {
    zh: "{official} 的职务由规定确定，不能另行指定。请去掉 title，或注明依据文件按“记录”“例外”办理。",
    en: "The title of {official} follows from the rules, so it cannot be given. Leave out title, or name the document and record or except the act."
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
  "recruitment/TermEmpty": {
    zh: "合同的结束日不晚于开始日，没有聘期。请更正日期。",
    en: "The agreement ends no later than it begins, so it has no term. Correct the days."
  }
} as const
