/**
 * The acts of recruitment, as commands: from the announcement of a drive to the agreement and the village. They are
 * defined part by part beside the acts that carry them out.
 *
 * @since 0.1.0
 */

import { CorrectAgreement, ExtendAgreement, RenewAgreement, SignAgreement } from "./acts/agreementCommands.ts"
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
} from "./acts/applicationCommands.ts"
import {
  AmendDrive,
  AnnounceDrive,
  CancelDrive,
  ConcludeDrive,
  EndTransfers,
  SettleQuotas,
  TransferApplicant
} from "./acts/driveCommands.ts"
import { RankApplicants, RecordMark, RecordPanelMarks } from "./acts/examinationCommands.ts"
import { CallApplicants } from "./acts/listCommands.ts"
import { Appoint, CorrectNotice, PublishNotice, RaiseObjection, SettleObjection } from "./acts/noticeCommands.ts"
import { AssignPlacements, CorrectPlacement, PlaceOfficial } from "./acts/placementCommands.ts"
import {
  ClosePhysicalExamination,
  RecordPhysicalExamination,
  RecordVetting,
  RequestReexamination
} from "./acts/resultCommands.ts"
import { Substitute } from "./acts/substitutionCommands.ts"

export * from "./acts/agreementCommands.ts"
export * from "./acts/applicationCommands.ts"
export * from "./acts/driveCommands.ts"
export * from "./acts/examinationCommands.ts"
export * from "./acts/listCommands.ts"
export * from "./acts/noticeCommands.ts"
export * from "./acts/placementCommands.ts"
export * from "./acts/resultCommands.ts"
export * from "./acts/substitutionCommands.ts"

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
