/**
 * The rule as a condition of SQL on SQLite in memory, beside the query that a person would write. Both count; before that
 * the people whom each selects are compared one by one with the predicate's.
 */
import { DatabaseSync } from "node:sqlite"
import * as Sql from "@cunguan/core/policy/Sql"
import type { Expected, Measured } from "./measure.ts"
import { decoded, table } from "./rule.ts"
import { terms, type Wire } from "./workload.ts"

const types = { number: "REAL", date: "TEXT", boolean: "INTEGER", text: "TEXT", oneOf: "TEXT" } as const
const fields = Object.entries(table.fields)

const quoted = (texts: ReadonlyArray<string>) => texts.map((text) => `'${text}'`).join(", ")

const byHand = `
  ((birthDate BETWEEN '${terms.bornFrom}' AND '${terms.bornUntil}')
    OR (birthDate >= '${terms.postgraduatesBornFrom}' AND degree IN (${quoted(terms.postgraduateDegrees)})))
  AND degree IN (${quoted(terms.degrees)})
  AND county IN (${quoted(terms.counties)})
  AND (politicalStatus IN (${quoted(terms.partyMembers)}) OR studentCadre OR awards >= ${terms.awardsOfStandingAtLeast})
  AND NOT (criminalRecord OR debtDefault)
  AND NOT (inService AND serviceYears < ${terms.serviceYearsAtLeast})
  AND graduatedOn BETWEEN '${terms.graduatedFrom}' AND '${terms.graduatedUntil}'
  AND (hometown IN (${quoted(terms.hometowns)}) OR willingToMove)
  AND (volunteerHours >= ${terms.volunteerHoursAtLeast}) + ruralInternship + (major IN (${quoted(terms.majors)}))
    + (awards >= ${terms.awardsAtLeast}) >= ${terms.preferencesAtLeast}
  AND examScore >= ${terms.examScoreAtLeast}`

const filled = (wire: ReadonlyArray<Wire>): DatabaseSync => {
  const database = new DatabaseSync(":memory:")
  const columns = fields.map(([name, { kind }]) => `${name} ${types[kind]} NOT NULL`)
  database.exec(`CREATE TABLE applicants (id INTEGER PRIMARY KEY, ${columns.join(", ")}) STRICT`)
  const insert = database.prepare(`INSERT INTO applicants VALUES (?${", ?".repeat(fields.length)})`)
  database.exec("BEGIN")
  for (const [id, applicant] of wire.entries()) {
    const values = Object.values(applicant).map((value: string | number | boolean) =>
      typeof value === "boolean" ? Number(value) : value
    )
    insert.run(id, ...values)
  }
  database.exec("COMMIT")
  return database
}

const required = Object.fromEntries(fields.map(([name]) => [name, { name, required: true }]))

const conditions: ReadonlyArray<{ readonly name: string } & Sql.Condition> = [
  {
    name: "Sql.where, columns that are never NULL",
    ...Sql.where(decoded, { table }, { dialect: "sqlite", columns: required })
  },
  { name: "Sql.where, columns that may be NULL", ...Sql.where(decoded, { table }, { dialect: "sqlite" }) }
]

/** Measures the conditions against the query by hand, which runs right before and after each. */
export const measureSql = (
  wire: ReadonlyArray<Wire>,
  expected: Expected,
  rounds: number
): { readonly unit: ReadonlyArray<number>; readonly measured: ReadonlyArray<Measured> } => {
  using database = filled(wire)
  const right = wire.flatMap((_, id) => (expected.truth[id] === 1 ? [id] : []))
  const counter = (name: string, text: string, parameters: Sql.Condition["parameters"]) => {
    const ids = database.prepare(`SELECT id FROM applicants WHERE ${text} ORDER BY id`).all(...parameters)
    const differs = ids.length !== right.length || ids.some(({ id }, place) => id !== right[place])
    if (differs) throw new Error(`"${name}" selects others than the predicate.`)
    const count = database.prepare(`SELECT count(*) AS people FROM applicants WHERE ${text}`)
    return (): number => {
      const began = process.cpuUsage()
      const people = count.get(...parameters)?.["people"]
      const { system, user } = process.cpuUsage(began)
      if (people !== right.length) throw new Error(`"${name}" counts ${String(people)} people, not ${right.length}.`)
      return ((system + user) * 1000) / wire.length
    }
  }
  const hand = counter("the query by hand", byHand, [])
  const unit: Array<number> = []
  const measured = conditions.map(({ name, parameters, text }) => {
    const run = counter(name, text, parameters)
    const nanoseconds: Array<number> = []
    const ratios: Array<number> = []
    for (let round = 0; round < rounds; round++) {
      const [before, took, after] = [hand(), run(), hand()]
      unit.push(before, after)
      nanoseconds.push(took)
      ratios.push((2 * took) / (before + after))
    }
    return { face: { name, goal: 1.1 }, judged: wire.length, nanoseconds, ratios }
  })
  return { unit, measured }
}
