/** The same rule in the library's own language: ten named conditions with 22 leaves over a table of 17 facts. */
import * as Criterion from "@cunguan/core/policy/Criterion"
import * as FactTable from "@cunguan/core/policy/FactTable"
import * as Result from "effect/Result"
import { terms } from "./workload.ts"

const { boolean, date, number, text } = FactTable
const notSupplied = { absent: "notSupplied" } as const
const none = { absent: "none" } as const

/** The facts of an applicant, under the names that they have on the wire. */
export const table = FactTable.make({
  birthDate: date({ zh: "出生日期", en: "date of birth" }, notSupplied),
  degree: FactTable.oneOf(
    { zh: "学位", en: "degree" },
    ["associate", "bachelor", "master", "doctor"],
    {
      associate: { zh: "副学士", en: "associate's degree" },
      bachelor: { zh: "学士", en: "bachelor's degree" },
      master: { zh: "硕士", en: "master's degree" },
      doctor: { zh: "博士", en: "doctorate" }
    },
    notSupplied
  ),
  county: text({ zh: "户籍所在县", en: "county of registration" }, notSupplied),
  politicalStatus: FactTable.oneOf(
    { zh: "政治面貌", en: "political status" },
    ["01", "02", "03", "13"],
    {
      "01": { zh: "中共党员", en: "Party member" },
      "02": { zh: "中共预备党员", en: "probationary Party member" },
      "03": { zh: "共青团员", en: "League member" },
      "13": { zh: "群众", en: "of no party" }
    },
    notSupplied
  ),
  studentCadre: boolean({ zh: "学生干部", en: "student cadre" }, notSupplied),
  awards: number({ zh: "校级以上荣誉", en: "awards" }, none),
  criminalRecord: boolean({ zh: "受过刑事处罚", en: "criminal record" }, notSupplied),
  debtDefault: boolean({ zh: "失信被执行人", en: "debt in default" }, notSupplied),
  inService: boolean({ zh: "在职", en: "in service" }, notSupplied),
  serviceYears: number({ zh: "服务年限", en: "years of service" }, notSupplied),
  graduatedOn: date({ zh: "毕业日期", en: "day of graduation" }, notSupplied),
  hometown: text({ zh: "家庭所在村镇", en: "home town" }, notSupplied),
  willingToMove: boolean({ zh: "服从调剂", en: "willing to move" }, notSupplied),
  volunteerHours: number({ zh: "志愿服务时长", en: "hours of volunteering" }, none),
  ruralInternship: boolean({ zh: "农村实习", en: "internship in a village" }, notSupplied),
  major: text({ zh: "专业", en: "major" }, notSupplied),
  examScore: number({ zh: "笔试成绩", en: "score of the examination" }, notSupplied)
})

const { all, any, atLeast, isAtLeast, isAtMost, isBelow, isOneOf, isTrue, named, not } = Criterion
const { fact } = Criterion.of(table)

/** Who is taken on. */
export const criterion: Criterion.Criterion = all([
  named(
    "age",
    any([
      all([isAtLeast(fact("birthDate"), terms.bornFrom), isAtMost(fact("birthDate"), terms.bornUntil)]),
      all([
        isAtLeast(fact("birthDate"), terms.postgraduatesBornFrom),
        isOneOf(fact("degree"), terms.postgraduateDegrees)
      ])
    ])
  ),
  named("degree", isOneOf(fact("degree"), terms.degrees)),
  named("county", isOneOf(fact("county"), terms.counties)),
  named(
    "standing",
    any([
      isOneOf(fact("politicalStatus"), terms.partyMembers),
      isTrue(fact("studentCadre")),
      isAtLeast(fact("awards"), terms.awardsOfStandingAtLeast)
    ])
  ),
  named("record", not(any([isTrue(fact("criminalRecord")), isTrue(fact("debtDefault"))]))),
  named("service", not(all([isTrue(fact("inService")), isBelow(fact("serviceYears"), terms.serviceYearsAtLeast)]))),
  named(
    "graduation",
    all([isAtLeast(fact("graduatedOn"), terms.graduatedFrom), isAtMost(fact("graduatedOn"), terms.graduatedUntil)])
  ),
  named("home", any([isOneOf(fact("hometown"), terms.hometowns), isTrue(fact("willingToMove"))])),
  named(
    "preferences",
    atLeast(terms.preferencesAtLeast, [
      isAtLeast(fact("volunteerHours"), terms.volunteerHoursAtLeast),
      isTrue(fact("ruralInternship")),
      isOneOf(fact("major"), terms.majors),
      isAtLeast(fact("awards"), terms.awardsAtLeast)
    ])
  ),
  named("exam", isAtLeast(fact("examScore"), terms.examScoreAtLeast))
])

/** The rule as a file would bring it: read back from its own text, and checked. */
export const decoded: Criterion.Criterion = Result.getOrThrow(
  Criterion.decode(JSON.parse(JSON.stringify(criterion)), { table })
)
