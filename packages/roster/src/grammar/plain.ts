/** A text without what only its looks need: full-width digits and letters, blanks of any width, marks of no width. */
export const plain = (text: string): string =>
  text
    .replace(/[\u200b-\u200d\u2060\ufeff]/gu, "")
    .replace(/[\uff01-\uff5e]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\s]+/gu, " ")
    .trim()

/** The same without any blank. */
export const compact = (text: string): string => plain(text).replace(/ /gu, "")

/**
 * The parts of a cell that lists several things. A comma between digits parts nothing, and what stands in brackets stays
 * with what it is said of.
 */
export const parts = (text: string): ReadonlyArray<string> => {
  const found: Array<string> = []
  let depth = 0
  let part = ""
  for (const mark of text.replace(/\r?\n/gu, ";")) {
    if ("（(".includes(mark)) depth++
    if ("）)".includes(mark)) depth = Math.max(0, depth - 1)
    if (depth === 0 && ";；、,，".includes(mark)) {
      found.push(part)
      part = ""
    } else part += mark
  }
  return [...found, part].map(plain).filter((each) => each !== "")
}
