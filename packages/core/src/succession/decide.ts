/**
 * What a command of succession comes to: its events with the verdict of the rules, or a refusal.
 *
 * @since 0.1.0
 */
import * as Decision from "../act/Decision.ts"
import type * as Policies from "../policy/Policies.ts"
import type { Known } from "./acts/act.ts"
import * as AppointmentActs from "./acts/appointmentActs.ts"
import * as PoolActs from "./acts/poolActs.ts"
import * as SeatActs from "./acts/seatActs.ts"
import type { SuccessionCommand } from "./SuccessionCommand.ts"

/**
 * Decides a command.
 *
 * @category operations
 * @since 0.1.0
 */
export const decide = (known: Known, command: SuccessionCommand, policies: Policies.Policies): Decision.Decision => {
  switch (command.type) {
    case "succession/RegisterCadre":
      return Decision.from(SeatActs.register(known, command))
    case "succession/RecordSeat":
      return Decision.from(SeatActs.record(known, command, policies))
    case "succession/VacateSeat":
      return Decision.from(SeatActs.vacate(known, command))
    case "succession/OpenSelection":
      return Decision.from(PoolActs.open(known, command, policies))
    case "succession/EnterSelection":
      return Decision.from(PoolActs.enter(known, command, policies))
    case "succession/RecordSelectionStep":
      return Decision.from(PoolActs.takeStep(known, command, policies))
    case "succession/AdmitToPool":
      return Decision.from(PoolActs.admit(known, command, policies))
    case "succession/PublishAppointment":
      return Decision.from(AppointmentActs.publish(known, command, policies))
    case "succession/AppointToPost":
      return Decision.from(AppointmentActs.appoint(known, command, policies))
  }
}
