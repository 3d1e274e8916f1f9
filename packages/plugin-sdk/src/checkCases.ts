/**
 * The cases of a plugin judged by a composed book.
 *
 * @since 0.1.0
 */
import { table } from "@cunguan/core/messages"
import * as Explanation from "@cunguan/core/policy/Explanation"
import * as Judgement from "@cunguan/core/policy/Judgement"
import type * as Message from "@cunguan/core/policy/Message"
import * as Policies from "@cunguan/core/policy/Policies"
import type { Explained } from "@cunguan/core/policy/PolicyPoint"
import type { RuleBook } from "@cunguan/core/policy/RuleBook"
import * as Equal from "effect/Equal"
import * as Result from "effect/Result"
import type { Case } from "./Case.ts"
import type { Plugin } from "./Plugin.ts"

/**
 * A case to which the book says something else: which one, what differs, and the explanation of what the book says.
 *
 * @category models
 * @since 0.1.0
 */
export interface CaseFailure {
  readonly case: Case
  readonly message: string
  readonly explanation: Message.Text
}

/**
 * Judges every case of a plugin at its place, and returns those that fail. `words` are those of points of one's own, for
 * the explanations; core's are known.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as Drive from "@cunguan/core/recruitment/Drive"
 * import { checkCases, compose, definePlugin } from "@cunguan/plugin-sdk"
 *
 * const day = CalendarDate.make
 * const facts = { earlierDrives: 1, announcedOn: day("2010-05-01"), opensOn: day("2010-05-04"), closesOn: day("2010-05-10") }
 * const plugin = definePlugin({
 *   ...{ id: "example", version: "0.1.0", sdk: 1, title: { zh: "示例", en: "example" }, jurisdiction: "330282104" },
 *   provisions: () => [],
 *   cases: (example) => [
 *     example(Drive.point, {
 *       sentence: { zh: "每年一次", en: "one drive a year" },
 *       on: "2010-05-01",
 *       facts,
 *       expect: { outcome: "refused", reasons: ["recruitment.drive/drivesOfCohort"] }
 *     })
 *   ]
 * })
 *
 * checkCases(plugin, compose([plugin])) // => []
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const checkCases = (plugin: Plugin, book: RuleBook, words: Message.Table = {}): ReadonlyArray<CaseFailure> =>
  plugin.cases.flatMap((each) => {
    const judged = each.judge(Policies.at(book, plugin.jurisdiction, each.on, each.scope))
    const name = `The case "${each.sentence.en}" (${each.point}, ${each.on})`
    if (Result.isFailure(judged)) {
      const { message } = judged.failure
      return [
        { case: each, message: `${name} could not be judged. ${message}`, explanation: { zh: message, en: message } }
      ]
    }
    const differences = differencesOf(each, judged.success)
    if (differences.length === 0) return []
    const tell = (language: Message.Language) =>
      Explanation.text(judged.success.finding, { language, table: { ...table, ...words }, book })
    const message = `${name} fails: ${differences.join("; ")}. Correct the case, or the provisions that it is about.`
    return [{ case: each, message, explanation: { zh: tell("zh"), en: tell("en") } }]
  })

const differencesOf = ({ expect }: Case, judged: Explained): ReadonlyArray<string> => {
  const { outcome, value } = told(judged)
  const differences: Array<string> = []
  if (expect.outcome !== undefined && expect.outcome !== outcome) {
    differences.push(`the outcome is ${outcome}, expected ${expect.outcome}`)
  }
  if (expect.outcome === undefined && outcome !== "value") {
    differences.push(`the outcome is ${outcome}, expected a value`)
  } else if (expect.outcome === undefined && !Equal.equals(value, expect.value)) {
    differences.push(`the value is ${JSON.stringify(value)}, expected ${JSON.stringify(expect.value)}`)
  }
  if (expect.reasons !== undefined) {
    const { all, leaves } = reasonsOf(judged.finding)
    const idle = expect.reasons.filter((reason) => !all.has(reason))
    const silent = leaves.filter((path) => !path.some((id) => expect.reasons?.includes(id))).map((path) => path.at(-1))
    if (idle.length > 0) differences.push(`it does not stand in the way that ${idle.join(", ")}`)
    if (silent.length > 0) differences.push(`it also stands in the way that ${silent.join(", ")}`)
  }
  return differences
}

/** Rules return verdicts, judgements, or shapes of their own that carry a finding. */
const told = (judged: Explained): { readonly outcome: string; readonly value?: unknown } => {
  if ("outcome" in judged && typeof judged.outcome === "string") return { outcome: judged.outcome }
  const tag = "_tag" in judged ? judged._tag : undefined
  if (tag === "Value") return { outcome: "value", value: "value" in judged ? judged.value : undefined }
  if (tag === "Undetermined") return { outcome: "undetermined" }
  if (tag === "NotApplicable") return { outcome: "notApplicable" }
  return { outcome: Judgement.verdict(judged.finding).outcome }
}

/** The criteria that stand in the way, and for each last one of them the ids that lead to it. */
const reasonsOf = (
  finding: Judgement.Finding
): { readonly all: ReadonlySet<string>; readonly leaves: ReadonlyArray<ReadonlyArray<string>> } => {
  const leaves: Array<ReadonlyArray<string>> = []
  const walk = (at: Judgement.Finding, above: ReadonlyArray<string>) => {
    const path = [...above, at.criterion]
    const below = at.findings.filter(({ holds }) => holds === finding.holds)
    if (below.length === 0) leaves.push(path)
    for (const child of below) walk(child, path)
  }
  if (finding.holds === "no" || finding.holds === "unknown") walk(finding, [])
  return { all: new Set(leaves.flat()), leaves }
}
