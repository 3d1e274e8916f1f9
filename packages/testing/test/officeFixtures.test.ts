/**
 * What every release wrote, read with today's code. A new fixture is written with `CUNGUAN_WRITE_FIXTURE`; see the
 * README beside the fixtures.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Event from "@cunguan/core/journal/Event"
import * as Journal from "@cunguan/core/journal/Journal"
import * as Memory from "@cunguan/core/journal/Memory"
import * as Seal from "@cunguan/core/journal/Seal"
import * as Office from "@cunguan/core/office/Office"
import * as OfficeState from "@cunguan/core/office/OfficeState"
import { events } from "@cunguan/core/office/registry"
import * as Official from "@cunguan/core/people/Official"
import * as Jurisdiction from "@cunguan/core/places/Jurisdiction"
import * as RuleBook from "@cunguan/core/policy/RuleBook"
import * as Applicant from "@cunguan/core/recruitment/Applicant"
import * as Recruitment from "@cunguan/core/recruitment/Recruitment"
import { points } from "@cunguan/core/rules"
import { assert, describe, it } from "@effect/vitest"
import { Effect, HashMap, Result } from "effect"
import { exportKeys, exportRows, importRows, readKeys } from "../src/index.ts"
import { book, countedBytes, digest, tell } from "./officeHistory.ts"

const folder = join(import.meta.dirname, "../../core/test/fixtures")
const office = Event.OfficeId.make("zhouxiang")
const fileOf = (release: string, name: string) => join(folder, release, name)
const read = (release: string, name: string) => readFileSync(fileOf(release, name), "utf8")

/** What an office comes to: counts, figures and names, as they must be read for ever. */
const summaryOf = (state: OfficeState.OfficeState) => {
  const { adopted, deviations, forgotten, lastDay, officials, places, received, recruitment } = state
  const day = CalendarDate.make("2010-01-01")
  return {
    office: places.office && { name: places.office.name, jurisdiction: Jurisdiction.key(places.office.jurisdiction) },
    villages: [...HashMap.values(places.villages)]
      .map(({ codes = [], id, kind, name }) => [id, name, kind, codes.map(({ code }) => code).join()].join(" "))
      .sort(),
    officials: Official.all(officials).map((one) => {
      const { agreements, appointedOn, cohort, departure, id, personal } = one
      const placement = Official.placementOn(one, day)
      return {
        id,
        name: Seal.isForgotten(personal) ? "(forgotten)" : (personal.name ?? "(none)"),
        politicalStatus: Seal.isForgotten(personal) ? "(forgotten)" : (personal.politicalStatus ?? "(none)"),
        cohort,
        appointedOn,
        agreements: agreements.map(({ from, parties, until }) => `${from} ${until} ${parties.join()}`),
        placement: placement === undefined ? "(none)" : `${placement.from} ${placement.village} ${placement.title}`,
        departure: departure === undefined ? "(none)" : `${departure.on} ${departure.outcome}`
      }
    }),
    earlier: officials.earlier.map(({ cohort, outcome, people }) => `${cohort} ${outcome} ${people}`),
    drives: [...HashMap.values(recruitment.drives)].map((drive) => ({
      id: drive.id,
      posts: drive.posts,
      open: `${drive.opensOn} ${drive.closesOn}`,
      governedBy: drive.governedBy,
      provisions: drive.provisions.length,
      identities: HashMap.size(drive.identities),
      ranking: drive.ranking.map(
        ({ applicant, personal, rank }) =>
          `${rank} ${applicant} ${Seal.isForgotten(personal) ? "(forgotten)" : personal.total}`
      ),
      notices: drive.notices.map(({ applicants, from, until }) => `${from} ${until} ${applicants.join()}`),
      applications: Recruitment.applications(drive).map((one) => {
        const { applicant, asked, channel, ended, personal, position, taken } = one
        return {
          applicant,
          name: Seal.isForgotten(personal) ? "(forgotten)" : (personal.details?.name ?? "(none)"),
          appliedFor: `${position ?? "(none)"} ${channel ?? "(none)"}`,
          facts: Seal.isForgotten(personal) ? "(forgotten)" : Object.values(personal.facts).join(),
          asked: asked === undefined ? "(none)" : `${asked.on} ${asked.until} ${asked.missing.join()}`,
          taken: taken.map(({ on, step }) => `${on} ${step}`),
          ended: ended === undefined ? "(none)" : `${ended.on} ${ended.step} ${ended.reason ?? "(none)"}`,
          marks: Seal.isForgotten(personal) ? "(forgotten)" : Object.entries(Applicant.marksOf(one)).join()
        }
      })
    })),
    received: [...HashMap.keys(received)],
    forgotten: [...forgotten],
    deviations: deviations.map(({ basis, event, verdict }) => `${event} ${basis._tag} ${verdict.outcome}`),
    adopted: adopted?.digest,
    lastDay
  }
}

