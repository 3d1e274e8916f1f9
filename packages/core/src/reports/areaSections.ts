/**
 * The parts of a town's report about the areas: seats, village teams, training, appraisals, and what falls due.
 *
 * @since 0.1.0
 */
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Grade from "../evaluation/Grade.ts"
import type * as Person from "../people/Person.ts"
import * as Message from "../policy/Message.ts"
import type { DriveDue } from "../recruitment/facts.ts"
import * as Organ from "../succession/Organ.ts"
import type { Text } from "../text/Text.ts"
import type { CompositionReport } from "./CompositionReport.ts"
import type { DueKind } from "./DueDates.ts"
import type { Section } from "./Section.ts"
import type { TownReport } from "./TownReport.ts"

/**
 * The words of these parts.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "report.seats": {
    zh: "共 {seats} 个职务，由 {people} 人担任；交叉任职 {crossPosted} 人，一肩挑 {joint} 人。",
    en: "{seats} seats held by {people} people; {crossPosted} in more than one organ, {joint} secretary and director at once."
  },
  "report.noticeNumber": { zh: "第 {notice} 次", en: "number {notice}" },
  "report.seconded": {
    zh: "截至当日共挂职 {people} 人，{batches} 批。",
    en: "{people} people seconded so far, in {batches} batches."
  },
  "report.withoutTeam": {
    zh: "{villages} 个村当日没有登记在任的班子，未作判断。",
    en: "In {villages} villages no team is recorded on that day, so nothing is said of them."
  },
  "report.noRule": { zh: "当日没有相应规定，未作统计。", en: "No rule covers the day, so nothing is counted." },
  "report.fillers": { zh: "{official}（{why}）", en: "{official} ({why})" },
  "report.placedHere": { zh: "现任本村", en: "placed here" },
  "report.inPool": { zh: "后备干部", en: "in the reserve pool" },
  "report.suitable": { zh: "符合条件", en: "meets the rule" },
  "report.toHost": { zh: "挂职：{host}", en: "seconded to {host}" },
  "report.toVillage": { zh: "交流：{village}", en: "on exchange in {village}" }
})

const heads = {
  official: { zh: "编号", en: "id" },
  name: { zh: "姓名", en: "name" },
  lastDay: { zh: "最后一日", en: "last day" },
  seats: { zh: "三套班子任职", en: "Seats of officials in the three organs" },
  organ: { zh: "班子", en: "organ" },
  held: { zh: "职务数", en: "seats" },
  grades: { zh: "年度考核等次", en: "Grades of the yearly appraisal" },
  grade: { zh: "等次", en: "grade" },
  people: { zh: "人数", en: "people" },
  batches: { zh: "挂职锻炼批次", en: "Batches of secondment" },
  batch: { zh: "批次", en: "batch" },
  from: { zh: "起始日", en: "from" },
  away: { zh: "当日不在本村的人员", en: "Away from their village on the day" },
  home: { zh: "任职村", en: "village" },
  where: { zh: "去处", en: "where" },
  behind: { zh: "本年培训学时未满的人员", en: "Class hours of the year still to come" },
  hours: { zh: "已修", en: "attended" },
  required: { zh: "应修", en: "required" },
  missing: { zh: "尚缺", en: "missing" },
  village: { zh: "村", en: "village" },
  state: { zh: "情况", en: "state" },
  fillers: { zh: "可补充人选", en: "who could fill the gap" },
  dues: { zh: "一年内到期事项", en: "What falls due within a year" },
  what: { zh: "事项", en: "what" },
  driveDues: { zh: "选聘批次中的到期事项", en: "What is open in drives" },
  drive: { zh: "批次", en: "drive" },
  which: { zh: "对象", en: "of" }
} as const satisfies { readonly [name: string]: Text }

const kinds: { readonly [Kind in DueKind]: Text } = {
  agreement: { zh: "聘用合同", en: "agreement" },
  trial: { zh: "试用期", en: "trial" },
  seat: { zh: "班子任期", en: "term of a seat" },
  secondment: { zh: "挂职", en: "secondment" },
  exchange: { zh: "异村交流", en: "exchange" },
  reserve: { zh: "后备干部期限", en: "reserve pool" },
  task: { zh: "任务期限", en: "task" }
}

const driveKinds: { readonly [Kind in DriveDue["kind"]]: Text } = {
  papers: { zh: "补充材料", en: "missing papers" },
  notice: { zh: "公示", en: "public notice" },
  objection: { zh: "异议处理", en: "objection" },
  reexamination: { zh: "申请体检复检", en: "request for a re-examination" }
}

/**
 * The parts, in the order of the areas: succession, evaluation, training, then what falls due.
 *
 * @category rendering
 * @since 0.1.0
 */
export const areaSections = (report: TownReport): ReadonlyArray<Section> => [
  seats(report),
  ...report.composition.map((one) => composition(report, one)),
  ...(report.grades === undefined ? [] : [grades(report.grades)]),
  secondments(report),
  away(report),
  hours(report),
  dues(report),
  ...(report.driveDues.length === 0 ? [] : [driveDues(report)])
]

