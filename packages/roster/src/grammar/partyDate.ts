/**
 * The cell 入党时间: `1997.04`, `2001.08；民建`, `民盟`, `2010.05（预备）`, `群众`.
 *
 * A date is that of joining the Communist Party, and a word is that of a party, of the League, or of nobody's party.
 */
import * as PoliticalStatus from "@cunguan/core/people/PoliticalStatus"
import * as Result from "effect/Result"
import { type DateText, readText } from "./DateText.ts"
import { withoutDates } from "./period.ts"
import { compact, parts } from "./plain.ts"

const words: ReadonlyMap<string, PoliticalStatus.PoliticalStatus> = new Map<string, PoliticalStatus.PoliticalStatus>([
  ...PoliticalStatus.terms.flatMap(
    ({ code, zh }): ReadonlyArray<[string, PoliticalStatus.PoliticalStatus]> => [
      [code, code],
      [zh, code]
    ]
  ),
  ...(
    [
      ["01", ["中共党员", "党员", "共产党员", "中国共产党员", "正式党员", "中共正式党员"]],
      ["02", ["中共预备党员", "预备党员", "预备", "预备期"]],
      ["03", ["共青团员", "团员", "共青团", "中国共青团员"]],
      ["04", ["民革", "民革会员", "民革党员"]],
      ["05", ["民盟", "民盟盟员"]],
      ["06", ["民建", "民建会员"]],
      ["07", ["民进", "民进会员"]],
      ["08", ["农工", "农工党", "农工党党员", "农工民主党"]],
      ["09", ["致公", "致公党", "致公党党员"]],
      ["10", ["九三", "九三学社", "九三社员"]],
      ["11", ["台盟", "台盟盟员"]],
      ["12", ["无党派", "无党派人士"]],
      ["13", ["普通公民", "非党员", "非中共党员", "无"]]
    ] as const
  ).flatMap(([code, all]) => all.map((word): [string, PoliticalStatus.PoliticalStatus] => [word, code]))
])

/** Reads a word or a code of political status; codes of one digit have lost their zero. */
export const readPoliticalStatus = (text: string): PoliticalStatus.PoliticalStatus | undefined => {
  const bare = compact(text)
  return words.get(/^\d$/u.test(bare) ? `0${bare}` : bare)
}

/** What the cell comes to. */
export interface PartyText {
  readonly joined?: DateText
  readonly status?: PoliticalStatus.PoliticalStatus
  /** Other parties that are named beside the date. */
  readonly also: ReadonlyArray<PoliticalStatus.PoliticalStatus>
}

/** Reads the cell; `undefined` where a part of it is neither a date nor a word that is known. */
export const readParty = (text: string): PartyText | undefined => {
  let joined: DateText | undefined
  const statuses: Array<PoliticalStatus.PoliticalStatus> = []
  for (const part of parts(text)) {
    const whole = readText(part)
    const dated = Result.isSuccess(whole) ? { words: "", dates: [whole.success.date] } : withoutDates(part)
    if (dated === undefined || dated.dates.length > 1) return undefined
    const status = dated.words === "" ? undefined : readPoliticalStatus(dated.words.replace(/^加入|^入党$|转正$/gu, ""))
    if (dated.words !== "" && status === undefined) return undefined
    const isOfParty = status === undefined || status === "01" || status === "02"
    if (dated.dates[0] !== undefined && isOfParty) {
      if (joined !== undefined) return undefined
      joined = dated.dates[0]
    }
    if (status !== undefined) statuses.push(status)
  }
  const own = statuses.find((status) => status === "01" || status === "02")
  const status = own ?? (joined === undefined ? statuses[0] : "01")
  return {
    ...(joined === undefined ? {} : { joined }),
    ...(status === undefined ? {} : { status }),
    also: statuses.filter((each) => each !== status)
  }
}
