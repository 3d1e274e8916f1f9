/**
 * What is answered where facts are missing. The rule is undetermined for whom a missing fact can still decide; other
 * engines know yes and no alone, and this counts what they make of such applicants.
 */
import type { Face, Run } from "./Face.ts"
import { no, truthOf, unknown, yes } from "./predicate.ts"
import { given, type Incomplete, incompleteApplicants, type Population, type Prepared } from "./workload.ts"

/** Incomplete applicants in the shapes of complete ones, for faces that know what is missing from the value itself. */
export const incompletePopulation = (count: number, seed: number): Population =>
  incompleteApplicants(count, seed) as Population

/** The unit where facts may be missing: the predicate by hand with its truth table. */
export const truthPredicate =
  ({ prepared }: Population): Run =>
  (answers, from) => {
    for (let place = from; place < answers.length; place++) answers[place] = truthOf(prepared[place] as Incomplete)
  }

/** How many of the undetermined applicants were answered yes, no, unknown, or with an error; and the wrong answers about the others. */
export interface Answers {
  readonly face: Face
  readonly undetermined: number
  readonly yes: number
  readonly no: number
  readonly unknown: number
  readonly errors: number
  readonly decided: number
  readonly wrong: number
}

const failed = 0xff
const untouched = 0xfe

/** All answers; where an applicant is an error it goes on with the next one. */
const answersOf = async (run: Run, count: number): Promise<Uint8Array> => {
  const answers = new Uint8Array(count).fill(untouched)
  let from = 0
  while (from < count) {
    try {
      await run(answers, from)
      return answers
    } catch {
      from = answers.indexOf(untouched)
      answers[from] = failed
      from += 1
    }
  }
  return answers
}

/** Asks a face about applicants of whom facts are missing. */
export const ask = async (face: Face, population: Population, atMost: number): Promise<Answers> => {
  const prepared = population.prepared
    .filter((applicant) => Object.values(applicant).includes(undefined as never))
    .slice(0, Math.min(atMost, face.atMost ?? atMost))
  const right = prepared.map((applicant) => truthOf(applicant))
  // Whoever uses such an engine fills in what is none when it is not given.
  const filled = prepared.map((applicant) => ({ awards: 0, volunteerHours: 0, ...given(applicant) }))
  const run = await face.prepare({ prepared: filled as unknown as ReadonlyArray<Prepared>, wire: [] })
  const answers = await answersOf(run, prepared.length)
  const counted = (truth: number) =>
    answers.filter((answer, place) => right[place] === unknown && answer === truth).length
  return {
    face,
    undetermined: right.filter((truth) => truth === unknown).length,
    yes: counted(yes),
    no: counted(no),
    unknown: counted(unknown),
    errors: counted(failed),
    decided: right.filter((truth) => truth !== unknown).length,
    wrong: answers.filter((answer, place) => right[place] !== unknown && answer !== right[place]).length
  }
}
