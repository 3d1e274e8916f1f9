import * as Village from "@cunguan/core/places/Village"
import { assert, describe, it } from "@effect/vitest"
import {
  type DecodeOptions,
  decode,
  decodeAll,
  fromBytes,
  fromFile,
  type RosterUnreadable,
  renderDiagnostic,
  type Source
} from "../src/index.ts"
import { csvOf, factsOf, inGb18030, numberOf, told, workbookOf } from "./setting.ts"

const month = (year: number, of: number) => ({ precision: "month", year, month: of })
const day = (of: string) => ({ precision: "day", day: of })

const read = async (source: Source, options?: DecodeOptions) => (await decodeAll(source, options)).lines
const first = async (source: Source, options?: DecodeOptions) =>
  factsOf((await read(source, options)).find(({ draft }) => draft !== undefined))

/** One row of a file with a name and these columns. */
const row = (cells: Readonly<Record<string, string>>) => {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  return csvOf(
    `姓名,性别,备注,${Object.keys(cells).map(quoted).join(",")}\n岑山,男,,${Object.values(cells).map(quoted).join(",")}\n`
  )
}
const toldOf = async (cells: Readonly<Record<string, string>>, options?: DecodeOptions) =>
  told(await read(row(cells), options))

const title = ["示例镇大学生村官花名册（截至2010年9月1日）"]
const upper = [
  "序号",
  "姓 名",
  "性别",
  "出生\n年月",
  "民族",
  "全日制教育",
  null,
  "在职教育",
  null,
  "参加工作\n时间",
  "入党\n时间",
  "任现职时间",
  "所在村",
  "备注"
]
const lower = [null, null, null, null, null, "学历", "院校及专业", "学历", "院校及专业", null, null, null, null, null]
const line = [
  1,
  "岑　山",
  "男",
  "1985.03",
  "汉",
  "大学",
  "示例大学农学专业",
  "研究生/硕士",
  "省委党校",
  "2008.07",
  "2001.08；民建",
  "2008.08",
  "示例村",
  ""
]
const expected = {
  name: "岑山",
  sex: "1",
  birthDate: month(1985, 3),
  ethnicity: "01",
  fullTime: { educationCode: "21", school: "示例大学", major: "农学" },
  inService: { educationCode: "14", degreeCode: "3", school: "省委党校" },
  startedWork: month(2008, 7),
  joinedParty: month(2001, 8),
  otherParties: ["06"],
  politicalStatus: "01",
  placedOn: month(2008, 8),
  village: { name: "示例村" }
}

const sheet = [
  [...title, ...Array(13).fill(null)],
  Array(14).fill(null),
  upper,
  lower,
  line,
  Array(14).fill(null),
  [2, "田禾青", "女", "198411", "22", "大专", null, null, null, null, "群众", null, null, null],
  // The header of the next page, and how the list ends.
  upper,
  lower,
  [3, "陆　远", "1", "1986年7月", "回族", "本科（学士）", null, null, null, null, "2010.05（预备）", null, null, null],
  ["合计", "3人", ...Array(12).fill(null)],
  ["填表人：某人", ...Array(8).fill(null), "审核人：某人", ...Array(4).fill(null)]
]
const asCsv = (rows: ReadonlyArray<ReadonlyArray<unknown>>) =>
  rows.map((cells) => cells.map((cell) => `"${String(cell ?? "").replaceAll('"', '""')}"`).join(",")).join("\r\n")

