import * as Agreement from "@cunguan/core/recruitment/Agreement"
import type { At, Drafted } from "@cunguan/plugin-sdk"

/** Provinces repeat the national programme with a term of three years; Zhejiang's own text was not read. */
const repeated = {
  assumption: {
    zh: "各省文件转述的聘期一般为三年（有的为两年）；浙江省文件原文未见。",
    en: "Provinces repeat the programme with a term of three years (some with two); Zhejiang's own text was not read."
  }
} as const

/** What the province lays down for recruitment. */
export const recruitment = (at: At): ReadonlyArray<Drafted> => [
  at(Agreement.point, { field: "monthsAtLeast", value: 36, from: "2009-01-01", ...repeated }),
  at(Agreement.point, {
    field: "parties",
    value: [
      { id: "countyDepartments", title: { zh: "县级有关部门", en: "the county departments" } },
      { id: "town", title: { zh: "乡镇", en: "the town" } }
    ],
    from: "2009-04-07",
    assumption: {
      zh: "合同由县级有关部门签订见于全国性文件；乡镇同为签订方是本省通行做法的假定。",
      en: "That county departments sign is in the national text; that the town signs too is assumed to be the province's way."
    }
  })
]
