/**
 * The composition of a village's team: at least so many cadres of an age between two bounds, with at least a rank of
 * education.
 *
 * The founding document asks that every village have a cadre of about 30 with a college diploma or above. It gives no
 * bounds of "about", so a place gives them; both are included, in completed years on the day asked for. No national text
 * read lays this down. Missing facts that could decide leave a village undetermined.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Education from "../people/Education.ts"
import * as Criterion from "../policy/Criterion.ts"
import * as FactTable from "../policy/FactTable.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import { messages } from "./messages.ts"

/**
 * The parameters of the composition.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** Youngest age in completed years, included. */
  readonly ageAtLeast: number
  /** Oldest age in completed years, included. */
  readonly ageAtMost: number
  /** Lowest rank of education, included. */
  readonly educationAtLeast: Education.EducationRank
  /** Cadres of this age and education in the village, included. */
  readonly cadresAtLeast: number
  /** Whether officials placed in the village count without a seat; seat holders always do. */
  readonly officialsCount: boolean
}

const personal = {
  birthDate: FactTable.date({ zh: "出生日期", en: "date of birth" }, { absent: "notSupplied" }),
  education: FactTable.ranked({ zh: "学历", en: "education" }, Education.ranks, Education.rankText, {
    absent: "notSupplied",
    changeable: true
  })
}

/**
 * The facts of a village: its cadres, and the day on which ages are counted.
 *
 * @category tables
 * @since 0.1.0
 */
export const table = FactTable.make({
  cadres: FactTable.list({ zh: "班子成员", en: "cadres" }, FactTable.make(personal), { absent: "notSupplied" }),
  countedOn: FactTable.date({ zh: "年龄计算日", en: "the day counted" }, { absent: "notSupplied" })
})

/**
 * The cadres of a village with what is known of each.
 *
 * @category models
 * @since 0.1.0
 */
export type Facts = FactTable.Facts<typeof table>

const years = { kind: "number", unit: { zh: "周岁", en: "years" } } as const

const parameterTypes = {
  ageAtLeast: years,
  ageAtMost: years,
  educationAtLeast: personal.education,
  cadresAtLeast: { kind: "number" }
} as const

const { count, fact, parameter } = Criterion.of(table, parameterTypes)
const { ageOn, all, isAtLeast, isAtMost, named } = Criterion

const age = ageOn(fact("cadres.birthDate"), fact("countedOn"))

const suitable = named(
  "suitable",
  all([
    named("ageAtLeast", isAtLeast(age, parameter("ageAtLeast"))),
    named("ageAtMost", isAtMost(age, parameter("ageAtMost"))),
    named("education", isAtLeast(fact("cadres.education"), parameter("educationAtLeast")))
  ]),
  { zh: "年龄和学历均符合要求", en: "age and education are both as required" }
)

const enough = named("cadres", count("cadres", suitable, "isAtLeast", parameter("cadresAtLeast")), {
  zh: "年龄和学历均符合要求的干部达到规定人数",
  en: "as many cadres as required are of the age and education asked for"
})

/**
 * Judges the team of a village on a day.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as Composition from "@cunguan/core/succession/Composition"
 *
 * const parameters = {
 *   ageAtLeast: 25,
 *   ageAtMost: 35,
 *   educationAtLeast: "diploma",
 *   cadresAtLeast: 1,
 *   officialsCount: false
 * } as const
 * const cadres = [{ birthDate: CalendarDate.make("1975-06-01"), education: "diploma" }] as const
 * const judge = (countedOn: string) =>
 *   Composition.judge(parameters, { cadres, countedOn: CalendarDate.make(countedOn) }).outcome
 *
 * judge("2011-05-31") // => "granted"
 * judge("2011-06-01") // => "refused"
 * Composition.judge(parameters, { cadres: [{}], countedOn: CalendarDate.make("2011-06-01") }).outcome // => "undetermined"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Verdict =>
  Judgement.verdict(
    Judgement.all(point.id, messages.make("succession.composition"), [
      Criterion.evaluate(enough, { table, facts, parameters: { ...parameters }, parameterTypes, point: point.id })
    ])
  )

const ageField = (title: { readonly zh: string; readonly en: string }) =>
  PolicyPoint.field(Schema.Int.check(Schema.isBetween({ minimum: 18, maximum: 70 })), {
    title,
    unit: { zh: "周岁", en: "completed years" },
    override: Override.open
  })

/**
 * The policy point `succession.composition`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Verdict
>({
  id: "succession.composition",
  title: { zh: "班子结构", en: "composition" },
  fields: {
    ageAtLeast: ageField({ zh: "年龄下限（含）", en: "age at least (included)" }),
    ageAtMost: ageField({ zh: "年龄上限（含）", en: "age at most (included)" }),
    educationAtLeast: PolicyPoint.field(Education.EducationRank, {
      title: { zh: "学历下限（含）", en: "education at least (included)" },
      text: Education.rankText,
      override: Override.open
    }),
    cadresAtLeast: PolicyPoint.field(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 20 })), {
      title: { zh: "符合条件的干部下限（含）", en: "such cadres at least (included)" },
      unit: { zh: "人", en: "people" },
      override: Override.open
    }),
    officialsCount: PolicyPoint.field(Schema.Boolean, {
      title: { zh: "未进班子的村官计入", en: "officials without a seat count" },
      override: Override.open
    })
  },
  judge,
  criterion: (parameters) => ({ criterion: enough, table, parameters, parameterTypes })
})
