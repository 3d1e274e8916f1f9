/**
 * Carries out a plan, act by act. What was kept before is answered as it was, so a plan that was interrupted is carried
 * out again from its beginning; an act that is refused stops only what rests on it.
 *
 * @since 0.1.0
 */
import type { OpenOffice } from "@cunguan/core/office/openOffice"
import type * as Receipt from "@cunguan/core/office/Receipt"
import type { Plan, PlannedAct } from "./Plan.ts"

/**
 * How far a plan has been carried out.
 *
 * @category models
 * @since 0.1.0
 */
export interface ApplyProgress {
  readonly done: number
  readonly of: number
}

/**
 * An act that was not carried out, and why: its receipt, or that it rests on an act that was not.
 *
 * @category models
 * @since 0.1.0
 */
export interface NotDone {
  readonly act: PlannedAct
  readonly receipt: Exclude<Receipt.Receipt, Receipt.Accepted> | undefined
}

/**
 * What carrying out a plan came to.
 *
 * - `kept`: acts that were kept now; `keptBefore`: acts that had been kept under the same id
 * - `deviations`: those among the kept that the rules did not grant; they are recorded all the same
 * - `stopped`: whether the signal ended it before its end
 *
 * @category models
 * @since 0.1.0
 */
export interface Applied {
  readonly kept: number
  readonly keptBefore: number
  readonly deviations: number
  readonly notDone: ReadonlyArray<NotDone>
  readonly stopped: boolean
}

/**
 * How a plan is carried out: whom to tell how far it is, and what ends it early.
 *
 * @category models
 * @since 0.1.0
 */
export interface ApplyOptions {
  readonly onProgress?: (progress: ApplyProgress) => void
  readonly signal?: AbortSignal
}

/**
 * Carries out a plan.
 *
 * @category planning
 * @since 0.1.0
 */
export const apply = async (
  office: Pick<OpenOffice, "execute">,
  { acts }: Plan,
  { onProgress, signal }: ApplyOptions = {}
): Promise<Applied> => {
  const failed = new Set<string>()
  const notDone: Array<NotDone> = []
  let [kept, keptBefore, deviations, done] = [0, 0, 0, 0]
  for (const act of acts) {
    if (signal?.aborted === true) return { kept, keptBefore, deviations, notDone, stopped: true }
    const { command, restsOn } = act
    const receipt = restsOn.some((id) => failed.has(id)) ? undefined : await office.execute(command)
    if (receipt?.outcome === "accepted") {
      if (receipt.repeated) keptBefore++
      else kept++
      if (receipt.deviates) deviations++
    } else {
      failed.add(command.id)
      notDone.push({ act, receipt })
    }
    done++
    onProgress?.({ done, of: acts.length })
  }
  return { kept, keptBefore, deviations, notDone, stopped: false }
}
