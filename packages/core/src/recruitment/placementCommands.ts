/**
 * The acts of recruitment about the village of an official.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Command from "../act/Command.ts"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Official from "../people/Official.ts"
import * as Person from "../people/Person.ts"
import * as Village from "../places/Village.ts"
import { nobody, ofOfficial, organisers } from "./whoActs.ts"

/**
 * Places an official in a village from the day of the act on, which may lie before the day on which the office registered
 * the village. The title follows from the rules; `title` says it where a placement is recorded or excepted. `background`
 * adds what papers say of the official and the application did not.
 *
 * @category commands
 * @since 0.1.0
 */
export const PlaceOfficial = Command.define("recruitment/PlaceOfficial", {
  title: { zh: "安排任职村", en: "place an official" },
  roles: organisers,
  fields: {
    official: Person.PersonId,
    village: Village.VillageId,
    title: Schema.optionalKey(Official.Title),
    background: Schema.optionalKey(Official.Background)
  },
  persons: ofOfficial
})

/**
 * Corrects the placement that was entered for the day `from`: `placement` is what it was; where it is left out, there was
 * none.
 *
 * @category commands
 * @since 0.1.0
 */
export const CorrectPlacement = Command.define("recruitment/CorrectPlacement", {
  title: { zh: "更正任职登记", en: "correct a placement" },
  roles: organisers,
  fields: {
    official: Person.PersonId,
    from: CalendarDate.CalendarDate,
    placement: Schema.optionalKey(
      Schema.Struct({ from: CalendarDate.CalendarDate, village: Village.VillageId, title: Official.Title })
    )
  },
  persons: nobody
})
