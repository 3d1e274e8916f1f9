import { assert, describe, it } from "@effect/vitest"
import * as Seal from "../../../src/journal/Seal.ts"
import * as OfficeState from "../../../src/office/OfficeState.ts"
import * as Criterion from "../../../src/policy/Criterion.ts"
import { provide } from "../../../src/policy/PolicyPoint.ts"
import type * as Provision from "../../../src/policy/Provision.ts"
import * as Rounding from "../../../src/policy/Rounding.ts"
import * as Score from "../../../src/policy/Score.ts"
import * as Applicant from "../../../src/recruitment/Applicant.ts"
import * as Channel from "../../../src/recruitment/Channel.ts"
import * as Drive from "../../../src/recruitment/Drive.ts"
import * as Examination from "../../../src/recruitment/Examination.ts"
import * as Ranking from "../../../src/recruitment/Ranking.ts"
import * as Recruitment from "../../../src/recruitment/Recruitment.ts"
import {
  type Act,
  after,
  announced,
  announcement,
  application,
  bookOf,
  document,
  eligible,
  eventsOf,
  excepted,
  failing,
  marked,
  notice,
  ofTown,
  person,
  provisionsOf,
  ranking,
  receipt,
  recorded,
  refusal,
  review,
  stepped,
  town,
  verdictOf,
  words,
  wordsOf
} from "../exampleTown.ts"

const driveIn = (state: OfficeState.OfficeState) => {
  const drive = Recruitment.drive(state.recruitment, Drive.DriveId.make("d-2010"))
  assert.isDefined(drive)
  return drive as Drive.Drive
}

const applicationOf = (state: OfficeState.OfficeState, applicant = "p-1") => {
  const found = Recruitment.application(driveIn(state), person(applicant))
  assert.isDefined(found)
  return found as Applicant.Application
}

const reviewed = after(announced, application("p-1"), review("p-1"))

const from = "2009-01-01"

/** The town's book with other values for some fields. */
const bookWith = (...provisions: ReadonlyArray<Provision.Provision>) =>
  bookOf(
    ...ofTown.filter(({ field, point }) => !provisions.some((one) => one.point === point && one.field === field)),
    ...provisions
  )

/** The state after acts by a book of its own. */
const afterBy = (book: ReturnType<typeof bookOf>, state: OfficeState.OfficeState, ...acts: ReadonlyArray<Act>) =>
  acts.reduce((before, act) => eventsOf(before, act, book).reduce(OfficeState.evolve, before), state)

/** A drive of two positions, one of them for two posts. */
const divided = after(OfficeState.empty, {
  ...announcement,
  posts: 3,
  positions: [
    { id: "a", posts: 1 },
    { id: "b", posts: 2 }
  ]
})

/** Somebody who applied for a position, with the two marks. */
const examined = (applicant: string, position: string, written: string, interview: string): ReadonlyArray<Act> => [
  { ...application(applicant), position },
  review(applicant),
  marked(applicant, "writtenTest", written, "2010-05-22"),
  marked(applicant, "interview", interview, "2010-06-05")
]

const rowsOf = (state: OfficeState.OfficeState) =>
  driveIn(state).ranking.map(({ applicant, list, position, rank }) =>
    [position ?? "", ...(list === undefined ? [] : [list]), rank, applicant].join(" ").trim()
  )

