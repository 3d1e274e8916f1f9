import { assert, describe, it } from "@effect/vitest"
import * as OfficeState from "../../../src/office/OfficeState.ts"
import * as Jurisdiction from "../../../src/places/Jurisdiction.ts"
import { provide } from "../../../src/policy/PolicyPoint.ts"
import type * as Provision from "../../../src/policy/Provision.ts"
import * as Agreement from "../../../src/recruitment/Agreement.ts"
import * as Drive from "../../../src/recruitment/Drive.ts"
import * as Eligibility from "../../../src/recruitment/Eligibility.ts"
import * as PublicNotice from "../../../src/recruitment/PublicNotice.ts"
import {
  a,
  applied,
  b,
  divided,
  driveIn,
  endOf,
  inForce,
  keep,
  moving,
  open,
  postsIn,
  settling
} from "../dividedDrive.ts"
import {
  type Act,
  after,
  announced,
  announcement,
  application,
  appointment,
  bookOf,
  document,
  eligible,
  eventsOf,
  excepted,
  failing,
  marked,
  notice,
  ofTown,
  provisionsOf,
  ranking,
  receipt,
  recorded,
  refusal,
  review,
  stepped,
  throughVetting,
  town,
  verdictOf,
  village,
  wordsOf
} from "../exampleTown.ts"

const second = { ...announcement, drive: "d-2010-b" } as const
const scope = { drive: "d-2010" }
const own = { scope, from: "2010-05-01", citation: document } as const

