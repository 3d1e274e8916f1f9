import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Person from "@cunguan/core/people/Person"
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
import type { Example, Told } from "@cunguan/plugin-sdk"

const day = CalendarDate.make

const graduate = {
  birthDate: day("1979-05-10"),
  education: "diploma",
  fullTime: true,
  politicalStatus: "03",
  studentCadre: false
} as const

/** What the rules of recruitment come to in the town, on both sides of its bounds and of the day of the first national text. */
export const recruitmentCases = (example: Example): ReadonlyArray<Told> => [
  example(Eligibility.point, {
    sentence: {
      zh: "2007年，28岁的大专毕业生团员可以报名",
      en: "In 2007 a League member of 28 with a diploma may apply"
    },
    on: "2007-05-31",
    facts: { ...graduate, countedOn: day("2008-05-09") },
    expect: { outcome: "granted" }
  }),
  example(Eligibility.point, {
    sentence: { zh: "2007年，满29岁的不能报名", en: "In 2007 nobody who is 29 may apply" },
    on: "2007-05-31",
    facts: { ...graduate, countedOn: day("2008-05-10") },
    expect: { outcome: "refused", reasons: ["recruitment.eligibility/age"] }
  }),
  example(Eligibility.point, {
    sentence: {
      zh: "2008年4月10日起按全国规定：29岁可以，普通团员不可以",
      en: "From 2008-04-10 on the nation's rule: 29 is not too old, and a plain League member does not do"
    },
    on: "2008-04-10",
    facts: { ...graduate, countedOn: day("2008-05-31") },
    expect: { outcome: "refused", reasons: ["recruitment.eligibility/standing"] }
  }),
  example(Drive.point, {
    sentence: { zh: "报名时间7天，符合要求", en: "Applications open for 7 days are long enough" },
    on: "2010-05-01",
    facts: {
      earlierDrives: 0,
      announcedOn: day("2010-05-01"),
      opensOn: day("2010-05-10"),
      closesOn: day("2010-05-16")
    },
    expect: { outcome: "granted" }
  }),
  example(Drive.point, {
    sentence: { zh: "报名时间6天，时间不够", en: "Applications open for 6 days are not" },
    on: "2010-05-01",
    facts: {
      earlierDrives: 0,
      announcedOn: day("2010-05-01"),
      opensOn: day("2010-05-10"),
      closesOn: day("2010-05-15")
    },
    expect: { outcome: "refused", reasons: ["recruitment.drive/applicationDays"] }
  }),
  example(Drive.point, {
    sentence: { zh: "2006年一年只选聘一次", en: "In 2006 there is one drive a year" },
    on: "2006-05-01",
    facts: {
      earlierDrives: 1,
      announcedOn: day("2006-05-01"),
      opensOn: day("2006-05-10"),
      closesOn: day("2006-05-31")
    },
    expect: { outcome: "refused", reasons: ["recruitment.drive/drivesOfCohort"] }
  }),
  example(Channel.point, {
    sentence: { zh: "资格审查之后是笔试", en: "After the qualification review comes the written test" },
    on: "2010-06-01",
    facts: {
      taken: [
        { step: "application", on: day("2010-05-20") },
        { step: "qualificationReview", on: day("2010-06-01") }
      ],
      step: "vetting",
      on: day("2010-06-02")
    },
    expect: { outcome: "refused", reasons: ["steps/due"] }
  }),
  example(Examination.point, {
    sentence: { zh: "笔试占六成，面试占四成", en: "The written test counts 60, the interview 40" },
    on: "2010-06-25",
    facts: { writtenTest: "71.5", interview: "84" },
    expect: { value: "76.50" }
  }),
  example(Examination.point, {
    sentence: { zh: "单项成绩可以是满分100分", en: "A mark may be the full 100" },
    on: "2005-01-01",
    facts: { writtenTest: "100", interview: "100" },
    expect: { value: "100.00" }
  }),
  example(Examination.point, {
    sentence: {
      zh: "100.5分超过满分，不计入总成绩，须重新提供",
      en: "A mark of 100.5 is above it: no total is made, and the mark is asked for"
    },
    on: "2005-01-01",
    facts: { writtenTest: "100.5", interview: "100" },
    expect: { outcome: "undetermined", reasons: ["recruitment.examination/mark"] }
  }),
  example(Quota.point, {
    sentence: { zh: "报考人数再少，名额也不核减", en: "No quota is cut, however few apply" },
    on: "2007-06-10",
    facts: { positions: [{ posts: 3, applicants: 1 }], pending: 0 },
    expect: { outcome: "granted" }
  }),
  example(Ranking.point, {
    sentence: {
      zh: "2006年，总成绩相同的两人名次并列",
      en: "In 2006 two of one total share a rank"
    },
    on: "2006-06-10",
    facts: {
      candidates: [
        { applicant: Person.makeId("p-1"), total: "76.50", facts: {} },
        { applicant: Person.makeId("p-2"), total: "76.5", facts: {} }
      ]
    },
    expect: {
      value: [
        { applicant: Person.makeId("p-1"), total: "76.50", rank: 1 },
        { applicant: Person.makeId("p-2"), total: "76.5", rank: 1 }
      ]
    }
  }),
  example(Shortlist.point, {
    sentence: { zh: "2006年，面试不限比例", en: "In 2006 no ratio says who comes to the interview" },
    on: "2006-06-10",
    facts: { step: "interview", posts: 1, candidates: [] },
    expect: { outcome: "notApplicable" }
  }),
  example(Share.point, {
    sentence: { zh: "面试名单按名次产生，不分类别", en: "The list of an interview goes by rank alone" },
    on: "2007-06-10",
    facts: {
      list: "interview",
      seats: 1,
      ranked: [
        { applicant: Person.makeId("p-1"), facts: { sex: "1" } },
        { applicant: Person.makeId("p-2"), facts: { sex: "2" } }
      ]
    },
    expect: { value: { called: ["p-1"].map(Person.makeId), reserve: ["p-2"].map(Person.makeId), leftOut: [] } }
  }),
  example(PublicNotice.point, {
    sentence: { zh: "公示7个自然日，自张贴次日起算", en: "The notice runs 7 calendar days from the day after posting" },
    on: "2010-07-08",
    facts: { from: day("2010-07-08"), until: day("2010-07-15"), groups: [{ named: 1, posts: 1 }], calendars: [] },
    expect: { outcome: "granted" }
  }),
  example(PublicNotice.point, {
    sentence: { zh: "少一天不行", en: "One day less does not do" },
    on: "2010-07-08",
    facts: { from: day("2010-07-08"), until: day("2010-07-14"), groups: [{ named: 1, posts: 1 }], calendars: [] },
    expect: { outcome: "refused", reasons: ["recruitment.publicNotice/days"] }
  }),
  example(Appointment.point, {
    sentence: {
      zh: "聘用须经镇党委和县级组织部门先后批准",
      en: "An appointment takes the town's Party committee and then the county"
    },
    on: "2010-07-20",
    facts: {
      on: day("2010-07-20"),
      noticeUntil: day("2010-07-15"),
      held: 0,
      posts: 1,
      consents: [{ role: "townPartyCommittee", on: day("2010-07-17") }]
    },
    expect: { outcome: "refused", reasons: ["approval/countyOrganisation"] }
  }),
  example(Agreement.point, {
    sentence: { zh: "2006年聘期一年太短", en: "In 2006 a term of one year is too short" },
    on: "2006-08-01",
    facts: { from: day("2006-08-01"), until: day("2007-08-01"), parties: ["town"] },
    expect: { outcome: "refused", reasons: ["recruitment.agreement/shortest"] }
  }),
  example(Renewal.point, {
    sentence: {
      zh: "镇里没有规定续聘次数，第四个聘期照样可以签",
      en: "The town limits no renewals, so a fourth term may be signed"
    },
    on: "2009-08-01",
    facts: { on: day("2009-08-01"), consents: [], termsServed: 3 },
    expect: { outcome: "granted" }
  }),
  example(Placement.point, {
    sentence: { zh: "一村至多两名村官", en: "A village has two officials at most" },
    on: "2010-08-01",
    facts: { officialsInVillage: 2 },
    expect: { outcome: "refused", reasons: ["recruitment.placement/officialsInVillage"] }
  }),
  example(Title.point, {
    sentence: {
      zh: "2006年，正式党员任村党组织书记助理",
      en: "In 2006 a full Party member assists the village Party secretary"
    },
    on: "2006-08-01",
    facts: { politicalStatus: "01" },
    expect: { value: "assistantToSecretary" }
  })
]
