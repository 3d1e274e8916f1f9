/**
 * The drive from the announcement to the agreements, day by day. Each day is a function of the drive as the office knows it
 * that morning, so nothing here keeps books of its own: who has which step before them is asked of the office.
 */
import * as Drive from "@cunguan/core/recruitment/Drive"
import * as Recruitment from "@cunguan/core/recruitment/Recruitment"
import { type Act, act, inDrive, ofApplicant } from "./acts.ts"
import type { County } from "./county.ts"
import { chance, type Day, type EachDue, eachDueOf, type Morning } from "./days.ts"
import type { Applicant as Invented } from "./people.ts"

/** A mark around an ability, in half points. */
const markOf = (what: string, one: Invented): string => {
  const point = 40 + one.ability * 40 + chance(what, one) * 20
  return (Math.floor(point * 2) / 2).toFixed(1)
}

/** The day on which the office learns of the county: its villages, and the announcement. */
export const opening = (county: County): { readonly on: string; readonly acts: ReadonlyArray<Act> } => ({
  on: "2020-04-01",
  acts: [
    ...county.villages.map(
      ({ code, id, name }): Act => ({
        type: "places/RegisterVillage",
        ...act(`register:${id}`, "2020-03-20"),
        ...{ village: id, name, kind: "villagersCommittee", codes: [{ code, period: { from: "2009-01-01" } }] }
      })
    ),
    {
      type: "recruitment/AnnounceDrive",
      ...inDrive("announce", "2020-04-01"),
      ...{ cohort: 2020, opensOn: "2020-04-10", closesOn: "2020-04-20", posts: county.posts },
      positions: county.positions
    }
  ]
})

/** Who applies for which position: most for the open test, whoever was in a village for the trial posts. */
const positionFor = (county: County, one: Invented): string => {
  const township = county.townships[Math.floor(chance("township", one) * county.townships.length)]?.code
  const channel =
    one.facts.villageMonths > 0
      ? "villageTrial"
      : one.facts.politicalStatus === "01" && one.facts.award
        ? "meritRecommendation"
        : "openTest"
  const open = county.positions.filter((position) => position.channel === channel)
  return (open.find((position) => position.township === township) ?? open[0])?.id ?? county.positions[0]?.id ?? ""
}

/** The forms of one in thirty lack the school; half of them hand it in when they are asked. */
const forgets = (one: Invented) => chance("forgets", one) < 0.033
const answers = (one: Invented) => chance("answers", one) < 0.5

const submit =
  (county: County) =>
  (one: Invented): Act => {
    const { school, ...withoutSchool } = one.facts
    return {
      type: "recruitment/SubmitApplication",
      ...ofApplicant("apply", one.id, "2020-04-12"),
      position: positionFor(county, one),
      details: one.details,
      facts: forgets(one) ? withoutSchool : { ...withoutSchool, school }
    }
  }

/** The papers come in, are asked for where they lack something, and are judged. */
const reviews = (eachDue: EachDue): ReadonlyArray<Day> => [
  {
    on: "2020-04-22",
    acts: eachDue("informationReview", ({ id }) => [
      { type: "recruitment/ReviewInformation", ...ofApplicant("information", id, "2020-04-22") }
    ])
  },
  {
    on: "2020-04-25",
    acts: eachDue("informationReview", (one) =>
      answers(one)
        ? [
            {
              type: "recruitment/SupplyFacts",
              ...ofApplicant("papers", one.id, "2020-04-25"),
              facts: { school: one.facts.school }
            },
            { type: "recruitment/ReviewInformation", ...ofApplicant("information-again", one.id, "2020-04-25") }
          ]
        : []
    )
  },
  {
    on: "2020-04-28",
    acts: eachDue("informationReview", ({ id }) => [
      { type: "recruitment/ReviewInformation", ...ofApplicant("information-late", id, "2020-04-28") }
    ])
  },
  {
    on: "2020-04-29",
    acts: eachDue("qualificationReview", ({ id }) => [
      { type: "recruitment/ReviewQualification", ...ofApplicant("review", id, "2020-04-29") }
    ])
  },
  { on: "2020-04-30", acts: () => [{ type: "recruitment/SettleQuotas", ...inDrive("settle", "2020-04-30") }] }
]

const judges = ["judge-1", "judge-2", "judge-3", "judge-4", "judge-5"] as const

