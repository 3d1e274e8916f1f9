/** What came of the placements, told from the journal: how many wishes were met, and at what cost. */
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as OfficeState from "@cunguan/core/office/OfficeState"
import * as Official from "@cunguan/core/people/Official"
import * as Policies from "@cunguan/core/policy/Policies"
import * as Assignment from "@cunguan/core/recruitment/Assignment"
import * as AssignmentReasons from "@cunguan/core/recruitment/AssignmentReasons"
import * as AssignmentFacts from "@cunguan/core/recruitment/assignmentFacts"
import type * as Section from "@cunguan/core/reports/Section"
import * as Result from "effect/Result"
import { placementDay } from "./placements.ts"
import type { Ran } from "./run.ts"

/** The reasons of all pairs, made again from the events and the state before each. */
const reasonsOf = async ({ office }: Ran): Promise<ReadonlyArray<AssignmentReasons.Reason>> => {
  const policies = office.policies(placementDay)
  const parameters = Result.getOrThrow(Policies.resolve(policies, Assignment.point)).values
  const reasons: Array<AssignmentReasons.Reason> = []
  let before = OfficeState.empty
  for (const event of await office.history()) {
    if (event.type === "people/PlacementsAssigned") {
      const facts = Result.getOrThrow(AssignmentFacts.kept(before, event, policies))
      reasons.push(...AssignmentReasons.explain(parameters, facts))
    }
    before = OfficeState.evolve(before, event)
  }
  return reasons
}

const columns = [
  { zh: "乡镇", en: "township" },
  { zh: "村数", en: "villages" },
  { zh: "安排人数", en: "placed" },
  { zh: "第一志愿", en: "first wish" },
  { zh: "第二志愿", en: "second wish" },
  { zh: "第三志愿", en: "third wish" },
  { zh: "志愿以外", en: "no wish" },
  { zh: "专业对口", en: "major needed" },
  { zh: "总代价", en: "sum of costs" }
] as const

const countsOf = (reasons: ReadonlyArray<AssignmentReasons.Reason>): ReadonlyArray<number> => [
  reasons.length,
  ...([1, 2, 3, "none"] as const).map((wish) => reasons.filter(({ cost }) => cost.wish === wish).length),
  reasons.filter(({ cost }) => cost.majorFits === true).length,
  reasons.reduce((sum, { cost }) => sum + cost.sum, 0)
]

/** The placements by township, with the line that adds them up. */
export const placementSheet = async (ran: Ran): Promise<Section.Sheet> => {
  const { county, office } = ran
  const reasons = await reasonsOf(ran)
  const townships = new Map(county.villages.map(({ id, township }) => [id, township]))
  const rows = county.townships.map(({ code, name }) => [
    name,
    county.villages.filter(({ township }) => township === code).length,
    ...countsOf(reasons.filter(({ village }) => townships.get(village) === code))
  ])
  const { officials } = await office.state()
  const inPost = Official.all(officials).filter((one) => Official.isInPost(one, CalendarDate.make(placementDay))).length
  const left = inPost - reasons.length
  return {
    title: { zh: "任职村安排（截至 2020年8月10日）", en: "Placements, as of 2020-08-10" },
    sections: [
      {
        title: { zh: "分乡镇情况", en: "By township" },
        table: {
          columns,
          rows: [...rows, [{ zh: "合计", en: "total" }, county.villages.length, ...countsOf(reasons)]]
        },
        lines: [
          {
            zh: `核对：在任 ${inPost} 人 = 已安排 ${reasons.length} + 未安排 ${left}。`,
            en: `Check: ${inPost} in post = ${reasons.length} placed + ${left} not placed.`
          }
        ]
      }
    ]
  }
}
