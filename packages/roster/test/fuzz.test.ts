import { assert, describe, it } from "@effect/vitest"
import { decodeAll, RosterUnreadable, renderDiagnostic } from "../src/index.ts"
import { csvOf, numberOf } from "./setting.ts"

/** Numbers that follow from a seed, so that a failure can be told again. */
const randomOf = (seed: number) => {
  let state = seed >>> 0
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const headings = [
  ...["姓名", "人员编号", "单位", "现任职务", "性别", "民族", "籍贯", "身份证号", "出生年月", "政治面貌", "入党时间"],
  ...[
    "全日制学历",
    "毕业院校",
    "在职学历",
    "参加工作时间",
    "选聘年份",
    "聘用时间",
    "合同起止",
    "合同开始时间",
    "合同到期时间"
  ],
  ...[
    "职务名称",
    "所在村",
    "任现职时间",
    "班子职务",
    "导师",
    "培训",
    "挂职",
    "年度考核等次",
    "流向",
    "离任时间",
    "联系电话",
    "备注"
  ]
]

/** Pieces of what stands in rosters; marks that no message has of its own. */
const pieces = [
  ...[
    "2008",
    "08",
    "13",
    "31",
    "1997.04",
    "200813",
    "2008年7月",
    "39660",
    "１９８５",
    "0",
    "1",
    "9.9E+17",
    "1e999",
    "NaN",
    "-1"
  ],
  ...["男", "汉", "大学", "硕士", "民建", "预备", "村委会", "委员", "书记", "优秀", "公务员", "党员", "某甲某乙"],
  ...[
    "；",
    "、",
    "，",
    ",",
    "（",
    "）",
    "(",
    ")",
    "-",
    "—",
    "~",
    "至",
    ".",
    "/",
    "年",
    "月",
    "日",
    " ",
    "　",
    "\n",
    "\t",
    '"',
    "'",
    "=",
    "+",
    "@"
  ],
  ...[
    "\u0000",
    "\u200b",
    "\ufeff",
    "\ud800",
    "𠮷",
    "é",
    "🙂",
    "_x0041_",
    "<b>",
    "&amp;",
    "%s",
    "{column}",
    "__proto__",
    "constructor"
  ]
]

const secret = numberOf("1985-03-02", 77)
const spoiled = `${secret.slice(0, 17)}${secret.endsWith("0") ? "1" : "0"}`

describe("whatever stands in a cell", () => {
  it("nothing crashes, every row is told of, and no message repeats a cell", { timeout: 120_000 }, async () => {
    const random = randomOf(20_261_125)
    const anything = () => Array.from({ length: random(7) }, () => pieces[random(pieces.length)]).join("")
    const digits = () => Array.from({ length: 1 + random(20) }, () => random(10)).join("")
    const personal = ["岑山水", spoiled, secret, "13800001111", "某县某镇某路七号"]
    const value = (heading: string): string => {
      switch (random(5)) {
        case 0:
          return anything()
        case 1:
          return digits()
        case 2:
          return personal[random(personal.length)] ?? ""
        case 3:
          return heading === "姓名" ? "岑山水" : ""
        default:
          return anything() + (personal[random(personal.length)] ?? "") + anything()
      }
    }
    let cells = 0
    for (let file = 0; file < 40; file++) {
      const rows = Array.from({ length: 25 }, () =>
        headings.map((heading) => `"${value(heading).replaceAll('"', '""')}"`)
      )
      cells += rows.length * headings.length
      const { lines, summary } = await decodeAll(csvOf([headings, ...rows].map((row) => row.join(",")).join("\n")), {
        asOf: "2010-09-01",
        villages: []
      })
      assert.isAtMost(summary.lines, 25)
      for (const { diagnostics } of lines) {
        for (const each of diagnostics) {
          for (const language of ["zh", "en"] as const) {
            const words = renderDiagnostic(each, language)
            for (const person of personal) assert.notInclude(words, person)
            assert.notMatch(words, /\d{7,}|\{[a-z]+\}/u, words)
          }
        }
      }
    }
    assert.isAbove(cells, 30_000)
  })

  it("a file of anything at all is read or refused, and nothing else", async () => {
    const random = randomOf(7)
    for (let file = 0; file < 400; file++) {
      const text = Array.from({ length: random(60) }, () => pieces[random(pieces.length)]).join("")
      const head = random(2) === 0 ? "姓名,性别,民族\n" : ""
      const outcome = await decodeAll(csvOf(head + text)).then(
        () => undefined,
        (error: unknown) => error
      )
      if (outcome !== undefined) assert.instanceOf(outcome, RosterUnreadable)
    }
  })
})
