/**
 * The history of an invented town over many years, as commands: villages, a cohort of officials each year, agreements and
 * placements, a plan of training and its sessions, tasks, meetings, grades, and departures. Nobody in it exists. Everything is
 * recorded from a ledger, so that no rules of a place are needed.
 */
import type { CommandInput } from "@cunguan/core/office/registry"
import type { Outcome } from "@cunguan/core/people/Outcome"
import { inventedName, inventedNumber } from "@cunguan/testing/people"
import { randomFrom } from "@cunguan/testing/random"

/** How many years, and how many officials come in each. */
export interface Extent {
  readonly years: number
  readonly officialsOfEach: number
}

interface Career {
  readonly official: string
  readonly cohort: number
  readonly leaves: number
  readonly village: string
}

const firstYear = 2002
const villages = 40
const actor = { id: "clerk-1", role: "townOrganisation" }
const basis = { _tag: "Recorded", document: "示例镇大学生村官台账" } as const
const two = (number: number) => String(number).padStart(2, "0")
const act = (id: string, on: string) => ({ id, on, actor, basis })
const outcomes: ReadonlyArray<Outcome> = ["civilService", "publicInstitution", "ownBusiness", "unknown"]
const grades = ["excellent", "competent", "competent", "competent", "basicallyCompetent"] as const
const sessionsOf = (year: number) =>
  Array.from({ length: 24 }, (_, place) => ({
    session: `session-${year}-${two(place + 1)}`,
    kind: "intensiveTraining",
    theme: "villageFinance",
    hours: 4
  }))

const registrations = (): ReadonlyArray<CommandInput> =>
  Array.from({ length: villages }, (_, place) => ({
    type: "places/RegisterVillage",
    ...act(`register:${place + 1}`, `${firstYear}-01-04`),
    village: `v-${two(place + 1)}`,
    name: `示例${place + 1}村`,
    kind: "villagersCommittee"
  }))

const careersOf = (cohort: number, officialsOfEach: number): ReadonlyArray<Career> =>
  Array.from({ length: officialsOfEach }, (_, place) => ({
    official: `p-${cohort}-${two(place + 1)}`,
    cohort,
    leaves: cohort + 2 + (place % 5),
    village: `v-${two(1 + ((cohort * 7 + place) % villages))}`
  }))

/** The drive of a year, and whoever came of it signs and is placed. */
const arrivals = (cohort: number, careers: ReadonlyArray<Career>): ReadonlyArray<CommandInput> => [
  {
    type: "recruitment/AnnounceDrive",
    ...act(`announce:${cohort}`, `${cohort}-05-10`),
    drive: `drive-${cohort}`,
    cohort,
    opensOn: `${cohort}-05-12`,
    closesOn: `${cohort}-05-31`,
    posts: careers.length
  },
  ...careers.flatMap(({ official, village }, place): ReadonlyArray<CommandInput> => {
    const birthDate = `${cohort - 24}-${two(1 + (place % 12))}-15`
    const inDrive = { drive: `drive-${cohort}`, applicant: official }
    return [
      {
        type: "recruitment/SubmitApplication",
        ...act(`apply:${official}`, `${cohort}-05-20`),
        ...inDrive,
        details: {
          name: inventedName(randomFrom(cohort * 1000 + place)),
          identityNumber: inventedNumber(birthDate, place + 1)
        },
        facts: { birthDate, education: "bachelor", fullTime: true, politicalStatus: "01", studentCadre: true }
      },
      { type: "recruitment/Appoint", ...act(`appoint:${official}`, `${cohort}-07-20`), ...inDrive },
      {
        type: "recruitment/SignAgreement",
        ...act(`sign:${official}`, `${cohort}-08-01`),
        official,
        from: `${cohort}-08-01`,
        until: `${cohort + 2}-08-01`,
        parties: ["town"]
      },
      {
        type: "recruitment/PlaceOfficial",
        ...act(`place:${official}`, `${cohort}-08-01`),
        official,
        village,
        title: "assistantToDirector"
      }
    ]
  })
]

/** What a year holds for those who are in post through the whole of it. */
const yearOf = (year: number, careers: ReadonlyArray<Career>): ReadonlyArray<CommandInput> => {
  const officials = careers.map(({ official }) => official)
  if (officials.length === 0) return []
  const sessions = sessionsOf(year)
  return [
    { type: "training/AdoptPlan", ...act(`plan:${year}`, `${year}-01-10`), year, sessions },
    ...sessions.map(
      (session, place): CommandInput => ({
        type: "training/HoldSession",
        ...act(`hold:${session.session}`, `${year}-${two(1 + (place >> 1))}-${two(12 + (place % 2) * 10)}`),
        ...session,
        attendees: officials.filter((_, index) => (index + place) % 5 !== 0 || officials.length < 5)
      })
    ),
    ...officials.flatMap((official, place) =>
      Array.from({ length: 4 }, (_, number): ReadonlyArray<CommandInput> => {
        const task = `task-${year}-${official}-${number + 1}`
        const month = two(2 + number * 2 + (place % 2))
        return [
          {
            type: "training/AssignTask",
            ...act(`assign:${task}`, `${year}-${month}-03`),
            ...{ task, official, kind: "heavy", title: "入户走访登记" }
          },
          { type: "training/FinishTask", ...act(`finish:${task}`, `${year}-${month}-27`), task, done: true }
        ]
      }).flat()
    ),
    ...officials.flatMap((official) =>
      ["party", "committee"].map(
        (organ): CommandInput => ({
          type: "training/SitIn",
          ...act(`sit:${year}:${official}:${organ}`, `${year}-09-10`),
          ...{ meeting: `meeting-${year}-${official}-${organ}`, organ, officials: [official] }
        })
      )
    ),
    ...officials.map(
      (official, place): CommandInput => ({
        type: "evaluation/RecordGrades",
        ...act(`grade:${year}:${official}`, `${year}-12-30`),
        year,
        grades: [{ official, grade: grades[(place + year) % grades.length] ?? "competent" }]
      })
    )
  ]
}

const departures = (year: number, careers: ReadonlyArray<Career>): ReadonlyArray<CommandInput> =>
  careers.map(({ official }, place) => ({
    type: "people/RecordDeparture",
    ...act(`depart:${official}`, `${year}-08-01`),
    official,
    outcome: outcomes[place % outcomes.length] ?? "unknown"
  }))

/** The commands, in the order of their days. */
export const officeHistory = ({ officialsOfEach, years }: Extent): ReadonlyArray<CommandInput> => {
  const cohorts = Array.from({ length: years }, (_, place) => firstYear + place)
  const careers = cohorts.flatMap((cohort) => careersOf(cohort, officialsOfEach))
  const acts = [
    ...registrations(),
    ...cohorts.flatMap((year) => [
      ...arrivals(
        year,
        careers.filter(({ cohort }) => cohort === year)
      ),
      ...yearOf(
        year,
        careers.filter(({ cohort, leaves }) => cohort < year && year < leaves)
      ),
      ...departures(
        year,
        careers.filter(({ leaves }) => leaves === year)
      )
    ])
  ]
  return acts.toSorted((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0))
}
