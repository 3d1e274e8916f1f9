/**
 * Who is called by the list of a step, where a place keeps shares for groups: at least, or at most, so many of a sex, a
 * political status, a class of graduates or any other condition over the facts of an applicant.
 *
 * A share is per cent of the places of the list, rounded as said; a floor and a cap include their number. The list is the
 * first in rank order that keeps them: whoever ranks higher is called wherever the floors can still be met by those who
 * follow. A group with too few people leaves its places open or to others, as the rule says. Rules that cannot hold
 * together yield by the precedence that they state (`over`) and by nothing else. No national text read has such rules.
 *
 * @since 0.1.0
 */
import type * as Person from "../people/Person.ts"
import * as Judgement from "../policy/Judgement.ts"
import type { Message } from "../policy/Message.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import * as Rounding from "../policy/Rounding.ts"
import type * as Applicant from "./Applicant.ts"
import { messages } from "./messages.ts"
import * as ShareList from "./shareList.ts"
import * as ShareRules from "./shareRules.ts"

export { Amount, Rule, Rules } from "./shareRules.ts"

/**
 * The parameters of shares.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** The rules for all lists; none where a list goes by rank alone. */
  readonly shares?: ReadonlyArray<ShareRules.Rule>
}

/**
 * A list that is to be made: its step, how many places it has, and those who may be called, in rank order.
 *
 * - `refill`: where a list that was made is filled again: how many of `ranked`, the first, stay on it whatever the rules
 *   say, and how many of its empty places are filled; the shares are still those of all its places
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly list: string
  readonly seats: number
  readonly ranked: ReadonlyArray<{ readonly applicant: Person.PersonId; readonly facts: Applicant.Facts }>
  readonly refill?: ShareList.Refill
}

/**
 * The list that is made, in rank order.
 *
 * - `reserve`: everybody who is not called; whoever comes in for one who leaves is chosen by the same rules
 * - `leftOut`: those whom rank alone would have called, with the rules that they made room for
 *
 * @category models
 * @since 0.1.0
 */
export interface Choice {
  readonly called: ReadonlyArray<Person.PersonId>
  readonly reserve: ReadonlyArray<Person.PersonId>
  readonly leftOut: ReadonlyArray<{ readonly applicant: Person.PersonId; readonly by: ReadonlyArray<string> }>
}

/**
 * Makes a list. Without rules for it the list is the first of the rank order.
 *
 * @example
 * ```ts
 * import * as Person from "@cunguan/core/people/Person"
 * import * as Share from "@cunguan/core/recruitment/Share"
 *
 * const women: Share.Rule = {
 *   id: "women",
 *   list: "interview",
 *   of: { op: "isOneOf", operand: { op: "fact", path: "sex" }, set: ["2"] },
 *   atLeast: { share: "40", rounding: "ceiling" },
 *   whenShort: "toOthers"
 * }
 * const ranked = (["1", "1", "1", "2", "2"] as const).map((sex, index) => ({
 *   applicant: Person.makeId(`p-${index + 1}`),
 *   facts: { sex }
 * }))
 * const call = (shares: ReadonlyArray<Share.Rule>) => {
 *   const made = Share.choose({ shares }, { list: "interview", seats: 3, ranked })
 *   return made._tag === "Value" && made.value
 * }
 *
 * call([]) // => { called: ["p-1", "p-2", "p-3"], reserve: ["p-4", "p-5"], leftOut: [] }
 * call([women]) // => { called: ["p-1", "p-4", "p-5"], reserve: ["p-2", "p-3"], leftOut: [{ applicant: "p-2", by: ["women"] }, { applicant: "p-3", by: ["women"] }] }
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const choose = ({ shares = [] }: Parameters, facts: Facts): Judgement.Judgement<Choice> => {
  const bounds = shares.filter(({ list }) => list === facts.list).flatMap((rule) => ShareList.boundsOf(rule, facts))
  const made = ShareList.make(bounds, facts)
  if (made._tag === "Contradiction") return Judgement.undetermined(contradiction(made.rules, facts))
  const choice = ShareList.choiceOf(made, facts)
  const finding = findingOf(bounds, made, choice, facts)
  return finding.holds === "unknown" ? Judgement.undetermined(finding) : Judgement.value(choice, finding)
}

/** What is said of a list: each rule with its arithmetic, and whom rank alone would have called. */
const findingOf = (
  bounds: ReadonlyArray<ShareList.Bound>,
  made: ShareList.Made,
  { called, leftOut }: Choice,
  facts: Facts
): Judgement.Finding => {
  const byRank = Judgement.leaf({
    criterion: `${point.id}/rank`,
    holds: true,
    message: messages.make("recruitment.shareByRank", { seats: facts.seats, called: called.length }),
    facts: ["ranked", "seats"]
  })
  const ofBounds = bounds.flatMap((bound) => {
    const asked = made.asked.find(({ kind, rule }) => kind === bound.kind && rule === bound.rule)
    return asked === undefined
      ? [boundFinding(bound, made, facts.seats, [])]
      : [boundFinding(bound, made, facts.seats, ShareList.missingFor(asked, made, facts)), ...departures(asked, made)]
  })
  const ofPeople = [...new Set(made.asked.map(({ rule }) => rule))].flatMap((rule) => {
    const applicants = leftOut.flatMap(({ applicant, by }) => (by.includes(rule.id) ? [applicant] : []))
    const words = { group: ShareRules.groupText(rule), applicants }
    return applicants.length === 0 ? [] : [leafOf(rule, messages.make("recruitment.shareLeftOut", words))]
  })
  const message = messages.make("recruitment.share", { step: ShareRules.listText(facts.list), seats: facts.seats })
  return Judgement.all(point.id, message, [byRank, ...ofBounds, ...ofPeople])
}

