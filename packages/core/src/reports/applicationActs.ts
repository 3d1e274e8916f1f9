/**
 * What the events of a drive say of one applicant, and the words in which it is told.
 *
 * @since 0.1.0
 */
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Seal from "../journal/Seal.ts"
import type { KnownEvent } from "../office/registry.ts"
import * as Official from "../people/Official.ts"
import type * as Person from "../people/Person.ts"
import type * as Village from "../places/Village.ts"
import * as FactTable from "../policy/FactTable.ts"
import * as Message from "../policy/Message.ts"
import * as Applicant from "../recruitment/Applicant.ts"
import * as Channel from "../recruitment/Channel.ts"
import type * as Drive from "../recruitment/Drive.ts"
import type * as Position from "../recruitment/Position.ts"
import { cancellationText, reasonText } from "./DriveSheet.ts"

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

/**
 * An event that is about the applicant, in words. `isOwn` says whether it is about nobody else.
 *
 * @category models
 * @since 0.1.0
 */
export interface Told {
  readonly event: KnownEvent
  readonly act: Message.Message
  readonly isOwn: boolean
}

/**
 * The names of villages and positions.
 *
 * @category models
 * @since 0.1.0
 */
export interface Names {
  readonly village: (id: Village.VillageId) => string
  readonly position: (id: Position.PositionId) => string
}

/**
 * What the events of a drive, in their order, say of an applicant.
 *
 * @category operations
 * @since 0.1.0
 */
export const actsOf = (
  events: ReadonlyArray<KnownEvent>,
  drive: Drive.DriveId,
  applicant: Person.PersonId,
  names: Names
): ReadonlyArray<Told> => {
  const way: Way = {
    ...{ applicant, names, position: undefined, isStanding: false, isClosed: false },
    ...{ taken: new Set<string>(), notices: [] }
  }
  return events.flatMap((event) => {
    if (!isOfDrive(event, drive, applicant)) return []
    const act = actOf(way, event)
    return act === undefined ? [] : [{ event, act, isOwn: isAbout(event, applicant) }]
  })
}

/** An assignment to villages may be a step of several drives, of each for those who came through it. */
const isOfDrive = ({ data }: KnownEvent, drive: Drive.DriveId, applicant: Person.PersonId): boolean =>
  "placements" in data
    ? data.placements.some((one) => one.official === applicant && one.drive === drive)
    : "drive" in data && data.drive === drive

const isAbout = ({ data }: KnownEvent, applicant: Person.PersonId): boolean =>
  ("applicant" in data && data.applicant === applicant) || ("official" in data && data.official === applicant)

/** What is known of the applicant on the way. */
interface Way {
  readonly applicant: Person.PersonId
  readonly names: Names
  position: string | undefined
  isStanding: boolean
  /** The position applied for was closed, and a transfer is possible. */
  isClosed: boolean
  readonly taken: Set<string>
  /** For each notice, whether it names the applicant. */
  readonly notices: Array<boolean>
}

/**
 * The words of a step.
 *
 * @category rendering
 * @since 0.1.0
 */
export const stepText = (step: string): Message.Argument => (Channel.isStepName(step) ? Channel.steps[step] : step)

const actOf = (way: Way, event: KnownEvent): Message.Message | undefined => {
  const { applicant } = way
  switch (event.type) {
    case "recruitment/DriveAnnounced": {
      const { closesOn, opensOn, posts } = event.data
      return messages.make("history.announced", {
        posts,
        opens: CalendarDate.text(opensOn),
        closes: CalendarDate.text(closesOn)
      })
    }
    case "recruitment/DriveAmended": {
      const { closesOn, opensOn, posts } = event.data
      const [opens, closes] = [CalendarDate.text(opensOn), CalendarDate.text(closesOn)]
      return messages.make("history.amended", { posts, opens, closes })
    }
    case "recruitment/DriveCancelled":
      return leaving(way, messages.make("history.cancelled", { reason: cancellationText(event.data.reason) }))
    case "recruitment/DriveConcluded": {
      const own = event.data.ended.find(({ applicant }) => applicant === way.applicant)
      return own === undefined
        ? undefined
        : leaving(way, messages.make("history.concluded", { step: stepText(own.step), reason: reasonText(own.reason) }))
    }
    case "recruitment/SubstitutesCalled":
      return event.data.called.some((one) => one.applicant === applicant)
        ? messages.make("history.substituted", { step: stepText(event.data.step) })
        : undefined
    case "recruitment/QuotasSettled":
      return settled(way, event)
    case "recruitment/TransfersEnded":
      return way.isClosed ? leaving(way, messages.make("history.closed")) : undefined
    case "recruitment/ApplicantsRanked":
      return ranked(way, event)
    case "recruitment/ListMade":
      return listed(way, event)
    case "recruitment/NoticePublished": {
      const isNamed = event.data.applicants.includes(applicant)
      way.notices.push(isNamed)
      const [from, until] = [CalendarDate.text(event.on), CalendarDate.text(event.data.until)]
      return isNamed ? messages.make("history.notice", { from, until }) : undefined
    }
    case "recruitment/NoticeCorrected":
      return way.notices[event.data.notice - 1] === true
        ? messages.make("history.noticeCorrected", { until: CalendarDate.text(event.data.until) })
        : undefined
    case "people/PlacementsAssigned": {
      const own = event.data.placements.find(({ official }) => official === applicant)
      return own === undefined ? undefined : placedIn(way, own)
    }
    default:
      return isAbout(event, applicant) ? ownAct(way, event) : undefined
  }
}

