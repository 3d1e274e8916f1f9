/** Criteria over the officials of the query tables: written ones, and ones that are drawn from a seed. */
import * as Criterion from "@cunguan/core/policy/Criterion"
import type * as FactTable from "@cunguan/core/policy/FactTable"
import { QueryTables } from "@cunguan/storage-sqlite"
import type { Draw } from "@cunguan/testing/random"

const { fact } = Criterion.of(QueryTables.officials)

/** What a clerk asks of the officials of a town. */
export const written: ReadonlyArray<Criterion.Criterion> = [
  Criterion.equals(fact("status"), "inPost"),
  Criterion.isAtMost(Criterion.ageOn(fact("birthDate"), "2010-06-30"), 25),
  Criterion.all([
    Criterion.isOneOf(fact("politicalStatus"), ["01", "02"]),
    Criterion.isAtLeast(fact("education"), "bachelor")
  ]),
  Criterion.when(Criterion.equals(fact("status"), "left"), Criterion.equals(fact("outcome"), "unknown")),
  Criterion.any([Criterion.isAtLeast(fact("seats"), 1), Criterion.isAbove(fact("classHours"), 0)]),
  Criterion.not(Criterion.isKnown("name")),
  Criterion.equals(fact("villageName"), '\'; DROP TABLE "official"; --'),
  Criterion.isTrue(fact("isForgotten"))
]

const relations = [
  Criterion.equals,
  Criterion.isBelow,
  Criterion.isAtMost,
  Criterion.isAtLeast,
  Criterion.isAbove
] as const

const spans = [Criterion.ageOn, Criterion.monthsBetween, Criterion.daysBetween] as const

const fields: ReadonlyArray<readonly [string, FactTable.Fact]> = Object.entries(QueryTables.officials.fields)

/**
 * Draws criteria whose literals are the values of the officials themselves and those beside them, so that bounds are met
 * exactly.
 */
export const drawing = (officials: ReadonlyArray<QueryTables.OfficialFacts>) => {
  const valuesOf = (name: string): ReadonlyArray<string> =>
    officials.flatMap((one) => {
      const value = (one as Readonly<Record<string, unknown>>)[name]
      return value === undefined ? [] : [String(value)]
    })
  const dates = fields.flatMap(([name, { kind }]) => (kind === "date" ? [name] : []))
  const days = ["2008-02-29", ...dates.flatMap(valuesOf)]

  const day = (draw: Draw): Criterion.Operand =>
    draw.below(2) === 0 ? Criterion.fact(draw.one(dates)) : draw.one(days)

  const leaf = (draw: Draw): Criterion.Criterion => {
    const [name, declared] = draw.one(fields)
    if (draw.below(8) === 0) return Criterion.isKnown(name)
    const value = Criterion.fact(name)
    switch (declared.kind) {
      case "boolean":
        return Criterion.isTrue(value)
      case "number":
        return draw.one(relations)(value, Number(draw.one(["0", ...valuesOf(name)])) + draw.below(3) - 1)
      case "date": {
        const other = day(draw)
        return draw.below(2) === 0
          ? draw.one(relations)(value, other)
          : draw.one(relations)(draw.one(spans)(value, other), draw.below(40) - 2)
      }
      case "ranked":
        return draw.one(relations)(value, draw.one(declared.members.map((member) => member.value)))
      case "oneOf": {
        const codes = declared.members.map((member) => member.value)
        return Criterion.isOneOf(value, [draw.one(codes), draw.one(codes)])
      }
      default: {
        const texts = ["'", ...valuesOf(name)]
        return Criterion.isOneOf(value, [draw.one(texts), draw.one(texts)])
      }
    }
  }

  const criterion = (draw: Draw, depth = 4): Criterion.Criterion => {
    if (depth <= 1 || draw.below(5) === 0) return leaf(draw)
    const below = () => criterion(draw, depth - 1)
    const some = () => Array.from({ length: 1 + draw.below(3) }, below)
    switch (draw.below(6)) {
      case 0:
        return Criterion.all(some())
      case 1:
        return Criterion.any(some())
      case 2:
        return Criterion.not(below())
      case 3: {
        const of = some()
        return Criterion.atLeast(1 + draw.below(of.length), of)
      }
      default:
        return Criterion.when(below(), below())
    }
  }
  return criterion
}
