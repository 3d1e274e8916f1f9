/** What the two event stores of Emmett share: an event holds the same as a row of the journal, which they write as JSON themselves. */
import type { EventStore, ReadEvent, ReadEventMetadataWithGlobalPosition } from "@event-driven-io/emmett"
import type { Open } from "../Store.ts"
import { evolve, type HoursCredited, nothing, plus, type Total, type Written } from "../workload.ts"

/** The event as Emmett knows it. */
export interface Message {
  readonly type: string
  readonly data: Pick<HoursCredited, "data">
}

type Read = ReadEvent<Message, ReadEventMetadataWithGlobalPosition>

const evolveMessage = (total: Total, { data }: Message): Total => evolve(total, data)

/** One page of everything from after a position on. */
export interface Page {
  readonly currentGlobalPosition: bigint
  readonly messages: ReadonlyArray<Read>
}

/** The parts of an open store that are the same over both databases. */
export const over = (
  store: EventStore<ReadEventMetadataWithGlobalPosition>,
  pageAfter: (position: bigint, events: number) => Promise<Page>
): Omit<Open, typeof Symbol.asyncDispose> => ({
  append: async (events: ReadonlyArray<Written>) => {
    const [first] = events
    if (first === undefined) return
    const messages = events.map(({ event, type }): Message => ({ type, data: event }))
    await store.appendToStream(first.stream, messages, { expectedStreamVersion: BigInt(first.version - 1) })
  },
  foldStreams: async (streams) => {
    let total = nothing
    for (const stream of streams) {
      const options = { evolve: evolveMessage, initialState: () => nothing }
      const { state } = await store.aggregateStream<Total, Message>(stream, options)
      total = plus(total, state)
    }
    return total
  },
  foldPages: async (events) => {
    let total = nothing
    let position = 0n
    while (true) {
      const { currentGlobalPosition, messages } = await pageAfter(position, events)
      total = messages.reduce(evolveMessage, total)
      if (messages.length < events) return total
      position = currentGlobalPosition
    }
  }
})