const placedIn = ({ names }: Way, { title, village }: typeof Official.Posting.Type): Message.Message =>
  messages.make("history.placed", { village: names.village(village), title: Official.titleText(title) })

const byChannel = (channel: string | undefined): Message.Argument =>
  channel === undefined ? "" : messages.make("history.channel", { channel: Channel.channelText(channel) })

const ownAct = (way: Way, event: KnownEvent): Message.Message | undefined => {
  switch (event.type) {
    case "recruitment/ApplicationSubmitted": {
      const { channel, position } = event.data
      way.isStanding = true
      way.position = position
      return messages.make("history.applied", {
        position:
          position === undefined ? "" : messages.make("history.position", { position: way.names.position(position) }),
        channel: byChannel(channel)
      })
    }
    case "recruitment/PositionChanged": {
      const { channel, position } = event.data
      way.position = position
      return messages.make("history.positionChanged", {
        position: way.names.position(position),
        channel: byChannel(channel)
      })
    }
    case "recruitment/ApplicantTransferred": {
      const { position } = event.data
      way.position = position
      way.isClosed = false
      return messages.make("history.transferred", { position: way.names.position(position) })
    }
    case "recruitment/PapersAsked": {
      const { missing, until } = event.data
      return messages.make("history.papersAsked", {
        until: CalendarDate.text(until),
        papers: missing.map((path) => FactTable.find(Applicant.table, path)?.fact.title ?? path)
      })
    }
    case "recruitment/ApplicationWithdrawn":
      way.isStanding = false
      return messages.make("history.withdrawn")
    case "recruitment/ApplicationReopened":
      way.isStanding = true
      return messages.make("history.reopened")
    case "recruitment/StepCorrected": {
      const { passed, reason, step, takenOn } = event.data
      way.isStanding = passed !== false
      way.taken.delete(step)
      const entry =
        passed === undefined
          ? messages.make("history.notTaken", { step: stepText(step) })
          : stepTaken(way, step, passed ? undefined : { reason }, undefined)
      return messages.make("history.stepCorrected", { entry, day: CalendarDate.text(takenOn) })
    }
    case "recruitment/FactsSupplied":
      return messages.make("history.supplied")
    case "recruitment/StepTaken": {
      const { passed, reason, step } = event.data
      if (!passed) way.isStanding = false
      return stepTaken(way, step, passed ? undefined : { reason }, event.personal[way.applicant])
    }
    case "recruitment/VettingRecorded": {
      const { grounds: reason = notPassed, passed } = event.data
      if (!passed) way.isStanding = false
      return stepTaken(way, "vetting", passed ? undefined : { reason }, event.personal[way.applicant])
    }
    case "recruitment/PhysicalExaminationRecorded":
      return examined(way, event)
    case "recruitment/ReexaminationRequested":
      return messages.make("history.reexaminationRequested")
    case "recruitment/PhysicalExaminationClosed":
      way.isStanding = false
      return stepTaken(way, "physicalExamination", { reason: notPassed }, undefined)
    case "recruitment/ObjectionRaised":
      return messages.make("history.objection")
    case "recruitment/ObjectionSettled":
      return messages.make(event.data.upheld ? "history.objectionUpheld" : "history.objectionDismissed")
    case "people/OfficialAppointed":
      return messages.make("history.appointed")
    case "people/AgreementSigned":
      return messages.make("history.agreement", {
        from: CalendarDate.text(event.data.from),
        until: CalendarDate.text(event.data.until)
      })
    case "people/OfficialPlaced":
      return placedIn(way, event.data)
    default:
      return messages.make("history.other", { act: event.type })
  }
}

