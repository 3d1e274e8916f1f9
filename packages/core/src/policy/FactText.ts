/**
 * The facts of somebody in words, for an explanation: findings point to facts by their paths and do not copy them.
 *
 * @since 0.1.0
 */
import { factAt } from "./alternatives/titles.ts"
import type * as FactTable from "./FactTable.ts"
import * as Message from "./Message.ts"
import * as ValueType from "./ValueType.ts"

/**
 * Reads facts by path, such as `birthDate` or `appraisals.0.grade`, as an explanation in one language shows them. What is
 * absent, is no single value or is not declared has no words.
 *
 * @example
 * ```ts
 * import * as FactText from "@cunguan/core/policy/FactText"
 * import * as Eligibility from "@cunguan/core/recruitment/Eligibility"
 *
 * const read = FactText.reader(Eligibility.table, { education: "diploma", fullTime: true }, "zh")
 *
 * read("education") // => "大学专科"
 * read("fullTime") // => "是"
 * read("birthDate") // => undefined
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const reader =
  (table: FactTable.FactTable, facts: object, language: Message.Language) =>
  (path: string): string | undefined => {
    const fact = factAt(path, table)
    const value = path.split(".").reduce<unknown>(below, facts)
    return fact === undefined || fact.kind === "list" || !ValueType.accepts(fact, value)
      ? undefined
      : Message.renderArgument(ValueType.text(fact, value), language, {})
  }

const below = (facts: unknown, name: string): unknown =>
  typeof facts === "object" && facts !== null && Object.hasOwn(facts, name) ? Reflect.get(facts, name) : undefined
