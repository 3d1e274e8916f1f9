/** The rules of the invented county, as a plugin. */
import * as Criterion from "@cunguan/core/policy/Criterion"
import * as Rounding from "@cunguan/core/policy/Rounding"
import * as Score from "@cunguan/core/policy/Score"
import * as Agreement from "@cunguan/core/recruitment/Agreement"
import * as Appointment from "@cunguan/core/recruitment/Appointment"
import * as Assignment from "@cunguan/core/recruitment/Assignment"
import * as Channel from "@cunguan/core/recruitment/Channel"
import * as Drive from "@cunguan/core/recruitment/Drive"
import * as Eligibility from "@cunguan/core/recruitment/Eligibility"
import * as Examination from "@cunguan/core/recruitment/Examination"
import * as InformationReview from "@cunguan/core/recruitment/InformationReview"
import * as Objection from "@cunguan/core/recruitment/Objection"
import * as Panel from "@cunguan/core/recruitment/Panel"
import * as PhysicalExamination from "@cunguan/core/recruitment/PhysicalExamination"
import * as Placement from "@cunguan/core/recruitment/Placement"
import * as Publication from "@cunguan/core/recruitment/Publication"
import * as PublicNotice from "@cunguan/core/recruitment/PublicNotice"
import * as Quota from "@cunguan/core/recruitment/Quota"
import * as Ranking from "@cunguan/core/recruitment/Ranking"
import * as Share from "@cunguan/core/recruitment/Share"
import * as Shortlist from "@cunguan/core/recruitment/Shortlist"
import * as Substitution from "@cunguan/core/recruitment/Substitution"
import * as Vetting from "@cunguan/core/recruitment/Vetting"
import { definePlugin, type Plugin } from "@cunguan/plugin-sdk"
import { countyCode } from "./county.ts"

/** Each rule is an article of one invented measure. */
const article = (number: string, from = "2019-01-01") =>
  ({
    from,
    citation: {
      title: "示例县选聘高校毕业生到村任职办法",
      documentNumber: "示例〔2018〕12号",
      article: `第${number}条`,
      date: "2018-12-10"
    }
  }) as const

const { fact: applicant } = Criterion.of(Eligibility.table)
const { fact } = Criterion.of(Examination.table)
const { fact: village } = Criterion.of(Placement.table)
const isPartyMember = Criterion.isOneOf(fact("politicalStatus"), ["01", "02"])
const written = Score.component("writtenTest", fact("writtenTest"))
const interview = Score.component("interview", fact("interview"))

