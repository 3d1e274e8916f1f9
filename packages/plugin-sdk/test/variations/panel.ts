/** Panels of judges: what places settle differently. */
import * as Person from "@cunguan/core/people/Person"
import * as Policies from "@cunguan/core/policy/Policies"
import * as Panel from "@cunguan/core/recruitment/Panel"
import type { At } from "@cunguan/plugin-sdk"
import { Result } from "effect"
import { invented, nameOf, type Place, type Variation } from "./Variation.ts"

const base = {
  ...{ steps: ["interview"], judgesAtLeast: 3, lowestDropped: 0, highestDropped: 0, recusedFor: ["kin"] },
  rounding: { places: 2, mode: "halfUp" }
} as const satisfies Panel.Parameters

/** A place with a panel that differs in what is given. */
const panel = (name: string, outcome: unknown, changed: Partial<Panel.Parameters>): Place => {
  const { highestDropped, judgesAtLeast, lowestDropped, recusedFor, rounding, steps } = { ...base, ...changed }
  return {
    name,
    outcome,
    provisions: (at: At) => [
      at(Panel.point, { field: "steps", value: steps, ...invented }),
      at(Panel.point, { field: "judgesAtLeast", value: judgesAtLeast, ...invented }),
      at(Panel.point, { field: "lowestDropped", value: lowestDropped, ...invented }),
      at(Panel.point, { field: "highestDropped", value: highestDropped, ...invented }),
      at(Panel.point, { field: "rounding", value: rounding, ...invented }),
      at(Panel.point, { field: "recusedFor", value: recusedFor ?? ["kin"], ...invented })
    ]
  }
}

const of = (ties: Panel.JudgeMark["ties"], ...marks: ReadonlyArray<string>): ReadonlyArray<Panel.JudgeMark> =>
  marks.map((mark, index) => ({
    ...{ judge: Person.makeId(`judge-${index + 1}`), mark },
    ...(ties === undefined ? {} : { ties })
  }))

const five = of([], "81", "83.5", "84", "88", "96")

const markOf = (policies: Policies.Policies) =>
  Panel.markOf(Result.getOrThrow(Policies.resolve(policies, Panel.point)).values, five)

const outcomeOf = (marks: ReadonlyArray<Panel.JudgeMark>) => (policies: Policies.Policies) =>
  Result.getOrThrow(Policies.judge(policies, Panel.point, { marks })).outcome

export const variations: ReadonlyArray<Variation> = [
  {
    ...{ row: "extremes dropped or not", zh: "是否去掉最高分、最低分", field: nameOf(Panel.point, "highestDropped") },
    ...{ case: "five judges from 81 to 96", judge: markOf },
    places: [
      panel("all count", "86.50", {}),
      panel("without the lowest and the highest", "85.17", { lowestDropped: 1, highestDropped: 1 })
    ]
  },
  {
    ...{ row: "rounding of the average", zh: "平均分的取位", field: nameOf(Panel.point, "rounding") },
    ...{ case: "five judges with an average of 86.50", judge: markOf },
    places: [
      panel("two places", "86.50", {}),
      panel("a whole number, half down", "86", { rounding: { places: 0, mode: "halfDown" } })
    ]
  },
  {
    ...{ row: "judges of a panel", zh: "考官人数", field: nameOf(Panel.point, "judgesAtLeast") },
    ...{ case: "a panel of four", judge: outcomeOf(of([], "80", "81", "82", "83")) },
    places: [panel("three at least", "granted", {}), panel("five at least", "refused", { judgesAtLeast: 5 })]
  },
  {
    ...{ row: "recusal of judges", zh: "考官回避", field: nameOf(Panel.point, "recusedFor") },
    ...{ case: "judges of the same unit", judge: outcomeOf(of(["sameUnit"], "80", "81", "82")) },
    places: [
      panel("kin stand aside", "granted", {}),
      panel("kin and people of the same unit stand aside", "refused", { recusedFor: ["kin", "sameUnit"] })
    ]
  }
]
