import { hash } from "node:crypto"
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Memory from "@cunguan/core/journal/Memory"
import type { CommandInput } from "@cunguan/core/office/registry"
import * as IdentityNumber from "@cunguan/core/people/IdentityNumber"
import * as CohortReport from "@cunguan/core/reports/CohortReport"
import { randomFrom } from "@cunguan/testing/random"
import { assert, describe, it } from "@effect/vitest"
import { history } from "../src/history.ts"
import { openZhouxiang, run } from "../src/office.ts"
import { reportOf, toJson, toText } from "../src/report.ts"

const memory = () => {
  const random = randomFrom(7)
  return Memory.layer({
    digest: (text) => hash("sha256", text),
    random: (length) => Uint8Array.from({ length }, () => Math.floor(random() * 256))
  })
}

const report = async (acts: ReadonlyArray<CommandInput>, on?: string) => {
  await using zhouxiang = await openZhouxiang(memory(), acts)
  await run(zhouxiang, acts)
  return await reportOf(zhouxiang.office, on === undefined ? undefined : CalendarDate.make(on))
}

describe("the history of Zhouxiang", () => {
  it("comes to the figures of the founding document, on the day of its last act", async () => {
    const { asOf, difference, inPost, outcomes, recruited } = toJson(await report(history()))
    const { civilService, ownBusiness, publicInstitution, unknown } = outcomes
    assert.deepStrictEqual(
      { asOf, recruited, inPost, civilService, publicInstitution, ownBusiness, unknown, difference },
      {
        asOf: CalendarDate.make("2010-09-01"),
        recruited: 66,
        inPost: 35,
        civilService: 18,
        publicInstitution: 7,
        ownBusiness: 3,
        unknown: 3,
        difference: 0
      }
    )
  })

  it("has its figures from the events: an act changed or left out moves them", async () => {
    const acts = history()
    const departure = acts.find((act) => act.type === "people/RecordDeparture" && act.outcome === "unknown")
    assert.isDefined(departure)
    const known = acts.map((act) => (act === departure ? { ...act, outcome: "furtherStudy" as const } : act))
    const changed = toJson(await report(known as ReadonlyArray<CommandInput>))
    assert.deepStrictEqual([changed.outcomes.unknown, changed.outcomes.furtherStudy], [2, 1])
    assert.strictEqual(changed.recruited, 66)
    const last = acts.findLast((act) => act.type === "people/RecordDeparture")
    const stayed = toJson(await report(acts.filter((act) => act !== last)))
    assert.deepStrictEqual([stayed.inPost, stayed.outcomes.civilService], [36, 17])
  })

  it("counts on other days what had happened by then", async () => {
    const early = toJson(await report(history(), "2002-07-19"))
    assert.deepStrictEqual([early.recruited, early.inPost], [0, 0])
    const later = toJson(await report(history(), "2002-07-20"))
    assert.deepStrictEqual([later.recruited, later.inPost], [6, 6])
  })

  it("says the outcome of one official who left as unknown until it became known", async () => {
    await using zhouxiang = await openZhouxiang(memory(), history())
    await run(zhouxiang, history())
    const outcomeAt = async (knownAt: string) => {
      const state = await zhouxiang.office.state({ knownAt })
      return CohortReport.make(state.officials, state.lastDay ?? CalendarDate.make("2010-09-01")).total.outcomes.unknown
    }
    const before = await outcomeAt("2008-02-29T10:00:00.000Z")
    const after = await outcomeAt("2008-03-01T10:00:00.000Z")
    assert.strictEqual(before - after, 1)
  })

  it("explains one refusal with the announcement that it rests on", async () => {
    const { refusal } = await report(history())
    assert.isDefined(refusal)
    for (const [language, words] of [
      ["zh", ["周巷镇2009年选聘公告（示例）", "1979年6月1日", "须改变方可通过"]],
      ["en", ["周巷镇2009年选聘公告（示例）", "1 June 1979", "to be granted, this would have to change"]]
    ] as const) {
      for (const word of words) assert.include(refusal.explanation[language], word)
    }
  })

  it("names the two acts that deviate from the rules, and no other", async () => {
    const { deviations } = toJson(await report(history()))
    assert.deepStrictEqual(
      deviations.map(({ basis, requirement }) => [basis, requirement]),
      [
        ["Excepted", "recruitment.termAtLeast"],
        ["Recorded", "recruitment.noticeDays"]
      ]
    )
  })

  it("reads the same after the journal was read back, and issues nothing twice", async () => {
    const layer = memory()
    const acts = history()
    await using zhouxiang = await openZhouxiang(layer, acts)
    await run(zhouxiang, acts)
    const before = await zhouxiang.office.history()
    const text = toText(await reportOf(zhouxiang.office), "zh")
    await run(zhouxiang, acts)
    assert.strictEqual((await zhouxiang.office.history()).length, before.length)
    assert.strictEqual(toText(await reportOf(zhouxiang.office), "zh"), text)
    assert.strictEqual((await zhouxiang.office.verify())._tag, "Holds")
  })

  it("has invented people alone: every ID number bears a region that no authority ever had", () => {
    const numbers = history().flatMap((act) =>
      act.type === "recruitment/SubmitApplication" ? [act.details.identityNumber ?? ""] : []
    )
    assert.isAbove(numbers.length, 66)
    for (const number of numbers) assert.match(IdentityNumber.make(number), /^999999/u)
    assert.strictEqual(new Set(numbers).size, numbers.length)
  })
})
