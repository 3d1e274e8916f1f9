import { assert, describe, it } from "@effect/vitest"
import { Schema } from "effect"
import { table } from "../../src/messages.ts"
import { commands, events } from "../../src/office/registry.ts"

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

  it("every message has words in both languages, with the same arguments", () => {
    const placeholders = (text: string) => [...new Set(text.match(/\{[a-zA-Z]+\}/gu) ?? [])].sort()
    for (const [key, { en, zh }] of Object.entries(table)) {
      assert.deepStrictEqual(placeholders(zh), placeholders(en), key)
      assert.isAbove(Math.min(zh.length, en.length), 0, key)
    }
  })
})
