/** Cedar in WebAssembly: a policy set that is parsed once; the applicant comes as the context of the request. */
import { type CedarValueJson, preparsePolicySet, statefulIsAuthorized } from "@cedar-policy/cedar-wasm/nodejs"
import type { Face } from "../Face.ts"
import { dayNumber, terms } from "../workload.ts"

const set = (values: ReadonlyArray<string>) => `[${values.map((value) => `"${value}"`).join(", ")}]`

const policy = `permit (principal, action, resource) when {
  ((context.birthDay >= ${dayNumber(terms.bornFrom)} && context.birthDay <= ${dayNumber(terms.bornUntil)}) ||
    (context.birthDay >= ${dayNumber(terms.postgraduatesBornFrom)} && ${set(terms.postgraduateDegrees)}.contains(context.degree))) &&
  ${set(terms.degrees)}.contains(context.degree) &&
  ${set(terms.counties)}.contains(context.county) &&
  (${set(terms.partyMembers)}.contains(context.politicalStatus) || context.studentCadre || context.awards >= ${terms.awardsOfStandingAtLeast}) &&
  !(context.criminalRecord || context.debtDefault) &&
  !(context.inService && context.serviceYears < ${terms.serviceYearsAtLeast}) &&
  context.graduatedDay >= ${dayNumber(terms.graduatedFrom)} && context.graduatedDay <= ${dayNumber(terms.graduatedUntil)} &&
  (${set(terms.hometowns)}.contains(context.hometown) || context.willingToMove) &&
  (if context.volunteerHours >= ${terms.volunteerHoursAtLeast} then 1 else 0) + (if context.ruralInternship then 1 else 0) +
    (if ${set(terms.majors)}.contains(context.major) then 1 else 0) + (if context.awards >= ${terms.awardsAtLeast} then 1 else 0) >= ${terms.preferencesAtLeast} &&
  context.examHalves >= ${terms.examScoreAtLeast * 2}
};`

const principal = { type: "Applicant", id: "one" }
const action = { type: "Action", id: "join" }
const resource = { type: "Drive", id: "one" }

export const faces: ReadonlyArray<Face> = [
  {
    name: "@cedar-policy/cedar-wasm",
    earlier: "2,100–2,900×",
    asks: "truth",
    atMost: 1000,
    prepare: ({ prepared }) => {
      const read = preparsePolicySet("eligibility", { staticPolicies: policy })
      if (read.type === "failure") throw new Error(read.errors.map(({ message }) => message).join("; "))
      // Cedar has whole numbers alone, so scores are given in halves.
      const contexts = prepared.map(({ examScore, ...rest }) => ({
        ...rest,
        ...(examScore === undefined ? {} : { examHalves: examScore * 2 })
      }))
      return (answers, from) => {
        for (let place = from; place < answers.length; place++) {
          const answer = statefulIsAuthorized({
            principal,
            action,
            resource,
            context: contexts[place] as Record<string, CedarValueJson>,
            entities: [],
            preparsedPolicySetId: "eligibility"
          })
          if (answer.type === "failure") throw new Error(answer.errors.map(({ message }) => message).join("; "))
          answers[place] = answer.response.decision === "allow" ? 1 : 0
        }
      }
    }
  }
]
