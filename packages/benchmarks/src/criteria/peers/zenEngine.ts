/** GoRules zen: one expression that is parsed at every call, and a decision read once, without and with its trace. */
import { evaluateExpressionSync, ZenEngine } from "@gorules/zen-engine"
import type { Face } from "../Face.ts"
import { dayNumber, terms } from "../workload.ts"

const list = (values: ReadonlyArray<string>) => `[${values.map((value) => `'${value}'`).join(", ")}]`

const conditions: { readonly [name: string]: string } = {
  age: `(birthDay >= ${dayNumber(terms.bornFrom)} and birthDay <= ${dayNumber(terms.bornUntil)}) or (birthDay >= ${dayNumber(terms.postgraduatesBornFrom)} and degree in ${list(terms.postgraduateDegrees)})`,
  degreeListed: `degree in ${list(terms.degrees)}`,
  countyListed: `county in ${list(terms.counties)}`,
  standing: `politicalStatus in ${list(terms.partyMembers)} or studentCadre or awards >= ${terms.awardsOfStandingAtLeast}`,
  record: "not (criminalRecord or debtDefault)",
  service: `not (inService and serviceYears < ${terms.serviceYearsAtLeast})`,
  graduation: `graduatedDay >= ${dayNumber(terms.graduatedFrom)} and graduatedDay <= ${dayNumber(terms.graduatedUntil)}`,
  home: `hometown in ${list(terms.hometowns)} or willingToMove`,
  preferences: `(volunteerHours >= ${terms.volunteerHoursAtLeast} ? 1 : 0) + (ruralInternship ? 1 : 0) + (major in ${list(terms.majors)} ? 1 : 0) + (awards >= ${terms.awardsAtLeast} ? 1 : 0) >= ${terms.preferencesAtLeast}`,
  exam: `examScore >= ${terms.examScoreAtLeast}`
}

const whole = Object.values(conditions)
  .map((condition) => `(${condition})`)
  .join(" and ")

const decision = {
  nodes: [
    { id: "in", name: "in", type: "inputNode", position: { x: 0, y: 0 } },
    {
      id: "rule",
      name: "rule",
      type: "expressionNode",
      position: { x: 1, y: 0 },
      content: {
        expressions: [
          ...Object.entries(conditions).map(([key, value]) => ({ id: key, key, value })),
          {
            id: "eligible",
            key: "eligible",
            value: Object.keys(conditions)
              .map((name) => `$.${name}`)
              .join(" and ")
          }
        ]
      }
    },
    { id: "out", name: "out", type: "outputNode", position: { x: 2, y: 0 } }
  ],
  edges: [
    { id: "first", sourceId: "in", targetId: "rule", type: "edge" },
    { id: "second", sourceId: "rule", targetId: "out", type: "edge" }
  ]
}

const decided =
  (trace: boolean): Face["prepare"] =>
  ({ prepared }) => {
    const read = new ZenEngine().createDecision(decision)
    return async (answers, from) => {
      for (let place = from; place < answers.length; place++) {
        const { result } = await read.evaluate(prepared[place], { trace })
        answers[place] = result.eligible === true ? 1 : 0
      }
    }
  }

export const faces: ReadonlyArray<Face> = [
  {
    name: "@gorules/zen-engine, an expression",
    earlier: "350–3,900×",
    asks: "truth",
    atMost: 2000,
    prepare:
      ({ prepared }) =>
      (answers, from) => {
        for (let place = from; place < answers.length; place++) {
          answers[place] = evaluateExpressionSync(whole, prepared[place]) === true ? 1 : 0
        }
      }
  },
  {
    name: "@gorules/zen-engine, a decision",
    earlier: "350–3,900×",
    asks: "truth",
    atMost: 1000,
    prepare: decided(false)
  },
  {
    name: "@gorules/zen-engine, a decision with trace",
    earlier: "2,200–6,600×",
    asks: "truth",
    atMost: 1000,
    prepare: decided(true)
  }
]
