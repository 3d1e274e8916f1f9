import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Person from "@cunguan/core/people/Person"
import * as Village from "@cunguan/core/places/Village"
import * as Criterion from "@cunguan/core/policy/Criterion"
import * as Policies from "@cunguan/core/policy/Policies"
import * as Agreement from "@cunguan/core/recruitment/Agreement"
import * as Assignment from "@cunguan/core/recruitment/Assignment"
import type * as AssignmentCost from "@cunguan/core/recruitment/AssignmentCost"
import * as Extension from "@cunguan/core/recruitment/Extension"
import * as Placement from "@cunguan/core/recruitment/Placement"
import * as Renewal from "@cunguan/core/recruitment/Renewal"
import * as Title from "@cunguan/core/recruitment/Title"
import { Result } from "effect"
import { invented, nameOf, type Place, type Variation } from "./Variation.ts"

const day = CalendarDate.make

const signed = (facts: Partial<Agreement.Facts>) => (policies: Policies.Policies) =>
  Result.map(
    Policies.judge(policies, Agreement.point, {
      ...{ from: day("2020-08-01"), until: day("2022-08-01"), parties: ["countyDepartments"], ...facts }
    }),
    ({ outcome }) => outcome
  )

const extended = (policies: Policies.Policies) =>
  Result.map(
    Policies.judge(policies, Extension.point, {
      ...{ on: day("2022-07-01"), signedUntil: day("2022-08-01"), until: day("2022-08-01") },
      extendedUntil: day("2023-02-01")
    }),
    ({ outcome }) => outcome
  )

const renewed = (facts: Partial<Renewal.Facts>) => (policies: Policies.Policies) =>
  Result.map(
    Policies.judge(policies, Renewal.point, {
      ...{ on: day("2020-07-01"), consents: [], termsServed: 1, lastGrade: "competent", ...facts }
    }),
    ({ outcome }) => outcome
  )

const placed = (facts: Partial<Placement.Facts>) => (policies: Policies.Policies) =>
  Result.map(Policies.judge(policies, Placement.point, { officialsInVillage: 0, ...facts }), ({ outcome }) => outcome)

const [p1, p2] = [Person.makeId("p-1"), Person.makeId("p-2")]
const [v1, v2, v3] = [Village.makeId("v-1"), Village.makeId("v-2"), Village.makeId("v-3")]

interface Asked {
  readonly officials: ReadonlyArray<AssignmentCost.Candidate>
  readonly villages: ReadonlyArray<Omit<AssignmentCost.Opening, "places">>
  /** The village of each official. */
  readonly into: ReadonlyArray<Village.VillageId>
}

/** Whether no assignment costs less; every village has one place and is open to everybody. */
const assigned =
  ({ into, officials, villages }: Asked) =>
  (policies: Policies.Policies) =>
    Result.map(
      Policies.judge(policies, Assignment.point, {
        officials,
        villages: villages.map((one) => ({ ...one, places: 1 })),
        open: officials.map(() => villages.map(() => ({ holds: "yes", needs: [] }) as const)),
        pairs: officials.flatMap(({ official }, index) =>
          into.slice(index, index + 1).map((village) => ({ official, village }))
        )
      }),
      ({ outcome }) => outcome
    )

/** What a place gives for an assignment: that only wishes matter, except for what it changes. */
const costs =
  (changed: Partial<Assignment.Parameters>): Place["provisions"] =>
  (at) => {
    const values: Assignment.Parameters = {
      wishCosts: [0, 1, 2],
      notWishedCost: 5,
      otherMajorCost: 0,
      distanceCosts: { township: 0, county: 0, elsewhere: 0 },
      ...changed
    }
    return [
      at(Assignment.point, { field: "wishCosts", value: values.wishCosts, ...invented }),
      at(Assignment.point, { field: "notWishedCost", value: values.notWishedCost, ...invented }),
      at(Assignment.point, { field: "otherMajorCost", value: values.otherMajorCost, ...invented }),
      at(Assignment.point, { field: "distanceCosts", value: values.distanceCosts, ...invented })
    ]
  }

