import { assert, describe, it } from "@effect/vitest"
import * as FactColumns from "../../src/policy/FactColumns.ts"
import * as FactRow from "../../src/policy/FactRow.ts"
import * as FactTable from "../../src/policy/FactTable.ts"

const title = { zh: "事实", en: "fact" }
const unknown = { absent: "notSupplied" } as const
const none = { absent: "none" } as const
const words = (value: string) => ({ zh: value, en: value })
const table = FactTable.make({
  mark: FactTable.decimal(title, unknown),
  birth: FactTable.date(title, unknown),
  member: FactTable.boolean(title, unknown),
  county: FactTable.text(title, unknown),
  town: FactTable.text(title, none),
  status: FactTable.oneOf(title, ["a", "b"], words, none),
  terms: FactTable.list(title, FactTable.make({ marks: FactTable.number(title, unknown) }), unknown)
})
const read = FactRow.reader(table)

describe("FactColumns", () => {
  it("give back each row, but for its lists", () => {
    const rows = [
      {
        mark: "59.99",
        birth: "1984-02-29",
        member: false,
        county: "330282",
        town: "330282121",
        status: "b",
        terms: []
      },
      { member: true, county: "330281", town: "330282" },
      {}
    ].map(read)
    const columns = FactColumns.make(table, rows.length)
    rows.forEach((row, index) => {
      FactColumns.set(columns, index, row)
    })
    rows.forEach((row, index) => {
      const { terms: _, ...others } = row
      assert.deepStrictEqual(FactColumns.row(columns, index), others)
    })
    assert.deepStrictEqual(columns.texts, ["330282", "330282121", "330281"], "a text has one number in all columns")
  })

  it("are unknown until they are set", () => {
    const columns = FactColumns.make(table, 1)
    const names = ["mark", "birth", "member", "county", "town", "status"]
    assert.deepStrictEqual(Object.keys(columns.columns), names, "a list has no column")
    assert.deepStrictEqual(FactColumns.row(columns, 0), Object.fromEntries(names.map((name) => [name, undefined])))
  })

  it("take eight, four and two bytes", () => {
    const sizes = Object.values(FactColumns.make(table, 1).columns).map((column) => column.BYTES_PER_ELEMENT)
    assert.deepStrictEqual(sizes, [8, 4, 2, 4, 4, 2])
  })
})
