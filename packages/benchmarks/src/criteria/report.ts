/** The results as one table of text. */
import { columns, figure, median, ratio } from "../figures.ts"
import type { Loaded } from "./loading.ts"
import type { Measured } from "./measure.ts"
import type { Answers } from "./missingFacts.ts"

const met = (face: Measured["face"], measured: number): string =>
  face.goal === undefined ? "" : measured <= face.goal ? "met" : "missed"

/** One line for each face: medians and the least and most of the rounds, beside the goal or what was measured earlier. */
export const table = (
  unit: {
    readonly name: string
    readonly times: ReadonlyArray<number>
    readonly judged: number
    readonly earlier?: string
  },
  measured: ReadonlyArray<Measured>
): string =>
  columns([
    ["", "median", "least–most", "for one", "judged", "goal", "", "earlier"],
    [
      unit.name,
      "1.00×",
      "",
      `${figure(median(unit.times))} ns`,
      unit.judged.toLocaleString("en"),
      "",
      "",
      unit.earlier ?? ""
    ],
    ...measured.map(({ face, judged, nanoseconds, ratios }) => [
      face.name,
      ratio(median(ratios)),
      `${figure(Math.min(...ratios))}–${figure(Math.max(...ratios))}`,
      `${figure(median(nanoseconds))} ns`,
      judged.toLocaleString("en"),
      face.goal === undefined ? "" : `≤ ${face.goal}×`,
      met(face, median(ratios)),
      face.earlier ?? ""
    ])
  ])

/** Milliseconds to load, with the goal for the median. */
export const loads = (loaded: ReadonlyArray<Loaded>): string =>
  columns([
    ["", "first", "median of the next", "least–most", "goal", ""],
    ...loaded.map(({ first, goal, name, next }) => [
      name,
      `${figure(first)} ms`,
      `${figure(median(next))} ms`,
      `${figure(Math.min(...next))}–${figure(Math.max(...next))}`,
      goal === undefined ? "" : `≤ ${goal} ms`,
      goal === undefined ? "" : median(next) <= goal ? "met" : "missed"
    ])
  ])

/** All goals of the run in one place: multiples of the predicate, of the query by hand, and milliseconds. */
export const goals = (
  measured: ReadonlyArray<Measured>,
  queries: ReadonlyArray<Measured>,
  loaded: ReadonlyArray<Loaded>
): string => {
  const row = (name: string, goal: number, value: number, unit: string) => [
    name,
    `${figure(value)}${unit}`,
    `≤ ${goal}${unit}`,
    value <= goal ? "met" : "missed"
  ]
  const ratios = [...measured, ...queries].flatMap(({ face, ratios }) =>
    face.goal === undefined ? [] : [row(face.name, face.goal, median(ratios), "×")]
  )
  const times = loaded.flatMap(({ goal, name, next }) =>
    goal === undefined ? [] : [row(name, goal, median(next), " ms")]
  )
  return columns([["", "measured", "goal", ""], ...ratios, ...times])
}

/** What each engine said of applicants for whom the rule is undetermined, and how often it was wrong about the others. */
export const answers = (asked: ReadonlyArray<Answers>): string =>
  columns([
    ["", "undetermined", "said yes", "said no", "unknown", "error", "decided", "wrong"],
    ...asked.map(({ decided, errors, face, no, undetermined, unknown, wrong, yes }) => [
      face.name,
      ...[undetermined, yes, no, unknown, errors, decided, wrong].map((count) => count.toLocaleString("en"))
    ])
  ])
