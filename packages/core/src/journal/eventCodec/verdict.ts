/**
 * A verdict in one pass, as the envelope is read: most decided events carry a tree of findings, and the schema's
 * interpreter takes longer over it than over all the rest. {@link Judgement.Verdict} stays the definition: what does not
 * pass here is given to it, and a test holds the two to one answer.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Judgement from "../../policy/Judgement.ts"
import type * as Message from "../../policy/Message.ts"
import type { Text } from "../../text/Text.ts"
import { hasKeys, isObject } from "./fields.ts"

const isText = (json: unknown): boolean => typeof json === "string"
const isFilled = (json: unknown): boolean => typeof json === "string" && json !== ""
const isTruth = Schema.is(Judgement.Truth)
const isAbsentOr = (check: (json: unknown) => boolean, json: unknown): boolean => json === undefined || check(json)
const isListOf = (check: (json: unknown) => boolean, json: unknown): boolean => Array.isArray(json) && json.every(check)

const isArgument = (json: unknown): boolean => {
  if (typeof json === "string" || Number.isFinite(json)) return true
  if (Array.isArray(json)) return json.every(isArgument)
  return isWords(json) || isMessage(json)
}

const isWords = (json: unknown): boolean =>
  isObject<keyof Text>(json) && hasKeys(json, 2) && isFilled(json.zh) && isFilled(json.en)

const isMessage = (json: unknown): boolean =>
  isObject<keyof Message.Message>(json) &&
  hasKeys(json, 2) &&
  isFilled(json.key) &&
  isObject(json.arguments) &&
  !Array.isArray(json.arguments) &&
  Object.values(json.arguments).every(isArgument)

const isParameterValue = (json: unknown): boolean =>
  typeof json === "string" || typeof json === "boolean" || Number.isFinite(json)

const isParameterUse = (json: unknown): boolean => {
  if (!isObject<keyof Judgement.ParameterUse>(json)) return false
  const { field, point, provision, value } = json
  let keys = 1
  if (point !== undefined) keys++
  if (value !== undefined) keys++
  if (provision !== undefined) keys++
  return (
    hasKeys(json, keys) &&
    isText(field) &&
    isAbsentOr(isText, point) &&
    isAbsentOr(isParameterValue, value) &&
    isAbsentOr(isText, provision)
  )
}

const required = 8

const isFinding = (json: unknown): boolean => {
  if (!isObject<keyof Judgement.Finding>(json)) return false
  const { needed } = json
  return (
    hasKeys(json, needed === undefined ? required : required + 1) &&
    isText(json.criterion) &&
    isText(json.operator) &&
    isTruth(json.holds) &&
    isMessage(json.message) &&
    isListOf(isText, json.facts) &&
    isListOf(isParameterUse, json.parameters) &&
    isListOf(isText, json.needs) &&
    isAbsentOr(Number.isSafeInteger, needed) &&
    isListOf(isFinding, json.findings)
  )
}

/** Whether JSON is a verdict. */
export const fits = (json: unknown): json is Judgement.Verdict => {
  if (!isObject<keyof Judgement.Verdict>(json)) return false
  const { finding, outcome } = json
  return (
    hasKeys(json, 2) &&
    (outcome === "granted" || outcome === "refused" || outcome === "undetermined") &&
    isFinding(finding)
  )
}
