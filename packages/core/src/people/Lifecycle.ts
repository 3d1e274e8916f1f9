/**
 * The acts of an official's life that belong to no area: the opening balance, the departure, and what it led to.
 *
 * One act is one event: whatever an official holds ends with the departure, without a second command. A departure that
 * was entered wrongly is corrected from a document or by an authority, and listed as a deviation: the entry was to stand.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Struct from "effect/Struct"
import * as Command from "../act/Command.ts"
import * as Decision from "../act/Decision.ts"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Places from "../places/Places.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Message from "../policy/Message.ts"
import { inPost, official as officialOf } from "./lookUp.ts"
import * as Official from "./Official.ts"
import * as Outcome from "./Outcome.ts"
import * as Person from "./Person.ts"

const organisers = ["townOrganisation", "countyOrganisation"]

/** What ends or corrects something can be entered for somebody who was forgotten, too. */
const nobody = (): ReadonlyArray<Person.PersonId> => []

/** One person as the command gives them: the fingerprint of an ID number is made by the office. */
const Opening = Schema.Struct({
  ...Struct.omit(Official.OpeningOfficial.fields, ["identity"]),
  personal: Schema.optionalKey(Official.Personal)
})

/**
 * Records who was in post when the office began to keep its journal, and how many had come and left before.
 *
 * @category commands
 * @since 0.1.0
 */
export const RecordOpeningBalance = Command.define("people/RecordOpeningBalance", {
  title: { zh: "登记期初在岗人员", en: "record the opening balance" },
  roles: organisers,
  fields: {
    officials: Schema.Array(Opening),
    earlier: Schema.optionalKey(Schema.Array(Official.Earlier))
  },
  identities: ({ officials }) =>
    officials.flatMap(
      ({ official, personal }): ReadonlyArray<Command.Identity> =>
        personal?.identityNumber === undefined ? [] : [[official, personal.identityNumber]]
    ),
  persons: ({ officials }) => officials.map(({ official }) => official)
})

/**
 * Records that an official left; the day of the act is the first day no longer in post. `unknown` is an outcome.
 *
 * @category commands
 * @since 0.1.0
 */
export const RecordDeparture = Command.define("people/RecordDeparture", {
  title: { zh: "登记离任", en: "record a departure" },
  roles: organisers,
  fields: { official: Person.PersonId, outcome: Outcome.Outcome },
  persons: nobody
})

/**
 * Records what a departed official went on to, when it becomes known or turns out otherwise.
 *
 * @category commands
 * @since 0.1.0
 */
export const CorrectOutcome = Command.define("people/CorrectOutcome", {
  title: { zh: "更正去向", en: "correct an outcome" },
  roles: organisers,
  fields: { official: Person.PersonId, outcome: Outcome.Outcome },
  persons: nobody
})

/**
 * Corrects a departure that was entered wrongly: the official left on `leftOn`, or did not leave where that is left out.
 * Of several corrections the one entered last holds.
 *
 * @category commands
 * @since 0.1.0
 */
export const CorrectDeparture = Command.define("people/CorrectDeparture", {
  title: { zh: "更正离任登记", en: "correct a departure" },
  roles: organisers,
  fields: { official: Person.PersonId, leftOn: Schema.optionalKey(CalendarDate.CalendarDate) },
  persons: nobody
})

/**
 * Corrects an appointment that was entered wrongly, as long as nothing followed it: the official was appointed on
 * `appointedOn`, or was not appointed where that is left out, and then stands in the drive as before.
 *
 * @category commands
 * @since 0.1.0
 */
export const CorrectAppointment = Command.define("people/CorrectAppointment", {
  title: { zh: "更正聘用登记", en: "correct an appointment" },
  roles: organisers,
  fields: { official: Person.PersonId, appointedOn: Schema.optionalKey(CalendarDate.CalendarDate) },
  persons: nobody
})

/**
 * Every command of the lifecycle.
 *
 * @category commands
 * @since 0.1.0
 */
