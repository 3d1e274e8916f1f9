import { assert, describe, it } from "@effect/vitest"
import type * as OfficeState from "../../src/office/OfficeState.ts"
import * as Rounding from "../../src/policy/Rounding.ts"
import * as Facts from "../../src/training/facts.ts"
import { day, person, placement, recorded } from "../recruitment/exampleTown.ts"
import {
  activity,
  batch,
  departure,
  done,
  exchange,
  held,
  host,
  inPost,
  pairing,
  plan,
  recall,
  sessions,
  sitting,
  task
} from "./trainingTown.ts"

const [law, finance] = sessions
const forty = { hoursAtLeast: 40, shareRounding: Rounding.make(0, "halfUp") }

describe("planOn", () => {
  it("is the plan as it stands on the day", () => {
    const state = done(inPost, plan, {
      type: "training/AmendPlan",
      on: "2011-06-01",
      year: 2011,
      sessions: [law, { ...finance, hours: 8 }]
    })
    const hours = (on: string) => Facts.planOn(state.training, 2011, day(on))?.map((one) => one.hours)
    assert.deepStrictEqual(["2011-01-09", "2011-01-10", "2011-05-31", "2011-06-01"].map(hours), [
      undefined,
      [16, 4],
      [16, 4],
      [16, 8]
    ])
    assert.strictEqual(Facts.planOn(state.training, 2012, day("2012-01-01")), undefined)
  })
})

describe("hours", () => {
  const state = done(
    inPost,
    plan,
    held("p-1", "p-2"),
    { ...held("p-1"), ...finance, on: "2011-12-31" },
    { ...plan, year: 2012, sessions: sessions.map((one) => ({ ...one, session: `${one.session}-2012` })) },
    { ...held("p-1"), session: "s-2012", on: "2012-01-01" }
  )
  const hours = (official: string, year: number, on: string) =>
    Facts.hoursOf(state.training, person(official), year, day(on))

  it("are those of the sessions of the year, up to the day and with it", () => {
    assert.deepStrictEqual(
      ["2011-02-28", "2011-03-01", "2011-12-30", "2011-12-31", "2012-06-01"].map((on) => hours("p-1", 2011, on)),
      [0, 16, 16, 20, 20]
    )
    assert.deepStrictEqual(
      ["2011-12-31", "2012-01-01"].map((on) => hours("p-1", 2012, on)),
      [0, 16]
    )
    assert.deepStrictEqual([hours("p-2", 2011, "2011-12-31"), hours("p-3", 2011, "2011-12-31")], [16, 0])
  })

  it("are required of everybody in post, by the days in post in the year", () => {
    const changed = done(state, departure("p-5", "2011-07-02"), departure("p-4", "2012-02-01"))
    const rows = (year: number, on: string) =>
      Facts.hoursInPost(changed.training, changed.officials, year, day(on), forty).map((one) =>
        [one.official, one.hours, one.required, one.behind].join(" ")
      )
    assert.deepStrictEqual(rows(2011, "2011-07-01"), [
      "p-1 16 40 24",
      "p-2 16 40 24",
      "p-3 0 40 40",
      "p-4 0 40 40",
      // 182 of 365 days: 19.95.
      "p-5 0 20 20",
      "p-6 0 40 40"
    ])
    assert.notInclude(rows(2011, "2011-07-02").join("\n"), "p-5", "no longer in post")
    assert.strictEqual(rows(2012, "2012-01-31")[3], "p-4 0 3 3", "31 of 366 days: 3.39")
    // From 1 July 2010: 184 of 365 days, 20.16.
    assert.strictEqual(rows(2010, "2010-12-31").at(-1), "p-6 0 20 20")
    assert.strictEqual(rows(2009, "2010-12-31").length, 5, "p-6 was not in post in 2009")
    assert.strictEqual(rows(2008, "2010-12-31")[0], "p-1 0 17 17", "153 of 366 days: 16.72")
  })

  it("are behind only where some are missing", () => {
    const least = (hoursAtLeast: number) =>
      Facts.hoursBehind(state.training, state.officials, 2011, day("2011-12-31"), { ...forty, hoursAtLeast })
    assert.deepStrictEqual(
      least(20).map(({ behind, official }) => `${official} ${behind}`),
      ["p-2 4", "p-3 20", "p-4 20", "p-5 20", "p-6 20"]
    )
    assert.deepStrictEqual<unknown>(least(21)[0], { official: "p-1", hours: 20, required: 21, behind: 1 })
  })
})