/** The examination: who is absent leaves, the best are called to the interview, and a panel marks them. */
const examination = (eachDue: EachDue): ReadonlyArray<Day> => [
  {
    on: "2020-05-10",
    acts: eachDue("writtenTest", (one) =>
      chance("absent", one) < 0.05
        ? [
            {
              type: "recruitment/RecordStep",
              ...ofApplicant("written", one.id, "2020-05-10"),
              ...{ step: "writtenTest", passed: false, reason: "absent" }
            }
          ]
        : [
            {
              type: "recruitment/RecordMark",
              ...ofApplicant("written", one.id, "2020-05-10"),
              ...{ step: "writtenTest", mark: markOf("writtenTest", one) }
            }
          ]
    )
  },
  {
    on: "2020-05-15",
    acts: () => [
      {
        type: "recruitment/CallApplicants",
        ...inDrive("call-interview", "2020-05-15"),
        step: "interview",
        seed: "2020-05-15/2208"
      }
    ]
  },
  {
    on: "2020-05-25",
    acts: eachDue("interview", (one) => [
      {
        type: "recruitment/RecordPanelMarks",
        ...ofApplicant("interview", one.id, "2020-05-25"),
        step: "interview",
        marks: judges.map((judge) => ({ judge, mark: markOf(`interview:${judge}`, one), ties: [] }))
      }
    ])
  },
  {
    on: "2020-05-28",
    acts: () => [{ type: "recruitment/RankApplicants", ...inDrive("rank", "2020-05-28"), seed: "2020-05-28/0417" }]
  }
]

/** Two people vet; now and then somebody is not recommended. Whoever was on trial in a village is marked. */
const vet = (eachDue: EachDue, on: string) =>
  eachDue("vetting", (one, { channel }) => [
    {
      type: "recruitment/RecordVetting",
      ...ofApplicant("vetting", one.id, on),
      ...{ vetters: 2, ties: [] },
      ...(chance("vetting", one) < 0.04 ? { passed: false, grounds: "notPassed" } : { passed: true }),
      ...(channel === "villageTrial" ? { mark: markOf("vetting", one) } : {})
    }
  ])

/** Whoever does not pass may ask for a re-examination; half of them do, and half of these pass it. */
const examine = (eachDue: EachDue, on: string) =>
  eachDue("physicalExamination", (one, { physical }) => {
    const again = physical === undefined ? "" : "-again"
    const passed = chance(`physical${again}`, one) >= (again === "" ? 0.06 : 0.5)
    const act: Act = {
      type: "recruitment/RecordPhysicalExamination",
      ...ofApplicant(`physical${again}`, one.id, on),
      passed
    }
    const asks = !passed && again === "" && chance("asks", one) < 0.5
    return asks ? [act, { type: "recruitment/RequestReexamination", ...ofApplicant("asks", one.id, on) }] : [act]
  })

/** The re-examinations that were asked for, and the end for those who did not ask in time. */
const reexamine = (eachDue: EachDue, on: string) =>
  eachDue("physicalExamination", (one, { physical }) =>
    physical?.requestedOn === undefined
      ? [{ type: "recruitment/ClosePhysicalExamination", ...ofApplicant("physical-final", one.id, on) }]
      : [
          {
            type: "recruitment/RecordPhysicalExamination",
            ...ofApplicant("physical-again", one.id, on),
            passed: chance("physical-again", one) >= 0.5
          }
        ]
  )

/** Calls substitutes wherever somebody who was called to the vetting has left. */
const substitutes =
  (on: string) =>
  ({ drive }: Morning): ReadonlyArray<Act> =>
    drive.positions.flatMap(({ id: position }): ReadonlyArray<Act> => {
      const list = Drive.listOf(drive, "vetting", position)
      const isOpen =
        list !== undefined &&
        list.reserve.length > 0 &&
        list.called.some((applicant) => Recruitment.application(drive, applicant)?.ended !== undefined)
      return isOpen
        ? [
            {
              type: "recruitment/Substitute",
              ...inDrive(`substitute:${position}:${on}`, on),
              position,
              step: "vetting"
            }
          ]
        : []
    })

/** Whoever is left when all have been trained passes the induction. */
const induct = (eachDue: EachDue, on: string) =>
  eachDue("induction", ({ id }) => [
    { type: "recruitment/RecordStep", ...ofApplicant("induction", id, on), step: "induction", passed: true }
  ])

const trialPositions = ({ positions }: Drive.Drive) => positions.filter(({ channel }) => channel === "villageTrial")

/** The acts for those alone who were on trial in a village. */
const onTrial = (eachDue: EachDue, acts: (each: EachDue) => (morning: Morning) => ReadonlyArray<Act>) =>
  acts((step, actsOf) =>
    eachDue(step, (one, application) => (application.channel === "villageTrial" ? actsOf(one, application) : []))
  )

/** Whoever was on trial in a village is examined first and marked by those who vet them there. */
const trials = (eachDue: EachDue): ReadonlyArray<Day> => [
  { on: "2020-06-01", acts: onTrial(eachDue, (each) => examine(each, "2020-06-01")) },
  { on: "2020-06-05", acts: onTrial(eachDue, (each) => reexamine(each, "2020-06-05")) },
  { on: "2020-06-06", acts: onTrial(eachDue, (each) => vet(each, "2020-06-06")) },
  {
    on: "2020-06-08",
    acts: ({ drive }) =>
      trialPositions(drive).flatMap(
        ({ id: position }): ReadonlyArray<Act> => [
          {
            type: "recruitment/RankApplicants",
            ...inDrive(`rank:${position}`, "2020-06-08"),
            ...{ position, seed: "2020-06-08/0933" }
          },
          {
            type: "recruitment/CallApplicants",
            ...inDrive(`call-notice:${position}`, "2020-06-08"),
            ...{ step: "publicNotice", position }
          }
        ]
      )
  }
]

