/**
 * `when`: a condition that applies only where its guard holds. It is the only source of "does not apply".
 *
 * A guard that does not hold, or does not apply itself, makes the whole not applicable; an unknown guard makes it
 * unknown, and then only the facts of the guard are asked for: the rest may turn out to be nobody's business.
 *
 * @since 0.1.0
 */
import * as Message from "../Message.ts"
import type { Criterion, Named } from "./Node.ts"
import type { Operators } from "./Operator.ts"
import * as Sides from "./sides.ts"

/** The words of this family. */
export const messages = Message.define({
  "criterion.when": { zh: "如果（{guard}），则须（{condition}）", en: "if ({guard}), then ({condition})" },
  "criterion.when.brief": { zh: "仅当（{guard}）时适用", en: "applies only if ({guard})" }
})

/**
 * Where the guard holds, the condition must hold.
 *
 * @category models
 * @since 0.1.0
 */
export interface When extends Named {
  readonly op: "when"
  readonly guard: Criterion
  readonly then: Criterion
}

/** The operator of this family. */
export const conditional: Operators<When> = {
  when: {
    // biome-ignore lint/suspicious/noThenProperty: it holds data and never a function, so nothing awaits it
    fields: ({ criterion }) => ({ guard: criterion, then: criterion }),
    below: (node) => [
      { path: "guard", node: node.guard },
      { path: "then", node: node.then }
    ],
    operands: () => [],
    check: () => {},
    sides: (node, bounds) => Sides.when(bounds.of(node.guard), bounds.of(node.then)),
    evaluate: (node, scope, judge) => {
      const guard = judge(node.guard, "guard", scope)
      if (guard.holds === "unknown") return { holds: "unknown", needs: guard.needs, findings: [guard] }
      if (guard.holds !== "yes") return { holds: "notApplicable", findings: [guard] }
      const then = judge(node.then, "then", scope)
      return { holds: then.holds, needs: then.needs, findings: [guard, then] }
    },
    plan: (node, { below }) => ({
      tag: "when",
      guard: below({ path: "guard", node: node.guard }),
      // biome-ignore lint/suspicious/noThenProperty: it holds data and never a function, so nothing awaits it
      then: below({ path: "then", node: node.then })
    }),
    words: (node, _environment, tell, brief) =>
      brief
        ? messages.make("criterion.when.brief", { guard: tell(node.guard) })
        : messages.make("criterion.when", { guard: tell(node.guard), condition: tell(node.then) })
  }
}
