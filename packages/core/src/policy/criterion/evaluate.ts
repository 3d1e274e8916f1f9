/**
 * The interpreter of criteria, which is their definition, and their words.
 *
 * @since 0.1.0
 */
import type { Finding } from "../Judgement.ts"
import type { Message } from "../Message.ts"
import { messages } from "./messages.ts"
import type { Criterion } from "./Node.ts"
import { type Context, type Environment, type Judge, join, type Scope } from "./Operator.ts"
import { PolicyError } from "./Problem.ts"
import { isOperator, operatorOf } from "./registry.ts"

/**
 * What a criterion asks, in full: its label, or the words of its operators.
 *
 * @category rendering
 * @since 0.1.0
 */
export const text = (node: Criterion, environment: Environment): Message => worded(node, environment, false)

/** What a criterion asks, in full or briefly. */
export const worded = (node: Criterion, environment: Environment, brief: boolean): Message =>
  node.label === undefined
    ? operatorOf(node).words(node, environment, (below) => text(below, environment), brief)
    : messages.make("criterion.label", { label: node.label })

/** The words of a node stay the same as long as what it is read against does. */
interface Told {
  readonly environment: Environment
  readonly message: Message
}

const told = new WeakMap<Criterion, Told>()

const briefly = (node: Criterion, environment: Environment): Message => {
  const known = told.get(node)
  if (
    known !== undefined &&
    known.environment.table === environment.table &&
    known.environment.parameters === environment.parameters &&
    known.environment.parameterTypes === environment.parameterTypes
  ) {
    return known.message
  }
  const message = worded(node, environment, true)
  told.set(node, { environment, message })
  return message
}

/** The id of a finding: the point, the node's own id or else its path, and the entry of a list it is about. */
export const findingId = (name: string, scope: Scope): string => {
  const id = [scope.context.point ?? "", name].filter((part) => part !== "").join("/")
  return scope.entry === "" ? id : `${id}@${scope.entry}`
}

/** What is told of each node that is evaluated: where it stood, and what was found. */
type Observe = (node: Criterion, scope: Scope, finding: Finding) => void

/** Evaluates criteria, and tells of every node on the way if somebody asks. */
export const judging = (observe?: Observe): Judge => {
  const judge: Judge = (node, path, scope) => {
    const inside = { ...scope, path: join(scope.path, path) }
    if (!isOperator(node.op)) {
      const message = "There is no such operator. Decode a criterion before it is evaluated."
      throw new PolicyError({ problem: { code: "policy/unknownOperator", path: inside.path, message } })
    }
    const outcome = operatorOf(node).evaluate(node, inside, judge)
    const finding = {
      criterion: findingId(
        node.id ?? (inside.path === "" && scope.context.point === undefined ? node.op : inside.path),
        inside
      ),
      operator: node.op,
      holds: outcome.holds,
      message: briefly(node, scope.context),
      facts: outcome.facts ?? [],
      parameters: outcome.parameters ?? [],
      needs: outcome.needs ?? [],
      ...(outcome.needed === undefined ? {} : { needed: outcome.needed }),
      findings: outcome.findings ?? []
    }
    observe?.(node, inside, finding)
    return finding
  }
  return judge
}

/** Evaluates a criterion where it stands in a scope. */
export const judge: Judge = judging()

/** The scope of a whole expression. */
export const root = (context: Context): Scope => ({ context, path: "", entry: "", entries: new Map() })

/**
 * Evaluates a criterion over facts, with the whole trace: what holds, why, and which facts are still needed.
 *
 * Ids of findings are `<point>/<id or path>`, and `@<entry>` inside a list. Total on what `check` accepts; throws
 * {@link PolicyError} for facts or parameters that their schema rejects.
 *
 * @category evaluation
 * @since 0.1.0
 */
export const evaluate = (node: Criterion, context: Context): Finding => judge(node, "", root(context))