/** Vetting and physical examination of those whom the ranking calls. */
const vetting = (eachDue: EachDue): ReadonlyArray<Day> => [
  {
    on: "2020-05-29",
    acts: () => [{ type: "recruitment/CallApplicants", ...inDrive("call-vetting", "2020-05-29"), step: "vetting" }]
  },
  { on: "2020-06-07", acts: vet(eachDue, "2020-06-07") },
  { on: "2020-06-12", acts: examine(eachDue, "2020-06-12") },
  { on: "2020-06-16", acts: reexamine(eachDue, "2020-06-16") },
  { on: "2020-06-17", acts: substitutes("2020-06-17") },
  { on: "2020-06-18", acts: vet(eachDue, "2020-06-18") },
  { on: "2020-06-19", acts: examine(eachDue, "2020-06-19") },
  { on: "2020-06-23", acts: reexamine(eachDue, "2020-06-23") }
]

/** Everybody whose notice is due, named on one notice. */
const notice =
  (eachDue: EachDue, id: string, on: string, until: string) =>
  (morning: Morning): ReadonlyArray<Act> => {
    const named: Array<string> = []
    eachDue("publicNotice", ({ id: applicant }) => {
      named.push(applicant)
      return []
    })(morning)
    return named.length === 0
      ? []
      : [{ type: "recruitment/PublishNotice", ...inDrive(id, on), applicants: named, until }]
  }

/** Appoints everybody for whom the notice is over. */
const appointments = (eachDue: EachDue, on: string) =>
  eachDue("appointment", ({ id }) => [
    {
      type: "recruitment/Appoint",
      ...ofApplicant("appoint", id, on),
      consents: [{ role: "countyOrganisation", on }]
    }
  ])

const agreements = (eachDue: EachDue, on: string) =>
  eachDue("agreement", ({ id: official }) => [
    {
      type: "recruitment/SignAgreement",
      ...act(`agreement:${official}`, on),
      ...{ official, from: "2020-08-10", until: "2023-08-10", parties: ["countyDepartments"] }
    }
  ])

/** The notice, two objections to it, and the appointments. */
const closing = (eachDue: EachDue): ReadonlyArray<Day> => [
  { on: "2020-06-25", acts: notice(eachDue, "notice", "2020-06-25", "2020-07-02") },
  {
    on: "2020-06-28",
    acts: ({ drive }) =>
      (drive.notices[0]?.applicants.slice(0, 2) ?? []).map(
        (applicant, index): Act => ({
          type: "recruitment/RaiseObjection",
          ...ofApplicant("objection", applicant, "2020-06-28"),
          ...{ objection: `o-${index + 1}`, signed: true, text: "反映报名材料不实（示例）" }
        })
      )
  },
  {
    on: "2020-07-05",
    acts: ({ drive }) =>
      (drive.notices[0]?.applicants.slice(0, 2) ?? []).map(
        (_, index): Act => ({
          type: "recruitment/SettleObjection",
          ...inDrive(`settle-objection:${index + 1}`, "2020-07-05"),
          ...{ objection: `o-${index + 1}`, upheld: index === 0 }
        })
      )
  },
  { on: "2020-07-06", acts: appointments(eachDue, "2020-07-06") },
  // In the place of somebody against whom an objection was upheld.
  { on: "2020-07-07", acts: substitutes("2020-07-07") },
  { on: "2020-07-08", acts: vet(eachDue, "2020-07-08") },
  { on: "2020-07-09", acts: examine(eachDue, "2020-07-09") },
  { on: "2020-07-10", acts: notice(eachDue, "notice-again", "2020-07-10", "2020-07-17") },
  { on: "2020-07-18", acts: appointments(eachDue, "2020-07-18") },
  { on: "2020-07-25", acts: agreements(eachDue, "2020-07-25") },
  { on: "2020-08-03", acts: induct(eachDue, "2020-08-03") },
  { on: "2020-08-05", acts: agreements(eachDue, "2020-08-05") },
  { on: "2020-08-06", acts: () => [{ type: "recruitment/ConcludeDrive", ...inDrive("conclude", "2020-08-06") }] }
]

/** Every day from the applications to the induction. */
export const days = (county: County, people: ReadonlyArray<Invented>): ReadonlyArray<Day> => {
  const eachDue = eachDueOf(new Map(people.map((one) => [one.id, one])))
  const all = [
    { on: "2020-04-12", acts: () => people.map(submit(county)) },
    ...reviews(eachDue),
    ...examination(eachDue),
    ...trials(eachDue),
    ...vetting(eachDue),
    ...closing(eachDue)
  ]
  return all.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
}
