/**
 * How many posts each position has once applications are closed: an ordered list of operations that a place lays down, over
 * the posts announced and the number of applicants.
 *
 * An opening ratio cuts or closes where fewer apply than so many for a post (Chongqing 1:1.5), a floor closes what is too
 * small, free posts flow to other positions, and classes keep shares of all posts; `quotaOperations.ts` says what each
 * does. Bounds include their number, divisions say their rounding. Operations are applied in their order, each once or
 * until it changes nothing. That ends: a cut lowers the posts, a flow lowers the free ones and a move brings a class
 * nearer to its share, each by whole posts. No national text read has such rules; without one the announcement stands.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import { ordered } from "../internal/ordered.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import * as Steps from "../policy/Steps.ts"
import * as Expected from "../text/Expected.ts"
import * as Channel from "./Channel.ts"
import { messages } from "./messages.ts"
import type * as Position from "./Position.ts"
import * as QuotaOperations from "./quotaOperations.ts"

export { Operation } from "./quotaOperations.ts"

/**
 * The parameters of quotas.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** What is done with the posts announced, in order; none where they stand as they are. */
  readonly operations?: ReadonlyArray<QuotaOperations.Operation>
  /** The step that whoever counts as an applicant has passed, such as the review; none where all who stand count. */
  readonly countedAfter?: string
  /** Days after the settlement, the last included, in which applicants for closed positions may go to others; none: not. */
  readonly transferDays?: number
}

/**
 * What posts are settled by, whatever its order: the positions as announced, with those counted for each. A drive that is
 * not divided has one without a position. `pending` are those who stand and may still come to be counted.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly positions: ReadonlyArray<QuotaOperations.Counted>
  readonly pending: number
}

/**
 * The posts of a position after the settlement; 0 where it is closed.
 *
 * @category models
 * @since 0.1.0
 */
export interface Settled {
  readonly position?: Position.PositionId
  readonly posts: number
}

/**
 * Settles the posts, in the order of the ids of positions; the finding shows each operation with its arithmetic. A share of
 * a class that cannot be reached makes the finding fail, and those who may still come to be counted leave it open.
 *
 * @example
 * ```ts
 * import * as Quota from "@cunguan/core/recruitment/Quota"
 *
 * // Chongqing: 1.5 applicants for each post, else the posts are cut.
 * const opening: Quota.Operation = {
 *   ...{ op: "openingRatio", id: "opening", repeat: "once" },
 *   ...{ applicantsPerPost: "1.5", otherwise: { cut: "floor" } }
 * }
 * const settle = (applicants: number) =>
 *   Quota.judge({ operations: [opening] }, { positions: [{ posts: 10, applicants }], pending: 0 }).posts
 *
 * settle(15) // => [{ posts: 10 }]
 * settle(13) // => [{ posts: 8 }]
 * settle(1) // => [{ posts: 0 }]
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = ({ countedAfter, operations = [] }: Parameters, { pending, positions }: Facts): Outcome => {
  const announced = positions.reduce((sum, { posts }) => sum + posts, 0)
  const findings: Array<Judgement.Finding> = []
  if (countedAfter !== undefined) findings.push(countFinding(countedAfter, pending))
  let rows: ReadonlyArray<QuotaOperations.Standing> = ordered(positions, ({ position }) => position ?? "").map(
    (row) => ({
      ...row,
      free: 0
    })
  )
  for (const operation of operations) {
    // Each pass that is not the last changes a post, and there are no more to change than were announced.
    for (let passes = 0; passes <= announced; passes++) {
      const { holds, message, rows: after } = QuotaOperations.apply(operation, rows, announced)
      const isStable = after.every((row, index) => row.posts === rows[index]?.posts)
      const isLast = operation.repeat === "once" || isStable
      if (passes === 0 || !isStable || !holds) findings.push(operationFinding(operation, message, holds || !isLast))
      rows = after
      if (isLast) break
    }
  }
  const posts = rows.reduce((sum, row) => sum + row.posts, 0)
  const closed = rows.filter((row) => row.posts === 0).length
  findings.push(
    Judgement.leaf({
      criterion: `${point.id}/posts`,
      holds: true,
      message: messages.make("recruitment.quotaPosts", { announced, posts, free: announced - posts, closed }),
      facts: ["positions"]
    })
  )
  return {
    ...Judgement.verdict(Judgement.all(point.id, messages.make("recruitment.settle"), findings)),
    posts: rows.map(({ position, posts }) => ({ ...(position === undefined ? {} : { position }), posts }))
  }
}

/**
 * A settlement: the verdict on it, and the posts that it comes to.
 *
 * @category models
 * @since 0.1.0
 */
export interface Outcome extends Judgement.Verdict {
  readonly posts: ReadonlyArray<Settled>
}

