/**
 * Who issues the commands of recruitment, and for whom they are done.
 *
 * @since 0.1.0
 */
import type * as Person from "../../people/Person.ts"

/**
 * The roles that run a drive, unless a place says otherwise.
 *
 * @category tables
 * @since 0.1.0
 */
export const organisers: ReadonlyArray<string> = ["townOrganisation", "countyOrganisation"]

/**
 * The person of a command about an application.
 *
 * @category selectors
 * @since 0.1.0
 */
export const ofApplicant = ({ applicant }: { readonly applicant: Person.PersonId }): ReadonlyArray<Person.PersonId> => [
  applicant
]

/**
 * The person of a command about an official.
 *
 * @category selectors
 * @since 0.1.0
 */
export const ofOfficial = ({ official }: { readonly official: Person.PersonId }): ReadonlyArray<Person.PersonId> => [
  official
]

/**
 * What corrects an entry can be done for somebody who was forgotten, too.
 *
 * @category selectors
 * @since 0.1.0
 */
export const nobody = (): ReadonlyArray<Person.PersonId> => []
