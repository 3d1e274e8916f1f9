import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as Policies from "../../src/policy/Policies.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import * as Publication from "../../src/recruitment/Publication.ts"
import { composeResult } from "../../src/rules.ts"
import {
  bookOf,
  document,
  failing,
  nationally,
  ofTown,
  outcomeOf,
  policies,
  provisionsOf,
  town,
  wordsOf
} from "./exampleTown.ts"

const shown = (...value: ReadonlyArray<Publication.Shown>) =>
  provide(Publication.point, town, { field: "shown", value, from: "2009-01-01", citation: document })

describe("Publication", () => {
  it("is not limited nationally from 2008-04-10 on, and not covered on the day before", () => {
    const outcome = (on: string) => outcomeOf(nationally(Publication.point, { shown: ["total"] }, on))
    assert.deepStrictEqual(["2008-04-09", "2008-04-10"].map(outcome), ["NotCovered", "granted"])
    const [provision] = Publication.point.provisions
    assert.deepStrictEqual([provision?.statement._tag, provision?.source._tag], ["None", "Assumed"])
  })

  it("shows what is in the list of the place, and nothing else", () => {
    const judge = (...list: ReadonlyArray<Publication.Shown>) =>
      Publication.judge({ shown: ["name", "position"] }, { shown: list })
    assert.deepStrictEqual(
      [judge("name"), judge("name", "position"), judge("name", "sex")].map(({ outcome }) => outcome),
      ["granted", "granted", "refused"]
    )
    assert.strictEqual(Publication.judge({ shown: ["name"] }, {}).outcome, "granted")
    assert.deepStrictEqual(wordsOf(judge("sex").finding, "recruitment.publication/shown"), [
      "公示的个人信息限于：姓名、拟聘岗位",
      "of a person the notice shows at most: name, position"
    ])
  })

  it("has no word for an ID number, a contact, an address or a date of birth", () => {
    const is = Schema.is(Publication.ShownList)
    assert.isTrue(is(["name", "total"]))
    for (const field of ["identityNumber", "contact", "address", "birthDate"])
      assert.isFalse(is(["name", field]), field)
    assert.isFalse(is([]))
    assert.isFalse(is(["name", "name"]))
  })

  it("names the provision of the town, which may show less than its province and no more", () => {
    const judged = Policies.judge(policies("2010-07-01", bookOf(...ofTown, shown("name"))), Publication.point, {
      shown: ["total"]
    })
    const { finding, outcome } = Result.getOrThrow(judged)
    assert.deepStrictEqual([outcome, ...failing(finding)], ["refused", "recruitment.publication/shown"])
    assert.deepStrictEqual(provisionsOf(finding), ["330282121/recruitment.publication.shown/2009-01-01"])
    const province = { ...shown("name", "position"), jurisdiction: { level: "province", code: "33" } } as never
    const composed = (...value: ReadonlyArray<Publication.Shown>) =>
      Result.isSuccess(
        composeResult([
          { id: "province", version: "0.1.0", provisions: [province] },
          { id: "town", version: "0.1.0", provisions: [shown(...value)] }
        ])
      )
    assert.deepStrictEqual([composed("name"), composed("name", "total")], [true, false])
  })
})
