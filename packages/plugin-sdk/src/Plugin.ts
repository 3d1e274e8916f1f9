/**
 * A plugin: the values that one place gives to the fields of policy points, with their sources, and cases that show them.
 *
 * It is a plain value and needs no registration. Its provisions hold for its own jurisdiction; what they may depart from
 * is checked when a book is composed.
 *
 * @since 0.1.0
 */
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as DivisionCode from "@cunguan/core/places/DivisionCode"
import * as Jurisdiction from "@cunguan/core/places/Jurisdiction"
import * as Message from "@cunguan/core/policy/Message"
import * as Policies from "@cunguan/core/policy/Policies"
import type * as PolicyPoint from "@cunguan/core/policy/PolicyPoint"
import * as Provision from "@cunguan/core/policy/Provision"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Case, Sentence } from "./Case.ts"
import { PluginInvalid, type PluginProblem } from "./PluginInvalid.ts"

/**
 * The version of the contract between plugins and this package.
 *
 * @category constants
 * @since 0.1.0
 */
export const sdkVersion = 1

/**
 * A provision as a plugin writes it, its field known to exist and its value to fit.
 *
 * @category models
 * @since 0.1.0
 */
export interface Drafted {
  readonly point: string
  readonly field: string
  readonly draft: Provision.Draft<unknown>
}

/**
 * Gives a field of a point a value at the plugin's place. Field, value and source are checked by the compiler.
 *
 * @category models
 * @since 0.1.0
 */
export type At = <Parameters, Facts, Outcome extends PolicyPoint.Explained>(
  point: PolicyPoint.PolicyPoint<Parameters, Facts, Outcome>,
  draft: PolicyPoint.FieldDraft<NoInfer<Parameters>>
) => Drafted

/**
 * A case as a plugin writes it, its facts known to be those that the point judges.
 *
 * @category models
 * @since 0.1.0
 */
export interface Told extends Omit<Case, "on"> {
  readonly on: string
}

/**
 * Tells a case of a point. Facts and expectation are checked by the compiler.
 *
 * @category models
 * @since 0.1.0
 */
export type Example = <Parameters, Facts, Outcome extends PolicyPoint.Explained>(
  point: PolicyPoint.PolicyPoint<Parameters, Facts, Outcome>,
  sentence: Sentence<NoInfer<Facts>, Outcome>
) => Told

/**
 * What an author writes.
 *
 * - `id`: lower-case letters, digits and hyphens; `national` is core's own
 * - `version`: a semantic version
 * - `sdk`: the version of the contract it was written for
 * - `jurisdiction`: a division code of 2, 4, 6, 9 or 12 digits, or a jurisdiction
 *
 * @category models
 * @since 0.1.0
 */
export interface PluginDefinition {
  readonly id: string
  readonly version: string
  readonly sdk: typeof sdkVersion
  readonly title: Message.Text
  readonly jurisdiction: string | Jurisdiction.Jurisdiction
  readonly provisions: (at: At) => ReadonlyArray<Drafted>
  readonly cases?: (example: Example) => ReadonlyArray<Told>
}

/**
 * A plugin. It is an origin of provisions, so a book can be composed of it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Plugin {
  readonly id: string
  readonly version: string
  readonly sdk: typeof sdkVersion
  readonly title: Message.Text
  readonly jurisdiction: Jurisdiction.Jurisdiction
  readonly provisions: ReadonlyArray<Provision.Provision>
  readonly cases: ReadonlyArray<Case>
}

/**
 * Makes a plugin, or tells everything that is wrong with its definition.
 *
 * @category constructors
 * @since 0.1.0
 */
