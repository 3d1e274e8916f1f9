/**
 * A person as the journal knows one: a minted id that says nothing, and personal details that are kept apart and sealed.
 *
 * The id stays in the journal for ever, so it must not be made of a name or an ID number; one of digits alone is
 * refused, and so is an ID number between hyphens. The details can be forgotten (Personal Information Protection Law, articles 19 and 47).
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Expected from "../text/Expected.ts"
import * as Ethnicity from "./Ethnicity.ts"
import * as IdentityNumber from "./IdentityNumber.ts"
import * as Sex from "./Sex.ts"

const pattern = /^[0-9-]*[a-z][a-z0-9-]*$/u

const longest = 64

/** An ID number of 15 or 18 places, alone or between hyphens; or one of 18 with a day of birth, letters around it or not. */
const identityNumber =
  /(?:^|-)(?:[0-9]{15}|[0-9]{17}[0-9x])(?:-|$)|(?<![0-9])[1-9][0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9x](?![0-9])/u

/**
 * Schema of a person's id: 1 to 64 lower-case letters, digits and hyphens, at least one of them a letter, and no ID
 * number.
 *
 * @category schemas
 * @since 0.1.0
 */
export const PersonId = Schema.String.check(
  Schema.isMaxLength(longest),
  Schema.isPattern(
    pattern,
    Expected.words({
      zh: "不含姓名的编号：小写字母、数字和连字符，至少一个字母",
      en: "an id that names nobody: lower-case letters, digits and hyphens with at least one letter"
    })
  ).abort(),
  Schema.makeFilter(
    (text: string) => !identityNumber.test(text),
    Expected.words({
      zh: "不含公民身份号码的编号",
      en: "an id that holds no identity number"
    })
  )
)
  .pipe(Schema.brand("PersonId"))
  .annotate({ identifier: "PersonId" })

/**
 * The type of {@link PersonId}.
 *
 * @category models
 * @since 0.1.0
 */
export type PersonId = typeof PersonId.Type

/**
 * A text that cannot be a person's id. The text itself is not kept: it may be a name or an ID number.
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidPersonId extends Schema.TaggedError<InvalidPersonId>()("InvalidPersonId", {}) {
  override get message() {
    return "This text cannot be the id of a person, because an id stays in the journal for ever and may hold neither a name nor an ID number. Mint an id of 1 to 64 lower-case letters, digits and hyphens with at least one letter, such as p-0001."
  }
}

/**
 * Reads a text as a person's id.
 *
 * @category constructors
 * @since 0.1.0
 */
export const parseId = (text: string): Result.Result<PersonId, InvalidPersonId> =>
  text.length <= longest && pattern.test(text) && !identityNumber.test(text)
    ? Result.succeed(text as PersonId)
    : Result.fail(new InvalidPersonId())

/**
 * A person's id from a text that is known to be one; throws {@link InvalidPersonId} otherwise.
 *
 * @example
 * ```ts
 * import * as Person from "@cunguan/core/people/Person"
 *
 * Person.makeId("p-0001") // => "p-0001"
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const makeId = (text: string): PersonId => Result.getOrThrow(parseId(text))

/**
 * Schema of a person's details. Everything in it is personal data: it is sealed in the journal and can be forgotten.
 * The ID number is canonical (18 characters); a birth date or sex beside it may differ from what the number says, and
 * {@link contradictions} tells.
 *
 * @category schemas
 * @since 0.1.0
 */
export const PersonalDetails = Schema.Struct({
  name: Schema.NonEmptyString,
  identityNumber: Schema.optionalKey(IdentityNumber.IdentityNumber),
  birthDate: Schema.optionalKey(CalendarDate.CalendarDate),
  sex: Schema.optionalKey(Sex.Sex),
  ethnicity: Schema.optionalKey(Ethnicity.Ethnicity),
  contact: Schema.optionalKey(Schema.NonEmptyString)
}).annotate({ identifier: "PersonalDetails" })

/**
 * The type of {@link PersonalDetails}.
 *
 * @category models
 * @since 0.1.0
 */
export interface PersonalDetails extends Schema.Schema.Type<typeof PersonalDetails> {}

/**
 * The fields whose value differs from what the ID number says. The archive may be right and the number wrong, so this
 * is for a reader to decide and no error.
 *
 * @category operations
 * @since 0.1.0
 */
export const contradictions = (details: PersonalDetails): ReadonlyArray<"birthDate" | "sex"> => {
  const { identityNumber, birthDate, sex } = details
  if (identityNumber === undefined) return []
  const fields: Array<"birthDate" | "sex"> = []
  if (birthDate !== undefined && birthDate !== IdentityNumber.birthDate(identityNumber)) fields.push("birthDate")
  if ((sex === "1" || sex === "2") && sex !== IdentityNumber.sex(identityNumber)) fields.push("sex")
  return fields
}
