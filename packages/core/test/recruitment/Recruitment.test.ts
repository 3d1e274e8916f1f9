import { assert, describe, it } from "@effect/vitest"
import { HashMap } from "effect"
import * as Seal from "../../src/journal/Seal.ts"
import * as OfficeState from "../../src/office/OfficeState.ts"
import * as Drive from "../../src/recruitment/Drive.ts"
import * as Recruitment from "../../src/recruitment/Recruitment.ts"
import {
  after,
  announced,
  announcement,
  application,
  appointed,
  eventsOf,
  notice,
  person,
  ranking,
  review,
  throughVetting
} from "./exampleTown.ts"

const id = Drive.DriveId.make("d-2010")

const driveOf = ({ recruitment }: OfficeState.OfficeState) => {
  const drive = Recruitment.drive(recruitment, id)
  assert.isDefined(drive)
  return drive as Drive.Drive
}

const applicationOf = (state: OfficeState.OfficeState, applicant: string) =>
  Recruitment.application(driveOf(state), person(applicant))

describe("Recruitment", () => {
  it("has the drive as it was announced, and the day whose rules it pinned", () => {
    const pinned = driveOf(after(OfficeState.empty, { ...announcement, governedBy: "2010-04-20" }))
    const { announcedOn, closesOn, cohort, governedBy, opensOn, posts } = pinned
    assert.deepStrictEqual(
      { announcedOn, closesOn, cohort, governedBy, opensOn, posts },
      {
        announcedOn: "2010-05-01",
        closesOn: "2010-05-10",
        cohort: 2010,
        governedBy: "2010-04-20",
        opensOn: "2010-05-04",
        posts: 2
      }
    )
    assert.isUndefined(Recruitment.drive(announced.recruitment, Drive.DriveId.make("d-2011")))
    assert.isUndefined(Recruitment.application(driveOf(announced), person("p-1")))
  })

  it("keeps each application with its channel, its steps and the fingerprint of the ID number", () => {
    const state = after(announced, {
      ...application("p-1"),
      channel: "openTest",
      details: { name: "某甲", identityNumber: "440524188001010014" }
    })
    const found = applicationOf(state, "p-1")
    assert.deepStrictEqual<unknown>(found?.taken, [{ step: "application", on: "2010-05-05" }])
    assert.deepStrictEqual([found?.channel, found?.ended, found?.appointedOn], ["openTest", undefined, undefined])
    assert.deepStrictEqual(HashMap.toEntries(driveOf(state).identities), [["410010100881425044", person("p-1")]])
  })

  it("marks those named in a notice, in the order of notices, and ranks anew", () => {
    const state = after(
      announced,
      ...throughVetting("p-1", "80", "80"),
      ...throughVetting("p-2", "70", "70"),
      ranking,
      notice("p-1"),
      { ...notice("p-2"), on: "2010-07-02", until: "2010-07-20" }
    )
    assert.deepStrictEqual<unknown>(driveOf(state).notices, [
      { applicants: [person("p-1")], from: "2010-07-01", until: "2010-07-08" },
      { applicants: [person("p-2")], from: "2010-07-02", until: "2010-07-20" }
    ])
    assert.deepStrictEqual(applicationOf(state, "p-2")?.taken.at(-1), { step: "publicNotice", on: "2010-07-02" })
    assert.deepStrictEqual(
      driveOf(state).ranking.map(({ rank }) => rank),
      [1, 2]
    )
  })

  it("ends an application with the appointment", () => {
    const found = applicationOf(appointed, "p-1")
    assert.strictEqual(found?.appointedOn, "2010-07-09")
    assert.deepStrictEqual(found?.taken.at(-1), { step: "appointment", on: "2010-07-09" })
  })

  it("leaves an older state as it was", () => {
    const before = after(announced, application("p-1"))
    after(before, review("p-1"))
    assert.strictEqual(applicationOf(before, "p-1")?.taken.length, 1)
  })

  it("is not changed by events about a drive, an applicant or a person that it does not know", () => {
    const known = after(announced, application("p-1"))
    for (const event of [
      ...eventsOf(known, review("p-1")),
      ...eventsOf(after(known, review("p-1")), {
        type: "people/ForgetPerson",
        on: "2010-06-01",
        person: "p-1"
      })
    ]) {
      if (!("type" in event) || event.type.startsWith("office/") || event.type.startsWith("places/")) continue
      const next = Recruitment.evolve(announced.recruitment, event as Parameters<typeof Recruitment.evolve>[1])
      assert.strictEqual(HashMap.size(driveOf({ ...announced, recruitment: next }).applications), 0, event.type)
      const none = Recruitment.evolve(Recruitment.none, event as Parameters<typeof Recruitment.evolve>[1])
      assert.strictEqual(HashMap.size(none.drives), 0, event.type)
    }
  })

  it("keeps the application of a forgotten person, and what was stated is gone for good", () => {
    const forgotten = after(announced, application("p-1"), {
      type: "people/ForgetPerson",
      on: "2010-06-01",
      person: "p-1"
    })
    const found = applicationOf(forgotten, "p-1")
    assert.isTrue(Seal.isForgotten(found?.personal))
    const supplied = after(forgotten, {
      type: "recruitment/SupplyFacts",
      on: "2010-06-02",
      drive: "d-2010",
      applicant: "p-1",
      facts: { education: "master" }
    })
    assert.deepStrictEqual(applicationOf(supplied, "p-1")?.personal, Seal.forgotten)
  })
})
