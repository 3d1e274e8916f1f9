/**
 * Tasks that are given to an official on purpose: heavy, hard, risky or urgent ones (重、难、危、急).
 *
 * The kinds are those that a place lays down, and it may limit how many tasks an official has open at once, the number
 * and the task to be given included. No national text read says any of this, so a place does; where it has no such limit,
 * it says so.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import type { Forgotten } from "../journal/Seal.ts"
import type * as Person from "../people/Person.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import * as Expected from "../text/Expected.ts"
import * as ListTerm from "./ListTerm.ts"
import { messages } from "./messages.ts"
import type * as Spell from "./Spell.ts"

/**
 * The id of a task: lower-case letters, digits and hyphens.
 *
 * @category schemas
 * @since 0.1.0
 */
export const TaskId = Schema.String.check(Schema.isPattern(/^[a-z0-9][a-z0-9-]{0,63}$/u, Expected.id)).pipe(
  Schema.brand("TaskId")
)

/**
 * @category models
 * @since 0.1.0
 */
export type TaskId = typeof TaskId.Type

/**
 * The words of a task, sealed as part of the official's file: they may say whose quarrel or whose debt it is about.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Personal = Schema.Struct({ title: Schema.NonEmptyString })

/**
 * @category models
 * @since 0.1.0
 */
export type Personal = typeof Personal.Type

/**
 * A task of an official; `endedOn` is the day on which it was finished, and `done` how.
 *
 * @category models
 * @since 0.1.0
 */
export interface Task extends Spell.Spell {
  readonly id: TaskId
  readonly official: Person.PersonId
  readonly kind: string
  readonly personal: Personal | Forgotten
  readonly due: CalendarDate.CalendarDate | undefined
  readonly done: boolean | undefined
}

/**
 * The parameters of tasks.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** The kinds of tasks there are. */
  readonly kinds: ReadonlyArray<ListTerm.Term>
  /** Tasks that one official has open at once, included; absent where there is no such rule. */
  readonly openAtMost?: number
}

/**
 * The kind of a task, and the tasks that the official has open already: the most at once from the day on, where it is
 * entered late.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly kind: string
  readonly open: number
}

/**
 * Judges whether a task may be given.
 *
 * @example
 * ```ts
 * import * as Tasks from "@cunguan/core/training/Tasks"
 *
 * const kinds = [{ id: "urgent", title: { zh: "急", en: "urgent" } }]
 *
 * Tasks.judge({ kinds }, { kind: "urgent", open: 9 }).outcome // => "granted"
 * Tasks.judge({ kinds, openAtMost: 3 }, { kind: "urgent", open: 2 }).outcome // => "granted"
 * Tasks.judge({ kinds, openAtMost: 3 }, { kind: "urgent", open: 3 }).outcome // => "refused"
 * Tasks.judge({ kinds }, { kind: "easy", open: 0 }).outcome // => "refused"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Verdict => {
  const { kinds, openAtMost } = parameters
  const findings = [
    Judgement.leaf({
      criterion: `${point.id}/kind`,
      operator: "isOneOf",
      holds: ListTerm.includes(kinds, facts.kind),
      message: messages.make("training.taskKind", { kinds: ListTerm.titles(kinds) }),
      facts: ["kind"],
      parameters: [{ field: "kinds" }]
    })
  ]
  if (openAtMost !== undefined) {
    findings.push(
      Judgement.leaf({
        criterion: `${point.id}/open`,
        operator: "atMost",
        holds: facts.open + 1 <= openAtMost,
        message: messages.make("training.tasksOpen", { most: openAtMost }),
        facts: ["open"],
        parameters: [{ field: "openAtMost", value: openAtMost }]
      })
    )
  }
  return Judgement.verdict(Judgement.all(point.id, messages.make("training.assign"), findings))
}

/**
 * The policy point `training.tasks`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Verdict
>({
  id: "training.tasks",
  title: { zh: "重难危急任务", en: "tasks" },
  fields: {
    kinds: PolicyPoint.field(Schema.Array(ListTerm.Term), {
      title: { zh: "任务类别", en: "kinds of tasks" },
      override: Override.open
    }),
    openAtMost: PolicyPoint.field(Schema.Int.check(Schema.isGreaterThan(0)), {
      title: { zh: "每人同时承担的任务上限（含）", en: "tasks of an official open at once at most (included)" },
      unit: { zh: "项", en: "tasks" },
      override: Override.open,
      optional: true
    })
  },
  judge
})
