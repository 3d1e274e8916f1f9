/**
 * What became of a command: accepted, refused, or undetermined until more is known.
 *
 * A refusal is a value and no error: it has a permanent code, says what happened, why and what to do in both languages,
 * and where rules refused it, carries the verdict with every finding. Nothing of a command that was not accepted is kept.
 *
 * @since 0.1.0
 */
import type * as Decision from "../act/Decision.ts"
import type * as Judgement from "../policy/Judgement.ts"
import * as Message from "../policy/Message.ts"
import type { KnownEvent } from "./registry.ts"

/**
 * The command was carried out. `repeated` says that this happened earlier, under the same id; `deviates` that it was
 * kept although the rules did not grant it. The verdict of an act that finds something, such as a review, is its result.
 *
 * @category models
 * @since 0.1.0
 */
export interface Accepted {
  readonly outcome: "accepted"
  readonly events: ReadonlyArray<KnownEvent>
  readonly verdict?: Judgement.Verdict
  readonly deviates: boolean
  readonly repeated: boolean
  /** How many events the office has kept, this command's included. */
  readonly version: number
}

/**
 * The command was not carried out.
 *
 * @category models
 * @since 0.1.0
 */
export interface Refused {
  readonly outcome: "refused"
  readonly code: string
  readonly message: Message.Message
  readonly verdict?: Judgement.Verdict
}

/**
 * The command was not carried out, because facts are missing that could decide it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Undetermined {
  readonly outcome: "undetermined"
  readonly needs: ReadonlyArray<string>
  readonly message: Message.Message
  readonly verdict: Judgement.Verdict
}

/**
 * What became of a command.
 *
 * @category models
 * @since 0.1.0
 */
export type Receipt = Accepted | Refused | Undetermined

/**
 * The words of this module.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "office/NotGranted": {
    zh: "“{act}”未获准许，没有办理。未满足的要求：{requirements}。满足这些要求后再办理，或由有权机关凭文件作为例外办理。",
    en: "“{act}” was not granted, so nothing was done. Not met: {requirements}. Meet these first, or have an authority except the act in a document."
  },
  "office/Undetermined": {
    zh: "“{act}”尚不能裁定，没有办理。请补充：{needs}。",
    en: "“{act}” cannot be decided yet, so nothing was done. Supply: {needs}."
  }
})

/**
 * A refusal of a decider as a receipt.
 *
 * @category constructors
 * @since 0.1.0
 */
export const refused = ({ code, message }: Decision.Refused): Refused => ({ outcome: "refused", code, message })

/**
 * The receipt of an act that the rules do not grant.
 *
 * @category constructors
 * @since 0.1.0
 */
export const notGranted = (act: Message.Text, verdict: Judgement.Verdict): Refused | Undetermined => {
  if (verdict.outcome === "undetermined") {
    const { needs } = verdict.finding
    const message = messages.make("office/Undetermined", { act, needs: [...needs] })
    return { outcome: "undetermined", needs, message, verdict }
  }
  const requirements = leaves(verdict.finding)
  const message = messages.make("office/NotGranted", { act, requirements: requirements.map((leaf) => leaf.message) })
  return { outcome: "refused", code: requirements[0]?.criterion ?? verdict.finding.criterion, message, verdict }
}

/** The highest findings that fail by themselves: what combines others is told by those. */
const leaves = (finding: Judgement.Finding): ReadonlyArray<Judgement.Finding> => {
  const failing = finding.findings.filter((below) => below.holds === "no")
  return finding.operator === "all" && failing.length > 0 ? failing.flatMap(leaves) : [finding]
}

/**
 * What became of several commands that are kept together or not at all. Where one is not accepted, `index` is its place
 * and nothing was kept of any.
 *
 * @category models
 * @since 0.1.0
 */
export type BatchReceipt =
  | { readonly outcome: "accepted"; readonly receipts: ReadonlyArray<Accepted> }
  | { readonly outcome: "refused"; readonly index: number; readonly receipt: Refused }
  | { readonly outcome: "undetermined"; readonly index: number; readonly receipt: Undetermined }

/**
 * The receipt of several commands of which one was not accepted.
 *
 * @category constructors
 * @since 0.1.0
 */
export const notKept = (index: number, receipt: Refused | Undetermined): BatchReceipt =>
  receipt.outcome === "refused" ? { outcome: "refused", index, receipt } : { outcome: "undetermined", index, receipt }
