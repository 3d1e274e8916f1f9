import { assert, describe, it } from "@effect/vitest"
import * as Decision from "../../src/act/Decision.ts"
import { table } from "../../src/messages.ts"
import * as Receipt from "../../src/office/Receipt.ts"
import * as Judgement from "../../src/policy/Judgement.ts"
import * as Message from "../../src/policy/Message.ts"

const words = Message.define({
  "testing/First": { zh: "第一项", en: "the first" },
  "testing/Second": { zh: "第二项", en: "the second" },
  "testing/Both": { zh: "两项", en: "both" }
})
const act = { zh: "登记", en: "record" }
const leaf = (
  criterion: "testing/First" | "testing/Second",
  holds: Judgement.Truth,
  needs: ReadonlyArray<string> = []
) => Judgement.leaf({ criterion, holds, message: words.make(criterion), needs })
const textOf = (receipt: Receipt.Refused | Receipt.Undetermined) =>
  Message.render(receipt.message, "en", { ...table, ...words.table })

describe("Receipt", () => {
  it("a refusal of a decider keeps its code and its message", () => {
    const message = words.make("testing/First")
    assert.deepStrictEqual(Receipt.refused(Decision.refused(message)), {
      outcome: "refused",
      code: "testing/First",
      message
    })
  })

  it("where the rules refuse, every requirement that is not met is told, and the code is the first of them", () => {
    const inner = Judgement.all("testing/Inner", words.make("testing/Both"), [leaf("testing/Second", "no")])
    const finding = Judgement.all("testing/Both", words.make("testing/Both"), [leaf("testing/First", "no"), inner])
    const receipt = Receipt.notGranted(act, Judgement.verdict(finding))
    assert.deepInclude(receipt, { outcome: "refused", code: "testing/First" })
    assert.include(textOf(receipt), "Not met: the first")
    assert.include(textOf(receipt), "the second")
    assert.deepStrictEqual(receipt.verdict?.finding, finding)
  })

  it("what is met, or not known, is not told as not met", () => {
    const finding = Judgement.all("testing/Both", words.make("testing/Both"), [
      leaf("testing/First", "yes"),
      leaf("testing/Second", "no")
    ])
    const receipt = Receipt.notGranted(act, Judgement.verdict(finding))
    assert.deepInclude(receipt, { code: "testing/Second" })
    assert.notInclude(textOf(receipt), "the first")
  })

  it("alternatives of which none holds are told together, by the finding above them", () => {
    const finding = Judgement.all("testing/All", words.make("testing/Both"), [
      {
        ...leaf("testing/First", "no"),
        criterion: "testing/Either",
        operator: "any",
        findings: [leaf("testing/First", "no"), leaf("testing/Second", "no")]
      }
    ])
    assert.deepInclude(Receipt.notGranted(act, Judgement.verdict(finding)), { code: "testing/Either" })
  })

  it("a verdict that is not determined asks for what it needs, and is no refusal", () => {
    const receipt = Receipt.notGranted(act, Judgement.verdict(leaf("testing/First", "unknown", ["papers"])))
    assert.deepInclude(receipt, { outcome: "undetermined", needs: ["papers"] })
    assert.include(textOf(receipt), "Supply: papers")
    assert.notProperty(receipt, "code")
  })

  it("a batch that is not kept has the place of its command, and the outcome of its receipt", () => {
    const refused = Receipt.refused(Decision.refused(words.make("testing/First")))
    assert.deepStrictEqual(Receipt.notKept(3, refused), { outcome: "refused", index: 3, receipt: refused })
    const asked = Receipt.notGranted(act, Judgement.verdict(leaf("testing/First", "unknown", ["papers"])))
    assert.deepInclude(Receipt.notKept(0, asked), { outcome: "undetermined", index: 0 })
  })
})
