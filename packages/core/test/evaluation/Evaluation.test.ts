import { assert, describe, it } from "@effect/vitest"
import * as Appraisal from "../../src/evaluation/Appraisal.ts"
import * as Counts from "../../src/evaluation/Counts.ts"
import * as Cycle from "../../src/evaluation/Cycle.ts"
import * as Evaluation from "../../src/evaluation/Evaluation.ts"
import * as Facts from "../../src/evaluation/facts.ts"
import type * as OfficeState from "../../src/office/OfficeState.ts"
import {
  after,
  bookOf,
  component,
  concluded,
  conclusion,
  correction,
  cycle,
  cycleId,
  day,
  departure,
  forgetting,
  grades,
  inPost,
  marked,
  marks,
  ofTown,
  opened,
  person,
  policies
} from "./exampleAppraisal.ts"

const tallyOf = (
  state: OfficeState.OfficeState,
  year = 2010,
  on?: string
): { readonly counts: ReadonlyArray<ReadonlyArray<string | number>>; readonly notGraded: ReadonlyArray<string> } => {
  const { counts, notGraded } = Evaluation.gradesOf(state.evaluation, year, on === undefined ? undefined : day(on))
  return { counts: Object.entries(counts).filter(([, count]) => count !== 0), notGraded }
}

const nothing = { counts: [], notGraded: [] }
const asConcluded = {
  counts: [
    ["excellent", 1],
    ["competent", 2],
    ["basicallyCompetent", 1],
    ["incompetent", 1],
    ["notGraded", 1]
  ],
  notGraded: ["p-6"]
}

describe("the cycles that are open", () => {
  it("are those opened and not concluded, day by day, in the order of their years", () => {
    const idsOn = (state: OfficeState.OfficeState, on: string) =>
      Evaluation.openCycles(state.evaluation, day(on)).map(({ id }) => id)
    const days = ["2010-12-09", "2010-12-10", "2011-01-19", "2011-01-20"]
    assert.deepStrictEqual(
      days.map((on) => idsOn(concluded, on)),
      [[], ["y-2010"], ["y-2010"], []]
    )
    const next = { ...cycle, cycle: "a-2011", year: 2011, from: "2011-01-01", until: "2011-12-31", on: "2011-01-01" }
    const two = after(opened, next as typeof cycle)
    assert.deepStrictEqual(idsOn(two, "2011-01-01"), ["y-2010", "a-2011"])
  })
})

describe("who lacks which component", () => {
  const missingIn = (state: OfficeState.OfficeState, on: string, id = cycleId) => {
    const found = Appraisal.missingComponents(state, id, policies(on), day(on))
    return found._tag === "Success"
      ? found.success.map(({ components, official }) => `${official}: ${components.join()}`)
      : found.failure.field
  }
  const lacking = after(
    opened,
    ...["p-1", "p-2", "p-3"].flatMap((id) => marks(id, "75")),
    component("p-4", "town", "75", "2011-01-06"),
    departure("p-5", "2011-01-08")
  )

  it("is told for a day: marks that came later are missing, those who left are asked for nothing", () => {
    assert.deepStrictEqual(missingIn(lacking, "2011-01-05"), [
      "p-4: assembly,village,town",
      "p-5: assembly,village,town"
    ])
    assert.deepStrictEqual(missingIn(lacking, "2011-01-07"), ["p-4: assembly,village", "p-5: assembly,village,town"])
    assert.deepStrictEqual(missingIn(lacking, "2011-01-08"), ["p-4: assembly,village"])
  })

  it("is nobody where the cycle is complete, not open or not known", () => {
    assert.deepStrictEqual(missingIn(marked, "2011-01-05"), [])
    assert.deepStrictEqual(missingIn(opened, "2010-12-09"), [])
    assert.deepStrictEqual(missingIn(concluded, "2011-01-20"), [])
    assert.deepStrictEqual(missingIn(opened, "2011-01-05", Cycle.CycleId.make("y-1999")), [])
  })

  it("is not guessed where no rule says what counts", () => {
    for (const point of ["evaluation.cycle", "evaluation.components"]) {
      const book = bookOf(...ofTown.filter((provision) => provision.point !== point))
      const found = Appraisal.missingComponents(opened, cycleId, policies("2011-01-05", book), day("2011-01-05"))
      assert.strictEqual(found._tag === "Failure" && found.failure.point, point)
    }
  })
})

