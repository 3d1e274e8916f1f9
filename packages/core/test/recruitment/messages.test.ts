import { assert, describe, it } from "@effect/vitest"
import { application } from "../../src/recruitment/messages/application.ts"
import { assignment } from "../../src/recruitment/messages/assignment.ts"
import { drive } from "../../src/recruitment/messages/drive.ts"
import { examination } from "../../src/recruitment/messages/examination.ts"
import { notice } from "../../src/recruitment/messages/notice.ts"
import { officials } from "../../src/recruitment/messages/officials.ts"
import { messages } from "../../src/recruitment/messages.ts"

describe("the words of recruitment", () => {
  it("stand in one part each, so that none takes the place of another", () => {
    const keys = [application, assignment, drive, examination, notice, officials].flatMap((part) => Object.keys(part))
    assert.strictEqual(new Set(keys).size, keys.length)
    assert.deepStrictEqual(Object.keys(messages.table).sort(), [...keys].sort())
  })
})