describe("announcing a drive", () => {
  it("is granted, and kept in a stream of its own", () => {
    assert.strictEqual(receipt(OfficeState.empty, announcement), "accepted")
    const [event, ...others] = eventsOf(OfficeState.empty, announcement)
    assert.deepStrictEqual(
      [event?.type, event?.stream, others.length],
      ["recruitment/DriveAnnounced", "drive/d-2010", 0]
    )
  })

  it("on 2009-04-07 of a second time in one cohort is refused, on the day before it is not", () => {
    const of2009 = (drive: string, on: string) =>
      ({ ...announcement, drive, on, cohort: 2009, opensOn: "2009-04-10", closesOn: "2009-04-20" }) as const
    const first = after(OfficeState.empty, of2009("d-1", "2009-03-01"))
    assert.strictEqual(receipt(first, of2009("d-2", "2009-04-06")), "accepted")
    assert.strictEqual(receipt(first, of2009("d-2", "2009-04-07")), "refused")
    assert.strictEqual(receipt(first, { ...of2009("d-2", "2009-04-07"), cohort: 2010 }), "accepted")
    const { finding } = verdictOf(first, of2009("d-2", "2009-04-07"))
    assert.deepStrictEqual(failing(finding), ["recruitment.drive/drivesOfCohort"])
    assert.deepStrictEqual(provisionsOf(finding), ["nation/recruitment.drive.drivesOfCohortAtMost/2009-04-07"])
  })

  it("that is refused can be recorded or excepted, and deviates", () => {
    assert.strictEqual(receipt(announced, second), "refused")
    assert.strictEqual(receipt(announced, { ...second, basis: recorded }), "deviates (refused)")
    assert.strictEqual(receipt(announced, { ...second, basis: excepted }), "deviates (refused)")
    const [event] = eventsOf(announced, { ...second, basis: excepted })
    assert.deepStrictEqual([event?.deviates, event?.verdict?.outcome], [true, "refused"])
    assert.strictEqual(after(announced, { ...second, basis: excepted }).deviations.length, 1)
  })

  it("of 2007 has no rule: it is not decided, and recorded without a verdict", () => {
    const early = {
      ...announcement,
      on: "2007-05-01",
      cohort: 2007,
      opensOn: "2007-05-04",
      closesOn: "2007-05-10"
    } as const
    const [code, zh, en] = refusal(OfficeState.empty, early)
    assert.strictEqual(code, "policy/NotCovered")
    assert.include(zh, "2007-05-01 这一天在 330282121 没有 recruitment.drive.drivesOfCohortAtMost 的规定")
    assert.include(en, "No provision gives recruitment.drive.drivesOfCohortAtMost for 330282121 on 2007-05-01")
    const [event] = eventsOf(OfficeState.empty, { ...early, basis: recorded })
    assert.deepStrictEqual([event?.verdict, event?.deviates], [undefined, undefined])
  })

  it("is for the year of the announcement or a later one; an earlier one deviates where it is recorded", () => {
    const of = (cohort: number) => receipt(OfficeState.empty, { ...announcement, cohort })
    assert.deepStrictEqual([2009, 2010, 2011].map(of), ["refused", "accepted", "accepted"])
    const { finding } = verdictOf(OfficeState.empty, { ...announcement, cohort: 1999 })
    assert.deepStrictEqual(failing(finding), ["recruitment.drive/cohort"])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.drive/cohort"), [
      "选聘年度不早于公告所在年度 2010 年",
      "the cohort is not before the year of the announcement, 2010"
    ])
    const late = { ...announcement, cohort: 2009, basis: recorded } as const
    assert.strictEqual(receipt(OfficeState.empty, late), "deviates (refused)")
  })

  it("under an id that was used is refused, on whatever basis", () => {
    for (const act of [announcement, { ...announcement, basis: recorded }, { ...announcement, basis: excepted }]) {
      assert.deepStrictEqual(refusal(announced, act), [
        "recruitment/DriveExists",
        "选聘批次 d-2010 已经公告过，同一编号不能重复使用。请为新的批次另取编号。",
        "Drive d-2010 has been announced before, and an id is used once. Choose another id for the new drive."
      ])
    }
  })

  it("lays down values for the drive alone, in the place of the office", () => {
    const days = (options: object, place = town) => ({
      ...announcement,
      provisions: [provide(PublicNotice.point, place, { field: "daysAtLeast", value: 5, ...own, ...options })]
    })
    assert.strictEqual(receipt(OfficeState.empty, days({})), "accepted")
    const everywhere = refusal(OfficeState.empty, days({ scope: {} }))
    assert.deepStrictEqual(everywhere, [
      "recruitment/AnnouncementScope",
      "公告对 recruitment.publicNotice.daysAtLeast 的规定没有限定在批次 d-2010 内，公告只能为本批次作规定。请在该条规定的适用范围中注明 drive。",
      "The announcement's value for recruitment.publicNotice.daysAtLeast is not scoped to drive d-2010, and an announcement lays down values for its own drive alone. Name the drive in the provision's scope."
    ])
    assert.strictEqual(
      refusal(OfficeState.empty, days({ scope: { drive: "d-2011" } }))[0],
      "recruitment/AnnouncementScope"
    )
    for (const place of [Jurisdiction.nation, Jurisdiction.make("330282"), Jurisdiction.make("330282122")]) {
      assert.deepStrictEqual(refusal(OfficeState.empty, days({}, place)), [
        "recruitment/AnnouncementPlace",
        `公告对 recruitment.publicNotice.daysAtLeast 的规定以 ${Jurisdiction.key(place)} 的名义作出，而公告只能为本机构所在地 330282121 作规定。请更正该条规定的地区。`,
        `The announcement's value for recruitment.publicNotice.daysAtLeast is given for ${Jurisdiction.key(place)}, and an announcement lays down values for the place of its own office alone, 330282121. Correct the jurisdiction of the provision.`
      ])
    }
  })

  it("cannot lay down what a higher level does not permit", () => {
    const provisions = [provide(Agreement.point, town, { field: "monthsAtMost", value: 60, ...own })]
    const [code, zh, en] = refusal(OfficeState.empty, { ...announcement, provisions })
    assert.strictEqual(code, "recruitment/AnnouncementInvalid")
    assert.include(zh, "公告中的规定不能采用")
    assert.include(en, "recruitment.agreement.monthsAtMost")
  })

  it("is judged by what its place laid down for this very drive", () => {
    const twice = bookOf(
      ...ofTown,
      provide(Drive.point, town, {
        field: "drivesOfCohortAtMost",
        value: 2,
        scope: { drive: "d-2010-b" },
        from: "2010-01-01",
        citation: document
      })
    )
    assert.strictEqual(receipt(announced, second, twice), "accepted")
    assert.strictEqual(receipt(announced, { ...second, drive: "d-2010-c" }, twice), "refused")
  })

  it("is not judged by the values that it lays down itself", () => {
    const provisions = [
      provide(Drive.point, town, { field: "drivesOfCohortAtMost", value: 9, ...own, scope: { drive: "d-2010-b" } })
    ]
    assert.strictEqual(receipt(announced, { ...second, provisions }), "refused")
  })
})

