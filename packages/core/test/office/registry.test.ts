import { assert, describe, it } from "@effect/vitest"
import { Schema, type SchemaAST } from "effect"
import * as Event from "../../src/journal/Event.ts"
import { table } from "../../src/messages.ts"
import { commands, events } from "../../src/office/registry.ts"

/** Every schema within one, with the path to it. */
const within = (
  ast: SchemaAST.AST,
  path = "",
  above: ReadonlyArray<SchemaAST.AST> = []
): ReadonlyArray<readonly [path: string, ast: SchemaAST.AST]> => {
  if (above.includes(ast)) return []
  const go = (below: SchemaAST.AST, step = "") => within(below, `${path}${step}`, [...above, ast])
  switch (ast._tag) {
    case "Suspend":
      return go(ast.thunk())
    case "Union":
      return ast.types.flatMap((member) => go(member))
    case "Arrays":
      return [...ast.elements, ...ast.rest].flatMap((item) => go(item, "[]"))
    case "Objects":
      return [
        ...ast.propertySignatures.flatMap(({ name, type }) => go(type, `.${String(name)}`)),
        ...ast.indexSignatures.flatMap(({ type }) => go(type, ".*"))
      ]
    default:
      return [[path, ast]]
  }
}

const isPattern = ({ annotations }: { readonly annotations?: object | undefined }) =>
  JSON.stringify(Object(annotations)["representation"] ?? {}).includes("isPattern")

/** Texts of no certain form, and what may be anything. */
const freeTexts = (ast: SchemaAST.AST) =>
  within(ast).flatMap(([path, below]) =>
    (below._tag === "String" && !(below.checks ?? []).some(isPattern)) || below._tag === "Unknown" ? [path] : []
  )

const namesPersons = (ast: SchemaAST.AST) =>
  within(ast).some(([, below]) =>
    (below.checks ?? []).some(({ annotations }) => Object(annotations)["identifier"] === "PersonId")
  )

const ownTexts = [
  "office/FactReceived.body",
  "office/FactReceived.hash",
  "office/FactReceived.type",
  "office/RuleBookAdopted.content",
  "office/RuleBookAdopted.digest",
  "people/OpeningBalanceRecorded.officials[].identity",
  "recruitment/ApplicationSubmitted.identity"
]

const sendersTexts = [
  "basis.authority",
  "basis.document",
  "basis.reason",
  "people/PlacementsAssigned.villages[].majors[]",
  "places/OfficeOpened.name",
  "places/VillageRegistered.name",
  "recruitment/DriveAmended.positions[].title",
  "recruitment/DriveAnnounced.positions[].title",
  "recruitment/DriveAnnounced.provisions[].field",
  "recruitment/DriveAnnounced.provisions[].overrides[]",
  "recruitment/DriveAnnounced.provisions[].point",
  "recruitment/DriveAnnounced.provisions[].source.citation.article",
  "recruitment/DriveAnnounced.provisions[].source.citation.documentNumber",
  "recruitment/DriveAnnounced.provisions[].source.citation.title",
  "recruitment/DriveAnnounced.provisions[].source.reason.en",
  "recruitment/DriveAnnounced.provisions[].source.reason.zh",
  "recruitment/DriveAnnounced.provisions[].statement.value",
  "training/BatchSent.members[].host.title"
]

describe("registry", () => {
  it("types are area/Name, once each", () => {
    for (const types of [commands.map(({ type }) => type), [...events.definitions.keys()]]) {
      assert.strictEqual(new Set(types).size, types.length)
      for (const type of types) assert.match(type, /^[a-z]+\/[A-Z][A-Za-z]+$/u)
    }
  })

  it("a command has words in both languages, roles, and the fields that every command has", () => {
    for (const { roles, schema, title, type } of commands) {
      assert.match(title.zh, /\p{Script=Han}/u, type)
      assert.match(title.en, /^[a-z]/u, type)
      assert.isAbove(roles.length, 0, type)
      assert.includeMembers(Object.keys(schema.fields), ["type", "id", "on", "governedBy", "actor", "basis"], type)
    }
  })

  it("what may hold a name or an ID number is sealed: no such field stands in the data of an event", () => {
    const confidential = /name|identityNumber|birthDate|contact|ethnicity|sex|details|facts/iu
    // The names of an office and of a village are no person's.
    const places = new Set(["places/OfficeOpened", "places/VillageRegistered"])
    for (const { data, type } of events.definitions.values()) {
      if (places.has(type)) continue
      const text = JSON.stringify(Schema.toJsonSchemaDocument(data))
      const properties = Array.from(text.matchAll(/"([A-Za-z]+)":\{/gu), ([, property]) => property ?? "")
      // A document of an announcement has a title; a provision is about a field.
      assert.deepStrictEqual(
        properties.filter((property) => confidential.test(property)),
        [],
        type
      )
    }
  })

  it("what a sender may write freely and stays in the clear is listed here, so that a new field is noticed", () => {
    const free = new Set<string>()
    for (const { data, type } of events.definitions.values()) {
      for (const path of freeTexts((data as Schema.Codec<unknown>).ast)) free.add(`${type}${path}`)
    }
    for (const path of freeTexts(Event.Basis.ast)) free.add(`basis${path}`)
    assert.deepStrictEqual(
      [...free].sort(),
      [
        // Made by the office itself: the book, digests, and what another office attested.
        ...ownTexts,
        // No ID number may stand in these, which the office looks at before it keeps anything.
        ...sendersTexts
      ].sort()
    )
  })

  it("what a command asks of a text is said in words, and never as a pattern", () => {
    const wordless = commands.flatMap(({ schema, type }) =>
      within(schema.ast).flatMap(([path, { checks = [] }]) =>
        checks.some((check) => isPattern(check) && /RegExp/u.test(String(Object(check.annotations)["expected"])))
          ? [`${type}${path}`]
          : []
      )
    )
    assert.deepStrictEqual(wordless, [])
  })

  it("a command that names persons says for whom it is done", () => {
    const silent = commands.filter(
      (definition) => definition.persons === undefined && namesPersons(definition.schema.ast)
    )
    assert.deepStrictEqual(
      silent.map(({ type }) => type),
      []
    )
  })

  it("every message has words in both languages, with the same arguments", () => {
    const placeholders = (text: string) => [...new Set(text.match(/\{[a-zA-Z]+\}/gu) ?? [])].sort()
    for (const [key, { en, zh }] of Object.entries(table)) {
      assert.deepStrictEqual(placeholders(zh), placeholders(en), key)
      assert.isAbove(Math.min(zh.length, en.length), 0, key)
    }
  })
})