describe("mentorsOf", () => {
  const paired = done(inPost, { ...pairing("p-1", "m-1"), from: "2011-03-01" })
  const names = (state: OfficeState.OfficeState, on: string) =>
    Facts.mentorsOf(state.training, person("p-1"), day(on)).map(({ mentor, name }) => `${mentor} ${name}`)

  it("are those of the day, until the pairing or the official's time ends", () => {
    assert.deepStrictEqual([names(paired, "2011-02-28"), names(paired, "2011-03-01")], [[], ["m-1 某导师"]])
    const ended = done(paired, { type: "training/EndMentoring", on: "2011-05-01", official: "p-1", mentor: "m-1" })
    assert.deepStrictEqual([names(ended, "2011-04-30"), names(ended, "2011-05-01")], [["m-1 某导师"], []])
    const left = done(paired, departure("p-1", "2011-06-01"))
    assert.deepStrictEqual([names(left, "2011-05-31"), names(left, "2011-06-01")], [["m-1 某导师"], []])
  })

  it("have no name where none is known or it is forgotten, and come in the order in which they began", () => {
    const { name: _, ...unnamed } = pairing("p-1", "m-2")
    const two = done(paired, { ...unnamed, basis: recorded })
    assert.deepStrictEqual(names(two, "2011-03-01"), ["m-2 undefined", "m-1 某导师"])
    const forgotten = done(two, { type: "people/ForgetPerson", on: "2011-06-01", person: "m-1" })
    assert.deepStrictEqual(names(forgotten, "2011-03-01"), ["m-2 undefined", "m-1 undefined"])
  })
})

describe("where somebody is", () => {
  const state = done(
    inPost,
    batch("b-1", ["p-3", "p-6"]),
    recall("p-6", "2011-05-01"),
    exchange("p-1", "v-02", "2011-03-15", "2011-06-15")
  )
  const village = (of: OfficeState.OfficeState, official: string, on: string) =>
    Facts.villageOn(of.officials, of.training, person(official), day(on))
  const away = (of: OfficeState.OfficeState, on: string) =>
    Facts.awayOn(of.officials, of.training, day(on)).map((one) =>
      [
        one.official,
        one.home ?? "-",
        one.why,
        one.why === "exchange" ? one.village : one.host.id,
        one.from,
        one.until
      ].join(" ")
    )

  it("is the village of the exchange on its days, else that of the placement", () => {
    assert.deepStrictEqual<unknown>(
      ["2011-03-14", "2011-03-15", "2011-06-14", "2011-06-15"].map((on) => village(state, "p-1", on)),
      ["v-01", "v-02", "v-02", "v-01"]
    )
    assert.deepStrictEqual<unknown>(
      [village(state, "p-3", "2011-03-15"), village(state, "p-6", "2011-03-15")],
      ["v-02", undefined]
    )
    assert.strictEqual(village(state, "p-9", "2011-03-15"), undefined)
    const left = done(state, departure("p-1", "2011-05-01"))
    assert.deepStrictEqual<unknown>(
      ["2011-04-30", "2011-05-01"].map((on) => village(left, "p-1", on)),
      ["v-02", undefined]
    )
  })

  it("is away with a host or in another village, each on its days", () => {
    const seconded = "p-3 v-02 secondment office 2011-03-01 2011-06-01"
    const exchanged = "p-1 v-01 exchange v-02 2011-03-15 2011-06-15"
    assert.deepStrictEqual(away(state, "2011-02-28"), [])
    assert.deepStrictEqual(away(state, "2011-03-01"), [seconded, "p-6 - secondment office 2011-03-01 2011-05-01"])
    assert.deepStrictEqual(away(state, "2011-04-30"), [
      exchanged,
      seconded,
      "p-6 - secondment office 2011-03-01 2011-05-01"
    ])
    assert.deepStrictEqual(away(state, "2011-05-01"), [exchanged, seconded])
    assert.deepStrictEqual(away(state, "2011-06-01"), [exchanged])
    assert.deepStrictEqual(away(state, "2011-06-15"), [])
    const [first] = Facts.awayOn(state.officials, state.training, day("2011-03-01"))
    assert.deepStrictEqual<unknown>(first?.why === "secondment" && [first.batch, first.host], ["b-1", host])
  })

  it("ends with the departure", () => {
    const left = done(state, departure("p-3", "2011-05-15"))
    assert.include(away(left, "2011-05-14"), "p-3 v-02 secondment office 2011-03-01 2011-05-15")
    assert.notInclude(away(left, "2011-05-15").join(), "p-3")
  })

  it("goes on where the departure is corrected, until the day that is said, if any", () => {
    const left = done(state, departure("p-3", "2011-05-15"))
    const correction = { type: "people/CorrectDeparture", on: "2011-07-01", official: "p-3", basis: recorded } as const
    const later = done(left, { ...correction, leftOn: "2011-05-20" })
    assert.include(away(later, "2011-05-19"), "p-3 v-02 secondment office 2011-03-01 2011-05-20")
    assert.notInclude(away(later, "2011-05-20").join(), "p-3")
    assert.include(away(done(left, correction), "2011-05-31"), "p-3 v-02 secondment office 2011-03-01 2011-06-01")
  })

  it("is not away in a village that becomes the own one", () => {
    const moved = done(state, {
      ...placement("p-1", "v-02", "2011-05-01"),
      title: "assistantToDirector",
      basis: recorded
    })
    assert.include(away(moved, "2011-04-30").join(), "p-1 v-01 exchange")
    assert.notInclude(away(moved, "2011-05-01").join(), "p-1")
  })
})

