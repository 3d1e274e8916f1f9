/**
 * The acts of recruitment about the agreement with an official: it is signed, extended, and corrected.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Decision from "../../act/Decision.ts"
import * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as EvaluationFacts from "../../evaluation/facts.ts"
import { inPost, official as officialOf } from "../../people/lookUp.ts"
import type * as Official from "../../people/Official.ts"
import type * as FactTable from "../../policy/FactTable.ts"
import * as Judgement from "../../policy/Judgement.ts"
import * as Policies from "../../policy/Policies.ts"
import * as SuccessionFacts from "../../succession/facts.ts"
import * as Agreement from "../Agreement.ts"
import * as Extension from "../Extension.ts"
import { messages } from "../messages.ts"
import * as Renewal from "../Renewal.ts"
import { ownStep, policiesFor } from "./forOfficial.ts"
import { type Attempt, allOf, type Known, type Of, refuse } from "./inDrive.ts"

/**
 * Signs an agreement with an official; where the procedure of the drive has this as a step, it takes the step.
 *
 * @category operations
 * @since 0.1.0
 */
export const sign = (known: Known, command: Of<"recruitment/SignAgreement">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const official = yield* inPost(known.officials, command.official, command.on)
    const agreement = agreementOf(command)
    yield* mustStand(official.id, agreement, official.agreements)
    const step = ownStep(known, official, { step: "agreement", command }, policies)
    const verdict = yield* Decision.verdictOf(
      allOf("recruitment.sign", [
        ...judgeAgreement(known, official, agreement, policies),
        ...ofFirst(known, official, agreement, policies),
        ...(step === undefined ? [] : [step.finding])
      ]),
      command.basis
    )
    const data = { official: official.id, ...agreement, ...(step === undefined ? {} : { drive: step.drive }) }
    return Decision.decided(verdict, [{ type: "people/AgreementSigned", stream: "main", data }])
  })

/**
 * Renews the agreement with an official for a further term.
 *
 * @category operations
 * @since 0.1.0
 */
export const renew = (known: Known, command: Of<"recruitment/RenewAgreement">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { consents = [], earlierTerms, on } = command
    const official = yield* inPost(known.officials, command.official, on)
    const agreement = agreementOf(command)
    const before = official.agreements.filter(({ from }) => from < agreement.from)
    if (before.length === 0) {
      return yield* refuse(messages.make("recruitment/NothingToRenew", { official: official.id, from: agreement.from }))
    }
    yield* mustStand(official.id, agreement, official.agreements)
    const facts = { ...renewalFacts(known, official, { before, earlierTerms, on }), on, consents }
    const renewed = Policies.judge(policiesFor(known, official, policies), Renewal.point, facts)
    const verdict = yield* Decision.verdictOf(
      allOf("recruitment.renew", [
        Result.map(renewed, ({ finding }) => finding),
        ...judgeAgreement(known, official, agreement, policies)
      ]),
      command.basis
    )
    const data = { official: official.id, ...agreement }
    return Decision.decided(verdict, [{ type: "people/AgreementRenewed", stream: "main", data }])
  })

interface Ending {
  readonly before: ReadonlyArray<Official.Signed>
  readonly earlierTerms: number | undefined
  readonly on: CalendarDate.CalendarDate
}

/** What the areas know of an official on the day of a renewal. */
const renewalFacts = (
  { evaluation, succession }: Known,
  official: Official.Official,
  { before, earlierTerms, on }: Ending
): FactTable.Facts<typeof Renewal.table> => {
  const { appointedOn, id, knownFrom } = official
  const last = before.map(({ from }) => from).reduce(CalendarDate.max)
  // Whoever was in post before the office kept its books may have served terms that it knows nothing of.
  const isWhole = appointedOn === knownFrom || before.some(({ from }) => from <= appointedOn)
  const termsServed = earlierTerms === undefined ? (isWhole ? before.length : undefined) : earlierTerms + before.length
  const running = CalendarDate.year(on)
  const gradeOf = (year: number) => EvaluationFacts.gradeOf(evaluation, id, year, on)
  const over = gradeOf(running) === undefined ? running - 1 : running
  const firstYear = CalendarDate.year(last)
  const years = Array.from({ length: Math.max(0, over - firstYear + 1) }, (_, index) => firstYear + index)
  const lastGrade = gradeOf(over)
  return {
    ...(termsServed === undefined ? {} : { termsServed }),
    monthsInPost: CalendarDate.monthsBetween(appointedOn, on),
    ...(lastGrade === undefined ? {} : { lastGrade }),
    grades: years.slice(-20).map((year) => {
      const grade = gradeOf(year)
      return { year, ...(grade === undefined ? {} : { grade }) }
    }),
    holdsSeat: SuccessionFacts.seatsOf(succession, id, on).length > 0,
    deputyHead: SuccessionFacts.isDeputyHeadOrAbove(succession, id, on)
  }
}

/**
 * Puts off the end of an agreement.
 *
 * @category operations
 * @since 0.1.0
 */