describe("a roster as offices have it", () => {
  const files: ReadonlyArray<readonly [string, () => Promise<Source> | Source]> = [
    ["a workbook", () => workbookOf({ 花名册: sheet })],
    ["a .csv file in UTF-8", () => csvOf(asCsv(sheet))],
    ["a .csv file in UTF-8 with its mark", () => csvOf(`\ufeff${asCsv(sheet)}`)],
    ["a .csv file in GB18030", () => fromBytes(inGb18030(asCsv(sheet)))],
    ["text between tabs", () => csvOf(asCsv(sheet).replaceAll('","', '"\t"'))]
  ]
  for (const [name, make] of files) {
    it(`is read as ${name}: title, header of two rows, repeated header, blank rows, footer`, async () => {
      const { lines, summary } = await decodeAll(await make())
      assert.deepStrictEqual(told(lines), [])
      assert.strictEqual(summary.asOf, "2010-09-01")
      assert.deepStrictEqual(
        lines.map(({ place }) => place.row),
        [5, 7, 10]
      )
      assert.deepStrictEqual(factsOf(lines[0]), expected)
      assert.deepInclude(factsOf(lines[1]), {
        name: "田禾青",
        politicalStatus: "13",
        birthDate: month(1984, 11),
        ethnicity: "22"
      })
      assert.deepInclude(factsOf(lines[2]), { name: "陆远", politicalStatus: "02", joinedParty: month(2010, 5) })
      assert.deepInclude<unknown>(lines[2]?.draft?.fullTime, { educationCode: "21", degreeCode: "4" })
    })
  }

  it("has several sheets: those without a header are passed over, and each has its own", async () => {
    const source = await workbookOf({
      说明: [
        ["填表说明", null],
        ["一、请如实填写", null]
      ],
      甲村: sheet,
      乙村: [
        ["姓名", "性别", "民族"],
        ["水青", "女", "汉"]
      ]
    })
    const lines = await read(source)
    assert.deepStrictEqual(told(lines), ["hint row 1 SheetPassedOver"])
    assert.deepStrictEqual(
      lines.slice(1).map(({ place }) => `${place.sheet}!${place.row}`),
      ["甲村!5", "甲村!7", "甲村!10", "乙村!2"]
    )
    assert.strictEqual((await read(source, { sheets: ["乙村"] })).length, 1)
  })

  it("gives real days, serial numbers and months as numbers", async () => {
    const source = await workbookOf({
      a: [
        ["姓名", "性别", "出生年月", "聘用时间", "任现职时间", "参加工作时间"],
        ["岑山", "男", new Date(Date.UTC(1985, 2, 2)), 39661, 200808, 2008.07],
        ["田禾", "女", new Date(Date.UTC(1984, 10, 20)), 2008.1, 20080801, 2008]
      ]
    })
    const lines = await read(source)
    assert.deepInclude(factsOf(lines[0]), {
      birthDate: day("1985-03-02"),
      appointedOn: day("2008-08-01"),
      placedOn: month(2008, 8),
      startedWork: month(2008, 7)
    })
    assert.deepInclude(factsOf(lines[1]), {
      placedOn: day("2008-08-01"),
      startedWork: { precision: "year", year: 2008 }
    })
    assert.deepStrictEqual(told(lines), ["hint D2 DateFromSerial", "error D3 DateAmbiguous", "hint F3 YearOnly"])
  })

  it("says of an ID number that a spreadsheet rounded that it did", async () => {
    const number = numberOf("1985-03-02", 11)
    const source = await workbookOf({
      a: [
        ["姓名", "性别", "身份证号"],
        ["岑山", "男", Number(number.slice(0, 17)) * 10],
        ["田禾", "男", Number(`999999${"850302011"}`)],
        ["陆远", null, numberOf("1985-03-02", 13)]
      ]
    })
    const lines = await read(source)
    assert.deepStrictEqual(told(lines), ["error C2 IdentityRounded", "hint C3 IdentityAsNumber"])
    assert.strictEqual(lines[0]?.draft?.identityNumber, undefined)
    assert.deepInclude(factsOf(lines[2]), {
      identityNumber: numberOf("1985-03-02", 13),
      birthDate: day("1985-03-02"),
      sex: "1"
    })
    assert.deepStrictEqual(await toldOf({ 身份证号: "9.99999E+17" }), ["error D2 IdentityRounded"])
    assert.deepStrictEqual(await toldOf({ 身份证号: `${number.slice(0, 15)}000` }), ["error D2 IdentityRounded"])
  })

  it("is read with headings that the caller explains, and hints at those that are a slip", async () => {
    const source = csvOf("姓名,性别,藉贯,入村日子,民族\n岑山,男,某县,2008.08,汉\n")
    const lines = await read(source)
    assert.deepStrictEqual(told(lines), ["hint C1 ColumnUnknown", "hint D1 ColumnUnknown"])
    const words = lines.flatMap(({ diagnostics }) => diagnostics.map((each) => renderDiagnostic(each, "zh")))
    assert.strictEqual(words[0], "提示 C1 这一列的表头不在已知的栏目中，整列没有读取。您是否要用“籍贯”？")
    assert.deepInclude(await first(source, { columns: { 入村日子: "appointedOn" } }), { appointedOn: month(2008, 8) })
  })

  it("has years of grades in its headings, and the ends of agreements in two columns", async () => {
    const source = csvOf(
      "姓名,性别,2009年考核等次,2010年度考核结果,聘期,,年度考核等次\n,,,,起,止,\n岑山,男,称职,优秀,2008.08,2011.07,2011年合格\n"
    )
    assert.deepInclude(await first(source), {
      grades: [
        { year: 2009, grade: "competent" },
        { year: 2010, grade: "excellent" },
        { year: 2011, grade: "competent" }
      ],
      agreement: { from: month(2008, 8), until: month(2011, 7) }
    })
  })
})

