import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as OfficeState from "../../../src/office/OfficeState.ts"
import * as Official from "../../../src/people/Official.ts"
import * as Places from "../../../src/places/Places.ts"
import * as Criterion from "../../../src/policy/Criterion.ts"
import { backgroundOf } from "../../../src/recruitment/acts/forOfficial.ts"
import { factsOf } from "../../../src/recruitment/acts/placementActs.ts"
import * as Channel from "../../../src/recruitment/Channel.ts"
import * as Placement from "../../../src/recruitment/Placement.ts"
import * as Recruitment from "../../../src/recruitment/Recruitment.ts"
import * as Title from "../../../src/recruitment/Title.ts"
import {
  type Act,
  after,
  announced,
  announcement,
  appointed,
  appointment,
  day,
  eligible,
  eventsOf,
  excepted,
  failing,
  notice,
  person,
  placement,
  provisionsOf,
  ranking,
  receipt,
  recorded,
  refusal,
  stepped,
  throughVetting,
  town,
  verdictOf,
  village,
  withRules,
  words,
  wordsOf
} from "../exampleTown.ts"

const departed = after(appointed, {
  type: "people/RecordDeparture",
  on: "2012-05-01",
  official: "p-1",
  outcome: "civilService"
})

describe("placing an official", () => {
  const two = after(
    announced,
    ...["p-1", "p-2"].flatMap((id) => throughVetting(id, "80", "80")),
    ranking,
    notice("p-1", "p-2")
  )
  const both = after(two, appointment("p-1"), appointment("p-2"))

  it("is granted, with the title that follows from Party membership", () => {
    const [event] = eventsOf(appointed, placement("p-1"))
    assert.deepStrictEqual<unknown>(event?.data, { official: "p-1", village: "v-01", title: "assistantToSecretary" })
    assert.deepStrictEqual(words(verdictOf(appointed, placement("p-1")).finding.message), [
      "可以安排到该村任职",
      "the official may be placed in the village"
    ])
  })

  it("takes no title where the rules decide it, the right one neither", () => {
    for (const title of ["assistantToDirector", "assistantToSecretary"] as const) {
      assert.deepStrictEqual(refusal(appointed, { ...placement("p-1"), title }), [
        "recruitment/TitleGiven",
        "p-1 的职务由规定确定，不能另行指定。请去掉 title，或注明依据文件按“记录”“例外”办理。",
        "The title of p-1 follows from the rules, so it cannot be given. Leave out title, or name the document and record or except the act."
      ])
    }
  })

  it("under another title on a document deviates, and is kept as the document says", () => {
    const other = { ...placement("p-1"), title: "assistantToDirector", basis: recorded } as const
    assert.strictEqual(receipt(appointed, other), "deviates (refused)")
    const { finding } = verdictOf(appointed, other)
    assert.deepStrictEqual(failing(finding), ["recruitment.title/given"])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.title/given"), [
      "所载职务就是按规定确定的职务：村党组织书记助理",
      "the title given is the one that follows from the rules: assistant to the village Party secretary"
    ])
    const [event] = eventsOf(appointed, { ...other, basis: excepted })
    assert.deepStrictEqual<unknown>(event?.data, { official: "p-1", village: "v-01", title: "assistantToDirector" })
    assert.strictEqual(receipt(appointed, { ...other, title: "assistantToSecretary" }), "accepted")
  })

  it("in a village that the office registered later is no error: the village was there before", () => {
    const registered = { ...village("v-03"), on: "2012-05-01" }
    assert.strictEqual(receipt(after(appointed, registered), placement("p-1", "v-03")), "accepted")
  })

  it("in a village that has its official already is refused", () => {
    const placed = after(both, placement("p-1"))
    const { finding, outcome } = verdictOf(placed, placement("p-2"))
    assert.deepStrictEqual([outcome, ...failing(finding)], ["refused", "recruitment.placement/officialsInVillage"])
    assert.include(provisionsOf(finding), "330282121/recruitment.placement.officialsInVillageAtMost/2009-01-01")
    assert.strictEqual(receipt(placed, placement("p-2", "v-02")), "accepted")
    assert.strictEqual(receipt(placed, placement("p-1", "v-01", "2010-09-01")), "accepted", "nobody is counted twice")
    const moved = after(placed, placement("p-1", "v-02", "2010-09-01"))
    assert.strictEqual(receipt(moved, placement("p-2", "v-01", "2010-08-31")), "refused")
    assert.strictEqual(receipt(moved, placement("p-2", "v-01", "2010-09-01")), "accepted")
  })

  it("entered late is held against the placements that followed", () => {
    const placed = after(both, placement("p-1", "v-01", "2010-09-01"))
    assert.strictEqual(receipt(placed, placement("p-2", "v-01", "2010-08-01")), "refused", "both from 2010-09-01 on")
    const wentOn = after(placed, placement("p-2", "v-02", "2010-09-01"))
    assert.strictEqual(
      receipt(wentOn, placement("p-2", "v-01", "2010-08-01")),
      "accepted",
      "gone before the other came"
    )
  })

  it("whose political status is not known is undetermined and asks for it; on a document too", () => {
    const { politicalStatus: _, ...unknown } = { ...eligible, studentCadre: true }
    const [apply, ...rest] = throughVetting("p-1", "80", "80")
    const state = after(
      announced,
      { ...apply, facts: unknown } as never,
      ...rest,
      ranking,
      notice("p-1"),
      appointment("p-1")
    )
    assert.strictEqual(receipt(state, placement("p-1")), "undetermined")
    assert.deepStrictEqual(verdictOf(state, placement("p-1")).finding.needs, ["politicalStatus"])
    const titled = { ...placement("p-1"), title: "assistantToDirector", basis: recorded } as const
    assert.strictEqual(receipt(state, titled), "deviates (undetermined)", "what is unknown is not refused")
    assert.deepStrictEqual(wordsOf(verdictOf(state, titled).finding, "recruitment.title"), [
      "政治面貌已知",
      "the political status is known"
    ])
    assert.deepStrictEqual(refusal(state, { ...placement("p-1"), basis: recorded }), [
      "recruitment/TitleMissing",
      "p-1 的职务无法按政治面貌确定，记录中也没有写明。请写明文件所载的职务。",
      "The title of p-1 does not follow from what is known, and the record does not give it. Say which title the document names."
    ])
    const full = after(state, {
      type: "people/RecordOpeningBalance",
      on: "2010-07-31",
      basis: recorded,
      officials: [{ official: "p-7", cohort: 2008, appointedOn: "2008-08-01", village: "v-01" }]
    })
    assert.strictEqual(receipt(full, placement("p-1")), "refused", "no title could make room in the village")
  })

  it("in a village that is not registered, or out of post, is refused", () => {
    assert.deepStrictEqual(refusal(appointed, { ...placement("p-1", "v-99"), basis: recorded }), [
      "places/VillageUnknown",
      "没有登记村（社区）v-99，因此无法办理。请先登记该村，或核对编号。",
      "Village v-99 is not registered, so the act cannot stand. Register it first, or check the id."
    ])
    assert.strictEqual(refusal(appointed, placement("p-9"))[0], "people/OfficialUnknown")
    assert.strictEqual(refusal(departed, placement("p-1", "v-01", "2012-05-01"))[0], "people/NotInPost")
    assert.strictEqual(refusal(departed, placement("p-1", "v-01", "2012-04-30")), "not refused")
  })
})

