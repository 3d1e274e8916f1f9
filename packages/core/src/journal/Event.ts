/**
 * Events: what is kept of an act, how a kind of event is declared, and how events are written and read.
 *
 * The envelope with its three dates is in `EventEnvelope.ts`, the declaration of a kind with its upcasts in
 * `EventDefinition.ts`, the bytes in `EventCodec.ts`; this file joins them under one name.
 *
 * @since 0.1.0
 */
export { entryOf, type Of, type Registry, registry } from "./EventCodec.ts"
export { type Definition, define, InvalidDefinition, type Upcast } from "./EventDefinition.ts"
export { Actor, Basis, ClearText, type Event, Header } from "./EventEnvelope.ts"
export { EventNotKnown, EventUnreadable, EventUnwritable } from "./EventError.ts"
export { CommandId, EventId, eventId, InvalidOfficeId, OfficeId, parseOfficeId, StreamName } from "./Identifier.ts"
