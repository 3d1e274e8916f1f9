import { assert, describe, it } from "@effect/vitest"
import { Schema } from "effect"
import * as Override from "../../src/policy/Override.ts"
import * as PolicyPoint from "../../src/policy/PolicyPoint.ts"
import { composeSingle, law, type Place, problemsOf, type Said, say, tagsOf } from "./examplePoint.ts"

/** Whether a town may say something beside what the nation says. */
const permits = (override: Override.AnyOverride, nation: Said, town: Said, scope: Override.Scope = {}): boolean => {
  const composed = composeSingle(override, say("nation", nation), say("town", town, { scope }))
  const tags = tagsOf(composed)
  assert.includeMembers(["OverrideNotPermitted"], [...tags], "nothing else is wrong")
  return tags.length === 0
}

const none = { none: true } as const
const inherit = { inherit: true } as const

describe("Override", () => {
  it("open: any value, and none", () => {
    for (const said of [{ value: 1 }, { value: 99 }, none, inherit]) {
      assert.isTrue(permits(Override.open, { value: 30 }, said), JSON.stringify(said))
    }
  })

  it("locked: nothing but following; not even the same value, nor a value where the nation states none", () => {
    const locked = Override.locked({ law })
    for (const said of [{ value: 30 }, { value: 29 }, none]) {
      assert.isFalse(permits(locked, { value: 30 }, said), JSON.stringify(said))
    }
    assert.isFalse(permits(locked, none, { value: 30 }))
    assert.isTrue(permits(locked, { value: 30 }, inherit))
    const below = composeSingle(locked, say("county", inherit), say("town", { value: 30 }))
    assert.deepStrictEqual(tagsOf(below), [], "a level that follows locks nothing itself")
  })

  it("locked with `when`: open in a scope that cannot meet it, closed wherever it reaches", () => {
    const locked = Override.locked({ when: { channel: "openTest" } })
    assert.isTrue(permits(locked, { value: 30 }, { value: 29 }, { channel: "transfer" }))
    assert.isFalse(permits(locked, { value: 30 }, { value: 29 }, { channel: "openTest" }))
    assert.isFalse(permits(locked, { value: 30 }, { value: 29 }, { channel: "openTest", drive: "2010" }))
    assert.isFalse(permits(locked, { value: 30 }, { value: 29 }), "a value for all channels reaches the locked one")
    assert.isFalse(permits(locked, { value: 30 }, { value: 29 }, { drive: "2010" }))
  })

  it("atLeast, atMost: the higher value itself, and one side of it", () => {
    const sides = [
      [Override.atLeast, [30, 31], [29]],
      [Override.atMost, [30, 29], [31]]
    ] as const
    for (const [override, allowed, refused] of sides) {
      for (const value of allowed) assert.isTrue(permits(override, { value: 30 }, { value }), `${value}`)
      for (const value of refused) assert.isFalse(permits(override, { value: 30 }, { value }), `${value}`)
      assert.isFalse(permits(override, { value: 30 }, none), "none would do away with the bound")
      assert.isTrue(permits(override, none, { value: 99 }), "where there is no bound there is none to keep to")
      assert.isTrue(permits(override, { value: 30 }, inherit))
    }
  })

  it("compares days by time and decimals by value, not by their characters", () => {
    assert.isTrue(permits(Override.atLeast, { value: "2009-09-30" }, { value: "2009-10-01" }))
    assert.isFalse(permits(Override.atLeast, { value: "2009-10-01" }, { value: "2009-09-30" }))
    assert.isTrue(permits(Override.atLeast, { value: "9.5" }, { value: "10" }))
    assert.isFalse(permits(Override.atMost, { value: "9.5" }, { value: "10" }))
    assert.isTrue(permits(Override.atMost, { value: "60.00" }, { value: 60 }))
    assert.isFalse(permits(Override.atMost, { value: 60 }, { value: "60.01" }))
  })

  it("subsetOf, supersetOf: the same members, and fewer or more", () => {
    const higher = { value: ["bachelor", "master"] }
    const sides = [
      [Override.subsetOf, [["master", "bachelor"], ["master"], []], [["college"], ["bachelor", "master", "college"]]],
      [
        Override.supersetOf,
        [
          ["master", "bachelor"],
          ["bachelor", "master", "college"]
        ],
        [["master"], []]
      ]
    ] as const
    for (const [override, allowed, refused] of sides) {
      for (const value of allowed) assert.isTrue(permits(override, higher, { value }), `${override._tag} ${value}`)
      for (const value of refused) assert.isFalse(permits(override, higher, { value }), `${override._tag} ${value}`)
      assert.isFalse(permits(override, higher, none))
    }
    const member = { value: [{ kind: "degree", years: 4 }] }
    assert.isTrue(permits(Override.subsetOf, member, { value: [{ years: 4, kind: "degree" }] }), "members by content")
    assert.isFalse(permits(Override.subsetOf, member, { value: [{ years: 3, kind: "degree" }] }))
  })

  it("delegatedTo: the level named and those above it, never one below", () => {
    const give = (place: Place, said: Said = { value: 3 }) =>
      tagsOf(composeSingle(Override.delegatedTo("county", { law }), say(place, said)))
    for (const place of ["nation", "province", "city", "county"] as const) assert.deepStrictEqual(give(place), [])
    assert.deepStrictEqual(give("town"), ["OverrideNotPermitted"])
    assert.deepStrictEqual(give("town", none), ["OverrideNotPermitted"])
    assert.deepStrictEqual(give("town", inherit), [])
    const county = composeSingle(
      Override.delegatedTo("county"),
      say("nation", { value: 3 }),
      say("county", { value: 9 })
    )
    assert.deepStrictEqual(tagsOf(county), [], "the level named is not bound by the one above")
  })

  it("addedTo: a condition of one's own, and never none", () => {
    const criterion = { op: "isKnown", fact: "age" }
    assert.isTrue(permits(Override.addedTo, { value: criterion }, { value: criterion }))
    assert.isTrue(permits(Override.addedTo, none, { value: criterion }))
    assert.isFalse(permits(Override.addedTo, { value: criterion }, none))
  })

  it("binds every level to all above it, on the days and in the scopes that they share", () => {
    const atMost = (...provisions: Parameters<typeof say>[]) =>
      problemsOf(composeSingle(Override.atMost, ...provisions.map((each) => say(...each)))).map((problem) =>
        problem._tag === "OverrideNotPermitted" ? [problem.higher, problem.provision] : problem._tag
      )
    assert.deepStrictEqual(
      atMost(["nation", { value: 30 }], ["province", { value: 28 }], ["town", { value: 29 }]),
      [["33/test.single.value/2008-04-10", "330282104/test.single.value/2008-04-10"]],
      "within the nation's bound, above the province's"
    )
    assert.deepStrictEqual(
      atMost(
        ["nation", { value: 30 }, { until: "2010-01-01" }],
        ["nation", { value: 35 }, { from: "2010-01-01" }],
        ["town", { value: 35 }, { from: "2010-01-01" }]
      ),
      [],
      "the bound of other days does not bind"
    )
    assert.deepStrictEqual(
      atMost(["nation", { value: 30 }, { until: "2010-01-02" }], ["town", { value: 35 }, { from: "2010-01-01" }]),
      [["nation/test.single.value/2008-04-10", "330282104/test.single.value/2010-01-01"]],
      "one day shared is enough"
    )
    assert.deepStrictEqual(
      atMost(
        ["nation", { value: 30 }, { scope: { channel: "openTest" } }],
        ["town", { value: 35 }, { scope: { channel: "transfer" } }]
      ),
      []
    )
    assert.deepStrictEqual(atMost(["town", { value: 35 }], ["otherTown", { value: 20 }]), [], "towns do not bind towns")
  })

  it("names the article that stands in the way, that of the law before that of the provision", () => {
    const message = (override: Override.AnyOverride, place: Place = "town") =>
      problemsOf(composeSingle(override, say("nation", { value: 30 }), say(place, { value: 31 })))[0]?.message
    assert.strictEqual(
      message(Override.locked({ law })),
      "Provision 330282104/test.single.value/2008-04-10 departs from nation/test.single.value/2008-04-10 under 《关于选聘高校毕业生到村任职工作的意见》（2008-04-10）第二条, but this field is locked and cannot be given a value at a lower level. Take the provision out."
    )
    assert.strictEqual(
      message(Override.locked({ when: { channel: "openTest" } })),
      "Provision 330282104/test.single.value/2008-04-10 departs from nation/test.single.value/2008-04-10 under 《nation的规定》（周党〔2012〕1号，2012-01-01）, but this field is locked and cannot be given a value at a lower level in the scope channel=openTest. Take the provision out, or narrow it to another scope."
    )
    assert.strictEqual(
      message(Override.atMost),
      "Provision 330282104/test.single.value/2008-04-10 departs from nation/test.single.value/2008-04-10 under 《nation的规定》（周党〔2012〕1号，2012-01-01）, but this field can only be lowered at a lower level. Take the provision out, or bring its value within what the higher level permits."
    )
    assert.strictEqual(
      message(Override.delegatedTo("county", { law })),
      "Provision 330282104/test.single.value/2008-04-10 gives a value that under 《关于选聘高校毕业生到村任职工作的意见》（2008-04-10）第二条 is left to the level county, and levels below it cannot give it. Take the provision out, or have it laid down at the level county."
    )
  })

  it("fits the type of its field", () => {
    const title = { zh: "值", en: "value" }
    // @ts-expect-error: a number has no members
    PolicyPoint.field(Schema.Int, { title, override: Override.subsetOf })
    // @ts-expect-error: a list has no order
    PolicyPoint.field(Schema.Array(Schema.String), { title, override: Override.atMost })
    // @ts-expect-error: only conditions are added to
    PolicyPoint.field(Schema.Int, { title, override: Override.addedTo })
    assert.strictEqual(PolicyPoint.field(Schema.Int, { title, override: Override.atLeast }).override._tag, "atLeast")
  })

  it("knows which scopes meet, apply and are more specific", () => {
    const drive = { drive: "2010" }
    const channel = { channel: "openTest" }
    assert.isTrue(Override.scopesMeet(drive, channel))
    assert.isTrue(Override.scopesMeet({}, drive))
    assert.isFalse(Override.scopesMeet(drive, { drive: "2011", ...channel }))
    assert.isTrue(Override.scopeApplies(drive, { ...channel, ...drive }))
    assert.isFalse(Override.scopeApplies({ ...channel, ...drive }, drive), "a dimension that is not asked for")
    assert.isFalse(Override.scopeApplies(drive, {}))
    assert.deepStrictEqual([{}, drive, { ...drive, ...channel }].map(Override.specificity), [0, 1, 2])
    assert.isTrue(Override.scopesEqual({ ...drive, ...channel }, { ...channel, ...drive }))
    assert.isFalse(Override.scopesEqual(drive, { ...channel, ...drive }))
    assert.strictEqual(
      Override.scopeText({ postClass: "a", ...drive, organ: "b", ...channel }),
      "channel=openTest/drive=2010/organ=b/postClass=a"
    )
  })
})
