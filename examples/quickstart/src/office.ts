import { openOffice } from "@cunguan/core"
import { zhouxiang } from "@cunguan/plugin-zhouxiang"
import { sqlite } from "@cunguan/storage-sqlite"

await using office = await openOffice({
  journal: sqlite(process.argv[2] ?? ":memory:"),
  plugins: [zhouxiang],
  office: { id: "zhouxiang", name: "周巷镇", jurisdiction: "330282121" }
})
const actor = { id: "clerk-1", role: "townOrganisation" }
const drive = "drive-2010"

await office.execute({
  type: "recruitment/AnnounceDrive",
  ...{ id: "announce-2010", on: "2010-05-04", actor, drive },
  ...{ cohort: 2010, opensOn: "2010-05-10", closesOn: "2010-05-31", posts: 2 }
})
await office.execute({
  type: "recruitment/SubmitApplication",
  ...{ id: "apply-p-01", on: "2010-05-12", actor, drive, applicant: "p-01" },
  details: { name: "岑若禾" },
  facts: { birthDate: "1986-03-01", fullTime: true, studentCadre: true }
})
const review = { type: "recruitment/ReviewQualification", on: "2010-06-01", actor, drive, applicant: "p-01" } as const
const first = await office.execute({ ...review, id: "review-1" })
console.log(first.outcome, first.outcome === "undetermined" && first.needs)

await office.execute({
  type: "recruitment/SupplyFacts",
  ...{ id: "supply-1", on: "2010-05-20", actor, drive, applicant: "p-01" },
  facts: { education: "bachelor" }
})
const second = await office.execute({ ...review, id: "review-2" })
console.log(second.outcome, second.outcome === "accepted" && second.verdict?.outcome)
