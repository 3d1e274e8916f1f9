import { assert, describe, it } from "@effect/vitest"
import * as Cap from "../../../src/evaluation/Cap.ts"
import * as Evaluation from "../../../src/evaluation/Evaluation.ts"
import * as Grading from "../../../src/evaluation/Grading.ts"
import type * as OfficeState from "../../../src/office/OfficeState.ts"
import * as Bound from "../../../src/policy/Bound.ts"
import { provide } from "../../../src/policy/PolicyPoint.ts"
import { document } from "../../recruitment/exampleTown.ts"
import {
  after,
  ballot,
  bookOf,
  component,
  concluded,
  conclusion,
  cycleId,
  day,
  departure,
  eventsOf,
  excepted,
  failing,
  forgetting,
  graded,
  inPost,
  marked,
  marks,
  ofTown,
  opened,
  person,
  provisionsOf,
  receipt,
  recorded,
  refusal,
  town,
  verdictOf,
  words,
  wordsOf
} from "../exampleAppraisal.ts"

const gradesIn = (state: OfficeState.OfficeState) =>
  Object.fromEntries([...graded, "p-6"].map((id) => [id, Evaluation.gradeOf(state.evaluation, person(id), 2010)]))
const personalOf = (state: OfficeState.OfficeState, act: object = {}) =>
  eventsOf(state, { ...conclusion, ...act })[0]?.personal

