/** json-logic-js interprets the rule. */
import jsonLogic from "json-logic-js"
import type { Face } from "../Face.ts"
import { rule } from "./jsonLogicRule.ts"

export const faces: ReadonlyArray<Face> = [
  {
    name: "json-logic-js",
    earlier: "73–90×",
    asks: "truth",
    atMost: 20_000,
    prepare:
      ({ prepared }) =>
      (answers, from) => {
        for (let place = from; place < answers.length; place++)
          answers[place] = jsonLogic.apply(rule, prepared[place]) ? 1 : 0
      }
  }
]
