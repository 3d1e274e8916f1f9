import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as InputIssues from "../../src/policy/InputIssues.ts"
import * as Message from "../../src/policy/Message.ts"
import * as Override from "../../src/policy/Override.ts"
import * as PolicyPoint from "../../src/policy/PolicyPoint.ts"
import * as Provision from "../../src/policy/Provision.ts"
import * as RuleBook from "../../src/policy/RuleBook.ts"
import * as Problem from "../../src/policy/RuleBookProblem.ts"
import * as Eligibility from "../../src/recruitment/Eligibility.ts"
import {
  composeSingle,
  law,
  notice,
  origin,
  permutations,
  places,
  point,
  problemsOf,
  say,
  single,
  tagsOf
} from "./examplePoint.ts"

const table = { ...InputIssues.messages.table, ...Problem.messages.table }

const national = RuleBook.national([point], "0.1.0")

const compose = (...provisions: ReadonlyArray<unknown>) =>
  RuleBook.compose({ points: [point, single(Override.open)], origins: [national, origin("zhouxiang", provisions)] })

const messages = (...provisions: ReadonlyArray<unknown>) =>
  problemsOf(compose(...provisions)).map(({ message }) => message)

const provision = (change: object = {}) => ({ ...say("town", { value: 1 }), ...change })

describe("ProvisionMalformed", () => {
  it("tells what does not fit, and does not repeat the value", () => {
    const town = PolicyPoint.provide(point, places.town, {
      field: "ageAtMost",
      value: 28,
      from: "2012-01-01",
      citation: notice
    })
    const secret = { ...town, statement: { _tag: "Value", value: "a private remark" } }
    assert.deepStrictEqual(messages(secret), [
      "Provision 330282104/test.enrolment.ageAtMost/2012-01-01 of zhouxiang cannot be read: value: must be a number. Correct the provision; the point's documentation lists the type and unit of each field."
    ])
  })

  it("tells of days out of order, of a shape that is no provision's, and of none where there is a rule", () => {
    const [empty, reversed, unknown, nothing, required] = [
      messages(provision({ from: "2010-01-01", until: "2010-01-01" })),
      messages(provision({ from: "2010-01-02", until: "2010-01-01" })),
      messages(provision({ validity: "always" })),
      messages("a text"),
      messages(provision({ point: "test.enrolment", field: "ageAtMost", statement: { _tag: "None" } }))
    ]
    assert.include(empty?.[0], "it ends on 2010-01-01, which is not after its first day 2010-01-01")
    assert.include(reversed?.[0], "it ends on 2010-01-01, which is not after its first day 2010-01-02")
    assert.include(
      unknown?.[0],
      "test.single.value/2008-04-10 of zhouxiang cannot be read: validity: not allowed here."
    )
    assert.include(nothing?.[0], "Provision (not a provision) of zhouxiang cannot be read")
    assert.include(required?.[0], "`none` is not possible here, the rule cannot judge without this value")
    for (const each of [empty, reversed, unknown, nothing, required]) assert.lengthOf(each ?? [], 1)
  })
})

describe("ProvisionWithoutSource", () => {
  it("is told of whatever names neither a citation nor a reason", () => {
    const expected =
      "Provision test.single.value/2008-04-10 of zhouxiang names no source, so nobody could check it. Give a citation (title, date, article), or an assumption with its reason."
    for (const source of [
      undefined,
      null,
      { _tag: "Assumed", reason: { zh: "", en: "" } },
      { _tag: "Assumed", reason: { zh: "  ", en: "  " } },
      { _tag: "Assumed" }
    ]) {
      assert.deepStrictEqual(messages(provision({ source })), [expected], JSON.stringify(source))
    }
    assert.deepStrictEqual(
      messages(provision({ source: { _tag: "Assumed", reason: { zh: "not read", en: "not read" } } })),
      []
    )
  })
})

