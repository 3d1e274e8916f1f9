/** One million people judged by two books: what if the age limit were 28. Beside it the rule judged once, without a book. */
import { cpus } from "node:os"
import { CalendarDate, national } from "@cunguan/core"
import { table as words } from "@cunguan/core/messages"
import * as Jurisdiction from "@cunguan/core/places/Jurisdiction"
import * as Comparison from "@cunguan/core/policy/Comparison"
import * as Policies from "@cunguan/core/policy/Policies"
import { provide } from "@cunguan/core/policy/PolicyPoint"
import * as RuleBook from "@cunguan/core/policy/RuleBook"
import * as Eligibility from "@cunguan/core/recruitment/Eligibility"
import * as ComparisonSheet from "@cunguan/core/reports/ComparisonSheet"
import * as Section from "@cunguan/core/reports/Section"
import * as Result from "effect/Result"

const people = Number(process.argv[2] ?? 1_000_000)
const on = CalendarDate.make("2010-05-10")
const town = Jurisdiction.make("330282121")

/** So many differ; they come again and again, so that the population itself takes no memory. */
const subjects = Array.from({ length: 5000 }, (_, at) => {
  const [year, month, day] = [1978 + (at % 12), 1 + (at % 9), 10 + (at % 19)]
  return {
    birthDate: CalendarDate.make(`${year}-0${month}-${day}`),
    countedOn: on,
    education: at % 11 === 0 ? "seniorSecondary" : at % 3 === 0 ? "diploma" : "bachelor",
    fullTime: at % 7 > 0,
    politicalStatus: at % 4 > 0 ? "01" : "13",
    studentCadre: at % 5 === 0
  } as const
})

function* population() {
  for (let at = 0; at < people; at++) {
    yield { id: `p-${at}`, facts: subjects[at % subjects.length] as (typeof subjects)[number] }
  }
}

const citation = { title: "示例公告", date: "2010-01-01" } as const
const lower = provide(Eligibility.point, town, { field: "ageAtMost", value: 28, from: "2010-01-01", citation })
const before = Policies.at(national, town, on)
const after = Policies.at(Result.getOrThrow(RuleBook.extend(national, "what-if", [lower])), town, on)
const { values } = Result.getOrThrow(Policies.resolve(before, Eligibility.point))

const timed = async <A>(run: () => A | Promise<A>) => {
  const from = performance.now()
  const result = await run()
  return { result, milliseconds: performance.now() - from }
}

const traced = await timed(() => {
  let granted = 0
  for (const { facts } of population()) if (Eligibility.judge(values, facts).outcome === "granted") granted++
  return granted
})
global.gc?.()
const heapBefore = process.memoryUsage().heapUsed
let peak = heapBefore
const compared = await timed(() =>
  Comparison.compare(Eligibility.point, { before, after }, population(), {
    progressEvery: Math.max(1, Math.floor(people / 20)),
    onProgress: () => {
      peak = Math.max(peak, process.memoryUsage().heapUsed)
    }
  })
)
const comparison = Result.getOrThrow(compared.result)
const granted = comparison.transitions
  .filter(({ before }) => before === "yes")
  .reduce((sum, one) => sum + one.people, 0)
if (granted !== traced.result) throw new Error("The comparison and the rule differ.")

const [cpu] = cpus()
const perPerson = (milliseconds: number) => `${((milliseconds * 1000) / people).toFixed(2)} µs a person`
console.log(`Node ${process.version}, ${process.platform}-${process.arch}, ${cpu?.model}`)
console.log(`What if, over ${people} people`)
console.log(
  `   1.00×  ${(traced.milliseconds / 1000).toFixed(1)} s  each judged once with the finding tree, ${perPerson(traced.milliseconds)}`
)
console.log(
  `   ${(compared.milliseconds / traced.milliseconds).toFixed(2)}×  ${(compared.milliseconds / 1000).toFixed(1)} s  each judged by two books, with the trees of those who change, ${perPerson(compared.milliseconds)}; heap at most ${Math.round((peak - heapBefore) / 1_000_000)} MB more`
)
console.log(Section.toText(ComparisonSheet.make(comparison, Eligibility.point.title), "en", words))
