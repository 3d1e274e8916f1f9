import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Criterion from "../../src/policy/Criterion.ts"
import * as Explanation from "../../src/policy/Explanation.ts"
import * as FactTable from "../../src/policy/FactTable.ts"
import * as Judgement from "../../src/policy/Judgement.ts"
import * as Policies from "../../src/policy/Policies.ts"
import * as PolicyPoint from "../../src/policy/PolicyPoint.ts"
import * as RuleBook from "../../src/policy/RuleBook.ts"
import { day, messages, notice, origin, places, point } from "./examplePoint.ts"

const table = messages.table

const bookOf = (...provisions: ReadonlyArray<PolicyPoint.AnyPolicyPoint["provisions"][number]>) =>
  Result.getOrThrow(
    RuleBook.compose({ points: [point], origins: [RuleBook.national([point], "0.1.0"), origin("town", provisions)] })
  )

const notices = PolicyPoint.provide(point, places.town, {
  ...{ field: "noticeDays", value: 7, from: "2012-01-01", until: "2013-01-01" },
  assumption: { zh: "照例", en: "customary" }
})
const notLongAfter = PolicyPoint.provide(point, places.town, {
  field: "noticeDays",
  none: true,
  from: "2013-01-01",
  citation: notice
})
const ages = PolicyPoint.provide(point, places.town, {
  ...{ field: "ageAtMost", value: 28, from: "2012-01-01" },
  citation: { ...notice, article: "第三条" }
})
const book = bookOf(notices, notLongAfter, ages)

const judge = (facts: { readonly age: number; readonly days: number }) =>
  Result.getOrThrow(Policies.judge(Policies.at(book, places.town, day("2012-05-01")), point, facts)).finding

describe("Explanation.make", () => {
  const facts = (path: string) => ({ age: "29" })[path]
  const explanation = Explanation.make(judge({ age: 29, days: 7 }), { language: "en", table, book, facts })

  it("is plain data: words, ids, facts, parameters with their provisions, and the end", () => {
    const nothing = { operands: [], missing: [], findings: [] }
    assert.deepStrictEqual(explanation, {
      language: "en",
      finding: {
        ...nothing,
        ...{ holds: "no", words: "may be taken in", criterion: "test.enrolment", operator: "all", facts: [] },
        parameters: [],
        findings: [
          {
            ...nothing,
            ...{ holds: "no", words: "not older than 28", criterion: "test.enrolment/age", operator: "is" },
            facts: [{ path: "age", value: "29" }],
            parameters: [
              {
                ...{ point: "test.enrolment", field: "ageAtMost", title: "age at most", value: "28 years" },
                provision: {
                  _tag: "found",
                  id: "330282104/test.enrolment.ageAtMost/2012-01-01",
                  from: day("2012-01-01"),
                  source: {
                    _tag: "Cited",
                    citation: { ...notice, article: "第三条", date: day("2012-01-01") }
                  }
                }
              }
            ]
          },
          {
            ...nothing,
            ...{ holds: "yes", words: "on public notice for 7 days or more", criterion: "test.enrolment/notice" },
            operator: "is",
            facts: [{ path: "days" }],
            parameters: [
              {
                ...{ point: "test.enrolment", field: "noticeDays", title: "days of notice", value: "7" },
                provision: {
                  _tag: "found",
                  id: "330282104/test.enrolment.noticeDays/2012-01-01",
                  from: day("2012-01-01"),
                  until: day("2013-01-01"),
                  source: { _tag: "Assumed", reason: { zh: "照例", en: "customary" } }
                }
              }
            ]
          }
        ]
      },
      closing: { _tag: "inTheWay", ways: [[{ criterion: "test.enrolment/age", words: "not older than 28" }]] }
    })
    assert.deepStrictEqual(JSON.parse(JSON.stringify(explanation)), explanation)
  })

  it("says whether a provision was looked up at all", () => {
    const finding = judge({ age: 28, days: 7 })
    const tags = (options: Partial<Explanation.Options>) =>
      Explanation.make(finding, { language: "en", table, ...options }).finding.findings.flatMap(({ parameters }) =>
        parameters.map(({ provision }) => provision?._tag)
      )
    assert.deepStrictEqual(tags({ book }), ["found", "found"])
    assert.deepStrictEqual(tags({}), ["notLookedUp", "notLookedUp"])
    assert.deepStrictEqual(tags({ book: bookOf(ages) }), ["found", "notInBook"])
    assert.deepStrictEqual(
      tags({ announced: (id) => (id.includes("noticeDays") ? notices : undefined) }),
      ["notLookedUp", "found"],
      "what an announcement lays down stands outside the book"
    )
    assert.notProperty(Explanation.make(finding, { language: "en", table, book }), "closing")
  })

  it("is what text and Markdown are made of", () => {
    assert.strictEqual(
      Explanation.toText(explanation),
      `✗ may be taken in [test.enrolment]
  ✗ not older than 28 [test.enrolment/age]
      fact age: 29
      parameter “age at most”: 28 years
      source: 选聘公告 (周党〔2012〕1号, 2012-01-01), 第三条 (from 1 January 2012)
  ✓ on public notice for 7 days or more [test.enrolment/notice]
      parameter “days of notice”: 7
      source: assumption: customary (from 1 January 2012, until 1 January 2013 excluded)
to be granted, this would have to change: not older than 28`
    )
    assert.strictEqual(
      Explanation.toMarkdown(explanation),
      `- ✗ may be taken in \`test.enrolment\`
  - ✗ not older than 28 \`test.enrolment/age\`
    - fact \`age\`: 29
    - parameter “age at most”: 28 years
    - source: 选聘公告 (周党〔2012〕1号, 2012-01-01), 第三条 (from 1 January 2012)
  - ✓ on public notice for 7 days or more \`test.enrolment/notice\`
    - parameter “days of notice”: 7
    - source: assumption: customary (from 1 January 2012, until 1 January 2013 excluded)

to be granted, this would have to change: not older than 28
`
    )
    const zh = Explanation.markdown(judge({ age: 29, days: 7 }), { language: "zh", table, book })
    assert.include(zh, "    - 依据：《选聘公告》（周党〔2012〕1号，2012-01-01）第三条（2012年1月1日起）\n")
    assert.include(zh, "    - 依据：假定：照例（2012年1月1日起，2013年1月1日止，不含当日）\n")
    assert.isTrue(zh.endsWith("\n\n须改变方可通过：年龄不超过 28 周岁\n"))
  })
})

