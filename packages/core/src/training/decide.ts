/**
 * What a command of training comes to: its events with the verdict of the rules, or a refusal.
 *
 * @since 0.1.0
 */
import * as Decision from "../act/Decision.ts"
import type * as Policies from "../policy/Policies.ts"
import type { Known } from "./acts/act.ts"
import * as AwayActs from "./acts/awayActs.ts"
import * as CourseActs from "./acts/courseActs.ts"
import * as WorkActs from "./acts/workActs.ts"
import type { TrainingCommand } from "./TrainingCommand.ts"

/**
 * Decides a command.
 *
 * @category operations
 * @since 0.1.0
 */
export const decide = (known: Known, command: TrainingCommand, policies: Policies.Policies): Decision.Decision => {
  switch (command.type) {
    case "training/AdoptPlan":
    case "training/AmendPlan":
      return Decision.from(CourseActs.plan(known, command, policies))
    case "training/HoldSession":
      return Decision.from(CourseActs.hold(known, command, policies))
    case "training/CorrectAttendance":
      return Decision.from(CourseActs.correct(known, command))
    case "training/PairMentor":
      return Decision.from(WorkActs.pair(known, command, policies))
    case "training/EndMentoring":
      return Decision.from(WorkActs.endMentoring(known, command))
    case "training/SendBatch":
      return Decision.from(AwayActs.send(known, command, policies))
    case "training/RecallSecondee":
      return Decision.from(AwayActs.recall(known, command))
    case "training/StartExchange":
      return Decision.from(AwayActs.startExchange(known, command, policies))
    case "training/EndExchange":
      return Decision.from(AwayActs.endExchange(known, command))
    case "training/AssignTask":
      return Decision.from(WorkActs.assign(known, command, policies))
    case "training/FinishTask":
      return Decision.from(WorkActs.finish(known, command))
    case "training/SitIn":
      return Decision.from(WorkActs.sitIn(known, command, policies))
    case "training/HoldActivity":
      return Decision.from(WorkActs.holdActivity(known, command, policies))
  }
}
