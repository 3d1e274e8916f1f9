import type { OpenOffice } from "@cunguan/core/office/openOffice"
import * as Official from "@cunguan/core/people/Official"
import * as Village from "@cunguan/core/places/Village"
import * as Message from "@cunguan/core/policy/Message"
import { assert, describe, it } from "@effect/vitest"
import {
  apply,
  type CompareOptions,
  compare,
  decodeAll,
  digestOf,
  exportCsv,
  fromBytes,
  type PlanOptions,
  plan,
  planMessages,
  type Source,
  toBytes
} from "../src/index.ts"
import { exampleOffice, numbers } from "./exampleOffice.ts"
import { actor, csvOf, execute, numberOf, openTown, told, village, villagesOf } from "./setting.ts"

const on = "2011-09-01"
const newVillage = { id: Village.makeId("v-9"), name: "新河村", kind: "villagersCommittee" } as const

const options: PlanOptions = {
  on,
  actor,
  document: "示例镇大学生村官花名册（2011年9月）",
  days: { from: "first", until: "last" },
  parties: ["countyDepartments"]
}

/** Reads, compares and plans a file, as a program would. */
const planned = async (
  office: OpenOffice,
  source: Source,
  changed: Partial<PlanOptions> = {},
  answers: CompareOptions["answers"] = {}
) => {
  const villages = [...(await villagesOf(office)), ...(changed.villages ?? [])]
  const { lines } = await decodeAll(source, { asOf: on, villages })
  const difference = await compare(office, lines, { on, digest: await digestOf(source), answers })
  return { lines, difference, plan: plan(difference, { ...options, ...changed }) }
}

/** Takes a file in, and says what it came to. */
const takeIn = async (office: OpenOffice, source: Source, changed: Partial<PlanOptions> = {}, answers = {}) => {
  const { difference, plan: made } = await planned(office, source, changed, answers)
  const applied = await apply(office, made)
  return {
    difference,
    acts: made.acts.map(({ command }) => command.type.split("/")[1]),
    remarks: made.remarks.map(({ code, column, rows }) => `${code.slice(7)} ${column} ${rows}`).sort(),
    applied
  }
}

const head =
  "姓名,性别,民族,身份证号,出生年月,政治面貌,学历,选聘年份,聘用时间,合同起止,职务名称,所在村,任现职时间,班子职务及任职时间,年度考核等次,流向,离任时间"
const first = `沈石,男,汉族,${numberOf("1986-01-02", 701)},1986.01,中共党员,大学,2009,2009.08.01,2009.08.01-2012.07.31,村党组织书记助理,示例村,2009.08.01,村委会委员（2011.03.20）,2009年称职；2010年优秀,,`
const second = `水青,女,汉族,${numberOf("1987-05-06", 702)},1987.05,共青团员,大专,2010,2010.08.01,,村委会主任助理,河头村,2010.09.01,,2010年称职,事业单位,2011.08.31`
const roster = csvOf([head, first, second].join("\n"))

