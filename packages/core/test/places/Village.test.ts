import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as Village from "../../src/places/Village.ts"

describe("Village", () => {
  it("takes a minted id with a letter, so that no division code is one", () => {
    for (const id of ["v", "v-017", "017-a", "a".repeat(64)]) assert.strictEqual(Village.makeId(id), id)
    for (const id of ["", "330282103201", "3302-82", "V-017", "周巷村", "a".repeat(65)]) {
      assert.isTrue(Result.isFailure(Village.parseId(id)), id)
      assert.isFalse(Schema.is(Village.VillageId)(id), id)
    }
    assert.throws(() => Village.makeId("330282103201"), Village.InvalidVillageId)
  })

  it("has a name, a kind and, if known, dated codes", () => {
    const decode = Schema.decodeUnknownResult(Village.Village)
    const village = { id: "v-017", name: "新桥村", kind: "villagersCommittee" }
    const codes = [{ code: "330282103201", period: { from: "2002-01-01" } }]
    assert.isTrue(Result.isSuccess(decode(village)))
    assert.isTrue(Result.isSuccess(decode({ ...village, codes })))
    assert.isTrue(Result.isFailure(decode({ ...village, kind: "village" })))
    assert.isTrue(Result.isFailure(decode({ ...village, name: "" })))
    assert.isTrue(Result.isFailure(decode({ ...village, codes: [{ code: "330282103201" }] })))
  })

  it("names its kind in both languages", () => {
    assert.deepStrictEqual(Village.kindText("villagersCommittee"), { zh: "村委会", en: "villagers' committee" })
    assert.deepStrictEqual(Village.kindText("residentsCommittee"), { zh: "居委会", en: "residents' committee" })
    assert.isTrue(Schema.is(Village.Kind)("residentsCommittee"))
  })
})
