/** Words and numbers that no file of this repository may hold. */
import { createHash } from "node:crypto"
import type * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as IdentityNumber from "@cunguan/core/people/IdentityNumber"
import * as Result from "effect/Result"

/** What is wrong with a line. */
export type Finding = string

/** Words of tools and their makers, kept as digests: as words they would be found here. */
const authorship = new Set([
  "053ea4804ef1bb33",
  "11fb682be0a0233d",
  "2e8aae79d9566c63",
  "31a85e22a24a7a4f",
  "386ebc0efd04339a",
  "3ea125d0bff386e6",
  "487b91042c7cf27a",
  "57de4cf40144bdf7",
  "5d72436256ada538",
  "5eff592cc497fccb",
  "60965168ce762e94",
  "67f2d22514622d1b",
  "6f7ac1823da81d2e",
  "7086a5e04b87f69a",
  "76dc0ddaccd2ca53",
  "7c38d5864015fc72",
  "7d3194f79e645c42",
  "920510199770f4d6",
  "94a168d2da574b00",
  "9760d607e65eafcf",
  "9c26adb26ee86916",
  "a4d76a4d59584d6f",
  "c5b23a560550f7a4",
  "c5f9d8f01eaaecc5",
  "c70eca6b0f88f44d",
  "c857d09db23e6822",
  "cdcbb68a3444fdd6",
  "de2187af3fb01170"
])

const digest = (words: string): string => {
  const known = digests.get(words)
  if (known !== undefined) return known
  const made = createHash("sha256").update(words).digest("hex").slice(0, 16)
  digests.set(words, made)
  return made
}

const digests = new Map<string, string>()

/** Words that tell who or what wrote a text, alone or two or three together. */
export const authorshipIn = (line: string): ReadonlyArray<Finding> => {
  const words = Array.from(line.matchAll(/[A-Za-z]+/gu), ([word]) => word)
  const lower = words.map((word) => word.toLowerCase())
  return words.flatMap((word, index) => {
    const candidates = [word, ...[1, 2, 3].map((length) => lower.slice(index, index + length).join(" "))]
    return candidates.some((candidate) => authorship.has(digest(candidate))) ? [`names an author: ${word}`] : []
  })
}

/** Paths of the machine on which a text was written, and hosts from which it was installed. */
const machine: ReadonlyArray<readonly [RegExp, Finding]> = [
  [/(?<![\w.~-])\/(?:work|tmp|root|home|Users)\//u, "names a path of one machine"],
  [/https?:\/\/(?:localhost|127\.0\.0\.1|[^/\s"']*registry|registry[^/\s"']*)/u, "names a registry or a local host"],
  [/\btarball: /u, "names a registry"]
]

/** What is not finished, and tests that do not run. */
const unfinished: ReadonlyArray<readonly [RegExp, Finding]> = [
  [/\b(?:TO[D]O|FIX[M]E|XX[X])\b/u, "is not finished"],
  [/\.(?:only|skip|todo)\(/u, "leaves tests out"]
]

/** What is wrong with one line of any file. */
export const findingsIn = (line: string): ReadonlyArray<Finding> => [
  ...authorshipIn(line),
  ...[...machine, ...unfinished].flatMap(([pattern, finding]) => (pattern.test(line) ? [finding] : []))
]

/** Published as specimens: in GB 11643-1999, and in wide use as one. The shorter is the first as it was before 1999. */
const specimens = new Set(["11010519491231002X", "440524188001010014", "110105491231002"])

/**
 * Numbers that may be a living person's ID number: 18 places with a right check digit, or 15, with a day of birth from
 * 1900 to today.
 */
export const identityNumbersIn = (line: string, today: CalendarDate.CalendarDate): ReadonlyArray<Finding> =>
  Array.from(line.matchAll(/(?<![0-9A-Za-z])(?:[0-9]{17}[0-9Xx]|[0-9]{15})(?![0-9A-Za-z])/gu), ([text]) => text)
    .filter((text) => {
      const parsed = text.length === 15 ? IdentityNumber.upgrade(text) : IdentityNumber.parse(text)
      if (Result.isFailure(parsed) || specimens.has(text.toUpperCase())) return false
      const birth = IdentityNumber.birthDate(parsed.success)
      return birth >= "1900-01-01" && birth <= today
    })
    // The number may be a person's, so a report does not repeat it.
    .map((text) => `holds an ID number that may be a living person's: ${text.slice(0, 6)}…`)
