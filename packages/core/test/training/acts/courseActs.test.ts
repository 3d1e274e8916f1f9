import { assert, describe, it } from "@effect/vitest"
import { failing, recorded, words, wordsOf } from "../../recruitment/exampleTown.ts"
import { came, dataOf, departure, done, findingOf, held, inPost, plan, refused, sessions } from "../trainingTown.ts"

const planned = done(inPost, plan)
const [law, finance] = sessions
const amended = { ...plan, type: "training/AmendPlan", on: "2011-06-01" } as const

describe("adopting a plan", () => {
  it("is granted where it covers the themes", () => {
    assert.strictEqual(came(inPost, plan), "accepted")
    assert.deepStrictEqual(dataOf(inPost, plan), { year: 2011, sessions })
    assert.deepStrictEqual(words(findingOf(inPost, plan).message), ["年度培训计划可以通过", "the plan may be adopted"])
  })

  it("that lacks a theme is refused, and deviates where it is recorded", () => {
    const lacking = { ...plan, sessions: [law] } as const
    assert.strictEqual(came(inPost, lacking), "refused")
    assert.deepStrictEqual(failing(findingOf(inPost, lacking)), ["training.plan/finance"])
    assert.strictEqual(came(inPost, { ...lacking, basis: recorded }), "deviates (refused)")
    assert.deepStrictEqual(
      done(inPost, { ...lacking, basis: recorded }).deviations.map(({ type }) => type),
      ["training/PlanAdopted"]
    )
  })

  it("before anything is laid down is not decided, and recorded without a verdict", () => {
    const early = { ...plan, on: "2009-12-31" } as const
    assert.strictEqual(came(inPost, early), "policy/NotCovered")
    assert.strictEqual(came(inPost, { ...early, basis: recorded }), "accepted")
  })

  it("a second time for a year is refused, whatever its day", () => {
    assert.deepStrictEqual(refused(planned, { ...plan, on: "2011-01-09", basis: recorded }), [
      "training/PlanExists",
      "2011 年的培训计划已于 2011-01-10 通过，一年只有一个计划。如需调整，请办理修订计划。",
      "The plan for 2011 was adopted on 2011-01-10, and a year has one plan. To change it, amend the plan."
    ])
    assert.strictEqual(came(planned, { ...plan, year: 2012 }), "accepted")
  })

  it("with a session that was held in another year is refused", () => {
    const state = done(planned, held("p-1"))
    assert.deepStrictEqual(refused(state, { ...plan, year: 2012 }), [
      "training/SessionHeldAlready",
      "培训 s-law 已于 2011-03-01 举办，同一编号不能再次使用。请另取编号；如需更正参加人员，请办理更正。",
      "Session s-law was held on 2011-03-01, and an id is used once. Choose another id; to correct who attended, use the correction."
    ])
    assert.strictEqual(refused(state, amended), "not refused", "it was held in the year of the plan")
  })
})

describe("amending a plan", () => {
  it("covers the themes too, and counts from its day on", () => {
    assert.strictEqual(came(planned, amended), "accepted")
    assert.strictEqual(came(planned, { ...amended, sessions: [finance] }), "refused")
    const another = { session: "s-3", kind: "forum", theme: "skills", hours: 2 } as const
    const state = done(planned, { ...amended, sessions: [...sessions, another] })
    const hold = (on: string) => came(state, { ...held("p-1"), ...another, on })
    assert.deepStrictEqual([hold("2011-05-31"), hold("2011-06-01")], ["refused", "accepted"])
  })

  it("entered late changes what followed until the next one", () => {
    const state = done(planned, amended, { ...amended, on: "2011-02-01", sessions: [{ ...law, hours: 8 }, finance] })
    const said = (on: string) =>
      wordsOf(findingOf(state, { ...held("p-1"), on, hours: 8 }), "training.course/planned")?.[1]
    assert.strictEqual(said("2011-01-31"), "in the plan, with another kind, theme or number of hours")
    assert.strictEqual(said("2011-02-01"), "held as planned")
    assert.strictEqual(said("2011-06-01"), "in the plan, with another kind, theme or number of hours")
  })

  it("that is not there by the day is refused", () => {
    assert.deepStrictEqual(refused(planned, { ...amended, on: "2011-01-09", basis: recorded }), [
      "training/PlanUnknown",
      "截至 2011-01-09 还没有 2011 年的培训计划，因此不能修订。请先通过计划，或核对年度和日期。",
      "By 2011-01-09 there is no plan for 2011, so nothing can be amended. Adopt a plan first, or check the year and the day."
    ])
    assert.strictEqual(refused(planned, { ...amended, on: "2011-01-10" }), "not refused")
    assert.strictEqual(refused(planned, { ...amended, year: 2012 })[0], "training/PlanUnknown")
  })
})

