import * as Criterion from "@cunguan/core/policy/Criterion"
import * as Rounding from "@cunguan/core/policy/Rounding"
import * as Score from "@cunguan/core/policy/Score"
import * as Agreement from "@cunguan/core/recruitment/Agreement"
import * as Appointment from "@cunguan/core/recruitment/Appointment"
import * as Channel from "@cunguan/core/recruitment/Channel"
import * as Drive from "@cunguan/core/recruitment/Drive"
import * as Eligibility from "@cunguan/core/recruitment/Eligibility"
import * as Examination from "@cunguan/core/recruitment/Examination"
import * as Placement from "@cunguan/core/recruitment/Placement"
import * as PublicNotice from "@cunguan/core/recruitment/PublicNotice"
import * as Quota from "@cunguan/core/recruitment/Quota"
import * as Ranking from "@cunguan/core/recruitment/Ranking"
import * as Renewal from "@cunguan/core/recruitment/Renewal"
import * as Share from "@cunguan/core/recruitment/Share"
import * as Shortlist from "@cunguan/core/recruitment/Shortlist"
import * as Title from "@cunguan/core/recruitment/Title"
import type { At, Drafted } from "@cunguan/plugin-sdk"

/** The town's own way, of which the founding document gives figures and no wording. */
const ownWay = {
  from: "2005-01-01",
  assumption: {
    zh: "镇里的工作介绍说明了选聘情况，但没有刊载这条规定。",
    en: "The town's account describes its drives and does not print this rule."
  }
} as const

/** What held before the first national text; from its day on the town follows the nation. */
const beforeNation = {
  from: "2005-01-01",
  until: "2008-04-10",
  assumption: {
    zh: "该镇2002年起选聘，早于全国性文件；当年的规定未见刊载。",
    en: "The town recruited from 2002 on, before any national text; its rule of these years is not printed."
  }
} as const

const { any, isOneOf, isTrue } = Criterion
const { fact: applicant } = Criterion.of(Eligibility.table)
const { fact: mark } = Criterion.of(Examination.table)

/** What the town lays down for recruitment. */
export const recruitment = (at: At): ReadonlyArray<Drafted> => [
  at(Drive.point, { field: "drivesOfCohortAtMost", value: 1, ...beforeNation }),
  at(Drive.point, { field: "applicationDaysAtLeast", value: 7, ...ownWay }),

  at(Channel.point, {
    field: "steps",
    value: Channel.procedure(
      "application",
      "qualificationReview",
      "writtenTest",
      "interview",
      "vetting",
      "physicalExamination",
      "publicNotice",
      "appointment",
      "induction"
    ),
    ...ownWay
  }),

  at(Eligibility.point, { field: "ageAtMost", value: 28, ...beforeNation }),
  at(Eligibility.point, { field: "bornOnOrAfter", none: true, ...beforeNation }),
  at(Eligibility.point, { field: "otherAges", none: true, ...beforeNation }),
  at(Eligibility.point, { field: "ageAtLeast", none: true, ...beforeNation }),
  at(Eligibility.point, { field: "countedOn", none: true, ...beforeNation }),
  at(Eligibility.point, { field: "educationAtLeast", value: "diploma", ...beforeNation }),
  at(Eligibility.point, { field: "degreeAtLeast", none: true, ...beforeNation }),
  at(Eligibility.point, { field: "fullTime", value: true, ...beforeNation }),
  at(Eligibility.point, {
    field: "standing",
    value: any([isOneOf(applicant("politicalStatus"), ["01", "02", "03"]), isTrue(applicant("studentCadre"))]),
    ...beforeNation
  }),
  at(Eligibility.point, { field: "alternatives", none: true, ...beforeNation }),
  at(Eligibility.point, { field: "conditions", none: true, ...beforeNation }),

  at(Examination.point, {
    field: "total",
    value: Score.weightedSum(
      100,
      [
        { weight: 60, score: Score.component("writtenTest", mark("writtenTest")) },
        { weight: 40, score: Score.component("interview", mark("interview")) }
      ],
      { rounding: Rounding.make(2, "halfUp") }
    ),
    ...ownWay
  }),
  at(Examination.point, { field: "markAtMost", value: 100, ...ownWay }),

  at(Quota.point, { field: "operations", none: true, ...beforeNation }),
  at(Quota.point, { field: "countedAfter", none: true, ...beforeNation }),
  at(Quota.point, { field: "transferDays", none: true, ...beforeNation }),

  at(Share.point, { field: "shares", none: true, ...beforeNation }),
  at(Ranking.point, { field: "lists", none: true, ...beforeNation }),
  at(Ranking.point, { field: "ties", none: true, ...beforeNation }),
  at(Ranking.point, { field: "stillEqual", none: true, ...beforeNation }),
  at(Shortlist.point, { field: "lists", none: true, ...beforeNation }),

  at(PublicNotice.point, { field: "daysAtLeast", value: 7, ...ownWay }),
  at(PublicNotice.point, { field: "dayKind", value: "calendar", ...ownWay }),

  at(Appointment.point, {
    field: "approval",
    value: [{ levels: ["townPartyCommittee", "countyOrganisation"] }],
    ...ownWay
  }),

  at(Agreement.point, { field: "monthsAtLeast", value: 24, ...beforeNation }),
  at(Agreement.point, { field: "monthsAtMost", value: 36, ...beforeNation }),
  at(Agreement.point, { field: "parties", none: true, ...beforeNation }),
  at(Agreement.point, { field: "trialMonthsAtLeast", none: true, ...beforeNation }),
  at(Agreement.point, { field: "trialMonthsAtMost", none: true, ...beforeNation }),
  at(Agreement.point, { field: "trialCounts", none: true, ...beforeNation }),

  // The town went on with its officials term by term, and its account names no rule for it.
  ...(["conditions", "renewalsAtMost", "extraRenewals", "approval", "afterLastTerm"] as const).map((field) =>
    at(Renewal.point, { field, none: true, ...ownWay })
  ),

  at(Placement.point, { field: "officialsInVillageAtMost", value: 2, ...ownWay }),
  at(Placement.point, { field: "conditions", none: true, ...beforeNation }),

  at(Title.point, { field: "fullMember", value: "assistantToSecretary", ...beforeNation }),
  at(Title.point, { field: "others", value: "assistantToDirector", ...beforeNation }),
  at(Title.point, { field: "leagueMember", none: true, ...beforeNation }),
  at(Title.point, { field: "byPostClass", none: true, ...beforeNation })
]