describe("the grades of a year", () => {
  it("are counted by grade from the day of the conclusion on, with those who are not graded", () => {
    assert.deepStrictEqual(tallyOf(concluded, 2010, "2011-01-19"), nothing)
    assert.deepStrictEqual(tallyOf(concluded, 2010, "2011-01-20"), asConcluded)
    assert.deepStrictEqual(tallyOf(concluded), asConcluded)
    assert.deepStrictEqual(tallyOf(concluded, 2009), nothing)
  })

  it("follow a correction from its day on", () => {
    const corrected = after(concluded, correction("p-6", "competent"))
    assert.deepStrictEqual(tallyOf(corrected, 2010, "2011-02-28"), asConcluded)
    const now = tallyOf(corrected, 2010, "2011-03-01")
    assert.deepStrictEqual(now, {
      counts: [
        ["excellent", 1],
        ["competent", 3],
        ["basicallyCompetent", 1],
        ["incompetent", 1]
      ],
      notGraded: []
    })
    const gradeOn = (on: string) => Evaluation.gradeOf(corrected.evaluation, person("p-6"), 2010, day(on))
    assert.deepStrictEqual(["2011-01-19", "2011-01-20", "2011-02-28", "2011-03-01"].map(gradeOn), [
      undefined,
      "notGraded",
      "notGraded",
      "competent"
    ])
  })

  it("count somebody whom only a correction graded", () => {
    const without = after(marked, departure("p-5", "2011-01-10"), conclusion, correction("p-5", "incompetent"))
    assert.deepStrictEqual(tallyOf(without), {
      counts: [
        ["competent", 3],
        ["basicallyCompetent", 1],
        ["incompetent", 1],
        ["notGraded", 1]
      ],
      notGraded: ["p-6"]
    })
  })

  it("are right on any day where a document of an earlier day came in late", () => {
    const late = after(
      inPost,
      grades(2009, { "p-1": "excellent" }, "2010-12-05"),
      grades(2009, { "p-1": "competent" }, "2010-12-03")
    )
    const countsOn = (on: string) => tallyOf(late, 2009, on).counts
    assert.deepStrictEqual(["2010-12-02", "2010-12-03", "2010-12-05"].map(countsOn), [
      [],
      [["competent", 1]],
      [["competent", 1]]
    ])
  })
})

describe("the cap of a cycle", () => {
  it("is known from the conclusion on, with how many are excellent on the day", () => {
    const corrected = after(concluded, correction("p-2", "excellent"))
    const capOn = (on: string) => Facts.capOf(corrected.evaluation, cycleId, day(on))
    assert.deepStrictEqual(["2011-01-19", "2011-01-20", "2011-03-01"].map(capOn), [
      undefined,
      { graded: 5, places: 1, excellent: 1 },
      { graded: 5, places: 1, excellent: 2 }
    ])
    assert.isUndefined(Facts.capOf(opened.evaluation, cycleId, day("2011-01-20")))
  })
})

describe("forgetting a person", () => {
  it("drops marks and grades, and leaves the counts as they were counted", () => {
    const forgotten = after(concluded, forgetting("p-5"), forgetting("p-6"))
    assert.isUndefined(Facts.gradeOf(forgotten.evaluation, person("p-5"), 2010))
    assert.deepStrictEqual(tallyOf(forgotten), { ...asConcluded, notGraded: [] })
    const of = Evaluation.cycle(forgotten.evaluation, cycleId)
    assert.deepStrictEqual(of === undefined ? undefined : Evaluation.marksOn(of, person("p-5"), day("2011-02-01")), {})
    assert.strictEqual(Facts.gradeOf(forgotten.evaluation, person("p-1"), 2010), "excellent", "the others stay")
  })

  it("takes a correction back with it: what it said is gone too", () => {
    const forgotten = after(concluded, correction("p-5", "competent"), forgetting("p-5", "2011-04-01"))
    assert.deepStrictEqual(tallyOf(forgotten), asConcluded)
  })
})

describe("two incompetent years in a row", () => {
  const given = (before: string | undefined, after2010: string | undefined) => {
    const acts = [
      ...(before === undefined ? [] : [grades(2009, { "p-1": before })]),
      ...(after2010 === undefined ? [] : [grades(2010, { "p-1": after2010 })])
    ]
    return Facts.incompetentTwice(after(inPost, ...acts).evaluation, person("p-1"), 2010)
  }

  it("are those of the year and the one before", () => {
    assert.strictEqual(given("incompetent", "incompetent"), true)
    assert.strictEqual(given("incompetent", "basicallyCompetent"), false)
    assert.strictEqual(given("competent", "incompetent"), false)
    const both = after(inPost, grades(2009, { "p-1": "incompetent" }), grades(2010, { "p-1": "incompetent" }))
    const twice = (year: number, on?: string) =>
      Facts.incompetentTwice(both.evaluation, person("p-1"), year, on === undefined ? undefined : day(on))
    assert.deepStrictEqual(
      [2009, 2010, 2011].map((year) => twice(year)),
      [undefined, true, undefined]
    )
    assert.deepStrictEqual(
      ["2010-12-01", "2010-12-02"].map((on) => twice(2010, on)),
      [undefined, true]
    )
  })

  it("are not known where a grade is missing that could decide", () => {
    assert.strictEqual(given(undefined, undefined), undefined)
    assert.strictEqual(given("incompetent", undefined), undefined)
    assert.strictEqual(given(undefined, "incompetent"), undefined)
    assert.strictEqual(given(undefined, "competent"), false)
    assert.strictEqual(given("notGraded", undefined), false, "not graded is a value and not incompetent")
  })
})

describe("counts", () => {
  it("add up and move", () => {
    const counts = Counts.of(["excellent", "other", "excellent"])
    assert.deepStrictEqual([counts.excellent, counts.other, counts.competent], [2, 1, 0])
    assert.strictEqual(Counts.plus(counts, counts).excellent, 4)
    const moved = Counts.moved(counts, "excellent", "competent")
    assert.deepStrictEqual(
      [moved.excellent, moved.competent, Counts.moved(counts, undefined, "other").other],
      [1, 1, 2]
    )
    assert.strictEqual(counts.excellent, 2, "the counts before stay as they were")
  })
})
