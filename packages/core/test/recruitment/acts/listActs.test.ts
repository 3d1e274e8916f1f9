import { assert, describe, it } from "@effect/vitest"
import * as OfficeState from "../../../src/office/OfficeState.ts"
import * as Criterion from "../../../src/policy/Criterion.ts"
import { provide } from "../../../src/policy/PolicyPoint.ts"
import * as Score from "../../../src/policy/Score.ts"
import * as Applicant from "../../../src/recruitment/Applicant.ts"
import * as Drive from "../../../src/recruitment/Drive.ts"
import * as Examination from "../../../src/recruitment/Examination.ts"
import * as Ranking from "../../../src/recruitment/Ranking.ts"
import * as Share from "../../../src/recruitment/Share.ts"
import * as Shortlist from "../../../src/recruitment/Shortlist.ts"
import { a, applied, b, divided, driveIn, inForce, keep } from "../dividedDrive.ts"
import {
  type Act,
  announced,
  application,
  bookOf,
  eligible,
  eventsOf,
  failing,
  marked,
  ofTown,
  ranking,
  receipt,
  recorded,
  refusal,
  review,
  stepped,
  town,
  verdictOf,
  words
} from "../exampleTown.ts"

const { fact } = Criterion.of(Examination.table)
const written = Score.component("writtenTest", fact("writtenTest"))
const interview: Shortlist.ListRule = {
  ...{ step: "interview", by: written, candidates: 2, posts: 1, rounding: "ceiling", atEdge: "all" }
}
const vetting: Shortlist.ListRule = {
  ...{ step: "vetting", candidates: 1, posts: 1, rounding: "ceiling", atEdge: "byRank" }
}
const lists = provide(Shortlist.point, town, { field: "lists", value: [interview, vetting], ...inForce })
const book = bookOf(...ofTown, lists)

const call = (step: string, on: string) =>
  ({ type: "recruitment/CallApplicants", on, drive: "d-2010", step }) as const satisfies Act

const calling = call("interview", "2010-05-25")

const kept = (state: OfficeState.OfficeState, acts: ReadonlyArray<Act>, rules = book) =>
  acts.reduce((before, act) => keep(before, act, rules), state)

/** Two positions of two posts; five in the first with the marks given, two in the second. */
const written7 = (...marks: ReadonlyArray<string>) =>
  kept(kept(OfficeState.empty, [divided]), [
    ...marks.map((_, index) => applied(`p-${index + 1}`, index < 5 ? "a" : "b")),
    ...marks.map((_, index) => review(`p-${index + 1}`)),
    ...marks.map((mark, index) => marked(`p-${index + 1}`, "writtenTest", mark, "2010-05-22"))
  ])

const seven = written7("80", "75", "70", "65", "60", "55", "50")

const groupsOf = (state: OfficeState.OfficeState) => driveIn(state).lists.at(-1)?.groups

