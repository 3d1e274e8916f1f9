/** The query tables of the town on both databases: what an SQL tool reads is what the library says. */
import { hash } from "node:crypto"
import { openOffice } from "@cunguan/core"
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as EvaluationFacts from "@cunguan/core/evaluation/facts"
import * as Memory from "@cunguan/core/journal/Memory"
import type { OfficeState } from "@cunguan/core/office/OfficeState"
import * as Official from "@cunguan/core/people/Official"
import * as Person from "@cunguan/core/people/Person"
import * as Places from "@cunguan/core/places/Places"
import * as Criterion from "@cunguan/core/policy/Criterion"
import * as Sql from "@cunguan/core/policy/Sql"
import * as CohortReport from "@cunguan/core/reports/CohortReport"
import * as SeatReport from "@cunguan/core/reports/SeatReport"
import * as TrainingFacts from "@cunguan/core/training/facts"
import { QueryTables } from "@cunguan/storage-sqlite"
import { draws, randomFrom } from "@cunguan/testing/random"
import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import { history } from "../../src/history.ts"
import { openZhouxiang, run } from "../../src/office.ts"
import { drawing, written } from "./criteria.ts"
import { contents, type Database, databases, type Row } from "./database.ts"

const memory = () => {
  const random = randomFrom(19)
  return Memory.layer({
    digest: (data) => hash("sha256", data),
    random: (length) => Uint8Array.from({ length }, () => Math.floor(random() * 256))
  })
}

const actor = { id: "clerk-1", role: "townOrganisation" } as const
const lastDay = CalendarDate.make("2010-09-01")
const everything = [...Object.keys(Official.Personal.fields), "grade"] as ReadonlyArray<QueryTables.Sealed>

/** Of three who were forgotten one had left. */
const forgotten = ["p-2002-01", "p-2009-03", "p-2009-04"]

let sequence: number
let state: OfficeState
let before: OfficeState
beforeAll(async () => {
  const acts = history()
  await using zhouxiang = await openZhouxiang(memory(), acts)
  await run(zhouxiang, acts)
  before = await zhouxiang.office.state()
  for (const person of forgotten) {
    const receipt = await zhouxiang.office.execute({
      ...{ type: "people/ForgetPerson", id: `forget-${person}`, on: lastDay, actor, person }
    })
    assert.strictEqual(receipt.outcome, "accepted")
  }
  state = await zhouxiang.office.state()
  sequence = (await zhouxiang.office.history()).length
}, 120_000)

const pictureOn = (on: CalendarDate.CalendarDate, clear: ReadonlyArray<QueryTables.Sealed> = []) => ({
  ...{ state, sequence, on, clear }
})

/** The days of a year in which much happened, and others from before the first act to years after the last. */
const days = (): ReadonlyArray<CalendarDate.CalendarDate> => {
  const draw = draws(2010)
  const first = CalendarDate.make("2002-01-01")
  return [
    lastDay,
    first,
    CalendarDate.make("2031-12-31"),
    ...Array.from({ length: 12 }, () => CalendarDate.addDays(first, draw.below(3300)))
  ]
}

const counted = (rows: ReadonlyArray<Row>) =>
  Object.fromEntries(rows.map(({ code, people }) => [String(code), Number(people)]))

const truths = ["yes", "no", "unknown", "notApplicable"] as const

const nonZero = (counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))

