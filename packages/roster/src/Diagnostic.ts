/**
 * What is to be told about a row or a cell of a file: an error, a warning or a hint, where it is, and what to do.
 *
 * A row with an error is kept out of what is compared with the office; the rows beside it are not. No diagnostic repeats
 * what stands in a cell: reports are mailed around, and a cell may hold a name or an ID number.
 *
 * @since 0.1.0
 */
import * as Message from "@cunguan/core/policy/Message"
import { type ColumnId, columnText } from "./Column.ts"
import { address, type RowPlace } from "./Place.ts"

/**
 * How much weight a diagnostic has.
 *
 * @category models
 * @since 0.1.0
 */
export type Level = "error" | "warning" | "hint"

const words = Message.define({
  "roster/NameMissing": {
    zh: "没有姓名，因此此行不能导入。请补填姓名；不是人员的行请删去。",
    en: "There is no name, so the row cannot be taken in. Fill it in, or delete a row that is about nobody."
  },
  "roster/NameUnreadable": {
    zh: "姓名中有数字或符号，不像姓名，因此此行不能导入。请核对是否错列。",
    en: "The name holds digits or signs and is no name, so the row cannot be taken in. Check whether the columns are shifted."
  },
  "roster/PersonIdInvalid": {
    zh: "人员编号不是小写字母、数字和连字符（至少一个字母），因此不能与机构的人员对应。请照机构给出的编号填写，或删去。",
    en: "The person id is not lower-case letters, digits and hyphens with a letter, so it matches nobody. Use the id that the office gave, or leave it out."
  },
  "roster/IdentityRounded": {
    zh: "身份证号在电子表格中存成了数值，只保留15位有效数字，末尾几位已经丢失。请把该列设为“文本”格式，再照证件重新录入。",
    en: "The spreadsheet kept the ID number as a number, which has 15 places, so its last places are lost. Format the column as text and enter the number again from the card."
  },
  "roster/IdentityAsNumber": {
    zh: "15位身份证号存成了数值，尚未丢失位数。请把该列设为“文本”格式，以免换成18位时出错。",
    en: "The 15-place ID number is kept as a number; nothing is lost yet. Format the column as text before 18 places are entered."
  },
  "roster/IdentityLength": {
    zh: "身份证号不是18位或15位。请照证件核对，并把该列设为“文本”格式。",
    en: "The ID number has neither 18 nor 15 places. Check it against the card, and format the column as text."
  },
  "roster/IdentityCharacters": {
    zh: "身份证号中有不应出现的字符。请照证件核对。",
    en: "The ID number holds characters that none has. Check it against the card."
  },
  "roster/IdentityDate": {
    zh: "身份证号第7至14位不是真实存在的日期。请照证件核对。",
    en: "Places 7 to 14 of the ID number are no day that exists. Check them against the card."
  },
  "roster/IdentityCheck": {
    zh: "身份证号的校验码不符，至少有一位有误。请照证件逐位核对。",
    en: "The check character of the ID number does not fit, so at least one place is wrong. Compare every place with the card."
  },
  "roster/IdentityContradictsBirth": {
    zh: "出生年月与身份证号中的出生日期不一致，无法判断以哪个为准。请核对档案和证件后更正其一。",
    en: "The date of birth differs from the one in the ID number, and nothing says which is right. Check the file and the card, and correct one."
  },
  "roster/IdentityContradictsSex": {
    zh: "性别与身份证号第17位不一致。请核对后更正其一。",
    en: "The sex differs from what place 17 of the ID number says. Check both, and correct one."
  },
  "roster/IdentityRepeated": {
    zh: "身份证号与第 {row} 行相同。同一人请只留一行，不同的人请更正号码。",
    en: "The ID number is that of row {row} too. Keep one row for one person, or correct the number of one."
  },
  "roster/PersonRepeated": {
    zh: "人员编号与第 {row} 行相同。请只留一行，或更正编号。",
    en: "The person id is that of row {row} too. Keep one row, or correct the id."
  },
  "roster/NameAndBirthRepeated": {
    zh: "姓名和出生年月与第 {row} 行相同，而没有身份证号可以区分。如为同一人请删去一行，否则请补填身份证号。",
    en: "Name and date of birth are those of row {row} too, and no ID number tells them apart. Delete one row if it is one person; add the ID numbers if not."
  },
  "roster/DateUnreadable": {
    zh: "“{column}”不是能识别的日期，因此没有采用。请写成 2008.07 或 2008.07.31。",
    en: "“{column}” holds no date that is understood, so it was left out. Write it like 2008.07 or 2008.07.31."
  },
  "roster/DateImpossible": {
    zh: "“{column}”中的日期不存在，或不在1900至2199年之间。请核对。",
    en: "“{column}” holds a date that does not exist or lies outside 1900 to 2199. Check it."
  },
  "roster/DateAmbiguous": {
    zh: "“{column}”可以有两种读法：年份只有两位，或作为数值丢掉了10月的0。请按文本写全，如 2008.10。",
    en: "“{column}” may be read in two ways: the year has two digits, or as a number October lost its 0. Write it in full as text, like 2008.10."
  },
  "roster/DateFromSerial": {
    zh: "“{column}”是电子表格的日期序号，已换算为日期。请核对，并把该列设为日期或文本格式。",
    en: "“{column}” holds a serial number of a spreadsheet, and was read as the day it stands for. Check it, and format the column as a date or as text."
  },
  "roster/MonthMayBeOctober": {
    zh: "“{column}”写作1月，但如果曾经是数值，10月也会变成这样。请核对；1月请写成 01。",
    en: "“{column}” says month 1, which is also what is left of October after the cell was a number. Check it; write January as 01."
  },
  "roster/YearOnly": {
    zh: "“{column}”只有年份。能查到的请补上月份。",
    en: "“{column}” gives the year alone. Add the month where it is known."
  },
  "roster/TermUnreadable": {
    zh: "“{column}”不是起止两个日期，因此没有采用。请写成 2008.08-2011.07。",
    en: "“{column}” does not hold two dates, so it was left out. Write it like 2008.08-2011.07."
  },
  "roster/TermReversed": {
    zh: "“{column}”的结束早于开始。请核对。",
    en: "“{column}” ends before it begins. Check both dates."
  },
  "roster/DatesOutOfOrder": {
    zh: "“{later}”早于“{earlier}”，不可能如此。请核对这两栏。",
    en: "“{later}” is before “{earlier}”, which cannot be. Check both columns."
  },
  "roster/DateAhead": {
    zh: "“{column}”晚于花名册的截止日 {day}。请核对日期或截止日。",
    en: "“{column}” is after {day}, the day of the roster. Check the date, or that day."
  },
  "roster/TooYoung": {
    zh: "按出生年月，“{column}”时不满16岁。请核对这两栏。",
    en: "By the date of birth, nobody was 16 yet at “{column}”. Check both columns."
  },
  "roster/WordUnknown": {
    zh: "“{column}”的内容不是标准代码或常用写法，因此没有采用。{hint}",
    en: "“{column}” holds neither a standard code nor a usual word, so it was left out. {hint}"
  },
  "roster/LevelNotStated": {
    zh: "“{column}”只写了“研究生”，没有说明博士还是硕士，不能据以认定学历层次。请写明，如“研究生／硕士”。",
    en: "“{column}” says postgraduate and not whether doctor or master, so it proves no rank. Write it out, such as 研究生／硕士."
  },
  "roster/GradeYearMissing": {
    zh: "“{column}”没有写明年度，因此没有采用。请写成“2010年优秀”，或在表头写明年度。",
    en: "“{column}” names no year, so it was left out. Write it like 2010年优秀, or put the year in the heading."
  },
  "roster/StatusContradicts": {
    zh: "政治面貌与入党时间不一致。请核对这两栏；以“政治面貌”为准。",
    en: "Political status and the cell on joining the Party differ. Check both; the status is what was taken."
  },
  "roster/ProbationUncertain": {
    zh: "入党时间距截止日不满一年，可能仍在预备期，没有据此认定政治面貌。请增加“政治面貌”一栏。",
    en: "The Party was joined less than a year before the day of the roster, so this may be a probationary member, and no status was taken from it. Add a column for the political status."
  },
  "roster/VillageUnknown": {
    zh: "本机构没有登记这个村（社区），所在村没有采用。{hint}",
    en: "This office has not registered the village, so it was left out. {hint}"
  },
  "roster/TitleWithoutVillage": {
    zh: "有职务名称而没有所在村，职务没有采用。请补填所在村。",
    en: "There is a title and no village, so the title was left out. Fill in the village."
  },
  "roster/CellBroken": {
    zh: "“{column}”的公式出错，没有值。请在电子表格中更正公式，或粘贴为数值。",
    en: "The formula in “{column}” failed, so it has no value. Correct the formula, or paste its value."
  },
  "roster/CellTooLong": {
    zh: "“{column}”的内容过长，像是错列或粘贴有误，没有采用。请核对。",
    en: "“{column}” is far longer than such a cell is, so it was left out. Check whether something was pasted there."
  },
  "roster/ColumnUnknown": {
    zh: "这一列的表头不在已知的栏目中，整列没有读取。{hint}",
    en: "The heading of this column is not one that is known, so the column was not read. {hint}"
  },
  "roster/ColumnRepeated": {
    zh: "“{column}”出现不止一次，只读取第一列。请删去多余的列。",
    en: "“{column}” stands over more than one column, and the first was read. Delete the others."
  },
  "roster/SheetPassedOver": {
    zh: "这张工作表没有花名册的表头，没有读取。",
    en: "This sheet has no header of a roster and was not read."
  }
})

