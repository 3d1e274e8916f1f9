/**
 * The renewal of an agreement: who may have a further term, how often, by whose consent, and what follows the last one.
 *
 * Renewals are counted with the one in question, the number included: the first renewal begins the second term. Beyond the
 * number only those go on who hold a post that a place names. A grade that is not on record is asked for; "not graded" is
 * on record, and is no competent grade. Provinces repeat as national that whoever is competent may be renewed once, and
 * that after two terms without a post of deputy head or above in the two committees there is in principle no renewal.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import { type Grade, grades, gradeText } from "../evaluation/facts.ts"
import * as Outcome from "../people/Outcome.ts"
import * as Approval from "../policy/Approval.ts"
import * as Criterion from "../policy/Criterion.ts"
import * as FactTable from "../policy/FactTable.ts"
import * as Judgement from "../policy/Judgement.ts"
import type * as Message from "../policy/Message.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import { messages } from "./messages.ts"

/**
 * The parameters of a renewal.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** What must be so for any renewal, such as a competent grade; absent where nothing is asked. */
  readonly conditions?: Criterion.Criterion
  /** Renewals, included; absent where their number is not limited. */
  readonly renewalsAtMost?: number
  /** Who may be renewed beyond that number; absent where nobody may. */
  readonly extraRenewals?: ReadonlyArray<typeof Extra.Type>
  /** The levels that consent, in order; bands count the renewal. Absent where none is laid down. */
  readonly approval?: Approval.Chain
  /** What may follow the last term; absent where nothing is laid down. */
  readonly afterLastTerm?: ReadonlyArray<Outcome.Outcome>
}

const gradeTitle = (grade: Grade): Message.Text => gradeText(grade, "civilService")

const graded = (title: Message.Text) =>
  FactTable.oneOf(title, grades, gradeTitle, {
    absent: "notSupplied",
    papers: { zh: "考核结果文件", en: "the document on the result of the appraisal" }
  })

/**
 * The facts that conditions read, on the day of the act.
 *
 * - `termsServed`: the terms before the new one, the one that ends included
 * - `lastGrade`: the grade of the last year that is over, or of the running year where that is on record
 * - `grades`: the years of the term that ends, each with its grade
 * - `deputyHead`: a post of deputy head or above in the Party organisation or the committee of a village
 *
 * @category tables
 * @since 0.1.0
 */
export const table = FactTable.make({
  termsServed: FactTable.number(
    { zh: "已满聘期数", en: "terms served" },
    {
      absent: "notSupplied",
      unit: { zh: "个聘期", en: "terms" },
      papers: { zh: "历次聘用合同", en: "the earlier agreements" }
    }
  ),
  monthsInPost: FactTable.number(
    { zh: "在岗月数", en: "months in post" },
    { absent: "notSupplied", unit: { zh: "个月", en: "months" } }
  ),
  lastGrade: graded({ zh: "最近一年考核等次", en: "grade of the last year" }),
  grades: FactTable.list(
    { zh: "聘期内各年考核", en: "the years of the term" },
    FactTable.make({
      year: FactTable.number({ zh: "年度", en: "year" }, { absent: "notSupplied" }),
      grade: graded({ zh: "考核等次", en: "grade" })
    }),
    { absent: "notSupplied", atMost: 20 }
  ),
  holdsSeat: FactTable.boolean({ zh: "在村级班子任职", en: "a seat in an organ of a village" }, { absent: "none" }),
  deputyHead: FactTable.boolean(
    { zh: "任村“两委”副职及以上职务", en: "a post of deputy head or above in the two committees" },
    { absent: "none" }
  )
})

const conditionWords = { zh: "以续聘时情况为内容的条件", en: "a condition over the facts on the day of a renewal" }

const overTable = Criterion.over({ table }, conditionWords)

