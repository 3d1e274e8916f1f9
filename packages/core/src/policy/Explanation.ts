/**
 * A judgement in words: each finding down to the leaf, the facts it points to, the provisions it rests on, and what
 * would have to change.
 *
 * The explanation is plain data; text and Markdown are made of it. Facts are read at the moment of explaining, because
 * findings do not copy them: whoever may not see them leaves them out, and those of a forgotten person are gone.
 *
 * @since 0.1.0
 */
import * as Criterion from "./Criterion.ts"
import { closingOf } from "./explanation/closing.ts"
import type { Explanation } from "./explanation/Explanation.ts"
import { entryOf } from "./explanation/findings.ts"
import type { Options } from "./explanation/Options.ts"
import { toMarkdown, toText } from "./explanation/render.ts"
import type { Finding } from "./Judgement.ts"
import * as Question from "./Question.ts"

export { remedies } from "./alternatives/remedies.ts"
export type {
  Closing,
  Entry,
  Explanation,
  Fact,
  Limited,
  Operand,
  Parameter,
  Provided,
  Way
} from "./explanation/Explanation.ts"
export { judgedBy } from "./explanation/judgedBy.ts"
export type { Judged, Options } from "./explanation/Options.ts"
export { toMarkdown, toText } from "./explanation/render.ts"

/**
 * The explanation as data: the finding tree; for what is undetermined the smallest question that can decide it, and for
 * what was refused the ways to change it. Where the criterion is at hand, the ways are those of `Counterfactual` through
 * facts that can be changed; without it, or where there are none, the leaves that stand in the way.
 *
 * @example
 * ```ts
 * import * as Explanation from "@cunguan/core/policy/Explanation"
 * import * as Judgement from "@cunguan/core/policy/Judgement"
 *
 * const table = { age: { zh: "年龄不超过30岁", en: "not older than 30" } }
 * const finding = Judgement.leaf({ criterion: "age", holds: false, message: { key: "age", arguments: {} } })
 * const explanation = Explanation.make(finding, { language: "en", table })
 *
 * explanation.finding.words // => "not older than 30"
 * explanation.closing // => { _tag: "inTheWay", ways: [[{ criterion: "age", words: "not older than 30" }]] }
 * Explanation.toMarkdown(explanation).split("\n")[0] // => "- ✗ not older than 30 `age`"
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (finding: Finding, options: Options): Explanation => {
  // Words that the rule itself need not use: those of operands, of entries and of what would have to change.
  const known = { ...options, table: { ...Criterion.messages.table, ...Question.messages.table, ...options.table } }
  const closing = closingOf(finding, known)
  return {
    language: options.language,
    finding: entryOf(finding, known),
    ...(closing === undefined ? {} : { closing })
  }
}

/**
 * The explanation of a finding as text.
 *
 * @example
 * ```ts
 * import * as Explanation from "@cunguan/core/policy/Explanation"
 * import * as Judgement from "@cunguan/core/policy/Judgement"
 *
 * const table = { age: { zh: "年龄不超过30岁", en: "not older than 30" } }
 * const finding = Judgement.leaf({ criterion: "age", holds: false, message: { key: "age", arguments: {} } })
 *
 * Explanation.text(finding, { language: "en", table }).split("\n")[0] // => "✗ not older than 30 [age]"
 * Explanation.text(finding, { language: "zh", table }).split("\n")[1] // => "须改变方可通过：年龄不超过30岁"
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const text = (finding: Finding, options: Options): string => toText(make(finding, options))

/**
 * The explanation of a finding as Markdown.
 *
 * @category rendering
 * @since 0.1.0
 */
export const markdown = (finding: Finding, options: Options): string => toMarkdown(make(finding, options))
