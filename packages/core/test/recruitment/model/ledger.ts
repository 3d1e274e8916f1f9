/**
 * What a clerk would note down of every application beside the office, by the commands that were accepted: the steps that
 * were taken, the marks, and where somebody left. It reads of the events only how a review went.
 */

import * as Seal from "../../../src/journal/Seal.ts"
import type * as OfficeState from "../../../src/office/OfficeState.ts"
import type { CommandInput, KnownEvent } from "../../../src/office/registry.ts"
import type * as Applicant from "../../../src/recruitment/Applicant.ts"
import * as Drive from "../../../src/recruitment/Drive.ts"
import * as Recruitment from "../../../src/recruitment/Recruitment.ts"
import { positions } from "./county.ts"
import { same } from "./promise.ts"

/** Where somebody left, and why. */
interface Left {
  readonly step: string
  readonly reason: string
}

/** One application. */
export interface Line {
  readonly position: string | undefined
  readonly channel: string | undefined
  readonly taken: ReadonlySet<string>
  readonly marks: { readonly [step: string]: string }
  readonly left: Left | undefined
  readonly appointed: boolean
  /** How many re-examinations were asked for. */
  readonly requests: number
}

/** Applications by drive and applicant. */
export type Ledger = ReadonlyMap<string, Line>

const keyOf = (drive: string, applicant: string) => `${drive}/${applicant}`

export const lineOf = (ledger: Ledger, drive: string, applicant: string): Line | undefined =>
  ledger.get(keyOf(drive, applicant))

/** What was accepted: the command with its events, and the state in which it was sent. */
interface Accepted {
  readonly before: OfficeState.OfficeState
  readonly command: CommandInput
  readonly events: ReadonlyArray<KnownEvent>
}

const stands = ({ appointed, left }: Line) => left === undefined && !appointed
const takes =
  (step: string, mark?: string) =>
  (line: Line): Line => ({
    ...line,
    taken: new Set([...line.taken, step]),
    marks: mark === undefined ? line.marks : { ...line.marks, [step]: mark }
  })

/** Whoever was appointed holds the post, however a later step went. */
const leaves =
  (step: string, reason: string) =>
  (line: Line): Line =>
    stands(line) ? { ...line, left: { step, reason } } : line

const goes = (step: string, passed: boolean, reason: string) => (passed ? takes(step) : leaves(step, reason))

const lastOf = ({ taken }: Line) => [...taken].at(-1) ?? "application"

/** The average without the lowest and the highest, in hundredths and half up. */
const meanOf = (marks: ReadonlyArray<{ readonly mark: string }>): string => {
  const inOrder = marks.map(({ mark }) => Math.round(Number(mark) * 100)).sort((one, other) => one - other)
  const inner = inOrder.slice(1, -1)
  const sum = inner.reduce((all, mark) => all + mark, 0)
  return (Math.floor((2 * sum + inner.length) / (2 * inner.length)) / 100).toFixed(2)
}

/** A step that was entered wrongly, as it should have been. */
const corrected =
  ({ passed, reason, step }: Extract<CommandInput, { readonly type: "recruitment/CorrectStep" }>) =>
  (line: Line): Line => {
    const requests = step === "physicalExamination" ? 0 : line.requests
    const hadLeft = {
      ...line,
      requests,
      left: line.left?.step === step && !line.taken.has(step) ? undefined : line.left
    }
    if (passed === true) return takes(step)(hadLeft)
    const { [step]: _, ...marks } = line.marks
    const without = {
      ...hadLeft,
      marks,
      taken: new Set([...line.taken].filter((one) => one !== step))
    }
    if (passed === undefined || line.appointed) return without
    return { ...without, left: { step, reason: reason ?? reasons.get(step) ?? "notPassed" } }
  }

const reasons = new Map([
  ["informationReview", "missingPapers"],
  ["qualificationReview", "ineligible"]
])

