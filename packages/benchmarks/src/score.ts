/** The total of one applicant: by hand in binary fractions, by the definition with its trace, and compiled. */
import * as Criterion from "@cunguan/core/policy/Criterion"
import * as FactColumns from "@cunguan/core/policy/FactColumns"
import * as FactRow from "@cunguan/core/policy/FactRow"
import * as FactTable from "@cunguan/core/policy/FactTable"
import * as Rounding from "@cunguan/core/policy/Rounding"
import * as Score from "@cunguan/core/policy/Score"
import * as ScoreKernel from "@cunguan/core/policy/ScoreKernel"
import { compare } from "./ratios.ts"

const supplied = { absent: "notSupplied" } as const
const table = FactTable.make({
  written: FactTable.decimal({ zh: "笔试", en: "written test" }, supplied),
  interview: FactTable.decimal({ zh: "面试", en: "interview" }, supplied),
  served: FactTable.boolean({ zh: "服役经历", en: "served" }, supplied)
})
const { fact } = Criterion.of(table)
const marks = Score.weightedSum(
  100,
  [
    { weight: 60, score: Score.component("written", fact("written")) },
    { weight: 40, score: Score.component("interview", fact("interview")) }
  ],
  { rounding: Rounding.make(2, "halfUp") }
)
const bonus = Score.bonus([{ combine: "sum", rows: [{ when: Criterion.isTrue(fact("served")), points: "2.5" }] }])
const total = Score.sum([marks, bonus])

const facts = { written: "81.35", interview: "77.9", served: true }
const right = "82.47"

/** What one would write without the library: it rounds binary fractions, and forgets that a mark may be missing. */
const byHand = (): string =>
  ((Number(facts.written) * 60 + Number(facts.interview) * 40) / 100 + (facts.served ? 2.5 : 0)).toFixed(2)

export const score = async (): Promise<void> => {
  const row = FactRow.reader(table)(facts)
  const [compiled, closures] = [ScoreKernel.compile(total, { table }), ScoreKernel.interpret(total, { table })]
  const columns = FactColumns.make(table, 1)
  FactColumns.set(columns, 0, row)
  const [codes, numbers] = [new Uint8Array(1), new Float64Array(1)]
  const overColumns = ScoreKernel.overColumns(total, { table }, columns)
  overColumns(codes, numbers, 0, 1)
  const judged = Score.evaluate(total, { table, facts })
  const told = [compiled, closures].map(({ outcome }) => outcome(row))
  if (judged._tag !== "Value" || judged.value !== right || numbers[0] !== Number(right)) throw new Error("It differs.")
  if (told.some((outcome) => outcome._tag !== "Value" || outcome.value !== right)) throw new Error("It differs.")
  await compare("The total of one applicant, exact to the last place but by hand", {
    "the score with its finding tree": () => Score.evaluate(total, { table, facts }),
    "compiled, from a row": () => compiled.outcome(row),
    "without generated code, from a row": () => closures.outcome(row),
    "compiled, in columns": () => overColumns(codes, numbers, 0, 1),
    "by hand, in binary fractions": byHand
  })
}
