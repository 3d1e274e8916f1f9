import { assert, describe, it } from "@effect/vitest"
import { HashMap } from "effect"
import * as Holdings from "../../src/office/Holdings.ts"
import * as OfficeState from "../../src/office/OfficeState.ts"
import type * as Applicant from "../../src/recruitment/Applicant.ts"
import * as Drive from "../../src/recruitment/Drive.ts"
import * as Objection from "../../src/recruitment/Objection.ts"
import { type Act, after, day, person, recorded } from "../recruitment/exampleTown.ts"

const held = (state: OfficeState.OfficeState, id: string, on: string) => Holdings.recordsOf(state, person(id), day(on))

const closed = (on: string) => ({ isOpen: false, closedOn: day(on) })

const opening: Act = {
  type: "people/RecordOpeningBalance",
  on: "2010-01-01",
  basis: recorded,
  officials: ["p-1", "p-2"].map((official) => ({ official, cohort: 2008, appointedOn: "2008-08-01" }))
}

const departure = (on: string, outcome: "unknown" | "villageOrganisation" = "unknown", official = "p-1"): Act => ({
  ...{ type: "people/RecordDeparture", on, official, outcome }
})

const village: Act = {
  ...{ type: "places/RegisterVillage", on: "2010-01-01", village: "v-1", name: "第一村", kind: "villagersCommittee" }
}

const seat = (who: string, on: string, until?: string): Act => ({
  ...{ type: "succession/RecordSeat", on, person: who, village: "v-1", organ: "party", post: "member" },
  ...{ basis: recorded, ...(until === undefined ? {} : { until }) }
})

const drive: ReadonlyArray<Act> = [
  {
    ...{ type: "recruitment/AnnounceDrive", on: "2010-04-01", drive: "2010", cohort: 2010, posts: 2 },
    ...{ opensOn: "2010-04-05", closesOn: "2010-04-20" }
  },
  {
    ...{ type: "recruitment/SubmitApplication", on: "2010-04-06", drive: "2010", applicant: "p-9" },
    ...{ details: { name: "沈石溪" }, facts: { birthDate: "1985-03-02", education: "bachelor", fullTime: true } }
  }
]

