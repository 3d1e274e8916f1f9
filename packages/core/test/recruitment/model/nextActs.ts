/** The next step of somebody in a drive, as an office would take it. */
import * as CalendarDate from "../../../src/calendar/CalendarDate.ts"
import type * as OfficeState from "../../../src/office/OfficeState.ts"
import * as Official from "../../../src/people/Official.ts"
import * as Applicant from "../../../src/recruitment/Applicant.ts"
import * as Drive from "../../../src/recruitment/Drive.ts"
import * as Objection from "../../../src/recruitment/Objection.ts"
import * as Recruitment from "../../../src/recruitment/Recruitment.ts"
import type { Draws } from "../../random.ts"
import { factsOf, people, procedureOf, rules, villages } from "./county.ts"
import { announcement, apply, assignment, type Fields, mark, panel, term, vetting } from "./fields.ts"

/** A drive with one of those who stand in it, on a day. */
interface Case {
  readonly state: OfficeState.OfficeState
  readonly drive: Drive.Drive
  readonly standing: ReadonlyArray<Applicant.Application>
  readonly application: Applicant.Application
  readonly random: Draws
  readonly on: CalendarDate.CalendarDate
}

export const nextOf = (state: OfficeState.OfficeState, random: Draws, on: CalendarDate.CalendarDate): Fields => {
  const all = Recruitment.all(state.recruitment)
  const isAlive = (drive: Drive.Drive) =>
    on <= drive.closesOn || Recruitment.applications(drive).some(({ ended }) => ended === undefined)
  const drive = random.one(random.chance(0.95) ? all.filter(isAlive) : all)
  if (drive === undefined || random.chance(0.02)) return announcement(random, on)
  const standing = Recruitment.applications(drive).filter(({ ended }) => ended === undefined)
  const isOnTheWay = (one: Applicant.Application) => nextStepOf(one) !== undefined
  const application = random.one(random.chance(0.8) ? standing.filter(isOnTheWay) : standing) ?? random.one(standing)
  if (on <= drive.closesOn && (application === undefined || random.chance(0.6))) return apply(random, drive)
  if (application === undefined) return { type: "recruitment/ConcludeDrive", drive: drive.id }
  const found = { state, drive, standing, application, random, on }
  return ofDrive(found) ?? ofApplication(found)
}

/** What the drive as a whole has before it, now and then. */
const ofDrive = ({ application, drive, on, random }: Case): Fields | undefined => {
  const open = Objection.openOn(drive.objections, on)[0]
  if (open !== undefined && random.chance(0.4)) {
    return { type: "recruitment/SettleObjection", drive: drive.id, objection: open.id, upheld: random.chance(0.5) }
  }
  const running = drive.notices.findIndex(({ from, until }) => from <= on && on <= until)
  if (running >= 0 && random.chance(0.1)) {
    const until = CalendarDate.addDays(on, random.one([0, 7, 9]))
    return { type: "recruitment/CorrectNotice", drive: drive.id, notice: running + 1, until }
  }
  if (drive.settled === undefined && drive.lists.length === 0 && random.chance(0.05)) {
    return { type: "recruitment/SettleQuotas", drive: drive.id }
  }
  if (drive.settled !== undefined && Drive.postsOf(drive, application.position) === 0) {
    const open = drive.positions.filter(({ id }) => Drive.postsOf(drive, id) > 0)
    const position = random.one(random.chance(0.9) ? open : drive.positions)?.id
    return random.chance(0.6) && position !== undefined
      ? { type: "recruitment/TransferApplicant", ...of(drive, application), position }
      : { type: "recruitment/EndTransfers", drive: drive.id }
  }
  return undefined
}

const nextStepOf = (application: Applicant.Application) =>
  procedureOf(application).find(({ id }) => !Applicant.hasTaken(application, id))?.id

const of = (drive: Drive.Drive, { applicant }: Applicant.Application) => ({ drive: drive.id, applicant })
const inPosition = ({ position }: Applicant.Application) => (position === undefined ? {} : { position })

const ofApplication = (found: Case): Fields => {
  const { application, drive, random, state } = found
  const inDrive = of(drive, application)
  const latest = application.taken.at(-1)
  if (latest !== undefined && random.chance(0.04)) {
    return {
      type: "recruitment/CorrectStep",
      ...{ ...inDrive, step: latest.step, ...random.one([{}, { passed: false, reason: "notPassed" }]) }
    }
  }
  const next = nextStepOf(application)
  switch (next) {
    case "informationReview":
    case "qualificationReview":
      return reviewed(found, next)
    case "writtenTest":
    case "interview":
      if (random.chance(0.07)) {
        return { type: "recruitment/RecordStep", ...inDrive, step: next, passed: false, reason: "absent" }
      }
      return application.channel === "villageTrial"
        ? { type: "recruitment/RecordPanelMarks", ...inDrive, step: next, ...panel(random) }
        : { type: "recruitment/RecordMark", ...inDrive, step: next, mark: mark(random) }
    case rules.listed:
      return listed(found)
    case "physicalExamination":
      return examined(found)
    case "publicNotice":
      return noticeOf(found)
    case "appointment":
      return random.chance(0.2)
        ? {
            type: "recruitment/RaiseObjection",
            ...{ ...inDrive, objection: `o-${random.below(9)}`, signed: true, text: "材料不实" }
          }
        : { type: "recruitment/Appoint", ...inDrive, consents: [{ role: "town", on: found.on }] }
    case undefined:
      return inOffice(state, application, random, found.on)
    default:
      return { type: "recruitment/RecordStep", ...inDrive, step: next, passed: random.chance(0.9) }
  }
}

