/**
 * The query tables, each declared by the facts that a row of it holds: their kinds are the types of its columns.
 *
 * A fact with a closed list of values has three columns: the code under the name of the fact, and its words under that
 * name with `Zh` and `En` behind it.
 */
import * as Grade from "@cunguan/core/evaluation/Grade"
import * as EducationRank from "@cunguan/core/people/EducationRank"
import * as Ethnicity from "@cunguan/core/people/Ethnicity"
import * as Official from "@cunguan/core/people/Official"
import * as Outcome from "@cunguan/core/people/Outcome"
import * as PoliticalStatus from "@cunguan/core/people/PoliticalStatus"
import * as Sex from "@cunguan/core/people/Sex"
import * as Village from "@cunguan/core/places/Village"
import * as FactTable from "@cunguan/core/policy/FactTable"
import * as Organ from "@cunguan/core/succession/Organ"
import type { Column } from "../dialect.ts"

/** A table: its rows are told apart by the office and by the facts of `key`, in that order. */
export interface QueryTable<F extends FactTable.Fields = FactTable.Fields, Name extends string = string> {
  readonly name: Name
  readonly key: ReadonlyArray<string>
  readonly facts: FactTable.FactTable<F>
}

/** What a row of a table holds. */
export type Row<Table extends QueryTable> = FactTable.Facts<Table["facts"]>

const declare = <const F extends FactTable.Fields, Name extends string>(
  name: Name,
  key: ReadonlyArray<keyof F & string>,
  fields: F
): QueryTable<F, Name> => ({ name, key, facts: FactTable.make(fields) })

const none = { absent: "none" } as const
const notSupplied = { absent: "notSupplied" } as const

const person = FactTable.text({ zh: "人员编号", en: "id of the person" }, notSupplied)
const village = FactTable.text({ zh: "村（社区）编号", en: "id of the village" }, none)
const villageName = FactTable.text({ zh: "村（社区）名称", en: "name of the village" }, none)
const cohort = FactTable.number({ zh: "届别（年）", en: "cohort (year)" }, notSupplied)
const departedOn = FactTable.date({ zh: "离任日期", en: "first day no longer in post" }, notSupplied)
const outcome = FactTable.oneOf(
  { zh: "离任去向", en: "what became of the official" },
  Outcome.outcomes,
  Outcome.titles,
  none
)
const ordinal = FactTable.number({ zh: "序号", en: "ordinal" }, notSupplied)
const year = FactTable.number({ zh: "年度", en: "year" }, notSupplied)
const kind = FactTable.text({ zh: "培训形式代号", en: "kind of the session" }, notSupplied)
const theme = FactTable.text({ zh: "培训主题代号", en: "theme of the session" }, notSupplied)
const session = FactTable.text({ zh: "培训场次编号", en: "id of the session" }, notSupplied)
const hours = FactTable.number({ zh: "学时", en: "class hours" }, notSupplied)
const heldOn = FactTable.date({ zh: "举办日期", en: "day on which it was held" }, notSupplied)

const codesOf = <Code extends string>(terms: ReadonlyArray<{ readonly code: Code }>): ReadonlyArray<Code> =>
  terms.map(({ code }) => code)

const kinds = ["villagersCommittee", "residentsCommittee"] as const

/** Of which event and day the picture of an office is, and which sealed fields are in the clear. */
export const picture = declare("picture", [], {
  officeName: FactTable.text({ zh: "机构名称", en: "name of the office" }, notSupplied),
  sequence: FactTable.number({ zh: "截至事件序号", en: "sequence of the last event" }, notSupplied),
  day: FactTable.date({ zh: "截至日期", en: "day" }, notSupplied),
  clear: FactTable.text({ zh: "明文字段", en: "sealed fields in the clear" }, none)
})

export const villages = declare("village", ["village"], {
  village,
  name: FactTable.text({ zh: "名称", en: "name" }, notSupplied),
  kind: FactTable.oneOf({ zh: "类别", en: "kind" }, kinds, Village.kindText, notSupplied),
  registeredOn: FactTable.date({ zh: "登记日期", en: "day of registration" }, notSupplied)
})

export const official = declare("official", ["person"], {
  person,
  cohort,
  drive: FactTable.text({ zh: "选聘批次编号", en: "id of the drive" }, none),
  appointedOn: FactTable.date({ zh: "任职日期", en: "day of appointment" }, notSupplied),
  status: FactTable.oneOf(
    { zh: "状态", en: "status" },
    ["inPost", "left"],
    { inPost: { zh: "在任", en: "in post" }, left: { zh: "已离任", en: "left" } },
    notSupplied
  ),
  village,
  villageName,
  title: FactTable.oneOf({ zh: "职务", en: "title" }, Official.Title.literals, Official.titleText, none),
  placedOn: FactTable.date({ zh: "到村日期", en: "first day of the placement" }, notSupplied),
  agreementFrom: FactTable.date({ zh: "协议开始日期", en: "first day of the agreement" }, notSupplied),
  agreementUntil: FactTable.date({ zh: "协议终止日期", en: "first day after the agreement" }, notSupplied),
  departedOn,
  outcome,
  seats: FactTable.number({ zh: "在任职位数", en: "seats held" }, none),
  classHours: FactTable.number({ zh: "本年度已参加学时", en: "class hours attended in the year" }, none),
  isForgotten: FactTable.boolean({ zh: "个人信息已删除", en: "was forgotten" }, none),
  name: FactTable.text({ zh: "姓名", en: "name" }, notSupplied),
  identityNumber: FactTable.text({ zh: "公民身份号码", en: "ID number" }, notSupplied),
  sex: FactTable.oneOf({ zh: "性别", en: "sex" }, codesOf(Sex.terms), Sex.term, notSupplied),
  ethnicity: FactTable.oneOf({ zh: "民族", en: "ethnic group" }, codesOf(Ethnicity.terms), Ethnicity.term, notSupplied),
  politicalStatus: FactTable.oneOf(
    { zh: "政治面貌", en: "political status" },
    codesOf(PoliticalStatus.terms),
    PoliticalStatus.term,
    notSupplied
  ),
  birthDate: FactTable.date({ zh: "出生日期", en: "date of birth" }, notSupplied),
  education: FactTable.ranked(
    { zh: "学历", en: "education" },
    EducationRank.ranks,
    EducationRank.rankText,
    notSupplied
  ),
  homeVillage: FactTable.text({ zh: "家庭所在村编号", en: "village of the own family" }, notSupplied),
  residence: FactTable.text({ zh: "户籍地区划代码", en: "division code of the registered residence" }, notSupplied),
  major: FactTable.text({ zh: "专业", en: "major" }, notSupplied)
})

