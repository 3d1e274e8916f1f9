/**
 * The national arrangements of holidays and make-up workdays for 2024, 2025 and 2026, each with the State Council notice
 * that it is taken from.
 *
 * Days off are listed as the notices name them, weekends within a span included. A later year is added when its notice
 * is published, usually in November of the year before; until then counting into it is an error.
 *
 * @since 0.1.0
 */
import * as CalendarDate from "../calendar/CalendarDate.ts"
import type { YearCalendar } from "../calendar/WorkingDays.ts"
import type { Citation } from "./Citation.ts"

/**
 * A year's calendar with the notice that arranges it.
 *
 * @category models
 * @since 0.1.0
 */
export interface NationalCalendar {
  readonly calendar: YearCalendar
  readonly citation: Citation
}

/** The days from the first to the last, both included. */
const span = (first: string, last: string): ReadonlyArray<CalendarDate.CalendarDate> => {
  const days = [CalendarDate.make(first)]
  for (let day = first; day < last; ) {
    const next = CalendarDate.addDays(CalendarDate.make(day), 1)
    days.push(next)
    day = next
  }
  return days
}

const days = (...texts: ReadonlyArray<string>): ReadonlyArray<CalendarDate.CalendarDate> => texts.map(CalendarDate.make)

/**
 * The arrangements in the order of their years.
 *
 * @category tables
 * @since 0.1.0
 */
export const nationalCalendars: ReadonlyArray<NationalCalendar> = [
  {
    calendar: {
      year: 2024,
      holidays: [
        ...days("2024-01-01"),
        ...span("2024-02-10", "2024-02-17"),
        ...span("2024-04-04", "2024-04-06"),
        ...span("2024-05-01", "2024-05-05"),
        ...days("2024-06-10"),
        ...span("2024-09-15", "2024-09-17"),
        ...span("2024-10-01", "2024-10-07")
      ],
      makeUpWorkdays: days(
        "2024-02-04",
        "2024-02-18",
        "2024-04-07",
        "2024-04-28",
        "2024-05-11",
        "2024-09-14",
        "2024-09-29",
        "2024-10-12"
      )
    },
    citation: {
      title: "国务院办公厅关于2024年部分节假日安排的通知",
      documentNumber: "国办发明电〔2023〕7号",
      date: CalendarDate.make("2023-10-25")
    }
  },
  {
    calendar: {
      year: 2025,
      holidays: [
        ...days("2025-01-01"),
        ...span("2025-01-28", "2025-02-04"),
        ...span("2025-04-04", "2025-04-06"),
        ...span("2025-05-01", "2025-05-05"),
        ...span("2025-05-31", "2025-06-02"),
        ...span("2025-10-01", "2025-10-08")
      ],
      makeUpWorkdays: days("2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11")
    },
    citation: {
      title: "国务院办公厅关于2025年部分节假日安排的通知",
      documentNumber: "国办发明电〔2024〕12号",
      date: CalendarDate.make("2024-11-12")
    }
  },
  {
    calendar: {
      year: 2026,
      holidays: [
        ...span("2026-01-01", "2026-01-03"),
        ...span("2026-02-15", "2026-02-23"),
        ...span("2026-04-04", "2026-04-06"),
        ...span("2026-05-01", "2026-05-05"),
        ...span("2026-06-19", "2026-06-21"),
        ...span("2026-09-25", "2026-09-27"),
        ...span("2026-10-01", "2026-10-07")
      ],
      makeUpWorkdays: days("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10")
    },
    citation: {
      title: "国务院办公厅关于2026年部分节假日安排的通知",
      documentNumber: "国办发明电〔2025〕7号",
      date: CalendarDate.make("2025-11-04")
    }
  }
]

/**
 * The same calendars without their citations, as the functions of `WorkingDays` take them.
 *
 * @category tables
 * @since 0.1.0
 */
export const calendars: ReadonlyArray<YearCalendar> = nationalCalendars.map(({ calendar }) => calendar)
