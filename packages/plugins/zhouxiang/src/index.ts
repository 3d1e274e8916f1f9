/**
 * The policies of Zhouxiang Town, Cixi: where they differ from the national ones, and since when.
 *
 * @since 0.1.0
 */
import { definePlugin, type Plugin } from "@cunguan/plugin-sdk"
import { evaluation } from "./evaluation.ts"
import { evaluationCases } from "./evaluationCases.ts"
import { recruitment } from "./recruitment.ts"
import { recruitmentCases } from "./recruitmentCases.ts"
import { succession } from "./succession.ts"
import { successionCases } from "./successionCases.ts"
import { training } from "./training.ts"
import { trainingCases } from "./trainingCases.ts"

/**
 * The plugin of Zhouxiang Town (周巷镇), Cixi, Ningbo, Zhejiang.
 *
 * @category plugins
 * @since 0.1.0
 */
export const zhouxiang: Plugin = definePlugin({
  id: "zhouxiang",
  version: "0.1.0",
  sdk: 1,
  title: { zh: "慈溪市周巷镇", en: "Zhouxiang Town, Cixi" },
  jurisdiction: "330282121",
  provisions: (at) => [...recruitment(at), ...evaluation(at), ...succession(at), ...training(at)],
  cases: (example) => [
    ...recruitmentCases(example),
    ...evaluationCases(example),
    ...successionCases(example),
    ...trainingCases(example)
  ]
})
