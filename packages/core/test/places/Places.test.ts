import { assert, describe, it } from "@effect/vitest"
import { HashMap, Result } from "effect"
import * as OfficeState from "../../src/office/OfficeState.ts"
import * as Jurisdiction from "../../src/places/Jurisdiction.ts"
import * as Places from "../../src/places/Places.ts"
import * as Village from "../../src/places/Village.ts"
import { after, eventsOf, excepted, receipt, recorded, refusal, village } from "../recruitment/exampleTown.ts"

const registered = after(OfficeState.empty, village("v-01"))

describe("Places", () => {
  it("register a village once, without a verdict, from the day of the act on", () => {
    assert.strictEqual(receipt(OfficeState.empty, village("v-01")), "accepted")
    const [event] = eventsOf(OfficeState.empty, village("v-01"))
    assert.deepStrictEqual<unknown>(event?.data, {
      village: "v-01",
      name: "示例村",
      kind: "villagersCommittee",
      codes: []
    })
    assert.deepStrictEqual([event?.stream, event?.verdict], ["main", undefined])
    assert.deepStrictEqual<unknown>(HashMap.toEntries(registered.places.villages), [
      [
        Village.makeId("v-01"),
        {
          id: Village.makeId("v-01"),
          name: "示例村",
          kind: "villagersCommittee",
          codes: [],
          registeredOn: "2009-01-05"
        }
      ]
    ])
  })

  it("refuse an id that was used, on whatever basis", () => {
    for (const basis of [{ _tag: "Decided" }, recorded, excepted] as const) {
      assert.deepStrictEqual(refusal(registered, { ...village("v-01"), name: "另一村", basis }), [
        "places/VillageExists",
        "村（社区）v-01 已经登记，同一编号不能重复登记。请核对编号。",
        "Village v-01 has been registered before, and an id is used once. Check the id."
      ])
    }
    assert.strictEqual(receipt(registered, village("v-02")), "accepted")
  })

  it("are looked up by their ids, and one that nobody registered is refused", () => {
    const found = Places.registered(registered.places, Village.makeId("v-01"))
    assert.strictEqual<unknown>(Result.isSuccess(found) && found.success.registeredOn, "2009-01-05")
    const unknown = Places.registered(registered.places, Village.makeId("v-02"))
    assert.strictEqual(Result.isFailure(unknown) && unknown.failure.code, "places/VillageUnknown")
  })

  it("keep the dated codes of a village, and the kind of its committee", () => {
    const codes = [{ code: "330282121201", period: { from: "2009-01-01" } }]
    const state = after(OfficeState.empty, { ...village("v-03"), kind: "residentsCommittee", codes })
    const [found] = HashMap.values(state.places.villages)
    assert.deepStrictEqual<unknown>([found?.kind, found?.codes], ["residentsCommittee", codes])
  })

  it("have an office from its opening on", () => {
    assert.isUndefined(Places.none.office)
    const opened = Places.evolve(registered.places, {
      ...eventsOf(OfficeState.empty, village("v-09"))[0],
      type: "places/OfficeOpened",
      on: "2009-01-01",
      data: { name: "示例镇", jurisdiction: Jurisdiction.make("330282121") }
    } as Places.PlacesEvent)
    assert.deepStrictEqual(opened.office, {
      name: "示例镇",
      jurisdiction: Jurisdiction.make("330282121"),
      openedOn: "2009-01-01"
    } as never)
    assert.strictEqual(HashMap.size(opened.villages), 1, "what was registered stays")
  })
})
