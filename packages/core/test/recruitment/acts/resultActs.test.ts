import { assert, describe, it } from "@effect/vitest"
import * as Criterion from "../../../src/policy/Criterion.ts"
import { provide } from "../../../src/policy/PolicyPoint.ts"
import type * as Provision from "../../../src/policy/Provision.ts"
import * as Score from "../../../src/policy/Score.ts"
import * as Applicant from "../../../src/recruitment/Applicant.ts"
import * as Channel from "../../../src/recruitment/Channel.ts"
import * as Examination from "../../../src/recruitment/Examination.ts"
import * as PhysicalExamination from "../../../src/recruitment/PhysicalExamination.ts"
import * as Vetting from "../../../src/recruitment/Vetting.ts"
import {
  type Act,
  after,
  afterBy,
  announced,
  applicationOf,
  bookOf,
  document,
  eventsOf,
  failing,
  marked,
  ofTown,
  receipt,
  recorded,
  refusal,
  stepped,
  throughVetting,
  town,
  verdictOf,
  words
} from "../exampleTown.ts"

const from = { from: "2009-01-01", citation: document } as const
const interviewed = after(announced, ...throughVetting("p-1", "80", "80").slice(0, -1))
const inDrive = { drive: "d-2010", applicant: "p-1" } as const

describe("recording a vetting", () => {
  const vetting = (changed: object = {}) =>
    ({
      type: "recruitment/RecordVetting",
      on: "2010-06-20",
      ...inDrive,
      vetters: 2,
      ties: [],
      passed: true,
      ...changed
    }) as Act & { readonly type: "recruitment/RecordVetting" }
  const ruled = bookOf(
    ...ofTown,
    provide(Vetting.point, town, { field: "vettersAtLeast", value: 2, ...from }),
    provide(Vetting.point, town, { field: "recusedFor", value: ["kin"], ...from })
  )

  it("takes the step, with how many vetted and which ties they declared", () => {
    const [event, ...others] = eventsOf(interviewed, vetting(), ruled)
    assert.deepStrictEqual([event?.type, others.length], ["recruitment/VettingRecorded", 0])
    assert.deepStrictEqual<unknown>(event?.data, { ...inDrive, vetters: 2, ties: [], passed: true })
    const vetted = after(interviewed, vetting())
    assert.isTrue(Applicant.hasTaken(applicationOf(vetted, "p-1"), "vetting"))
    assert.deepStrictEqual(words(verdictOf(interviewed, vetting()).finding.message), [
      "可以登记考察结果",
      "the vetting may be recorded"
    ])
  })

  it("asks for enough vetters without ties where the place does, and for the step to be due", () => {
    const failingOf = (changed: object) => failing(verdictOf(interviewed, vetting(changed), ruled).finding)
    assert.deepStrictEqual(failingOf({ vetters: 1 }), ["recruitment.vetting/vetters"])
    assert.deepStrictEqual(failingOf({ ties: ["kin"] }), ["recruitment.vetting/ties"])
    assert.strictEqual(receipt(interviewed, vetting({ vetters: 1 })), "accepted", "nothing is laid down")
    assert.strictEqual(receipt(interviewed, vetting({ vetters: 1, basis: recorded }), ruled), "deviates (refused)")
    const early = after(announced, ...throughVetting("p-1", "80", "80").slice(0, 2))
    assert.deepStrictEqual(failing(verdictOf(early, vetting(), ruled).finding), ["steps/due"])
    const { ties: _, ...undeclared } = vetting()
    assert.strictEqual(receipt(interviewed, undeclared as Act, ruled), "undetermined")
  })

  it("that was not passed ends the application, with its coded grounds", () => {
    const failed = after(interviewed, vetting({ passed: false, grounds: "notPassed" }))
    const { ended } = applicationOf(failed, "p-1")
    assert.deepStrictEqual([ended?.step, ended?.on, ended?.reason], ["vetting", "2010-06-20", "notPassed"])
    assert.strictEqual(refusal(failed, vetting())[0], "recruitment/ApplicationEnded")
    const silent = applicationOf(after(interviewed, vetting({ passed: false })), "p-1")
    assert.strictEqual(silent.ended?.reason, "notPassed", "that one did not pass where no grounds are given")
  })

  it("is the only way to its result where the place lays the vetting down; who stays away is a plain step", () => {
    for (const passed of [true, false]) {
      assert.strictEqual(receipt(interviewed, stepped("p-1", "vetting", "2010-06-20", passed)), "accepted")
      const [code, zh] = refusal(interviewed, stepped("p-1", "vetting", "2010-06-20", passed), ruled)
      assert.strictEqual(code, "recruitment/StepHasItsOwnAct")
      assert.strictEqual(zh, "“考察”有专门的办理事项，不能作为一般步骤登记。请使用该事项办理。")
    }
    for (const reason of ["withdrawn", "absent"]) {
      const away = { ...stepped("p-1", "vetting", "2010-06-20", false), reason } as Act
      assert.strictEqual(receipt(interviewed, away, ruled), "accepted")
    }
    const other = { ...stepped("p-1", "vetting", "2010-06-20", false), reason: "notPassed" } as Act
    assert.strictEqual(receipt(interviewed, other, ruled), "recruitment/StepHasItsOwnAct")
  })

  it("has a mark where the total counts it, sealed and in range", () => {
    const { fact } = Criterion.of(Examination.table)
    const total = Score.component("vetting", fact("vetting"))
    const withTotal = (...more: ReadonlyArray<Provision.Provision>) =>
      bookOf(
        ...ofTown.filter(({ field }) => field !== "total"),
        provide(Examination.point, town, { field: "total", value: total, ...from }),
        ...more
      )
    const book = withTotal(provide(Vetting.point, town, { field: "vettersAtLeast", value: 2, ...from }))
    assert.strictEqual(receipt(interviewed, vetting(), book), "recruitment/StepIsMarked")
    assert.strictEqual(receipt(interviewed, vetting({ passed: false }), book), "accepted")
    const [event] = eventsOf(interviewed, vetting({ mark: "86.25" }), book)
    assert.deepStrictEqual<unknown>(event?.personal, { "p-1": { mark: "86.25" } })
    assert.notInclude(JSON.stringify({ ...event, personal: undefined }), "86.25")
    assert.deepStrictEqual(failing(verdictOf(interviewed, vetting({ mark: "100.5" }), book).finding), [
      "recruitment.examination/mark"
    ])
    const vetted = after(interviewed, vetting({ mark: "86.25" }))
    assert.strictEqual(Applicant.marksOf(applicationOf(vetted, "p-1"))["vetting"], "86.25")
    const mark = marked("p-1", "vetting", "90", "2010-06-20")
    assert.strictEqual(receipt(interviewed, mark, book), "recruitment/StepHasItsOwnAct")
    assert.strictEqual(receipt(interviewed, mark, withTotal()), "accepted", "no vetting is laid down")
    assert.strictEqual(receipt(vetted, { ...mark, on: "2010-06-21" }, book), "accepted", "it corrects a mark")
  })
})