describe("the village for the official", () => {
  const { fact } = Criterion.of(Placement.table)
  const anhui = withRules(
    Placement.point,
    "conditions",
    Criterion.all([
      { id: "homeCounty", ...Criterion.equals(fact("homeCounty"), fact("county")) },
      { id: "ownFamily", ...Criterion.not(Criterion.equals(fact("homeVillage"), fact("village"))) }
    ])
  )
  const appointedWith = (facts: object, codes: ReadonlyArray<object> = []) => {
    const coded = { ...village("v-03"), codes: [{ code: "330283105201", period: { from: "2009-01-01" } }, ...codes] }
    const [apply, ...rest] = throughVetting("p-1", "80", "80")
    const stated = { ...apply, facts: { ...eligible, ...facts } } as never
    return after(announced, coded as never, stated, ...rest, ranking, notice("p-1"), appointment("p-1"))
  }
  const home = appointedWith({ homeVillage: "v-02", residence: "330282105000", major: "园艺" })

  it("is judged by what the application stated, and by where the village is", () => {
    assert.strictEqual(receipt(home, placement("p-1", "v-01"), anhui), "accepted")
    const { finding } = verdictOf(home, placement("p-1", "v-02"), anhui)
    assert.deepStrictEqual(failing(finding), ["recruitment.placement/ownFamily"])
    assert.deepStrictEqual(failing(verdictOf(home, placement("p-1", "v-03"), anhui).finding), [
      "recruitment.placement/homeCounty"
    ])
    assert.notInclude(JSON.stringify(finding), "330282105", "a finding points to facts and copies none")
  })

  it("is undetermined where the papers are missing, until they are added with the act and kept sealed", () => {
    assert.strictEqual(receipt(appointed, placement("p-1"), anhui), "undetermined")
    assert.deepStrictEqual(verdictOf(appointed, placement("p-1"), anhui).finding.needs, ["homeCounty", "homeVillage"])
    const background = { homeVillage: "v-02", residence: "330282105" }
    const told = { ...placement("p-1"), background } as const
    assert.strictEqual(receipt(appointed, told, anhui), "accepted")
    assert.strictEqual(receipt(appointed, { ...told, village: "v-02" }, anhui), "refused")
    const [event] = eventsOf(appointed, told, anhui)
    assert.notInclude(JSON.stringify(event?.data), "330282105")
    assert.deepStrictEqual<unknown>(event?.personal, { "p-1": background })
    const placed = OfficeState.evolve(appointed, event as never)
    const later = placement("p-1", "v-02", "2011-08-01")
    assert.deepStrictEqual(failing(verdictOf(placed, later, anhui).finding), ["recruitment.placement/ownFamily"])
  })

  it("reads a code that is padded, and that of a town without a county, where the city stands for it", () => {
    const county = (residence: string) => {
      const state = appointedWith({ residence })
      const official = Official.find(state.officials, person("p-1"))
      const there = Result.getOrThrow(Places.registered(state.places, "v-03" as never))
      return official === undefined
        ? undefined
        : factsOf(town, { village: there, from: day("2010-08-01"), told: backgroundOf(state, official) }).homeCounty
    }
    assert.deepStrictEqual(["330282105007", "330282000000", "330282", "441900003", "3302", "慈溪市"].map(county), [
      "330282",
      "330282",
      "330282",
      "4419",
      undefined,
      undefined
    ])
  })

  it("follows its code of the day, and an office's own place where it has none", () => {
    const moved = appointedWith({ homeVillage: "v-02", residence: "330282" }, [
      { code: "330282105201", period: { from: "2010-08-01" } }
    ])
    const on = (day: string) => receipt(moved, placement("p-1", "v-03", day), anhui)
    assert.deepStrictEqual(["2010-07-31", "2010-08-01"].map(on), ["refused", "accepted"])
    assert.strictEqual(receipt(home, placement("p-1", "v-01"), anhui), "accepted", "the town is in 330282")
  })
})

