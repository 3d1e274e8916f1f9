/**
 * The report of a drive in words: the funnel of each division, who left where and why, and the line that adds up.
 *
 * @since 0.1.0
 */
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Message from "../policy/Message.ts"
import * as Applicant from "../recruitment/Applicant.ts"
import * as Channel from "../recruitment/Channel.ts"
import * as Drive from "../recruitment/Drive.ts"
import type { Text } from "../text/Text.ts"
import type { Chart } from "./Chart.ts"
import * as DriveReport from "./DriveReport.ts"
import type { Section, Sheet } from "./Section.ts"

/**
 * The words of this report.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "report.driveTitle": {
    zh: "{office}{cohort}年选聘情况：批次 {drive}（截至 {day}）",
    en: "Recruitment of {office}, {cohort}: drive {drive}, as of {day}"
  },
  "report.driveReconciled": {
    zh: "核对：报名 {applied} 人 = 聘用 {appointed} + 离开 {left} + 仍在选聘中 {standing}。",
    en: "Reconciliation: {applied} applied = {appointed} appointed + {left} left + {standing} still standing."
  },
  "report.driveDifference": {
    zh: "差额 {people} 人，数字之间不一致，须查明。",
    en: "The parts differ from the whole by {people}; this is to be cleared up."
  },
  "report.postsSettled": {
    zh: "公告招聘 {announced} 人，核定为 {posts} 人。",
    en: "{announced} posts announced, settled at {posts}."
  },
  "report.driveCancelled": {
    zh: "批次已于 {day} 取消，原因：{reason}。",
    en: "The drive was cancelled on {day}: {reason}."
  },
  "report.postsOpen": {
    zh: "招聘 {posts} 人，已聘用 {appointed} 人，尚缺 {open} 人。",
    en: "{posts} posts, {appointed} filled, {open} open."
  }
})

const heads = {
  all: { zh: "合计", en: "all" },
  posts: { zh: "招聘人数", en: "posts" },
  applied: { zh: "报名", en: "applied" },
  left: { zh: "离开", en: "left" },
  standing: { zh: "仍在选聘中", en: "standing" },
  leaving: { zh: "离开选聘的人员", en: "Who left, and why" },
  stage: { zh: "环节", en: "step" },
  reason: { zh: "原因", en: "reason" },
  people: { zh: "人数", en: "people" },
  appointed: { zh: "聘用", en: "appointed" },
  noReason: { zh: "未注明原因", en: "no reason given" },
  notStated: { zh: "未注明", en: "not stated" },
  whole: { zh: "总体情况", en: "The drive as a whole" }
} as const satisfies { readonly [name: string]: Text }

const divided: { readonly [Name in DriveReport.Division]: { readonly title: Text; readonly head: Text } } = {
  position: { title: { zh: "分岗位情况", en: "By position" }, head: { zh: "岗位", en: "position" } },
  channel: { title: { zh: "分渠道情况", en: "By channel" }, head: { zh: "渠道", en: "channel" } },
  township: { title: { zh: "分乡镇情况", en: "By township" }, head: { zh: "乡镇代码", en: "township" } },
  postClass: {
    title: { zh: "分岗位类别情况", en: "By class of posts" },
    head: { zh: "岗位类别", en: "class of posts" }
  }
}

/** Bars of more parts than this are not read any more; the table has them all. */
const mostBars = 30

/**
 * The report as a sheet: what `Section.toText` and `Page.toHtml` render.
 *
 * @category rendering
 * @since 0.1.0
 */
export const make = (report: DriveReport.DriveReport): Sheet => ({
  title: messages.make("report.driveTitle", {
    office: report.office,
    cohort: String(report.cohort),
    drive: report.drive,
    day: CalendarDate.text(report.asOf)
  }),
  sections: [
    whole(report),
    leaving(report),
    ...DriveReport.divisions.flatMap((name) => {
      const parts = report.parts[name]
      return parts === undefined ? [] : [division(report, name, parts)]
    })
  ]
})

/**
 * The lines of the reconciliation: the sum, a difference that should not be, posts that were settled otherwise than announced,
 * a cancellation, and the posts that are open.
 *
 * @category rendering
 * @since 0.1.0
 */
