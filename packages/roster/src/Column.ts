/**
 * The columns of a roster as offices head them: one table of terms, with the words that stand for each in files.
 *
 * Headings are compared without blanks, line breaks, brackets and full-width forms. Of two rows of headings, the upper one
 * may name a group (全日制教育) and the lower its columns (学历, 院校及专业).
 *
 * @since 0.1.0
 */
import type { Text } from "@cunguan/core/policy/Message"
import { nearest } from "./internal/nearest.ts"

interface Term {
  readonly zh: string
  readonly en: string
  readonly also: ReadonlyArray<string>
  /** The heading above it, of which the columns of several groups share their own. */
  readonly group?: "fullTime" | "inService" | "agreement"
}

const schoolAndMajor = [
  "院校及专业",
  "毕业院校及专业",
  "毕业院校系及专业",
  "毕业院校系专业",
  "毕业院校专业",
  "毕业学校及专业",
  "院校系及专业"
]
const schooling = ["学历", "学历学位", "学位", "学历及学位", "文化程度"]

/** In the order in which a roster is exported. */
const table = {
  number: { zh: "序号", en: "number", also: ["编号", "序", "No", "NO."] },
  person: { zh: "人员编号", en: "person id", also: ["人员标识", "系统编号"] },
  name: { zh: "姓名", en: "name", also: ["村官姓名", "名字", "大学生村官姓名"] },
  unit: {
    zh: "单位",
    en: "unit",
    also: ["所在单位", "工作单位", "所在乡镇", "乡镇", "镇街道", "所在镇街道", "乡镇街道"]
  },
  currentPost: { zh: "现任职务", en: "current post", also: ["职务", "现职务", "单位及职务", "工作单位及职务"] },
  sex: { zh: "性别", en: "sex", also: [] },
  ethnicity: { zh: "民族", en: "ethnic group", also: [] },
  nativePlace: { zh: "籍贯", en: "native place", also: ["户籍地", "户籍所在地"] },
  identityNumber: {
    zh: "身份证号",
    en: "ID number",
    also: ["身份证号码", "公民身份号码", "身份证", "证件号码", "居民身份证号", "居民身份证号码"]
  },
  birthDate: { zh: "出生年月", en: "date of birth", also: ["出生日期", "出生年月日", "出生时间", "生日"] },
  politicalStatus: { zh: "政治面貌", en: "political status", also: ["党派"] },
  joinedParty: { zh: "入党时间", en: "joined the Party", also: ["入党年月", "加入中共时间", "入党日期", "入党团时间"] },
  fullTimeSchooling: { zh: "学历", en: "full-time education", also: schooling, group: "fullTime" },
  fullTimeSchool: { zh: "院校及专业", en: "school and major", also: schoolAndMajor, group: "fullTime" },
  inServiceSchooling: { zh: "学历", en: "in-service education", also: schooling, group: "inService" },
  inServiceSchool: { zh: "院校及专业", en: "school and major", also: schoolAndMajor, group: "inService" },
  startedWork: { zh: "参加工作时间", en: "began to work", also: ["参加工作年月", "工作时间", "参工时间"] },
  cohort: {
    zh: "选聘年份",
    en: "intake year",
    also: ["选聘年度", "选聘年份批次", "选聘批次", "批次", "招聘年份", "届别", "选聘届别"]
  },
  appointedOn: {
    zh: "聘用时间",
    en: "appointed on",
    also: ["选聘时间", "聘任时间", "到岗时间", "任村官时间", "上岗时间"]
  },
  agreement: {
    zh: "合同起止",
    en: "agreement",
    also: ["合同起止时间", "聘期", "合同期限", "聘用期限", "聘期起止", "合同期"]
  },
  agreementFrom: { zh: "起", en: "from", also: ["开始", "开始时间", "起始", "起始时间"], group: "agreement" },
  agreementUntil: {
    zh: "止",
    en: "until",
    also: ["结束", "结束时间", "终止", "终止时间", "到期时间"],
    group: "agreement"
  },
  title: { zh: "职务名称", en: "title", also: ["村官职务", "所任职务", "任职名称"] },
  village: {
    zh: "所在村",
    en: "village",
    also: ["任职村", "所在村社区", "任职村社区", "村社区", "所任职村", "任职村居", "所在村名"]
  },
  placedOn: { zh: "任现职时间", en: "in the present post since", also: ["任职时间", "现任职时间", "任现职年月"] },
  seats: {
    zh: "班子职务及任职时间",
    en: "posts in village organs",
    also: ["班子职务", "村班子职务", "两委职务", "村两委职务", "进班子情况", "两委职务及任职时间"]
  },
  mentors: { zh: "导师", en: "mentors", also: ["结对导师", "帮带导师", "结对帮带", "帮带人", "指导老师"] },
  training: { zh: "培训", en: "training", also: ["培训情况", "参加培训情况", "参训情况"] },
  secondment: { zh: "挂职", en: "secondment", also: ["挂职情况", "挂职锻炼", "挂职锻炼情况"] },
  grades: {
    zh: "年度考核等次",
    en: "yearly grades",
    also: ["考核等次", "年度考核", "年度考核结果", "考核结果", "历年考核等次", "考核情况"]
  },
  outcome: { zh: "流向", en: "outcome", also: ["去向", "离任去向", "流动去向", "离岗去向", "分流去向"] },
  leftOn: { zh: "离任时间", en: "left on", also: ["离岗时间", "解聘时间", "离职时间", "流动时间"] },
  contact: { zh: "联系电话", en: "telephone", also: ["电话", "手机", "手机号", "手机号码", "联系方式"] },
  remarks: { zh: "备注", en: "remarks", also: ["说明"] }
} as const satisfies Readonly<Record<string, Term>>

