/** What changes many applications at once, or the posts, against what is kept of the drive. */
import { assert, describe, it } from "@effect/vitest"
import { keep, open, settling } from "./dividedDrive.ts"
import {
  type Act,
  after,
  announced,
  application,
  appointed,
  failing,
  notice,
  ranking,
  receipt,
  recorded,
  review,
  throughVetting,
  verdictOf,
  wordsOf
} from "./exampleTown.ts"

const cancelling = (on: string) =>
  ({ type: "recruitment/CancelDrive", on, drive: "d-2010", reason: "postponed" }) as const satisfies Act

describe("cancelling a drive", () => {
  const reviewed = after(announced, application("p-1"), review("p-1", "2010-05-25"))

  it("is entered for the last day that is kept of the drive, or a later one", () => {
    assert.strictEqual(receipt(reviewed, cancelling("2010-05-25")), "accepted")
    assert.strictEqual(receipt(reviewed, cancelling("2010-05-24")), "refused")
    const { finding } = verdictOf(reviewed, cancelling("2010-05-24"))
    assert.deepStrictEqual(wordsOf(finding, "recruitment.drive/afterAll"), [
      "不早于本批次已登记事项的最后日期 2010-05-25",
      "not before the last day on which something is kept of the drive, 2010-05-25"
    ])
    assert.strictEqual(receipt(reviewed, { ...cancelling("2010-05-24"), basis: recorded }), "deviates (refused)")
  })

  it("looks at endings, lists and notices too", () => {
    const list = {
      type: "recruitment/CallApplicants",
      ...{ on: "2010-05-28", drive: "d-2010", step: "writtenTest" },
      ...{ called: ["p-1"], basis: recorded }
    } as const
    assert.strictEqual(receipt(after(reviewed, list), cancelling("2010-05-27")), "refused")
    const noticed = after(announced, ...throughVetting("p-1", "80", "80"), ranking, notice("p-1"))
    assert.strictEqual(receipt(noticed, cancelling("2010-06-30")), "refused")
    assert.strictEqual(receipt(noticed, cancelling("2010-07-01")), "accepted")
    assert.strictEqual(receipt(appointed, cancelling("2010-08-01")), "recruitment/DriveHasAppointed")
  })
})

describe("changing posts", () => {
  const list = {
    type: "recruitment/CallApplicants",
    ...{ on: "2010-05-11", drive: "d-2010", step: "interview" },
    ...{ called: ["p-1"], basis: recorded }
  } as const

  it("is done before a list or a notice rests on them", () => {
    assert.strictEqual(receipt(open, settling), "accepted")
    const listed = keep(open, list)
    assert.deepStrictEqual(failing(verdictOf(listed, settling).finding), ["recruitment.quota/nothingBuilt"])
    const amending = {
      type: "recruitment/AmendDrive",
      ...{ on: "2010-05-12", drive: "d-2010", posts: 5 },
      positions: [
        { id: "a", posts: 3, postClass: "secretary" },
        { id: "b", posts: 2 }
      ]
    } as const
    assert.strictEqual(receipt(open, amending), "accepted")
    assert.deepStrictEqual(failing(verdictOf(listed, amending).finding), ["recruitment.drive/nothingBuilt"])
  })

  it("is settled on no day before the last that is kept", () => {
    const reviewed = keep(open, review("p-1", "2010-05-12"))
    assert.deepStrictEqual(failing(verdictOf(reviewed, settling).finding), ["recruitment.drive/afterAll"])
    assert.strictEqual(receipt(reviewed, { ...settling, on: "2010-05-12" }), "accepted")
  })
})