export const county: Plugin = definePlugin({
  id: "example-county",
  version: "0.1.0",
  sdk: 1,
  title: { zh: "示例县", en: "Example County" },
  jurisdiction: countyCode,
  provisions: (at) => [
    at(Drive.point, { field: "applicationDaysAtLeast", value: 7, ...article("三") }),

    // The open test sees everybody in the examination hall; a recommendation goes straight to the interview; whoever was on
    // trial in a village is vetted at once.
    at(Channel.point, {
      field: "steps",
      value: Channel.procedure(
        ...([
          "application",
          "informationReview",
          "qualificationReview",
          "writtenTest",
          "interview",
          "vetting"
        ] as const),
        ...(["physicalExamination", "publicNotice", "appointment", "agreement", "induction", "placement"] as const)
      ),
      ...article("四"),
      scope: { channel: "openTest" }
    }),
    at(Channel.point, {
      field: "steps",
      value: Channel.procedure(
        ...(["application", "informationReview", "qualificationReview", "interview", "vetting"] as const),
        ...(["physicalExamination", "publicNotice", "appointment", "induction", "agreement", "placement"] as const)
      ),
      ...article("五"),
      scope: { channel: "meritRecommendation" }
    }),
    at(Channel.point, {
      field: "steps",
      value: Channel.procedure(
        ...(["application", "informationReview", "qualificationReview", "physicalExamination", "vetting"] as const),
        ...(["publicNotice", "appointment", "agreement", "induction", "placement"] as const)
      ),
      ...article("六"),
      scope: { channel: "villageTrial" }
    }),

    at(InformationReview.point, {
      field: "required",
      value: ["birthDate", "education", "politicalStatus", "sex", "school"],
      ...article("七")
    }),
    at(InformationReview.point, { field: "papersWithinDays", value: 5, ...article("七") }),
    at(InformationReview.point, { field: "dayKind", value: "calendar", ...article("七") }),

    at(Eligibility.point, {
      field: "otherAges",
      value: [{ when: Criterion.isAtLeast(applicant("education"), "master"), ageAtMost: 35 }],
      ...article("八")
    }),
    at(Eligibility.point, {
      field: "conditions",
      value: Criterion.isAtLeast(applicant("villageMonths"), 6),
      ...article("九"),
      scope: { channel: "villageTrial" }
    }),

    at(Examination.point, { field: "markAtMost", value: 100, ...article("十一") }),
    at(Examination.point, {
      field: "total",
      value: Score.weightedSum(
        100,
        [
          { weight: 60, score: written },
          { weight: 40, score: interview }
        ],
        { rounding: Rounding.make(2, "halfUp") }
      ),
      ...article("十二")
    }),
    at(Examination.point, {
      field: "total",
      value: Score.round(interview, Rounding.make(2, "halfUp")),
      ...article("十三"),
      scope: { channel: "meritRecommendation" }
    }),

    // Whoever was on trial in a village is ranked by the vetting there.
    at(Examination.point, {
      field: "total",
      value: Score.component("vetting", fact("vetting")),
      ...article("十四"),
      scope: { channel: "villageTrial" }
    }),
    // Five judges at least, of whose marks the lowest and the highest are left out; kin and people of the same unit stand aside.
    at(Panel.point, { field: "steps", value: ["interview"], ...article("十四") }),
    at(Panel.point, { field: "judgesAtLeast", value: 5, ...article("十四") }),
    at(Panel.point, { field: "lowestDropped", value: 1, ...article("十四") }),
    at(Panel.point, { field: "highestDropped", value: 1, ...article("十四") }),
    at(Panel.point, { field: "rounding", value: Rounding.make(2, "halfUp"), ...article("十四") }),
    at(Panel.point, { field: "recusedFor", value: ["kin", "sameUnit"], ...article("十四") }),
    at(Ranking.point, {
      field: "ties",
      value: [{ higher: "writtenTest" }, { higher: "education" }, { first: isPartyMember }],
      ...article("十五")
    }),
    at(Ranking.point, { field: "stillEqual", value: "draw", ...article("十五") }),

    at(Quota.point, {
      field: "operations",
      value: [
        {
          ...{ op: "openingRatio", id: "opening", repeat: "once" },
          ...{ applicantsPerPost: "3", otherwise: { cut: "ceiling" } }
        },
        { op: "flow", id: "toOthers", repeat: "once", applicantsPerPost: "3" }
      ],
      ...article("十")
    }),
    at(Quota.point, { field: "countedAfter", value: "qualificationReview", ...article("十") }),

    at(Shortlist.point, {
      field: "lists",
      value: [
        {
          step: "interview",
          by: written,
          candidates: 3,
          posts: 1,
          rounding: "ceiling",
          atEdge: "all",
          lineAtLeast: "55"
        },
        { step: "vetting", candidates: 1, posts: 1, rounding: "ceiling", atEdge: "byRank" }
      ],
      ...article("十六"),
      scope: { channel: "openTest" }
    }),
    at(Shortlist.point, {
      field: "lists",
      value: [{ step: "vetting", candidates: 1, posts: 1, rounding: "ceiling", atEdge: "byRank" }],
      ...article("十六"),
      scope: { channel: "meritRecommendation" }
    }),
    at(Shortlist.point, {
      field: "lists",
      value: [{ step: "publicNotice", candidates: 1, posts: 1, rounding: "ceiling", atEdge: "byRank" }],
      ...article("十六"),
      scope: { channel: "villageTrial" }
    }),
    at(Share.point, {
      field: "shares",
      value: [
        {
          ...{ id: "women", list: "vetting", whenShort: "toOthers" },
          of: Criterion.isOneOf(applicant("sex"), ["2"]),
          atLeast: { share: "40", rounding: "floor" }
        }
      ],
      ...article("十七")
    }),

    at(Vetting.point, { field: "vettersAtLeast", value: 2, ...article("十八") }),
    at(PhysicalExamination.point, { field: "reexaminationsAtMost", value: 1, ...article("十九") }),
    at(PhysicalExamination.point, {
      field: "reexaminationWithin",
      value: { days: 3, kind: "calendar" },
      ...article("十九")
    }),
    at(Substitution.point, { field: "mode", value: "rankOrder", ...article("二十二") }),
    at(Substitution.point, { field: "untilStep", value: "publicNotice", ...article("二十二") }),

    at(PublicNotice.point, { field: "daysAtLeast", value: 7, ...article("二十") }),
    at(PublicNotice.point, { field: "dayKind", value: "calendar", ...article("二十") }),
    at(Publication.point, {
      field: "shown",
      value: ["position", "name", "sex", "school", "total"],
      ...article("二十")
    }),
    at(Objection.point, { field: "anonymous", value: false, ...article("二十一") }),
    at(Objection.point, { field: "settledWithin", value: { days: 15, kind: "calendar" }, ...article("二十一") }),

    at(Appointment.point, {
      field: "approval",
      value: [{ levels: ["countyOrganisation"] }],
      ...article("二十三")
    }),
    at(Agreement.point, { field: "monthsAtLeast", value: 36, ...article("二十五") }),

    // Nobody serves in the village of their own family, and a village has three officials at most. Within that each township
    // weighs the wishes, the majors that villages look for, and how far from home it is.
    at(Placement.point, {
      field: "conditions",
      value: Criterion.not(Criterion.equals(village("homeVillage"), village("village"))),
      ...article("二十六")
    }),
    at(Placement.point, { field: "officialsInVillageAtMost", value: 3, ...article("二十六") }),
    at(Assignment.point, { field: "wishCosts", value: [0, 1, 3], ...article("二十七") }),
    at(Assignment.point, { field: "notWishedCost", value: 6, ...article("二十七") }),
    at(Assignment.point, { field: "otherMajorCost", value: 4, ...article("二十七") }),
    at(Assignment.point, {
      field: "distanceCosts",
      value: { township: 0, county: 1, elsewhere: 2 },
      ...article("二十七")
    })
  ]
})