export const reconciliation = ({
  announcedPosts,
  cancelled,
  total
}: Pick<DriveReport.DriveReport, "announcedPosts" | "cancelled" | "total">): ReadonlyArray<Message.Message> => {
  const { applied, appointed, difference, posts, standing } = total
  return [
    messages.make("report.driveReconciled", { applied, appointed, left: DriveReport.leftInAll(total), standing }),
    ...(difference === 0 ? [] : [messages.make("report.driveDifference", { people: difference })]),
    ...(posts === undefined || posts === announcedPosts
      ? []
      : [messages.make("report.postsSettled", { announced: announcedPosts, posts })]),
    ...(cancelled === undefined
      ? []
      : [
          messages.make("report.driveCancelled", {
            day: CalendarDate.text(cancelled.on),
            reason: cancellationText(cancelled.reason)
          })
        ]),
    ...(posts === undefined
      ? []
      : [messages.make("report.postsOpen", { posts, appointed, open: Math.max(0, posts - appointed) })])
  ]
}

/**
 * The words of a reason for which a drive is cancelled; a place's own is told by its name.
 *
 * @category rendering
 * @since 0.1.0
 */
export const cancellationText = (reason: string): Text =>
  Object.hasOwn(Drive.cancellationReasons, reason)
    ? Drive.cancellationReasons[reason as keyof typeof Drive.cancellationReasons]
    : both(reason)

const titleOf = ({ stages }: DriveReport.DriveReport, step: string): Text => {
  const found = stages.find((one) => one.step === step)
  return found?.title ?? both(step)
}

const both = (argument: Text | string): Text =>
  typeof argument === "string" ? { zh: argument, en: argument } : argument

const calledText = (step: Text): Text => ({ zh: `${step.zh}名单`, en: `called: ${step.en}` })

const whole = (report: DriveReport.DriveReport): Section => ({
  title: heads.whole,
  table: {
    columns: [heads.stage, heads.people],
    rows: report.total.stages.flatMap(({ called, step, took }) => [
      ...(called === undefined ? [] : [[calledText(titleOf(report, step)), called]]),
      [titleOf(report, step), took]
    ])
  },
  lines: reconciliation(report),
  chart: {
    title: heads.whole,
    labels: report.total.stages.map(({ step }) => titleOf(report, step)),
    series: [{ title: heads.people, values: report.total.stages.map(({ took }) => took) }]
  }
})

/**
 * The words of a reason for leaving; a place's own is told by its name.
 *
 * @category rendering
 * @since 0.1.0
 */
export const reasonText = (reason: string | undefined): Text =>
  reason === undefined
    ? heads.noReason
    : Object.hasOwn(Applicant.reasons, reason)
      ? Applicant.reasons[reason as keyof typeof Applicant.reasons]
      : both(reason)

const leaving = (report: DriveReport.DriveReport): Section => ({
  title: heads.leaving,
  table: {
    columns: [heads.stage, heads.reason, heads.people],
    rows: report.total.left.map(({ people, reason, step }) => [titleOf(report, step), reasonText(reason), people])
  }
})

const keyText = (name: DriveReport.Division, { key, title }: Pick<DriveReport.Part, "key" | "title">): Text =>
  key === undefined ? heads.notStated : both(title ?? (name === "channel" ? Channel.channelText(key) : key))

const division = (
  report: DriveReport.DriveReport,
  name: DriveReport.Division,
  parts: ReadonlyArray<DriveReport.Part>
): Section => {
  const { head, title } = divided[name]
  // A list that some part has is a column of all.
  const columns = report.total.stages.flatMap(({ called, step }, place) => [
    ...(called === undefined
      ? []
      : [
          {
            head: calledText(titleOf(report, step)),
            value: ({ stages }: DriveReport.Figures) => stages[place]?.called ?? 0
          }
        ]),
    { head: titleOf(report, step), value: ({ stages }: DriveReport.Figures) => stages[place]?.took ?? 0 }
  ])
  const row = (label: Message.Argument, figures: DriveReport.Figures) => [
    label,
    figures.posts ?? "—",
    ...columns.map(({ value }) => value(figures)),
    DriveReport.leftInAll(figures),
    figures.standing
  ]
  return {
    title,
    table: {
      columns: [head, heads.posts, ...columns.map((column) => column.head), heads.left, heads.standing],
      rows: [...parts.map((part) => row(keyText(name, part), part)), row(heads.all, report.total)]
    },
    ...(parts.length > mostBars ? {} : { chart: chartOf(name, parts) })
  }
}

const chartOf = (name: DriveReport.Division, parts: ReadonlyArray<DriveReport.Part>): Chart => ({
  title: divided[name].title,
  labels: parts.map((part) => keyText(name, part)),
  series: [
    { title: heads.appointed, values: parts.map(({ appointed }) => appointed) },
    { title: heads.standing, values: parts.map(({ standing }) => standing) },
    { title: heads.left, values: parts.map(DriveReport.leftInAll) }
  ]
})
