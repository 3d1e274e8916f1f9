import { assert, describe, it } from "@effect/vitest"
import * as OfficeState from "../../../src/office/OfficeState.ts"
import { provide } from "../../../src/policy/PolicyPoint.ts"
import * as Channel from "../../../src/recruitment/Channel.ts"
import * as Eligibility from "../../../src/recruitment/Eligibility.ts"
import { PositionId } from "../../../src/recruitment/Position.ts"
import * as Quota from "../../../src/recruitment/Quota.ts"
import * as Recruitment from "../../../src/recruitment/Recruitment.ts"
import {
  a,
  applied,
  b,
  cutting,
  divided,
  driveIn,
  endOf,
  inForce,
  keep,
  moving,
  open,
  operations,
  postsIn,
  settling,
  transferDays
} from "../dividedDrive.ts"
import {
  type Act,
  after,
  announcement,
  application,
  bookOf,
  eventsOf,
  excepted,
  failing,
  marked,
  notice,
  ofTown,
  person,
  ranking,
  receipt,
  recorded,
  refusal,
  review,
  stepped,
  throughVetting,
  town,
  verdictOf,
  wordsOf
} from "../exampleTown.ts"

const moved = (applicant: string, position: string, on = "2010-05-12") =>
  ({ type: "recruitment/TransferApplicant", on, drive: "d-2010", applicant, position }) as const satisfies Act
const ending = { type: "recruitment/EndTransfers", on: "2010-05-15", drive: "d-2010" } as const satisfies Act

describe("settling the quotas", () => {
  it("counts those who stand in each position, and keeps what comes of it with the arithmetic", () => {
    const [event, ...others] = eventsOf(open, settling, cutting)
    assert.deepStrictEqual(
      [event?.type, event?.stream, event?.data, others.length],
      [
        "recruitment/QuotasSettled",
        "drive/d-2010",
        {
          drive: "d-2010",
          posts: [
            { position: "a", posts: 2 },
            { position: "b", posts: 0 }
          ]
        },
        0
      ]
    )
    assert.deepStrictEqual(wordsOf(verdictOf(open, settling, cutting).finding, "recruitment.quota/opening"), [
      "每个岗位名额不少于 1.5 人（含）：b：2 → 0（1 ÷ 1.5，向下取整，余 1）",
      "at least 1.5 applicant(s) for each post, included: b: 2 → 0 (1 ÷ 1.5, rounded down, remainder 1)"
    ])
    assert.deepStrictEqual(postsIn(open), [4, 2, 2], "as announced until then")
    assert.deepStrictEqual(postsIn(keep(open, settling)), [2, 2, 0])
  })

  it("counts nobody who has left", () => {
    const left = after(open, review("p-1"), { ...stepped("p-1", "writtenTest", "2010-05-22", false) })
    assert.deepStrictEqual(postsIn(keep(left, { ...settling, on: "2010-05-23" })), [1, 1, 0], "2 ÷ 1.5 is 1")
  })

  it("takes place after the closing day", () => {
    assert.strictEqual(receipt(open, { ...settling, on: "2010-05-10" }, cutting), "refused")
    const { finding } = verdictOf(open, { ...settling, on: "2010-05-10" }, cutting)
    assert.deepStrictEqual(failing(finding), ["recruitment.quota/afterClosing"])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.quota/afterClosing"), [
      "报名已于 2010-05-10 截止",
      "applications closed on 2010-05-10"
    ])
    assert.strictEqual(receipt(open, settling, cutting), "accepted")
  })

  it("takes place once, unless an authority excepts a second time", () => {
    const settled = keep(open, settling)
    assert.deepStrictEqual(failing(verdictOf(settled, settling, cutting).finding), ["recruitment.quota/settledOnce"])
    assert.strictEqual(receipt(settled, { ...settling, basis: excepted }, cutting), "deviates (refused)")
  })

  it("waits for the results of the step that counts", () => {
    const counted = bookOf(
      ...ofTown,
      operations,
      provide(Quota.point, town, { field: "countedAfter", value: "qualificationReview", ...inForce })
    )
    const some = after(open, ...["p-1", "p-2", "p-4"].map((id) => review(id)))
    const later = { ...settling, on: "2010-05-13" } as const
    assert.strictEqual(receipt(some, later, counted), "undetermined")
    assert.deepStrictEqual(verdictOf(some, later, counted).finding.needs, ["qualificationReview"])
    const refused = after(some, { ...review("p-3"), basis: recorded, passed: false })
    assert.deepStrictEqual(postsIn(keep(refused, later, counted)), [1, 1, 0])
  })

  it("leaves the announcement as it stands where no rule says otherwise", () => {
    assert.deepStrictEqual(postsIn(after(open, settling)), [4, 2, 2])
    const whole = after(OfficeState.empty, announcement, application("p-1"), application("p-2"))
    assert.deepStrictEqual(postsIn(keep(whole, settling)), [1], "2 ÷ 1.5, rounded down")
  })

  it("ends the applications for a closed position where the place has no transfers", () => {
    const settled = keep(open, settling)
    assert.deepStrictEqual(
      [endOf(settled, "p-4"), endOf(settled, "p-1")],
      [["application", "positionClosed"], undefined]
    )
  })

  it("binds the notice: no more are named than there are posts now", () => {
    const settled = keep(after(OfficeState.empty, announcement, application("p-9")), settling)
    assert.deepStrictEqual(postsIn(settled), [0])
    const whole = after(
      OfficeState.empty,
      announcement,
      ...throughVetting("p-1", "80", "80"),
      ...throughVetting("p-2", "70", "70"),
      ranking
    )
    assert.strictEqual(receipt(whole, notice("p-1", "p-2")), "accepted")
    const cut = keep(whole, { ...settling, on: "2010-06-21" })
    assert.deepStrictEqual(failing(verdictOf(cut, notice("p-1", "p-2")).finding), ["recruitment.publicNotice/posts"])
    assert.strictEqual(receipt(cut, notice("p-1")), "accepted")
  })
})

