import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Schema from "effect/Schema"
import type * as Judgement from "../../src/policy/Judgement.ts"
import * as Policies from "../../src/policy/Policies.ts"
import { provide, valueText } from "../../src/policy/PolicyPoint.ts"
import * as Provision from "../../src/policy/Provision.ts"
import type * as Applicant from "../../src/recruitment/Applicant.ts"
import * as Share from "../../src/recruitment/Share.ts"
import { composeResult } from "../../src/rules.ts"
import { bookOf, document, nationally, ofTown, person, policies, provisionsOf, town, words } from "./exampleTown.ts"

const of = (path: string, ...set: ReadonlyArray<string>) =>
  ({ op: "isOneOf", operand: { op: "fact", path }, set }) as const

const women = {
  id: "women",
  list: "interview",
  of: { ...of("sex", "2"), label: { zh: "女性", en: "women" } },
  atLeast: { share: "40", rounding: "ceiling" },
  whenShort: "toOthers"
} as const satisfies Share.Rule

const party = {
  id: "party",
  list: "interview",
  of: { ...of("politicalStatus", "01", "02"), label: { zh: "党员", en: "Party members" } },
  atLeast: { people: 2 },
  whenShort: "toOthers"
} as const satisfies Share.Rule

/** Applicants p-1, p-2 ... in rank order. */
const ranked = (...facts: ReadonlyArray<Applicant.Facts>) =>
  facts.map((one, index) => ({ applicant: person(`p-${index + 1}`), facts: one }))

const man: Applicant.Facts = { sex: "1", politicalStatus: "13" }
const woman: Applicant.Facts = { sex: "2", politicalStatus: "13" }
const manOfParty: Applicant.Facts = { sex: "1", politicalStatus: "01" }
const womanOfParty: Applicant.Facts = { sex: "2", politicalStatus: "02" }

const make = (shares: ReadonlyArray<Share.Rule>, seats: number, ...facts: ReadonlyArray<Applicant.Facts>) =>
  Share.choose({ shares }, { list: "interview", seats, ranked: ranked(...facts) })

/** The numbers of those called, or what is needed. */
const called = (judged: Judgement.Judgement<Share.Choice>) =>
  judged._tag === "Value"
    ? judged.value.called.map((id) => Number(id.slice(2)))
    : judged._tag === "Undetermined"
      ? judged.needs
      : []

const leftOut = (judged: Judgement.Judgement<Share.Choice>) =>
  judged._tag === "Value" ? judged.value.leftOut.map(({ applicant, by }) => [applicant, ...by].join(" ")) : []

const saidOf = ({ finding }: Judgement.Judgement<Share.Choice>, rule: string) =>
  finding.findings.filter(({ criterion }) => criterion === `recruitment.share/${rule}`).map((one) => words(one.message))