describe("a marked step", () => {
  const tested = after(reviewed, marked("p-1", "writtenTest", "71.5", "2010-05-22"))
  const again = (mark: string, on = "2010-05-23") => marked("p-1", "writtenTest", mark, on)

  it("is passed by its mark alone; that somebody stayed away is recorded as a step", () => {
    for (const basis of [undefined, recorded, excepted]) {
      const act = { ...stepped("p-1", "writtenTest", "2010-05-22"), ...(basis === undefined ? {} : { basis }) }
      assert.deepStrictEqual(refusal(reviewed, act), [
        "recruitment/StepIsMarked",
        "“笔试”以成绩计，不能作为一般步骤登记为通过。请登记成绩；未参加或中途退出的，登记为未通过。",
        "The step “written test” is marked, so it cannot be recorded as passed. Record its mark; of whoever stayed away or dropped out, record that it was not passed."
      ])
    }
    assert.strictEqual(receipt(reviewed, stepped("p-1", "writtenTest", "2010-05-22", false)), "accepted")
    const interviewed = after(tested, marked("p-1", "interview", "84", "2010-06-05"))
    assert.strictEqual(
      receipt(interviewed, stepped("p-1", "vetting", "2010-06-20")),
      "accepted",
      "no part of the total"
    )
  })

  it("has a mark from 0 to the highest one of the place, both included; on a document another one deviates", () => {
    const mark = (text: string) => receipt(reviewed, marked("p-1", "writtenTest", text, "2010-05-22"))
    assert.deepStrictEqual(["0", "100", "100.01", "150"].map(mark), ["accepted", "accepted", "refused", "refused"])
    assert.throws(() => mark("-5"))
    const high = marked("p-1", "writtenTest", "150", "2010-05-22")
    const { finding } = verdictOf(reviewed, high)
    assert.deepStrictEqual(failing(finding), ["recruitment.examination/mark"])
    assert.deepStrictEqual(provisionsOf(finding).slice(-1), ["330282121/recruitment.examination.markAtMost/2009-01-01"])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.examination/mark"), [
      "成绩在 0 分至 100 分之间（均含）",
      "a mark is from 0 to 100, both included"
    ])
    assert.strictEqual(receipt(reviewed, { ...high, basis: recorded }), "deviates (refused)")
  })

  it("has its mark corrected as long as nobody is ranked, from the day of the mark on", () => {
    assert.strictEqual(receipt(tested, again("85")), "accepted")
    const corrected = after(tested, again("85"))
    assert.deepStrictEqual(Applicant.marksOf(applicationOf(corrected)), { writtenTest: "85" })
    assert.deepStrictEqual(applicationOf(corrected).taken, applicationOf(tested).taken)
    assert.strictEqual(receipt(tested, again("85", "2010-05-22")), "accepted")
    assert.strictEqual(receipt(tested, again("85", "2010-05-21")), "refused")
    const interviewed = after(tested, marked("p-1", "interview", "84", "2010-06-05"))
    assert.strictEqual(receipt(interviewed, again("85", "2010-06-06")), "accepted", "also after a later step")
    const ranked = after(interviewed, ranking)
    const { finding, outcome } = verdictOf(ranked, again("85", "2010-06-11"))
    assert.deepStrictEqual([outcome, ...failing(finding)], ["refused", "recruitment.examination/correction"])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.examination/correction"), [
      "成绩只在排名之前更正，且不早于原成绩的日期 2010-05-22",
      "a mark is corrected before anybody is ranked, and not before the day of the first mark, 2010-05-22"
    ])
    assert.strictEqual(receipt(ranked, { ...again("85", "2010-06-11"), basis: recorded }), "deviates (refused)")
  })

  it("keeps its mark in the slot of the applicant, and nothing of it in the clear", () => {
    const [event] = eventsOf(reviewed, marked("p-1", "writtenTest", "71.375", "2010-05-22"))
    assert.deepStrictEqual<unknown>(event?.personal, { "p-1": { mark: "71.375" } })
    assert.notInclude(JSON.stringify({ ...event, personal: undefined }), "71.375")
    const forgotten = after(tested, { type: "people/ForgetPerson", on: "2010-05-23", person: "p-1" })
    assert.deepStrictEqual(Applicant.marksOf(applicationOf(forgotten)), {})
    assert.isTrue(Applicant.hasTaken(applicationOf(forgotten), "writtenTest"), "that the step was taken stays")
  })
})

