/**
 * Whether one provision can be read: it names a source, a point and a field that exist, days in order, and a value that
 * fits the field.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { nearest } from "../../internal/nearest.ts"
import * as InputIssues from "../InputIssues.ts"
import type * as Message from "../Message.ts"
import type { AnyPolicyPoint } from "../PolicyPoint.ts"
import * as Provision from "../Provision.ts"
import * as Problem from "../RuleBookProblem.ts"
import { messages } from "./messages.ts"

const strict = { errors: "all", onExcessProperty: "error" } as const

const decodeProvision = Schema.decodeUnknownResult(Provision.Provision, strict)

/** Reads one provision of an origin against the points. */
export const readProvision = (
  points: ReadonlyMap<string, AnyPolicyPoint>,
  origin: string,
  candidate: unknown
): Result.Result<Provision.Provision, Problem.Problem> => {
  if (lacksSource(candidate)) {
    return Result.fail(new Problem.ProvisionWithoutSource({ origin, provision: nameOf(candidate) }))
  }
  const decoded = decodeProvision(candidate)
  if (Result.isFailure(decoded)) return malformed(origin, nameOf(candidate), [...InputIssues.places(decoded.failure)])
  const provision = decoded.success
  const id = Provision.id(provision)
  if (provision.until !== undefined && provision.until <= provision.from) {
    const { from, until } = provision
    return malformed(origin, id, messages.make("ruleBook.daysInverted", { from, until }))
  }
  const point = points.get(provision.point)
  if (point === undefined) return unknownName(origin, id, "point", provision.point, points.keys())
  const field = Object.hasOwn(point.fields, provision.field) ? point.fields[provision.field] : undefined
  if (field === undefined) return unknownName(origin, id, "field", provision.field, Object.keys(point.fields))
  if (provision.statement._tag === "None" && !field.optional) {
    return malformed(origin, id, messages.make("ruleBook.noneImpossible"))
  }
  if (provision.statement._tag !== "Value") return Result.succeed(provision)
  const value = Schema.decodeUnknownResult(field.schema as Schema.Codec<unknown>, strict)(provision.statement.value)
  return Result.isSuccess(value)
    ? Result.succeed({ ...provision, statement: { _tag: "Value", value: value.success } })
    : malformed(origin, id, [...InputIssues.places(value.failure, ["value"])])
}

const malformed = (origin: string, provision: string, detail: Message.Argument) =>
  Result.fail(new Problem.ProvisionMalformed({ origin, provision, detail }))

const unknownName = (
  origin: string,
  provision: string,
  kind: "point" | "field",
  name: string,
  known: Iterable<string>
) => {
  const meant = nearest(name, known)
  return Result.fail(
    new Problem.UnknownName({ origin, provision, kind, name, ...(meant === undefined ? {} : { meant }) })
  )
}

const lacksSource = (candidate: unknown): boolean => {
  if (typeof candidate !== "object" || candidate === null) return false
  const source = "source" in candidate ? candidate.source : undefined
  if (source === undefined || source === null) return true
  if (typeof source !== "object" || !("_tag" in source) || source._tag !== "Assumed") return false
  return !("reason" in source) || !isReason(source.reason)
}

/** What can be said of a provision that may be malformed: the names it gives, no values. */
const nameOf = (candidate: unknown): string => {
  if (typeof candidate !== "object" || candidate === null) return "(not a provision)"
  const part = (name: string) => {
    const value: unknown = Reflect.get(candidate, name)
    return typeof value === "string" && value !== "" ? value : "?"
  }
  return `${part("point")}.${part("field")}/${part("from")}`
}

/** Words in both languages; blanks are none. */
const isReason = (reason: unknown): boolean =>
  typeof reason === "object" &&
  reason !== null &&
  [Reflect.get(reason, "zh"), Reflect.get(reason, "en")].every(
    (words) => typeof words === "string" && words.trim() !== ""
  )