const leafOf = (rule: ShareRules.Rule, message: Message, more: Partial<Judgement.Finding> = {}): Judgement.Finding => ({
  ...Judgement.leaf({
    criterion: `${point.id}/${rule.id}`,
    holds: true,
    message,
    parameters: [{ field: "shares", value: rule.id }]
  }),
  ...more
})

const boundFinding = (
  { amount, kind, members, number, rule }: ShareList.Bound,
  { fates }: ShareList.Made,
  seats: number,
  needs: ReadonlyArray<string>
): Judgement.Finding => {
  const message = messages.make(`recruitment.shareBound.${kind}`, {
    group: ShareRules.groupText(rule),
    amount:
      "people" in amount
        ? messages.make("recruitment.shareOfPeople", { people: number })
        : messages.make("recruitment.shareOfSeats", {
            seats,
            percent: amount.share,
            rounding: Rounding.wholeText(amount.rounding),
            people: number
          }),
    called: members.filter(({ holds }, person) => fates[person] === "taken" && holds === "yes").length
  })
  const facts = [...new Set(members.flatMap((member) => member.facts))]
  return leafOf(rule, message, { operator: kind, facts, needs, holds: needs.length > 0 ? "unknown" : "yes" })
}

/** Where a bound is not asked for in full: its group is short, it yields to others, or too few places are filled again. */
const departures = (
  { kind, number, people, rule, short }: ShareList.Asked,
  { asked }: ShareList.Made
): ReadonlyArray<Judgement.Finding> => {
  const group = ShareRules.groupText(rule)
  const isOver = (other: ShareList.Asked) => other.rule.over?.includes(rule.id) === true
  const over = [...new Set(asked.filter(isOver).map((other) => other.rule))].map(ShareRules.groupText)
  return [
    ...(short === 0
      ? []
      : [messages.make(`recruitment.shareShort.${rule.whenShort ?? "toOthers"}`, { group, people: number, short })]),
    ...(people === number - short
      ? []
      : over.length === 0
        ? [messages.make("recruitment.shareRefilled", { group, people: number - short, kept: people })]
        : [messages.make("recruitment.shareYields", { group, over, people: number - short, kept: people })])
  ].map((message) => leafOf(rule, message, { operator: kind }))
}

/** Rules that cannot hold together and of which none is said to yield: that is for the place to say. */
const contradiction = (rules: ReadonlyArray<ShareRules.Rule>, { list, seats }: Facts): Judgement.Finding =>
  Judgement.leaf({
    criterion: `${point.id}/contradiction`,
    holds: "unknown",
    message: messages.make("recruitment.shareContradiction", {
      step: ShareRules.listText(list),
      seats,
      rules: rules.map(({ id }) => id)
    }),
    facts: ["ranked", "seats"],
    parameters: rules.map(({ id }) => ({ field: "shares", value: id })),
    needs: ["shares.over"]
  })

/**
 * The policy point `recruitment.share`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Judgement<Choice>> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Judgement<Choice>
>({
  id: "recruitment.share",
  title: { zh: "名单构成", en: "composition of a list" },
  fields: {
    shares: PolicyPoint.field(ShareRules.Rules, {
      title: { zh: "各组人数的下限和上限", en: "floors and caps of groups" },
      text: (rules) => rules.map(ShareRules.text),
      override: Override.open,
      optional: true
    })
  },
  provisions: [
    {
      field: "shares",
      none: true,
      from: "2008-04-10",
      assumption: {
        zh: "所见全国性文件没有规定名单中各类人员的比例。",
        en: "No national text read lays down shares of groups in a list."
      }
    }
  ],
  judge: choose
})