describe("UnknownName", () => {
  it("says which point or field was meant, if one is near", () => {
    assert.deepStrictEqual(messages(provision({ point: "test.enrollment" })), [
      "Provision 330282104/test.enrollment.value/2008-04-10 of zhouxiang is for the policy point test.enrollment, which does not exist. Did you mean test.enrolment?"
    ])
    assert.deepStrictEqual(messages(provision({ point: "test.enrolment", field: "ageAtmost" })), [
      "Provision 330282104/test.enrolment.ageAtmost/2008-04-10 of zhouxiang is for the field ageAtmost, which does not exist. Did you mean ageAtMost?"
    ])
    assert.deepStrictEqual(messages(provision({ point: "evaluation.leave" })), [
      "Provision 330282104/evaluation.leave.value/2008-04-10 of zhouxiang is for the policy point evaluation.leave, which does not exist. See the list of policy points."
    ])
  })

  it("is told of what every object has and no point declares", () => {
    for (const field of ["constructor", "toString", "__proto__"]) {
      assert.deepStrictEqual(tagsOf(compose(provision({ field }))), ["UnknownName"], field)
    }
  })
})

describe("ProvisionsConflict", () => {
  const conflicts = (...provisions: ReadonlyArray<Parameters<typeof say>>) =>
    problemsOf(composeSingle(Override.open, ...provisions.map((each) => say(...each)))).map((problem) =>
      problem._tag === "ProvisionsConflict" ? [problem.first, problem.second] : problem._tag
    )
  const drive = { scope: { drive: "2010" } }
  const channel = { scope: { channel: "openTest" } }

  it("names both equals, once, with their origins", () => {
    const [first, second] = [say("town", { value: 1 }), say("town", { value: 2 }, { from: "2010-01-01" })]
    const told =
      "Provisions 330282104/test.single.value/2008-04-10 (a) and 330282104/test.single.value/2010-01-01 (b) speak of the same field for the same days, and neither is more specific. End the earlier one (`until`) on the first day of the later one, narrow the scope of one, or let one say that it `overrides` the other."
    for (const origins of permutations([origin("a", [first]), origin("b", [second])])) {
      const composed = RuleBook.compose({ points: [single(Override.open)], origins })
      assert.deepStrictEqual(
        problemsOf(composed).map(({ message }) => message),
        [told]
      )
    }
    const same = RuleBook.compose({ points: [single(Override.open)], origins: [origin("a", [first, first])] })
    assert.deepStrictEqual(
      problemsOf(same).map(({ message }) => message),
      [
        "Provision 330282104/test.single.value/2008-04-10 (a) is given twice, and neither can be told to be the right one. Take one of the two out."
      ]
    )
  })

  it("is between equals alone: one place, one day, scopes that meet and are as specific", () => {
    const until = { until: "2010-01-01" }
    const from = { from: "2010-01-01" }
    assert.lengthOf(conflicts(["town", { value: 1 }], ["town", { value: 1 }, from]), 1)
    assert.lengthOf(conflicts(["town", { value: 1 }, drive], ["town", { value: 2 }, channel]), 1)
    assert.lengthOf(conflicts(["town", { value: 1 }], ["town", { none: true }, from]), 1)
    assert.deepStrictEqual(conflicts(["town", { value: 1 }, until], ["town", { value: 2 }, from]), [])
    assert.deepStrictEqual(conflicts(["town", { value: 1 }], ["otherTown", { value: 2 }]), [])
    assert.deepStrictEqual(conflicts(["town", { value: 1 }], ["county", { value: 2 }]), [])
    assert.deepStrictEqual(conflicts(["town", { value: 1 }], ["town", { value: 2 }, drive]), [])
    assert.deepStrictEqual(
      conflicts(["town", { value: 1 }, drive], ["town", { value: 2 }, { scope: { drive: "2011" } }]),
      []
    )
    assert.lengthOf(
      conflicts(["town", { value: 1 }], ["town", { value: 2 }, { from: "2009-01-01" }], ["town", { value: 3 }, from]),
      3,
      "each pair"
    )
  })

  it("is between scopes that overlap without one being narrower, however many dimensions each names, at any level", () => {
    const both = { scope: { drive: "2010", channel: "openTest" } }
    const postClass = { scope: { postClass: "general" } }
    assert.lengthOf(conflicts(["town", { value: 1 }, both], ["town", { value: 2 }, postClass]), 1)
    assert.lengthOf(conflicts(["county", { value: 1 }, both], ["town", { value: 2 }, postClass]), 1)
    assert.lengthOf(conflicts(["county", { value: 1 }, drive], ["town", { value: 2 }, channel]), 1)
    assert.deepStrictEqual(conflicts(["county", { value: 1 }, both], ["town", { value: 2 }, drive]), [])
    assert.deepStrictEqual(conflicts(["county", { value: 1 }, drive], ["town", { inherit: true }, channel]), [])
  })

  it("lets an inherit that begins later drop the value, and no value begin after an inherit", () => {
    const later = { from: "2010-01-01" }
    assert.deepStrictEqual(conflicts(["town", { value: 1 }], ["town", { inherit: true }, later]), [])
    assert.lengthOf(conflicts(["town", { inherit: true }], ["town", { value: 1 }, later]), 1)
    assert.lengthOf(conflicts(["town", { inherit: true }], ["town", { value: 1 }]), 1)
    assert.lengthOf(conflicts(["town", { value: 1 }], ["town", { inherit: true }]), 1)
    assert.lengthOf(conflicts(["town", { inherit: true }], ["town", { inherit: true }, later]), 1)
    assert.lengthOf(conflicts(["town", { value: 1 }, drive], ["town", { inherit: true }, { ...channel, ...later }]), 1)
  })

  it("is none between conditions of one place in different scopes, which hold together", () => {
    const value = { op: "isKnown", fact: "age" }
    const adds = (...provisions: ReadonlyArray<Parameters<typeof say>>) =>
      tagsOf(composeSingle(Override.addedTo, ...provisions.map((each) => say(...each))))
    assert.deepStrictEqual(adds(["town", { value }, drive], ["town", { value }, channel]), [])
    assert.deepStrictEqual(adds(["town", { value }, drive], ["town", { value }, drive]), ["ProvisionsConflict"])
  })
})

