/**
 * What a command of evaluation comes to: its events with the verdict of the rules, or a refusal.
 *
 * @since 0.1.0
 */
import * as Decision from "../act/Decision.ts"
import type * as Policies from "../policy/Policies.ts"
import type { Known } from "./acts/act.ts"
import * as ConclusionActs from "./acts/conclusionActs.ts"
import * as CycleActs from "./acts/cycleActs.ts"
import * as GradeActs from "./acts/gradeActs.ts"
import type { EvaluationCommand } from "./EvaluationCommand.ts"

/**
 * Decides a command.
 *
 * @category operations
 * @since 0.1.0
 */
export const decide = (known: Known, command: EvaluationCommand, policies: Policies.Policies): Decision.Decision => {
  switch (command.type) {
    case "evaluation/OpenCycle":
      return Decision.from(CycleActs.open(known, command, policies))
    case "evaluation/RecordComponent":
      return Decision.from(CycleActs.recordComponent(known, command, policies))
    case "evaluation/RecordBallot":
      return Decision.from(CycleActs.recordBallot(known, command, policies))
    case "evaluation/ConcludeCycle":
      return Decision.from(ConclusionActs.conclude(known, command, policies))
    case "evaluation/RecordGrades":
      return Decision.from(GradeActs.record(known, command))
    case "evaluation/CorrectGrade":
      return Decision.from(GradeActs.correct(known, command))
  }
}
