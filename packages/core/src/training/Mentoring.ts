/**
 * One-to-one pairing (一对一结对帮带): how many mentors an official has at once, and how many officials a mentor.
 *
 * Both bounds include their number and count the pair that is to be made. A mentor is anybody; the pairing ends when it
 * is ended or the official leaves. No national text read gives a number.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as Person from "../people/Person.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import { messages } from "./messages.ts"
import type * as Spell from "./Spell.ts"

/**
 * What is personal about a mentor and therefore sealed.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Personal = Schema.Struct({ name: Schema.optionalKey(Schema.NonEmptyString) })

/**
 * @category models
 * @since 0.1.0
 */
export type Personal = typeof Personal.Type

/**
 * A mentor of one official, and how long.
 *
 * @category models
 * @since 0.1.0
 */
export interface Mentorship extends Spell.Spell {
  readonly mentor: Person.PersonId
}

/**
 * The parameters of mentoring.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** Mentors of one official at once, included; absent where there is no such rule. */
  readonly mentorsAtMost?: number
  /** Officials of one mentor at once, included; absent where there is no such rule. */
  readonly officialsOfMentorAtMost?: number
}

/**
 * The mentors that the official has already, and the officials that the mentor has, from the day of the pairing on: the
 * most at once, where it is entered late. The pair to be made is not counted.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly mentors: number
  readonly officialsOfMentor: number
}

/**
 * Judges a pairing.
 *
 * @example
 * ```ts
 * import * as Mentoring from "@cunguan/core/training/Mentoring"
 *
 * const parameters = { mentorsAtMost: 1, officialsOfMentorAtMost: 2 }
 *
 * Mentoring.judge(parameters, { mentors: 0, officialsOfMentor: 1 }).outcome // => "granted"
 * Mentoring.judge(parameters, { mentors: 1, officialsOfMentor: 1 }).outcome // => "refused"
 * Mentoring.judge(parameters, { mentors: 0, officialsOfMentor: 2 }).outcome // => "refused"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Verdict => {
  const { mentorsAtMost, officialsOfMentorAtMost } = parameters
  const findings: Array<Judgement.Finding> = []
  if (mentorsAtMost !== undefined) {
    findings.push(
      Judgement.leaf({
        criterion: `${point.id}/mentors`,
        operator: "atMost",
        holds: facts.mentors + 1 <= mentorsAtMost,
        message: messages.make("training.mentorsAtMost", { most: mentorsAtMost }),
        facts: ["mentors"],
        parameters: [{ field: "mentorsAtMost", value: mentorsAtMost }]
      })
    )
  }
  if (officialsOfMentorAtMost !== undefined) {
    findings.push(
      Judgement.leaf({
        criterion: `${point.id}/officialsOfMentor`,
        operator: "atMost",
        holds: facts.officialsOfMentor + 1 <= officialsOfMentorAtMost,
        message: messages.make("training.officialsOfMentorAtMost", { most: officialsOfMentorAtMost }),
        facts: ["officialsOfMentor"],
        parameters: [{ field: "officialsOfMentorAtMost", value: officialsOfMentorAtMost }]
      })
    )
  }
  return Judgement.verdict(Judgement.all(point.id, messages.make("training.pair"), findings))
}

const people = Schema.Int.check(Schema.isGreaterThan(0))

const noNumber = {
  none: true,
  from: "2008-04-10",
  assumption: {
    zh: "所见全国性文件没有规定结对帮带的人数。",
    en: "No national text read limits how many people are paired."
  }
} as const

/**
 * The policy point `training.mentoring`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Verdict
>({
  id: "training.mentoring",
  title: { zh: "结对帮带", en: "mentoring" },
  fields: {
    mentorsAtMost: PolicyPoint.field(people, {
      title: { zh: "每名村官的导师人数上限（含）", en: "mentors of an official at most (included)" },
      unit: { zh: "人", en: "people" },
      override: Override.open,
      optional: true
    }),
    officialsOfMentorAtMost: PolicyPoint.field(people, {
      title: { zh: "每名导师帮带的村官人数上限（含）", en: "officials of a mentor at most (included)" },
      unit: { zh: "人", en: "people" },
      override: Override.open,
      optional: true
    })
  },
  provisions: [
    { field: "mentorsAtMost", ...noNumber },
    { field: "officialsOfMentorAtMost", ...noNumber }
  ],
  judge
})