describe("OverrideNotPermitted", () => {
  it("says for every kind what a lower level may do", () => {
    const told = (override: Override.AnyOverride, higher: unknown, lower: unknown) =>
      problemsOf(composeSingle(override, say("county", { value: higher }), say("town", { value: lower })))[0]?.message
    const kinds = [
      [told(Override.locked(), 1, 1), "is locked and cannot be given a value"],
      [told(Override.atLeast, 2, 1), "can only be raised"],
      [told(Override.atMost, 1, 2), "can only be lowered"],
      [told(Override.subsetOf, [1], [2]), "can only lose members"],
      [told(Override.supersetOf, [1], [2]), "can only gain members"]
    ] as const
    for (const [message, words] of kinds) assert.include(message, `but this field ${words} at a lower level`)
    const none = problemsOf(composeSingle(Override.addedTo, say("county", { value: 1 }), say("town", { none: true })))
    assert.include(none[0]?.message, "but this field can only be added to at a lower level")
  })

  it("names no article where the higher value is an assumption", () => {
    const assumed = {
      ...say("county", { value: 1 }),
      source: { _tag: "Assumed", reason: { zh: "not read", en: "not read" } } as const
    }
    const [problem] = problemsOf(composeSingle(Override.atMost, assumed, say("town", { value: 2 })))
    assert.include(problem?.message, "departs from 330282/test.single.value/2008-04-10, but this field")
  })
})

