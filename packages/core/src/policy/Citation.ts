/**
 * Where a rule comes from: a document that anyone can look up, or an assumption that says so.
 *
 * Every provision has exactly one of the two. An assumption is never a hidden default: it carries its reason, is listed
 * by the rule book and shown in explanations.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import { type Language, Text } from "../text/Text.ts"

/**
 * A citable text: its title, its document number and article where it has them, and the day it was issued.
 *
 * @category models
 * @since 0.1.0
 */
export interface Citation {
  readonly title: string
  readonly documentNumber?: string
  readonly article?: string
  readonly date: CalendarDate.CalendarDate
}

/**
 * Schema of {@link Citation}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Citation = Schema.Struct({
  title: Schema.NonEmptyString,
  documentNumber: Schema.optionalKey(Schema.NonEmptyString),
  article: Schema.optionalKey(Schema.NonEmptyString),
  date: CalendarDate.CalendarDate
})

/**
 * Where a value comes from: cited, or assumed for a stated reason.
 *
 * @category models
 * @since 0.1.0
 */
export type Source =
  | { readonly _tag: "Cited"; readonly citation: Citation }
  | { readonly _tag: "Assumed"; readonly reason: Text }

/**
 * Schema of {@link Source}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Source = Schema.Union([
  Schema.TaggedStruct("Cited", { citation: Citation }),
  Schema.TaggedStruct("Assumed", { reason: Text })
])

/**
 * A citation as a reader would write it, for instance `《…意见》（组通字〔2008〕18号）第二条`.
 *
 * @category rendering
 * @since 0.1.0
 */
export const text = (citation: Citation, language: Language): string => {
  const article = citation.article === undefined ? "" : language === "zh" ? citation.article : `, ${citation.article}`
  const number = citation.documentNumber
  return language === "zh"
    ? `《${citation.title}》（${number === undefined ? citation.date : `${number}，${citation.date}`}）${article}`
    : `${citation.title} (${number === undefined ? citation.date : `${number}, ${citation.date}`})${article}`
}

/**
 * A source in words; an assumption is called one.
 *
 * @category rendering
 * @since 0.1.0
 */
export const sourceText = (source: Source, language: Language): string =>
  source._tag === "Cited"
    ? text(source.citation, language)
    : language === "zh"
      ? `假定：${source.reason.zh}`
      : `assumption: ${source.reason.en}`
