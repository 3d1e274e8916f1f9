/** What was measured as text. */
import { columns, figure, median, ratio } from "../figures.ts"
import { type Measured, ratios, reached } from "./rates.ts"

/** Some entrants of one run. `bases` are those whose multiples are shown, with the heading of each. */
export interface Section {
  readonly title: string
  readonly measured: ReadonlyArray<Measured>
  readonly bases: ReadonlyArray<readonly [name: string, heading: string]>
}

const spread = (values: ReadonlyArray<number>): string =>
  `${figure(Math.min(...values))}–${figure(Math.max(...values))}`

/** Medians in a second, and medians of the multiples with the least and the most of the rounds. */
export const table = ({ bases, measured, title }: Section): string => {
  const found = bases.map(([name, heading]) => ({ heading, base: measured.find((each) => each.name === name) }))
  const rows = measured.map((each) => [
    each.name,
    figure(median(each.rates)),
    spread(each.rates),
    ...found.flatMap(({ base }) => {
      if (base === undefined) return ["", ""]
      if (base === each) return ["1.00×", ""]
      const multiples = ratios(each, base)
      return [ratio(median(multiples)), spread(multiples)]
    })
  ])
  const headings = found.flatMap(({ heading }) => [heading, "least–most"])
  return `${title}\n\n${columns([["", "a second", "least–most", ...headings], ...rows])}\n`
}

/** Every goal of some sections, and whether it is met; then those of other things, as rows of the same columns. */
export const goals = (sections: ReadonlyArray<Section>, others: ReadonlyArray<ReadonlyArray<string>> = []): string => {
  const rows = sections.flatMap(({ measured, title }) =>
    measured.flatMap((each) =>
      each.goals.map((goal) => {
        const value = reached(each, goal, measured)
        const written = goal.of === undefined ? figure : ratio
        return [
          `${title}: ${goal.of === undefined ? "in a second" : `beside ${goal.of}`}`,
          written(value),
          `≥ ${written(goal.atLeast)}`,
          value >= goal.atLeast ? "met" : "not met"
        ]
      })
    )
  )
  return columns([["", "measured", "goal", ""], ...rows, ...others])
}