describe("Share", () => {
  it("has no national rule from 2008-04-10 on, and is not covered on the day before", () => {
    const judged = (on: string) =>
      nationally(Share.point, { list: "interview", seats: 1, ranked: ranked(man, woman) }, on)
    assert.isTrue(Result.isFailure(judged("2008-04-09")))
    assert.deepStrictEqual(called(Result.getOrThrow(judged("2008-04-10"))), [1])
    const [provision] = Share.point.provisions
    assert.deepStrictEqual([provision?.statement._tag, provision?.source._tag], ["None", "Assumed"])
  })

  it("calls the first by rank without a rule for the list, and says so", () => {
    const judged = make([{ ...women, list: "vetting" }], 2, man, man, woman)
    assert.deepStrictEqual(judged._tag === "Value" && judged.value, {
      called: [person("p-1"), person("p-2")],
      reserve: [person("p-3")],
      leftOut: []
    })
    assert.deepStrictEqual(words(judged.finding.message), [
      "“面试”名单 2 个名额，按名次和比例规定产生",
      "the list of “interview”, of 2 place(s), keeps to rank order and to the shares laid down"
    ])
    assert.deepStrictEqual(saidOf(judged, "rank"), [
      ["2 个名额按名次确定，进入名单 2 人", "2 place(s) go by rank, and 2 are called"]
    ])
    assert.deepStrictEqual(called(make([], 5, man)), [1], "fewer people than places")
    assert.deepStrictEqual(called(make([women], 0, man, woman)), [])
  })

  it("meets a floor by the best of the group, says the arithmetic and names whom it passes over", () => {
    const judged = make([women], 4, man, man, man, man, woman, woman, woman)
    assert.deepStrictEqual(called(judged), [1, 2, 5, 6])
    assert.deepStrictEqual(leftOut(judged), ["p-3 women", "p-4 women"])
    assert.deepStrictEqual(saidOf(judged, "women"), [
      [
        "“女性”的不少于 名额 4 人的 40%（向上取整），即 2 人（含）；进入名单 2 人",
        "of “women” at least 40 % of 4 place(s) (rounded up), which is 2 (included); 2 are called"
      ],
      [
        "按名次原可进入名单，因关于“女性”的规定未进入：p-3、p-4",
        "rank alone would call them, and the rule for “women” does not: p-3, p-4"
      ]
    ])
    assert.notInclude(JSON.stringify(judged.finding), '"2"', "no fact of anybody is copied")
  })

  it("leaves the rank order alone where it meets the floor, on both sides of the number", () => {
    assert.deepStrictEqual(called(make([women], 5, woman, man, woman, man, man, woman)), [1, 2, 3, 4, 5])
    assert.deepStrictEqual(called(make([women], 5, woman, man, man, man, man, woman)), [1, 2, 3, 4, 6])
  })

  it("rounds a share as the rule says", () => {
    const by = (rounding: "floor" | "ceiling" | "halfUp", share = "50") =>
      called(make([{ ...women, atLeast: { share, rounding } }], 3, man, man, man, woman, woman))
    assert.deepStrictEqual(by("floor"), [1, 2, 4])
    assert.deepStrictEqual(by("ceiling"), [1, 4, 5])
    assert.deepStrictEqual(by("halfUp"), [1, 4, 5])
    assert.deepStrictEqual(by("halfUp", "49.9"), [1, 2, 4])
    assert.deepStrictEqual(by("ceiling", "0"), [1, 2, 3])
  })

  it("keeps a cap, the number included, and leaves places open that nobody else can take", () => {
    const capped = { id: "party", list: "interview", of: party.of, atMost: { people: 1 } } as const
    const judged = make([capped], 3, manOfParty, womanOfParty, man, woman)
    assert.deepStrictEqual(called(judged), [1, 3, 4])
    assert.deepStrictEqual(leftOut(judged), ["p-2 party"])
    assert.deepStrictEqual(saidOf(judged, "party")[0], [
      "“党员”的不超过 1 人（含）；进入名单 1 人",
      "of “Party members” at most 1 (included); 1 are called"
    ])
    assert.deepStrictEqual(called(make([capped], 3, manOfParty, womanOfParty, man)), [1, 3])
    const both = { ...women, atMost: { people: 2 } }
    assert.deepStrictEqual(called(make([both], 4, woman, woman, woman, man, man)), [1, 2, 4, 5])
  })

  it("gives the places of a group that is short to others, or leaves them open", () => {
    const short = (whenShort: "toOthers" | "leaveOpen") =>
      make([{ ...women, whenShort, atLeast: { people: 2 } }], 3, man, man, man, woman)
    assert.deepStrictEqual(called(short("toOthers")), [1, 2, 4])
    assert.deepStrictEqual(called(short("leaveOpen")), [1, 4])
    assert.deepStrictEqual(leftOut(short("leaveOpen")), ["p-2 women", "p-3 women"])
    assert.deepStrictEqual(saidOf(short("toOthers"), "women")[1], [
      "“女性”的不足 2 人，所缺 1 个名额按名次由其他人员补足",
      "there are fewer than 2 of “women”: 1 place(s) go to others by rank"
    ])
    assert.deepStrictEqual(saidOf(short("leaveOpen"), "women")[1], [
      "“女性”的不足 2 人，所缺 1 个名额空缺",
      "there are fewer than 2 of “women”: 1 place(s) stay open"
    ])
  })

  it("meets floors that cross by those who count for both, where the places do not suffice otherwise", () => {
    const two = { ...women, atLeast: { people: 2 } }
    const people = [man, woman, manOfParty, woman, manOfParty, womanOfParty] as const
    assert.deepStrictEqual(called(make([two, party], 4, ...people)), [1, 2, 3, 6])
    assert.deepStrictEqual(called(make([two, party], 3, ...people)), [2, 3, 6])
  })

  it("does not choose between rules that cannot hold together, unless one is over the other", () => {
    const two = { ...women, atLeast: { people: 2 } }
    const people = [man, woman, manOfParty, woman, manOfParty] as const
    const judged = make([two, party], 3, ...people)
    assert.deepStrictEqual(called(judged), ["shares.over"])
    assert.deepStrictEqual(words(judged.finding.message), [
      "“面试”名单 3 个名额，各条比例规定可以同时满足；party、women 不能同时满足的，须用 over 写明何者优先",
      "the shares in the list of “interview”, of 3 place(s), can hold together; where party, women cannot, over is to say which comes first"
    ])
    const ordered = make([party, { ...two, over: ["party"] }], 3, ...people)
    assert.deepStrictEqual(called(ordered), [2, 3, 4])
    assert.deepStrictEqual(saidOf(ordered, "party")[1], [
      "关于“党员”的人数由 2 人让步为 1 人，以满足优先的规定：女性",
      "for “Party members” 2 become 1, because the rules over it come first: women"
    ])
    assert.deepStrictEqual(called(make([{ ...party, over: ["women"] }, two], 3, ...people)), [2, 3, 5])
    const against = { ...women, atLeast: { people: 3 }, atMost: { share: "50", rounding: "floor" } } as const
    assert.deepStrictEqual(called(make([against], 4, woman, woman, woman, man)), ["shares.over"], "in itself")
    const capOver = { id: "cap", list: "interview", of: women.of, atMost: { people: 1 }, over: ["women"] } as const
    assert.deepStrictEqual(called(make([two, capOver], 3, man, woman, man, woman)), [1, 2, 3])
    const capBelow = { id: "cap", list: "interview", of: women.of, atMost: { people: 1 } } as const
    assert.deepStrictEqual(called(make([capBelow, { ...two, over: ["cap"] }], 3, man, man, woman, woman)), [1, 3, 4])
  })

  it("asks for a missing fact that could decide, and for no other", () => {
    const unknown: Applicant.Facts = { politicalStatus: "13" }
    const one = { ...women, atLeast: { people: 1 } }
    assert.deepStrictEqual(called(make([one], 2, man, unknown, woman)), ["p-2.sex"])
    assert.deepStrictEqual(called(make([one], 2, man, woman, unknown)), [1, 2], "too far down")
    assert.deepStrictEqual(called(make([one], 2, unknown, woman, man)), [1, 2], "the floor is met without it")
    assert.deepStrictEqual(called(make([one], 2, man, man, woman, unknown)), [1, 3])
    assert.deepStrictEqual(called(make([one], 2, man, man, unknown)), ["p-3.sex"], "the group may be short, or not")
    const capped = { id: "men", list: "interview", of: of("sex", "1"), atMost: { people: 1 } } as const
    assert.deepStrictEqual(called(make([capped], 2, man, unknown, woman)), ["p-2.sex"])
    assert.deepStrictEqual(called(make([capped], 2, woman, unknown, man)), [1, 2], "within the cap either way")
    const judged = make([one, party], 2, womanOfParty, { sex: "1" }, manOfParty)
    assert.deepStrictEqual(called(judged), ["p-2.politicalStatus"])
    assert.deepStrictEqual(
      judged.finding.findings.filter(({ holds }) => holds === "unknown").map(({ criterion }) => criterion),
      ["recruitment.share/party"]
    )
  })

  it("does not depend on the order or the ids of the rules", () => {
    const rules = [women, party, { id: "men", list: "interview", of: of("sex", "1"), atMost: { people: 2 } } as const]
    const people = [man, manOfParty, man, woman, womanOfParty, womanOfParty] as const
    const outcome = called(make(rules, 4, ...people))
    assert.deepStrictEqual(called(make(rules.toReversed(), 4, ...people)), outcome)
    const renamed = rules.map((rule, index) => ({ ...rule, id: `r${9 - index}` }))
    assert.deepStrictEqual(called(make(renamed, 4, ...people)), outcome)
  })

  it.prop(
    "keeps every floor that can be met, whatever the facts",
    [
      Schema.Array(Schema.Literals(["m", "w", "mp", "wp"])).check(Schema.isMaxLength(14)),
      Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 8 })),
      Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 100 }))
    ],
    ([kinds, seats, percent]) => {
      const facts = { m: man, w: woman, mp: manOfParty, wp: womanOfParty }
      const rule = { ...women, atLeast: { share: String(percent), rounding: "halfUp" } } as const
      const judged = make([rule], seats, ...kinds.map((kind) => facts[kind]))
      const chosen = called(judged).map((number) => kinds[Number(number) - 1])
      const there = kinds.filter((kind) => kind.startsWith("w")).length
      const asked = Math.floor((seats * percent * 2 + 100) / 200)
      assert.strictEqual(chosen.length, Math.min(seats, kinds.length))
      assert.isAtLeast(chosen.filter((kind) => kind?.startsWith("w")).length, Math.min(asked, there))
    }
  )
})

