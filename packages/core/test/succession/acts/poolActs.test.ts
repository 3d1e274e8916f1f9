import { assert, describe, it } from "@effect/vitest"
import { provide } from "../../../src/policy/PolicyPoint.ts"
import * as ReservePool from "../../../src/succession/ReservePool.ts"
import {
  bookOf,
  decide,
  document,
  excepted,
  failing,
  ofTown,
  receipt,
  recorded,
  town
} from "../../recruitment/exampleTown.ts"
import {
  admitted,
  after,
  cadre,
  came,
  decided,
  departed,
  drafted,
  entered,
  judged,
  ofVillages,
  refused,
  selection,
  served,
  stepped,
  throughVetting
} from "../exampleVillages.ts"

const opened = after(served, selection)
const vetted = after(opened, ...throughVetting("p-1"))

describe("opening a selection", () => {
  it("keeps its days and places, once", () => {
    assert.deepStrictEqual<unknown>(drafted(served, selection), {
      selection: "s-2010",
      opensOn: "2010-03-01",
      closesOn: "2010-03-15",
      places: 1
    })
    assert.strictEqual(came(served, { ...selection, places: 2 }), "accepted")
    assert.strictEqual(came(served, { ...selection, places: 3 }), "refused")
    assert.strictEqual(came(served, { ...selection, places: 3, basis: excepted }), "deviates (refused)")
    assert.deepStrictEqual(refused(opened, selection), [
      "succession/SelectionExists",
      "选拔 s-2010 已经公告过，同一编号不能重复使用。请为新的选拔另取编号。",
      "Selection s-2010 has been opened before, and an id is used once. Choose another id for the new one."
    ])
  })

  it("is refused where no rule is laid down, unless it happened", () => {
    const bare = bookOf(...ofTown)
    assert.strictEqual(receipt(served, selection, bare), "policy/NotCovered")
    assert.strictEqual(receipt(served, { ...selection, basis: recorded }, bare), "accepted")
  })
})

describe("entering a selection", () => {
  it("is for officials and other cadres who meet the conditions", () => {
    assert.strictEqual(came(opened, entered("p-1")), "accepted")
    assert.strictEqual(came(opened, entered("p-2")), "accepted")
    assert.deepStrictEqual(failing(judged(opened, entered("c-1")).finding), [
      "succession.reservePool/age",
      "succession.reservePool/education"
    ])
    assert.strictEqual(came(opened, { ...entered("c-1"), basis: excepted }), "deviates (refused)")
    assert.strictEqual(came(opened, entered("p-3")), "undetermined")
    assert.deepStrictEqual(judged(opened, entered("p-3")).finding.needs, ["birthDate", "education"])
    assert.strictEqual(came(opened, entered("x-1")), "succession/PersonUnknown")
  })

  it("is within its days, both included", () => {
    assert.deepStrictEqual(
      ["2010-02-28", "2010-03-01", "2010-03-15", "2010-03-16"].map((on) => came(opened, entered("p-1", on))),
      ["refused", "accepted", "accepted", "refused"]
    )
  })

  it("is done once, in a selection that there is", () => {
    const once = after(opened, entered("p-1"))
    assert.deepStrictEqual(refused(once, entered("p-1")), [
      "succession/EnteredAlready",
      "p-1 已报名参加选拔 s-2010，一人只能报名一次。请核对编号。",
      "p-1 has entered selection s-2010 already, and one person enters once. Check the id."
    ])
    assert.deepStrictEqual(refused(served, entered("p-1")), [
      "succession/SelectionUnknown",
      "没有选拔 s-2010，因此不能办理。请先公告选拔，或核对编号。",
      "There is no selection s-2010, so nothing can be done in it. Open it first, or check the id."
    ])
  })
})

describe("a step of a selection", () => {
  const inside = after(opened, entered("p-1"))

  it("is taken in its order", () => {
    assert.strictEqual(came(inside, stepped("p-1", "vetting", "2010-03-20")), "refused")
    assert.strictEqual(came(inside, stepped("p-1", "vetting", "2010-03-20")), "refused")
    assert.strictEqual(came(inside, stepped("p-1", "interview", "2010-03-20", false)), "accepted")
    const interviewed = after(inside, stepped("p-1", "interview", "2010-03-20"))
    assert.strictEqual(came(interviewed, stepped("p-1", "vetting", "2010-03-20")), "accepted")
    assert.strictEqual(came(interviewed, stepped("p-1", "vetting", "2010-03-19")), "refused")
    assert.strictEqual(
      came(inside, { ...stepped("p-1", "vetting", "2010-03-20"), basis: recorded }),
      "deviates (refused)"
    )
  })

  it("that was not passed ends the entry", () => {
    const out = after(inside, stepped("p-1", "interview", "2010-03-20", false))
    assert.deepStrictEqual(refused(out, stepped("p-1", "vetting", "2010-04-01")), [
      "succession/EntryEnded",
      "p-1 已在“面试”阶段退出选拔 s-2010，不能再办理后续步骤。如有新的事实，请重新报名参加下一次选拔。",
      "p-1 left selection s-2010 at the step “interview”, so no later step is possible. If there are new facts, enter the next selection."
    ])
    assert.strictEqual(came(out, admitted("p-1")), "succession/EntryEnded")
  })

  it("that is an act of its own is refused, and so is one of somebody who has not entered", () => {
    for (const [step, zh, en] of [
      ["application", "报名", "application"],
      ["admission", "入库", "admission"]
    ] as const) {
      assert.deepStrictEqual(refused(vetted, stepped("p-1", step, "2010-04-10")), [
        "succession/StepHasItsOwnAct",
        `“${zh}”有专门的办理事项，不能作为一般步骤登记。请使用该事项办理。`,
        `The step “${en}” has an act of its own and cannot be recorded as a plain step. Use that act.`
      ])
    }
    assert.deepStrictEqual(refused(opened, stepped("p-1", "interview", "2010-03-20")), [
      "succession/EntryUnknown",
      "p-1 没有报名参加选拔 s-2010，因此不能办理。请先登记报名，或核对编号。",
      "p-1 has not entered selection s-2010, so the act cannot stand. Enter the person first, or check the id."
    ])
  })

  it("is for somebody who still serves on the day", () => {
    const gone = after(inside, departed("p-1", "2010-03-20", "civilService"))
    assert.strictEqual(came(gone, stepped("p-1", "interview", "2010-03-19")), "accepted")
    assert.strictEqual(came(gone, stepped("p-1", "interview", "2010-03-20")), "succession/NotServing")
    const stayed = after(inside, departed("p-1", "2010-03-20", "villageOrganisation"))
    assert.strictEqual(came(stayed, stepped("p-1", "interview", "2010-03-20")), "accepted")
  })
})

