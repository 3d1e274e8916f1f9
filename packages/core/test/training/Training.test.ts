import { assert, describe, it } from "@effect/vitest"
import { HashMap } from "effect"
import * as OfficeState from "../../src/office/OfficeState.ts"
import * as Training from "../../src/training/Training.ts"
import { eventsOf, person } from "../recruitment/exampleTown.ts"
import {
  activity,
  batch,
  book,
  departure,
  done,
  exchange,
  held,
  inPost,
  pairing,
  plan,
  recall,
  sessions,
  sitting,
  task
} from "./trainingTown.ts"

const p1 = person("p-1")
const of = (state: OfficeState.OfficeState, id = "p-1") => Training.participation(state.training, person(id))

describe("Training", () => {
  it("keeps what the plan of a year was from each day on, whatever the order of entry", () => {
    const amended = { ...plan, type: "training/AmendPlan", on: "2011-06-01", sessions } as const
    const state = done(inPost, plan, amended, { ...amended, on: "2011-03-01" }, { ...plan, year: 2012 })
    assert.deepStrictEqual<ReadonlyArray<string>>(
      Training.plansOf(state.training, 2011).map(({ from }) => from),
      ["2011-01-10", "2011-03-01", "2011-06-01"]
    )
    assert.strictEqual(Training.plansOf(state.training, 2012).length, 1)
    assert.deepStrictEqual(Training.plansOf(state.training, 2013), [])
  })

  it("gives each attendee of a session its place, and takes it back when the attendance is corrected", () => {
    const state = done(inPost, plan, held("p-1", "p-2"))
    assert.deepStrictEqual<ReadonlyArray<string>>(of(state).attended, ["s-law"])
    const corrected = done(state, {
      type: "training/CorrectAttendance",
      on: "2011-03-02",
      session: "s-law",
      attendees: ["p-2", "p-3"]
    })
    assert.deepStrictEqual<ReadonlyArray<ReadonlyArray<string>>>(
      ["p-1", "p-2", "p-3"].map((id) => of(corrected, id).attended),
      [[], ["s-law"], ["s-law"]]
    )
    const [session] = HashMap.values(corrected.training.sessions)
    assert.deepStrictEqual<unknown>(session, { ...sessions[0], on: "2011-03-01", attendees: ["p-2", "p-3"] })
  })

  it("keeps meetings and activities with those who were there", () => {
    const state = done(inPost, sitting("m-1", "p-1", "p-2"), activity("a-1", "p-1"))
    assert.deepStrictEqual<unknown>([of(state).meetings, of(state).activities], [["m-1"], ["a-1"]])
    assert.deepStrictEqual<unknown>([of(state, "p-2").meetings, of(state, "p-2").activities], [["m-1"], []])
    assert.deepStrictEqual<unknown>(
      [...HashMap.values(state.training.meetings)],
      [{ id: "m-1", on: "2011-03-01", organ: "party", officials: ["p-1", "p-2"] }]
    )
    assert.deepStrictEqual<unknown>(
      [...HashMap.values(state.training.activities)],
      [{ id: "a-1", on: "2011-05-04", kind: "sports", coOrganisers: ["youthLeague"], participants: ["p-1"] }]
    )
  })

  it("ends only the pairing, the secondment, the exchange and the task that the act is about", () => {
    const state = done(
      inPost,
      pairing("p-1", "m-1"),
      { type: "training/EndMentoring", on: "2011-03-01", official: "p-1", mentor: "m-1" },
      pairing("p-1", "m-1", "2011-04-01"),
      { type: "training/EndMentoring", on: "2011-05-01", official: "p-1", mentor: "m-1" },
      batch("b-1", ["p-1", "p-2"]),
      batch("b-2", ["p-1", "p-3"], "2011-06-01", "2011-08-01"),
      recall("p-1", "2011-07-01", "b-2"),
      exchange("p-1", "v-02", "2011-08-01", "2011-09-01"),
      exchange("p-1", "v-03", "2011-09-01", "2011-10-01"),
      { type: "training/EndExchange", on: "2011-09-15", official: "p-1" },
      task("t-1"),
      task("t-2"),
      { type: "training/FinishTask", on: "2011-03-15", task: "t-2", done: true }
    )
    const { exchanges, mentorships, secondments, tasks } = of(state)
    assert.deepStrictEqual<unknown>(
      mentorships.map((one) => one.endedOn),
      ["2011-03-01", "2011-05-01"]
    )
    assert.deepStrictEqual<unknown>(
      secondments.map((one) => one.endedOn),
      [undefined, "2011-07-01"]
    )
    assert.deepStrictEqual<unknown>(
      of(state, "p-3").secondments.map((one) => one.endedOn),
      [undefined]
    )
    assert.deepStrictEqual<unknown>(
      exchanges.map((one) => one.endedOn),
      [undefined, "2011-09-15"]
    )
    assert.deepStrictEqual<unknown>(
      tasks.map((id) => Training.task(state.training, id)).map((one) => [one?.endedOn, one?.done]),
      [
        [undefined, undefined],
        ["2011-03-15", true]
      ]
    )
    assert.strictEqual(Training.countOfBatches(state.training, 2011), 2)
    assert.strictEqual(Training.countOfBatches(state.training, 2012), 0)
  })

  it("counts an official once among those of a mentor, however often the two are paired", () => {
    const state = done(
      inPost,
      pairing("p-1", "m-1"),
      { type: "training/EndMentoring", on: "2011-03-01", official: "p-1", mentor: "m-1" },
      pairing("p-1", "m-1", "2011-04-01"),
      pairing("p-2", "m-1")
    )
    assert.deepStrictEqual<unknown>(Training.mentor(state.training, person("m-1"))?.officials, ["p-1", "p-2"])
  })

  it("is changed by a departure and by being forgotten, and by no other event of another area", () => {
    const state = done(inPost, pairing("p-1", "m-1"))
    assert.strictEqual(
      done(state, departure("p-1", "2011-05-01")).training.byOfficial === state.training.byOfficial,
      false
    )
    const corrected = done(state, departure("p-1", "2011-05-01"))
    const after = done(corrected, {
      type: "people/CorrectOutcome",
      on: "2011-06-01",
      official: "p-1",
      outcome: "civilService"
    })
    assert.strictEqual(after.training, corrected.training)
  })

  it("drops the name of a mentor and the words of an official's tasks when they are forgotten", () => {
    const state = done(inPost, pairing("p-1", "m-1"), pairing("p-2", "m-2"), task("t-1"), task("t-2", "p-2"))
    assert.include(JSON.stringify([...HashMap.values(state.training.mentors)]), "某导师")
    const forgotten = done(
      state,
      { type: "people/ForgetPerson", on: "2011-06-01", person: "m-1" },
      { type: "people/ForgetPerson", on: "2011-06-01", person: "p-1" }
    )
    const mentorName = (id: string) => Training.mentor(forgotten.training, person(id))?.personal
    assert.deepStrictEqual<unknown>(mentorName("m-1"), { _tag: "Forgotten" })
    assert.deepStrictEqual<unknown>(mentorName("m-2"), { name: "某导师" })
    const words = [...HashMap.values(forgotten.training.tasks)].map(({ id, personal }) => [id, personal] as const)
    assert.deepStrictEqual<unknown>(Object.fromEntries(words), {
      "t-1": { _tag: "Forgotten" },
      "t-2": { title: "调解纠纷" }
    })
    const named = eventsOf(forgotten, pairing("p-3", "m-1"), book).reduce(OfficeState.evolve, forgotten)
    assert.deepStrictEqual<unknown>(Training.mentor(named.training, person("m-1"))?.personal, { _tag: "Forgotten" })
  })

  it("takes the newest name of a mentor, and keeps it where none is given", () => {
    const { name: _, ...unnamed } = pairing("p-2", "m-1")
    const state = done(inPost, { ...pairing("p-1", "m-1"), name: "旧名" }, unnamed)
    assert.deepStrictEqual<unknown>(Training.mentor(state.training, person("m-1"))?.personal, { name: "旧名" })
    const again = done(done(inPost, { ...pairing("p-1", "m-1"), name: "旧名" }), pairing("p-2", "m-1"))
    assert.deepStrictEqual<unknown>(Training.mentor(again.training, person("m-1"))?.personal, { name: "某导师" })
    assert.strictEqual(Training.mentor(again.training, p1), undefined)
  })
})
