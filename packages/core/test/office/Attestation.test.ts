import { assert, describe, it } from "@effect/vitest"
import { Effect, HashMap } from "effect"
import * as Event from "../../src/journal/Event.ts"
import { table } from "../../src/messages.ts"
import * as Attestation from "../../src/office/Attestation.ts"
import * as Message from "../../src/policy/Message.ts"
import {
  accepted,
  act,
  assertConfidential,
  career,
  executeEach,
  open,
  place,
  plain,
  refused,
  rowsOf
} from "./setting.ts"

const receive = (id: string, attestation: Attestation.Attestation) =>
  act("office/ReceiveFact", id, "2012-01-01", { attestation })

/** A county office that attests an appointment, and a town office with its own journal and keys. */
const between = Effect.fnUntraced(function* (event = "appoint/0") {
  const [county, town] = [place(), place()]
  const source = yield* open(county, { id: "cixi" })
  yield* executeEach(source, career())
  const attestation = yield* source.attest(Event.EventId.make(event))
  assert.isDefined(attestation)
  return { attestation, town, office: yield* open(town) }
})

describe("Attestation", () => {
  it.effect("a fact is taken in with its source, version, hash and day, and is there after reopening", () =>
    Effect.gen(function* () {
      const { attestation, office, town } = yield* between()
      const { events } = accepted(yield* office.execute(receive("receive", attestation)))
      assert.deepStrictEqual<unknown>(events[0]?.data, {
        source: "cixi",
        stream: "main",
        version: attestation.version,
        hash: attestation.hash,
        type: "people/OfficialAppointed",
        on: "2009-07-01",
        body: attestation.body
      })
      const { received } = yield* office.state()
      assert.deepStrictEqual([...HashMap.keys(received)], [`cixi/main/${attestation.version}`])
      assert.deepStrictEqual(plain(yield* (yield* open(town)).state()), plain(yield* office.state()))
      // Personal slots stay closed: their keys are with the office that wrote them.
      assertConfidential(yield* office.state())
    })
  )

  it.effect("an attestation of the office itself is refused: it has kept the record", () =>
    Effect.gen(function* () {
      const at = place()
      const office = yield* open(at)
      yield* executeEach(office, career().slice(0, 1))
      const own = yield* office.attest(Event.EventId.make("village-1/0"))
      assert.isDefined(own)
      if (own === undefined) return
      const rows = yield* rowsOf(at)
      const { message } = refused(yield* office.execute(receive("own", own)), "office/AttestationOwn")
      assert.include(Message.render(message, "en", table), "of this very office, zhouxiang")
      refused(yield* office.execute(receive("own", { ...own, hash: "0".repeat(64) })), "office/AttestationOwn")
      assert.deepStrictEqual(yield* rowsOf(at), rows)
    })
  )

  it.effect("the same fact again, under another command, is told as received and not kept twice", () =>
    Effect.gen(function* () {
      const { attestation, office, town } = yield* between()
      yield* executeEach(office, [receive("first", attestation)])
      const rows = yield* rowsOf(town)
      const receipt = refused(yield* office.execute(receive("second", attestation)), "office/AttestationReceived")
      assert.include(Message.render(receipt.message, "en", table), "nothing is to be done")
      assert.isTrue(accepted(yield* office.execute(receive("first", attestation))).repeated)
      assert.deepStrictEqual(yield* rowsOf(town), rows)
    })
  )

  it.effect("an attestation changed anywhere does not agree with its hash, and is not taken in", () =>
    Effect.gen(function* () {
      const { attestation, office, town } = yield* between()
      const rows = yield* rowsOf(town)
      const changes: ReadonlyArray<Partial<Attestation.Attestation>> = [
        { body: attestation.body.replace("2009-07-01", "2008-07-01") },
        { body: "not JSON" },
        { body: '{"on":"2009-02-30"}' },
        { office: Event.OfficeId.make("elsewhere") },
        { stream: Event.StreamName.make("drive/2009") },
        { version: attestation.version + 1 },
        { sequence: attestation.sequence + 1 },
        { command: Event.CommandId.make("another") },
        { type: "people/OfficialDeparted" },
        { previous: "0".repeat(64) },
        { hash: "0".repeat(64) }
      ]
      for (const [index, change] of changes.entries()) {
        const receipt = yield* office.execute(receive(`changed-${index}`, { ...attestation, ...change }))
        refused(receipt, "office/AttestationAltered")
        assertConfidential(receipt)
      }
      assert.deepStrictEqual(yield* rowsOf(town), rows)
    })
  )

  it.effect("another content for the same place of the same office contradicts the first, and is not taken in", () =>
    Effect.gen(function* () {
      const { attestation, office } = yield* between("village-1/0")
      yield* executeEach(office, [receive("first", attestation)])
      const other = yield* open(place(), { id: "cixi" })
      yield* executeEach(other, career().slice(1, 3))
      const contradicting = yield* other.attest(Event.EventId.make("village-2/0"))
      assert.deepInclude(contradicting, { version: attestation.version, stream: attestation.stream })
      if (contradicting === undefined) return
      refused(yield* office.execute(receive("second", contradicting)), "office/AttestationContradicts")
    })
  )

  it("facts are kept apart by office, stream and version", () => {
    const fact = { source: "cixi", stream: "main", version: 3 }
    const keys = [fact, { ...fact, source: "yuyao" }, { ...fact, stream: "drive/3" }, { ...fact, version: 4 }]
    assert.strictEqual(new Set(keys.map(Attestation.keyOf)).size, 4)
  })
})
