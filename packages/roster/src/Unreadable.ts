/**
 * A file that cannot be read at all. What is wrong with one row or cell is a diagnostic and stops nothing.
 *
 * @since 0.1.0
 */
import * as Message from "@cunguan/core/policy/Message"
import * as Schema from "effect/Schema"

const words = Message.define({
  "roster/EmptyFile": {
    zh: "文件是空的，没有可以读取的内容。请核对选择的文件。",
    en: "The file is empty, so there is nothing to read. Check which file was chosen."
  },
  "roster/OldFormat": {
    zh: "这是旧版 .xls 文件或加密的工作簿，本库不读取。请去掉密码，另存为 .xlsx 或 .csv 后再导入。",
    en: "This is an .xls file of old, or a workbook with a password, which is not read here. Remove the password and save it as .xlsx or .csv."
  },
  "roster/BrokenWorkbook": {
    zh: "文件不是完整的 .xlsx 工作簿，可能没有传完或已经损坏。请在电子表格软件中打开，另存后再导入。",
    en: "The file is no complete .xlsx workbook; it may be cut off or damaged. Open it in a spreadsheet program and save it again."
  },
  "roster/TooLarge": {
    zh: "工作簿解压后超过上限，为免占满内存已停止读取。确属正常文件的，请提高 maximumBytes，或拆分后导入。",
    en: "The workbook is larger than the limit when unpacked, so reading stopped before memory ran out. Raise maximumBytes if the file is sound, or split it."
  },
  "roster/UnknownEncoding": {
    zh: "文本既不是 UTF-8 也不是 GB18030 编码，因此无法读取。请另存为“CSV UTF-8”。",
    en: "The text is neither UTF-8 nor GB18030, so it cannot be read. Save it as CSV in UTF-8."
  },
  "roster/BrokenCsv": {
    zh: "第 {row} 条记录的引号没有配对，无法确定其后各列的位置。请在电子表格软件中打开，另存为“CSV UTF-8”。",
    en: "The quotes of record {row} do not pair up, so the columns after it are not certain. Open the file in a spreadsheet program and save it as CSV in UTF-8."
  },
  "roster/NoHeader": {
    zh: "没有找到表头：前 {rows} 行中没有一行含有“姓名”和另外两个已知的栏目名称。请核对表头，或用 columns 指定各栏。",
    en: "No header was found: none of the first {rows} rows has the name (姓名) and two other known columns. Check the header, or say with columns what each column is."
  }
})

/**
 * The words of the reasons for which a file cannot be read.
 *
 * @category messages
 * @since 0.1.0
 */
export const unreadableMessages = words

const Reason = Schema.Literals([
  "EmptyFile",
  "OldFormat",
  "BrokenWorkbook",
  "TooLarge",
  "UnknownEncoding",
  "BrokenCsv",
  "NoHeader"
])

/**
 * A file cannot be read. `told` says it in both languages, `message` in English; neither repeats anything of the file.
 *
 * @category errors
 * @since 0.1.0
 */
export class RosterUnreadable extends Schema.TaggedError<RosterUnreadable>()("RosterUnreadable", {
  reason: Reason,
  at: Schema.Int
}) {
  get told(): Message.Message {
    switch (this.reason) {
      case "BrokenCsv":
        return words.make("roster/BrokenCsv", { row: this.at })
      case "NoHeader":
        return words.make("roster/NoHeader", { rows: this.at })
      default:
        return words.make(`roster/${this.reason}`)
    }
  }
  override get message(): string {
    return Message.render(this.told, "en", words.table)
  }
}

/** The error of a reason; `at` is the row it stands at, where there is one. */
export const unreadable = (reason: (typeof Reason)["Type"], at = 0): RosterUnreadable =>
  new RosterUnreadable({ reason, at })
