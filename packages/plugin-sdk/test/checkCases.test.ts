import { make as day } from "@cunguan/core/calendar/CalendarDate"
import * as Drive from "@cunguan/core/recruitment/Drive"
import { checkCases, compose, composeWith, definePlugin, type PluginDefinition } from "@cunguan/plugin-sdk"
import { assert, describe, it } from "@effect/vitest"
import { allowance, enrolment, notice, points, words } from "./examplePoints.ts"

const sentence = { zh: "句", en: "a sentence" }

const failures = (cases: NonNullable<PluginDefinition["cases"]>) => {
  const plugin = definePlugin({
    id: "zhouxiang",
    version: "0.1.0",
    sdk: 1,
    title: { zh: "周巷镇", en: "Zhouxiang" },
    jurisdiction: "330282104",
    provisions: (at) => [
      at(enrolment, { field: "ageAtMost", value: 28, from: "2012-01-01", citation: notice }),
      at(enrolment, { field: "degrees", value: ["bachelor"], from: "2012-01-01", citation: notice }),
      at(enrolment, { field: "ageAtMost", value: 25, from: "2012-01-01", scope: { drive: "2012" }, citation: notice })
    ],
    cases
  })
  return checkCases(plugin, composeWith(points, [plugin]), words.table)
}

const on = "2012-01-01"

describe("checkCases", () => {
  it("finds nothing where the book says what every case expects", () => {
    assert.deepStrictEqual(
      failures((example) => [
        example(enrolment, { sentence, on, facts: { age: 28, degree: "bachelor" }, expect: { outcome: "granted" } }),
        example(enrolment, {
          sentence,
          on,
          facts: { age: 29, degree: "bachelor" },
          expect: { outcome: "refused", reasons: ["test.enrolment/age"] }
        }),
        example(enrolment, {
          sentence,
          on,
          facts: { age: 29, degree: "none" },
          expect: { outcome: "refused", reasons: ["test.enrolment/degree", "test.enrolment/age"] }
        }),
        example(enrolment, {
          sentence,
          on,
          scope: { drive: "2012" },
          facts: { age: 26, degree: "bachelor" },
          expect: { outcome: "refused", reasons: ["test.enrolment/age"] }
        }),
        example(enrolment, {
          sentence,
          on: "2011-12-31",
          facts: { age: 30, degree: "none" },
          expect: { outcome: "granted", reasons: [] }
        }),
        example(enrolment, {
          sentence,
          on,
          facts: { degree: "bachelor" },
          expect: { outcome: "undetermined", reasons: ["test.enrolment/age"] }
        }),
        example(allowance, { sentence, on, facts: { months: 3 }, expect: { value: 300 } }),
        example(allowance, { sentence, on, facts: { months: 0 }, expect: { outcome: "notApplicable" } }),
        example(allowance, {
          sentence,
          on,
          facts: {},
          expect: { outcome: "undetermined", reasons: ["test.allowance"] }
        })
      ]),
      []
    )
  })

  it("tells what differs, with the explanation in both languages", () => {
    const [failure, ...others] = failures((example) => [
      example(enrolment, { sentence, on, facts: { age: 29, degree: "bachelor" }, expect: { outcome: "granted" } })
    ])
    assert.deepStrictEqual(others, [])
    assert.strictEqual(
      failure?.message,
      'The case "a sentence" (test.enrolment, 2012-01-01) fails: the outcome is refused, expected granted. Correct the case, or the provisions that it is about.'
    )
    assert.include(failure?.explanation.zh, "依据：《选聘公告》（周党〔2012〕1号，2012-01-01）第三条")
    assert.include(failure?.explanation.en, "to be granted, this would have to change: not older than 28")
  })

  it("has the words of core's rules without being given any", () => {
    const [announcedOn, opensOn, closesOn] = [day("2010-05-01"), day("2010-05-04"), day("2010-05-10")]
    const facts = { earlierDrives: 1, announcedOn, opensOn, closesOn }
    const plugin = definePlugin({
      ...{ id: "example", version: "0.1.0", sdk: 1, title: { zh: "示例", en: "example" }, jurisdiction: "330282104" },
      provisions: () => [],
      cases: (example) => [example(Drive.point, { sentence, on: "2010-05-01", facts, expect: { outcome: "granted" } })]
    })
    const [failure] = checkCases(plugin, compose([plugin]))
    assert.include(failure?.explanation.en, "no more than 1 drive(s) for the cohort, this one included")
    assert.include(failure?.explanation.zh, "本年度的选聘批次不超过 1 次（含本次）")
  })

  it("wants the reasons to be these and no others, a group standing for what is in it", () => {
    const told = (reasons: ReadonlyArray<string>) =>
      failures((example) => [
        example(enrolment, { sentence, on, facts: { age: 29, degree: "x" }, expect: { outcome: "refused", reasons } })
      ]).map(({ message }) => /fails: (.*?)\. Correct/u.exec(message)?.[1])
    assert.deepStrictEqual(told(["test.enrolment/age"]), ["it also stands in the way that test.enrolment/degree"])
    assert.deepStrictEqual(told([]), ["it also stands in the way that test.enrolment/age, test.enrolment/degree"])
    assert.deepStrictEqual(told(["test.enrolment/age", "test.enrolment/degree", "test.enrolment/party"]), [
      "it does not stand in the way that test.enrolment/party"
    ])
    assert.deepStrictEqual(told(["test.enrolment"]), [])
  })

  it("compares values by their content", () => {
    const pay = {
      ...allowance,
      judge: (...asked: Parameters<typeof allowance.judge>) => {
        const judged = allowance.judge(...asked)
        return judged._tag === "Value" ? { ...judged, value: { fen: [judged.value] } } : judged
      }
    }
    const told = (fen: number) =>
      failures((example) => [example(pay, { sentence, on, facts: { months: 3 }, expect: { value: { fen: [fen] } } })])
    assert.deepStrictEqual(told(300), [])
    assert.include(told(200)[0]?.message, 'the value is {"fen":[300]}, expected {"fen":[200]}')
  })

  it("judges a shape of a rule's own by its finding", () => {
    const bare = {
      ...enrolment,
      judge: (...asked: Parameters<typeof enrolment.judge>) => ({ finding: enrolment.judge(...asked).finding })
    }
    const told = (age: number) =>
      failures((example) => [
        example(bare, { sentence, on, facts: { age, degree: "bachelor" }, expect: { outcome: "granted" } })
      ]).length
    assert.deepStrictEqual([told(28), told(29)], [0, 1])
  })

  it("tells of a value that differs, of one that is missing, and of a day that is not covered", () => {
    const told = failures((example) => [
      example(allowance, { sentence, on, facts: { months: 3 }, expect: { value: 200 } }),
      example(allowance, { sentence, on, facts: {}, expect: { value: 200 } }),
      example(allowance, { sentence, on, facts: { months: 3 }, expect: { outcome: "notApplicable" } }),
      example(allowance, { sentence, on: "2008-04-09", facts: { months: 3 }, expect: { value: 300 } })
    ]).map(({ message }) => message)
    assert.lengthOf(told, 4)
    assert.include(told[0], "the value is 300, expected 200")
    assert.include(told[1], "the outcome is undetermined, expected a value")
    assert.include(told[2], "the outcome is value, expected notApplicable")
    assert.include(told[3], "could not be judged. No provision gives test.allowance.fen for 330282104 on 2008-04-09")
  })
})
