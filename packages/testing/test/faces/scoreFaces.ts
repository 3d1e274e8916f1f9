import { join } from "node:path"
import type * as Criterion from "@cunguan/core/policy/Criterion"
import * as Decimal from "@cunguan/core/policy/Decimal"
import * as FactRow from "@cunguan/core/policy/FactRow"
import * as Score from "@cunguan/core/policy/Score"
import * as ScoreKernel from "@cunguan/core/policy/ScoreKernel"
import * as Sql from "@cunguan/core/policy/Sql"
import { table, whole, written } from "../../src/scores.ts"
import { corpusOf } from "./corpus.ts"
import type { FaceOf } from "./face.ts"
import { columnsOf } from "./memory.ts"
import { openPostgres } from "./postgres.ts"
import { smaller as smallerCriteria } from "./shrink.ts"
import { openSqlite } from "./sqlite.ts"

type ScoreFace = FaceOf<Score.Score, string>

const environment = { table }
const read = FactRow.reader(table)
const done = async () => {}

const told = (outcome: ScoreKernel.Outcome): string => (outcome._tag === "Value" ? outcome.value : outcome._tag)

const orError = (outcome: () => string): string => {
  try {
    return outcome()
  } catch (error) {
    return String(error)
  }
}

/** The interpreter with its trace, which is the definition. */
export const definition: ScoreFace = {
  name: "interpreter",
  canExpress: () => true,
  over: async (subjects) => ({
    outcomesOf: async (node) =>
      subjects.map((facts) => orError(() => told(Score.evaluate(node, { table, facts }) as ScoreKernel.Outcome))),
    close: done
  })
}

const overRows = (name: string, compile: (node: Score.Score) => ScoreKernel.ScoreKernel): ScoreFace => ({
  name,
  canExpress: () => true,
  over: async (subjects) => {
    const rows = subjects.map(read)
    return {
      outcomesOf: async (node) => {
        const { outcome } = compile(node)
        return rows.map((row) => orError(() => told(outcome(row))))
      },
      close: done
    }
  }
})

/** Closures over rows. */
export const closures = overRows("closures", (node) => ScoreKernel.interpret(node, environment))

/** Compiled code over rows; a kernel that fell back to closures would not be this face. */
export const rows = overRows("rows", (node) => {
  const kernel = ScoreKernel.compile(node, environment)
  if (!kernel.isGenerated) throw new Error("Closures answered in the place of compiled code.")
  return kernel
})

const wordsOf = (node: Score.Score): ReadonlyArray<string> =>
  node.op === "bands" ? [...node.bands, node.otherwise].map(({ value }) => value) : []

/** What a face tells that has numbers and codes; a number shows no zeros behind its point. */
const ofCode = (code: unknown, value: unknown): string => {
  if (code === 1) return typeof value === "number" ? Decimal.text(Decimal.make(value)) : String(value)
  return code === 2 ? "Undetermined" : code === 3 ? "NotApplicable" : "error"
}

/** Numbers of more digits are not kept apart by columns, which say so. */
const digitsAtMost = 15

/** The definition without zeros behind the point, without the words of an error, and as many digits as columns have. */
const plain = (outcome: string): string => {
  if (outcome.startsWith("PolicyError")) return "error"
  if (!/^-?[0-9.]+$/u.test(outcome)) return outcome
  const exact = outcome.replace(/(\.[0-9]*?)0+$/u, "$1").replace(/\.$/u, "")
  const significant = exact.replace(/[-.]/gu, "").replace(/^0+|0+$/gu, "")
  return significant.length > digitsAtMost ? "error" : exact
}

/** The definition as those faces tell it that have numbers and codes. */
export const plainly: ScoreFace = {
  name: "interpreter",
  canExpress: () => true,
  over: async (subjects) => {
    const over = await definition.over(subjects)
    return { outcomesOf: async (node) => (await over.outcomesOf(node)).map(plain), close: over.close }
  }
}

const usesList = (node: Score.Score): boolean =>
  /"(?:list|path|fact)":"(?:terms|awards|sittings)/u.test(JSON.stringify(node))

/** A loop over columns, which have no lists; each subject by itself, because an error ends the loop. */
export const columns: ScoreFace = {
  name: "columns",
  canExpress: (node) => !usesList(node),
  over: async (subjects) => {
    const kept = columnsOf(table, subjects)
    return {
      outcomesOf: async (node) => {
        const [codes, numbers] = [new Uint8Array(subjects.length), new Float64Array(subjects.length)]
        const score = ScoreKernel.overColumns(node, environment, kept)
        const words = wordsOf(node)
        return subjects.map((_, index) =>
          plain(
            orError(() => {
              score(codes, numbers, index, index + 1)
              const number = numbers[index]
              return ofCode(codes[index], words.length > 0 ? words[number ?? 0] : number)
            })
          )
        )
      },
      close: done
    }
  }
}

