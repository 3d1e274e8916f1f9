import { assert, describe, it } from "@effect/vitest"
import type * as OfficeState from "../../src/office/OfficeState.ts"
import * as Facts from "../../src/recruitment/facts.ts"
import * as Recruitment from "../../src/recruitment/Recruitment.ts"
import { driveIn } from "./dividedDrive.ts"
import {
  after,
  announced,
  application,
  appointed,
  marked,
  person,
  policies,
  recorded,
  review,
  stepped
} from "./exampleTown.ts"

const stepDue = (state: OfficeState.OfficeState, id = "p-1") => {
  const drive = driveIn(state)
  const found = Recruitment.application(drive, person(id))
  assert.isDefined(found)
  return Facts.stepDue(drive, found as NonNullable<typeof found>, policies("2010-05-12"))?.id
}

describe("the step that is due", () => {
  const handedIn = after(announced, application("p-1"))

  it("is the next of the procedure, also after the appointment", () => {
    assert.strictEqual(stepDue(handedIn), "qualificationReview")
    assert.strictEqual(stepDue(after(handedIn, review("p-1"))), "writtenTest")
    assert.strictEqual(stepDue(appointed), "induction")
    assert.isUndefined(stepDue(after(appointed, stepped("p-1", "induction", "2010-07-20"))))
  })

  it("is none of somebody who left", () => {
    assert.isUndefined(stepDue(after(handedIn, review("p-1"), stepped("p-1", "writtenTest", "2010-05-22", false))))
  })

  it("is none where a list calls others", () => {
    const two = after(
      handedIn,
      application("p-2"),
      ...["p-1", "p-2"].map((id) => review(id)),
      ...["p-1", "p-2"].map((id) => marked(id, "writtenTest", "80", "2010-05-22")),
      {
        ...{ type: "recruitment/CallApplicants", on: "2010-05-25", drive: "d-2010", step: "interview" },
        ...{ called: ["p-1"], basis: recorded }
      }
    )
    assert.strictEqual(stepDue(two), "interview")
    assert.isUndefined(stepDue(two, "p-2"))
  })
})
