import { assert, describe, it } from "@effect/vitest"
import * as OfficeState from "../../src/office/OfficeState.ts"
import { type Act, after, decide, recorded } from "../recruitment/exampleTown.ts"

const setUp: ReadonlyArray<Act> = [
  { type: "places/RegisterVillage", on: "2009-01-01", village: "v-1", name: "某村", kind: "villagersCommittee" },
  {
    type: "people/RecordOpeningBalance",
    on: "2010-01-01",
    basis: recorded,
    officials: [
      { official: "p-1", cohort: 2008, appointedOn: "2008-08-01", village: "v-1" },
      { official: "p-2", cohort: 2008, appointedOn: "2008-08-01", village: "v-1" }
    ]
  }
]
const office = after(OfficeState.empty, ...setUp)

const leaving = (on: string, outcome: "otherWork" | "villageOrganisation" = "otherWork"): Act => ({
  type: "people/RecordDeparture",
  ...{ on, official: "p-1", outcome }
})

const code = (state: OfficeState.OfficeState, act: Act) => {
  const decision = decide(state, act)
  return decision._tag === "Refused" ? decision.code : decision._tag
}

describe("a departure that is entered late", () => {
  it("is not before what training knows of the person in post", () => {
    const seconded = after(office, {
      type: "training/SendBatch",
      on: "2010-04-01",
      basis: recorded,
      ...{ batch: "b-1", year: 2010, until: "2010-07-01" },
      members: ["p-1", "p-2"].map((official) => ({
        official,
        host: { id: "office", title: "办公室", kind: "department" }
      }))
    })
    assert.strictEqual(code(seconded, leaving("2010-03-31")), "people/LaterActsExist")
    assert.strictEqual(code(seconded, leaving("2010-04-01")), "Decided")
  })

  it("is not before a seat that was taken later, unless the person stayed in the village", () => {
    const seated = after(office, {
      type: "succession/RecordSeat",
      on: "2010-05-10",
      basis: recorded,
      ...{ person: "p-1", village: "v-1", organ: "party", post: "member", until: "2013-05-10" }
    })
    assert.strictEqual(code(seated, leaving("2010-05-09")), "people/LaterActsExist")
    assert.strictEqual(code(seated, leaving("2010-05-09", "villageOrganisation")), "Decided")
    assert.strictEqual(code(seated, leaving("2010-05-10")), "Decided")
  })
})