describe("amending an announcement", () => {
  const amended = (changes: object, on = "2010-05-08") =>
    ({ type: "recruitment/AmendDrive", on, drive: "d-2010", ...changes }) as Act
  const failingOf = (changes: object, on?: string, state = open) =>
    failing(verdictOf(state, amended(changes, on)).finding)

  it("of a day before the announcement is refused on whatever basis", () => {
    const before = { ...amended({ closesOn: "2010-05-14" }, "2010-04-30"), basis: excepted } as Act
    assert.deepStrictEqual(refusal(open, before), [
      "recruitment/BeforeAnnouncement",
      "批次 d-2010 于 2010-05-01 发布公告，2010-04-30 时还没有可以变更的内容。请核对日期。",
      "Drive d-2010 was announced on 2010-05-01, so on 2010-04-30 there was nothing to amend yet. Check the date."
    ])
    assert.strictEqual(
      receipt(open, { ...amended({ closesOn: "2010-05-14" }, "2010-05-01"), basis: excepted } as Act),
      "accepted"
    )
  })

  it("puts the closing day off until the day itself, and never before the day of the amendment", () => {
    const later = { closesOn: "2010-05-20" }
    assert.strictEqual(receipt(open, amended(later, "2010-05-10")), "accepted")
    assert.deepStrictEqual(failingOf(later, "2010-05-11"), ["recruitment.drive/beforeClosing"])
    assert.deepStrictEqual(failingOf({ closesOn: "2010-05-07" }), ["recruitment.drive/closingAhead"])
    assert.strictEqual(receipt(open, amended({ closesOn: "2010-05-08" })), "accepted")
    const extended = after(open, amended(later))
    assert.strictEqual(receipt(extended, { ...applied("p-7", "a"), on: "2010-05-20" }), "accepted")
    assert.strictEqual(receipt(open, { ...applied("p-7", "a"), on: "2010-05-20" }), "refused")
    assert.strictEqual(driveIn(extended).governedBy, driveIn(open).governedBy)
  })

  it("is judged by the rule for the days, and not by how many drives the cohort has", () => {
    const days = provide(Drive.point, town, { field: "applicationDaysAtLeast", value: 6, ...inForce })
    const book = bookOf(...ofTown, days)
    const judged = (closesOn: string) => failing(verdictOf(open, amended({ closesOn }), book).finding)
    assert.deepStrictEqual(judged("2010-05-08"), ["recruitment.drive/applicationDays"])
    assert.deepStrictEqual(judged("2010-05-09"), [])
    const second = { ...divided, drive: "d-2010-b", basis: excepted } as const
    const both = after(open, second)
    assert.deepStrictEqual(failingOf({ closesOn: "2010-05-20" }, "2010-05-08", both), [])
  })

  it("leaves the opening day once it has come", () => {
    const early = after(OfficeState.empty, divided)
    assert.strictEqual(receipt(early, amended({ opensOn: "2010-05-06" }, "2010-05-03")), "accepted")
    assert.deepStrictEqual(failing(verdictOf(early, amended({ opensOn: "2010-05-06" }, "2010-05-04")).finding), [
      "recruitment.drive/openedAlready"
    ])
    assert.deepStrictEqual(failing(verdictOf(early, amended({ opensOn: "2010-04-30" }, "2010-05-01")).finding), [
      "recruitment.drive/datesInOrder"
    ])
  })

  it("corrects posts before the quotas are settled; after that it takes an exception, and they are open again", () => {
    const more = { posts: 5, positions: [a, { ...b, posts: 3 }] }
    assert.deepStrictEqual(postsIn(after(open, amended(more, "2010-05-11"))), [5, 2, 3])
    const settled = keep(open, settling, moving)
    assert.deepStrictEqual(failingOf(more, "2010-05-12", settled), ["recruitment.drive/beforeSettled"])
    const again = after(settled, { ...amended(more, "2010-05-12"), basis: excepted } as Act)
    assert.deepStrictEqual([driveIn(again).settled, ...postsIn(again)], [undefined, 5, 2, 3])
  })

  it("keeps a position that somebody applied for, with its channel and class", () => {
    const kept = (...positions: ReadonlyArray<object>) => refusal(open, amended({ positions }))
    assert.deepStrictEqual(kept({ ...b, posts: 4 }), [
      "recruitment/PositionAppliedFor",
      "岗位 a 已有人报名，不能删去，也不能更换渠道或类别。请保留该岗位，人数可以更正。",
      "Somebody has applied for position a, so it can neither be left out nor change its channel or class. Keep it; its posts may be corrected."
    ])
    assert.strictEqual(kept({ ...a, postClass: "director" }, b)[0], "recruitment/PositionAppliedFor")
    assert.strictEqual(kept({ ...a, channel: "openTest" }, b)[0], "recruitment/PositionAppliedFor")
    assert.deepStrictEqual(refusal(open, amended({ positions: [] })), [
      "recruitment/DriveDivided",
      "批次 d-2010 已有人报名，不能再改为分岗位或不分岗位招聘。请保留原来的划分。",
      "Somebody has applied in drive d-2010, so it can neither become divided into positions nor cease to be. Keep the division."
    ])
    assert.strictEqual(kept(a, { ...b, posts: 9 })[0], "recruitment/PostsDoNotAddUp")
    const nobody = after(OfficeState.empty, divided)
    assert.strictEqual(receipt(nobody, amended({ positions: [{ ...b, posts: 4 }] }, "2010-05-03")), "accepted")
  })

  it("changes something", () => {
    assert.deepStrictEqual(refusal(open, amended({ posts: 4, closesOn: "2010-05-10", positions: [a, b] })), [
      "recruitment/NothingAmended",
      "对批次 d-2010 的变更没有写明任何不同的内容。请写明变更后的日期、人数或岗位。",
      "The amendment of drive d-2010 changes nothing. Give the dates, posts or positions that differ."
    ])
  })
})