/**
 * The id of a column.
 *
 * @category models
 * @since 0.1.0
 */
export type ColumnId = keyof typeof table

/** The columns in the order in which a roster is exported. */
export const columnIds = Object.keys(table) as ReadonlyArray<ColumnId>

const termOf = (column: ColumnId): Term => table[column]

/** The groups of columns that share a heading above them. */
const groups = {
  fullTime: {
    zh: "全日制教育",
    en: "full-time education",
    also: ["全日制", "全日制学历", "全日制学历学位", "全日制教育学历学位"]
  },
  inService: { zh: "在职教育", en: "in-service education", also: ["在职", "在职学历", "在职学历学位"] },
  agreement: { zh: "合同起止", en: "agreement", also: ["合同起止时间", "聘期", "合同期限", "聘用期限", "聘期起止"] }
} as const

/**
 * A group of columns.
 *
 * @category models
 * @since 0.1.0
 */
export type Group = keyof typeof groups

/**
 * The group of a column, if it has one.
 *
 * @category tables
 * @since 0.1.0
 */
export const groupOf = (column: ColumnId): Group | undefined => termOf(column).group

/**
 * The words of a group.
 *
 * @category rendering
 * @since 0.1.0
 */
export const groupText = (group: Group): Text => ({ zh: groups[group].zh, en: groups[group].en })

/**
 * The heading of a column in its group, or alone.
 *
 * @category rendering
 * @since 0.1.0
 */
export const headingOf = (column: ColumnId): string => termOf(column).zh

/**
 * The words of a column, with those of its group where the column is one of several by that name.
 *
 * @example
 * ```ts
 * import { columnText } from "@cunguan/roster"
 *
 * columnText("fullTimeSchooling").zh // => "全日制教育·学历"
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const columnText = (column: ColumnId): Text => {
  const { en, group, zh } = termOf(column)
  return group === undefined ? { zh, en } : { zh: `${groups[group].zh}·${zh}`, en }
}

/** A heading as headings are compared. */
export const bareHeading = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s\u200b\ufeff()[\]【】、,，/·.:：*]/gu, "")
    .toUpperCase()

const known: ReadonlyMap<string, ColumnId> = new Map(
  columnIds.flatMap((column) => {
    const { also, group, zh } = termOf(column)
    const words = [zh, ...also].map(bareHeading)
    if (group === undefined) return words.map((word): [string, ColumnId] => [word, column])
    const heads = [groups[group].zh, ...groups[group].also].map(bareHeading)
    return heads.flatMap((head) => words.map((word): [string, ColumnId] => [head + word, column]))
  })
)

/** A heading that stands alone where no group says otherwise: whoever writes only 学历 means full-time education. */
const alone: ReadonlyMap<string, ColumnId> = new Map<string, ColumnId>([
  ...schooling.map((word): [string, ColumnId] => [bareHeading(word), "fullTimeSchooling"]),
  ...schoolAndMajor.map((word): [string, ColumnId] => [bareHeading(word), "fullTimeSchool"]),
  ["毕业院校", "fullTimeSchool"],
  ["毕业学校", "fullTimeSchool"],
  ["全日制学历", "fullTimeSchooling"],
  ["全日制学历学位", "fullTimeSchooling"],
  ["在职学历", "inServiceSchooling"],
  ["在职学历学位", "inServiceSchooling"],
  ["合同开始时间", "agreementFrom"],
  ["合同起始时间", "agreementFrom"],
  ["合同结束时间", "agreementUntil"],
  ["合同到期时间", "agreementUntil"],
  ["合同终止时间", "agreementUntil"]
])

/** The group that a heading names, if any. */
export const groupNamed = (heading: string): Group | undefined => {
  const bare = bareHeading(heading)
  return (Object.keys(groups) as Array<Group>).find((group) =>
    [groups[group].zh, ...groups[group].also].some((word) => bareHeading(word) === bare)
  )
}

/** A column that a file has: `year` where the heading names the year of the grades in it. */
export interface Known {
  readonly column: ColumnId
  readonly year?: number
}

const gradesOfYear = /^((?:19|20)\d{2})年?度?(?:年度)?考核(?:等次|结果|情况)?$/u

/** The column that a heading names, below the heading of a group where there is one. */
export const columnNamed = (heading: string, above = ""): Known | undefined => {
  const bare = bareHeading(heading)
  const year = gradesOfYear.exec(bareHeading(above) + bare)?.[1]
  if (year !== undefined) return { column: "grades", year: Number(year) }
  const group = groupNamed(above)
  const grouped = group === undefined ? undefined : known.get(bareHeading(groups[group].zh) + bare)
  const column = grouped ?? known.get(bareHeading(above) + bare) ?? known.get(bare) ?? alone.get(bare)
  return column === undefined ? undefined : { column }
}

/** The known heading that a heading may have been meant for. */
export const headingMeant = (heading: string): string | undefined =>
  nearest(bareHeading(heading), [...known.keys(), ...alone.keys()])
