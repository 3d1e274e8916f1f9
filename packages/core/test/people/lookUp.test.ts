import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { inPost, official } from "../../src/people/lookUp.ts"
import { after, announced, appointed, day, person } from "../recruitment/exampleTown.ts"

const codeOf = <A>(found: Result.Result<A, { readonly code: string }>) =>
  Result.isSuccess(found) ? "found" : found.failure.code

describe("looking an official up", () => {
  it("finds whoever was appointed, and says that others are no officials", () => {
    assert.strictEqual(codeOf(official(appointed.officials, person("p-1"))), "found")
    assert.strictEqual(codeOf(official(appointed.officials, person("p-9"))), "people/OfficialUnknown")
    assert.strictEqual(codeOf(inPost(announced.officials, person("p-1"), day("2010-07-09"))), "people/OfficialUnknown")
  })

  it("finds who is in post on a day: from the appointment until the departure", () => {
    const { officials } = after(appointed, {
      type: "people/RecordDeparture",
      on: "2012-05-01",
      official: "p-1",
      outcome: "unknown"
    })
    assert.deepStrictEqual(
      ["2010-07-08", "2010-07-09", "2012-04-30", "2012-05-01"].map((on) =>
        codeOf(inPost(officials, person("p-1"), day(on)))
      ),
      ["people/NotInPost", "found", "found", "people/NotInPost"]
    )
  })
})