describe("what an office holds of a person", () => {
  const state = after(OfficeState.empty, opening, village)

  it("as an official is open until the departure, and closed on its day", () => {
    assert.deepStrictEqual(held(state, "p-1", "2026-01-01"), { official: { isOpen: true } })
    const left = after(state, departure("2012-07-01"))
    assert.deepStrictEqual(held(left, "p-1", "2012-06-30"), { official: { isOpen: true } })
    assert.deepStrictEqual(held(left, "p-1", "2012-07-01"), { official: closed("2012-07-01") })
    assert.deepStrictEqual(held(left, "p-2", "2012-07-01"), { official: { isOpen: true } })
    assert.deepStrictEqual(held(left, "p-3", "2012-07-01"), {})
  })

  it("as a cadre is open on the days of a seat, also after the programme, and closed with the last one", () => {
    const stayed = after(state, seat("p-1", "2011-03-20", "2014-03-20"), departure("2012-07-01", "villageOrganisation"))
    assert.deepStrictEqual(held(stayed, "p-1", "2014-03-19"), {
      official: closed("2012-07-01"),
      cadre: { isOpen: true }
    })
    assert.deepStrictEqual(held(stayed, "p-1", "2014-03-20").cadre, closed("2014-03-20"))
    const again = after(stayed, seat("p-1", "2015-03-20"))
    assert.deepStrictEqual(held(again, "p-1", "2026-01-01").cadre, { isOpen: true })
    const elsewhere = after(state, seat("p-1", "2011-03-20", "2014-03-20"), departure("2012-07-01"))
    assert.deepStrictEqual(held(elsewhere, "p-1", "2012-07-01").cadre, closed("2012-07-01"))
    const cadre: Act = { type: "succession/RegisterCadre", on: "2011-01-05", cadre: "p-7", village: "v-1" }
    const registered = after(state, cadre)
    assert.deepStrictEqual(held(registered, "p-7", "2026-01-01"), { cadre: closed("2011-01-05") })
    const vacated = after(registered, seat("p-7", "2011-03-20"), {
      ...{ type: "succession/VacateSeat", on: "2013-05-06", person: "p-7", village: "v-1", organ: "party" },
      basis: recorded
    })
    assert.deepStrictEqual(held(vacated, "p-7", "2013-05-05"), { cadre: { isOpen: true } })
    assert.deepStrictEqual(held(vacated, "p-7", "2013-05-06"), { cadre: closed("2013-05-06") })
  })

  it("as a reserve cadre is open in the pool, and of whoever was not admitted closed with the last step", () => {
    const inSelection = (who: string) => ({ selection: "s-1", person: who, basis: recorded })
    const selected = after(
      state,
      {
        ...{ type: "succession/OpenSelection", on: "2011-05-01", selection: "s-1", places: 2, basis: recorded },
        ...{ opensOn: "2011-05-03", closesOn: "2011-05-10" }
      },
      { type: "succession/EnterSelection", on: "2011-05-04", ...inSelection("p-1") },
      { type: "succession/EnterSelection", on: "2011-05-05", ...inSelection("p-2") },
      {
        ...{ type: "succession/RecordSelectionStep", on: "2011-05-20", step: "interview", passed: false },
        ...inSelection("p-2")
      },
      { type: "succession/AdmitToPool", on: "2011-06-01", ...inSelection("p-1") }
    )
    assert.deepStrictEqual(held(selected, "p-2", "2011-05-21").cadre, closed("2011-05-20"))
    assert.deepStrictEqual(held(selected, "p-1", "2020-05-21").cadre, { isOpen: true })
    const left = after(selected, departure("2012-07-01"))
    assert.deepStrictEqual(held(left, "p-1", "2012-07-01").cadre, closed("2012-07-01"))
  })

  it("as a mentor is open on the days of a pairing, and closed with the last one or the official's departure", () => {
    const pair = (official: string, on: string): Act => ({
      ...{ type: "training/PairMentor", on, official, mentor: "p-20", from: on, name: "钟守业" }
    })
    const paired = after(state, pair("p-1", "2011-03-01"), pair("p-2", "2011-04-01"))
    assert.deepStrictEqual(held(paired, "p-20", "2026-01-01"), { mentor: { isOpen: true } })
    const ended = after(
      paired,
      { type: "training/EndMentoring", on: "2011-06-20", official: "p-1", mentor: "p-20" },
      departure("2012-07-01", "unknown", "p-2")
    )
    assert.deepStrictEqual(held(ended, "p-20", "2012-06-30"), { mentor: { isOpen: true } })
    assert.deepStrictEqual(held(ended, "p-20", "2012-07-01"), { mentor: closed("2012-07-01") })
    const another = { ...pair("p-1", "2011-03-01"), mentor: "p-21" } as Act
    const taughtByBoth = after(ended, { ...another, on: "2011-07-01", from: "2011-07-01" } as Act)
    assert.deepStrictEqual(held(taughtByBoth, "p-20", "2012-07-01"), { mentor: closed("2012-07-01") })
    assert.deepStrictEqual(held(taughtByBoth, "p-21", "2012-07-01"), { mentor: { isOpen: true } })
  })

  it("as an applicant is closed with the last act, and is none of somebody appointed", () => {
    const applied = after(state, ...drive)
    assert.deepStrictEqual(held(applied, "p-9", "2010-04-06"), { applicant: closed("2010-04-06") })
    const reviewed = after(applied, {
      ...{ type: "recruitment/ReviewQualification", on: "2010-05-01", drive: "2010", applicant: "p-9" },
      ...{ passed: true, basis: recorded }
    })
    assert.deepStrictEqual(held(reviewed, "p-9", "2010-05-01"), { applicant: closed("2010-05-01") })
    const noticed = after(reviewed, {
      ...{ type: "recruitment/PublishNotice", on: "2010-06-10", drive: "2010", applicants: ["p-9"] },
      ...{ until: "2010-06-20", basis: recorded }
    })
    assert.deepStrictEqual(held(noticed, "p-9", "2026-01-01"), { applicant: closed("2010-06-10") })
    const objected = after(noticed, {
      ...{ type: "recruitment/RaiseObjection", on: "2010-06-12", drive: "2010", applicant: "p-9" },
      ...{ objection: "o-1", signed: true, text: "据反映，其毕业证书存在疑问。", basis: recorded }
    })
    assert.deepStrictEqual(held(objected, "p-9", "2026-01-01"), { applicant: closed("2010-06-12") })
    const settled = after(objected, {
      ...{ type: "recruitment/SettleObjection", on: "2010-06-15", drive: "2010", objection: "o-1", upheld: false },
      basis: recorded
    })
    assert.deepStrictEqual(held(settled, "p-9", "2026-01-01"), { applicant: closed("2010-06-15") })
    const concluded = after(settled, {
      ...{ type: "recruitment/ConcludeDrive", on: "2010-09-01", drive: "2010", basis: recorded }
    })
    assert.deepStrictEqual(held(concluded, "p-9", "2026-01-01"), { applicant: closed("2010-09-01") })
    const appointed = after(settled, {
      ...{ type: "recruitment/Appoint", on: "2010-07-01", drive: "2010", applicant: "p-9", basis: recorded }
    })
    assert.deepStrictEqual(held(appointed, "p-9", "2026-01-01"), { official: { isOpen: true } })
  })

  it("as an applicant counts every kind of act about that applicant, and of no other", () => {
    const one = person("p-9")
    const isOn = day("2011-03-04")
    const mentions = { step: "interview", on: isOn }
    const groups = (called: ReadonlyArray<string>, reserve: ReadonlyArray<string>) => [
      { called: called.map(person), reserve: reserve.map(person) }
    ]
    const failed = { until: undefined, requests: 0, requestedOn: undefined }
    const of = (change: (drive: Drive.Drive) => Drive.Drive) => {
      const { recruitment, ...rest } = after(state, ...drive)
      const changed = { drives: HashMap.map(recruitment.drives, change) }
      return held({ ...rest, recruitment: changed }, "p-9", "2026-01-01").applicant?.closedOn
    }
    const application = (change: Partial<Applicant.Application>) =>
      of((drive) => Drive.change(drive, one, (before) => ({ ...before, ...change })))
    assert.strictEqual(
      application({ asked: { missing: ["education"], on: isOn, until: day("2011-03-09") } }),
      "2011-03-04"
    )
    assert.strictEqual(application({ physical: { ...failed, on: isOn } }), "2011-03-04")
    assert.strictEqual(application({ physical: { ...failed, on: day("2010-05-01"), requestedOn: isOn } }), "2011-03-04")
    assert.strictEqual(
      of((drive) => ({ ...drive, lists: [{ ...mentions, groups: groups(["p-9"], []) }] })),
      "2011-03-04"
    )
    assert.strictEqual(
      of((drive) => ({ ...drive, lists: [{ ...mentions, groups: groups([], ["p-9"]) }] })),
      "2011-03-04"
    )
    assert.strictEqual(
      of((drive) => ({ ...drive, lists: [{ ...mentions, groups: groups(["p-8"], ["p-7"]) }] })),
      "2010-04-06"
    )
    const objection = { id: Objection.ObjectionId.make("o-1"), applicant: person("p-8"), raisedOn: isOn, signed: true }
    const open = { ...objection, personal: undefined, settleBy: undefined, settled: undefined }
    assert.strictEqual(
      of((drive) => ({ ...drive, objections: HashMap.make([open.id, open]) })),
      "2010-04-06"
    )
  })

  it("is listed by person in the order of ids, without whoever was forgotten", () => {
    const applied = after(
      state,
      ...drive,
      { type: "training/PairMentor", on: "2010-05-01", official: "p-1", mentor: "p-20", from: "2010-05-01" },
      { type: "succession/RegisterCadre", on: "2011-01-05", cadre: "p-7", village: "v-1" }
    )
    assert.deepStrictEqual<ReadonlyArray<string>>(Holdings.persons(applied), ["p-1", "p-2", "p-20", "p-7", "p-9"])
    const without = after(applied, { type: "people/ForgetPerson", on: "2012-01-01", person: "p-7" })
    assert.deepStrictEqual<ReadonlyArray<string>>(Holdings.persons(without), ["p-1", "p-2", "p-20", "p-9"])
  })
})
