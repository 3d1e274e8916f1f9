/** Zhouxiang's office, and its history issued to it as commands. */
import type { Journal } from "@cunguan/core/journal/Journal"
import type { JournalFailure } from "@cunguan/core/journal/JournalError"
import type { KeyRing } from "@cunguan/core/journal/Seal"
import { type OpenOffice, openOffice } from "@cunguan/core/office/openOffice"
import type { CommandInput } from "@cunguan/core/office/registry"
import { zhejiang } from "@cunguan/plugin-zhejiang"
import { zhouxiang } from "@cunguan/plugin-zhouxiang"
import type * as Layer from "effect/Layer"

/** The office with the clock of its history: acts are recorded on their own day, at 18:00 in the town. */
export interface Zhouxiang extends AsyncDisposable {
  readonly office: OpenOffice
  readonly clock: { day: string }
}

/** Opens the office on a journal. */
export const openZhouxiang = async (
  journal: Layer.Layer<Journal | KeyRing, JournalFailure>,
  acts: ReadonlyArray<CommandInput>
): Promise<Zhouxiang> => {
  const clock = { day: acts[0]?.on ?? "2002-01-01" }
  const office = await openOffice({
    journal,
    plugins: [zhejiang, zhouxiang],
    office: { id: "zhouxiang", name: "周巷镇", jurisdiction: "330282121" },
    now: () => new Date(`${clock.day}T10:00:00.000Z`)
  })
  return { office, clock, [Symbol.asyncDispose]: office.close }
}

/**
 * Issues the acts that the journal does not have yet, those of one day together. Days are kept whole, so a history that
 * was interrupted goes on after the last day that was kept.
 */
export const run = async ({ clock, office }: Zhouxiang, acts: ReadonlyArray<CommandInput>): Promise<void> => {
  const { lastDay } = await office.state()
  const rest = acts.filter(({ on }) => lastDay === undefined || on > lastDay)
  for (let start = 0; start < rest.length; ) {
    const day = rest[start]?.on ?? ""
    const end = rest.findIndex(({ on }, index) => index > start && on !== day)
    const today = rest.slice(start, end === -1 ? undefined : end)
    clock.day = day
    const batch = await office.executeAll(today)
    if (batch.outcome !== "accepted") {
      const words = await office.explain(batch.receipt, "en")
      throw new Error(`The act ${today[batch.index]?.id} of the history was ${batch.outcome}:\n${words}`)
    }
    start += today.length
  }
}