const levels: { readonly [Code in keyof (typeof words)["table"]]: Level } = {
  "roster/NameMissing": "error",
  "roster/NameUnreadable": "error",
  "roster/PersonIdInvalid": "error",
  "roster/IdentityRounded": "error",
  "roster/IdentityAsNumber": "hint",
  "roster/IdentityLength": "error",
  "roster/IdentityCharacters": "error",
  "roster/IdentityDate": "error",
  "roster/IdentityCheck": "error",
  "roster/IdentityContradictsBirth": "error",
  "roster/IdentityContradictsSex": "error",
  "roster/IdentityRepeated": "error",
  "roster/PersonRepeated": "error",
  "roster/NameAndBirthRepeated": "warning",
  "roster/DateUnreadable": "warning",
  "roster/DateImpossible": "error",
  "roster/DateAmbiguous": "error",
  "roster/DateFromSerial": "hint",
  "roster/MonthMayBeOctober": "warning",
  "roster/YearOnly": "hint",
  "roster/TermUnreadable": "warning",
  "roster/TermReversed": "error",
  "roster/DatesOutOfOrder": "error",
  "roster/DateAhead": "warning",
  "roster/TooYoung": "error",
  "roster/WordUnknown": "warning",
  "roster/LevelNotStated": "warning",
  "roster/GradeYearMissing": "warning",
  "roster/StatusContradicts": "warning",
  "roster/ProbationUncertain": "hint",
  "roster/VillageUnknown": "error",
  "roster/TitleWithoutVillage": "warning",
  "roster/CellBroken": "error",
  "roster/CellTooLong": "warning",
  "roster/ColumnUnknown": "hint",
  "roster/ColumnRepeated": "warning",
  "roster/SheetPassedOver": "hint"
}

