/**
 * The rule as somebody would write it by hand, for speed alone: a yes or no, a mask of the conditions that failed, and the
 * whole truth table where facts may be missing. Whatever else judges an applicant is held to these.
 */
import { dayNumber, type Incomplete, type Prepared, terms } from "./workload.ts"

const bornFrom = dayNumber(terms.bornFrom)
const bornUntil = dayNumber(terms.bornUntil)
const postgraduatesBornFrom = dayNumber(terms.postgraduatesBornFrom)
const graduatedFrom = dayNumber(terms.graduatedFrom)
const graduatedUntil = dayNumber(terms.graduatedUntil)
const counties = new Set<string>(terms.counties)
const hometowns = new Set<string>(terms.hometowns)
const majors = new Set<string>(terms.majors)

/** Whether an applicant of whom everything is known meets the rule. */
export const isEligible = (applicant: Prepared): boolean =>
  ((applicant.birthDay >= bornFrom && applicant.birthDay <= bornUntil) ||
    (applicant.birthDay >= postgraduatesBornFrom &&
      (applicant.degree === "master" || applicant.degree === "doctor"))) &&
  (applicant.degree === "bachelor" || applicant.degree === "master" || applicant.degree === "doctor") &&
  counties.has(applicant.county) &&
  (applicant.politicalStatus === "01" ||
    applicant.politicalStatus === "02" ||
    applicant.studentCadre ||
    applicant.awards >= 1) &&
  !(applicant.criminalRecord || applicant.debtDefault) &&
  !(applicant.inService && applicant.serviceYears < 2) &&
  applicant.graduatedDay >= graduatedFrom &&
  applicant.graduatedDay <= graduatedUntil &&
  (hometowns.has(applicant.hometown) || applicant.willingToMove) &&
  (applicant.volunteerHours >= 40 ? 1 : 0) +
    (applicant.ruralInternship ? 1 : 0) +
    (majors.has(applicant.major) ? 1 : 0) +
    (applicant.awards >= 3 ? 1 : 0) >=
    2 &&
  applicant.examScore >= 120

/** Truths as numbers, in the order in which the kernels give them. */
export const no = 0
export const yes = 1
export const unknown = 2

type Truth = 0 | 1 | 2

const truth = (holds: boolean): Truth => (holds ? yes : no)
const opposite = (of: Truth): Truth => (of === unknown ? unknown : of === yes ? no : yes)
const both = (left: Truth, right: Truth): Truth =>
  left === no || right === no ? no : left === unknown || right === unknown ? unknown : yes
const either = (left: Truth, right: Truth): Truth =>
  left === yes || right === yes ? yes : left === unknown || right === unknown ? unknown : no
const atLeast = (value: number | undefined, bound: number): Truth =>
  value === undefined ? unknown : truth(value >= bound)
const atMost = (value: number | undefined, bound: number): Truth =>
  value === undefined ? unknown : truth(value <= bound)
const member = (value: string | undefined, set: ReadonlySet<string>): Truth =>
  value === undefined ? unknown : truth(set.has(value))
const known = (value: boolean | undefined): Truth => (value === undefined ? unknown : truth(value))

const degrees = new Set<string>(terms.degrees)
const postgraduateDegrees = new Set<string>(terms.postgraduateDegrees)
const partyMembers = new Set<string>(terms.partyMembers)

const age = ({ birthDay, degree }: Incomplete): Truth =>
  either(
    both(atLeast(birthDay, bornFrom), atMost(birthDay, bornUntil)),
    both(atLeast(birthDay, postgraduatesBornFrom), member(degree, postgraduateDegrees))
  )

const standing = ({ awards, politicalStatus, studentCadre }: Incomplete): Truth =>
  either(either(member(politicalStatus, partyMembers), known(studentCadre)), truth((awards ?? 0) >= 1))

const record = ({ criminalRecord, debtDefault }: Incomplete): Truth =>
  opposite(either(known(criminalRecord), known(debtDefault)))

const service = ({ inService, serviceYears }: Incomplete): Truth =>
  opposite(both(known(inService), opposite(atLeast(serviceYears, 2))))

const graduation = ({ graduatedDay }: Incomplete): Truth =>
  both(atLeast(graduatedDay, graduatedFrom), atMost(graduatedDay, graduatedUntil))

const home = ({ hometown, willingToMove }: Incomplete): Truth =>
  either(member(hometown, hometowns), known(willingToMove))

/** Awards and hours of volunteering that are not given are none. */
const preferences = ({ awards, major, ruralInternship, volunteerHours }: Incomplete): Truth => {
  const internship = known(ruralInternship)
  const field = member(major, majors)
  const certain = ((volunteerHours ?? 0) >= 40 ? 1 : 0) + ((awards ?? 0) >= 3 ? 1 : 0)
  const holding = certain + (internship === yes ? 1 : 0) + (field === yes ? 1 : 0)
  const possible = certain + (internship === no ? 0 : 1) + (field === no ? 0 : 1)
  return holding >= 2 ? yes : possible < 2 ? no : unknown
}

/** Whether the rule holds where facts may be missing: one condition that fails decides, else one that is unknown. */
export const truthOf = (applicant: Incomplete): Truth => {
  let open = false
  let condition = age(applicant)
  if (condition === no) return no
  open ||= condition === unknown
  condition = member(applicant.degree, degrees)
  if (condition === no) return no
  open ||= condition === unknown
  condition = member(applicant.county, counties)
  if (condition === no) return no
  open ||= condition === unknown
  condition = standing(applicant)
  if (condition === no) return no
  open ||= condition === unknown
  condition = record(applicant)
  if (condition === no) return no
  open ||= condition === unknown
  condition = service(applicant)
  if (condition === no) return no
  open ||= condition === unknown
  condition = graduation(applicant)
  if (condition === no) return no
  open ||= condition === unknown
  condition = home(applicant)
  if (condition === no) return no
  open ||= condition === unknown
  condition = preferences(applicant)
  if (condition === no) return no
  open ||= condition === unknown
  condition = atLeast(applicant.examScore, 120)
  if (condition === no) return no
  return open || condition === unknown ? unknown : yes
}

/** Which of the ten conditions failed, as bits in the order of the rule; a condition that is unknown has not failed. */
export const failedOf = (applicant: Incomplete): number =>
  (age(applicant) === no ? 1 : 0) |
  (member(applicant.degree, degrees) === no ? 2 : 0) |
  (member(applicant.county, counties) === no ? 4 : 0) |
  (standing(applicant) === no ? 8 : 0) |
  (record(applicant) === no ? 16 : 0) |
  (service(applicant) === no ? 32 : 0) |
  (graduation(applicant) === no ? 64 : 0) |
  (home(applicant) === no ? 128 : 0) |
  (preferences(applicant) === no ? 256 : 0) |
  (atLeast(applicant.examScore, 120) === no ? 512 : 0)
