import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as CalendarDate from "../../src/calendar/CalendarDate.ts"
import * as OfficeState from "../../src/office/OfficeState.ts"
import * as Official from "../../src/people/Official.ts"
import * as Village from "../../src/places/Village.ts"
import * as Criterion from "../../src/policy/Criterion.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import * as Assignment from "../../src/recruitment/Assignment.ts"
import * as AssignmentReasons from "../../src/recruitment/AssignmentReasons.ts"
import * as AssignmentActs from "../../src/recruitment/assignmentActs.ts"
import * as Channel from "../../src/recruitment/Channel.ts"
import * as Placement from "../../src/recruitment/Placement.ts"
import {
  type Act,
  after,
  afterBy,
  announced,
  announcement,
  application,
  applicationOf,
  appointment,
  bookOf,
  document,
  eligible,
  eventsOf,
  failing,
  notice,
  ofTown,
  person,
  placement,
  policies,
  ranking,
  receipt,
  recorded,
  refusal,
  throughVetting,
  town,
  verdictOf,
  village,
  words,
  wordsOf
} from "./exampleTown.ts"

const from = "2009-01-01"
const ofAssignment = (
  [
    ["wishCosts", [0, 1]],
    ["notWishedCost", 5],
    ["otherMajorCost", 3],
    ["distanceCosts", { township: 0, county: 0, elsewhere: 0 }]
  ] as const
).map(([field, value]) => provide(Assignment.point, town, { field, value, from, citation: document } as never))

/** The town lays down what wishes and majors cost, and keeps officials away from the village of their own family. */
const fact = Criterion.factsOf(Placement.table)
const book = bookOf(
  ...ofTown,
  ...ofAssignment,
  provide(Placement.point, town, {
    field: "conditions",
    value: Criterion.not(Criterion.equals(fact("homeVillage"), fact("village"))),
    from,
    citation: document
  })
)

const stated = [
  { homeVillage: "v-09", major: "law" },
  { homeVillage: "v-01", major: "law" },
  { homeVillage: "v-09", major: "agronomy" }
]
const ids = ["p-1", "p-2", "p-3"]

