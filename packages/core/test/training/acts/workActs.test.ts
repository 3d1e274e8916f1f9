import { assert, describe, it } from "@effect/vitest"
import { eventsOf, excepted, failing, recorded, words } from "../../recruitment/exampleTown.ts"
import {
  activity,
  book,
  came,
  dataOf,
  departure,
  done,
  findingOf,
  inPost,
  pairing,
  refused,
  sitting,
  task
} from "../trainingTown.ts"

const paired = done(inPost, pairing("p-1", "m-1"))
const ending = (on: string, official = "p-1", mentor = "m-1") =>
  ({ type: "training/EndMentoring", on, official, mentor }) as const

describe("pairing with a mentor", () => {
  it("is granted, from the day of the act or a later one, with the name sealed for the mentor", () => {
    const [event] = eventsOf(inPost, pairing("p-1", "m-1"), book)
    assert.deepStrictEqual<unknown>(event?.data, { official: "p-1", mentor: "m-1", from: "2011-02-01" })
    assert.deepStrictEqual<unknown>(event?.personal, { "m-1": { name: "某导师" } })
    assert.deepStrictEqual(dataOf(inPost, { ...pairing("p-1", "m-1"), from: "2011-03-01" }), {
      official: "p-1",
      mentor: "m-1",
      from: "2011-03-01"
    })
    const { name: _, ...unnamed } = pairing("p-1", "m-1")
    assert.deepStrictEqual<unknown>(eventsOf(inPost, unnamed, book)[0]?.personal, {})
    assert.deepStrictEqual(words(findingOf(inPost, pairing("p-1", "m-1")).message), [
      "可以结对帮带",
      "the two may be paired"
    ])
  })

  it("counts the mentors of the official and the officials of the mentor", () => {
    const second = pairing("p-1", "m-2")
    assert.strictEqual(came(paired, second), "refused")
    assert.deepStrictEqual(failing(findingOf(paired, second)), ["training.mentoring/mentors"])
    assert.strictEqual(came(paired, { ...second, basis: recorded }), "deviates (refused)")
    assert.strictEqual(came(paired, pairing("p-2", "m-1")), "accepted")
    const full = done(paired, pairing("p-2", "m-1"))
    assert.strictEqual(came(full, pairing("p-3", "m-1")), "refused")
    assert.deepStrictEqual(failing(findingOf(full, pairing("p-3", "m-1"))), ["training.mentoring/officialsOfMentor"])
  })

  it("counts only those who are paired on its days, late entries against what follows", () => {
    const ended = done(paired, ending("2011-05-01"))
    assert.strictEqual(came(ended, pairing("p-1", "m-2", "2011-05-01")), "accepted")
    assert.strictEqual(came(ended, pairing("p-1", "m-2", "2011-04-30")), "refused")
    const future = done(inPost, { ...pairing("p-1", "m-1"), from: "2011-06-01" })
    assert.strictEqual(came(future, pairing("p-1", "m-2")), "refused", "both from 2011-06-01 on")
    const left = done(paired, pairing("p-2", "m-1"), departure("p-2", "2011-05-01"))
    assert.strictEqual(came(left, pairing("p-3", "m-1", "2011-05-01")), "accepted")
    assert.strictEqual(came(left, pairing("p-3", "m-1", "2011-04-30")), "refused")
  })

  it("counts for a mentor no pairing of the official with somebody else", () => {
    const changed = done(paired, ending("2011-03-01"), pairing("p-1", "m-2", "2011-03-01"), pairing("p-2", "m-1"))
    assert.strictEqual(came(changed, pairing("p-3", "m-1", "2011-04-01")), "accepted")
  })

  it("twice with the same mentor on one day is refused", () => {
    assert.deepStrictEqual(refused(paired, { ...pairing("p-1", "m-1", "2011-03-01"), basis: excepted }), [
      "training/MentorAlready",
      "m-1 在此期间已是 p-1 的导师（自2011年2月1日（含）起），不能重复结对。请核对日期。",
      "m-1 is a mentor of p-1 already (from 1 February 2011 (included), without an end), and one pair is made once. Check the days."
    ])
    const ended = done(paired, ending("2011-05-01"))
    assert.strictEqual(refused(ended, pairing("p-1", "m-1", "2011-04-30"))[0], "training/MentorAlready")
    assert.strictEqual(refused(ended, pairing("p-1", "m-1", "2011-05-01")), "not refused")
  })

  it("with oneself, before its act, or of somebody who is not in post on its first day is refused", () => {
    assert.deepStrictEqual(refused(inPost, pairing("p-1", "p-1")), [
      "training/MentorIsSelf",
      "p-1 不能做自己的导师。请另行确定导师。",
      "p-1 cannot be their own mentor. Name somebody else."
    ])
    const from = (day: string) => ({ ...pairing("p-1", "m-1"), from: day })
    assert.deepStrictEqual(refused(inPost, from("2011-01-31")), [
      "training/BeginsBeforeAct",
      "结对日 2011-01-31 早于办理日 2011-02-01。如为补录，请以实际结对日为办理日。",
      "The pairing would begin on 2011-01-31, before the day of the act, 2011-02-01. To enter it late, make its first day the day of the act."
    ])
    assert.strictEqual(refused(inPost, pairing("p-9", "m-1"))[0], "people/OfficialUnknown")
    const left = done(inPost, departure("p-1", "2011-03-01"))
    assert.strictEqual(refused(left, from("2011-03-01"))[0], "people/NotInPost")
    assert.strictEqual(refused(left, from("2011-02-28")), "not refused")
  })
})

