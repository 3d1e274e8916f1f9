/**
 * The cap on "excellent": at most a share of those graded, the share included; whoever exceeds it becomes competent.
 *
 * Places go by the rank of the total. The share is an exact decimal of a hundred, the number of places is the exact
 * quotient rounded as policy says (15 % of 22 is 3.3), and only whole numbers are compared. Equal totals at the last place
 * are settled by policy: none of them is excellent, or all of them are, which exceeds the cap. The denominator is those
 * who have one of the four ranked grades; whoever is not graded is left out.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Decimal from "../policy/Decimal.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import * as Rounding from "../policy/Rounding.ts"
import type * as Grade from "./Grade.ts"
import { messages } from "./messages.ts"

/**
 * The parameters of the cap.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** Per cent of those graded that may be excellent, included. */
  readonly percentAtMost: Decimal.Decimal
  /** How the number of places becomes a whole number. */
  readonly rounding: Rounding.Mode
  /** Whether equal totals at the last place are all left out, or all taken in. */
  readonly tieAtCap: "exclude" | "include"
}

/**
 * Somebody who has one of the ranked grades, with the total it came from.
 *
 * @category models
 * @since 0.1.0
 */
export interface Graded {
  readonly official: string
  readonly total: Decimal.Decimal
  readonly grade: Grade.RankedGrade
}

/**
 * What the cap is judged by: all who are graded, in any order.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly graded: ReadonlyArray<Graded>
}

/**
 * What the cap comes to: the number of places, who is excellent in the order of the totals, and who becomes competent.
 *
 * @category models
 * @since 0.1.0
 */
export interface Capped {
  readonly places: number
  readonly excellent: ReadonlyArray<string>
  readonly lowered: ReadonlyArray<string>
}

