import * as Jurisdiction from "@cunguan/core/places/Jurisdiction"
import * as Provision from "@cunguan/core/policy/Provision"
import { definePlugin, makePlugin, type PluginDefinition, PluginInvalid } from "@cunguan/plugin-sdk"
import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { allowance, enrolment, notice } from "./examplePoints.ts"

const definition: PluginDefinition = {
  id: "zhouxiang",
  version: "0.1.0",
  sdk: 1,
  title: { zh: "周巷镇", en: "Zhouxiang" },
  jurisdiction: "330282104",
  provisions: (at) => [
    at(enrolment, { field: "ageAtMost", value: 28, from: "2012-01-01", citation: notice }),
    at(enrolment, { field: "degrees", none: true, from: "2012-01-01", until: "2013-01-01", assumption: "not read yet" })
  ],
  cases: (example) => [
    example(enrolment, {
      sentence: { zh: "29岁不能选聘", en: "at 29 one is not taken in" },
      on: "2012-05-01",
      facts: { age: 29, degree: "bachelor" },
      expect: { outcome: "refused", reasons: ["test.enrolment/age"] }
    })
  ]
}

const problems = (change: object) => {
  const made = makePlugin({ ...definition, ...change })
  return Result.isFailure(made) ? made.failure.problems.map(({ what, where }) => `${where} ${what}`) : []
}