describe("going to another position", () => {
  const settled = keep(open, settling, moving)

  it("is possible from a closed position to an open one for so many days, the last included", () => {
    assert.deepStrictEqual(endOf(settled, "p-4"), undefined)
    assert.strictEqual(receipt(settled, moved("p-4", "a", "2010-05-14"), moving), "accepted")
    assert.deepStrictEqual(failing(verdictOf(settled, moved("p-4", "a", "2010-05-15"), moving).finding), [
      "recruitment.quota/transferDays"
    ])
    const there = keep(settled, moved("p-4", "a"), moving)
    assert.strictEqual(Recruitment.application(driveIn(there), person("p-4"))?.position, PositionId.make("a"))
    assert.deepStrictEqual(failing(verdictOf(settled, moved("p-1", "b"), moving).finding), [
      "recruitment.quota/transferFrom",
      "recruitment.quota/transferTo"
    ])
  })

  it("brings the channel of the position gone to, and not another than the own", () => {
    const positions = [{ ...a, channel: "openTest" }, b]
    const act = (applicant: string, position: string, channel?: string) =>
      ({ ...applied(applicant, position), ...(channel === undefined ? {} : { channel }) }) as const
    const people = ["p-1", "p-2", "p-3"].map((id) => act(id, "a"))
    const channelled = (channel?: string) =>
      keep(after(OfficeState.empty, { ...divided, positions }, ...people, act("p-4", "b", channel)), settling, moving)
    const there = keep(channelled(), moved("p-4", "a"), moving)
    assert.strictEqual(Recruitment.application(driveIn(there), person("p-4"))?.channel, "openTest")
    const others = refusal(channelled("recommendation"), moved("p-4", "a"), moving)
    assert.strictEqual(others[0], "recruitment/ChannelOfPosition")
  })

  it("is entered for no day before the settlement, or before what was last done with the application", () => {
    const day = "recruitment.channel/afterLastAct"
    assert.deepStrictEqual(failing(verdictOf(settled, moved("p-4", "a", "2010-05-10"), moving).finding), [day])
    const reviewed = keep(settled, review("p-4", "2010-05-13"), moving)
    assert.deepStrictEqual(failing(verdictOf(reviewed, moved("p-4", "a", "2010-05-12"), moving).finding), [day])
    assert.strictEqual(receipt(reviewed, moved("p-4", "a", "2010-05-13"), moving), "accepted")
  })

  it("by another procedure is possible as long as its steps are those that were taken", () => {
    const trial = provide(Channel.point, town, {
      ...{
        field: "steps",
        value: Channel.procedure("application", "qualificationReview", "interview", "publicNotice")
      },
      ...{ scope: { channel: "villageTrial" }, ...inForce }
    })
    const book = bookOf(...ofTown, operations, transferDays, trial)
    const positions = [{ ...a, channel: "villageTrial" }, b]
    const people = [...["p-1", "p-2", "p-3"].map((id) => applied(id, "a")), applied("p-4", "b")]
    const state = people.reduce((all, act) => keep(all, act, book), after(OfficeState.empty, { ...divided, positions }))
    const reviewed = keep(keep(state, review("p-4", "2010-05-11"), book), settling, book)
    assert.strictEqual(receipt(reviewed, moved("p-4", "a"), book), "accepted")
    const tested = keep(reviewed, marked("p-4", "writtenTest", "80", "2010-05-12"), book)
    const { finding } = verdictOf(tested, moved("p-4", "a"), book)
    assert.deepStrictEqual(failing(finding), ["recruitment.quota/transferSteps"])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.quota/transferSteps"), [
      "已进行的步骤与拟调剂岗位的程序相符",
      "the steps taken are those with which the procedure there begins"
    ])
  })

  it("is not possible where the place has no transfers", () => {
    const recordedOnly = after(open, settling)
    const { finding } = verdictOf(recordedOnly, moved("p-4", "a"))
    assert.deepStrictEqual(wordsOf(finding, "recruitment.quota/transferDays"), [
      "本地的规定允许调剂，且岗位人数已经核定",
      "the rules of the place allow transfers, and the quotas are settled"
    ])
  })

  it("judges the conditions of the position gone to, once the review has been passed", () => {
    const stricter = provide(Eligibility.point, town, {
      field: "educationAtLeast",
      value: "master",
      scope: { postClass: "secretary" },
      ...inForce
    })
    const book = bookOf(...ofTown, operations, transferDays, stricter)
    const reviewed = keep(after(open, review("p-4")), { ...settling, on: "2010-05-13" }, book)
    assert.deepStrictEqual(failing(verdictOf(reviewed, moved("p-4", "a", "2010-05-14"), book).finding), [
      "recruitment.eligibility/education"
    ])
    assert.strictEqual(receipt(settled, moved("p-4", "a"), book), "accepted", "the review is still to come")
  })

  it("is refused before the settlement, to the own position, and to one that is not there", () => {
    assert.deepStrictEqual(refusal(open, moved("p-4", "a"), moving), [
      "recruitment/QuotasNotSettled",
      "批次 d-2010 的岗位人数尚未核定，因此没有取消的岗位。请先核定岗位人数。",
      "The quotas of drive d-2010 are not settled, so no position is closed. Settle them first."
    ])
    assert.deepStrictEqual(refusal(settled, moved("p-4", "b"), moving), [
      "recruitment/SamePosition",
      "报名 p-4 所报的就是岗位 b，无需调剂。请核对岗位编号。",
      "Application p-4 is for position b already, so there is nothing to transfer. Check the id of the position."
    ])
    assert.strictEqual(refusal(settled, moved("p-4", "c"), moving)[0], "recruitment/PositionUnknown")
  })

  it("is over after the last day: who went nowhere has left", () => {
    assert.strictEqual(receipt(settled, { ...ending, on: "2010-05-14" }, moving), "refused")
    assert.deepStrictEqual(
      wordsOf(verdictOf(settled, { ...ending, on: "2010-05-14" }, moving).finding, "recruitment.quota/transfersOver"),
      ["调剂期已于 2010-05-14 届满", "the days for transfers ended on 2010-05-14"]
    )
    assert.deepStrictEqual(endOf(keep(settled, ending, moving), "p-4"), ["application", "positionClosed"])
    const reviewed = keep(settled, review("p-4", "2010-05-20"), moving)
    const early = verdictOf(reviewed, { ...ending, on: "2010-05-19" }, moving)
    assert.deepStrictEqual(failing(early.finding), ["recruitment.drive/afterAll"], "after all that was done before")
    const gone = keep(keep(settled, moved("p-4", "a"), moving), ending, moving)
    assert.deepStrictEqual(endOf(gone, "p-4"), undefined)
    assert.strictEqual(refusal(open, ending, moving)[0], "recruitment/QuotasNotSettled")
  })
})
