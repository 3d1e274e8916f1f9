/** What varies between places, as the guide lists it: each row is set by a plugin, and the case comes out by it. */
import { readFileSync } from "node:fs"
import * as Jurisdiction from "@cunguan/core/places/Jurisdiction"
import { points } from "@cunguan/core/rules"
import { assert, describe, it } from "@effect/vitest"
import * as applications from "./variations/applications.ts"
import * as closing from "./variations/closing.ts"
import * as examination from "./variations/examination.ts"
import * as officials from "./variations/officials.ts"
import * as panel from "./variations/panel.ts"
import * as placements from "./variations/placements.ts"
import * as quota from "./variations/quota.ts"
import * as shortlist from "./variations/shortlist.ts"
import { policiesIn } from "./variations/Variation.ts"

const variations = [
  ...applications.variations,
  ...closing.variations,
  ...quota.variations,
  ...placements.variations,
  ...officials.variations,
  ...examination.variations,
  ...shortlist.variations,
  ...panel.variations
]

const guide = (path: string) => readFileSync(new URL(`../../../docs/${path}`, import.meta.url), "utf8")

/** The rows of the first table of the guide: its cells without the marks around them. */
const rowsOf = (text: string) =>
  text
    .split("\n")
    .filter((line) => line.startsWith("| ") && line.includes("`recruitment."))
    .map((line) => line.split("|").map((cell) => cell.trim().replaceAll("`", "")))
    .map(([, row, field, ...rest]) => ({ row, field, case: rest[0] }))

describe("what varies", () => {
  for (const { case: asked, field, judge, places, row } of variations) {
    it(`${row}: ${asked}`, () => {
      for (const place of places) assert.deepStrictEqual(judge(policiesIn(place)), place.outcome, place.name)
      const [one, other] = places
      assert.notDeepEqual(one.outcome, other.outcome)
      assert.isTrue(points.some((point) => Object.keys(point.fields).some((name) => `${point.id}.${name}` === field)))
      const given = (place: (typeof places)[0]) =>
        policiesIn(place).book.provisions.some(
          (provision) =>
            `${provision.point}.${provision.field}` === field &&
            Jurisdiction.key(provision.jurisdiction) === Jurisdiction.key(policiesIn(place).jurisdiction)
        )
      assert.isTrue(places.some(given), `no place gives ${field}`)
    })
  }

  it("stands in the guide, row by row", () => {
    assert.deepStrictEqual(
      rowsOf(guide("what-varies.md")),
      variations.map(({ case: asked, field, row }) => ({ row, field, case: asked }))
    )
  })

  it("stands in the Chinese guide, row by row", () => {
    assert.deepStrictEqual(
      rowsOf(guide("zh/what-varies.md")).map(({ field, row }) => ({ row, field })),
      variations.map(({ field, zh }) => ({ row: zh, field }))
    )
  })
})
