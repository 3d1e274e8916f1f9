import { assert, describe, it } from "@effect/vitest"
import * as CalendarDate from "../../../src/calendar/CalendarDate.ts"
import * as Official from "../../../src/people/Official.ts"
import * as Village from "../../../src/places/Village.ts"
import type * as Judgement from "../../../src/policy/Judgement.ts"
import { provide } from "../../../src/policy/PolicyPoint.ts"
import * as Channel from "../../../src/recruitment/Channel.ts"
import { assignment, best, book, from, ids, ofAssignment, state, stated, villages } from "../assigningTown.ts"
import {
  type Act,
  after,
  afterBy,
  announced,
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
} from "../exampleTown.ts"

const failed = (act: Act) => failing(verdictOf(state, act, book).finding)

describe("assigning officials to villages", () => {
  it("places everybody under their titles by one event, with the villages that were open and the wishes sealed", () => {
    assert.strictEqual(receipt(state, best, book), "accepted")
    const [event, ...others] = eventsOf(state, best, book)
    assert.lengthOf(others, 0)
    assert.strictEqual(event?.type, "people/PlacementsAssigned")
    assert.deepStrictEqual<unknown>(event?.data, {
      villages,
      placements: ["v-01", "v-03", "v-02"].map((village, index) => ({
        ...{ official: ids[index], village, title: "assistantToSecretary" }
      }))
    })
    assert.deepStrictEqual<unknown>(event?.personal, {
      "p-1": { wishes: ["v-01", "v-02"] },
      "p-2": { wishes: ["v-01", "v-03"] },
      "p-3": { wishes: ["v-01", "v-02"] }
    })
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

  it("rests on the clauses of the costs, the villages and the titles, each once", () => {
    const usesOf = ({ findings, parameters }: Judgement.Finding): ReadonlyArray<Judgement.ParameterUse> => [
      ...parameters.filter(({ provision }) => provision !== undefined),
      ...findings.flatMap(usesOf)
    ]
    const uses = usesOf(verdictOf(state, best, book).finding)
    const fields = new Set(uses.map(({ field, point }) => `${point} ${field}`))
    for (const field of [
      "recruitment.assignment wishCosts",
      "recruitment.placement conditions",
      "recruitment.placement officialsInVillageAtMost",
      "recruitment.title fullMember"
    ]) {
      assert.isTrue(fields.has(field), field)
    }
    const clauses = uses.flatMap(({ point, provision }) => (point === "recruitment.placement" ? [provision] : []))
    assert.strictEqual(new Set(clauses).size, clauses.length)
  })

  it("is refused where it could be cheaper, or leads into the own family's village", () => {
    assert.strictEqual(receipt(state, assignment("v-03", "v-02", "v-01"), book), "refused")
    assert.deepStrictEqual(failed(assignment("v-03", "v-02", "v-01")), ["recruitment.assignment/cheapest"])
    assert.deepStrictEqual(failed(assignment("v-02", "v-01", "v-03")), [
      "recruitment.assignment/open",
      "recruitment.placement/conditions"
    ])
    assert.deepStrictEqual(failed(assignment("v-01", "v-03")), ["recruitment.assignment/places"])
  })

  it("on a document deviates where it was not the cheapest, and is kept", () => {
    const other = { ...assignment("v-03", "v-02", "v-01"), basis: recorded } as const
    assert.strictEqual(receipt(state, other, book), "deviates (refused)")
    assert.lengthOf(afterBy(book, state, other).deviations, 1, "one deviation, however many are placed")
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
      "各人任职村：1 人符合规定",
      "the village of each: 1 as laid down"
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

  it("takes what papers say of an official beside the application, and asks for it where it is missing", () => {
    const { homeVillage: _, ...rootless } = stated[0] ?? {}
    const unknown = after(
      announced,
      village("v-03"),
      application("p-1", { ...eligible, ...rootless }),
      ...throughVetting("p-1", "80", "80").slice(1),
      ...[ranking, notice("p-1"), appointment("p-1")]
    )
    const act = { ...best, officials: best.officials.slice(0, 1), pairs: best.pairs.slice(0, 1) }
    assert.strictEqual(receipt(unknown, act, book), "undetermined")
    assert.deepStrictEqual(verdictOf(unknown, act, book).finding.needs, ["officials.p-1.homeVillage"])
    const told = (homeVillage: string) => ({
      ...act,
      officials: act.officials.map((one) => ({ ...one, background: { homeVillage } }))
    })
    assert.strictEqual(receipt(unknown, told("v-01"), book), "refused")
    assert.strictEqual(receipt(unknown, told("v-09"), book), "accepted")
    const found = Official.find(afterBy(book, unknown, told("v-09")).officials, person("p-1"))
    assert.propertyVal(found?.personal, "homeVillage", "v-09")
  })
})