describe("Explanation.make with the criterion at hand", () => {
  const asked = { absent: "notSupplied" } as const
  const years = { zh: "岁", en: "years" }
  const declared = FactTable.make({
    birthDate: FactTable.date({ zh: "出生日期", en: "date of birth" }, asked),
    countedOn: FactTable.date({ zh: "计算日", en: "the day counted" }, { ...asked, changeable: true }),
    points: FactTable.number({ zh: "得分", en: "points" }, { ...asked, changeable: true }),
    appraisals: FactTable.list(
      { zh: "历年考核", en: "appraisals" },
      FactTable.make({ mark: FactTable.number({ zh: "成绩", en: "mark" }, { ...asked, unit: years }) }),
      { absent: "none" }
    )
  })
  const { fact } = Criterion.of(declared)
  const { all, ageOn, any, count, isAtLeast, named, parameter } = Criterion
  const old = named("old", isAtLeast(ageOn(fact("birthDate"), fact("countedOn")), parameter("youngest")))
  const good = named("good", isAtLeast(fact("points"), 60))
  const often = named("often", count("appraisals", isAtLeast(fact("appraisals.mark"), 80), "isAtLeast", 2))
  const make = (criterion: Criterion.Criterion, facts: object, more: Partial<Explanation.Options> = {}) => {
    const context = { table: declared, parameters: { youngest: 18 }, facts, point: "test.point" }
    const options = { language: "en", table: Criterion.messages.table, ...more } as const
    return Explanation.make(Criterion.evaluate(criterion, context), { ...options, judged: { criterion, context } })
  }
  const facts = {
    birthDate: "1994-07-01",
    countedOn: "2012-06-30",
    points: 58,
    appraisals: [{ mark: 79 }, { mark: 80 }]
  }

  it("shows each side of a comparison, and what was made of the facts", () => {
    const { finding } = make(all([old, good, often]), facts)
    assert.deepStrictEqual(
      finding.findings.map(({ operands }) => operands),
      [
        [
          { kind: "computed", words: "age on the day counted (date of birth)", value: "17 years" },
          { kind: "parameter", words: "18 years", value: "18 years" }
        ],
        [
          { kind: "fact", words: "points", value: "58" },
          { kind: "value", words: "60", value: "60" }
        ],
        [
          {
            kind: "computed",
            words: "the number of entries of appraisals that meet (mark is at least 80 years)",
            value: "1"
          },
          { kind: "value", words: "2", value: "2" }
        ]
      ]
    )
    const [, below] = finding.findings[2]?.findings ?? []
    assert.deepStrictEqual(below?.facts, [
      { path: "appraisals.1.mark", title: "mark of entry 2 of appraisals", value: "80 years" }
    ])
    assert.deepStrictEqual(below?.operands[0], { kind: "fact", words: "mark", value: "80 years" })
  })

  it("tells apart what is said of two entries in the same words", () => {
    const { finding } = make(often, facts)
    assert.deepStrictEqual(
      finding.findings.map(({ operands }) => operands[0]?.value),
      ["79 years", "80 years"]
    )
  })

  it("leaves out the value of what is not known", () => {
    const { finding } = make(all([old, often]), { countedOn: "2012-06-30", appraisals: [{ mark: 80 }, {}] })
    assert.deepStrictEqual(
      finding.findings.map(({ operands }) => operands[0]),
      [
        { kind: "computed", words: "age on the day counted (date of birth)" },
        { kind: "computed", words: "the number of entries of appraisals that meet (mark is at least 80 years)" }
      ]
    )
    assert.deepStrictEqual(finding.findings[0]?.missing, [{ path: "birthDate", title: "date of birth" }])
  })

  it("is found again in a finding with an id of its own, and not in one with other words", () => {
    const criterion = any([old])
    const context = { table: declared, parameters: { youngest: 18 }, facts }
    const options = { language: "en", table: Criterion.messages.table, judged: { criterion, context } } as const
    const own = { ...Criterion.evaluate(old, context), criterion: "elsewhere" }
    assert.strictEqual(Explanation.make(own, options).finding.operands[0]?.value, "17 years")
    const other = { ...own, message: { key: "other", arguments: {} } }
    assert.deepStrictEqual(Explanation.make(other, options).finding.operands, [])
  })

  it("gives the ways with their changes as data, and as a list where there is a choice", () => {
    const explanation = make(any([old, good]), facts)
    assert.deepStrictEqual(explanation.closing, {
      _tag: "ways",
      ways: [
        {
          words: "the day counted: from 1 July 2012 on",
          changes: [
            {
              ...{ of: "fact", name: "countedOn", now: "2012-06-30" },
              region: { _tag: "ranges", ranges: [{ from: "2012-07-01" }] },
              words: "the day counted: from 1 July 2012 on"
            }
          ]
        },
        {
          words: "points: at least 60 (2 more)",
          changes: [
            {
              ...{ of: "fact", name: "points", now: 58 },
              region: { _tag: "ranges", ranges: [{ from: 60 }] },
              difference: "2",
              words: "points: at least 60 (2 more)"
            }
          ]
        }
      ],
      limits: []
    })
    assert.isTrue(
      Explanation.toMarkdown(explanation).endsWith(`

this would be granted with any one of these:

- the day counted: from 1 July 2012 on
- points: at least 60 (2 more)
`)
    )
    assert.include(Explanation.toMarkdown(explanation), "\n    - fact date of birth `birthDate`: 1 July 1994\n")
    assert.include(Explanation.toText(explanation), "\n      fact date of birth: 1 July 1994\n")
    assert.include(Explanation.toText(explanation), "\n      age on the day counted (date of birth): 17 years\n")
    assert.notInclude(Explanation.toText(explanation), "      points: 58", "a fact is shown once, as a fact")
    assert.isTrue(
      Explanation.toText(explanation).endsWith(
        "\nthis would be granted with the day counted: from 1 July 2012 on; or points: at least 60 (2 more)"
      )
    )
  })

  it("falls back to the leaves where a decimal has more digits than are looked through", () => {
    const precise = FactTable.make({
      mark: FactTable.decimal({ zh: "成绩", en: "mark" }, { ...asked, changeable: true })
    })
    const criterion = isAtLeast(Criterion.of(precise).fact("mark"), "60")
    const ends = (mark: string) => {
      const context = { table: precise, facts: { mark } }
      const options = { language: "en", table: Criterion.messages.table, judged: { criterion, context } } as const
      return Explanation.make(Criterion.evaluate(criterion, context), options).closing?._tag
    }
    assert.deepStrictEqual(["59.9", "-1234567.9999999999"].map(ends), ["ways", "inTheWay"])
  })

  it("gives the question with its facts, and says what was not looked at", () => {
    const { closing } = make(good, {})
    assert.deepStrictEqual(closing, {
      _tag: "question",
      ...{ words: "please supply: points", facts: ["points"], outcomes: ["yes", "no"], limits: [] }
    })
    const list = FactTable.make({
      marks: FactTable.list({ zh: "成绩", en: "marks" }, FactTable.make({ mark: declared.fields.points }), {
        ...asked,
        changeable: true
      }),
      points: declared.fields.points
    })
    const { fact: of } = Criterion.of(list)
    const criterion = all([isAtLeast(of("points"), 60), count("marks", isAtLeast(of("marks.mark"), 0), "isAtLeast", 1)])
    const context = { table: list, facts: { points: 58, marks: [{ mark: 1 }] } }
    const options = { language: "en", table: Criterion.messages.table, judged: { criterion, context } } as const
    const lines = Explanation.text(Criterion.evaluate(criterion, context), options).split("\n")
    assert.deepStrictEqual(lines.slice(-2), [
      "this would be granted with points: at least 60 (2 more)",
      "(these were left as they are: marks)"
    ])
    assert.isTrue(
      Explanation.markdown(Criterion.evaluate(criterion, context), options).endsWith(
        "\n\n(these were left as they are: marks)\n"
      )
    )
  })
})