describe("calling applicants to a step", () => {
  it("calls in each position so many for its posts, the best first, and keeps the others in reserve", () => {
    assert.deepStrictEqual<unknown>(groupsOf(keep(seven, calling, book)), [
      { position: "a", called: ["p-1", "p-2", "p-3", "p-4"], reserve: ["p-5"] },
      { position: "b", called: ["p-6", "p-7"], reserve: [] }
    ])
    const { finding, outcome } = verdictOf(seven, calling, book)
    assert.strictEqual(outcome, "granted")
    assert.deepStrictEqual(
      finding.findings.map(({ message }) => words(message)?.[1]),
      ["the list of a", "the list of b"]
    )
    assert.include(JSON.stringify(finding), "recruitment.shortlist.lists/2009-01-01")
  })

  it("is not made before the marks and the lists that were made before it", () => {
    const on = (state: OfficeState.OfficeState, day: string) =>
      failing(verdictOf(state, call("interview", day), book).finding)
    assert.deepStrictEqual(on(seven, "2010-05-21"), ["recruitment.shortlist/day", "recruitment.shortlist/day"])
    assert.deepStrictEqual(on(seven, "2010-05-22"), [])
    assert.lengthOf(
      on(keep(seven, calling, book), "2010-05-24"),
      2,
      "it is made again on the day of the first or later"
    )
  })

  it("calls all who are equal at the edge where the place says so", () => {
    const tied = written7("80", "75", "70", "65", "65", "55", "50")
    assert.deepStrictEqual<unknown>(groupsOf(keep(tied, calling, book))?.[0]?.called, [
      "p-1",
      "p-2",
      "p-3",
      "p-4",
      "p-5"
    ])
  })

  it("makes the list of one position alone where it is named, and knows no other position", () => {
    const one = { ...calling, position: b.id } as const
    assert.deepStrictEqual<unknown>(groupsOf(keep(seven, one, book)), [
      { position: "b", called: ["p-6", "p-7"], reserve: [] }
    ])
    assert.deepStrictEqual(refusal(seven, { ...calling, position: "c" }, book)[0], "recruitment/PositionNotInDrive")
  })

  it("waits for those who have an earlier step before them, and says how many", () => {
    const waiting = keep(
      kept(OfficeState.empty, [divided, applied("p-1", "a"), applied("p-2", "a"), review("p-1")]),
      marked("p-1", "writtenTest", "80", "2010-05-22"),
      book
    )
    const verdict = verdictOf(waiting, calling, book)
    assert.strictEqual(verdict.outcome, "undetermined")
    assert.deepStrictEqual(failing(verdict.finding), ["recruitment.shortlist/pending"])
    assert.include(
      JSON.stringify(verdict.finding.findings[0]?.findings.map(({ message }) => words(message)?.[1])),
      "1 still"
    )
    const withdrawal = {
      type: "recruitment/WithdrawApplication",
      on: "2010-05-23",
      drive: "d-2010",
      applicant: "p-2"
    } as const
    const gone = keep(waiting, withdrawal, book)
    assert.strictEqual(receipt(gone, calling, book), "accepted")
  })

  it("is by the ranking of totals where no mark is named, and waits for it", () => {
    const called = keep(seven, calling, book)
    const interviewed = kept(called, [
      ...["p-1", "p-2", "p-3", "p-4"].map((id) => marked(id, "interview", "70", "2010-06-05")),
      ...["p-6", "p-7"].map((id) => marked(id, "interview", id === "p-7" ? "90" : "60", "2010-06-05"))
    ])
    const vetted = call("vetting", "2010-06-11")
    assert.deepStrictEqual(failing(verdictOf(interviewed, vetted, book).finding), [
      "recruitment.shortlist/ranked",
      "recruitment.shortlist/ranked"
    ])
    const ranked = keep(interviewed, ranking, book)
    assert.deepStrictEqual<unknown>(groupsOf(keep(ranked, vetted, book)), [
      { position: "a", called: ["p-1", "p-2"], reserve: ["p-3", "p-4"] },
      { position: "b", called: ["p-7", "p-6"], reserve: [] }
    ])
  })

  it("may be made again until somebody of the position took the step", () => {
    const once = keep(seven, calling, book)
    assert.strictEqual(receipt(once, { ...calling, on: "2010-05-26" }, book), "accepted")
    const begun = keep(once, marked("p-1", "interview", "70", "2010-06-05"), book)
    const again = { ...calling, on: "2010-06-06" } as const
    assert.deepStrictEqual(failing(verdictOf(begun, again, book).finding), ["recruitment.shortlist/again"])
    assert.strictEqual(receipt(begun, { ...again, position: "b" }, book), "accepted")
  })

  it("keeps shares of groups, and says whom they pass over", () => {
    const women: Share.Rule = {
      ...{ id: "women", list: "interview", whenShort: "toOthers" },
      of: { op: "isOneOf", operand: { op: "fact", path: "sex" }, set: ["2"] },
      atLeast: { people: 1 }
    }
    const shares = provide(Share.point, town, { field: "shares", value: [women], ...inForce })
    const sharing = bookOf(...ofTown, lists, shares)
    const people = ["1", "1", "1", "1", "2"] as const
    const state = kept(
      OfficeState.empty,
      [
        divided,
        ...people.map((sex, index) => applied(`p-${index + 1}`, "a", { ...eligible, sex })),
        ...people.map((_, index) => review(`p-${index + 1}`)),
        ...people.map((_, index) => marked(`p-${index + 1}`, "writtenTest", String(80 - index), "2010-05-22"))
      ],
      sharing
    )
    assert.deepStrictEqual<unknown>(groupsOf(keep(state, calling, sharing))?.[0], {
      ...{ position: "a", called: ["p-1", "p-2", "p-3", "p-5"], reserve: ["p-4"] }
    })
    assert.include(JSON.stringify(verdictOf(state, calling, sharing).finding), "p-4")
  })

  it("calls whoever is ranked apart in any case", () => {
    const apart = provide(Ranking.point, town, {
      field: "lists",
      value: [
        {
          id: "doctors",
          title: { zh: "博士", en: "doctors" },
          when: { op: "isOneOf", operand: { op: "fact", path: "degree" }, set: ["doctor"] }
        }
      ],
      ...inForce
    })
    const rules = bookOf(...ofTown, lists, apart)
    const state = kept(
      OfficeState.empty,
      [
        divided,
        applied("p-1", "b"),
        applied("p-2", "b", { ...eligible, degree: "doctor" }),
        ...["p-1", "p-2"].map((id) => review(id)),
        marked("p-1", "writtenTest", "80", "2010-05-22"),
        marked("p-2", "writtenTest", "20", "2010-05-22")
      ].map((act) => act),
      rules
    )
    // The degree of p-1 is not known, and could put p-1 on the other list.
    assert.deepStrictEqual(failing(verdictOf(state, calling, rules).finding), ["recruitment.shortlist/marks"])
    assert.deepStrictEqual(verdictOf(state, calling, rules).finding.needs, ["p-1.degree"])
  })

  it("is refused where no rule asks for it, and can be recorded from a document", () => {
    assert.deepStrictEqual(refusal(announced, calling), [
      "recruitment/NoListForStep",
      "本地没有规定谁进入“面试”，因此无法确定名单。请先在插件或公告中作出入围规定，或凭文件记录名单（called）。",
      "No rule of this place says who is called to “interview”, so no list can be made. Lay one down in a plugin or the announcement, or record the list of a document (called)."
    ])
    const state = keep(announced, application("p-1"), bookOf(...ofTown))
    const given = { ...calling, called: ["p-1"], basis: recorded } as const
    assert.strictEqual(receipt(state, given), "accepted")
    assert.deepStrictEqual<unknown>(groupsOf(keep(state, given, bookOf(...ofTown))), [{ called: ["p-1"], reserve: [] }])
    assert.strictEqual(refusal(state, { ...given, called: ["p-9"] })[0], "recruitment/CalledUnknown")
    assert.strictEqual(refusal(state, { ...calling, called: ["p-1"] })[0], "recruitment/CalledGiven")
  })

  it("deviates where a document calls others than the rules do", () => {
    const same = { ...calling, basis: recorded, called: ["p-4", "p-3", "p-2", "p-1", "p-6", "p-7"] } as const
    assert.strictEqual(receipt(seven, same, book), "accepted")
    const other = { ...same, called: ["p-1", "p-2", "p-3", "p-5", "p-6", "p-7"] } as const
    assert.strictEqual(receipt(seven, other, book), "deviates (refused)")
    assert.deepStrictEqual(failing(verdictOf(seven, other, book).finding), ["recruitment.shortlist/given"])
  })
})