export const makePlugin = (definition: PluginDefinition): Result.Result<Plugin, PluginInvalid> => {
  const problems: Array<PluginProblem> = []
  const report = (where: string, what: string, remedy: string) => problems.push({ where, what, remedy })
  checkName(definition, report)
  const { id, title, version } = definition
  const jurisdiction = readJurisdiction(definition.jurisdiction)
  if (jurisdiction === undefined) {
    const remedy = "Give the code of the division with 2, 4, 6, 9 or 12 digits, without zeros that only fill it up."
    report("jurisdiction", "is no division code", remedy)
  }
  const dates = (where: string, texts: { readonly [name: string]: string | undefined }) => {
    for (const [name, text] of Object.entries(texts)) {
      const parsed = text === undefined ? undefined : CalendarDate.parse(text)
      if (parsed === undefined || Result.isSuccess(parsed)) continue
      report(`${where}: ${name}`, `is "${text}", which is not a day of the calendar`, "Write a day as YYYY-MM-DD.")
    }
  }
  const drafted = definition.provisions(at)
  drafted.forEach(({ draft, field, point }, position) => {
    const { citation, from, reviewBy, until } = draft
    dates(`provision ${position + 1} (${point}.${field})`, { from, until, reviewBy, citation: citation?.date })
  })
  const told = definition.cases?.(example) ?? []
  told.forEach(({ on, point, sentence }, position) => {
    const where = `case ${position + 1} (${point})`
    dates(where, { on })
    if (!isText(sentence)) report(`${where}: sentence`, "lacks words in one of the languages", "Write it in zh and en.")
  })
  if (problems.length > 0 || jurisdiction === undefined) {
    return Result.fail(new PluginInvalid({ plugin: typeof id === "string" ? id : "(unnamed)", problems }))
  }
  return Result.succeed({
    id,
    version,
    sdk: sdkVersion,
    title,
    jurisdiction,
    provisions: drafted.map(({ draft, field, point }) => Provision.make(point, field, jurisdiction, draft)),
    cases: told.map((each) => ({ ...each, on: CalendarDate.make(each.on) }))
  })
}

/**
 * Makes the plugin of a package; throws {@link PluginInvalid} where its definition is wrong.
 *
 * @example
 * ```ts
 * import * as Drive from "@cunguan/core/recruitment/Drive"
 * import { definePlugin } from "@cunguan/plugin-sdk"
 *
 * const plugin = definePlugin({
 *   id: "example",
 *   version: "0.1.0",
 *   sdk: 1,
 *   title: { zh: "示例", en: "example" },
 *   jurisdiction: "330282104",
 *   provisions: (at) => [
 *     at(Drive.point, {
 *       field: "applicationDaysAtLeast",
 *       value: 7,
 *       from: "2012-01-01",
 *       assumption: "An example, no document lays this down."
 *     })
 *   ]
 * })
 *
 * plugin.provisions.length // => 1
 * plugin.jurisdiction // => { level: "town", code: "330282104" }
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const definePlugin = (definition: PluginDefinition): Plugin => Result.getOrThrow(makePlugin(definition))

const at: At = (point, draft) => ({
  point: point.id,
  field: draft.field,
  draft: draft as unknown as Provision.Draft<unknown>
})

const example: Example = (point, { expect, facts, on, scope, sentence }) => ({
  sentence,
  point: point.id,
  on,
  scope: scope ?? {},
  expect,
  judge: (policies) => Policies.judge(policies, point, facts)
})

const isText = Schema.is(Message.Text)

const isJurisdiction = Schema.is(Jurisdiction.Jurisdiction)

const readJurisdiction = (given: unknown): Jurisdiction.Jurisdiction | undefined => {
  if (given === "nation") return Jurisdiction.nation
  if (typeof given !== "string") return isJurisdiction(given) ? given : undefined
  const code = DivisionCode.parse(given)
  return Result.isSuccess(code) ? Jurisdiction.fromCode(code.success) : undefined
}

const idPattern = /^[a-z][a-z0-9-]{0,63}$/u

/** Semantic Versioning 2.0.0: no leading zeros, then an optional pre-release and build. */
const versionPattern =
  /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*)?(?:\+[0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*)?$/u

/** A plugin may come from plain JavaScript, so nothing is taken for granted here. */
const checkName = (
  definition: PluginDefinition,
  report: (where: string, what: string, remedy: string) => void
): void => {
  const id: unknown = definition.id
  if (typeof id !== "string" || !idPattern.test(id)) {
    report(
      "id",
      "is not a name for a plugin",
      "Write lower-case letters, digits and hyphens, a letter first, at most 64."
    )
  } else if (id === "national" || id === "journal") {
    report("id", `is "${id}", which core uses itself`, "Name the plugin after its place.")
  }
  const version: unknown = definition.version
  if (typeof version !== "string" || !versionPattern.test(version)) {
    report("version", "is not a semantic version", "Write it like 0.1.0.")
  }
  const sdk: unknown = definition.sdk
  if (sdk !== sdkVersion) {
    const remedy = `Install a release of the plugin for version ${sdkVersion}, or of this package for the plugin's.`
    report("sdk", `is ${typeof sdk === "number" ? sdk : "missing"}, and this package has version ${sdkVersion}`, remedy)
  }
  if (!isText(definition.title)) report("title", "lacks words in one of the languages", "Write it in zh and en.")
}
