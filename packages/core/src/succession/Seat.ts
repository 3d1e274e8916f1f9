/**
 * A seat in an organ of a village: how long its term may be, and how many members the organ has.
 *
 * A term runs from its first day until the first day after it and lasts at most so many years; a by-election fills the
 * rest of one, so it may be shorter. Both bounds on the members are included; seats off the quota (专职专选) are not
 * counted. A villagers' committee has 3 to 7 members and a residents' committee 5 to 9; the term of both is 5 years from
 * 2018-12-29 on (村民委员会组织法, 城市居民委员会组织法). The other organs have what a place lays down.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import { messages } from "./messages.ts"

/**
 * The parameters of a seat.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** Longest term in years, included; absent where none is laid down. */
  readonly termYears?: number
  /** Fewest members of the organ, included. */
  readonly membersAtLeast?: number
  /** Most members of the organ, included. */
  readonly membersAtMost?: number
}

/**
 * What a seat is judged by.
 *
 * - `from`, `until`: the first day of the term, and the first day after it
 * - `members`: the most members on the quota at once during the term, this one included if on the quota
 * - `complete`: whether these are all members of the organ, so that there may be too few of them
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly from?: CalendarDate.CalendarDate
  readonly until?: CalendarDate.CalendarDate
  readonly members: number
  readonly complete?: boolean
}

/**
 * Judges a seat, or an organ that is complete.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as Seat from "@cunguan/core/succession/Seat"
 *
 * const parameters = { termYears: 5, membersAtLeast: 3, membersAtMost: 7 }
 * const from = CalendarDate.make("2020-11-20")
 * const judge = (until: string, members: number) =>
 *   Seat.judge(parameters, { from, until: CalendarDate.make(until), members }).outcome
 *
 * judge("2025-11-20", 7) // => "granted"
 * judge("2025-11-21", 7) // => "refused"
 * judge("2025-11-20", 8) // => "refused"
 * Seat.judge(parameters, { members: 2, complete: true }).outcome // => "refused"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Verdict => {
  const { membersAtLeast, membersAtMost, termYears } = parameters
  const { complete = false, from, members, until } = facts
  const findings: Array<Judgement.Finding> = []
  if (termYears !== undefined && from !== undefined) {
    findings.push(
      Judgement.leaf({
        criterion: `${point.id}/term`,
        operator: "atMost",
        holds: until === undefined ? "unknown" : until <= CalendarDate.addYears(from, termYears),
        message: messages.make("succession.term", { years: termYears }),
        facts: ["from", "until"],
        parameters: [{ field: "termYears", value: termYears }],
        needs: until === undefined ? ["until"] : []
      })
    )
  }
  if (membersAtMost !== undefined) {
    findings.push(
      Judgement.leaf({
        criterion: `${point.id}/mostMembers`,
        operator: "atMost",
        holds: members <= membersAtMost,
        message: messages.make("succession.membersAtMost", { most: membersAtMost }),
        facts: ["members"],
        parameters: [{ field: "membersAtMost", value: membersAtMost }]
      })
    )
  }
  if (membersAtLeast !== undefined && complete) {
    findings.push(
      Judgement.leaf({
        criterion: `${point.id}/fewestMembers`,
        operator: "atLeast",
        holds: members >= membersAtLeast,
        message: messages.make("succession.membersAtLeast", { least: membersAtLeast }),
        facts: ["members", "complete"],
        parameters: [{ field: "membersAtLeast", value: membersAtLeast }]
      })
    )
  }
  return Judgement.verdict(Judgement.all(point.id, messages.make("succession.seat"), findings))
}

const villagersLaw = "中华人民共和国村民委员会组织法"
const residentsLaw = "中华人民共和国城市居民委员会组织法"

const villagers = { organ: "villagersCommittee" } as const
const residents = { organ: "residentsCommittee" } as const

/** In force from the day of the version until the next version. */
const of2010 = { scope: villagers, from: "2010-10-28", until: "2026-01-01" } as const
const of2026 = { from: "2026-01-01" } as const