for (const [name, open] of Object.entries(databases)) {
  describe(`query tables on ${name}`, () => {
    let database: Database
    beforeAll(async () => {
      database = await open()
    }, 60_000)
    afterAll(() => database.close())

    it("agree with the reports of the town on any day", { timeout: 120_000 }, async () => {
      const { rebuild, select } = database
      for (const on of days()) {
        const rows = await rebuild(pictureOn(on, ["grade"]))
        const report = CohortReport.make(state.officials, on)
        const officials = await select(
          `SELECT "cohort", count(*) AS "recruited", count(CASE WHEN "status" = 'inPost' THEN 1 END) AS "inPost"
           FROM "official" GROUP BY "cohort" ORDER BY "cohort"`
        )
        assert.deepStrictEqual(
          officials.map((row) => [row["cohort"], Number(row["recruited"]), Number(row["inPost"])]),
          report.cohorts.map(({ cohort, inPost, recruited }) => [cohort, recruited, inPost])
        )
        const left = await select(`SELECT "outcome" AS code, count(*) AS people FROM "departure" GROUP BY "outcome"`)
        assert.deepStrictEqual(counted(left), nonZero(report.total.outcomes))
        const unknown = await select(
          `SELECT "person" FROM "official" WHERE "outcome" = 'unknown' AND "outcomeZh" = '去向不明' ORDER BY "person"`
        )
        assert.deepStrictEqual(
          unknown.map(({ person }) => person),
          [...report.withoutOutcome]
        )
        const { committee, cooperative, crossPosted, holders, party } = SeatReport.make(state, on)
        const isTrue = database.dialect === "sqlite" ? "= 1" : ""
        const held = `FROM "seat" WHERE "isHeld" ${isTrue} AND "isOfficial" ${isTrue}`
        const seats = await select(`SELECT "organ" AS code, count(*) AS people ${held} GROUP BY "organ"`)
        assert.deepStrictEqual(counted(seats), nonZero({ party, committee, cooperative }))
        const people = await select(`SELECT count(DISTINCT "person") AS people ${held}`)
        assert.strictEqual(Number(people[0]?.["people"]), holders)
        const cross = await select(
          `SELECT "person" ${held} GROUP BY "person" HAVING count(DISTINCT "organ") > 1 ORDER BY "person"`
        )
        assert.deepStrictEqual(
          cross.map(({ person }) => person),
          [...crossPosted]
        )
        const year = CalendarDate.year(on)
        const hours = await select(
          `SELECT "official"."person", "classHours", COALESCE(sum("hours"), 0) AS "attended" FROM "official"
           LEFT JOIN "attendance" ON "attendance"."office" = "official"."office"
             AND "attendance"."person" = "official"."person" AND "attendance"."year" = ${year}
           GROUP BY "official"."person", "classHours" ORDER BY "official"."person"`
        )
        const expected = Official.all(state.officials)
          .filter(({ appointedOn }) => appointedOn <= on)
          .map(({ id }) => [id, TrainingFacts.hoursOf(state.training, id, year, on)])
        for (const key of ["classHours", "attended"]) {
          assert.deepStrictEqual(
            hours.map((row) => [row["person"], Number(row[key])]),
            expected
          )
        }
        const graded = await select(`SELECT "grade" AS code, count(*) AS people FROM "grade" GROUP BY "grade"`)
        // The counts of the report still contain whoever was forgotten, and no grade of theirs can be read.
        const tallies = [2008, 2009].map((of) => EvaluationFacts.gradesOf(before.evaluation, of, on).counts)
        const sum = (counts: Readonly<Record<string, number>>) =>
          Object.values(counts).reduce((all, one) => all + one, 0)
        const lost = [2008, 2009].flatMap((of) =>
          forgotten.filter((id) => EvaluationFacts.gradeOf(before.evaluation, Person.makeId(id), of, on) !== undefined)
        )
        assert.strictEqual(sum(counted(graded)), tallies.reduce((all, one) => all + sum(one), 0) - lost.length)
        const [asOf] = await select(`SELECT * FROM "picture"`)
        assert.deepInclude(asOf, { office: "zhouxiang", officeName: "周巷镇", sequence, day: on, clear: "grade" })
        assert.strictEqual(rows.village, Places.all(state.places).length)
      }
    })

    it("are the same when they are rebuilt, whatever they showed in between", async () => {
      const first = await database.rebuild(pictureOn(lastDay, everything))
      const kept = await contents(database)
      assert.deepStrictEqual(
        Object.entries(kept).map(([table, rows]) => [table, rows.length]),
        Object.entries(first)
      )
      await database.rebuild(pictureOn(CalendarDate.make("2005-01-01")))
      assert.notDeepEqual(await contents(database), kept)
      assert.deepStrictEqual(await database.rebuild(pictureOn(lastDay, everything)), first)
      assert.deepStrictEqual(await contents(database), kept)
    })

    it("show nothing that is sealed unless it is asked for, and nothing more", async () => {
      const columns = Object.keys(Official.Personal.fields)
      const shown = async (clear: ReadonlyArray<QueryTables.Sealed>) => {
        await database.rebuild(pictureOn(lastDay, clear))
        const counts = columns.map((column) => `count("${column}") AS "${column}"`)
        const [row = {}] = await database.select(`SELECT ${counts} FROM "official"`)
        const grades = await database.select(`SELECT "person" FROM "grade"`)
        return [...columns.filter((column) => Number(row[column]) > 0), ...(grades.length > 0 ? ["grade"] : [])]
      }
      assert.deepStrictEqual(await shown([]), [])
      const all = await shown(everything)
      assert.includeMembers(all, ["name", "identityNumber", "birthDate", "education", "politicalStatus", "grade"])
      for (const one of all) assert.deepStrictEqual(await shown([one as QueryTables.Sealed]), [one])
    })

    it("show nothing of whoever was forgotten, and drop what they showed", async () => {
      const ofForgotten = `WHERE "person" IN (${forgotten.map((id) => `'${id}'`)}) ORDER BY "person"`
      const named = () => database.select(`SELECT "person", "name", "birthDate" FROM "official" ${ofForgotten}`)
      await database.rebuild({ ...pictureOn(lastDay, everything), state: before })
      const earlier = await named()
      assert.isTrue(earlier.every(({ birthDate, name: known }) => known !== null && birthDate !== null))
      const texts = earlier.map((row) => String(row["name"]))
      await database.rebuild(pictureOn(lastDay, everything))
      assert.deepStrictEqual(
        await named(),
        forgotten.map((person) => ({ person, name: null, birthDate: null }))
      )
      const grades = await database.select(`SELECT "person" FROM "grade" ${ofForgotten}`)
      assert.deepStrictEqual(grades, [])
      const others = new Set((await database.select(`SELECT "name" FROM "official"`)).map((row) => row["name"]))
      const all = JSON.stringify(await contents(database))
      assert.isNotEmpty(texts.filter((text) => !others.has(text)))
      for (const text of texts) if (!others.has(text)) assert.notInclude(all, text)
    })

    it("stay as they were where a rebuild fails", async () => {
      await database.rebuild(pictureOn(lastDay, ["name"]))
      const kept = await contents(database)
      await database.execute(
        database.dialect === "sqlite"
          ? `CREATE TRIGGER refuse BEFORE INSERT ON "departure" BEGIN SELECT RAISE(ABORT, 'no room for 田禾'); END`
          : `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no room for 田禾''; END';
             CREATE TRIGGER refuse BEFORE INSERT ON "departure" EXECUTE FUNCTION refuse()`
      )
      const failure: unknown = await database
        .rebuild(pictureOn(CalendarDate.make("2008-12-31"), everything))
        .catch((error: unknown) => error)
      await database.execute(`DROP TRIGGER refuse ${database.dialect === "sqlite" ? "" : `ON "departure"`}`)
      assert.instanceOf(failure, QueryTables.QueryTablesFailure)
      assert.match(failure.message, /were not written, and what they showed they show still: the database failed/u)
      assert.notInclude(failure.message, "田禾")
      assert.deepStrictEqual(await contents(database), kept)
      await database.rebuild(pictureOn(CalendarDate.make("2008-12-31")))
      assert.notDeepEqual(await contents(database), kept)
    })

    it("take every text as a value, and leave other offices as they are", async () => {
      const hostile = `'); DROP TABLE "official"; --\\ " $1 ? 村`
      await using office = await openOffice({
        journal: memory(),
        office: { id: "other", name: hostile, jurisdiction: "330282121" }
      })
      await office.execute({
        ...{ type: "places/RegisterVillage", id: "village", on: "2009-05-01", actor, village: "v-1", name: hostile },
        kind: "villagersCommittee"
      })
      const receipt = await office.execute({
        ...{ type: "people/RecordOpeningBalance", id: "opening", on: "2009-05-01", actor },
        basis: { _tag: "Recorded", document: "周党〔2009〕1号" },
        officials: [
          {
            ...{ official: "p-1", cohort: 2008, appointedOn: "2008-08-01", village: "v-1" },
            ...{ title: "assistantToDirector", personal: { name: hostile, major: hostile } }
          }
        ],
        earlier: [{ cohort: 2005, outcome: "unknown", people: 2 }]
      })
      if (receipt.outcome !== "accepted") assert.fail(receipt.outcome)
      await database.rebuild(pictureOn(lastDay, everything))
      const kept = await contents(database)
      const picture = { state: await office.state(), sequence: receipt.version, on: lastDay, clear: everything }
      const rows = await database.rebuild(picture, "other")
      assert.deepStrictEqual([rows.official, rows.village, rows.earlierDeparture], [1, 1, 1])
      const [official] = await database.select(
        `SELECT "official"."name", "official"."major", "official"."villageName", "village"."name" AS "village", "titleZh",
           "officeName"
         FROM "official" JOIN "village" ON "village"."office" = "official"."office"
           AND "village"."village" = "official"."village"
         JOIN "picture" ON "picture"."office" = "official"."office" WHERE "official"."office" = 'other'`
      )
      assert.deepStrictEqual(official, {
        ...{ name: hostile, major: hostile, villageName: hostile, village: hostile, officeName: hostile },
        titleZh: "村委会主任助理"
      })
      const equal = Criterion.equals(Criterion.fact("name"), hostile)
      assert.deepStrictEqual(await selected(equal, "yes", "other"), ["p-1"])
      const both = await contents(database)
      assert.deepStrictEqual(
        Object.fromEntries(
          Object.entries(both).map(([table, all]) => [table, all.filter((row) => row["office"] !== "other")])
        ),
        kept
      )
    })

    const selected = async (node: Criterion.Criterion, truth: (typeof truths)[number], office = "zhouxiang") => {
      const environment = { table: QueryTables.officials }
      const { parameters, text } = Sql.where(node, environment, {
        ...{ dialect: database.dialect, truth, table: "official" }
      })
      const rows = await database.select(
        `SELECT "person" FROM "official" WHERE "office" = '${office}' AND ${text} ORDER BY "person"`,
        parameters
      )
      return rows.map(({ person }) => person)
    }

    it("give to a criterion whom the interpreter gives", { timeout: 120_000 }, async () => {
      const seen = new Map<string, number>(truths.map((truth) => [truth, 0]))
      for (const clear of [everything, ["birthDate"] as const]) {
        const picture = pictureOn(lastDay, clear)
        await database.rebuild(picture)
        const officials = QueryTables.officialsOf(picture)
        const draw = draws(clear.length)
        const criterion = drawing(officials)
        for (const node of [...written, ...Array.from({ length: 250 }, () => criterion(draw))]) {
          const judged = officials.map((facts) => ({
            person: facts.person,
            holds: Criterion.evaluate(node, { table: QueryTables.officials, facts }).holds
          }))
          for (const truth of truths) {
            const expected = judged.filter(({ holds }) => holds === truth).map(({ person }) => person)
            assert.deepStrictEqual(await selected(node, truth), expected, `${truth}: ${JSON.stringify(node)}`)
            seen.set(truth, (seen.get(truth) ?? 0) + expected.length)
          }
        }
      }
      for (const truth of truths) assert.isAbove(seen.get(truth) ?? 0, 1000, `${truth} hardly ever comes out`)
    })
  })
}

describe("query tables", () => {
  it("have the same rows on both databases", { timeout: 60_000 }, async () => {
    const found = []
    for (const open of Object.values(databases)) {
      const database = await open()
      await database.rebuild(pictureOn(lastDay, everything))
      found.push(await contents(database))
      await database.close()
    }
    assert.deepStrictEqual(found[1], found[0])
    assert.isAbove(found[0]?.["official"]?.length ?? 0, 60)
  })

  it("have a column for every personal field of an official", () => {
    assert.includeMembers(Object.keys(QueryTables.officials.fields), Object.keys(Official.Personal.fields))
  })
})