describe("the cells of a row", () => {
  const cell = async (heading: string, text: string) => {
    const { name: _, sex: __, ...facts } = await first(row({ [heading]: text }))
    return facts
  }

  it("are read by the grammar of their column", async () => {
    assert.deepStrictEqual(await cell("合同起止", "2008年8月至2011年7月"), {
      agreement: { from: month(2008, 8), until: month(2011, 7) }
    })
    assert.deepStrictEqual(await cell("聘期", "2008-08-2011-07"), {
      agreement: { from: month(2008, 8), until: month(2011, 7) }
    })
    assert.deepStrictEqual(await cell("合同期限", "２００８．０８．０１—２０１１．０７．３１"), {
      agreement: { from: day("2008-08-01"), until: day("2011-07-31") }
    })
    assert.deepStrictEqual(await cell("班子职务", "村党支部副书记（2011.01）；村委会委员 2011.03、经济合作社社长"), {
      seats: [
        { organ: "party", post: "deputySecretary", from: month(2011, 1) },
        { organ: "committee", post: "member", from: month(2011, 3) },
        { organ: "cooperative", post: "chair" }
      ]
    })
    assert.deepStrictEqual(await cell("挂职情况", "镇党政办（2010.03-2010.09）"), {
      secondments: [{ words: "镇党政办", from: month(2010, 3), until: month(2010, 9) }]
    })
    assert.deepStrictEqual(await cell("结对导师", "水根、石泉（2009.01）"), {
      mentors: [{ words: "水根" }, { words: "石泉", from: month(2009, 1) }]
    })
    assert.deepStrictEqual(await cell("流向", "2010.06考取公务员"), { outcome: "civilService", leftOn: month(2010, 6) })
    assert.deepStrictEqual(await cell("流向", "在岗"), { outcome: "inPost" })
    assert.deepStrictEqual(await cell("选聘年份/批次", "2008年第一批"), { cohort: 2008, batch: "第一批" })
    assert.deepStrictEqual(await cell("入党时间", "民盟"), { politicalStatus: "05" })
    assert.deepStrictEqual(await cell("入党时间", "1997.04"), { joinedParty: month(1997, 4), politicalStatus: "01" })
    assert.deepStrictEqual(await cell("现任职务", "示例村党支部书记助理"), {
      currentPost: "示例村党支部书记助理",
      title: "assistantToSecretary"
    })
    assert.deepStrictEqual(await cell("学历", "4"), {})
    assert.deepStrictEqual(await cell("院校及专业", "示例学院 农业经济专业"), {
      fullTime: { school: "示例学院", major: "农业经济" }
    })
    assert.deepStrictEqual(await cell("班子职务", "—"), {})
  })

  const cases: ReadonlyArray<readonly [heading: string, text: string, ...codes: ReadonlyArray<string>]> = [
    ["身份证号", "99999919850302", "error D2 IdentityLength"],
    ["身份证号", "99999919850302A111", "error D2 IdentityCharacters"],
    ["身份证号", "999999198502300119", "error D2 IdentityDate"],
    ["人员编号", "张三", "error D2 PersonIdInvalid"],
    ["出生年月", "某年某月", "warning D2 DateUnreadable"],
    ["出生年月", "198513", "error D2 DateImpossible"],
    ["出生年月", "1985.02.30", "error D2 DateImpossible"],
    ["出生年月", "1785.02", "error D2 DateImpossible"],
    ["出生年月", "85.03", "error D2 DateAmbiguous"],
    ["出生年月", "1985.1", "warning D2 MonthMayBeOctober"],
    ["出生年月", "31108", "hint D2 DateFromSerial"],
    ["合同起止", "2008.08", "warning D2 TermUnreadable"],
    ["合同起止", "2011.08-2008.07", "error D2 TermReversed"],
    ["合同起止", "2008.13-2011.07", "error D2 DateImpossible"],
    ["民族", "某族", "warning D2 WordUnknown"],
    ["政治面貌", "某党", "warning D2 WordUnknown"],
    ["入党时间", "2001.08；某党", "warning D2 WordUnknown"],
    ["学历", "研究生", "warning D2 LevelNotStated"],
    ["年度考核等次", "优秀", "warning D2 GradeYearMissing"],
    ["年度考核等次", "2010年很好", "warning D2 WordUnknown"],
    ["职务名称", "书记助理", "warning D2 TitleWithoutVillage"],
    ["联系电话", "1".repeat(300), "warning D2 CellTooLong"]
  ]
  for (const [heading, text, ...codes] of cases) {
    it(`tell what is wrong with them: ${heading} ${text.slice(0, 20)}`, async () => {
      assert.deepStrictEqual(await toldOf({ [heading]: text }), codes)
    })
  }

  it("of an ID number with a wrong check character, whichever it is", async () => {
    const number = numberOf("1985-03-02", 11)
    for (const last of "0123456789X") {
      const codes = await toldOf({ 身份证号: number.slice(0, 17) + last })
      assert.deepStrictEqual(codes, last === number[17] ? [] : ["error D2 IdentityCheck"])
    }
  })

  it("say together what cannot be", async () => {
    const number = numberOf("1985-03-02", 11)
    assert.deepStrictEqual(await toldOf({ 身份证号: number, 出生年月: "1985.04" }), [
      "error E2 IdentityContradictsBirth"
    ])
    assert.deepStrictEqual(await toldOf({ 身份证号: number, 出生年月: "1985.03" }), [])
    assert.deepStrictEqual(await toldOf({ 身份证号: numberOf("1985-03-02", 12) }), ["error B2 IdentityContradictsSex"])
    assert.deepStrictEqual(await toldOf({ 聘用时间: "2008.08", 离任时间: "2008.07" }), ["error E2 DatesOutOfOrder"])
    assert.deepStrictEqual(await toldOf({ 聘用时间: "2008.08", 离任时间: "2008.08.31" }), [])
    assert.deepStrictEqual(await toldOf({ 出生年月: "1992.09", 聘用时间: "2008.08" }), ["error E2 TooYoung"])
    assert.deepStrictEqual(await toldOf({ 出生年月: "1992.08", 聘用时间: "2008.08" }), [])
    assert.deepStrictEqual(await toldOf({ 政治面貌: "群众", 入党时间: "2001.08" }), ["warning E2 StatusContradicts"])
    assert.deepStrictEqual(await toldOf({ 政治面貌: "中共党员", 入党时间: "2001.08" }), [])
  })

  it("are held against the day of the roster", async () => {
    const asOf = { asOf: "2010-09-01" }
    assert.deepStrictEqual(await toldOf({ 聘用时间: "2010.10" }, asOf), ["warning D2 DateAhead"])
    assert.deepStrictEqual(await toldOf({ 聘用时间: "2010.09" }, asOf), [])
    // Within the year of probation, whoever joined may be a probationary member.
    assert.deepStrictEqual(await toldOf({ 入党时间: "2009.09" }, asOf), ["hint D2 ProbationUncertain"])
    assert.deepStrictEqual(await toldOf({ 入党时间: "2009.08" }, asOf), [])
    assert.notProperty(await first(row({ 入党时间: "2009.09" }), asOf), "politicalStatus")
  })

  it("name villages that the office knows, or are told which was meant", async () => {
    const villages = [
      { id: Village.makeId("v-1"), name: "示例村" },
      { id: Village.makeId("v-2"), name: "河头村" }
    ]
    const village = async (text: string) => (await first(row({ 所在村: text }), { villages }))["village"]
    assert.deepStrictEqual<unknown>(await village("示例镇河头村"), { name: "河头村", id: "v-2" })
    const lines = await read(row({ 所在村: "河斗村" }), { villages })
    assert.deepStrictEqual(told(lines), ["error D2 VillageUnknown"])
    assert.strictEqual(
      renderDiagnostic(lines[0]?.diagnostics[0] ?? assert.fail(), "en"),
      "error D2 (village) This office has not registered the village, so it was left out. Did you mean “河头村”?"
    )
  })
})

