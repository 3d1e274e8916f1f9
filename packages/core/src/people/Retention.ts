/**
 * How long an office keeps what it holds of a person: so many years for each kind of record, from the day on which that
 * record was closed.
 *
 * Whoever asks to be forgotten is, once every period that is laid down for what the office holds of them is over; until
 * then it only stores and protects (Personal Information Protection Law, article 47), and the verdict gives the reasons that
 * article 50 asks for. The years are counted from the day itself: 10 years from 1 July 2012 are over on 1 July 2022, that day
 * included. A record that is open, such as that of an official in post, keeps the person for as long as it is; a kind for
 * which no period is laid down keeps nobody. What archives statutes say prevails over the request (article 72). Of those
 * that were read none names these records, so every number is a marked assumption. Before 2021-11-01, when the law came
 * into force, there is no provision.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Message from "../policy/Message.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"

/**
 * The parameters of retention: years for each kind of record, absent where none are laid down.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** Years after the departure of an official. */
  readonly officialYears?: number
  /** Years after the last act about an applicant who was not appointed. */
  readonly applicantYears?: number
  /** Years after the last seat, or time in the reserve pool, of a cadre. */
  readonly cadreYears?: number
  /** Years after the last pairing of a mentor. */
  readonly mentorYears?: number
}

/**
 * A kind of record that an office holds of somebody.
 *
 * @category models
 * @since 0.1.0
 */
export type Kind = "official" | "applicant" | "cadre" | "mentor"

/** The kinds in their order, each with its parameter and its words. */
const kinds: ReadonlyArray<readonly [kind: Kind, field: keyof Parameters, words: Message.Text]> = [
  ["official", "officialYears", { zh: "村官", en: "an official" }],
  ["applicant", "applicantYears", { zh: "未聘用的报名者", en: "an applicant who was not appointed" }],
  ["cadre", "cadreYears", { zh: "村干部", en: "a cadre of a village" }],
  ["mentor", "mentorYears", { zh: "导师", en: "a mentor" }]
]

/**
 * A record: whether it is open on the day that is asked about, and the day on which it was closed, where that is known.
 *
 * @category models
 * @since 0.1.0
 */
export interface Held {
  readonly isOpen: boolean
  readonly closedOn?: CalendarDate.CalendarDate
}

/**
 * What an office holds of a person, by kind; a kind of which it holds nothing is absent.
 *
 * @category models
 * @since 0.1.0
 */
export type Records = { readonly [Name in Kind]?: Held }

/**
 * What a request is judged by: its day, and what the office holds of the person on it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts extends Records {
  readonly on: CalendarDate.CalendarDate
}

/**
 * The words of this module.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "people.forget": { zh: "可以删除个人信息", en: "the person may be forgotten" },
  "people.recordClosed": {
    zh: "不再是{kind}，且此后已满 {years} 年",
    en: "the person is no longer {kind}, and {years} year(s) have passed since"
  },
  "people.closingKnown": {
    zh: "已知作为{kind}的记录在哪一天了结",
    en: "the day is known on which the record of the person as {kind} was closed"
  },
  "people.periodOver": {
    zh: "作为{kind}的保存期限已满：自{from}起 {years} 年，{until}（含）起可以删除，此前只作存储和保护",
    en: "the period of {years} year(s) for {kind} is over: counted from {from}, the person may be forgotten from {until} on, that day included, and until then is only stored and protected"
  },
  "people.noPeriod": { zh: "对{kind}没有规定保存期限", en: "no period is laid down for {kind}" }
})

/**
 * Judges a request to be forgotten: granted, refused as long as a period runs, or undetermined where it is not known from
 * which day it runs. Nothing applies where no period is laid down for what is held, and that is granted.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as Retention from "@cunguan/core/people/Retention"
 *
 * const official = { isOpen: false, closedOn: CalendarDate.make("2012-07-01") }
 * const ask = (on: string, held: Retention.Records) =>
 *   Retention.judge({ officialYears: 10 }, { on: CalendarDate.make(on), ...held }).outcome
 *
 * ask("2022-06-30", { official }) // => "refused"
 * ask("2022-07-01", { official }) // => "granted"
 * ask("2022-07-01", { official: { isOpen: true } }) // => "refused"
 * ask("2022-07-01", { official: { isOpen: false } }) // => "undetermined"
 * ask("2012-07-02", { mentor: official }) // => "granted"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, { on, ...records }: Facts): Judgement.Verdict =>
  Judgement.verdict(
    Judgement.all(
      point.id,
      messages.make("people.forget"),
      kinds.flatMap(([kind, field, words]) => {
        const held = records[kind]
        return held === undefined ? [] : [judgeHeld({ kind, field, words }, parameters[field], held, on)]
      })
    )
  )

const judgeHeld = (
  { field, kind, words }: { readonly kind: Kind; readonly field: keyof Parameters; readonly words: Message.Text },
  years: number | undefined,
  { closedOn, isOpen }: Held,
  on: CalendarDate.CalendarDate
): Judgement.Finding => {
  const criterion = `${point.id}/${kind}`
  if (years === undefined) {
    const message = messages.make("people.noPeriod", { kind: words })
    return Judgement.leaf({ criterion, holds: "notApplicable", message, parameters: [{ field }] })
  }
  const parameters = [{ field, value: years }]
  if (isOpen) {
    const message = messages.make("people.recordClosed", { kind: words, years })
    return Judgement.leaf({ criterion, holds: false, message, facts: [`${kind}.isOpen`], parameters })
  }
  const fact = `${kind}.closedOn`
  if (closedOn === undefined) {
    const message = messages.make("people.closingKnown", { kind: words })
    return Judgement.leaf({ criterion, holds: "unknown", message, facts: [fact], parameters, needs: [fact] })
  }
  const until = CalendarDate.addYears(closedOn, years)
  return Judgement.leaf({
    criterion,
    operator: "atLeast",
    holds: until <= on,
    message: messages.make("people.periodOver", {
      kind: words,
      years,
      from: CalendarDate.text(closedOn),
      until: CalendarDate.text(until)
    }),
    facts: ["on", fact],
    parameters
  })
}

/**
 * The first day on which every period of what is held is over. None where no period is laid down for any of it, where a
 * record with a period is open, or where it is not known when it was closed.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as Retention from "@cunguan/core/people/Retention"
 *
 * const held = { isOpen: false, closedOn: CalendarDate.make("2012-07-01") }
 *
 * Retention.overOn({ officialYears: 10, mentorYears: 3 }, { official: held, mentor: held }) // => "2022-07-01"
 * Retention.overOn({ officialYears: 10 }, { mentor: held }) // => undefined
 * ```
 *
 * @category selectors
 * @since 0.1.0
 */
