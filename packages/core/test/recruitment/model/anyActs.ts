/** Any act of recruitment, most of them at the wrong time. */
import * as CalendarDate from "../../../src/calendar/CalendarDate.ts"
import type * as OfficeState from "../../../src/office/OfficeState.ts"
import * as Official from "../../../src/people/Official.ts"
import * as Recruitment from "../../../src/recruitment/Recruitment.ts"
import type { Draws } from "../../random.ts"
import { drives, factsOf, people, positions, villages } from "./county.ts"
import { announcement, apply, assignment, type Fields, mark, panel, term, vetting } from "./fields.ts"

const steps = ["writtenTest", "interview", "vetting", "physicalExamination", "induction", "appointment", "x"] as const

export const anything = (state: OfficeState.OfficeState, random: Draws, on: CalendarDate.CalendarDate): Fields =>
  random.one([ofDrives, ofApplications, ofApplications, ofResults, ofEndings, ofOfficials])(random, on, state)()

type Acts = (random: Draws, on: CalendarDate.CalendarDate, state: OfficeState.OfficeState) => () => Fields

const laterThan = (random: Draws, on: CalendarDate.CalendarDate) => CalendarDate.addDays(on, random.one([-1, 0, 7, 30]))

const ofDrives: Acts = (random, on) => {
  const drive = random.one(drives)
  return random.one<() => Fields>([
    () => announcement(random, on),
    () => ({
      type: "recruitment/AmendDrive",
      drive,
      ...random.one([{ closesOn: laterThan(random, on) }, { posts: 3 }, { posts: 4, positions }])
    }),
    () => ({ type: "recruitment/SettleQuotas", drive }),
    () => ({ type: "recruitment/EndTransfers", drive }),
    () => ({ type: random.one(["recruitment/ConcludeDrive", "recruitment/RankApplicants"]), drive }),
    () =>
      random.chance(0.3)
        ? { type: "recruitment/CancelDrive", drive, reason: "postponed" }
        : { type: "recruitment/RankApplicants", drive }
  ])
}

const ofApplications: Acts = (random, on, state) => {
  const inDrive = { drive: random.one(drives), applicant: random.one(people) }
  const step = random.one(steps)
  return random.one<() => Fields>([
    () => apply(random, { id: inDrive.drive, positions }),
    () => ({
      type: "recruitment/SupplyFacts",
      ...{ ...inDrive, facts: random.one([{ education: "primary" }, factsOf(inDrive.applicant)]) }
    }),
    () => ({ type: "recruitment/ChangePosition", ...inDrive, position: random.one(positions).id }),
    () => ({ type: "recruitment/TransferApplicant", ...inDrive, position: random.one(positions).id }),
    () => ({ type: "recruitment/WithdrawApplication", ...inDrive }),
    () => ({ type: "recruitment/ReviewInformation", ...inDrive, ...random.one([{}, { passed: random.chance(0.5) }]) }),
    () => ({
      type: "recruitment/ReviewQualification",
      ...{ ...inDrive, ...random.one([{}, { passed: random.chance(0.5) }]) }
    }),
    () => ({
      type: "recruitment/CorrectStep",
      ...{ ...inDrive, step, ...random.one([{}, { passed: true }, { passed: false }]) },
      ...random.one([{}, { takenOn: laterThan(random, on) }])
    }),
    () => {
      // Somebody whose application ended, where there is one.
      const ended = Recruitment.all(state.recruitment).flatMap((drive) =>
        Recruitment.applications(drive).flatMap((one) =>
          one.ended === undefined ? [] : [{ drive: drive.id, applicant: one.applicant }]
        )
      )
      return { type: "recruitment/ReopenApplication", ...(random.one(ended) ?? inDrive) }
    }
  ])
}

