/**
 * The policies of Zhouxiang Town, Cixi: where they differ from the national ones, and since when.
 *
 * @since 0.1.0
 */
import type { Origin } from "@cunguan/core/policy/RuleBook"
import { recruitment } from "./recruitment.ts"

/**
 * The plugin.
 *
 * @category plugins
 * @since 0.1.0
 */
export const zhouxiang: Origin = {
  id: "zhouxiang",
  version: "0.1.0",
  provisions: recruitment
}