/** Before a review something is added now and then, or the position is changed. */
const reviewed = (
  { application, drive, on, random }: Case,
  next: "informationReview" | "qualificationReview"
): Fields => {
  const inDrive = of(drive, application)
  const position = random.one(drive.positions)?.id
  if (on <= drive.closesOn && position !== undefined && random.chance(0.2)) {
    return { type: "recruitment/ChangePosition", ...inDrive, position }
  }
  if (random.chance(0.15)) {
    return { type: "recruitment/SupplyFacts", ...inDrive, facts: factsOf(application.applicant) }
  }
  return next === "informationReview"
    ? { type: "recruitment/ReviewInformation", ...inDrive }
    : { type: "recruitment/ReviewQualification", ...inDrive }
}

/** Before the step that a list calls to: the ranking, the list, the step itself, or whoever comes in for others. */
const listed = ({ application, drive, random }: Case): Fields => {
  const list = Drive.listOf(drive, rules.listed, application.position)
  const position = inPosition(application)
  if (list === undefined) {
    return random.chance(0.4)
      ? { type: "recruitment/RankApplicants", drive: drive.id, ...position }
      : { type: "recruitment/CallApplicants", drive: drive.id, step: rules.listed, ...position }
  }
  if (!Drive.isCalled(list, application.applicant)) {
    const called = list.called.map((one) => Recruitment.application(drive, one))
    const isEmpty = called.some((one) => one?.ended !== undefined)
    const stays = random.one(called.filter((one) => one !== undefined && Applicant.stands(one)))
    if (random.chance(isEmpty ? 0.8 : 0.1)) {
      return { type: "recruitment/Substitute", drive: drive.id, step: rules.listed, ...position }
    }
    return stays !== undefined && random.chance(0.4)
      ? { type: "recruitment/WithdrawApplication", ...of(drive, stays) }
      : { type: "recruitment/ConcludeDrive", drive: drive.id }
  }
  if (random.chance(0.08)) return { type: "recruitment/WithdrawApplication", ...of(drive, application) }
  const passed = random.chance(0.75)
  return application.channel === "villageTrial" || random.chance(0.5)
    ? { type: "recruitment/RecordVetting", ...of(drive, application), ...vetting(random, passed) }
    : { type: "recruitment/RecordStep", ...of(drive, application), step: rules.listed, passed }
}

const examined = ({ application, drive, random }: Case): Fields => {
  const inDrive = of(drive, application)
  const { physical } = application
  if (physical !== undefined && physical.requestedOn === undefined) {
    return random.chance(0.6)
      ? { type: "recruitment/RequestReexamination", ...inDrive }
      : { type: "recruitment/ClosePhysicalExamination", ...inDrive }
  }
  return {
    type: "recruitment/RecordPhysicalExamination",
    ...{ ...inDrive, passed: random.chance(0.4), findings: "血压偏高" }
  }
}

const noticeOf = ({ application, drive, on, random, standing }: Case): Fields => {
  if (random.chance(0.3)) return { type: "recruitment/RankApplicants", drive: drive.id, ...inPosition(application) }
  const isReady = (one: Applicant.Application) => nextStepOf(one) === "publicNotice"
  const named = standing.filter((one) => isReady(one) && random.chance(0.7)).map(({ applicant }) => applicant)
  return {
    type: "recruitment/PublishNotice",
    drive: drive.id,
    applicants: named.length === 0 ? [random.one(people)] : named,
    until: CalendarDate.addDays(on, random.one([6, 7, 8]))
  }
}

/** An official has an agreement and a village before them, and then what becomes of these. */
const inOffice = (
  state: OfficeState.OfficeState,
  { applicant: official }: Applicant.Application,
  random: Draws,
  on: CalendarDate.CalendarDate
): Fields => {
  const known = Official.find(state.officials, official)
  const agreed = known?.agreements.at(-1)
  const placed = known?.placements.at(-1)
  return random.one<() => Fields>([
    ...(agreed === undefined
      ? [() => ({ type: "recruitment/SignAgreement", official, ...term(on) }) as const]
      : [
          () =>
            ({
              type: "recruitment/ExtendAgreement",
              ...{ official, until: CalendarDate.addMonths(agreed.until, random.one([2, 4, 40])) }
            }) as const,
          () => ({ type: "recruitment/RenewAgreement", official, ...term(agreed.until) }) as const,
          () => ({ type: "recruitment/CorrectAgreement", official, from: agreed.from }) as const
        ]),
    ...(placed === undefined
      ? [
          () => ({ type: "recruitment/PlaceOfficial", official, village: random.one(villages) }) as const,
          () => assignment(state, random, on)
        ]
      : [() => ({ type: "recruitment/CorrectPlacement", official, from: placed.from }) as const])
  ])()
}