/**
 * Schema of the renewals beyond the number for those of a condition: so many more, or without limit. Of several rows that
 * apply the one that goes furthest counts.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Extra = Schema.Struct({
  when: overTable,
  renewals: Schema.optionalKey(Schema.Int.check(Schema.isGreaterThan(0)))
})

/**
 * The facts of {@link table}, the day of the act, and the consents given.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts extends FactTable.Facts<typeof table> {
  readonly on: CalendarDate.CalendarDate
  readonly consents: ReadonlyArray<Approval.Consent>
}

/**
 * Judges a renewal.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as Criterion from "@cunguan/core/policy/Criterion"
 * import * as Renewal from "@cunguan/core/recruitment/Renewal"
 *
 * const { fact } = Criterion.of(Renewal.table)
 * const parameters: Renewal.Parameters = {
 *   conditions: Criterion.isOneOf(fact("lastGrade"), ["excellent", "competent"]),
 *   renewalsAtMost: 1,
 *   extraRenewals: [{ when: Criterion.isTrue(fact("deputyHead")) }]
 * }
 * const on = CalendarDate.make("2011-07-01")
 * const renew = (facts: object) => Renewal.judge(parameters, { on, consents: [], ...facts })
 *
 * renew({ termsServed: 1, lastGrade: "competent" }).outcome // => "granted"
 * renew({ termsServed: 2, lastGrade: "competent" }).outcome // => "refused"
 * renew({ termsServed: 2, lastGrade: "competent", deputyHead: true }).outcome // => "granted"
 * renew({ termsServed: 1 }).finding.needs // => ["lastGrade"]
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Verdict => {
  const { approval, conditions, renewalsAtMost } = parameters
  const given = facts.consents.filter((consent) => consent.on <= facts.on)
  const asked = { ...(facts.termsServed === undefined ? {} : { number: facts.termsServed }), context: contextOf(facts) }
  return Judgement.verdict(
    Judgement.all(point.id, messages.make("recruitment.renew"), [
      ...(conditions === undefined
        ? []
        : [attributed(Criterion.evaluate({ id: "conditions", ...conditions }, contextOf(facts)), "conditions")]),
      ...(renewalsAtMost === undefined ? [] : [ofNumber(parameters, renewalsAtMost, facts)]),
      ...(approval === undefined ? [] : [attributed(Approval.judge(approval, given, asked).finding, "approval")])
    ])
  )
}

const contextOf = ({ consents: _, on: __, ...facts }: Facts): Criterion.Context => ({ table, facts, point: point.id })

const attributed = (finding: Judgement.Finding, field: keyof Parameters): Judgement.Finding => ({
  ...finding,
  parameters: [{ field }, ...finding.parameters]
})

/** The renewal that begins the term after so many is the one of that number. */
const ofNumber = (
  { afterLastTerm = [], extraRenewals = [] }: Parameters,
  most: number,
  facts: Facts
): Judgement.Finding => {
  const { termsServed: number } = facts
  const ways = afterLastTerm.map((outcome) => Outcome.titles[outcome])
  const within = Judgement.leaf({
    criterion: `${point.id}/number`,
    operator: "atMost",
    holds: number === undefined ? "unknown" : number <= most,
    message:
      ways.length === 0
        ? messages.make("recruitment.renewalsAtMost", { most })
        : messages.make("recruitment.renewalsAtMostThen", { most, ways }),
    facts: ["termsServed"],
    parameters: [
      { field: "renewalsAtMost", value: most },
      ...(afterLastTerm.length === 0 ? [] : [{ field: "afterLastTerm" }])
    ],
    needs: number === undefined ? ["termsServed"] : []
  })
  if (number === undefined || number <= most) return within
  const reaching = extraRenewals.flatMap(({ renewals, when }, index) =>
    renewals === undefined || number <= most + renewals ? [{ id: `extra${index + 1}`, ...when }] : []
  )
  if (reaching.length === 0) return within
  const extra = Criterion.evaluate({ op: "any", id: "extra", of: reaching }, contextOf(facts))
  return {
    ...extra,
    criterion: `${point.id}/beyond`,
    operator: "any",
    // Whom no row applies to is not among those who go on beyond the number.
    holds: extra.holds === "notApplicable" ? "no" : extra.holds,
    message: messages.make("recruitment.renewalBeyond", { number }),
    parameters: [{ field: "extraRenewals" }],
    findings: [within, attributed(extra, "extraRenewals")]
  }
}

const source = {
  from: "2008-04-10",
  assumption: {
    zh: "各省文件转述：考核称职的可以续聘一次；满两个聘期未任村“两委”副职及以上职务的，原则上不再续聘。全国性原文未见，起始日从选聘工作开展之日起算。",
    en: "Repeated by provinces: renewal for one term when competent; after two terms without a post of deputy head or above in the two committees in principle none. The national clause was not read; the day is that on which the programme began."
  }
} as const

const notLaidDown = {
  none: true,
  from: "2008-04-10",
  assumption: {
    zh: "所见全国性文件没有规定续聘的批准程序和末个聘期后的去向。",
    en: "No national text read lays down who consents to a renewal, or what follows the last term."
  }
} as const

const { fact } = Criterion.of(table)

const criterionText = (criterion: Criterion.Criterion) => Criterion.text(criterion, { table })

/**
 * The policy point `recruitment.renewal`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Verdict
>({
  id: "recruitment.renewal",
  title: { zh: "续聘", en: "renewal" },
  fields: {
    conditions: PolicyPoint.field(overTable, {
      title: { zh: "续聘条件", en: "conditions of a renewal" },
      text: criterionText,
      override: Override.open,
      optional: true
    }),
    renewalsAtMost: PolicyPoint.field(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)), {
      title: { zh: "续聘次数上限（含）", en: "renewals at most (included)" },
      unit: { zh: "次", en: "renewals" },
      override: Override.open,
      optional: true
    }),
    extraRenewals: PolicyPoint.field(Schema.Array(Extra), {
      title: { zh: "可以超出次数的人员", en: "who may be renewed beyond that number" },
      text: (rows) =>
        rows.map(({ renewals, when }) =>
          renewals === undefined
            ? messages.make("recruitment.extraUnlimited", { when: criterionText(when) })
            : messages.make("recruitment.extraRenewals", { when: criterionText(when), renewals })
        ),
      override: Override.open,
      optional: true
    }),
    approval: PolicyPoint.field(Approval.chainOver({ table }, conditionWords), {
      title: { zh: "续聘的批准层级", en: "levels that consent to a renewal" },
      text: Approval.text,
      override: Override.open,
      optional: true
    }),
    afterLastTerm: PolicyPoint.field(Schema.Array(Outcome.Outcome), {
      title: { zh: "末个聘期后的去向", en: "what follows the last term" },
      text: (outcomes) => outcomes.map((outcome) => Outcome.titles[outcome]),
      override: Override.open,
      optional: true
    })
  },
  provisions: [
    { field: "conditions", value: Criterion.isOneOf(fact("lastGrade"), ["excellent", "competent"]), ...source },
    { field: "renewalsAtMost", value: 1, ...source },
    { field: "extraRenewals", value: [{ when: Criterion.isTrue(fact("deputyHead")) }], ...source },
    { field: "approval", ...notLaidDown },
    { field: "afterLastTerm", ...notLaidDown }
  ],
  judge
})
