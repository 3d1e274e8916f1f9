import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import type { Cell } from "../src/Cell.ts"
import { dayOfSerial } from "../src/Cell.ts"
import { agrees, bounds, dateText, dayOf, readDate, readText } from "../src/grammar/DateText.ts"
import { padded, readName } from "../src/grammar/name.ts"
import { readParty } from "../src/grammar/partyDate.ts"
import { readTerm } from "../src/grammar/period.ts"
import * as Terms from "../src/grammar/terms.ts"

const date = (text: string) =>
  Result.match(readText(text), { onSuccess: ({ date: read }) => dateText(read), onFailure: String })

describe("dates", () => {
  it("are read in every form that rosters have", () => {
    const forms: Readonly<Record<string, ReadonlyArray<string>>> = {
      "2008.07": [
        "2008.07",
        "200807",
        "2008-07",
        "2008/7",
        "2008年7月",
        "2008年07月",
        "２００８．０７",
        " 2008. 07 ",
        "2008.7"
      ],
      "2008.07.31": ["2008.07.31", "20080731", "2008-7-31", "2008/07/31", "2008年7月31日", "2008-07-31 00:00:00"],
      "2008": ["2008", "2008年"]
    }
    for (const [expected, texts] of Object.entries(forms))
      for (const text of texts) assert.strictEqual(date(text), expected, text)
  })

  it("that do not exist are impossible, and of two readings none is chosen", () => {
    for (const text of ["2008.00", "2008.13", "2009.02.29", "200813", "1899.12", "2200.01", "2008年4月31日"]) {
      assert.strictEqual(date(text), "impossible", text)
    }
    for (const text of ["08.07", "08年7月", "85/3/2"]) assert.strictEqual(date(text), "ambiguous", text)
    for (const text of ["", "七月", "2008.", "2008.07.31.1", "7.2008"]) assert.strictEqual(date(text), "form", text)
    assert.strictEqual(date("2008.02.29"), "2008.02.29")
  })

  it("that were numbers have lost the noughts at their end, and October is not told from January", () => {
    const number = (value: number, shown = String(value)): Cell => ({ _tag: "Number", number: value, shown })
    assert.deepStrictEqual(readDate(number(2008.1)), Result.fail("ambiguous"))
    assert.deepStrictEqual(
      readDate(number(2008.11)),
      Result.succeed({ date: { precision: "month", year: 2008, month: 11 } })
    )
    assert.deepStrictEqual(
      readDate(number(2008.01)),
      Result.succeed({ date: { precision: "month", year: 2008, month: 1 } })
    )
    assert.deepStrictEqual(
      readDate(number(200810)),
      Result.succeed({ date: { precision: "month", year: 2008, month: 10 } })
    )
  })

  it("count their serials as spreadsheets do, with the day that never was", () => {
    assert.deepStrictEqual<unknown>(
      [0, 1, 59, 60, 61, 36526, 2958465, 2958466, -1, Number.NaN].map((serial) => dayOfSerial(serial)),
      [
        undefined,
        "1900-01-01",
        "1900-02-28",
        undefined,
        "1900-03-01",
        "2000-01-01",
        "9999-12-31",
        undefined,
        undefined,
        undefined
      ]
    )
    assert.strictEqual(dayOfSerial(0, true), "1904-01-01")
    assert.strictEqual(dayOfSerial(35064, true), "2000-01-01")
  })

  it("keep what is known of them, and a day is chosen only where somebody says how", () => {
    const february = { precision: "month", year: 2008, month: 2 } as const
    assert.deepStrictEqual<unknown>(bounds(february), ["2008-02-01", "2008-02-29"])
    assert.deepStrictEqual<unknown>(
      [dayOf(february, undefined), dayOf(february, "first"), dayOf(february, "last")],
      [undefined, "2008-02-01", "2008-02-29"]
    )
    const [first, last] = bounds(february)
    assert.isTrue(agrees(february, first) && agrees(february, last))
    assert.isFalse(agrees({ precision: "month", year: 2008, month: 3 }, last))
    assert.isTrue(agrees({ precision: "year", year: 2008 }, last))
  })
})

