import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as Judgement from "../../src/policy/Judgement.ts"

const message = { key: "test", arguments: {} }
const truths = ["yes", "no", "unknown", "notApplicable"] as const

const leaf = (holds: Judgement.Truth | boolean, needs: ReadonlyArray<string> = []) =>
  Judgement.leaf({ criterion: "test/leaf", holds, message, needs })

describe("Judgement", () => {
  it("reads a boolean as yes or no, and leaves out what is not said", () => {
    assert.deepStrictEqual(leaf(true), {
      criterion: "test/leaf",
      operator: "is",
      holds: "yes",
      message,
      facts: [],
      parameters: [],
      needs: [],
      findings: []
    })
    assert.strictEqual(leaf(false).holds, "no")
    for (const truth of truths) assert.strictEqual(leaf(truth).holds, truth)
  })

  it("joins by strong Kleene conjunction in which what does not apply is neutral", () => {
    const table: Readonly<Record<Judgement.Truth, Readonly<Record<Judgement.Truth, Judgement.Truth>>>> = {
      yes: { yes: "yes", no: "no", unknown: "unknown", notApplicable: "yes" },
      no: { yes: "no", no: "no", unknown: "no", notApplicable: "no" },
      unknown: { yes: "unknown", no: "no", unknown: "unknown", notApplicable: "unknown" },
      notApplicable: { yes: "yes", no: "no", unknown: "unknown", notApplicable: "notApplicable" }
    }
    for (const left of truths) {
      for (const right of truths) {
        const { holds } = Judgement.all("test", message, [leaf(left), leaf(right)])
        assert.strictEqual(holds, table[left][right], `${left} and ${right}`)
      }
    }
    assert.strictEqual(Judgement.all("test", message, []).holds, "notApplicable")
  })

  it("needs the facts that can still decide, each once, and none once it is decided", () => {
    const all = (...findings: ReadonlyArray<Judgement.Finding>) => Judgement.all("test", message, findings).needs
    assert.deepStrictEqual(all(leaf("unknown", ["age", "degree"]), leaf("unknown", ["age"]), leaf("yes")), [
      "age",
      "degree"
    ])
    assert.deepStrictEqual(all(leaf("unknown", ["age"]), leaf("no")), [])
    assert.deepStrictEqual(all(leaf("unknown", ["age"]), leaf("yes", ["degree"])), ["age"])
  })

  it("grants what holds or does not apply, refuses what does not hold, and turns unknown into neither", () => {
    const outcomes = truths.map((truth) => Judgement.verdict(leaf(truth)).outcome)
    assert.deepStrictEqual(outcomes, ["granted", "refused", "undetermined", "granted"])
  })

  it("has a value, or the facts it lacks, or does not apply, always with its finding", () => {
    const finding = leaf("unknown", ["age"])
    assert.deepStrictEqual(Judgement.value(3, leaf(true)), { _tag: "Value", value: 3, finding: leaf(true) })
    assert.deepStrictEqual(Judgement.undetermined(finding), { _tag: "Undetermined", needs: ["age"], finding })
    assert.deepStrictEqual(Judgement.notApplicable(leaf("notApplicable")), {
      _tag: "NotApplicable",
      finding: leaf("notApplicable")
    })
  })

  it("changes parameter uses down to the leaves, also into several", () => {
    const below = Judgement.leaf({
      criterion: "below",
      holds: true,
      message,
      parameters: [{ field: "a" }, { field: "b" }]
    })
    const above = Judgement.all("above", message, [below])
    const changed = Judgement.mapParameters(above, (use) =>
      use.field === "a"
        ? { ...use, point: "test" }
        : [
            { ...use, provision: "1" },
            { ...use, provision: "2" }
          ]
    )
    assert.deepStrictEqual(changed.findings[0]?.parameters, [
      { field: "a", point: "test" },
      { field: "b", provision: "1" },
      { field: "b", provision: "2" }
    ])
    assert.deepStrictEqual(above.findings[0], below, "the finding itself is as it was")
  })

  it("is data: a verdict comes back from JSON as it was", () => {
    const verdict = Judgement.verdict(
      Judgement.all("test", message, [
        Judgement.leaf({
          criterion: "test/leaf",
          holds: "unknown",
          message,
          facts: ["age"],
          parameters: [{ field: "ageAtMost", value: 30, point: "test", provision: "nation/test.ageAtMost/2008-04-10" }],
          needs: ["age"]
        })
      ])
    )
    const decode = Schema.decodeUnknownResult(Judgement.Verdict)
    assert.deepStrictEqual(decode(JSON.parse(JSON.stringify(verdict))), Result.succeed(verdict))
    assert.isTrue(Result.isFailure(decode({ ...verdict, outcome: "accepted" })))
    assert.isTrue(Result.isFailure(decode({ ...verdict, finding: { ...verdict.finding, holds: true } })))
  })
})
