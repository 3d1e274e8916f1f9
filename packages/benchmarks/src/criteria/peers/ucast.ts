/** @ucast/js interprets the conditions of @ucast/core; it has no "2 of 4", so that is written out in pairs. */
import { CompoundCondition, type Condition, FieldCondition } from "@ucast/core"
import { allInterpreters, createJsInterpreter } from "@ucast/js"
import type { Face } from "../Face.ts"
import { dayNumber, terms } from "../workload.ts"

const and = (...of: Array<Condition>) => new CompoundCondition("and", of)
const or = (...of: Array<Condition>) => new CompoundCondition("or", of)
const not = (of: Condition) => new CompoundCondition("not", [of])
const isTrue = (fact: string) => new FieldCondition("eq", fact, true)
const isIn = (fact: string, values: ReadonlyArray<string>) => new FieldCondition("within", fact, [...values])
const atLeast = (fact: string, bound: number) => new FieldCondition("gte", fact, bound)
const atMost = (fact: string, bound: number) => new FieldCondition("lte", fact, bound)

const hours = atLeast("volunteerHours", terms.volunteerHoursAtLeast)
const internship = isTrue("ruralInternship")
const major = isIn("major", terms.majors)
const awards = atLeast("awards", terms.awardsAtLeast)

const rule = and(
  or(
    and(atLeast("birthDay", dayNumber(terms.bornFrom)), atMost("birthDay", dayNumber(terms.bornUntil))),
    and(atLeast("birthDay", dayNumber(terms.postgraduatesBornFrom)), isIn("degree", terms.postgraduateDegrees))
  ),
  isIn("degree", terms.degrees),
  isIn("county", terms.counties),
  or(
    isIn("politicalStatus", terms.partyMembers),
    isTrue("studentCadre"),
    atLeast("awards", terms.awardsOfStandingAtLeast)
  ),
  not(or(isTrue("criminalRecord"), isTrue("debtDefault"))),
  not(and(isTrue("inService"), new FieldCondition("lt", "serviceYears", terms.serviceYearsAtLeast))),
  and(atLeast("graduatedDay", dayNumber(terms.graduatedFrom)), atMost("graduatedDay", dayNumber(terms.graduatedUntil))),
  or(isIn("hometown", terms.hometowns), isTrue("willingToMove")),
  or(and(hours, internship), and(major, awards), and(or(hours, internship), or(major, awards))),
  atLeast("examScore", terms.examScoreAtLeast)
)

export const faces: ReadonlyArray<Face> = [
  {
    name: "@ucast/js",
    earlier: "18–38×",
    asks: "truth",
    atMost: 50_000,
    prepare: ({ prepared }) => {
      const interpret = createJsInterpreter(allInterpreters)
      return (answers, from) => {
        for (let place = from; place < answers.length; place++) {
          answers[place] = interpret(rule, prepared[place] as object as Record<string, unknown>) ? 1 : 0
        }
      }
    }
  }
]
