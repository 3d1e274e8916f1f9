import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Policies from "@cunguan/core/policy/Policies"
import * as Eligibility from "@cunguan/core/recruitment/Eligibility"
import { Result } from "effect"
import { invented, nameOf, type Variation } from "./Variation.ts"

const graduate = {
  birthDate: CalendarDate.make("1990-05-10"),
  countedOn: CalendarDate.make("2020-05-10"),
  education: "bachelor",
  fullTime: true,
  politicalStatus: "01"
} as const

const review = (changed: Eligibility.Facts) => (policies: Policies.Policies) =>
  Result.map(Policies.judge(policies, Eligibility.point, { ...graduate, ...changed }), ({ outcome }) => outcome)

export const variations: ReadonlyArray<Variation> = [
  {
    row: "age limit",
    zh: "年龄上限",
    field: nameOf(Eligibility.point, "ageAtMost"),
    case: "a graduate of 30",
    judge: review({}),
    places: [
      {
        name: "30 is not too old",
        provisions: (at) => [at(Eligibility.point, { field: "ageAtMost", value: 30, ...invented })],
        outcome: Result.succeed("granted")
      },
      {
        name: "29 at most",
        provisions: (at) => [at(Eligibility.point, { field: "ageAtMost", value: 29, ...invented })],
        outcome: Result.succeed("refused")
      }
    ]
  },
  {
    row: "least degree",
    zh: "学历下限",
    field: nameOf(Eligibility.point, "educationAtLeast"),
    case: "a graduate with a diploma",
    judge: review({ education: "diploma" }),
    places: [
      {
        name: "diploma or above",
        provisions: (at) => [at(Eligibility.point, { field: "educationAtLeast", value: "diploma", ...invented })],
        outcome: Result.succeed("granted")
      },
      {
        name: "bachelor or above",
        provisions: (at) => [at(Eligibility.point, { field: "educationAtLeast", value: "bachelor", ...invented })],
        outcome: Result.succeed("refused")
      }
    ]
  }
]