const ofExamination: ReadonlyArray<Provision.Provision> = [
  ...ofTown.filter(({ point }) => point !== "recruitment.channel"),
  provide(Channel.point, town, {
    field: "steps",
    value: Channel.procedure(
      "application",
      "qualificationReview",
      "writtenTest",
      "interview",
      "vetting",
      "physicalExamination",
      "publicNotice",
      "appointment"
    ),
    ...from
  })
]
const plain = bookOf(...ofExamination)
const again = (most: number) =>
  bookOf(
    ...ofExamination,
    provide(PhysicalExamination.point, town, { field: "reexaminationsAtMost", value: most, ...from }),
    provide(PhysicalExamination.point, town, {
      field: "reexaminationWithin",
      value: { days: 7, kind: "calendar" },
      ...from
    })
  )
const once = again(1)

const vetted = after(announced, ...throughVetting("p-1", "80", "80"))
const examined = (passed: boolean, on = "2010-06-25", findings?: string) =>
  ({
    type: "recruitment/RecordPhysicalExamination",
    on,
    ...inDrive,
    passed,
    ...(findings === undefined ? {} : { findings })
  }) as const satisfies Act
const request = (on = "2010-07-02") =>
  ({ type: "recruitment/RequestReexamination", on, ...inDrive, role: "applicant" }) as const satisfies Act
const close = (on: string) => ({ type: "recruitment/ClosePhysicalExamination", on, ...inDrive }) as const satisfies Act