describe("ranking the applicants", () => {
  const tested = after(
    announced,
    ...["p-1", "p-2", "p-3", "p-4"].flatMap((id) => [application(id), review(id)]),
    marked("p-1", "writtenTest", "80", "2010-05-22"),
    marked("p-2", "writtenTest", "9.5", "2010-05-22"),
    marked("p-3", "writtenTest", "70", "2010-05-22"),
    marked("p-1", "interview", "80", "2010-06-05"),
    marked("p-2", "interview", "90", "2010-06-05")
  )
  const ranksOf = (state: OfficeState.OfficeState) =>
    Recruitment.drive(state.recruitment, Drive.DriveId.make("d-2010"))?.ranking.map(({ applicant, personal, rank }) => [
      applicant,
      rank,
      Seal.isForgotten(personal) ? "forgotten" : personal.total
    ])

  it("asks for the marks that are missing, and says whose they are", () => {
    assert.strictEqual(receipt(tested, ranking), "undetermined")
    assert.deepStrictEqual(verdictOf(tested, ranking).finding.needs, ["p-3.interview"])
    assert.deepStrictEqual(failing(verdictOf(tested, ranking).finding).length, 1)
    const [recordedRanking] = eventsOf(tested, { ...ranking, basis: recorded })
    assert.strictEqual(recordedRanking?.deviates, true)
  })

  it("takes everybody who has marks and has not left, ties sharing a rank", () => {
    const tie = after(tested, marked("p-3", "interview", "95", "2010-06-05"), ranking)
    assert.deepStrictEqual(ranksOf(tie), [
      ["p-1", 1, "80.00"],
      ["p-3", 1, "80.00"],
      ["p-2", 3, "41.70"]
    ])
    const left = after(tested, stepped("p-3", "interview", "2010-06-05", false), ranking)
    assert.deepStrictEqual(
      ranksOf(left)?.map(([applicant]) => applicant),
      ["p-1", "p-2"]
    )
  })

  it("is not made before the marks of which it is made", () => {
    const complete = after(tested, marked("p-3", "interview", "70", "2010-06-08"))
    const { finding, outcome } = verdictOf(complete, { ...ranking, on: "2010-06-07" })
    assert.deepStrictEqual([outcome, failing(finding)], ["refused", ["recruitment.ranking/day"]])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.ranking/day"), [
      "本批次：不早于有关人员最近一次办理的日期 2010-06-08",
      "the drive: not before the day on which something was last done with those concerned, 2010-06-08"
    ])
    assert.strictEqual(receipt(complete, { ...ranking, on: "2010-06-08" }), "accepted")
  })

  it("names the provision of the total and is granted in words", () => {
    const complete = after(tested, marked("p-3", "interview", "70", "2010-06-05"))
    const { finding, outcome } = verdictOf(complete, ranking)
    assert.strictEqual(outcome, "granted")
    assert.include(provisionsOf(finding), "330282121/recruitment.examination.total/2009-01-01")
    assert.deepStrictEqual(words(finding.message), ["可以按总成绩排名", "applicants may be ranked by their total"])
  })

  it("says one thing of each position, and names those alone whose marks are missing", () => {
    const { finding } = verdictOf(tested, ranking)
    assert.deepStrictEqual(
      finding.findings.map(({ criterion, facts, findings, holds }) => [criterion, facts, findings.length, holds]),
      [["recruitment.examination/marks", ["marks"], 0, "unknown"]]
    )
    assert.deepStrictEqual(words(finding.findings[0]?.message), [
      "本批次：3 人中有 1 人缺少排名所需的成绩或事实：p-3",
      "the drive: of 3 applicant(s), 1 lack marks or facts that the ranking needs: p-3"
    ])
    const complete = verdictOf(after(tested, marked("p-3", "interview", "70", "2010-06-05")), ranking).finding
    assert.deepStrictEqual(words(complete.findings[0]?.message), [
      "本批次：3 人的成绩齐全、有效，可以排名（名次并列 0 处）",
      "the drive: the marks of 3 applicant(s) are there and in range, and they can be ranked (0 rank(s) shared)"
    ])
    assert.strictEqual(complete.findings.length, 1)
  })

  it("asks for a mark that a document put out of range", () => {
    const high = after(tested, { ...marked("p-3", "interview", "150", "2010-06-05"), basis: recorded })
    assert.deepStrictEqual(verdictOf(high, ranking).finding.needs, ["p-3.interview"])
    const corrected = after(high, marked("p-3", "interview", "50", "2010-06-06"))
    assert.strictEqual(receipt(corrected, ranking), "accepted")
  })

  it("keeps the totals in the slots of the applicants; of a forgotten one the rank stays", () => {
    const complete = after(tested, marked("p-3", "interview", "70", "2010-06-05"))
    const [event] = eventsOf(complete, ranking)
    assert.deepStrictEqual<unknown>(event?.personal, {
      "p-1": { total: "80.00" },
      "p-2": { total: "41.70" },
      "p-3": { total: "70.00" }
    })
    assert.notInclude(JSON.stringify({ ...event, personal: undefined }), "41.70")
    const forgotten = after(complete, ranking, { type: "people/ForgetPerson", on: "2010-06-11", person: "p-3" })
    assert.deepStrictEqual(ranksOf(forgotten), [
      ["p-1", 1, "80.00"],
      ["p-3", 2, "forgotten"],
      ["p-2", 3, "41.70"]
    ])
  })

  it("of nobody is refused", () => {
    const nobody = [
      "recruitment/NobodyToRank",
      "批次 d-2010 中没有成绩齐全的报名，无法排名。请先记录成绩。",
      "No application of drive d-2010 has its marks, so there is nobody to rank. Record marks first."
    ]
    assert.deepStrictEqual(refusal(announced, ranking), nobody)
    assert.deepStrictEqual(refusal(after(announced, application("p-1")), ranking), nobody)
    const half = after(announced, application("p-1"), review("p-1"), marked("p-1", "writtenTest", "80", "2010-05-22"))
    assert.strictEqual(receipt(half, ranking), "undetermined")
    assert.deepStrictEqual(refusal(half, { ...ranking, basis: recorded }), nobody, "a record that says nothing")
  })
})

