/**
 * The acts of recruitment, as commands: from the announcement of a drive to the agreement and the village. They are
 * defined part by part beside the acts that carry them out.
 *
 * @since 0.1.0
 */

import { CorrectAgreement, ExtendAgreement, RenewAgreement, SignAgreement } from "./agreementCommands.ts"
import {
  ChangePosition,
  CorrectStep,
  RecordStep,
  ReopenApplication,
  ReviewInformation,
  ReviewQualification,
  SubmitApplication,
  SupplyFacts,
  WithdrawApplication
} from "./applicationCommands.ts"
import {
  AmendDrive,
  AnnounceDrive,
  CancelDrive,
  ConcludeDrive,
  EndTransfers,
  SettleQuotas,
  TransferApplicant
} from "./driveCommands.ts"
import { RankApplicants, RecordMark, RecordPanelMarks } from "./examinationCommands.ts"
import { CallApplicants } from "./listCommands.ts"
import { Appoint, CorrectNotice, PublishNotice, RaiseObjection, SettleObjection } from "./noticeCommands.ts"
import { AssignPlacements, CorrectPlacement, PlaceOfficial } from "./placementCommands.ts"
import {
  ClosePhysicalExamination,
  RecordPhysicalExamination,
  RecordVetting,
  RequestReexamination
} from "./resultCommands.ts"
import { Substitute } from "./substitutionCommands.ts"

export * from "./agreementCommands.ts"
export * from "./applicationCommands.ts"
export * from "./driveCommands.ts"
export * from "./examinationCommands.ts"
export * from "./listCommands.ts"
export * from "./noticeCommands.ts"
export * from "./placementCommands.ts"
export * from "./resultCommands.ts"
export * from "./substitutionCommands.ts"

/**
 * Every command of recruitment.
 *
 * @category commands
 * @since 0.1.0
 */
export const definitions = [
  AnnounceDrive,
  AmendDrive,
  CancelDrive,
  ConcludeDrive,
  SettleQuotas,
  TransferApplicant,
  EndTransfers,
  SubmitApplication,
  SupplyFacts,
  ChangePosition,
  WithdrawApplication,
  ReviewInformation,
  ReviewQualification,
  RecordMark,
  RecordPanelMarks,
  RecordStep,
  CorrectStep,
  ReopenApplication,
  RankApplicants,
  CallApplicants,
  RecordVetting,
  RecordPhysicalExamination,
  RequestReexamination,
  ClosePhysicalExamination,
  Substitute,
  PublishNotice,
  CorrectNotice,
  RaiseObjection,
  SettleObjection,
  Appoint,
  SignAgreement,
  RenewAgreement,
  ExtendAgreement,
  CorrectAgreement,
  PlaceOfficial,
  AssignPlacements,
  CorrectPlacement
] as const

/**
 * A command of recruitment.
 *
 * @category models
 * @since 0.1.0
 */
export type RecruitmentCommand = (typeof definitions)[number]["schema"]["Type"]