describe("cancelling a drive", () => {
  const cancelling = {
    type: "recruitment/CancelDrive",
    on: "2010-06-01",
    drive: "d-2010",
    reason: "tooFewApplicants"
  } as const satisfies Act

  it("ends its applications, and leaves nothing more to be done in it", () => {
    const left = after(open, review("p-1"), stepped("p-1", "writtenTest", "2010-05-22", false))
    const cancelled = after(left, cancelling)
    assert.deepStrictEqual(driveIn(cancelled).cancelled, { on: cancelling.on, reason: "tooFewApplicants" } as never)
    assert.deepStrictEqual(endOf(cancelled, "p-2"), ["application", "driveCancelled"])
    assert.deepStrictEqual(
      endOf(cancelled, "p-1")?.[1],
      endOf(left, "p-1")?.[1],
      "who had left has left for what it was"
    )
    for (const act of [applied("p-9", "a"), settling, ranking, cancelling, review("p-2")]) {
      assert.deepStrictEqual(
        refusal(cancelled, { ...act, basis: recorded }),
        [
          "recruitment/DriveCancelled",
          "选聘批次 d-2010 已于 2010-06-01 取消，不能再办理。请在另一批次中办理。",
          "Drive d-2010 was cancelled on 2010-06-01, so nothing can be done in it. Use another drive."
        ],
        act.type
      )
    }
  })

  it("leaves room for another drive of the cohort", () => {
    const second = {
      ...divided,
      on: "2010-06-02",
      drive: "d-2010-b",
      opensOn: "2010-06-05",
      closesOn: "2010-06-15"
    } as const
    assert.strictEqual(receipt(open, second), "refused")
    assert.strictEqual(receipt(after(open, cancelling), second), "accepted")
  })

  it("is refused once somebody is appointed", () => {
    const appointed = after(
      OfficeState.empty,
      announcement,
      ...throughVetting("p-1", "80", "80"),
      ranking,
      notice("p-1"),
      {
        type: "recruitment/Appoint",
        on: "2010-07-09",
        drive: "d-2010",
        applicant: "p-1",
        consents: [{ role: "town", on: "2010-07-09" }]
      }
    )
    assert.deepStrictEqual(refusal(appointed, { ...cancelling, on: "2010-07-10" }), [
      "recruitment/DriveHasAppointed",
      "批次 d-2010 已经聘用 1 人，不能取消。请按聘用后的程序办理，未用的名额不再使用即可。",
      "1 were appointed in drive d-2010, so it cannot be cancelled. What follows an appointment goes its own way; posts that are left are simply not used."
    ])
  })
})

