/**
 * Runs faces side by side. In every round each face runs once, in turn, with the predicate right before and after it; the
 * time for one applicant is divided by that of the predicate beside it. All answers of all runs are checked.
 */
import type { Answers, Face, Run } from "./Face.ts"
import { predicate } from "./faces/byHand.ts"
import type { Population } from "./workload.ts"

/** What a face took: times for one applicant in nanoseconds, and as multiples of the unit's, one for each round. */
export interface Measured {
  readonly face: Pick<Face, "name" | "goal" | "earlier">
  readonly judged: number
  readonly nanoseconds: ReadonlyArray<number>
  readonly ratios: ReadonlyArray<number>
}

/** The right answers about every applicant. */
export interface Expected {
  readonly truth: Uint8Array
  readonly failed: Uint16Array
}

const isRight = (face: Face, expected: Expected, place: number, answer: number): boolean => {
  if (face.asks === "truth") return answer === expected.truth[place]
  const failed = expected.failed[place] ?? 0
  if (face.asks === "failed") return answer === failed
  return failed === 0 ? answer === 0 : answer !== 0 && (answer & (answer - 1)) === 0 && (answer & failed) !== 0
}

/** Throws where an answer differs from what the predicate by hand says. */
export const check = (face: Face, answers: Answers, expected: Expected): void => {
  for (const [place, answer] of answers.entries()) {
    if (isRight(face, expected, place, answer)) continue
    const right = `truth ${expected.truth[place]}, failed ${expected.failed[place]?.toString(2)}`
    throw new Error(`"${face.name}" answers ${answer} about applicant ${place}, for whom is right: ${right}.`)
  }
}

/** Time of the processor, so that what else the machine does counts for little. */
const nanosecondsOf = async (run: Run, answers: Answers): Promise<number> => {
  const began = process.cpuUsage()
  await run(answers, 0)
  const { system, user } = process.cpuUsage(began)
  return ((system + user) * 1000) / answers.length
}

/** Measures faces against a unit, by default the predicate; the first round warms up and is not counted. */
export const measure = async (
  faces: ReadonlyArray<Face>,
  population: Population,
  expected: Expected,
  options: { readonly rounds: number; readonly unit?: Run; readonly progress?: (text: string) => void }
): Promise<{ readonly unit: ReadonlyArray<number>; readonly measured: ReadonlyArray<Measured> }> => {
  const unit = options.unit ?? predicate(population)
  const answersOfUnit = new Uint8Array(population.prepared.length)
  const units: Array<number> = []
  const entrants: Array<{ readonly run: Run; readonly answers: Answers; readonly face: Face } & Measured & Growing> = []
  for (const face of faces) {
    const judged = Math.min(face.atMost ?? population.prepared.length, population.prepared.length)
    const part = { prepared: population.prepared.slice(0, judged), wire: population.wire.slice(0, judged) }
    const run = await face.prepare(part)
    entrants.push({
      face,
      judged,
      run,
      answers: face.asks === "truth" ? new Uint8Array(judged) : new Uint16Array(judged),
      nanoseconds: [],
      ratios: []
    })
  }
  for (let round = 0; round <= options.rounds; round++) {
    options.progress?.(round === 0 ? "warming up" : `round ${round} of ${options.rounds}`)
    for (const { answers, face, nanoseconds, ratios, run } of entrants) {
      const before = await nanosecondsOf(unit, answersOfUnit)
      answers.fill(0xff)
      const took = await nanosecondsOf(run, answers)
      const after = await nanosecondsOf(unit, answersOfUnit)
      check(face, answers, expected)
      if (round === 0) continue
      units.push(before, after)
      nanoseconds.push(took)
      ratios.push((2 * took) / (before + after))
    }
  }
  return { unit: units, measured: entrants }
}

interface Growing {
  readonly nanoseconds: Array<number>
  readonly ratios: Array<number>
}