describe("the other grammars", () => {
  it("read names with and without their padding", () => {
    assert.deepStrictEqual(
      ["张　三", "李 四", "陆远山", "阿依古丽•某某", "Anna  Example", " ", "=1+1", "张3"].map(readName),
      ["张三", "李四", "陆远山", "阿依古丽·某某", "Anna Example", undefined, undefined, undefined]
    )
    assert.deepStrictEqual(["张三", "陆远山"].map(padded), ["张　三", "陆远山"])
  })

  it("read the cell on the Party", () => {
    const read = (text: string) => {
      const party = readParty(text)
      return party === undefined
        ? undefined
        : [party.joined === undefined ? undefined : dateText(party.joined), party.status, ...party.also]
    }
    assert.deepStrictEqual(read("1997.04"), ["1997.04", "01"])
    assert.deepStrictEqual(read("2001.08；民建"), ["2001.08", "01", "06"])
    assert.deepStrictEqual(read("2001.08;九三学社"), ["2001.08", "01", "10"])
    assert.deepStrictEqual(read("民盟；民进"), [undefined, "05", "07"])
    assert.deepStrictEqual(read("2010年5月（预备）"), ["2010.05", "02"])
    assert.deepStrictEqual(read("中共预备党员（2010.05）"), ["2010.05", "02"])
    assert.deepStrictEqual(read("团员"), [undefined, "03"])
    assert.deepStrictEqual(["某党", "2001.08；2002.08", "2001.13"].map(read), [undefined, undefined, undefined])
  })

  it("read terms of two dates and nothing else", () => {
    const read = (text: string) =>
      Result.match(readTerm(text), {
        onSuccess: ({ from, until }) => `${dateText(from)} ${dateText(until)}`,
        onFailure: String
      })
    const forms = [
      "2008.08-2011.07",
      "2008年8月至2011年7月",
      "200808-201107",
      "2008/8~2011/7",
      "2008.08——2011.07",
      "2008-08-2011-07",
      "2008.08到2011.07止"
    ]
    for (const text of forms) assert.strictEqual(read(text), "2008.08 2011.07", text)
    assert.strictEqual(read("2008-08-01至2011-07-31"), "2008.08.01 2011.07.31")
    assert.strictEqual(read("20080801-20110731"), "2008.08.01 2011.07.31")
    for (const text of ["2008.08", "2008.08-2011.07-2012.01", "2008.08某2011.07", "三年"])
      assert.strictEqual(read(text), "form", text)
    assert.strictEqual(read("2008.13-2011.07"), "impossible")
  })

  it("read words and codes of the standards", () => {
    assert.deepStrictEqual(["男", "女性", "1", "9", "公"].map(Terms.readSex), ["1", "2", "1", "9", undefined])
    assert.deepStrictEqual(["汉", "汉族", "01", "1", "56", "57"].map(Terms.readEthnicity), [
      "01",
      "01",
      "01",
      "01",
      "56",
      undefined
    ])
    const schooling = (text: string) => {
      const read = Terms.readSchooling(text)
      return read === undefined ? undefined : `${read.educationCode ?? ""}/${read.degreeCode ?? ""}`
    }
    assert.deepStrictEqual(
      [
        "大学",
        "本科/学士",
        "大专",
        "研究生（硕士）",
        "博士研究生",
        "农学学士",
        "21",
        "大学 农学学士",
        "大专/无",
        "某学历"
      ].map(schooling),
      ["21/", "21/4", "31/", "14/3", "11/", "/4", "21/", "21/4", "31/", undefined]
    )
    assert.deepStrictEqual(["优秀", "2", "2B", "合格", "不定等次", "好"].map(Terms.readGrade), [
      "excellent",
      "competent",
      "competent",
      "competent",
      "notGraded",
      undefined
    ])
    assert.deepStrictEqual(
      ["公务员", "考取事业编制", "自主创业", "留村任职", "去向不明", "攻读研究生", "某企业", "飞走"].map(
        (text) => Terms.readOutcome(text)?.outcome
      ),
      [
        "civilService",
        "publicInstitution",
        "ownBusiness",
        "villageOrganisation",
        "unknown",
        "furtherStudy",
        "otherWork",
        undefined
      ]
    )
    assert.deepStrictEqual(["村党组织书记助理", "村主任助理", "助理"].map(Terms.readTitle), [
      "assistantToSecretary",
      "assistantToDirector",
      undefined
    ])
    const seat = (text: string) => Terms.readSeats(text)?.map(({ organ, post }) => `${organ} ${post}`)
    assert.deepStrictEqual(
      ["支部书记", "村委会副主任", "居委会委员", "村务监督委员会主任", "股份经济合作社董事长", "村会计"].map(seat),
      [
        ["party secretary"],
        ["committee deputyDirector"],
        ["committee member"],
        ["supervision director"],
        ["cooperative chair"],
        undefined
      ]
    )
    assert.deepStrictEqual(
      ["2008", "2008年", "2008级", "2008年第二批", "200808", "08", "20081"].map(
        (text) => Terms.readCohort(text)?.cohort
      ),
      [2008, 2008, 2008, 2008, 2008, undefined, undefined]
    )
  })
})
