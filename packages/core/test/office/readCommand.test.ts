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

  it("a key too many and a key too few are refused, inside too", () => {
    const { name: _, ...nameless } = village(1)
    assert.include(textOf(nameless), "name: Missing key")
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
