/**
 * What a command of recruitment comes to: its events with the verdict of the rules, or a refusal.
 *
 * @since 0.1.0
 */
import type * as Command from "../act/Command.ts"
import * as Decision from "../act/Decision.ts"
import type * as Policies from "../policy/Policies.ts"
import * as AgreementActs from "./acts/agreementActs.ts"
import * as ApplicationActs from "./acts/applicationActs.ts"
import * as AssignmentActs from "./acts/assignmentActs.ts"
import * as ConclusionActs from "./acts/conclusionActs.ts"
import * as CorrectionActs from "./acts/correctionActs.ts"
import * as DriveActs from "./acts/driveActs.ts"
import * as ExaminationActs from "./acts/examinationActs.ts"
import type { Known } from "./acts/inDrive.ts"
import * as ListActs from "./acts/listActs.ts"
import * as NoticeActs from "./acts/noticeActs.ts"
import * as ObjectionActs from "./acts/objectionActs.ts"
import * as PlacementActs from "./acts/placementActs.ts"
import * as QuotaActs from "./acts/quotaActs.ts"
import * as ResultActs from "./acts/resultActs.ts"
import * as StepActs from "./acts/stepActs.ts"
import * as SubstitutionActs from "./acts/substitutionActs.ts"
import type { RecruitmentCommand } from "./RecruitmentCommand.ts"

/**
 * Decides a command.
 *
 * @category operations
 * @since 0.1.0
 */
export const decide = (
  known: Known,
  command: RecruitmentCommand,
  policies: Policies.Policies,
  identities: Command.Identities
): Decision.Decision => {
  switch (command.type) {
    case "recruitment/AnnounceDrive":
      return Decision.from(DriveActs.announce(known, command, policies))
    case "recruitment/AmendDrive":
      return Decision.from(DriveActs.amend(known, command, policies))
    case "recruitment/ConcludeDrive":
      return Decision.from(ConclusionActs.conclude(known, command, policies))
    case "recruitment/CancelDrive":
      return Decision.from(DriveActs.cancel(known, command))
    case "recruitment/SettleQuotas":
      return Decision.from(QuotaActs.settle(known, command, policies))
    case "recruitment/TransferApplicant":
      return Decision.from(QuotaActs.transfer(known, command, policies))
    case "recruitment/EndTransfers":
      return Decision.from(QuotaActs.endTransfers(known, command))
    case "recruitment/SubmitApplication":
      return Decision.from(ApplicationActs.submit(known, command, policies, identities))
    case "recruitment/SupplyFacts":
      return Decision.from(ApplicationActs.supply(known, command))
    case "recruitment/ChangePosition":
      return Decision.from(ApplicationActs.changePosition(known, command, policies))
    case "recruitment/WithdrawApplication":
      return Decision.from(ApplicationActs.withdraw(known, command))
    case "recruitment/ReviewInformation":
      return Decision.from(StepActs.reviewInformation(known, command, policies))
    case "recruitment/ReviewQualification":
      return Decision.from(StepActs.review(known, command, policies))
    case "recruitment/RecordMark":
      return Decision.from(ExaminationActs.mark(known, command, policies))
    case "recruitment/RecordPanelMarks":
      return Decision.from(ExaminationActs.panelMarks(known, command, policies))
    case "recruitment/RecordStep":
      return Decision.from(StepActs.takeStep(known, command, policies))
    case "recruitment/CorrectStep":
      return Decision.from(CorrectionActs.correct(known, command, policies))
    case "recruitment/ReopenApplication":
      return Decision.from(CorrectionActs.reopen(known, command))
    case "recruitment/CallApplicants":
      return Decision.from(ListActs.call(known, command, policies))
    case "recruitment/RankApplicants":
      return Decision.from(ExaminationActs.rank(known, command, policies))
    case "recruitment/RecordVetting":
      return Decision.from(ResultActs.vet(known, command, policies))
    case "recruitment/RecordPhysicalExamination":
      return Decision.from(ResultActs.examine(known, command, policies))
    case "recruitment/RequestReexamination":
      return Decision.from(ResultActs.askAgain(known, command, policies))
    case "recruitment/ClosePhysicalExamination":
      return Decision.from(ResultActs.close(known, command, policies))
    case "recruitment/Substitute":
      return Decision.from(SubstitutionActs.substitute(known, command, policies))
    case "recruitment/PublishNotice":
      return Decision.from(NoticeActs.publish(known, command, policies))
    case "recruitment/CorrectNotice":
      return Decision.from(NoticeActs.correct(known, command, policies))
    case "recruitment/RaiseObjection":
      return Decision.from(ObjectionActs.raise(known, command, policies))
    case "recruitment/SettleObjection":
      return Decision.from(ObjectionActs.settle(known, command, policies))
    case "recruitment/Appoint":
      return Decision.from(NoticeActs.appoint(known, command, policies))
    case "recruitment/SignAgreement":
      return Decision.from(AgreementActs.sign(known, command, policies))
    case "recruitment/RenewAgreement":
      return Decision.from(AgreementActs.renew(known, command, policies))
    case "recruitment/ExtendAgreement":
      return Decision.from(AgreementActs.extend(known, command, policies))
    case "recruitment/CorrectAgreement":
      return Decision.from(AgreementActs.correct(known, command, policies))
    case "recruitment/PlaceOfficial":
      return Decision.from(PlacementActs.place(known, command, policies))
    case "recruitment/AssignPlacements":
      return Decision.from(AssignmentActs.assign(known, command, policies))
    case "recruitment/CorrectPlacement":
      return Decision.from(PlacementActs.correct(known, command, policies))
  }
}
