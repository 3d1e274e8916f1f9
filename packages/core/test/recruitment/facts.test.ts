import { assert, describe, it } from "@effect/vitest"
import * as OfficeState from "../../src/office/OfficeState.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import * as Channel from "../../src/recruitment/Channel.ts"
import * as Facts from "../../src/recruitment/facts.ts"
import * as InformationReview from "../../src/recruitment/InformationReview.ts"
import * as Objection from "../../src/recruitment/Objection.ts"
import * as PhysicalExamination from "../../src/recruitment/PhysicalExamination.ts"
import * as Recruitment from "../../src/recruitment/Recruitment.ts"
import { driveIn } from "./dividedDrive.ts"
import {
  after,
  announced,
  announcement,
  application,
  appointed,
  day,
  document,
  marked,
  notice,
  person,
  policies,
  ranking,
  recorded,
  review,
  stepped,
  throughVetting,
  town
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

describe("what is open in a drive", () => {
  const own = { scope: { drive: "d-2010" }, from: "2010-05-01", citation: document } as const
  const days = (on: string, state: OfficeState.OfficeState) =>
    Facts.duesOn(state.recruitment, day(on)).map(({ kind, until }) => [kind, until])

  it("are the papers that somebody was asked for, until the review is concluded", () => {
    const asked = after(
      OfficeState.empty,
      {
        ...announcement,
        provisions: [
          provide(Channel.point, town, {
            field: "steps",
            value: Channel.procedure("application", "informationReview", "qualificationReview"),
            ...own
          }),
          provide(InformationReview.point, town, { field: "required", value: ["degree"], ...own }),
          provide(InformationReview.point, town, { field: "papersWithinDays", value: 3, ...own }),
          provide(InformationReview.point, town, { field: "dayKind", value: "calendar", ...own })
        ]
      },
      application("p-1"),
      { type: "recruitment/ReviewInformation", on: "2010-05-12", drive: "d-2010", applicant: "p-1" }
    )
    const open = [["papers", "2010-05-16"]]
    assert.deepStrictEqual(
      ["2010-05-11", "2010-05-12", "2010-05-15", "2010-05-20"].map((on) => days(on, asked)),
      [[], open, open, open],
      "also when it is overdue"
    )
    const concluded = after(asked, {
      type: "recruitment/ReviewInformation",
      on: "2010-05-16",
      drive: "d-2010",
      applicant: "p-1"
    })
    assert.deepStrictEqual(days("2010-05-20", concluded), [])
  })

  it("are notices from the day of posting to their last day, and objections until they are settled", () => {
    const settledWithin = provide(Objection.point, town, {
      field: "settledWithin",
      value: { days: 7, kind: "calendar" },
      ...own
    })
    const posted = after(
      OfficeState.empty,
      { ...announcement, provisions: [settledWithin] },
      ...throughVetting("p-1", "80", "80"),
      ranking,
      notice("p-1")
    )
    assert.deepStrictEqual(
      ["2010-06-30", "2010-07-01", "2010-07-08", "2010-07-09"].map((on) => days(on, posted).length),
      [0, 1, 1, 0]
    )
    const inDrive = { drive: "d-2010", objection: "o-1" } as const
    const raised = after(posted, {
      type: "recruitment/RaiseObjection",
      on: "2010-07-05",
      ...inDrive,
      applicant: "p-1",
      signed: true
    })
    assert.deepStrictEqual(
      ["2010-07-04", "2010-07-05", "2010-07-30"].map((on) => days(on, raised)),
      [
        [["notice", "2010-07-09"]],
        [
          ["notice", "2010-07-09"],
          ["objection", "2010-07-13"]
        ],
        [["objection", "2010-07-13"]]
      ]
    )
    const settled = after(raised, { type: "recruitment/SettleObjection", on: "2010-07-12", ...inDrive, upheld: false })
    assert.deepStrictEqual(days("2010-07-12", settled), [])
  })

  it("are re-examinations that may be asked for, to the last day", () => {
    const physical = provide(Channel.point, town, {
      field: "steps",
      value: Channel.procedure("application", "physicalExamination"),
      ...own
    })
    const failed = after(
      OfficeState.empty,
      {
        ...announcement,
        provisions: [
          physical,
          provide(PhysicalExamination.point, town, { field: "reexaminationsAtMost", value: 1, ...own }),
          provide(PhysicalExamination.point, town, {
            field: "reexaminationWithin",
            value: { days: 7, kind: "calendar" },
            ...own
          })
        ]
      },
      application("p-1"),
      {
        type: "recruitment/RecordPhysicalExamination",
        on: "2010-06-25",
        drive: "d-2010",
        applicant: "p-1",
        passed: false
      }
    )
    assert.deepStrictEqual(
      ["2010-06-24", "2010-06-25", "2010-07-02", "2010-07-03"].map((on) => days(on, failed).length),
      [0, 1, 1, 0]
    )
  })
})
