import * as Criterion from "@cunguan/core/policy/Criterion"
import * as Score from "@cunguan/core/policy/Score"
import { type PostgresServer, startPostgres } from "@cunguan/testing/postgresServer"
import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import { draws } from "../../src/random.ts"
import { table, whole } from "../../src/scores.ts"
import { closures, columns, exactly, inNumbers, postgres, rows, sqlite } from "./scoreFaces.ts"

/** Pairs of a score and a subject; `CUNGUAN_PAIRS=10000000` makes a long run of it. */
const pairs = Number(process.env["CUNGUAN_PAIRS"] ?? 60_000)
const subjects = pairs > 1_000_000 ? 1000 : 100
const expressions = Math.ceil(pairs / subjects)
const minutes = 60_000

describe("the faces of a score", () => {
  let server: PostgresServer | undefined
  beforeAll(async () => {
    server = await startPostgres()
  }, minutes)
  afterAll(() => server?.stop())

  it("are held to scores that pass their check", () => {
    const draw = draws(1)
    for (let drawn = 0; drawn < 500; drawn++) {
      const node = whole(draw, { lists: true, leftOut: draw.below(2) === 0 })
      assert.deepStrictEqual(Score.check(node, { table }), [], JSON.stringify(node))
    }
  })

  it(
    `come to the same number for ${expressions} scores and ${subjects} subjects, to the last zero`,
    async () => {
      const { difference, judged, outcomes } = await exactly.run({
        ...{ seed: 19, subjects, expressions },
        faces: [closures, rows]
      })
      if (difference !== undefined) {
        exactly.keep(difference)
        assert.fail(`A face differs from the interpreter, and the pair is kept: ${JSON.stringify(difference)}`)
      }
      const all = subjects * expressions
      assert.deepStrictEqual([...judged.values()], [all, all])
      for (const kind of ["value", "Undetermined", "NotApplicable", "PolicyError"]) {
        assert.isAbove(outcomes.get(kind) ?? 0, pairs / 100, `${kind} hardly ever comes out`)
        assert.isBelow(outcomes.get(kind) ?? 0, pairs * 0.8, `${kind} nearly always comes out`)
      }
    },
    pairs > 1_000_000 ? 600 * minutes : 2 * minutes
  )

  it(
    `come to the same number in columns, SQLite and PostgreSQL`,
    async () => {
      const { difference, judged } = await inNumbers.run({
        ...{ seed: 20, subjects, expressions },
        faces: [columns, sqlite, postgres(server?.url ?? "")]
      })
      if (difference !== undefined) {
        inNumbers.keep(difference)
        assert.fail(`A face differs from the interpreter, and the pair is kept: ${JSON.stringify(difference)}`)
      }
      for (const [face, count] of judged) assert.isAbove(count, pairs / 3, `${face} has hardly any score`)
    },
    pairs > 1_000_000 ? 600 * minutes : 2 * minutes
  )

  it("are an error where a column holds more than was said of it, and never rounded", async () => {
    const component = Score.component("paper", Criterion.fact("paper"))
    const ballot = Score.ballot({
      grades: [{ grade: "good", value: 100, votes: Criterion.fact("good") }],
      denominator: "valid",
      whenNoVotes: "error",
      rounding: { places: 2, mode: "halfUp" }
    })
    const held = [{ paper: "1000" }, { paper: "-1000.000" }, { paper: "0.001" }]
    const more = [{ paper: "1000.001" }, { paper: "-1000.001" }, { paper: "0.0001" }, { paper: "59.9999" }]
    for (const face of [sqlite, postgres(server?.url ?? "")]) {
      const marks = await face.over([...held, ...more])
      const told = await marks.outcomesOf(component)
      assert.deepStrictEqual(told, ["1000", "-1000", "0.001", ...more.map(() => "error")], face.name)
      await marks.close()
      const counts = await face.over([{ good: 1000 }, { good: 1001 }, { good: 1.5 }, { good: -1 }, { good: 0 }])
      const counted = await counts.outcomesOf(ballot)
      assert.deepStrictEqual(counted, ["100", "error", "error", "error", "error"], face.name)
      await counts.close()
    }
  })

  it("come to the same number on every pair on which they once differed", async () => {
    for (const pair of exactly.kept()) {
      for (const face of [closures, rows]) assert.isFalse(await exactly.differs(face, pair), face.name)
      for (const face of [columns, sqlite, postgres(server?.url ?? "")]) {
        assert.isFalse(await inNumbers.differs(face, pair), face.name)
      }
    }
  })
})
