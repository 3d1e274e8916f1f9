/** What every act of the example has: an id that says what it is, its day, and who enters it. */
import type { CommandInput } from "@cunguan/core/office/registry"

export type Act = CommandInput

export const drive = "d-2020"

const actor = { id: "clerk-1", role: "countyOrganisation" } as const

/** The envelope of an act; `id` says which act it is. */
export const act = (id: string, on: string) => ({ id, on, actor })

/** The envelope of an act within the drive. */
export const inDrive = (id: string, on: string) => ({ ...act(id, on), drive })

/** The envelope of an act about an applicant. */
export const ofApplicant = (what: string, applicant: string, on: string) => ({
  ...inDrive(`${what}:${applicant}`, on),
  applicant
})
