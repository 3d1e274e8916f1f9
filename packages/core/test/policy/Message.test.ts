import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as Message from "../../src/policy/Message.ts"

const messages = Message.define({
  closed: { zh: "报名已于 {day} 截止", en: "applications closed on {day}" },
  both: { zh: "{first}和{second}", en: "{first} and {second}" },
  done: { zh: "完成", en: "done" }
})

describe("Message", () => {
  it("is rendered in either language out of one table", () => {
    const message = messages.make("closed", { day: "2008-05-31" })
    assert.deepStrictEqual(message, { key: "closed", arguments: { day: "2008-05-31" } })
    assert.strictEqual(Message.render(message, "zh", messages.table), "报名已于 2008-05-31 截止")
    assert.strictEqual(Message.render(message, "en", messages.table), "applications closed on 2008-05-31")
    assert.strictEqual(Message.render(messages.make("done"), "en", messages.table), "done")
  })

  it("takes texts, numbers, messages and lists, each in the language asked for", () => {
    const message = messages.make("both", {
      first: [{ zh: "甲", en: "A" }, 2, messages.make("closed", { day: 1 })],
      second: messages.make("both", { first: { zh: "乙", en: "B" }, second: 3 })
    })
    assert.strictEqual(Message.render(message, "en", messages.table), "A, 2, applications closed on 1 and B and 3")
    assert.strictEqual(Message.render(message, "zh", messages.table), "甲、2、报名已于 1 截止和乙和3")
  })

  it("shows a key that the table does not know, and a placeholder without a value, as they are", () => {
    assert.strictEqual(Message.render({ key: "newer", arguments: {} }, "en", messages.table), "newer")
    assert.strictEqual(
      Message.render({ key: "newer", arguments: { day: 1, roles: ["a", "b"] } }, "zh", messages.table),
      "newer (day: 1, roles: a、b)"
    )
    assert.strictEqual(
      Message.render({ key: "closed", arguments: {} }, "en", messages.table),
      "applications closed on {day}"
    )
    assert.strictEqual(
      Message.render({ key: "constructor", arguments: {} }, "en", messages.table),
      "constructor",
      "what every object has is no entry of a table"
    )
    assert.strictEqual(
      Message.render({ key: "toString", arguments: {} }, "en", { toString: { zh: "{valueOf}", en: "{valueOf}" } }),
      "{valueOf}"
    )
  })

  it("is data: it comes back from JSON as it was, however deep", () => {
    const message = messages.make("both", { first: [[{ zh: "甲", en: "A" }], 1], second: messages.make("done") })
    const decode = Schema.decodeUnknownResult(Message.Message)
    assert.deepStrictEqual(decode(JSON.parse(JSON.stringify(message))), Result.succeed(message))
    for (const value of [
      { key: "", arguments: {} },
      { key: "closed" },
      { key: "closed", arguments: { day: true } },
      { key: "closed", arguments: { day: Number.NaN } },
      { key: "closed", arguments: { day: { zh: "甲" } } }
    ]) {
      assert.isTrue(Result.isFailure(decode(value)), JSON.stringify(value))
    }
  })

  it("does not compile with other arguments than its words name, or with words that name different ones", () => {
    // @ts-expect-error: `day` is missing
    messages.make("closed")
    // @ts-expect-error: `date` is not named
    messages.make("closed", { date: "2008-05-31" })
    // @ts-expect-error: there is no such key
    messages.make("opened")
    // @ts-expect-error: the languages name different placeholders
    Message.define({ closed: { zh: "报名已于 {day} 截止", en: "applications closed on {date}" } })
    assert.deepStrictEqual(Object.keys(messages.table), ["closed", "both", "done"])
  })
})
