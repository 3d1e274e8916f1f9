import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Ballot from "@cunguan/core/evaluation/Ballot"
import * as Cap from "@cunguan/core/evaluation/Cap"
import * as Components from "@cunguan/core/evaluation/Components"
import * as Cycle from "@cunguan/core/evaluation/Cycle"
import * as Grading from "@cunguan/core/evaluation/Grading"
import * as Marking from "@cunguan/core/evaluation/Marking"
import type { Example, Told } from "@cunguan/plugin-sdk"

const day = CalendarDate.make
const year = { from: day("2010-01-01"), until: day("2010-12-31") }
const on = "2011-01-10"

/** Twenty who are graded: three or four of them reach the bound of excellent. */
const twenty = (...excellent: ReadonlyArray<string>) => ({
  graded: Array.from({ length: 20 }, (_, index) => {
    const total = excellent[index]
    const grade = total === undefined ? "competent" : "excellent"
    return { official: `p-${index + 1}`, total: total ?? "80.00", grade } as const
  })
})

/** What the rules of evaluation come to in the town, on both sides of its bounds. */
export const evaluationCases = (example: Example): ReadonlyArray<Told> => [
  example(Cycle.point, {
    sentence: { zh: "7月1日到任，满六个月，评定等次", en: "In post since 1 July, six months, one is graded" },
    on,
    facts: { ...year, appointedOn: day("2010-07-01") },
    expect: { value: "graded" }
  }),
  example(Cycle.point, {
    sentence: { zh: "7月2日到任，不足六个月，不定等次", en: "In post since 2 July, one is not graded" },
    on,
    facts: { ...year, appointedOn: day("2010-07-02") },
    expect: { value: "notGraded", reasons: ["evaluation.cycle/monthsInPost"] }
  }),
  example(Cycle.point, {
    sentence: { zh: "12月31日离任的不参加考核", en: "Whoever leaves on 31 December is not in the appraisal" },
    on,
    facts: { ...year, appointedOn: day("2008-08-01"), departedOn: day("2010-12-31") },
    expect: { outcome: "notApplicable" }
  }),
  example(Marking.point, {
    sentence: { zh: "村级组织可以登记村级评分", en: "A village organisation gives the village's mark" },
    on,
    facts: { component: "village", role: "villageOrganisation" },
    expect: { outcome: "granted" }
  }),
  example(Marking.point, {
    sentence: { zh: "村级组织不能登记乡镇评分", en: "A village organisation does not give the town's mark" },
    on,
    facts: { component: "town", role: "villageOrganisation" },
    expect: { outcome: "refused", reasons: ["evaluation.marking/role"] }
  }),
  example(Ballot.point, {
    sentence: { zh: "废票不计入分母：2760除以30", en: "Spoiled votes are left out: 2760 over 30" },
    on,
    facts: { excellent: 20, competent: 8, basic: 2, incompetent: 0, spoiled: 1 },
    expect: { value: "92.00" }
  }),
  example(Ballot.point, {
    sentence: { zh: "全是废票就没有得分，而不是0分", en: "With spoiled votes alone there is no mark, and no 0" },
    on,
    facts: { excellent: 0, competent: 0, basic: 0, incompetent: 0, spoiled: 9 },
    expect: { outcome: "undetermined", reasons: ["evaluation.ballot/votes"] }
  }),
  example(Components.point, {
    sentence: { zh: "测评四成，村三成，镇三成", en: "The assessment counts 40, the village 30, the town 30" },
    on,
    facts: { assembly: "92.00", village: "80", town: "85" },
    expect: { value: "86.30" }
  }),
  example(Components.point, {
    sentence: { zh: "缺村级评分，总分不能确定", en: "Without the village's mark there is no total" },
    on,
    facts: { assembly: "92.00", town: "85" },
    expect: { outcome: "undetermined" }
  }),
  ...(
    [
      ["90.00", "excellent"],
      ["89.99", "competent"],
      ["70.00", "competent"],
      ["69.99", "basicallyCompetent"],
      ["60.00", "basicallyCompetent"],
      ["59.99", "incompetent"]
    ] as const
  ).map(([total, grade]) =>
    example(Grading.point, {
      sentence: { zh: `总分${total}的等次`, en: `The grade of a total of ${total}` },
      on,
      facts: { total },
      expect: { value: grade }
    })
  ),
  example(Cap.point, {
    sentence: { zh: "20人的15%是3人，第四名改为称职", en: "15 % of 20 is 3, and the fourth becomes competent" },
    on,
    facts: twenty("96", "95", "94", "93"),
    expect: { value: { places: 3, excellent: ["p-1", "p-2", "p-3"], lowered: ["p-4"] } }
  }),
  example(Cap.point, {
    sentence: {
      zh: "第三、四名总分相同，均不评为优秀",
      en: "The third and the fourth have one total, so neither is excellent"
    },
    on,
    facts: twenty("96", "95", "94", "94"),
    expect: { value: { places: 3, excellent: ["p-1", "p-2"], lowered: ["p-3", "p-4"] } }
  }),
  example(Cap.point, {
    sentence: { zh: "19人的15%是2.85，按2人", en: "15 % of 19 is 2.85, which is 2" },
    on,
    facts: { graded: twenty("96", "95", "94").graded.slice(0, 19) },
    expect: { value: { places: 2, excellent: ["p-1", "p-2"], lowered: ["p-3"] } }
  })
]