const countFinding = (step: string, pending: number): Judgement.Finding =>
  Judgement.leaf({
    criterion: `${point.id}/counted`,
    holds: pending === 0 ? true : "unknown",
    message: messages.make("recruitment.quotaCounted", { step: stepText(step), pending }),
    facts: ["positions"],
    parameters: [{ field: "countedAfter", value: step }],
    needs: pending === 0 ? [] : [step]
  })

const stepText = (step: string) => (Channel.isStepName(step) ? Channel.steps[step] : step)

const operationFinding = (
  { id, op }: QuotaOperations.Operation,
  message: Judgement.Finding["message"],
  holds: boolean
): Judgement.Finding =>
  Judgement.leaf({
    criterion: `${point.id}/${id}`,
    operator: op,
    holds,
    message,
    facts: ["positions"],
    parameters: [{ field: "operations", value: id }]
  })

/**
 * What moving an applicant to another position is judged by: the last day on which that is possible, absent where it is
 * not, and the posts that stand in the position left and in the one gone to.
 *
 * @category models
 * @since 0.1.0
 */
export interface Transfer {
  readonly on: CalendarDate.CalendarDate
  readonly until?: CalendarDate.CalendarDate
  readonly postsLeft: number
  readonly postsThere: number
}

/**
 * Judges a transfer: in time, from a position that was closed, to one that is open.
 *
 * @category judging
 * @since 0.1.0
 */
export const judgeTransfer = (
  { transferDays }: Pick<Parameters, "transferDays">,
  { on, postsLeft, postsThere, until }: Transfer
): Judgement.Verdict => {
  const field = { field: "transferDays", ...(transferDays === undefined ? {} : { value: transferDays }) }
  const findings = [
    Judgement.leaf({
      criterion: `${point.id}/transferDays`,
      operator: "atMost",
      holds: until !== undefined && on <= until,
      message:
        until === undefined
          ? messages.make("recruitment.transferAllowed")
          : messages.make("recruitment.transferUntil", { until }),
      facts: ["on"],
      parameters: [field]
    }),
    Judgement.leaf({
      criterion: `${point.id}/transferFrom`,
      holds: postsLeft === 0,
      message: messages.make("recruitment.transferFrom"),
      facts: ["postsLeft"]
    }),
    Judgement.leaf({
      criterion: `${point.id}/transferTo`,
      holds: postsThere > 0,
      message: messages.make("recruitment.transferTo"),
      facts: ["postsThere"]
    })
  ]
  return Judgement.verdict(Judgement.all(point.id, messages.make("recruitment.transfer"), findings))
}

const withoutRule = { none: true, from: "2008-04-10" } as const

/**
 * The policy point `recruitment.quota`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Outcome> = PolicyPoint.make<Parameters, Facts, Outcome>({
  id: "recruitment.quota",
  title: { zh: "岗位核定", en: "quotas" },
  fields: {
    operations: PolicyPoint.field(
      Schema.Array(QuotaOperations.Operation).check(
        Schema.makeFilter(
          (operations: ReadonlyArray<QuotaOperations.Operation>) =>
            new Set(operations.map(({ id }) => id)).size === operations.length,
          Expected.words({ zh: "编号各不相同的核定办法", en: "operations with an id each" })
        )
      ),
      {
        title: { zh: "核定办法（依次）", en: "operations in their order" },
        text: (operations) => operations.map(QuotaOperations.text),
        override: Override.open,
        optional: true
      }
    ),
    countedAfter: PolicyPoint.field(Steps.StepId, {
      title: { zh: "计入人数须通过的环节", en: "step that counts" },
      text: stepText,
      override: Override.open,
      optional: true
    }),
    transferDays: PolicyPoint.field(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 60 })), {
      title: { zh: "调剂期限（含末日）", en: "days for transfers (last included)" },
      unit: { zh: "天", en: "days" },
      override: Override.open,
      optional: true
    })
  },
  provisions: [
    {
      field: "operations",
      ...withoutRule,
      assumption: {
        zh: "所见全国性文件没有规定开考比例和名额的核减。",
        en: "No national text read has an opening ratio, or cuts quotas."
      }
    },
    {
      field: "countedAfter",
      ...withoutRule,
      assumption: {
        zh: "所见全国性文件没有规定报考人数在哪一环节计算。",
        en: "No national text read says at which step applicants are counted."
      }
    },
    {
      field: "transferDays",
      ...withoutRule,
      assumption: {
        zh: "所见全国性文件没有规定岗位之间的调剂。",
        en: "No national text read lets applicants go to another position."
      }
    }
  ],
  judge
})

/**
 * The part of {@link point} that transfers are judged by.
 *
 * @category policy points
 * @since 0.1.0
 */
export const transferPoint: PolicyPoint.PolicyPoint<
  Pick<Parameters, "transferDays">,
  Transfer,
  Judgement.Verdict
> = PolicyPoint.part(point, {
  fields: { transferDays: point.fields.transferDays },
  judge: judgeTransfer
})
