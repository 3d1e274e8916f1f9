import * as Jurisdiction from "@cunguan/core/places/Jurisdiction"
import * as Provision from "@cunguan/core/policy/Provision"
import { assert, describe, it } from "@effect/vitest"
import { headingOf, headingsIn } from "../src/rules.ts"
import { isPlugin, unsourced } from "../src/sourced.ts"

const provision = (draft: Provision.Draft<number>) =>
  Provision.make("recruitment.drive", "applicationDaysAtLeast", Jurisdiction.nation, draft)
const from = "2009-04-07"

describe("the search for sources", () => {
  it("takes a document with its title, or a reason", () => {
    const cited = provision({ from, value: 7, citation: { title: "组通字〔2009〕21号", date: from } })
    const assumed = provision({ from, value: 7, assumption: "The town's notice gave a week." })
    assert.deepStrictEqual([unsourced(cited), unsourced(assumed)], [undefined, undefined])
  })

  it("refuses an empty title, an empty reason and a label in its place", () => {
    const name = "recruitment.drive.applicationDaysAtLeast from 2009-04-07"
    assert.strictEqual(
      unsourced(provision({ from, value: 7, citation: { title: " ", date: from } })),
      `${name} cites a document without a title`
    )
    for (const assumption of ["", "n/a", "assumed"]) {
      assert.strictEqual(unsourced(provision({ from, value: 7, assumption })), `${name} is assumed without a reason`)
    }
  })

  it("knows a plugin by its provisions", () => {
    assert.isTrue(isPlugin({ id: "zhouxiang", provisions: [] }))
    for (const value of [undefined, null, "provisions", [], { provisions: 1 }]) assert.isFalse(isPlugin(value))
  })
})

describe("headings", () => {
  it("are the words of a file's name", () => {
    assert.deepStrictEqual(["Drive", "PublicNotice", "WorkingDayCalendar"].map(headingOf), [
      "Drive",
      "Public notice",
      "Working day calendar"
    ])
  })

  it("are found outside code", () => {
    assert.deepStrictEqual(headingsIn("# One\n\n```sh\n# none\n```\n\n## Two ##\n####### none\n#none"), ["One", "Two"])
  })
})
