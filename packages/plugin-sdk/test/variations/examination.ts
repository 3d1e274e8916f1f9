/** Marks, totals and the order among applicants: what places settle differently about the examination. */
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Person from "@cunguan/core/people/Person"
import * as Criterion from "@cunguan/core/policy/Criterion"
import * as Policies from "@cunguan/core/policy/Policies"
import * as Rounding from "@cunguan/core/policy/Rounding"
import * as Score from "@cunguan/core/policy/Score"
import * as Applicant from "@cunguan/core/recruitment/Applicant"
import * as Channel from "@cunguan/core/recruitment/Channel"
import * as Examination from "@cunguan/core/recruitment/Examination"
import * as Ranking from "@cunguan/core/recruitment/Ranking"
import type { At, Drafted } from "@cunguan/plugin-sdk"
import { Result } from "effect"
import { invented, nameOf, type Place, type Variation } from "./Variation.ts"

const { fact } = Criterion.of(Examination.table)
const paper = (name: Examination.MarkName) => Score.component(name, fact(name))
const twoPlaces = Rounding.make(2, "halfUp")

const place = (name: string, outcome: unknown, provisions: (at: At) => ReadonlyArray<Drafted>): Place => ({
  name,
  provisions,
  outcome
})

const weighed = (
  written: number,
  of: Score.Score = paper("writtenTest"),
  rounding: Rounding.Rounding = twoPlaces
): Score.Score =>
  Score.weightedSum(
    100,
    [
      { weight: written, score: of },
      { weight: 100 - written, score: paper("interview") }
    ],
    { rounding }
  )

/** A place with a total of its own; marks go up to 100. */
const totalling = (
  name: string,
  outcome: unknown,
  total: Score.Score,
  more: (at: At) => ReadonlyArray<Drafted> = () => []
) =>
  place(name, outcome, (at) => [
    at(Examination.point, { field: "total", value: total, ...invented }),
    at(Examination.point, { field: "markAtMost", value: 100, ...invented }),
    ...more(at)
  ])

/** The total of somebody by the procedure of the place, or what it lacks. */
const totalOf = (facts: Applicant.Facts, marks: Applicant.Marks) => (policies: Policies.Policies) => {
  const { steps } = Result.getOrThrow(Policies.resolve(policies, Channel.point)).values
  const judged = Result.getOrThrow(
    Policies.judge(policies, Examination.point, Examination.factsOf({ facts, marks }, steps))
  )
  return judged._tag === "Value" ? judged.value : judged.finding.needs
}

const doctors = Criterion.isAtLeast(Criterion.of(Applicant.table).fact("degree"), "doctor")

/** A procedure with a written test that doctors pass over, or that everybody takes. */
const testing = (exempt: boolean) => (at: At) => [
  at(Channel.point, {
    field: "steps",
    value: Channel.procedure("application", "writtenTest", "interview").map((step) =>
      exempt && step.id === "writtenTest" ? { ...step, guard: Criterion.not(doctors) } : step
    ),
    ...invented
  })
]

const ofDoctor = totalOf({ degree: "doctor" }, { interview: "84" })

const papers = (aptitude: number) =>
  weighed(
    60,
    Score.weightedSum(100, [
      { weight: aptitude, score: paper("administrativeAptitude") },
      { weight: 100 - aptitude, score: paper("essay") }
    ])
  )

const bonusOf = (combine: "highest" | "sum") =>
  Score.sum([
    paper("interview"),
    Score.bonus([
      {
        combine,
        rows: [
          { when: Criterion.isAtLeast(fact("degree"), "master"), points: 2 },
          { when: Criterion.isTrue(fact("award")), points: 1 }
        ]
      }
    ])
  ])

