/**
 * The rules of a list as data: which group, how many of it, and which rule yields; with what can be seen to be wrong with
 * them before anybody applies, and their words.
 *
 * @since 0.1.0
 */
import * as BigDecimal from "effect/BigDecimal"
import * as Schema from "effect/Schema"
import * as Criterion from "../policy/Criterion.ts"
import * as Decimal from "../policy/Decimal.ts"
import type { Argument, Message } from "../policy/Message.ts"
import * as Rounding from "../policy/Rounding.ts"
import * as Steps from "../policy/Steps.ts"
import * as Expected from "../text/Expected.ts"
import * as Applicant from "./Applicant.ts"
import * as Channel from "./Channel.ts"
import { messages } from "./messages.ts"
import * as Position from "./Position.ts"

const percent = Decimal.Decimal.check(
  Schema.makeFilter(
    (share: Decimal.Decimal) => Decimal.compare(share, 0) >= 0 && Decimal.compare(share, 100) <= 0,
    Expected.words({ zh: "0 至 100 的百分比", en: "a percentage from 0 to 100" })
  )
)

/**
 * Schema of a share: per cent of a number, with the rounding to a whole number.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Share = Schema.Struct({ share: percent, rounding: Schema.Literals(Rounding.modes) })

/**
 * Schema of a number of people: as it is, or per cent of the places of the list with the rounding to a whole number.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Amount = Schema.Union([
  Schema.Struct({ people: Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)) }),
  Share
])

/**
 * The type of {@link Amount}.
 *
 * @category models
 * @since 0.1.0
 */
export type Amount = typeof Amount.Type

/** Whether a number is more than another of its kind; people and shares cannot be compared before there is a list. */
const isMore = (one: Amount, other: Amount): boolean =>
  "people" in one
    ? "people" in other && one.people > other.people
    : "share" in other && Decimal.compare(one.share, other.share) > 0

/**
 * Schema of one rule.
 *
 * - `list`: the step whose list it is about
 * - `of`: the group, as a condition over the facts of an applicant
 * - `atLeast`, `atMost`: how many of the group are called, included; at least one of them is given
 * - `whenShort`: what becomes of the places of a floor for which the group has too few people
 * - `over`: the rules that yield to this one where they cannot hold together
 *
 * @category schemas
 * @since 0.1.0
 */
export const Rule = Schema.Struct({
  id: Position.Name,
  list: Steps.StepId,
  of: Criterion.over(
    { table: Applicant.table },
    { zh: "以报名事实为内容的条件", en: "a condition over the facts of an applicant" }
  ),
  atLeast: Schema.optionalKey(Amount),
  atMost: Schema.optionalKey(Amount),
  whenShort: Schema.optionalKey(Schema.Literals(["leaveOpen", "toOthers"])),
  over: Schema.optionalKey(Schema.Array(Position.Name))
}).check(
  Schema.makeFilter(
    ({ atLeast, atMost, whenShort }) =>
      (atLeast ?? atMost) !== undefined && (atLeast === undefined) === (whenShort === undefined),
    Expected.words({
      zh: "写明人数下限或上限，有下限的写明不足时如何处理（whenShort）",
      en: "a floor or a cap, and whenShort with a floor"
    })
  ),
  Schema.makeFilter(
    ({ atLeast, atMost }) => atLeast === undefined || atMost === undefined || !isMore(atLeast, atMost),
    Expected.words({ zh: "不高于上限的下限", en: "a floor that is not above the cap" })
  )
)

/**
 * The type of {@link Rule}.
 *
 * @category models
 * @since 0.1.0
 */
export type Rule = typeof Rule.Type

/**
 * The rules over a rule, directly or by way of others: those to which it yields.
 *
 * @category operations
 * @since 0.1.0
 */
export const idsOver = (id: string, rules: ReadonlyArray<Rule>): ReadonlySet<string> => {
  const found = new Set<string>()
  const visit = (below: string): void => {
    for (const rule of rules) {
      if (found.has(rule.id) || !rule.over?.includes(below)) continue
      found.add(rule.id)
      visit(rule.id)
    }
  }
  visit(id)
  return found
}

