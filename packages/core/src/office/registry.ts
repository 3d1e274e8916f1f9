/**
 * All that this release knows: every kind of command and event, every rule, and the words of every message.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import * as EvaluationCommand from "../evaluation/EvaluationCommand.ts"
import * as EvaluationEvent from "../evaluation/EvaluationEvent.ts"
import * as Event from "../journal/Event.ts"
import * as Forgetting from "../people/Forgetting.ts"
import * as Lifecycle from "../people/Lifecycle.ts"
import * as Official from "../people/Official.ts"
import * as Places from "../places/Places.ts"
import * as RecruitmentCommand from "../recruitment/RecruitmentCommand.ts"
import * as RecruitmentEvent from "../recruitment/RecruitmentEvent.ts"
import * as SuccessionCommand from "../succession/SuccessionCommand.ts"
import * as SuccessionEvent from "../succession/SuccessionEvent.ts"
import * as TrainingCommand from "../training/TrainingCommand.ts"
import * as TrainingEvent from "../training/TrainingEvent.ts"
import * as Attestation from "./Attestation.ts"
import * as OfficeEvent from "./OfficeEvent.ts"

/**
 * Every kind of command.
 *
 * @category tables
 * @since 0.1.0
 */
export const commands = [
  ...Attestation.definitions,
  ...Places.definitions,
  ...Lifecycle.definitions,
  ...Forgetting.definitions,
  ...EvaluationCommand.definitions,
  ...RecruitmentCommand.definitions,
  ...SuccessionCommand.definitions,
  ...TrainingCommand.definitions
] as const

/**
 * A command that has been read.
 *
 * @category models
 * @since 0.1.0
 */
export type KnownCommand = (typeof commands)[number]["schema"]["Type"]

/**
 * A command as it is written: plain data with days and ids as texts.
 *
 * @category models
 * @since 0.1.0
 */
export type CommandInput = Schema.Codec.Encoded<(typeof commands)[number]["schema"]>

/**
 * Every kind of event, and how they are written and read.
 *
 * @category tables
 * @since 0.1.0
 */
export const events = Event.registry([
  ...OfficeEvent.events,
  ...Places.events,
  ...Official.events,
  ...EvaluationEvent.events,
  ...RecruitmentEvent.events,
  ...SuccessionEvent.events,
  ...TrainingEvent.events
])

/**
 * An event that this release knows.
 *
 * @category models
 * @since 0.1.0
 */
export type KnownEvent = Event.Of<typeof events>
