import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import { table } from "@cunguan/core/messages"
import * as Official from "@cunguan/core/people/Official"
import * as Recruitment from "@cunguan/core/recruitment/Recruitment"
import * as Section from "@cunguan/core/reports/Section"
import { compose, warnings } from "@cunguan/plugin-sdk"
import { decodeAll, fromFile } from "@cunguan/roster"
import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import { funnel, writeFiles } from "../src/files.ts"
import { placementSheet } from "../src/placementSheet.ts"
import { county } from "../src/rules.ts"
import { type Ran, run } from "../src/run.ts"

let folder = ""
let ran: Ran
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "cunguan-drive-"))
  ran = await run(1200)
}, 60_000)
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await ran[Symbol.asyncDispose]()
})

/** Every file of a folder with what it holds, as one digest. */
const digestOf = (directory: string) => {
  const hash = createHash("sha256")
  for (const name of readdirSync(directory).sort()) hash.update(name).update(readFileSync(join(directory, name)))
  return hash.digest("hex")
}

const main = (...values: ReadonlyArray<string>) =>
  spawnSync(
    process.execPath,
    ["--conditions=@cunguan/source", join(import.meta.dirname, "..", "src", "main.ts"), ...values],
    {
      encoding: "utf8"
    }
  )

describe("the rules of a county", () => {
  it("have no condition that is doubtful", () => {
    assert.deepStrictEqual(warnings(county, compose([county])), [])
  })
})

describe("the recruitment drive of a county", () => {
  it("is run to the end, and adds up", async () => {
    const text = Section.toText(await funnel(ran), "zh", table)
    assert.include(text, "核对：报名 1200 人 = 聘用")
    const drive = Recruitment.all((await ran.office.state()).recruitment)[0]
    assert.strictEqual(drive?.positions.length, 12)
    assert.strictEqual(
      drive?.positions.reduce((sum, { posts }) => sum + posts, 0),
      60
    )
  })

  it("writes the posted lists in Chinese, without numbers of persons, and one applicant's way to the end", async () => {
    const files = await writeFiles(ran, join(folder, "first"))
    assert.deepStrictEqual([...files].sort(), readdirSync(join(folder, "first")).sort())
    const all = files
      .filter((name) => !name.endsWith(".xlsx"))
      .map((name) => readFileSync(join(folder, "first", name), "utf8"))
      .join("\n")
    assert.include(files, "拟聘人员公示.xlsx")
    assert.include(all, "序号,岗位,姓名,性别,毕业院校")
    assert.notMatch(all, /999999\d{8}/u)
    const way = readFileSync(join(folder, "first", "一名报考者的全过程.md"), "utf8")
    for (const step of [
      "提交报名",
      "资格审查：通过",
      "列入面试名单",
      "排名：总成绩",
      "公示异议不成立",
      "2020年8月10日　到西塘村任职：村委会主任助理\n  - 安排到西塘村：第1志愿、专业对口、在本县",
      "结果：2020年7月6日 聘用。"
    ]) {
      assert.include(way, step)
    }
    assert.notInclude(way, "recruitment/")
    assert.include(way, "第二十七条")
    assert.include(way, "《示例县选聘高校毕业生到村任职办法》（示例〔2018〕12号，2018-12-10）第十六条")
  })

  it("places all 60 in the 20 villages, three in each, and nobody in the village of their own family", async () => {
    const { officials, recruitment } = await ran.office.state()
    const [drive] = Recruitment.all(recruitment)
    const home = new Map(ran.people.map(({ facts, id }) => [id, facts.homeVillage]))
    const townshipOf = new Map(ran.county.villages.map(({ id, township }) => [id, township]))
    const counts = new Map<string, number>()
    for (const official of Official.all(officials)) {
      const { village = "" } = Official.placementOn(official, CalendarDate.make("2020-08-10")) ?? {}
      counts.set(village, (counts.get(village) ?? 0) + 1)
      assert.notStrictEqual(village, home.get(official.id))
      const position = drive?.positions.find(
        ({ id }) => id === (drive && Recruitment.application(drive, official.id))?.position
      )
      assert.strictEqual(townshipOf.get(village), position?.township, "the township applied for")
    }
    assert.deepStrictEqual([...counts.values()], new Array(20).fill(3))
    const sheet = Section.toText(await placementSheet(ran), "zh", table)
    assert.include(sheet, "核对：在任 60 人 = 已安排 60 + 未安排 0。")
    const list = readFileSync(join(folder, "first", "任职安排.csv"), "utf8")
    assert.include(list, "序号,岗位,姓名,性别,毕业院校,任职村,职务")
    assert.strictEqual(list.trimEnd().split("\r\n").length, 61)
  })

  it("exports the appointed as a roster that is read again with every one of them", async () => {
    const { summary } = await decodeAll(fromFile(join(folder, "first", "花名册.xlsx")))
    assert.deepStrictEqual([summary.lines, summary.sound], [60, 60])
  })

  it("places as many as can be where the only village is the home of all", { timeout: 60_000 }, async () => {
    const small = main("--applicants", "60", "--out", join(folder, "small"))
    assert.strictEqual(small.status, 0, small.stderr)
    assert.match(small.stdout, /核对：在任 (\d+) 人 = 已安排 0 \+ 未安排 \1。/u)
  })

  it("comes out the same, byte for byte, when it is run again as a program", { timeout: 60_000 }, async () => {
    const { status, stderr, stdout } = main("--out", join(folder, "second"))
    assert.strictEqual(status, 0, stderr)
    assert.include(stdout, "写出 15 个文件")
    assert.strictEqual(digestOf(join(folder, "second")), digestOf(join(folder, "first")))
  })

  it("says what it takes where an argument is wrong", () => {
    const { status, stderr } = main("--applicants", "many")
    assert.strictEqual(status, 1)
    assert.include(stderr, '--applicants is a whole number from 60 on, not "many"')
  })
})
