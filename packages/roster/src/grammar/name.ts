/** Names as rosters write them: two characters are spread to the width of three, and some have a dot in them. */
import { plain } from "./plain.ts"

const han = /^[\p{Script=Han}〇·•・. ]+$/u

/** A name without padding; names in other letters keep one blank between their parts. */
export const readName = (text: string): string | undefined => {
  const bare = plain(text).replace(/[•・]/gu, "·")
  const name = han.test(bare) ? bare.replace(/ /gu, "") : bare
  return name === "" || /\d|[=@<>]/u.test(name) || [...name].length > 40 ? undefined : name
}

/** A name as a roster prints it: two characters take the width of three. */
export const padded = (name: string): string => (/^\p{Script=Han}{2}$/u.test(name) ? [...name].join("　") : name)