describe("CoverageGap", () => {
  const both = (first: Override.AnyOverride = Override.open): PolicyPoint.AnyPolicyPoint => {
    const { fields } = single(first)
    const other = single(Override.open).fields
    return { ...single(first), fields: { ...fields, other: other["value"] as PolicyPoint.Field<unknown> } }
  }
  const gaps = (point: PolicyPoint.AnyPolicyPoint, ...provisions: ReadonlyArray<ReturnType<typeof say>>) =>
    problemsOf(RuleBook.compose({ points: [point], origins: [origin("test", provisions)] })).map((problem) =>
      problem._tag === "CoverageGap"
        ? [problem.jurisdiction, problem.scope ?? "", problem.fields.join(), problem.from, problem.until ?? ""]
        : problem._tag
    )
  const other = (...said: Parameters<typeof say>) => ({ ...say(...said), field: "other" })

  it("is told once, from its first day until the rule is whole or gone", () => {
    assert.deepStrictEqual(
      gaps(
        both(),
        say("nation", { value: 1 }, { from: "2008-01-01", until: "2014-01-01" }),
        say("town", { value: 2 }, { from: "2009-01-01", until: "2010-01-01" }),
        other("nation", { value: 1 }, { from: "2011-01-01", until: "2012-01-01" })
      ),
      [
        ["nation", "", "other", "2008-01-01", "2011-01-01"],
        ["nation", "", "other", "2012-01-01", "2014-01-01"]
      ],
      "the town has it from the nation, so it is not told again"
    )
    assert.strictEqual(
      problemsOf(
        compose({
          ...say("nation", { value: 30 }, { from: "2007-01-01", until: "2008-04-10" }),
          point: "test.enrolment",
          field: "ageAtMost"
        })
      )[0]?.message,
      "From 2007-01-01 until 2008-04-10 (excluded), nation has a part of test.enrolment but no value for noticeDays, so the rule could not be applied. Add provisions for these fields that cover the days, or state `none` where the field allows it."
    )
    assert.strictEqual(
      new Problem.CoverageGap({ point: "p", fields: ["a", "b"], jurisdiction: "33", from: "2008-01-01" }).message,
      "From 2008-01-01 on, 33 has a part of p but no value for a, b, so the rule could not be applied. Add provisions for these fields that cover the days, or state `none` where the field allows it."
    )
  })

  it("is closed by none, and opened by an inherit that finds nothing above", () => {
    assert.deepStrictEqual(gaps(both(), say("nation", { value: 1 }), other("nation", { none: true })), [])
    assert.deepStrictEqual(
      gaps(
        both(),
        say("town", { value: 1 }),
        other("town", { value: 1 }),
        other("town", { inherit: true }, { from: "2010-01-01" })
      ),
      [["330282104", "", "other", "2010-01-01", ""]]
    )
  })

  it("is looked for in the scopes that a place names", () => {
    const drive = { scope: { drive: "2010" } }
    assert.deepStrictEqual(
      gaps(both(), say("town", { value: 1 }), other("town", { value: 1 }), other("town", { inherit: true }, drive)),
      [["330282104", "drive=2010", "other", "2008-04-10", ""]]
    )
    assert.deepStrictEqual(gaps(both(), say("town", { value: 1 }, drive), other("town", { value: 1 }, drive)), [])
  })

  it("is none above the level that the law leaves a field to, and one at that level", () => {
    const county = Override.delegatedTo("county", { law })
    assert.deepStrictEqual(gaps(both(county), other("nation", { value: 1 }), other("city", { value: 2 })), [])
    assert.deepStrictEqual(gaps(both(county), other("nation", { value: 1 }), other("town", { value: 2 })), [
      ["330282104", "", "value", "2008-04-10", ""]
    ])
    assert.deepStrictEqual(gaps(both(county), other("nation", { value: 1 }), other("county", { value: 2 })), [
      ["330282", "", "value", "2008-04-10", ""]
    ])
  })

  it("is not looked for while provisions cannot be read, which would tell of gaps that are none", () => {
    assert.deepStrictEqual(
      gaps(both(), say("town", { value: 1 }), { ...other("town", { value: 1 }), until: "x" as never }),
      ["ProvisionMalformed"]
    )
  })
})

describe("told", () => {
  it("says every problem in Chinese too, with no English sentence in it", () => {
    const problems: ReadonlyArray<Problem.Problem> = [
      ...problemsOf(compose(provision({ from: "2010-01-01", until: "2010-01-01" }))),
      ...problemsOf(compose(provision({ statement: { _tag: "Value" }, validity: "always", from: "2010-02-30" }))),
      ...problemsOf(compose(provision({ point: "test.enrolment", field: "ageAtMost", statement: { _tag: "None" } }))),
      ...problemsOf(compose(provision({ point: "test.enrollment" }))),
      ...problemsOf(compose(provision({ point: "evaluation.leave" }))),
      ...problemsOf(composeSingle(Override.locked(), say("county", { value: 1 }), say("town", { value: 1 }))),
      ...problemsOf(composeSingle(Override.addedTo, say("county", { value: 1 }), say("town", { none: true }))),
      ...problemsOf(composeSingle(Override.delegatedTo("county", { law }), say("town", { value: 1 }))),
      new Problem.OverrideNotPermitted({ provision: "p", rule: "locked", higher: "h", when: "channel=x" }),
      new Problem.ProvisionsConflict({ first: "p", second: "p" }),
      new Problem.PointAmbiguous({ point: "p" }),
      new Problem.CoverageGap({ point: "p", fields: ["a"], jurisdiction: "33", scope: "drive=x", from: "2008-01-01" })
    ]
    assert.isAtLeast(new Set(problems.map(({ _tag }) => _tag)).size, 6)
    for (const problem of problems) {
      const zh = Message.render(problem.told, "zh", table)
      assert.match(zh, /\p{Script=Han}/u)
      assert.notMatch(zh, /[a-z]+ [a-z]+ [a-z]+|\{[a-z]+\}/u, zh)
      assert.strictEqual(Message.render(problem.told, "en", table), problem.message)
      assert.notMatch(problem.message, /\{[a-z]+\}/u)
    }
  })
})

