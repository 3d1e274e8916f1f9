import { randomBytes } from "node:crypto"
import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Memory from "../../src/journal/Memory.ts"
import { table } from "../../src/messages.ts"
import * as OfficeOptions from "../../src/office/OfficeOptions.ts"
import * as Message from "../../src/policy/Message.ts"
import { plugin, secret, sha256 } from "./setting.ts"

const office = { id: "zhouxiang", name: "周巷镇", jurisdiction: "330282121" } as const
const right = { journal: Memory.layer({ digest: sha256, random: randomBytes }), plugins: [plugin], office }

const invalid = (options: unknown) => Result.getOrThrow(Result.flip(OfficeOptions.read(options as typeof right)))

describe("OfficeOptions", () => {
  it("are given back as they are where they fit, with plugins and a clock or without", () => {
    for (const options of [right, { ...right, plugins: undefined }, { ...right, now: () => new Date() }]) {
      assert.strictEqual<unknown>(Result.getOrThrow(OfficeOptions.read(options as never)), options)
    }
  })

  it("that do not fit are told place by place, with what to do", () => {
    const wrong: ReadonlyArray<readonly [options: object, ...places: ReadonlyArray<string>]> = [
      [{ plugins: [{}] }, "plugins.0.id: missing", "plugins.0.version: missing", "plugins.0.provisions: missing"],
      [{ plugins: [plugin, undefined] }, "plugins.1: must be an object"],
      [{ plugins: plugin }, "plugins: must be a list"],
      [{ plugin: [plugin] }, "plugin: not allowed here"],
      [{ journal: undefined }, "journal: must be a journal made by a storage package"],
      [{ journal: "town.db" }, "journal: must be a journal made by a storage package"],
      [{ office: { ...office, name: "" } }, "office.name: too short: at least 1"],
      [{ office: { ...office, name: "  " } }, "office.name: must be a name that is not blank"],
      [{ office: { ...office, id: 7 } }, "office.id: must be a text"],
      [{ office: { id: "zhouxiang", name: "周巷镇" } }, "office.jurisdiction: missing"],
      [{ office: undefined, journal: 7 }, "journal: must be", "office: must be an object"],
      [{ now: "2010-01-01" }, "now: must be a function that gives a Date"]
    ]
    for (const [options, ...places] of wrong) {
      const { message } = invalid({ ...right, ...options })
      for (const part of ["The office was not opened", ...places, "Correct them"]) assert.include(message, part)
    }
  })

  it("that do not fit are told in Chinese too, and an ID number is not repeated", () => {
    const say = (options: unknown) => Message.render(invalid(options).told, "zh", table)
    assert.include(say(undefined), "机构没有打开，因为打开的选项不符合要求：整体：应为带名称的各项内容")
    const numbered = { ...right, office: { ...office, name: `镇 ${secret.number}` } }
    assert.include(say(numbered), "office.name：应为不含公民身份号码的文字")
    for (const text of [say(numbered), invalid(numbered).message]) assert.notInclude(text, secret.number)
  })
})
