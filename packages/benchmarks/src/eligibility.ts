/** One applicant against the national conditions of 2009: by hand, by the rule alone, and out of the rule book. */
import { CalendarDate, judge, national } from "@cunguan/core"
import * as Jurisdiction from "@cunguan/core/places/Jurisdiction"
import * as Policies from "@cunguan/core/policy/Policies"
import * as Eligibility from "@cunguan/core/recruitment/Eligibility"
import * as Result from "effect/Result"
import { compare } from "./ratios.ts"

const facts = {
  birthDate: CalendarDate.make("1985-02-28"),
  countedOn: CalendarDate.make("2009-05-31"),
  education: "bachelor",
  fullTime: true,
  politicalStatus: "02",
  studentCadre: false
} as const

const ranks: ReadonlyArray<string> = [
  "primary",
  "juniorHigh",
  "seniorSecondary",
  "diploma",
  "bachelor",
  "master",
  "doctor"
]

/** What one would write without the library: right for these facts, without reasons, dates or citations. */
const byHand = (): boolean =>
  facts.birthDate > "1978-05-31" &&
  ranks.indexOf(facts.education) >= 3 &&
  facts.fullTime &&
  (facts.politicalStatus === "02" || facts.studentCadre)

export const eligibility = async (): Promise<void> => {
  const on = CalendarDate.make("2009-05-31")
  const policies = Policies.at(national, Jurisdiction.nation, on)
  const { values } = Result.getOrThrow(Policies.resolve(policies, Eligibility.point))
  if (!byHand() || Eligibility.judge(values, facts).outcome !== "granted") throw new Error("The verdicts differ.")
  await compare("Eligibility of one applicant", {
    "the rule with its finding tree": () => Eligibility.judge(values, facts),
    "the rule out of the book, provisions named": () => judge(Eligibility.point, facts, { on: "2009-05-31" }),
    "a predicate by hand, no reasons": byHand
  })
}
