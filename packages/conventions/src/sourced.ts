/** Where values come from: every provision says it. */
import type { Provision } from "@cunguan/core/policy/Provision"

/** What a plugin value has at least. */
export interface Provisions {
  readonly provisions: ReadonlyArray<Provision>
}

/** Whether an export of a plugin package is its plugin. */
export const isPlugin = (value: unknown): value is Provisions =>
  typeof value === "object" && value !== null && "provisions" in value && Array.isArray(value.provisions)

/** What a provision lacks, or undefined: a citation names a document and its day, an assumption gives its reason. */
export const unsourced = ({ field, from, point, source }: Provision): string | undefined => {
  const name = `${point}.${field} from ${from}`
  switch (source._tag) {
    case "Cited":
      return source.citation.title.trim() === "" ? `${name} cites a document without a title` : undefined
    case "Assumed":
      // A word or two would be a label and no reason.
      return source.reason.en.trim().length < 15 ? `${name} is assumed without a reason` : undefined
  }
}
