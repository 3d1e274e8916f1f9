/**
 * What to ask next: the smallest sets of missing facts whose answers can decide a criterion.
 *
 * A set can decide where some values of exactly its facts make the outcome definite while everything else stays missing.
 * Sets of which a part can decide by itself are left out. Only facts whose absence means "not supplied" are missing. A
 * missing list is one fact, and a fact of an entry at hand is one as well.
 *
 * Up to 12 missing facts that matter the answer is complete, and otherwise says what was not looked at.
 *
 * @since 0.1.0
 */
import { domainsOf } from "./alternatives/domains.ts"
import { Ground } from "./alternatives/ground.ts"
import type { Limit } from "./alternatives/limits.ts"
import { messages } from "./alternatives/messages.ts"
import { masks } from "./alternatives/possible.ts"
import { Search } from "./alternatives/search.ts"
import { irreducible, largestSize } from "./alternatives/sets.ts"
import { type Variable, variablesIn } from "./alternatives/Tree.ts"
import { factAt, titleOf } from "./alternatives/titles.ts"
import type { Criterion } from "./Criterion.ts"
import type { Context, Environment } from "./criterion/Operator.ts"
import * as FactRow from "./FactRow.ts"
import type { Truth } from "./Judgement.ts"
import { lower } from "./kernel/lower.ts"
import type { Argument, Message } from "./Message.ts"

export { type Limit, limitText } from "./alternatives/limits.ts"
export { messages } from "./alternatives/messages.ts"

/**
 * Missing facts, by their pointers such as `birthDate` or `appraisals.0.grade`, and the outcomes to which their answers
 * can bring the criterion.
 *
 * @category models
 * @since 0.1.0
 */
export interface Question {
  readonly facts: ReadonlyArray<string>
  readonly outcomes: ReadonlyArray<Exclude<Truth, "unknown">>
}

/**
 * The questions that can decide, smallest first; the missing facts that matter at all; and what was not looked at.
 *
 * @category models
 * @since 0.1.0
 */
export interface Questions {
  readonly questions: ReadonlyArray<Question>
  readonly missing: ReadonlyArray<string>
  readonly limits: ReadonlyArray<Limit>
}

const definite = masks.no | masks.yes | masks.notApplicable

/**
 * The irreducible sets of missing facts that can decide a criterion, smallest first; none where it is decided. Throws
 * `PolicyError` for facts or parameters that their schema rejects.
 *
 * @example
 * ```ts
 * import * as Criterion from "@cunguan/core/policy/Criterion"
 * import * as FactTable from "@cunguan/core/policy/FactTable"
 * import * as Message from "@cunguan/core/policy/Message"
 * import * as Question from "@cunguan/core/policy/Question"
 *
 * const table = FactTable.make({
 *   birthDate: FactTable.date(
 *     { zh: "出生日期", en: "date of birth" },
 *     { absent: "notSupplied", papers: { zh: "身份证", en: "identity card" } }
 *   ),
 *   member: FactTable.boolean({ zh: "中共党员", en: "Party member" }, { absent: "notSupplied" }),
 *   cadre: FactTable.boolean({ zh: "学生干部", en: "student cadre" }, { absent: "notSupplied" })
 * })
 * const { fact } = Criterion.of(table)
 * const rule = Criterion.all([
 *   Criterion.isAtMost(Criterion.ageOn(fact("birthDate"), "2009-06-30"), 25),
 *   Criterion.any([Criterion.isTrue(fact("member")), Criterion.isTrue(fact("cadre"))])
 * ])
 * const { questions } = Question.next(rule, { table, facts: {} })
 *
 * questions
 * // => [{ facts: ["birthDate"], outcomes: ["no"] }, { facts: ["member", "cadre"], outcomes: ["no"] }]
 * Message.render(Question.text(questions[0]!, { table }), "en", Question.messages.table)
 * // => "please supply: date of birth (shown by: identity card)"
 * ```
 *
 * @category asking
 * @since 0.1.0
 */
export const next = (criterion: Criterion, context: Context): Questions => {
  const { facts, table } = context
  const ground = new Ground(table, (fact, now) => fact.absent === "notSupplied" && now === undefined)
  const row = FactRow.reader(table)(facts)
  const tree = ground.tree(lower(criterion, context), new Map([["", { pointer: "", row, varies: true }]]))
  const read = variablesIn(tree)
  const pointers = read.map((variable) => (ground.variables[variable] as Variable).pointer)
  const domains = domainsOf(tree, ground.variables, table)
  const search = new Search({ tree, variables: ground.variables, domains })
  if ((search.with([], []) & masks.unknown) === 0) return { questions: [], missing: [], limits: [] }
  const chosen = (set: ReadonlyArray<number>) => set.map((one) => read[one] as number)
  const largest = largestSize(read.length)
  const sets = irreducible(read.length, largest, (set) => search.find(chosen(set), definite) !== undefined)
  return {
    questions: sets.map((set) => ({
      facts: set.map((one) => pointers[one] as string),
      outcomes: outcomes.filter((truth) => search.find(chosen(set), masks[truth]) !== undefined)
    })),
    missing: pointers,
    limits: [
      ...(largest < read.length ? [{ code: "size", atMost: largest } as const] : []),
      ...(domains.inexact.size > 0
        ? [
            {
              code: "values",
              facts: [...domains.inexact].flatMap((index) => ground.variables[index]?.pointer ?? [])
            } as const
          ]
        : []),
      ...(search.isExhausted ? [{ code: "effort" } as const] : [])
    ]
  }
}

const outcomes = ["yes", "no", "notApplicable"] as const

/**
 * A question in words: the facts to supply, each with the papers that prove it.
 *
 * @category rendering
 * @since 0.1.0
 */
export const text = ({ facts }: Question, { table }: Pick<Environment, "table">): Message =>
  messages.make("question.supply", {
    facts: facts.map((pointer): Argument => {
      const fact = titleOf(pointer, table)
      const papers = factAt(pointer, table)?.papers
      return papers === undefined ? fact : messages.make("question.papers", { fact, papers })
    })
  })