describe("the positions of an announcement", () => {
  const withVillage = (codes: ReadonlyArray<object>) => after(OfficeState.empty, { ...village("v-01"), codes } as Act)
  const announcing = (...positions: ReadonlyArray<object>) => ({ ...announcement, posts: 2, positions }) as Act
  const coded = withVillage([{ code: "330282121201", period: { from: "2009-01-01" } }])

  it("have an id each and add up to the total", () => {
    assert.strictEqual(
      refusal(coded, announcing({ ...b, posts: 1 }, { ...b, posts: 1 }))[0],
      "recruitment/PositionRepeated"
    )
    assert.strictEqual(refusal(coded, announcing({ ...b, posts: 1 }))[0], "recruitment/PostsDoNotAddUp")
    assert.strictEqual(receipt(coded, announcing(b)), "accepted")
  })

  it("lie in villages that are registered and townships of the office, a county's too", () => {
    assert.strictEqual(refusal(coded, announcing({ ...b, village: "v-99" }))[0], "places/VillageUnknown")
    assert.strictEqual(receipt(coded, announcing({ ...b, village: "v-01", township: "330282121" })), "accepted")
    assert.deepStrictEqual(refusal(coded, announcing({ ...b, township: "330282122" })), [
      "recruitment/TownshipElsewhere",
      "岗位 b 所在的 330282122 不在本机构辖区 330282121 之内，不能由本机构招聘。请更正乡镇代码，或由该地的机构公告。",
      "Position b is in 330282122, which lies outside the jurisdiction of this office, 330282121, so it cannot recruit for it. Correct the code, or let the office of that place announce it."
    ])
    assert.strictEqual(refusal(coded, announcing({ ...b, township: "330282" }))[0], "recruitment/TownshipElsewhere")
    const next = withVillage([{ code: "330282122201", period: { from: "2009-01-01" } }])
    assert.deepStrictEqual(refusal(next, announcing({ ...b, village: "v-01", township: "330282121" })), [
      "recruitment/VillageElsewhere",
      "岗位 b 的村 v-01 不在所写的乡镇 330282121 之内。请更正村或乡镇代码。",
      "The village v-01 of position b does not lie in the township given, 330282121. Correct the village or the code."
    ])
    assert.strictEqual(
      receipt(withVillage([]), announcing({ ...b, village: "v-01", township: "330282121" })),
      "accepted"
    )
  })

  it("have rules of their own by class and by channel in one announcement", () => {
    const own = { from: "2010-05-01", citation: document } as const
    const byClass = provide(Eligibility.point, town, {
      ...{ field: "educationAtLeast", value: "master", ...own },
      scope: { drive: "d-2010", postClass: "secretary" }
    })
    const fullTime = (channel: string, value: boolean) =>
      provide(Eligibility.point, town, { field: "fullTime", value, ...own, scope: { drive: "d-2010", channel } })
    const act = (...provisions: ReadonlyArray<Provision.Provision>) =>
      ({
        ...announcement,
        posts: 6,
        positions: [a, b, { id: "c", posts: 2, channel: "recommendation" }],
        provisions: [byClass, fullTime("recommendation", false), fullTime("openTest", true), ...provisions]
      }) as const satisfies Act
    const state = after(OfficeState.empty, act())
    const passes = (position: string, changed: object, channel?: string) => {
      const given = {
        ...applied("p-1", position, { ...eligible, ...changed }),
        ...(channel === undefined ? {} : { channel })
      }
      return verdictOf(after(state, given), review("p-1")).outcome
    }
    assert.deepStrictEqual([passes("a", {}), passes("a", { education: "master" })], ["refused", "granted"])
    assert.deepStrictEqual(
      [passes("b", { education: "diploma" }), passes("b", { fullTime: false })],
      ["granted", "refused"]
    )
    assert.deepStrictEqual(
      [passes("c", { fullTime: false }), passes("b", { fullTime: false }, "openTest")],
      ["granted", "refused"]
    )
    assert.strictEqual(
      refusal(state, { ...applied("p-1", "c"), channel: "openTest" })[0],
      "recruitment/ChannelOfPosition"
    )
    assert.strictEqual(refusal(state, { ...applied("p-1", "b"), channel: "merit" })[0], "recruitment/ChannelUnknown")
    const both = provide(Eligibility.point, town, {
      ...{ field: "educationAtLeast", value: "bachelor", ...own },
      scope: { drive: "d-2010", channel: "recommendation" }
    })
    assert.strictEqual(
      refusal(OfficeState.empty, act(both))[0],
      "recruitment/AnnouncementInvalid",
      "of two equals none yields"
    )
  })
})

describe("acts in a drive that was not announced", () => {
  it("are refused, whatever they are", () => {
    const elsewhere = { drive: "d-1999" } as const
    const acts: ReadonlyArray<Act> = [
      { ...application("p-1"), ...elsewhere },
      { type: "recruitment/SupplyFacts", on: "2010-05-06", applicant: "p-1", facts: {}, ...elsewhere },
      { ...review("p-1"), ...elsewhere },
      { ...marked("p-1", "writtenTest", "80", "2010-05-22"), ...elsewhere },
      { ...stepped("p-1", "vetting", "2010-06-20"), ...elsewhere },
      { ...ranking, ...elsewhere },
      { ...notice("p-1"), ...elsewhere },
      { ...appointment("p-1"), ...elsewhere }
    ]
    for (const act of acts) {
      assert.deepStrictEqual(
        refusal(announced, { ...act, basis: recorded }),
        [
          "recruitment/DriveUnknown",
          "没有选聘批次 d-1999，因此无法办理。请先发布公告，或核对编号。",
          "There is no drive d-1999, so nothing can be done in it. Announce it first, or check the id."
        ],
        act.type
      )
    }
  })
})
