/**
 * The finding tree of a row, on demand: what no fact changes (ids, words, parameters) is taken once from the interpreter,
 * and only truths and missing facts are filled in for each row.
 *
 * @since 0.1.0
 */
import { missing } from "../criterion/connectives.ts"
import { findingId, worded } from "../criterion/evaluate.ts"
import type { Criterion } from "../criterion/Node.ts"
import { type Entry, type Environment, join, type Scope, union } from "../criterion/Operator.ts"
import { operatorOf } from "../criterion/registry.ts"
import type { FactRow } from "../FactRow.ts"
import * as FactTable from "../FactTable.ts"
import type { Finding, Truth } from "../Judgement.ts"
import { decide, judgeOf, quantified, readOf } from "./closures.ts"
import { factsOf, leafFacts, type Plan, type QuantifyPlan, truths, unique } from "./Plan.ts"
import { type Codes, kindOf, recurring } from "./recurring.ts"

/** What a trace is made in: `point` begins the ids of its findings. */
export type Surroundings = Environment & { readonly point?: string }

/** The entry that a finding is about, and the pointers of all entries that one is inside of, the whole row first. */
interface Place {
  readonly entry: string
  readonly pointers: ReadonlyArray<string>
}

type Trace = (row: FactRow, outside: ReadonlyArray<FactRow>, place: Place | undefined) => Finding

/** Where a node stands: its path, and the lists that one is inside of, the whole row first. */
interface Position {
  readonly path: string
  readonly lists: ReadonlyArray<string>
}

/** What traces are made with; without `codes` each finding is made anew. */
interface Making {
  readonly environment: Surroundings
  readonly codes?: Codes
}

/** The tree of a criterion that lowers to a plan. */
export const tracer = (
  node: Criterion,
  plan: Plan,
  environment: Surroundings,
  codes: Codes
): ((row: FactRow) => Finding) => {
  const trace = traceOf(node, plan, { path: "", lists: [""] }, { environment, codes })
  return (row) => trace(row, nothing, undefined)
}

const nothing: ReadonlyArray<never> = []

const traceOf = (node: Criterion, plan: Plan, position: Position, making: Making): Trace => {
  const { codes, environment } = making
  const codeOf = codes === undefined || position.lists.length > 1 ? undefined : kindOf(plan, codes)
  if (codeOf === undefined) return anew(node, plan, position, making)
  const trace = anew(node, plan, position, { environment })
  return recurring(codeOf, (row) => trace(row, nothing, undefined))
}

/** The trace that makes each finding anew. */
const anew = (node: Criterion, plan: Plan, position: Position, making: Making): Trace => {
  const finding = findings(node, position, making.environment)
  const plans = below(plan)
  const traces = operatorOf(node)
    .below(node)
    .map(({ list, node, path }, at) => {
      const lists = list === undefined ? position.lists : [...position.lists, list]
      return traceOf(node, plans[at] as Plan, { path: join(position.path, path), lists }, making)
    })
  const [first, second] = traces as [Trace, Trace]
  switch (plan.tag) {
    case "threshold":
      return (row, outside, place) => {
        const found = traces.map((trace) => trace(row, outside, place))
        const { applicable, met, open } = tally(found)
        const holds = truths[decide(applicable, met, open, plan.least === "all" ? applicable : plan.least)]
        return finding(place, holds, holds === "unknown" ? missing(found) : nothing, found)
      }
    case "not":
      return (row, outside, place) => {
        const found = first(row, outside, place)
        const holds = found.holds === "yes" ? "no" : found.holds === "no" ? "yes" : found.holds
        return finding(place, holds, holds === "unknown" ? found.needs : nothing, [found])
      }
    case "when":
      return (row, outside, place) => {
        const guard = first(row, outside, place)
        if (guard.holds === "unknown") return finding(place, "unknown", guard.needs, [guard])
        if (guard.holds !== "yes") return finding(place, "notApplicable", nothing, [guard])
        const then = second(row, outside, place)
        return finding(place, then.holds, then.needs, [guard, then])
      }
    case "quantify":
      return overEntries(plan, position, finding, first)
    default:
      return leaf(plan, position, finding)
  }
}

/** The plans below a plan, in the order of the criteria below its criterion. */
const below = (plan: Plan): ReadonlyArray<Plan> => {
  switch (plan.tag) {
    case "threshold":
      return plan.of
    case "not":
      return [plan.of]
    case "when":
      return [plan.guard, plan.then]
    case "quantify":
      return [plan.where]
    default:
      return []
  }
}

type MakeFinding = ((
  place: Place | undefined,
  holds: Truth,
  needs: ReadonlyArray<string>,
  findings: ReadonlyArray<Finding>
) => Finding) & { readonly facts: (place: Place | undefined) => ReadonlyArray<string> }

