/**
 * What an office is opened with, read once: whoever gets it wrong is told what, where, and what to do, before the journal
 * is touched.
 *
 * @since 0.1.0
 */
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Event from "../journal/Event.ts"
import type { Journal } from "../journal/Journal.ts"
import type { JournalFailure } from "../journal/JournalError.ts"
import type { KeyRing } from "../journal/Seal.ts"
import * as InputIssues from "../policy/InputIssues.ts"
import * as Message from "../policy/Message.ts"
import type * as RuleBook from "../policy/RuleBook.ts"
import * as Expected from "../text/Expected.ts"

/**
 * What an office is opened with.
 *
 * - `journal`: where it keeps its events and keys, such as `sqlite("zhouxiang.db")` of `@cunguan/storage-sqlite`
 * - `plugins`: the provisions of its place, in any order
 * - `office`: its id, its name, and the division code whose rules it follows
 * - `now`: the clock; by default that of the system
 * - `snapshotEvery`: after how many events a snapshot is kept, from which the office opens; 1,000 by default
 *
 * @category models
 * @since 0.1.0
 */
export interface OpenOfficeOptions {
  readonly journal: Layer.Layer<Journal | KeyRing, JournalFailure>
  readonly plugins?: ReadonlyArray<RuleBook.Origin>
  readonly office: { readonly id: string; readonly name: string; readonly jurisdiction: string }
  readonly now?: () => Date
  readonly snapshotEvery?: number
}

/**
 * The words of this module.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "office/OptionsInvalid": {
    zh: '机构没有打开，因为打开的选项不符合要求：{places}。请更正这些选项；journal 由存储包给出，如 @cunguan/storage-sqlite 的 sqlite("town.db")。',
    en: 'The office was not opened, because its options do not fit: {places}. Correct them; a `journal` is made by a storage package, such as sqlite("town.db") of @cunguan/storage-sqlite.'
  }
})

const table: Message.Table = { ...InputIssues.messages.table, ...messages.table }

/**
 * Options that no office can be opened with. `told` says it in both languages, `message` in English.
 *
 * @category errors
 * @since 0.1.0
 */
export class OfficeOptionsInvalid extends Schema.TaggedError<OfficeOptionsInvalid>()("OfficeOptionsInvalid", {
  places: Schema.Array(Message.Message)
}) {
  get told(): Message.Message {
    return messages.make("office/OptionsInvalid", { places: [...this.places] })
  }
  override get message(): string {
    return Message.render(this.told, "en", table)
  }
}

const JournalLayer = Schema.Unknown.check(
  Schema.makeFilter(
    Layer.isLayer,
    Expected.words({ zh: "由存储包给出的日志", en: "a journal made by a storage package" })
  )
)

const Name = Event.ClearText.check(
  Schema.makeFilter(
    (name: string) => name.trim() !== "",
    Expected.words({ zh: "不为空白的名称", en: "a name that is not blank" })
  )
)

const Clock = Schema.Unknown.check(
  Schema.makeFilter(
    (clock) => typeof clock === "function",
    Expected.words({ zh: "返回 Date 的函数", en: "a function that gives a Date" })
  )
)

const Count = Schema.Int.check(
  Schema.isGreaterThanOrEqualTo(1, Expected.words({ zh: "不小于 1 的整数", en: "a whole number from 1" }))
)

const readOptions = Schema.decodeUnknownResult(
  Schema.Struct({
    journal: JournalLayer,
    plugins: Schema.optional(Schema.Array(Schema.Unknown)),
    office: Schema.Struct({ id: Schema.String, name: Name, jurisdiction: Schema.String }),
    now: Schema.optional(Clock),
    snapshotEvery: Schema.optional(Count)
  }),
  { errors: "all", onExcessProperty: "error" }
)

/** A plugin has more to it than its provisions. */
const readPlugins = Schema.decodeUnknownResult(
  Schema.Array(
    Schema.Struct({
      id: Schema.NonEmptyString,
      version: Schema.NonEmptyString,
      provisions: Schema.Array(Schema.Unknown)
    })
  ),
  { errors: "all" }
)

/**
 * Reads options that may come from plain JavaScript, or says what is wrong with them.
 *
 * @category decoding
 * @since 0.1.0
 */
export const read = (options: OpenOfficeOptions): Result.Result<OpenOfficeOptions, OfficeOptionsInvalid> => {
  const invalid = (error: Schema.SchemaError, below: ReadonlyArray<PropertyKey> = []) =>
    Result.fail(new OfficeOptionsInvalid({ places: InputIssues.places(error, below) }))
  const known = readOptions(options)
  if (Result.isFailure(known)) return invalid(known.failure)
  const plugins = readPlugins(known.success.plugins ?? [])
  return Result.isFailure(plugins) ? invalid(plugins.failure, ["plugins"]) : Result.succeed(options)
}
