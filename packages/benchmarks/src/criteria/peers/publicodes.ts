/** publicodes: the rule in its own language, the facts as the situation; the whole evaluated tree comes with the answer. */
import Engine from "publicodes"
import type { Face } from "../Face.ts"
import { dayNumber, type Prepared, terms } from "../workload.ts"

const numbers = ["birthDay", "awards", "serviceYears", "graduatedDay", "volunteerHours", "examScore"] as const
const booleans = [
  "studentCadre",
  "criminalRecord",
  "debtDefault",
  "inService",
  "willingToMove",
  "ruralInternship"
] as const
const texts = ["degree", "county", "politicalStatus", "hometown", "major"] as const

const all = (...of: Array<unknown>) => ({ "toutes ces conditions": of })
const any = (...of: Array<unknown>) => ({ "une de ces conditions": of })
const isIn = (fact: string, values: ReadonlyArray<string>) => any(...values.map((value) => `${fact} = '${value}'`))
const isFalse = (fact: string) => `${fact} = non`
const one = (condition: unknown) => ({ variations: [{ si: condition, alors: 1 }, { sinon: 0 }] })

const conditions: ReadonlyArray<unknown> = [
  any(
    all(`birthDay >= ${dayNumber(terms.bornFrom)}`, `birthDay <= ${dayNumber(terms.bornUntil)}`),
    all(`birthDay >= ${dayNumber(terms.postgraduatesBornFrom)}`, isIn("degree", terms.postgraduateDegrees))
  ),
  isIn("degree", terms.degrees),
  isIn("county", terms.counties),
  any(isIn("politicalStatus", terms.partyMembers), "studentCadre", `awards >= ${terms.awardsOfStandingAtLeast}`),
  all(isFalse("criminalRecord"), isFalse("debtDefault")),
  any(isFalse("inService"), `serviceYears >= ${terms.serviceYearsAtLeast}`),
  all(`graduatedDay >= ${dayNumber(terms.graduatedFrom)}`, `graduatedDay <= ${dayNumber(terms.graduatedUntil)}`),
  any(isIn("hometown", terms.hometowns), "willingToMove"),
  `preferences >= ${terms.preferencesAtLeast}`,
  `examScore >= ${terms.examScoreAtLeast}`
]

const facts = {
  ...Object.fromEntries(numbers.map((fact) => [fact, null])),
  ...Object.fromEntries(booleans.map((fact) => [fact, null])),
  ...Object.fromEntries(texts.map((fact) => [fact, null])),
  preferences: {
    somme: [
      one(`volunteerHours >= ${terms.volunteerHoursAtLeast}`),
      one("ruralInternship"),
      one(isIn("major", terms.majors)),
      one(`awards >= ${terms.awardsAtLeast}`)
    ]
  }
}

const rules = { ...facts, eligible: all(...conditions) }

/** Reads as many rules as asked for, two of the ten conditions and a bound in each. */
export const load = (count: number): object =>
  new Engine({
    ...facts,
    ...Object.fromEntries(
      Array.from({ length: count }, (_, place) => [
        `rule ${place}`,
        all(conditions[place % 10], conditions[(place * 7 + 3) % 10], `examScore >= ${60 + (place % 140)}`)
      ])
    )
  })

const situation = (applicant: Prepared): Record<string, string | number> => ({
  ...Object.fromEntries(numbers.flatMap((fact) => (applicant[fact] === undefined ? [] : [[fact, applicant[fact]]]))),
  ...Object.fromEntries(
    booleans.flatMap((fact) => (applicant[fact] === undefined ? [] : [[fact, applicant[fact] ? "oui" : "non"]]))
  ),
  ...Object.fromEntries(
    texts.flatMap((fact) => (applicant[fact] === undefined ? [] : [[fact, `'${applicant[fact]}'`]]))
  )
})

export const faces: ReadonlyArray<Face> = [
  {
    name: "publicodes, with its evaluated tree",
    earlier: "8,700×",
    asks: "truth",
    atMost: 300,
    prepare: ({ prepared }) => {
      const engine = new Engine(rules)
      const situations = prepared.map(situation)
      return (answers, from) => {
        for (let place = from; place < answers.length; place++) {
          const { nodeValue } = engine.setSituation(situations[place] ?? {}).evaluate("eligible")
          answers[place] = nodeValue === true ? 1 : nodeValue === false ? 0 : 2
        }
      }
    }
  }
]
