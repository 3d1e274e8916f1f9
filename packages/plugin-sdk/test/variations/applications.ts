/** Who may apply, and the way from the application to the village: what places settle differently about either. */
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Criterion from "@cunguan/core/policy/Criterion"
import * as Policies from "@cunguan/core/policy/Policies"
import * as Channel from "@cunguan/core/recruitment/Channel"
import * as Eligibility from "@cunguan/core/recruitment/Eligibility"
import * as InformationReview from "@cunguan/core/recruitment/InformationReview"
import type { At, Drafted } from "@cunguan/plugin-sdk"
import { Result } from "effect"
import { invented, nameOf, type Place, type Variation } from "./Variation.ts"

const day = CalendarDate.make

const graduate = {
  birthDate: day("1990-05-10"),
  countedOn: day("2020-05-10"),
  education: "bachelor",
  fullTime: true,
  politicalStatus: "01"
} as const

const review = (changed: Eligibility.Facts) => (policies: Policies.Policies) =>
  Result.map(Policies.judge(policies, Eligibility.point, { ...graduate, ...changed }), ({ outcome }) => outcome)

const place = (
  name: string,
  outcome: "granted" | "refused",
  provisions: (at: At) => ReadonlyArray<Drafted>
): Place => ({ name, provisions, outcome: Result.succeed(outcome) })

const { fact } = Criterion.of(Eligibility.table)
const masters = Criterion.isAtLeast(fact("degree"), "master")
const earlierGraduates = Criterion.not(Criterion.isTrue(fact("freshGraduate")))
const members = Criterion.isOneOf(fact("politicalStatus"), ["01", "02"])
const studentCadres = Criterion.isTrue(fact("studentCadre"))

