/**
 * A drive of the invented office that is divided into positions and reviews the information of applications first: each of
 * the events of an application that the drive of 2009 has not. Nobody is appointed in it.
 */
import type { CommandInput } from "@cunguan/core/office/registry"

const actor = { id: "clerk-1", role: "townOrganisation" }
const drive = "2010"
const of = (applicant: string) => ({ actor, drive, applicant })

const provision = (point: string, field: string, value: unknown) => ({
  point,
  field,
  jurisdiction: { level: "town", code: "330282121" } as const,
  scope: { drive },
  from: "2010-05-01",
  statement: { _tag: "Value", value } as const,
  source: { _tag: "Cited", citation: { title: "选聘公告", date: "2010-05-01" } } as const
})

const step = (id: string, zh: string, en: string) => ({ id, title: { zh, en } })

const applicants = [
  ["p-0004", "江一帆"],
  ["p-0005", "苏小禾"]
] as const

/** The acts of the drive of 2010, in their order. */
export const applications: ReadonlyArray<CommandInput> = [
  {
    type: "recruitment/AnnounceDrive",
    id: "announce-2010",
    on: "2010-05-01",
    actor,
    drive,
    cohort: 2010,
    opensOn: "2010-05-10",
    closesOn: "2010-05-20",
    posts: 2,
    positions: [
      { id: "a-01", posts: 1, channel: "openTest" },
      { id: "a-02", posts: 1 }
    ],
    provisions: [
      provision("recruitment.channel", "steps", [
        step("application", "报名", "application"),
        step("informationReview", "信息审核", "information review"),
        step("qualificationReview", "资格审查", "qualification review"),
        step("vetting", "考察", "vetting"),
        step("physicalExamination", "体检", "physical examination")
      ]),
      provision("recruitment.informationReview", "required", ["education", "degree"]),
      provision("recruitment.informationReview", "papersWithinDays", 3),
      provision("recruitment.informationReview", "dayKind", "calendar")
    ]
  },
  ...applicants.map(
    ([applicant, name]): CommandInput => ({
      type: "recruitment/SubmitApplication",
      id: `apply-${applicant}`,
      on: "2010-05-11",
      ...of(applicant),
      position: "a-01",
      details: { name },
      facts: { birthDate: "1986-08-01", education: "bachelor", fullTime: true, politicalStatus: "01" }
    })
  ),
  {
    type: "recruitment/ChangePosition",
    id: "change-p-0005",
    on: "2010-05-12",
    ...of("p-0005"),
    position: "a-02"
  },
  ...applicants.map(
    ([applicant]): CommandInput => ({
      type: "recruitment/ReviewInformation",
      id: `ask-${applicant}`,
      on: "2010-05-21",
      ...of(applicant)
    })
  ),
  {
    type: "recruitment/SupplyFacts",
    id: "supply-p-0004",
    on: "2010-05-24",
    ...of("p-0004"),
    facts: { degree: "bachelor" }
  },
  ...applicants.map(
    ([applicant]): CommandInput => ({
      type: "recruitment/ReviewInformation",
      id: `review-information-${applicant}`,
      on: "2010-05-25",
      ...of(applicant)
    })
  ),
  { type: "recruitment/ReviewQualification", id: "review-p-0004", on: "2010-05-26", ...of("p-0004") },
  {
    type: "recruitment/CorrectStep",
    id: "correct-review",
    on: "2010-05-27",
    ...of("p-0004"),
    step: "qualificationReview"
  },
  { type: "recruitment/ReopenApplication", id: "reopen-p-0005", on: "2010-05-27", ...of("p-0005") },
  { type: "recruitment/WithdrawApplication", id: "withdraw-p-0005", on: "2010-05-28", ...of("p-0005") }
]