describe("definePlugin", () => {
  it("makes provisions of the plugin's own place, and cases with their days", () => {
    const plugin = definePlugin(definition)
    assert.deepStrictEqual(plugin.jurisdiction, Jurisdiction.make("330282104"))
    assert.deepStrictEqual(plugin.provisions.map(Provision.id), [
      "330282104/test.enrolment.ageAtMost/2012-01-01",
      "330282104/test.enrolment.degrees/2012-01-01"
    ])
    assert.deepStrictEqual(
      plugin.cases.map(({ on, point, scope }) => [point, on, scope]),
      [["test.enrolment", "2012-05-01", {}]]
    )
    const { cases: _cases, ...rest } = definition
    assert.deepStrictEqual(definePlugin(rest).cases, [])
  })

  it("takes a place as a code, as a jurisdiction, or as the nation", () => {
    for (const place of ["33", "3302", "330282", "330282104", "330282104201", "nation"]) {
      const jurisdiction = Jurisdiction.make(place)
      assert.deepStrictEqual(definePlugin({ ...definition, jurisdiction: place }).jurisdiction, jurisdiction)
      assert.deepStrictEqual(definePlugin({ ...definition, jurisdiction }).jurisdiction, jurisdiction)
    }
    for (const jurisdiction of ["", "330200", "33028", "周巷", { level: "city", code: "330282" }, undefined]) {
      assert.deepStrictEqual(
        problems({ jurisdiction }),
        ["jurisdiction is no division code"],
        JSON.stringify(jurisdiction)
      )
    }
  })

  it("refuses an id that is no name or that core uses itself", () => {
    for (const id of ["", "Zhouxiang", "1st", "a_b", "a b", "a".repeat(65), undefined, 1]) {
      assert.deepStrictEqual(problems({ id }), ["id is not a name for a plugin"], String(id))
    }
    for (const id of ["national", "journal"])
      assert.deepStrictEqual(problems({ id }), [`id is "${id}", which core uses itself`])
    for (const id of ["a", "a-1", "a".repeat(64)]) assert.deepStrictEqual(problems({ id }), [])
  })

  it("refuses what is no semantic version", () => {
    for (const version of ["1", "1.0", "01.0.0", "1.0.0-", "1.0.0-01", "v1.0.0", "1.0.0 ", undefined]) {
      assert.deepStrictEqual(problems({ version }), ["version is not a semantic version"], String(version))
    }
    for (const version of ["0.0.0", "1.2.3-alpha.1", "1.0.0-0.3.7", "1.0.0+20130313", "1.0.0-beta+exp.sha.5114f85"]) {
      assert.deepStrictEqual(problems({ version }), [], version)
    }
  })

  it("refuses another contract, and a title that lacks a language", () => {
    assert.deepStrictEqual(problems({ sdk: 2 }), ["sdk is 2, and this package has version 1"])
    assert.deepStrictEqual(problems({ sdk: undefined }), ["sdk is missing, and this package has version 1"])
    assert.deepStrictEqual(problems({ title: { zh: "周巷镇" } }), ["title lacks words in one of the languages"])
    assert.deepStrictEqual(problems({ title: { zh: "周巷镇", en: "" } }), ["title lacks words in one of the languages"])
  })

  it("refuses days that do not exist, wherever they stand", () => {
    const provisions: PluginDefinition["provisions"] = (at) => [
      at(enrolment, {
        field: "ageAtMost",
        value: 28,
        from: "2011-02-29",
        citation: { title: "公告", date: "2011-13-01" }
      }),
      at(allowance, {
        field: "fen",
        inherit: true,
        from: "2012-01-01",
        until: "soon",
        reviewBy: "",
        assumption: "not read"
      })
    ]
    assert.deepStrictEqual(problems({ provisions }), [
      'provision 1 (test.enrolment.ageAtMost): from is "2011-02-29", which is not a day of the calendar',
      'provision 1 (test.enrolment.ageAtMost): citation is "2011-13-01", which is not a day of the calendar',
      'provision 2 (test.allowance.fen): until is "soon", which is not a day of the calendar',
      'provision 2 (test.allowance.fen): reviewBy is "", which is not a day of the calendar'
    ])
    const cases: PluginDefinition["cases"] = (example) => [
      example(allowance, { sentence: { zh: "", en: "x" }, on: "2012-1-1", facts: {}, expect: { value: 1 } })
    ]
    assert.deepStrictEqual(problems({ cases }), [
      'case 1 (test.allowance): on is "2012-1-1", which is not a day of the calendar',
      "case 1 (test.allowance): sentence lacks words in one of the languages"
    ])
  })

  it("throws everything at once, with what happened, why and what to do", () => {
    const wrong = { ...definition, version: "1", jurisdiction: "330200" }
    assert.throws(() => definePlugin(wrong), PluginInvalid)
    assert.strictEqual(
      Result.getOrThrow(Result.flip(makePlugin(wrong))).message,
      `The plugin zhouxiang cannot be used, because of 2 problems in its definition:
- version is not a semantic version. Write it like 0.1.0.
- jurisdiction is no division code. Give the code of the division with 2, 4, 6, 9 or 12 digits, without zeros that only fill it up.`
    )
    const [unnamed] = [Result.getOrThrow(Result.flip(makePlugin({ ...definition, id: 1 as never })))]
    assert.include(unnamed?.message, "The plugin (unnamed) cannot be used, because of 1 problem in its definition")
  })

  it("does not compile with a wrong field, value, statement, source, case or contract", () => {
    const from = "2012-01-01"
    const sentence = { zh: "句", en: "sentence" }
    definePlugin({
      ...definition,
      provisions: (at) => [
        // @ts-expect-error: no such field
        at(enrolment, { field: "ageAtLeast", value: 28, from, citation: notice }),
        // @ts-expect-error: the value of another field
        at(enrolment, { field: "degrees", value: 28, from, citation: notice }),
        // @ts-expect-error: neither citation nor assumption
        at(enrolment, { field: "ageAtMost", value: 28, from }),
        // @ts-expect-error: both
        at(enrolment, { field: "ageAtMost", value: 28, from, citation: notice, assumption: "not read" }),
        // @ts-expect-error: neither value nor inherit nor none
        at(enrolment, { field: "ageAtMost", from, citation: notice }),
        // @ts-expect-error: the rule cannot judge without this field
        at(enrolment, { field: "ageAtMost", none: true, from, citation: notice }),
        at(enrolment, { field: "degrees", none: true, from, citation: notice })
      ],
      cases: (example) => [
        // @ts-expect-error: facts of another point
        example(enrolment, { sentence, on: from, facts: { months: 1 }, expect: { outcome: "granted" } }),
        // @ts-expect-error: a verdict has no value
        example(enrolment, { sentence, on: from, facts: { degree: "x" }, expect: { value: 1 } }),
        // @ts-expect-error: no such outcome
        example(enrolment, { sentence, on: from, facts: { degree: "x" }, expect: { outcome: "accepted" } }),
        // @ts-expect-error: the value is a number
        example(allowance, { sentence, on: from, facts: {}, expect: { value: "1" } }),
        example(allowance, { sentence, on: from, facts: {}, expect: { outcome: "undetermined" } }),
        example(allowance, { sentence, on: from, facts: { months: 0 }, expect: { outcome: "notApplicable" } }),
        example(allowance, { sentence, on: from, facts: { months: 1 }, expect: { value: 100 } })
      ]
    })
    // @ts-expect-error: written for another contract
    assert.throws(() => definePlugin({ ...definition, sdk: 2 }), PluginInvalid)
  })
})