const nameOf = ({ names }: TownReport, id: Person.PersonId): string => names.get(id) ?? "—"

const seats = ({ seats: of }: TownReport): Section => {
  const organs = ["party", "committee", "cooperative"] as const
  return {
    title: heads.seats,
    table: {
      columns: [heads.organ, heads.held],
      rows: organs.map((organ) => [Organ.organText(organ), of[organ]])
    },
    lines: [
      messages.make("report.seats", {
        seats: organs.reduce((sum, organ) => sum + of[organ], 0),
        people: of.holders,
        crossPosted: of.crossPosted.length,
        joint: of.jointPosts.length
      })
    ],
    chart: {
      title: heads.seats,
      labels: organs.map(Organ.organText),
      series: [{ title: heads.held, values: organs.map((organ) => of[organ]) }]
    }
  }
}

const composition = (report: TownReport, { failing, on, withoutTeam }: CompositionReport): Section => {
  const day = CalendarDate.text(on)
  const states = {
    refused: { zh: "不达标", en: "not as required" },
    undetermined: { zh: "资料不全", en: "not enough is known" }
  }
  return {
    title: {
      zh: `${day.zh}班子结构不达标的村`,
      en: `Villages whose team is not as required on ${day.en}`
    },
    table: {
      columns: [heads.village, heads.state, heads.fillers],
      rows: failing.map(({ couldFill, name, outcome }) => [
        name,
        states[outcome],
        couldFill.map(({ inPool, official, placedHere }) =>
          messages.make("report.fillers", {
            official: `${official} ${nameOf(report, official)}`,
            why: [
              ...(placedHere ? [messages.make("report.placedHere")] : []),
              ...(inPool ? [messages.make("report.inPool")] : []),
              ...(placedHere || inPool ? [] : [messages.make("report.suitable")])
            ]
          })
        )
      ])
    },
    ...(withoutTeam === 0 ? {} : { lines: [messages.make("report.withoutTeam", { villages: withoutTeam })] })
  }
}

const grades = ({ counts, year }: NonNullable<TownReport["grades"]>): Section => {
  const shown = (["excellent", "competent", "basicallyCompetent", "incompetent", "notGraded"] as const).map(
    (grade) => ({ title: Grade.text(grade, "civilService"), people: counts[grade] })
  )
  return {
    title: { zh: `${year}年${heads.grades.zh}`, en: `${heads.grades.en}, ${year}` },
    table: { columns: [heads.grade, heads.people], rows: shown.map(({ people, title }) => [title, people]) },
    chart: {
      title: heads.grades,
      labels: shown.map(({ title }) => title),
      series: [{ title: heads.people, values: shown.map(({ people }) => people) }]
    }
  }
}

const secondments = ({ training }: TownReport): Section => ({
  title: heads.batches,
  table: {
    columns: [heads.batch, heads.people, heads.from, heads.lastDay],
    rows: training.batches.map(({ batch, from, people, until }) => [
      batch,
      people,
      from,
      CalendarDate.addDays(until, -1)
    ])
  },
  lines: [
    messages.make("report.seconded", {
      people: training.secondedPeople.length,
      batches: training.batches.length
    })
  ]
})

const away = (report: TownReport): Section => ({
  title: heads.away,
  table: {
    columns: [heads.official, heads.name, heads.home, heads.where, heads.lastDay],
    rows: report.training.away.map((one) => [
      one.official,
      nameOf(report, one.official),
      one.home ?? "—",
      one.why === "secondment"
        ? messages.make("report.toHost", { host: one.host.title })
        : messages.make("report.toVillage", { village: one.village }),
      CalendarDate.addDays(one.until, -1)
    ])
  }
})

const hours = (report: TownReport): Section => {
  const { behind } = report.training
  return behind === undefined
    ? { title: heads.behind, lines: [messages.make("report.noRule")] }
    : {
        title: heads.behind,
        table: {
          columns: [heads.official, heads.name, heads.hours, heads.required, heads.missing],
          rows: behind.map((one) => [one.official, nameOf(report, one.official), one.hours, one.required, one.behind])
        }
      }
}

const dues = (report: TownReport): Section => ({
  title: heads.dues,
  table: {
    columns: [heads.what, heads.official, heads.name, heads.lastDay],
    rows: report.dues.map(({ kind, official, organ, until }) => [
      organ === undefined ? kinds[kind] : [kinds[kind], Organ.organText(organ)],
      official,
      nameOf(report, official),
      CalendarDate.addDays(until, -1)
    ])
  }
})

const driveDues = (report: TownReport): Section => ({
  title: heads.driveDues,
  table: {
    columns: [heads.what, heads.drive, heads.which, heads.lastDay],
    rows: report.driveDues.map((due) => [
      driveKinds[due.kind],
      due.drive,
      due.kind === "notice" ? messages.make("report.noticeNumber", { notice: due.notice }) : due.applicant,
      CalendarDate.addDays(due.until, -1)
    ])
  }
})
