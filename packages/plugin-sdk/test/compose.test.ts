import * as core from "@cunguan/core"
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Policies from "@cunguan/core/policy/Policies"
import * as RuleBook from "@cunguan/core/policy/RuleBook"
import { RuleBookInvalid } from "@cunguan/core/policy/RuleBookProblem"
import { compose, composeWith, definePlugin, type PluginDefinition } from "@cunguan/plugin-sdk"
import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { enrolment, notice, points } from "./examplePoints.ts"

const plugin = (id: string, jurisdiction: string, provisions: PluginDefinition["provisions"]) =>
  definePlugin({ id, version: "0.1.0", sdk: 1, title: { zh: id, en: id }, jurisdiction, provisions })

const town = (value: number) =>
  plugin("zhouxiang", "330282104", (at) => [
    at(enrolment, { field: "ageAtMost", value, from: "2012-01-01", citation: notice })
  ])

const county = plugin("cixi", "330282", (at) => [
  at(enrolment, { field: "degrees", value: ["bachelor"], from: "2012-01-01", citation: notice })
])

describe("compose", () => {
  it("is core's own, over core's points", () => {
    assert.strictEqual(compose, core.compose)
  })
})

describe("composeWith", () => {
  it("joins the national provisions with those of plugins, whatever their order", () => {
    const book = composeWith(points, [town(28), county])
    assert.deepStrictEqual(book.origins, [
      { id: "cixi", version: "0.1.0" },
      { id: "national", version: RuleBook.nationalVersion },
      { id: "zhouxiang", version: "0.1.0" }
    ])
    const other = composeWith([...points].reverse(), [county, town(28)])
    assert.strictEqual(RuleBook.content(other), RuleBook.content(book))
    const policies = Policies.at(book, town(28).jurisdiction, CalendarDate.make("2012-01-01"))
    assert.deepStrictEqual(Result.getOrThrow(Policies.resolve(policies, enrolment)).values, {
      ageAtMost: 28,
      degrees: ["bachelor"]
    })
  })

  it("tells what a plugin may not do", () => {
    const failed = Result.try({ try: () => composeWith(points, [town(31), town(28)]), catch: (error) => error })
    const error = Result.getOrThrow(Result.flip(failed))
    assert.instanceOf(error, RuleBookInvalid)
    const { message, problems } = error
    assert.deepStrictEqual(problems.map(({ _tag }) => _tag).sort(), ["OverrideNotPermitted", "ProvisionsConflict"])
    assert.include(
      message,
      "330282104/test.enrolment.ageAtMost/2012-01-01 departs from nation/test.enrolment.ageAtMost"
    )
  })
})