describe("ending a pairing", () => {
  it("is kept without a verdict, with the day on which it began", () => {
    assert.strictEqual(came(paired, ending("2011-02-02")), "accepted")
    assert.deepStrictEqual(dataOf(paired, ending("2011-05-01")), {
      official: "p-1",
      mentor: "m-1",
      from: "2011-02-01"
    })
  })

  it("that does not run is refused", () => {
    assert.deepStrictEqual(refused(paired, ending("2011-02-01")), [
      "training/MentoringNotRunning",
      "m-1 在 2011-02-01 前一日没有帮带 p-1，没有可以结束的结对。请核对人员和日期。",
      "m-1 was not a mentor of p-1 on the day before 2011-02-01, so there is nothing to end. Check the people and the day."
    ])
    assert.strictEqual(refused(paired, ending("2011-05-01", "p-1", "m-2"))[0], "training/MentoringNotRunning")
    assert.strictEqual(refused(paired, ending("2011-05-01", "p-9"))[0], "people/OfficialUnknown")
    const ended = done(paired, ending("2011-05-01"))
    assert.strictEqual(refused(ended, ending("2011-04-30"))[0], "training/EndedAlready")
    assert.strictEqual(refused(ended, ending("2011-05-01"))[0], "training/MentoringNotRunning")
    const left = done(paired, departure("p-1", "2011-05-01"))
    assert.strictEqual(refused(left, ending("2011-05-01"))[0], "people/NotInPost")
  })
})

describe("giving a task", () => {
  it("is granted for the kinds laid down, with its words sealed for the official", () => {
    const [event] = eventsOf(inPost, { ...task("t-1"), due: "2011-03-01" }, book)
    assert.deepStrictEqual<unknown>(event?.data, { task: "t-1", official: "p-1", kind: "urgent", due: "2011-03-01" })
    assert.deepStrictEqual<unknown>(event?.personal, { "p-1": { title: "调解纠纷" } })
    assert.strictEqual(came(inPost, { ...task("t-1"), kind: "easy" }), "refused")
    assert.deepStrictEqual(words(findingOf(inPost, task("t-1")).message), ["可以交办此项任务", "the task may be given"])
  })

  it("counts the tasks that are open on its days", () => {
    const two = done(inPost, task("t-1"), task("t-2"))
    assert.strictEqual(came(two, task("t-3")), "refused")
    assert.deepStrictEqual(failing(findingOf(two, task("t-3"))), ["training.tasks/open"])
    assert.strictEqual(came(two, { ...task("t-3"), basis: recorded }), "deviates (refused)")
    assert.strictEqual(came(two, task("t-3", "p-2")), "accepted")
    const one = done(two, { type: "training/FinishTask", on: "2011-04-01", task: "t-1", done: true })
    assert.strictEqual(came(one, task("t-3", "p-1", "2011-04-01")), "accepted")
    assert.strictEqual(came(one, task("t-3", "p-1", "2011-03-31")), "refused")
    assert.strictEqual(came(two, task("t-3", "p-1", "2011-02-01")), "refused", "entered late, with two from March on")
  })

  it("under an id that is used, due before it is given, or to somebody not in post is refused", () => {
    assert.deepStrictEqual(refused(done(inPost, task("t-1")), { ...task("t-1", "p-2"), basis: recorded }), [
      "training/TaskExists",
      "任务 t-1 已经交办，同一编号不能重复使用。请另取编号。",
      "Task t-1 has been given before, and an id is used once. Choose another id."
    ])
    assert.deepStrictEqual(refused(inPost, { ...task("t-1"), due: "2011-02-28" }), [
      "training/DueBeforeAct",
      "完成期限 2011-02-28 早于交办日 2011-03-01。请更正日期。",
      "The task would be due on 2011-02-28, before it is given on 2011-03-01. Correct the days."
    ])
    assert.strictEqual(refused(inPost, task("t-1", "p-9"))[0], "people/OfficialUnknown")
    assert.strictEqual(refused(done(inPost, departure("p-1", "2011-03-01")), task("t-1"))[0], "people/NotInPost")
  })
})

