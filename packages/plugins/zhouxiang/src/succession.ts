import * as Criterion from "@cunguan/core/policy/Criterion"
import * as Appointment from "@cunguan/core/succession/Appointment"
import * as Composition from "@cunguan/core/succession/Composition"
import * as ReservePool from "@cunguan/core/succession/ReservePool"
import * as Seat from "@cunguan/core/succession/Seat"
import type { At, Drafted } from "@cunguan/plugin-sdk"

/** The town's own way, of which its account gives the direction and no figure. */
const ownWay = {
  from: "2005-01-01",
  assumption: {
    zh: "镇里的工作介绍说明了班子建设和后备干部选拔，但没有刊载这条规定。",
    en: "The town's account describes how teams are built and reserve cadres chosen, and does not print this rule."
  }
} as const

/** What the town's account says in words, without the day from which it held. */
const fromAccount = {
  from: "2005-01-01",
  assumption: {
    zh: "见于镇里的工作介绍：每村至少有一名30岁左右、大专以上学历的干部；起始日未见刊载。",
    en: "The town's account asks that every village have a cadre of about 30 with a diploma or above; from when is not printed."
  }
} as const

const about = {
  from: "2005-01-01",
  assumption: {
    zh: "工作介绍只写“30岁左右”，没有上下限；取前后各五岁，均含。",
    en: "The account says about 30 and gives no bounds; taken as five years to either side, both included."
  }
} as const

const until2018 = {
  from: "2005-01-01",
  until: "2018-12-28",
  assumption: {
    zh: "该时期村级组织与村委会同步换届，任期随之为三年；条文未见。",
    en: "In these years the organs of a village changed with its committee, every three years; no article was read."
  }
} as const

const from2018 = {
  from: "2018-12-28",
  assumption: {
    zh: "2018年12月28日的农村基层组织工作条例规定村党组织任期五年，所见文本没有条号；其他组织随之同步换届。",
    en: "The regulation of 2018-12-28 gives village Party organisations five years, in a copy without articles; the other organs change with them."
  }
} as const

const otherOrgans = ["party", "cooperative", "supervision"] as const

const { ageOn, all, isAtLeast, isAtMost, isOneOf, named } = Criterion
const { fact: candidate } = Criterion.of(ReservePool.table)

/** What the town lays down for succession. */
export const succession = (at: At): ReadonlyArray<Drafted> => [
  ...otherOrgans.flatMap((organ) => [
    at(Seat.point, { field: "termYears", value: 3, scope: { organ }, ...until2018 }),
    at(Seat.point, { field: "termYears", value: 5, scope: { organ }, ...from2018 }),
    at(Seat.point, { field: "membersAtLeast", none: true, scope: { organ }, ...ownWay }),
    at(Seat.point, { field: "membersAtMost", none: true, scope: { organ }, ...ownWay })
  ]),

  at(Composition.point, { field: "ageAtLeast", value: 25, ...about }),
  at(Composition.point, { field: "ageAtMost", value: 35, ...about }),
  at(Composition.point, { field: "educationAtLeast", value: "diploma", ...fromAccount }),
  at(Composition.point, { field: "cadresAtLeast", value: 1, ...fromAccount }),
  at(Composition.point, { field: "officialsCount", value: false, ...ownWay }),

  at(ReservePool.point, {
    field: "steps",
    value: ReservePool.procedure(
      "application",
      "qualificationReview",
      "writtenTest",
      "interview",
      "vetting",
      "publicNotice",
      "admission"
    ),
    ...ownWay
  }),
  at(ReservePool.point, {
    field: "conditions",
    value: all([
      named("age", isAtMost(ageOn(candidate("birthDate"), candidate("countedOn")), 35)),
      named("education", isAtLeast(candidate("education"), "diploma")),
      named("politicalStatus", isOneOf(candidate("politicalStatus"), ["01", "02"]))
    ]),
    ...ownWay
  }),
  at(ReservePool.point, { field: "placesAtMost", value: 20, ...ownWay }),
  at(ReservePool.point, { field: "months", value: 36, ...ownWay }),

  at(Appointment.point, { field: "daysAtLeast", value: 7, ...ownWay }),
  at(Appointment.point, { field: "dayKind", value: "calendar", ...ownWay }),
  at(Appointment.point, { field: "reserveCadre", value: "preferred", ...ownWay }),
  at(Appointment.point, { field: "approval", value: [{ levels: ["townPartyCommittee"] }], ...ownWay }),
  at(Appointment.point, { field: "trialMonths", value: 6, ...ownWay })
]
