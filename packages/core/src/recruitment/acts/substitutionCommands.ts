/**
 * The act by which somebody comes in for those who left a list.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Command from "../../act/Command.ts"
import * as Steps from "../../policy/Steps.ts"
import * as Drive from "../Drive.ts"
import * as Position from "../Position.ts"
import { organisers } from "./whoActs.ts"

/**
 * Calls the next in reserve for everybody on the last list of a step who left and whose place may be filled, in one
 * position or in a drive that is not divided. Who that is follows from the list, and is told by the event.
 *
 * @category commands
 * @since 0.1.0
 */
export const Substitute = Command.define("recruitment/Substitute", {
  title: { zh: "递补", en: "call substitutes" },
  roles: organisers,
  fields: {
    drive: Drive.DriveId,
    position: Schema.optionalKey(Position.PositionId),
    step: Steps.StepId
  }
})
