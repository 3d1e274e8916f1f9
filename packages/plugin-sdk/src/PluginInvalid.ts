/**
 * What can be wrong with the definition of a plugin, before its provisions meet a rule book.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/**
 * A plugin that cannot be used. Each problem says where it is, what is wrong there and what to do.
 *
 * @category errors
 * @since 0.1.0
 */
export class PluginInvalid extends Schema.TaggedError<PluginInvalid>()("PluginInvalid", {
  plugin: Schema.String,
  problems: Schema.Array(Schema.Struct({ where: Schema.String, what: Schema.String, remedy: Schema.String }))
}) {
  override get message() {
    const count = this.problems.length === 1 ? "1 problem" : `${this.problems.length} problems`
    const lines = this.problems.map(({ remedy, what, where }) => `- ${where} ${what}. ${remedy}`)
    return `The plugin ${this.plugin} cannot be used, because of ${count} in its definition:\n${lines.join("\n")}`
  }
}

/**
 * One thing wrong with a plugin.
 *
 * @category errors
 * @since 0.1.0
 */
export type PluginProblem = PluginInvalid["problems"][number]
