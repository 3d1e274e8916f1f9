import { assert, describe, it } from "@effect/vitest"
import * as Organ from "../../src/succession/Organ.ts"

describe("Organ", () => {
  it("has its posts, the head first", () => {
    assert.deepStrictEqual(
      Organ.organs.map((organ) => Organ.postsOf(organ)),
      [
        ["secretary", "deputySecretary", "member"],
        ["director", "deputyDirector", "member"],
        ["chair", "deputyChair", "member"],
        ["director", "member"]
      ]
    )
  })

  it("knows which posts it has not", () => {
    assert.isTrue(Organ.hasPost("party", "secretary"))
    assert.isFalse(Organ.hasPost("committee", "secretary"))
    assert.isFalse(Organ.hasPost("supervision", "deputyDirector"))
  })

  it("has one head, and the heads of the three organs are the principal posts", () => {
    const where = (is: typeof Organ.isHead) =>
      Organ.organs.flatMap((organ) =>
        Organ.postsOf(organ).flatMap((post) => (is(organ, post) ? [`${organ} ${post}`] : []))
      )
    const principal = ["party secretary", "committee director", "cooperative chair"]
    assert.deepStrictEqual(where(Organ.isHead), [...principal, "supervision director"])
    assert.deepStrictEqual(where(Organ.isPrincipal), principal)
  })

  it("has words for every organ and every post in both languages", () => {
    for (const organ of Organ.organs) {
      const words = [Organ.organText(organ), ...Organ.postsOf(organ).map((post) => Organ.postText(organ, post))]
      for (const { en, zh } of words) {
        assert.match(zh, /^\p{Script=Han}[\p{Script=Han}（）]+$/u)
        assert.match(en, /^[a-z][A-Za-z' ]+$/u)
      }
      assert.strictEqual(new Set(words.map(({ zh }) => zh)).size, words.length)
    }
    assert.deepStrictEqual(Organ.postText("party", "chair"), { zh: "chair", en: "chair" })
  })

  it("is a scope of provisions; the two kinds of committee are two", () => {
    assert.deepStrictEqual(Organ.scopeOf("committee", "villagersCommittee"), { organ: "villagersCommittee" })
    assert.deepStrictEqual(Organ.scopeOf("committee", "residentsCommittee"), { organ: "residentsCommittee" })
    assert.deepStrictEqual(Organ.scopeOf("supervision", "villagersCommittee"), { organ: "supervision" })
  })
})