describe("recording a physical examination", () => {
  const failed = afterBy(once, vetted, examined(false))
  const asked = afterBy(once, failed, request())

  it("takes the step where it is passed, and ends the application where no re-examination is laid down", () => {
    const passed = afterBy(plain, vetted, examined(true))
    assert.isTrue(Applicant.hasTaken(applicationOf(passed, "p-1"), "physicalExamination"))
    const [event] = eventsOf(vetted, examined(false), plain)
    assert.deepStrictEqual<unknown>(event?.data, { ...inDrive, passed: false, final: true })
    const { ended } = applicationOf(afterBy(plain, vetted, examined(false)), "p-1")
    assert.deepStrictEqual([ended?.step, ended?.on, ended?.reason], ["physicalExamination", "2010-06-25", "notPassed"])
  })

  it("leaves the application standing where a re-examination may follow, and keeps its last day", () => {
    const [event] = eventsOf(vetted, examined(false), once)
    assert.deepStrictEqual<unknown>(event?.data, {
      ...inDrive,
      passed: false,
      final: false,
      reexaminableUntil: "2010-07-02"
    })
    const { ended, physical } = applicationOf(failed, "p-1")
    assert.isUndefined(ended)
    assert.deepStrictEqual<unknown>(physical, {
      on: "2010-06-25",
      until: "2010-07-02",
      requests: 0,
      requestedOn: undefined
    })
    assert.isFalse(Applicant.hasTaken(applicationOf(failed, "p-1"), "physicalExamination"))
  })

  it("keeps nothing but passed or not in the clear", () => {
    const found = "示例项目超出标准"
    const [event] = eventsOf(vetted, examined(false, "2010-06-25", found), once)
    assert.deepStrictEqual<unknown>(event?.personal, { "p-1": { findings: found } })
    assert.notInclude(JSON.stringify({ ...event, personal: undefined }), found)
    assert.deepStrictEqual(Object.keys(event?.data ?? {}).sort(), [
      "applicant",
      "drive",
      "final",
      "passed",
      "reexaminableUntil"
    ])
  })

  it("a second time takes a request; then it is passed, or ends the application", () => {
    const second = (passed: boolean) => examined(passed, "2010-07-05")
    assert.deepStrictEqual(failing(verdictOf(failed, second(true), once).finding), [
      "recruitment.physicalExamination/requested"
    ])
    assert.strictEqual(receipt(asked, examined(true, "2010-07-01"), once), "refused", "a day before the request")
    assert.strictEqual(receipt(asked, second(true), once), "accepted")
    const passed = applicationOf(afterBy(once, asked, second(true)), "p-1")
    assert.deepStrictEqual([passed.physical, passed.ended], [undefined, undefined])
    assert.isTrue(Applicant.hasTaken(passed, "physicalExamination"))
    const ended = applicationOf(afterBy(once, asked, second(false)), "p-1")
    assert.strictEqual(ended.ended?.reason, "notPassed")
    assert.strictEqual(ended.physical?.requests, 1)
  })

  it("may be failed twice where two re-examinations are given", () => {
    const twice = again(2)
    const second = afterBy(twice, vetted, examined(false), request(), examined(false, "2010-07-05"))
    assert.deepStrictEqual<unknown>(applicationOf(second, "p-1").physical, {
      on: "2010-07-05",
      until: "2010-07-12",
      requests: 1,
      requestedOn: undefined
    })
    const third = afterBy(twice, second, request("2010-07-12"), examined(false, "2010-07-15"))
    assert.strictEqual(applicationOf(third, "p-1").ended?.reason, "notPassed")
  })

  it("entered by mistake is corrected also while another may follow", () => {
    const failed = afterBy(once, vetted, examined(false))
    const correction = {
      type: "recruitment/CorrectStep",
      ...{ on: "2010-06-26", ...inDrive, step: "physicalExamination" },
      basis: recorded
    } as const satisfies Act
    const never = afterBy(once, failed, correction)
    assert.isUndefined(applicationOf(never, "p-1").physical)
    assert.strictEqual(receipt(never, request("2010-06-27"), once), "recruitment/NoFailedExamination")
    assert.strictEqual(receipt(never, examined(true, "2010-06-28"), once), "accepted")
    const passed = afterBy(once, failed, { ...correction, passed: true })
    assert.isTrue(Applicant.hasTaken(applicationOf(passed, "p-1"), "physicalExamination"))
    assert.strictEqual(receipt(vetted, correction, once), "recruitment/CorrectionUnfounded")
  })

  it("is no plain step where a re-examination is laid down, unless somebody stays away", () => {
    const step = stepped("p-1", "physicalExamination", "2010-06-25")
    assert.strictEqual(receipt(vetted, step, plain), "accepted")
    assert.strictEqual(receipt(vetted, step, once), "recruitment/StepHasItsOwnAct")
    const away = { ...step, passed: false, reason: "absent" } as const
    assert.strictEqual(receipt(vetted, away, once), "accepted")
  })
})

