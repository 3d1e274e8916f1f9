/** What an office is asked, one day after the other. */
import * as CalendarDate from "../../../src/calendar/CalendarDate.ts"
import type * as Event from "../../../src/journal/Event.ts"
import type { CommandInput } from "../../../src/office/registry.ts"
import type { Draws } from "../../random.ts"
import { anything } from "./anyActs.ts"
import { days, first, type World } from "./county.ts"
import { nextOf } from "./nextActs.ts"

/** Today in the life of an office, and whether it decides all that it does. */
export interface Life {
  readonly random: Draws
  readonly number: number
  readonly day: number
  readonly onlyDecided: boolean
}

const basisOf = (random: Draws): { readonly basis?: Event.Basis } =>
  random.chance(0.85)
    ? {}
    : random.chance(0.6)
      ? { basis: { _tag: "Recorded", document: "示例〔2010〕3号" } }
      : { basis: { _tag: "Excepted", authority: "县委组织部", document: "示例〔2010〕4号", reason: "特殊情况" } }

const endsMany = new Set<string>(["recruitment/EndTransfers", "recruitment/ConcludeDrive", "recruitment/SettleQuotas"])

/** Mostly today; now and then some days before or after it, and once in a while any day at all. */
const dayOf = (random: Draws, day: number): number => {
  if (random.chance(0.88)) return day
  return random.chance(0.85) ? Math.max(0, day - 15 + random.below(30)) : random.below(days)
}

/** An act that could be meant in a state: mostly the next step of somebody, sometimes anything at all. */
export const actIn = ({ state }: World, { day, number, onlyDecided, random }: Life): CommandInput => {
  const on = CalendarDate.addDays(first, dayOf(random, day))
  const role = random.chance(0.96) ? "countyOrganisation" : "applicant"
  const act =
    number === 0
      ? ({ type: "places/RegisterVillage", village: "v-1", name: "示例村", kind: "villagersCommittee" } as const)
      : random.chance(0.75)
        ? nextOf(state, random, on)
        : anything(state, random, on)
  const asked = onlyDecided ? { ...act, basis: { _tag: "Decided" } } : { ...basisOf(random), ...act }
  // What ends many applications at once is entered after all that was done before.
  const latest =
    endsMany.has(act.type) && state.lastDay !== undefined ? { on: CalendarDate.max(state.lastDay, on) } : {}
  const base = { id: `c-${number}`, on, actor: { id: "clerk-1", role } }
  return { ...base, ...latest, ...asked } as unknown as CommandInput
}
