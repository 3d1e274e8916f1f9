import * as Ballot from "@cunguan/core/evaluation/Ballot"
import * as Cap from "@cunguan/core/evaluation/Cap"
import * as Components from "@cunguan/core/evaluation/Components"
import * as Cycle from "@cunguan/core/evaluation/Cycle"
import * as Grading from "@cunguan/core/evaluation/Grading"
import * as Marking from "@cunguan/core/evaluation/Marking"
import * as Bound from "@cunguan/core/policy/Bound"
import * as Criterion from "@cunguan/core/policy/Criterion"
import * as Rounding from "@cunguan/core/policy/Rounding"
import * as Score from "@cunguan/core/policy/Score"
import type { At, Drafted } from "@cunguan/plugin-sdk"

/** The town's own way, of which the founding document says nothing. */
const ownWay = {
  from: "2005-01-01",
  assumption: {
    zh: "镇里的工作介绍没有刊载村官考核办法；此为假定的办法。",
    en: "The town's account does not print how it evaluates its officials; this is an assumed way."
  }
} as const

/** As places elsewhere have it; nothing says that the town does. */
const asElsewhere = {
  from: "2005-01-01",
  assumption: {
    zh: "该镇的民主测评计分办法未见刊载，暂按重庆市的办法：100、80、60、0分，废票不计入分母。",
    en: "How the town counts votes is not printed; Chongqing's way is taken: 100, 80, 60 and 0, without spoiled votes."
  }
} as const

const { fact: mark } = Criterion.of(Components.table)
const twoPlaces = Rounding.make(2, "halfUp")

/** What the town lays down for evaluation. */
export const evaluation = (at: At): ReadonlyArray<Drafted> => [
  at(Cycle.point, { field: "monthsInPostAtLeast", value: 6, ...ownWay }),

  at(Marking.point, { field: "village", value: ["townOrganisation", "villageOrganisation"], ...ownWay }),

  at(Ballot.point, { field: "excellent", value: 100, ...asElsewhere }),
  at(Ballot.point, { field: "competent", value: 80, ...asElsewhere }),
  at(Ballot.point, { field: "basic", value: 60, ...asElsewhere }),
  at(Ballot.point, { field: "incompetent", value: 0, ...asElsewhere }),
  at(Ballot.point, { field: "denominator", value: "valid", ...asElsewhere }),
  at(Ballot.point, { field: "rounding", value: twoPlaces, ...asElsewhere }),

  at(Components.point, {
    field: "total",
    value: Score.weightedSum(
      100,
      [
        { weight: 40, score: Score.component("assembly", mark("assembly")) },
        { weight: 30, score: Score.component("village", mark("village")) },
        { weight: 30, score: Score.component("town", mark("town")) }
      ],
      { rounding: twoPlaces }
    ),
    ...ownWay
  }),

  at(Grading.point, { field: "excellent", value: Bound.atLeast(90), ...ownWay }),
  at(Grading.point, { field: "competent", value: Bound.atLeast(70), ...ownWay }),
  at(Grading.point, { field: "basicallyCompetent", value: Bound.atLeast(60), ...ownWay }),
  at(Grading.point, { field: "vocabulary", value: "civilService", ...ownWay }),

  at(Cap.point, { field: "percentAtMost", value: 15, ...ownWay }),
  at(Cap.point, { field: "rounding", value: "floor", ...ownWay }),
  at(Cap.point, { field: "tieAtCap", value: "exclude", ...ownWay })
]
