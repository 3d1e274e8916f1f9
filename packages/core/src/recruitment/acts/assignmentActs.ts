/**
 * Placing several officials by one act, by pairs that somebody else computed.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Command from "../../act/Command.ts"
import * as Decision from "../../act/Decision.ts"
import { inPost } from "../../people/lookUp.ts"
import * as Official from "../../people/Official.ts"
import * as Places from "../../places/Places.ts"
import * as Judgement from "../../policy/Judgement.ts"
import * as Policies from "../../policy/Policies.ts"
import type { NotCovered } from "../../policy/RuleBookProblem.ts"
import * as Assignment from "../Assignment.ts"
import type * as AssignmentProblem from "../AssignmentProblem.ts"
import * as AssignmentFacts from "../assignmentFacts.ts"
import { messages } from "../messages.ts"
import { backgroundOf, type OwnStep, ownStep } from "./forOfficial.ts"
import { type Attempt, allOf, type Known, type Of, refuse } from "./inDrive.ts"
import { judgePlacement, judgeTitle, titleIn } from "./placementActs.ts"

type Assign = Of<"recruitment/AssignPlacements">

/**
 * Places several officials. Whoever computed the pairs is not trusted: every pair is judged as a placement, and that their
 * sum is the least is proved. Of findings that are the same for many, only those that do not hold are told one by one.
 *
 * @category operations
 * @since 0.1.0
 */
export const assign = (state: Known, command: Assign, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { basis, officials, pairs, villages } = command
    const facts = yield* AssignmentFacts.known(state, command, policies)
    yield* pairsAsked(command)
    const judged = yield* judgeEach(state, command, policies)
    const verdict = yield* Decision.verdictOf(
      allOf("recruitment.assign", [
        Result.map(Policies.judge(policies, Assignment.point, { ...facts, pairs }), ({ finding }) => finding),
        together("villages", judged, ({ placement }) => placement),
        together("titles", judged, ({ titled }) => Result.map(titled, ({ finding }) => finding)),
        together("steps", judged, ({ step }) => step?.finding)
      ]),
      basis
    )
    const untitled = judged.find(({ title }) => title === undefined)
    if (untitled !== undefined && (!Command.isDecided(command) || verdict?.outcome === "granted")) {
      return yield* refuse(messages.make("recruitment/TitleMissing", { official: untitled.pair.official }))
    }
    const placements = judged.map(({ pair, step, title }) => ({
      ...{ ...pair, title },
      ...(step === undefined ? {} : { drive: step.drive })
    }))
    const personal = Object.fromEntries(
      officials.map(({ background, official, wishes }) => [official, { ...background, wishes }])
    )
    const data = { villages, placements }
    return Decision.decided(verdict, [{ type: "people/PlacementsAssigned", stream: "main", data, personal }])
  })

const pairsAsked = ({ officials, pairs, villages }: Assign): Attempt<void> => {
  const candidates = new Set(officials.map(({ official }) => official))
  const openings = new Set(villages.map(({ village }) => village))
  const stranger = pairs.find(({ official, village }) => !candidates.has(official) || !openings.has(village))
  return stranger === undefined ? Result.void : refuse(messages.make("recruitment/PairNotAsked", { ...stranger }))
}

interface Judged {
  readonly pair: AssignmentProblem.Placed
  readonly placement: Result.Result<Judgement.Finding, NotCovered>
  readonly titled: ReturnType<typeof judgeTitle>
  readonly title: Official.Title | undefined
  readonly step: OwnStep | undefined
}

/** Each pair as a placement of its own, with all who go to the same village by this act. */
const judgeEach = (state: Known, command: Assign, policies: Policies.Policies): Attempt<ReadonlyArray<Judged>> => {
  const { on, pairs } = command
  // Under which title somebody goes there makes no difference to how many are there.
  const officials = pairs.reduce(
    (all, pair) => Official.placed(all, { ...pair, title: "assistantToDirector" }, on),
    state.officials
  )
  const backgrounds = new Map(command.officials.map(({ background, official }) => [official, background]))
  return Result.all(
    pairs.map((pair) =>
      Result.gen(function* (): Generator<Attempt<unknown>, Judged, never> {
        const official = yield* inPost(state.officials, pair.official, on)
        const village = yield* Places.registered(state.places, pair.village)
        const told = { ...backgroundOf(state, official), ...backgrounds.get(pair.official) }
        const titled = judgeTitle(state, official, policies)
        return {
          ...{ pair, titled, title: titleIn(titled) },
          step: ownStep(state, official, { step: "placement", command }, policies),
          placement: judgePlacement({ ...state, officials }, official, { village, from: on, told }, policies)
        }
      })
    )
  )
}

const titles = {
  villages: { zh: "各人任职村", en: "the village of each" },
  titles: { zh: "各人职务", en: "the title of each" },
  steps: { zh: "各人所在步骤", en: "the step of each" }
} as const

/**
 * Many findings of one kind as a number with all that they rest on, and in full those that do not hold. What they need is
 * told of whom they are about.
 */
const together = (
  what: keyof typeof titles,
  judged: ReadonlyArray<Judged>,
  findingOf: (one: Judged) => Result.Result<Judgement.Finding, NotCovered> | undefined
): Result.Result<Judgement.Finding, NotCovered> => {
  const each = judged.flatMap((one) => {
    const found = findingOf(one)
    return found === undefined ? [] : [Result.map(found, (finding) => aboutOfficial(finding, one.pair.official))]
  })
  return Result.map(Result.all(each), (findings) => {
    const good = findings.filter(isGood)
    const others = findings.filter((finding) => !isGood(finding))
    const counted = Judgement.leaf({
      criterion: `${Assignment.point.id}/${what}`,
      holds: good.length === 0 ? "notApplicable" : "yes",
      message: messages.make("recruitment.allOfThem", { what: titles[what], people: good.length }),
      parameters: onceEach(good.flatMap(parametersIn))
    })
    return Judgement.all(counted.criterion, counted.message, [counted, ...others])
  })
}

const isGood = ({ holds }: Judgement.Finding): boolean => holds === "yes" || holds === "notApplicable"

const aboutOfficial = (finding: Judgement.Finding, official: string): Judgement.Finding => ({
  ...finding,
  needs: finding.needs.map((need) => `officials.${official}.${need}`),
  findings: finding.findings.map((one) => aboutOfficial(one, official))
})

const parametersIn = ({ findings, parameters }: Judgement.Finding): ReadonlyArray<Judgement.ParameterUse> => [
  ...parameters,
  ...findings.flatMap(parametersIn)
]

const onceEach = (uses: ReadonlyArray<Judgement.ParameterUse>): ReadonlyArray<Judgement.ParameterUse> => [
  ...new Map(uses.map((use) => [JSON.stringify([use.point, use.field, use.value, use.provision]), use])).values()
]
