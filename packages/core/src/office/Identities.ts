/**
 * Finding persons by their ID numbers without keeping the numbers: the office compares fingerprints made with its secret.
 *
 * @since 0.1.0
 */
import type * as Effect from "effect/Effect"
import * as HashMap from "effect/HashMap"
import * as HashSet from "effect/HashSet"
import * as Option from "effect/Option"
import * as Seal from "../journal/Seal.ts"
import type * as IdentityNumber from "../people/IdentityNumber.ts"
import type * as Person from "../people/Person.ts"
import * as Recruitment from "../recruitment/Recruitment.ts"
import type * as OfficeState from "./OfficeState.ts"

/**
 * The fingerprint of an ID number, which only this office can make and compare.
 *
 * @category operations
 * @since 0.1.0
 */
export const fingerprint = (secret: Uint8Array, number: IdentityNumber.IdentityNumber): Effect.Effect<string> =>
  Seal.fingerprint(secret, `identity\n${number}`)

/**
 * Whom the office knows by a fingerprint, as officials of the opening balance and as applicants, in the order of their
 * ids. More than one where somebody applied under several ids. Whoever was forgotten is not told: the fingerprint stays,
 * and a person who comes again is entered anew.
 *
 * @category selectors
 * @since 0.1.0
 */
export const bearers = (
  { forgotten, officials, recruitment }: OfficeState.OfficeState,
  print: string
): ReadonlyArray<Person.PersonId> => {
  const known = [
    ...Option.toArray(HashMap.get(officials.identities, print)),
    ...Recruitment.all(recruitment).flatMap(({ identities }) => Option.toArray(HashMap.get(identities, print)))
  ]
  return [...new Set(known)].filter((person) => !HashSet.has(forgotten, person)).sort()
}
