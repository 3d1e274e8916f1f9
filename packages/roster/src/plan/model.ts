/**
 * A plan as data: its acts, and what it leaves out or had to choose, with the words for it.
 *
 * @since 0.1.0
 */
import type { CommandInput } from "@cunguan/core/office/registry"
import type * as Village from "@cunguan/core/places/Village"
import * as Message from "@cunguan/core/policy/Message"
import type { ColumnId } from "../Column.ts"
import type { DayChoice } from "../grammar/DateText.ts"
import type { RowPlace } from "../Place.ts"

/**
 * What is said by whoever confirms a difference.
 *
 * - `on`: the day of the acts that have none of their own, such as the opening balance
 * - `document`: the document that the roster is, such as its title and number; it stands in the journal
 * - `newcomers`: how they are entered: in the opening balance, which an office has one of, or by an application and an
 *   appointment in a drive of their cohort; by default as the office still allows
 * - `drives`: the drive of a cohort, where it is not `roster-2008`
 * - `days`: the day that an act is given where the roster knows the month alone, for beginnings and for ends. Without it,
 *   what needs a day is left out and listed
 * - `parties`: who signed the agreements, as ids
 * - `villages`: villages to register first
 * - `mentors`: the ids of mentors by the names in the roster
 * - `leaveOut`: rows that are not confirmed, by their numbers or `sheet!number`
 *
 * @category models
 * @since 0.1.0
 */
export interface PlanOptions {
  readonly on: string
  readonly actor: { readonly id: string; readonly role: string }
  readonly document: string
  readonly newcomers?: "openingBalance" | "drive"
  readonly drives?: Readonly<Record<number, string>>
  readonly days?: { readonly from?: DayChoice; readonly until?: DayChoice }
  readonly parties?: ReadonlyArray<string>
  readonly villages?: ReadonlyArray<{
    readonly id: Village.VillageId
    readonly name: string
    readonly kind: Village.Kind
  }>
  readonly mentors?: Readonly<Record<string, string>>
  readonly leaveOut?: ReadonlyArray<string>
}

/**
 * An act of a plan. `rows` are those that it comes from; `restsOn` are acts without which it cannot stand.
 *
 * @category models
 * @since 0.1.0
 */
export interface PlannedAct {
  readonly command: CommandInput
  readonly rows: ReadonlyArray<RowPlace>
  readonly restsOn: ReadonlyArray<string>
}

export const words = Message.define({
  "roster/DayNeeded": {
    zh: "“{column}”只知道年月，而办理需要到日。请用 days 说明取当月第一日还是最后一日。",
    en: "Of “{column}” the month alone is known, and the act needs a day. Say with days whether the first or the last of the month is taken."
  },
  "roster/DayChosen": {
    zh: "“{column}”只知道年月，已按 days 选定日期。",
    en: "Of “{column}” the month alone is known; the day was chosen as days says."
  },
  "roster/AppointmentNeeded": {
    zh: "不知道聘用时间，因此不能登记为村官。请补填聘用时间，或合同的开始时间。",
    en: "The day of the appointment is not known, so the person cannot be entered. Fill it in, or the beginning of the agreement."
  },
  "roster/AppointmentTaken": {
    zh: "没有聘用时间，取合同的开始时间或任现职时间。请核对。",
    en: "There is no day of appointment, so the beginning of the agreement or of the present post was taken. Check it."
  },
  "roster/PartiesNeeded": {
    zh: "签订合同须写明签订方。请用 parties 给出。",
    en: "Signing an agreement takes its parties. Give them with parties."
  },
  "roster/TermNeeded": {
    zh: "合同只有开始或结束，因此没有登记。请补填另一端。",
    en: "The agreement has one end alone, so it was not entered. Fill in the other."
  },
  "roster/FromNeeded": {
    zh: "“{column}”没有写明从何时开始，因此没有登记。请补填，如“村委会委员（2011.03）”。",
    en: "“{column}” does not say since when, so it was not entered. Add it, such as 村委会委员（2011.03）."
  },
  "roster/MentorNeeded": {
    zh: "导师只有姓名，不能凭姓名认定是谁。请用 mentors 给出其编号。",
    en: "A mentor has a name alone, and nobody is known by a name. Give the id with mentors."
  },
  "roster/LeftOnNeeded": {
    zh: "写明了流向而没有离任时间，因此没有登记离任。请补填离任时间。",
    en: "There is an outcome and no day of leaving, so no departure was entered. Fill in the day."
  },
  "roster/CountedOnly": {
    zh: "在期初日之前已经离任，只计入往年人数，不登记个人。需要登记个人的，请按 drive 方式登记。",
    en: "Left before the day of the opening balance, so counted among those of earlier years and not entered as a person. Enter newcomers by a drive if they are to be."
  },
  "roster/OutcomeReversed": {
    zh: "机构已登记此人离任，花名册写在岗。如离任登记有误，请办理“更正离任登记”。",
    en: "The office has a departure of somebody who is in post by the roster. If it was entered wrongly, correct the departure."
  },
  "roster/NoAct": {
    zh: "没有可以改变“{column}”的办理事项，两者的差异没有处理。请核对以哪个为准。",
    en: "There is no act that changes “{column}”, so the difference stays. Check which of the two is right."
  },
  "roster/NotKept": {
    zh: "机构不保存“{column}”，没有导入。",
    en: "An office keeps nothing of “{column}”, so it was not taken in."
  }
})

/**
 * The words of what a plan cannot express.
 *
 * @category messages
 * @since 0.1.0
 */
export const planMessages = words

/**
 * What a plan leaves out or had to choose, by its code and column: on how many rows, and the first of them.
 *
 * @category models
 * @since 0.1.0
 */
export interface Remark {
  readonly code: keyof (typeof words)["table"]
  readonly column: ColumnId | undefined
  readonly message: Message.Message
  readonly rows: number
  readonly first: RowPlace
}

/**
 * A plan: the acts in the order in which they are to be carried out, and what they leave out.
 *
 * @category models
 * @since 0.1.0
 */
export interface Plan {
  readonly acts: ReadonlyArray<PlannedAct>
  readonly remarks: ReadonlyArray<Remark>
}

export type Code = Remark["code"]