/** Makes the findings of a node: all that stays the same is worked out here, by the definition of the operator. */
const findings = (node: Criterion, { lists, path }: Position, environment: Surroundings): MakeFinding => {
  const markers = lists.map((_, depth) => markerOf(lists.slice(1, depth + 1)))
  const scope: Scope = {
    context: { ...environment, facts: blank(environment.table) },
    path,
    entry: "",
    entries: new Map(lists.slice(1).map((list, depth) => [list, blankEntry(environment, list, markers[depth + 1])]))
  }
  const fixed = operatorOf(node).evaluate(node, scope, () => unjudged)
  const unnamed = path === "" && environment.point === undefined ? node.op : path
  const criterion = findingId(node.id ?? unnamed, scope)
  const message = worded(node, environment, true)
  const { facts: outside = nothing, needed, parameters = nothing } = fixed
  const pointers = outside.map((fact) => pointerOf(fact, markers))
  const facts = (place: Place | undefined) =>
    place === undefined ? outside : pointers.map((pointer) => pointer(place.pointers))
  const make: Omit<MakeFinding, "facts"> = (
    place: Place | undefined,
    holds: Truth,
    needs: ReadonlyArray<string>,
    below: ReadonlyArray<Finding>
  ) => {
    const finding = {
      criterion: place === undefined ? criterion : `${criterion}@${place.entry}`,
      operator: node.op,
      holds,
      message,
      facts: facts(place),
      parameters,
      needs,
      findings: below
    }
    return needed === undefined ? finding : { ...finding, needed }
  }
  return Object.assign(make as MakeFinding, { facts })
}

const unjudged: Finding = {
  criterion: "",
  operator: "",
  holds: "unknown",
  message: { key: "", arguments: {} },
  facts: [],
  parameters: [],
  needs: [],
  findings: []
}

/** Facts of which nothing is known but that there are lists, so that an operator reads all that it reads at all. */
const blank = ({ fields }: FactTable.FactTable): object =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, { kind }]) => (kind === "list" ? [[name, []]] : [])))

const blankEntry = ({ table }: Environment, list: string, pointer = ""): Entry => {
  const fact = FactTable.find(table, list)?.fact
  return { pointer, facts: fact?.kind === "list" ? blank(fact.items) : {} }
}

/** Stands for the pointer of an entry, whose number is not known yet: no fact has such a name. */
const markerOf = (lists: ReadonlyArray<string>): string =>
  lists.reduce((marker, list) => `${marker === "" ? "" : `${marker}.`}${list.split(".").at(-1)}.*`, "")

/** A pointer once the entries are known: the marker of the innermost entry it begins with is that of the entry. */
const pointerOf = (fact: string, markers: ReadonlyArray<string>) => {
  const depth = markers.findLastIndex((marker) => marker !== "" && fact.startsWith(`${marker}.`))
  if (depth === -1) return () => fact
  const rest = fact.slice(markers[depth]?.length)
  return (pointers: ReadonlyArray<string>) => `${pointers[depth]}${rest}`
}

const leaf = (plan: Plan, { lists }: Position, finding: MakeFinding): Trace => {
  const judge = judgeOf(plan, lists)
  const reads = leafFacts(plan).map((fact) => readOf(fact, lists))
  return (row, outside, place) => {
    const holds = truths[judge(row, outside)]
    if (holds !== "unknown") return finding(place, holds, nothing, nothing)
    const needs = finding.facts(place).filter((_, at) => reads[at]?.(row, outside) === undefined)
    return finding(place, holds, needs, nothing)
  }
}

const tally = (findings: ReadonlyArray<Finding>) => {
  let [applicable, met, open] = [0, 0, 0]
  for (const { holds } of findings) {
    if (holds !== "notApplicable") applicable++
    if (holds === "yes") met++
    else if (holds === "unknown") open++
  }
  return { applicable, met, open }
}

const overEntries = ({ list, met }: QuantifyPlan, { lists }: Position, finding: MakeFinding, where: Trace): Trace => {
  const read = readOf(list, lists)
  const number = typeof met === "string" ? undefined : met.number
  const wantedOf = number === undefined ? undefined : readOf(number, lists)
  const reads = number === undefined ? [] : unique(factsOf(number)).map((fact) => readOf(fact, lists))
  const undecided = (
    place: Place | undefined,
    pointer: string,
    holds: Truth,
    found: ReadonlyArray<Finding>
  ): Finding => ({
    ...finding(place, holds, holds === "unknown" ? [pointer] : nothing, found),
    facts: [pointer],
    parameters: nothing
  })
  return (row, outside, place) => {
    const [pointer = "", ...ofNumber] = finding.facts(place)
    const rows = read(row, outside) as ReadonlyArray<FactRow> | undefined
    if (rows === undefined) return undecided(place, pointer, "unknown", nothing)
    const around = [...outside, row]
    const found = rows.map((entry, at) => {
      const own = `${pointer}.${at}`
      return where(entry, around, { entry: own, pointers: [...(place?.pointers ?? [""]), own] })
    })
    const { applicable, met: holding, open } = tally(found)
    if (found.length > 0 && applicable === 0) return undecided(place, pointer, "notApplicable", found)
    const holds = truths[quantified(met, { applicable, holding, open }, wantedOf?.(row, outside))]
    const absent = ofNumber.filter((_, at) => reads[at]?.(row, outside) === undefined)
    return finding(place, holds, holds === "unknown" ? union([absent, missing(found)]) : nothing, found)
  }
}
