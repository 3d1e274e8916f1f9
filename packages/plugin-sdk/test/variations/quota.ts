import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Person from "@cunguan/core/people/Person"
import * as DivisionCode from "@cunguan/core/places/DivisionCode"
import * as Policies from "@cunguan/core/policy/Policies"
import * as Position from "@cunguan/core/recruitment/Position"
import * as Quota from "@cunguan/core/recruitment/Quota"
import * as Share from "@cunguan/core/recruitment/Share"
import { Result } from "effect"
import { invented, nameOf, type Place, type Variation } from "./Variation.ts"

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

type Row = Quota.Facts["positions"][number]

const position = (id: string, posts: number, applicants: number, more: Partial<Row> = {}): Row => ({
  position: Position.PositionId.make(id),
  posts,
  applicants,
  ...more
})

const postsOf =
  (...positions: ReadonlyArray<Row>) =>
  (policies: Policies.Policies) =>
    Result.map(Policies.judge(policies, Quota.point, { positions, pending: 0 }), ({ posts }) =>
      posts.map((one) => one.posts)
    )

const opening = {
  op: "openingRatio",
  id: "opening",
  repeat: "once",
  applicantsPerPost: "1.5",
  otherwise: { cut: "floor" }
} as const

const flow = { op: "flow", id: "flow", repeat: "once", applicantsPerPost: 2 } as const

const where = (path: "postClass" | "township" | "village", value: string) =>
  ({ op: "isOneOf", operand: { op: "fact", path }, set: [value] }) as const

/** A place that settles quotas by these operations. */
const by = (name: string, operations: ReadonlyArray<Quota.Operation>, posts: ReadonlyArray<number>): Place => ({
  name,
  provisions: (at) => [at(Quota.point, { field: "operations", value: operations, ...invented })],
  outcome: Result.succeed(posts)
})

const half = (bound: Extract<Quota.Operation, { readonly op: "classRatio" }>["bound"]): Quota.Operation => ({
  op: "classRatio",
  id: "class",
  repeat: "once",
  of: where("postClass", "assistant"),
  denominator: "announced",
  bound
})

const operations = nameOf(Quota.point, "operations")

export const variations: ReadonlyArray<Variation> = [
  {
    row: "opening ratio",
    zh: "开考比例",
    field: operations,
    case: "ten posts and 13 applicants",
    judge: postsOf(position("a", 10, 13)),
    places: [by("1 to 1.5, else cut", [opening], [8]), by("1 to 1.2", [{ ...opening, applicantsPerPost: "1.2" }], [10])]
  },
  {
    row: "cut or closed below the ratio",
    zh: "不足开考比例的核减或取消",
    field: operations,
    case: "four posts and five applicants",
    judge: postsOf(position("a", 4, 5)),
    places: [by("the posts are cut", [opening], [3]), by("closed", [{ ...opening, otherwise: "close" }], [0])]
  },
  {
    row: "floor of a position",
    zh: "岗位的报考人数下限",
    field: operations,
    case: "one post and two applicants",
    judge: postsOf(position("a", 1, 2)),
    places: [
      by("three applicants at least", [{ op: "floor", id: "floor", repeat: "once", applicantsAtLeast: 3 }], [0]),
      by("two applicants at least", [{ op: "floor", id: "floor", repeat: "once", applicantsAtLeast: 2 }], [1])
    ]
  },
  {
    row: "flow of unused seats",
    zh: "空余名额的流转",
    field: operations,
    case: "two posts cut in one position, many applicants in the other",
    judge: postsOf(position("a", 4, 3), position("b", 2, 9)),
    places: [by("unused", [opening], [2, 2]), by("they flow", [opening, flow], [2, 4])]
  },
  {
    row: "flow to another class",
    zh: "名额流转到其他类别",
    field: operations,
    case: "two posts cut in one class, many applicants in the other",
    judge: postsOf(position("a", 4, 3, { postClass: "assistant" }), position("b", 2, 9, { postClass: "leader" })),
    places: [
      by("to the class of leaders", [opening, { ...flow, to: where("postClass", "leader") }], [2, 4]),
      by("within the class alone", [opening, { ...flow, to: where("postClass", "assistant") }], [2, 2])
    ]
  },
  {
    row: "quotas by village and township",
    zh: "按村、按乡镇的名额",
    field: operations,
    case: "two towns with few applicants",
    judge: postsOf(
      position("a", 2, 2, { township: DivisionCode.make("330282121") }),
      position("b", 2, 2, { township: DivisionCode.make("330282122") })
    ),
    places: [
      by("cut everywhere", [opening], [1, 1]),
      by("cut in one town", [{ ...opening, of: where("township", "330282122") }], [2, 1])
    ]
  },
  {
    row: "quotas by post class",
    zh: "按岗位类别的比例",
    field: operations,
    case: "six of ten posts for assistants",
    judge: postsOf(position("a", 6, 30, { postClass: "assistant" }), position("b", 4, 20)),
    places: [
      by("half of the posts at most", [half({ atMost: { share: 50, rounding: "floor" } })], [5, 4]),
      by("70 % at least", [half({ atLeast: { share: 70, rounding: "ceiling" }, applicantsPerPost: 1 })], [7, 3])
    ]
  },
  {
    row: "who counts as an applicant",
    zh: "计入报考人数的人员",
    field: nameOf(Quota.point, "countedAfter"),
    case: "somebody whose review has no result yet",
    judge: (policies) =>
      Result.map(
        Policies.judge(policies, Quota.point, { positions: [position("a", 1, 1)], pending: 1 }),
        ({ outcome }) => outcome
      ),
    places: [
      {
        name: "everybody who stands",
        provisions: (at) => [at(Quota.point, { field: "countedAfter", none: true, ...invented })],
        outcome: Result.succeed("granted")
      },
      {
        name: "who passed the review",
        provisions: (at) => [at(Quota.point, { field: "countedAfter", value: "qualificationReview", ...invented })],
        outcome: Result.succeed("undetermined")
      }
    ]
  },
  {
    row: "transfers to another position",
    zh: "岗位调剂",
    field: nameOf(Quota.point, "transferDays"),
    case: "an applicant whose position was closed",
    judge: (policies) =>
      Result.map(Policies.resolve(policies, Quota.transferPoint), ({ values: { transferDays } }) => {
        const on = CalendarDate.make("2020-05-21")
        const until = transferDays === undefined ? {} : { until: CalendarDate.addDays(on, transferDays) }
        return Quota.judgeTransfer({}, { on, ...until, postsLeft: 0, postsThere: 1 }).outcome
      }),
    places: [
      {
        name: "none",
        provisions: (at) => [at(Quota.point, { field: "transferDays", none: true, ...invented })],
        outcome: Result.succeed("refused")
      },
      {
        name: "three days",
        provisions: (at) => [at(Quota.point, { field: "transferDays", value: 3, ...invented })],
        outcome: Result.succeed("granted")
      }
    ]
  },
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