/**
 * The words of every diagnostic, in both languages, by their codes.
 *
 * @category messages
 * @since 0.1.0
 */
export const diagnosticMessages = words

/**
 * The permanent name of a diagnostic.
 *
 * @category models
 * @since 0.1.0
 */
export type Code = keyof (typeof words)["table"]

/**
 * A diagnostic. `address` is there where it is about one cell, as `D5`; `column` where that column is known.
 *
 * @category models
 * @since 0.1.0
 */
export interface Diagnostic {
  readonly level: Level
  readonly code: Code
  readonly place: RowPlace
  readonly address?: string
  readonly column?: ColumnId
  readonly message: Message.Message
}

/** Makes a diagnostic of a message of this table. */
export const diagnostic = (
  message: Message.Message,
  place: RowPlace,
  at: { readonly column?: number; readonly id?: ColumnId } = {}
): Diagnostic => {
  const code = message.key as Code
  return {
    level: levels[code],
    code,
    place: { sheet: place.sheet, row: place.row },
    ...(at.column === undefined ? {} : { address: address(place.row, at.column) }),
    ...(at.id === undefined ? {} : { column: at.id }),
    message
  }
}

/**
 * A diagnostic as one line: the level, the place, and the words.
 *
 * @category rendering
 * @since 0.1.0
 */
export const renderDiagnostic = (
  { address, column, level, message, place }: Diagnostic,
  language: Message.Language
): string => {
  const names = {
    error: { zh: "错误", en: "error" },
    warning: { zh: "警告", en: "warning" },
    hint: { zh: "提示", en: "hint" }
  }
  const cell = address ?? (language === "zh" ? `第${place.row}行` : `row ${place.row}`)
  const where = [place.sheet, cell].filter((part) => part !== "").join("!")
  const what =
    column === undefined ? "" : language === "zh" ? `（${columnText(column).zh}）` : ` (${columnText(column).en})`
  return `${names[level][language]} ${where}${what} ${Message.render(message, language, words.table)}`
}
