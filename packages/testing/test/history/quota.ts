/**
 * Two drives of the invented office in which nobody is appointed: one whose quotas are settled, with a position that is
 * closed and an applicant who goes to another, and one that is amended and cancelled.
 */
import type { CommandInput } from "@cunguan/core/office/registry"

const actor = { id: "clerk-1", role: "townOrganisation" }
const facts = { birthDate: "1990-03-02", education: "bachelor", fullTime: true, politicalStatus: "01" } as const

const provision = (field: string, value: unknown) => ({
  point: "recruitment.quota",
  field,
  jurisdiction: { level: "town", code: "330282121" } as const,
  scope: { drive: "2012" },
  from: "2012-05-01",
  statement: { _tag: "Value", value } as const,
  source: { _tag: "Cited", citation: { title: "选聘公告", date: "2012-05-01" } } as const
})

const opening = {
  ...{ op: "openingRatio", id: "opening", repeat: "once" },
  ...{ applicantsPerPost: "1.5", otherwise: { cut: "floor" } }
}

const apply = (applicant: string, name: string, position: string): CommandInput => ({
  ...{ type: "recruitment/SubmitApplication", id: `apply-2012-${applicant}`, on: "2012-05-12", actor },
  ...{ drive: "2012", applicant, position, details: { name }, facts }
})

/** The acts of the drives of 2012 and 2013, in their order. */
export const quota: ReadonlyArray<CommandInput> = [
  {
    ...{ type: "recruitment/AnnounceDrive", id: "announce-2012", on: "2012-05-01", actor },
    ...{ drive: "2012", cohort: 2012, opensOn: "2012-05-10", closesOn: "2012-05-20", posts: 3 },
    positions: [
      { id: "east", posts: 2, township: "330282121" },
      { id: "west", posts: 1, village: "v-1" }
    ],
    provisions: [provision("operations", [opening]), provision("transferDays", 5)]
  },
  apply("p-0040", "叶知秋", "east"),
  apply("p-0041", "马行远", "east"),
  apply("p-0042", "石一舟", "west"),
  apply("p-0043", "简如初", "east"),
  { type: "recruitment/SettleQuotas", id: "settle-2012", on: "2012-05-21", actor, drive: "2012" },
  {
    ...{ type: "recruitment/TransferApplicant", id: "transfer-2012", on: "2012-05-23", actor },
    ...{ drive: "2012", applicant: "p-0042", position: "east" }
  },
  {
    ...{
      type: "recruitment/CallApplicants",
      id: "call-2012",
      on: "2012-05-25",
      actor,
      drive: "2012",
      step: "interview"
    },
    ...{ called: ["p-0040"], basis: { _tag: "Recorded", document: "周党〔2012〕9号" } }
  },
  { type: "recruitment/EndTransfers", id: "end-transfers-2012", on: "2012-05-27", actor, drive: "2012" },
  {
    ...{ type: "recruitment/AnnounceDrive", id: "announce-2013", on: "2013-05-01", actor },
    ...{ drive: "2013", cohort: 2013, opensOn: "2013-05-10", closesOn: "2013-05-20", posts: 1 }
  },
  {
    ...{ type: "recruitment/AmendDrive", id: "amend-2013", on: "2013-05-20", actor },
    ...{ drive: "2013", closesOn: "2013-05-31" }
  },
  {
    ...{ type: "recruitment/CancelDrive", id: "cancel-2013", on: "2013-06-01", actor },
    ...{ drive: "2013", reason: "tooFewApplicants" }
  }
]
