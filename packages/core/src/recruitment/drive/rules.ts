/**
 * The rules that reach a drive and those who come through it: those of its day, with what its announcement lays down.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type * as Override from "../../policy/Override.ts"
import * as Policies from "../../policy/Policies.ts"
import type * as Provision from "../../policy/Provision.ts"
import * as RuleBook from "../../policy/RuleBook.ts"
import type { AppliedFor, Drive } from "./model.ts"
import { positionOf } from "./posts.ts"

/** A drive asks for its rules at every act, so the book with its announcement in it is kept as long as both are. */
const announced = new WeakMap<RuleBook.RuleBook, WeakMap<ReadonlyArray<Provision.Provision>, RuleBook.RuleBook>>()

const bookOf = (drive: Drive, { book }: Policies.Policies): RuleBook.RuleBook => {
  const books = announced.get(book) ?? new WeakMap()
  announced.set(book, books)
  const known: RuleBook.RuleBook | undefined = books.get(drive.provisions)
  if (known !== undefined) return known
  // Checked when the drive was announced. A book adopted since may contradict it: then the announcement yields.
  const extended = Result.getOrElse(RuleBook.extend(book, drive.id, drive.provisions), () => book)
  books.set(drive.provisions, extended)
  return extended
}

/** The scope of rules for whoever applies for something, or of the drive as a whole. */
const scopeOf = (drive: Drive, of: AppliedFor | undefined): Override.Scope => {
  const postClass = positionOf(drive, of?.position)?.postClass
  return {
    drive: drive.id,
    ...(of?.channel === undefined ? {} : { channel: of.channel }),
    ...(postClass === undefined ? {} : { postClass })
  }
}

/**
 * Policies with what the announcement of a drive lays down for those who come through it, on the day that is asked for
 * anyway: agreements and placements follow the rules of their own day.
 *
 * @category selectors
 * @since 0.1.0
 */
export const announcedIn = (drive: Drive, policies: Policies.Policies, of?: AppliedFor): Policies.Policies =>
  Policies.at(bookOf(drive, policies), policies.jurisdiction, policies.on, scopeOf(drive, of))

/**
 * The policies within a drive: the rules of the day that it pinned, with what its announcement lays down.
 *
 * @category selectors
 * @since 0.1.0
 */
export const policiesOf = (drive: Drive, policies: Policies.Policies, of?: AppliedFor): Policies.Policies => ({
  ...announcedIn(drive, policies, of),
  on: drive.governedBy
})