export const overOn = (parameters: Parameters, records: Records): CalendarDate.CalendarDate | undefined => {
  let last: CalendarDate.CalendarDate | undefined
  for (const [kind, field] of kinds) {
    const held = records[kind]
    const years = parameters[field]
    if (held === undefined || years === undefined) continue
    if (held.isOpen || held.closedOn === undefined) return undefined
    const until = CalendarDate.addYears(held.closedOn, years)
    last = last === undefined ? until : CalendarDate.max(last, until)
  }
  return last
}

const years = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 100 }))

const unit = { zh: "年", en: "years" }

/** The Personal Information Protection Law came into force on this day (article 74). */
const from = "2021-11-01"

const fixedPeriod = {
  zh: "国家档案局令第8号（2006年12月18日）第六条规定定期保管一般分为30年、10年，此处取其中较短的一档。该文件没有点名此类登记信息，其第七条又规定人事任免材料永久保管，永久保管的部分应按档案法移交，不在此限；此后的修订未见原文，保管年限是否自次年起算也未核实。",
  en: "Order No. 8 of the National Archives Administration (2006-12-18) says in article 6 that fixed periods are generally 30 or 10 years; the shorter is taken. It does not name records like these, and its article 7 keeps appointments and removals for ever: that part is handed to the archives and is not meant here. A later revision was not read, nor is it verified whether years are counted from the next January."
}

const noPeriod = {
  zh: "所见法律和档案规定没有写明此类信息的保存年限，而个人信息保护法第十九条要求保存期限为必要的最短时间，因此不设年限，由地方规定。",
  en: "No statute or archives rule read gives years for these, and article 19 of the Personal Information Protection Law asks for the shortest time that is necessary, so none are laid down until a place does."
}

/**
 * The policy point `people.retention`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Verdict
>({
  id: "people.retention",
  title: { zh: "个人信息保存期限", en: "retention of personal data" },
  fields: {
    officialYears: PolicyPoint.field(years, {
      title: { zh: "村官离任后的保存年限", en: "years kept after an official's departure" },
      ...{ unit, override: Override.atLeast, optional: true }
    }),
    applicantYears: PolicyPoint.field(years, {
      title: { zh: "未聘用者在最后一次办理后的保存年限", en: "years kept after the last act about an applicant" },
      ...{ unit, override: Override.open, optional: true }
    }),
    cadreYears: PolicyPoint.field(years, {
      title: { zh: "村干部卸任后的保存年限", en: "years kept after a cadre's last seat" },
      ...{ unit, override: Override.atLeast, optional: true }
    }),
    mentorYears: PolicyPoint.field(years, {
      title: { zh: "导师帮带结束后的保存年限", en: "years kept after a mentor's last pairing" },
      ...{ unit, override: Override.open, optional: true }
    })
  },
  provisions: [
    { field: "officialYears", value: 10, from, assumption: fixedPeriod },
    { field: "applicantYears", none: true, from, assumption: noPeriod },
    { field: "cadreYears", value: 10, from, assumption: fixedPeriod },
    { field: "mentorYears", none: true, from, assumption: noPeriod }
  ],
  judge
})
