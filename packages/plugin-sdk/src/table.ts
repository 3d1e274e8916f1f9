/**
 * What a plugin changes, row by row, beside the national value: for its README.
 *
 * @since 0.1.0
 */
import type * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import { table as words } from "@cunguan/core/messages"
import * as Jurisdiction from "@cunguan/core/places/Jurisdiction"
import type * as Citation from "@cunguan/core/policy/Citation"
import { renderArgument, type Text } from "@cunguan/core/policy/Message"
import type { Scope } from "@cunguan/core/policy/Override"
import { type Field, valueText } from "@cunguan/core/policy/PolicyPoint"
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
    const worded = declaredField ?? {}
    const [national] = RuleBook.winners(book, point, field, { jurisdiction: Jurisdiction.nation, on: from, scope })
    return {
      point,
      rule: declared?.title ?? { zh: point, en: point },
      field,
      title: declaredField?.title ?? { zh: field, en: field },
      scope,
      value: statementText(provision, worded),
      national: national === undefined ? { zh: "—", en: "—" } : statementText(national, worded),
      from,
      ...(until === undefined ? {} : { until }),
      source
    }
  })

const statementText = ({ statement }: Provision, field: Pick<Field<never>, "text" | "unit">): Text => {
  switch (statement._tag) {
    case "Inherit":
      return { zh: "从上级规定", en: "as the level above" }
    case "None":
      return { zh: "无此规定", en: "no such rule" }
    case "Value": {
      const text = valueText(field, statement.value)
      return { zh: renderArgument(text, "zh", words), en: renderArgument(text, "en", words) }
    }
  }
}
