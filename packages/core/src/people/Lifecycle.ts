/**
 * The acts of an official's life that belong to no area: the opening balance, the departure, and what it led to.
 *
 * One act is one event: whatever an official holds ends with the departure, without a second command.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Command from "../act/Command.ts"
import * as Decision from "../act/Decision.ts"
import type * as Places from "../places/Places.ts"
import * as Message from "../policy/Message.ts"
import * as Official from "./Official.ts"
import * as Outcome from "./Outcome.ts"
import * as Person from "./Person.ts"

const organisers = ["townOrganisation", "countyOrganisation"]

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
    officials: Schema.Array(
      Schema.Struct({ ...Official.OpeningOfficial.fields, personal: Schema.optionalKey(Official.Personal) })
    ),
    earlier: Schema.optionalKey(Schema.Array(Official.Earlier))
  }
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
  fields: { official: Person.PersonId, outcome: Outcome.Outcome }
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
  fields: { official: Person.PersonId, outcome: Outcome.Outcome }
})

/**
 * Every command of the lifecycle.
 *
 * @category commands
 * @since 0.1.0
 */
export const definitions = [RecordOpeningBalance, RecordDeparture, CorrectOutcome] as const

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
  "people/VillageUnknown": {
    zh: "没有登记村（社区）{village}。请先登记该村，或核对编号。",
    en: "Village {village} is not registered. Register it first, or check the id."
  },
  "people/OfficialUnknown": {
    zh: "没有村官 {official}，因此无法登记。请核对编号。",
    en: "There is no official {official}, so nothing can be recorded. Check the id."
  },
  "people/NotInPost": {
    zh: "{official} 在 {day} 不在任，因此不能登记离任。请核对日期。",
    en: "{official} is not in post on {day}, so a departure cannot be recorded. Check the day."
  },
  "people/NotDeparted": {
    zh: "{official} 在 {day} 尚未离任，没有可以更正的去向。请先登记离任。",
    en: "{official} has not left by {day}, so there is no outcome to correct. Record the departure first."
  },
  "people/LaterActsExist": {
    zh: "{official} 在 {day} 还有后来的记录，在 {on} 离任与之矛盾。请先更正后来的记录。",
    en: "There are later acts for {official}, up to {day}, which a departure on {on} would contradict. Correct those first."
  }
})

const problems = {
  known: { zh: "此人已经登记", en: "the person is known already" },
  twice: { zh: "同一人出现两次", en: "the person is in it twice" },
  notYet: { zh: "聘用日晚于期初日", en: "the appointment is after the day of the balance" },
  term: { zh: "合同的结束日不晚于开始日", en: "the agreement ends no later than it begins" },
  nowhere: { zh: "写明了职务而没有写明任职村", en: "a title is given and no village" }
} as const

/**
 * Decides a command of the lifecycle. These are facts that no rule permits or forbids, so there is no verdict.
 *
 * @category operations
 * @since 0.1.0
 */
export const decide = (
  known: { readonly officials: Official.Officials; readonly places: Places.Places },
  command: LifecycleCommand
): Decision.Decision => {
  switch (command.type) {
    case "people/RecordOpeningBalance":
      return openingBalance(known, command)
    case "people/RecordDeparture":
      return departure(known.officials, command)
    case "people/CorrectOutcome":
      return correction(known.officials, command)
  }
}

const openingBalance = (
  known: Parameters<typeof decide>[0],
  command: Extract<LifecycleCommand, { readonly type: "people/RecordOpeningBalance" }>
): Decision.Decision => {
  if (command.basis?._tag !== "Recorded") return Decision.refused(messages.make("people/OpeningNotRecorded"))
  const seen = new Set<Person.PersonId>()
  for (const { agreement, appointedOn, official, title, village } of command.officials) {
    const problem =
      Official.find(known.officials, official) !== undefined
        ? problems.known
        : seen.has(official)
          ? problems.twice
          : appointedOn > command.on
            ? problems.notYet
            : agreement !== undefined && agreement.until <= agreement.from
              ? problems.term
              : title !== undefined && village === undefined
                ? problems.nowhere
                : undefined
    if (problem !== undefined) {
      return Decision.refused(messages.make("people/OpeningContradictory", { official, problem }))
    }
    if (village !== undefined && !HashMap.has(known.places.villages, village)) {
      return Decision.refused(messages.make("people/VillageUnknown", { village }))
    }
    seen.add(official)
  }
  const personal = Object.fromEntries(
    command.officials.flatMap((one) => (one.personal === undefined ? [] : [[one.official, one.personal]]))
  )
  const data = {
    officials: command.officials.map(({ personal: _, ...official }) => official),
    earlier: command.earlier ?? []
  }
  return Decision.decided(undefined, [{ type: "people/OpeningBalanceRecorded", stream: "main", data, personal }])
}

const departure = (
  officials: Official.Officials,
  { official: id, on, outcome }: Extract<LifecycleCommand, { readonly type: "people/RecordDeparture" }>
): Decision.Decision =>
  Decision.from(
    Result.gen(function* () {
      const official = yield* known(officials, id)
      if (!Official.isInPost(official, on)) {
        return yield* Result.fail(Decision.refused(messages.make("people/NotInPost", { official: id, day: on })))
      }
      const last = Official.lastKnownDay(official)
      if (last > on) {
        return yield* Result.fail(
          Decision.refused(messages.make("people/LaterActsExist", { official: id, day: last, on }))
        )
      }
      return Decision.decided(undefined, [
        { type: "people/OfficialDeparted", stream: "main", data: { official: id, outcome } }
      ])
    })
  )

const correction = (
  officials: Official.Officials,
  { official: id, on, outcome }: Extract<LifecycleCommand, { readonly type: "people/CorrectOutcome" }>
): Decision.Decision =>
  Decision.from(
    Result.gen(function* () {
      const official = yield* known(officials, id)
      if (!Official.hasLeft(official, on)) {
        return yield* Result.fail(Decision.refused(messages.make("people/NotDeparted", { official: id, day: on })))
      }
      return Decision.decided(undefined, [
        { type: "people/OutcomeCorrected", stream: "main", data: { official: id, outcome } }
      ])
    })
  )

const known = (
  officials: Official.Officials,
  id: Person.PersonId
): Result.Result<Official.Official, Decision.Refused> => {
  const official = Official.find(officials, id)
  return official === undefined
    ? Result.fail(Decision.refused(messages.make("people/OfficialUnknown", { official: id })))
    : Result.succeed(official)
}
