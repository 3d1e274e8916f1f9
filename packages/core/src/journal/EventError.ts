/**
 * What can go wrong between an event and its row. A message names the place in the event and never what stands there.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/**
 * An event of a type, or of a version of its data, that is not known here.
 *
 * @category errors
 * @since 0.1.0
 */
export class EventNotKnown extends Schema.TaggedError<EventNotKnown>()("EventNotKnown", {
  type: Schema.String,
  v: Schema.Int
}) {
  override get message(): string {
    return `An event of type ${this.type}, version ${this.v}, is not known here: a newer version wrote it, or its area is not registered. Upgrade the Cunguan packages, or register the area.`
  }
}

/**
 * An event that does not fit its declaration, so that it was not written. `path` is the first place that does not fit.
 *
 * @category errors
 * @since 0.1.0
 */
export class EventUnwritable extends Schema.TaggedError<EventUnwritable>()("EventUnwritable", {
  type: Schema.String,
  id: Schema.String,
  path: Schema.String
}) {
  override get message(): string {
    return `Event ${this.id} was not written: it does not fit the declaration of ${this.type} at ${this.path || "its top"}. Correct the value there, or declare a new version of the event.`
  }
}

const explain = {
  notJson: "it is not JSON",
  notAnEvent: "it does not fit the declaration of its event",
  notUpcast: "it could not be brought to the present version",
  notItsRow: "it does not agree with its row"
} as const

/**
 * A row whose event cannot be read. `path` is the first place that does not fit.
 *
 * @category errors
 * @since 0.1.0
 */
export class EventUnreadable extends Schema.TaggedError<EventUnreadable>()("EventUnreadable", {
  office: Schema.String,
  stream: Schema.String,
  version: Schema.Int,
  problem: Schema.Literals(["notJson", "notAnEvent", "notUpcast", "notItsRow"]),
  path: Schema.String
}) {
  override get message(): string {
    return `The event at version ${this.version} of stream ${this.stream}, office ${this.office}, cannot be read: at ${this.path || "its top"} ${explain[this.problem]}. Verify the journal; if its chain holds, report this with the versions of the packages in use.`
  }
}