describe("holding a session", () => {
  it("is granted for a kind and a theme of the year's plan, and says whether it was planned", () => {
    assert.strictEqual(came(planned, held("p-1", "p-2")), "accepted")
    assert.deepStrictEqual(dataOf(planned, held("p-1", "p-2")), { ...law, attendees: ["p-1", "p-2"] })
    const said = (changed: object) =>
      wordsOf(findingOf(planned, { ...held("p-1"), ...changed }), "training.course/planned")?.[1]
    assert.strictEqual(said({}), "held as planned")
    for (const changed of [{ kind: "forum" }, { theme: "finance" }, { hours: 15 }]) {
      assert.strictEqual(said(changed), "in the plan, with another kind, theme or number of hours")
    }
    assert.strictEqual(said({ session: "s-extra" }), "held beside the plan")
    assert.deepStrictEqual(words(findingOf(planned, held("p-1")).message), [
      "可以举办此次培训",
      "the session may be held"
    ])
  })

  it("on a theme that is not planned, or in a year without a plan, is refused and deviates on a document", () => {
    const other = { ...held("p-1"), theme: "dance" } as const
    assert.strictEqual(came(planned, other), "refused")
    assert.deepStrictEqual(wordsOf(findingOf(planned, other), "training.course/theme"), [
      "主题列入本年度计划：法规、财务",
      "the theme is one of the year's plan: law, finance"
    ])
    assert.strictEqual(came(planned, { ...other, basis: recorded }), "deviates (refused)")
    assert.strictEqual(came(planned, { ...held("p-1"), on: "2011-01-09" }), "refused", "before the plan")
    assert.strictEqual(came(planned, { ...held("p-1"), on: "2011-01-10" }), "accepted")
    assert.strictEqual(came(planned, { ...held("p-1"), on: "2012-01-01" }), "refused", "the year after")
  })

  it("of a kind that is not laid down is refused", () => {
    assert.deepStrictEqual(failing(findingOf(planned, { ...held("p-1"), kind: "lecture" })), ["training.course/kind"])
  })

  it("a second time is refused", () => {
    const state = done(planned, held("p-1"))
    assert.strictEqual(refused(state, { ...held("p-2"), basis: recorded })[0], "training/SessionHeldAlready")
  })

  it("is for officials in post on its day", () => {
    assert.deepStrictEqual(refused(planned, held("p-1", "p-9")), [
      "people/OfficialUnknown",
      "没有村官 p-9，因此无法办理。请先办理聘用，或核对编号。",
      "There is no official p-9, so the act cannot stand. Appoint the person first, or check the id."
    ])
    const left = done(planned, departure("p-2", "2011-03-01"))
    assert.deepStrictEqual(refused(left, held("p-1", "p-2")), [
      "people/NotInPost",
      "p-2 在 2011-03-01 不在任，因此不能办理。请核对日期；离任登记有误的，请先更正离任登记。",
      "p-2 is not in post on 2011-03-01, so the act cannot stand. Check the day, or correct a departure that was entered wrongly."
    ])
    assert.strictEqual(refused(left, { ...held("p-2"), on: "2011-02-28" }), "not refused")
  })
})

describe("correcting the attendance", () => {
  const state = done(planned, held("p-1", "p-2"))
  const correction = (on: string, ...attendees: ReadonlyArray<string>) =>
    ({ type: "training/CorrectAttendance", on, session: "s-law", attendees }) as const

  it("is kept without a verdict from the day of the session on", () => {
    assert.strictEqual(came(state, correction("2011-03-01", "p-2", "p-3")), "accepted")
    assert.deepStrictEqual(dataOf(state, correction("2011-03-02", "p-3")), { session: "s-law", attendees: ["p-3"] })
    assert.strictEqual(came(state, correction("2011-03-02")), "accepted", "nobody was there")
  })

  it("of a session that was not held by the day is refused", () => {
    assert.deepStrictEqual(refused(state, correction("2011-02-28", "p-2")), [
      "training/SessionUnknown",
      "截至 2011-02-28 没有举办过培训 s-law，没有可以更正的参加人员。请核对编号和日期。",
      "By 2011-02-28 no session s-law was held, so there is no attendance to correct. Check the id and the day."
    ])
    assert.strictEqual(refused(planned, correction("2011-03-02", "p-2"))[0], "training/SessionUnknown")
  })

  it("holds those who attended against the day of the session, not of the correction", () => {
    const left = done(state, departure("p-3", "2011-03-02"))
    assert.strictEqual(refused(left, correction("2011-04-01", "p-3")), "not refused")
    const before = done(state, departure("p-3", "2011-03-01"))
    assert.strictEqual(refused(before, correction("2011-04-01", "p-3"))[0], "people/NotInPost")
  })
})