describe("a step to which people are called", () => {
  const marking = (id: string) => marked(id, "interview", "70", "2010-06-05")
  const called = keep(seven, calling, book)

  it("is taken by those on the list alone", () => {
    assert.strictEqual(receipt(called, marking("p-4"), book), "accepted")
    assert.strictEqual(receipt(called, marking("p-5"), book), "refused")
    assert.deepStrictEqual(failing(verdictOf(called, marking("p-5"), book).finding), ["recruitment.shortlist/called"])
    assert.strictEqual(receipt(called, { ...marking("p-5"), basis: recorded }, book), "deviates (refused)")
  })

  it("waits for the list", () => {
    const verdict = verdictOf(seven, marking("p-1"), book)
    assert.deepStrictEqual([verdict.outcome, verdict.finding.needs], ["undetermined", ["lists"]])
  })

  it("is not passed by somebody who was not called, and that can be entered", () => {
    const state = keep(called, { ...stepped("p-5", "interview", "2010-06-06", false), reason: "notCalled" }, book)
    const drive = driveIn(state)
    assert.strictEqual(Drive.listOf(drive, "interview", a.id as never)?.called.length, 4)
    assert.strictEqual([...eventsOf(called, stepped("p-5", "interview", "2010-06-06", false), book)].length, 1)
    assert.isTrue(Object.hasOwn(Applicant.reasons, "notCalled"))
  })
})