describe("rows", () => {
  it("that are bad do not stop the others, and the summary counts them", async () => {
    const source = csvOf("姓名,性别,民族\n,男,汉\n岑山,男,汉\n13800000000,女,汉\n田禾,女,汉\n")
    const { lines, summary } = await decodeAll(source)
    assert.deepStrictEqual(told(lines), ["error A2 NameMissing", "error A4 NameUnreadable"])
    assert.deepInclude(summary, { lines: 4, sound: 2, levels: { error: 2, warning: 0, hint: 0 } })
    assert.deepStrictEqual(
      [...summary.codes],
      [
        ["roster/NameMissing", 1],
        ["roster/NameUnreadable", 1]
      ]
    )
  })

  it("about one person twice are told apart by what they have", async () => {
    const number = numberOf("1985-03-02", 11)
    const source = csvOf(
      [
        "人员编号,姓名,性别,身份证号,出生年月",
        `,岑山,男,${number},1985.03`,
        `,岑山,男,${number.toLowerCase()},`,
        ",田禾,女,,1985.04",
        ",田禾,女,,1985.04",
        ",田禾,女,,1985.05",
        "p-1,水青,女,,",
        "p-1,水青,女,,"
      ].join("\n")
    )
    const lines = await read(source)
    assert.deepStrictEqual(told(lines), [
      "error D3 IdentityRepeated",
      "warning B5 NameAndBirthRepeated",
      "error A8 PersonRepeated"
    ])
    assert.include(renderDiagnostic(lines[1]?.diagnostics[0] ?? assert.fail(), "zh"), "第 2 行")
  })

  it("come as they are read, with progress, and reading may end at any of them", async () => {
    const rows = Array.from({ length: 2500 }, (_, index) => `岑山${"甲乙丙丁"[index % 4]},男,汉`)
    const progress: Array<number> = []
    const source = csvOf(["姓名,性别,民族", ...rows].join("\n"))
    const { lines } = await decodeAll(source, { onProgress: ({ rows: done }) => progress.push(done) })
    assert.deepStrictEqual([lines.length, progress], [2500, [1000, 2000, 2501]])
    let taken = 0
    for await (const _ of decode(source)) if (++taken === 10) break
    assert.strictEqual(taken, 10)
  })
})

