/**
 * A plan in SQL: one condition for each truth but unknown, which is what none of them selects.
 *
 * @since 0.1.0
 */
import { outcomes, type Plan, type QuantifyPlan } from "../Plan.ts"
import { entryOf, isAbsent, isPresent, type Writing, withoutBlanks } from "./columns.ts"
import { always, and, atLeast, type Condition, type Fragment, fails, never, or, sql, test } from "./condition.ts"
import { type Sides, sidesOf } from "./tests.ts"
import { expression, supplied } from "./values.ts"

/** The rows of each truth; those of no side are unknown. */
export interface Rails extends Sides {
  readonly notApplicable: Condition
}

/** The rails of a plan. */
export const railsOf = (plan: Plan, writing: Writing): Rails => {
  switch (plan.tag) {
    case "compare":
    case "same":
    case "within":
    case "member":
      return { ...sidesOf(plan, writing), notApplicable: never }
    case "known": {
      const source = writing.source(plan.fact)
      return plan.fact.canBeUnknown
        ? { yes: isPresent(source), no: isAbsent(source), notApplicable: never }
        : { yes: always, no: never, notApplicable: never }
    }
    case "not": {
      const { no, notApplicable, yes } = railsOf(plan.of, writing)
      return { yes: no, no: yes, notApplicable }
    }
    case "when": {
      const [guard, then] = [railsOf(plan.guard, writing), railsOf(plan.then, writing)]
      return {
        yes: and(guard.yes, then.yes),
        no: and(guard.yes, then.no),
        notApplicable: or(guard.no, guard.notApplicable, and(guard.yes, then.notApplicable))
      }
    }
    case "threshold":
      return threshold(
        plan.of.map((below) => railsOf(below, writing)),
        plan.least
      )
    case "quantify":
      return quantify(plan, writing)
  }
}

/** Each condition on a side or left out, and one at least on that side: where all are left out, the whole is. */
const each = (of: ReadonlyArray<Rails>, side: "yes" | "no"): Condition => {
  const sides = and(...of.map((one) => or(one[side], one.notApplicable)))
  return of.some(({ notApplicable }) => notApplicable === never) ? sides : and(sides, or(...of.map((one) => one[side])))
}

const threshold = (of: ReadonlyArray<Rails>, least: number | "all"): Rails => {
  const notApplicable = and(...of.map((one) => one.notApplicable))
  const some = (side: "yes" | "no") => or(...of.map((one) => one[side]))
  if (least === "all") return { yes: each(of, "yes"), no: some("no"), notApplicable }
  if (least === 1) return { yes: some("yes"), no: each(of, "no"), notApplicable }
  const needed = Math.ceil(least)
  if (needed <= 0) return { yes: fails(notApplicable), no: never, notApplicable }
  const lost = of.map((one) => or(one.no, one.notApplicable))
  return {
    yes: atLeast(
      needed,
      of.map(({ yes }) => yes)
    ),
    no: and(atLeast(of.length - needed + 1, lost), fails(notApplicable)),
    notApplicable
  }
}

const quantify = ({ list, met, where }: QuantifyPlan, writing: Writing): Rails => {
  const source = writing.source(list)
  const entries = writing.dialect.entries(withoutBlanks(source), entryOf(list.path))
  const rails = railsOf(where, writing)
  const meeting = (condition: Condition): Fragment =>
    condition === always ? entries : sql`${entries} WHERE ${condition}`
  const exists = (condition: Condition): Condition => test`EXISTS (SELECT 1 FROM ${meeting(condition)})`
  const none = (condition: Condition): Condition => test`NOT EXISTS (SELECT 1 FROM ${meeting(condition)})`
  const present = list.canBeUnknown ? isPresent(source) : always
  const notApplicable = rails.notApplicable === never ? never : and(exists(always), none(fails(rails.notApplicable)))
  const applies = and(present, fails(notApplicable))
  if (met === "some") {
    return { yes: exists(rails.yes), no: and(applies, none(fails(or(rails.no, rails.notApplicable)))), notApplicable }
  }
  if (met === "every") {
    return { yes: and(applies, none(fails(or(rails.yes, rails.notApplicable)))), no: exists(rails.no), notApplicable }
  }
  const count = (condition: Condition): Fragment => sql`(SELECT count(*) FROM ${meeting(condition)})`
  const least = count(rails.yes)
  const most = outcomes(where).unknown ? count(fails(or(rails.no, rails.notApplicable))) : least
  const wanted = expression(met.number, writing, "number")
  const known = and(applies, supplied([met.number], writing))
  const sides = counted(met.relation, { least, most, wanted, whole: writing.dialect.whole(wanted) })
  return { yes: and(known, sides.yes), no: and(known, sides.no), notApplicable }
}

interface Counting {
  readonly least: Fragment
  readonly most: Fragment
  readonly wanted: Fragment
  readonly whole: Fragment
}

/** Whether a relation holds for every number from the least that may be met to the most, or for none. */
const counted = (
  relation: Exclude<QuantifyPlan["met"], string>["relation"],
  { least, most, wanted, whole }: Counting
): Sides => {
  switch (relation) {
    case "equals":
      if (least === most) return { yes: test`${least} = ${wanted}`, no: test`${least} <> ${wanted}` }
      return {
        yes: and(test`${least} = ${most}`, test`${least} = ${wanted}`),
        no: or(test`${least} > ${wanted}`, test`${most} < ${wanted}`, test`${wanted} <> ${whole}`)
      }
    case "isBelow":
      return { yes: test`${most} < ${wanted}`, no: test`${least} >= ${wanted}` }
    case "isAtMost":
      return { yes: test`${most} <= ${wanted}`, no: test`${least} > ${wanted}` }
    case "isAtLeast":
      return { yes: test`${least} >= ${wanted}`, no: test`${most} < ${wanted}` }
    case "isAbove":
      return { yes: test`${least} > ${wanted}`, no: test`${most} <= ${wanted}` }
  }
}
