import { assert, describe, it } from "@effect/vitest"
import { HashMap, Result } from "effect"
import * as CalendarDate from "../../src/calendar/CalendarDate.ts"
import type * as Event from "../../src/journal/Event.ts"
import * as Seal from "../../src/journal/Seal.ts"
import type * as OfficeState from "../../src/office/OfficeState.ts"
import type * as Official from "../../src/people/Official.ts"
import * as Village from "../../src/places/Village.ts"
import type * as Judgement from "../../src/policy/Judgement.ts"
import * as Policies from "../../src/policy/Policies.ts"
import * as Assignment from "../../src/recruitment/Assignment.ts"
import * as AssignmentReasons from "../../src/recruitment/AssignmentReasons.ts"
import * as AssignmentFacts from "../../src/recruitment/assignmentFacts.ts"
import { assignment, best, book, ids, state, villages } from "./assigningTown.ts"
import { type Act, eventsOf, failing, person, policies, recorded, words } from "./exampleTown.ts"

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
    const { costs, officials, places, villages: rest } = Result.getOrThrow(AssignmentFacts.problem(state, asked, by))
    assert.deepStrictEqual<unknown>([officials, rest, places], [ids, ["v-01", "v-02", "v-03"], [1, 1, 1]])
    assert.deepStrictEqual(costs, [
      [0, 4, 5],
      [undefined, 8, 1],
      [0, 1, 5]
    ])
  })

  it("knows what the reasons are made of", () => {
    const facts = Result.getOrThrow(AssignmentFacts.known(state, asked, by))
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
    const twice = AssignmentFacts.problem(state, { ...asked, officials: [...asked.officials, ...asked.officials] }, by)
    assert.deepStrictEqual(Result.isFailure(twice) && [twice.failure.code, words(twice.failure.message)?.[1]], [
      "recruitment/NamedTwice",
      "p-1 is named more than once, so nothing can be assigned. Name each id once."
    ])
  })
})

type Assigned = Event.Of<typeof Official.PlacementsAssigned>

/** The event by which an act was kept. */
const keptBy = (act: Act): Assigned => {
  const [event] = eventsOf(state, act, book)
  return event?.type === "people/PlacementsAssigned" ? event : assert.fail("was not kept")
}

describe("an assignment that was kept", () => {
  const by = policies("2010-08-01", book)
  const factsOf = (event: Assigned, before: OfficeState.OfficeState = state) =>
    Result.getOrThrow(AssignmentFacts.kept(before, event, by))
  const judgeAgain = (event: Assigned, before?: OfficeState.OfficeState) =>
    Result.getOrThrow(Policies.judge(by, Assignment.point, factsOf(event, before)))

  /** What was found of the assignment then. */
  const foundIn = ({ verdict }: Assigned): Judgement.Finding | undefined =>
    verdict?.finding.findings.find(({ criterion }) => criterion === Assignment.point.id)

  it("is judged again from its event, its state and the rules of its day, to the same finding", () => {
    for (const act of [
      best,
      { ...assignment("v-03", "v-02", "v-01"), basis: recorded },
      { ...assignment("v-01", "v-03"), basis: recorded }
    ] as const) {
      const event = keptBy(act)
      assert.deepStrictEqual(judgeAgain(event).finding, foundIn(event))
    }
    assert.deepStrictEqual(
      failing(judgeAgain(keptBy({ ...assignment("v-03", "v-02", "v-01"), basis: recorded })).finding),
      ["recruitment.assignment/cheapest"]
    )
  })

  it("is not proved by other places, majors or wishes than those of then", () => {
    const event = keptBy(best)
    const change = (changed: Partial<Assigned["data"]>): Assigned => ({ ...event, data: { ...event.data, ...changed } })
    const opening = (index: number, changed: object) =>
      event.data.villages.map((one, at) => (at === index ? { ...one, ...changed } : one))
    assert.strictEqual(judgeAgain(change({ villages: opening(0, { places: 2 }) })).outcome, "refused")
    assert.strictEqual(judgeAgain(change({ villages: opening(1, { majors: ["law"] }) })).outcome, "refused")
    const wished = { ...event, personal: { ...event.personal, "p-3": { wishes: [Village.makeId("v-01")] } } }
    assert.strictEqual(judgeAgain(wished).outcome, "refused")
  })

  it("explains its pairs long after", () => {
    const rules = Result.getOrThrow(Policies.resolve(by, Assignment.point)).values
    const [, second] = AssignmentReasons.explain(rules, factsOf(keptBy(best)))
    assert.deepStrictEqual(words(second?.message), [
      "p-2 到 v-03：第2志愿，代价 1；在前的志愿：v-01按规定不能安排",
      "p-2 to v-03: wish number 2; cost 1; wishes before it: v-01 is closed by the conditions of placement"
    ])
  })

  it("cannot be proved again once somebody was forgotten, and says whose facts are missing", () => {
    const event = keptBy(best)
    const forgotten = { ...event, personal: { ...event.personal, "p-3": Seal.forgotten } }
    const before = {
      ...state,
      recruitment: {
        drives: HashMap.map(state.recruitment.drives, (drive) => ({
          ...drive,
          applications: HashMap.modify(drive.applications, person("p-3"), (one) => ({
            ...one,
            personal: Seal.forgotten
          }))
        }))
      }
    }
    const { finding, outcome } = judgeAgain(forgotten, before)
    assert.strictEqual(outcome, "undetermined")
    assert.includeMembers([...finding.needs], ["officials.p-3.wishes", "officials.p-3.major"])
    assert.isTrue(finding.needs.every((path) => path.startsWith("officials.p-3.")))
  })
})