const marks = { places: 3, atMost: 1000 }

/** What the columns hold; of the other facts nothing is said, so that no score over them is written. */
const held: Sql.Columns = {
  paper: { name: "paper", ...marks },
  interview: { name: "interview", ...marks },
  good: { name: "good", atMost: 1000 },
  fair: { name: "fair", atMost: 1000 },
  spoiled: { name: "spoiled", atMost: 1000 },
  "sittings.points": { name: "points", ...marks },
  "sittings.extra": { name: "extra", ...marks }
}

const canBeWritten =
  (dialect: Sql.DialectName) =>
  (node: Score.Score): boolean => {
    try {
      Sql.score(node, environment, { dialect, columns: held, table: "subjects" })
      return true
    } catch (error) {
      if (error instanceof Sql.NotExpressible) return false
      throw error
    }
  }

/** SQLite. */
export const sqlite: ScoreFace = {
  name: "SQLite",
  canExpress: canBeWritten("sqlite"),
  over: async (subjects) => {
    const database = openSqlite(table, subjects, { required: false })
    return {
      outcomesOf: async (node) => {
        const { code, value } = Sql.score(node, environment, { dialect: "sqlite", columns: held, table: "subjects" })
        return database
          .prepare(`SELECT ${code.text} AS code, ${value.text} AS value FROM subjects ORDER BY id`)
          .all(...code.parameters, ...value.parameters)
          .map((row) => ofCode(row["code"], row["value"]))
      },
      close: async () => database.close()
    }
  }
}

/** PostgreSQL. */
export const postgres = (connectionString: string): ScoreFace => ({
  name: "PostgreSQL",
  canExpress: canBeWritten("postgres"),
  over: async (subjects) => {
    const client = await openPostgres(connectionString, table, subjects)
    return {
      outcomesOf: async (node) => {
        const options = { dialect: "postgres", columns: held, table: "subjects" } as const
        const { code } = Sql.score(node, environment, options)
        const firstParameter = code.parameters.length + 1
        const { value } = Sql.score(node, environment, { ...options, firstParameter })
        const { rows } = await client.query(
          `SELECT ${code.text} AS code, ${value.text} AS value FROM subjects ORDER BY id`,
          [...code.parameters, ...value.parameters]
        )
        return rows.map((row) => plain(ofCode(row.code, row.value)))
      },
      close: () => client.end()
    }
  }
})

/** The same data with another value at a place. */
const replaced = (data: unknown, [name = "", ...path]: ReadonlyArray<string>, by: unknown): unknown => {
  if (name === "") return by
  if (Array.isArray(data)) return data.map((one, at) => (String(at) === name ? replaced(one, path, by) : one))
  return { ...(data as object), [name]: replaced(Reflect.get(data as object, name), path, by) }
}

/** Smaller scores: those below, and the same with one score or condition below made smaller. */
const smaller = (node: Score.Score): ReadonlyArray<Score.Score> => {
  const operator = Score.operators[node.op] as unknown as {
    readonly below: (
      node: Score.Score
    ) => ReadonlyArray<{ readonly path: string; readonly node: Score.Score; readonly list?: string }>
    readonly criteria: (
      node: Score.Score
    ) => ReadonlyArray<{ readonly path: string; readonly node: Criterion.Criterion }>
  }
  const within = (path: string, less: unknown) => replaced(node, path.split("."), less) as Score.Score
  const below = operator.below(node)
  return [
    ...below.filter(({ list }) => list === undefined).map((one) => one.node),
    ...below.flatMap((one) => smaller(one.node).map((less) => within(one.path, less))),
    ...operator.criteria(node).flatMap((one) => smallerCriteria(one.node).map((less) => within(one.path, less)))
  ]
}

const languageOf = (definition: ScoreFace) =>
  corpusOf({
    draw: (draw) => whole(draw, { lists: draw.below(2) === 0, leftOut: draw.below(2) === 0 }),
    subject: (draw) => written(draw),
    definition,
    smaller,
    kindOf: (outcome) => outcome.match(/^(?:Undetermined|NotApplicable|PolicyError|error)/u)?.[0] ?? "value",
    keptIn: join(import.meta.dirname, "scores.kept.json")
  })

/** The corpus of scores for faces that tell a score as the definition does, to the last zero and the words of an error. */
export const exactly = languageOf(definition)

/** The corpus of scores for faces that have numbers and codes. */
export const inNumbers = languageOf(plainly)