const eligibility: ReadonlyArray<Variation> = [
  {
    row: "age limit",
    zh: "年龄上限",
    field: nameOf(Eligibility.point, "ageAtMost"),
    case: "a graduate of 30",
    judge: review({}),
    places: [
      place("30 is not too old", "granted", (at) => [
        at(Eligibility.point, { field: "ageAtMost", value: 30, ...invented })
      ]),
      place("29 at most", "refused", (at) => [at(Eligibility.point, { field: "ageAtMost", value: 29, ...invented })])
    ]
  },
  {
    row: "age limit by degree",
    zh: "按学位的年龄上限",
    field: nameOf(Eligibility.point, "otherAges"),
    case: "a master of 33",
    judge: review({ birthDate: day("1987-05-10"), degree: "master" }),
    places: [
      place("a master may be 35", "granted", (at) => [
        at(Eligibility.point, { field: "otherAges", value: [{ when: masters, ageAtMost: 35 }], ...invented })
      ]),
      place("a master may be 32", "refused", (at) => [
        at(Eligibility.point, { field: "otherAges", value: [{ when: masters, ageAtMost: 32 }], ...invented })
      ])
    ]
  },
  {
    row: "age limit by year of graduation",
    zh: "按应届、往届的年龄上限",
    field: nameOf(Eligibility.point, "otherAges"),
    case: "a graduate of an earlier year, born in January 1989",
    judge: review({ birthDate: day("1989-01-15"), freshGraduate: false }),
    places: [
      place("earlier graduates from 1988 on", "granted", (at) => [
        at(Eligibility.point, {
          field: "otherAges",
          value: [{ when: earlierGraduates, bornOnOrAfter: day("1988-01-01") }],
          ...invented
        })
      ]),
      place("one limit for all", "refused", (at) => [
        at(Eligibility.point, { field: "otherAges", none: true, ...invented })
      ])
    ]
  },
  {
    row: "birth-date cut-off",
    zh: "出生日期界限",
    field: nameOf(Eligibility.point, "bornOnOrAfter"),
    case: "a graduate born on 1 May 1989",
    judge: review({ birthDate: day("1989-05-01") }),
    places: [
      place("born on 1 May 1989 or later", "granted", (at) => [
        at(Eligibility.point, { field: "bornOnOrAfter", value: day("1989-05-01"), ...invented })
      ]),
      place("no cut-off, 30 at most", "refused", (at) => [
        at(Eligibility.point, { field: "bornOnOrAfter", none: true, ...invented })
      ])
    ]
  },
  {
    row: "day on which age is counted",
    zh: "年龄计算日",
    field: nameOf(Eligibility.point, "countedOn"),
    case: "a graduate who turns 31 in June",
    judge: review({ birthDate: day("1989-06-20") }),
    places: [
      place("the closing day, 10 May", "granted", (at) => [
        at(Eligibility.point, { field: "countedOn", none: true, ...invented })
      ]),
      place("the end of June", "refused", (at) => [
        at(Eligibility.point, { field: "countedOn", value: day("2020-06-30"), ...invented })
      ])
    ]
  },
  {
    row: "lower bound of the age",
    zh: "年龄下限",
    field: nameOf(Eligibility.point, "ageAtLeast"),
    case: "a graduate of 19",
    judge: review({ birthDate: day("2001-05-10") }),
    places: [
      place("18 or more", "granted", (at) => [at(Eligibility.point, { field: "ageAtLeast", value: 18, ...invented })]),
      place("20 or more", "refused", (at) => [at(Eligibility.point, { field: "ageAtLeast", value: 20, ...invented })])
    ]
  },
  {
    row: "least education",
    zh: "学历下限",
    field: nameOf(Eligibility.point, "educationAtLeast"),
    case: "a graduate with a diploma",
    judge: review({ education: "diploma" }),
    places: [
      place("diploma or above", "granted", (at) => [
        at(Eligibility.point, { field: "educationAtLeast", value: "diploma", ...invented })
      ]),
      place("bachelor or above", "refused", (at) => [
        at(Eligibility.point, { field: "educationAtLeast", value: "bachelor", ...invented })
      ])
    ]
  },
  {
    row: "least degree",
    zh: "学位下限",
    field: nameOf(Eligibility.point, "degreeAtLeast"),
    case: "a graduate without a degree",
    judge: review({ degree: "none" }),
    places: [
      place("no degree asked for", "granted", (at) => [
        at(Eligibility.point, { field: "degreeAtLeast", none: true, ...invented })
      ]),
      place("bachelor's degree or above", "refused", (at) => [
        at(Eligibility.point, { field: "degreeAtLeast", value: "bachelor", ...invented })
      ])
    ]
  },
  {
    row: "education earned in service",
    zh: "在职学历",
    field: nameOf(Eligibility.point, "fullTime"),
    case: "a diploma earned in service",
    judge: review({ education: "seniorSecondary", inServiceEducation: "diploma" }),
    places: [
      place("counts", "granted", (at) => [at(Eligibility.point, { field: "fullTime", value: false, ...invented })]),
      place("does not count", "refused", (at) => [
        at(Eligibility.point, { field: "fullTime", value: true, ...invented })
      ])
    ]
  },
  {
    row: "Party or cadre condition",
    zh: "政治面貌或干部经历",
    field: nameOf(Eligibility.point, "standing"),
    case: "a student cadre outside the Party",
    judge: review({ politicalStatus: "03", studentCadre: true }),
    places: [
      place("members or student cadres", "granted", (at) => [
        at(Eligibility.point, { field: "standing", value: Criterion.any([members, studentCadres]), ...invented })
      ]),
      place("members alone", "refused", (at) => [
        at(Eligibility.point, { field: "standing", value: members, ...invented })
      ])
    ]
  },
  {
    row: "award in its stead",
    zh: "以奖励替代",
    field: nameOf(Eligibility.point, "alternatives"),
    case: "an award, outside the Party and never a student cadre",
    judge: review({ politicalStatus: "13", studentCadre: false, award: true }),
    places: [
      place("an award stands in", "granted", (at) => [
        at(Eligibility.point, { field: "alternatives", value: Criterion.isTrue(fact("award")), ...invented })
      ]),
      place("nothing stands in", "refused", (at) => [
        at(Eligibility.point, { field: "alternatives", none: true, ...invented })
      ])
    ]
  },
  {
    row: "residence",
    zh: "户籍",
    field: nameOf(Eligibility.point, "conditions"),
    case: "a resident of the next county",
    judge: review({ residence: "330281" }),
    places: [
      place("residents of either county", "granted", (at) => [
        at(Eligibility.point, {
          field: "conditions",
          value: Criterion.isOneOf(fact("residence"), ["330281", "330282"]),
          ...invented
        })
      ]),
      place("residents of its own county", "refused", (at) => [
        at(Eligibility.point, {
          field: "conditions",
          value: Criterion.isOneOf(fact("residence"), ["330282"]),
          ...invented
        })
      ])
    ]
  }
]

