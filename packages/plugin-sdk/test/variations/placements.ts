import * as Person from "@cunguan/core/people/Person"
import * as Village from "@cunguan/core/places/Village"
import * as Criterion from "@cunguan/core/policy/Criterion"
import * as Policies from "@cunguan/core/policy/Policies"
import * as Assignment from "@cunguan/core/recruitment/Assignment"
import type * as AssignmentCost from "@cunguan/core/recruitment/AssignmentCost"
import * as Placement from "@cunguan/core/recruitment/Placement"
import { Result } from "effect"
import { invented, nameOf, type Place, type Variation } from "./Variation.ts"

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

const { fact: village } = Criterion.of(Placement.table)

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
  }
]
