import { hash } from "node:crypto"
import { openOffice } from "@cunguan/core"
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Memory from "@cunguan/core/journal/Memory"
import type { CommandInput } from "@cunguan/core/office/registry"
import * as Secondment from "@cunguan/core/training/Secondment"
import { zhouxiang } from "@cunguan/plugin-zhouxiang"
import { randomFrom } from "@cunguan/testing/random"
import { assert, describe, it } from "@effect/vitest"
import { history } from "../src/history.ts"
import { openZhouxiang, run } from "../src/office.ts"
import { reportOf, toHtml, toJson } from "../src/report.ts"

const memory = () => {
  const random = randomFrom(11)
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

describe("the areas of Zhouxiang", () => {
  it("come to the figures of the founding document", async () => {
    const { crossPosted, secondedPeople, secondmentBatches, seatHolders, seats } = toJson(await report(history()))
    assert.deepStrictEqual(seats, { party: 4, committee: 3, cooperative: 4 })
    assert.deepStrictEqual([seatHolders, crossPosted, secondedPeople], [10, 1, 15])
    assert.isTrue(secondmentBatches.every(({ people }) => people >= 2 && people <= 3))
    for (const year of new Set(secondmentBatches.map((batch) => batch.year))) {
      assert.isAtMost(secondmentBatches.filter((batch) => batch.year === year).length, 2)
    }
  })

  it("have their figures from the events: a seat left out moves them", async () => {
    const acts = history().filter((act) => !(act.type === "succession/RecordSeat" && act.person === "p-2004-07"))
    const { crossPosted, seatHolders, seats } = toJson(await report(acts))
    assert.deepStrictEqual([seats, seatHolders, crossPosted], [{ party: 3, committee: 3, cooperative: 3 }, 9, 0])
  })

  it("know what was so on another day: nobody was away at the end of 2006, and no seat was held", async () => {
    const { away, seatHolders, secondedPeople } = toJson(await report(history(), "2006-12-31"))
    assert.deepStrictEqual([away, seatHolders, secondedPeople], [[], 0, 0])
  })

  it("name the villages whose team lacks somebody of about thirty, with officials who could fill the gap", async () => {
    const [today, later] = toJson(await report(history())).composition
    assert.deepStrictEqual(
      today?.failing.map(({ name }) => name),
      ["双湾东村", "塘北西村", "石桥西村", "长圩南社区"]
    )
    assert.isTrue(today?.failing.every(({ couldFill }) => couldFill.length > 0))
    // The terms of 2008 are over by then, but for the one who was appointed in 2010.
    assert.isAbove(later?.withoutTeam ?? 0, 30)
  })

  it("are all in one page that needs nothing from outside", async () => {
    const made = await report(history())
    for (const language of ["zh", "en"] as const) {
      const page = toHtml(made, language)
      assert.notMatch(page, /https?:|<script/u)
      assert.isAbove(page.split("<svg ").length, 3)
      assert.include(page, "p-2009-16")
    }
  })
})

const batchSize = (people: number): CommandInput => ({
  type: "training/SendBatch",
  ...{ id: `send-${people}`, on: "2010-03-01", actor: { id: "clerk-1", role: "townOrganisation" } },
  ...{ batch: `b-${people}`, year: 2010, until: "2010-06-01" },
  members: Array.from({ length: people }, (_, place) => ({
    official: `p-${place + 1}`,
    host: { id: "office", title: "办公室", kind: "department" }
  }))
})

const opening: CommandInput = {
  type: "people/RecordOpeningBalance",
  ...{ id: "opening", on: "2010-01-01", actor: { id: "clerk-1", role: "townOrganisation" } },
  basis: { _tag: "Recorded", document: "台账（示例）" },
  officials: Array.from({ length: 5 }, (_, place) => ({
    ...{ official: `p-${place + 1}`, cohort: 2008, appointedOn: "2008-08-01" }
  }))
}

/** Which sizes of a batch are accepted. */
const accepted = async (plugin: typeof zhouxiang) => {
  const sizes: Array<number> = []
  for (const people of [1, 2, 3, 4, 5]) {
    await using office = await openOffice({
      journal: memory(),
      plugins: [plugin],
      office: { id: "zhouxiang", name: "周巷镇", jurisdiction: "330282121" }
    })
    await office.execute(opening)
    const { outcome } = await office.execute(batchSize(people))
    if (outcome === "accepted") sizes.push(people)
  }
  return sizes
}

describe("a copy of the plugin with one number changed", () => {
  const copy = {
    ...zhouxiang,
    provisions: zhouxiang.provisions.map((provision) =>
      provision.point === Secondment.point.id && provision.field === "peopleAtMost"
        ? { ...provision, statement: { _tag: "Value" as const, value: 4 } }
        : provision
    )
  }

  it("lets batches of four pass, and nothing else", async () => {
    assert.deepStrictEqual(await accepted(zhouxiang), [2, 3])
    assert.deepStrictEqual(await accepted(copy), [2, 3, 4])
  })
})
