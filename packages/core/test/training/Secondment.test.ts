import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Policies from "../../src/policy/Policies.ts"
import * as Secondment from "../../src/training/Secondment.ts"
import { failing, nationally, outcomeOf, policies, provisionsOf, wordsOf } from "../recruitment/exampleTown.ts"
import { book, host, hostKinds } from "./trainingTown.ts"

const parameters = { batchesOfYearAtMost: 2, peopleAtLeast: 2, peopleAtMost: 3, hostKinds }
const facts = { batchesOfYear: 1, people: 2, hostKinds: ["department", "keyProject"] }

describe("Secondment", () => {
  it("is not limited nationally from 2008-04-10 on, and not covered on the day before", () => {
    const asked = { batchesOfYear: 9, people: 99, hostKinds: ["anywhere"] }
    const outcome = (on: string) => outcomeOf(nationally(Secondment.point, asked, on))
    assert.deepStrictEqual(["2008-04-09", "2008-04-10", "2008-04-11"].map(outcome), [
      "NotCovered",
      "granted",
      "granted"
    ])
    assert.deepStrictEqual(
      new Set(Secondment.point.provisions.map(({ source, statement }) => `${statement._tag} ${source._tag}`)),
      new Set(["None Assumed"])
    )
  })

  it("keeps to every bound, the numbers included", () => {
    const judge = (changed: Partial<Secondment.Facts>, given: Secondment.Parameters = parameters) =>
      failing(Secondment.judge(given, { ...facts, ...changed }).finding)
    assert.deepStrictEqual(
      [0, 1, 2].map((batchesOfYear) => judge({ batchesOfYear })),
      [[], [], ["training.secondment/batchesOfYear"]]
    )
    assert.deepStrictEqual(
      [1, 2, 3, 4].map((people) => judge({ people })),
      [["training.secondment/peopleAtLeast"], [], [], ["training.secondment/peopleAtMost"]]
    )
    assert.deepStrictEqual(judge({ hostKinds: ["department", "enterprise"] }), ["training.secondment/hostKinds"])
    assert.deepStrictEqual(judge({ people: 4 }, { ...parameters, peopleAtMost: 4 }), [], "a place with larger batches")
    assert.deepStrictEqual(judge({ people: 99, batchesOfYear: 9, hostKinds: ["x"] }, { peopleAtLeast: 2 }), [])
    assert.deepStrictEqual(judge({ people: 1 }, { peopleAtMost: 3 }), [])
  })

  it("names its words and the town's provisions", () => {
    const asked = { batchesOfYear: 2, people: 4, hostKinds: ["enterprise"] }
    const judged = (people: number) =>
      Result.getOrThrow(Policies.judge(policies("2011-03-01", book), Secondment.point, { ...asked, people })).finding
    const finding = judged(4)
    assert.deepStrictEqual(wordsOf(finding, "training.secondment/batchesOfYear"), [
      "全年派出不超过 2 批（含本批）",
      "no more than 2 batch(es) in the year, this one included"
    ])
    assert.deepStrictEqual(wordsOf(judged(1), "training.secondment/peopleAtLeast"), [
      "每批不少于 2 人（含）",
      "at least 2 people in a batch, included"
    ])
    assert.deepStrictEqual(wordsOf(finding, "training.secondment/peopleAtMost"), [
      "每批不超过 3 人（含）",
      "at most 3 people in a batch, included"
    ])
    assert.deepStrictEqual(wordsOf(finding, "training.secondment/hostKinds"), [
      "接收单位均为以下之一：部门、重点工程",
      "every host is one of: department, key project"
    ])
    assert.deepStrictEqual(
      provisionsOf(finding),
      ["batchesOfYearAtMost", "peopleAtLeast", "peopleAtMost", "hostKinds"].map(
        (field) => `330282121/training.secondment.${field}/2010-01-01`
      )
    )
  })

  it("reads members of whom each is another official", () => {
    const isRead = (...officials: ReadonlyArray<string>) => {
      try {
        Secondment.Members.make(officials.map((official) => ({ official, host })) as never)
        return true
      } catch {
        return false
      }
    }
    assert.isTrue(isRead("p-1"))
    assert.isTrue(isRead("p-1", "p-2"))
    assert.isFalse(isRead("p-1", "p-1"))
    assert.isFalse(isRead())
  })
})