describe("the papers of a step", () => {
  const { fact } = Criterion.of(Examination.table)
  const paper = (name: Examination.MarkName, weight: number) => ({ weight, score: Score.component(name, fact(name)) })
  const book = bookWith(
    provide(Examination.point, town, {
      field: "total",
      value: Score.weightedSum(
        100,
        [
          {
            weight: 60,
            score: Score.weightedSum(100, [paper("administrativeAptitude", 50), paper("essay", 50)])
          },
          paper("interview", 40)
        ],
        { rounding: Rounding.make(2, "halfUp") }
      ),
      from,
      citation: document
    })
  )
  const aptitude = {
    ...marked("p-1", "writtenTest", "71", "2010-05-22"),
    paper: "administrativeAptitude"
  } as const
  const essay = { ...aptitude, paper: "essay", mark: "64.5" } as const

  it("have marks of their own, and the step is taken once", () => {
    const state = afterBy(book, reviewed, aptitude, essay, marked("p-1", "interview", "84", "2010-06-05"))
    assert.deepStrictEqual(Applicant.marksOf(applicationOf(state)), {
      administrativeAptitude: "71",
      essay: "64.5",
      interview: "84"
    })
    assert.deepStrictEqual(
      applicationOf(state).taken.map(({ step }) => step),
      ["application", "qualificationReview", "writtenTest", "interview"]
    )
    const [event] = eventsOf(state, ranking, book)
    assert.deepStrictEqual<unknown>(event?.personal, { "p-1": { total: "74.25" } })
    const half = afterBy(book, reviewed, aptitude, marked("p-1", "interview", "84", "2010-06-05"))
    assert.deepStrictEqual(verdictOf(half, ranking, book).finding.needs, ["p-1.essay"])
  })

  it("are corrected like any other mark", () => {
    const state = afterBy(book, reviewed, aptitude, essay, { ...essay, mark: "70", on: "2010-05-23" })
    assert.deepStrictEqual(Applicant.marksOf(applicationOf(state)), { administrativeAptitude: "71", essay: "70" })
  })

  it("are named where the total reads them, and belong to their step", () => {
    const { paper: _, ...whole } = aptitude
    assert.deepStrictEqual(refusal(reviewed, whole, book), [
      "recruitment/PaperMissing",
      "“笔试”的总成绩按科目计算（行政职业能力测验、申论），没有写明科目的成绩无处可用。请写明科目。",
      "The total reads the step “written test” paper by paper (test of administrative aptitude, essay on given material), so a mark that names no paper is of no use. Name the paper."
    ])
    assert.deepStrictEqual(refusal(reviewed, { ...aptitude, step: "interview" }, book), [
      "recruitment/PaperOfStep",
      "“行政职业能力测验”是“笔试”的科目，不能登记为“面试”的成绩。请更正步骤或科目。",
      "The paper “test of administrative aptitude” belongs to the step “written test”, so its mark cannot be recorded for “interview”. Correct the step or the paper."
    ])
    assert.strictEqual(
      refusal(reviewed, stepped("p-1", "writtenTest", "2010-05-22"), book)[0],
      "recruitment/StepIsMarked",
      "a step that is marked paper by paper"
    )
  })
})

