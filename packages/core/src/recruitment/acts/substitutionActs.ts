/**
 * The act by which somebody comes in for those who left a list.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Command from "../../act/Command.ts"
import * as Decision from "../../act/Decision.ts"
import * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as Seal from "../../journal/Seal.ts"
import * as Official from "../../people/Official.ts"
import type * as Person from "../../people/Person.ts"
import type * as Judgement from "../../policy/Judgement.ts"
import * as Policies from "../../policy/Policies.ts"
import type { NotCovered } from "../../policy/RuleBookProblem.ts"
import * as WorkingDayCalendar from "../../policy/WorkingDayCalendar.ts"
import * as Applicant from "../Applicant.ts"
import * as Channel from "../Channel.ts"
import * as Drive from "../Drive.ts"
import { messages } from "../messages.ts"
import * as Recruitment from "../Recruitment.ts"
import * as Share from "../Share.ts"
import * as Substitution from "../Substitution.ts"
import { examine, type Rules, rulesIn } from "./examinees.ts"
import { allOf, driveOf, type Known, madeAfter, type Of, refuse, titleOf } from "./inDrive.ts"

/**
 * Calls substitutes: as many of the reserve as there are places to fill, chosen by the rules that the list was made by.
 *
 * @category operations
 * @since 0.1.0
 */
export const substitute = (known: Known, command: Of<"recruitment/Substitute">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { on, position, step } = command
    const drive = yield* driveOf(known, command.drive)
    const list = Drive.listOf(drive, step, position)
    if (list === undefined) {
      const where = position === undefined ? "—" : position
      return yield* refuse(
        messages.make("recruitment/ListUnknown", { drive: drive.id, step: titleOf(step), position: where })
      )
    }
    const within = Drive.policiesOf(drive, policies, { channel: Drive.positionOf(drive, position)?.channel, position })
    const procedure = Policies.resolve(within, Channel.point)
    const steps = Result.isSuccess(procedure) ? procedure.success.values.steps.map(({ id }) => id) : []
    const leavers = leaversOf({ known, drive, called: list.called, steps, on })
    const reserve = list.reserve.flatMap((applicant) => standingIn(drive, applicant) ?? [])
    const calendars = WorkingDayCalendar.calendarsOf(within)
    const rule = Policies.resolve(within, Substitution.point)
    const facts = {
      on,
      rounds: Drive.roundOf(drive, step, position),
      leavers,
      reserve: reserve.length,
      steps,
      calendars
    }
    const replaceable = leavers.filter(
      (leaver) => Result.isSuccess(rule) && Substitution.isReplaceable(rule.success.values, facts, leaver)
    )
    // What happened is told although no rule provides for it.
    const places = Command.isDecided(command) || replaceable.length > 0 ? replaceable : leavers
    const chosen = chooseFrom({
      ...{ drive, within, rules: rulesIn(drive, policies), step },
      ...{ group: list, leavers, places: places.length }
    })
    const verdict = yield* Decision.verdictOf(
      allOf("recruitment.substitution", [
        Result.map(Policies.judge(within, Substitution.point, facts), ({ finding }) => finding),
        ...(chosen.finding === undefined ? [] : [chosen.finding]),
        ...madeAfter({
          ...{ criterion: `${Substitution.point.id}/day`, position, on },
          restsOn: [
            ...chosen.applicants.flatMap((applicant) => Recruitment.application(drive, applicant)?.taken ?? []),
            ...Drive.listsFor(drive, position)
          ]
        }).map((finding) => Result.succeed(finding))
      ]),
      command.basis
    )
    const called = chosen.applicants.flatMap((applicant, index) => {
      const leaver = places[index]
      return leaver === undefined ? [] : [{ applicant, inPlaceOf: leaver.applicant }]
    })
    if (called.length === 0 && (!Command.isDecided(command) || verdict?.outcome === "granted")) {
      return yield* refuse(messages.make("recruitment/NobodyToCall", { drive: drive.id, step: titleOf(step) }))
    }
    const data = { drive: drive.id, ...(position === undefined ? {} : { position }), step, called }
    return Decision.decided(
      verdict,
      [{ type: "recruitment/SubstitutesCalled", stream: Drive.streamOf(drive.id), data }],
      { governedBy: drive.governedBy }
    )
  })

