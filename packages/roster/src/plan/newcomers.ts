/**
 * The acts by which newcomers are entered: in the opening balance, or through a drive of their cohort.
 *
 * @since 0.1.0
 */
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import type * as Official from "@cunguan/core/people/Official"
import type * as Person from "@cunguan/core/people/Person"
import * as Recruitment from "@cunguan/core/recruitment/Recruitment"
import { type Newcomer, rankOf } from "../Difference.ts"
import type { Draft } from "../Draft.ts"
import { bounds } from "../grammar/DateText.ts"
import type { Planner } from "./Planner.ts"

/** What is sealed of a newcomer. */
const personalOf = (planner: Planner, draft: Draft): Official.Personal => {
  const { ethnicity, fullTime, identityNumber, name, politicalStatus, sex } = draft
  const birthDate = planner.birthDate(draft)
  const education = rankOf(fullTime)
  return {
    name,
    ...(identityNumber === undefined ? {} : { identityNumber }),
    ...(sex === undefined ? {} : { sex }),
    ...(ethnicity === undefined ? {} : { ethnicity }),
    ...(politicalStatus === undefined ? {} : { politicalStatus }),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(education === undefined ? {} : { education })
  }
}

/** A newcomer with the day of the appointment, and the act by which they are entered. */
interface Entered extends Newcomer {
  readonly appointedOn: CalendarDate.CalendarDate
  readonly restsOn: ReadonlyArray<string>
}

const cohortOf = (draft: Draft, appointedOn: CalendarDate.CalendarDate): number =>
  draft.cohort ?? CalendarDate.year(appointedOn)

type Dated = Omit<Entered, "restsOn">

const openingBalance = (
  planner: Planner,
  newcomers: ReadonlyArray<Dated>,
  restsOn: ReadonlyArray<string>
): ReadonlyArray<Entered> => {
  const on = CalendarDate.make(planner.options.on)
  const earlier = new Map<string, { cohort: number; outcome: string; people: number }>()
  const inPost: Array<Dated> = []
  for (const newcomer of newcomers) {
    const { appointedOn, draft } = newcomer
    const left = draft.leftOn === undefined ? undefined : bounds(draft.leftOn)[1]
    if (left === undefined || left >= on) {
      inPost.push(newcomer)
      continue
    }
    planner.remark("roster/CountedOnly", draft.place, "leftOn")
    const cohort = cohortOf(draft, appointedOn)
    const outcome = draft.outcome === undefined || draft.outcome === "inPost" ? "unknown" : draft.outcome
    const key = `${cohort} ${outcome}`
    earlier.set(key, { cohort, outcome, people: (earlier.get(key)?.people ?? 0) + 1 })
  }
  if (inPost.length === 0 && earlier.size === 0) return []
  const officials = inPost.map(({ appointedOn, draft, official }) => {
    const term = planner.term(draft)
    const { parties = [] } = planner.options
    const isPlaced = draft.village?.id !== undefined && placedLater(planner, draft, appointedOn) === undefined
    return {
      official,
      cohort: cohortOf(draft, appointedOn),
      appointedOn,
      ...(isPlaced ? { village: draft.village?.id, ...(draft.title === undefined ? {} : { title: draft.title }) } : {}),
      ...(term === undefined ? {} : { agreement: { ...term, parties } }),
      personal: personalOf(planner, draft)
    }
  })
  const opened = planner.actOfAll(
    newcomers.map(({ draft }) => draft.place),
    "opening",
    {
      type: "people/RecordOpeningBalance",
      on,
      officials,
      ...(earlier.size === 0 ? {} : { earlier: [...earlier.values()] })
    },
    restsOn
  )
  return inPost.map((newcomer) => ({ ...newcomer, restsOn: [opened] }))
}

/** The day of a placement that came after the appointment. */
export const placedLater = (
  planner: Planner,
  { place, placedOn }: Draft,
  appointedOn: CalendarDate.CalendarDate
): CalendarDate.CalendarDate | undefined => {
  if (placedOn === undefined || bounds(placedOn)[1] <= appointedOn) return undefined
  const [first, last] = bounds(placedOn)
  // Of the month of the appointment itself, the day of the appointment is the first that can be meant.
  if (first <= appointedOn && appointedOn <= last && first !== last) return undefined
  return planner.day(placedOn, "from", place, "placedOn")
}

