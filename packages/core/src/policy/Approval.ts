/**
 * An approval chain: ordered levels that must consent, chosen by a number or by a criterion.
 *
 * The first band that applies gives the levels; a band without a condition applies always. `upTo` includes the number.
 * Levels consent in their order, two on one day are in order, and no level consents twice in one band.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Expected from "../text/Expected.ts"
import * as Criterion from "./Criterion.ts"
import * as FactTable from "./FactTable.ts"
import * as Judgement from "./Judgement.ts"
import * as Message from "./Message.ts"
import { roleText } from "./Role.ts"

const chosenBy = (when: Schema.Codec<Criterion.Criterion>) =>
  Schema.Struct({
    upTo: Schema.optionalKey(Schema.Finite),
    when: Schema.optionalKey(when),
    levels: Schema.Array(Schema.NonEmptyString).check(
      Schema.makeFilter(
        (levels) => new Set(levels).size === levels.length,
        Expected.words({ zh: "互不相同的层级", en: "levels that differ" })
      )
    )
  })

/**
 * The levels for the cases up to a number (included), or for those of a criterion, or for all that are left.
 *
 * @category models
 * @since 0.1.0
 */
export const Band = chosenBy(Criterion.Criterion)

const inOrder = (band: typeof Band) =>
  Schema.Array(band).check(
    Schema.makeFilter(
      (bands) => bands.length > 0,
      Expected.words({ zh: "至少一档批准层级", en: "at least one band of approval levels" })
    )
  )

/**
 * Bands in the order in which they are tried.
 *
 * @category models
 * @since 0.1.0
 */
export const Chain = inOrder(Band)

/**
 * The same bands with conditions that are read against declared facts: a slip in one is told when a book is composed, and
 * so is one that is doubtful.
 *
 * @example
 * ```ts
 * import * as Approval from "@cunguan/core/policy/Approval"
 * import * as Criterion from "@cunguan/core/policy/Criterion"
 * import * as Renewal from "@cunguan/core/recruitment/Renewal"
 * import * as Schema from "effect/Schema"
 *
 * const words = { zh: "以续聘时情况为内容的条件", en: "a condition over the facts on the day of a renewal" }
 * const isChain = Schema.is(Approval.chainOver({ table: Renewal.table }, words))
 * const chosenBy = (path: string) => [{ when: Criterion.isTrue(Criterion.fact(path)), levels: ["county"] }]
 *
 * isChain(chosenBy("deputyHead")) // => true
 * isChain(chosenBy("deputyhead")) // => false
 * ```
 *
 * @category schemas
 * @since 0.1.0
 */
export const chainOver = (environment: Criterion.Environment, words: Message.Text): typeof Chain =>
  inOrder(chosenBy(Criterion.over(environment, words)))

/**
 * The same bands for an approval that is judged without facts, which could never be chosen by a condition over some.
 *
 * @category schemas
 * @since 0.1.0
 */
export const chainWithoutFacts: typeof Chain = chainOver(
  { table: FactTable.make({}) },
  {
    zh: "不读取事实的条件（此项批准不按事实选定层级）",
    en: "a condition that reads no facts, as this approval knows none"
  }
)

/**
 * The type of {@link Chain}.
 *
 * @category models
 * @since 0.1.0
 */
export type Chain = typeof Chain.Type

/**
 * A consent that was given.
 *
 * @category models
 * @since 0.1.0
 */
export const Consent = Schema.Struct({ role: Schema.NonEmptyString, on: CalendarDate.CalendarDate })

/**
 * The type of {@link Consent}.
 *
 * @category models
 * @since 0.1.0
 */
export type Consent = typeof Consent.Type

/**
 * The case that an approval is asked for: the number that bands count, the facts that criteria read.
 *
 * @category models
 * @since 0.1.0
 */
export interface Case {
  readonly number?: number
  readonly context?: Criterion.Context
}