const stepTaken = (
  { taken }: Way,
  step: string,
  left: { readonly reason: string | undefined } | undefined,
  marked: { readonly mark: string } | Seal.Forgotten | undefined
): Message.Message => {
  if (left !== undefined) {
    return messages.make("history.notPassed", { step: stepText(step), reason: reasonText(left.reason) })
  }
  const isAgain = taken.has(step)
  taken.add(step)
  return marked === undefined || Seal.isForgotten(marked)
    ? messages.make("history.passed", { step: stepText(step) })
    : messages.make(isAgain ? "history.markCorrected" : "history.marked", { step: stepText(step), mark: marked.mark })
}

const notPassed: keyof typeof Applicant.reasons = "notPassed"

type Examined = Extract<KnownEvent, { readonly type: "recruitment/PhysicalExaminationRecorded" }>

/** What was found stays sealed: it is told that the examination was passed or not, and what may follow. */
const examined = (way: Way, { data }: Examined): Message.Message => {
  const { final, passed, reexaminableUntil: until } = data
  const step = "physicalExamination"
  if (passed || final) {
    if (!passed) way.isStanding = false
    return stepTaken(way, step, passed ? undefined : { reason: notPassed }, undefined)
  }
  return until === undefined
    ? messages.make("history.reexaminable", { step: stepText(step) })
    : messages.make("history.reexaminableUntil", { step: stepText(step), until: CalendarDate.text(until) })
}

type Ranked = Extract<KnownEvent, { readonly type: "recruitment/ApplicantsRanked" }>

const ranked = ({ applicant }: Way, { data, personal }: Ranked): Message.Message | undefined => {
  const group = data.groups.find(({ ranking }) => ranking.some((one) => one.applicant === applicant))
  const own = group?.ranking.find((one) => one.applicant === applicant)
  if (group === undefined || own === undefined) return undefined
  const { ranking } = group
  const totalOf = (id: Person.PersonId) => {
    const slot = personal[id]
    return slot === undefined || Seal.isForgotten(slot) ? undefined : slot.total
  }
  const total = totalOf(applicant)
  const shared = ranking.filter(({ rank }) => rank === own.rank).length - 1
  const equal =
    total === undefined ? 0 : ranking.filter((one) => one.rank !== own.rank && totalOf(one.applicant) === total).length
  return messages.make("history.ranked", {
    ...{ total: total ?? "—", people: ranking.length, rank: own.rank },
    shared:
      shared > 0
        ? messages.make("history.shared", { people: shared })
        : equal > 0
          ? messages.make("history.tieDecided", { people: equal })
          : ""
  })
}

/** What ends every application that stands. */
const leaving = (way: Way, act: Message.Message): Message.Message | undefined => {
  if (!way.isStanding) return undefined
  way.isStanding = false
  return act
}

type Settled = Extract<KnownEvent, { readonly type: "recruitment/QuotasSettled" }>

const settled = (way: Way, { data }: Settled): Message.Message | undefined => {
  const posts = data.posts.find(({ position }) => position === way.position)?.posts
  if (posts === undefined || !way.isStanding) return undefined
  if (posts > 0) return messages.make("history.settled", { posts })
  if (data.transfersUntil === undefined) return leaving(way, messages.make("history.closed"))
  way.isClosed = true
  return messages.make("history.closedWithTransfers", { until: CalendarDate.text(data.transfersUntil) })
}

type Listed = Extract<KnownEvent, { readonly type: "recruitment/ListMade" }>

const listed = ({ applicant, isStanding, position }: Way, { data }: Listed): Message.Message | undefined => {
  const group = data.groups.find((one) => one.position === position)
  if (group === undefined || !isStanding) return undefined
  const step = stepText(data.step)
  const people = group.called.length
  const [called, reserve] = [group.called.indexOf(applicant), group.reserve.indexOf(applicant)]
  if (called >= 0) return messages.make("history.called", { step, people, place: called + 1 })
  return reserve >= 0
    ? messages.make("history.reserve", { step, people, place: reserve + 1 })
    : messages.make("history.notCalled", { step, people })
}
