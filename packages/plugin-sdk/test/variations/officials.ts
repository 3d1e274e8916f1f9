import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Criterion from "@cunguan/core/policy/Criterion"
import * as Policies from "@cunguan/core/policy/Policies"
import * as Agreement from "@cunguan/core/recruitment/Agreement"
import * as Extension from "@cunguan/core/recruitment/Extension"
import * as Renewal from "@cunguan/core/recruitment/Renewal"
import * as Title from "@cunguan/core/recruitment/Title"
import { Result } from "effect"
import { invented, nameOf, type Variation } from "./Variation.ts"

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

const titled = (facts: Title.Facts) => (policies: Policies.Policies) =>
  Result.map(Policies.judge(policies, Title.point, facts), (judged) =>
    judged._tag === "Value" ? judged.value : judged._tag
  )

const { fact: career } = Criterion.of(Renewal.table)

export const variations: ReadonlyArray<Variation> = [
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