describe("PointAmbiguous", () => {
  it("is told of two points under one id, and not of one that is listed twice", () => {
    const [one, two] = [single(Override.open), single(Override.atMost)]
    const composed = (points: ReadonlyArray<PolicyPoint.AnyPolicyPoint>) => RuleBook.compose({ points, origins: [] })
    assert.deepStrictEqual(
      problemsOf(composed([one, two])).map(({ message }) => message),
      [
        "Two different policy points are named test.single, so its provisions could be read in two ways. Leave one out, or give it an id of its own."
      ]
    )
    assert.deepStrictEqual(tagsOf(composed([one, one])), [])
  })
})

describe("RuleBookInvalid", () => {
  it("tells everything that is wrong at once, as one text and as data", () => {
    const composed = compose(
      provision({ field: "values" }),
      provision({ source: undefined }),
      say("county", { value: 1 }),
      say("county", { value: 2 }, { from: "2010-01-01" })
    )
    const invalid = Result.getOrThrow(Result.flip(composed))
    assert.deepStrictEqual(tagsOf(composed), ["UnknownName", "ProvisionWithoutSource", "ProvisionsConflict"])
    const lines = invalid.message.split("\n")
    assert.strictEqual(
      lines[0],
      "The rule book cannot be used, because of 3 problems. Correct them and build it again:"
    )
    assert.deepStrictEqual(
      lines.slice(1),
      invalid.problems.map(({ message }) => `- ${message}`)
    )
    const zh = Message.render(invalid.told, "zh", table)
    for (const words of ["的规定", "所属的参数 values 不存在", "没有写明依据", "就同一参数在相同日期作了规定"]) {
      assert.include(zh, words)
    }
    assert.strictEqual(
      Message.render(invalid.told, "en", table),
      invalid.problems.map(({ message }) => message).join(" ")
    )
    const encoded = Schema.encodeSync(Problem.RuleBookInvalid)(invalid)
    const decoded = Schema.decodeUnknownSync(Problem.RuleBookInvalid)(JSON.parse(JSON.stringify(encoded)))
    assert.strictEqual(decoded.message, invalid.message)
  })
})

