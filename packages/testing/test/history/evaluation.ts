/**
 * Evaluation in the invented office: each of its events once, after all that came before. `p-0001` and `p-0010` are in
 * post. The town of the fixture lays down no rules of evaluation, so its appraisal is told from documents.
 */
import type { CommandInput } from "@cunguan/core/office/registry"

const actor = { id: "clerk-1", role: "townOrganisation" }
const cycle = "y-2010"

/** The acts of evaluation, in their order. */
export const evaluation: ReadonlyArray<CommandInput> = [
  {
    type: "evaluation/RecordGrades",
    id: "grades-2009",
    on: "2011-01-03",
    actor,
    year: 2009,
    grades: [
      { official: "p-0001", grade: "notGraded" },
      { official: "p-0010", grade: "competent" }
    ],
    basis: { _tag: "Recorded", document: "周党〔2010〕5号" }
  },
  {
    type: "evaluation/OpenCycle",
    id: "open-y-2010",
    on: "2011-01-04",
    actor,
    cycle,
    year: 2010,
    from: "2010-01-01",
    until: "2010-12-31",
    basis: { _tag: "Recorded", document: "周党〔2011〕1号" }
  },
  {
    type: "evaluation/RecordBallot",
    id: "ballot-p-0001",
    on: "2011-01-10",
    actor,
    cycle,
    official: "p-0001",
    excellent: 20,
    competent: 8,
    basic: 2,
    incompetent: 0,
    spoiled: 1,
    basis: { _tag: "Recorded", document: "周党〔2011〕2号" }
  },
  {
    type: "evaluation/RecordComponent",
    id: "town-p-0001",
    on: "2011-01-11",
    actor,
    cycle,
    official: "p-0001",
    component: "town",
    mark: "85.00"
  },
  {
    type: "evaluation/ConcludeCycle",
    id: "conclude-y-2010",
    on: "2011-01-20",
    actor,
    cycle,
    basis: { _tag: "Recorded", document: "周党〔2011〕3号" }
  },
  {
    type: "evaluation/CorrectGrade",
    id: "correct-p-0001",
    on: "2011-02-01",
    actor,
    cycle,
    official: "p-0001",
    grade: "competent",
    basis: { _tag: "Excepted", authority: "市委组织部", document: "甬组〔2011〕2号", reason: "更正" }
  }
]
