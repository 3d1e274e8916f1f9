/** What the drive leaves behind for others to read: the lists that were posted, the funnel, one applicant's way, and the roster. */
import { createWriteStream, mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { pipeline } from "node:stream/promises"
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import { table } from "@cunguan/core/messages"
import type { OfficeState } from "@cunguan/core/office/OfficeState"
import * as Drive from "@cunguan/core/recruitment/Drive"
import * as Recruitment from "@cunguan/core/recruitment/Recruitment"
import * as ApplicationHistory from "@cunguan/core/reports/ApplicationHistory"
import * as DriveReport from "@cunguan/core/reports/DriveReport"
import * as DriveSheet from "@cunguan/core/reports/DriveSheet"
import * as Page from "@cunguan/core/reports/Page"
import * as PostedList from "@cunguan/core/reports/PostedList"
import * as Section from "@cunguan/core/reports/Section"
import * as Table from "@cunguan/core/reports/Table"
import { exportXlsx, printPosted } from "@cunguan/roster"
import { drive as id } from "./acts.ts"
import { placementSheet } from "./placementSheet.ts"
import type { Ran } from "./run.ts"

const officeName = "示例县委组织部"
const contacts = [{ who: "示例县委组织部干部科", telephone: "0000-0000000" }]

/** A list as it was posted on its day, by what the office knew then. */
const postedOn = async (
  { office }: Ran,
  on: string,
  make: (drive: Drive.Drive, posting: PostedList.Posting, state: OfficeState) => PostedList.PostedList | undefined
): Promise<PostedList.PostedList> => {
  const state = await office.state({ on })
  const drive = Recruitment.drive(state.recruitment, Drive.DriveId.make(id))
  const posting = { office: officeName, policies: office.policies(on), on: CalendarDate.make(on) }
  const list = drive === undefined ? undefined : make(drive, posting, state)
  if (list === undefined) throw new Error(`There was no such list on ${on}.`)
  return list
}

/** The lists of the drive by the names of their files. */
const listsOf = async (ran: Ran): Promise<ReadonlyArray<readonly [name: string, list: PostedList.PostedList]>> => [
  [
    "面试人选名单",
    await postedOn(ran, "2020-05-15", (drive, posting) => PostedList.called(drive, "interview", posting))
  ],
  ["考察人选名单", await postedOn(ran, "2020-05-29", (drive, posting) => PostedList.called(drive, "vetting", posting))],
  [
    "拟聘人员公示",
    await postedOn(ran, "2020-06-25", (drive, posting) => PostedList.notice(drive, 1, { ...posting, contacts }))
  ],
  ["聘用人员名单", await postedOn(ran, "2020-08-31", PostedList.appointed)],
  ["任职安排", await postedOn(ran, "2020-08-31", (drive, posting, state) => PostedList.placed(state, drive, posting))]
]

/** Whose way is told: somebody of whom the rules asked most, who was appointed after an objection that was dismissed. */
const told = ({ notices }: Drive.Drive): string | undefined => notices[0]?.applicants[1]

/** The funnel of the drive, with its reconciliation line, in Chinese. */
export const funnel = async ({ office }: Ran, on = "2020-08-31"): Promise<Section.Sheet> => {
  const report = DriveReport.make(await office.state(), id, office.policies(on), CalendarDate.make(on))
  if (report === undefined) throw new Error("There is no such drive.")
  return DriveSheet.make(report)
}

/** The way of one applicant from the application to the outcome, as Markdown. */
export const wayOf = async ({ office }: Ran, applicant?: string): Promise<string> => {
  const state = await office.state()
  const drive = Recruitment.drive(state.recruitment, Drive.DriveId.make(id))
  const whom = applicant ?? (drive === undefined ? undefined : told(drive))
  const kept = { state, events: await office.history(), book: office.book }
  const history = whom === undefined ? undefined : ApplicationHistory.make(kept, { drive: id, applicant: whom })
  if (history === undefined) throw new Error("There is no such applicant.")
  return ApplicationHistory.toMarkdown(history, "zh", table)
}

/** Writes everything into a folder, and returns the names of the files. */
export const writeFiles = async (ran: Ran, folder: string): Promise<ReadonlyArray<string>> => {
  mkdirSync(folder, { recursive: true })
  const written: Array<string> = []
  const fileOf = (name: string) => {
    written.push(name)
    return join(folder, name)
  }
  for (const [name, list] of await listsOf(ran)) {
    await pipeline(printPosted(list), createWriteStream(fileOf(`${name}.xlsx`)))
    writeFileSync(fileOf(`${name}.csv`), Table.toCsv(PostedList.toTable(list), "zh", table))
  }
  const sheet = await funnel(ran)
  writeFileSync(fileOf("选聘情况.txt"), `${Section.toText(sheet, "zh", table)}\n`)
  writeFileSync(fileOf("选聘情况.html"), Page.toHtml(sheet, "zh", table))
  writeFileSync(fileOf("任职安排情况.txt"), `${Section.toText(await placementSheet(ran), "zh", table)}\n`)
  writeFileSync(fileOf("一名报考者的全过程.md"), await wayOf(ran))
  // The roster is for the office and not for the notice board: it has the ID numbers.
  const roster = exportXlsx(await ran.office.state(), { on: "2020-08-31" })
  await pipeline(roster, createWriteStream(fileOf("花名册.xlsx")))
  return written
}
