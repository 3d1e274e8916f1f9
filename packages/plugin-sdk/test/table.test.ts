import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import { composeWith, definePlugin, markdown, type Row, table } from "@cunguan/plugin-sdk"
import { assert, describe, it } from "@effect/vitest"
import { allowance, enrolment, notice, points } from "./examplePoints.ts"

const plugin = definePlugin({
  id: "zhouxiang",
  version: "0.1.0",
  sdk: 1,
  title: { zh: "周巷镇", en: "Zhouxiang" },
  jurisdiction: "330282104",
  provisions: (at) => [
    at(enrolment, { field: "ageAtMost", value: 28, from: "2012-01-01", citation: notice }),
    at(enrolment, {
      field: "degrees",
      value: ["本科", "硕士"],
      from: "2012-01-01",
      until: "2014-01-01",
      scope: { drive: "2012" },
      assumption: "custom |\n not written"
    }),
    at(enrolment, { field: "degrees", inherit: true, from: "2013-01-01", citation: notice }),
    at(allowance, { field: "fen", value: 200, from: "2008-04-10", citation: notice }),
    at(allowance, { field: "inKind", none: true, from: "2012-01-01", citation: notice })
  ]
})

const rows = table(plugin, composeWith(points, [plugin]))

describe("table", () => {
  it("has a row for each provision, with the national value of its first day", () => {
    assert.deepStrictEqual(rows[0], {
      point: "test.enrolment",
      rule: { zh: "选聘", en: "enrolment" },
      field: "ageAtMost",
      title: { zh: "年龄上限", en: "age at most" },
      scope: {},
      value: { zh: "28岁", en: "28 years" },
      national: { zh: "30岁", en: "30 years" },
      from: CalendarDate.make("2012-01-01"),
      source: { _tag: "Cited", citation: { ...notice, date: CalendarDate.make("2012-01-01") } }
    })
    assert.lengthOf(rows, 5)
  })

  it("is rendered in either language", () => {
    assert.strictEqual(
      markdown(rows, "en"),
      `| Rule | Field | Value | National value | In force | Source |
| --- | --- | --- | --- | --- | --- |
| enrolment | age at most | 28 years | 30 years | from 2012-01-01 | 选聘公告 (周党〔2012〕1号, 2012-01-01), 第三条 |
| enrolment | degrees (drive=2012) | 本科, 硕士 | no such rule | from 2012-01-01 until 2014-01-01 (excluded) | assumption: custom \\| not written |
| enrolment | degrees | as the level above | no such rule | from 2013-01-01 | 选聘公告 (周党〔2012〕1号, 2012-01-01), 第三条 |
| allowance | a month | 200 | 100 | from 2008-04-10 | 选聘公告 (周党〔2012〕1号, 2012-01-01), 第三条 |
| allowance | in kind | no such rule | no | from 2012-01-01 | 选聘公告 (周党〔2012〕1号, 2012-01-01), 第三条 |`
    )
    assert.strictEqual(
      markdown(rows.slice(0, 3), "zh"),
      `| 规则 | 参数 | 本地规定 | 国家规定 | 施行日期 | 依据 |
| --- | --- | --- | --- | --- | --- |
| 选聘 | 年龄上限 | 28岁 | 30岁 | 2012-01-01 起 | 《选聘公告》（周党〔2012〕1号，2012-01-01）第三条 |
| 选聘 | 学历（drive=2012） | 本科、硕士 | 无此规定 | 2012-01-01 起，2014-01-01 止（不含） | 假定：custom \\| not written |
| 选聘 | 学历 | 从上级规定 | 无此规定 | 2013-01-01 起 | 《选聘公告》（周党〔2012〕1号，2012-01-01）第三条 |`
    )
  })

  it("takes the national value of the same scope", () => {
    const national = definePlugin({
      ...{ id: "amendment", version: "0.1.0", sdk: 1, title: { zh: "修订", en: "amendment" }, jurisdiction: "nation" },
      provisions: (at) => [
        at(enrolment, {
          field: "degrees",
          value: ["专科"],
          from: "2012-01-01",
          scope: { drive: "2012" },
          citation: notice
        })
      ]
    })
    const amended = table(plugin, composeWith(points, [plugin, national]))
    assert.deepStrictEqual(
      amended.slice(1, 3).map(({ national }) => national.zh),
      ["专科", "无此规定"]
    )
  })

  it("shows words that a value has itself, and other values as data", () => {
    const shown = (value: unknown) => {
      const changed = {
        ...plugin,
        provisions: plugin.provisions.slice(0, 1).map((provision) => ({
          ...provision,
          from: CalendarDate.make("2000-01-01"),
          statement: { _tag: "Value" as const, value }
        }))
      }
      const [row] = table(changed, composeWith(points, []))
      return (row as Row).value
    }
    assert.deepStrictEqual(
      shown([
        { id: "a", title: { zh: "甲", en: "A" } },
        { op: "x", label: { zh: "乙", en: "B" } }
      ]),
      {
        zh: "甲、乙",
        en: "A, B"
      }
    )
    assert.deepStrictEqual(shown({ upTo: 3 }), { zh: '{"upTo":3}', en: '{"upTo":3}' })
    assert.deepStrictEqual(shown(true), { zh: "是", en: "yes" })
    assert.strictEqual(rows[0]?.national.en, "30 years")
    const early = table(
      { ...plugin, provisions: plugin.provisions.map((each) => ({ ...each, from: CalendarDate.make("2000-01-01") })) },
      composeWith(points, [])
    )
    assert.deepStrictEqual(early[0]?.national, { zh: "—", en: "—" })
  })
})