const byDrives = (
  planner: Planner,
  newcomers: ReadonlyArray<Dated>,
  restsOn: ReadonlyArray<string>
): ReadonlyArray<Entered> => {
  const { drives = {} } = planner.options
  const { recruitment } = planner.difference.state
  const cohorts = new Map<number, Array<Dated>>()
  for (const newcomer of newcomers) {
    const cohort = cohortOf(newcomer.draft, newcomer.appointedOn)
    cohorts.set(cohort, [...(cohorts.get(cohort) ?? []), newcomer])
  }
  return [...cohorts]
    .toSorted(([left], [right]) => left - right)
    .flatMap(([cohort, all]) => {
      const drive = drives[cohort] ?? `roster-${cohort}`
      const isKnown = Recruitment.all(recruitment).some(({ id }) => id === drive)
      const first = all.map(({ appointedOn }) => appointedOn).reduce(CalendarDate.min)
      const announced = isKnown
        ? []
        : [
            planner.actOfAll(
              all.map(({ draft }) => draft.place),
              `drive-${cohort}`,
              {
                type: "recruitment/AnnounceDrive",
                on: first,
                drive,
                cohort,
                opensOn: first,
                closesOn: first,
                posts: all.length
              },
              restsOn
            )
          ]
      return all.map((newcomer): Entered => {
        const { appointedOn: on, draft, official } = newcomer
        const { birthDate, education, ethnicity, identityNumber, politicalStatus, sex } = personalOf(planner, draft)
        const { contact, fullTime, name, place } = draft
        const applied =
          isKnown && hasApplied(planner, drive, official)
            ? announced
            : [
                planner.act(
                  place,
                  "apply",
                  {
                    type: "recruitment/SubmitApplication",
                    on,
                    drive,
                    applicant: official,
                    details: {
                      name,
                      ...(identityNumber === undefined ? {} : { identityNumber }),
                      ...(birthDate === undefined ? {} : { birthDate }),
                      ...(sex === undefined ? {} : { sex }),
                      ...(ethnicity === undefined ? {} : { ethnicity }),
                      ...(contact === undefined ? {} : { contact })
                    },
                    facts: {
                      ...(birthDate === undefined ? {} : { birthDate }),
                      ...(education === undefined ? {} : { education, fullTime: true }),
                      ...(politicalStatus === undefined ? {} : { politicalStatus }),
                      ...(sex === undefined ? {} : { sex }),
                      ...(fullTime?.school === undefined ? {} : { school: fullTime.school }),
                      ...(fullTime?.major === undefined ? {} : { major: fullTime.major })
                    }
                  },
                  announced
                )
              ]
        const appointed = planner.act(
          place,
          "appoint",
          { type: "recruitment/Appoint", on, drive, applicant: official },
          applied
        )
        return { ...newcomer, restsOn: [appointed] }
      })
    })
}

const hasApplied = ({ difference }: Planner, drive: string, official: Person.PersonId): boolean => {
  const found = Recruitment.all(difference.state.recruitment).find(({ id }) => id === drive)
  return found !== undefined && Recruitment.application(found, official) !== undefined
}

export const enter = (
  planner: Planner,
  newcomers: ReadonlyArray<Newcomer>,
  villages: ReadonlyArray<string>
): ReadonlyArray<Entered> => {
  const dated = newcomers.flatMap((newcomer): ReadonlyArray<Dated> => {
    const appointedOn = planner.appointedOn(newcomer.draft)
    return appointedOn === undefined ? [] : [{ ...newcomer, appointedOn }]
  })
  const isOpen = planner.difference.state.officials.openingBalanceOn === undefined
  const way = planner.options.newcomers ?? (isOpen ? "openingBalance" : "drive")
  const isOpening = way === "openingBalance"
  const entered = isOpening ? openingBalance(planner, dated, villages) : byDrives(planner, dated, villages)
  for (const { appointedOn, draft, official, restsOn } of entered) {
    const later = placedLater(planner, draft, appointedOn)
    if (!isOpening) planner.sign(draft, official, appointedOn, restsOn)
    const village = draft.village?.id
    if (village !== undefined && (!isOpening || later !== undefined)) {
      const placing = { on: later ?? appointedOn, village, title: draft.title }
      planner.placement(draft.place, official, placing, [...restsOn, ...villages])
    }
    planner.seats(draft, official, draft.village?.id, restsOn, () => false)
    planner.mentors(draft, official, restsOn, () => false)
    planner.leftOut(draft)
    // An application keeps the school; an opening balance keeps the rank alone.
    if (isOpening && draft.fullTime?.school !== undefined)
      planner.remark("roster/NotKept", draft.place, "fullTimeSchool")
  }
  for (const { draft, official, restsOn } of entered) planner.departure(draft, official, restsOn)
  return entered
}