describe("a roster in an office without anybody", () => {
  const start = async () => {
    const office = await openTown()
    await execute(office, village(1, "示例村"), village(2, "河头村"))
    return office
  }

  it("becomes the opening balance with what followed it, and then nothing differs", async () => {
    await using office = await start()
    const early = { on: "2010-12-31" }
    const { acts, applied, difference, remarks } = await takeIn(office, roster, early)
    assert.strictEqual(difference.newcomers.length, 2)
    assert.deepStrictEqual(acts, [
      "RecordOpeningBalance",
      "RecordSeat",
      "PlaceOfficial",
      "RecordDeparture",
      "RecordGrades",
      "RecordGrades"
    ])
    assert.deepStrictEqual(remarks, [])
    assert.deepStrictEqual([applied.notDone, applied.kept, applied.keptBefore], [[], 6, 0])
    const again = await planned(office, roster, early)
    assert.deepStrictEqual(again.plan.acts, [])
    assert.deepStrictEqual(
      again.difference.same.map(({ draft }) => draft.name),
      ["沈石", "水青"]
    )
    const [one] = Official.all((await office.state()).officials).filter(({ cohort }) => cohort === 2009)
    assert.deepInclude<unknown>(one?.personal, { name: "沈石", birthDate: "1986-01-02", education: "bachelor" })
    assert.deepInclude<unknown>(one?.agreements[0], {
      from: "2009-08-01",
      until: "2012-08-01",
      parties: ["countyDepartments"]
    })
  })

  it("is entered by drives of the cohorts where that is asked for, each act as recorded", async () => {
    await using office = await start()
    const { acts, applied } = await takeIn(office, roster, { newcomers: "drive" })
    assert.deepStrictEqual(acts, [
      ...["AnnounceDrive", "SubmitApplication", "Appoint", "AnnounceDrive", "SubmitApplication", "Appoint"],
      ...["SignAgreement", "PlaceOfficial", "RecordSeat", "PlaceOfficial", "RecordDeparture"],
      ...["RecordGrades", "RecordGrades", "RecordGrades"]
    ])
    assert.deepStrictEqual(applied.notDone, [])
    assert.isAbove(applied.deviations, 0)
    assert.deepStrictEqual((await planned(office, roster)).plan.acts, [])
    const kinds = new Set(
      (await office.history()).filter(({ command }) => command.id.startsWith("roster:")).map(({ basis }) => basis._tag)
    )
    assert.deepStrictEqual([...kinds], ["Recorded"])
  })

  it("knows its rows again where nobody has an ID number, by the file and the row", async () => {
    for (const newcomers of ["openingBalance", "drive"] as const) {
      await using office = await start()
      const source = csvOf("姓名,性别,聘用时间,选聘年份\n岑山,男,2009.08.01,2009\n岑山,男,2009.08.01,2009\n")
      const { applied, difference } = await takeIn(office, source, { newcomers })
      assert.deepStrictEqual([difference.newcomers.length, applied.notDone], [2, []])
      const again = await planned(office, source)
      assert.deepStrictEqual([again.difference.same.length, again.plan.acts.length], [2, 0])
      // Another file is about somebody of that name, and nobody knows which.
      const other = await planned(office, csvOf("姓名,性别,聘用时间\n岑山,男,2009.08.01\n"))
      assert.strictEqual(other.difference.questions[0]?.candidates.length, 2)
    }
  })

  it("counts whoever left before the opening balance among those of earlier years, and says so", async () => {
    await using office = await start()
    const { applied, remarks } = await takeIn(office, roster)
    assert.deepStrictEqual(remarks, ["CountedOnly leftOn 1"])
    assert.deepStrictEqual(applied.notDone, [])
    const { earlier } = (await office.state()).officials
    assert.deepStrictEqual<unknown>(earlier, [{ cohort: 2010, outcome: "publicInstitution", people: 1, by: on }])
  })

  it("does nothing twice: the same plan is answered from the journal, and one that was cut off goes on", async () => {
    for (const newcomers of ["openingBalance", "drive"] as const) {
      await using whole = await start()
      const { plan: made } = await planned(whole, roster, { newcomers, on: "2010-12-31" })
      for (let cut = 0; cut <= made.acts.length; cut++) {
        await using office = await start()
        const stop = new AbortController()
        if (cut === 0) stop.abort()
        const cutOff = await apply(office, made, {
          signal: stop.signal,
          onProgress: ({ done }) => {
            if (done === cut) stop.abort()
          }
        })
        assert.deepStrictEqual([cutOff.kept, cutOff.stopped], [cut, cut < made.acts.length])
        // Planned again from the file, in the office as the interruption left it.
        const { plan: rest } = await planned(office, roster, {
          newcomers: cut === 0 || newcomers === "drive" ? newcomers : "drive",
          on: "2010-12-31"
        })
        const resumed = await apply(office, rest)
        assert.deepStrictEqual([resumed.notDone, resumed.keptBefore], [[], 0], `${newcomers} after ${cut}`)
        assert.deepStrictEqual((await planned(office, roster)).plan.acts, [], `${newcomers} after ${cut}`)
        // The plan of before, carried out to its end.
        await using other = await start()
        const { signal } = stop
        await apply(other, { ...made, acts: made.acts.slice(0, cut) }, { signal: new AbortController().signal })
        const all = await apply(other, made)
        assert.deepStrictEqual(
          [all.notDone, all.keptBefore, all.kept, signal.aborted],
          [[], cut, made.acts.length - cut, true]
        )
      }
    }
  })

  it("registers villages that were confirmed, and holds rows of others", async () => {
    await using office = await start()
    const source = csvOf(`${head}\n${first.replace("示例村", "新河村")}\n${second}`)
    const without = await planned(office, source)
    assert.deepStrictEqual(told(without.lines), ["error L2 VillageUnknown"])
    assert.deepStrictEqual([without.difference.held.length, without.difference.newcomers.length], [1, 1])
    const { acts, applied } = await takeIn(office, source, { villages: [newVillage] })
    assert.strictEqual(acts[0], "RegisterVillage")
    assert.deepStrictEqual(applied.notDone, [])
  })

  it("asks for a day where the month alone is known, and invents none", async () => {
    await using office = await start()
    const source = csvOf(
      "姓名,出生年月,聘用时间,所在村,职务名称,合同起止\n岑山,1985.03,2009.08,示例村,书记助理,2009.08-2012.07\n"
    )
    const { days: _, ...undated } = options
    const { difference } = await planned(office, source)
    const none = plan(difference, undated)
    assert.deepStrictEqual([none.acts.length, none.remarks.map(({ code }) => code)], [0, ["roster/DayNeeded"]])
    assert.strictEqual(
      Message.render(none.remarks[0]?.message ?? assert.fail(), "en", planMessages.table),
      "Of “appointed on” the month alone is known, and the act needs a day. Say with days whether the first or the last of the month is taken."
    )
    const { remarks } = await takeIn(office, source)
    assert.deepStrictEqual(remarks, ["DayChosen agreement 1", "DayChosen appointedOn 1", "DayChosen birthDate 1"])
    const [official] = Official.all((await office.state()).officials)
    assert.deepStrictEqual<unknown>(
      [official?.appointedOn, official?.agreements[0]?.from, official?.agreements[0]?.until],
      ["2009-08-01", "2009-08-01", "2012-08-01"]
    )
  })

  it("lists what no act expresses, by column and with the number of rows", async () => {
    await using office = await start()
    const source = csvOf(
      "姓名,聘用时间,籍贯,备注,导师,合同起止,班子职务,流向\n岑山,2009.08.01,某县,某事,水根（2010.01.01）,2009.08.01-2012.07.31,村委会委员,\n陆远,2009.08.01,某县,,,,,公务员\n"
    )
    const { remarks } = await takeIn(office, source, { newcomers: "drive", parties: [] })
    assert.deepStrictEqual(remarks, [
      "FromNeeded seats 1",
      "LeftOnNeeded leftOn 1",
      "MentorNeeded mentors 1",
      "NotKept nativePlace 2",
      "NotKept remarks 1",
      "PartiesNeeded agreement 1"
    ])
  })

  it("leaves out rows that are not confirmed", async () => {
    await using office = await start()
    const { plan: made } = await planned(office, roster, { leaveOut: ["2"] })
    assert.deepStrictEqual(
      made.acts.flatMap(({ rows }) => rows.map(({ row }) => row)),
      [3]
    )
  })
})

