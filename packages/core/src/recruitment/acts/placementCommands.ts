/**
 * The acts of recruitment about the village of an official.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Command from "../../act/Command.ts"
import * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as Official from "../../people/Official.ts"
import * as Person from "../../people/Person.ts"
import * as Village from "../../places/Village.ts"
import * as Expected from "../../text/Expected.ts"
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

const eachOnce = <Item>(of: (item: Item) => string) =>
  Schema.makeFilter(
    (items: ReadonlyArray<Item>) => new Set(items.map(of)).size === items.length,
    Expected.words({ zh: "互不相同的编号", en: "each id once" })
  )

const id = (text: string): string => text

/**
 * Places several officials by one act, from its day on: `officials` with the villages that they wish for, the dearest first;
 * `villages` with their places and the majors that they need, if it matters; and the `pairs` that a solver computed from
 * them. The titles follow from the rules. `background` adds what papers say of an official and the application did not.
 *
 * @category commands
 * @since 0.1.0
 */
export const AssignPlacements = Command.define("recruitment/AssignPlacements", {
  title: { zh: "统筹安排任职村", en: "assign officials to villages" },
  roles: organisers,
  fields: {
    officials: Schema.Array(
      Schema.Struct({
        official: Person.PersonId,
        wishes: Schema.Array(Village.VillageId).check(eachOnce(id)),
        background: Schema.optionalKey(Official.Background)
      })
    ).check(
      Schema.isMinLength(1),
      eachOnce(({ official }) => official)
    ),
    villages: Schema.Array(Official.VillageOpening).check(
      Schema.isMinLength(1),
      eachOnce(({ village }) => village)
    ),
    pairs: Schema.Array(Schema.Struct({ official: Person.PersonId, village: Village.VillageId })).check(
      Schema.isMinLength(1),
      eachOnce(({ official }) => official)
    )
  },
  persons: ({ officials }) => officials.map(({ official }) => official)
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