const ofResults: Acts = (random) => {
  const inDrive = { drive: random.one(drives), applicant: random.one(people) }
  const passed = random.chance(0.7)
  const position = random.one([{}, { position: random.one(positions).id }])
  return random.one<() => Fields>([
    () => ({
      type: "recruitment/RecordMark",
      ...{ ...inDrive, step: random.one(["writtenTest", "interview"]), mark: random.one(["101", mark(random)]) }
    }),
    () => ({
      type: "recruitment/RecordPanelMarks",
      ...{ ...inDrive, step: random.one(["interview", "writtenTest"]), ...panel(random) }
    }),
    () => ({
      type: "recruitment/RecordStep",
      ...{ ...inDrive, step: random.one(steps), passed, reason: random.one(["notPassed", "withdrawn"]) }
    }),
    () => ({ type: "recruitment/RecordVetting", ...inDrive, ...vetting(random, passed) }),
    () => ({ type: "recruitment/RecordPhysicalExamination", ...inDrive, passed }),
    () => ({ type: "recruitment/RequestReexamination", ...inDrive }),
    () => ({ type: "recruitment/ClosePhysicalExamination", ...inDrive }),
    () => ({ type: "recruitment/Substitute", drive: inDrive.drive, step: random.one(["vetting", "x"]), ...position }),
    () => ({
      type: "recruitment/CallApplicants",
      ...{ drive: inDrive.drive, step: random.one(["vetting", "x"]), ...position },
      ...random.one([{}, { called: people.filter(() => random.chance(0.2)) }])
    })
  ])
}

const ofEndings: Acts = (random, on) => {
  const inDrive = { drive: random.one(drives), applicant: random.one(people) }
  const objection = random.one(["o-1", "o-2", "o-3"])
  const until = laterThan(random, on)
  return random.one<() => Fields>([
    () => ({
      type: "recruitment/PublishNotice",
      ...{ drive: inDrive.drive, applicants: people.filter(() => random.chance(0.3)), until }
    }),
    () => ({ type: "recruitment/CorrectNotice", drive: inDrive.drive, notice: random.one([1, 2]), until }),
    () => ({
      type: "recruitment/RaiseObjection",
      ...{ ...inDrive, objection, signed: random.chance(0.5), text: "材料不实" }
    }),
    () => ({
      type: "recruitment/SettleObjection",
      ...{ drive: inDrive.drive, objection, upheld: random.chance(0.5) }
    }),
    () => ({ type: "recruitment/Appoint", ...inDrive }),
    // Somebody who is an official already, or nearly, applies in another drive and is appointed there too.
    () => ({ type: "recruitment/Appoint", ...inDrive, basis: { _tag: "Recorded", document: "示例〔2010〕5号" } })
  ])
}

const ofOfficials: Acts = (random, on, state) => {
  const known = random.one(Official.all(state.officials))
  const official = random.chance(0.7) ? (known?.id ?? random.one(people)) : random.one(people)
  const village = random.one(villages)
  const agreed = known?.id === official ? known.agreements.at(-1) : undefined
  const placed = known?.id === official ? known.placements.at(-1) : undefined
  return random.one<() => Fields>([
    () => ({ type: "recruitment/SignAgreement", official, ...term(on, random.one([0, 12, 36])) }),
    () => ({ type: "recruitment/RenewAgreement", official, ...term(agreed?.until ?? laterThan(random, on)) }),
    () => ({
      type: "recruitment/ExtendAgreement",
      ...{ official, until: CalendarDate.addMonths(agreed?.until ?? on, random.one([1, 4, 40])) }
    }),
    () => ({ type: "recruitment/CorrectAgreement", official, from: random.one([on, agreed?.from ?? on]) }),
    () => ({ type: "recruitment/CorrectPlacement", official, from: random.one([on, placed?.from ?? on]) }),
    () => ({
      type: "recruitment/PlaceOfficial",
      ...{ official, village, ...random.one([{}, { title: "assistantToDirector" }]) }
    }),
    () => assignment(state, random, on),
    () => ({ type: "people/RecordDeparture", official, outcome: "civilService" }),
    () => ({ type: "places/RegisterVillage", village, name: "示例村", kind: "villagersCommittee" }),
    () =>
      random.chance(0.3)
        ? { type: "people/ForgetPerson", person: official }
        : { type: "places/RegisterVillage", village, name: "示例村", kind: "villagersCommittee" }
  ])
}
