/**
 * One rule of ten conditions and 22 leaves over a million applicants: the faces of the policy language beside a predicate
 * written by hand and beside other engines with the same rule, all in one run.
 *
 * Arguments: the number of applicants, and of rounds; the word `own` leaves the other engines out.
 */
import * as book from "./criteria/book.ts"
import { completeOnly, own, packages, peers } from "./criteria/entrants.ts"
import * as fromWire from "./criteria/faces/fromWire.ts"
import { loading } from "./criteria/loading.ts"
import { measure } from "./criteria/measure.ts"
import { ask, incompletePopulation, truthPredicate } from "./criteria/missingFacts.ts"
import { failedOf, isEligible, truthOf } from "./criteria/predicate.ts"
import { answers, goals, loads, table } from "./criteria/report.ts"
import { measureSql } from "./criteria/sql.ts"
import { applicants, type Population } from "./criteria/workload.ts"
import { setting } from "./figures.ts"

const words = process.argv.slice(2)
const isOwnAlone = words.includes("own")
const [count = 1_000_000, rounds = 5] = words.filter((word) => word !== "own").map(Number)
const seed = 20_090_410
const say = (text: string) => process.stdout.write(`${text}\n`)
const progress = (text: string) => process.stderr.write(`${text}\n`)

const expectedOf = ({ prepared }: Population) => ({
  truth: Uint8Array.from(prepared, (applicant) => (isEligible(applicant) ? 1 : 0)),
  failed: Uint16Array.from(prepared, failedOf)
})

/** publicodes writes a list of places out as comparisons. */
const publicodes = async (rules: number) => {
  const { load } = await import("./criteria/peers/publicodes.ts")
  return () => load(rules)
}

say(setting([...packages, "effect"]))
const population = applicants(count, seed)
const expected = expectedOf(population)
const granted = expected.truth.filter((truth) => truth === 1).length
const { faces, missing } = isOwnAlone ? { faces: [], missing: [] } : await peers()
for (const reason of missing) say(`Left out, since it cannot be loaded here: ${reason}`)
say(
  `Ten conditions, 22 leaves; ${count.toLocaleString("en")} applicants of 17 facts, of whom ${((100 * granted) / count).toFixed(1)} % meet the rule.\nProcessor time for one applicant as a multiple of the predicate's right before and after; medians of ${rounds} rounds. Every answer of every run is the predicate's.\n`
)
const { measured, unit } = await measure([...completeOnly, ...own, ...faces], population, expected, {
  rounds,
  progress
})
say(table({ name: "predicate by hand", times: unit, judged: count, earlier: "42–60 ns" }, measured))

say("\nFrom the wire to a verdict, multiples of the same predicate, which gets its facts prepared.\n")
const reading = await measure(fromWire.faces, population, expected, { rounds, progress })
say(table({ name: "predicate by hand", times: reading.unit, judged: count }, reading.measured))

const inTable = population.wire.slice(0, 250_000)
const queries = measureSql(inTable, expected, rounds)
say("\nOn SQLite in memory, multiples of the query that a person would write.\n")
say(table({ name: "query by hand", times: queries.unit, judged: inTable.length }, queries.measured))

const incomplete = incompletePopulation(Math.ceil(count / 4), seed)
const truths = {
  truth: Uint8Array.from(incomplete.prepared, truthOf),
  failed: Uint16Array.from(incomplete.prepared, failedOf)
}
const share = (truth: number) =>
  `${((100 * truths.truth.filter((each) => each === truth).length) / truths.truth.length).toFixed(1)} %`
say(
  `\nEvery third applicant lacks one to three facts: ${share(1)} meet the rule, ${share(0)} do not, of ${share(2)} it is unknown.\nTimes as multiples of a predicate by hand with the whole truth table.\n`
)
// The goals are multiples of the other predicate.
const withoutGoals = own.map(({ goal: _, ...face }) => face)
const withGaps = await measure(withoutGoals, incomplete, truths, { rounds, unit: truthPredicate(incomplete), progress })
const unitWithGaps = {
  name: "predicate by hand, truth table",
  times: withGaps.unit,
  judged: incomplete.prepared.length
}
say(table(unitWithGaps, withGaps.measured))

if (!isOwnAlone) {
  say("\nWhat other engines answer about applicants of whom facts are missing.\n")
  const asked = []
  for (const face of faces) if (face.asks === "truth") asked.push(await ask(face, incomplete, 1000))
  say(answers(asked))
}

const rules = 1000
const content = book.text(rules)
say(
  `\nA book of ${rules} rules read and checked (${(content.length / 1e6).toFixed(1)} MB of JSON, three of five rules with no list of places in them), in milliseconds of the processor.\n`
)
const loaded = await loading([
  { name: "RuleBook.compose, from its text", goal: 50, times: 16, load: () => book.load(content) },
  ...(faces.some(({ name }) => name.startsWith("publicodes"))
    ? [{ name: "publicodes, from an object", times: 4, load: await publicodes(rules) }]
    : [])
])
say(loads(loaded))
say("\nThe goals.\n")
say(goals(measured, queries.measured, loaded))