describe("asking for a re-examination", () => {
  const failed = afterBy(once, vetted, examined(false))

  it("is granted from the result to the last day, both included, to the applicant", () => {
    const on = (day: string) => receipt(failed, request(day), once)
    assert.deepStrictEqual(["2010-06-24", "2010-06-25", "2010-07-02", "2010-07-03"].map(on), [
      "refused",
      "accepted",
      "accepted",
      "refused"
    ])
    assert.strictEqual(receipt(failed, { ...request("2010-07-03"), basis: recorded }, once), "deviates (refused)")
  })

  it("of somebody who failed nothing, or has asked, is refused", () => {
    assert.deepStrictEqual(refusal(vetted, { ...request(), basis: recorded }, once), [
      "recruitment/NoFailedExamination",
      "报名 p-1 没有可以复检的体检结果，因此不能办理。请先登记体检结果，或核对编号。",
      "Application p-1 has no failed examination that another could follow, so the act cannot stand. Record the result first, or check the id."
    ])
    assert.deepStrictEqual(refusal(afterBy(once, failed, request()), request("2010-07-02"), once), [
      "recruitment/ReexaminationOpen",
      "报名 p-1 已于 2010-07-02 申请复检，结果尚未登记。请先登记复检结果。",
      "A re-examination of application p-1 was asked for on 2010-07-02 and has no result yet. Record its result first."
    ])
  })
})

describe("making a failed examination final", () => {
  const failed = afterBy(once, vetted, examined(false))

  it("waits until the last day for asking has passed, and ends the application", () => {
    assert.deepStrictEqual(
      ["2010-07-02", "2010-07-03"].map((on) => receipt(failed, close(on), once)),
      ["refused", "accepted"]
    )
    const { ended } = applicationOf(afterBy(once, failed, close("2010-07-03")), "p-1")
    assert.deepStrictEqual([ended?.step, ended?.on, ended?.reason], ["physicalExamination", "2010-07-03", "notPassed"])
  })

  it("is taken back with the application: it stands where it stood, and asks for no more re-examinations than there are", () => {
    const reopening = (on: string) => ({ type: "recruitment/ReopenApplication", on, ...inDrive }) as Act
    const closed = afterBy(once, failed, close("2010-07-03"))
    const reopened = afterBy(once, closed, reopening("2010-07-04"))
    assert.deepStrictEqual(applicationOf(reopened, "p-1"), applicationOf(failed, "p-1"))
    assert.strictEqual(receipt(reopened, close("2010-07-04"), once), "accepted")
    const asked = afterBy(once, failed, request())
    const twice = afterBy(once, asked, examined(false, "2010-07-05"))
    const again = afterBy(once, twice, reopening("2010-07-06"))
    assert.deepStrictEqual(applicationOf(again, "p-1"), applicationOf(asked, "p-1"))
    const third = afterBy(once, again, examined(false, "2010-07-06"))
    assert.strictEqual(applicationOf(third, "p-1").ended?.reason, "notPassed", "there is no other re-examination")
  })

  it("leaves nothing to wait for where the examination was not made at all", () => {
    const wrong = {
      ...{ type: "recruitment/CorrectStep", on: "2010-07-04", ...inDrive, step: "physicalExamination" }
    } as Act
    const corrected = afterBy(once, afterBy(once, failed, close("2010-07-03")), wrong)
    assert.deepStrictEqual(applicationOf(corrected, "p-1"), applicationOf(vetted, "p-1"))
  })

  it("is refused as long as a re-examination is open, or where none was failed", () => {
    const asked = afterBy(once, failed, request())
    assert.strictEqual(refusal(asked, close("2010-07-20"), once)[0], "recruitment/ReexaminationOpen")
    assert.strictEqual(refusal(vetted, close("2010-07-20"), once)[0], "recruitment/NoFailedExamination")
  })

  it("can be done for somebody who was forgotten", () => {
    const forgotten = afterBy(once, failed, { type: "people/ForgetPerson", on: "2010-06-28", person: "p-1" })
    assert.strictEqual(receipt(forgotten, close("2010-07-03"), once), "accepted")
  })
})
