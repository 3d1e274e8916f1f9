/**
 * The policies of Zhejiang Province: what it lays down between the nation and its towns.
 *
 * @since 0.1.0
 */
import { definePlugin, type Plugin } from "@cunguan/plugin-sdk"
import { recruitment } from "./recruitment.ts"
import { recruitmentCases } from "./recruitmentCases.ts"

/**
 * The plugin of Zhejiang Province (浙江省).
 *
 * @category plugins
 * @since 0.1.0
 */
export const zhejiang: Plugin = definePlugin({
  id: "zhejiang",
  version: "0.1.0",
  sdk: 1,
  title: { zh: "浙江省", en: "Zhejiang Province" },
  jurisdiction: "33",
  provisions: (at) => recruitment(at),
  cases: (example) => recruitmentCases(example)
})
