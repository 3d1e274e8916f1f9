import * as Criterion from "@cunguan/core/policy/Criterion"
import * as Eligibility from "@cunguan/core/recruitment/Eligibility"
import { compose, definePlugin, warnings } from "@cunguan/plugin-sdk"
import { assert, describe, it } from "@effect/vitest"

const { fact } = Criterion.of(Eligibility.table)
const age = Criterion.ageOn(fact("birthDate"), fact("countedOn"))

const plugin = (id: string, jurisdiction: string, atMost: number) =>
  definePlugin({
    ...{ id, version: "0.1.0", sdk: 1, title: { zh: id, en: id }, jurisdiction },
    provisions: (at) => [
      at(Eligibility.point, {
        field: "conditions",
        value: Criterion.all([Criterion.isAtLeast(age, 30), Criterion.isAtMost(age, atMost)]),
        from: "2012-01-01",
        assumption: "An example, no document lays this down."
      })
    ]
  })

describe("warnings", () => {
  it("are about a plugin's own provisions, and a book with them can be used", () => {
    const [county, town] = [plugin("county", "330282", 25), plugin("town", "330282104", 35)]
    const book = compose([county, town])
    assert.deepStrictEqual(
      warnings(county, book).map(({ code, path, provision }) => [provision, code, path]),
      [["330282/recruitment.eligibility.conditions/2012-01-01", "policy/neverHolds", ""]]
    )
    assert.include(warnings(county, book)[0]?.message.zh, "永远不能成立")
    assert.deepStrictEqual(warnings(town, book), [])
  })
})