export const definitions = [
  RecordOpeningBalance,
  RecordDeparture,
  CorrectOutcome,
  CorrectDeparture,
  CorrectAppointment
] as const

/**
 * A command of the lifecycle.
 *
 * @category models
 * @since 0.1.0
 */
export type LifecycleCommand = (typeof definitions)[number]["schema"]["Type"]

/**
 * The words of this module.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "people/OpeningNotRecorded": {
    zh: "期初人员来自以往的文件，不能由规定裁定。请注明依据文件，按“记录”办理。",
    en: "An opening balance comes from earlier documents and is not decided by rules. Name the document and record it."
  },
  "people/OpeningContradictory": {
    zh: "期初登记中 {official} 的记载自相矛盾：{problem}。请更正后重新登记。",
    en: "The opening balance contradicts itself about {official}: {problem}. Correct it and record it again."
  },
  "people/OpeningRepeated": {
    zh: "期初人员已于 {day} 登记，一个机构只登记一次，再次登记会重复计数。遗漏的人员请凭文件办理报名和聘用。",
    en: "The opening balance was recorded on {day}, and an office has one: a second would count people twice. Enter whoever is missing from a document, by an application and an appointment."
  },
  "people/NotDeparted": {
    zh: "{official} 在 {day} 尚未离任，没有可以更正的内容。请先登记离任。",
    en: "{official} has not left by {day}, so there is nothing to correct. Record the departure first."
  },
  "people/LaterActsExist": {
    zh: "{official} 在任期间的记录到 {day} 为止，不能在此之前的 {on} 离任。请核对离任日期。",
    en: "What is kept of {official} in post goes up to {day}, so a departure on {on} would contradict it. Check the day of the departure."
  },
  "people/NotAppointedHere": {
    zh: "{official} 不是由本机构聘用登记的（属期初人员），没有可以更正的聘用。请核对编号。",
    en: "No appointment of {official} was entered here (the person is of the opening balance), so there is none to correct. Check the id."
  },
  "people/AppointmentFollowed": {
    zh: "{official} 聘用之后已有办理的事项（最近为 {day}），聘用登记不能再更正。请先核对这些事项；确已离开的，登记离任。",
    en: "Acts have followed the appointment of {official} (the last on {day}), so the entry can no longer be corrected. Check these acts; of whoever has left, record a departure."
  },
  "people.appointment": { zh: "可以更正聘用登记", en: "the appointment may be corrected" },
  "people.appointmentStands": {
    zh: "聘用登记不再变动；确有错误的，凭文件按“记录”更正，或由有权机关作为例外更正",
    en: "an appointment stays as it was entered; an error is recorded from its document, or corrected by an authority as an exception"
  },
  "people.departure": { zh: "可以更正离任登记", en: "the departure may be corrected" },
  "people.departureStands": {
    zh: "离任登记不再变动；确有错误的，凭文件按“记录”更正，或由有权机关作为例外更正",
    en: "a departure stays as it was entered; an error is recorded from its document, or corrected by an authority as an exception"
  }
})

const problems = {
  known: { zh: "此人已经登记", en: "the person is known already" },
  twice: { zh: "同一人出现两次", en: "the person is in it twice" },
  number: { zh: "公民身份号码与其中另一人相同", en: "another person in it has the same ID number" },
  notYet: { zh: "聘用日晚于期初日", en: "the appointment is after the day of the balance" },
  term: { zh: "合同的结束日不晚于开始日", en: "the agreement ends no later than it begins" },
  cohort: { zh: "选聘年度晚于期初日所在年度", en: "the cohort is after the year of the balance" },
  nowhere: { zh: "写明了职务而没有写明任职村", en: "a title is given and no village" }
} as const

/**
 * What the lifecycle sees of the office when it decides: also the last day on which an area of the programme knows a
 * person in post.
 *
 * @category models
 * @since 0.1.0
 */
