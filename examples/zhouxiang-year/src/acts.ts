/** What the acts of every area share: who acts, and on what paper. */
import type { CommandInput } from "@cunguan/core/office/registry"

/** The clerk who enters the town's acts. */
export const actor = { id: "clerk-1", role: "townOrganisation" } as const
/** The ledger that the town's early years stand in. */
export const townRecord = { _tag: "Recorded", document: "周巷镇大学生村官台账（示例）" } as const

/** One act of the history. */
export type Act = CommandInput
/** Acts as an area writes them down; they are put in the order of their days at the end. */
export type Sheet = Array<Act>

/** The envelope of a command: its id says the act and the day. */
export const act = (id: string, on: string) => ({ id, on, actor })

/** The years of which the town kept a ledger and no rules: their acts are recorded. */
export const isRecorded = (year: number) => year < 2005