describe("an exemption from a marked step", () => {
  const doctors = Criterion.isAtLeast(Criterion.of(Applicant.table).fact("degree"), "doctor")
  const steps = Channel.procedure("application", "qualificationReview", "writtenTest", "interview", "vetting").map(
    (step) => (step.id === "writtenTest" ? { ...step, guard: Criterion.not(doctors) } : step)
  )
  const { fact } = Criterion.of(Examination.table)
  const total = Score.weightedSum(
    100,
    [
      { weight: 60, score: Examination.unlessExempt("writtenTest", "renormalise") },
      { weight: 40, score: Score.component("interview", fact("interview")) }
    ],
    { rounding: Rounding.make(2, "halfUp") }
  )
  const own = [
    provide(Channel.point, town, { field: "steps", value: steps, from, citation: document }),
    provide(Examination.point, town, { field: "total", value: total, from, citation: document })
  ]
  const book = bookWith(...own)
  const acts: ReadonlyArray<Act> = [
    application("p-1", { ...eligible, degree: "doctor" }),
    review("p-1"),
    marked("p-1", "interview", "70", "2010-06-05"),
    application("p-2", { ...eligible, degree: "bachelor" }),
    review("p-2"),
    marked("p-2", "writtenTest", "60", "2010-05-22"),
    marked("p-2", "interview", "80", "2010-06-05")
  ]

  it("is the guard of the step: who passes over it needs no mark of it, and who does not cannot go on without", () => {
    const state = afterBy(book, announced, ...acts, ranking)
    assert.deepStrictEqual(rowsOf(state), ["1 p-1", "2 p-2"])
    const [first, second] = driveIn(state).ranking
    assert.deepStrictEqual(
      [first, second].map((one) => one !== undefined && !Seal.isForgotten(one.personal) && one.personal.total),
      ["70.00", "68.00"]
    )
    const bachelor = afterBy(book, announced, ...acts.slice(3, 5))
    assert.strictEqual(receipt(bachelor, marked("p-2", "interview", "80", "2010-06-05"), book), "refused")
  })

  it("can rank those exempt apart, by a total of their own", () => {
    const apart = bookWith(
      ...own,
      provide(Ranking.point, town, {
        field: "lists",
        value: [
          {
            id: "exempt",
            title: { zh: "免笔试人员", en: "exempt from the written test" },
            when: Criterion.not(Criterion.isTrue(fact("takesWrittenTest"))),
            total: Score.component("interview", fact("interview"))
          }
        ],
        from,
        citation: document
      })
    )
    const state = afterBy(apart, announced, ...acts, ranking)
    assert.deepStrictEqual(rowsOf(state), ["exempt 1 p-1", "1 p-2"])
    assert.strictEqual(receipt(state, { ...ranking, on: "2010-06-11" }, apart), "accepted")
  })
})

