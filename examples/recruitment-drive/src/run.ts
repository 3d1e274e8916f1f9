/** The county's office, and the drive issued to it day by day. */
import { createHash, hash } from "node:crypto"
import * as Memory from "@cunguan/core/journal/Memory"
import type { Random } from "@cunguan/core/journal/Seal"
import { type OpenOffice, openOffice } from "@cunguan/core/office/openOffice"
import * as Drive from "@cunguan/core/recruitment/Drive"
import * as Recruitment from "@cunguan/core/recruitment/Recruitment"
import { type Act, drive as id } from "./acts.ts"
import { type County, countyCode, countyOf } from "./county.ts"
import { days, opening } from "./drive.ts"
import { type Applicant, invent } from "./people.ts"
import { placementDays } from "./placements.ts"
import { county as plugin } from "./rules.ts"

const digest = (data: string | Uint8Array) => hash("sha256", data)

/** Bytes that follow from how many were asked for before, so that every run keeps the same journal. An office of one's own takes `randomBytes`. */
const countedBytes = (): Random => {
  let asked = 0
  return (length) => {
    const blocks = Array.from({ length: Math.ceil(length / 64) }, () =>
      createHash("sha512").update(`example ${asked++}`).digest()
    )
    return Uint8Array.from(Buffer.concat(blocks).subarray(0, length))
  }
}

/** What has been run: the open office, and what it was told about. */
export interface Ran extends AsyncDisposable {
  readonly office: OpenOffice
  readonly county: County
  readonly people: ReadonlyArray<Applicant>
  readonly acts: number
}

/** So many acts are decided and kept together. */
const batch = 500

/** Runs a drive with so many applicants: one post for twenty of them, three posts in a village. */
export const run = async (applicants: number): Promise<Ran> => {
  const county = countyOf(Math.max(1, Math.round(applicants / 60)))
  const people = Array.from({ length: applicants }, (_, place) => invent(place, county.villages))
  const clock = { day: "2020-04-01" }
  const office = await openOffice({
    journal: Memory.layer({ digest, random: countedBytes() }),
    plugins: [plugin],
    office: { id: "example-county", name: "示例县委组织部", jurisdiction: countyCode },
    now: () => new Date(`${clock.day}T10:00:00.000Z`)
  })
  let acts = 0
  const issue = async (all: ReadonlyArray<Act>) => {
    for (let start = 0; start < all.length; start += batch) {
      const some = all.slice(start, start + batch)
      const result = await office.executeAll(some)
      if (result.outcome !== "accepted") {
        const words = await office.explain(result.receipt, "zh")
        throw new Error(`${some[result.index]?.id} was ${result.outcome}:\n${words}`)
      }
      acts += some.length
    }
  }
  await issue(opening(county).acts)
  for (const day of [...days(county, people), ...placementDays(county, people)]) {
    clock.day = day.on
    const state = await office.state()
    const drive = Recruitment.drive(state.recruitment, Drive.DriveId.make(id))
    if (drive === undefined) throw new Error("The drive was not announced.")
    await issue(day.acts({ state, drive, policies: office.policies(day.on) }))
  }
  return { office, county, people, acts, [Symbol.asyncDispose]: office.close }
}
