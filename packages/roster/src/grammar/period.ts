/** Two dates with a mark between them, as the cell of an agreement holds them, and dates that stand within words. */
import * as Result from "effect/Result"
import { type DateText, type NoDate, readText } from "./DateText.ts"
import { compact } from "./plain.ts"

/** A date inside other text; longer forms first, so that `2010-08-2013-07` is two months and no day. */
const date = String.raw`\d{4}年\d{1,2}月(?:\d{1,2}[日号])?|\d{4}([./\-])\d{1,2}\1\d{1,2}(?!\d)|\d{4}[./\-]\d{1,2}(?!\d)|(?<!\d)\d{8}(?!\d)|(?<!\d)\d{6}(?!\d)|(?<!\d)\d{4}年`
const dates = new RegExp(date, "gu")

/** What the two dates of a term stand between. */
const between = /^(?:至|到|起至|—+|–+|-+|－+|~+|～+|--|起|起止|止|:|\.)*$/u

/** A term as a cell writes it: the last day is included, as agreements are written. */
export interface TermText {
  readonly from: DateText
  readonly until: DateText
}

/** Reads a term of two dates, the first no later than the second. */
export const readTerm = (text: string): Result.Result<TermText, NoDate> =>
  Result.gen(function* () {
    const bare = compact(text)
    const found = Array.from(bare.matchAll(dates), ([match]) => match)
    const [first, second] = found
    if (first === undefined || second === undefined || found.length !== 2) return yield* Result.fail<NoDate>("form")
    if (
      !bare
        .split(dates)
        .filter((rest) => rest !== undefined && !/^[./-]$/u.test(rest))
        .every((rest) => between.test(rest))
    ) {
      return yield* Result.fail<NoDate>("form")
    }
    const from = yield* readText(first)
    const until = yield* readText(second)
    return { from: from.date, until: until.date }
  })

/** What is said of something, and the dates that stand with it. */
export interface Dated {
  readonly words: string
  readonly dates: ReadonlyArray<DateText>
}

/** Takes the dates out of a text; `undefined` where one of them does not exist. */
export const withoutDates = (text: string): Dated | undefined => {
  const bare = compact(text)
  const found: Array<DateText> = []
  for (const [match] of bare.matchAll(dates)) {
    const read = readText(match)
    if (Result.isFailure(read)) return undefined
    found.push(read.success.date)
  }
  const words = bare
    .replace(dates, "")
    .replace(/[()（）[\]【】:]|(?:^|(?<=[^\p{L}]))[至到起—–\-~～.]+|[至到起—–\-~～.]+$/gu, "")
  return { words, dates: found }
}
