import { assert, describe, it } from "@effect/vitest"
import * as Markdown from "../../src/text/Markdown.ts"

describe("Markdown.escape", () => {
  it("leaves nothing that marks anything up", () => {
    const cases = [
      ["*a* _b_ ~~c~~", "\\*a\\* \\_b\\_ \\~\\~c\\~\\~"],
      ["`code`", "\\`code\\`"],
      ["[x](y) ![z](w)", "\\[x\\](y) !\\[z\\](w)"],
      ["<b>&lt;</b>", "\\<b\\>\\&lt;\\</b\\>"],
      ["a | b", "a \\| b"],
      ["a\\", "a\\\\"],
      ["$x$", "\\$x\\$"],
      ["http://a.example www.b.example c@d.example", "http\\://a.example www\\.b.example c\\@d.example"]
    ] as const
    for (const [text, escaped] of cases) assert.strictEqual(Markdown.escape(text), escaped)
  })

  it("begins no heading, list, quotation, rule or code", () => {
    const cases = [
      ["# a", "\\# a"],
      ["- a", "\\- a"],
      ["+ a", "\\+ a"],
      ["---", "\\---"],
      ["===", "\\==="],
      ["> a", "\\> a"],
      ["1. a", "1\\. a"],
      ["20) a", "20\\) a"],
      ["    a", "a"],
      ["\t- a", "\\- a"]
    ] as const
    for (const [text, escaped] of cases) assert.strictEqual(Markdown.escape(text), escaped)
  })

  it("stays in its line", () => {
    assert.strictEqual(Markdown.escape("a\n\n# b\r- c\u2028d\u0085e\u0000f  "), "a \\# b - c d e f")
    assert.strictEqual(Markdown.escape("报名　资格审查"), "报名　资格审查")
  })

  it("leaves alone what is none", () => {
    const plain = "《选聘公告》（周党〔2012〕1号，2012-01-01），d-2010，92.50 分；a-b (c, d): e!"
    assert.strictEqual(Markdown.escape(plain), plain)
  })
})

describe("Markdown.code", () => {
  it("holds any text, with a fence that the text does not have", () => {
    assert.strictEqual(Markdown.code("a.b/c"), "`a.b/c`")
    assert.strictEqual(Markdown.code("a`b``c"), "```a`b``c```")
    assert.strictEqual(Markdown.code("`a"), "`` `a ``")
    assert.strictEqual(Markdown.code("a\n# b"), "`a # b`")
    assert.strictEqual(Markdown.code(""), "`  `")
  })
})
