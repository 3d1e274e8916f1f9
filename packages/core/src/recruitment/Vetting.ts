/**
 * The vetting of an applicant: at least so many vetters, the number included, and none of them with a tie to the applicant
 * for which a vetter stands aside.
 *
 * Vetters are counted and not named: the record says how many took part and which ties they declared. Where a place lays
 * down ties, an undeclared one is not taken for none: the vetting is undetermined. The national text has vetting as a step
 * and says nothing of how it is done.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Judgement from "../policy/Judgement.ts"
import type { Text } from "../policy/Message.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import { messages } from "./messages.ts"

/**
 * What may tie a vetter to an applicant, in words.
 *
 * @category tables
 * @since 0.1.0
 */
export const ties = {
  kin: { zh: "亲属关系", en: "kinship" },
  sameUnit: { zh: "同一单位或同一院校", en: "the same unit or school" }
} as const satisfies { readonly [tie: string]: Text }

/**
 * The name of one of the {@link ties}.
 *
 * @category models
 * @since 0.1.0
 */
export type Tie = keyof typeof ties

/**
 * Schema of a list of ties, each once.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Ties = Schema.Array(Schema.Literals(Object.keys(ties) as ReadonlyArray<Tie>)).check(Schema.isUnique())

/**
 * The parameters of a vetting.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** Vetters at least, included; absent where there is no such rule. */
  readonly vettersAtLeast?: number
  /** Ties for which a vetter stands aside; absent where there is no such rule. */
  readonly recusedFor?: ReadonlyArray<Tie>
}

/**
 * How many vetters took part, and the ties to the applicant that they declared; an empty list says that there are none.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly vetters: number
  readonly ties?: ReadonlyArray<Tie>
}

/**
 * Judges by whom somebody was vetted; `undetermined` where ties matter and nobody declared any or none.
 *
 * @example
 * ```ts
 * import * as Vetting from "@cunguan/core/recruitment/Vetting"
 *
 * const judge = (facts: Vetting.Facts) =>
 *   Vetting.judge({ vettersAtLeast: 2, recusedFor: ["kin"] }, facts).outcome
 *
 * judge({ vetters: 2, ties: [] }) // => "granted"
 * judge({ vetters: 1, ties: [] }) // => "refused"
 * judge({ vetters: 2, ties: ["kin"] }) // => "refused"
 * judge({ vetters: 2 }) // => "undetermined"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Verdict => {
  const { recusedFor, vettersAtLeast: least } = parameters
  const { ties: declared, vetters } = facts
  const findings: Array<Judgement.Finding> = []
  if (least !== undefined) {
    findings.push(
      Judgement.leaf({
        criterion: `${point.id}/vetters`,
        operator: "atLeast",
        holds: vetters >= least,
        message: messages.make("recruitment.vettersAtLeast", { least }),
        facts: ["vetters"],
        parameters: [{ field: "vettersAtLeast", value: least }]
      })
    )
  }
  if (recusedFor !== undefined) {
    findings.push(
      Judgement.leaf({
        criterion: `${point.id}/ties`,
        holds: declared === undefined ? "unknown" : !declared.some((tie) => recusedFor.includes(tie)),
        message: messages.make("recruitment.noTies", { ties: recusedFor.map((tie) => ties[tie]) }),
        facts: ["ties"],
        parameters: [{ field: "recusedFor" }],
        needs: declared === undefined ? ["ties"] : []
      })
    )
  }
  return Judgement.verdict(Judgement.all(point.id, messages.make("recruitment.vettedBy"), findings))
}

/**
 * The policy point `recruitment.vetting`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Verdict
>({
  id: "recruitment.vetting",
  title: { zh: "考察", en: "vetting" },
  fields: {
    vettersAtLeast: PolicyPoint.field(Schema.Int.check(Schema.isGreaterThan(0)), {
      title: { zh: "考察人员下限（含）", en: "vetters at least (included)" },
      unit: { zh: "人", en: "people" },
      override: Override.atLeast,
      optional: true
    }),
    recusedFor: PolicyPoint.field(Ties.check(Schema.isMinLength(1)), {
      title: { zh: "考察人员应当回避的关系", en: "ties for which a vetter stands aside" },
      text: (list) => list.map((tie) => ties[tie]),
      override: Override.supersetOf,
      optional: true
    })
  },
  provisions: [
    {
      field: "vettersAtLeast",
      none: true,
      from: "2008-04-10",
      assumption: {
        zh: "全国性文件规定了考察这一步骤，没有规定由几人考察。",
        en: "The national text has vetting as a step and does not say by how many people it is done."
      }
    },
    {
      field: "recusedFor",
      none: true,
      from: "2008-04-10",
      assumption: {
        zh: "所见选聘村官的全国性文件没有规定考察人员的回避。",
        en: "No national text read about the programme says when a vetter stands aside."
      }
    }
  ],
  judge
})