describe("closing a task", () => {
  const given = done(inPost, task("t-1"))
  const closing = (on: string, id = "t-1") => ({ type: "training/FinishTask", on, task: id, done: false }) as const

  it("is kept without a verdict, from the day it was given on", () => {
    assert.strictEqual(came(given, closing("2011-03-01")), "accepted")
    assert.deepStrictEqual(dataOf(given, closing("2011-04-01")), { task: "t-1", done: false })
  })

  it("that is not there or not open is refused", () => {
    assert.deepStrictEqual(refused(given, closing("2011-04-01", "t-9")), [
      "training/TaskUnknown",
      "没有任务 t-9，因此无法办结。请核对编号。",
      "There is no task t-9, so nothing can be finished. Check the id."
    ])
    assert.deepStrictEqual(refused(given, closing("2011-02-28")), [
      "training/TaskNotOpen",
      "任务 t-1 在 2011-02-28 并未处于办理中（尚未交办、已经办结，或承担人已经离任）。请核对日期。",
      "Task t-1 is not open on 2011-02-28: it is not given yet, is finished, or its official has left. Check the day."
    ])
    const closed = done(given, closing("2011-04-01"))
    for (const on of ["2011-03-15", "2011-04-01", "2011-04-02"]) {
      assert.strictEqual(refused(closed, closing(on))[0], "training/TaskNotOpen", on)
    }
    const left = done(given, departure("p-1", "2011-04-01"))
    assert.strictEqual(refused(left, closing("2011-04-01"))[0], "training/TaskNotOpen")
    assert.strictEqual(refused(left, closing("2011-03-31")), "not refused")
  })
})

describe("sitting in", () => {
  it("is granted on meetings of the organs laid down", () => {
    assert.strictEqual(came(inPost, sitting("m-1", "p-1", "p-2")), "accepted")
    assert.deepStrictEqual(dataOf(inPost, sitting("m-1", "p-1", "p-2")), {
      meeting: "m-1",
      organ: "party",
      officials: ["p-1", "p-2"]
    })
    const other = { ...sitting("m-1", "p-1"), organ: "company" } as const
    assert.strictEqual(came(inPost, other), "refused")
    assert.strictEqual(came(inPost, { ...other, basis: excepted }), "deviates (refused)")
    assert.deepStrictEqual(words(findingOf(inPost, other).message), ["可以列席会议", "the officials may sit in"])
  })

  it("with a seat in the organ is refused on the days of the seat", () => {
    const seated = done(inPost, {
      type: "succession/RecordSeat",
      on: "2011-03-01",
      person: "p-1",
      village: "v-01",
      organ: "party",
      post: "member",
      until: "2014-03-01",
      basis: recorded
    })
    assert.strictEqual(came(seated, sitting("m-1", "p-2", "p-1")), "refused")
    assert.deepStrictEqual(failing(findingOf(seated, sitting("m-1", "p-2", "p-1"))), ["training.sittingIn/withoutVote"])
    assert.strictEqual(came(seated, { ...sitting("m-1", "p-1"), organ: "committee" }), "accepted", "in another organ")
    assert.strictEqual(came(seated, { ...sitting("m-1", "p-1"), on: "2011-02-28" }), "accepted", "before the seat")
    assert.strictEqual(came(seated, sitting("m-1", "p-2")), "accepted", "somebody else")
  })

  it("on a meeting that is recorded, or of somebody not in post, is refused", () => {
    assert.deepStrictEqual(refused(done(inPost, sitting("m-1", "p-1")), sitting("m-1", "p-2")), [
      "training/MeetingExists",
      "会议 m-1 的列席已经登记，同一编号不能重复使用。请核对编号。",
      "Meeting m-1 has been recorded before, and an id is used once. Check the id."
    ])
    assert.strictEqual(refused(inPost, sitting("m-1", "p-1", "p-9"))[0], "people/OfficialUnknown")
    const left = done(inPost, departure("p-1", "2011-03-01"))
    assert.strictEqual(refused(left, sitting("m-1", "p-1"))[0], "people/NotInPost")
  })
})

describe("holding an activity", () => {
  it("is granted for the kinds and co-organisers laid down", () => {
    assert.strictEqual(came(inPost, activity("a-1", "p-1", "p-2")), "accepted")
    assert.deepStrictEqual(dataOf(inPost, activity("a-1", "p-1")), {
      activity: "a-1",
      kind: "sports",
      coOrganisers: ["youthLeague"],
      participants: ["p-1"]
    })
    const other = { ...activity("a-1", "p-1"), coOrganisers: ["company"] } as const
    assert.strictEqual(came(inPost, other), "refused")
    assert.strictEqual(came(inPost, { ...other, basis: recorded }), "deviates (refused)")
    assert.deepStrictEqual(words(findingOf(inPost, other).message), ["可以举办此项活动", "the activity may be held"])
  })

  it("that is recorded, or with somebody not in post, is refused", () => {
    assert.deepStrictEqual(refused(done(inPost, activity("a-1", "p-1")), activity("a-1", "p-2")), [
      "training/ActivityExists",
      "活动 a-1 已经登记，同一编号不能重复使用。请核对编号。",
      "Activity a-1 has been recorded before, and an id is used once. Check the id."
    ])
    assert.strictEqual(refused(inPost, activity("a-1", "p-9"))[0], "people/OfficialUnknown")
    const left = done(inPost, departure("p-1", "2011-05-04"))
    assert.strictEqual(refused(left, activity("a-1", "p-1"))[0], "people/NotInPost")
  })
})