export interface Known {
  readonly officials: Official.Officials
  readonly places: Places.Places
  readonly identities: Command.Identities
  readonly lastActInAreas: (
    official: Person.PersonId,
    outcome?: Outcome.Outcome
  ) => CalendarDate.CalendarDate | undefined
}

type Of<Type extends LifecycleCommand["type"]> = Extract<LifecycleCommand, { readonly type: Type }>

/**
 * Decides a command of the lifecycle. These are facts that no rule permits or forbids, so there is no verdict; only the
 * correction of a departure or of an appointment stands against one, so that it is listed.
 *
 * @category operations
 * @since 0.1.0
 */
export const decide = (known: Known, command: LifecycleCommand): Decision.Decision => {
  switch (command.type) {
    case "people/RecordOpeningBalance":
      return openingBalance(known, command)
    case "people/RecordDeparture":
      return departure(known, command)
    case "people/CorrectOutcome":
      return correction(known.officials, command)
    case "people/CorrectDeparture":
      return departureCorrection(known, command)
    case "people/CorrectAppointment":
      return appointmentCorrection(known, command)
  }
}

const openingBalance = (
  { identities, officials, places }: Known,
  command: Of<"people/RecordOpeningBalance">
): Decision.Decision => {
  if (officials.openingBalanceOn !== undefined) {
    return Decision.refused(messages.make("people/OpeningRepeated", { day: officials.openingBalanceOn }))
  }
  if (command.basis?._tag !== "Recorded") return Decision.refused(messages.make("people/OpeningNotRecorded"))
  const contradictory = (official: Message.Argument, problem: Message.Text) =>
    Decision.refused(messages.make("people/OpeningContradictory", { official, problem }))
  const year = CalendarDate.year(command.on)
  const early = command.earlier?.find(({ cohort }) => cohort > year)
  if (early !== undefined) {
    return contradictory({ zh: `${early.cohort}年选聘人员`, en: `the cohort of ${early.cohort}` }, problems.cohort)
  }
  const seen = new Set<Person.PersonId>()
  const numbers = new Set<string>()
  for (const { agreement, appointedOn, cohort, official, title, village } of command.officials) {
    const problem =
      Official.find(officials, official) !== undefined
        ? problems.known
        : seen.has(official)
          ? problems.twice
          : numbers.has(identities.get(official) ?? "")
            ? problems.number
            : cohort > year
              ? problems.cohort
              : appointedOn > command.on
                ? problems.notYet
                : agreement !== undefined && agreement.until <= agreement.from
                  ? problems.term
                  : title !== undefined && village === undefined
                    ? problems.nowhere
                    : undefined
    if (problem !== undefined) return contradictory(official, problem)
    const place = village === undefined ? undefined : Places.registered(places, village)
    if (place !== undefined && Result.isFailure(place)) return place.failure
    seen.add(official)
    const identity = identities.get(official)
    if (identity !== undefined) numbers.add(identity)
  }
  const personal = Object.fromEntries(
    command.officials.flatMap((one) => (one.personal === undefined ? [] : [[one.official, one.personal]]))
  )
  const data = {
    officials: command.officials.map(({ personal: _, ...official }) => {
      const identity = identities.get(official.official)
      return identity === undefined ? official : { ...official, identity }
    }),
    earlier: command.earlier ?? []
  }
  return Decision.decided(undefined, [{ type: "people/OpeningBalanceRecorded", stream: "main", data, personal }])
}

const departure = (
  { lastActInAreas, officials }: Known,
  { official: id, on, outcome }: Of<"people/RecordDeparture">
): Decision.Decision =>
  Decision.from(
    Result.gen(function* () {
      const official = yield* inPost(officials, id, on)
      const last = Official.lastKnownDay(official)
      yield* notBeforeLastAct(official, CalendarDate.max(last, lastActInAreas(id, outcome) ?? last), on)
      return Decision.decided(undefined, [
        { type: "people/OfficialDeparted", stream: "main", data: { official: id, outcome } }
      ])
    })
  )

