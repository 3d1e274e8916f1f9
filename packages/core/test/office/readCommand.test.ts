import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { table } from "../../src/messages.ts"
import { readCommand } from "../../src/office/readCommand.ts"
import * as Message from "../../src/policy/Message.ts"
import { announce, apply, assertConfidential, secret, village } from "./setting.ts"

const refusalOf = (input: unknown) => Result.getOrThrow(Result.flip(readCommand(input)))
const textOf = (input: unknown) => Message.render(refusalOf(input).message, "en", table)

describe("readCommand", () => {
  it("reads a command with its definition, and equal commands give equal texts", () => {
    const read = Result.getOrThrow(readCommand(apply()))
    assert.strictEqual(read.definition.type, "recruitment/SubmitApplication")
    assert.deepStrictEqual<unknown>(read.command, apply())
    const turned = Object.fromEntries(Object.entries(apply()).reverse())
    assert.strictEqual(Result.getOrThrow(readCommand(turned)).text, read.text)
    assert.notStrictEqual(Result.getOrThrow(readCommand({ ...apply(), on: "2009-05-12" })).text, read.text)
  })

  it("what is no command is told so, with the nearest name where there is one", () => {
    for (const input of [undefined, null, 7, "places/RegisterVillage", [], {}, { type: 7 }, { type: "toString" }]) {
      assert.strictEqual(refusalOf(input).code, "office/CommandUnknown")
    }
    assert.include(textOf({ type: "places/RegisterVilage" }), "Did you mean places/RegisterVillage?")
    assert.include(textOf({ type: secret.name }), "See the list of commands")
    assertConfidential(refusalOf({ type: secret.number }))
  })

  it("names every place that does not fit, and the day that does not exist", () => {
    const wrong = { ...announce(), on: "2009-02-30", cohort: "2009", posts: 0, drive: undefined }
    const text = textOf(wrong)
    assert.strictEqual(refusalOf(wrong).code, "office/CommandInvalid")
    for (const place of ["announce a drive", "on:", "cohort:", "posts:", "drive:", "Correct what stands"]) {
      assert.include(text, place)
    }
    assert.include(textOf({ ...village(1), on: "2009-02-30" }), "a day that exists")
    assert.include(Message.render(refusalOf(wrong).message, "zh", table), "发布选聘公告")
  })

  it("says in both languages what each place should hold, in words and not as a schema", () => {
    const told = (wrong: object) => {
      const { message } = refusalOf({ ...announce(), ...wrong })
      return (["zh", "en"] as const).map((language) => Message.render(message, language, table))
    }
    const words: ReadonlyArray<readonly [wrong: object, zh: string, en: string]> = [
      [{ cohort: undefined }, "cohort：应为数字", "cohort: must be a number"],
      [{ cohort: 1 }, "cohort：应在 1990 与 2199 之间（含）", "cohort: must be from 1990 to 2199, both included"],
      [{ posts: 0 }, "posts：应大于 0", "posts: must be more than 0"],
      [{ posts: 1.5 }, "posts：应为整数", "posts: must be a whole number"],
      [{ on: "2009-02-30" }, "on：应为实际存在的日期", "on: must be a day that exists"],
      [{ on: "1.5.2009" }, "on：应为写成 YYYY-MM-DD 的日期", "on: must be a day written YYYY-MM-DD"],
      [{ on: 20090501 }, "on：应为文本", "on: must be a text"],
      [{ colour: "red" }, "colour：此处没有这一项", "colour: not allowed here"],
      [{ id: "任命 1" }, "id：应为办理编号", "id: must be a command id"],
      [{ actor: { id: "Clerk", role: "x" } }, "actor.id：应为不含姓名的经办人编号", "actor.id: must be an id that"],
      [
        { actor: { id: "c", role: "two words" } },
        "actor.role：应为角色的名称",
        "actor.role: must be the name of a role"
      ],
      [{ actor: "c" }, "actor：应为带名称的各项内容", "actor: must be an object"],
      [
        { basis: "Recorded" },
        "basis：应写明 _tag，为以下之一：Decided、Recorded、Excepted",
        "basis: must have _tag, which is one of Decided, Recorded, Excepted"
      ],
      [{ basis: { _tag: "Recorded" } }, "basis.document：缺少", "basis.document: missing"],
      [{ basis: { _tag: "Recorded", document: "" } }, "basis.document：太短，应不少于 1", "too short: at least 1"],
      [{ basis: { _tag: "Recorded", document: "x".repeat(501) } }, "太长，应不超过 500", "too long: at most 500"],
      [{ provisions: "none" }, "provisions：应为列表", "provisions: must be a list"]
    ]
    for (const [wrong, zh, en] of words) {
      const [inChinese = "", inEnglish = ""] = told(wrong)
      assert.include(inChinese, zh)
      assert.include(inEnglish, en)
      for (const text of [inChinese, inEnglish]) assert.notMatch(text, /RegExp|readonly|Expected|undefined|\[object/u)
    }
    const step = refusalOf({ type: "recruitment/RecordMark", id: "m", on: "2009-06-01", step: "walk" })
    assert.include(Message.render(step.message, "en", table), "step: must be one of writtenTest, interview")
    assert.include(Message.render(refusalOf({ type: announce().type }).message, "zh", table), "cohort：缺少")
  })

  it("a text that stays in the clear holds no ID number, and the refusal says so without repeating it", () => {
    const { number } = secret
    for (const basis of [
      { _tag: "Recorded", document: `身份证 ${number}` },
      { _tag: "Excepted", authority: `${number}`, document: "x", reason: "y" },
      { _tag: "Excepted", authority: "x", document: "x", reason: `沈某（${number}）患病` }
    ]) {
      const refusal = refusalOf({ ...announce(), basis })
      assert.strictEqual(refusal.code, "office/CommandInvalid")
      assert.include(textOf({ ...announce(), basis }), "a text that holds no identity number, because it stays")
      assert.include(
        Message.render(refusal.message, "zh", table),
        "不含公民身份号码的文字，因为删除个人信息后它仍然保留"
      )
      assertConfidential(refusal)
    }
  })

  it("a key too many and a key too few are refused, inside too", () => {
    const { name: _, ...nameless } = village(1)
    assert.include(textOf(nameless), "name: missing")
    assert.include(textOf({ ...village(1), colour: "red" }), "colour")
    assert.include(textOf({ ...village(1), actor: { id: "clerk-1", role: "townOrganisation", rank: 1 } }), "actor.rank")
  })

  it("repeats neither a value nor a key that is not a word", () => {
    const details = { name: secret.name, identityNumber: secret.number, contact: secret.contact }
    const inputs: ReadonlyArray<unknown> = [
      { ...apply(), details: { ...details, identityNumber: `${secret.number}9` } },
      { ...apply(), details: { ...details, identityNumber: secret.number.toLowerCase() } },
      { ...apply(), details: { ...details, birthDate: "1985-03-02 " } },
      { ...apply(), details: { ...details, [secret.number]: true, [secret.name]: 1 } },
      { ...apply(), details: `${secret.name} ${secret.number}` },
      { ...apply(), applicant: secret.number },
      { ...apply(), applicant: `p-${secret.number.toLowerCase()}` },
      { ...apply(), id: secret.name },
      { ...apply(), id: secret.number },
      { ...apply(), id: `apply:${secret.number}` },
      { ...apply(), actor: { id: `clerk-${secret.number.toLowerCase()}`, role: "applicant" } },
      { ...apply(), facts: { education: secret.name, birthDate: secret.number } },
      { ...apply(), actor: { id: secret.name, role: secret.name } },
      { ...apply(), [secret.name]: secret.number }
    ]
    for (const input of inputs) {
      const refusal = refusalOf(input)
      assert.strictEqual(refusal.code, "office/CommandInvalid")
      assertConfidential(refusal)
      assertConfidential(textOf(input))
    }
    assert.include(textOf(inputs.at(-1)), "?:")
  })
})
