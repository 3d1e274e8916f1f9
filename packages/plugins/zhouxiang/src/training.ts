import * as Rounding from "@cunguan/core/policy/Rounding"
import * as Activities from "@cunguan/core/training/Activities"
import * as Course from "@cunguan/core/training/Course"
import * as Exchange from "@cunguan/core/training/Exchange"
import * as Hours from "@cunguan/core/training/Hours"
import * as Mentoring from "@cunguan/core/training/Mentoring"
import * as Plan from "@cunguan/core/training/Plan"
import * as Secondment from "@cunguan/core/training/Secondment"
import * as SittingIn from "@cunguan/core/training/SittingIn"
import * as Tasks from "@cunguan/core/training/Tasks"
import type { At, Drafted } from "@cunguan/plugin-sdk"

/** The town's own account, as re-posted on that day. It says what the town does and not since when. */
const account = {
  from: "2005-01-01",
  citation: { title: "浙江慈溪市周巷镇扎实推进大学生村官管理培养工作", date: "2021-08-20" }
} as const

/** What the account describes without a figure. */
const noFigure = {
  from: "2005-01-01",
  assumption: {
    zh: "镇里的工作介绍讲到这项做法，但没有写明数字。",
    en: "The town's account describes this practice and gives no figure."
  }
} as const

/** What the town lays down for training. */
export const training = (at: At): ReadonlyArray<Drafted> => [
  at(Plan.point, {
    field: "themes",
    value: [
      { id: "policyAndLaw", title: { zh: "农村政策法规", en: "rural policy and law" } },
      { id: "newCountryside", title: { zh: "新农村建设", en: "new-countryside building" } },
      { id: "villageFinance", title: { zh: "村级财务", en: "village finance" } },
      { id: "farmSkills", title: { zh: "农村实用技术", en: "practical farm skills" } },
      { id: "goodCadre", title: { zh: "如何当好村干部", en: "how to be a good village cadre" } }
    ],
    ...account
  }),

  at(Course.point, {
    field: "kinds",
    value: [
      { id: "intensiveTraining", title: { zh: "集训", en: "intensive training" } },
      { id: "themedEducation", title: { zh: "主题教育", en: "themed education" } },
      { id: "forum", title: { zh: "村官论坛", en: "village-official forum" } },
      { id: "studyExchange", title: { zh: "学习交流会", en: "study exchange" } }
    ],
    ...account
  }),

  at(Hours.point, { field: "hoursAtLeast", value: 40, ...noFigure }),
  at(Hours.point, { field: "shareRounding", value: Rounding.make(0, "halfUp"), ...noFigure }),

  at(Mentoring.point, { field: "mentorsAtMost", value: 1, ...noFigure }),
  at(Mentoring.point, { field: "officialsOfMentorAtMost", value: 2, ...noFigure }),

  at(Secondment.point, { field: "batchesOfYearAtMost", value: 2, ...account }),
  at(Secondment.point, { field: "peopleAtLeast", value: 2, ...account }),
  at(Secondment.point, { field: "peopleAtMost", value: 3, ...account }),
  at(Secondment.point, {
    field: "hostKinds",
    value: [
      { id: "department", title: { zh: "镇级部门", en: "town department" } },
      { id: "keyProject", title: { zh: "重点工程", en: "key project" } }
    ],
    ...account
  }),

  at(Exchange.point, { field: "monthsAtMost", value: 6, ...noFigure }),

  at(Tasks.point, {
    field: "kinds",
    value: [
      { id: "heavy", title: { zh: "重", en: "heavy" } },
      { id: "hard", title: { zh: "难", en: "hard" } },
      { id: "risky", title: { zh: "危", en: "risky" } },
      { id: "urgent", title: { zh: "急", en: "urgent" } }
    ],
    ...account
  }),
  at(Tasks.point, { field: "openAtMost", value: 3, ...noFigure }),

  at(SittingIn.point, {
    field: "organs",
    value: [
      { id: "party", title: { zh: "村党组织", en: "village Party organisation" } },
      { id: "committee", title: { zh: "村（居）委会", en: "villagers' or residents' committee" } },
      { id: "cooperative", title: { zh: "经济合作社", en: "economic cooperative" } }
    ],
    ...account
  }),

  at(Activities.point, {
    field: "kinds",
    value: [
      { id: "culture", title: { zh: "文化", en: "culture" } },
      { id: "sports", title: { zh: "体育", en: "sports" } },
      { id: "volunteer", title: { zh: "志愿服务", en: "volunteer service" } }
    ],
    ...account
  }),
  at(Activities.point, {
    field: "coOrganisers",
    value: [
      { id: "youthLeague", title: { zh: "团委", en: "Youth League" } },
      { id: "volunteersAssociation", title: { zh: "志愿者协会", en: "volunteers' association" } },
      { id: "environmentAssociation", title: { zh: "环保协会", en: "environment association" } }
    ],
    ...account
  })
]
