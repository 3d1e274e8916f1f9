/**
 * What a condition held against what: the sides of a comparison, or the number of entries that were counted, with the
 * values that they had.
 *
 * Findings do not copy values, so the criterion is evaluated again over the facts at hand. A finding is recognised by its
 * operator, its words and the facts it points to, because rules give some of their findings ids of their own.
 *
 * @since 0.1.0
 */
import { typeBeside } from "../criterion/comparisons.ts"
import { judging, root, text } from "../criterion/evaluate.ts"
import { messages } from "../criterion/messages.ts"
import type { Criterion, Operand } from "../criterion/Node.ts"
import type { Context, Scope } from "../criterion/Operator.ts"
import { read, singleType, words } from "../criterion/operands.ts"
import * as FactTable from "../FactTable.ts"
import type { Finding } from "../Judgement.ts"
import type { Argument } from "../Message.ts"
import * as ValueType from "../ValueType.ts"

/** An operand with its words and value still to be put into a language. */
export interface Side {
  readonly kind: "fact" | "parameter" | "value" | "computed"
  readonly words: Argument
  readonly value?: Argument
}

const keyOf = ({ facts, message, operator }: Finding): string => JSON.stringify([operator, message, facts])

/** The operands of the findings of a criterion over its facts. */
export const operandsOf = (criterion: Criterion, context: Context): ((finding: Finding) => ReadonlyArray<Side>) => {
  const found = new Map<string, ReadonlyArray<Side>>()
  judging((node, scope, finding) => {
    const sides = sidesOf(node, scope, finding)
    if (sides.length > 0) found.set(keyOf(finding), sides)
  })(criterion, "", root(context))
  return (finding) => found.get(keyOf(finding)) ?? []
}

const sidesOf = (node: Criterion, scope: Scope, finding: Finding): ReadonlyArray<Side> => {
  const { context } = scope
  if ("left" in node) {
    return [
      sideOf(node.left, scope, typeBeside(node.left, node.right, context)),
      sideOf(node.right, scope, typeBeside(node.right, node.left, context))
    ]
  }
  if (node.op === "count") {
    const where = text(node.where, context)
    const list = FactTable.find(context.table, node.list)?.fact.title ?? node.list
    const met = finding.findings.filter(({ holds }) => holds === "yes").length
    const isOpen = finding.needs.length > 0 || finding.findings.some(({ holds }) => holds === "unknown")
    return [
      {
        kind: "computed",
        words: messages.make("criterion.countOf", { list, where }),
        ...(isOpen ? {} : { value: met })
      },
      sideOf(node.number, scope, { kind: "number" })
    ]
  }
  const type = node.op === "isOneOf" ? singleType(node.operand, context) : undefined
  return node.op === "isOneOf" && type !== undefined ? [sideOf(node.operand, scope, type)] : []
}

const sideOf = (operand: Operand, scope: Scope, type: ValueType.ValueType): Side => {
  const { value } = read(operand, scope, type)
  return {
    kind:
      typeof operand !== "object"
        ? "value"
        : operand.op === "fact" || operand.op === "parameter"
          ? operand.op
          : "computed",
    words: words(operand, scope.context, type),
    ...(value === undefined ? {} : { value: ValueType.text(type, value) })
  }
}
