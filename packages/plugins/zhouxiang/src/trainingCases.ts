import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Activities from "@cunguan/core/training/Activities"
import * as Course from "@cunguan/core/training/Course"
import * as Exchange from "@cunguan/core/training/Exchange"
import * as Hours from "@cunguan/core/training/Hours"
import * as Mentoring from "@cunguan/core/training/Mentoring"
import * as Plan from "@cunguan/core/training/Plan"
import * as Secondment from "@cunguan/core/training/Secondment"
import * as SittingIn from "@cunguan/core/training/SittingIn"
import * as Tasks from "@cunguan/core/training/Tasks"
import type { Example, Told } from "@cunguan/plugin-sdk"

const day = CalendarDate.make

const themes = ["policyAndLaw", "newCountryside", "villageFinance", "farmSkills", "goodCadre"]

const batch = { batchesOfYear: 1, people: 3, hostKinds: ["department", "keyProject"] }

/** What the rules of training come to in the town, on both sides of its bounds. */
export const trainingCases = (example: Example): ReadonlyArray<Told> => [
  example(Plan.point, {
    sentence: { zh: "涵盖五个主题的计划可以通过", en: "A plan on all five themes may be adopted" },
    on: "2010-01-10",
    facts: { themes },
    expect: { outcome: "granted" }
  }),
  example(Plan.point, {
    sentence: { zh: "缺少村级财务的计划不能通过", en: "A plan without village finance may not" },
    on: "2010-01-10",
    facts: { themes: themes.filter((theme) => theme !== "villageFinance") },
    expect: { outcome: "refused", reasons: ["training.plan/villageFinance"] }
  }),
  example(Course.point, {
    sentence: {
      zh: "计划之外的村官论坛，主题在计划之内，可以举办",
      en: "A forum beside the plan, on a theme of it, may be held"
    },
    on: "2010-03-15",
    facts: { kind: "forum", theme: "goodCadre", plannedThemes: themes, planned: "unplanned" },
    expect: { outcome: "granted" }
  }),
  example(Course.point, {
    sentence: { zh: "计划之外的主题不能举办", en: "A theme that is not in the plan may not" },
    on: "2010-03-15",
    facts: { kind: "forum", theme: "calligraphy", plannedThemes: themes, planned: "unplanned" },
    expect: { outcome: "refused", reasons: ["training.course/theme"] }
  }),
  example(Course.point, {
    sentence: { zh: "没有计划的年度不能举办", en: "In a year without a plan nothing is held" },
    on: "2010-01-05",
    facts: { kind: "forum", theme: "goodCadre", planned: "unplanned" },
    expect: { outcome: "refused", reasons: ["training.course/theme"] }
  }),
  example(Hours.point, {
    sentence: { zh: "全年40学时，符合要求", en: "40 class hours in the year are enough" },
    on: "2010-12-31",
    facts: { hours: 40 },
    expect: { outcome: "granted" }
  }),
  example(Hours.point, {
    sentence: { zh: "39学时不够", en: "39 are not" },
    on: "2010-12-31",
    facts: { hours: 39 },
    expect: { outcome: "refused", reasons: ["training.hours/hours"] }
  }),
  example(Hours.point, {
    sentence: {
      zh: "8月1日上任，在任153天：40×153÷365=16.77，取整为17学时",
      en: "In post from 1 August, 153 days: 40 × 153 ÷ 365 is 16.77, so 17 class hours"
    },
    on: "2010-12-31",
    facts: { hours: 17, part: { daysInPost: 153, daysOfYear: 365 } },
    expect: { outcome: "granted" }
  }),
  example(Hours.point, {
    sentence: { zh: "同样情形，16学时不够", en: "16 are not enough then" },
    on: "2010-12-31",
    facts: { hours: 16, part: { daysInPost: 153, daysOfYear: 365 } },
    expect: { outcome: "refused", reasons: ["training.hours/hours"] }
  }),
  example(Mentoring.point, {
    sentence: { zh: "一名导师带第二名村官，可以", en: "A mentor may take a second official" },
    on: "2010-09-01",
    facts: { mentors: 0, officialsOfMentor: 1 },
    expect: { outcome: "granted" }
  }),
  example(Mentoring.point, {
    sentence: { zh: "带第三名不行", en: "A third one is too many" },
    on: "2010-09-01",
    facts: { mentors: 0, officialsOfMentor: 2 },
    expect: { outcome: "refused", reasons: ["training.mentoring/officialsOfMentor"] }
  }),
  example(Mentoring.point, {
    sentence: { zh: "一对一：已有导师的不再结对", en: "One to one: nobody has a second mentor" },
    on: "2010-09-01",
    facts: { mentors: 1, officialsOfMentor: 0 },
    expect: { outcome: "refused", reasons: ["training.mentoring/mentors"] }
  }),
  example(Secondment.point, {
    sentence: { zh: "当年第二批、3人，可以派出", en: "A second batch of the year, of 3 people, may be sent" },
    on: "2010-09-01",
    facts: batch,
    expect: { outcome: "granted" }
  }),
  example(Secondment.point, {
    sentence: { zh: "2人一批，可以派出", en: "A batch of 2 may be sent" },
    on: "2010-09-01",
    facts: { ...batch, people: 2 },
    expect: { outcome: "granted" }
  }),
  example(Secondment.point, {
    sentence: { zh: "一批1人太少", en: "A batch of 1 is too small" },
    on: "2010-09-01",
    facts: { ...batch, people: 1 },
    expect: { outcome: "refused", reasons: ["training.secondment/peopleAtLeast"] }
  }),
  example(Secondment.point, {
    sentence: { zh: "一批4人太多", en: "A batch of 4 is too large" },
    on: "2010-09-01",
    facts: { ...batch, people: 4 },
    expect: { outcome: "refused", reasons: ["training.secondment/peopleAtMost"] }
  }),
  example(Secondment.point, {
    sentence: { zh: "当年第三批不能派出", en: "A third batch of the year may not be sent" },
    on: "2010-09-01",
    facts: { ...batch, batchesOfYear: 2 },
    expect: { outcome: "refused", reasons: ["training.secondment/batchesOfYear"] }
  }),
  example(Secondment.point, {
    sentence: { zh: "企业不是接收单位", en: "An enterprise is no host" },
    on: "2010-09-01",
    facts: { ...batch, hostKinds: ["department", "enterprise"] },
    expect: { outcome: "refused", reasons: ["training.secondment/hostKinds"] }
  }),
  example(Exchange.point, {
    sentence: { zh: "交流6个月，可以", en: "An exchange of 6 months may begin" },
    on: "2010-03-01",
    facts: { from: day("2010-03-01"), until: day("2010-09-01") },
    expect: { outcome: "granted" }
  }),
  example(Exchange.point, {
    sentence: { zh: "多一天不行", en: "One day more is too long" },
    on: "2010-03-01",
    facts: { from: day("2010-03-01"), until: day("2010-09-02") },
    expect: { outcome: "refused", reasons: ["training.exchange/months"] }
  }),
  example(Tasks.point, {
    sentence: { zh: "第三项急事可以交办", en: "A third task may be given" },
    on: "2010-06-01",
    facts: { kind: "urgent", open: 2 },
    expect: { outcome: "granted" }
  }),
  example(Tasks.point, {
    sentence: { zh: "第四项要等前面的办结", en: "A fourth waits until one is closed" },
    on: "2010-06-01",
    facts: { kind: "urgent", open: 3 },
    expect: { outcome: "refused", reasons: ["training.tasks/open"] }
  }),
  example(Tasks.point, {
    sentence: { zh: "日常事务不属于重难危急", en: "A routine job is none of the four kinds" },
    on: "2010-06-01",
    facts: { kind: "routine", open: 0 },
    expect: { outcome: "refused", reasons: ["training.tasks/kind"] }
  }),
  example(SittingIn.point, {
    sentence: { zh: "可以列席经济合作社的会议", en: "Officials sit in on meetings of the economic cooperative" },
    on: "2010-06-01",
    facts: { organ: "cooperative", holders: [] },
    expect: { outcome: "granted" }
  }),
  example(SittingIn.point, {
    sentence: { zh: "三套班子之外的会议不算列席", en: "Other meetings than those of the three organs do not count" },
    on: "2010-06-01",
    facts: { organ: "supervision", holders: [] },
    expect: { outcome: "refused", reasons: ["training.sittingIn/organ"] }
  }),
  example(SittingIn.point, {
    sentence: {
      zh: "在该组织任职的有表决权，不是列席",
      en: "Whoever holds a seat in the organ has a vote and does not sit in"
    },
    on: "2010-06-01",
    facts: { organ: "committee", holders: ["p-0001"] },
    expect: { outcome: "refused", reasons: ["training.sittingIn/withoutVote"] }
  }),
  example(Activities.point, {
    sentence: {
      zh: "与团委、志愿者协会联合举办志愿服务，可以",
      en: "Volunteer service with the Youth League and the volunteers' association may be held"
    },
    on: "2010-05-04",
    facts: { kind: "volunteer", coOrganisers: ["youthLeague", "volunteersAssociation"] },
    expect: { outcome: "granted" }
  }),
  example(Activities.point, {
    sentence: { zh: "与企业联合举办不在规定之内", en: "With an enterprise it may not" },
    on: "2010-05-04",
    facts: { kind: "culture", coOrganisers: ["environmentAssociation", "enterprise"] },
    expect: { outcome: "refused", reasons: ["training.activities/coOrganisers"] }
  })
]
