/**
 * What a plugin changes, row by row, beside the national value: for its README.
 *
 * @since 0.1.0
 */
import type * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Jurisdiction from "@cunguan/core/places/Jurisdiction"
import type * as Citation from "@cunguan/core/policy/Citation"
import type { Language, Text } from "@cunguan/core/policy/Message"
import type { Scope } from "@cunguan/core/policy/Override"
import type { Provision } from "@cunguan/core/policy/Provision"
import * as RuleBook from "@cunguan/core/policy/RuleBook"
import type { Plugin } from "./Plugin.ts"

/**
 * A provision of a plugin in words. `national` is the national value on the first day of the provision and in its scope.
 *
 * @category models
 * @since 0.1.0
 */
export interface Row {
  readonly point: string
  readonly rule: Text
  readonly field: string
  readonly title: Text
  readonly scope: Scope
  readonly value: Text
  readonly national: Text
  readonly from: CalendarDate.CalendarDate
  readonly until?: CalendarDate.CalendarDate
  readonly source: Citation.Source
}

/**
 * The rows of a plugin, in the order of its provisions.
 *
 * @category rendering
 * @since 0.1.0
 */
export const table = (plugin: Plugin, book: RuleBook.RuleBook): ReadonlyArray<Row> =>
  plugin.provisions.map((provision) => {
    const { field, from, point, scope, source, until } = provision
    const declared = book.points.get(point)
    const declaredField = declared?.fields[field]
    const unit = declaredField?.unit
    const [national] = RuleBook.winners(book, point, field, { jurisdiction: Jurisdiction.nation, on: from, scope })
    return {
      point,
      rule: declared?.title ?? { zh: point, en: point },
      field,
      title: declaredField?.title ?? { zh: field, en: field },
      scope,
      value: statementText(provision, unit),
      national: national === undefined ? { zh: "—", en: "—" } : statementText(national, unit),
      from,
      ...(until === undefined ? {} : { until }),
      source
    }
  })

const statementText = ({ statement }: Provision, unit: Text | undefined): Text => {
  switch (statement._tag) {
    case "Inherit":
      return { zh: "从上级规定", en: "as the level above" }
    case "None":
      return { zh: "无此规定", en: "no such rule" }
    case "Value":
      return { zh: valueText(statement.value, unit, "zh"), en: valueText(statement.value, unit, "en") }
  }
}

const valueText = (value: unknown, unit: Text | undefined, language: Language): string => {
  if (typeof value === "number") {
    return unit === undefined ? String(value) : language === "zh" ? `${value}${unit.zh}` : `${value} ${unit.en}`
  }
  if (typeof value === "boolean") return language === "zh" ? (value ? "是" : "否") : value ? "yes" : "no"
  if (typeof value === "string") return value
  if (Array.isArray(value)) {
    return value.map((item) => valueText(item, unit, language)).join(language === "zh" ? "、" : ", ")
  }
  return wordsOf(value)?.[language] ?? JSON.stringify(value)
}

const isText = (value: unknown): value is Text =>
  typeof value === "object" && value !== null && "zh" in value && "en" in value

/** The words that a value has itself: it is words, or a step or a condition with a title or a label. */
const wordsOf = (value: unknown): Text | undefined => {
  if (isText(value)) return value
  if (typeof value !== "object" || value === null) return undefined
  if ("title" in value && isText(value.title)) return value.title
  return "label" in value && isText(value.label) ? value.label : undefined
}
