/**
 * Finding the official that an act is about, or saying why the act cannot stand. Every area asks here.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Decision from "../act/Decision.ts"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Message from "../policy/Message.ts"
import * as Official from "./Official.ts"
import type * as Person from "./Person.ts"

/**
 * The words of this module.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "people/OfficialUnknown": {
    zh: "没有村官 {official}，因此无法办理。请先办理聘用，或核对编号。",
    en: "There is no official {official}, so the act cannot stand. Appoint the person first, or check the id."
  },
  "people/NotInPost": {
    zh: "{official} 在 {day} 不在任，因此不能办理。请核对日期；离任登记有误的，请先更正离任登记。",
    en: "{official} is not in post on {day}, so the act cannot stand. Check the day, or correct a departure that was entered wrongly."
  }
})

/**
 * The official of an id.
 *
 * @category operations
 * @since 0.1.0
 */
export const official = (
  officials: Official.Officials,
  id: Person.PersonId
): Result.Result<Official.Official, Decision.Refused> => {
  const found = Official.find(officials, id)
  return found === undefined
    ? Result.fail(Decision.refused(messages.make("people/OfficialUnknown", { official: id })))
    : Result.succeed(found)
}

/**
 * The official of an id, who must be in post on a day.
 *
 * @category operations
 * @since 0.1.0
 */
export const inPost = (
  officials: Official.Officials,
  id: Person.PersonId,
  day: CalendarDate.CalendarDate
): Result.Result<Official.Official, Decision.Refused> =>
  Result.flatMap(official(officials, id), (found) =>
    Official.isInPost(found, day)
      ? Result.succeed(found)
      : Result.fail(Decision.refused(messages.make("people/NotInPost", { official: id, day })))
  )