describe("a roster in an office with people", () => {
  /** The export of the office with something changed in it. */
  const changed = async (office: OpenOffice, change: (text: string) => string): Promise<Source> => {
    const bytes = await toBytes(exportCsv(await office.state(), { on, include: "everybody" }))
    return fromBytes(new TextEncoder().encode(change(new TextDecoder().decode(bytes))))
  }

  it("gives what differs, old and new, and the acts that change it", async () => {
    await using office = await exampleOffice()
    const source = await changed(office, (text) =>
      text
        .replace("东门社区,2009.08.03", "河头村,2011.08.20")
        .replace("村（居）委会委员（2011.03.20）", "村（居）委会委员（2011.03.20）；村经济合作社社长（2011.05.01）")
        .replace("2010年基本称职", "2010年称职")
        .replace("2009.08.01-2012.07.31", "2012.08.01-2014.07.31")
        .replace("公务员", "事业编制")
        .replace("硕士研究生", "博士研究生")
    )
    const { acts, applied, difference, remarks } = await takeIn(office, source)
    assert.deepStrictEqual<unknown>(
      difference.changed.map(({ changes, official }) => [official, changes]),
      [
        [
          "p-cen",
          [
            { column: "seats", from: undefined, to: "村经济合作社社长（2011.05.01）" },
            { column: "grades", from: "2010年基本称职", to: "2010年称职" }
          ]
        ],
        [
          "p-lu",
          [
            { column: "fullTimeSchooling", from: "硕士研究生", to: "博士研究生" },
            { column: "agreement", from: "2009.08.01-2012.07.31", to: "2012.08.01-2014.07.31" },
            { column: "village", from: "东门社区", to: "河头村" },
            { column: "placedOn", from: "2009.08.03", to: "2011.08.20" }
          ]
        ],
        ["p-tian", [{ column: "outcome", from: "公务员", to: "事业编制" }]]
      ]
    )
    assert.deepStrictEqual(acts, ["RecordSeat", "SignAgreement", "PlaceOfficial", "CorrectOutcome", "RecordGrades"])
    assert.deepStrictEqual(remarks, ["NoAct fullTimeSchooling 1"])
    assert.deepStrictEqual(applied.notDone, [])
    const after = await planned(office, source)
    // The agreement begins after the day of the roster, so it is not the one of the day yet.
    assert.deepStrictEqual<unknown>(
      after.difference.changed.flatMap(({ changes }) => changes.map(({ column }) => column)),
      ["fullTimeSchooling", "agreement"]
    )
    assert.deepStrictEqual((await apply(office, after.plan)).keptBefore, 1)
  })

  it("never takes somebody for another by the name: it asks, and goes by the answer", async () => {
    await using office = await exampleOffice()
    const source = csvOf(`${head}\n${first.replace("沈石", "远山")}`)
    const asked = await planned(office, source)
    assert.deepStrictEqual<unknown>(
      asked.difference.questions.map(({ candidates, reason, row }) => [row, reason, candidates]),
      [["2", "sameName", ["p-yuan"]]]
    )
    assert.deepStrictEqual(asked.plan.acts, [])
    const known = await planned(office, source, {}, { "2": "p-yuan" })
    assert.deepStrictEqual<unknown>(
      known.difference.changed.map(({ official }) => official),
      ["p-yuan"]
    )
    const { difference } = await planned(office, source, {}, { "2": "new" })
    assert.strictEqual(difference.newcomers.length, 1)
    const wrong = await planned(office, source, {}, { "2": "p-nobody" })
    assert.strictEqual(wrong.difference.questions[0]?.reason, "unknownId")
  })

  it("takes a namesake with another ID number for somebody else", async () => {
    await using office = await exampleOffice()
    const { difference } = await planned(office, csvOf(`${head}\n${first.replace("沈石", "岑山")}`))
    assert.deepStrictEqual([difference.questions.length, difference.newcomers.length], [0, 1])
  })

  it("finds somebody whose name changed by the ID number, and reports the name as what no act changes", async () => {
    await using office = await exampleOffice()
    const source = csvOf(`姓名,性别,身份证号\n岑山川,男,${numbers.cen}\n`)
    const { difference, plan: made } = await planned(office, source)
    assert.deepStrictEqual<unknown>(difference.changed[0]?.changes, [{ column: "name", from: "岑山", to: "岑山川" }])
    assert.deepStrictEqual<unknown>(difference.missing, ["p-lu", "p-yuan"])
    assert.deepStrictEqual([made.acts.length, made.remarks.map(({ code }) => code)], [0, ["roster/NoAct"]])
  })

  it("asks where a person id and an ID number are of different people, or two rows are about one", async () => {
    await using office = await exampleOffice()
    const source = csvOf(
      `人员编号,姓名,身份证号\np-lu,岑山,${numbers.cen}\np-cen,岑山,\n,岑山,${numbers.cen}\np-none,某人,\n`
    )
    const { lines } = await decodeAll(source)
    const { newcomers, questions } = await compare(
      office,
      lines.filter(({ place }) => place.row !== 4),
      { on, digest: await digestOf(source) }
    )
    assert.deepStrictEqual<unknown>(
      questions.map(({ candidates, reason }) => [reason, candidates]),
      [["contradictory", ["p-cen"]]]
    )
    assert.deepStrictEqual<unknown>(
      newcomers.map(({ official }) => official),
      ["p-none"]
    )
    const twice = await compare(
      office,
      [lines[1], lines[1]].flatMap((line) => line ?? []),
      { on, digest: await digestOf(source) }
    )
    assert.deepStrictEqual(twice.questions[0]?.reason, "alreadyMatched")
  })

  it("enters somebody anew who was forgotten, and does not know them by the number", async () => {
    await using office = await exampleOffice()
    await execute(office, { type: "people/ForgetPerson", id: "forget", on, actor, person: "p-cen" })
    const { difference } = await planned(
      office,
      csvOf(`${head}\n${first.replace(/99999919860102\d{3}[\dX]/u, numbers.cen).replace("1986.01", "1985.03")}`)
    )
    assert.deepStrictEqual([difference.questions.length, difference.newcomers.length], [0, 1])
    assert.notStrictEqual<string | undefined>(difference.newcomers[0]?.official, "p-cen")
  })

  it("an act that is refused stops what rests on it and nothing else", async () => {
    await using office = await exampleOffice()
    const source = csvOf(`${head}\n${first}\n${second}`)
    const { plan: made } = await planned(office, source, { drives: { 2009: "drive-2009" } })
    const spoiled = {
      ...made,
      acts: made.acts.map((act) =>
        act.command.type === "recruitment/SubmitApplication" && act.rows[0]?.row === 2
          ? { ...act, command: { ...act.command, drive: "nowhere" } }
          : act
      )
    }
    const { kept, notDone } = await apply(office, spoiled)
    assert.deepStrictEqual(
      notDone.map(({ act, receipt }) => [
        act.command.type.split("/")[1],
        receipt?.outcome === "refused" ? receipt.code : undefined
      ]),
      [
        ["SubmitApplication", "recruitment/DriveUnknown"],
        ["Appoint", undefined],
        ["SignAgreement", undefined],
        ["PlaceOfficial", undefined],
        ["RecordSeat", undefined],
        ["RecordGrades", undefined],
        ["RecordGrades", undefined]
      ]
    )
    assert.strictEqual(kept, made.acts.length - 7)
  })

  it("ids of its acts follow from the file, the row and the act, and hold nothing of anybody", async () => {
    await using office = await exampleOffice()
    const ids = (await planned(office, roster)).plan.acts.map(({ command }) => command.id)
    assert.strictEqual(new Set(ids).size, ids.length)
    const digest = (await digestOf(roster)).slice(0, 24)
    for (const id of ids)
      assert.match(id, new RegExp(`^roster:h${digest}:(?:r\\d+:[a-z0-9-]+|[a-z]+-?[0-9]*:h[0-9a-f]{12})$`, "u"))
    assert.isTrue(ids.includes(`roster:h${digest}:r2:appoint`))
  })
})