describe("the title by the post applied for", () => {
  it("goes before the political status", () => {
    const byPost = withRules(Title.point, "byPostClass", [{ postClass: "youthWork", title: "leagueSecretary" }])
    const positions = [{ id: "a-01", posts: 2, postClass: "youthWork" }]
    const [apply, ...rest] = throughVetting("p-1", "80", "80")
    const state = after(
      after(OfficeState.empty, village("v-01")),
      { ...announcement, positions },
      { ...apply, position: "a-01" } as never,
      ...rest,
      ranking,
      notice("p-1"),
      appointment("p-1")
    )
    const title = (book?: Parameters<typeof eventsOf>[2]) =>
      Reflect.get(eventsOf(state, placement("p-1"), book)[0]?.data ?? {}, "title")
    assert.strictEqual(title(byPost), "leagueSecretary")
    assert.strictEqual(title(), "assistantToSecretary")
  })
})

describe("the placement as a step", () => {
  it("is taken by the placement, in the order of the place", () => {
    const book = withRules(
      Channel.point,
      "steps",
      Channel.procedure(
        "application",
        "qualificationReview",
        "writtenTest",
        "interview",
        "vetting",
        "publicNotice",
        "appointment",
        "induction",
        "placement"
      )
    )
    assert.strictEqual(receipt(appointed, placement("p-1"), book), "refused")
    assert.deepStrictEqual(failing(verdictOf(appointed, placement("p-1"), book).finding), ["steps/due"])
    const inducted = after(appointed, stepped("p-1", "induction", "2010-07-15"))
    const [event] = eventsOf(inducted, placement("p-1"), book)
    assert.propertyVal(event?.data, "drive", "d-2010")
    const placed = OfficeState.evolve(inducted, event as never)
    const drive = Recruitment.drive(placed.recruitment, "d-2010" as never)
    const application = drive && Recruitment.application(drive, person("p-1"))
    assert.deepStrictEqual(application?.taken.at(-1), { step: "placement", on: day("2010-08-01") })
    assert.notProperty(eventsOf(placed, placement("p-1", "v-02", "2011-01-01"), book)[0]?.data, "drive")
    assert.strictEqual(
      refusal(inducted, stepped("p-1", "placement", "2010-07-20"), book)[0],
      "recruitment/StepHasItsOwnAct"
    )
  })
})

