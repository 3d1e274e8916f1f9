/**
 * The roles in which people act, in words. Places may name roles of their own; those are shown by their ids.
 *
 * @since 0.1.0
 */
import type { Argument, Text } from "./Message.ts"

const roles: { readonly [role: string]: Text } = {
  applicant: { zh: "报名者本人", en: "the applicant" },
  villageOrganisation: { zh: "村党组织", en: "the village Party organisation" },
  townOrganisation: { zh: "乡镇组织办", en: "the town's organisation office" },
  townPartyCommittee: { zh: "乡镇党委", en: "the town's Party committee" },
  countyOrganisation: { zh: "县级组织部门", en: "the county's organisation department" },
  system: { zh: "系统", en: "the system" }
}

/**
 * The words of a role; one that is not known here is shown by its id.
 *
 * @example
 * ```ts
 * import { roleText } from "@cunguan/core/policy/Role"
 *
 * roleText("townOrganisation") // => { zh: "乡镇组织办", en: "the town's organisation office" }
 * roleText("gridLeader") // => "gridLeader"
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const roleText = (role: string): Argument => (Object.hasOwn(roles, role) ? (roles[role] ?? role) : role)
