/** Who is called to the interview and to the vetting: what places settle differently. */
import * as Person from "@cunguan/core/people/Person"
import * as Policies from "@cunguan/core/policy/Policies"
import * as Shortlist from "@cunguan/core/recruitment/Shortlist"
import { Result } from "effect"
import { invented, nameOf, type Place, type Variation } from "./Variation.ts"

const base: Shortlist.ListRule = {
  ...{ step: "interview", candidates: 3, posts: 1, rounding: "ceiling", atEdge: "none" }
}

/** A place that calls people by a rule. */
const calling = (name: string, outcome: unknown, changed: Partial<Shortlist.ListRule>): Place => ({
  name,
  provisions: (at) => [at(Shortlist.point, { field: "lists", value: [{ ...base, ...changed }], ...invented })],
  outcome
})

/** How many of those with the marks given are called for so many posts. */
const called =
  (step: string, posts: number, totals: ReadonlyArray<string>, apart = 0) =>
  (policies: Policies.Policies) => {
    const candidates = totals.map((total, index) => ({
      ...{ applicant: Person.makeId(`p-${index + 1}`), total, rank: totals.indexOf(total) + 1 }
    }))
    const judged = Result.getOrThrow(Policies.judge(policies, Shortlist.point, { step, posts, candidates, apart }))
    return judged._tag === "Value" ? judged.value.called : judged._tag
  }

const field = nameOf(Shortlist.point, "lists")
const six = ["90", "85", "80", "75", "70", "65"]

export const variations: ReadonlyArray<Variation> = [
  {
    ...{ row: "interview ratio", zh: "面试比例", field, case: "one post and six candidates" },
    judge: called("interview", 1, six),
    places: [calling("three for each post, as in Gansu", 3, {}), calling("five for each post", 5, { candidates: 5 })]
  },
  {
    ...{ row: "vetting ratio", zh: "考察比例", field, case: "three posts and six candidates for the vetting" },
    judge: called("vetting", 3, six),
    places: [
      calling("one for each post", 3, { step: "vetting", candidates: 1 }),
      calling("six for five posts, rounded up", 4, { step: "vetting", candidates: 6, posts: 5 })
    ]
  },
  {
    ...{ row: "ties at the edge", zh: "末位同分", field, case: "two who are equal at the third place of three" },
    judge: called("interview", 1, ["90", "85", "80", "80", "70"]),
    places: [calling("all are called", 4, { atEdge: "all" }), calling("none is called", 2, { atEdge: "none" })]
  },
  {
    ...{ row: "pass line", zh: "合格分数线", field, case: "one post, and a third candidate of 59.5" },
    judge: called("interview", 1, ["90", "85", "59.5"]),
    places: [calling("no line", 3, {}), calling("a line of 60", 2, { lineAtLeast: "60" })]
  },
  {
    ...{
      row: "whether the exempt count",
      zh: "免考人员是否计入比例",
      field,
      case: "one post, two exempt and six others"
    },
    judge: called("interview", 1, six, 2),
    places: [
      calling("they count toward the ratio", 1, { apart: "count" }),
      calling("they stand beside it", 3, { apart: "beside" })
    ]
  }
]
