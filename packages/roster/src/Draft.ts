/**
 * A row of a roster as typed facts. What a cell does not say is not there, and what it says wrongly is not either: a
 * diagnostic tells of it.
 *
 * @since 0.1.0
 */
import type * as Grade from "@cunguan/core/evaluation/Grade"
import type * as Education from "@cunguan/core/people/Education"
import type * as Ethnicity from "@cunguan/core/people/Ethnicity"
import type * as IdentityNumber from "@cunguan/core/people/IdentityNumber"
import type * as Official from "@cunguan/core/people/Official"
import type * as Outcome from "@cunguan/core/people/Outcome"
import type * as Person from "@cunguan/core/people/Person"
import type * as PoliticalStatus from "@cunguan/core/people/PoliticalStatus"
import type * as Sex from "@cunguan/core/people/Sex"
import type * as Village from "@cunguan/core/places/Village"
import type * as Organ from "@cunguan/core/succession/Organ"
import type { ColumnId } from "./Column.ts"
import type { Diagnostic } from "./Diagnostic.ts"
import type { DateText } from "./grammar/DateText.ts"
import type { RowPlace } from "./Place.ts"

/**
 * Education of one mode as a row gives it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Schooling {
  readonly educationCode?: Education.EducationCode
  readonly degreeCode?: "2" | "3" | "4"
  readonly school?: string
  readonly major?: string
}

/**
 * Something with the days from which and to which it held, as far as the row says them.
 *
 * @category models
 * @since 0.1.0
 */
export interface Spell {
  readonly words: string
  readonly from?: DateText
  readonly until?: DateText
}

/**
 * The facts of a row.
 *
 * - `village`: the name as it stands there, and the id of the village of the office that it names
 * - `agreement`: `until` is the last day, included, as agreements are written; either may be missing
 * - `joinedParty`, `otherParties`: what the cell on joining the Party says
 * - `columns`: in which column of the file each fact stands, for those who point back to it
 *
 * @category models
 * @since 0.1.0
 */
export interface Draft {
  readonly place: RowPlace
  readonly name: string
  readonly person?: Person.PersonId
  readonly identityNumber?: IdentityNumber.IdentityNumber
  readonly unit?: string
  readonly currentPost?: string
  readonly sex?: Sex.Sex
  readonly ethnicity?: Ethnicity.Ethnicity
  readonly nativePlace?: string
  readonly birthDate?: DateText
  readonly politicalStatus?: PoliticalStatus.PoliticalStatus
  readonly joinedParty?: DateText
  readonly otherParties?: ReadonlyArray<PoliticalStatus.PoliticalStatus>
  readonly fullTime?: Schooling
  readonly inService?: Schooling
  readonly startedWork?: DateText
  readonly cohort?: number
  readonly batch?: string
  readonly appointedOn?: DateText
  readonly agreement?: { readonly from?: DateText; readonly until?: DateText }
  readonly title?: Official.Title
  readonly village?: { readonly name: string; readonly id?: Village.VillageId }
  readonly placedOn?: DateText
  readonly seats?: ReadonlyArray<{ readonly organ: Organ.Organ; readonly post: Organ.Post; readonly from?: DateText }>
  readonly mentors?: ReadonlyArray<Spell>
  readonly training?: string
  readonly secondments?: ReadonlyArray<Spell>
  readonly grades?: ReadonlyArray<{ readonly year: number; readonly grade: Grade.Grade }>
  readonly outcome?: Outcome.Outcome | "inPost"
  readonly leftOn?: DateText
  readonly contact?: string
  readonly remarks?: string
  readonly columns: { readonly [Column in ColumnId]?: number }
}

/**
 * A line of a file that is about a person, or about the file: what it says, and what is to be told about it. A line whose
 * name cannot be read has no draft.
 *
 * @category models
 * @since 0.1.0
 */
export interface Line {
  readonly place: RowPlace
  readonly draft?: Draft
  readonly diagnostics: ReadonlyArray<Diagnostic>
}

/**
 * Whether a line has no error, so that it may be compared with the office.
 *
 * @category predicates
 * @since 0.1.0
 */
export const isSound = (line: Line): boolean =>
  line.draft !== undefined && line.diagnostics.every(({ level }) => level !== "error")