describe("an admission to the pool", () => {
  it("lasts so many months from its day", () => {
    assert.deepStrictEqual<unknown>(drafted(vetted, admitted("p-1")), {
      selection: "s-2010",
      person: "p-1",
      until: "2012-04-10"
    })
    const endless = bookOf(
      ...ofTown,
      ...ofVillages.filter(({ field }) => field !== "months"),
      provide(ReservePool.point, town, { field: "months", none: true, from: "2009-01-01", citation: document })
    )
    const decision = decide(vetted, admitted("p-1"), endless)
    assert.deepStrictEqual<unknown>(decision._tag === "Decided" && decision.events[0]?.data, {
      selection: "s-2010",
      person: "p-1"
    })
  })

  it("comes after every step, and within the places", () => {
    assert.strictEqual(came(after(opened, entered("p-1")), admitted("p-1")), "refused")
    const full = after(vetted, admitted("p-1"), ...throughVetting("p-2"))
    assert.strictEqual(came(full, admitted("p-2")), "refused")
    assert.deepStrictEqual(failing(judged(full, admitted("p-2")).finding), ["succession.reservePool/withinPlaces"])
    assert.strictEqual(came(full, { ...admitted("p-2"), basis: excepted }), "deviates (refused)")
  })

  it("is done once, and not over another", () => {
    const inPool = after(vetted, admitted("p-1"))
    assert.deepStrictEqual(refused(inPool, admitted("p-1")), [
      "succession/AdmittedAlready",
      "p-1 已于 2010-04-10 由选拔 s-2010 入库，无需再办。",
      "p-1 was admitted by selection s-2010 on 2010-04-10; nothing is to be done."
    ])
    const second = { selection: "s-2012" } as const
    const again = after(
      inPool,
      { ...selection, ...second, on: "2012-01-01", opensOn: "2012-01-02", closesOn: "2012-01-10" },
      { ...entered("p-1", "2012-01-05"), ...second },
      { ...stepped("p-1", "interview", "2012-02-01"), ...second },
      { ...stepped("p-1", "vetting", "2012-02-01"), ...second }
    )
    assert.deepStrictEqual(refused(again, { ...admitted("p-1", "2012-04-09"), ...second }), [
      "succession/InPoolAlready",
      "p-1 自 2010-04-10 起已在后备干部库中，与此次入库有重叠。请在其期满之后再办。",
      "p-1 is in the reserve pool from 2010-04-10 on, which overlaps this admission. Admit the person after that has ended."
    ])
    assert.strictEqual(came(again, { ...admitted("p-1", "2012-04-10"), ...second }), "accepted")
  })
})

describe("the rules of a selection", () => {
  it("are those of the day that it pinned, for all its acts", () => {
    const later = bookOf(
      ...ofTown,
      ...ofVillages.filter(({ field }) => field !== "months"),
      provide(ReservePool.point, town, {
        field: "months",
        value: 24,
        from: "2009-01-01",
        until: "2010-03-01",
        citation: document
      }),
      provide(ReservePool.point, town, { field: "months", value: 12, from: "2010-03-01", citation: document })
    )
    const decision = decide(vetted, admitted("p-1"), later)
    assert.include(decision._tag === "Decided" && decision.events[0]?.data, { until: "2012-04-10" })
    const pinned = decided(vetted, admitted("p-1"))
    assert.deepInclude<unknown>(pinned, { governedBy: "2010-02-25" })
    const adopted = after(served, { ...selection, governedBy: "2010-03-01" }, ...throughVetting("p-1"))
    const after2010 = decide(adopted, admitted("p-1"), later)
    assert.include(after2010._tag === "Decided" && after2010.events[0]?.data, { until: "2011-04-10" })
  })

  it("let a cadre who is young enough in", () => {
    const young = {
      ...cadre("c-9"),
      personal: { birthDate: "1980-01-01", education: "diploma" }
    } as const
    assert.strictEqual(came(after(opened, young), entered("c-9")), "accepted")
  })
})
