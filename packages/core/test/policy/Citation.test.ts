import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as CalendarDate from "../../src/calendar/CalendarDate.ts"
import * as Citation from "../../src/policy/Citation.ts"

const date = CalendarDate.make("2008-04-10")
const title = "关于选聘高校毕业生到村任职工作的意见"
const full = { title, documentNumber: "组通字〔2008〕18号", article: "第二条", date }

describe("Citation", () => {
  it("is written as a reader would, with what it has", () => {
    assert.strictEqual(Citation.text(full, "zh"), `《${title}》（组通字〔2008〕18号，2008-04-10）第二条`)
    assert.strictEqual(Citation.text(full, "en"), `${title} (组通字〔2008〕18号, 2008-04-10), 第二条`)
    assert.strictEqual(Citation.text({ title, date }, "zh"), `《${title}》（2008-04-10）`)
    assert.strictEqual(Citation.text({ title, date }, "en"), `${title} (2008-04-10)`)
  })

  it("calls an assumption one", () => {
    const assumed = { _tag: "Assumed", reason: { zh: "no text was found", en: "no text was found" } } as const
    assert.strictEqual(Citation.sourceText(assumed, "en"), "assumption: no text was found")
    assert.strictEqual(Citation.sourceText(assumed, "zh"), "假定：no text was found")
    assert.strictEqual(Citation.sourceText({ _tag: "Cited", citation: full }, "zh"), Citation.text(full, "zh"))
  })

  it("needs a title and a day that exists; an assumption needs its reason", () => {
    const decode = Schema.decodeUnknownResult(Citation.Source)
    assert.isTrue(Result.isSuccess(decode({ _tag: "Cited", citation: full })))
    assert.isTrue(
      Result.isSuccess(decode({ _tag: "Assumed", reason: { zh: "no text was found", en: "no text was found" } }))
    )
    for (const source of [
      { _tag: "Cited", citation: { title: "", date } },
      { _tag: "Cited", citation: { title } },
      { _tag: "Cited", citation: { title, date: "2009-02-29" } },
      { _tag: "Cited", citation: { title, date, article: "" } },
      { _tag: "Assumed", reason: { zh: "", en: "" } },
      { _tag: "Assumed" },
      {}
    ]) {
      assert.isTrue(Result.isFailure(decode(source)), JSON.stringify(source))
    }
  })
})