export const seat = declare("seat", ["person", "ordinal"], {
  person,
  ordinal,
  isOfficial: FactTable.boolean({ zh: "是否在任大学生村官", en: "held by an official in post" }, none),
  village,
  villageName,
  organ: FactTable.oneOf({ zh: "组织", en: "organ" }, Organ.organs, Organ.organText, notSupplied),
  post: FactTable.text({ zh: "职位代号", en: "post" }, notSupplied),
  postZh: FactTable.text({ zh: "职位", en: "post in Chinese" }, notSupplied),
  postEn: FactTable.text({ zh: "职位（英文）", en: "post in English" }, notSupplied),
  filledBy: FactTable.oneOf(
    { zh: "产生方式", en: "filled by" },
    ["election", "appointment"],
    { election: { zh: "选举", en: "election" }, appointment: { zh: "任命", en: "appointment" } },
    notSupplied
  ),
  isOffQuota: FactTable.boolean({ zh: "不占职数", en: "off quota" }, none),
  heldFrom: FactTable.date({ zh: "任职开始日期", en: "first day" }, notSupplied),
  heldUntil: FactTable.date({ zh: "任职终止日期", en: "first day no longer held" }, notSupplied),
  trialUntil: FactTable.date({ zh: "试用期终止日期", en: "first day after the trial" }, notSupplied),
  isHeld: FactTable.boolean({ zh: "截至日期在任", en: "held on the day" }, none)
})

export const sessions = declare("session", ["year", "session"], {
  year,
  session,
  kind,
  theme,
  hours,
  isPlanned: FactTable.boolean({ zh: "列入年度计划", en: "in the plan of the year" }, none),
  heldOn,
  attendees: FactTable.number({ zh: "参加人数", en: "how many attended" }, none)
})

export const attendance = declare("attendance", ["person", "session"], {
  person,
  session,
  year,
  heldOn,
  kind,
  theme,
  hours
})

export const grade = declare("grade", ["person", "year"], {
  person,
  year,
  grade: FactTable.oneOf(
    { zh: "年度考核等次", en: "yearly grade" },
    Grade.grades,
    (one) => Grade.text(one, "civilService"),
    notSupplied
  )
})

export const departure = declare("departure", ["person"], { person, cohort, departedOn, outcome })

export const earlierDeparture = declare("earlierDeparture", ["ordinal"], {
  ordinal,
  cohort,
  outcome,
  people: FactTable.number({ zh: "人数", en: "people" }, notSupplied),
  knownOn: FactTable.date({ zh: "期初登记日期", en: "day of the opening balance" }, notSupplied)
})

/** Every table; the picture first, because whoever writes it holds the office until all are written. */
export const all = [
  picture,
  villages,
  official,
  seat,
  sessions,
  attendance,
  grade,
  departure,
  earlierDeparture
] as const

/** A column, and how a row comes to its value. */
interface Filled extends Column {
  readonly isKey: boolean
  readonly valueOf: (office: string, row: FactTable.Facts<FactTable.FactTable>) => unknown
}

const types: { readonly [Kind in FactTable.Fact["kind"]]?: Column["type"] } = {
  number: "integer",
  date: "date",
  boolean: "boolean"
}

/** The columns of a table: the office first, then its facts. */
export const columnsOf = ({ facts, key }: QueryTable): ReadonlyArray<Filled> => [
  { name: "office", type: "text", isKey: true, valueOf: (office) => office },
  ...Object.entries(facts.fields).flatMap(([name, fact]): ReadonlyArray<Filled> => {
    const code: Filled = {
      name,
      type: types[fact.kind] ?? "text",
      isKey: key.includes(name),
      valueOf: (_, row) => row[name] ?? null
    }
    if (fact.kind !== "oneOf" && fact.kind !== "ranked") return [code]
    const titles = new Map<unknown, FactTable.Fact["title"]>(fact.members.map(({ title, value }) => [value, title]))
    const words = (language: "zh" | "en"): Filled => ({
      name: `${name}${language === "zh" ? "Zh" : "En"}`,
      type: "text",
      isKey: false,
      valueOf: (_, row) => titles.get(row[name])?.[language] ?? null
    })
    return [code, words("zh"), words("en")]
  })
]