const titled = (facts: Title.Facts) => (policies: Policies.Policies) =>
  Result.map(Policies.judge(policies, Title.point, facts), (judged) =>
    judged._tag === "Value" ? judged.value : judged._tag
  )

const village = Criterion.factsOf(Placement.table)
const career = Criterion.factsOf(Renewal.table)

export const variations: ReadonlyArray<Variation> = [
  {
    row: "placement",
    zh: "任职村",
    field: nameOf(Placement.point, "conditions"),
    case: "a graduate of another county",
    judge: placed({ homeVillage: "v-09", homeCounty: "341225", village: "v-01", county: "341226" }),
    places: [
      {
        name: "not the own family's village",
        provisions: (at) => [
          at(Placement.point, {
            field: "conditions",
            value: Criterion.not(Criterion.equals(village("homeVillage"), village("village"))),
            ...invented
          })
        ],
        outcome: Result.succeed("granted")
      },
      {
        name: "the home county, not the own family's village",
        provisions: (at) => [
          at(Placement.point, {
            field: "conditions",
            value: Criterion.all([
              Criterion.equals(village("homeCounty"), village("county")),
              Criterion.not(Criterion.equals(village("homeVillage"), village("village")))
            ]),
            ...invented
          })
        ],
        outcome: Result.succeed("refused")
      }
    ]
  },
  {
    row: "officials in a village",
    zh: "一村人数",
    field: nameOf(Placement.point, "officialsInVillageAtMost"),
    case: "a second official in a village",
    judge: placed({ officialsInVillage: 1 }),
    places: [
      {
        name: "two in a village",
        provisions: (at) => [at(Placement.point, { field: "officialsInVillageAtMost", value: 2, ...invented })],
        outcome: Result.succeed("granted")
      },
      {
        name: "one in a village",
        provisions: (at) => [at(Placement.point, { field: "officialsInVillageAtMost", value: 1, ...invented })],
        outcome: Result.succeed("refused")
      }
    ]
  },
  {
    row: "cost of a wish",
    zh: "志愿的代价",
    field: nameOf(Assignment.point, "wishCosts"),
    case: "two officials who wish for the same village",
    judge: assigned({
      officials: [
        { official: p1, wishes: [v1, v2] },
        { official: p2, wishes: [v1, Village.makeId("v-9"), v3] }
      ],
      villages: [v1, v2, v3].map((village) => ({ village, majors: [] })),
      into: [v1, v3]
    }),
    places: [
      { name: "one more for each wish", provisions: costs({}), outcome: Result.succeed("refused") },
      {
        name: "the first wish alone counts",
        provisions: costs({ wishCosts: [0, 2, 2] }),
        outcome: Result.succeed("granted")
      }
    ]
  },
  {
    row: "cost of no wish",
    zh: "未列入志愿的代价",
    field: nameOf(Assignment.point, "notWishedCost"),
    case: "a village that was not wished for, not the third wish",
    judge: assigned({
      officials: [{ official: p1, wishes: [v1, v2, v3] }],
      villages: [v3, Village.makeId("v-9")].map((village) => ({ village, majors: [] })),
      into: [Village.makeId("v-9")]
    }),
    places: [
      { name: "more than any wish", provisions: costs({}), outcome: Result.succeed("refused") },
      { name: "as much as the third wish", provisions: costs({ notWishedCost: 2 }), outcome: Result.succeed("granted") }
    ]
  },
  {
    row: "cost of another major",
    zh: "专业不对口的代价",
    field: nameOf(Assignment.point, "otherMajorCost"),
    case: "the village wished for, which needs another major",
    judge: assigned({
      officials: [{ official: p1, wishes: [v1, v2], major: "law" }],
      villages: [
        { village: v1, majors: ["agronomy"] },
        { village: v2, majors: [] }
      ],
      into: [v1]
    }),
    places: [
      { name: "nothing", provisions: costs({}), outcome: Result.succeed("granted") },
      { name: "more than a wish", provisions: costs({ otherMajorCost: 9 }), outcome: Result.succeed("refused") }
    ]
  },
  {
    row: "cost of the distance",
    zh: "距家远近的代价",
    field: nameOf(Assignment.point, "distanceCosts"),
    case: "the village wished for, outside the home county",
    judge: assigned({
      officials: [{ official: p1, wishes: [v1, v2], homeCounty: "330282" }],
      villages: [
        { village: v1, majors: [], county: "330283" },
        { village: v2, majors: [], county: "330282" }
      ],
      into: [v1]
    }),
    places: [
      { name: "nothing", provisions: costs({}), outcome: Result.succeed("granted") },
      {
        name: "more than a wish",
        provisions: costs({ distanceCosts: { township: 0, county: 0, elsewhere: 9 } }),
        outcome: Result.succeed("refused")
      }
    ]
  },
  {
    row: "title of a League member",
    zh: "共青团员的职务",
    field: nameOf(Title.point, "leagueMember"),
    case: "a League member",
    judge: titled({ politicalStatus: "03" }),
    places: [
      { name: "like everybody else", provisions: () => [], outcome: Result.succeed("assistantToDirector") },
      {
        name: "League secretary",
        provisions: (at) => [at(Title.point, { field: "leagueMember", value: "leagueSecretary", ...invented })],
        outcome: Result.succeed("leagueSecretary")
      }
    ]
  },
  {
    row: "title by the post applied for",
    zh: "按岗位确定职务",
    field: nameOf(Title.point, "byPostClass"),
    case: "a Party member who applied for a post of youth work",
    judge: titled({ politicalStatus: "01", postClass: "youthWork" }),
    places: [
      { name: "by standing in the Party", provisions: () => [], outcome: Result.succeed("assistantToSecretary") },
      {
        name: "by the post",
        provisions: (at) => [
          at(Title.point, {
            field: "byPostClass",
            value: [{ postClass: "youthWork", title: "leagueDeputySecretary" }],
            ...invented
          })
        ],
        outcome: Result.succeed("leagueDeputySecretary")
      }
    ]
  },
  {
    row: "trial period",
    zh: "试用期",
    field: nameOf(Agreement.point, "trialMonthsAtLeast"),
    case: "an agreement without a trial",
    judge: signed({}),
    places: [
      { name: "none asked for", provisions: () => [], outcome: Result.succeed("granted") },
      {
        name: "three months",
        provisions: (at) => [at(Agreement.point, { field: "trialMonthsAtLeast", value: 3, ...invented })],
        outcome: Result.succeed("refused")
      }
    ]
  },
  {
    row: "longest trial",
    zh: "试用期上限",
    field: nameOf(Agreement.point, "trialMonthsAtMost"),
    case: "an agreement with a trial of six months",
    judge: signed({ trialUntil: day("2021-02-01") }),
    places: [
      {
        name: "six months",
        provisions: (at) => [at(Agreement.point, { field: "trialMonthsAtMost", value: 6, ...invented })],
        outcome: Result.succeed("granted")
      },
      {
        name: "three months",
        provisions: (at) => [at(Agreement.point, { field: "trialMonthsAtMost", value: 3, ...invented })],
        outcome: Result.succeed("refused")
      }
    ]
  },
  {
    row: "whether the trial counts",
    zh: "试用期是否计入聘期",
    field: nameOf(Agreement.point, "trialCounts"),
    case: "two years, the first six months on trial",
    judge: signed({ trialUntil: day("2021-02-01") }),
    places: [
      {
        name: "it counts",
        provisions: (at) => [at(Agreement.point, { field: "trialCounts", value: true, ...invented })],
        outcome: Result.succeed("granted")
      },
      {
        name: "it does not",
        provisions: (at) => [at(Agreement.point, { field: "trialCounts", value: false, ...invented })],
        outcome: Result.succeed("refused")
      }
    ]
  },
  {
    row: "parties to the agreement",
    zh: "合同签订方",
    field: nameOf(Agreement.point, "parties"),
    case: "an agreement signed by the county departments alone",
    judge: signed({}),
    places: [
      { name: "the county departments", provisions: () => [], outcome: Result.succeed("granted") },
      {
        name: "the town too",
        provisions: (at) => [
          at(Agreement.point, {
            field: "parties",
            value: [
              { id: "countyDepartments", title: { zh: "县级有关部门", en: "the county departments" } },
              { id: "town", title: { zh: "乡镇", en: "the town" } }
            ],
            ...invented
          })
        ],
        outcome: Result.succeed("refused")
      }
    ]
  },
  {
    row: "length of the agreement",
    zh: "聘期",
    field: nameOf(Agreement.point, "monthsAtLeast"),
    case: "an agreement for two years",
    judge: signed({}),
    places: [
      { name: "two to three years", provisions: () => [], outcome: Result.succeed("granted") },
      {
        name: "three years",
        provisions: (at) => [at(Agreement.point, { field: "monthsAtLeast", value: 36, ...invented })],
        outcome: Result.succeed("refused")
      }
    ]
  },
  {
    row: "extension of the agreement",
    zh: "合同延期",
    field: nameOf(Extension.point, "monthsAtMost"),
    case: "an extension by six months",
    judge: extended,
    places: [
      { name: "none", provisions: () => [], outcome: Result.succeed("refused") },
      {
        name: "six months",
        provisions: (at) => [at(Extension.point, { field: "monthsAtMost", value: 6, ...invented })],
        outcome: Result.succeed("granted")
      }
    ]
  },
  {
    row: "renewal conditions",
    zh: "续聘条件",
    field: nameOf(Renewal.point, "conditions"),
    case: "a second term after a competent year",
    judge: renewed({}),
    places: [
      { name: "competent", provisions: () => [], outcome: Result.succeed("granted") },
      {
        name: "excellent",
        provisions: (at) => [
          at(Renewal.point, {
            field: "conditions",
            value: Criterion.equals(career("lastGrade"), "excellent"),
            ...invented
          })
        ],
        outcome: Result.succeed("refused")
      }
    ]
  },
  {
    row: "number of renewals",
    zh: "续聘次数",
    field: nameOf(Renewal.point, "renewalsAtMost"),
    case: "a third term",
    judge: renewed({ termsServed: 2 }),
    places: [
      { name: "one renewal", provisions: () => [], outcome: Result.succeed("refused") },
      {
        name: "two renewals",
        provisions: (at) => [at(Renewal.point, { field: "renewalsAtMost", value: 2, ...invented })],
        outcome: Result.succeed("granted")
      }
    ]
  },
  {
    row: "further renewals by post",
    zh: "按职务再续聘",
    field: nameOf(Renewal.point, "extraRenewals"),
    case: "a third term of an ordinary committee member",
    judge: renewed({ termsServed: 2, holdsSeat: true }),
    places: [
      { name: "deputy heads and above", provisions: () => [], outcome: Result.succeed("refused") },
      {
        name: "whoever holds a seat",
        provisions: (at) => [
          at(Renewal.point, {
            field: "extraRenewals",
            value: [{ when: Criterion.isTrue(career("holdsSeat")), renewals: 1 }],
            ...invented
          })
        ],
        outcome: Result.succeed("granted")
      }
    ]
  },
  {
    row: "consent to a renewal",
    zh: "续聘批准",
    field: nameOf(Renewal.point, "approval"),
    case: "a renewal without a consent",
    judge: renewed({}),
    places: [
      { name: "none needed", provisions: () => [], outcome: Result.succeed("granted") },
      {
        name: "the county",
        provisions: (at) => [at(Renewal.point, { field: "approval", value: [{ levels: ["county"] }], ...invented })],
        outcome: Result.succeed("refused")
      }
    ]
  }
]