/** The office of a release, read into memory. */
const within = <A, E>(release: string, work: Effect.Effect<A, E, Journal.Journal | Seal.KeyRing>) =>
  Effect.andThen(importRows(read(release, "rows.jsonl")), work).pipe(
    Effect.provide(Memory.layer({ digest, random: countedBytes(), ...readKeys(read(release, "keys.jsonl")) }))
  )

const eventsOf = Effect.gen(function* () {
  const journal = yield* Journal.Journal
  return yield* Effect.forEach(yield* journal.readOffice(office), events.decode)
})

const told = Effect.gen(function* () {
  yield* tell
  const state = (yield* eventsOf).reduce(OfficeState.evolve, OfficeState.empty)
  return { rows: yield* exportRows(office), keys: yield* exportKeys(office), summary: summaryOf(state) }
})
/** The history, told into a journal of its own with the same random bytes. */
const tellAnew = Effect.suspend(() => Effect.provide(told, Memory.layer({ digest, random: countedBytes() })))

const release = process.env["CUNGUAN_WRITE_FIXTURE"]
if (release !== undefined) {
  if (existsSync(join(folder, release))) throw new Error(`Fixture ${release} is there already and stays as it is.`)
  const { keys, rows, summary } = await Effect.runPromise(tellAnew)
  mkdirSync(join(folder, release))
  writeFileSync(fileOf(release, "rows.jsonl"), rows)
  writeFileSync(fileOf(release, "keys.jsonl"), `${keys}\n`)
  writeFileSync(fileOf(release, "summary.json"), `${JSON.stringify(summary, undefined, 2)}\n`)
}

const releases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

describe("fixtures of releases", () => {
  it.effect("the history is told byte for byte the same", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* tellAnew, yield* tellAnew)
    })
  )

  it("every event type at its version of today is in a fixture", () => {
    const kept = new Set<string>()
    for (const release of releases) {
      for (const line of read(release, "rows.jsonl").trimEnd().split("\n")) {
        const { type, v } = JSON.parse(JSON.parse(line).body)
        kept.add(`${type} ${v}`)
      }
    }
    const today = [...events.definitions.values()].map(({ type, v }) => `${type} ${v}`)
    assert.deepStrictEqual(
      today.filter((known) => !kept.has(known)),
      []
    )
  })

  for (const release of releases) {
    it.effect(`${release} is read with its chain, and comes to what it came to then`, () =>
      within(
        release,
        Effect.gen(function* () {
          assert.strictEqual((yield* Journal.verify(office))._tag, "Holds")
          const history = yield* eventsOf
          const state = history.reduce(OfficeState.evolve, OfficeState.empty)
          const summary: unknown = JSON.parse(JSON.stringify(summaryOf(state)))
          assert.deepStrictEqual(summary, JSON.parse(read(release, "summary.json")))
        })
      )
    )

    it.effect(`${release} explains its decisions with the book of then`, () =>
      within(
        release,
        Effect.gen(function* () {
          const history = yield* eventsOf
          const adoptions = history.flatMap((event) => (event.type === "office/RuleBookAdopted" ? [event.data] : []))
          for (const { content, digest: adopted } of adoptions) {
            const then = Result.getOrThrow(RuleBook.fromContent(points, content))
            assert.strictEqual(RuleBook.digest(digest, then), adopted)
          }
        })
      )
    )

    it.effect(`${release} is opened by today's office, which goes on with it`, () =>
      within(
        release,
        Effect.gen(function* () {
          const jurisdiction = Jurisdiction.make("330282121")
          const opened = yield* Office.open({ profile: { id: office, name: "周巷镇", jurisdiction }, book: book() })
          const receipt = yield* opened.execute({
            type: "places/RegisterVillage",
            id: "after-the-fixture",
            on: "2012-01-01",
            actor: { id: "clerk-1", role: "townOrganisation" },
            village: "v-8",
            name: "第八村",
            kind: "villagersCommittee"
          })
          assert.strictEqual(receipt.outcome, "accepted")
          assert.strictEqual((yield* opened.verify())._tag, "Holds")
        })
      )
    )
  }
})
