import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Agreement from "@cunguan/core/recruitment/Agreement"
import type { Example, Told } from "@cunguan/plugin-sdk"

const day = CalendarDate.make
const parties = ["countyDepartments", "town"]

/** What the rules of recruitment come to in the province, on both sides of its bounds and dates. */
export const recruitmentCases = (example: Example): ReadonlyArray<Told> => [
  example(Agreement.point, {
    sentence: {
      zh: "2008年底，两年的聘期符合全国规定",
      en: "At the end of 2008 a term of two years meets the nation's rule"
    },
    on: "2008-12-31",
    facts: { from: day("2008-12-31"), until: day("2010-12-31"), parties: [] },
    expect: { outcome: "granted" }
  }),
  example(Agreement.point, {
    sentence: { zh: "2009年起，两年的聘期太短", en: "From 2009 on a term of two years is too short" },
    on: "2009-01-01",
    facts: { from: day("2009-01-01"), until: day("2011-01-01"), parties: [] },
    expect: { outcome: "refused", reasons: ["recruitment.agreement/shortest"] }
  }),
  example(Agreement.point, {
    sentence: { zh: "2009年起，三年的聘期正好", en: "From 2009 on a term of three years is just right" },
    on: "2009-01-01",
    facts: { from: day("2009-01-01"), until: day("2012-01-01"), parties: [] },
    expect: { outcome: "granted" }
  }),
  example(Agreement.point, {
    sentence: { zh: "2009年4月7日起，乡镇也须签订", en: "From 2009-04-07 on the town signs too" },
    on: "2009-04-07",
    facts: { from: day("2009-05-01"), until: day("2012-05-01"), parties: ["countyDepartments"] },
    expect: { outcome: "refused", reasons: ["recruitment.agreement/parties"] }
  }),
  example(Agreement.point, {
    sentence: { zh: "双方都签订的合同有效", en: "An agreement that both sign will do" },
    on: "2009-04-07",
    facts: { from: day("2009-05-01"), until: day("2012-05-01"), parties },
    expect: { outcome: "granted" }
  })
]
