/**
 * The acts of recruitment for an official who has been appointed: the agreement, and the village with the title.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Command from "../act/Command.ts"
import * as Decision from "../act/Decision.ts"
import * as Seal from "../journal/Seal.ts"
import { inPost } from "../people/lookUp.ts"
import * as Official from "../people/Official.ts"
import * as Places from "../places/Places.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Policies from "../policy/Policies.ts"
import * as Agreement from "./Agreement.ts"
import * as Drive from "./Drive.ts"
import { allOf, type Known, type Of, refuse } from "./inDrive.ts"
import { messages } from "./messages.ts"
import * as Placement from "./Placement.ts"
import * as Recruitment from "./Recruitment.ts"
import * as Title from "./Title.ts"

/**
 * Signs an agreement with an official.
 *
 * @category operations
 * @since 0.1.0
 */
export const sign = (known: Known, command: Of<"recruitment/SignAgreement">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { from, on, parties, until } = command
    const official = yield* inPost(known.officials, command.official, on)
    if (until <= from) return yield* refuse(messages.make("recruitment/TermEmpty"))
    const other = official.agreements.find((one) => one.from < until && from < one.until)
    if (other !== undefined) {
      return yield* refuse(
        messages.make("recruitment/AgreementOverlaps", { official: official.id, from: other.from, until: other.until })
      )
    }
    const agreement = { from, until, parties }
    const within = policiesFor(known, official, policies)
    const verdict = yield* Decision.verdictOf(
      Policies.judge(within, Agreement.point, { ...agreement, appointedOn: official.appointedOn }),
      command.basis
    )
    const data = { official: official.id, ...agreement }
    return Decision.decided(verdict, [{ type: "people/AgreementSigned", stream: "main", data }])
  })

/**
 * Places an official in a village under a title.
 *
 * @category operations
 * @since 0.1.0
 */
export const place = (known: Known, command: Of<"recruitment/PlaceOfficial">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { basis, on, village } = command
    const official = yield* inPost(known.officials, command.official, on)
    yield* Places.registered(known.places, village)
    if (Command.isDecided(command) && command.title !== undefined) {
      return yield* refuse(messages.make("recruitment/TitleGiven", { official: official.id }))
    }
    const status = Seal.isForgotten(official.personal) ? undefined : official.personal.politicalStatus
    const within = policiesFor(known, official, policies)
    const titled = Policies.judge(within, Title.point, status === undefined ? {} : { politicalStatus: status })
    const judgedTitle = Result.isSuccess(titled) && titled.success._tag === "Value" ? titled.success.value : undefined
    const title = command.title ?? judgedTitle
    const officialsInVillage = Official.mostBeside(known.officials, official, village, on)
    const verdict = yield* Decision.verdictOf(
      allOf("recruitment.place", [
        Result.map(Policies.judge(within, Placement.point, { officialsInVillage }), ({ finding }) => finding),
        Result.map(titled, ({ finding }) => finding),
        ...(command.title === undefined || judgedTitle === undefined
          ? []
          : [Result.succeed(given(command.title, judgedTitle))])
      ]),
      basis
    )
    // An act that is not granted is not kept, so it needs no title either.
    if (title === undefined && (!Command.isDecided(command) || verdict?.outcome === "granted")) {
      return yield* refuse(messages.make("recruitment/TitleMissing", { official: official.id }))
    }
    const data = { official: official.id, village, title }
    return Decision.decided(verdict, [{ type: "people/OfficialPlaced", stream: "main", data }])
  })

/** The title that a document or an authority gives, against the one that follows from the rules. */
const given = (title: Official.Title, judged: Official.Title): Judgement.Finding =>
  Judgement.leaf({
    criterion: `${Title.point.id}/given`,
    holds: title === judged,
    message: messages.make("recruitment.titleGiven", { title: Official.titleText(judged) }),
    facts: ["title"]
  })

/** Whoever came through a drive of this office has what its announcement laid down. */
const policiesFor = (known: Known, { drive: id, id: official }: Official.Official, policies: Policies.Policies) => {
  const drive = id === undefined ? undefined : Recruitment.drive(known.recruitment, id)
  return drive === undefined ? policies : Drive.announcedIn(drive, policies, Recruitment.application(drive, official))
}
