/**
 * Days as rosters write them: `2008.07`, `200807`, `2008-07`, `2008/7`, `2008年7月`, each with a day or without, numbers
 * that a spreadsheet made of them, and its own serial numbers.
 *
 * Most rosters know the month alone, and it stays so: no day is invented here. Which day an act is given is said by
 * whoever plans the acts.
 *
 * @since 0.1.0
 */
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import type { Text } from "@cunguan/core/policy/Message"
import * as Result from "effect/Result"
import { type Cell, dayOfSerial } from "../Cell.ts"
import { compact } from "./plain.ts"

/**
 * A day, or as much of it as is known.
 *
 * @category models
 * @since 0.1.0
 */
export type DateText =
  | { readonly precision: "day"; readonly day: CalendarDate.CalendarDate }
  | { readonly precision: "month"; readonly year: number; readonly month: number }
  | { readonly precision: "year"; readonly year: number }

/** Why a text is no date. */
export type NoDate = "form" | "impossible" | "ambiguous"

/** A date with what is to be told about it: it came from a serial number, or a zero may be missing. */
export interface ReadDate {
  readonly date: DateText
  readonly note?: "serial" | "shortMonth"
}

const firstYear = 1900
const lastYear = 2199

const at = (year: number, month?: number, day?: number): Result.Result<DateText, NoDate> => {
  if (year < firstYear || year > lastYear) return Result.fail("impossible")
  if (month === undefined) return Result.succeed({ precision: "year", year })
  if (month < 1 || month > 12) return Result.fail("impossible")
  if (day === undefined) return Result.succeed({ precision: "month", year, month })
  const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
  return Result.mapBoth(CalendarDate.parse(text), {
    onFailure: (): NoDate => "impossible",
    onSuccess: (parsed): DateText => ({ precision: "day", day: parsed })
  })
}

const forms: ReadonlyArray<RegExp> = [
  /^(\d{4})[.\-/．。](\d{1,2})(?:[.\-/．。](\d{1,2}))?[.。]?$/u,
  /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?(?:份|初|底)?$/u,
  /^(\d{4})(\d{2})(\d{2})?$/u,
  /^(\d{4})$/u,
  /^(\d{4})-(\d{1,2})-(\d{1,2})[T ]?00:00(?::00)?$/u
]

/** Serials of days from 1930 on; smaller numbers are years or slips. */
const isSerial = (number: number): boolean => number >= 10_959 && number < 110_000

/** Reads a text as a date. */
export const readText = (text: string): Result.Result<ReadDate, NoDate> => {
  const bare = compact(text)
  for (const form of forms) {
    const match = form.exec(bare)
    if (match === null) continue
    const [, year, month, day] = match
    const read = at(
      Number(year),
      month === undefined ? undefined : Number(month),
      day === undefined ? undefined : Number(day)
    )
    // `2008.1` is January, or October whose zero was cut when the cell was a number for a while.
    const isShort = month === "1" && day === undefined && /^\d{4}[.．]1$/u.test(bare)
    return Result.map(read, (date): ReadDate => (isShort ? { date, note: "shortMonth" } : { date }))
  }
  // Two digits of a year may be of either century.
  if (/^\d{2}[.\-/年]\d{1,2}(?:月|[.\-/月]\d{1,2}日?)?$/u.test(bare)) return Result.fail("ambiguous")
  if (/^\d{5,6}(?:\.0+)?$/u.test(bare) && isSerial(Number(bare))) return ofSerial(Number(bare))
  return Result.fail("form")
}

const ofSerial = (serial: number): Result.Result<ReadDate, NoDate> => {
  const day = dayOfSerial(serial)
  return day === undefined
    ? Result.fail("impossible")
    : Result.succeed({ date: { precision: "day", day }, note: "serial" })
}

/** A number in a cell that is no day: `200807`, `20080731`, `2008.07`, a year, or a serial number. */
const readNumber = (number: number, shown: string): Result.Result<ReadDate, NoDate> => {
  // As a number, 2008.10 is 2008.1, and so is January: the file does not say any more which it was.
  if (/^\d{4}\.1$/u.test(shown)) return Result.fail("ambiguous")
  return isSerial(number) && !/^\d{6}$/u.test(shown) ? ofSerial(number) : readText(shown)
}

/** Reads a cell as a date. */
export const readDate = (cell: Cell): Result.Result<ReadDate, NoDate> => {
  switch (cell._tag) {
    case "Day":
      return cell.day === undefined
        ? Result.fail("impossible")
        : Result.map(
            at(CalendarDate.year(cell.day), CalendarDate.month(cell.day), CalendarDate.dayOfMonth(cell.day)),
            (date) => ({ date })
          )
    case "Number":
      return readNumber(cell.number, cell.shown)
    case "Text":
      return readText(cell.text)
    case "Broken":
      return Result.fail("form")
  }
}

const two = (number: number): string => String(number).padStart(2, "0")

/**
 * A date as rosters write it: `2008.07.31`, `2008.07` or `2008`.
 *
 * @category rendering
 * @since 0.1.0
 */
export const dateText = (date: DateText): string => {
  switch (date.precision) {
    case "day":
      return date.day.replaceAll("-", ".")
    case "month":
      return `${date.year}.${two(date.month)}`
    case "year":
      return String(date.year)
  }
}

/** A day as a date that is known to the day. */
export const ofDay = (day: CalendarDate.CalendarDate): DateText => ({ precision: "day", day })

/** A date in both languages. */
export const dateWords = (date: DateText): Text => {
  const text = dateText(date)
  return date.precision === "day" ? CalendarDate.text(date.day) : { zh: text, en: text }
}

/**
 * Whether a date says nothing against a day: as much of it as is known is the same.
 *
 * @category predicates
 * @since 0.1.0
 */
export const agrees = (date: DateText, day: CalendarDate.CalendarDate): boolean => {
  switch (date.precision) {
    case "day":
      return date.day === day
    case "month":
      return CalendarDate.year(day) === date.year && CalendarDate.month(day) === date.month
    case "year":
      return CalendarDate.year(day) === date.year
  }
}

/** The first and the last day that a date may mean. */
export const bounds = (date: DateText): readonly [CalendarDate.CalendarDate, CalendarDate.CalendarDate] => {
  switch (date.precision) {
    case "day":
      return [date.day, date.day]
    case "month": {
      const first = CalendarDate.fromParts(date.year, date.month, 1)
      return [first, CalendarDate.addDays(CalendarDate.addMonths(first, 1), -1)]
    }
    case "year":
      return [CalendarDate.fromParts(date.year, 1, 1), CalendarDate.fromParts(date.year, 12, 31)]
  }
}

/**
 * How a day is chosen where a roster knows the month or the year alone: its first or its last day.
 *
 * @category models
 * @since 0.1.0
 */
export type DayChoice = "first" | "last"

/** The day of a date, chosen where it must be; nothing where nobody has said how. */
export const dayOf = (date: DateText, choice: DayChoice | undefined): CalendarDate.CalendarDate | undefined => {
  const [first, last] = bounds(date)
  return first === last || choice === "first" ? first : choice === "last" ? last : undefined
}
