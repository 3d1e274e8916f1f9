/** The drives of each year, and what became of those who were taken in: agreements, villages, departures. */
import type { Outcome } from "@cunguan/core/people/Outcome"
import { inventedNumber } from "@cunguan/testing/people"
import { randomFrom } from "@cunguan/testing/random"
import { type Act, act, isRecorded, type Sheet, townRecord } from "./acts.ts"
import { type InventedPerson, invent, personOf } from "./people.ts"
import { villages } from "./villages.ts"

/** How many were taken in, and what those who left went on to, in the order in which they left. */
interface CohortPlan {
  readonly year: number
  readonly posts: number
  readonly outcomes: ReadonlyArray<Outcome>
}

const times = (count: number, outcome: Outcome): ReadonlyArray<Outcome> => Array.from({ length: count }, () => outcome)

const plan: ReadonlyArray<CohortPlan> = [
  { year: 2002, posts: 6, outcomes: [...times(4, "civilService"), "publicInstitution", "unknown"] },
  { year: 2003, posts: 6, outcomes: [...times(4, "civilService"), ...times(2, "publicInstitution")] },
  { year: 2004, posts: 7, outcomes: [...times(3, "civilService"), "publicInstitution", "ownBusiness", "unknown"] },
  { year: 2005, posts: 7, outcomes: [...times(3, "civilService"), "publicInstitution", "ownBusiness"] },
  { year: 2006, posts: 7, outcomes: [...times(2, "civilService"), "publicInstitution", "unknown"] },
  { year: 2007, posts: 8, outcomes: ["civilService", "publicInstitution", "ownBusiness"] },
  { year: 2008, posts: 8, outcomes: ["civilService"] },
  { year: 2009, posts: 9, outcomes: [] },
  { year: 2010, posts: 8, outcomes: [] }
]

const registerVillages = (sheet: Sheet): void => {
  for (const { id, kind, name } of villages) {
    sheet.push({ type: "places/RegisterVillage", ...act(`register:${id}`, "2002-05-08"), village: id, name, kind })
  }
}

const factsOf = ({ birthDate, education, fullTime, politicalStatus, studentCadre }: InventedPerson) => ({
  birthDate,
  education,
  fullTime,
  politicalStatus,
  studentCadre
})

/** What the announcement of 2009 lays down for its drive: a birth-date cut-off in the place of the age. */
const announcementOf = (year: number): Pick<Extract<Act, { type: "recruitment/AnnounceDrive" }>, "provisions"> =>
  year === 2009
    ? {
        provisions: [
          {
            point: "recruitment.eligibility",
            field: "bornOnOrAfter",
            jurisdiction: { level: "town", code: "330282121" },
            scope: { drive: "drive-2009" },
            from: "2009-05-10",
            statement: { _tag: "Value", value: "1979-06-01" },
            source: {
              _tag: "Cited",
              citation: { title: "周巷镇2009年选聘公告（示例）", article: "第二条", date: "2009-05-10" }
            }
          }
        ]
      }
    : {}

/** Applicants of a year: as many as there are posts, some more, and those who show what a rule does. */
const applicantsOf = ({ posts, year }: CohortPlan): ReadonlyArray<InventedPerson> => {
  const count = isRecorded(year) ? posts : Math.ceil(posts * 1.6)
  const people = Array.from({ length: count }, (_, place) => invent(year, place + 1))
  if (isRecorded(year)) return people
  const [tooOld, tooLittle] = [invent(year, count + 1), invent(year, count + 2)]
  return [...people, { ...tooOld, ...agedOf(year, count + 1) }, { ...tooLittle, education: "seniorSecondary" }]
}

/** In 2009 the day before the cut-off of the announcement; in other years an age over every limit. */
const agedOf = (year: number, place: number) => {
  const birthDate = year === 2009 ? "1979-05-31" : `${year - 32}-03-15`
  return { birthDate, identityNumber: inventedNumber(birthDate, place) }
}

/** The marks of an applicant, whole and half points. */
const marksOf = (year: number, place: number) => {
  const random = randomFrom(year * 7919 + place)
  const mark = () => (55 + Math.floor(random() * 80) / 2).toFixed(1)
  return { writtenTest: mark(), interview: mark() }
}

const totalOf = ({ interview, writtenTest }: ReturnType<typeof marksOf>) =>
  Math.round(Number(writtenTest) * 60 + Number(interview) * 40)

