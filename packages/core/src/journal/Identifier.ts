/**
 * The names under which a journal keeps things: offices, streams, commands and events.
 *
 * They stand in the clear in every row and stay when a person is forgotten, so they must not be made of names or ID
 * numbers. Lengths are inclusive: 1 to 64 characters for an office, 1 to 128 for a stream or a command.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Expected from "../text/Expected.ts"

/** An ID number of 15 or 18 places: a region, a day of birth, and the rest. */
const identityNumber =
  /(?<![0-9A-Za-z])[1-9][0-9]{5}(?:(?:18|19|20)[0-9]{2}|[0-9]{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]?(?![0-9A-Za-z])/u

/**
 * An ID number of 18 places, letters around it or not. A digest in hexadecimal may hold such digits by chance, so that it is
 * looked for in short names alone.
 */
const joinedNumber =
  /(?<![0-9])[1-9][0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9])/u

/**
 * Whether an ID number stands anywhere in a value that JSON can write, as a text or within one.
 *
 * @category predicates
 * @since 0.1.0
 */
export const holdsIdentityNumber = (value: unknown): boolean => identityNumber.test(JSON.stringify(value) ?? "")

/**
 * The check that an id holds no ID number, which would stand in the journal for ever.
 *
 * @category schemas
 * @since 0.1.0
 */
export const holdsNoIdentityNumber = Schema.makeFilter(
  (text: string) => !identityNumber.test(text) && !joinedNumber.test(text),
  Expected.words({ zh: "不含公民身份号码的编号", en: "an id that holds no identity number" })
)

/**
 * The check that a text holds no ID number: it stays readable for ever, also after the person is forgotten.
 *
 * @category schemas
 * @since 0.1.0
 */
export const namesNoIdentityNumber = Schema.makeFilter(
  (text: string) => !identityNumber.test(text),
  Expected.words({
    zh: "不含公民身份号码的文字，因为删除个人信息后它仍然保留",
    en: "a text that holds no identity number, because it stays when a person is forgotten"
  })
)

/**
 * A minted id of an office: lower-case letters, digits and hyphens, with a letter first. A division code is no office
 * id, because codes change and places merge.
 *
 * @category schemas
 * @since 0.1.0
 */
export const OfficeId = Schema.String.check(
  Schema.isPattern(
    /^[a-z][a-z0-9-]{0,63}$/u,
    Expected.words({
      zh: "机构编号：1 至 64 个小写字母、数字和连字符，以字母开头",
      en: "an office id: 1 to 64 lower-case letters, digits and hyphens, a letter first"
    })
  ).abort(),
  holdsNoIdentityNumber
).pipe(Schema.brand("OfficeId"))

/**
 * The type of {@link OfficeId}.
 *
 * @category models
 * @since 0.1.0
 */
export type OfficeId = typeof OfficeId.Type

/**
 * A text that cannot be the id of an office.
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidOfficeId extends Schema.TaggedError<InvalidOfficeId>()("InvalidOfficeId", {}) {
  override get message(): string {
    return "This text cannot be the id of an office, because an id must outlast names and division codes. Mint an id of 1 to 64 lower-case letters, digits and hyphens with a letter first, such as zhouxiang."
  }
}

const isOfficeId = Schema.is(OfficeId)

/**
 * Reads a text as the id of an office.
 *
 * @category constructors
 * @since 0.1.0
 */
export const parseOfficeId = (text: string): Result.Result<OfficeId, InvalidOfficeId> =>
  isOfficeId(text) ? Result.succeed(text) : Result.fail(new InvalidOfficeId())

/**
 * A name of a stream within an office, such as `main` or `drive/2009`: lower-case letters, digits, hyphens and slashes.
 *
 * @category schemas
 * @since 0.1.0
 */
export const StreamName = Schema.String.check(
  Schema.isPattern(
    /^[a-z][a-z0-9/-]{0,127}$/u,
    Expected.words({
      zh: "流的名称：1 至 128 个小写字母、数字、连字符和斜线，以字母开头",
      en: "a stream's name: 1 to 128 lower-case letters, digits, hyphens and slashes, a letter first"
    })
  ).abort(),
  holdsNoIdentityNumber
).pipe(Schema.brand("StreamName"))

/**
 * The type of {@link StreamName}.
 *
 * @category models
 * @since 0.1.0
 */
export type StreamName = typeof StreamName.Type

/**
 * The id that the sender of a command chose for it; sending the same id again changes nothing. Letters, digits, and
 * `. _ : -` after the first character; no ID number.
 *
 * @category schemas
 * @since 0.1.0
 */
export const CommandId = Schema.String.check(
  Schema.isPattern(
    /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/u,
    Expected.words({
      zh: "办理编号：1 至 128 个字母、数字和 . _ : -，以字母或数字开头",
      en: "a command id: 1 to 128 letters, digits and . _ : -, a letter or digit first"
    })
  ).abort(),
  holdsNoIdentityNumber
).pipe(Schema.brand("CommandId"))

/**
 * The type of {@link CommandId}.
 *
 * @category models
 * @since 0.1.0
 */
export type CommandId = typeof CommandId.Type

/**
 * The id of an event: its command and its place among the events of that command, from 0, as `command/0`.
 *
 * @category schemas
 * @since 0.1.0
 */
export const EventId = Schema.String.check(
  Schema.isPattern(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}\/(0|[1-9][0-9]{0,5})$/u)
).pipe(Schema.brand("EventId"))

/**
 * The type of {@link EventId}.
 *
 * @category models
 * @since 0.1.0
 */
export type EventId = typeof EventId.Type

/**
 * The id of an event from its command and its place among the events of that command.
 *
 * @example
 * ```ts
 * import * as Identifier from "@cunguan/core/journal/Identifier"
 *
 * Identifier.eventId(Identifier.CommandId.make("appoint-2009-14"), 0) // => "appoint-2009-14/0"
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const eventId = (command: CommandId, index: number): EventId => EventId.make(`${command}/${index}`)
