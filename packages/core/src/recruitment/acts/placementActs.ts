/**
 * The acts of recruitment about the village of an official: a placement with its title, and its correction.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Command from "../../act/Command.ts"
import * as Decision from "../../act/Decision.ts"
import type * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as Seal from "../../journal/Seal.ts"
import { inPost, official as officialOf } from "../../people/lookUp.ts"
import * as Official from "../../people/Official.ts"
import * as DivisionCode from "../../places/DivisionCode.ts"
import type * as Jurisdiction from "../../places/Jurisdiction.ts"
import * as Places from "../../places/Places.ts"
import type * as Village from "../../places/Village.ts"
import type * as FactTable from "../../policy/FactTable.ts"
import * as Judgement from "../../policy/Judgement.ts"
import * as Policies from "../../policy/Policies.ts"
import type { NotCovered } from "../../policy/RuleBookProblem.ts"
import * as TrainingFacts from "../../training/facts.ts"
import { messages } from "../messages.ts"
import * as Placement from "../Placement.ts"
import * as Title from "../Title.ts"
import { correction } from "./agreementActs.ts"
import { backgroundOf, ownStep, policiesFor, postClassOf } from "./forOfficial.ts"
import { type Attempt, allOf, type Known, type Of, refuse } from "./inDrive.ts"

/**
 * Places an official in a village under a title; where the procedure of the drive has this as a step, it takes the step.
 *
 * @category operations
 * @since 0.1.0
 */
export const place = (known: Known, command: Of<"recruitment/PlaceOfficial">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { background, basis, on } = command
    const official = yield* inPost(known.officials, command.official, on)
    const village = yield* Places.registered(known.places, command.village)
    if (Command.isDecided(command) && command.title !== undefined) {
      return yield* refuse(messages.make("recruitment/TitleGiven", { official: official.id }))
    }
    const titled = judgeTitle(known, official, policies)
    const judgedTitle = titleIn(titled)
    const title = command.title ?? judgedTitle
    const step = ownStep(known, official, { step: "placement", command }, policies)
    const told = { ...backgroundOf(known, official), ...background }
    const verdict = yield* Decision.verdictOf(
      allOf("recruitment.place", [
        judgePlacement(known, official, { village, from: on, told }, policies),
        Result.map(titled, ({ finding }) => finding),
        ...given(command.title, judgedTitle),
        ...(step === undefined ? [] : [step.finding])
      ]),
      basis
    )
    // An act that is not granted is not kept, so it needs no title either.
    if (title === undefined && (!Command.isDecided(command) || verdict?.outcome === "granted")) {
      return yield* refuse(messages.make("recruitment/TitleMissing", { official: official.id }))
    }
    const drive = step === undefined ? {} : { drive: step.drive }
    const data = { official: official.id, village: village.id, title, ...drive }
    const personal = background === undefined ? {} : { personal: { [official.id]: background } }
    return Decision.decided(verdict, [{ type: "people/OfficialPlaced", stream: "main", data, ...personal }])
  })

/**
 * Corrects a placement that was entered wrongly. The entry was to stand, so it is a deviation; what is put in its place is
 * judged like any placement. Seats and mentorships do not hang on the village and stay; an exchange that would end up in
 * the own village stands in the way.
 *
 * @category operations
 * @since 0.1.0
 */
export const correct = (known: Known, command: Of<"recruitment/CorrectPlacement">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { from, placement } = command
    const official = yield* officialOf(known.officials, command.official)
    const entered = official.placements.findLast((one) => one.from === from)
    if (entered === undefined) {
      return yield* refuse(
        messages.make("recruitment/PlacementUnknown", {
          official: official.id,
          from,
          days: official.placements.map((one) => one.from)
        })
      )
    }
    const without = { ...official, placements: official.placements.filter((one) => one !== entered) }
    const judged: Array<Result.Result<Judgement.Finding, NotCovered>> = []
    if (placement !== undefined) {
      yield* inPost(known.officials, official.id, placement.from)
      const village = yield* Places.registered(known.places, placement.village)
      const titled = judgeTitle(known, official, policies)
      const asked = { village, from: placement.from, told: backgroundOf(known, official) }
      judged.push(
        judgePlacement(known, without, asked, policies),
        Result.map(titled, ({ finding }) => finding),
        ...given(placement.title, titleIn(titled))
      )
    }
    yield* mustLeaveExchanges(known, Official.withPlacement(without, placement))
    const verdict = correction("recruitment.placementCorrection", "placements", judged)
    const data = { official: official.id, from, ...(placement === undefined ? {} : { placement }) }
    return Decision.decided(verdict, [{ type: "people/PlacementCorrected", stream: "main", data }])
  })