describe("secondment", () => {
  const state = done(
    inPost,
    batch("b-2", ["p-1", "p-4"], "2011-09-01", "2011-12-01"),
    batch("b-1", ["p-2", "p-1", "p-3"], "2011-03-01", "2011-06-01")
  )
  const people = (of: OfficeState.OfficeState, on: string) => Facts.secondedPeople(of.training, day(on)).join()
  const batches = (on: string) =>
    Facts.secondmentBatches(state.training, day(on)).map((one) => Object.values(one).join(" "))

  it("counts each person once, from the first day on", () => {
    assert.deepStrictEqual(
      ["2011-02-28", "2011-03-01", "2011-08-31", "2011-09-01", "2019-01-01"].map((on) => people(state, on)),
      ["", "p-1,p-2,p-3", "p-1,p-2,p-3", "p-1,p-2,p-3,p-4", "p-1,p-2,p-3,p-4"]
    )
    const left = done(state, departure("p-4", "2011-09-01"))
    assert.strictEqual(people(left, "2019-01-01"), "p-1,p-2,p-3", "left on the day on which the batch went")
    const after = done(state, departure("p-4", "2011-09-02"))
    assert.strictEqual(people(after, "2019-01-01"), "p-1,p-2,p-3,p-4")
  })

  it("lists the batches sent by the day, in the order of their days", () => {
    assert.deepStrictEqual(batches("2011-02-28"), [])
    assert.deepStrictEqual(batches("2011-03-01"), ["b-1 2011 3 2011-03-01 2011-06-01"])
    assert.deepStrictEqual(batches("2011-09-01"), [
      "b-1 2011 3 2011-03-01 2011-06-01",
      "b-2 2011 2 2011-09-01 2011-12-01"
    ])
  })
})

describe("openTasks", () => {
  const state = done(inPost, { ...task("t-2"), due: "2011-04-01" }, task("t-1", "p-2", "2011-03-15"), {
    type: "training/FinishTask",
    on: "2011-05-01",
    task: "t-2",
    done: true
  })
  const ids = (of: OfficeState.OfficeState, on: string) =>
    Facts.openTasks(of.training, day(on))
      .map((one) => one.task)
      .join()

  it("are those that are given and neither closed nor ended by a departure", () => {
    assert.deepStrictEqual(
      ["2011-02-28", "2011-03-01", "2011-03-15", "2011-04-30", "2011-05-01"].map((on) => ids(state, on)),
      ["", "t-2", "t-1,t-2", "t-1,t-2", "t-1"]
    )
    const left = done(state, departure("p-2", "2011-04-01"))
    assert.deepStrictEqual(
      ["2011-03-31", "2011-04-01"].map((on) => ids(left, on)),
      ["t-1,t-2", "t-2"]
    )
  })

  it("have their words, unless the official is forgotten", () => {
    assert.deepStrictEqual<unknown>(Facts.openTasks(state.training, day("2011-04-30"))[1], {
      task: "t-2",
      official: "p-1",
      kind: "urgent",
      title: "调解纠纷",
      from: "2011-03-01",
      due: "2011-04-01"
    })
    const forgotten = done(state, { type: "people/ForgetPerson", on: "2011-06-01", person: "p-2" })
    assert.strictEqual(Facts.openTasks(forgotten.training, day("2011-04-30"))[0]?.title, undefined)
  })
})

describe("what is known of a person", () => {
  it("is the day of the last act, of whatever kind", () => {
    const last = (of: OfficeState.OfficeState, official = "p-1") => Facts.lastActOn(of.training, person(official))
    assert.strictEqual(last(inPost), undefined)
    const sat = done(inPost, sitting("m-1", "p-1"))
    assert.strictEqual(last(sat), "2011-03-01")
    assert.strictEqual(last(done(sat, activity("a-1", "p-1"))), "2011-05-04")
    assert.strictEqual(last(done(sat, activity("a-1", "p-2"))), "2011-03-01")
    assert.strictEqual(last(done(inPost, plan, { ...held("p-1"), on: "2011-07-01" })), "2011-07-01")
    assert.strictEqual(last(done(sat, batch("b-1", ["p-1", "p-2"], "2011-04-01"))), "2011-04-01")
    const away = done(sat, batch("b-1", ["p-1", "p-2"], "2011-04-01"), recall("p-1", "2011-05-01"))
    assert.deepStrictEqual<unknown>([last(away), last(away, "p-2")], ["2011-05-01", "2011-04-01"])
    assert.strictEqual(last(done(sat, pairing("p-1", "m-1", "2011-06-01"))), "2011-06-01")
    assert.strictEqual(last(done(sat, exchange("p-1", "v-02", "2011-06-02", "2011-07-01"))), "2011-06-02")
    const closing = { type: "training/FinishTask", on: "2011-06-03", task: "t-1", done: true } as const
    assert.strictEqual(last(done(sat, task("t-1"), closing)), "2011-06-03")
  })

  it("is there for mentors and those who take part", () => {
    const state = done(inPost, pairing("p-1", "m-1"))
    assert.deepStrictEqual(
      ["m-1", "p-1", "p-2", "m-2"].map((id) => Facts.knowsPerson(state.training, person(id))),
      [true, true, false, false]
    )
  })
})