const recordedDrive = (sheet: Sheet, cohort: CohortPlan): ReadonlyArray<string> => {
  const { posts, year } = cohort
  const drive = `drive-${year}`
  const people = applicantsOf(cohort)
  const recorded = { basis: townRecord }
  sheet.push({
    type: "recruitment/AnnounceDrive",
    ...act(`announce:${year}`, `${year}-05-10`),
    ...recorded,
    drive,
    cohort: year,
    opensOn: `${year}-05-12`,
    closesOn: `${year}-05-31`,
    posts
  })
  for (const person of people) {
    const { id: applicant, identityNumber, name } = person
    sheet.push({
      type: "recruitment/SubmitApplication",
      ...act(`apply:${applicant}`, `${year}-05-20`),
      ...recorded,
      drive,
      applicant,
      details: { name, identityNumber },
      facts: factsOf(person)
    })
    sheet.push({
      type: "recruitment/Appoint",
      ...act(`appoint:${applicant}`, `${year}-07-20`),
      ...recorded,
      drive,
      applicant
    })
  }
  return people.map(({ id }) => id)
}

const decidedDrive = (sheet: Sheet, cohort: CohortPlan): ReadonlyArray<string> => {
  const { posts, year } = cohort
  const drive = `drive-${year}`
  const people = applicantsOf(cohort)
  const of = (name: string, on: string, applicant: string) => ({ ...act(`${name}:${applicant}`, on), drive, applicant })
  sheet.push({
    type: "recruitment/AnnounceDrive",
    ...act(`announce:${year}`, `${year}-05-10`),
    drive,
    cohort: year,
    opensOn: `${year}-05-12`,
    closesOn: `${year}-05-31`,
    posts,
    ...announcementOf(year)
  })
  people.forEach((person, place) => {
    const { id: applicant, identityNumber, name } = person
    const facts = factsOf(person)
    // One applicant a year hands the graduation certificate in later.
    const { education, ...withoutCertificate } = facts
    const isLate = place === 1
    sheet.push({
      type: "recruitment/SubmitApplication",
      ...of("apply", `${year}-05-${20 + (place % 10)}`, applicant),
      details: { name, identityNumber },
      facts: isLate ? withoutCertificate : facts
    })
    if (isLate) {
      sheet.push({
        type: "recruitment/SupplyFacts",
        ...of("supply", `${year}-06-02`, applicant),
        facts: { education }
      })
    }
    sheet.push({ type: "recruitment/ReviewQualification", ...of("review", `${year}-06-05`, applicant) })
  })
  const qualified = people.slice(0, -2).map((person, place) => ({ ...person, marks: marksOf(year, place + 1) }))
  for (const { id, marks } of qualified) {
    sheet.push({
      type: "recruitment/RecordMark",
      ...of("written", `${year}-06-15`, id),
      step: "writtenTest",
      mark: marks.writtenTest
    })
    sheet.push({
      type: "recruitment/RecordMark",
      ...of("interview", `${year}-06-25`, id),
      step: "interview",
      mark: marks.interview
    })
  }
  sheet.push({ type: "recruitment/RankApplicants", ...act(`rank:${year}`, `${year}-06-26`), drive })
  const ranked = [...qualified].sort(
    (left, right) => totalOf(right.marks) - totalOf(left.marks) || (left.id < right.id ? -1 : 1)
  )
  // The second in the ranking does not pass the vetting, and the next in order comes up.
  const vetted = ranked.slice(0, posts + 1)
  vetted.forEach(({ id }, place) => {
    sheet.push({
      type: "recruitment/RecordStep",
      ...of("vetting", `${year}-07-01`, id),
      step: "vetting",
      passed: place !== 1
    })
  })
  const chosen = vetted.filter((_, place) => place !== 1).map(({ id }) => id)
  for (const id of chosen) {
    sheet.push({
      type: "recruitment/RecordStep",
      ...of("physical", `${year}-07-06`, id),
      step: "physicalExamination",
      passed: true
    })
  }
  sheet.push({
    type: "recruitment/PublishNotice",
    ...act(`notice:${year}`, `${year}-07-08`),
    drive,
    applicants: chosen,
    // In 2010 the notice came down two days early; the ledger says so.
    ...(year === 2010 ? { until: "2010-07-13", basis: townRecord } : { until: `${year}-07-15` })
  })
  for (const id of chosen) {
    sheet.push({
      type: "recruitment/Appoint",
      ...of("appoint", `${year}-07-20`, id),
      consents: [
        { role: "townPartyCommittee", on: `${year}-07-17` },
        { role: "countyOrganisation", on: `${year}-07-18` }
      ]
    })
    sheet.push({
      type: "recruitment/RecordStep",
      ...of("induction", `${year}-07-25`, id),
      step: "induction",
      passed: true
    })
  }
  return chosen
}

