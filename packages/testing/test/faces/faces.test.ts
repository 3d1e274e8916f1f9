import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Criterion from "@cunguan/core/policy/Criterion"
import * as FactRow from "@cunguan/core/policy/FactRow"
import * as Kernel from "@cunguan/core/policy/Kernel"
import { truths } from "@cunguan/core/policy/kernel/Plan"
import { type PostgresServer, startPostgres } from "@cunguan/testing/postgresServer"
import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import * as Expressions from "../../src/expressions.ts"
import { draws } from "../../src/random.ts"
import { differs, keep, kept, run } from "./criteria.ts"
import type { FaceOf } from "./face.ts"
import { closures, columns, rows, traces } from "./memory.ts"
import { postgres } from "./postgres.ts"
import { sqlite, sqliteRequired } from "./sqlite.ts"

const { table } = Expressions

/** Pairs of a criterion and a subject; `CUNGUAN_PAIRS=10000000` makes a long run of it. */
const pairs = Number(process.env["CUNGUAN_PAIRS"] ?? 120_000)
const subjects = pairs > 1_000_000 ? 2000 : 200
const criteria = Math.ceil(pairs / subjects)
const minutes = 60_000

describe("the faces of a criterion", () => {
  let server: PostgresServer | undefined
  const faces = (): ReadonlyArray<FaceOf> => [closures, rows, traces, columns, sqlite, postgres(server?.url ?? "")]
  beforeAll(async () => {
    server = await startPostgres()
  }, minutes)
  afterAll(() => server?.stop())

  it(
    `come to the same truth for ${criteria} criteria and ${subjects} hostile subjects`,
    async () => {
      const { difference, judged, outcomes } = await run({
        seed: 20_080_410,
        subjects,
        expressions: criteria,
        faces: faces()
      })
      if (difference !== undefined) {
        keep(difference)
        assert.fail(`A face differs from the interpreter, and the pair is kept: ${JSON.stringify(difference)}`)
      }
      for (const truth of truths) {
        const count = outcomes.get(truth) ?? 0
        assert.isAbove(count, pairs / 100, `${truth} hardly ever comes out`)
        assert.isBelow(count, pairs * 0.7, `${truth} nearly always comes out`)
      }
      const all = subjects * criteria
      assert.deepStrictEqual(
        [...judged].filter(([name]) => name !== "columns"),
        ["closures", "rows", "trace", "SQLite", "PostgreSQL"].map((name) => [name, all])
      )
      assert.isAbove(judged.get("columns") ?? 0, all / 4, "lists have no columns, other expressions do")
    },
    pairs > 1_000_000 ? 600 * minutes : 2 * minutes
  )

  it("come to the same truth where no column is ever empty", async () => {
    const { difference, judged } = await run({
      ...{ seed: 1, subjects: 100, expressions: 300, complete: true },
      faces: [sqlite, sqliteRequired]
    })
    assert.isUndefined(difference)
    assert.deepStrictEqual([...judged.values()], [30_000, 30_000])
  })

  it("count days, months and years between any two days as the calendar does", async () => {
    const endsOfMonths = [1899, 1900, 2000, 2009, 2012].flatMap((year) =>
      [1, 2, 3, 4].flatMap((month) => {
        const first = CalendarDate.fromParts(year, month, 1)
        const last = CalendarDate.addDays(CalendarDate.addMonths(first, 1), -1)
        return [first, CalendarDate.addDays(last, -1), last]
      })
    )
    const days = [CalendarDate.make("0001-01-01"), ...endsOfMonths, CalendarDate.make("9999-12-31")]
    const units = [
      [Criterion.ageOn, CalendarDate.ageOn],
      [Criterion.yearsBetween, CalendarDate.yearsBetween],
      [Criterion.monthsBetween, CalendarDate.monthsBetween],
      [Criterion.daysBetween, CalendarDate.daysBetween]
    ] as const
    for (const [write, compute] of units) {
      const between = write(Criterion.fact("birth"), Criterion.fact("graduated"))
      const subjects = days.flatMap((birth) =>
        days.map((graduated) => ({ birth, graduated, count: compute(birth, graduated) }))
      )
      for (const face of faces()) {
        const over = await face.over(subjects)
        const truths = await over.outcomesOf(Criterion.equals(between, Criterion.fact("count")))
        await over.close()
        const wrong = subjects.filter((_, id) => truths[id] !== "yes")
        assert.deepStrictEqual(wrong, [], `${face.name} ${between.op}`)
      }
    }
  })

  it("come to the same truth on every pair on which they once differed", async () => {
    for (const pair of kept()) {
      for (const face of faces()) assert.isFalse(await differs(face, pair), `${face.name} ${JSON.stringify(pair)}`)
    }
  })

  it("give the same tree where they give one", () => {
    const draw = draws(7)
    for (let drawn = 0; drawn < 150; drawn++) {
      const node = Expressions.criterion(draw, { lists: true })
      const kernels = [Kernel.compile, Kernel.interpret].map((make) => make(node, { table, point: "test.point" }))
      for (let subject = 0; subject < 20; subject++) {
        const facts = Expressions.written(draw)
        const row = FactRow.reader(table)(facts)
        const finding = Criterion.evaluate(node, { table, facts, point: "test.point" })
        for (const { trace } of kernels) assert.deepStrictEqual(trace(row), finding)
      }
    }
  })
})
