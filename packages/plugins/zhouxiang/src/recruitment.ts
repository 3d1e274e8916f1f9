import * as Jurisdiction from "@cunguan/core/places/Jurisdiction"
import * as Criterion from "@cunguan/core/policy/Criterion"
import { provide } from "@cunguan/core/policy/PolicyPoint"
import type { Provision } from "@cunguan/core/policy/Provision"
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
import * as Title from "@cunguan/core/recruitment/Title"

/** Zhouxiang Town, Cixi, Ningbo, Zhejiang. */
export const zhouxiang = Jurisdiction.make("330282121")

/** The town's own way, of which the founding document gives figures and no wording. */
const ownWay = {
  from: "2005-01-01",
  assumption: "The town's account describes its drives and does not print this rule."
} as const

/** What held before the first national text; from its day on the town follows the nation. */
const beforeNation = {
  from: "2005-01-01",
  until: "2008-04-10",
  assumption: "The town recruited from 2002 on, before any national text; its rule of these years is not printed."
} as const

const { any, factsOf, isOneOf, isTrue } = Criterion
const applicant = factsOf(Eligibility.table)
const mark = factsOf(Examination.table)

/** What the town lays down for recruitment. */
export const recruitment: ReadonlyArray<Provision> = [
  provide(Drive.point, zhouxiang, { field: "drivesOfCohortAtMost", value: 1, ...beforeNation }),
  provide(Drive.point, zhouxiang, { field: "applicationDaysAtLeast", value: 7, ...ownWay }),

  provide(Channel.point, zhouxiang, {
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

  provide(Eligibility.point, zhouxiang, { field: "ageAtMost", value: 28, ...beforeNation }),
  provide(Eligibility.point, zhouxiang, { field: "bornOnOrAfter", none: true, ...beforeNation }),
  provide(Eligibility.point, zhouxiang, { field: "educationAtLeast", value: "diploma", ...beforeNation }),
  provide(Eligibility.point, zhouxiang, { field: "fullTime", value: true, ...beforeNation }),
  provide(Eligibility.point, zhouxiang, {
    field: "standing",
    value: any([isOneOf(applicant("politicalStatus"), ["01", "02", "03"]), isTrue(applicant("studentCadre"))]),
    ...beforeNation
  }),
  provide(Eligibility.point, zhouxiang, { field: "conditions", none: true, ...beforeNation }),

  provide(Examination.point, zhouxiang, {
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

  provide(PublicNotice.point, zhouxiang, { field: "daysAtLeast", value: 7, ...ownWay }),
  provide(PublicNotice.point, zhouxiang, { field: "dayKind", value: "calendar", ...ownWay }),

  provide(Appointment.point, zhouxiang, {
    field: "approval",
    value: [{ levels: ["townPartyCommittee", "countyOrganisation"] }],
    ...ownWay
  }),

  provide(Agreement.point, zhouxiang, { field: "monthsAtLeast", value: 24, ...beforeNation }),
  provide(Agreement.point, zhouxiang, { field: "monthsAtMost", value: 36, ...beforeNation }),
  provide(Agreement.point, zhouxiang, { field: "parties", none: true, ...beforeNation }),

  provide(Placement.point, zhouxiang, { field: "officialsInVillageAtMost", value: 2, ...ownWay }),

  provide(Title.point, zhouxiang, { field: "fullMember", value: "assistantToSecretary", ...beforeNation }),
  provide(Title.point, zhouxiang, { field: "others", value: "assistantToDirector", ...beforeNation })
]
