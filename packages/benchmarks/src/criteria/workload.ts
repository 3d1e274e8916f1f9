/**
 * Invented applicants of 17 facts, the same for the same seed: as they come over the wire, and prepared by hand, with days
 * as day numbers. Each of the ten conditions of the rule passes for most of them, so that no face gets by with the first.
 */
import { randomFrom } from "@cunguan/testing/random"

/** An applicant as it comes over the wire; a fact that was not supplied has no key. */
export interface Wire {
  readonly birthDate?: string
  readonly degree?: string
  readonly county?: string
  readonly politicalStatus?: string
  readonly studentCadre?: boolean
  readonly awards?: number
  readonly criminalRecord?: boolean
  readonly debtDefault?: boolean
  readonly inService?: boolean
  readonly serviceYears?: number
  readonly graduatedOn?: string
  readonly hometown?: string
  readonly willingToMove?: boolean
  readonly volunteerHours?: number
  readonly ruralInternship?: boolean
  readonly major?: string
  readonly examScore?: number
}

/** An applicant as somebody would prepare it who writes the rule by hand: days are day numbers since 1970-01-01. */
export interface Prepared extends Required<Omit<Wire, "birthDate" | "graduatedOn">> {
  readonly birthDay: number
  readonly graduatedDay: number
}

/** The same where facts may be missing: every key is there, so that all applicants have one shape. */
export type Incomplete = { readonly [Fact in keyof Prepared]: Prepared[Fact] | undefined }

/** The applicants in both shapes, in the same order. */
export interface Population {
  readonly wire: ReadonlyArray<Wire>
  readonly prepared: ReadonlyArray<Prepared>
}

/** A day number of a calendar day. */
export const dayNumber = (day: string): number => Date.parse(day) / 86_400_000

const isoDays = new Map<number, string>()

/** The calendar day of a day number; each is made once, as a reader of files would share them. */
const isoDay = (day: number): string => {
  const known = isoDays.get(day)
  if (known !== undefined) return known
  const text = new Date(day * 86_400_000).toISOString().slice(0, 10)
  isoDays.set(day, text)
  return text
}

const codes = (prefix: string, from: number, count: number): ReadonlyArray<string> =>
  Array.from({ length: count }, (_, place) => `${prefix}${String(from + place).padStart(3, "0")}`)

/** The terms of the rule, which every face and every peer takes from here. */
export const terms = {
  bornFrom: "1985-07-01",
  bornUntil: "1992-06-30",
  postgraduatesBornFrom: "1982-07-01",
  postgraduateDegrees: ["master", "doctor"],
  degrees: ["bachelor", "master", "doctor"],
  counties: codes("330", 100, 40),
  partyMembers: ["01", "02"],
  serviceYearsAtLeast: 2,
  graduatedFrom: "2008-01-01",
  graduatedUntil: "2010-12-31",
  hometowns: codes("330282", 100, 120),
  preferencesAtLeast: 2,
  volunteerHoursAtLeast: 40,
  majors: ["agronomy", "forestry", "veterinary", "hydraulics", "landUse"],
  awardsOfStandingAtLeast: 1,
  awardsAtLeast: 3,
  examScoreAtLeast: 120
} as const

const otherCounties = codes("330", 500, 60)
const otherHometowns = codes("330282", 500, 180)
const otherMajors = ["law", "chinese", "english", "mathematics", "physics", "chemistry", "economics", "accounting"]

const invent = (random: () => number): Prepared => {
  const likely = (share: number) => random() < share
  const between = (from: number, to: number) => from + Math.floor(random() * (to - from + 1))
  const one = (values: ReadonlyArray<string>) => values[between(0, values.length - 1)] as string
  const day = (from: string, to: string) => between(dayNumber(from), dayNumber(to))
  const spread = random()
  return {
    birthDay: likely(0.9) ? day("1985-06-25", "1991-12-31") : day("1978-01-01", "1985-07-05"),
    degree: spread < 0.08 ? "associate" : spread < 0.8 ? "bachelor" : spread < 0.96 ? "master" : "doctor",
    county: likely(0.92) ? one(terms.counties) : one(otherCounties),
    politicalStatus: likely(0.45) ? one(terms.partyMembers) : one(["03", "13"]),
    studentCadre: likely(0.5),
    awards: likely(0.5) ? 0 : between(1, 4),
    criminalRecord: likely(0.02),
    debtDefault: likely(0.04),
    inService: likely(0.15),
    serviceYears: between(0, 4),
    graduatedDay: likely(0.94) ? day("2008-01-01", "2010-12-31") : day("2007-01-01", "2011-12-31"),
    hometown: likely(0.6) ? one(terms.hometowns) : one(otherHometowns),
    willingToMove: likely(0.8),
    volunteerHours: between(0, 100),
    ruralInternship: likely(0.55),
    major: likely(0.45) ? one(terms.majors) : one(otherMajors),
    examScore: between(160, 400) / 2
  }
}

const onWire = ({ birthDay, graduatedDay, ...rest }: Prepared): Wire => {
  const { awards, county, criminalRecord, debtDefault, degree, politicalStatus, studentCadre, ...later } = rest
  const { inService, serviceYears, hometown, willingToMove, volunteerHours, ruralInternship, major, examScore } = later
  return {
    birthDate: isoDay(birthDay),
    degree,
    county,
    politicalStatus,
    studentCadre,
    awards,
    criminalRecord,
    debtDefault,
    inService,
    serviceYears,
    graduatedOn: isoDay(graduatedDay),
    hometown,
    willingToMove,
    volunteerHours,
    ruralInternship,
    major,
    examScore
  }
}

/** Applicants of whom every fact is known. */
export const applicants = (count: number, seed: number): Population => {
  const random = randomFrom(seed)
  const prepared = Array.from({ length: count }, () => invent(random))
  return { prepared, wire: prepared.map(onWire) }
}

const preparedNames: { readonly [Fact in keyof Wire]?: keyof Prepared } = {
  birthDate: "birthDay",
  graduatedOn: "graduatedDay"
}

/** The facts that are there, without keys for the others: as other engines are told that a fact is missing. */
export const given = (applicant: Incomplete): Partial<Prepared> =>
  Object.fromEntries(Object.entries(applicant).filter(([, value]) => value !== undefined))

/** Applicants of whom every third lacks one to three facts. */
export const incompleteApplicants = (
  count: number,
  seed: number
): { readonly wire: ReadonlyArray<Wire>; readonly prepared: ReadonlyArray<Incomplete> } => {
  const random = randomFrom(seed)
  const complete = applicants(count, seed + 1)
  const names = Object.keys(complete.wire[0] ?? {}) as ReadonlyArray<keyof Wire>
  const missing = complete.wire.map(() => {
    const absent = new Set<keyof Wire>()
    const wanted = random() < 1 / 3 ? 1 + Math.floor(random() * 3) : 0
    while (absent.size < wanted) absent.add(names[Math.floor(random() * names.length)] as keyof Wire)
    return absent
  })
  return {
    wire: complete.wire.map(
      (row, place) =>
        Object.fromEntries(Object.entries(row).filter(([name]) => !missing[place]?.has(name as keyof Wire))) as Wire
    ),
    prepared: complete.prepared.map((row, place) => {
      const copy: { -readonly [Fact in keyof Prepared]: Prepared[Fact] | undefined } = { ...row }
      for (const name of missing[place] ?? [])
        copy[preparedNames[name] ?? (name as keyof Prepared)] = undefined as never
      return copy
    })
  }
}