const mostRules = 8

const byList = (rules: ReadonlyArray<Rule>): ReadonlyArray<ReadonlyArray<Rule>> =>
  [...new Set(rules.map(({ list }) => list))].map((list) => rules.filter((rule) => rule.list === list))

/** Whether groups that share nobody, because they are different values of one fact, have floors beyond 100 per cent. */
const asksForMoreThanAll = (rules: ReadonlyArray<Rule>): boolean => {
  const floors = rules.flatMap(({ atLeast, of }) =>
    atLeast !== undefined && "share" in atLeast && of.op === "isOneOf" && !("op" in of.set)
      ? [{ share: Decimal.make(atLeast.share), values: of.set, operand: JSON.stringify(of.operand) }]
      : []
  )
  return floors.some(({ operand }) => {
    const ofFact = floors.filter((floor) => floor.operand === operand)
    const values = ofFact.flatMap((floor) => floor.values)
    const sum = BigDecimal.sumAll(ofFact.map(({ share }) => share))
    return new Set(values).size === values.length && BigDecimal.isGreaterThan(sum, BigDecimal.fromBigInt(100n))
  })
}

/**
 * Schema of the rules for all lists. Ids are used once, a rule is over rules of its own list and not by way of others over
 * itself, a list has at most 8 rules, and floors of groups that share nobody come to at most 100 per cent.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Rules = Schema.Array(Rule).check(
  Schema.makeFilter(
    (rules: ReadonlyArray<Rule>) => new Set(rules.map(({ id }) => id)).size === rules.length,
    Expected.words({ zh: "编号各不相同的规定", en: "rules with an id each" })
  ),
  Schema.makeFilter(
    (rules: ReadonlyArray<Rule>) =>
      rules.every(({ list, over = [] }) =>
        over.every((id) => rules.some((rule) => rule.id === id && rule.list === list))
      ) && rules.every(({ id }) => !idsOver(id, rules).has(id)),
    Expected.words({
      zh: "over 只写同一名单的其他规定，且不成环",
      en: "precedence (over) among rules of one list, without a circle"
    })
  ),
  Schema.makeFilter(
    (rules: ReadonlyArray<Rule>) => byList(rules).every(({ length }) => length <= mostRules),
    Expected.words({ zh: `每个名单至多 ${mostRules} 条规定`, en: `at most ${mostRules} rules for a list` })
  ),
  Schema.makeFilter(
    (rules: ReadonlyArray<Rule>) => !byList(rules).some(asksForMoreThanAll),
    Expected.words({
      zh: "互不相交的各组下限合计不超过 100%",
      en: "floors of at most 100 % together for groups that share nobody"
    })
  )
)

/**
 * The group of a rule in words.
 *
 * @category rendering
 * @since 0.1.0
 */
export const groupText = ({ of }: Rule): Message => Criterion.text(of, { table: Applicant.table })

/**
 * A list by the words of its step.
 *
 * @category rendering
 * @since 0.1.0
 */
export const listText = (list: string): Argument => (Channel.isStepName(list) ? Channel.steps[list] : list)

const amountText = (amount: Amount): Message =>
  "people" in amount
    ? messages.make("recruitment.shareOfPeople", { people: amount.people })
    : messages.make("recruitment.shareOfList", {
        percent: amount.share,
        rounding: Rounding.wholeText(amount.rounding)
      })

/**
 * A rule in words.
 *
 * @category rendering
 * @since 0.1.0
 */
export const text = (rule: Rule): Message =>
  messages.make("recruitment.shareRule", {
    step: listText(rule.list),
    group: groupText(rule),
    bounds: (["atLeast", "atMost"] as const).flatMap((kind) => {
      const amount = rule[kind]
      return amount === undefined ? [] : [messages.make(`recruitment.share.${kind}`, { amount: amountText(amount) })]
    })
  })