describe("Explanation.toMarkdown", () => {
  const hostile = "*a* _b_ | `c` <script>\n\n# d\n- e\n1. f\r\n> [g](h) ![i](j) &amp; \\"

  it("lets nothing in words, facts, values or ids change its structure", () => {
    const words = { hostile: { zh: hostile, en: hostile } }
    const finding = Judgement.all("x`y\n- z", { key: "hostile", arguments: {} }, [
      Judgement.leaf({
        ...{ criterion: "- `a`", holds: "unknown", message: { key: "hostile", arguments: {} } },
        ...{ facts: ["b*\n- c"], needs: ["d`\n# e"] },
        parameters: [{ field: "f\n- g", value: hostile, provision: "h`\n- i" }]
      })
    ])
    const options = { language: "en", table: words, book, facts: () => hostile } as const
    const escaped = "\\*a\\* \\_b\\_ \\| \\`c\\` \\<script\\> \\# d - e 1. f \\> \\[g\\](h) !\\[i\\](j) \\&amp; \\\\"
    assert.strictEqual(
      Explanation.markdown(finding, options),
      `- ? ${escaped} \`\`x\`y - z\`\`
  - ? ${escaped} \`\` - \`a\` \`\`
    - fact \`b* - c\`: ${escaped}
    - parameter “f - g”: ${escaped}
    - source: not in this book (\`\`h\` - i\`\`)
    - missing facts: \`\`d\` # e\`\`

to be granted, this would have to change: ${escaped}
`
    )
    assert.lengthOf(Explanation.text(finding, options).split("\n"), 7, "nor a line of the text")
  })

  it("takes the mark of what does not apply for no list", () => {
    const finding = Judgement.leaf({ criterion: "a", holds: "notApplicable", message: messages.make("enrol") })
    assert.strictEqual(Explanation.markdown(finding, { language: "en", table }), "- \\- may be taken in `a`\n")
    assert.strictEqual(Explanation.markdown(finding, { language: "zh", table }), "- － 可以选聘 `a`\n")
  })
})