const totals: ReadonlyArray<Variation> = [
  {
    row: "papers and weights",
    zh: "科目与权重",
    field: nameOf(Examination.point, "total"),
    case: "71.5 in the written test, 84 in the interview",
    judge: totalOf({}, { writtenTest: "71.5", interview: "84" }),
    places: [totalling("60 to 40, as in Gansu", "76.50", weighed(60)), totalling("half and half", "77.75", weighed(50))]
  },
  {
    row: "papers of the written test",
    zh: "笔试的科目",
    field: nameOf(Examination.point, "total"),
    case: "71 in the aptitude test, 64.5 in the essay, 84 in the interview",
    judge: totalOf({}, { administrativeAptitude: "71", essay: "64.5", interview: "84" }),
    places: [
      totalling("both papers alike", "74.25", papers(50)),
      totalling("the essay counts more", "73.86", papers(40))
    ]
  },
  {
    row: "rounding of the total",
    zh: "总成绩的取位",
    field: nameOf(Examination.point, "total"),
    case: "70.125 in both parts",
    judge: totalOf({}, { writtenTest: "70.125", interview: "70.125" }),
    places: [
      totalling("to two places, half up", "70.13", weighed(60)),
      totalling("cut off after one place", "70.1", weighed(60, paper("writtenTest"), Rounding.make(1, "down")))
    ]
  },
  {
    row: "exemption from the written test",
    zh: "免笔试",
    field: nameOf(Channel.point, "steps"),
    case: "a doctor with an interview of 84 and no written test",
    judge: ofDoctor,
    places: [
      totalling(
        "doctors are exempt",
        "84.00",
        weighed(60, Examination.unlessExempt("writtenTest", "renormalise")),
        testing(true)
      ),
      totalling(
        "nobody is",
        ["writtenTest"],
        weighed(60, Examination.unlessExempt("writtenTest", "renormalise")),
        testing(false)
      )
    ]
  },
  {
    row: "what counts for an exempt part",
    zh: "免考部分如何计分",
    field: nameOf(Examination.point, "total"),
    case: "the same doctor where doctors are exempt",
    judge: ofDoctor,
    places: [
      totalling(
        "the other weights are scaled up",
        "84.00",
        weighed(60, Examination.unlessExempt("writtenTest", "renormalise")),
        testing(true)
      ),
      totalling(
        "60 takes its place",
        "69.60",
        weighed(60, Examination.unlessExempt("writtenTest", { replaceBy: 60 })),
        testing(true)
      )
    ]
  },
  {
    row: "bonus tables",
    zh: "加分",
    field: nameOf(Examination.point, "total"),
    case: "a master with an award and 80 in the interview",
    judge: totalOf({ degree: "master", award: true }, { interview: "80" }),
    places: [totalling("the highest counts", "82", bonusOf("highest")), totalling("they add up", "83", bonusOf("sum"))]
  }
]

const candidate = (id: string, facts: Examination.Facts): Ranking.Candidate => ({
  applicant: Person.makeId(id),
  total: "80.00",
  facts
})

const equals = [
  candidate("p-1", {
    writtenTest: "70",
    interview: "90",
    takesWrittenTest: true,
    birthDate: CalendarDate.make("1990-01-01")
  }),
  candidate("p-2", {
    writtenTest: "78",
    interview: "82",
    takesWrittenTest: true,
    birthDate: CalendarDate.make("1991-01-01")
  })
]

const ranks = (policies: Policies.Policies) => {
  const judged = Result.getOrThrow(Policies.judge(policies, Ranking.point, { candidates: equals, seed: "7" }))
  return judged._tag === "Value"
    ? judged.value.map(({ applicant, rank }) => `${rank} ${applicant}`)
    : judged.finding.needs
}

const rankings: ReadonlyArray<Variation> = [
  {
    row: "who is ranked apart",
    zh: "单独排名的人员",
    field: nameOf(Ranking.point, "lists"),
    case: "a doctor who is exempt from the written test",
    judge: (policies) => {
      const { values } = Result.getOrThrow(Policies.resolve(policies, Ranking.point))
      const listed = Ranking.listOf(values, { degree: "doctor", takesWrittenTest: false })
      return listed._tag === "Value" && listed.value?.id
    },
    places: [
      place("with the others", undefined, () => []),
      place("on a list of their own", "exempt", (at) => [
        at(Ranking.point, {
          field: "lists",
          value: [
            {
              id: "exempt",
              title: { zh: "免笔试人员", en: "exempt from the written test" },
              when: Criterion.not(Criterion.isTrue(fact("takesWrittenTest")))
            }
          ],
          ...invented
        })
      ])
    ]
  },
  {
    row: "ties",
    zh: "总成绩相同",
    field: nameOf(Ranking.point, "ties"),
    case: "two of one total",
    judge: ranks,
    places: [
      place("the higher mark of the written test", ["1 p-2", "2 p-1"], (at) => [
        at(Ranking.point, { field: "ties", value: [{ higher: "writtenTest" }], ...invented })
      ]),
      place("the higher mark of the interview", ["1 p-1", "2 p-2"], (at) => [
        at(Ranking.point, { field: "ties", value: [{ higher: "interview" }], ...invented })
      ])
    ]
  },
  {
    row: "those who are still equal",
    zh: "仍然相同的",
    field: nameOf(Ranking.point, "stillEqual"),
    case: "two whom nothing tells apart",
    judge: ranks,
    places: [
      place("share a rank", ["1 p-1", "1 p-2"], (at) => [
        at(Ranking.point, { field: "stillEqual", value: "sharedRank", ...invented })
      ]),
      place("are drawn by lot", ["1 p-2", "2 p-1"], (at) => [
        at(Ranking.point, { field: "stillEqual", value: "draw", ...invented })
      ])
    ]
  }
]

export const variations: ReadonlyArray<Variation> = [...totals, ...rankings]