interface LeaverOfList extends Substitution.Leaver {
  readonly applicant: Person.PersonId
}

/**
 * Those of a list who left by a day, in the order in which they left: whose application ended, or who was appointed and
 * departed before the procedure was done.
 */
const leaversOf = (of: {
  readonly known: Known
  readonly drive: Drive.Drive
  readonly called: ReadonlyArray<Person.PersonId>
  readonly steps: ReadonlyArray<string>
  readonly on: CalendarDate.CalendarDate
}): ReadonlyArray<LeaverOfList> =>
  of.called
    .flatMap((applicant): ReadonlyArray<LeaverOfList> => {
      const application = Recruitment.application(of.drive, applicant)
      if (application === undefined) return []
      const { ended } = application
      if (ended !== undefined) return ended.on <= of.on ? [{ applicant, step: ended.step, on: ended.on }] : []
      const departure = Official.find(of.known.officials, applicant)?.departure
      const step = of.steps.find((one) => !Applicant.hasTaken(application, one))
      return departure === undefined || step === undefined || application.appointedOn === undefined
        ? []
        : departure.on <= of.on
          ? [{ applicant, step, on: departure.on }]
          : []
    })
    .sort((left, right) => CalendarDate.Order(left.on, right.on))

/** An application of the reserve that can be called: it stands, and its applicant was not forgotten. */
const standingIn = (drive: Drive.Drive, applicant: Person.PersonId): Applicant.Application | undefined => {
  const application = Recruitment.application(drive, applicant)
  return application !== undefined && Applicant.stands(application) && !Seal.isForgotten(application.personal)
    ? application
    : undefined
}

/**
 * Those of the reserve who come in for so many. Where shares were laid down for the list they still hold: they are those of
 * all its places, whoever is on it stays, and whoever is called apart from the rank counts for none. Else the first of the
 * reserve come in.
 */
const chooseFrom = (of: {
  readonly drive: Drive.Drive
  readonly within: Policies.Policies
  readonly rules: Rules
  readonly step: string
  readonly group: Drive.ListGroup
  readonly leavers: ReadonlyArray<LeaverOfList>
  readonly places: number
}): {
  readonly applicants: ReadonlyArray<Person.PersonId>
  readonly finding?: Result.Result<Judgement.Finding, NotCovered>
} => {
  const { drive, leavers, places, rules, step } = of
  const { called, reserve } = of.group
  const shares = Policies.resolve(of.within, Share.point)
  const areKept = Result.isSuccess(shares) && (shares.success.values.shares ?? []).some(({ list }) => list === step)
  const inReserve = reserve.filter((applicant) => standingIn(drive, applicant) !== undefined)
  if (!areKept) return { applicants: inReserve.slice(0, places) }
  const left = new Set(leavers.map(({ applicant }) => applicant))
  const there = called.filter((applicant) => !left.has(applicant))
  const held = there.filter((applicant) => !isApart(drive, rules, applicant))
  const judged = Policies.judge(of.within, Share.point, {
    list: step,
    seats: called.length - (there.length - held.length),
    ranked: [...held, ...inReserve].map((applicant) => ({ applicant, facts: factsOf(drive, applicant) })),
    refill: { held: held.length, places }
  })
  const finding = Result.map(judged, (one) => one.finding)
  if (Result.isFailure(judged) || judged.success._tag !== "Value") return { applicants: [], finding }
  return { applicants: judged.success.value.called.slice(held.length), finding }
}

/** Whether somebody is ranked on a list of their own, and called whatever the shares are. */
const isApart = (drive: Drive.Drive, rules: Rules, applicant: Person.PersonId): boolean => {
  const application = Recruitment.application(drive, applicant)
  const examined = application === undefined ? undefined : examine(rules, application)
  return examined !== undefined && Result.isSuccess(examined) && examined.success.list !== undefined
}

const factsOf = (drive: Drive.Drive, applicant: Person.PersonId): Applicant.Facts => {
  const personal = Recruitment.application(drive, applicant)?.personal
  return personal === undefined || Seal.isForgotten(personal) ? {} : personal.facts
}
