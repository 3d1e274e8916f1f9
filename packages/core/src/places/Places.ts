/**
 * The places of an office: where it is, and the villages it has registered. A decider and its state.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Command from "../act/Command.ts"
import * as Decision from "../act/Decision.ts"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import { ordered } from "../internal/ordered.ts"
import * as Event from "../journal/Event.ts"
import * as Message from "../policy/Message.ts"
import * as DivisionCode from "./DivisionCode.ts"
import * as Jurisdiction from "./Jurisdiction.ts"
import * as Village from "./Village.ts"

/**
 * The office was opened for a jurisdiction.
 *
 * @category events
 * @since 0.1.0
 */
export const OfficeOpened = Event.define({
  type: "places/OfficeOpened",
  v: 1,
  data: Schema.Struct({ name: Schema.NonEmptyString, jurisdiction: Jurisdiction.Jurisdiction })
})

/**
 * A village was registered with the office.
 *
 * @category events
 * @since 0.1.0
 */
export const VillageRegistered = Event.define({
  type: "places/VillageRegistered",
  v: 1,
  data: Schema.Struct({
    village: Village.VillageId,
    name: Schema.NonEmptyString,
    kind: Village.Kind,
    codes: Schema.Array(DivisionCode.DatedCode)
  })
})

/**
 * The events of places.
 *
 * @category events
 * @since 0.1.0
 */
export const events = [OfficeOpened, VillageRegistered] as const

/**
 * An event of places.
 *
 * @category models
 * @since 0.1.0
 */
export type PlacesEvent = Event.Of<(typeof events)[number]>

/**
 * Registers a village, with the committee it has and the codes it bears.
 *
 * @category commands
 * @since 0.1.0
 */
export const RegisterVillage = Command.define("places/RegisterVillage", {
  title: { zh: "登记村（社区）", en: "register a village" },
  roles: ["townOrganisation", "countyOrganisation"],
  fields: {
    village: Village.VillageId,
    name: Schema.NonEmptyString,
    kind: Village.Kind,
    codes: Schema.optionalKey(Schema.Array(DivisionCode.DatedCode))
  }
})

/**
 * Every command of places.
 *
 * @category commands
 * @since 0.1.0
 */
export const definitions = [RegisterVillage] as const

/**
 * A command of places.
 *
 * @category models
 * @since 0.1.0
 */
export type PlacesCommand = (typeof definitions)[number]["schema"]["Type"]

/**
 * The words of this module.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "places/VillageExists": {
    zh: "村（社区）{village} 已经登记，同一编号不能重复登记。请核对编号。",
    en: "Village {village} has been registered before, and an id is used once. Check the id."
  },
  "places/VillageUnknown": {
    zh: "没有登记村（社区）{village}，因此无法办理。请先登记该村，或核对编号。",
    en: "Village {village} is not registered, so the act cannot stand. Register it first, or check the id."
  }
})

/**
 * A village and the day it was registered on: the day on which the office entered it, and not one on which the village
 * began. What happened in a village before that day is no error.
 *
 * @category models
 * @since 0.1.0
 */
export interface RegisteredVillage extends Village.Village {
  readonly registeredOn: CalendarDate.CalendarDate
}

/**
 * The places of an office. `office` is there from the opening on.
 *
 * @category models
 * @since 0.1.0
 */
export interface Places {
  readonly office:
    | {
        readonly name: string
        readonly jurisdiction: Jurisdiction.Jurisdiction
        readonly openedOn: CalendarDate.CalendarDate
      }
    | undefined
  readonly villages: HashMap.HashMap<Village.VillageId, RegisteredVillage>
}

/**
 * No places yet.
 *
 * @category constructors
 * @since 0.1.0
 */
export const none: Places = { office: undefined, villages: HashMap.empty() }

/**
 * The places after one more event.
 *
 * @category operations
 * @since 0.1.0
 */
export const evolve = (places: Places, event: PlacesEvent): Places => {
  switch (event.type) {
    case "places/OfficeOpened":
      return { ...places, office: { ...event.data, openedOn: event.on } }
    case "places/VillageRegistered": {
      const { village: id, ...village } = event.data
      return { ...places, villages: HashMap.set(places.villages, id, { id, ...village, registeredOn: event.on }) }
    }
  }
}

/**
 * All villages in the order of their ids, so that lists come out the same everywhere.
 *
 * @category selectors
 * @since 0.1.0
 */
export const all = (places: Places): ReadonlyArray<RegisteredVillage> =>
  ordered(HashMap.values(places.villages), ({ id }) => id)

/**
 * The village of an id, or the refusal of an act about a village that nobody has registered.
 *
 * @category selectors
 * @since 0.1.0
 */
export const registered = (
  places: Places,
  village: Village.VillageId
): Result.Result<RegisteredVillage, Decision.Refused> =>
  Option.match(HashMap.get(places.villages, village), {
    onNone: () => Result.fail(Decision.refused(messages.make("places/VillageUnknown", { village }))),
    onSome: (found) => Result.succeed(found)
  })

/**
 * Decides a command of places. No rule limits which villages an office registers, so there is no verdict.
 *
 * @category operations
 * @since 0.1.0
 */
export const decide = (places: Places, command: PlacesCommand): Decision.Decision => {
  const { codes = [], kind, name, village } = command
  if (HashMap.has(places.villages, village)) return Decision.refused(messages.make("places/VillageExists", { village }))
  const data = { village, name, kind, codes }
  return Decision.decided(undefined, [{ type: "places/VillageRegistered", stream: "main", data }])
}
