/**
 * Secondment (挂职锻炼) in batches: how many batches a year, how many people in a batch, and to which kinds of hosts.
 *
 * Every bound includes its number; the number of batches counts the one that is to be sent. The home post is kept: the
 * placement does not change, and the official is away from the village in that time. No national text read limits it.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Person from "../people/Person.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import * as Expected from "../text/Expected.ts"
import * as ListTerm from "./ListTerm.ts"
import { messages } from "./messages.ts"
import type * as Spell from "./Spell.ts"

/**
 * The id of a batch: lower-case letters, digits and hyphens.
 *
 * @category schemas
 * @since 0.1.0
 */
export const BatchId = Schema.String.check(Schema.isPattern(/^[a-z0-9][a-z0-9-]{0,63}$/u, Expected.id)).pipe(
  Schema.brand("BatchId")
)

/**
 * @category models
 * @since 0.1.0
 */
export type BatchId = typeof BatchId.Type

/**
 * Where somebody is seconded to: an id, its name as it is called, and its kind, such as `department` or `keyProject`.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Host = Schema.Struct({ id: ListTerm.TermId, title: Schema.NonEmptyString, kind: ListTerm.TermId })

/**
 * @category models
 * @since 0.1.0
 */
export type Host = typeof Host.Type

/**
 * An official of a batch, and the host.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Member = Schema.Struct({ official: Person.PersonId, host: Host })

/**
 * @category models
 * @since 0.1.0
 */
export type Member = typeof Member.Type

/**
 * The members of a batch, each official once.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Members = Schema.Array(Member).check(
  Schema.isMinLength(1),
  Schema.makeFilter(
    (members: ReadonlyArray<Member>) => new Set(members.map(({ official }) => official)).size === members.length,
    { expected: "members of whom each is another official" }
  )
)

/**
 * A batch as it was sent; `until` is the first day on which its members are back.
 *
 * @category models
 * @since 0.1.0
 */
export interface Batch {
  readonly id: BatchId
  readonly year: number
  readonly from: CalendarDate.CalendarDate
  readonly until: CalendarDate.CalendarDate
  readonly members: ReadonlyArray<Person.PersonId>
}

/**
 * The secondment of one official; `endedOn` is the day of a recall.
 *
 * @category models
 * @since 0.1.0
 */
export interface Secondment extends Spell.Spell {
  readonly batch: BatchId
  readonly host: Host
  readonly until: CalendarDate.CalendarDate
}

/**
 * The parameters of secondment. Each may be absent where there is no such rule.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** Batches of one year, included. */
  readonly batchesOfYearAtMost?: number
  /** People in a batch at least, included. */
  readonly peopleAtLeast?: number
  /** People in a batch at most, included. */
  readonly peopleAtMost?: number
  /** The kinds of hosts that take somebody. */
  readonly hostKinds?: ReadonlyArray<ListTerm.Term>
}

/**
 * The batches that the year has already, the people of this one, and the kinds of their hosts.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly batchesOfYear: number
  readonly people: number
  readonly hostKinds: ReadonlyArray<string>
}

/**
 * Judges a batch.
 *
 * @example
 * ```ts
 * import * as Secondment from "@cunguan/core/training/Secondment"
 *
 * const parameters = { batchesOfYearAtMost: 2, peopleAtLeast: 2, peopleAtMost: 3 }
 * const judge = (people: number, batchesOfYear = 0) =>
 *   Secondment.judge(parameters, { batchesOfYear, people, hostKinds: ["department"] }).outcome
 *
 * judge(1) // => "refused"
 * judge(2) // => "granted"
 * judge(3, 1) // => "granted"
 * judge(3, 2) // => "refused"
 * judge(4) // => "refused"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Verdict => {
  const { batchesOfYearAtMost, hostKinds, peopleAtLeast, peopleAtMost } = parameters
  const findings: Array<Judgement.Finding> = []
  if (batchesOfYearAtMost !== undefined) {
    findings.push(
      Judgement.leaf({
        criterion: `${point.id}/batchesOfYear`,
        operator: "atMost",
        holds: facts.batchesOfYear + 1 <= batchesOfYearAtMost,
        message: messages.make("training.batchesOfYear", { most: batchesOfYearAtMost }),
        facts: ["batchesOfYear"],
        parameters: [{ field: "batchesOfYearAtMost", value: batchesOfYearAtMost }]
      })
    )
  }
  if (peopleAtLeast !== undefined) {
    findings.push(
      Judgement.leaf({
        criterion: `${point.id}/peopleAtLeast`,
        operator: "atLeast",
        holds: facts.people >= peopleAtLeast,
        message: messages.make("training.batchAtLeast", { least: peopleAtLeast }),
        facts: ["people"],
        parameters: [{ field: "peopleAtLeast", value: peopleAtLeast }]
      })
    )
  }
  if (peopleAtMost !== undefined) {
    findings.push(
      Judgement.leaf({
        criterion: `${point.id}/peopleAtMost`,
        operator: "atMost",
        holds: facts.people <= peopleAtMost,
        message: messages.make("training.batchAtMost", { most: peopleAtMost }),
        facts: ["people"],
        parameters: [{ field: "peopleAtMost", value: peopleAtMost }]
      })
    )
  }
  if (hostKinds !== undefined) {
    findings.push(
      Judgement.leaf({
        criterion: `${point.id}/hostKinds`,
        operator: "isOneOf",
        holds: facts.hostKinds.every((kind) => ListTerm.includes(hostKinds, kind)),
        message: messages.make("training.hostKinds", { kinds: ListTerm.titles(hostKinds) }),
        facts: ["hostKinds"],
        parameters: [{ field: "hostKinds" }]
      })
    )
  }
  return Judgement.verdict(Judgement.all(point.id, messages.make("training.send"), findings))
}

const positive = Schema.Int.check(Schema.isGreaterThan(0))

const unlimited = {
  none: true,
  from: "2008-04-10",
  assumption: {
    zh: "所见全国性文件没有规定挂职锻炼的批次、人数和接收单位。",
    en: "No national text read limits batches, people or hosts of secondment."
  }
} as const

/**
 * The policy point `training.secondment`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Verdict
>({
  id: "training.secondment",
  title: { zh: "挂职锻炼", en: "secondment" },
  fields: {
    batchesOfYearAtMost: PolicyPoint.field(positive, {
      title: { zh: "每年批次上限（含）", en: "batches of a year at most (included)" },
      unit: { zh: "批", en: "batches" },
      override: Override.open,
      optional: true
    }),
    peopleAtLeast: PolicyPoint.field(positive, {
      title: { zh: "每批人数下限（含）", en: "people in a batch at least (included)" },
      unit: { zh: "人", en: "people" },
      override: Override.open,
      optional: true
    }),
    peopleAtMost: PolicyPoint.field(positive, {
      title: { zh: "每批人数上限（含）", en: "people in a batch at most (included)" },
      unit: { zh: "人", en: "people" },
      override: Override.open,
      optional: true
    }),
    hostKinds: PolicyPoint.field(Schema.Array(ListTerm.Term), {
      title: { zh: "可以接收的单位", en: "kinds of hosts" },
      override: Override.open,
      optional: true
    })
  },
  provisions: [
    { field: "batchesOfYearAtMost", ...unlimited },
    { field: "peopleAtLeast", ...unlimited },
    { field: "peopleAtMost", ...unlimited },
    { field: "hostKinds", ...unlimited }
  ],
  judge
})
