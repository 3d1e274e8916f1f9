/**
 * The act that makes the list of a step.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Command from "../../act/Command.ts"
import * as Person from "../../people/Person.ts"
import * as Draw from "../../policy/Draw.ts"
import * as Steps from "../../policy/Steps.ts"
import * as Drive from "../Drive.ts"
import * as Position from "../Position.ts"
import { organisers } from "./whoActs.ts"

/**
 * Makes the list of those called to a step, for every position that has a rule for it or for one of them. `seed` is for the
 * draw where equals are drawn. `called` is the list of a document, where the act is recorded or excepted; what is decided
 * follows from the rules.
 *
 * @category commands
 * @since 0.1.0
 */
export const CallApplicants = Command.define("recruitment/CallApplicants", {
  title: { zh: "确定入围名单", en: "make the list of a step" },
  roles: organisers,
  fields: {
    drive: Drive.DriveId,
    step: Steps.StepId,
    position: Schema.optionalKey(Position.PositionId),
    seed: Schema.optionalKey(Draw.Seed),
    called: Schema.optionalKey(Schema.Array(Person.PersonId).check(Schema.isMinLength(1), Schema.isUnique()))
  },
  persons: ({ called }) => called ?? []
})