describe("a file that is no roster", () => {
  const refused = async (source: Source, options?: DecodeOptions): Promise<string> => {
    const error: RosterUnreadable = await decodeAll(source, options).then(
      () => assert.fail("was read"),
      (thrown) => thrown
    )
    assert.strictEqual(error._tag, "RosterUnreadable", String(error))
    assert.isAbove(error.message.length, 40)
    return error.reason
  }

  it("is refused with what it is and what to do", async () => {
    assert.strictEqual(await refused(fromBytes(new Uint8Array())), "EmptyFile")
    assert.strictEqual(await refused(fromBytes(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))), "OldFormat")
    assert.strictEqual(await refused(fromBytes(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))), "BrokenWorkbook")
    assert.strictEqual(await refused(fromBytes(Uint8Array.of(0xff, 0xff, 0xff))), "UnknownEncoding")
    assert.strictEqual(await refused(csvOf("甲,乙,丙\n1,2,3\n")), "NoHeader")
    assert.strictEqual(await refused(csvOf('姓名,性别,民族\n"岑山,男,汉\n')), "BrokenCsv")
  })

  it("whose parts are damaged or cut off is refused, wherever", async () => {
    const source = await workbookOf({ a: sheet })
    const bytes = source.bytes ?? assert.fail()
    for (let cut = 4; cut < bytes.length; cut += 97) {
      assert.strictEqual(await refused(fromBytes(bytes.slice(0, cut))), "BrokenWorkbook")
    }
  })

  it("that unpacks to more than is allowed is stopped", async () => {
    const source = await workbookOf({ a: [["姓名", "性别", "民族"], ...Array(3000).fill(["岑山", "男", "汉"])] })
    assert.strictEqual(await refused(source, { maximumBytes: 100_000 }), "TooLarge")
    assert.strictEqual((await decodeAll(source)).lines.length, 3000)
  })

  it("is not there: that is the caller's to know", async () => {
    for (const path of ["nowhere.csv", "nowhere.xlsx"]) {
      const error: unknown = await decodeAll(fromFile(path)).catch((thrown: unknown) => thrown)
      assert.include(String(error), "ENOENT")
    }
  })
})