describe("EdgeImpossible", () => {
  const base = "330282104/test.single.value/2008-04-10"
  const drive = { scope: { drive: "2010" } }
  const told = (...provisions: ReadonlyArray<Parameters<typeof say>>) =>
    problemsOf(composeSingle(Override.open, ...provisions.map((each) => say(...each)))).map((problem) =>
      problem._tag === "EdgeImpossible" ? `${problem.reason}: ${problem.message}` : problem.message
    )

  it("tells of an id that no provision has, with the one that was meant", () => {
    assert.deepStrictEqual(
      told(
        ["town", { value: 1 }, { until: "2009-01-01" }],
        ["town", { value: 2 }, { from: "2010-01-01", overrides: ["330282104/test.single.value/2008-04-01"] }]
      ),
      [
        `unknown: Provision 330282104/test.single.value/2010-01-01 overrides 330282104/test.single.value/2008-04-01, but there is no such provision. Name one of the book by its id. Did you mean ${base}?`
      ]
    )
  })

  it("tells of two that never apply together", () => {
    const overrides = [base]
    assert.include(
      told(
        ["town", { value: 1 }, { until: "2009-01-01" }],
        ["town", { value: 2 }, { from: "2009-01-01", overrides }]
      )[0],
      "apart: "
    )
    assert.include(
      told(
        ["town", { value: 1 }, drive],
        [
          "town",
          { value: 2 },
          { scope: { drive: "2011" }, overrides: ["330282104/test.single.value/drive=2010/2008-04-10"] }
        ]
      )[0],
      "apart: "
    )
    assert.deepStrictEqual(told(["town", { value: 1 }], ["otherTown", { value: 2 }, { overrides }]), [
      `apart: Provision 330282103/test.single.value/2008-04-10 overrides ${base}, but the two never apply together. Take it out, or correct the days, the place or the scope.`
    ])
  })

  it("turns round neither the scopes nor the levels", () => {
    const narrow = "330282104/test.single.value/drive=2010/2008-04-10"
    assert.include(
      told(["town", { value: 1 }, { overrides: [narrow] }], ["town", { value: 2 }, drive])[0],
      "settled: Provision 330282104/test.single.value/2008-04-10 overrides"
    )
    assert.include(told(["county", { value: 1 }, { overrides: [base] }], ["town", { value: 2 }])[0], "settled: ")
    assert.deepStrictEqual(told(["town", { value: 1 }], ["town", { value: 2 }, { ...drive, overrides: [base] }]), [])
  })

  it("is of one field", () => {
    const other = "nation/test.enrolment.noticeDays/2008-04-10"
    const composed = compose(say("town", { value: 1 }, { overrides: [other] }))
    assert.deepStrictEqual(
      problemsOf(composed).map((problem) => (problem._tag === "EdgeImpossible" ? problem.reason : problem._tag)),
      ["otherField"]
    )
  })

  it("takes no condition of another level away where conditions only add up", () => {
    const value = { op: "isKnown", fact: "age" }
    const reasons = (place: "county" | "town") =>
      problemsOf(
        composeSingle(
          Override.addedTo,
          say(place, { value }, { scope: { channel: "openTest" } }),
          say(
            "town",
            { value },
            { ...drive, overrides: [Provision.id(say(place, { value }, { scope: { channel: "openTest" } }))] }
          )
        )
      ).map((problem) => (problem._tag === "EdgeImpossible" ? problem.reason : problem._tag))
    assert.deepStrictEqual(reasons("county"), ["addedTo"])
    assert.deepStrictEqual(reasons("town"), [])
  })
})

describe("EdgesInCircle", () => {
  const id = (scope: Override.Scope, from = "2008-04-10") => Provision.id(say("town", { value: 0 }, { scope, from }))
  const circles = (...provisions: ReadonlyArray<Provision.Provision>) =>
    problemsOf(composeSingle(Override.open, ...provisions)).map((problem) =>
      problem._tag === "EdgesInCircle" ? problem.provisions : problem._tag
    )
  const town = (scope: Override.Scope, ...overrides: ReadonlyArray<string>) =>
    say("town", { value: 1 }, { scope, overrides })
  const [drive, channel, organ] = [{ drive: "2010" }, { channel: "openTest" }, { organ: "party" }]

  it("tells of a provision that overrides itself, and of two and three that override each other, once", () => {
    assert.deepStrictEqual(circles(town(drive, id(drive))), [[id(drive)]])
    assert.deepStrictEqual(circles(town(drive, id(channel)), town(channel, id(drive))), [[id(channel), id(drive)]])
    assert.deepStrictEqual(
      circles(town(drive, id(channel)), town(channel, id(organ)), town(organ, id(drive))).map((each) => each.length),
      [3]
    )
    assert.deepStrictEqual(circles(town(drive, id(channel), id(organ)), town(channel, id(organ)), town(organ)), [])
  })

  it("tells of a circle that is closed by a narrower scope", () => {
    const narrow = { drive: "2010", postClass: "general" }
    // The narrow one holds over the drive's, that one over the channel's by its edge, and that one over the narrow one.
    assert.deepStrictEqual(
      circles(town(narrow), town(drive, id(channel)), town(channel, id(narrow))).map((each) => each.length),
      [3]
    )
    assert.deepStrictEqual(circles(town(narrow, id(channel)), town(drive, id(channel)), town(channel)), [])
  })

  it("says in both languages what to do", () => {
    const [problem] = problemsOf(composeSingle(Override.open, town(drive, id(drive))))
    assert.include(problem?.message, "none can be told to hold. Take one `overrides` out.")
    assert.include(problem === undefined ? "" : Message.render(problem.told, "zh", table), "请去掉其中一处 overrides")
  })
})