describe("concluding a cycle", () => {
  it("grades by total, bounds and cap, and does not grade whoever had too few months", () => {
    assert.strictEqual(receipt(marked, conclusion), "accepted")
    assert.deepStrictEqual<unknown>(personalOf(marked), {
      "p-1": { grade: "excellent", total: "95.00" },
      "p-2": { grade: "competent", total: "92.50" },
      "p-3": { grade: "competent", total: "80.00" },
      "p-4": { grade: "basicallyCompetent", total: "65.00" },
      "p-5": { grade: "incompetent", total: "59.99" },
      "p-6": { grade: "notGraded" }
    })
    assert.deepStrictEqual(gradesIn(concluded), {
      "p-1": "excellent",
      "p-2": "competent",
      "p-3": "competent",
      "p-4": "basicallyCompetent",
      "p-5": "incompetent",
      "p-6": "notGraded"
    })
  })

  it("is one event, with counts and places in the clear and everything about a person sealed", () => {
    const [event, ...others] = eventsOf(marked, conclusion)
    assert.deepStrictEqual([event?.type, event?.stream, others.length], ["evaluation/CycleConcluded", "main", 0])
    assert.deepStrictEqual<unknown>(event?.data, {
      cycle: "y-2010",
      counts: {
        excellent: 1,
        competent: 2,
        basicallyCompetent: 1,
        incompetent: 1,
        notGraded: 1,
        notEvaluated: 0,
        other: 0
      },
      graded: 5,
      places: 1
    })
    const clear = JSON.stringify([event?.data, event?.verdict])
    for (const total of ["95.00", "92.50", "59.99"]) assert.notInclude(clear, total)
  })

  it("says in its verdict who is in it, the bounds and the cap, with their provisions", () => {
    const { finding } = verdictOf(marked, conclusion)
    assert.deepStrictEqual(words(finding.message), ["可以评定年度考核等次", "the appraisal may be concluded"])
    assert.deepStrictEqual(wordsOf(finding, "evaluation.cycle/participants"), [
      "评定等次 5 人，在任时间不足而不定等次 1 人",
      "5 official(s) are to be graded; 1 are not, with too few months in post"
    ])
    assert.deepStrictEqual(wordsOf(finding, "evaluation.cycle/ended"), [
      "考核期已于 2010-12-31 届满",
      "the period ended on 2010-12-31"
    ])
    assert.include(wordsOf(finding, "evaluation.cap/share")?.[1], "which is 1; 2 reached the bound")
    assert.includeMembers(
      [...provisionsOf(finding)],
      [
        "330282121/evaluation.cycle.monthsInPostAtLeast/2009-01-01",
        "330282121/evaluation.components.total/2009-01-01",
        "330282121/evaluation.grading.excellent/2009-01-01",
        "nation/evaluation.cap.percentAtMost/2008-04-10"
      ]
    )
  })

  it("gives nobody away by its verdict: with all grades changed it is the same", () => {
    const other = after(
      opened,
      ...graded.flatMap((id, index) => marks(id, ["61", "71", "95", "30", "93"][index] ?? ""))
    )
    assert.notDeepEqual(personalOf(other), personalOf(marked))
    assert.deepStrictEqual(verdictOf(other, conclusion), verdictOf(marked, conclusion))
  })

  it("lacks a component: it is undetermined, names who lacks which, and keeps nothing", () => {
    const lacking = after(
      opened,
      ...marks("p-1", "95"),
      ...marks("p-2", "92.5"),
      component("p-3", "village", "80"),
      component("p-3", "town", "80"),
      ...marks("p-4", "65"),
      ...marks("p-5", "60")
    )
    assert.strictEqual(receipt(lacking, conclusion), "undetermined")
    assert.deepStrictEqual(verdictOf(lacking, conclusion).finding.needs, ["p-3.assembly"])
    const complete = after(lacking, ballot("p-3", { competent: 3 }))
    assert.strictEqual(receipt(complete, conclusion), "accepted")
    assert.strictEqual(receipt(opened, conclusion), "undetermined")
    assert.strictEqual(verdictOf(opened, conclusion).finding.needs.length, 15)
  })

  it("does not see a mark of a later day", () => {
    const later = after(marked, component("p-1", "town", "20", "2011-01-21"))
    assert.deepInclude(personalOf(later)?.[person("p-1")], { total: "95.00" })
    assert.deepInclude(personalOf(later, { on: "2011-01-21" })?.[person("p-1")], { total: "72.50" })
  })

  it("lacking a component is recorded or excepted as a deviation: without a total nobody is graded", () => {
    const lacking = after(opened, ...marks("p-1", "95"), component("p-3", "town", "80"))
    for (const basis of [recorded, excepted]) {
      assert.strictEqual(receipt(lacking, { ...conclusion, basis }), "deviates (undetermined)")
    }
    assert.deepStrictEqual<unknown>(personalOf(lacking, { basis: recorded }), {
      "p-1": { grade: "competent", total: "95.00" },
      ...Object.fromEntries(["p-2", "p-3", "p-4", "p-5"].map((id) => [id, { grade: "notEvaluated" }])),
      "p-6": { grade: "notGraded" }
    })
    const kept = after(lacking, { ...conclusion, basis: recorded })
    assert.deepStrictEqual(Evaluation.capOf(kept.evaluation, cycleId, day("2011-01-20")), {
      graded: 1,
      places: 0,
      excellent: 0
    })
    assert.strictEqual(kept.deviations.length, 1)
  })

  it("before the period has ended is refused by the rules, on the day after its last day it is not", () => {
    const early = (on: string) => ({ ...conclusion, on }) as const
    const inTime = after(opened, ...graded.flatMap((id) => marks(id, "75", "2010-12-20")))
    assert.deepStrictEqual(
      ["2010-12-30", "2010-12-31", "2011-01-01"].map((on) => receipt(inTime, early(on))),
      ["refused", "refused", "accepted"]
    )
    assert.deepStrictEqual(failing(verdictOf(inTime, early("2010-12-31")).finding), ["evaluation.cycle/ended"])
    assert.strictEqual(receipt(inTime, { ...early("2010-12-31"), basis: excepted }), "deviates (refused)")
  })

  it("of a cycle that is not known, not yet opened or concluded is refused", () => {
    assert.strictEqual(refusal(inPost, conclusion)[0], "evaluation/CycleUnknown")
    assert.strictEqual(refusal(opened, { ...conclusion, on: "2010-12-09" })[0], "evaluation/NotYetOpened")
    assert.strictEqual(refusal(concluded, { ...conclusion, basis: recorded })[0], "evaluation/CycleConcluded")
  })

  it("asks no component of somebody who left, from the day of the departure on, by that one event", () => {
    const four = after(opened, ...["p-1", "p-2", "p-3", "p-4"].flatMap((id) => marks(id, "75")))
    assert.deepStrictEqual(verdictOf(four, conclusion).finding.needs, ["p-5.assembly", "p-5.village", "p-5.town"])
    const outcomes = (leftOn: string) => receipt(after(four, departure("p-5", leftOn)), conclusion)
    assert.deepStrictEqual(["2010-12-31", "2011-01-20", "2011-01-21"].map(outcomes), [
      "accepted",
      "accepted",
      "undetermined"
    ])
    const without = after(four, departure("p-5", "2011-01-20"), conclusion)
    assert.strictEqual(gradesIn(without)["p-5"], undefined)
    assert.notProperty(personalOf(after(four, departure("p-5", "2011-01-20"))) ?? {}, "p-5")
  })

  it("asks nothing of somebody who was forgotten, and grades the others", () => {
    const four = after(opened, ...["p-1", "p-2", "p-3", "p-4"].flatMap((id) => marks(id, "75")))
    const forgotten = after(four, forgetting("p-5", "2011-01-10"))
    assert.strictEqual(receipt(forgotten, conclusion), "accepted")
    assert.notProperty(personalOf(forgotten) ?? {}, "p-5")
  })

  it("follows the rules of the day of its opening, whatever changed since", () => {
    const stricter = bookOf(
      ...ofTown.filter(({ field, point }) => !(point === "evaluation.grading" && field === "competent")),
      provide(Grading.point, town, {
        field: "competent",
        value: Bound.atLeast(70),
        from: "2009-01-01",
        until: "2010-12-11",
        citation: document
      }),
      provide(Grading.point, town, {
        field: "competent",
        value: Bound.atLeast(85),
        from: "2010-12-11",
        citation: document
      })
    )
    const [event] = eventsOf(marked, conclusion, stricter)
    assert.deepInclude(event?.personal[person("p-3")], { grade: "competent" })
    assert.strictEqual(event?.governedBy, "2010-12-10")
  })

  it("settles a tie at the cap by policy, and says so", () => {
    const tied = after(
      opened,
      ...marks("p-1", "95"),
      ...marks("p-2", "95"),
      ...marks("p-3", "80"),
      ...marks("p-4", "65"),
      ...marks("p-5", "60")
    )
    const excellentBy = (tieAtCap: "exclude" | "include") => {
      const own = { from: "2009-01-01", citation: document } as const
      const book = bookOf(...ofTown, provide(Cap.point, town, { field: "tieAtCap", value: tieAtCap, ...own }))
      const data = eventsOf(tied, conclusion, book)[0]?.data
      return [data, wordsOf(verdictOf(tied, conclusion, book).finding, "evaluation.cap/tie")?.[1]] as const
    }
    const [out, outWords] = excellentBy("exclude")
    assert.deepInclude((out as { readonly counts: object }).counts, { excellent: 0, competent: 3 })
    assert.include(outWords, "none of them is excellent")
    const [taken, takenWords] = excellentBy("include")
    assert.deepInclude((taken as { readonly counts: object }).counts, { excellent: 2, competent: 1 })
    assert.include(takenWords, "all of them are excellent")
  })

  it("of nobody counts nobody", () => {
    const gone = after(opened, ...[...graded, "p-6"].map((id) => departure(id, "2010-12-31")))
    const [event] = eventsOf(gone, conclusion)
    assert.deepInclude(event?.data, { graded: 0, places: 0 })
    assert.deepStrictEqual(event?.personal, {})
  })
})