const before2010 = {
  scope: villagers,
  from: "1998-11-04",
  until: "2010-10-28",
  assumption: {
    zh: "1998年公布的村民委员会组织法，该条原文未见；按2010年修订后的规定推定。",
    en: "The article of the committee law of 1998 was not read; taken to be what the version of 2010 says."
  }
} as const

const bounds = [
  { field: "membersAtLeast", villagers: 3, residents: 5 },
  { field: "membersAtMost", villagers: 7, residents: 9 }
] as const

const provisions: ReadonlyArray<PolicyPoint.FieldDraft<Parameters>> = [
  {
    field: "termYears",
    value: 3,
    scope: villagers,
    from: "1998-11-04",
    until: "2018-12-29",
    assumption: {
      zh: "2018年12月29日以前任期三年，见于对修改决定的报道；该条原文未见。",
      en: "Three years before 2018-12-29 is what reports on the amendment say; the article was not read."
    }
  },
  {
    field: "termYears",
    value: 5,
    scope: villagers,
    from: "2018-12-29",
    until: "2026-01-01",
    citation: { title: villagersLaw, article: "第十一条", date: "2018-12-29" }
  },
  {
    field: "termYears",
    value: 5,
    scope: villagers,
    ...of2026,
    citation: { title: villagersLaw, article: "第十四条", date: "2025-10-28" }
  },
  {
    field: "termYears",
    value: 3,
    scope: residents,
    from: "1990-01-01",
    until: "2018-12-29",
    assumption: {
      zh: "2018年12月29日以前任期三年，见于对修改决定的报道；该条原文未见。",
      en: "Three years before 2018-12-29 is what reports on the amendment say; the article was not read."
    }
  },
  {
    field: "termYears",
    value: 5,
    scope: residents,
    from: "2018-12-29",
    until: "2026-01-01",
    citation: { title: residentsLaw, article: "第八条", date: "2018-12-29" }
  },
  {
    field: "termYears",
    value: 5,
    scope: residents,
    ...of2026,
    citation: { title: residentsLaw, article: "第十四条", date: "2025-10-28" }
  },
  ...bounds.flatMap(
    ({ field, residents: ofResidents, villagers: ofVillagers }): ReadonlyArray<PolicyPoint.FieldDraft<Parameters>> => [
      { field, value: ofVillagers, ...before2010 },
      {
        field,
        value: ofVillagers,
        ...of2010,
        citation: { title: villagersLaw, article: "第六条", date: "2010-10-28" }
      },
      {
        field,
        value: ofVillagers,
        scope: villagers,
        ...of2026,
        citation: { title: villagersLaw, article: "第八条", date: "2025-10-28" }
      },
      {
        field,
        value: ofResidents,
        scope: residents,
        from: "1990-01-01",
        until: "2026-01-01",
        citation: { title: residentsLaw, article: "第七条", date: "1989-12-26" }
      },
      {
        field,
        value: ofResidents,
        scope: residents,
        ...of2026,
        citation: { title: residentsLaw, article: "第八条", date: "2025-10-28" }
      }
    ]
  )
]

const count = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 99 }))

/**
 * The policy point `succession.seat`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Verdict
>({
  id: "succession.seat",
  title: { zh: "班子席位", en: "seat" },
  fields: {
    termYears: PolicyPoint.field(count, {
      title: { zh: "任期上限（含）", en: "term at most (included)" },
      unit: { zh: "年", en: "years" },
      override: Override.locked(),
      optional: true
    }),
    membersAtLeast: PolicyPoint.field(count, {
      title: { zh: "成员人数下限（含）", en: "members at least (included)" },
      unit: { zh: "人", en: "people" },
      override: Override.locked(),
      optional: true
    }),
    membersAtMost: PolicyPoint.field(count, {
      title: { zh: "成员人数上限（含）", en: "members at most (included)" },
      unit: { zh: "人", en: "people" },
      override: Override.locked(),
      optional: true
    })
  },
  provisions,
  judge
})