describe("ranking by position", () => {
  const ties = provide(Ranking.point, town, {
    field: "ties",
    value: [{ higher: "writtenTest" }],
    from,
    citation: document
  })
  const draw = provide(Ranking.point, town, { field: "stillEqual", value: "draw", from, citation: document })
  const state = after(
    divided,
    ...examined("p-1", "a", "80", "80"),
    ...examined("p-2", "b", "60", "60"),
    ...examined("p-3", "a", "70", "70"),
    ...examined("p-4", "b", "70", "70")
  )

  it("ranks the applicants of each position among each other", () => {
    const ranked = after(state, ranking)
    assert.deepStrictEqual(rowsOf(ranked), ["a 1 p-1", "a 2 p-3", "b 1 p-4", "b 2 p-2"])
    const [event] = eventsOf(state, ranking)
    assert.deepStrictEqual<unknown>(event?.data, {
      drive: "d-2010",
      groups: [
        {
          position: "a",
          ranking: [
            { applicant: "p-1", rank: 1 },
            { applicant: "p-3", rank: 2 }
          ]
        },
        {
          position: "b",
          ranking: [
            { applicant: "p-4", rank: 1 },
            { applicant: "p-2", rank: 2 }
          ]
        }
      ]
    })
  })

  it("may be of one position, so that another with marks missing keeps nobody waiting", () => {
    const late = after(state, ...examined("p-5", "b", "90", "90").slice(0, 3))
    assert.strictEqual(receipt(late, ranking), "undetermined")
    assert.deepStrictEqual(
      verdictOf(late, ranking).finding.findings.map(({ holds }) => holds),
      ["yes", "unknown"]
    )
    const first = after(late, { ...ranking, position: "a" })
    assert.deepStrictEqual(rowsOf(first), ["a 1 p-1", "a 2 p-3"])
    const both = after(first, marked("p-5", "interview", "90", "2010-06-05"), { ...ranking, position: "b" })
    assert.deepStrictEqual(rowsOf(both), ["a 1 p-1", "a 2 p-3", "b 1 p-5", "b 2 p-4", "b 3 p-2"])
    assert.strictEqual(receipt(first, marked("p-4", "writtenTest", "75", "2010-06-11")), "accepted", "b is not ranked")
    assert.strictEqual(receipt(first, marked("p-3", "writtenTest", "75", "2010-06-11")), "refused")
    assert.deepStrictEqual(refusal(state, { ...ranking, position: "c" }), [
      "recruitment/PositionNotInDrive",
      "批次 d-2010 没有岗位 c，因此没有可以办理的人员。请核对岗位编号。",
      "Drive d-2010 has no position c, so there is nobody to act for. Check the id of the position."
    ])
  })

  it("draws by the seed of the command, which stands in the event, and asks for it only where it is needed", () => {
    const book = bookWith(ties, draw)
    const equal = after(state, ...examined("p-6", "b", "70", "70.00"))
    assert.strictEqual(receipt(state, ranking, book), "accepted")
    const { finding, outcome } = verdictOf(equal, ranking, book)
    assert.deepStrictEqual([outcome, finding.needs], ["undetermined", ["seed"]])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.ranking/ties"), [
      "b：总成绩相同的，需要比较项目或抽签种子才能排列（seed）",
      "b: those of equal totals cannot be told apart without seed"
    ])
    const drawn = afterBy(book, equal, { ...ranking, seed: "1" })
    assert.deepStrictEqual(rowsOf(drawn).slice(2), ["b 1 p-6", "b 2 p-4", "b 3 p-2"])
    assert.deepStrictEqual(rowsOf(afterBy(book, equal, { ...ranking, seed: "20100610" })).slice(2), [
      "b 1 p-4",
      "b 2 p-6",
      "b 3 p-2"
    ])
    const [event] = eventsOf(equal, { ...ranking, seed: "1" }, book)
    assert.include(event?.data, { seed: "1" })
    assert.include(
      provisionsOf(verdictOf(state, ranking, book).finding),
      "330282121/recruitment.ranking.ties/2009-01-01"
    )
  })

  it("is made again as long as nobody of it stands in a notice, and after that only where nothing in it changes", () => {
    const again = { ...ranking, on: "2010-07-02" } as const
    const vetted = after(state, stepped("p-1", "vetting", "2010-06-20"), ranking)
    const posted = after(vetted, notice("p-1"))
    assert.strictEqual(receipt(posted, again), "accepted", "nothing changes")
    assert.deepStrictEqual(rowsOf(after(posted, again)), rowsOf(posted))
    const left = after(posted, { ...stepped("p-3", "vetting", "2010-07-02", false), basis: recorded })
    assert.strictEqual(receipt(left, again), "accepted", "who left is ranked no more, and the others stand as before")
    const raised = after(posted, { ...marked("p-3", "interview", "99", "2010-07-02"), basis: recorded })
    const { finding, outcome } = verdictOf(raised, again)
    assert.deepStrictEqual([outcome, ...failing(finding)], ["refused", "recruitment.ranking/again"])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.ranking/again"), [
      "a：排名已用于公示，不再改变",
      "a: the ranking stands in a public notice, and is changed no more"
    ])
    assert.strictEqual(receipt(raised, { ...again, basis: excepted }), "deviates (refused)")
    assert.strictEqual(receipt(raised, { ...again, position: "b" }), "accepted")
  })
})