/** The day on which the n-th of a cohort to leave is first out of post: every half year from the second year on. */
const departureDay = (year: number, place: number): string => {
  const months = 8 + place * 6
  return `${year + 2 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-01`
}

const historyEnd = "2010-09-01"

const inPost = (
  sheet: Sheet,
  { outcomes, year }: CohortPlan,
  officials: ReadonlyArray<string>
): ReadonlyArray<Career> =>
  officials.map((official, place) => {
    const outcome = outcomes[place]
    const leaves = outcome === undefined ? undefined : departureDay(year, place)
    signAgreements(sheet, official, year, place, leaves ?? historyEnd)
    const placed = act(`place:${official}`, `${year}-08-01`)
    const village = villages[(year * 5 + place) % villages.length]?.id ?? "v-01"
    sheet.push(
      isRecorded(year)
        ? {
            type: "recruitment/PlaceOfficial",
            ...placed,
            official,
            village,
            title: "assistantToDirector",
            basis: townRecord
          }
        : { type: "recruitment/PlaceOfficial", ...placed, official, village }
    )
    const career = { official, person: personOf(official), cohort: year, village, placedOn: `${year}-08-01`, leaves }
    if (outcome === undefined || leaves === undefined) return career
    // What the first to leave in 2005 went on to became known half a year later.
    const learntLater = year === 2005 && place === 0
    sheet.push({
      type: "people/RecordDeparture",
      ...act(`depart:${official}`, leaves),
      official,
      outcome: learntLater ? "unknown" : outcome
    })
    if (learntLater) {
      sheet.push({
        type: "people/CorrectOutcome",
        ...act(`outcome:${official}`, `${year + 3}-03-01`),
        official,
        outcome
      })
    }
    return career
  })

/** Two years before the first national text, three years after it, one after the other until the person leaves. */
const signAgreements = (sheet: Sheet, official: string, year: number, place: number, end: string): void => {
  for (let from = year; `${from}-08-01` < end; ) {
    // One agreement of 2006 was, by a decision of the Party committee, for a single year.
    const isShort = year === 2006 && place === 6 && from === year
    const until = from + (isShort ? 1 : from < 2008 ? 2 : 3)
    const parties = from < 2009 ? ["town"] : ["countyDepartments", "town"]
    const basis = isShort
      ? ({
          _tag: "Excepted",
          authority: "周巷镇党委（示例）",
          document: "周党〔2006〕示例号",
          reason: "本人申请在职学习，先签一年"
        } as const)
      : isRecorded(from)
        ? townRecord
        : undefined
    sheet.push({
      type: "recruitment/SignAgreement",
      ...act(`sign:${official}:${from}`, `${from}-08-01`),
      official,
      from: `${from}-08-01`,
      until: `${until}-08-01`,
      parties,
      ...(basis === undefined ? {} : { basis })
    })
    from = until
  }
}

/** Somebody who was appointed, as the other areas know them. */
export interface Career {
  readonly official: string
  readonly person: InventedPerson
  readonly cohort: number
  readonly village: string
  readonly placedOn: string
  /** The first day no longer in post; absent for whoever is still there at the end. */
  readonly leaves: string | undefined
}

/** Whether somebody is in post on a day, as those who plan by the careers see it. */
export const isThere = ({ leaves, placedOn }: Career, on: string): boolean =>
  placedOn <= on && (leaves === undefined || on < leaves)

/** Writes down the recruitment of every year, and returns the careers that came of it. */
export const recruitment = (sheet: Sheet): ReadonlyArray<Career> => {
  registerVillages(sheet)
  return plan.flatMap((cohort) => {
    const officials = isRecorded(cohort.year) ? recordedDrive(sheet, cohort) : decidedDrive(sheet, cohort)
    return inPost(sheet, cohort, officials)
  })
}
