import * as Person from "@cunguan/core/people/Person"
import * as Policies from "@cunguan/core/policy/Policies"
import * as Share from "@cunguan/core/recruitment/Share"
import { Result } from "effect"
import { invented, nameOf, type Variation } from "./Variation.ts"

const ranked = (["1", "1", "1", "2", "2"] as const).map((sex, index) => ({
  applicant: Person.makeId(`p-${index + 1}`),
  facts: { sex }
}))

const women: Share.Rule = {
  id: "women",
  list: "interview",
  of: { op: "isOneOf", operand: { op: "fact", path: "sex" }, set: ["2"] },
  atLeast: { share: "50", rounding: "floor" },
  whenShort: "toOthers"
}

const called = (policies: Policies.Policies) =>
  Result.map(Policies.judge(policies, Share.point, { list: "interview", seats: 2, ranked }), (made) =>
    made._tag === "Value" ? made.value.called : made._tag
  )

export const variations: ReadonlyArray<Variation> = [
  {
    row: "floors and caps by sex in a list",
    zh: "名单中按性别的人数下限和上限",
    field: nameOf(Share.point, "shares"),
    case: "two places for an interview, the three best are men",
    judge: called,
    places: [
      {
        name: "by rank alone",
        provisions: (at) => [at(Share.point, { field: "shares", none: true, ...invented })],
        outcome: Result.succeed(["p-1", "p-2"])
      },
      {
        name: "half of the places for women",
        provisions: (at) => [at(Share.point, { field: "shares", value: [women], ...invented })],
        outcome: Result.succeed(["p-1", "p-4"])
      }
    ]
  }
]
