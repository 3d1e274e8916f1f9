import { CalendarDate, explain, judge } from "@cunguan/core"
import * as Eligibility from "@cunguan/core/recruitment/Eligibility"

const [birthDate, countedOn] = [CalendarDate.make("1978-05-30"), CalendarDate.make("2009-05-31")]
const facts = { birthDate, countedOn, education: "bachelor", fullTime: true, studentCadre: true } as const
const verdict = judge(Eligibility.point, facts, { on: "2009-05-31" })
console.log(verdict.outcome)
console.log(explain(verdict, "en"))
