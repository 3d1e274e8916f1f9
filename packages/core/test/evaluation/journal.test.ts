/** The acts of evaluation through an office with a journal: what is kept, sealed, replayed and forgotten. */
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import * as Cycle from "../../src/evaluation/Cycle.ts"
import * as Facts from "../../src/evaluation/facts.ts"
import { table } from "../../src/messages.ts"
import type { CommandInput } from "../../src/office/registry.ts"
import * as Message from "../../src/policy/Message.ts"
import * as Setting from "../office/setting.ts"
import {
  type Act,
  ballot,
  book,
  component,
  conclusion,
  correction,
  cycle,
  day,
  departure,
  grades,
  marks,
  opening,
  person
} from "./exampleAppraisal.ts"

let count = 0
const command = ({ role = "townOrganisation", ...act }: Act): CommandInput =>
  ({ ...act, id: `e-${++count}`, actor: { id: "clerk", role } }) as CommandInput

const acts: ReadonlyArray<Act> = [
  opening,
  grades(2009, { "p-1": "incompetent", "p-2": "notGraded" }),
  cycle,
  ...marks("p-1", "58.25"),
  ...marks("p-2", "92.5"),
  ballot("p-3", { excellent: 3, competent: 1, spoiled: 1 }),
  component("p-3", "village", "81.75"),
  component("p-3", "town", "77"),
  ...marks("p-4", "65"),
  departure("p-5", "2011-01-15"),
  conclusion,
  correction("p-2", "competent")
]
const told = Effect.gen(function* () {
  const at = Setting.place()
  const office = yield* Setting.open(at, { book })
  const receipts = yield* Setting.executeEach(office, acts.map(command))
  return { at, office, receipts }
})

describe("evaluation in a journal", () => {
  it.effect("is replayed to the same state", () =>
    Effect.gen(function* () {
      const { at, office } = yield* told
      const state = yield* office.state()
      const again = yield* (yield* Setting.open(at, { book })).state()
      assert.deepStrictEqual(Setting.plain(again), Setting.plain(state))
      assert.strictEqual(Facts.gradeOf(again.evaluation, person("p-1"), 2010), "incompetent")
      assert.strictEqual(Facts.incompetentTwice(again.evaluation, person("p-1"), 2010), true)
      assert.strictEqual(Facts.gradeOf(again.evaluation, person("p-2"), 2010), "competent")
      assert.deepStrictEqual(
        again.deviations.map(({ type }) => type),
        ["evaluation/GradeCorrected"]
      )
    })
  )

  it.effect("keeps no mark, vote, total or grade of a person in the clear", () =>
    Effect.gen(function* () {
      const { at } = yield* told
      const rows = yield* Setting.rowsOf(at)
      const text = rows.map(({ body }) => body).join("\n")
      for (const secret of ["58.25", "92.5", "81.75", '"mark"', '"votes"', '"total":"', '"grade":"']) {
        assert.notInclude(text, secret)
      }
    })
  )

  it.effect("forgets a person at once and after reopening, and goes on without them", () =>
    Effect.gen(function* () {
      const { at, office } = yield* told
      const before = Facts.gradesOf((yield* office.state()).evaluation, 2010)
      yield* Setting.executeEach(office, [
        command({ type: "people/ForgetPerson", on: "2011-04-01", person: "p-2" }),
        command({ type: "people/ForgetPerson", on: "2011-04-01", person: "p-4" })
      ])
      const state = yield* office.state()
      const again = yield* (yield* Setting.open(at, { book })).state()
      assert.deepStrictEqual(Setting.plain(again), Setting.plain(state))
      assert.isUndefined(Facts.gradeOf(again.evaluation, person("p-4"), 2010))
      // The correction of p-2 went with its slot, so that the grade it was counted with is counted again.
      assert.deepStrictEqual([before.counts.competent, Facts.gradesOf(again.evaluation, 2010).counts.competent], [2, 2])
      assert.strictEqual(Facts.gradesOf(again.evaluation, 2010).counts.basicallyCompetent, 1)
      const receipt = yield* office.execute(command(correction("p-4", "competent", "2011-05-01")))
      Setting.refused(receipt, "office/PersonForgotten")
    })
  )

  it.effect("answers an undetermined conclusion by what is missing, and keeps nothing of it", () =>
    Effect.gen(function* () {
      const at = Setting.place()
      const office = yield* Setting.open(at, { book })
      yield* Setting.executeEach(office, [opening, cycle, ...marks("p-1", "58.25")].map(command))
      const rows = yield* Setting.rowsOf(at)
      const receipt = yield* office.execute(command(conclusion))
      assert.strictEqual(receipt.outcome, "undetermined")
      if (receipt.outcome !== "undetermined") return
      assert.deepStrictEqual(
        receipt.needs,
        ["p-2", "p-3", "p-4", "p-5"].flatMap((id) => ["assembly", "village", "town"].map((name) => `${id}.${name}`))
      )
      assert.notInclude(JSON.stringify(receipt), "58.25")
      assert.deepStrictEqual(yield* Setting.rowsOf(at), rows)
      const open = Facts.openCycles((yield* office.state()).evaluation, day("2011-01-20"))
      assert.deepStrictEqual(
        open.map(({ id }) => id),
        [Cycle.CycleId.make("y-2010")]
      )
    })
  )

  it.effect("is for roles that may, and refuses marks that are none", () =>
    Effect.gen(function* () {
      const office = yield* Setting.open(Setting.place(), { book })
      yield* Setting.executeEach(office, [opening, cycle].map(command))
      const by = (role: string) => office.execute(command({ ...ballot("p-1", { excellent: 1 }), role }))
      Setting.refused(yield* by("villageOrganisation"), "office/RoleMayNot")
      Setting.accepted(yield* by("countyOrganisation"))
      const unreadable = yield* office.execute(command(component("p-1", "town", "100.01")))
      assert.strictEqual(unreadable.outcome, "refused")
      assert.notInclude(
        unreadable.outcome === "refused" ? Message.render(unreadable.message, "en", table) : "",
        "100.01"
      )
      const twice = grades(2009, { "p-1": "competent" })
      const repeated = { ...twice, grades: [...twice.grades, ...twice.grades] }
      assert.strictEqual((yield* office.execute(command(repeated))).outcome, "refused")
    })
  )
})
