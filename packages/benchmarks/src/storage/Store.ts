/** What keeps events: the journal, the driver alone, or another event store. */
import type { Total, Written } from "./workload.ts"

/** A database, and where its data is. */
export interface Place {
  /** The path of a file, or the address of a database of a server. */
  readonly at: string
}

/** An open store. All its events are of one office. */
export interface Open extends AsyncDisposable {
  /** Adds events to one or several streams in one transaction; each stream goes on after its last event. */
  readonly append: (events: ReadonlyArray<Written>) => Promise<void>
  /** Reads streams one after another, each with one query, and folds each. */
  readonly foldStreams: (streams: ReadonlyArray<string>) => Promise<Total>
  /** Reads everything in the order in which it was written, so many events at once, and folds it. */
  readonly foldPages: (events: number) => Promise<Total>
}

/**
 * Something that keeps events.
 *
 * - `kind`: the driver alone, ours, which the goals are about, or a peer, whom it must be ahead of
 * - `spansStreams`: whether one append may be to several streams
 */
export interface Store {
  readonly name: string
  readonly kind: "driver" | "ours" | "peer"
  readonly spansStreams: boolean
  readonly open: (place: Place) => Promise<Open>
}

/** How many events were read; throws where they are not the right ones. */
export const checked = ({ name }: Store, found: Total, expected: Total): number => {
  if (found.events === expected.events && found.hours === expected.hours) return found.events
  throw new Error(
    `"${name}" reads ${found.events} events of ${found.hours} hours; there are ${expected.events} of ${expected.hours}.`
  )
}
