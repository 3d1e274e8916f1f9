/**
 * The words of every message of core, in Chinese and English.
 *
 * @since 0.1.0
 */
import * as Decision from "./act/Decision.ts"
import * as Evaluation from "./evaluation/messages.ts"
import * as Attestation from "./office/Attestation.ts"
import * as OfficeOptions from "./office/OfficeOptions.ts"
import * as Receipt from "./office/Receipt.ts"
import * as Roles from "./office/Roles.ts"
import * as Ruling from "./office/Ruling.ts"
import * as ReadCommand from "./office/readCommand.ts"
import * as Forgetting from "./people/Forgetting.ts"
import * as Lifecycle from "./people/Lifecycle.ts"
import * as People from "./people/lookUp.ts"
import * as Retention from "./people/Retention.ts"
import * as Places from "./places/Places.ts"
import * as Approval from "./policy/Approval.ts"
import * as Counterfactual from "./policy/Counterfactual.ts"
import * as Criterion from "./policy/Criterion.ts"
import * as InputIssues from "./policy/InputIssues.ts"
import type * as Message from "./policy/Message.ts"
import * as RuleBookProblem from "./policy/RuleBookProblem.ts"
import * as Score from "./policy/Score.ts"
import * as Steps from "./policy/Steps.ts"
import * as TimeLimit from "./policy/TimeLimit.ts"
import * as WorkingDayCalendar from "./policy/WorkingDayCalendar.ts"
import * as Recruitment from "./recruitment/messages.ts"
import * as ApplicationActs from "./reports/applicationActs.ts"
import * as AreaSections from "./reports/areaSections.ts"
import * as ComparisonSheet from "./reports/ComparisonSheet.ts"
import * as DriveSheet from "./reports/DriveSheet.ts"
import * as PostedList from "./reports/PostedList.ts"
import * as StatedFigures from "./reports/StatedFigures.ts"
import * as TownReport from "./reports/TownReport.ts"
import * as TownSheet from "./reports/TownSheet.ts"
import * as Succession from "./succession/messages.ts"
import * as Training from "./training/messages.ts"

/**
 * All message tables as one; a key stands in one table only.
 *
 * @category tables
 * @since 0.1.0
 */
export const table: Message.Table = Object.assign(
  {},
  ...[
    Decision,
    Attestation,
    OfficeOptions,
    Receipt,
    Roles,
    Ruling,
    ReadCommand,
    InputIssues,
    RuleBookProblem,
    Lifecycle,
    People,
    Forgetting,
    Retention,
    Places,
    Approval,
    Criterion,
    Counterfactual,
    Score,
    Steps,
    TimeLimit,
    WorkingDayCalendar,
    Recruitment,
    Succession,
    Evaluation,
    Training,
    ApplicationActs,
    AreaSections,
    ComparisonSheet,
    DriveSheet,
    PostedList,
    StatedFigures,
    TownReport,
    TownSheet
  ].map(({ messages }) => messages.table)
)