describe("the rules of a list", () => {
  const problems = (...shares: ReadonlyArray<object>) => {
    const draft = { field: "shares", value: shares as never, from: "2009-01-01", citation: document } as const
    const composed = composeResult([
      { id: "example", version: "0.1.0", provisions: [provide(Share.point, town, draft)] }
    ])
    return Result.isFailure(composed) ? composed.failure.problems.map(({ _tag }) => _tag) : []
  }
  const refused = ["ProvisionMalformed"]

  it("are read with a floor or a cap, and with what becomes of a floor's places", () => {
    assert.deepStrictEqual(problems(women, party), [])
    const { atLeast: _, whenShort: __, ...bare } = women
    assert.deepStrictEqual(problems(bare), refused)
    assert.deepStrictEqual(problems({ ...bare, atMost: { people: 0 } }), [])
    assert.deepStrictEqual(problems({ ...bare, atLeast: { people: 1 } }), refused)
    assert.deepStrictEqual(problems({ ...bare, atMost: { people: 1 }, whenShort: "toOthers" }), refused)
    assert.deepStrictEqual(problems({ ...women, atLeast: { share: "100.01", rounding: "floor" } }), refused)
    assert.deepStrictEqual(problems({ ...women, atMost: { share: "40", rounding: "floor" } }), [])
    assert.deepStrictEqual(problems({ ...women, atMost: { share: "39.9", rounding: "floor" } }), refused)
    assert.deepStrictEqual(problems({ ...party, atMost: { people: 1 } }), refused)
    assert.deepStrictEqual(problems({ ...party, atMost: { people: 2 } }), [])
    assert.deepStrictEqual(problems({ ...women, of: of("height", "2") }), refused)
    assert.deepStrictEqual(problems({ ...women, of: of("sex", "female") }), refused)
  })

  it("have an id each, and a precedence among themselves that runs in no circle", () => {
    assert.deepStrictEqual(problems(women, { ...party, id: "women" }), refused)
    assert.deepStrictEqual(problems(women, { ...party, over: ["women"] }), [])
    assert.deepStrictEqual(problems(women, { ...party, over: ["men"] }), refused)
    assert.deepStrictEqual(problems(women, { ...party, list: "vetting", over: ["women"] }), refused)
    assert.deepStrictEqual(problems({ ...women, over: ["party"] }, { ...party, over: ["women"] }), refused)
    assert.deepStrictEqual(problems({ ...women, over: ["women"] }), refused)
    const many = Array.from({ length: 9 }, (_, index) => ({ ...party, id: `r${index}` }))
    assert.deepStrictEqual(problems(...many), refused)
    assert.deepStrictEqual(problems(...many.slice(1)), [])
  })

  it("ask for no more than all of groups that share nobody", () => {
    const floor = (id: string, sex: string, share: string, list = "interview") => ({
      ...women,
      ...{ id, list, of: of("sex", sex), atLeast: { share, rounding: "floor" } }
    })
    assert.deepStrictEqual(problems(floor("women", "2", "40"), floor("men", "1", "60")), [])
    assert.deepStrictEqual(problems(floor("women", "2", "40"), floor("men", "1", "60.1")), refused)
    assert.deepStrictEqual(problems(floor("women", "2", "40"), floor("men", "1", "60.1", "vetting")), [])
    assert.deepStrictEqual(problems(floor("women", "2", "70"), floor("again", "2", "70")), [], "one group twice")
  })

  it("are said in words", () => {
    const text = valueText(Share.point.fields.shares, [{ ...women, atMost: { people: 5 } }])
    assert.deepStrictEqual(Array.isArray(text) && words(text[0]), [
      "“面试”名单中“女性”的不少于名额的 40%（向上取整，含）、不超过5 人（含）",
      "in the list of “interview”, of “women” at least 40 % of the places (rounded up, included), at most 5 (included)"
    ])
  })

  it("of a town name their provision", () => {
    const provision = provide(Share.point, town, {
      field: "shares",
      value: [women],
      from: "2009-01-01",
      citation: document
    })
    const judged = Policies.judge(policies("2010-06-01", bookOf(...ofTown, provision)), Share.point, {
      list: "interview",
      seats: 1,
      ranked: ranked(man, woman)
    })
    assert.deepStrictEqual(called(Result.getOrThrow(judged)), [2])
    assert.include(provisionsOf(Result.getOrThrow(judged).finding), Provision.id(provision))
  })
})
