/** Any act of recruitment, most of them at the wrong time. */
import * as CalendarDate from "../../../src/calendar/CalendarDate.ts"
import type * as OfficeState from "../../../src/office/OfficeState.ts"
import * as Official from "../../../src/people/Official.ts"
import * as Recruitment from "../../../src/recruitment/Recruitment.ts"
import { drives, factsOf, people, positions, villages } from "./county.ts"
import { announcement, apply, assignment, type Fields, mark, panel, term, vetting } from "./fields.ts"
import type { Random } from "./random.ts"

const steps = ["writtenTest", "interview", "vetting", "physicalExamination", "induction", "appointment", "x"] as const

export const anything = (state: OfficeState.OfficeState, random: Random, on: CalendarDate.CalendarDate): Fields =>
  random.pick([ofDrives, ofApplications, ofApplications, ofResults, ofEndings, ofOfficials])(random, on, state)()

type Acts = (random: Random, on: CalendarDate.CalendarDate, state: OfficeState.OfficeState) => () => Fields

const laterThan = (random: Random, on: CalendarDate.CalendarDate) =>
  CalendarDate.addDays(on, random.pick([-1, 0, 7, 30]))

const ofDrives: Acts = (random, on) => {
  const drive = random.pick(drives)
  return random.pick<() => Fields>([
    () => announcement(random, on),
    () => ({
      type: "recruitment/AmendDrive",
      drive,
      ...random.pick([{ closesOn: laterThan(random, on) }, { posts: 3 }, { posts: 4, positions }])
    }),
    () => ({ type: "recruitment/SettleQuotas", drive }),
    () => ({ type: "recruitment/EndTransfers", drive }),
    () => ({ type: random.pick(["recruitment/ConcludeDrive", "recruitment/RankApplicants"]), drive }),
    () =>
      random.chance(0.3)
        ? { type: "recruitment/CancelDrive", drive, reason: "postponed" }
        : { type: "recruitment/RankApplicants", drive }
  ])
}

const ofApplications: Acts = (random, on, state) => {
  const inDrive = { drive: random.pick(drives), applicant: random.pick(people) }
  const step = random.pick(steps)
  return random.pick<() => Fields>([
    () => apply(random, { id: inDrive.drive, positions }),
    () => ({
      type: "recruitment/SupplyFacts",
      ...{ ...inDrive, facts: random.pick([{ education: "primary" }, factsOf(inDrive.applicant)]) }
    }),
    () => ({ type: "recruitment/ChangePosition", ...inDrive, position: random.pick(positions).id }),
    () => ({ type: "recruitment/TransferApplicant", ...inDrive, position: random.pick(positions).id }),
    () => ({ type: "recruitment/WithdrawApplication", ...inDrive }),
    () => ({ type: "recruitment/ReviewInformation", ...inDrive, ...random.pick([{}, { passed: random.chance(0.5) }]) }),
    () => ({
      type: "recruitment/ReviewQualification",
      ...{ ...inDrive, ...random.pick([{}, { passed: random.chance(0.5) }]) }
    }),
    () => ({
      type: "recruitment/CorrectStep",
      ...{ ...inDrive, step, ...random.pick([{}, { passed: true }, { passed: false }]) },
      ...random.pick([{}, { takenOn: laterThan(random, on) }])
    }),
    () => {
      // Somebody whose application ended, where there is one.
      const ended = Recruitment.all(state.recruitment).flatMap((drive) =>
        Recruitment.applications(drive).flatMap((one) =>
          one.ended === undefined ? [] : [{ drive: drive.id, applicant: one.applicant }]
        )
      )
      return { type: "recruitment/ReopenApplication", ...(random.pick(ended) ?? inDrive) }
    }
  ])
}

const ofResults: Acts = (random) => {
  const inDrive = { drive: random.pick(drives), applicant: random.pick(people) }
  const passed = random.chance(0.7)
  const position = random.pick([{}, { position: random.pick(positions).id }])
  return random.pick<() => Fields>([
    () => ({
      type: "recruitment/RecordMark",
      ...{ ...inDrive, step: random.pick(["writtenTest", "interview"]), mark: random.pick(["101", mark(random)]) }
    }),
    () => ({
      type: "recruitment/RecordPanelMarks",
      ...{ ...inDrive, step: random.pick(["interview", "writtenTest"]), ...panel(random) }
    }),
    () => ({
      type: "recruitment/RecordStep",
      ...{ ...inDrive, step: random.pick(steps), passed, reason: random.pick(["notPassed", "withdrawn"]) }
    }),
    () => ({ type: "recruitment/RecordVetting", ...inDrive, ...vetting(random, passed) }),
    () => ({ type: "recruitment/RecordPhysicalExamination", ...inDrive, passed }),
    () => ({ type: "recruitment/RequestReexamination", ...inDrive }),
    () => ({ type: "recruitment/ClosePhysicalExamination", ...inDrive }),
    () => ({ type: "recruitment/Substitute", drive: inDrive.drive, step: random.pick(["vetting", "x"]), ...position }),
    () => ({
      type: "recruitment/CallApplicants",
      ...{ drive: inDrive.drive, step: random.pick(["vetting", "x"]), ...position },
      ...random.pick([{}, { called: people.filter(() => random.chance(0.2)) }])
    })
  ])
}

const ofEndings: Acts = (random, on) => {
  const inDrive = { drive: random.pick(drives), applicant: random.pick(people) }
  const objection = random.pick(["o-1", "o-2", "o-3"])
  const until = laterThan(random, on)
  return random.pick<() => Fields>([
    () => ({
      type: "recruitment/PublishNotice",
      ...{ drive: inDrive.drive, applicants: people.filter(() => random.chance(0.3)), until }
    }),
    () => ({ type: "recruitment/CorrectNotice", drive: inDrive.drive, notice: random.pick([1, 2]), until }),
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
  const known = random.pick(Official.all(state.officials))
  const official = random.chance(0.7) ? (known?.id ?? random.pick(people)) : random.pick(people)
  const village = random.pick(villages)
  const agreed = known?.id === official ? known.agreements.at(-1) : undefined
  const placed = known?.id === official ? known.placements.at(-1) : undefined
  return random.pick<() => Fields>([
    () => ({ type: "recruitment/SignAgreement", official, ...term(on, random.pick([0, 12, 36])) }),
    () => ({ type: "recruitment/RenewAgreement", official, ...term(agreed?.until ?? laterThan(random, on)) }),
    () => ({
      type: "recruitment/ExtendAgreement",
      ...{ official, until: CalendarDate.addMonths(agreed?.until ?? on, random.pick([1, 4, 40])) }
    }),
    () => ({ type: "recruitment/CorrectAgreement", official, from: random.pick([on, agreed?.from ?? on]) }),
    () => ({ type: "recruitment/CorrectPlacement", official, from: random.pick([on, placed?.from ?? on]) }),
    () => ({
      type: "recruitment/PlaceOfficial",
      ...{ official, village, ...random.pick([{}, { title: "assistantToDirector" }]) }
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
