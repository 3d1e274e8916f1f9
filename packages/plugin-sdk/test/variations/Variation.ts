/**
 * One thing that places settle in their own way: the policy field that holds it, and the same case in two places that
 * gave it different values by a plugin each. Core is not touched, so whatever stands here can be adapted.
 */
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Policies from "@cunguan/core/policy/Policies"
import type * as PolicyPoint from "@cunguan/core/policy/PolicyPoint"
import { type At, compose, type Drafted, definePlugin } from "@cunguan/plugin-sdk"

/** What a place gives, and what the case comes to there. */
export interface Place {
  readonly name: string
  readonly provisions: (at: At) => ReadonlyArray<Drafted>
  readonly outcome: unknown
}

export interface Variation {
  /** The row of the guide, in English; the Chinese guide has it under `zh`. */
  readonly row: string
  readonly zh: string
  /** The policy field, such as `recruitment.eligibility.ageAtMost`. */
  readonly field: string
  /** What is asked in both places. */
  readonly case: string
  readonly judge: (policies: Policies.Policies) => unknown
  readonly places: readonly [Place, Place]
}

/** The source of an invented provision. */
export const invented = {
  from: "2008-04-10",
  assumption: { zh: "为测试虚构的规定。", en: "Made up for the test." }
} as const

/** The rules of an invented county on a day, with what a place gives by a plugin. */
export const policiesIn = (place: Place, on = "2020-05-01"): Policies.Policies => {
  const plugin = definePlugin({
    id: "place",
    version: "0.1.0",
    sdk: 1,
    title: { zh: place.name, en: place.name },
    jurisdiction: "330282",
    provisions: place.provisions
  })
  return Policies.at(compose([plugin]), plugin.jurisdiction, CalendarDate.make(on))
}

/** A field of a point by its full name. */
export const nameOf = (point: PolicyPoint.AnyPolicyPoint, field: string) => `${point.id}.${field}`