/**
 * The number of places in "excellent" for so many who are graded.
 *
 * @example
 * ```ts
 * import * as Cap from "@cunguan/core/evaluation/Cap"
 *
 * Cap.places({ percentAtMost: 15, rounding: "floor" }, 22) // => 3
 * Cap.places({ percentAtMost: 15, rounding: "ceiling" }, 22) // => 4
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const places = (
  { percentAtMost, rounding }: Pick<Parameters, "percentAtMost" | "rounding">,
  graded: number
): number => Rounding.percentOf(rounding, percentAtMost, graded)

const byTotal = (left: Graded, right: Graded): number =>
  Decimal.compare(right.total, left.total) || (left.official < right.official ? -1 : 1)

/**
 * Who stays excellent. The findings count people and name no grade of anybody, because verdicts are kept in the clear.
 *
 * @example
 * ```ts
 * import * as Cap from "@cunguan/core/evaluation/Cap"
 *
 * const of = (official: string, total: string, grade: "excellent" | "competent") => ({ official, total, grade })
 * const graded = [
 *   of("p-1", "95.00", "excellent"),
 *   of("p-2", "92.50", "excellent"),
 *   of("p-3", "92.5", "excellent"),
 *   of("p-4", "80.00", "competent")
 * ]
 * const excellent = (tieAtCap: "exclude" | "include") => {
 *   const judged = Cap.judge({ percentAtMost: 50, rounding: "floor", tieAtCap }, { graded })
 *   return judged._tag === "Value" && judged.value.excellent
 * }
 *
 * excellent("exclude") // => ["p-1"]
 * excellent("include") // => ["p-1", "p-2", "p-3"]
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, { graded }: Facts): Judgement.Judgement<Capped> => {
  const most = places(parameters, graded.length)
  const reached = graded.filter(({ grade }) => grade === "excellent").sort(byTotal)
  const [last, next] = [reached[most - 1], reached[most]]
  const isTied = last !== undefined && next !== undefined && Decimal.compare(last.total, next.total) === 0
  const isIn = ({ total }: Graded): boolean => {
    const ahead = Decimal.compare(total, last?.total ?? 0)
    return parameters.tieAtCap === "include" ? ahead >= 0 : ahead > 0
  }
  const excellent = isTied ? reached.filter(isIn) : reached.slice(0, most)
  const lowered = reached.slice(excellent.length)
  const share = Judgement.leaf({
    criterion: `${point.id}/share`,
    operator: "atMost",
    holds: true,
    message: messages.make("evaluation.excellentShare", {
      graded: graded.length,
      percent: parameters.percentAtMost,
      rounding: Rounding.wholeText(parameters.rounding),
      places: most,
      reached: reached.length,
      lowered: lowered.length
    }),
    facts: graded.map(({ official }) => `${official}.total`),
    parameters: [
      { field: "percentAtMost", value: parameters.percentAtMost },
      { field: "rounding", value: parameters.rounding }
    ]
  })
  const tied = reached.filter(({ total }) => last !== undefined && Decimal.compare(total, last.total) === 0).length
  const tie = Judgement.leaf({
    criterion: `${point.id}/tie`,
    holds: true,
    message: messages.make(`evaluation.tie.${parameters.tieAtCap}`, {
      tied,
      excellent: excellent.length,
      places: most
    }),
    facts: share.facts,
    parameters: [{ field: "tieAtCap", value: parameters.tieAtCap }]
  })
  return Judgement.value(
    { places: most, excellent: excellent.map(idOf), lowered: lowered.map(idOf) },
    Judgement.all(point.id, messages.make("evaluation.cap"), isTied ? [share, tie] : [share])
  )
}

const idOf = ({ official }: Graded): string => official

const ties = {
  exclude: { zh: "并列者均不评为优秀", en: "none of those who tie is excellent" },
  include: { zh: "并列者均评为优秀（突破比例）", en: "all who tie are excellent, beyond the cap" }
} as const

const percent = Decimal.Decimal.check(
  Schema.makeFilter((value: Decimal.Decimal) => Decimal.compare(value, 0) >= 0 && Decimal.compare(value, 100) <= 0, {
    expected: "a percentage from 0 to 100"
  })
)

/**
 * The policy point `evaluation.cap`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Judgement<Capped>> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Judgement<Capped>
>({
  id: "evaluation.cap",
  title: { zh: "优秀比例", en: "cap" },
  fields: {
    percentAtMost: PolicyPoint.field(percent, {
      title: { zh: "优秀比例上限（含）", en: "share of excellent at most (included)" },
      unit: { zh: "%", en: "%" },
      text: (value) => `${value}%`,
      override: Override.atMost
    }),
    rounding: PolicyPoint.field(Schema.Literals(Rounding.modes), {
      title: { zh: "名额的取整", en: "rounding of the places" },
      text: Rounding.wholeText,
      override: Override.open
    }),
    tieAtCap: PolicyPoint.field(Schema.Literals(["exclude", "include"]), {
      title: { zh: "名额末位并列的处理", en: "ties at the last place" },
      text: (tie) => ties[tie],
      override: Override.open
    })
  },
  provisions: [
    {
      field: "percentAtMost",
      value: 20,
      from: "2008-04-10",
      assumption: {
        zh: "村官比照公务员管理，公务员优秀等次一般不超过20%（较早的规定为15%、10%）；特定情形可到25%，其条件未见，因此不采用。",
        en: "By analogy with civil servants, of whom at most 20 % are excellent (15 % and 10 % in older rules). Set cases allow 25 %; their conditions were not read, so they are left out."
      }
    },
    {
      field: "rounding",
      value: "floor",
      from: "2008-04-10",
      assumption: {
        zh: "所见文件没有规定名额如何取整；“不超过”只有向下取整才不会突破。",
        en: "No text read says how the places become a whole number; only rounding down never exceeds “at most”."
      }
    },
    {
      field: "tieAtCap",
      value: "exclude",
      from: "2008-04-10",
      assumption: {
        zh: "所见文件没有规定末位并列如何处理；并列者均不评为优秀，才不会突破比例。",
        en: "No text read settles ties at the last place; leaving all of them out never exceeds the cap."
      }
    }
  ],
  judge
})