/** Three officials of one drive, and three villages. */
const state = after(
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

const villages = [
  { village: "v-01", places: 1, majors: [] },
  { village: "v-02", places: 1, majors: ["agronomy"] },
  { village: "v-03", places: 1, majors: [] }
] as const

const assignment = (...into: ReadonlyArray<string>) =>
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
const best = assignment("v-01", "v-03", "v-02")

const failed = (act: Act) => failing(verdictOf(state, act, book).finding)

describe("assigning officials to villages", () => {
  it("places everybody under their titles, with the wishes sealed", () => {
    assert.strictEqual(receipt(state, best, book), "accepted")
    const events = eventsOf(state, best, book)
    assert.deepStrictEqual<unknown>(
      events.map(({ data, personal, type }) => ({ type, data, personal })),
      [
        ["p-1", "v-01", ["v-01", "v-02"]],
        ["p-2", "v-03", ["v-01", "v-03"]],
        ["p-3", "v-02", ["v-01", "v-02"]]
      ].map(([official, village, wishes]) => ({
        type: "people/OfficialPlaced",
        data: { official, village, title: "assistantToSecretary" },
        personal: { [String(official)]: { wishes } }
      }))
    )
    const placed = afterBy(book, state, best)
    for (const { official, village: into } of best.pairs) {
      const found = Official.find(placed.officials, person(official))
      assert.deepStrictEqual(found?.placements, [
        { from: CalendarDate.make("2010-08-01"), village: Village.makeId(into), title: "assistantToSecretary" }
      ])
      assert.notProperty(found?.personal, "wishes")
    }
  })

  it("keeps a small verdict that tells no wish, home or major", () => {
    const { finding } = verdictOf(state, best, book)
    assert.deepStrictEqual(words(finding.message), [
      "可以统筹安排任职村",
      "the officials may be assigned to the villages"
    ])
    assert.notMatch(JSON.stringify(finding), /p-1|v-01|v-09|agronomy/u)
    assert.deepStrictEqual(wordsOf(finding, "recruitment.assignment/titles"), [
      "各人职务：3 人符合规定",
      "the title of each: 3 as laid down"
    ])
  })

  it("is refused where it could be cheaper, or leads into the own family's village", () => {
    assert.strictEqual(receipt(state, assignment("v-03", "v-02", "v-01"), book), "refused")
    assert.deepStrictEqual(failed(assignment("v-03", "v-02", "v-01")), ["recruitment.assignment/cheapest"])
    assert.deepStrictEqual(failed(assignment("v-02", "v-01", "v-03")), ["recruitment.assignment/open"])
    assert.deepStrictEqual(failed(assignment("v-01", "v-03")), ["recruitment.assignment/places"])
  })

  it("on a document deviates where it was not the cheapest, and is kept", () => {
    const other = { ...assignment("v-03", "v-02", "v-01"), basis: recorded } as const
    assert.strictEqual(receipt(state, other, book), "deviates (refused)")
    assert.lengthOf(eventsOf(state, other, book), 3)
  })

  it("counts who is in the villages already, and who goes there by the same act", () => {
    const two = { ...best, villages: villages.map((one) => ({ ...one, places: 2 })) }
    const together = { ...two, pairs: [best.pairs[0], best.pairs[1], { official: "p-3", village: "v-01" }] } as const
    assert.include(failed(together as never), "recruitment.placement/officialsInVillage")
    const moved = afterBy(book, state, placement("p-1", "v-03", "2010-07-20"))
    assert.strictEqual(receipt(moved, best, book), "accepted", "the first leaves the third village on that day")
    const stays = { ...best, officials: best.officials.slice(1), pairs: best.pairs.slice(1) }
    const { finding, outcome } = verdictOf(moved, stays, book)
    assert.strictEqual(outcome, "refused")
    assert.include(failing(finding), "recruitment.placement/officialsInVillage")
    assert.deepStrictEqual(wordsOf(finding, "recruitment.assignment/villages"), [
      "各村在任人数：1 人符合规定",
      "the number in each village: 1 as laid down"
    ])
  })

  it("takes the step of the procedure for each", () => {
    const steps = provide(Channel.point, town, {
      field: "steps",
      value: Channel.procedure(
        "application",
        "qualificationReview",
        "writtenTest",
        "interview",
        "vetting",
        "publicNotice",
        "appointment",
        "placement"
      ),
      from,
      citation: document
    })
    const withStep = bookOf(
      ...ofTown.filter(({ field, point }) => !(point === Channel.point.id && field === "steps")),
      ...ofAssignment,
      steps
    )
    assert.strictEqual(receipt(state, best, withStep), "accepted")
    const placed = afterBy(withStep, state, best)
    for (const id of ids) {
      assert.isTrue(applicationOf(placed, id).taken.some(({ step }) => step === "placement"))
    }
  })

  it("needs somebody in post, a registered village, and pairs among those that are asked for", () => {
    const stranger = { ...best, officials: [...best.officials, { official: "p-8", wishes: [] }] }
    assert.strictEqual(receipt(state, stranger, book), "people/OfficialUnknown")
    const nowhere = { ...best, villages: [...villages, { village: "v-77", places: 1, majors: [] }] }
    assert.strictEqual(receipt(state, nowhere, book), "places/VillageUnknown")
    assert.deepStrictEqual(refusal(state, assignment("v-01", "v-03", "v-77"), book), [
      "recruitment/PairNotAsked",
      "p-3 到 v-77 不在本次安排的人员和村之内，无法办理。请核对安排结果与名单。",
      "p-3 to v-77 is not among the officials and villages of this act. Check the pairs against the lists."
    ])
  })

  it("has no rule where the place lays none down", () => {
    assert.strictEqual(receipt(state, best), "policy/NotCovered")
  })

  it("needs the title of each, on a document too", () => {
    const { politicalStatus: _, ...unknown } = { ...eligible, studentCadre: true }
    const [, ...rest] = throughVetting("p-1", "80", "80")
    const untitled = after(
      announced,
      application("p-1", { ...unknown, ...stated[0] }),
      ...rest,
      ranking,
      notice("p-1"),
      appointment("p-1")
    )
    const alone = {
      ...best,
      villages: [villages[0]],
      officials: best.officials.slice(0, 1),
      pairs: best.pairs.slice(0, 1)
    }
    assert.strictEqual(receipt(untitled, alone, book), "undetermined")
    assert.strictEqual(receipt(untitled, { ...alone, basis: recorded }, book), "recruitment/TitleMissing")
  })
})

describe("the problem for a solver", () => {
  const asked = {
    on: CalendarDate.make("2010-08-01"),
    officials: best.officials.map(({ official, wishes }) => ({
      official: person(official),
      wishes: wishes.map(Village.makeId)
    })),
    villages: villages.map((one) => ({ ...one, village: Village.makeId(one.village) }))
  }
  const by = policies("2010-08-01", book)

  it("has the costs by the rules of the place, and forbids what they close", () => {
    const { columns, costs, rows } = Result.getOrThrow(AssignmentActs.problem(state, asked, by))
    assert.deepStrictEqual<unknown>([rows, columns], [ids, ["v-01", "v-02", "v-03"]])
    assert.deepStrictEqual(costs, [
      [0, 4, 5],
      [undefined, 8, 1],
      [0, 1, 5]
    ])
  })

  it("knows what the reasons are made of", () => {
    const facts = Result.getOrThrow(AssignmentActs.known(state, asked, by))
    const parameters = {
      wishCosts: [0, 1],
      notWishedCost: 5,
      otherMajorCost: 3,
      distanceCosts: { township: 0, county: 0, elsewhere: 0 }
    }
    const pairs = best.pairs.map(({ official, village }) => ({
      official: person(official),
      village: Village.makeId(village)
    }))
    const [, second, third] = AssignmentReasons.explain(parameters, { ...facts, pairs })
    assert.deepStrictEqual<unknown>(second?.missed, [{ village: "v-01", why: "closed", to: ["p-1"] }])
    assert.deepStrictEqual<unknown>(third?.missed, [{ village: "v-01", why: "given", to: ["p-1"] }])
  })

  it("is refused where somebody is named twice", () => {
    const twice = AssignmentActs.problem(state, { ...asked, officials: [...asked.officials, ...asked.officials] }, by)
    assert.deepStrictEqual(Result.isFailure(twice) && [twice.failure.code, words(twice.failure.message)?.[1]], [
      "recruitment/NamedTwice",
      "p-1 is named more than once, so nothing can be assigned. Name each id once."
    ])
  })
})