describe("correcting a placement", () => {
  const placed = after(appointed, placement("p-1", "v-01", "2010-08-01"), placement("p-1", "v-02", "2011-08-01"))
  const correction = (from: string, to?: readonly [from: string, village: string]) =>
    ({
      type: "recruitment/CorrectPlacement",
      on: "2011-09-01",
      official: "p-1",
      from,
      ...(to === undefined ? {} : { placement: { from: to[0], village: to[1], title: "assistantToSecretary" } })
    }) as const satisfies Act
  const villages = (state: OfficeState.OfficeState) =>
    Official.find(state.officials, person("p-1"))?.placements.map(({ from, village }) => `${from} ${village}`)
  const corrected = (state: OfficeState.OfficeState, act: Act) => after(state, { ...act, basis: recorded } as Act)

  it("puts another in its place, or none, and is kept as a deviation", () => {
    const right = correction("2011-08-01", ["2011-09-01", "v-01"])
    assert.strictEqual(receipt(placed, right), "refused")
    assert.strictEqual(receipt(placed, { ...right, basis: excepted }), "deviates (refused)")
    const { finding } = verdictOf(placed, right)
    assert.deepStrictEqual(failing(finding), ["recruitment.placementCorrection/stands"])
    assert.deepStrictEqual(words(finding.message), ["可以更正任职登记", "the placement may be corrected"])
    assert.deepStrictEqual(villages(corrected(placed, right)), ["2010-08-01 v-01", "2011-09-01 v-01"])
    assert.deepStrictEqual(villages(corrected(placed, correction("2011-08-01"))), ["2010-08-01 v-01"])
    assert.deepStrictEqual(villages(placed), ["2010-08-01 v-01", "2011-08-01 v-02"])
  })

  it("gives the days after it back: what was entered wrongly is no last act", () => {
    const leaves = { type: "people/RecordDeparture", on: "2011-07-01", official: "p-1", outcome: "unknown" } as const
    assert.strictEqual(receipt(placed, leaves), "people/LaterActsExist")
    assert.strictEqual(receipt(corrected(placed, correction("2011-08-01")), leaves), "accepted")
  })

  it("of two entries of one day takes the later", () => {
    const twice = after(appointed, placement("p-1", "v-01"), placement("p-1", "v-02"))
    assert.deepStrictEqual(villages(corrected(twice, correction("2010-08-01"))), ["2010-08-01 v-01"])
  })

  it("is held against the others who are in the village, and not against itself", () => {
    const both = after(announced, ...throughVetting("p-1", "90", "90"), ...throughVetting("p-2", "80", "80"), ranking)
    const two = after(
      both,
      notice("p-1", "p-2"),
      appointment("p-1"),
      appointment("p-2"),
      placement("p-1", "v-01"),
      placement("p-2", "v-02", "2010-10-01")
    )
    const into = (from: string, village: string) =>
      failing(verdictOf(two, correction("2010-08-01", [from, village])).finding)
    assert.deepStrictEqual(into("2010-09-01", "v-01"), ["recruitment.placementCorrection/stands"])
    assert.deepStrictEqual(into("2010-09-01", "v-02"), [
      "recruitment.placementCorrection/stands",
      "recruitment.placement/officialsInVillage"
    ])
  })

  it("of a day without one, into a village that is not known, or out of post is refused", () => {
    assert.deepStrictEqual(refusal(placed, { ...correction("2011-08-02"), basis: recorded }), [
      "recruitment/PlacementUnknown",
      "没有登记过 p-1 自 2011-08-02 起的任职（已登记的日期：2010-08-01、2011-08-01），没有可以更正的内容。请核对日期。",
      "No placement of p-1 from 2011-08-02 on was entered (those entered begin on: 2010-08-01, 2011-08-01), so there is nothing to correct. Check its day."
    ])
    const to = (from: string, village = "v-01") => receipt(placed, correction("2011-08-01", [from, village]))
    assert.deepStrictEqual(
      [to("2010-07-08"), to("2010-07-09"), to("2011-08-01", "v-99")],
      ["people/NotInPost", "refused", "places/VillageUnknown"]
    )
  })

  it("leaves an exchange standing, and is refused where that would contradict it", () => {
    const exchanged = after(placed, {
      type: "training/StartExchange",
      on: "2011-08-15",
      official: "p-1",
      village: "v-01",
      until: "2011-10-01",
      basis: recorded
    })
    const act = (from: string, to?: readonly [string, string]) =>
      receipt(exchanged, { ...correction(from, to), basis: recorded } as Act)
    assert.deepStrictEqual(refusal(exchanged, { ...correction("2011-08-01"), basis: recorded }), [
      "recruitment/ExchangeStands",
      "p-1 自 2011-08-15 起到 v-01 交流，更正后当日没有任职村，或任职村就是该村，与交流矛盾。请核对更正内容。",
      "p-1 went on exchange to v-01 on 2011-08-15, and with this correction would be placed nowhere or in that very village on that day. Check the correction."
    ])
    assert.strictEqual(act("2011-08-01", ["2011-08-15", "v-02"]), "deviates (refused)")
    assert.strictEqual(act("2011-08-01", ["2011-08-16", "v-02"]), "recruitment/ExchangeStands")
    assert.strictEqual(act("2010-08-01"), "deviates (refused)", "the first placement is over by then")
  })
})
