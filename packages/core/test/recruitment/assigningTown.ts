/** Three officials of the example town who are to be assigned to three villages. */
import * as OfficeState from "../../src/office/OfficeState.ts"
import * as Criterion from "../../src/policy/Criterion.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import * as Assignment from "../../src/recruitment/Assignment.ts"
import * as Placement from "../../src/recruitment/Placement.ts"
import {
  type Act,
  after,
  announcement,
  application,
  appointment,
  bookOf,
  document,
  eligible,
  notice,
  ofTown,
  ranking,
  throughVetting,
  town,
  village
} from "./exampleTown.ts"

export const from = "2009-01-01"
export const ofAssignment = (
  [
    ["wishCosts", [0, 1]],
    ["notWishedCost", 5],
    ["otherMajorCost", 3],
    ["distanceCosts", { township: 0, county: 0, elsewhere: 0 }]
  ] as const
).map(([field, value]) => provide(Assignment.point, town, { field, value, from, citation: document } as never))

/** The town lays down what wishes and majors cost, and keeps officials away from the village of their own family. */
const { fact } = Criterion.of(Placement.table)
export const book = bookOf(
  ...ofTown,
  ...ofAssignment,
  provide(Placement.point, town, {
    field: "conditions",
    value: Criterion.not(Criterion.equals(fact("homeVillage"), fact("village"))),
    from,
    citation: document
  })
)

export const stated = [
  { homeVillage: "v-09", major: "law" },
  { homeVillage: "v-01", major: "law" },
  { homeVillage: "v-09", major: "agronomy" }
]
export const ids = ["p-1", "p-2", "p-3"]

/** Three officials of one drive, and three villages. */
export const state = after(
  OfficeState.empty,
  ...["v-01", "v-02", "v-03"].map(village),
  { ...announcement, posts: 3 },
  ...ids.flatMap((id, index): ReadonlyArray<Act> => {
    const [, ...rest] = throughVetting(id, "80", "80")
    return [application(id, { ...eligible, ...stated[index] }), ...rest]
  }),
  ranking,
  notice(...ids),
  ...ids.map((id) => appointment(id))
)

export const villages = [
  { village: "v-01", places: 1, majors: [] },
  { village: "v-02", places: 1, majors: ["agronomy"] },
  { village: "v-03", places: 1, majors: [] }
] as const

export const assignment = (...into: ReadonlyArray<string>) =>
  ({
    type: "recruitment/AssignPlacements",
    on: "2010-08-01",
    officials: [
      { official: "p-1", wishes: ["v-01", "v-02"] },
      { official: "p-2", wishes: ["v-01", "v-03"] },
      { official: "p-3", wishes: ["v-01", "v-02"] }
    ],
    villages,
    pairs: into.map((village, index) => ({ official: ids[index] ?? "", village }))
  }) as const satisfies Act

/** 0 + 1 + 1: only the first may have what all of them wish for at the least cost. */
export const best = assignment("v-01", "v-03", "v-02")
