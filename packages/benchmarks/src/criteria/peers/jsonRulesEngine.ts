/** json-rules-engine, with facts that may be missing allowed; it has no "2 of 4", so that is written out in pairs. */
import { Engine, type TopLevelCondition } from "json-rules-engine"
import type { Face } from "../Face.ts"
import { dayNumber, terms } from "../workload.ts"

const leaf = (fact: string, operator: string, value: unknown) => ({ fact, operator, value })
const isTrue = (fact: string) => leaf(fact, "equal", true)
const isIn = (fact: string, values: ReadonlyArray<string>) => leaf(fact, "in", [...values])
const atLeast = (fact: string, bound: number) => leaf(fact, "greaterThanInclusive", bound)
const atMost = (fact: string, bound: number) => leaf(fact, "lessThanInclusive", bound)

const hours = atLeast("volunteerHours", terms.volunteerHoursAtLeast)
const internship = isTrue("ruralInternship")
const major = isIn("major", terms.majors)
const awards = atLeast("awards", terms.awardsAtLeast)

const conditions: TopLevelCondition = {
  all: [
    {
      any: [
        { all: [atLeast("birthDay", dayNumber(terms.bornFrom)), atMost("birthDay", dayNumber(terms.bornUntil))] },
        {
          all: [atLeast("birthDay", dayNumber(terms.postgraduatesBornFrom)), isIn("degree", terms.postgraduateDegrees)]
        }
      ]
    },
    isIn("degree", terms.degrees),
    isIn("county", terms.counties),
    {
      any: [
        isIn("politicalStatus", terms.partyMembers),
        isTrue("studentCadre"),
        atLeast("awards", terms.awardsOfStandingAtLeast)
      ]
    },
    { not: { any: [isTrue("criminalRecord"), isTrue("debtDefault")] } },
    { not: { all: [isTrue("inService"), leaf("serviceYears", "lessThan", terms.serviceYearsAtLeast)] } },
    {
      all: [
        atLeast("graduatedDay", dayNumber(terms.graduatedFrom)),
        atMost("graduatedDay", dayNumber(terms.graduatedUntil))
      ]
    },
    { any: [isIn("hometown", terms.hometowns), isTrue("willingToMove")] },
    {
      any: [
        { all: [hours, internship] },
        { all: [major, awards] },
        { all: [{ any: [hours, internship] }, { any: [major, awards] }] }
      ]
    },
    atLeast("examScore", terms.examScoreAtLeast)
  ]
}

export const faces: ReadonlyArray<Face> = [
  {
    name: "json-rules-engine, with its results",
    earlier: "2,900–4,900×",
    asks: "truth",
    atMost: 1000,
    prepare: ({ prepared }) => {
      const engine = new Engine([{ conditions, event: { type: "eligible" } }], { allowUndefinedFacts: true })
      return async (answers, from) => {
        for (let place = from; place < answers.length; place++) {
          const { results } = await engine.run({ ...prepared[place] })
          answers[place] = results.length
        }
      }
    }
  }
]
