/** The rule in JSON Logic, as both of its engines read it. */
import type { RulesLogic } from "json-logic-js"
import { dayNumber, terms } from "../workload.ts"

const fact = (name: string) => ({ var: name })
const one = (condition: RulesLogic): RulesLogic => ({ if: [condition, 1, 0] })

export const rule: RulesLogic = {
  and: [
    {
      or: [
        { "<=": [dayNumber(terms.bornFrom), fact("birthDay"), dayNumber(terms.bornUntil)] },
        {
          and: [
            { ">=": [fact("birthDay"), dayNumber(terms.postgraduatesBornFrom)] },
            { in: [fact("degree"), [...terms.postgraduateDegrees]] }
          ]
        }
      ]
    },
    { in: [fact("degree"), [...terms.degrees]] },
    { in: [fact("county"), [...terms.counties]] },
    {
      or: [
        { in: [fact("politicalStatus"), [...terms.partyMembers]] },
        fact("studentCadre"),
        { ">=": [fact("awards"), terms.awardsOfStandingAtLeast] }
      ]
    },
    { "!": [{ or: [fact("criminalRecord"), fact("debtDefault")] }] },
    { "!": [{ and: [fact("inService"), { "<": [fact("serviceYears"), terms.serviceYearsAtLeast] }] }] },
    { "<=": [dayNumber(terms.graduatedFrom), fact("graduatedDay"), dayNumber(terms.graduatedUntil)] },
    { or: [{ in: [fact("hometown"), [...terms.hometowns]] }, fact("willingToMove")] },
    {
      ">=": [
        {
          "+": [
            one({ ">=": [fact("volunteerHours"), terms.volunteerHoursAtLeast] }),
            one(fact("ruralInternship")),
            one({ in: [fact("major"), [...terms.majors]] }),
            one({ ">=": [fact("awards"), terms.awardsAtLeast] })
          ]
        },
        terms.preferencesAtLeast
      ]
    },
    { ">=": [fact("examScore"), terms.examScoreAtLeast] }
  ]
}