export const extend = (known: Known, command: Of<"recruitment/ExtendAgreement">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { on, until: extendedUntil } = command
    const official = yield* inPost(known.officials, command.official, on)
    // On the day after its end an agreement is found as well, so that the refusal says that it is over.
    const running = official.agreements.findLast(({ from }) => from <= on)
    if (running === undefined) {
      return yield* refuse(messages.make("recruitment/NoAgreement", { official: official.id, day: on }))
    }
    const { from, signedUntil, until } = running
    if (extendedUntil <= until) {
      return yield* refuse(messages.make("recruitment/ExtensionNotLonger", { official: official.id, until }))
    }
    const others = official.agreements.filter((one) => one !== running)
    yield* mustStand(official.id, { ...running, until: extendedUntil }, others)
    const judged = Policies.judge(policiesFor(known, official, policies), Extension.point, {
      ...{ on, signedUntil, until, extendedUntil }
    })
    const verdict = yield* Decision.verdictOf(judged, command.basis)
    const data = { official: official.id, from, until: extendedUntil }
    return Decision.decided(verdict, [{ type: "people/AgreementExtended", stream: "main", data }])
  })

/**
 * Corrects an agreement that was entered wrongly. The entry was to stand, so it is a deviation; what is put in its place is
 * judged like any agreement.
 *
 * @category operations
 * @since 0.1.0
 */
export const correct = (known: Known, command: Of<"recruitment/CorrectAgreement">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { agreement, from } = command
    const official = yield* officialOf(known.officials, command.official)
    const entered = official.agreements.find((one) => one.from === from)
    if (entered === undefined) {
      return yield* refuse(
        messages.make("recruitment/AgreementUnknown", {
          official: official.id,
          from,
          days: official.agreements.map((one) => one.from)
        })
      )
    }
    const others = official.agreements.filter((one) => one !== entered)
    if (agreement !== undefined) yield* mustStand(official.id, agreement, others)
    const judged = agreement === undefined ? [] : judgeAgreement(known, official, agreement, policies)
    const verdict = correction("recruitment.agreementCorrection", "agreements", judged)
    const data = { official: official.id, from, ...(agreement === undefined ? {} : { agreement }) }
    return Decision.decided(verdict, [{ type: "people/AgreementCorrected", stream: "main", data }])
  })

/**
 * The verdict on a correction: that the entry was to stand speaks against it, and so may what is put in its place. Where no
 * rule covers that, it is not judged.
 *
 * @category operations
 * @since 0.1.0
 */
export const correction = (
  act: "recruitment.agreementCorrection" | "recruitment.placementCorrection",
  entries: string,
  judged: ReadonlyArray<Result.Result<Judgement.Finding, unknown>>
): Judgement.Verdict =>
  Judgement.verdict(
    Judgement.all(act, messages.make(act), [
      Judgement.leaf({
        criterion: `${act}/stands`,
        holds: false,
        message: messages.make("recruitment.entryStands"),
        facts: [entries]
      }),
      ...judged.flatMap((one) => (Result.isSuccess(one) ? [one.success] : []))
    ])
  )

const agreementOf = ({ from, parties, trialUntil, until }: Official.Agreement): Official.Agreement => ({
  from,
  until,
  parties,
  ...(trialUntil === undefined ? {} : { trialUntil })
})

const judgeAgreement = (
  known: Known,
  official: Official.Official,
  agreement: Official.Agreement,
  policies: Policies.Policies
) => [
  Result.map(
    Policies.judge(policiesFor(known, official, policies), Agreement.point, {
      ...agreement,
      appointedOn: official.appointedOn
    }),
    ({ finding }) => finding
  )
]

/**
 * Where renewals have rules, a further agreement is a renewal and is not signed past them. A first one that is entered late
 * is no renewal, whatever follows it.
 */
const ofFirst = (
  known: Known,
  official: Official.Official,
  { from }: Official.Agreement,
  policies: Policies.Policies
): ReadonlyArray<Result.Result<Judgement.Finding, never>> => {
  if (!official.agreements.some((one) => one.from < from)) return []
  const rules = Policies.resolve(policiesFor(known, official, policies), Renewal.point)
  if (Result.isFailure(rules)) return []
  const [field] = Object.keys(rules.success.values)
  return field === undefined
    ? []
    : [
        Result.succeed(
          Judgement.leaf({
            criterion: `${Agreement.point.id}/first`,
            holds: false,
            message: messages.make("recruitment.firstAgreement"),
            facts: ["agreements"],
            parameters: [{ point: Renewal.point.id, field }]
          })
        )
      ]
}

/** An agreement has days, its trial lies within them, and no day has two agreements. */
const mustStand = (
  official: Official.Official["id"],
  { from, trialUntil, until }: Official.Agreement,
  others: ReadonlyArray<Official.Agreement>
): Attempt<void> => {
  if (until <= from) return refuse(messages.make("recruitment/TermEmpty"))
  if (trialUntil !== undefined && !isWithin(trialUntil, from, until)) {
    return refuse(messages.make("recruitment/TrialOutsideTerm", { official, trialUntil, from, until }))
  }
  const other = others.find((one) => one.from < until && from < one.until)
  return other === undefined
    ? Result.void
    : refuse(messages.make("recruitment/AgreementOverlaps", { official, from: other.from, until: other.until }))
}

/** A trial lasts a day at least, and at most as long as the agreement. */
const isWithin = (
  trialUntil: CalendarDate.CalendarDate,
  from: CalendarDate.CalendarDate,
  until: CalendarDate.CalendarDate
): boolean => from < trialUntil && trialUntil <= until
