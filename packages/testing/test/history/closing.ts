/**
 * A drive of the invented office that ends without an official: the one called fails the physical examination twice, the
 * substitute does not ask for another, and an appointment turns out to have been entered by mistake.
 */
import type { CommandInput } from "@cunguan/core/office/registry"

const drive = "2014"
const actor = { id: "clerk-1", role: "townOrganisation" }
const facts = { birthDate: "1992-03-02", education: "bachelor", fullTime: true, politicalStatus: "01" } as const
const recorded = { _tag: "Recorded", document: "周党〔2014〕3号" } as const
const people = [
  ["p-0050", "温以宁", "90"],
  ["p-0051", "祝南星", "80"]
] as const

const provision = (point: string, field: string, value: unknown) => ({
  point: `recruitment.${point}`,
  field,
  jurisdiction: { level: "town", code: "330282121" } as const,
  scope: { drive },
  from: "2014-05-01",
  statement: { _tag: "Value", value } as const,
  source: { _tag: "Cited", citation: { title: "选聘公告", date: "2014-05-01" } } as const
})

const called = {
  ...{ step: "physicalExamination", candidates: 1, posts: 1, rounding: "ceiling", atEdge: "all" },
  by: { op: "component", id: "vetting", value: { op: "fact", path: "vetting" } }
}

const of = (id: string, on: string, applicant: string) => ({ id: `${id}-${applicant}`, on, actor, drive, applicant })

/** The acts of the drive of 2014, in their order. */
export const closing: ReadonlyArray<CommandInput> = [
  {
    ...{ type: "recruitment/AnnounceDrive", id: "announce-2014", on: "2014-05-01", actor, drive, cohort: 2014 },
    ...{ opensOn: "2014-05-10", closesOn: "2014-05-20", posts: 1 },
    provisions: [
      provision("vetting", "vettersAtLeast", 2),
      provision("physicalExamination", "reexaminationsAtMost", 1),
      provision("physicalExamination", "reexaminationWithin", { days: 5, kind: "calendar" }),
      provision("shortlist", "lists", [called]),
      provision("substitution", "mode", "rankOrder")
    ]
  },
  ...people.flatMap(
    ([applicant, name, mark]): ReadonlyArray<CommandInput> => [
      {
        type: "recruitment/SubmitApplication",
        ...of("apply", "2014-05-12", applicant),
        ...{ details: { name }, facts }
      },
      { type: "recruitment/ReviewQualification", ...of("review", "2014-05-21", applicant) },
      {
        type: "recruitment/RecordVetting",
        ...of("vet", "2014-05-25", applicant),
        ...{ vetters: 2, ties: [], passed: true, mark }
      }
    ]
  ),
  {
    type: "recruitment/CallApplicants",
    ...{ id: "call-2014", on: "2014-05-28", actor, drive, step: "physicalExamination" }
  },
  {
    type: "recruitment/RecordPhysicalExamination",
    ...of("examine", "2014-06-01", "p-0050"),
    ...{ passed: false, findings: "血压偏高，建议复检。" }
  },
  { type: "recruitment/RequestReexamination", ...of("ask-again", "2014-06-03", "p-0050") },
  {
    type: "recruitment/RecordPhysicalExamination",
    ...of("examine-again", "2014-06-05", "p-0050"),
    ...{ passed: false, findings: "血压偏高。" }
  },
  {
    type: "recruitment/Substitute",
    ...{ id: "substitute-2014", on: "2014-06-06", actor, drive, step: "physicalExamination" }
  },
  { type: "recruitment/Appoint", ...of("appoint-by-mistake", "2014-06-08", "p-0051"), basis: recorded },
  {
    type: "people/CorrectAppointment",
    ...{ id: "take-back", on: "2014-06-09", actor, official: "p-0051", basis: recorded }
  },
  {
    type: "recruitment/RecordPhysicalExamination",
    ...of("examine", "2014-06-10", "p-0051"),
    passed: false
  },
  { type: "recruitment/ClosePhysicalExamination", ...of("close", "2014-06-16", "p-0051") },
  { type: "recruitment/ConcludeDrive", id: "conclude-2014", on: "2014-06-30", actor, drive }
]
