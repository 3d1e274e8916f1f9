/**
 * The contract of a journal as tests: every guarantee of the port, under the name of the guarantee.
 *
 * @since 0.1.0
 */
import type * as Journal from "@cunguan/core/journal/Journal"
import type * as Seal from "@cunguan/core/journal/Seal"
import { layer as testLayer } from "@effect/vitest"
import type * as Layer from "effect/Layer"
import { appending } from "./journal/appending.ts"
import { concurrency } from "./journal/concurrency.ts"
import { personalData } from "./journal/personalData.ts"
import { reading } from "./journal/reading.ts"
import { snapshots } from "./journal/snapshots.ts"

/**
 * Runs the contract against the journal and the key ring of a layer. Call it at the top of a test file of vitest.
 *
 * @category suites
 * @since 0.1.0
 */
export const journalConformance = <E>(name: string, layer: Layer.Layer<Journal.Journal | Seal.KeyRing, E>): void =>
  testLayer(layer)(`journal conformance: ${name}`, (it) => {
    for (const part of [appending, reading, concurrency, personalData, snapshots]) part(it)
  })
