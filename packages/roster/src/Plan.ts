/**
 * A difference that was confirmed, as the acts that carry it out: every one recorded from the document that the roster is,
 * and every one with an id that follows from the file, the row and the act. What no act can express is listed beside them.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import type { Difference, Matched } from "./Difference.ts"
import type { Draft } from "./Draft.ts"
import { rowKey } from "./identify.ts"
import { changeOne } from "./plan/changes.ts"
import { grades } from "./plan/grades.ts"
import type { Plan, PlanOptions } from "./plan/model.ts"
import { enter } from "./plan/newcomers.ts"
import { Planner } from "./plan/Planner.ts"

export { type Plan, type PlannedAct, type PlanOptions, planMessages, type Remark } from "./plan/model.ts"

const registerVillages = (planner: Planner): ReadonlyArray<string> => {
  const { on, villages = [] } = planner.options
  return villages.flatMap((village) =>
    HashMap.has(planner.difference.state.places.villages, village.id)
      ? []
      : planner.actOfAll([], `village-${village.id}`, {
          type: "places/RegisterVillage",
          on,
          village: village.id,
          name: village.name,
          kind: village.kind
        })
  )
}

/**
 * Plans the acts of a difference. Nothing is done by it: `apply` carries a plan out.
 *
 * The acts follow from the file, the row and what is said here alone, so that the same plan can be made again after an
 * interruption, and what was done before is not done twice.
 *
 * @category planning
 * @since 0.1.0
 */
export const plan = (difference: Difference, options: PlanOptions): Plan => {
  const planner = new Planner(difference, options)
  const leaveOut = new Set(options.leaveOut)
  const isConfirmed = ({ draft }: { readonly draft: Draft }) => !leaveOut.has(rowKey(draft.place))
  const changed = difference.changed.filter(isConfirmed)
  const villages = registerVillages(planner)
  const entered = enter(planner, difference.newcomers.filter(isConfirmed), villages)
  for (const matched of changed) changeOne(planner, matched, villages)
  const yearsOf = (changes: Matched["changes"]) =>
    new Set(changes.flatMap(({ column, to }) => (column === "grades" ? [Number(to.slice(0, 4))] : [])))
  grades(planner, [
    ...entered.map((one) => ({ ...one, years: new Set(one.draft.grades?.map(({ year }) => year)) })),
    ...changed.map((one) => ({ ...one, years: yearsOf(one.changes), restsOn: [] }))
  ])
  return { acts: planner.acts, remarks: [...planner.remarks.values()] }
}