/** An exchange leads from the own village into another one, so on its first day the official has another one. */
const mustLeaveExchanges = ({ training }: Known, official: Official.Official): Attempt<void> => {
  const standing = TrainingFacts.exchangesOf(training, official.id).find(({ from, village }) => {
    const home = Official.placementOn(official, from)
    return home === undefined || home.village === village
  })
  return standing === undefined
    ? Result.void
    : refuse(
        messages.make("recruitment/ExchangeStands", {
          official: official.id,
          village: standing.village,
          day: standing.from
        })
      )
}

/**
 * The title of an official by the rules.
 *
 * @category judging
 * @since 0.1.0
 */
export const judgeTitle = (known: Known, official: Official.Official, policies: Policies.Policies) => {
  const status = Seal.isForgotten(official.personal) ? undefined : official.personal.politicalStatus
  const postClass = postClassOf(known, official)
  return Policies.judge(policiesFor(known, official, policies), Title.point, {
    ...(status === undefined ? {} : { politicalStatus: status }),
    ...(postClass === undefined ? {} : { postClass })
  })
}

/**
 * The title that was determined, if one was.
 *
 * @category selectors
 * @since 0.1.0
 */
export const titleIn = (
  titled: Result.Result<Judgement.Judgement<Official.Title>, NotCovered>
): Official.Title | undefined =>
  Result.isSuccess(titled) && titled.success._tag === "Value" ? titled.success.value : undefined

/** The title that a document or an authority gives, against the one that follows from the rules. */
const given = (
  title: Official.Title | undefined,
  judged: Official.Title | undefined
): ReadonlyArray<Result.Result<Judgement.Finding, NotCovered>> =>
  title === undefined || judged === undefined
    ? []
    : [
        Result.succeed(
          Judgement.leaf({
            criterion: `${Title.point.id}/given`,
            holds: title === judged,
            message: messages.make("recruitment.titleGiven", { title: Official.titleText(judged) }),
            facts: ["title"]
          })
        )
      ]

interface Asked {
  readonly village: Village.Village
  readonly from: CalendarDate.CalendarDate
  readonly told: Official.Background
}

/**
 * A placement by the rules that reach the official.
 *
 * @category judging
 * @since 0.1.0
 */
export const judgePlacement = (
  known: Known,
  official: Official.Official,
  asked: Asked,
  policies: Policies.Policies
): Result.Result<Judgement.Finding, NotCovered> =>
  Result.map(
    Policies.judge(policiesFor(known, official, policies), Placement.point, {
      ...factsOf(policies.jurisdiction, asked),
      officialsInVillage: Official.mostBeside(known.officials, official, asked.village.id, asked.from)
    }),
    ({ finding }) => finding
  )

type PlacementFacts = FactTable.Facts<typeof Placement.table>

/**
 * The facts that conditions of a placement read, of one official and one village.
 *
 * @category selectors
 * @since 0.1.0
 */
export const factsOf = (jurisdiction: Jurisdiction.Jurisdiction, { from, told, village }: Asked): PlacementFacts => ({
  ...homeFacts(told),
  ...villageFacts(jurisdiction, village, from)
})

/**
 * The facts of {@link factsOf} that are of the official.
 *
 * @category selectors
 * @since 0.1.0
 */
export const homeFacts = ({ homeVillage, major, residence }: Official.Background): PlacementFacts => {
  const { county, township } = divisionsOf(
    residence === undefined ? undefined : Result.getOrUndefined(DivisionCode.normalise(residence))
  )
  return {
    ...(township === undefined ? {} : { homeTownship: township }),
    ...(county === undefined ? {} : { homeCounty: county }),
    ...(homeVillage === undefined ? {} : { homeVillage }),
    ...(major === undefined ? {} : { major })
  }
}

/**
 * The facts of {@link factsOf} that are of the village. Its codes are those of the day; a village without one is where its
 * office is.
 *
 * @category selectors
 * @since 0.1.0
 */
export const villageFacts = (
  jurisdiction: Jurisdiction.Jurisdiction,
  village: Village.Village,
  day: CalendarDate.CalendarDate
): PlacementFacts => {
  const { county, township } = divisionsOf(codeOf(jurisdiction, village, day))
  return {
    village: village.id,
    ...(township === undefined ? {} : { township }),
    ...(county === undefined ? {} : { county })
  }
}

const codeOf = (
  office: Jurisdiction.Jurisdiction,
  { codes = [] }: Village.Village,
  day: CalendarDate.CalendarDate
): DivisionCode.DivisionCode | undefined => {
  const known = DivisionCode.codeOn(codes, day)
  if (known._tag !== "NotKnown") return known.code
  return office.level === "nation" ? undefined : office.code
}

/** The township and the county of a code. A town without a county is in a city that stands for it. */
const divisionsOf = (code: DivisionCode.DivisionCode | undefined) => {
  const levels = code === undefined ? [] : [...DivisionCode.ancestors(code), code]
  const township = levels.find((one) => DivisionCode.level(one) === "town")
  const county = levels.find((one) => DivisionCode.level(one) === "county")
  return { township, county: county ?? (township && DivisionCode.parent(township)) }
}
