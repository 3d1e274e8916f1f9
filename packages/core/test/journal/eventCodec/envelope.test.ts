import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as Event from "../../../src/journal/Event.ts"
import { Header } from "../../../src/journal/EventEnvelope.ts"
import * as Envelope from "../../../src/journal/eventCodec/envelope.ts"
import * as Person from "../../../src/people/Person.ts"

/** The definition, without data, which is decoded by its own schema on either way. */
const decode = Schema.decodeUnknownResult(
  Schema.Struct({
    type: Schema.String,
    v: Schema.Int,
    ...Header.fields,
    data: Schema.Unknown,
    sealed: Schema.optionalKey(Schema.Record(Person.PersonId, Schema.String))
  }),
  { onExcessProperty: "error" }
)

const digest = "0123456789abcdef".repeat(4)
const document = "周党〔2009〕12号"
const written = {
  type: "people/PostTaken",
  v: 1,
  id: "c-1/0",
  office: "zhouxiang",
  stream: "drive/2009",
  command: { id: "c-1", fingerprint: digest },
  on: "2008-02-29",
  governedBy: "2009-05-01",
  recordedAt: "2009-06-02T01:00:00.000Z",
  actor: { id: "clerk-1", role: "countyOrganisation" },
  basis: { _tag: "Decided" },
  data: {}
}
const leaf = { criterion: "a", operator: "is", holds: "yes", message: { key: "a", arguments: {} }, facts: ["a"] }
const below = { ...leaf, parameters: [], needs: [], findings: [] }
const verdict = {
  outcome: "granted",
  finding: {
    ...leaf,
    operator: "atLeast",
    message: { key: "a", arguments: { a: 1, b: ["x", { key: "b", arguments: {} }], c: { zh: "岁", en: "years" } } },
    parameters: [{ field: "a" }, { point: "p", field: "a", value: 30, provision: "x" }],
    needs: ["b"],
    needed: 1,
    findings: [below]
  }
}
const good: ReadonlyArray<Schema.JsonObject> = [
  written,
  { ...written, verdict },
  { ...written, basis: { _tag: "Recorded", document }, book: digest },
  { ...written, basis: { _tag: "Excepted", authority: "市委组织部", document, reason: "无人报名" }, deviates: true },
  { ...written, id: "a.b_c:d-9/120", sealed: { "p-0001": "AAAA", "2009-x": "" } },
  { ...written, actor: { id: "clerk-2", role: "clerk" }, sealed: {} }
]

/** Values that stand nowhere, or only at some places. */
const hostile: ReadonlyArray<Schema.Json> = [
  Number.POSITIVE_INFINITY,
  2 ** 53,
  null,
  true,
  false,
  0,
  1.5,
  "",
  "x",
  "X",
  "system",
  "沈石",
  "c-1\n",
  "c-1/00",
  "c-1/1000000",
  "c-11010519491231002X",
  "11010519491231002X",
  "身份证11010519491231002X。",
  "a".repeat(64),
  "a".repeat(65),
  "a".repeat(129),
  "x".repeat(500),
  "x".repeat(501),
  digest,
  digest.toUpperCase(),
  "2009-02-29",
  "2012-02-29",
  "0000-01-01",
  "2009-02-29T00:00:00.000Z",
  "2012-02-29T23:59:59.999Z",
  "2012-02-29T24:00:00.000Z",
  "Decided",
  "Recorded",
  "Excepted",
  [],
  ["x"],
  [7],
  "yes",
  "granted",
  verdict,
  verdict.finding,
  below,
  { zh: "岁", en: "years" },
  { zh: "岁", en: "" },
  { zh: "岁", en: "years", de: "Jahre" },
  { key: "a", arguments: {} },
  { key: "", arguments: {} },
  { key: "a", arguments: [] },
  { field: "a", value: true },
  {},
  { id: "clerk-1", role: "clerk" },
  { id: "clerk-1\nclerk", role: "" },
  { id: "clerk-1", role: "clerk", name: "沈石" },
  { id: "c-1", fingerprint: digest },
  { id: "c-1", fingerprint: digest, note: "" },
  { _tag: "Decided" },
  { _tag: "Decided", document },
  { _tag: "Recorded" },
  { _tag: "Recorded", document },
  { _tag: "Recorded", document, reason: "x" },
  { "p-0001": "AAAA" },
  { "p-0001": 7 },
  { 沈石: "AAAA" },
  { "11010519491231002": "AAAA" }
]

/** A value with one of its members replaced or removed, or with one added, at its top or anywhere within. */
const changesOf = (json: Schema.Json): ReadonlyArray<Schema.Json> => {
  if (Array.isArray(json)) {
    return json.flatMap((item, index) => [...hostile, ...changesOf(item)].map((changed) => json.with(index, changed)))
  }
  if (typeof json !== "object" || json === null) return []
  return [
    { ...json, extra: 1 },
    JSON.parse(JSON.stringify({ added: 1, ...json }).replace("added", "__proto__")),
    ...Object.entries(json).flatMap(([name, value]) => {
      const { [name]: _, ...others } = json as Schema.JsonObject
      return [others, ...[...hostile, ...changesOf(value)].map((changed) => ({ ...json, [name]: changed }))]
    })
  ]
}

const optional = ["verdict", "book", "deviates", "sealed"]
const envelopes: ReadonlyArray<Schema.Json> = [
  ...good,
  ...good.flatMap(changesOf),
  ...good.flatMap((json) => optional.flatMap((name) => hostile.map((value) => ({ ...json, [name]: value }))))
]

describe("envelope", () => {
  it("fits exactly where the schema decodes, to what it was, also when a text is met again", () => {
    const counts = { good: 0, bad: 0 }
    for (const json of [...envelopes, ...envelopes]) {
      const decoded = decode(json)
      const expected = Result.isSuccess(decoded)
      const isEvent = Envelope.isEnvelope(json) && Envelope.fits(json)
      // A version that is not one from 1 never comes to the schema.
      if (Number(Object(json).v) < 1) assert.isFalse(Envelope.isEnvelope(json))
      else assert.strictEqual(isEvent, expected, JSON.stringify(json))
      if (expected) assert.deepStrictEqual<unknown>(decoded.success, json)
      counts[expected ? "good" : "bad"]++
    }
    assert.isAbove(counts.good, 500)
    assert.isAbove(counts.bad, 5000)
  })

  it("many more texts than are remembered are all checked", () => {
    for (let index = 0; index < 3000; index++) {
      const on = `${String(2000 + (index % 7)).padStart(4, "0")}-01-01`
      const json = { ...written, office: `office-${index}`, actor: { id: `clerk-${index}`, role: "clerk" }, on }
      assert.isTrue(Envelope.fits(json))
      assert.isFalse(Envelope.fits({ ...json, actor: { id: `clerk-${index}`, role: "沈石" } }))
      assert.isFalse(Envelope.fits({ ...json, office: `Office-${index}` }))
    }
  })

  it("every field of the header is known here: one more would be a key too many", () => {
    assert.deepStrictEqual(
      Object.keys(Event.Header.fields).filter((name) => !(name in written)),
      ["verdict", "deviates", "book"]
    )
  })
})