const before: ReadonlyArray<Channel.StepName> = ["application", "qualificationReview"]

/** Whether a step is due, after others that were all taken. */
const take =
  (step: Channel.StepName, taken: ReadonlyArray<Channel.StepName>, channel = "openTest") =>
  (policies: Policies.Policies) =>
    Result.map(
      Policies.judge(Policies.within(policies, { channel }), Channel.point, {
        taken: taken.map((earlier) => ({ step: earlier, on: day("2020-05-01") })),
        step,
        on: day("2020-05-20")
      }),
      ({ outcome }) => outcome
    )

const order =
  (...names: ReadonlyArray<Channel.StepName>) =>
  (at: At) => [at(Channel.point, { field: "steps", value: Channel.procedure(...before, ...names), ...invented })]

/** Months of trial in a village that are asked of those who come by that channel. */
const trialOf = (months: number) => (at: At) => [
  at(Eligibility.point, {
    field: "conditions",
    value: Criterion.isAtLeast(fact("villageMonths"), months),
    scope: { channel: "villageTrial" },
    ...invented
  })
]

const channels: ReadonlyArray<Variation> = [
  {
    row: "channels with their own steps",
    zh: "各渠道自己的步骤",
    field: nameOf(Channel.point, "steps"),
    case: "the interview of somebody recommended on merit, without a written test",
    judge: take("interview", before, "meritRecommendation"),
    places: [
      place("no written test on recommendation", "granted", (at) => [
        ...order("writtenTest", "interview")(at),
        at(Channel.point, {
          field: "steps",
          value: Channel.procedure(...before, "interview"),
          scope: { channel: "meritRecommendation" },
          ...invented
        })
      ]),
      place("a written test for all", "refused", order("writtenTest", "interview"))
    ]
  },
  {
    row: "trial in a village",
    zh: "驻村见习的时间",
    field: nameOf(Eligibility.point, "conditions"),
    case: "somebody with five months of trial, by the channel for it",
    judge: (policies) => review({ villageMonths: 5 })(Policies.within(policies, { channel: "villageTrial" })),
    places: [place("three months", "granted", trialOf(3)), place("half a year", "refused", trialOf(6))]
  },
  {
    row: "order of the steps",
    zh: "步骤的先后",
    field: nameOf(Channel.point, "steps"),
    case: "the vetting before the physical examination",
    judge: take("vetting", before),
    places: [
      place("vetting first", "granted", order("vetting", "physicalExamination")),
      place("physical examination first", "refused", order("physicalExamination", "vetting"))
    ]
  }
]

/** What is missing ten days after it was asked for. */
const lacking = (policies: Policies.Policies) =>
  Result.flatMap(Policies.resolve(policies, InformationReview.point), ({ values }) =>
    Result.flatMap(InformationReview.lastDay(values, day("2020-05-11"), []), (until) =>
      Result.map(
        Policies.judge(policies, InformationReview.point, { applicant: {}, on: day("2020-05-21"), until }),
        ({ outcome }) => outcome
      )
    )
  )

const window = (papersWithinDays: number) => (at: At) => [
  at(InformationReview.point, { field: "required", value: ["degree"], ...invented }),
  at(InformationReview.point, { field: "papersWithinDays", value: papersWithinDays, ...invented }),
  at(InformationReview.point, { field: "dayKind", value: "calendar", ...invented })
]

const reviews: ReadonlyArray<Variation> = [
  {
    row: "window for missing papers",
    zh: "补充材料的期限",
    field: nameOf(InformationReview.point, "papersWithinDays"),
    case: "papers that are still missing ten days after they were asked for",
    judge: lacking,
    places: [
      { name: "ten days", provisions: window(10), outcome: Result.succeed("undetermined") },
      place("nine days", "refused", window(9))
    ]
  }
]

export const variations: ReadonlyArray<Variation> = [...eligibility, ...channels, ...reviews]
