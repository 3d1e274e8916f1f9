import { assert, describe, it } from "@effect/vitest"
import * as Spell from "../../src/training/Spell.ts"
import { day } from "../recruitment/exampleTown.ts"

const spell = (until?: string, endedOn?: string) => ({
  from: day("2010-03-01"),
  until: until === undefined ? undefined : day(until),
  endedOn: endedOn === undefined ? undefined : day(endedOn)
})

describe("Spell", () => {
  it("ends with the first of its end, an act and the departure", () => {
    const end = (one: Spell.Spell, departedOn?: string) =>
      Spell.days(one, departedOn === undefined ? undefined : day(departedOn))?.until
    assert.strictEqual(end(spell()), undefined)
    assert.strictEqual(end(spell("2010-06-01")), "2010-06-01")
    assert.strictEqual(end(spell("2010-06-01", "2010-05-01")), "2010-05-01")
    assert.strictEqual(end(spell("2010-06-01", "2010-05-01"), "2010-04-01"), "2010-04-01")
    assert.strictEqual(end(spell("2010-06-01"), "2010-07-01"), "2010-06-01")
    assert.strictEqual(end(spell(undefined, "2010-05-01")), "2010-05-01")
    assert.strictEqual(end(spell(), "2010-03-02"), "2010-03-02")
  })

  it("has no day where the departure came first", () => {
    assert.strictEqual(Spell.days(spell(), day("2010-03-01")), undefined)
    assert.strictEqual(Spell.days(spell("2010-06-01"), day("2010-02-01")), undefined)
    assert.isFalse(Spell.holdsOn(spell(), day("2010-03-01"), day("2010-03-01")))
  })

  it("holds from its first day and no longer on its last", () => {
    const holds = (on: string) => Spell.holdsOn(spell("2010-06-01"), day(on), undefined)
    assert.deepStrictEqual(["2010-02-28", "2010-03-01", "2010-05-31", "2010-06-01"].map(holds), [
      false,
      true,
      true,
      false
    ])
  })

  it("counts the most at once on the days asked for", () => {
    const period = (from: string, until?: string) =>
      until === undefined ? { from: day(from) } : { from: day(from), until: day(until) }
    const periods = [
      period("2010-01-01", "2010-03-01"),
      period("2010-02-01", "2010-04-01"),
      period("2010-03-01", "2010-05-01")
    ]
    const most = (from: string, until?: string) => Spell.mostAtOnce(periods, period(from, until))
    assert.strictEqual(most("2010-01-01"), 2, "one ends on the day on which another begins")
    assert.strictEqual(most("2010-01-01", "2010-02-01"), 1)
    assert.strictEqual(most("2010-01-15", "2010-02-02"), 2)
    assert.strictEqual(most("2010-04-01"), 1)
    assert.strictEqual(most("2010-05-01"), 0)
    assert.strictEqual(Spell.mostAtOnce([], period("2010-01-01")), 0)
  })
})
