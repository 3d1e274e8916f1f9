/**
 * A village as an office knows it: a minted id, its name, which committee it has, and its codes with their days.
 *
 * The id stays when the village merges or is renumbered. Which committee a village has decides which law its elections
 * follow, and the two laws differ; a community (社区) has a residents' committee.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Text } from "../policy/Message.ts"
import * as Expected from "../text/Expected.ts"
import * as DivisionCode from "./DivisionCode.ts"

const pattern = /^[0-9-]*[a-z][a-z0-9-]*$/u

const longest = 64

/**
 * Schema of a village's id: 1 to 64 lower-case letters, digits and hyphens, at least one of them a letter, so that no
 * division code is taken for one.
 *
 * @category schemas
 * @since 0.1.0
 */
export const VillageId = Schema.String.check(
  Schema.isMaxLength(longest),
  Schema.isPattern(
    pattern,
    Expected.words({
      zh: "小写字母、数字和连字符，至少一个字母",
      en: "lower-case letters, digits and hyphens with at least one letter"
    })
  )
)
  .pipe(Schema.brand("VillageId"))
  .annotate({ identifier: "VillageId" })

/**
 * The type of {@link VillageId}.
 *
 * @category models
 * @since 0.1.0
 */
export type VillageId = typeof VillageId.Type

/**
 * A text that cannot be a village's id.
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidVillageId extends Schema.TaggedError<InvalidVillageId>()("InvalidVillageId", {}) {
  override get message() {
    return "This text cannot be the id of a village, because an id must outlast the village's name and division codes. Mint an id of 1 to 64 lower-case letters, digits and hyphens with at least one letter, such as v-017."
  }
}

/**
 * Reads a text as a village's id.
 *
 * @category constructors
 * @since 0.1.0
 */
export const parseId = (text: string): Result.Result<VillageId, InvalidVillageId> =>
  text.length <= longest && pattern.test(text) ? Result.succeed(text as VillageId) : Result.fail(new InvalidVillageId())

/**
 * A village's id from a text that is known to be one; throws {@link InvalidVillageId} otherwise.
 *
 * @example
 * ```ts
 * import * as Village from "@cunguan/core/places/Village"
 *
 * Village.makeId("v-017") // => "v-017"
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const makeId = (text: string): VillageId => Result.getOrThrow(parseId(text))

/**
 * Which committee a village has.
 *
 * @category models
 * @since 0.1.0
 */
export type Kind = "villagersCommittee" | "residentsCommittee"

/**
 * Schema of {@link Kind}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Kind: Schema.Codec<Kind> = Schema.Literals(["villagersCommittee", "residentsCommittee"])

const words: { readonly [Key in Kind]: Text } = {
  villagersCommittee: { zh: "村委会", en: "villagers' committee" },
  residentsCommittee: { zh: "居委会", en: "residents' committee" }
}

/**
 * The words of a kind.
 *
 * @category rendering
 * @since 0.1.0
 */
export const kindText = (kind: Kind): Text => words[kind]

/**
 * Schema of a village. Its codes may be left out where nobody needs them.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Village = Schema.Struct({
  id: VillageId,
  name: Schema.NonEmptyString,
  kind: Kind,
  codes: Schema.optionalKey(Schema.Array(DivisionCode.DatedCode))
}).annotate({ identifier: "Village" })

/**
 * The type of {@link Village}.
 *
 * @category models
 * @since 0.1.0
 */
export interface Village extends Schema.Schema.Type<typeof Village> {}
