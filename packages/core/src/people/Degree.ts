/**
 * Degrees by GB/T 6864-2003: the level, and the rank of education that a degree of it proves.
 *
 * A degree code is the level alone, or the level with two digits for the field of study. An honorary doctorate proves no
 * education.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type { Text } from "../policy/Message.ts"

const table = [
  { code: "1", zh: "名誉博士", en: "honorary doctor" },
  { code: "2", proves: "doctor", zh: "博士", en: "doctor" },
  { code: "3", proves: "master", zh: "硕士", en: "master" },
  { code: "4", proves: "bachelor", zh: "学士", en: "bachelor" }
] as const

/**
 * The level of a degree by GB/T 6864-2003, its first digit. An honorary doctorate (1) proves no education.
 *
 * @category models
 * @since 0.1.0
 */
export type DegreeLevel = (typeof table)[number]["code"]

/**
 * A level of degrees with its words and the rank that it proves, if any.
 *
 * @category models
 * @since 0.1.0
 */
export interface DegreeTerm extends Text {
  readonly code: DegreeLevel
  readonly proves?: "bachelor" | "master" | "doctor"
}

/**
 * The levels of degrees in the order of the standard.
 *
 * @category tables
 * @since 0.1.0
 */
export const terms: ReadonlyArray<DegreeTerm> = table

/**
 * Schema of a degree code: the level, or three digits with the field of study, such as 401.
 *
 * @category schemas
 * @since 0.1.0
 */
export const DegreeCode = Schema.String.check(
  Schema.isPattern(/^(?:1|[234](?:[0-9]{2})?)$/u, { expected: "a degree code of GB/T 6864-2003" })
)
  .pipe(Schema.brand("DegreeCode"))
  .annotate({ identifier: "DegreeCode" })

/**
 * The type of {@link DegreeCode}.
 *
 * @category models
 * @since 0.1.0
 */
export type DegreeCode = typeof DegreeCode.Type

const isDegreeCode = Schema.is(DegreeCode)

/**
 * The level that a text names as a degree code; `undefined` where it is none of the standard.
 *
 * @example
 * ```ts
 * import * as Degree from "@cunguan/core/people/Degree"
 *
 * Degree.find("401")?.proves // => "bachelor"
 * Degree.find("1")?.proves // => undefined
 * Degree.find("5") // => undefined
 * ```
 *
 * @category tables
 * @since 0.1.0
 */
export const find = (code: string): DegreeTerm | undefined =>
  isDegreeCode(code) ? terms.find((term) => term.code === code.charAt(0)) : undefined
