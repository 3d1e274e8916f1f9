/** json-logic-engine interprets the rule, or builds a function of it. */
import { LogicEngine } from "json-logic-engine"
import type { Face } from "../Face.ts"
import { rule } from "./jsonLogicRule.ts"

export const faces: ReadonlyArray<Face> = [
  {
    name: "json-logic-engine, built",
    earlier: "3.8–5.0×",
    asks: "truth",
    prepare: ({ prepared }) => {
      const built = new LogicEngine().build(rule) as (applicant: unknown) => unknown
      return (answers, from) => {
        for (let place = from; place < answers.length; place++) answers[place] = built(prepared[place]) ? 1 : 0
      }
    }
  },
  {
    name: "json-logic-engine, interpreted",
    asks: "truth",
    atMost: 50_000,
    prepare: ({ prepared }) => {
      const engine = new LogicEngine()
      return (answers, from) => {
        for (let place = from; place < answers.length; place++)
          answers[place] = engine.run(rule, prepared[place]) ? 1 : 0
      }
    }
  }
]
