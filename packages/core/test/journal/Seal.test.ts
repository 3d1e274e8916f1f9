import { randomBytes } from "node:crypto"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import * as Bytes from "../../src/internal/bytes.ts"
import * as Identifier from "../../src/journal/Identifier.ts"
import * as Memory from "../../src/journal/Memory.ts"
import * as Seal from "../../src/journal/Seal.ts"
import * as Person from "../../src/people/Person.ts"

const office = Identifier.OfficeId.make("zhouxiang")
const person = Person.PersonId.make("p-0001")
const place: Seal.Place = { office, event: Identifier.EventId.make("c-1/0"), person }
const json = JSON.stringify({ name: "沈石" })
const ring = () => Memory.keyRing({ random: randomBytes })
const withRing =
  (keys: Seal.KeyRing["Service"]) =>
  <A, E>(effect: Effect.Effect<A, E, Seal.KeyRing>) =>
    Effect.provideService(effect, Seal.KeyRing, keys)

describe("Seal", () => {
  it.effect("a slot opens at its place with what was sealed, spaces at the end of the text apart", () =>
    Effect.gen(function* () {
      const slot = yield* Seal.seal(place, json)
      assert.strictEqual(yield* Seal.open(place, slot), json)
      assert.notInclude(slot, "沈石")
      assert.match(slot, /^[A-Za-z0-9_-]+$/u)
    }).pipe(withRing(ring()))
  )

  it.effect("names of two and of three characters give slots of one length", () =>
    Effect.gen(function* () {
      const short = yield* Seal.seal(place, JSON.stringify({ name: "沈石" }))
      const long = yield* Seal.seal(place, JSON.stringify({ name: "沈石溪" }))
      assert.strictEqual(short.length, long.length)
      assert.strictEqual(Bytes.fromBase64Url(short)?.length, 12 + 64 + 16)
      const full = yield* Seal.seal(place, JSON.stringify("x".repeat(62)))
      const over = yield* Seal.seal(place, JSON.stringify("x".repeat(63)))
      assert.strictEqual(Bytes.fromBase64Url(full)?.length, 12 + 64 + 16)
      assert.strictEqual(Bytes.fromBase64Url(over)?.length, 12 + 128 + 16)
    }).pipe(withRing(ring()))
  )

  it.effect("sealing twice gives two texts, because the nonce is new", () =>
    Effect.gen(function* () {
      assert.notStrictEqual(yield* Seal.seal(place, json), yield* Seal.seal(place, json))
    }).pipe(withRing(ring()))
  )

  it.effect("a slot moved to another event, office or person with the same key does not open", () => {
    const key = new Uint8Array(32).fill(1)
    const other = Person.PersonId.make("p-0002")
    const elsewhere = Identifier.OfficeId.make("elsewhere")
    const keys = Memory.keyRing({
      random: randomBytes,
      keys: [
        { office, holder: person, key },
        { office, holder: other, key },
        { office: elsewhere, holder: person, key }
      ]
    })
    return Effect.gen(function* () {
      const slot = yield* Seal.seal(place, json)
      for (const moved of [
        { ...place, event: Identifier.EventId.make("c-1/1") },
        { ...place, person: other },
        { ...place, office: elsewhere }
      ]) {
        const failure = yield* Effect.flip(Seal.open(moved, slot))
        assert.strictEqual(failure._tag, "SealFailure")
        if (failure._tag === "SealFailure") assert.strictEqual(failure.problem, "notAuthentic")
      }
    }).pipe(withRing(keys))
  })

  it.effect("a slot with one bit changed, cut, or not base64url does not open", () =>
    Effect.gen(function* () {
      const slot = yield* Seal.seal(place, json)
      const bytes = Bytes.fromBase64Url(slot) as Uint8Array
      bytes[20] = (bytes[20] ?? 0) ^ 1
      for (const broken of [Bytes.toBase64Url(bytes), slot.slice(0, -4), "", "AAAA", `${slot}!`, "沈石"]) {
        const failure = yield* Effect.flip(Seal.open(place, broken))
        assert.strictEqual(failure._tag === "SealFailure" && failure.problem, "notAuthentic")
      }
    }).pipe(withRing(ring()))
  )

  it.effect("a destroyed key gives Forgotten, also where it had been used before, and seals nothing more", () =>
    Effect.gen(function* () {
      const keys = yield* Seal.KeyRing
      const slot = yield* Seal.seal(place, json)
      yield* Seal.open(place, slot)
      yield* keys.destroy(office, person)
      assert.deepStrictEqual(yield* Seal.open(place, slot), Seal.forgotten)
      const failure = yield* Effect.flip(Seal.seal(place, json))
      assert.strictEqual(failure._tag === "SealFailure" && failure.problem, "personForgotten")
      assert.notInclude(failure.message, "沈石")
    }).pipe(withRing(ring()))
  )

  it.effect("a key that never was there is an error and not a forgotten person", () =>
    Effect.gen(function* () {
      const slot = yield* withRing(ring())(Seal.seal(place, json))
      const failure = yield* Effect.flip(withRing(ring())(Seal.open(place, slot)))
      assert.strictEqual(failure._tag === "SealFailure" && failure.problem, "keyAbsent")
      assert.include(failure.message, "key file")
    })
  )

  it.effect("a key ring with another key of the same person does not use the key it had before", () =>
    Effect.gen(function* () {
      let key = new Uint8Array(32).fill(1)
      const changing: Seal.KeyRing["Service"] = {
        ...ring(),
        keyFor: () => Effect.succeed({ _tag: "Key", key }),
        find: () => Effect.succeed({ _tag: "Key", key })
      }
      const slot = yield* withRing(changing)(Seal.seal(place, json))
      key = new Uint8Array(32).fill(2)
      const failure = yield* Effect.flip(withRing(changing)(Seal.open(place, slot)))
      assert.strictEqual(failure._tag === "SealFailure" && failure.problem, "notAuthentic")
    })
  )

  it.effect("a key ring's own cipher is made once for a key, and anew where the key is another", () =>
    Effect.gen(function* () {
      let key = new Uint8Array(32).fill(1)
      const made: Array<number | undefined> = []
      const turned = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 255)
      const own: Seal.KeyRing["Service"] = {
        ...ring(),
        cipher: ([first]) => {
          made.push(first)
          return { seal: (_nonce, _data, text) => turned(text), open: (_nonce, _data, text) => turned(text) }
        },
        keyFor: () => Effect.succeed({ _tag: "Key", key }),
        find: () => Effect.succeed({ _tag: "Key", key })
      }
      const slot = yield* withRing(own)(Seal.seal(place, json))
      assert.deepStrictEqual(
        Bytes.fromBase64Url(slot)?.subarray(12),
        turned(Bytes.fromText(json.padEnd(json.length + 64 - Bytes.fromText(json).length)))
      )
      assert.strictEqual(yield* withRing(own)(Seal.open(place, slot)), json)
      assert.deepStrictEqual(made, [1])
      key = new Uint8Array(32).fill(2)
      yield* withRing(own)(Seal.open(place, slot))
      assert.deepStrictEqual(made, [1, 2])
    })
  )

  it.effect("a fingerprint is HMAC-SHA256 as in RFC 4231, test case 2", () =>
    Effect.gen(function* () {
      const secret = new TextEncoder().encode("Jefe")
      assert.strictEqual(
        yield* Seal.fingerprint(secret, "what do ya want for nothing?"),
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
      )
    })
  )

  it("base64url agrees with the platform for every length and byte", () => {
    for (let length = 0; length < 300; length++) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 7 + length) & 255)
      const text = Bytes.toBase64Url(bytes)
      assert.strictEqual(text, Buffer.from(bytes).toString("base64url"))
      assert.deepStrictEqual(Bytes.fromBase64Url(text), bytes)
    }
    assert.strictEqual(Bytes.fromBase64Url("A"), undefined)
    assert.strictEqual(Bytes.fromBase64Url("AB"), undefined)
    assert.strictEqual(Bytes.fromBase64Url("AAB"), undefined)
    for (const text of ["AAAAAAAA", "AAAAAAA", "AAAAAA"]) {
      assert.deepStrictEqual(Bytes.fromBase64Url(text), new Uint8Array(Math.floor((text.length * 3) / 4)))
      for (const foreign of ["=", "+", "/", " ", "\u007f", "\u0080", "沈"]) {
        for (let place = 0; place < text.length; place++) {
          const broken = text.slice(0, place) + foreign + text.slice(place + 1)
          assert.strictEqual(Bytes.fromBase64Url(broken), undefined, broken)
        }
      }
    }
    assert.strictEqual(Bytes.toHex(Uint8Array.of(0, 10, 255)), "000aff")
  })
})