/** The ledger after a command was accepted. */
export const noted = (ledger: Ledger, { before, command, events }: Accepted): Ledger => {
  const of = (drive: string, applicant: string, update: (line: Line) => Line): Ledger => {
    const line = ledger.get(keyOf(drive, applicant))
    return line === undefined ? ledger : new Map([...ledger, [keyOf(drive, applicant), update(line)]])
  }
  const each = (drive: string, update: (line: Line, applicant: string) => Line): Ledger =>
    new Map(
      [...ledger].map(([key, line]) =>
        key.startsWith(`${drive}/`) ? [key, update(line, key.slice(drive.length + 1))] : [key, line]
      )
    )
  switch (command.type) {
    case "recruitment/SubmitApplication": {
      const { position } = command
      const channel = command.channel ?? channelAt(position)
      const line = { position, channel, taken: new Set(["application"]), marks: {}, left: undefined }
      return new Map([...ledger, [keyOf(command.drive, command.applicant), { ...line, appointed: false, requests: 0 }]])
    }
    case "recruitment/ChangePosition":
    case "recruitment/TransferApplicant": {
      const { applicant, drive, position } = command
      const own = "channel" in command ? command.channel : undefined
      return of(drive, applicant, (line) => ({
        ...line,
        position,
        channel:
          own ??
          (command.type === "recruitment/ChangePosition" ? channelAt(position) : undefined) ??
          line.channel ??
          channelAt(position)
      }))
    }
    case "recruitment/WithdrawApplication":
      return of(command.drive, command.applicant, (line) => leaves(lastOf(line), "withdrawn")(line))
    case "recruitment/ReviewInformation":
    case "recruitment/ReviewQualification": {
      const taken = events.find((event) => event.type === "recruitment/StepTaken")?.data
      if (taken === undefined) return ledger
      const { applicant, drive, passed, step } = taken
      return of(drive, applicant, goes(step, passed, reasons.get(step) ?? ""))
    }
    case "recruitment/RecordMark":
      return of(command.drive, command.applicant, takes(command.step, command.mark))
    case "recruitment/RecordPanelMarks":
      return of(command.drive, command.applicant, takes(command.step, meanOf(command.marks)))
    case "recruitment/RecordStep": {
      const { applicant, drive, passed, reason = "notPassed", step } = command
      return of(drive, applicant, goes(step, passed, reason))
    }
    case "recruitment/RecordVetting": {
      const { applicant, drive, grounds = "notPassed", passed } = command
      return of(drive, applicant, goes("vetting", passed, grounds))
    }
    case "recruitment/RecordPhysicalExamination": {
      const { applicant, drive, passed } = command
      // Whoever did not pass stands as long as a re-examination may follow.
      return of(drive, applicant, (line) =>
        passed || line.requests > 0
          ? goes("physicalExamination", passed, "notPassed")({ ...line, requests: passed ? 0 : line.requests })
          : line
      )
    }
    case "recruitment/RequestReexamination":
      return of(command.drive, command.applicant, (line) => ({ ...line, requests: line.requests + 1 }))
    case "recruitment/ClosePhysicalExamination":
      return of(command.drive, command.applicant, leaves("physicalExamination", "notPassed"))
    case "recruitment/CorrectStep":
      return of(command.drive, command.applicant, corrected(command))
    case "recruitment/ReopenApplication":
      return of(command.drive, command.applicant, (line) => ({ ...line, left: undefined }))
    case "recruitment/PublishNotice":
      return each(command.drive, (line, applicant) =>
        command.applicants.includes(applicant) ? takes("publicNotice")(line) : line
      )
    case "recruitment/SettleObjection": {
      const settled = events.find((event) => event.type === "recruitment/ObjectionSettled")?.data
      return command.upheld && settled !== undefined
        ? of(command.drive, settled.applicant, leaves("publicNotice", "objectionUpheld"))
        : ledger
    }
    case "recruitment/Appoint":
      return of(command.drive, command.applicant, (line) => takes("appointment")({ ...line, appointed: true }))
    case "recruitment/EndTransfers": {
      const drive = driveIn(before, command.drive)
      const isClosed = ({ position }: Line) => drive !== undefined && Drive.postsOf(drive, position as never) === 0
      return each(command.drive, (line) => (isClosed(line) ? leaves(lastOf(line), "positionClosed")(line) : line))
    }
    case "recruitment/CancelDrive":
      return each(command.drive, (line) => leaves(lastOf(line), "driveCancelled")(line))
    case "recruitment/ConcludeDrive": {
      const ended = events.flatMap((one) => (one.type === "recruitment/DriveConcluded" ? one.data.ended : []))
      return each(command.drive, (line, applicant) => {
        const told = ended.find((one) => one.applicant === applicant)
        // Whoever stands leaves, whether the event names them or not.
        return leaves(told?.step ?? "nowhere", told?.reason ?? "nothing")(line)
      })
    }
    default:
      return ledger
  }
}

const channelAt = (position: string | undefined): string | undefined => {
  const found = positions.find(({ id }) => id === position)
  return found !== undefined && "channel" in found ? found.channel : undefined
}

const driveIn = (state: OfficeState.OfficeState, id: string) =>
  Recruitment.all(state.recruitment).find((drive) => drive.id === id)

/** That the office and the clerk have the same of every application in some drives: the stage, the outcome and the marks. */
export const agrees = (ledger: Ledger, drives: ReadonlyArray<Drive.Drive>): void => {
  const here = drives.flatMap((drive) =>
    Recruitment.applications(drive).map((one) => [keyOf(drive.id, one.applicant), one] as const)
  )
  const noted = [...ledger.keys()].filter((key) => drives.some(({ id }) => key.startsWith(keyOf(id, ""))))
  same("everybody who applied is known", here.map(([key]) => key).sort(), noted.sort())
  for (const [key, application] of here) {
    const line = ledger.get(key)
    if (line === undefined) continue
    const isForgotten = Seal.isForgotten(application.personal)
    same(
      "stage, outcome and marks are those of the acts",
      { key, ...kept(application), marks: isForgotten ? "forgotten" : application.personal.marks },
      { key, ...entered(line), marks: isForgotten ? "forgotten" : line.marks }
    )
  }
}

const kept = ({ appointedOn, channel, ended, physical, position, taken }: Applicant.Application) => ({
  ...{ position, channel, taken: taken.map(({ step }) => step).sort() },
  left: ended === undefined ? "no" : `${ended.step}: ${ended.reason}`,
  appointed: appointedOn !== undefined,
  requests: physical?.requests ?? 0
})

const entered = ({ appointed, channel, left, position, requests, taken }: Line) => ({
  ...{ position, channel, taken: [...taken].sort(), appointed, requests },
  left: left === undefined ? "no" : `${left.step}: ${left.reason}`
})
