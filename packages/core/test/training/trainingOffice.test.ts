import { assert, describe, it } from "@effect/vitest"
import { Effect, Result } from "effect"
import * as Jurisdiction from "../../src/places/Jurisdiction.ts"
import { composeResult } from "../../src/rules.ts"
import * as Facts from "../../src/training/facts.ts"
import * as Training from "../../src/training/Training.ts"
import { accepted, act, executeEach, open, opening, place, plain, refused, rowsOf, village } from "../office/setting.ts"
import { day, ofTown, person } from "../recruitment/exampleTown.ts"
import { host, ofTraining, sessions } from "./trainingTown.ts"

const book = Result.getOrThrow(
  composeResult([{ id: "town", version: "1.0.0", provisions: [...ofTown, ...ofTraining] }])
)
const jurisdiction = Jurisdiction.make("330282121")

const setting = [
  village(1),
  village(2),
  opening([
    ["p-0001", "v-1"],
    ["p-0002", "v-2"]
  ])
]

const mentorName = "钟守业"
const taskWords = "调解宅基地纠纷"
const acts = [
  act("training/AdoptPlan", "plan", "2011-01-10", { year: 2011, sessions }),
  act("training/HoldSession", "hold", "2011-02-01", { ...sessions[1], attendees: ["p-0001"] }),
  act("training/CorrectAttendance", "correct-1", "2011-02-02", {
    session: "s-finance",
    attendees: ["p-0001", "p-0002"]
  }),
  act("training/PairMentor", "pair", "2011-02-01", { official: "p-0001", mentor: "m-0001", name: mentorName }),
  act("training/SendBatch", "send", "2011-03-01", {
    batch: "b-1",
    year: 2011,
    members: [
      { official: "p-0001", host },
      { official: "p-0002", host }
    ],
    until: "2011-06-01"
  }),
  act("training/RecallSecondee", "recall", "2011-05-01", { batch: "b-1", official: "p-0001" }),
  act("training/StartExchange", "start", "2011-05-01", { official: "p-0001", village: "v-2", until: "2011-08-01" }),
  act("training/AssignTask", "assign", "2011-05-02", {
    task: "t-1",
    official: "p-0001",
    kind: "hard",
    title: taskWords
  })
]

describe("training in an office", () => {
  it.effect("is kept, and replayed to the same state", () =>
    Effect.gen(function* () {
      const where = place()
      const office = yield* open(where, { book, jurisdiction })
      yield* executeEach(office, [...setting, ...acts])
      const live = yield* office.state()
      const replayed = yield* (yield* open(where, { book, jurisdiction })).state()
      assert.deepStrictEqual(plain(replayed.training), plain(live.training))
      assert.strictEqual(Facts.hoursOf(replayed.training, person("p-0002"), 2011, day("2011-12-31")), 4)
      assert.strictEqual(
        Facts.villageOn(replayed.officials, replayed.training, person("p-0001"), day("2011-05-01")),
        "v-2"
      )
    })
  )

  it.effect("seals the mentor's name and the words of a task, and forgets them on request", () =>
    Effect.gen(function* () {
      const where = place()
      const office = yield* open(where, { book, jurisdiction })
      yield* executeEach(office, [...setting, ...acts])
      const rows = JSON.stringify(plain(yield* rowsOf(where)))
      for (const word of [mentorName, taskWords]) assert.notInclude(rows, word)
      const before = (yield* office.state()).training
      assert.deepStrictEqual<unknown>(Training.mentor(before, person("m-0001"))?.personal, { name: mentorName })
      assert.strictEqual(Facts.openTasks(before, day("2011-06-01"))[0]?.title, taskWords)

      yield* executeEach(office, [
        act("people/ForgetPerson", "forget-mentor", "2011-06-01", { person: "m-0001" }),
        act("people/ForgetPerson", "forget-official", "2011-06-01", { person: "p-0001" })
      ])
      for (const state of [yield* office.state(), yield* (yield* open(where, { book, jurisdiction })).state()]) {
        assert.deepStrictEqual<unknown>(Training.mentor(state.training, person("m-0001"))?.personal, {
          _tag: "Forgotten"
        })
        assert.strictEqual(Facts.openTasks(state.training, day("2011-06-01"))[0]?.title, undefined)
        assert.notInclude(JSON.stringify(plain(state.training)), mentorName)
      }
      const again = act("training/PairMentor", "pair-2", "2011-06-02", {
        official: "p-0002",
        mentor: "m-0001",
        name: mentorName
      })
      refused(yield* office.execute(again), "office/PersonForgotten")
    })
  )

  it.effect("ends with the departure, by that one event", () =>
    Effect.gen(function* () {
      const where = place()
      const office = yield* open(where, { book, jurisdiction })
      yield* executeEach(office, [...setting, ...acts])
      const before = (yield* rowsOf(where)).length
      accepted(
        yield* office.execute(
          act("people/RecordDeparture", "depart", "2011-06-01", { official: "p-0001", outcome: "unknown" })
        )
      )
      assert.strictEqual((yield* rowsOf(where)).length, before + 1)
      const { officials, training } = yield* office.state()
      const held = (on: string) => [
        Facts.mentorsOf(training, person("p-0001"), day(on)).length,
        Facts.awayOn(officials, training, day(on)).filter(({ official }) => official === "p-0001").length,
        Facts.openTasks(training, day(on)).length
      ]
      assert.deepStrictEqual(
        [held("2011-05-31"), held("2011-06-01")],
        [
          [1, 1, 1],
          [0, 0, 0]
        ]
      )
    })
  )

  it.effect("refuses what would put an official in two places, and changes nothing then", () =>
    Effect.gen(function* () {
      const where = place()
      const office = yield* open(where, { book, jurisdiction })
      yield* executeEach(office, [...setting, ...acts])
      const before = yield* office.state()
      const elsewhere = act("training/SendBatch", "send-2", "2011-05-15", {
        batch: "b-2",
        year: 2011,
        members: [{ official: "p-0001", host }],
        until: "2011-05-20"
      })
      refused(yield* office.execute(elsewhere), "training/ExchangedAlready")
      assert.strictEqual((yield* office.state()).training, before.training)
    })
  )
})