describe("ParameterMissing", () => {
  const { fields } = Eligibility.point
  const facts = {
    id: "test.degrees",
    title: { zh: "学位", en: "degrees" },
    fields: { degreeAtLeast: fields.degreeAtLeast, standing: fields.standing, conditions: fields.conditions },
    provisions: []
  }
  const make = (field: string, place: keyof typeof places, said: object, more: object = {}) =>
    Provision.make("test.degrees", field, places[place], {
      ...(said as { readonly value: unknown }),
      from: "2010-01-01",
      citation: notice,
      ...more
    })
  const reads = {
    value: { op: "isAtLeast", left: { op: "fact", path: "degree" }, right: { op: "parameter", name: "degreeAtLeast" } }
  }
  const standing = { value: { op: "isKnown", fact: "degree" } }
  const base = [make("standing", "nation", standing), make("conditions", "nation", { none: true })]
  const found = (...provisions: ReadonlyArray<Provision.Provision>) =>
    problemsOf(RuleBook.compose({ points: [facts], origins: [origin("test", [...base, ...provisions])] })).map(
      (problem) =>
        problem._tag === "ParameterMissing"
          ? `${problem.provision} ${problem.jurisdiction} ${problem.scope ?? ""} ${problem.from} ${problem.until ?? ""}`
          : problem._tag
    )

  it("tells the days on which a condition reads what the place says there is none of", () => {
    const nowhere = make("degreeAtLeast", "nation", { none: true })
    const county = make("conditions", "county", reads, { from: "2012-01-01", until: "2013-01-01" })
    const id = "330282/test.degrees.conditions/2012-01-01"
    assert.deepStrictEqual(found(nowhere, county), [`${id} 330282  2012-01-01 2013-01-01`])
    assert.deepStrictEqual(found(nowhere, county, make("degreeAtLeast", "county", { value: "bachelor" })), [])
    const later = make("degreeAtLeast", "county", { value: "bachelor" }, { from: "2012-06-01" })
    assert.deepStrictEqual(found(nowhere, county, later), [`${id} 330282  2012-01-01 2012-06-01`])
    assert.deepStrictEqual(
      found(nowhere, make("conditions", "county", standing, { from: "2012-01-01" })),
      [],
      "a condition that reads no parameter"
    )
  })

  it("looks below the place of the condition, and into the scopes", () => {
    const given = make("degreeAtLeast", "nation", { value: "bachelor" })
    const county = make("conditions", "county", reads)
    const id = "330282/test.degrees.conditions/2010-01-01"
    assert.deepStrictEqual(found(given, county), [])
    assert.deepStrictEqual(found(given, county, make("degreeAtLeast", "town", { none: true })), [
      `${id} 330282104  2010-01-01 `
    ])
    const drive = { scope: { drive: "2010" } }
    assert.deepStrictEqual(found(given, county, make("degreeAtLeast", "county", { none: true }, drive)), [
      `${id} 330282 drive=2010 2010-01-01 `
    ])
    assert.deepStrictEqual(
      found(given, county, make("degreeAtLeast", "town", { none: true }), make("conditions", "town", { none: true })),
      [],
      "the town has no such condition"
    )
  })

  it("is told of an announcement as well, and says in both languages what to do", () => {
    const book = Result.getOrThrow(
      RuleBook.compose({
        points: [facts],
        origins: [origin("test", [...base, make("degreeAtLeast", "nation", { none: true })])]
      })
    )
    const [problem] = problemsOf(RuleBook.extend(book, "announcement", [make("conditions", "town", reads)]))
    assert.strictEqual(
      problem?.message,
      "From 2010-01-01 on, the condition of provision 330282104/test.degrees.conditions/2010-01-01 reads degreeAtLeast, but 330282104 says that there is no such rule, so it could not be judged. Give degreeAtLeast a value, or take it out of the condition."
    )
    assert.include(
      problem === undefined ? "" : Message.render(problem.told, "zh", table),
      "写明无此规定（none），因此无法裁定"
    )
  })
})
