/**
 * Define, compose, check and document a plugin that adapts Cunguan's policies to one place.
 *
 * @since 0.1.0
 */
export type { Case, Expectation, Sentence } from "./Case.ts"
export { type CaseFailure, checkCases } from "./checkCases.ts"
export { compose, composeWith } from "./compose.ts"
export { markdown } from "./markdown.ts"
export {
  type At,
  type Drafted,
  definePlugin,
  type Example,
  makePlugin,
  type Plugin,
  type PluginDefinition,
  sdkVersion,
  type Told
} from "./Plugin.ts"
export { PluginInvalid } from "./PluginInvalid.ts"
export { type Row, table } from "./table.ts"
export { warnings } from "./warnings.ts"