/**
 * The words of this module.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "approval.complete": { zh: "已按程序逐级批准", en: "approved at every level, in order" },
  "approval.levels": { zh: "依次经 {roles} 批准", en: "approved in turn by {roles}" },
  "approval.level": { zh: "第 {position} 级“{role}”已批准", en: "level {position}, “{role}”, has approved" },
  "approval.band": { zh: "已规定此类事项的批准层级", en: "approval levels are laid down for this case" },
  "approval.facts": {
    zh: "已提供选定批准层级所需的事实",
    en: "the facts that choose the levels of approval are known"
  },
  "approval.order": { zh: "批准日期按层级先后", en: "the days of approval follow the order of the levels" }
})

/**
 * The levels that a case needs; `Undetermined` where the number or the facts that choose the band are missing, and
 * `NotApplicable` where no band is laid down for it.
 *
 * @category operations
 * @since 0.1.0
 */
export const levels = (chain: Chain, asked: Case = {}): Judgement.Judgement<ReadonlyArray<string>> => {
  for (const band of chain) {
    if (band.upTo !== undefined) {
      if (asked.number === undefined) return Judgement.undetermined(missing("number"))
      if (asked.number > band.upTo) continue
    }
    if (band.when !== undefined) {
      const finding = asked.context === undefined ? missing("facts") : Criterion.evaluate(band.when, asked.context)
      if (finding.holds === "unknown") return Judgement.undetermined(finding)
      if (finding.holds !== "yes") continue
    }
    return Judgement.value(band.levels, laidDown(true))
  }
  return Judgement.notApplicable(laidDown(false))
}

const laidDown = (holds: boolean) =>
  Judgement.leaf({ criterion: "approval/band", holds, message: messages.make("approval.band") })

const missing = (fact: string) =>
  Judgement.leaf({
    criterion: "approval/facts",
    holds: "unknown",
    message: messages.make("approval.facts"),
    needs: [fact]
  })

/**
 * Judges whether every level has consented, in order. Each level that has not is named by a finding that fails; a case
 * without a band is refused, because nobody may approve it.
 *
 * @example
 * ```ts
 * import * as Approval from "@cunguan/core/policy/Approval"
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 *
 * const chain: Approval.Chain = [{ upTo: 3, levels: ["town"] }, { levels: ["town", "county"] }]
 * const consents = [{ role: "town", on: CalendarDate.make("2010-05-01") }]
 *
 * Approval.judge(chain, consents, { number: 3 }).outcome // => "granted"
 * Approval.judge(chain, consents, { number: 4 }).outcome // => "refused"
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const judge = (chain: Chain, consents: ReadonlyArray<Consent>, asked: Case = {}): Judgement.Verdict => {
  const needed = levels(chain, asked)
  const message = messages.make("approval.complete")
  if (needed._tag !== "Value") return Judgement.verdict(Judgement.all("approval", message, [needed.finding]))
  const given = needed.value.map((role) => consents.find((consent) => consent.role === role))
  const days = given.flatMap((consent) => (consent === undefined ? [] : [consent.on]))
  return Judgement.verdict(
    Judgement.all("approval", message, [
      needed.finding,
      ...needed.value.map((role, position) =>
        Judgement.leaf({
          criterion: `approval/${role}`,
          holds: given[position] !== undefined,
          message: messages.make("approval.level", { position: position + 1, role: roleText(role) }),
          facts: ["consents"]
        })
      ),
      Judgement.leaf({
        criterion: "approval/order",
        holds: days.every((day, position) => position === 0 || (days[position - 1] ?? day) <= day),
        message: messages.make("approval.order"),
        facts: ["consents"]
      })
    ])
  )
}

/**
 * A chain in words: the levels of each band in their order.
 *
 * @category rendering
 * @since 0.1.0
 */
export const text = (chain: Chain): Message.Argument =>
  chain.map((band) => messages.make("approval.levels", { roles: band.levels.map(roleText) }))