const correction = (
  officials: Official.Officials,
  { official: id, on, outcome }: Of<"people/CorrectOutcome">
): Decision.Decision =>
  Decision.from(
    Result.gen(function* () {
      const official = yield* officialOf(officials, id)
      if (!Official.hasLeft(official, on)) return yield* notDeparted(id, on)
      return Decision.decided(undefined, [
        { type: "people/OutcomeCorrected", stream: "main", data: { official: id, outcome } }
      ])
    })
  )

const departureCorrection = (
  { lastActInAreas, officials }: Known,
  { leftOn, official: id, on }: Of<"people/CorrectDeparture">
): Decision.Decision =>
  Decision.from(
    Result.gen(function* () {
      const official = yield* officialOf(officials, id)
      // The day that was entered may be later than the one on which the slip is noticed.
      if (official.departure === undefined) return yield* notDeparted(id, on)
      if (leftOn !== undefined) {
        const last = official.lastActOn
        const inAreas = lastActInAreas(id, official.departure.outcome) ?? last
        yield* notBeforeLastAct(official, CalendarDate.max(last, inAreas), leftOn)
      }
      const stands = Judgement.leaf({
        criterion: "people.departure/stands",
        holds: false,
        message: messages.make("people.departureStands"),
        facts: ["departure"]
      })
      const data = { official: id, ...(leftOn === undefined ? {} : { leftOn }) }
      return Decision.decided(
        Judgement.verdict(Judgement.all("people.departure", messages.make("people.departure"), [stands])),
        [{ type: "people/DepartureCorrected", stream: "main", data }]
      )
    })
  )

const appointmentCorrection = (
  { lastActInAreas, officials }: Known,
  { appointedOn, official: id }: Of<"people/CorrectAppointment">
): Decision.Decision =>
  Decision.from(
    Result.gen(function* () {
      const official = yield* officialOf(officials, id)
      if (official.drive === undefined) {
        return yield* Result.fail(Decision.refused(messages.make("people/NotAppointedHere", { official: id })))
      }
      const day = followedOn(official, lastActInAreas(id))
      if (day !== undefined) {
        return yield* Result.fail(Decision.refused(messages.make("people/AppointmentFollowed", { official: id, day })))
      }
      const stands = Judgement.leaf({
        criterion: "people.appointment/stands",
        holds: false,
        message: messages.make("people.appointmentStands"),
        facts: ["appointedOn"]
      })
      const data = { official: id, drive: official.drive, ...(appointedOn === undefined ? {} : { appointedOn }) }
      return Decision.decided(
        Judgement.verdict(Judgement.all("people.appointment", messages.make("people.appointment"), [stands])),
        [{ type: "people/AppointmentCorrected", stream: "main", data }]
      )
    })
  )

/** The day of the last act that rests on an appointment, whether it is kept with the official or in an area. */
const followedOn = (
  official: Official.Official,
  inAreas: CalendarDate.CalendarDate | undefined
): CalendarDate.CalendarDate | undefined => {
  const { agreements, appointedOn, departure, lastActOn, placements } = official
  const hasFollowed =
    agreements.length > 0 || placements.length > 0 || departure !== undefined || lastActOn > appointedOn
  const last = Official.lastKnownDay(official)
  if (inAreas === undefined) return hasFollowed ? last : undefined
  return CalendarDate.max(inAreas, last)
}

const notBeforeLastAct = (
  { id }: Official.Official,
  last: CalendarDate.CalendarDate,
  on: CalendarDate.CalendarDate
): Result.Result<void, Decision.Refused> =>
  last <= on
    ? Result.void
    : Result.fail(Decision.refused(messages.make("people/LaterActsExist", { official: id, day: last, on })))

const notDeparted = (
  official: Person.PersonId,
  day: CalendarDate.CalendarDate
): Result.Result<never, Decision.Refused> =>
  Result.fail(Decision.refused(messages.make("people/NotDeparted", { official, day })))
