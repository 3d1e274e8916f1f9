/**
 * What became of an official who left: the outcomes that the figures of the programme know, and `unknown`.
 *
 * The policy of 2008 and after names five ways out; in practice public institutions are a large sixth. `unknown` is an
 * outcome like the others: it is counted and shown, because a gap that is hidden is never closed.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type { Text } from "../policy/Message.ts"

/**
 * The outcomes in the order in which reports list them.
 *
 * @category tables
 * @since 0.1.0
 */
export const outcomes = [
  "civilService",
  "publicInstitution",
  "ownBusiness",
  "villageOrganisation",
  "otherWork",
  "furtherStudy",
  "unknown"
] as const

/**
 * Schema of an outcome.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Outcome = Schema.Literals(outcomes)

/**
 * An outcome.
 *
 * @category models
 * @since 0.1.0
 */
export type Outcome = typeof Outcome.Type

/**
 * The outcomes in words.
 *
 * @category tables
 * @since 0.1.0
 */
export const titles: { readonly [Name in Outcome]: Text } = {
  civilService: { zh: "公务员", en: "civil service" },
  publicInstitution: { zh: "事业编制", en: "public institution" },
  ownBusiness: { zh: "自主创业", en: "own business" },
  villageOrganisation: { zh: "留村任职", en: "stayed in the village" },
  otherWork: { zh: "另行择业", en: "other work" },
  furtherStudy: { zh: "继续学习", en: "further study" },
  unknown: { zh: "去向不明", en: "unknown" }
}
